#pragma once

#include "gui/common/workplace.h"
#include "services/importing/orderimport.h"

#include <QDialog>
#include <atomic>
#include <memory>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace zhike {

class Button;
class FieldRow;
class Label;
class MemoryRows;
class RecordTable;

/// Brings in an order log in five steps: choose, columns, check at full size, run, summary. Nothing is written before
/// the fourth; the summary offers to take everything back. Deletes itself when closed.
class ImportWizard : public QDialog {
    Q_OBJECT
public:
    ImportWizard(Workplace& workplace, QWidget* parent);
    ~ImportWizard() override;
    /// Goes on with a file, as if it was chosen.
    void choose(const QString& path);

protected:
    void reject() override;

private:
    enum Step { kChoose, kColumns, kCheck, kRun, kDone };
    void goTo(Step step);
    void inspect(const CsvChoices& choices);
    void showInspection();
    void showOptions();
    void mapColumn(const QComboBox& chosen);
    [[nodiscard]] OrderLogMapping chosenMapping() const;
    void readPlan();
    void check();
    void showCheck(const OrderImportSummary& summary);
    void run();
    void runImport();
    void showDone(const OrderImportSummary& summary);
    void undo();
    void say(const ImportFailure& failure);
    [[nodiscard]] QWidget* makeChoose();
    [[nodiscard]] QWidget* makeColumns();
    [[nodiscard]] QWidget* makeCheck();
    [[nodiscard]] QWidget* makeRun();
    [[nodiscard]] QWidget* makeDone();

    Workplace& m_workplace;
    QString m_path;
    std::optional<OrderLogInspection> m_inspection;
    OrderImportPlan m_plan;
    std::optional<OrderImportSummary> m_checked;
    std::optional<ChangeId> m_batch;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    bool m_working = false;

    QStackedWidget* m_pages;
    Label* m_title;
    Label* m_problem;
    Button* m_back;
    Button* m_next;
    Button* m_close;
    QLineEdit* m_pathEdit;
    Label* m_found;
    QComboBox* m_encoding;
    QComboBox* m_sheet;
    FieldRow* m_encodingRow;
    FieldRow* m_sheetRow;
    FieldRow* m_dateOrderRow;
    FieldRow* m_decimalRow;
    QComboBox* m_dateOrder;
    QComboBox* m_decimal;
    QLineEdit* m_currency;
    QVBoxLayout* m_mapping;
    std::vector<QComboBox*> m_fields;
    MemoryRows* m_preview;
    RecordTable* m_previewTable;
    Label* m_checkWords;
    MemoryRows* m_rejects;
    Label* m_runWords;
    QProgressBar* m_bar;
    Label* m_doneWords;
    Button* m_undo;
};

} // namespace zhike
