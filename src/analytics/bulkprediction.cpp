#include "analytics/buying/deathintegral.h"
#include "analytics/buying/livingcustomer.h"
#include "analytics/prediction.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace zhike::analytics {
namespace {

constexpr std::size_t kMostDensePairs = 4'000'000;
constexpr std::size_t kMostDeathDays = 8'000'000; ///< 64 MB of table; further x are worked out one by one
constexpr std::size_t kRowsPerQuestion = 1 << 16;
constexpr int kLongestHorizon = 1'000'000;

bool isCancelled(const CancelQuestion& question)
{
    return question && question();
}

Fitted<void> validOptions(const FittedModel& model, const SpendModel* spend, const PredictionOptions& options)
{
    if (!hasValidParameters(model)) {
        return refuse(FitFailureReason::InvalidParameters);
    }
    if (spend != nullptr
        && !(spend->p > 0 && spend->q > 1 && spend->gamma > 0 && std::isfinite(spend->populationMean()))) {
        return refuse(FitFailureReason::InvalidParameters);
    }
    const bool horizonsFit = options.valueHorizons.size() <= kMostValueHorizons
        && std::all_of(options.valueHorizons.begin(), options.valueHorizons.end(),
                       [](int horizon) { return horizon >= 1 && horizon <= kLongestHorizon; });
    if (!horizonsFit || !(options.horizonWeeks >= 0 && options.horizonWeeks <= kLongestHorizon)
        || !(options.yearlyDiscountRate >= 0 && std::isfinite(options.yearlyDiscountRate))
        || !std::isfinite(options.marginRate)) {
        return refuse(FitFailureReason::InvalidOptions);
    }
    return {};
}

/// Numbers 0, 1, .. for the values that occur, in ascending order of the values.
class CompactIndex {
public:
    void note(std::int32_t value)
    {
        const auto at = std::size_t(value);
        if (at >= m_index.size()) {
            m_index.resize(std::max(at + 1, 2 * m_index.size()), 0);
        }
        m_index[at] = 1;
    }
    void number()
    {
        for (std::size_t value = 0; value < m_index.size(); ++value) {
            if (m_index[value] != 0) {
                m_index[value] = std::uint32_t(m_values.size());
                m_values.push_back(std::int32_t(value));
            }
        }
    }
    [[nodiscard]] std::uint32_t of(std::int32_t value) const { return m_index[std::size_t(value)]; }
    [[nodiscard]] const std::vector<std::int32_t>& values() const noexcept { return m_values; }

private:
    std::vector<std::uint32_t> m_index;
    std::vector<std::int32_t> m_values;
};

/// What is expected of the living with one (x, T).
struct LivingFigures {
    double purchases = 0;
    std::array<double, kMostValueHorizons> discounted{};
    [[nodiscard]] LivingFigures mixedWith(const LivingFigures& other, double share) const noexcept
    {
        LivingFigures mixed{(1 - share) * purchases + share * other.purchases, {}};
        for (std::size_t h = 0; h < kMostValueHorizons; ++h) {
            mixed.discounted[h] = (1 - share) * discounted[h] + share * other.discounted[h];
        }
        return mixed;
    }
};
/// Per pair; `halfway` is empty but for the MBG/CNBD.
struct PairFigures {
    std::vector<LivingFigures> fresh;
    std::vector<LivingFigures> halfway;
};

/// The distinct (x, T) of the rows and, row by row, which of them it has.
class PairTable {
public:
    PairTable(std::span<const RepeatRow> rows, const CompactIndex& repeats, const CompactIndex& ages)
    {
        const std::size_t ageCount = ages.values().size();
        const std::size_t all = repeats.values().size() * ageCount;
        constexpr std::uint32_t kNone = 0xffffffff;
        std::vector<std::uint32_t> dense(all <= kMostDensePairs ? all : 0, kNone);
        std::unordered_map<std::uint64_t, std::uint32_t> sparse;
        pairOfRow.reserve(rows.size());
        for (const RepeatRow& row : rows) {
            const std::size_t key = repeats.of(row.repeats) * ageCount + ages.of(row.ageDays);
            std::uint32_t& pair = dense.empty() ? sparse.try_emplace(key, kNone).first->second : dense[key];
            if (pair == kNone) {
                pair = std::uint32_t(pairs.size());
                pairs.push_back({repeats.of(row.repeats), row.ageDays});
            }
            pairOfRow.push_back(pair);
        }
    }
    struct Pair {
        std::uint32_t repeatsIndex = 0;
        std::int32_t ageDays = 0;
    };
    std::vector<Pair> pairs;
    std::vector<std::uint32_t> pairOfRow;
};

/// The discounted sums over steps as nodes, worked out once for everybody (see `discountedPurchases`).
class ValueRule {
public:
    explicit ValueRule(const PredictionOptions& options) : m_horizons(options.valueHorizons)
    {
        const double factor = 1 / (1 + weeklyRate(options.yearlyDiscountRate));
        for (const int horizon : m_horizons) {
            m_ends.push_back(horizon - 1);
        }
        std::sort(m_ends.begin(), m_ends.end());
        for (const int horizon : m_horizons) {
            const auto end = std::lower_bound(m_ends.begin(), m_ends.end(), horizon - 1);
            m_endOf.push_back(std::size_t(end - m_ends.begin()));
        }
        const std::vector<QuadratureRule> stretches = steppedSums(m_ends);
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            for (const QuadratureNode& node : stretches[i]) {
                m_durations.push_back(node.at);
                m_weights.push_back(node.weight * (1 - factor) * std::pow(factor, node.at));
            }
            m_lasts.push_back(m_durations.size());
            m_durations.push_back(m_ends[i] + 1);
            m_weights.push_back(std::pow(factor, m_ends[i] + 1));
        }
    }

