#pragma once

#include "domain/base/field.h"

/// Where a customer stands, as stored and as people read it. The order of each enum is that of `analytics`, whose
/// computations name the same things by number.
namespace zhike {

enum class LifecycleChoice { Potential, Development, Growth, Maturity, Decline, Ended, Recovered };
template <>
inline constexpr std::array kChoicesOf<LifecycleChoice> = {
    Choice{"potential", QT_TRANSLATE_NOOP("Choice", "Potential")},
    Choice{"development", QT_TRANSLATE_NOOP("Choice", "Development")},
    Choice{"growth", QT_TRANSLATE_NOOP("Choice", "Growth")},
    Choice{"maturity", QT_TRANSLATE_NOOP("Choice", "Maturity")},
    Choice{"decline", QT_TRANSLATE_NOOP("Choice", "Decline")},
    Choice{"ended", QT_TRANSLATE_NOOP("Choice", "Ended")},
    Choice{"recovered", QT_TRANSLATE_NOOP("Choice", "Recovered")}};

enum class ValueClassChoice { MostValuable, MostGrowable, BelowZero, Standard };
template <>
inline constexpr std::array kChoicesOf<ValueClassChoice> = {
    Choice{"mvc", QT_TRANSLATE_NOOP("Choice", "Most valuable")},
    Choice{"mgc", QT_TRANSLATE_NOOP("Choice", "Most growable")},
    Choice{"bz", QT_TRANSLATE_NOOP("Choice", "Below zero")},
    Choice{"standard", QT_TRANSLATE_NOOP("Choice", "Standard")}};

enum class LoyaltyChoice { None, Inert, Latent, PriceLed, True, NearTrue, Unknown };
template <>
inline constexpr std::array kChoicesOf<LoyaltyChoice> = {
    Choice{"none", QT_TRANSLATE_NOOP("Choice", "Not loyal")},
    Choice{"inert", QT_TRANSLATE_NOOP("Choice", "Loyal by habit")},
    Choice{"latent", QT_TRANSLATE_NOOP("Choice", "Latent")},
    Choice{"price_led", QT_TRANSLATE_NOOP("Choice", "Price-led")},
    Choice{"true", QT_TRANSLATE_NOOP("Choice", "Truly loyal")},
    Choice{"near_true", QT_TRANSLATE_NOOP("Choice", "Nearly loyal")},
    Choice{"unknown", QT_TRANSLATE_NOOP("Choice", "Unknown")}};

enum class KeepChoice { SaveFirst, MendFirst, WinBack, Watch, Care };
template <>
inline constexpr std::array kChoicesOf<KeepChoice> = {
    Choice{"save_first", QT_TRANSLATE_NOOP("Choice", "Save first")},
    Choice{"mend_first", QT_TRANSLATE_NOOP("Choice", "Mend first")},
    Choice{"win_back", QT_TRANSLATE_NOOP("Choice", "Win back")}, Choice{"watch", QT_TRANSLATE_NOOP("Choice", "Watch")},
    Choice{"care", QT_TRANSLATE_NOOP("Choice", "Care as usual")}};

enum class ActionChoice {
    SettleComplaint,
    CallNow,
    WelcomeBack,
    ReviewCosts,
    WinBack,
    CallSoon,
    Remind,
    OfferMore,
    SecondOrder,
    Thank,
    LetRest,
    KeepContact
};
template <>
inline constexpr std::array kChoicesOf<ActionChoice> = {
    Choice{"settle_complaint", QT_TRANSLATE_NOOP("Choice", "Settle the complaint")},
    Choice{"call_now", QT_TRANSLATE_NOOP("Choice", "Call now")},
    Choice{"welcome_back", QT_TRANSLATE_NOOP("Choice", "Welcome back")},
    Choice{"review_costs", QT_TRANSLATE_NOOP("Choice", "Review the cost to serve")},
    Choice{"win_back", QT_TRANSLATE_NOOP("Choice", "Win back")},
    Choice{"call_soon", QT_TRANSLATE_NOOP("Choice", "Call this week")},
    Choice{"remind", QT_TRANSLATE_NOOP("Choice", "Remind of the next order")},
    Choice{"offer_more", QT_TRANSLATE_NOOP("Choice", "Offer another category")},
    Choice{"second_order", QT_TRANSLATE_NOOP("Choice", "Invite to a second order")},
    Choice{"thank", QT_TRANSLATE_NOOP("Choice", "Thank personally")},
    Choice{"let_rest", QT_TRANSLATE_NOOP("Choice", "Let rest")},
    Choice{"keep_contact", QT_TRANSLATE_NOOP("Choice", "Keep in touch")}};

/// Why a customer is in its stage; sentences with the figure are the window's.
enum class StageReasonChoice {
    NoPurchase,
    CameBack,
    ProbablyGone,
    SilentAfterFirst,
    LikelyGone,
    RevenueFell,
    OnePurchase,
    FewPurchases,
    RevenueRose,
    Steady
};
template <>
inline constexpr std::array kChoicesOf<StageReasonChoice> = {
    Choice{"no_purchase", QT_TRANSLATE_NOOP("Choice", "No purchase yet")},
    Choice{"came_back", QT_TRANSLATE_NOOP("Choice", "Bought again after a long silence")},
    Choice{"probably_gone", QT_TRANSLATE_NOOP("Choice", "P(alive) is very low")},
    Choice{"silent_after_first", QT_TRANSLATE_NOOP("Choice", "Silent since the only purchase")},
    Choice{"likely_gone", QT_TRANSLATE_NOOP("Choice", "P(alive) is low")},
    Choice{"revenue_fell", QT_TRANSLATE_NOOP("Choice", "Revenue of the last half-year fell")},
    Choice{"one_purchase", QT_TRANSLATE_NOOP("Choice", "One purchase so far")},
    Choice{"few_purchases", QT_TRANSLATE_NOOP("Choice", "Few purchases so far")},
    Choice{"revenue_rose", QT_TRANSLATE_NOOP("Choice", "Revenue of the last half-year rose")},
    Choice{"steady", QT_TRANSLATE_NOOP("Choice", "Buys steadily")}};

} // namespace zhike
