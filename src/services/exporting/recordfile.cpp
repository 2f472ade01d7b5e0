#include "services/exporting/recordfile.h"

#include "exchange/calendarwriter.h"
#include "exchange/recordidentity.h"
#include "exchange/vcardwriter.h"
#include "repositories/stores.h"
#include "services/lists/list.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

template <class Draft> struct ReadDraft {
    RecordRef record;
    Draft details;
};

template <class Draft> QStringList catalogueKeys()
{
    QStringList keys;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        keys.append(QString::fromLatin1(column.field.key));
    }
    return keys;
}

/// A chunk of records at once, in the order asked for; those that are gone are left out.
template <class Draft>
Result<std::vector<ReadDraft<Draft>>> readDrafts(SqlSession& session, std::span<const RecordRef> refs)
{
    static const QStringList keys = catalogueKeys<Draft>();
    std::vector<ReadDraft<Draft>> drafts;
    if (refs.empty()) {
        return drafts;
    }
    ZHIKE_TRY(const std::vector<ListRow> rows, page(session, Catalogue<Draft>::kKind, keys, refs, Instant(0)));
    drafts.reserve(rows.size());
    for (const ListRow& row : rows) {
        RowImage image(row.values.begin(), row.values.end());
        for (qsizetype i = 0; i < image.size(); ++i) {
            const Field& field = Catalogue<Draft>::kFields[size_t(i)].field;
            if (field.type == FieldType::Choice && isNull(image[i])) {
                image[i] = QString();
            }
        }
        ZHIKE_TRY(Draft details, draftOf<Draft>(image));
        drafts.push_back({row.record, std::move(details)});
    }
    return drafts;
}

/// The same by id, each record once.
template <class Draft> Result<QHash<qint64, Draft>> readDraftsById(SqlSession& session, const QSet<RecordRef>& records)
{
    const std::vector<RecordRef> refs(records.begin(), records.end());
    ZHIKE_TRY(std::vector<ReadDraft<Draft>> drafts, readDrafts<Draft>(session, refs));
    QHash<qint64, Draft> byId;
    for (ReadDraft<Draft>& draft : drafts) {
        byId.insert(draft.record.id, std::move(draft.details));
    }
    return byId;
}

Result<QHash<qint64, CustomerDraft>> customersOf(SqlSession& session, std::span<const RecordRef> refs)
{
    QSet<RecordRef> customers;
    for (const RecordRef& ref : refs) {
        customers.insert({RecordKind::Customer, ref.customer, ref.customer});
    }
    return readDraftsById<CustomerDraft>(session, customers);
}

QString identityOf(const RecordRef& record, quint64 company)
{
    return identityText({company, record.kind, record.id});
}

/// A customer as a card: the name, phones and mails of its own.
CardContact cardOf(const RecordRef& record, const CustomerDraft& customer, quint64 company)
{
    CardContact card;
    card.uid = customer.externalKey.isEmpty() ? identityOf(record, company) : customer.externalKey;
    card.contact.name = customer.name;
    card.contact.secondName = customer.secondName;
    card.contact.phones = customer.phones;
    card.contact.mails = customer.mails;
    card.contact.language = customer.language;
    card.contact.description = customer.description;
    card.customer = customer;
    card.kind = customer.kind;
    if (customer.kind != CustomerKind::Organisation) {
        card.customer->name.clear(); // a person works nowhere that is known
    }
    return card;
}

/// Writes cards, and those of households beside their contacts' or the other way round.
class CardFile {
public:
    CardFile(SqlSession& session, VCardWriter file, quint64 company)
        : m_session(session), m_file(std::move(file)), m_company(company)
    {
    }

    Result<qint64> writeContacts(std::span<const RecordRef> refs)
    {
        ZHIKE_TRY(const auto contacts, readDrafts<ContactDraft>(m_session, refs));
        ZHIKE_TRY(const auto customers, customersOf(m_session, refs));
        for (const auto& contact : contacts) {
            CardContact card{contact.details, identityOf(contact.record, m_company), {}};
            if (const auto at = customers.constFind(contact.record.customer); at != customers.cend()) {
                card.customer = *at;
                if (at->kind == CustomerKind::Household) {
                    Household& household = m_households[contact.record.customer];
                    household.name = at->name;
                    household.members.append(card.uid);
                }
            }
            ZHIKE_CHECK(m_file.card(card));
        }
        return qint64(contacts.size());
    }

