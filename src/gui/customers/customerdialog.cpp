#include "gui/customers/customerdialog.h"

#include "gui/duplicates/duplicatehints.h"
#include "repositories/stores.h"
#include "services/customers/customerchanges.h"
#include "services/jobs/whendone.h"

namespace zhike {

using namespace Qt::StringLiterals;

CustomerDialog::CustomerDialog(Workplace& workplace, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_isNew(!start.edit)
{
    auto* form = new FieldForm(
        workplace, RecordKind::Customer,
        {u"name"_s, u"second_name"_s, u"kind"_s, u"status"_s, u"phones"_s, u"mails"_s, u"city"_s, u"street"_s,
         u"country"_s, u"industry"_s, u"source"_s, u"owner_id"_s, u"grade"_s, u"credit_limit"_s, u"payment_terms"_s,
         u"referred_by_id"_s, u"tags"_s, u"tax_id"_s, u"description"_s},
        2, this);
    form->read(CustomerDraft());
    form->addOwnFields();
    form->setValue(u"name"_s, start.text);
    if (!start.phone.isEmpty()) {
        form->setValue(u"phones"_s, toValue(Reaches{{ReachUse::Work, start.phone}}));
    }
    const qint64 id = start.edit ? start.edit->id : 0;
    auto* hints = new DuplicateHints(workplace, *form, RecordKind::Customer);
    hints->setSelf(id);
    connect(hints, &DuplicateHints::opening, this, &CustomerDialog::reject);
    begin(m_isNew ? tr("New customer") : tr("Edit customer"), {u"customer"_s, RecordKind::Customer, id, id}, form);
    if (m_isNew) {
        return;
    }
    whenDone(
        company().read(
            [id](SqlSession& session) { return CustomerStore(session).get(CustomerId(id), CustomerId(id)); }),
        this, [this](const Result<Customer>& customer) {
            if (!customer) {
                this->workplace().complain(customer.error());
                return;
            }
            m_edited = *customer;
            body().show(*customer);
        });
}

void CustomerDialog::save()
{
    if (!m_isNew && !m_edited) {
        return; // still on its way
    }
    CustomerDraft draft = m_edited ? m_edited->details : CustomerDraft();
    form().writeTo(draft);
    CustomerDraft checkedDraft = draft;
    if (m_isNew) {
        checkedDraft.number = u"K"_s;
    }
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        body().applyEdit(
            *m_edited, draft,
            [id = m_edited->id](int revision, const CustomerDraft& mine) { return editCustomer(id, revision, mine); },
            tr("%1 saved.", "%1: a customer").arg(draft.name));
    } else {
        body().apply(createCustomer(draft), tr("%1 written down.", "%1: a customer").arg(draft.name));
    }
}

} // namespace zhike
