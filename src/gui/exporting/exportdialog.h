#pragma once

#include "gui/common/rowselection.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/exporting/listexport.h"

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QListWidget;
class QProgressBar;

namespace zhike {

class Button;
class FieldRow;
class Label;

/// What is exported: a list as it is on the screen.
struct ExportStart {
    ListQuery query;
    QStringList visible = {}; ///< its columns from left to right; empty: all
    qint64 total = -1; ///< rows that it found; -1: not known
    RowSelection selection = {};
    qint64 selected = 0;
};

/// Writes a list into a file: which format, which rows, and for a table which columns in which order. Writing goes on
/// beside the window; Cancel leaves no file. Deletes itself when closed.
class ExportDialog : public SheetDialog {
    Q_OBJECT
public:
    ExportDialog(Workplace& workplace, ExportStart start, QWidget* parent);
    ~ExportDialog() override;
    /// Goes on with a file, as if it was chosen.
    void save(const QString& path);
    /// The fields that are ticked, from top to bottom.
    [[nodiscard]] QStringList chosenFields() const;

Q_SIGNALS:
    void written(qint64 rows);

protected:
    void reject() override;

private:
    [[nodiscard]] TableFormat format() const;
    [[nodiscard]] QWidget* makeColumns();
    void fillColumns();
    void tick(const QStringList& fields);
    void move(int by);
    void showFormat();
    void setWorking(bool working);
    void chooseFile();
    void finish(const Result<ExportSummary>& summary, const QString& path);

    Workplace& m_workplace;
    ExportStart m_start;
    QStringList m_fields; ///< all that can be chosen, the visible ones first
    std::shared_ptr<std::atomic_bool> m_cancelled;
    bool m_working = false;
    QComboBox* m_format;
    QComboBox* m_rows;
    QWidget* m_columns;
    QListWidget* m_list;
    QCheckBox* m_parts; ///< of orders and cases
    QCheckBox* m_forSpreadsheets;
    Label* m_words;
    QProgressBar* m_bar;
    Button* m_save;
    Button* m_close;
};

} // namespace zhike
