#include "services/changes/change.h"

#include "repositories/customers/relationreads.h"
#include "repositories/privacy/consentreads.h"
#include "services/quality/quality.h"
#include "storage/searchindex.h"

#include <QMap>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

bool ChangeReceipt::touches(const std::function<bool(const RecordRef&)>& isMeant) const
{
    return everything || std::ranges::any_of(touched, isMeant);
}

bool ChangeReceipt::touches(const RecordRef& record) const
{
    return everything || touched.contains(record);
}

bool ChangeReceipt::touchesCustomer(qint64 customer) const
{
    return touches([customer](const RecordRef& record) { return record.customer == customer; });
}

Error ChangeContext::faultError(const Faults& faults)
{
    QStringList fields;
    for (const Fault& fault : faults) {
        fields.append(u"%1:%2"_s.arg(fault.field).arg(int(fault.code)));
    }
    return {ErrorCode::InvalidInput, fields.join(u", "_s)};
}

Error ChangeContext::staleError(const RecordRef& record, int revision, const QStringList& fields)
{
    return {
        ErrorCode::Conflict,
        u"record %1 of kind %2 was changed since revision %3: %4"_s.arg(
            QString::number(record.id), QString::number(int(record.kind)), QString::number(revision),
            fields.join(u", "_s))};
}

Result<void> ChangeContext::log(const ChangeRow& row)
{
    ZHIKE_CHECK(writeChangeRow(m_session, m_id, ++m_seq, row));
    if (row.record.kind == RecordKind::Tenure) {
        return {}; // pages refresh for its customer, who changed in the same step
    }
    if (!m_known.contains(row.record)) {
        m_known.insert(row.record);
        m_touched.append(row.record);
    }
    return {};
}

Result<void> ChangeContext::indexAgain(const RecordRef& record, const QByteArray& before, const QByteArray& after)
{
    return before == after ? Result<void>() : changeInSearch(m_session, record, before, after);
}

namespace {

constexpr auto kCustomerKey = "customer_id"_L1;

/// What goes back to its former customer: the moved records, and what was written about them since.
/// @return nothing where that would part records that refer to each other.
std::optional<QList<OwnedRecord>>
goingBack(const QList<OwnedRecord>& present, const QSet<RecordRef>& moved, Instant movedAt)
{
    QList<OwnedRecord> going;
    QSet<RecordRef> goes;
    for (const OwnedRecord& record : present) { // what they refer to comes first
        const bool wasMoved = moved.contains(record.record);
        const auto isGoing = [&goes](const RecordRef& used) { return goes.contains(used); };
        const bool usesSome = std::ranges::any_of(record.uses, isGoing);
        if (!wasMoved && !usesSome) {
            continue;
        }
        const bool mayGo = wasMoved || record.createdAt >= movedAt;
        if (!mayGo || !std::ranges::all_of(record.uses, isGoing)) {
            return std::nullopt;
        }
        goes.insert(record.record);
        going.append(record);
    }
    return goes.contains(moved) ? std::optional(std::move(going)) : std::nullopt;
}

} // namespace

Result<void> ChangeContext::move(CustomerId from, CustomerId to, const QList<OwnedRecord>& records)
{
    QList<RecordRef> refs;
    bool hasOrders = false;
    for (const OwnedRecord& record : records) {
        refs.append(record.record);
        hasOrders = hasOrders || record.record.kind == RecordKind::Order;
    }
    ZHIKE_CHECK(moveRecords(m_session, from, to, refs));
    for (const OwnedRecord& record : records) {
        const RecordRef moved{record.record.kind, to.value(), record.record.id};
        ZHIKE_CHECK(log(
            {moved,
             RowOperation::Move,
             record.revision,
             {{kCustomerKey, jsonOf(toValue(from))}},
             {{kCustomerKey, jsonOf(toValue(to))}}}));
    }
    if (hasOrders) {
        for (const CustomerId customer : {from, to}) {
            ZHIKE_TRY(const CustomerStats stats, refreshStats(m_session, customer));
            ZHIKE_CHECK(refreshFigures(m_session, stats, m_base));
        }
    }
    return {};
}

