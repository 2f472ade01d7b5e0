#pragma once

#include "gui/common/workplace.h"
#include "gui/importing/importsubject.h"

#include <QDialog>
#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QGridLayout;
class QVBoxLayout;

namespace zhike {

class Button;
class FieldRow;
class Label;
class MemoryRows;
class NamesakePanel;
class RecordTable;

/// Brings in a file of orders or of other records in five steps: choose, columns, check at full size, run, summary.
/// Nothing is written before the fourth; the check lets rejected cells be mended and unknown names be explained; the
/// summary offers to take everything back. Deletes itself when closed.
class ImportWizard : public QDialog {
    Q_OBJECT
public:
    ImportWizard(Workplace& workplace, QWidget* parent);
    ~ImportWizard() override;
    /// Goes on with a file, as if it was chosen.
    /// @param subject what its rows are; nothing: it is guessed
    void choose(const QString& path, std::optional<RecordKind> subject = {});

protected:
    void reject() override;
    /// Enter in the field that mends goes to the next row, not to the next step.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Step { kChoose, kColumns, kCheck, kRun, kDone };
    void goTo(Step step);
    void inspect(const CsvChoices& choices, std::optional<RecordKind> subject = {});
    void showInspection();
    void showMapping();
    void showOptions();
    void showMatching();
    void mapColumn(const QComboBox& chosen);
    [[nodiscard]] QMap<QString, int> chosenColumns() const;
    /// @return false: a person has to choose something first; it is said.
    bool readPlan();
    void readMatching(RecordImportPlan& plan) const;
    void check();
    void showCheck(const FileImportSummary& summary);
    void showRejects();
    void showUnknown(const QList<UnknownName>& names);
    void showMend();
    void mend();
    void readUnknown();
    void showOffers(const FileImportSummary& summary);
    void wantCheckAgain();
    void saveRejects();
    void run();
    void runImport();
    void showDone(const FileImportSummary& summary);
    /// The end of a cancelled import whose dialog has gone already.
    void leaveBehind();
    void undo();
    void say(const ImportFailure& failure);
    [[nodiscard]] QWidget* makeChoose();
    [[nodiscard]] QWidget* makeColumns();
    [[nodiscard]] QWidget* makeForms();
    [[nodiscard]] QWidget* makeMatching();
    [[nodiscard]] QWidget* makeMend();
    [[nodiscard]] QWidget* makeOffers();
    [[nodiscard]] QWidget* makeCheck();
    [[nodiscard]] QWidget* makeRun();
    [[nodiscard]] QWidget* makeDone();

    Workplace& m_workplace;
    QString m_path;
    CsvChoices m_choices; ///< how the file is read, where a person said it
    std::optional<FileInspection> m_inspection; ///< with the plan
    QList<RejectedRow> m_listed; ///< rejected rows, then warned ones, as the table shows them
    std::optional<ChangeReceipt> m_receipt;
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
    QComboBox* m_subject;
    QWidget* m_matching; ///< of files of records
    QComboBox* m_foundBy;
    QComboBox* m_mode;
    FieldRow* m_foundByRow;
    FieldRow* m_modeRow;
    FieldRow* m_missingRow;
    QComboBox* m_missing;
    FieldRow* m_nobodysRow;
    QLineEdit* m_nobodys;
    QCheckBox* m_makesProducts;
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
    QWidget* m_unknown;
    QGridLayout* m_unknownGrid;
    std::vector<std::pair<UnknownName, QComboBox*>> m_meanings;
    NamesakePanel* m_namesakes;
    QCheckBox* m_leavesOwnersOut;
    QCheckBox* m_restores; ///< records that are in the bin
    MemoryRows* m_rejects;
    RecordTable* m_rejectTable;
    QWidget* m_mendPanel;
    Label* m_mendWords;
    QLineEdit* m_mendEdit;
    Button* m_mendButton;
    Button* m_saveRejects;
    bool m_isStale = false; ///< something was mended since the check
    Label* m_runWords;
    QProgressBar* m_bar;
    Label* m_doneWords;
    Button* m_undo;
    Button* m_show;
};

} // namespace zhike