    Result<qint64> writeCustomers(std::span<const RecordRef> refs)
    {
        ZHIKE_TRY(const auto customers, readDrafts<CustomerDraft>(m_session, refs));
        for (const auto& customer : customers) {
            CardContact card = cardOf(customer.record, customer.details, m_company);
            QList<Contact> members;
            if (customer.details.kind == CustomerKind::Household) {
                ZHIKE_TRY(members, ContactStore(m_session).ofCustomer(CustomerId(customer.record.id)));
                for (const Contact& member : members) {
                    card.members.append(identityOf(member.ref(), m_company));
                }
            }
            ZHIKE_CHECK(m_file.card(card));
            for (const Contact& member : members) {
                CardContact beside{member.details, identityOf(member.ref(), m_company), customer.details};
                beside.isBeside = true;
                ZHIKE_CHECK(m_file.card(beside));
            }
        }
        return qint64(customers.size());
    }

    Result<void> commit()
    {
        for (auto household = m_households.cbegin(); household != m_households.cend(); ++household) {
            CardContact card;
            card.uid = identityOf({RecordKind::Customer, household.key(), household.key()}, m_company);
            card.contact.name = household->name;
            card.kind = CustomerKind::Household;
            card.members = household->members;
            card.isBeside = true;
            ZHIKE_CHECK(m_file.card(card));
        }
        return m_file.commit();
    }

private:
    struct Household {
        QString name;
        QStringList members;
    };
    SqlSession& m_session;
    VCardWriter m_file;
    quint64 m_company;
    QMap<qint64, Household> m_households; ///< of contacts that were written, by customer
};

Result<qint64> writeEntries(SqlSession& session, CalendarWriter& file, std::span<const RecordRef> refs, quint64 company)
{
    ZHIKE_TRY(const auto activities, readDrafts<ActivityDraft>(session, refs));
    ZHIKE_TRY(const auto customers, customersOf(session, refs));
    QSet<RecordRef> people;
    for (const auto& activity : activities) {
        if (activity.details.contact) {
            people.insert({RecordKind::Contact, activity.record.customer, activity.details.contact->value()});
        }
    }
    ZHIKE_TRY(const auto contacts, readDraftsById<ContactDraft>(session, people));
    for (const auto& activity : activities) {
        const ActivityDraft& details = activity.details;
        CalendarItem item{details, details.externalKey, {}, {}, customers.value(activity.record.customer).name};
        if (item.uid.isEmpty()) {
            item.uid = identityOf(activity.record, company);
        }
        if (details.contact) {
            const ContactDraft contact = contacts.value(details.contact->value());
            item.contactName = contact.name;
            item.contactMail = contact.mails.isEmpty() ? QString() : contact.mails.first().value;
        }
        ZHIKE_CHECK(file.item(item));
    }
    return qint64(activities.size());
}

} // namespace

Result<ExportChunk>
recordChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form, quint64 company)
{
    ExportChunk chunk;
    if (form.format == TableFormat::ICalendar) {
        ZHIKE_TRY(CalendarWriter writer, CalendarWriter::create(path, form.madeAt));
        const auto file = std::make_shared<CalendarWriter>(std::move(writer));
        chunk.write = [&session, file, company](std::span<const RecordRef> refs) {
            return writeEntries(session, *file, refs, company);
        };
        chunk.commit = [file] { return file->commit(); };
        return chunk;
    }
    ZHIKE_TRY(VCardWriter writer, VCardWriter::create(path));
    const auto file = std::make_shared<CardFile>(session, std::move(writer), company);
    chunk.write = [file, kind](std::span<const RecordRef> refs) {
        return kind == RecordKind::Customer ? file->writeCustomers(refs) : file->writeContacts(refs);
    };
    chunk.commit = [file] { return file->commit(); };
    return chunk;
}

} // namespace zhike
