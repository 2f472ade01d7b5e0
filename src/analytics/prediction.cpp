#include "analytics/prediction.h"

#include "analytics/buying/deathintegral.h"
#include "analytics/buying/livingcustomer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zhike::analytics {
namespace {

constexpr double kWeeksPerYear = 52;
constexpr double kForEver = std::numeric_limits<double>::infinity();
constexpr double kNotDefined = std::numeric_limits<double>::quiet_NaN();

bool isDefined(const FittedModel& model, const RepeatRow& row) noexcept
{
    return hasValidParameters(model) && isPossibleHistory(row.repeats, row.spanDays, row.ageDays);
}

bool isDuration(double weeks) noexcept
{
    return weeks >= 0 && std::isfinite(weeks);
}

double pAliveBetaGeometric(const FittedModel& model, const RepeatRow& row)
{
    const auto [r, alpha, a, b] = model.parameters;
    if (model.kind == BuyingModel::BgNbd && row.repeats == 0) {
        return 1;
    }
    const double denominator = model.kind == BuyingModel::MbgNbd ? b + row.repeats : b + (row.repeats - 1);
    const double silence
        = std::log1p((row.ageDays - row.spanDays) / (alpha * kDaysPerWeek + row.spanDays)); // ln((a+T)/(a+t_x))
    return 1 / (1 + a / denominator * std::exp((r + row.repeats) * silence));
}

double pAliveMbgCnbd(const FittedModel& model, const RepeatRow& row)
{
    const auto [r, alpha, a, b] = model.parameters;
    const double q = r + 2.0 * row.repeats;
    const double silence = (row.ageDays - row.spanDays) / (alpha * kDaysPerWeek + row.spanDays);
    const double ticks = q * (row.ageDays - row.spanDays) / (alpha * kDaysPerWeek + row.ageDays);
    return 1 / (1 + a / (b + row.repeats) * std::exp(q * std::log1p(silence)) / (1 + ticks));
}

double pAliveParetoNbd(const FittedModel& model, const RepeatRow& row)
{
    const auto [r, alpha, s, beta] = model.parameters;
    const double span = row.spanDays / kDaysPerWeek;
    const double age = row.ageDays / kDaysPerWeek;
    const double fall = std::exp(
        -(r + row.repeats) * std::log1p((age - span) / (alpha + span)) - s * std::log1p((age - span) / (beta + span)));
    const double gone = s * deathIntegral<DeathParts::Plain>({r, alpha, s, beta}, row.repeats, span, age).plain;
    return fall / (fall + gone);
}

} // namespace

double weeklyRate(double yearlyRate) noexcept
{
    return std::expm1(std::log1p(yearlyRate) / kWeeksPerYear);
}
double weeklyForce(double yearlyRate) noexcept
{
    return std::log1p(yearlyRate) / kWeeksPerYear;
}

double pAlive(const FittedModel& model, const RepeatRow& row)
{
    if (!isDefined(model, row)) {
        return kNotDefined;
    }
    switch (model.kind) {
    case BuyingModel::BgNbd:
    case BuyingModel::MbgNbd:
        return pAliveBetaGeometric(model, row);
    case BuyingModel::MbgCnbd:
        return pAliveMbgCnbd(model, row);
    case BuyingModel::ParetoNbd:
        return pAliveParetoNbd(model, row);
    case BuyingModel::Nbd:
        break;
    }
    return 1;
}

double expectedPurchases(const FittedModel& model, const RepeatRow& row, double weeks)
{
    if (!isDefined(model, row) || !isDuration(weeks)) {
        return kNotDefined;
    }
    const double age = row.ageDays / kDaysPerWeek;
    const LivingCustomer living(model, row.repeats, LivingCustomer::growth(model, age, weeks));
    return pAlive(model, row)
        * overPhases(model, row, [&](TickPhase phase) { return living.expectedPurchases(age, weeks, phase); });
}

double expectedRepeats(const FittedModel& model, double weeks)
{
    if (!hasValidParameters(model) || !isDuration(weeks)) {
        return kNotDefined;
    }
    return expectedPurchases(model, RepeatRow{}, weeks); // x = 0, T = 0: P(alive) is b / (a + b) for MBG/NBD, else 1
}

double discountedPurchases(const FittedModel& model, const RepeatRow& row, const DiscountSchedule& schedule)
{
    const auto [step, steps, rate] = schedule;
    if (!isDefined(model, row) || !(step > 0 && std::isfinite(step)) || steps < 0
        || !(rate >= 0 && std::isfinite(rate))) {
        return kNotDefined;
    }
    if (steps == 0) {
        return 0;
    }
    const double age = row.ageDays / kDaysPerWeek;
    const LivingCustomer living(model, row.repeats, LivingCustomer::growth(model, age, step * steps));
    const double factor = 1 / (1 + rate);
    const double halfway = halfwayChance(model, row);
    const auto expected = [&](double weeks) {
        const double fresh = living.expectedPurchases(age, weeks);
        return halfway > 0 ? (1 - halfway) * fresh + halfway * living.expectedPurchases(age, weeks, TickPhase::Halfway)
                           : fresh;
    };
    const auto discounted = [&, s = step](double k) { return std::pow(factor, k) * expected(s * k); };
    // Summed by parts: sum (E(k) - E(k-1)) v^k = v^n E(n) + (1 - v) sum_{k<n} v^k E(k), all terms positive.
    double sum = 0;
    const int last = steps - 1;
    for (const QuadratureRule& rule : steppedSums(std::span(&last, 1))) {
        for (const QuadratureNode& node : rule) {
            sum += node.weight * discounted(node.at);
        }
    }
    return pAlive(model, row) * (discounted(steps) + (1 - factor) * sum);
}

double discountedExpectation(const FittedModel& model, const RepeatRow& row, double force, double weeks)
{
    const bool ends = isDuration(weeks) || (weeks == kForEver && force > 0);
    if (!isDefined(model, row) || !ends || !isDuration(force)) {
        return kNotDefined;
    }
    return pAlive(model, row) * overPhases(model, row, [&](TickPhase phase) {
               return discountedWhileAlive(model, row.repeats, row.ageDays / kDaysPerWeek, force, weeks, phase);
           });
}

double discountedResidual(const FittedModel& model, const RepeatRow& row, double force)
{
    if (!isDefined(model, row) || !(force > 0 && std::isfinite(force))) {
        return kNotDefined;
    }
    return discountedExpectation(model, row, force, kForEver);
}

} // namespace zhike::analytics