    [[nodiscard]] int longest() const noexcept { return m_ends.empty() ? 0 : m_ends.back() + 1; }

    [[nodiscard]] std::array<double, kMostValueHorizons>
    apply(const LivingCustomer& living, double ageWeeks, TickPhase phase, std::vector<double>& workspace) const
    {
        workspace = m_durations;
        living.expectedPurchases(ageWeeks, workspace, phase);
        std::array<double, kMostValueHorizons> byEnd{};
        double sum = 0;
        std::size_t at = 0;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            for (; at < m_lasts[i]; ++at) {
                sum += m_weights[at] * workspace[at];
            }
            byEnd[i] = sum + m_weights[at] * workspace[at];
            ++at;
        }
        std::array<double, kMostValueHorizons> values{};
        for (std::size_t i = 0; i < m_horizons.size(); ++i) {
            values[i] = byEnd[m_endOf[i]];
        }
        return values;
    }

private:
    std::vector<int> m_horizons; ///< as asked
    std::vector<int> m_ends; ///< last steps of the sums, ascending
    std::vector<std::size_t> m_endOf; ///< per horizon, its position in m_ends
    std::vector<double> m_durations; ///< at which the expectation is asked: the nodes of a stretch, then its end
    std::vector<double> m_weights;
    std::vector<std::size_t> m_lasts; ///< per end, where it stands in m_durations
};

