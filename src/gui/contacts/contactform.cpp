#include "gui/contacts/contactform.h"

#include "services/customers/customerchanges.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct ContactFormWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::ContactDialog)
};

} // namespace

void saveContact(
    RecordForm& body, CustomerId customer, const std::optional<Contact>& edited, const QList<ConsentWish>& said)
{
    ContactDraft draft = edited ? edited->details : ContactDraft();
    body.form().writeTo(draft);
    ContactDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        body.form().showFaults(faults);
        return;
    }
    if (edited) {
        body.applyEdit(
            *edited, draft,
            [customer, id = edited->id](int revision, const ContactDraft& mine) {
                return editContact(customer, id, revision, mine);
            },
            ContactFormWords::tr("%1 saved.", "%1: a person").arg(draft.name));
    } else {
        body.apply(
            createContactWith(customer, draft, said),
            ContactFormWords::tr("%1 written down.", "%1: a person").arg(draft.name));
    }
}

} // namespace zhike
