#pragma once

#include "domain/base/validation.h"
#include "domain/customfields/customvalues.h"

namespace zhike {

enum class StageOutcome { Open, Won, Lost };
template <>
inline constexpr std::array kChoicesOf<StageOutcome> = {
    Choice{"open", QT_TRANSLATE_NOOP("Choice", "Open")}, Choice{"won", QT_TRANSLATE_NOOP("Choice", "Won")},
    Choice{"lost", QT_TRANSLATE_NOOP("Choice", "Lost")}};

/// A column of the board. Names of the first pipeline are keys that the window translates.
struct StageDraft {
    QString pipeline;
    QString name;
    int position = 0;
    Rate probability;
    StageOutcome outcome = StageOutcome::Open;
    bool operator==(const StageDraft&) const = default;
};
using Stage = Saved<StageDraft, StageId>;

template <> struct Catalogue<StageDraft> {
    using D = StageDraft;
    static constexpr RecordKind kKind = RecordKind::Stage;
    static constexpr const char* kTable = "stage";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr std::array kFields = {
        bound<&D::pipeline>(
            {"pipeline", QT_TRANSLATE_NOOP("Field", "Pipeline"), FieldType::Text, kRequired | kEditable, 100}),
        bound<&D::name>({"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kEditable, 100}),
        bound<&D::position>({"position", QT_TRANSLATE_NOOP("Field", "Position"), FieldType::Integer, kEditable}),
        bound<&D::probability>({"probability", QT_TRANSLATE_NOOP("Field", "Probability"), FieldType::Rate, kEditable}),
        bound<&D::outcome>(
            {"outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), FieldType::Choice, kEditable, 20,
             kChoicesOf<StageOutcome>})};
};

[[nodiscard]] inline Faults faultsOf(const StageDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.probability.basisPoints < 0 || draft.probability.basisPoints > kRateUnit) {
        faults.append({QLatin1StringView("probability"), FaultCode::OutOfRange, kRateUnit});
    }
    return faults;
}

enum class ForecastCategory { Pipeline, BestCase, Commit, Closed, Omitted };
template <>
inline constexpr std::array kChoicesOf<ForecastCategory> = {
    Choice{"pipeline", QT_TRANSLATE_NOOP("Choice", "Pipeline")},
    Choice{"best_case", QT_TRANSLATE_NOOP("Choice", "Best case")},
    Choice{"commit", QT_TRANSLATE_NOOP("Choice", "Commit")}, Choice{"closed", QT_TRANSLATE_NOOP("Choice", "Closed")},
    Choice{"omitted", QT_TRANSLATE_NOOP("Choice", "Omitted")}};

enum class OpportunityType { NewBusiness, ExistingBusiness, Renewal };
template <>
inline constexpr std::array kChoicesOf<OpportunityType> = {
    Choice{"new_business", QT_TRANSLATE_NOOP("Choice", "New business")},
    Choice{"existing_business", QT_TRANSLATE_NOOP("Choice", "Existing business")},
    Choice{"renewal", QT_TRANSLATE_NOOP("Choice", "Renewal")}};

/// A possible sale to a customer.
struct OpportunityDraft {
    QString name;
    std::optional<ContactId> contact;
    StageId stage{0};
    Instant stageEnteredAt{0}; ///< set by the move to a stage
    Currency currency = kCny;
    Money amount{0, kCny};
    Rate probability; ///< the stage's, until a person types another
    bool probabilityIsManual = false;
    std::optional<Day> expectedClose;
    ForecastCategory forecast = ForecastCategory::Pipeline;
    OpportunityType type = OpportunityType::NewBusiness;
    std::optional<UserId> owner;
    QString nextStep;
    QString competitors;
    QString lostReason;
    std::optional<Instant> closedAt;
    QString description;
    std::optional<ProductId> product; ///< what it is mainly about
    QString externalKey; ///< its key in the system that it was imported from
    CustomValues custom; ///< what the company keeps in fields of its own
    bool operator==(const OpportunityDraft&) const = default;
};
using Opportunity = Saved<OpportunityDraft, OpportunityId>;

template <> struct Catalogue<OpportunityDraft> {
    using D = OpportunityDraft;
    static constexpr RecordKind kKind = RecordKind::Opportunity;
    static constexpr const char* kTable = "opportunity";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text,
             kRequired | kTyped | kSortable | kDefault | kPersonal, 300}),
        bound<&D::contact>(
            {"contact_id",
             QT_TRANSLATE_NOOP("Field", "Contact"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Contact}),
        bound<&D::stage>(
            {"stage_id",
             QT_TRANSLATE_NOOP("Field", "Stage"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::Stage}),
        bound<&D::stageEnteredAt>(
            {"stage_entered_at", QT_TRANSLATE_NOOP("Field", "In stage since"), FieldType::Instant, 0}),
        bound<&D::currency>(
            {"currency", QT_TRANSLATE_NOOP("Field", "Currency"), FieldType::Text, kRequired | kImportable, 3}),
        bound<&D::amount>(
            {"amount", QT_TRANSLATE_NOOP("Field", "Amount"), FieldType::Money, kTyped | kSortable | kDefault}),
        bound<&D::probability>(
            {"probability", QT_TRANSLATE_NOOP("Field", "Probability"), FieldType::Rate, kTyped | kDefault}),
        bound<&D::probabilityIsManual>(
            {"probability_is_manual", QT_TRANSLATE_NOOP("Field", "Own probability"), FieldType::YesNo, kHidden}),
        bound<&D::expectedClose>(
            {"expected_close", QT_TRANSLATE_NOOP("Field", "Expected close"), FieldType::Day,
             kTyped | kSortable | kDefault}),
        bound<&D::forecast>(
            {"forecast", QT_TRANSLATE_NOOP("Field", "Forecast"), FieldType::Choice, kTyped, 20,
             kChoicesOf<ForecastCategory>}),
        bound<&D::type>(
            {"type", QT_TRANSLATE_NOOP("Field", "Type"), FieldType::Choice, kTyped, 30, kChoicesOf<OpportunityType>}),
        bound<&D::owner>(
            {"owner_id",
             QT_TRANSLATE_NOOP("Field", "Owner"),
             FieldType::Link,
             kEditable | kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::nextStep>(
            {"next_step", QT_TRANSLATE_NOOP("Field", "Next step"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::competitors>(
            {"competitors", QT_TRANSLATE_NOOP("Field", "Competitors"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::lostReason>(
            {"lost_reason", QT_TRANSLATE_NOOP("Field", "Reason for loss"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::closedAt>({"closed_at", QT_TRANSLATE_NOOP("Field", "Closed"), FieldType::Instant, kImportable}),
        bound<&D::description>(
            {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Note, kTyped | kPersonal, 20000}),
        bound<&D::product>(
            {"product_id",
             QT_TRANSLATE_NOOP("Field", "Product"),
             FieldType::Link,
             kEditable,
             0,
             {},
             RecordKind::Product}),
        bound<&D::externalKey>(
            {"external_key", QT_TRANSLATE_NOOP("Field", "Key in other system"), FieldType::Text, kTyped | kPersonal,
             100}),
        bound<&D::custom>(kCustomColumnField)};
};

inline void applyCurrency(OpportunityDraft& draft)
{
    draft.amount = Money(draft.amount.minor(), draft.currency);
}

/// @return the draft after a move to another stage at a moment: entered now, the stage's probability unless a person
/// typed one, closed when the stage says won or lost.
[[nodiscard]] OpportunityDraft movedTo(OpportunityDraft draft, StageId id, const StageDraft& stage, Instant now);

[[nodiscard]] Faults faultsOf(const OpportunityDraft& draft);

/// @return amount x probability, rounded half away from zero.
[[nodiscard]] Result<Money> weighted(const OpportunityDraft& draft);

} // namespace zhike
