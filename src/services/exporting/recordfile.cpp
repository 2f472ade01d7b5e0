#include "services/exporting/recordfile.h"

#include "exchange/calendarwriter.h"
#include "exchange/vcardwriter.h"
#include "repositories/rowstore.h"
#include "services/lists/list.h"

#include <QHash>
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

QString addressWord(const RecordRef& record, QLatin1StringView kind)
{
    return u"zhike-%1-%2-%3"_s.arg(kind).arg(record.customer).arg(record.id);
}

Result<qint64> writeContactCards(SqlSession& session, VCardWriter& file, std::span<const RecordRef> refs)
{
    ZHIKE_TRY(const auto contacts, readDrafts<ContactDraft>(session, refs));
    ZHIKE_TRY(const auto customers, customersOf(session, refs));
    for (const auto& contact : contacts) {
        CardContact card{contact.details, addressWord(contact.record, "contact"_L1), {}};
        if (const auto at = customers.constFind(contact.record.customer); at != customers.cend()) {
            card.customer = *at;
        }
        ZHIKE_CHECK(file.card(card));
    }
    return qint64(contacts.size());
}

/// A customer as a card: the name, phones and mails of its own.
CardContact cardOf(const CustomerDraft& customer)
{
    CardContact card;
    card.uid = customer.externalKey;
    card.contact.name = customer.name;
    card.contact.secondName = customer.secondName;
    card.contact.phones = customer.phones;
    card.contact.mails = customer.mails;
    card.contact.language = customer.language;
    card.contact.description = customer.description;
    card.customer = customer;
    if (customer.kind == CustomerKind::Person) {
        card.customer->name.clear(); // a person works nowhere that is known
    }
    return card;
}

Result<qint64> writeCustomerCards(SqlSession& session, VCardWriter& file, std::span<const RecordRef> refs)
{
    ZHIKE_TRY(const auto customers, readDrafts<CustomerDraft>(session, refs));
    for (const auto& customer : customers) {
        ZHIKE_CHECK(file.card(cardOf(customer.details)));
    }
    return qint64(customers.size());
}

Result<qint64> writeEntries(SqlSession& session, CalendarWriter& file, std::span<const RecordRef> refs)
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
            item.uid = addressWord(activity.record, "activity"_L1);
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

Result<ExportChunk> recordChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form)
{
    ExportChunk chunk;
    if (form.format == TableFormat::ICalendar) {
        ZHIKE_TRY(CalendarWriter writer, CalendarWriter::create(path, form.madeAt));
        const auto file = std::make_shared<CalendarWriter>(std::move(writer));
        chunk.write = [&session, file](std::span<const RecordRef> refs) { return writeEntries(session, *file, refs); };
        chunk.commit = [file] { return file->commit(); };
        return chunk;
    }
    ZHIKE_TRY(VCardWriter writer, VCardWriter::create(path));
    const auto file = std::make_shared<VCardWriter>(std::move(writer));
    chunk.write = [&session, file, kind](std::span<const RecordRef> refs) {
        return kind == RecordKind::Customer ? writeCustomerCards(session, *file, refs)
                                            : writeContactCards(session, *file, refs);
    };
    chunk.commit = [file] { return file->commit(); };
    return chunk;
}

} // namespace zhike
