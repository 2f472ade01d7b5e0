#include "services/bin/bin.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/settings.h"
#include "services/customers/customermerge.h"
#include "text/searchquery.h"

#include <QElapsedTimer>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kBinDays = u"bin_days"_s;
constexpr qint64 kMsPerDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kPurgeMs = 15;
constexpr int kPurgedPortion = 20;

Result<void> readKind(SqlSession& session, RecordKind kind, const SearchQuery& wanted, BinList& list)
{
    if (wanted.isEmpty()) {
        return visitBin(session, kind, BinTexts::None, [&list](const BinRow& row, const QString&, const QString&) {
            list.rows.push_back(row);
        });
    }
    std::vector<SearchText> texts(2);
    return visitBin(session, kind, BinTexts::Read, [&](const BinRow& row, const QString& name, const QString& more) {
        texts[0] = {TextKind::Name, name};
        texts[1] = {TextKind::Name, more};
        if (wanted.match(texts)) {
            list.rows.push_back(row);
        }
    });
}

bool isNewer(const BinRow& a, const BinRow& b)
{
    const auto key = [](const BinRow& row) {
        return std::tuple(row.deletedAt.msSinceEpoch(), int(row.record.kind), row.record.customer, row.record.id);
    };
    return key(a) > key(b);
}

/// A record lies in the bin since the moment of its change. Two persons may have written at the same one: then the log
/// of the record tells.
Result<void> keepThoseOf(SqlSession& session, UserId person, std::vector<BinRow>& rows)
{
    if (rows.empty()) {
        return {};
    }
    ZHIKE_TRY(const std::vector<AuthoredMoment> moments, authorsSince(session, rows.back().deletedAt));
    std::vector<BinRow> kept;
    for (const BinRow& row : rows) {
        const auto [first, last] = std::ranges::equal_range(moments, row.deletedAt, {}, &AuthoredMoment::at);
        const auto isPerson = [person](const AuthoredMoment& moment) { return moment.user == person; };
        bool isKept = std::any_of(first, last, isPerson);
        if (isKept && !std::all_of(first, last, isPerson)) {
            ZHIKE_TRY(const auto change, latestChangeOf(session, row.record));
            isKept = change && change->user == person;
        }
        if (isKept) {
            kept.push_back(row);
        }
    }
    rows = std::move(kept);
    return {};
}

Result<BinEntry> entryOf(SqlSession& session, const BinRow& row)
{
    BinEntry entry{row.record, row.deletedAt, {}, {}, {}, false, {}, {}, 0};
    ZHIKE_TRY(const BinWords words, wordsInBin(session, row.record));
    entry.name = words.name;
    entry.more = words.more;
    entry.customer = words.customer;
    entry.isCustomerInBin = words.isCustomerInBin;
    if (row.record.kind == RecordKind::Relationship) { // called by whom it was about
        ZHIKE_TRY(
            const auto side,
            RelationshipStore(session).findAnywhere(CustomerId(row.record.customer), RelationshipId(row.record.id)));
        const std::optional<CustomerId> other = side ? std::optional(side->details.other) : std::nullopt;
        ZHIKE_TRY(const QString name, displayName(session, RecordKind::Customer, other));
        entry.more = entry.more.isEmpty() ? name : name + u" · "_s + entry.more;
    }
    ZHIKE_TRY(const auto change, latestChangeOf(session, row.record));
    if (change) {
        entry.how = change->title;
        ZHIKE_TRY(entry.who, displayName(session, RecordKind::User, std::optional<UserId>(change->user)));
    }
    if (row.record.kind == RecordKind::Customer) {
        ZHIKE_TRY(const QList<BelongingCount> counts, belongingsOf(session, CustomerId(row.record.id)));
        for (const BelongingCount& count : counts) {
            entry.parts += count.count;
        }
    } else {
        ZHIKE_TRY(entry.parts, partsOf(session, row.record));
    }
    return entry;
}

