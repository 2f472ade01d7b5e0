#pragma once

#include "gui/common/page.h"
#include "services/changes/change.h"
#include "services/service/casequeue.h"

#include <functional>

class QHBoxLayout;
class QPlainTextEdit;

namespace zhike {

class Badge;
class Button;
class CaseThreadView;
class DraftSign;
class FieldForm;
class FormKeeper;
class Label;
class LinkEdit;
class PageHead;
class RecordTimeline;
class StateLabel;
class TabRow;

/// One service case: written anew (record id 0) with the customer's history beside the text, or answered and moved on.
class CasePageView : public Page {
    Q_OBJECT
public:
    CasePageView(Workplace& workplace, const RecordRef& record, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isNew() const { return m_record.id == 0; }
    [[nodiscard]] std::optional<RecordRef> customer() const;
    void load();
    void show(const CaseOverview& overview);
    void buildSide(QHBoxLayout& row);
    void showCustomer();
    void showTimeline();
    void saveNew();
    void answer(std::optional<CaseStatus> moveTo, EntryVisibility visibility);
    /// Once what is being saved is on the page, when something is.
    void solve();
    void offerDraft();
    /// What the page holds, as typed: the draft.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& content);
    [[nodiscard]] std::optional<CaseDraft> typedCase();
    void moveTo(CaseStatus status, const QString& said);
    /// Saves what was typed into the fields as part of the same step.
    void applyWithFields(Change change, const QString& said);
    void applyEdit(const CaseDraft& draft, std::optional<Change> then, const QString& said);
    /// Nothing while another change of this page is being saved.
    void apply(Change change, const QString& said, const std::function<void()>& onConflict = {});
    void startAgain();
    void retranslate();

    RecordRef m_record;
    std::optional<CaseOverview> m_overview;
    PageHead* m_head;
    Badge* m_status;
    StateLabel* m_promise;
    LinkEdit* m_customer;
    FieldForm* m_form;
    CaseThreadView* m_thread;
    QPlainTextEdit* m_text;
    Label* m_problem;
    DraftSign* m_sign;
    Button* m_save;
    Button* m_send;
    Button* m_note;
    Button* m_solve;
    Button* m_reopen;
    Label* m_customerName; ///< beside the text, with the two below
    Label* m_customerPlace;
    Label* m_customerFigures;
    TabRow* m_whose; ///< timeline: the case's or its customer's
    RecordTimeline* m_timeline;
    FormKeeper* m_keeper;
    int m_revision = 0; ///< of the case that the typed text was made of
    bool m_touched = false;
    bool m_isSaving = false; ///< until the page shows what was saved
    bool m_solvesNext = false; ///< asked for while saving
    QJsonObject m_typedSince; ///< while saving; shown again over what was saved
    quint64 m_generation = 0;
};

} // namespace zhike
