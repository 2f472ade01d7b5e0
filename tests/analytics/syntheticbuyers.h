#pragma once

#include "analytics/draw.h"
#include "analytics/prediction.h"

#include <vector>

namespace zhike::analytics::test {

/// Customers who buy as a model says, with their purchase days.
struct SyntheticBuyers {
    std::vector<std::vector<std::int32_t>> purchaseDays; ///< ascending, distinct
    std::int32_t observationEnd = 0;

    [[nodiscard]] std::vector<RepeatRow> rows() const
    {
        std::vector<RepeatRow> rows;
        for (const std::vector<std::int32_t>& days : purchaseDays) {
            rows.push_back(
                {std::int32_t(days.size()) - 1, days.back() - days.front(), observationEnd - days.front(), 0});
        }
        return rows;
    }
};

/// First purchases fall evenly into the first third of `observedDays`. Purchases of one day are merged, which biases
/// the estimates unless gaps are long: choose alpha in the tens of weeks.
inline SyntheticBuyers syntheticBuyers(const FittedModel& model, int customers, std::int32_t observedDays, Draw& draw)
{
    const auto [r, alpha, third, fourth] = model.parameters;
    SyntheticBuyers buyers;
    buyers.observationEnd = observedDays;
    for (int i = 0; i < customers; ++i) {
        const double start = std::floor(draw.uniform() * observedDays / 3);
        const double ratePerDay = draw.gamma(r) / (7 * alpha);
        std::vector<std::int32_t> days{std::int32_t(start)};
        double leavesAt = 1e300;
        double leaving = 0;
        if (model.kind == BuyingModel::ParetoNbd) {
            leavesAt = start + draw.exponential() / (draw.gamma(third) / (7 * fourth));
        } else if (model.kind != BuyingModel::Nbd) {
            leaving = draw.beta(third, fourth);
        }
        const bool maySoonLeave = model.kind == BuyingModel::MbgNbd || model.kind == BuyingModel::MbgCnbd;
        bool stays = !maySoonLeave || draw.uniform() >= leaving;
        for (double time = start; stays;) {
            time += draw.exponential() / ratePerDay;
            if (model.kind == BuyingModel::MbgCnbd) {
                time += draw.exponential() / ratePerDay;
            }
            if (!(time < observedDays && time < leavesAt)) {
                break;
            }
            if (std::int32_t(std::ceil(time)) > days.back()) {
                days.push_back(std::int32_t(std::ceil(time)));
            }
            stays = draw.uniform() >= leaving;
        }
        buyers.purchaseDays.push_back(std::move(days));
    }
    return buyers;
}

} // namespace zhike::analytics::test