/// The one that was the main contact is no longer where another one is by now.
Result<void> settleMainContact(ChangeContext& context, const RecordRef& record)
{
    const CustomerId customer(record.customer);
    ContactStore store(context.session());
    ZHIKE_TRY(const Contact contact, store.get(customer, ContactId(record.id)));
    if (!contact.details.isPrimary) {
        return {};
    }
    ZHIKE_TRY(const QList<Contact> all, store.ofCustomer(customer));
    const bool isTaken = std::ranges::any_of(
        all, [&contact](const Contact& other) { return other.id != contact.id && other.details.isPrimary; });
    if (!isTaken) {
        return {};
    }
    ContactDraft draft = contact.details;
    draft.isPrimary = false;
    ZHIKE_TRY([[maybe_unused]] const Contact saved, context.update(customer, contact.id, contact.revision, draft));
    return {};
}

/// What a record cannot be seen without.
Result<QList<RecordRef>> hostsOf(SqlSession& session, const RecordRef& record)
{
    QList<RecordRef> hosts;
    if (belongsToCustomer(record.kind)) {
        hosts.append({RecordKind::Customer, record.customer, record.customer});
    }
    if (record.kind == RecordKind::Attachment) {
        ZHIKE_TRY(
            const auto found,
            AttachmentStore(session).findAnywhere(CustomerId(record.customer), AttachmentId(record.id)));
        if (found && hostOf(*found).kind != RecordKind::Customer) {
            hosts.append(hostOf(*found));
        }
    }
    return hosts;
}

Result<bool> restoreOne(ChangeContext& context, const RecordRef& record)
{
    ZHIKE_TRY(const auto state, stateOf(context.session(), record));
    if (!state || !state->deletedAt) {
        return false;
    }
    ZHIKE_TRY(const QList<RecordRef> hosts, hostsOf(context.session(), record));
    for (const RecordRef& host : hosts) {
        ZHIKE_TRY([[maybe_unused]] const bool isRestored, restoreOne(context, host));
    }
    ZHIKE_CHECK(context.restore(record));
    if (record.kind == RecordKind::Contact) {
        ZHIKE_CHECK(settleMainContact(context, record));
    }
    return true;
}

QList<RecordRef> partsFirst(QList<RecordRef> records)
{
    std::ranges::stable_sort(records, {}, [](const RecordRef& record) {
        return std::ranges::find(kBinKinds, record.kind) - kBinKinds.begin();
    });
    return records;
}

Result<ChangeId> beginPurge(SqlSession& session, Instant now)
{
    ZHIKE_TRY(const qint64 id, takeNumbers(session, u"change"_s));
    const ChangeTitle title{ChangeAction::PurgeRecords, {}, 0};
    ZHIKE_CHECK(writeChange(session, {ChangeId(id), title, UserId(0), now, std::nullopt, u"final"_s}));
    return ChangeId(id);
}

/// Rows of one kind in one go. @return whether there may be more of it
Result<bool> purgePortion(
    SqlSession& session, BinPurge& purge, std::optional<ChangeContext>& context, Instant now, Instant before,
    Currency base)
{
    ZHIKE_TRY(
        const QList<BinRow> rows, binRowsBefore(session, kBinKinds[purge.kind], before, purge.after, kPurgedPortion));
    for (const BinRow& row : rows) {
        purge.after = row;
        ZHIKE_TRY(const bool isKept, isKeptByOthers(session, row.record));
        if (isKept) {
            continue;
        }
        if (!context) {
            if (!purge.change) {
                ZHIKE_TRY(purge.change, beginPurge(session, now));
            }
            ZHIKE_TRY(const qint64 written, lastRowOf(session, *purge.change));
            context.emplace(session, *purge.change, Author{UserId(0), Role::Administrator}, now, base, written);
        }
        const auto purged = context->purge(row.record);
        if (!purged && purged.error().code != ErrorCode::NotFound) { // else another window was faster
            return tl::unexpected(purged.error());
        }
        purge.purged += purged ? 1 : 0;
    }
    return rows.size() == kPurgedPortion;
}

} // namespace

Result<BinList> binList(SqlSession& session, const BinQuery& query)
{
    QElapsedTimer clock;
    clock.start();
    const SearchQuery wanted(query.text);
    BinList list;
    for (const RecordKind kind : kBinKinds) {
        if (!query.kind || *query.kind == kind) {
            const size_t before = list.rows.size();
            ZHIKE_CHECK(readKind(session, kind, wanted, list));
            if (wanted.isEmpty()) {
                list.total += qint64(list.rows.size() - before);
                continue;
            }
        }
        ZHIKE_TRY(const qint64 count, countInBin(session, kind));
        list.total += count;
    }
    std::ranges::sort(list.rows, isNewer);
    if (query.person) {
        ZHIKE_CHECK(keepThoseOf(session, *query.person, list.rows));
    }
    list.elapsedMs = double(clock.nsecsElapsed()) / 1e6;
    return list;
}

