#pragma once

#include "domain/base/validation.h"

namespace zhike {

enum class NeedKind { Need, Expectation, Complaint };
template <>
inline constexpr std::array kChoicesOf<NeedKind> = {
    Choice{"need", QT_TRANSLATE_NOOP("Choice", "Need")},
    Choice{"expectation", QT_TRANSLATE_NOOP("Choice", "Expectation")},
    Choice{"complaint", QT_TRANSLATE_NOOP("Choice", "Complaint")}};

enum class NeedState { Open, Met, Unmet, Withdrawn };
template <>
inline constexpr std::array kChoicesOf<NeedState> = {
    Choice{"open", QT_TRANSLATE_NOOP("Choice", "Not settled")}, Choice{"met", QT_TRANSLATE_NOOP("Choice", "Met")},
    Choice{"unmet", QT_TRANSLATE_NOOP("Choice", "Not met")},
    Choice{"withdrawn", QT_TRANSLATE_NOOP("Choice", "Withdrawn")}};

/// Where we know it from: the customer said so, we saw it in what the customer does, or a model says so.
enum class KnownFrom { Told, Observed, Predicted };
template <>
inline constexpr std::array kChoicesOf<KnownFrom> = {
    Choice{"told", QT_TRANSLATE_NOOP("Choice", "Told")}, Choice{"observed", QT_TRANSLATE_NOOP("Choice", "Observed")},
    Choice{"predicted", QT_TRANSLATE_NOOP("Choice", "Predicted")}};

/// What a customer needs, expects or complains of, and what became of it.
struct NeedDraft {
    NeedKind kind = NeedKind::Need;
    QString text;
    NeedState state = NeedState::Open;
    KnownFrom source = KnownFrom::Told;
    Day since{0};
    std::optional<Day> until; ///< when it was settled
    std::optional<CaseId> serviceCase; ///< the case about it
    bool operator==(const NeedDraft&) const = default;
};
using NeedId = Id<struct NeedTag>;
using Need = Saved<NeedDraft, NeedId>;

template <> struct Catalogue<NeedDraft> {
    using D = NeedDraft;
    static constexpr RecordKind kKind = RecordKind::Need;
    static constexpr const char* kTable = "customer_need";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields
        = {bound<&D::kind>(
               {"kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldType::Choice, kEditable | kDefault, 20,
                kChoicesOf<NeedKind>}),
           bound<&D::text>(
               {"text", QT_TRANSLATE_NOOP("Field", "Text"), FieldType::Text,
                kRequired | kEditable | kDefault | kPersonal, 500}),
           bound<&D::state>(
               {"state", QT_TRANSLATE_NOOP("Field", "State"), FieldType::Choice, kEditable | kDefault, 20,
                kChoicesOf<NeedState>}),
           bound<&D::source>(
               {"source", QT_TRANSLATE_NOOP("Field", "Known from"), FieldType::Choice, kEditable | kDefault, 20,
                kChoicesOf<KnownFrom>}),
           bound<&D::since>(
               {"since_day", QT_TRANSLATE_NOOP("Field", "Since"), FieldType::Day, kRequired | kEditable | kDefault}),
           bound<&D::until>({"until_day", QT_TRANSLATE_NOOP("Field", "Until"), FieldType::Day, kEditable}),
           bound<&D::serviceCase>(
               {"case_id", QT_TRANSLATE_NOOP("Field", "Case"), FieldType::Link, kEditable, 0, {}, RecordKind::Case})};
};

/// An end before the beginning contradicts it, and so does an end of what is still open.
[[nodiscard]] inline Faults faultsOf(const NeedDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.until && (*draft.until < draft.since || draft.state == NeedState::Open)) {
        faults.append({QLatin1StringView("until_day"), FaultCode::Inconsistent});
    }
    return faults;
}

} // namespace zhike
