#include "gui/contacts/contactspanel.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/common/sectionhead.h"
#include "gui/contacts/consentchoices.h"
#include "gui/contacts/contactform.h"
#include "gui/duplicates/duplicatehints.h"
#include "gui/privacy/consentdialog.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// "Purchasing · 138 0013 8000"
QString contactWords(const ContactDraft& contact)
{
    QStringList parts;
    if (!contact.title.isEmpty()) {
        parts.append(contact.title);
    }
    if (!contact.phones.isEmpty()) {
        parts.append(contact.phones.first().value);
    } else if (!contact.mails.isEmpty()) {
        parts.append(contact.mails.first().value);
    }
    if (contact.doNotCall) {
        parts.append(ContactsPanel::tr("do not call"));
    }
    if (contact.doNotMail) {
        parts.append(ContactsPanel::tr("do not mail"));
    }
    return parts.join(u" · "_s);
}

} // namespace

ContactsPanel::ContactsPanel(Workplace& workplace, CustomerId customer, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_customer(customer)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead({});
    m_plus = &m_head->addPlus({});
    m_plus->setObjectName(u"newContact"_s);
    column->addWidget(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_plus, &QAbstractButton::clicked, this, [this] { edit(std::nullopt); });
    retranslate();
}

void ContactsPanel::setContacts(const QList<Contact>& contacts, qint64 count)
{
    m_contacts = contacts;
    m_count = count;
    m_head->setCount(LanguageManager::formats().number(count));
    arrange();
}

void ContactsPanel::edit(const std::optional<Contact>& contact)
{
    closeForm();
    m_edited = contact ? contact->id : ContactId(0);
    m_form = new RecordForm(m_workplace, FormFrame::InPlace, this);
    m_goesOn = false;
    auto* fields = new FieldForm(
        m_workplace, RecordKind::Contact, {u"name"_s, u"title"_s, u"role"_s, u"phones"_s, u"mails"_s, u"is_primary"_s},
        1, m_form);
    fields->read(ContactDraft());
    auto* hints = new DuplicateHints(m_workplace, *fields, RecordKind::Contact);
    hints->setSelf(m_edited.value());
    auto* consent = contact ? nullptr : new ConsentChoices(m_form);
    if (contact) {
        m_form->begin({u"contact in place"_s, RecordKind::Contact, m_customer.value(), m_edited.value()}, fields);
        m_form->show(*contact);
    } else { // the draft of the whole form, which may go on with it
        m_form->begin(
            {u"contact"_s, RecordKind::Contact, m_customer.value(), 0}, fields,
            {[consent] { return consent->typed(); },
             [consent](const QJsonObject& typed) { consent->setTyped(typed); }});
        m_form->content().insertWidget(m_form->content().indexOf(fields) + 1, consent);
        m_form->installEventFilter(this);
        connect(consent, &ConsentChoices::edited, m_form, &RecordForm::touch);
    }
    addButtons(contact);
    connect(m_form, &RecordForm::saveRequested, this, [this, contact, consent] {
        saveContact(*m_form, m_customer, contact, consent != nullptr ? consent->wishes() : QList<ConsentWish>());
    });
    connect(m_form, &RecordForm::saved, this, [this] {
        const bool goesOn = m_goesOn;
        closeForm();
        if (goesOn) {
            edit(std::nullopt);
        }
    });
    connect(m_form, &RecordForm::closeRequested, this, &ContactsPanel::closeForm);
    arrange();
    fields->focusFirst();
}

/// What leads further than the few fields here.
void ContactsPanel::addButtons(const std::optional<Contact>& contact)
{
    auto* buttons = new QHBoxLayout;
    m_allFields = new Button({}, ButtonRole::Quiet);
    m_allFields->setObjectName(u"allFields"_s);
    buttons->addWidget(m_allFields);
    if (contact) {
        m_consent = new Button({}, ButtonRole::Quiet);
        m_consent->setObjectName(u"consent"_s);
        buttons->addWidget(m_consent);
        connect(m_consent, &QAbstractButton::clicked, this, [this, ref = contact->ref()] {
            (new ConsentDialog(m_workplace, ref, window()))->open();
        });
    }
    buttons->addStretch(1);
    m_form->content().addLayout(buttons);
    const FormStart whole = contact
        ? FormStart{contact->ref(), contact->ref(), {}}
        : FormStart{RecordRef{RecordKind::Customer, m_customer.value(), m_customer.value()}, {}, {}};
    connect(m_allFields, &QAbstractButton::clicked, this, [this, whole] {
        closeForm(); // what is typed is kept as a draft, with which the whole form of a new one goes on
        m_workplace.write(Form::NewContact, whole);
    });
    if (!contact) {
        m_keys = new Label({}, FontRole::Small, Ink::Text2);
        m_keys->setWordWrap(true);
        m_form->content().addWidget(m_keys);
    }
    retranslate();
}

/// The keys of a new one's form, before the form itself has them.
bool ContactsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_form && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isOnButton = qobject_cast<QAbstractButton*>(QApplication::focusWidget()) != nullptr;
        if (isEnter && !isOnButton && (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier)) {
            m_goesOn = modifiers == Qt::ControlModifier;
            m_form->triggerSave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ContactsPanel::closeForm()
{
    if (m_form == nullptr) {
        return;
    }
    m_form->leave();
    m_form->disconnect(this); // neither a late key nor the end of its save means the form that is open by then
    m_rows->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater(); // a key or a button of its own may have closed it
    m_form = nullptr;
    arrange();
}

void ContactsPanel::arrange()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* line = item->widget(); line != m_form) {
            line->hide();
            line->deleteLater(); // its click may have led here
        }
        delete item;
    }
    const bool isNew = m_form != nullptr && m_edited.value() == 0;
    if (isNew) {
        m_rows->addWidget(m_form);
    }
    bool placed = isNew;
    for (const Contact& contact : std::as_const(m_contacts)) {
        if (m_form != nullptr && contact.id == m_edited) {
            m_rows->addWidget(m_form);
            placed = true;
            continue;
        }
        const ContactDraft& details = contact.details;
        auto* line = new RelatedLine(
            details.name, contactWords(details),
            details.role == BuyingRole::Unknown ? QString() : labelOf(details.role));
        line->setObjectName(u"contact"_s);
        connect(line, &QAbstractButton::clicked, this, [this, contact] { edit(contact); });
        m_rows->addWidget(line);
    }
    if (m_form != nullptr && !placed) {
        m_rows->addWidget(m_form); // no longer among the first ones
    }
}

bool ContactsPanel::event(QEvent* event)
{
    // Esc leaves the open form before it leaves the page
    if (event->type() == QEvent::ShortcutOverride && m_form != nullptr
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ContactsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_form != nullptr) {
        closeForm();
        m_plus->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ContactsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setContacts(m_contacts, m_count);
    }
    QWidget::changeEvent(event);
}

void ContactsPanel::retranslate()
{
    m_head->setTitle(tr("Contacts"));
    m_plus->setTip(tr("New contact"));
    if (m_allFields) {
        m_allFields->setText(tr("All fields…"));
    }
    if (m_consent) {
        m_consent->setText(tr("Consent…"));
    }
    if (m_keys) {
        m_keys->setText(tr("Enter saves, Ctrl+Enter saves and begins the next one."));
    }
}

} // namespace zhike
