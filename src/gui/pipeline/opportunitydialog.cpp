#include "gui/pipeline/opportunitydialog.h"

#include "gui/attachments/attachmentspanel.h"
#include "gui/common/fieldrow.h"
#include "gui/forms/linkedit.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"
#include "services/sales/opportunitychanges.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

OpportunityDialog::OpportunityDialog(Workplace& workplace, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_isNew(!start.edit)
{
    m_customer = new LinkEdit(workplace, RecordKind::Customer, this);
    m_customer->setObjectName(u"customer"_s);
    auto* customerRow = new FieldRow(tr("Customer *"), m_customer, this);
    content().addWidget(customerRow);
    connect(m_customer, &QLineEdit::textEdited, this, [customerRow] { customerRow->clearError(); });
    auto* form = new FieldForm(
        workplace, RecordKind::Opportunity,
        {u"name"_s, u"amount"_s, u"stage_id"_s, u"probability"_s, u"expected_close"_s, u"owner_id"_s, u"contact_id"_s,
         u"product_id"_s, u"forecast"_s, u"type"_s, u"next_step"_s, u"competitors"_s, u"lost_reason"_s,
         u"description"_s},
        2, this);
    OpportunityDraft fresh;
    fresh.currency = company().baseCurrency();
    fresh.owner = company().author().user.value() != 0 ? std::optional(company().author().user) : std::nullopt;
    form->read(fresh);
    form->addOwnFields();
    form->setValue(u"name"_s, start.text);
    const RecordRef edit = start.edit.value_or(RecordRef{RecordKind::Opportunity, 0, 0});
    const qint64 about = start.about ? start.about->customer : 0;
    if (m_isNew && about != 0) {
        m_customer->setLink(about);
        form->setCustomer(CustomerId(about));
    }
    connect(m_customer, &LinkEdit::linked, form, [form](std::optional<qint64> id) {
        form->setCustomer(id ? std::optional(CustomerId(*id)) : std::nullopt);
    });
    begin(
        m_isNew ? tr("New opportunity") : tr("Edit opportunity"),
        {u"opportunity"_s, RecordKind::Opportunity, m_isNew ? about : edit.customer, edit.id}, form);
    if (m_isNew) {
        return;
    }
    addTimeline();
    m_customer->setLink(edit.customer);
    m_customer->setReadOnly(true);
    form->setCustomer(CustomerId(edit.customer));
    auto* attachments = new AttachmentsPanel(this->workplace(), edit);
    attachments->setCompact(); // the form is long
    content().insertWidget(content().count() - 1, attachments);
    whenDone(
        company().read([edit](SqlSession& session) {
            return OpportunityStore(session).get(CustomerId(edit.customer), OpportunityId(edit.id));
        }),
        this, [this, edit](const Result<Opportunity>& opportunity) {
            if (!opportunity && opportunity.error().code == ErrorCode::NotFound) {
                reject();
                this->workplace().miss(edit);
                return;
            }
            if (!opportunity) {
                this->workplace().complain(opportunity.error());
                return;
            }
            m_edited = *opportunity;
            this->form().setCurrency(opportunity->details.currency);
            body().show(*opportunity);
        });
}

void OpportunityDialog::save()
{
    if (!m_isNew && !m_edited) {
        return;
    }
    if (!m_customer->link()) {
        if (auto* row = qobject_cast<FieldRow*>(m_customer->parentWidget())) {
            row->setError(tr("Say whose opportunity this is: type a customer and choose one."));
        }
        m_customer->setFocus();
        return;
    }
    OpportunityDraft draft = m_edited ? m_edited->details : OpportunityDraft();
    if (m_isNew) {
        draft.currency = company().baseCurrency();
    }
    form().writeTo(draft);
    applyCurrency(draft);
    OpportunityDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (checkedDraft.stage.value() == 0) {
        checkedDraft.stage = StageId(1); // the service takes the first stage
    }
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        body().applyEdit(
            *m_edited, draft,
            [customer = m_edited->customer, id = m_edited->id](int revision, const OpportunityDraft& mine) {
                return editOpportunity(customer, id, revision, mine);
            },
            tr("%1 saved.", "%1: an opportunity").arg(draft.name));
    } else {
        body().apply(
            createOpportunity(CustomerId(*m_customer->link()), draft),
            tr("%1 written down.", "%1: an opportunity").arg(draft.name));
    }
}

} // namespace zhike
