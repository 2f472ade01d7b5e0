#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// What a rule is about, each once a company.
enum class RetentionKind {
    FormerCustomers, ///< persons as customers: erased
    UnusedContacts, ///< contacts of customers with whom there is nothing any more: erased
    ClosedCases, ///< into the bin, with their entries
    PastActivities, ///< into the bin
    OrderDrafts, ///< orders that never became one: into the bin
    UnsavedForms, ///< dropped
    Documents ///< no rule of removal: how long orders protect their customer
};
template <>
inline constexpr std::array kChoicesOf<RetentionKind> = {
    Choice{"former_customers", QT_TRANSLATE_NOOP("Choice", "Former customers who are persons")},
    Choice{"unused_contacts", QT_TRANSLATE_NOOP("Choice", "Contacts of former customers")},
    Choice{"closed_cases", QT_TRANSLATE_NOOP("Choice", "Closed cases")},
    Choice{"past_activities", QT_TRANSLATE_NOOP("Choice", "Past activities")},
    Choice{"order_drafts", QT_TRANSLATE_NOOP("Choice", "Orders that stayed drafts")},
    Choice{"unsaved_forms", QT_TRANSLATE_NOOP("Choice", "Forms not saved")},
    Choice{"documents", QT_TRANSLATE_NOOP("Choice", "Orders and whose they are")}};

/// What becomes of the records that a rule finds.
enum class RetentionFate { Erased, Binned, Dropped, Kept };

[[nodiscard]] RetentionFate fateOf(RetentionKind kind);

/// How long records of a kind are kept. An inactive rule removes nothing; the one of documents always counts.
struct RetentionRuleDraft {
    RetentionKind kind = RetentionKind::FormerCustomers;
    int months = 36;
    bool isActive = false;
    bool operator==(const RetentionRuleDraft&) const = default;
};
using RetentionRuleId = Id<struct RetentionRuleTag>;
using RetentionRule = Saved<RetentionRuleDraft, RetentionRuleId>;

inline constexpr int kMostMonths = 600;

template <> struct Catalogue<RetentionRuleDraft> {
    using D = RetentionRuleDraft;
    static constexpr RecordKind kKind = RecordKind::RetentionRule;
    static constexpr const char* kTable = "retention_rule";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr std::array kFields = {
        bound<&D::kind>(
            {"kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldType::Choice, kDefault, 20, kChoicesOf<RetentionKind>}),
        bound<&D::months>({"months", QT_TRANSLATE_NOOP("Field", "Months"), FieldType::Integer, kRequired | kDefault}),
        bound<&D::isActive>({"is_active", QT_TRANSLATE_NOOP("Field", "Active"), FieldType::YesNo, kDefault})};
};

/// Months are 1 to kMostMonths.
[[nodiscard]] Faults faultsOf(const RetentionRuleDraft& draft);

/// What stands until somebody says otherwise: nothing is on, orders protect for ten years.
[[nodiscard]] RetentionRuleDraft usualRule(RetentionKind kind);

/// The first day that still counts as "within the last months"; what is before it is older.
[[nodiscard]] Day dayMonthsBefore(Day today, int months);

} // namespace zhike
