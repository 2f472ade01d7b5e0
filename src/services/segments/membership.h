#pragma once

#include "domain/customers/customersegment.h"
#include "repositories/segments/memberstore.h"
#include "storage/filter.h"

#include <optional>

namespace zhike {

/// What has to be written so that a segment's members are those of its rule. Written in short transactions, so that
/// saves of people come in between; one that is given up half-way is finished by the next plan.
class MembershipPlan {
public:
    /// Goes through the rule for everybody. @return nothing to write, and no error, for a rule that cannot be evaluated
    /// any more: its members stay as they were.
    [[nodiscard]] static Result<MembershipPlan>
    make(SqlSession& session, const RuleSegment& segment, const FilterContext& context, Instant now);
    /// Ends every stay, for a segment in the bin.
    [[nodiscard]] static Result<MembershipPlan> ending(SqlSession& session, CustomerSegmentId segment, Instant now);

    /// One transaction of at most kMembersAtATime rows. @return whether everything is written.
    [[nodiscard]] Result<bool> writeSome(SqlSession& session);
    [[nodiscard]] const std::vector<qint64>& entering() const { return m_entering; }
    [[nodiscard]] const std::vector<qint64>& leaving() const { return m_leaving; }
    [[nodiscard]] bool changesMembers() const { return !m_entering.empty() || !m_leaving.empty(); }

private:
    explicit MembershipPlan(CustomerSegmentId segment, Instant now) : m_segment(segment), m_now(now) { }

    CustomerSegmentId m_segment;
    Instant m_now;
    std::vector<qint64> m_entering;
    std::vector<qint64> m_leaving;
    size_t m_entered = 0;
    size_t m_left = 0;
    std::optional<SegmentState> m_state; ///< written with the last row
};

/// How many stays began and ended.
struct MembershipChange {
    qint64 entered = 0;
    qint64 left = 0;
};

/// Every active segment, one after the other in the order of their rules, on the caller's thread.
[[nodiscard]] Result<MembershipChange>
refreshAllSegments(SqlSession& session, const FilterContext& context, Instant now);

/// The segments of some customers (at most some hundreds) after a change to them, in one transaction: about 0.1 ms a
/// segment and customer.
[[nodiscard]] Result<MembershipChange>
refreshSegmentsOf(SqlSession& session, const std::vector<qint64>& customers, const FilterContext& context, Instant now);

/// A segment as lists of segments show it.
struct SegmentOverview {
    RuleSegment segment;
    std::optional<SegmentState> state; ///< nothing: never gone through
    qint64 entered = 0; ///< since the moment asked for
    qint64 left = 0;
    QString ownerName;
};
/// Every segment by name.
[[nodiscard]] Result<QList<SegmentOverview>> segmentOverviews(SqlSession& session, Instant since);

} // namespace zhike