Result<QList<BinEntry>> binPage(SqlSession& session, std::span<const BinRow> rows)
{
    QList<BinEntry> entries;
    for (const BinRow& row : rows) {
        ZHIKE_TRY(const auto state, stateOf(session, row.record));
        if (state && state->deletedAt) {
            ZHIKE_TRY(BinEntry entry, entryOf(session, {row.record, *state->deletedAt}));
            entries.append(std::move(entry));
        }
    }
    return entries;
}

Result<std::optional<BinEntry>> binEntryOf(SqlSession& session, const RecordRef& record)
{
    const BinRow row{record, Instant(0)};
    ZHIKE_TRY(const QList<BinEntry> entries, binPage(session, {&row, 1}));
    return entries.isEmpty() ? std::nullopt : std::optional(entries.first());
}

Result<bool> restoreFromBin(ChangeContext& context, const RecordRef& record)
{
    return restoreOne(context, record);
}

Change restoreFromBin(QList<RecordRef> records, const QString& subject)
{
    const ChangeTitle title{ChangeAction::RestoreRecords, subject, records.size()};
    return {title, [records = std::move(records)](ChangeContext& context) -> Result<void> {
                bool isAny = false;
                for (const RecordRef& record : records) {
                    ZHIKE_TRY(const bool isRestored, restoreOne(context, record));
                    isAny = isAny || isRestored;
                }
                return isAny ? Result<void>() : fail(ErrorCode::NotFound, u"nothing of it is in the bin"_s);
            }};
}

Change purgeFromBin(QList<RecordRef> records, const QString& subject)
{
    Change change{
        {ChangeAction::PurgeRecords, subject, records.size()},
        [records = partsFirst(std::move(records))](ChangeContext& context) -> Result<void> {
            bool isAny = false;
            for (const RecordRef& record : records) {
                const auto purged = context.purge(record);
                if (!purged && purged.error().code != ErrorCode::StateNotAllowed
                    && purged.error().code != ErrorCode::NotFound) { // purge() has written nothing then
                    return purged;
                }
                isAny = isAny || purged.has_value();
            }
            return isAny ? Result<void>() : fail(ErrorCode::StateNotAllowed, u"none of them can go"_s);
        }};
    change.isFinal = true;
    return change;
}

Result<int> binDays(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, kBinDays));
    bool isNumber = false;
    const int days = text ? text->toInt(&isNumber) : 0;
    return isNumber && days >= 0 && days <= kMostBinDays ? days : kUsualBinDays;
}

Change setBinDays(int days)
{
    return {{ChangeAction::EditSettings, {}}, [days](ChangeContext& context) -> Result<void> {
                if (days < 0 || days > kMostBinDays) {
                    return fail(ErrorCode::InvalidInput, u"%1 days"_s.arg(days));
                }
                return writeSetting(context.session(), kBinDays, QString::number(days));
            }};
}

Result<bool> purgeSomeExpired(SqlSession& session, BinPurge& purge, Instant now)
{
    ZHIKE_TRY(const int days, binDays(session));
    if (days == 0) {
        return true;
    }
    const Instant before(now.msSinceEpoch() - days * kMsPerDay);
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    QElapsedTimer clock;
    clock.start();
    BinPurge next = purge; // what is rolled back is not passed over
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    std::optional<ChangeContext> context;
    while (next.kind < kBinKinds.size() && clock.elapsed() < kPurgeMs) {
        ZHIKE_TRY(const bool isMore, purgePortion(session, next, context, now, before, base));
        if (!isMore) {
            ++next.kind;
            next.after.reset();
        }
    }
    if (context) {
        ZHIKE_CHECK(setBatchState(session, *next.change, u"final"_s, next.purged));
    }
    ZHIKE_CHECK(transaction.commit());
    purge = next;
    return purge.kind == kBinKinds.size();
}

} // namespace zhike
