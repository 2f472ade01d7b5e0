#pragma once

#include "domain/customers/customersegment.h"
#include "services/changes/change.h"
#include "storage/filter.h"

namespace zhike {

/// The relations by which a rule asks for other segments.
inline constexpr auto kInSegment = u"segments";
inline constexpr auto kLeftSegment = u"left_segments";

/// Who is in a segment: the filter that other rules, lists and exports use.
[[nodiscard]] Filter inSegment(CustomerSegmentId segment);

/// The segments that a filter asks for, each once, ascending.
[[nodiscard]] QList<qint64> segmentsIn(const Filter& filter);

/// @return on applying: `InvalidInput` for a rule that is no filter of customers, or asks for "me" (a segment is the
/// same for everybody); `Conflict` for a name that another segment has; `StateNotAllowed` for a rule that would ask for
/// its own segment, also by way of others; `NotFound` for one that asks for a segment that is not there.
[[nodiscard]] Change createSegment(CustomerSegmentDraft draft);
[[nodiscard]] Change editSegment(CustomerSegmentId id, int revision, CustomerSegmentDraft draft);
/// @return on applying: `StateNotAllowed` while the rule of another segment asks for it.
[[nodiscard]] Change deleteSegment(CustomerSegmentId id, int revision, const QString& name);

/// Whether a rule can be kept under an id (0: a new one), as the changes above check it.
[[nodiscard]] Result<void>
checkRule(SqlSession& session, CustomerSegmentId id, const Filter& rule, const QList<RuleSegment>& others);

/// Segments in an order in which each comes after those that its rule asks for. Rules that cannot be read come last.
[[nodiscard]] QList<RuleSegment> inOrderOfRules(const QList<RuleSegment>& segments);

/// @return the segment of a name, whatever its case, or `NotFound`.
[[nodiscard]] Result<RuleSegment> segmentNamed(SqlSession& session, const QString& name);

} // namespace zhike
