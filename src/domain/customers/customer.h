#pragma once

#include "domain/base/reach.h"
#include "domain/base/validation.h"
#include "domain/customers/standing.h"
#include "domain/customfields/customvalues.h"

namespace zhike {

enum class CustomerKind { Organisation, Person, Household };
template <>
inline constexpr std::array kChoicesOf<CustomerKind> = {
    Choice{"organisation", QT_TRANSLATE_NOOP("Choice", "Organisation")},
    Choice{"person", QT_TRANSLATE_NOOP("Choice", "Person")},
    Choice{"household", QT_TRANSLATE_NOOP("Choice", "Household")}};

enum class CustomerStatus { Lead, Prospect, Customer, Former };
template <>
inline constexpr std::array kChoicesOf<CustomerStatus> = {
    Choice{"lead", QT_TRANSLATE_NOOP("Choice", "Lead")}, Choice{"prospect", QT_TRANSLATE_NOOP("Choice", "Prospect")},
    Choice{"customer", QT_TRANSLATE_NOOP("Choice", "Customer")},
    Choice{"former", QT_TRANSLATE_NOOP("Choice", "Former customer")}};

enum class CustomerType { Customer, Partner, Reseller, Supplier, Competitor, Investor, Press, Other };
template <>
inline constexpr std::array kChoicesOf<CustomerType> = {
    Choice{"customer", QT_TRANSLATE_NOOP("Choice", "End customer")},
    Choice{"partner", QT_TRANSLATE_NOOP("Choice", "Partner")},
    Choice{"reseller", QT_TRANSLATE_NOOP("Choice", "Reseller")},
    Choice{"supplier", QT_TRANSLATE_NOOP("Choice", "Supplier")},
    Choice{"competitor", QT_TRANSLATE_NOOP("Choice", "Competitor")},
    Choice{"investor", QT_TRANSLATE_NOOP("Choice", "Investor")},
    Choice{"press", QT_TRANSLATE_NOOP("Choice", "Press")},
    Choice{"other", QT_TRANSLATE_NOOP("Choice", "Other")}};

enum class Rating { Unknown, Hot, Warm, Cold };
template <>
inline constexpr std::array kChoicesOf<Rating> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")}, Choice{"hot", QT_TRANSLATE_NOOP("Choice", "Hot")},
    Choice{"warm", QT_TRANSLATE_NOOP("Choice", "Warm")}, Choice{"cold", QT_TRANSLATE_NOOP("Choice", "Cold")}};

enum class Grade { Unknown, A, B, C, D };
template <>
inline constexpr std::array kChoicesOf<Grade> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")}, Choice{"a", "A"}, Choice{"b", "B"}, Choice{"c", "C"},
    Choice{"d", "D"}};

enum class Ownership { Unknown, Public, Private, Subsidiary, State, Other };
template <>
inline constexpr std::array kChoicesOf<Ownership> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice{"public", QT_TRANSLATE_NOOP("Choice", "Listed")},
    Choice{"private", QT_TRANSLATE_NOOP("Choice", "Private")},
    Choice{"subsidiary", QT_TRANSLATE_NOOP("Choice", "Subsidiary")},
    Choice{"state", QT_TRANSLATE_NOOP("Choice", "State-owned")},
    Choice{"other", QT_TRANSLATE_NOOP("Choice", "Other")}};

enum class Headcount { Unknown, UpTo10, UpTo50, UpTo200, UpTo500, UpTo1000, Over1000 };
template <>
inline constexpr std::array kChoicesOf<Headcount> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice{"1-10", "1–10"},
    Choice{"11-50", "11–50"},
    Choice{"51-200", "51–200"},
    Choice{"201-500", "201–500"},
    Choice{"501-1000", "501–1000"},
    Choice{"1000+", "1000+"}};

enum class CreditStatus { Good, Warning, Hold };
template <>
inline constexpr std::array kChoicesOf<CreditStatus> = {
    Choice{"good", QT_TRANSLATE_NOOP("Choice", "Good")}, Choice{"warning", QT_TRANSLATE_NOOP("Choice", "Warning")},
    Choice{"hold", QT_TRANSLATE_NOOP("Choice", "On hold")}};

