#include "gui/forms/linkedit.h"

#include "gui/common/languagemanager.h"
#include "gui/common/popuplist.h"
#include "services/jobs/whendone.h"
#include "services/search/completion.h"
#include "services/search/recordname.h"

#include <QKeyEvent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProposals = 8;

using Proposals = std::vector<PopupItem>;

Result<Proposals>
proposalsOf(SqlSession& session, RecordKind kind, std::optional<CustomerId> customer, const QString& typed)
{
    Proposals items;
    switch (kind) {
    case RecordKind::Contact: {
        ZHIKE_TRY(const QList<ContactChoice> contacts, completeContact(session, customer, typed, kProposals));
        for (const ContactChoice& contact : contacts) {
            items.push_back(
                {contact.id.value(), {}, contact.name, customer ? contact.title : contact.customerName, contact.phone});
        }
        return items;
    }
    case RecordKind::Product: {
        ZHIKE_TRY(const QList<ProductChoice> products, completeProduct(session, typed, kProposals));
        for (const ProductChoice& choice : products) {
            items.push_back(
                {choice.product.id.value(), choice.product.details.sku, choice.product.details.name,
                 choice.categoryName, LanguageManager::formats().exactAmount(choice.product.details.listPrice)});
        }
        return items;
    }
    default:
        break;
    }
    ZHIKE_TRY(const QList<CustomerChoice> customers, completeCustomer(session, typed, kProposals));
    for (const CustomerChoice& choice : customers) {
        items.push_back(
            {choice.id.value(),
             {},
             choice.name,
             choice.secondName.isEmpty() ? choice.city : choice.secondName,
             choice.ownerName});
    }
    return items;
}

} // namespace

LinkEdit::LinkEdit(Workplace& workplace, RecordKind kind, QWidget* parent)
    : QLineEdit(parent), m_workplace(workplace), m_kind(kind), m_popup(new PopupList(this))
{
    m_popup->setLeastWidth(360);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_id.reset();
        propose();
    });
    connect(m_popup, &PopupList::chosen, this, &LinkEdit::take);
}

bool LinkEdit::takesEnter() const
{
    return m_popup->isOpen() || m_isAsking;
}

void LinkEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_isAsking && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == 0) {
        m_wantsFirst = true;
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LinkEdit::take(qint64 id)
{
    setLink(id, m_names.value(id));
    Q_EMIT linked(m_id);
}

void LinkEdit::setCustomer(std::optional<CustomerId> customer)
{
    m_customer = customer;
}

void LinkEdit::setLink(std::optional<qint64> id, const QString& name)
{
    ++m_generation;
    m_isAsking = false;
    m_id = id;
    setText(id ? name : QString());
    m_popup->close();
}

void LinkEdit::setLink(std::optional<qint64> id)
{
    setLink(id, {});
    if (!id) {
        return;
    }
    const quint64 generation = m_generation;
    const RecordRef record{m_kind, m_customer.value_or(CustomerId(0)).value(), *id};
    whenDone(
        m_workplace.company().read([record](SqlSession& session) { return recordName(session, record); }), this,
        [this, generation](const Result<QString>& name) {
            if (name && generation == m_generation) {
                setText(*name);
            }
        });
}

void LinkEdit::propose()
{
    const quint64 generation = ++m_generation;
    m_isAsking = !text().trimmed().isEmpty();
    m_wantsFirst = false;
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"proposals %1"_s.arg(int(m_kind))},
            [kind = m_kind, customer = m_customer, typed = text()](SqlSession& session) {
                return proposalsOf(session, kind, customer, typed);
            }),
        this, [this, generation](const Result<Proposals>& items) {
            if (generation != m_generation) {
                return;
            }
            m_isAsking = false;
            if (!items || !hasFocus()) {
                return;
            }
            for (const PopupItem& item : *items) {
                m_names.insert(item.id, item.text);
            }
            if (m_wantsFirst && !items->empty()) {
                take(items->front().id);
            } else {
                m_popup->setItems(*items, text());
            }
        });
}

} // namespace zhike
