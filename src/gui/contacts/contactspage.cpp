#include "gui/contacts/contactspage.h"

#include "gui/common/emptystate.h"
#include "gui/timeline/recordpreview.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kContactPreviewWidth = 352;
} // namespace

ContactsPage::ContactsPage(Workplace& workplace, QWidget* parent)
    : RecordListPage(workplace, RecordKind::Contact, parent)
{
    m_emptyState = new EmptyState({}, {}, this);
    setEmptyState(m_emptyState);
    connect(m_emptyState, &EmptyState::chosen, this, [this] { ContactsPage::workplace().write(Form::NewContact); });
    m_preview = new RecordPreview(workplace, this);
    setSidePanel(m_preview, kContactPreviewWidth);
    ContactsPage::retranslate();
}

QString ContactsPage::title() const
{
    return tr("Contacts");
}

void ContactsPage::recordSelected(const std::optional<RecordRef>& record)
{
    m_preview->setSubject(record);
}

void ContactsPage::openRecord(const RecordRef& record)
{
    workplace().write(Form::NewContact, {record, record, {}});
}

void ContactsPage::retranslate()
{
    RecordListPage::retranslate();
    m_emptyState->setTexts(
        tr("No contacts yet"),
        tr("The people at your customers belong here: who decides, who uses, who keeps the gate, and how to reach "
           "them."));
    m_emptyState->setWays(
        {{u"contacts"_s, tr("Write down the first one"), tr("A name and the customer are enough."), tr("New contact"),
          u"Ctrl+N"_s}});
}

} // namespace zhike
