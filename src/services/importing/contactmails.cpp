#include "services/importing/contactmails.h"

#include "services/importing/recordkeys.h"
#include "text/mail.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMailsPiece = 2000;

KeyHash mailHash(const QString& key)
{
    return KeyHasher().add(key).hash();
}

const ImportField& mailField()
{
    static const ImportField& field
        = importFieldsOf(RecordKind::Contact)[importFieldIndex(RecordKind::Contact, u"mail")];
    return field;
}

} // namespace

Result<bool> ContactMails::readPiece(SqlSession& session)
{
    if (m_place == Place::Done) {
        return false;
    }
    const bool isOfContacts = m_place == Place::Contacts;
    const RecordKind kind = isOfContacts ? RecordKind::Contact : RecordKind::Customer;
    ZHIKE_TRY(const QList<KeyText> texts, keyTexts(session, kind, u"mails"_s, m_last, kMailsPiece));
    for (const KeyText& each : texts) {
        const Person person{each.record.customer, isOfContacts ? each.record.id : 0};
        for (const QString& key : keyForms(mailField(), Value(each.text))) {
            const KeyMap::Place end = m_ends.place(mailHash(key));
            m_nodes.push_back({person, end.value});
            end.value = qint64(m_nodes.size());
        }
        m_last = each.record.id;
    }
    if (texts.size() < kMailsPiece) {
        m_place = isOfContacts ? Place::Customers : Place::Done;
        m_last = 0;
    }
    return m_place != Place::Done;
}

QList<ContactMails::Person> ContactMails::find(const QString& mail) const
{
    QList<Person> people;
    const QString key = mailKey(mail);
    for (qint64 place = key.isEmpty() ? 0 : m_ends.value(mailHash(key)); place != 0;) {
        const Node& node = m_nodes[size_t(place) - 1];
        people.prepend(node.person);
        place = node.before;
    }
    return people;
}

} // namespace zhike
