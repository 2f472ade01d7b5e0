#include "analytics/segments.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

constexpr std::size_t kMostSegments = 254;

RfmScore scoreTriple(std::size_t position) noexcept
{
    return {
        std::uint8_t(position / kScores / kScores + 1), std::uint8_t(position / kScores % kScores + 1),
        std::uint8_t(position % kScores + 1)};
}

bool fits(const SegmentRule& rule, const RfmScore& score) noexcept
{
    return rule.recency.contains(score.recency) && rule.frequency.contains(score.frequency)
        && rule.monetary.contains(score.monetary);
}

bool isValidRange(const ScoreRange& range) noexcept
{
    return 1 <= range.lowest && range.lowest <= range.highest && range.highest <= kScores;
}

bool isValidRule(const SegmentRule& rule, const SegmentTable& table) noexcept
{
    return rule.segment < std::min(table.keys.size(), kMostSegments) && isValidRange(rule.recency)
        && isValidRange(rule.frequency) && isValidRange(rule.monetary);
}

void findFaultyKeys(const SegmentTable& table, std::vector<SegmentFinding>& findings)
{
    if (table.keys.size() > kMostSegments) {
        findings.push_back({SegmentFault::TooManySegments, int(table.keys.size())});
    }
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
        const auto& key = table.keys[i];
        if (key.empty()) {
            findings.push_back({SegmentFault::EmptyKey, int(i)});
        } else if (
            std::find(table.keys.begin(), table.keys.begin() + std::ptrdiff_t(i), key)
            != table.keys.begin() + std::ptrdiff_t(i)) {
            findings.push_back({SegmentFault::RepeatedKey, int(i)});
        }
        const bool hasRule = std::any_of(
            table.rules.begin(), table.rules.end(), [&](const SegmentRule& rule) { return rule.segment == i; });
        if (!hasRule) {
            findings.push_back({SegmentFault::SegmentWithoutRule, int(i)});
        }
    }
}

void findOverlaps(const SegmentTable& table, std::size_t at, std::vector<SegmentFinding>& findings)
{
    const SegmentRule& rule = table.rules[at];
    for (std::size_t other = at + 1; other < table.rules.size(); ++other) {
        const SegmentRule& later = table.rules[other];
        if (later.segment == rule.segment || !isValidRule(later, table)) {
            continue;
        }
        SegmentFinding overlap{SegmentFault::Overlap, int(rule.segment), int(at), int(other)};
        for (std::size_t i = 0; i < kScoreTriples; ++i) {
            const RfmScore score = scoreTriple(i);
            if (fits(rule, score) && fits(later, score)) {
                overlap.score = overlap.scores == 0 ? score : overlap.score;
                ++overlap.scores;
            }
        }
        if (overlap.scores > 0) {
            findings.push_back(overlap);
        }
    }
}

void findFaultyRules(const SegmentTable& table, std::vector<SegmentFinding>& findings)
{
    std::array<bool, kScoreTriples> taken{};
    for (std::size_t at = 0; at < table.rules.size(); ++at) {
        const SegmentRule& rule = table.rules[at];
        if (rule.segment >= table.keys.size()) {
            findings.push_back({SegmentFault::UnknownSegment, -1, int(at)});
            continue;
        }
        if (!isValidRule(rule, table)) {
            findings.push_back({SegmentFault::InvalidRange, int(rule.segment), int(at)});
            continue;
        }
        bool reached = false;
        for (std::size_t i = 0; i < kScoreTriples; ++i) {
            if (fits(rule, scoreTriple(i))) {
                reached = reached || !taken[i];
                taken[i] = true;
            }
        }
        if (!reached) {
            findings.push_back({SegmentFault::RuleNeverReached, int(rule.segment), int(at)});
        }
        findOverlaps(table, at, findings);
    }
    SegmentFinding gap{SegmentFault::Gap};
    for (std::size_t i = 0; i < kScoreTriples; ++i) {
        if (!taken[i]) {
            gap.score = gap.scores == 0 ? scoreTriple(i) : gap.score;
            ++gap.scores;
        }
    }
    if (gap.scores > 0) {
        findings.push_back(gap);
    }
}

double shareOf(double part, double whole) noexcept
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