enum class Source {
    Unknown,
    Call,
    ColdCall,
    Mail,
    ExistingCustomer,
    Partner,
    PublicRelations,
    WebSite,
    Campaign,
    TradeShow,
    Referral,
    SelfGenerated,
    Employee,
    Other
};
template <>
inline constexpr std::array kChoicesOf<Source> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice{"call", QT_TRANSLATE_NOOP("Choice", "Incoming call")},
    Choice{"cold_call", QT_TRANSLATE_NOOP("Choice", "Cold call")},
    Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")},
    Choice{"existing_customer", QT_TRANSLATE_NOOP("Choice", "Existing customer")},
    Choice{"partner", QT_TRANSLATE_NOOP("Choice", "Partner")},
    Choice{"public_relations", QT_TRANSLATE_NOOP("Choice", "Public relations")},
    Choice{"web", QT_TRANSLATE_NOOP("Choice", "Web site")},
    Choice{"campaign", QT_TRANSLATE_NOOP("Choice", "Campaign")},
    Choice{"trade_show", QT_TRANSLATE_NOOP("Choice", "Trade show")},
    Choice{"referral", QT_TRANSLATE_NOOP("Choice", "Referral")},
    Choice{"self_generated", QT_TRANSLATE_NOOP("Choice", "Own research")},
    Choice{"employee", QT_TRANSLATE_NOOP("Choice", "Employee")},
    Choice{"other", QT_TRANSLATE_NOOP("Choice", "Other")}};

/// What a person can type about a customer: an organisation, a person or a household. Money is in base currency.
struct CustomerDraft {
    QString number; ///< "K-1042", given by the service at creation
    CustomerKind kind = CustomerKind::Organisation;
    QString name;
    QString secondName; ///< the name in the other script, shown after the first: "Acme Trading"
    QString legalName;
    CustomerStatus status = CustomerStatus::Prospect;
    CustomerType type = CustomerType::Customer;
    Grade grade = Grade::Unknown;
    Rating rating = Rating::Unknown;
    QString industry;
    Ownership ownership = Ownership::Unknown;
    Headcount employees = Headcount::Unknown;
    std::optional<Money> annualRevenue;
    std::optional<CustomerId> parent; ///< checked against cycles by the service
    std::optional<CustomerId> household;
    std::optional<CustomerId> referredBy;
    QString externalKey; ///< the customer's key in the system that its orders were imported from
    QString taxId;
    QString website;
    Reaches phones;
    Reaches mails;
    QString street;
    QString city;
    QString district;
    QString province;
    QString postalCode;
    QString country;
    Source source = Source::Unknown;
    QString territory;
    QString language;
    QString paymentTerms;
    std::optional<Money> creditLimit;
    CreditStatus creditStatus = CreditStatus::Good;
    std::optional<UserId> owner;
    QString tags; ///< separated by commas
    QString preferences;
    QString description;
    CustomValues custom; ///< what the company keeps in fields of its own
    // The pool, see domain/customers/pool.h; written by the deeds that move customers, never typed.
    std::optional<Instant> ownerSince; ///< nothing: since the customer was written down, as far as is known
    std::optional<Instant> claimedAt; ///< when the owner took the customer from the pool
    std::optional<Instant> poolSince; ///< who is in the pool has no owner
    QString poolReason;
    std::optional<UserId> previousOwner;
    std::optional<Day> protectedUntil; ///< no rule returns the customer up to this day
    QString protectionReason;
    bool operator==(const CustomerDraft&) const = default;
};
using Customer = Saved<CustomerDraft, CustomerId>;

