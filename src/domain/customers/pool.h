#pragma once

#include "domain/customers/activity.h"
#include "domain/customers/customer.h"

namespace zhike {

/// How somebody came to hold a customer no longer.
enum class TenureEnd {
    Reassigned, ///< another owner, or none, was written down
    HandedOver,
    Returned, ///< to the pool, by hand
    ReturnedByRule
};
template <>
inline constexpr std::array kChoicesOf<TenureEnd> = {
    Choice{"reassigned", QT_TRANSLATE_NOOP("Choice", "Assigned anew")},
    Choice{"handed_over", QT_TRANSLATE_NOOP("Choice", "Handed over")},
    Choice{"returned", QT_TRANSLATE_NOOP("Choice", "Returned to the pool")},
    Choice{"by_rule", QT_TRANSLATE_NOOP("Choice", "Returned by a rule")}};

/// A time that is over in which somebody held a customer. The one that goes on is the customer's owner and
/// `owner_since`.
struct TenureDraft {
    UserId holder{0};
    std::optional<Instant> from; ///< nothing: since the customer was written down, as far as is known
    Instant until{0};
    bool wasClaimed = false; ///< it began with a claim from the pool
    TenureEnd end = TenureEnd::Reassigned;
    QString note; ///< the reason that was given, or the name of the rule
    std::optional<UserId> endedBy; ///< nothing: the program
    bool operator==(const TenureDraft&) const = default;
};
using TenureId = Id<struct TenureTag>;
using Tenure = Saved<TenureDraft, TenureId>;

template <> struct Catalogue<TenureDraft> {
    using D = TenureDraft;
    static constexpr RecordKind kKind = RecordKind::Tenure;
    static constexpr const char* kTable = "customer_tenure";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {
        bound<&D::holder>(
            {"holder_id", QT_TRANSLATE_NOOP("Field", "Held by"), FieldType::Link, kDefault, 0, {}, RecordKind::User}),
        bound<&D::from>({"from_at", QT_TRANSLATE_NOOP("Field", "From"), FieldType::Instant, kDefault}),
        bound<&D::until>({"until_at", QT_TRANSLATE_NOOP("Field", "Until"), FieldType::Instant, kDefault}),
        bound<&D::wasClaimed>({"was_claimed", QT_TRANSLATE_NOOP("Field", "Claimed"), FieldType::YesNo}),
        bound<&D::end>(
            {"end_kind", QT_TRANSLATE_NOOP("Field", "Ended"), FieldType::Choice, kDefault, 20,
             kChoicesOf<TenureEnd>}),
        bound<&D::note>({"note", QT_TRANSLATE_NOOP("Field", "Reason"), FieldType::Text, kDefault | kPersonal, 300}),
        bound<&D::endedBy>(
            {"ended_by_id", QT_TRANSLATE_NOOP("Field", "Ended by"), FieldType::Link, 0, 0, {}, RecordKind::User})};
};
[[nodiscard]] inline Faults faultsOf(const TenureDraft& draft)
{
    return catalogueFaults(draft);
}

/// What else changes in a customer whose owner does: since when, how, whose it was before; who has an owner is not in
/// the pool.
void settleOwner(const CustomerDraft& before, CustomerDraft& after, Instant now);

/// Which customers go back to the pool, and when.
struct PoolRuleDraft {
    QString name;
    QString filter; ///< whom it is about, as JSON (storage/filterjson.h); empty: everybody
    int days = 60; ///< without a follow-up
    QString kinds = QStringLiteral("call,visit,meeting,mail"); ///< keys of ActivityKind that are a follow-up
    bool countsAttempts = false; ///< attempts that nobody answered are one too
    bool sparesOpportunities = true; ///< who has an open opportunity stays
    int orderDays = 90; ///< who ordered within so many days stays; 0: orders keep nobody
    int warningDays = 7; ///< the owner is told so many days before
    bool isActive = false;
    std::optional<Day> activeSince; ///< nobody goes back before a warning could be read
    bool operator==(const PoolRuleDraft&) const = default;
};
using PoolRuleId = Id<struct PoolRuleTag>;
using PoolRule = Saved<PoolRuleDraft, PoolRuleId>;

inline constexpr int kMostPoolDays = 3650;
inline constexpr int kMostWarningDays = 90;

template <> struct Catalogue<PoolRuleDraft> {
    using D = PoolRuleDraft;
    static constexpr RecordKind kKind = RecordKind::PoolRule;
    static constexpr const char* kTable = "pool_rule";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr std::array kFields = {
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kEditable | kDefault, 60}),
        bound<&D::filter>({"filter", QT_TRANSLATE_NOOP("Field", "Filter"), FieldType::Note, kHidden, 100'000}),
        bound<&D::days>({"days", QT_TRANSLATE_NOOP("Field", "Days without follow-up"), FieldType::Integer, kDefault}),
        bound<&D::kinds>({"kinds", QT_TRANSLATE_NOOP("Field", "What is a follow-up"), FieldType::Text, kRequired, 100}),
        bound<&D::countsAttempts>(
            {"counts_attempts", QT_TRANSLATE_NOOP("Field", "Unanswered attempts count"), FieldType::YesNo}),
        bound<&D::sparesOpportunities>(
            {"spares_opportunities", QT_TRANSLATE_NOOP("Field", "Open opportunities protect"), FieldType::YesNo}),
        bound<&D::orderDays>({"order_days", QT_TRANSLATE_NOOP("Field", "Orders protect for days"), FieldType::Integer}),
        bound<&D::warningDays>(
            {"warning_days", QT_TRANSLATE_NOOP("Field", "Warning, days before"), FieldType::Integer}),
        bound<&D::isActive>({"is_active", QT_TRANSLATE_NOOP("Field", "Active"), FieldType::YesNo, kDefault}),
        bound<&D::activeSince>({"active_since", QT_TRANSLATE_NOOP("Field", "Active since"), FieldType::Day})};
};

/// Days are 1 to kMostPoolDays, the warning comes after the follow-up, and something has to be a follow-up.
[[nodiscard]] Faults faultsOf(const PoolRuleDraft& draft);

[[nodiscard]] QList<ActivityKind> followUpKinds(const PoolRuleDraft& rule);
[[nodiscard]] QString keysOfKinds(const QList<ActivityKind>& kinds);

/// Whether two rules find the same customers at the same time, whatever they are called and whether they are on.
[[nodiscard]] bool findsTheSame(const PoolRuleDraft& a, const PoolRuleDraft& b);

/// The day on which a customer goes back: so many days after the last follow-up, not before the warning of a rule that
/// was just switched on, and not while the customer is protected.
[[nodiscard]] Day poolDay(const PoolRuleDraft& rule, Day lastFollowUp, std::optional<Day> protectedUntil);

/// "138****5678", "l***@example.com": enough to be recognised by who knows it, and not to be used.
[[nodiscard]] QString maskedPhone(const QString& phone);
[[nodiscard]] QString maskedMail(const QString& mail);

} // namespace zhike