Fitted<PairFigures> figuresOf(
    const FittedModel& model, const PairTable& table, const CompactIndex& repeats, const PredictionOptions& options)
{
    const ValueRule rule(options);
    const double longest = std::max(options.horizonWeeks, double(rule.longest()));
    const std::size_t distinct = repeats.values().size();
    std::vector<std::int32_t> youngest(distinct, kMostDays);
    std::vector<std::size_t> next(distinct + 1, 0);
    for (const PairTable::Pair& pair : table.pairs) {
        youngest[pair.repeatsIndex] = std::min(youngest[pair.repeatsIndex], pair.ageDays);
        ++next[pair.repeatsIndex + 1];
    }
    for (std::size_t i = 1; i < next.size(); ++i) {
        next[i] += next[i - 1];
    }
    std::vector<std::uint32_t> byRepeats(table.pairs.size());
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
        byRepeats[next[table.pairs[i].repeatsIndex]++] = std::uint32_t(i);
    }
    PairFigures figures;
    figures.fresh.resize(table.pairs.size());
    figures.halfway.resize(model.kind == BuyingModel::MbgCnbd ? table.pairs.size() : 0);
    std::vector<double> workspace;
    std::size_t at = 0;
    for (std::size_t index = 0; index < distinct; ++index) {
        if (isCancelled(options.isCancelled)) {
            return refuse(FitFailureReason::Cancelled);
        }
        const double growth = LivingCustomer::growth(model, youngest[index] / kDaysPerWeek, longest);
        const LivingCustomer living(model, repeats.values()[index], growth);
        for (; at < next[index]; ++at) {
            const double age = table.pairs[byRepeats[at]].ageDays / kDaysPerWeek;
            const auto make = [&](TickPhase phase) {
                return LivingFigures{
                    living.expectedPurchases(age, options.horizonWeeks, phase),
                    rule.apply(living, age, phase, workspace)};
            };
            figures.fresh[byRepeats[at]] = make(TickPhase::Fresh);
            if (!figures.halfway.empty()) {
                figures.halfway[byRepeats[at]] = make(TickPhase::Halfway);
            }
        }
    }
    return figures;
}

/// P(alive) row after row, with logarithms per day and constants per x worked out beforehand.
class AliveTable {
public:
    AliveTable(
        const FittedModel& model, std::span<const RepeatRow> rows, const CompactIndex& repeats, std::int32_t mostDays)
        : m_model(model), m_repeats(repeats)
    {
        const auto [r, alpha, third, fourth] = model.parameters;
        m_alphaTerms.fill(alpha, mostDays);
        if (model.kind == BuyingModel::ParetoNbd) {
            m_betaTerms.fill(fourth, mostDays);
            fillDeathDays(rows, {r, alpha, third, fourth}, mostDays);
        } else if (model.kind == BuyingModel::BgNbd || model.kind == BuyingModel::MbgNbd) {
            for (const std::int32_t x : repeats.values()) {
                const double denominator = model.kind == BuyingModel::MbgNbd ? fourth + x : fourth + (x - 1);
                m_ratio.push_back(model.kind == BuyingModel::BgNbd && x == 0 ? 0 : third / denominator);
            }
        }
    }

    [[nodiscard]] double operator()(const RepeatRow& row) const
    {
        const auto [r, alpha, s, beta] = m_model.parameters;
        const double exponent = r + row.repeats;
        const auto age = std::size_t(row.ageDays);
        const auto span = std::size_t(row.spanDays);
        const double silence = m_alphaTerms.logAge[age] - m_alphaTerms.logAge[span];
        if (m_model.kind == BuyingModel::Nbd) {
            return 1;
        }
        if (m_model.kind == BuyingModel::MbgCnbd) {
            return pAlive(m_model, row);
        }
        const std::uint32_t index = m_repeats.of(row.repeats);
        if (m_model.kind != BuyingModel::ParetoNbd) {
            return m_ratio[index] == 0 ? 1 : 1 / (1 + m_ratio[index] * std::exp(exponent * silence));
        }
        const DeathDays& days = m_deathDays[index];
        if (days.sums.empty()) {
            return pAlive(m_model, row);
        }
        const double fall = std::exp(-exponent * silence - s * (m_betaTerms.logAge[age] - m_betaTerms.logAge[span]));
        const double gone = s * (days.sums[span - days.firstDay] - fall * days.sums[age - days.firstDay]);
        return fall / (fall + std::max(0.0, gone));
    }

private:
    struct DeathDays {
        std::size_t firstDay = 0;
        std::vector<double> sums; ///< empty: one by one
    };

