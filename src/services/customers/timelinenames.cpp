#include "services/customers/timelinenames.h"

#include "repositories/customers/customerreads.h"
#include "repositories/lists/displaynames.h"
#include "repositories/settings.h"
#include "services/history/presentrecord.h"

#include <algorithm>

namespace zhike {

namespace {

std::optional<UserId> personOf(const TimelineEntry& entry)
{
    return std::visit(
        [](const auto& record) -> std::optional<UserId> {
            using Record = std::decay_t<decltype(record)>;
            if constexpr (std::same_as<Record, FieldChanges>) {
                return record.change.user;
            } else if constexpr (std::same_as<Record, OpportunityEvent>) {
                return record.opportunity.details.owner;
            } else if constexpr (std::same_as<Record, Consent>) {
                return record.details.recordedBy;
            } else if constexpr (std::same_as<Record, Attachment>) {
                return record.details.addedBy;
            } else if constexpr (std::same_as<Record, CaseEntry>) {
                return record.details.author;
            } else {
                return record.details.owner;
            }
        },
        entry.record);
}

std::optional<ContactId> contactOf(const TimelineEntry& entry)
{
    return std::visit(
        [](const auto& record) -> std::optional<ContactId> {
            using Record = std::decay_t<decltype(record)>;
            if constexpr (std::same_as<Record, FieldChanges> || std::same_as<Record, CaseEntry>) {
                return std::nullopt;
            } else if constexpr (std::same_as<Record, OpportunityEvent>) {
                return record.opportunity.details.contact;
            } else {
                return record.details.contact;
            }
        },
        entry.record);
}

/// What the words of a change need: names of linked and of changed records, and currencies of amounts.
/// In its own timeline a record goes without its name.
Result<void> nameChanges(SqlSession& session, const RecordRef& subject, TimelineEntry& entry, Currency base)
{
    const auto* changes = std::get_if<FieldChanges>(&entry.record);
    if (changes == nullptr) {
        return {};
    }
    for (const ChangeRow& row : changes->rows) {
        collectLinks(row.record.kind, row.oldValues, entry.links);
        collectLinks(row.record.kind, row.newValues, entry.links);
        if (subject.kind == RecordKind::Customer) {
            entry.links.insert({row.record.kind, 0, row.record.id}, QString());
        }
        if (row.record.kind == RecordKind::Opportunity || row.record.kind == RecordKind::Order) {
            ZHIKE_TRY(const auto present, presentRecord(session, row.record));
            entry.currencies.insert(row.record, currencyIn(present ? present->image : QJsonObject(), base));
        } else {
            entry.currencies.insert(row.record, base);
        }
    }
    return nameLinks(session, entry.links);
}

Result<void> namePersons(SqlSession& session, const RecordRef& subject, QList<TimelineEntry>& entries)
{
    ZHIKE_TRY(const auto persons, userNames(session));
    std::vector<qint64> contactIds;
    for (const TimelineEntry& entry : entries) {
        if (const auto contact = contactOf(entry)) {
            contactIds.push_back(contact->value());
        }
    }
    if (subject.kind == RecordKind::Contact) {
        contactIds.clear();
    }
    ZHIKE_TRY(const auto contacts, displayNames(session, RecordKind::Contact, contactIds));
    for (TimelineEntry& entry : entries) {
        if (const auto person = personOf(entry)) {
            entry.person = persons.value(person->value());
        }
        if (const auto contact = contactOf(entry)) {
            entry.contact = contacts.value(contact->value());
        }
    }
    return {};
}

} // namespace

Result<void> nameEntries(SqlSession& session, const RecordRef& subject, QList<TimelineEntry>& entries)
{
    if (entries.isEmpty()) {
        return {};
    }
    ZHIKE_CHECK(namePersons(session, subject, entries));
    const bool hasChanges = std::ranges::any_of(
        entries, [](const TimelineEntry& entry) { return std::holds_alternative<FieldChanges>(entry.record); });
    if (!hasChanges) {
        return {};
    }
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    for (TimelineEntry& entry : entries) {
        ZHIKE_CHECK(nameChanges(session, subject, entry, base));
    }
    return {};
}

} // namespace zhike
