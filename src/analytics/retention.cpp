#include "analytics/retention.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {

KeepAction actionOf(const CubeCell& cell) noexcept
{
    const bool slipping = cell.retention == Band::Low;
    if (slipping && cell.contribution == Band::High) {
        return KeepAction::SaveFirst;
    }
    if (cell.contribution == Band::Low) {
        return KeepAction::Care;
    }
    if (cell.satisfaction == Band::Low) {
        return KeepAction::MendFirst;
    }
    if (slipping) {
        return KeepAction::WinBack;
    }
    return cell.retention == Band::Middle ? KeepAction::Watch : KeepAction::Care;
}

CubeCell
cubeCell(std::optional<double> attitude, Band contribution, double pAlive, const RetentionSettings& settings) noexcept
{
    CubeCell cell;
    if (attitude) {
        cell.satisfaction = bandOf(*attitude, settings.lowSatisfactionBelow, settings.highSatisfactionFrom);
    }
    cell.contribution = contribution;
    cell.retention = bandOf(pAlive, settings.slippingBelow, settings.sureFrom);
    return cell;
}

std::int64_t valueAtRisk(std::int64_t current, double pAlive) noexcept
{
    return std::max<std::int64_t>(0, std::llround(double(current) * (1 - std::clamp(pAlive, 0.0, 1.0))));
}

std::optional<Replacement>
replacementOf(double lostValue, double newCustomerValue, std::int64_t acquisitionCost) noexcept
{
    if (!(newCustomerValue > 0) || !(lostValue >= 0)) {
        return std::nullopt;
    }
    const double customers = lostValue / newCustomerValue;
    return Replacement{customers, customers * double(acquisitionCost)};
}

} // namespace zhike::analytics