template <> struct Catalogue<CustomerDraft> {
    using D = CustomerDraft;
    static constexpr RecordKind kKind = RecordKind::Customer;
    static constexpr const char* kTable = "customer";
    static constexpr bool kOwnedByCustomer = false; ///< its id is the customer's id
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::number>({"number", QT_TRANSLATE_NOOP("Field", "Number"), FieldType::Text, kSortable, 32}),
        bound<&D::kind>(
            {"kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldType::Choice, kTyped, 20, kChoicesOf<CustomerKind>}),
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text,
             kRequired | kTyped | kSortable | kPersonal | kDefault, 300}),
        bound<&D::secondName>(
            {"second_name", QT_TRANSLATE_NOOP("Field", "Other name"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::legalName>(
            {"legal_name", QT_TRANSLATE_NOOP("Field", "Legal name"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::status>(
            {"status", QT_TRANSLATE_NOOP("Field", "Status"), FieldType::Choice, kTyped, 20,
             kChoicesOf<CustomerStatus>}),
        bound<&D::type>(
            {"type", QT_TRANSLATE_NOOP("Field", "Type"), FieldType::Choice, kTyped, 20, kChoicesOf<CustomerType>}),
        bound<&D::grade>(
            {"grade", QT_TRANSLATE_NOOP("Field", "Grade"), FieldType::Choice, kTyped, 20, kChoicesOf<Grade>}),
        bound<&D::rating>(
            {"rating", QT_TRANSLATE_NOOP("Field", "Rating"), FieldType::Choice, kTyped, 20, kChoicesOf<Rating>}),
        bound<&D::industry>(
            {"industry", QT_TRANSLATE_NOOP("Field", "Industry"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::ownership>(
            {"ownership", QT_TRANSLATE_NOOP("Field", "Ownership"), FieldType::Choice, kTyped, 20,
             kChoicesOf<Ownership>}),
        bound<&D::employees>(
            {"employees", QT_TRANSLATE_NOOP("Field", "Employees"), FieldType::Choice, kTyped, 20,
             kChoicesOf<Headcount>}),
        bound<&D::annualRevenue>(
            {"annual_revenue", QT_TRANSLATE_NOOP("Field", "Annual revenue"), FieldType::Money, kTyped | kPersonal}),
        bound<&D::parent>(
            {"parent_id",
             QT_TRANSLATE_NOOP("Field", "Parent company"),
             FieldType::Link,
             kEditable | kPersonal,
             0,
             {},
             RecordKind::Customer}),
        bound<&D::household>(
            {"household_id",
             QT_TRANSLATE_NOOP("Field", "Household"),
             FieldType::Link,
             kEditable | kPersonal,
             0,
             {},
             RecordKind::Customer}),
        bound<&D::referredBy>(
            {"referred_by_id",
             QT_TRANSLATE_NOOP("Field", "Referred by"),
             FieldType::Link,
             kEditable | kPersonal,
             0,
             {},
             RecordKind::Customer}),
        bound<&D::externalKey>(
            {"external_key", QT_TRANSLATE_NOOP("Field", "Key in other system"), FieldType::Text, kTyped | kPersonal,
             100}),
        bound<&D::taxId>({"tax_id", QT_TRANSLATE_NOOP("Field", "Tax id"), FieldType::Text, kTyped | kPersonal, 40}),
        bound<&D::website>(
            {"website", QT_TRANSLATE_NOOP("Field", "Web site"), FieldType::Text, kTyped | kPersonal, 200}),
        bound<&D::phones>(
            {"phones", QT_TRANSLATE_NOOP("Field", "Phone"), FieldType::Reaches, kTyped | kPersonal, 4000}),
        bound<&D::mails>({"mails", QT_TRANSLATE_NOOP("Field", "Mail"), FieldType::Reaches, kTyped | kPersonal, 4000}),
        bound<&D::street>({"street", QT_TRANSLATE_NOOP("Field", "Street"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::city>({"city", QT_TRANSLATE_NOOP("Field", "City"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::district>(
            {"district", QT_TRANSLATE_NOOP("Field", "District"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::province>(
            {"province", QT_TRANSLATE_NOOP("Field", "Province or state"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::postalCode>(
            {"postal_code", QT_TRANSLATE_NOOP("Field", "Postal code"), FieldType::Text, kTyped | kPersonal, 20}),
        bound<&D::country>(
            {"country", QT_TRANSLATE_NOOP("Field", "Country"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::source>(
            {"source", QT_TRANSLATE_NOOP("Field", "Source"), FieldType::Choice, kTyped, 30, kChoicesOf<Source>}),
        bound<&D::territory>(
            {"territory", QT_TRANSLATE_NOOP("Field", "Territory"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::language>(
            {"language", QT_TRANSLATE_NOOP("Field", "Language"), FieldType::Text, kTyped | kPersonal, 20}),
        bound<&D::paymentTerms>(
            {"payment_terms", QT_TRANSLATE_NOOP("Field", "Payment terms"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::creditLimit>(
            {"credit_limit", QT_TRANSLATE_NOOP("Field", "Credit limit"), FieldType::Money, kTyped | kPersonal}),
        bound<&D::creditStatus>(
            {"credit_status", QT_TRANSLATE_NOOP("Field", "Credit status"), FieldType::Choice, kTyped, 20,
             kChoicesOf<CreditStatus>}),
        bound<&D::owner>(
            {"owner_id",
             QT_TRANSLATE_NOOP("Field", "Owner"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::tags>({"tags", QT_TRANSLATE_NOOP("Field", "Tags"), FieldType::Text, kTyped | kPersonal, 500}),
        bound<&D::preferences>(
            {"preferences", QT_TRANSLATE_NOOP("Field", "Preferences"), FieldType::Note, kTyped | kPersonal, 4000}),
        bound<&D::description>(
            {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Note, kTyped | kPersonal, 20000}),
        bound<&D::custom>(kCustomColumnField),
        bound<&D::ownerSince>({"owner_since", QT_TRANSLATE_NOOP("Field", "Owner since"), FieldType::Instant}),
        bound<&D::claimedAt>({"claimed_at", QT_TRANSLATE_NOOP("Field", "Claimed on"), FieldType::Instant}),
        bound<&D::poolSince>({"pool_since", QT_TRANSLATE_NOOP("Field", "In the pool since"), FieldType::Instant}),
        bound<&D::poolReason>(
            {"pool_reason", QT_TRANSLATE_NOOP("Field", "Why in the pool"), FieldType::Text, kPersonal, 300}),
        bound<&D::previousOwner>(
            {"previous_owner_id",
             QT_TRANSLATE_NOOP("Field", "Previous owner"),
             FieldType::Link,
             0,
             0,
             {},
             RecordKind::User}),
        bound<&D::protectedUntil>({"protected_until", QT_TRANSLATE_NOOP("Field", "Protected until"), FieldType::Day}),
        bound<&D::protectionReason>(
            {"protection_reason", QT_TRANSLATE_NOOP("Field", "Why protected"), FieldType::Text, kPersonal, 300})};
};

/// A figure that the models keep for each customer.
[[nodiscard]] constexpr Field
standingField(const char* key, const char* label, FieldType type, std::span<const Choice> choices = {})
{
    return {key, label, type, kSortable, 0, choices, RecordKind::Customer, FieldSource::Insight};
}

/// Figures of a customer that lists offer beside its own fields: kept by orders (Statistics), by the models (Insight)
/// or read from other records (Related).
inline constexpr std::array kCustomerFigures = {
    Field{
        "last_day",
        QT_TRANSLATE_NOOP("Field", "Last order"),
        FieldType::Day,
        kSortable | kDefault,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "first_day",
        QT_TRANSLATE_NOOP("Field", "First order"),
        FieldType::Day,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "orders",
        QT_TRANSLATE_NOOP("Field", "Orders"),
        FieldType::Integer,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "purchase_days",
        QT_TRANSLATE_NOOP("Field", "Purchase days"),
        FieldType::Integer,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "revenue",
        QT_TRANSLATE_NOOP("Field", "Revenue"),
        FieldType::Money,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "margin",
        QT_TRANSLATE_NOOP("Field", "Margin"),
        FieldType::Money,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Statistics},
    Field{
        "segment",
        QT_TRANSLATE_NOOP("Field", "Segment"),
        FieldType::Choice,
        kSortable | kDefault,
        0,
        {},
        RecordKind::Segment,
        FieldSource::Insight},
    Field{"r", "R", FieldType::Integer, kSortable, 0, {}, RecordKind::Customer, FieldSource::Insight},
    Field{"f", "F", FieldType::Integer, kSortable, 0, {}, RecordKind::Customer, FieldSource::Insight},
    Field{"m", "M", FieldType::Integer, kSortable, 0, {}, RecordKind::Customer, FieldSource::Insight},
    Field{
        "p_alive",
        QT_TRANSLATE_NOOP("Field", "P(alive)"),
        FieldType::Ratio,
        kSortable | kDefault,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Insight},
    Field{
        "expected_purchases",
        QT_TRANSLATE_NOOP("Field", "Expected purchases"),
        FieldType::Number,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Insight},
    Field{
        "expected_spend",
        QT_TRANSLATE_NOOP("Field", "Expected spend"),
        FieldType::Money,
        kSortable,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Insight},
    Field{
        "value",
        QT_TRANSLATE_NOOP("Field", "Lifetime value"),
        FieldType::Money,
        kSortable | kDefault,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Insight},
    standingField("stage", QT_TRANSLATE_NOOP("Field", "Stage of life"), FieldType::Choice, kChoicesOf<LifecycleChoice>),
    standingField("stage_since", QT_TRANSLATE_NOOP("Field", "In this stage since"), FieldType::Day),
    standingField(
        "stage_reason", QT_TRANSLATE_NOOP("Field", "Reason of the stage"), FieldType::Choice,
        kChoicesOf<StageReasonChoice>),
    standingField(
        "value_class", QT_TRANSLATE_NOOP("Field", "Value class"), FieldType::Choice, kChoicesOf<ValueClassChoice>),
    standingField("loyalty", QT_TRANSLATE_NOOP("Field", "Loyalty"), FieldType::Choice, kChoicesOf<LoyaltyChoice>),
    standingField("attitude", QT_TRANSLATE_NOOP("Field", "Attitude, 0 to 100"), FieldType::Number),
    standingField(
        "next_action", QT_TRANSLATE_NOOP("Field", "Next best action"), FieldType::Choice, kChoicesOf<ActionChoice>),
    standingField("keep_action", QT_TRANSLATE_NOOP("Field", "Whom to keep"), FieldType::Choice, kChoicesOf<KeepChoice>),
    Field{
        "cube_cell",
        QT_TRANSLATE_NOOP("Field", "Place in the retention cube"),
        FieldType::Integer,
        kHidden,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Insight},
    standingField("value_at_risk", QT_TRANSLATE_NOOP("Field", "Value at risk"), FieldType::Money),
    standingField("historic_value", QT_TRANSLATE_NOOP("Field", "Historic value"), FieldType::Money),
    standingField("current_value", QT_TRANSLATE_NOOP("Field", "Current value"), FieldType::Money),
    standingField("potential_value", QT_TRANSLATE_NOOP("Field", "Potential value"), FieldType::Money),
    standingField("value_first", QT_TRANSLATE_NOOP("Field", "CLV1 First purchase"), FieldType::Money),
    standingField("value_repeat", QT_TRANSLATE_NOOP("Field", "CLV2 Repeat purchases"), FieldType::Money),
    standingField("value_cross_sell", QT_TRANSLATE_NOOP("Field", "CLV3 Cross-selling"), FieldType::Money),
    standingField("value_lower_cost", QT_TRANSLATE_NOOP("Field", "CLV4 Lower cost to serve"), FieldType::Money),
    standingField("value_referral", QT_TRANSLATE_NOOP("Field", "CLV5 Referral"), FieldType::Money),
    standingField("value_premium", QT_TRANSLATE_NOOP("Field", "CLV6 Price premium"), FieldType::Money),
    standingField("value_standard_cost", QT_TRANSLATE_NOOP("Field", "Standard cost to serve"), FieldType::Money),
    standingField("group_value", QT_TRANSLATE_NOOP("Field", "Historic value of the group"), FieldType::Money),
    standingField("chain_value", QT_TRANSLATE_NOOP("Field", "Historic value referred"), FieldType::Money),
    standingField("chain_customers", QT_TRANSLATE_NOOP("Field", "Customers referred"), FieldType::Integer),
    Field{
        "next_step",
        QT_TRANSLATE_NOOP("Field", "Next step"),
        FieldType::Text,
        kDefault,
        0,
        {},
        RecordKind::Activity,
        FieldSource::Related},
    Field{
        "open_cases",
        QT_TRANSLATE_NOOP("Field", "Open cases"),
        FieldType::Integer,
        0,
        0,
        {},
        RecordKind::Case,
        FieldSource::Related},
    Field{
        "in_pool",
        QT_TRANSLATE_NOOP("Field", "In the pool"),
        FieldType::YesNo,
        0,
        0,
        {},
        RecordKind::Customer,
        FieldSource::Related}};

/// Every fault of the draft with its field.
[[nodiscard]] Faults faultsOf(const CustomerDraft& draft);

} // namespace zhike