    void fillDeathDays(std::span<const RepeatRow> rows, const ParetoParameters& parameters, std::int32_t mostDays)
    {
        struct Extent {
            std::int32_t first = kMostDays;
            std::int32_t last = 0;
            double customers = 0;
        };
        std::vector<Extent> extents(m_repeats.values().size());
        for (const RepeatRow& row : rows) {
            Extent& extent = extents[m_repeats.of(row.repeats)];
            extent.first = std::min(extent.first, row.spanDays);
            extent.last = std::max(extent.last, row.ageDays);
            ++extent.customers;
        }
        m_deathDays.resize(extents.size());
        DeathIntegralTable table(parameters, mostDays, DayRule::Sufficient);
        std::size_t total = 0;
        for (std::size_t i = 0; i < extents.size(); ++i) {
            const auto [first, last, customers] = extents[i];
            const double x = m_repeats.values()[i];
            const double oneByOne = customers * table.costOfOne(x, first + (last - first) / 2, last);
            total += std::size_t(last - first) + 1;
            if (table.costOfFill(x, first, last) >= oneByOne || total > kMostDeathDays) {
                continue;
            }
            table.fill<DeathParts::Plain>(x, first, last);
            DeathDays& days = m_deathDays[i];
            days.firstDay = std::size_t(first);
            for (std::int32_t day = first; day <= last; ++day) {
                days.sums.push_back(table.sums(day).plain);
            }
        }
    }

    const FittedModel& m_model;
    const CompactIndex& m_repeats;
    DayTerms m_alphaTerms;
    DayTerms m_betaTerms;
    std::vector<double> m_ratio;
    std::vector<DeathDays> m_deathDays;
};

} // namespace

Fitted<void> predict(
    const FittedModel& model, const SpendModel* spend, std::span<const RepeatRow> rows,
    const PredictionOptions& options, std::span<Prediction> out)
{
    if (const auto valid = validOptions(model, spend, options); !valid) {
        return valid;
    }
    if (out.size() != rows.size()) {
        return refuse(FitFailureReason::InvalidOptions, double(out.size()), double(rows.size()));
    }
    CompactIndex repeats;
    CompactIndex ages;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isPossibleHistory(rows[i].repeats, rows[i].spanDays, rows[i].ageDays)
            || !std::isfinite(rows[i].meanRepeatSpend)) {
            return refuse(FitFailureReason::InvalidHistory, double(i));
        }
        repeats.note(rows[i].repeats);
        ages.note(rows[i].ageDays);
    }
    repeats.number();
    ages.number();
    if (rows.empty()) {
        return {};
    }
    const PairTable pairs(rows, repeats, ages);
    const auto figures = figuresOf(model, pairs, repeats, options);
    if (!figures) {
        return tl::unexpected(figures.error());
    }
    const AliveTable alive(model, rows, repeats, ages.values().back());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsPerQuestion == 0 && isCancelled(options.isCancelled)) {
            return refuse(FitFailureReason::Cancelled);
        }
        const std::uint32_t pair = pairs.pairOfRow[i];
        const LivingFigures living = figures->halfway.empty()
            ? figures->fresh[pair]
            : figures->fresh[pair].mixedWith(figures->halfway[pair], halfwayChance(model, rows[i]));
        Prediction& prediction = out[i];
        prediction.pAlive = alive(rows[i]);
        prediction.expectedPurchases = prediction.pAlive * living.purchases;
        double worth = prediction.pAlive * options.marginRate;
        prediction.expectedSpend = 0;
        if (spend != nullptr) {
            prediction.expectedSpend = expectedSpend(*spend, rows[i].repeats, rows[i].meanRepeatSpend);
            worth *= prediction.expectedSpend;
        }
        for (std::size_t h = 0; h < kMostValueHorizons; ++h) {
            prediction.value[h] = worth * living.discounted[h];
        }
    }
    return {};
}

} // namespace zhike::analytics