Result<void> ChangeContext::checkOwner(const CustomerDraft& before, const CustomerDraft& after) const
{
    const bool isTaken = before.poolSince && after.owner;
    const bool isClaim = after.claimedAt && after.claimedAt != before.claimedAt;
    const bool maySkipClaims = m_author.role == Role::Manager || m_author.role == Role::Administrator;
    return !isTaken || isClaim || maySkipClaims
        ? Result<void>()
        : fail(ErrorCode::NotAllowed, u"customers are claimed from the pool, not written down as one's own"_s);
}

Result<void> ChangeContext::endTenure(const Customer& before, const CustomerDraft& after)
{
    if (!before.details.owner || before.details.owner == after.owner) {
        return {};
    }
    TenureDraft past;
    past.holder = *before.details.owner;
    past.from = before.details.ownerSince;
    past.until = m_now;
    past.wasClaimed = before.details.claimedAt.has_value();
    past.end = m_tenureEnd;
    past.note = m_tenureNote;
    past.endedBy = m_author.user.value() != 0 ? std::optional(m_author.user) : std::nullopt;
    ZHIKE_CHECK(insert(before.id, past));
    return {};
}

Result<void> ChangeContext::logJoined(CustomerId from, CustomerId to)
{
    // not among the touched: the record itself stands where it stood, and its own rows say what became of it
    const RecordRef joined{RecordKind::Customer, to.value(), from.value()};
    return writeChangeRow(
        m_session, m_id, ++m_seq,
        {joined,
         RowOperation::Move,
         1,
         {{kCustomerKey, jsonOf(toValue(from))}},
         {{kCustomerKey, jsonOf(toValue(to))}}});
}

Result<void> ChangeContext::moveRecordsOf(CustomerId from, CustomerId to)
{
    ZHIKE_TRY(const QList<OwnedRecord> records, recordsOfCustomer(m_session, from));
    ZHIKE_CHECK(move(from, to, records));
    return logJoined(from, to);
}

Result<void> ChangeContext::revertMoves(std::span<const ChangeRow> moves, Instant movedAt)
{
    using Way = std::pair<qint64, qint64>; // from the customer that has them now to the former one
    QMap<Way, QSet<RecordRef>> ways;
    for (const ChangeRow& row : moves) {
        qint64 former = 0;
        if (!fromValue(valueOf(row.oldValues.value(kCustomerKey)), former)) {
            return fail(ErrorCode::Damaged, u"a move without a customer"_s);
        }
        if (row.record.kind == RecordKind::Customer) {
            ZHIKE_CHECK(logJoined(CustomerId(row.record.customer), CustomerId(former)));
            continue;
        }
        ways[{row.record.customer, former}].insert(row.record);
    }
    for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
        const CustomerId from(way.key().first);
        ZHIKE_TRY(const QList<OwnedRecord> present, recordsOfCustomer(m_session, from));
        const auto going = goingBack(present, way.value(), movedAt);
        if (!going) {
            return tl::unexpected(staleError(*way.value().cbegin(), moves.front().revision, {}));
        }
        const CustomerId former(way.key().second);
        ZHIKE_CHECK(move(from, former, *going));
        for (const OwnedRecord& record : *going) { // a relation written since: its other side still names the survivor
            if (record.record.kind != RecordKind::Relationship || way.value().contains(record.record)) {
                continue;
            }
            ZHIKE_TRY(const auto side, RelationshipStore(m_session).find(former, RelationshipId(record.record.id)));
            ZHIKE_TRY(
                const auto mirror, side ? mirrorAnywhere(m_session, *side) : Result<std::optional<Relationship>>());
            if (mirror && mirror->customer == side->details.other) {
                ZHIKE_CHECK(update(mirror->customer, mirror->id, mirror->revision, mirrored(side->details, former)));
            }
        }
    }
    return {};
}

