#include "gui/customers/needdialog.h"

#include "gui/common/button.h"
#include "gui/common/languagemanager.h"
#include "services/customers/needchanges.h"
#include "services/jobs/whendone.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

NeedDialog::NeedDialog(Workplace& workplace, CustomerId customer, const std::optional<Need>& edited, QWidget* parent)
    : RecordDialog(workplace, parent), m_customer(customer), m_edited(edited)
{
    auto* form = new FieldForm(
        workplace, RecordKind::Need, {u"text"_s, u"kind"_s, u"state"_s, u"source"_s, u"since_day"_s, u"until_day"_s}, 2,
        this);
    NeedDraft fresh;
    fresh.since = today();
    form->read(fresh);
    begin(
        edited ? tr("Need, expectation or complaint") : tr("New need, expectation or complaint"),
        {u"need"_s, RecordKind::Need, customer.value(), edited ? edited->id.value() : 0}, form);
    if (edited) {
        body().show(*edited);
        auto* away = new Button(tr("Delete"), ButtonRole::Danger, this);
        away->setAutoDefault(false);
        content().insertWidget(content().count() - 1, away, 0, Qt::AlignLeft);
        connect(away, &QAbstractButton::clicked, this, [this] {
            body().apply(
                deleteNeed(m_customer, m_edited->id, m_edited->revision, m_edited->details.text), tr("Deleted."));
        });
    }
}

void NeedDialog::save()
{
    NeedDraft draft = m_edited ? m_edited->details : NeedDraft();
    form().writeTo(draft);
    trimTexts(draft);
    if (draft.state == NeedState::Open) {
        draft.until.reset();
    }
    if (const Faults faults = faultsOf(draft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        body().applyEdit(
            *m_edited, draft,
            [customer = m_customer, id = m_edited->id](int revision, const NeedDraft& mine) {
                return editNeed(customer, id, revision, mine);
            },
            tr("Saved."));
    } else {
        body().apply(writeNeed(m_customer, draft), tr("Written down."));
    }
}

} // namespace zhike
