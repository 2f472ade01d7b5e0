#pragma once

#include "repositories/changes/recordhistory.h"

namespace zhike {

/// The kinds of record whose history a person can look at.
inline constexpr std::array kHistoryKinds
    = {RecordKind::Customer, RecordKind::Contact,  RecordKind::Opportunity, RecordKind::Order,    RecordKind::Case,
       RecordKind::Product,  RecordKind::Activity, RecordKind::CaseEntry,   RecordKind::Category, RecordKind::Need};
[[nodiscard]] bool hasHistory(RecordKind kind);

/// A record as it stands, also in the bin.
struct PresentRecord {
    RecordRef record;
    QJsonObject image; ///< its fields by key, an order's with "lines"
    RecordOrigin origin;
};
/// Nothing where the row left for good. @return `Unsupported` for kinds without a history
[[nodiscard]] Result<std::optional<PresentRecord>> presentRecord(SqlSession& session, const RecordRef& record);

/// Every row of the log about a record, from all customers that had it, in the order of sortNewestFirst().
[[nodiscard]] Result<QList<HistoryRow>> wholeHistory(SqlSession& session, const RecordRef& record);

} // namespace zhike
