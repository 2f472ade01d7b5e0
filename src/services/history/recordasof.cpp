#include "services/history/recordasof.h"

#include "repositories/lists/displaynames.h"
#include "repositories/settings.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What stands today, as the point from which the log is read backwards.
PastRecord startOf(const std::optional<PresentRecord>& present, const RecordRef& record)
{
    if (!present) {
        return {Presence::Gone, record.customer, {}, {}, true};
    }
    const Presence presence = present->origin.deletedAt ? Presence::InBin : Presence::Live;
    return {presence, record.customer, present->image, {}, false};
}

/// @param rows whole history of the record, newest first
PastAndPresent pastOf(
    const RecordRef& record, const std::optional<PresentRecord>& present, const QList<HistoryRow>& rows,
    const PastMoment& moment)
{
    const PastRecord start = startOf(present, record);
    const Instant createdAt = present ? present->origin.createdAt : Instant(std::numeric_limits<qint64>::min());
    PastAndPresent both{record, {}, {}, start.presence, start.image};
    both.past = moment.row ? replayedToRow(start, rows, *moment.row, moment.edge)
                           : replayedTo(start, rows, createdAt, moment.at);
    for (const auto key : {"name"_L1, "number"_L1, "subject"_L1}) {
        if (both.name.isEmpty()) {
            both.name = both.past.image.value(key).toString();
        }
    }
    return both;
}

Result<std::optional<PastAndPresent>> readPast(SqlSession& session, const RecordRef& record, const PastMoment& moment)
{
    ZHIKE_TRY(const auto present, presentRecord(session, record));
    ZHIKE_TRY(const QList<HistoryRow> rows, wholeHistory(session, record));
    if (!present && rows.isEmpty()) {
        return std::optional<PastAndPresent>();
    }
    return std::optional(pastOf(record, present, rows, moment));
}

/// The moment of a line of the history, for what stands beside the record.
Instant momentOf(const QList<HistoryRow>& rows, const PastMoment& moment)
{
    for (const HistoryRow& row : rows) {
        if (moment.row && row.change.id.value() == moment.row->change && row.seq == moment.row->seq) {
            return moment.edge == RowEdge::After ? row.change.at : Instant(row.change.at.msSinceEpoch() - 1);
        }
    }
    return moment.at;
}

bool isPartOf(const PastAndPresent& part, const RecordRef& whole)
{
    if (part.record.kind != RecordKind::CaseEntry) {
        return true;
    }
    const auto of = [&whole](const QJsonObject& image) { return image.value("case_id"_L1).toInteger() == whole.id; };
    return of(part.past.image) || of(part.imageToday);
}

Result<void> addParts(SqlSession& session, RecordKind kind, RecordAsOf& result)
{
    const qint64 customer
        = result.itself.record.kind == RecordKind::Customer ? result.itself.record.id : result.itself.past.customer;
    ZHIKE_TRY(const QList<qint64> ids, idsEverAt(session, CustomerId(customer), kind, kMostPastParts + 1));
    result.hasMoreParts = ids.size() > kMostPastParts;
    for (const qint64 id : ids.mid(0, kMostPastParts)) {
        ZHIKE_TRY(auto part, readPast(session, {kind, customer, id}, {result.at}));
        if (!part || !isPartOf(*part, result.itself.record)) {
            continue;
        }
        const bool wasThere = part->past.presence == Presence::Live && part->past.customer == customer;
        if (wasThere || part->today == Presence::Live) {
            part->past.presence = wasThere ? Presence::Live : Presence::NotYet;
            result.parts.append(*std::move(part));
        }
    }
    return {};
}

Result<void> nameEverything(SqlSession& session, RecordAsOf& result)
{
    const auto collect = [&result](const PastAndPresent& one) {
        collectLinks(one.record.kind, one.past.image, result.links);
        collectLinks(one.record.kind, one.imageToday, result.links);
    };
    collect(result.itself);
    for (const PastAndPresent& part : std::as_const(result.parts)) {
        collect(part);
    }
    ZHIKE_CHECK(nameLinks(session, result.links));
    const RecordRef& record = result.itself.record;
    if (record.kind == RecordKind::Customer || record.customer == 0) {
        return {};
    }
    ZHIKE_TRY(
        result.customerName, displayName(session, RecordKind::Customer, std::optional(result.itself.past.customer)));
    if (result.itself.past.customer != record.customer) {
        ZHIKE_TRY(result.customerToday, displayName(session, RecordKind::Customer, std::optional(record.customer)));
    }
    return {};
}

} // namespace

Result<RecordAsOf> recordAsOf(SqlSession& session, const RecordRef& record, const PastMoment& moment)
{
    ZHIKE_TRY(const auto present, presentRecord(session, record));
    ZHIKE_TRY(const QList<HistoryRow> rows, wholeHistory(session, record));
    if (!present && rows.isEmpty()) {
        return fail(ErrorCode::NotFound, u"record %1 of kind %2"_s.arg(record.id).arg(int(record.kind)));
    }
    RecordAsOf result;
    result.at = momentOf(rows, moment);
    result.itself = pastOf(record, present, rows, moment);
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    result.currency = currencyIn(result.itself.past.image, base);
    if (record.kind == RecordKind::Customer) {
        ZHIKE_CHECK(addParts(session, RecordKind::Contact, result));
    } else if (record.kind == RecordKind::Case) {
        ZHIKE_CHECK(addParts(session, RecordKind::CaseEntry, result));
    }
    ZHIKE_CHECK(nameEverything(session, result));
    return result;
}

} // namespace zhike
