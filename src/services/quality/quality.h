#pragma once

#include "repositories/customers/qualitystore.h"
#include "services/changes/change.h"

namespace zhike {

/// The rules a manager set, or those the program begins with.
[[nodiscard]] Result<QualityRules> qualityRules(SqlSession& session);
/// Sets them; every customer is counted again, a little at a time.
[[nodiscard]] Change setQualityRules(const QualityRules& rules);

/// Reads what is known of a customer and when it was confirmed last: edits in the log, contacts that came through,
/// confirmations. Costs a few reads through indexes. Nothing for one who is not there.
[[nodiscard]] Result<std::optional<QualityFacts>> qualityFacts(SqlSession& session, CustomerId customer);

/// Counts the figures of a customer and stores them.
[[nodiscard]] Result<void> countQuality(SqlSession& session, CustomerId customer, const QualityRules& rules, Day today);

/// Counts again whom a change wrote, in its transaction and only where it wrote what figures depend on. A change of
/// more than kMostCountedAtOnce customers is only noted, whatever its size: the QualityKeeper counts them when nobody
/// waits.
inline constexpr int kMostCountedAtOnce = 50;
[[nodiscard]] Result<void>
settleQuality(SqlSession& session, ChangeId change, const QList<RecordRef>& touched, Instant now);

/// Notes a change whose customers are to be counted again: an import logs many rows outside of a Change.
[[nodiscard]] Result<void> noteForCounting(SqlSession& session, ChangeId change);
[[nodiscard]] Result<bool> isAnythingNoted(SqlSession& session);
/// Counts the customers of the next rows of the changes that were noted, at most `limit` rows.
/// @return how many customers; 0 when nothing is noted (any more)
[[nodiscard]] Result<qint64> countSomeNoted(SqlSession& session, const QualityRules& rules, Day today, int limit);

/// Says that parts of a customer's contact data are right today. Written as a note in the customer's history, so that
/// it can be read, undone and erased like any other.
/// @param words what the note says
[[nodiscard]] Change
confirmData(CustomerId customer, const QString& customerName, const QList<QualityPart>& parts, const QString& words);
/// Plans a task to ask for what is missing.
[[nodiscard]] Change askAtNextContact(CustomerId customer, const QString& subject, Instant when, UserId owner);

} // namespace zhike
