#pragma once

#include "analytics/rfm.h"

#include <string>

namespace zhike::analytics {

/// Scores from `lowest` to `highest`, both included.
struct ScoreRange {
    int lowest = 1;
    int highest = kScores;
    [[nodiscard]] constexpr bool contains(int score) const noexcept { return lowest <= score && score <= highest; }
    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// One row of the segment table. A segment may have several.
struct SegmentRule {
    std::size_t segment = 0; ///< position in `SegmentTable::keys`
    ScoreRange recency;
    ScoreRange frequency;
    ScoreRange monetary;
    friend bool operator==(const SegmentRule&, const SegmentRule&) = default;
};

/// Named segments as ranges of scores; the first rule that fits a customer names the segment. People edit it.
struct SegmentTable {
    std::vector<std::string> keys; ///< stable names, in the order shown; translated elsewhere
    std::vector<SegmentRule> rules;
    friend bool operator==(const SegmentTable&, const SegmentTable&) = default;
};

/// @return the eleven segments champions, loyal, potential_loyalist, new, promising, need_attention, about_to_sleep,
/// at_risk, cannot_lose, hibernating, lost, which between them take each of the 25 (R, F) pairs exactly once.
[[nodiscard]] SegmentTable defaultSegments();

enum class SegmentFault {
    EmptyKey, ///< segment `segment` has no key
    RepeatedKey, ///< segment `segment` has the key of an earlier one
    TooManySegments, ///< more than 254
    UnknownSegment, ///< rule `rule` names no segment
    InvalidRange, ///< rule `rule` has a range that is empty or leaves 1..5
    SegmentWithoutRule, ///< segment `segment` can have no customers
    RuleNeverReached, ///< earlier rules take everything rule `rule` asks for
    Overlap, ///< rule `rule` and a later one `otherRule` of another segment both fit the score; the earlier wins
    Gap ///< no rule fits the score
};

struct SegmentFinding {
    SegmentFault fault = SegmentFault::Gap;
    int segment = -1;
    int rule = -1;
    int otherRule = -1;
    RfmScore score{}; ///< for Overlap and Gap: the first such score, R, F, M ascending
    int scores = 0; ///< for Overlap and Gap: how many of the 125 scores
    friend bool operator==(const SegmentFinding&, const SegmentFinding&) = default;
};

/// @return everything there is to say about a table, in the order of its rules. An overlap and an unreachable rule are
/// remarks, since the first rule wins; the other findings are faults (`isFault`).
[[nodiscard]] std::vector<SegmentFinding> validate(const SegmentTable& table);
[[nodiscard]] bool isFault(SegmentFault fault) noexcept;

inline constexpr std::uint8_t kNoSegment = 255;
inline constexpr std::size_t kScoreTriples = std::size_t(kScores) * kScores * kScores;

/// The table made quick: one look-up per customer. Rules that `validate` would fault are passed over.
class SegmentLookup {
public:
    explicit SegmentLookup(const SegmentTable& table);
    /// @return the position of the segment in the table's keys, or `kNoSegment` when no rule fits. Scores are 1..5.
    [[nodiscard]] std::uint8_t operator()(const RfmScore& score) const noexcept
    {
        const int pair = (score.recency - 1) * kScores + score.frequency - 1;
        return m_segments[std::size_t(pair) * kScores + score.monetary - 1U];
    }

private:
    std::array<std::uint8_t, kScoreTriples> m_segments{};
};

/// @return the segment of each score, same order.
[[nodiscard]] std::vector<std::uint8_t> segmentsOf(std::span<const RfmScore> scores, const SegmentTable& table);

/// A segment's customers added up.
struct SegmentFigures {
    std::int64_t customers = 0;
    double revenue = 0;
    double value = 0;
    double meanPAlive = 0; ///< 0 when there are no customers
    double customerShare = 0; ///< of all customers, segment or none
    double revenueShare = 0; ///< of all revenue; 0 when that is not positive
    double valueShare = 0; ///< of all value; 0 when that is not positive
};

/// @param segments,revenue,pAlive,value one per customer; an empty span means unknown, its figures stay 0.
/// @return one per segment 0..segmentCount-1 and a last one for customers in none.
[[nodiscard]] std::vector<SegmentFigures> segmentFigures(
    std::span<const std::uint8_t> segments, std::size_t segmentCount, std::span<const double> revenue,
    std::span<const double> pAlive, std::span<const double> value);

/// Who moved between two dates: `counts[from * (segmentCount + 1) + to]`, where the last row and column stand for
/// customers in no segment (not yet customers, then; no rule, now).
struct SegmentMigration {
    std::size_t segmentCount = 0;
    std::vector<std::int64_t> counts;
    [[nodiscard]] std::int64_t moved(std::size_t from, std::size_t to) const
    {
        return counts[from * (segmentCount + 1) + to];
    }
};
/// @param before,after one per customer, same order and length.
[[nodiscard]] SegmentMigration
segmentMigration(std::span<const std::uint8_t> before, std::span<const std::uint8_t> after, std::size_t segmentCount);

} // namespace zhike::analytics
