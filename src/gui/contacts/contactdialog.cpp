#include "gui/contacts/contactdialog.h"

#include "gui/attachments/attachmentspanel.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/contacts/consentchoices.h"
#include "gui/contacts/contactform.h"
#include "gui/duplicates/duplicatehints.h"
#include "gui/forms/linkedit.h"
#include "gui/privacy/consentdialog.h"
#include "gui/privacy/persondialog.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ContactDialog::ContactDialog(Workplace& workplace, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_isNew(!start.edit)
{
    m_customer = new LinkEdit(workplace, RecordKind::Customer, this);
    m_customer->setObjectName(u"customer"_s);
    auto* customerRow = new FieldRow(tr("Customer *"), m_customer, this);
    content().addWidget(customerRow);
    connect(m_customer, &QLineEdit::textEdited, this, [customerRow] { customerRow->clearError(); });
    auto* form = new FieldForm(
        workplace, RecordKind::Contact,
        {u"name"_s, u"second_name"_s, u"salutation"_s, u"role"_s, u"title"_s, u"department"_s, u"phones"_s, u"mails"_s,
         u"wechat"_s, u"birthday"_s, u"is_primary"_s, u"description"_s},
        2, this);
    form->read(ContactDraft());
    form->addOwnFields();
    form->setValue(u"name"_s, start.text);
    if (start.about && start.about->customer != 0) {
        m_customer->setLink(start.about->customer);
    }
    if (m_isNew) {
        m_consent = new ConsentChoices(this); // a draft that is found is put into it
    }
    const RecordRef edit = start.edit.value_or(RecordRef{RecordKind::Contact, 0, 0});
    auto* hints = new DuplicateHints(workplace, *form, RecordKind::Contact);
    hints->setSelf(edit.id);
    connect(hints, &DuplicateHints::opening, this, &ContactDialog::reject);
    begin(
        m_isNew ? tr("New contact") : tr("Edit contact"),
        {u"contact"_s, RecordKind::Contact, m_isNew && start.about ? start.about->customer : edit.customer, edit.id},
        form);
    if (m_isNew) {
        content().insertWidget(content().indexOf(form) + 1, m_consent);
        connect(m_consent, &ConsentChoices::edited, &body(), &RecordForm::touch);
        return;
    }
    addTimeline();
    m_customer->setLink(edit.customer);
    m_customer->setReadOnly(true);
    auto* buttons = new QHBoxLayout;
    auto* consent = new Button(tr("Consent…"), ButtonRole::Quiet, this);
    consent->setObjectName(u"consent"_s);
    consent->setAutoDefault(false);
    buttons->addWidget(consent);
    connect(consent, &QAbstractButton::clicked, this, [this, edit] {
        (new ConsentDialog(this->workplace(), edit, this))->open();
    });
    auto* person = new Button(tr("Personal data…"), ButtonRole::Quiet, this);
    person->setObjectName(u"personalData"_s);
    person->setAutoDefault(false);
    buttons->addWidget(person);
    buttons->addStretch(1);
    auto* attachments = new AttachmentsPanel(this->workplace(), edit);
    attachments->setCompact(); // the form is long
    content().insertWidget(content().count() - 1, attachments);
    content().insertLayout(content().count() - 1, buttons);
    connect(person, &QAbstractButton::clicked, this, [this, edit] {
        QWidget* window = parentWidget();
        reject(); // what is typed is kept as a draft, and goes with the person
        (new PersonDialog(this->workplace(), edit, window))->open();
    });
    whenDone(
        company().read([edit](SqlSession& session) {
            return ContactStore(session).get(CustomerId(edit.customer), ContactId(edit.id));
        }),
        this, [this, edit](const Result<Contact>& contact) {
            if (!contact && contact.error().code == ErrorCode::NotFound) {
                reject();
                this->workplace().miss(edit);
                return;
            }
            if (!contact) {
                this->workplace().complain(contact.error());
                return;
            }
            m_edited = *contact;
            body().show(*contact);
        });
}

void ContactDialog::save()
{
    if (!m_isNew && !m_edited) {
        return;
    }
    if (!m_customer->link()) {
        if (auto* row = qobject_cast<FieldRow*>(m_customer->parentWidget())) {
            row->setError(tr("Say whose contact this is: type a customer and choose one."));
        }
        m_customer->setFocus();
        return;
    }
    saveContact(
        body(), CustomerId(*m_customer->link()), m_edited,
        m_consent != nullptr ? m_consent->wishes() : QList<ConsentWish>());
}

QJsonObject ContactDialog::extra() const
{
    return m_consent != nullptr ? m_consent->typed() : QJsonObject();
}

void ContactDialog::setExtra(const QJsonObject& extra)
{
    if (m_consent != nullptr) {
        m_consent->setTyped(extra);
    }
}

} // namespace zhike