Result<void> ChangeContext::addConsent(CustomerId customer, const ConsentDraft& entry, std::optional<ChangeId> batch)
{
    if (!batch) {
        ZHIKE_CHECK(insert(customer, entry));
        return {};
    }
    ZHIKE_TRY(const qint64 id, takeNumbers(m_session, QString::fromLatin1(Catalogue<ConsentDraft>::kTable)));
    Consent record{ConsentId(id)};
    record.customer = customer;
    record.details = entry;
    record.createdAt = record.modifiedAt = m_now;
    return ConsentStore(m_session).insert(record, batch->value());
}

Result<void> ChangeContext::settleConsent(ConsentSource source, std::optional<ChangeId> batch)
{
    const auto watched = std::exchange(m_consent, {});
    if (watched.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(const bool anyObjections, hasObjections(m_session));
    for (auto watch = watched.cbegin(); watch != watched.cend(); ++watch) {
        const RecordRef& person = watch.key();
        const CustomerId customer(person.customer);
        if (person.kind == RecordKind::Customer) {
            if (!anyObjections) {
                continue;
            }
            ZHIKE_TRY(const auto found, CustomerStore(m_session).find(customer, CustomerId(person.id)));
            ZHIKE_TRY(
                const QList<ConsentDraft> missing,
                found ? missingConsent(m_session, *found, m_now) : Result<QList<ConsentDraft>>(QList<ConsentDraft>()));
            for (const ConsentDraft& entry : missing) {
                ZHIKE_CHECK(addConsent(customer, entry, batch));
            }
            continue;
        }
        ZHIKE_TRY(const auto found, ContactStore(m_session).find(customer, ContactId(person.id)));
        if (!found) {
            continue; // in the bin
        }
        ZHIKE_TRY(const ConsentRepair repair, consentRepair(m_session, *found, *watch, source, m_now));
        for (const ConsentDraft& entry : repair.missing) {
            ZHIKE_CHECK(addConsent(customer, entry, batch));
        }
        ZHIKE_CHECK(update(customer, found->id, found->revision, repair.after));
    }
    m_consent.clear();
    return {};
}

void ChangeContext::watchTrees(qint64 customer, const CustomerDraft* before, const CustomerDraft& after)
{
    constexpr std::array kLinks = {&CustomerDraft::parent, &CustomerDraft::household, &CustomerDraft::referredBy};
    static_assert(kLinks.size() == kCustomerTrees.size());
    for (size_t i = 0; i < kLinks.size(); ++i) {
        if (after.*kLinks[i] && (before == nullptr || before->*kLinks[i] != after.*kLinks[i])) {
            m_trees[i].insert(customer);
        }
    }
}

Result<void> ChangeContext::keepsRequired(RecordKind kind, const CustomValues& before, const CustomValues& after)
{
    Faults faults;
    for (const Field& field : customFieldsOf(kind)) {
        const QString key = QString::fromLatin1(field.key);
        if (field.has(kRequired) && !isNull(before.value(key)) && isNull(after.value(key))) {
            faults.append({QLatin1StringView(field.key), FaultCode::Missing});
        }
    }
    return faults.isEmpty() ? Result<void>() : tl::unexpected(faultError(faults));
}

Result<void> ChangeContext::settleTrees()
{
    return refuseRings(m_session, std::exchange(m_trees, {}));
}

template <class Draft> Result<void> ChangeContext::revertAs(const ChangeRow& row)
{
    using RecordStore = StoreOf<Draft>;
    using IdType = decltype(RecordStore::Record::id);
    RecordStore store(m_session);
    ZHIKE_TRY(auto found, store.findAnywhere(CustomerId(row.record.customer), IdType(row.record.id)));
    if (found && found->revision != row.revision && row.operation == RowOperation::Update) {
        ZHIKE_TRY(found, store.find(found->customer, found->id)); // nothing when it is in the bin by now
    } else if (found && found->revision != row.revision) {
        found.reset();
    }
    if (!found) {
        return tl::unexpected(staleError(row.record, row.revision, {}));
    }
    const int revision = found->revision + 1;
    switch (row.operation) {
    case RowOperation::Insert:
    case RowOperation::Restore:
        ZHIKE_CHECK(store.setDeleted(*found, m_now, m_now));
        ZHIKE_CHECK(log({row.record, RowOperation::Delete, revision, toJson(found->details), {}}));
        return derive(row.record, &found->details, static_cast<const Draft*>(nullptr));
    case RowOperation::Delete:
        ZHIKE_CHECK(store.setDeleted(*found, std::nullopt, m_now));
        ZHIKE_CHECK(log({row.record, RowOperation::Restore, revision, {}, toJson(found->details)}));
        return derive(row.record, static_cast<const Draft*>(nullptr), &found->details);
    case RowOperation::Erase:
        return fail(ErrorCode::Erased, u"record %1"_s.arg(row.record.id));
    case RowOperation::Move:
        return revertMoves({&row, 1}, m_now);
    case RowOperation::Update:
        break;
    }
    // what others changed in its other fields since stays
    ZHIKE_TRY(const Draft after, fromJson(row.newValues, found->details));
    if (after != found->details) {
        return tl::unexpected(staleError(row.record, row.revision, differenceOf(after, found->details).to.keys()));
    }
    ZHIKE_TRY(Draft draft, fromJson(row.oldValues, found->details));
    ZHIKE_CHECK(store.update(*found, draft, m_now));
    ZHIKE_CHECK(log({row.record, RowOperation::Update, revision, row.newValues, row.oldValues}));
    return derive(row.record, &found->details, &draft);
}

Result<void> ChangeContext::revert(const ChangeRow& row)
{
    switch (row.record.kind) {
    case RecordKind::Customer:
        return revertAs<CustomerDraft>(row);
    case RecordKind::Contact:
        return revertAs<ContactDraft>(row);
    case RecordKind::Product:
        return revertAs<ProductDraft>(row);
    case RecordKind::Category:
        return revertAs<CategoryDraft>(row);
    case RecordKind::Order:
        return revertAs<OrderDraft>(row);
    case RecordKind::Activity:
        return revertAs<ActivityDraft>(row);
    case RecordKind::Opportunity:
        return revertAs<OpportunityDraft>(row);
    case RecordKind::Case:
        return revertAs<CaseDraft>(row);
    case RecordKind::CaseEntry:
        return revertAs<CaseEntryDraft>(row);
    case RecordKind::User:
        return revertAs<UserDraft>(row);
    case RecordKind::Stage:
        return revertAs<StageDraft>(row);
    case RecordKind::Segment:
        return revertAs<SegmentDraft>(row);
    case RecordKind::CustomerSegment:
        return revertAs<CustomerSegmentDraft>(row);
    case RecordKind::Need:
        return revertAs<NeedDraft>(row);
    case RecordKind::NotDuplicate:
        return revertAs<NotDuplicateDraft>(row);
    case RecordKind::Consent:
        return revertAs<ConsentDraft>(row);
    case RecordKind::Relationship:
        return revertAs<RelationshipDraft>(row);
    case RecordKind::RetentionRule:
        return revertAs<RetentionRuleDraft>(row);
    case RecordKind::ListView:
        return revertAs<ListViewDraft>(row);
    case RecordKind::Attachment:
        return revertAs<AttachmentDraft>(row);
    case RecordKind::CustomField:
        return revertAs<CustomFieldDraft>(row);
    case RecordKind::PoolRule:
        return revertAs<PoolRuleDraft>(row);
    case RecordKind::Tenure:
        return revertAs<TenureDraft>(row);
    case RecordKind::OrderLine:
        break; // part of its order
    }
    return fail(ErrorCode::Internal, u"a line is no record of its own"_s);
}

namespace {

constexpr auto kChangeSeries = u"change";
const QString kFinal = u"final"_s;

/// Both ways of writing end here: number the change, let it write, log it, commit.
Result<ChangeReceipt> commitChange(
    SqlSession& session, LoggedChange logged, const Author& author, Currency base,
    const std::function<Result<void>(ChangeContext&)>& apply)
{
    if (!mayDo(author.role, logged.title.action)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(logged.title.action)));
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_TRY(const qint64 id, takeNumbers(session, QStringView(kChangeSeries).toString()));
    logged.id = ChangeId(id);
    ChangeContext context(session, logged.id, author, logged.at, base);
    ZHIKE_CHECK(apply(context));
    ZHIKE_CHECK(context.settleConsent(ConsentSource::Other));
    ZHIKE_CHECK(context.settleTrees());
    logged.title.rows = context.countedRows().value_or(context.touched().size());
    if (!context.subject().isEmpty()) {
        logged.title.subject = context.subject();
    }
    if (!context.touched().isEmpty() || context.countedRows()) {
        ZHIKE_CHECK(writeChange(session, logged));
    }
    ZHIKE_CHECK(settleQuality(session, logged.id, context.touched(), logged.at));
    ZHIKE_CHECK(transaction.commit());
    return ChangeReceipt{logged.id, logged.title, context.touched(), false, logged.undoes, logged.batchState == kFinal};
}

/// Did two rows in a row give two records, in the order in which the tables keep them, the same? Then neither took what
/// the other gave up, and it does not matter which goes back first.
bool areOfOneEdit(const ChangeRow& row, const ChangeRow& next)
{
    return row.operation == RowOperation::Update && next.operation == RowOperation::Update
        && row.record.kind == next.record.kind && row.newValues == next.newValues
        && std::pair(row.record.customer, row.record.id) < std::pair(next.record.customer, next.record.id);
}

/// From the last row to the first; moves in a row go back together, since what they move may refer to each other. The
/// rows of a bulk edit go back in their own order: the search index is several times as fast that way.
Result<void> revertAll(ChangeContext& context, const QList<ChangeRow>& rows, Instant at)
{
    for (qsizetype end = rows.size(); end > 0;) {
        qsizetype begin = end - 1;
        if (rows[begin].operation != RowOperation::Move) {
            while (begin > 0 && areOfOneEdit(rows[begin - 1], rows[begin])) {
                --begin;
            }
            for (const ChangeRow& row : std::span(rows).subspan(size_t(begin), size_t(end - begin))) {
                ZHIKE_CHECK(context.revert(row));
            }
        } else {
            while (begin > 0 && rows[begin - 1].operation == RowOperation::Move) {
                --begin;
            }
            ZHIKE_CHECK(context.revertMoves(std::span(rows).subspan(size_t(begin), size_t(end - begin)), at));
        }
        end = begin;
    }
    return {};
}

} // namespace