SegmentTable defaultSegments()
{
    enum : std::size_t {
        Champions,
        Loyal,
        PotentialLoyalist,
        New,
        Promising,
        NeedAttention,
        AboutToSleep,
        AtRisk,
        CannotLose,
        Hibernating,
        Lost
    };
    return {
        {"champions", "loyal", "potential_loyalist", "new", "promising", "need_attention", "about_to_sleep", "at_risk",
         "cannot_lose", "hibernating", "lost"},
        {
            {Champions, {5, 5}, {4, 5}, {}},
            {Champions, {4, 4}, {5, 5}, {}},
            {Loyal, {4, 4}, {3, 4}, {}},
            {Loyal, {3, 3}, {4, 5}, {}},
            {PotentialLoyalist, {5, 5}, {2, 3}, {}},
            {PotentialLoyalist, {4, 4}, {2, 2}, {}},
            {New, {5, 5}, {1, 1}, {}},
            {Promising, {4, 4}, {1, 1}, {}},
            {NeedAttention, {3, 3}, {3, 3}, {}},
            {AboutToSleep, {3, 3}, {1, 2}, {}},
            {AtRisk, {2, 2}, {3, 5}, {}},
            {AtRisk, {1, 1}, {3, 3}, {}},
            {CannotLose, {1, 1}, {4, 5}, {}},
            {Hibernating, {2, 2}, {1, 2}, {}},
            {Lost, {1, 1}, {1, 2}, {}},
        }};
}

std::vector<SegmentFinding> validate(const SegmentTable& table)
{
    std::vector<SegmentFinding> findings;
    findFaultyKeys(table, findings);
    findFaultyRules(table, findings);
    return findings;
}

bool isFault(SegmentFault fault) noexcept
{
    return fault != SegmentFault::Overlap && fault != SegmentFault::RuleNeverReached;
}

SegmentLookup::SegmentLookup(const SegmentTable& table)
{
    m_segments.fill(kNoSegment);
    for (const SegmentRule& rule : table.rules) {
        if (!isValidRule(rule, table)) {
            continue;
        }
        for (std::size_t i = 0; i < kScoreTriples; ++i) {
            if (m_segments[i] == kNoSegment && fits(rule, scoreTriple(i))) {
                m_segments[i] = std::uint8_t(rule.segment);
            }
        }
    }
}

std::vector<std::uint8_t> segmentsOf(std::span<const RfmScore> scores, const SegmentTable& table)
{
    const SegmentLookup lookup(table);
    std::vector<std::uint8_t> segments(scores.size());
    std::transform(scores.begin(), scores.end(), segments.begin(), lookup);
    return segments;
}

std::vector<SegmentFigures> segmentFigures(
    std::span<const std::uint8_t> segments, std::size_t segmentCount, std::span<const double> revenue,
    std::span<const double> pAlive, std::span<const double> value)
{
    std::vector<SegmentFigures> figures(segmentCount + 1);
    double totalRevenue = 0;
    double totalValue = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        SegmentFigures& figure = figures[std::min(std::size_t(segments[i]), segmentCount)];
        ++figure.customers;
        if (!revenue.empty()) {
            figure.revenue += revenue[i];
            totalRevenue += revenue[i];
        }
        if (!pAlive.empty()) {
            figure.meanPAlive += pAlive[i];
        }
        if (!value.empty()) {
            figure.value += value[i];
            totalValue += value[i];
        }
    }
    for (SegmentFigures& figure : figures) {
        figure.meanPAlive = shareOf(figure.meanPAlive, double(figure.customers));
        figure.customerShare = shareOf(double(figure.customers), double(segments.size()));
        figure.revenueShare = shareOf(figure.revenue, totalRevenue);
        figure.valueShare = shareOf(figure.value, totalValue);
    }
    return figures;
}

SegmentMigration
segmentMigration(std::span<const std::uint8_t> before, std::span<const std::uint8_t> after, std::size_t segmentCount)
{
    SegmentMigration migration{segmentCount, std::vector<std::int64_t>((segmentCount + 1) * (segmentCount + 1), 0)};
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        const std::size_t from = std::min(std::size_t(before[i]), segmentCount);
        const std::size_t to = std::min(std::size_t(after[i]), segmentCount);
        ++migration.counts[from * (segmentCount + 1) + to];
    }
    return migration;
}

} // namespace zhike::analytics
