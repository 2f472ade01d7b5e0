#include "services/segments/membership.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/listscan.h"
#include "repositories/stores.h"
#include "services/lists/list.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMembersAtATime = 2000;

std::vector<qint64> without(const std::vector<qint64>& some, const std::vector<qint64>& others)
{
    std::vector<qint64> rest;
    std::ranges::set_difference(some, others, std::back_inserter(rest));
    return rest;
}

bool isOfTheRule(const Error& error)
{
    return error.code == ErrorCode::InvalidInput;
}

} // namespace

Result<MembershipPlan>
MembershipPlan::make(SqlSession& session, const RuleSegment& segment, const FilterContext& context, Instant now)
{
    MembershipPlan plan(segment.id, now);
    const auto rule = filterFromText(segment.details.rule);
    if (!rule) {
        return plan;
    }
    ListQuery query;
    query.filter = *rule;
    query.context = context;
    const auto meeting = idsOf(session, query);
    if (!meeting) {
        return isOfTheRule(meeting.error()) ? Result<MembershipPlan>(std::move(plan)) : tl::unexpected(meeting.error());
    }
    ZHIKE_TRY(const std::vector<qint64> members, currentMembers(session, segment.id));
    plan.m_entering = without(*meeting, members);
    plan.m_leaving = without(members, *meeting);
    plan.m_state = SegmentState{segment.id, segment.revision, context.today, now, qint64(meeting->size())};
    return plan;
}

Result<MembershipPlan> MembershipPlan::ending(SqlSession& session, CustomerSegmentId segment, Instant now)
{
    MembershipPlan plan(segment, now);
    ZHIKE_TRY(plan.m_leaving, currentMembers(session, segment));
    plan.m_state = SegmentState{segment, 0, Day(0), now, 0};
    return plan;
}

Result<bool> MembershipPlan::writeSome(SqlSession& session)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    const size_t leaving = std::min(kMembersAtATime, m_leaving.size() - m_left);
    const size_t entering = std::min(kMembersAtATime - leaving, m_entering.size() - m_entered);
    ZHIKE_CHECK(leaveSegment(session, m_segment, std::span(m_leaving).subspan(m_left, leaving), m_now));
    ZHIKE_CHECK(enterSegment(session, m_segment, std::span(m_entering).subspan(m_entered, entering), m_now));
    const bool isDone = m_left + leaving == m_leaving.size() && m_entered + entering == m_entering.size();
    if (isDone && m_state) {
        ZHIKE_CHECK(writeSegmentState(session, *m_state));
    }
    ZHIKE_CHECK(transaction.commit());
    m_left += leaving;
    m_entered += entering;
    return isDone;
}

Result<MembershipChange> refreshAllSegments(SqlSession& session, const FilterContext& context, Instant now)
{
    MembershipChange change;
    const auto write = [&](Result<MembershipPlan> made) -> Result<void> {
        ZHIKE_TRY(MembershipPlan plan, std::move(made));
        for (bool isDone = false; !isDone;) {
            ZHIKE_TRY(isDone, plan.writeSome(session));
        }
        change.entered += qint64(plan.entering().size());
        change.left += qint64(plan.leaving().size());
        return {};
    };
    ZHIKE_TRY(const auto gone, segmentsInBinWithMembers(session));
    for (const CustomerSegmentId segment : gone) {
        ZHIKE_CHECK(write(MembershipPlan::ending(session, segment, now)));
    }
    ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
    for (const RuleSegment& segment : inOrderOfRules(all)) {
        if (segment.details.isActive) {
            ZHIKE_CHECK(write(MembershipPlan::make(session, segment, context, now)));
        }
    }
    return change;
}

namespace {

/// Those of some customers who meet a rule, looked up one by one.
Result<std::vector<qint64>> meetingAmong(
    SqlSession& session, const Filter& rule, const std::vector<qint64>& customers, const FilterContext& context)
{
    ListScan scan;
    scan.filter = rule;
    scan.context = context;
    std::vector<qint64> found;
    ZHIKE_CHECK(scanIds(
        session, scan, customers, [&found](const RowKey& key, const Statement&, int) { found.push_back(key.id); }));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

Result<MembershipChange>
refreshSegmentsOf(SqlSession& session, const std::vector<qint64>& customers, const FilterContext& context, Instant now)
{
    MembershipChange change;
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
    ZHIKE_TRY(const QList<SegmentState> states, segmentStates(session));
    for (const RuleSegment& segment : inOrderOfRules(all)) {
        const auto rule = filterFromText(segment.details.rule);
        const bool isCounted = std::ranges::any_of(
            states, [&segment](const SegmentState& state) { return state.segment == segment.id; });
        if (!segment.details.isActive || !rule || !isCounted) {
            continue; // one that was never gone through is gone through for everybody first
        }
        const auto meeting = meetingAmong(session, *rule, customers, context);
        if (!meeting) {
            if (isOfTheRule(meeting.error())) {
                continue;
            }
            return tl::unexpected(meeting.error());
        }
        ZHIKE_TRY(const std::vector<qint64> members, currentMembersAmong(session, segment.id, customers));
        const std::vector<qint64> entering = without(*meeting, members);
        const std::vector<qint64> leaving = without(members, *meeting);
        if (entering.empty() && leaving.empty()) {
            continue;
        }
        ZHIKE_CHECK(leaveSegment(session, segment.id, leaving, now));
        ZHIKE_CHECK(enterSegment(session, segment.id, entering, now));
        ZHIKE_CHECK(shiftMembers(session, segment.id, qint64(entering.size()) - qint64(leaving.size())));
        change.entered += qint64(entering.size());
        change.left += qint64(leaving.size());
    }
    ZHIKE_CHECK(transaction.commit());
    return change;
}

Result<QList<SegmentOverview>> segmentOverviews(SqlSession& session, Instant since)
{
    ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
    ZHIKE_TRY(const QList<SegmentState> states, segmentStates(session));
    ZHIKE_TRY(const QList<SegmentFlow> flows, segmentFlows(session, since));
    QList<SegmentOverview> overviews;
    for (const RuleSegment& segment : all) {
        SegmentOverview overview{segment, std::nullopt, 0, 0, {}};
        const auto state = std::ranges::find(states, segment.id, &SegmentState::segment);
        if (state != states.end()) {
            overview.state = *state;
        }
        const auto flow = std::ranges::find(flows, segment.id, &SegmentFlow::segment);
        if (flow != flows.end()) {
            overview.entered = flow->entered;
            overview.left = flow->left;
        }
        ZHIKE_TRY(overview.ownerName, displayName(session, RecordKind::User, segment.details.owner));
        overviews.append(std::move(overview));
    }
    std::ranges::stable_sort(overviews, [](const SegmentOverview& a, const SegmentOverview& b) {
        return a.segment.details.name.localeAwareCompare(b.segment.details.name) < 0;
    });
    return overviews;
}

} // namespace zhike