Change inOneStep(Change first, Change second)
{
    return {
        second.title,
        [first = std::move(first.apply), second = std::move(second.apply)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(first(context));
            return second(context);
        }};
}

Result<ChangeReceipt>
runChange(SqlSession& session, const Change& change, const Author& author, Instant now, Currency base)
{
    return commitChange(
        session, {ChangeId(0), change.title, author.user, now, std::nullopt, change.isFinal ? kFinal : QString()},
        author, base, [&change](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(change.apply(context));
            return change.draft ? removeDraft(context.session(), context.author().user, *change.draft) : Result<void>();
        });
}

Result<ChangeReceipt>
undoChange(SqlSession& session, ChangeId id, ChangeAction as, const Author& author, Instant now, Currency base)
{
    ZHIKE_TRY(const LoggedChange original, readChange(session, id));
    if (original.batchState == u"erased"_s || original.batchState == kFinal
        || original.title.action == ChangeAction::ErasePerson) {
        return fail(ErrorCode::Erased, u"change %1"_s.arg(id.value()));
    }
    ZHIKE_TRY(const QList<ChangeRow> rows, readChangeRows(session, id));
    const ChangeTitle title{as, original.title.subject, rows.size()};
    return commitChange(
        session, {ChangeId(0), title, author.user, now, id, {}}, author, base,
        [&rows, at = original.at](ChangeContext& context) -> Result<void> { return revertAll(context, rows, at); });
}

} // namespace zhike
