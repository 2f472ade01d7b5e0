#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/workplace.h"
#include "services/history/recordhistory.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class MemoryRows;
class RecordTable;

/// Who changed what of one record and when, newest first, a slice at a time: by field and by person. A line shows the
/// record as it was then, or gives a field the value back that it had before. Deletes itself when closed.
class RecordHistoryDialog : public QDialog {
    Q_OBJECT
public:
    RecordHistoryDialog(Workplace& workplace, const RecordRef& record, QWidget* parent);
    Q_DISABLE_COPY_MOVE(RecordHistoryDialog)

private:
    /// What one line of the list is about: a field of a change, or the change as a whole (step -1).
    struct Line {
        qsizetype entry = 0;
        qsizetype step = -1;
    };

    void buildFilter(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void askAgain();
    void load();
    void takeSlice(const HistorySlice& slice);
    void fill();
    void addLines(qsizetype at);
    void showChosen();
    [[nodiscard]] const Line* chosen() const;
    [[nodiscard]] const FieldStep* chosenStep() const;
    void showThen();
    void putValueBack();
    void say(const QString& sentence, bool isWarning);

    Workplace& m_workplace;
    RecordRef m_record;
    QString m_name;
    QList<HistoryEntry> m_entries;
    LinkedNames m_links;
    Currency m_currency = kCny;
    std::optional<HistoryCursor> m_more;
    std::optional<PresentRecord> m_present;
    std::optional<LoggedChange> m_origin;
    QString m_originWho;
    std::vector<Line> m_lines; ///< by the id of the row
    std::vector<Row> m_shown; ///< while the list is filled
    quint64 m_generation = 0;

    Label* m_title;
    QComboBox* m_field;
    QComboBox* m_person;
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_said;
    Button* m_older;
    Button* m_then;
    Button* m_back;
};

} // namespace zhike
