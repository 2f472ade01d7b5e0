#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// A named range of R and F scores. The first one in `position` order that holds a customer's scores names the segment.
struct SegmentDraft {
    QString key; ///< "champions"; stable, the window translates the known ones
    QString name; ///< what a user called it; empty for the known ones until renamed
    int position = 0;
    int recencyFrom = 1;
    int recencyTo = 5;
    int frequencyFrom = 1;
    int frequencyTo = 5;
    bool operator==(const SegmentDraft&) const = default;
};
using SegmentId = Id<struct SegmentTag>;
using SegmentRule = Saved<SegmentDraft, SegmentId>;

template <> struct Catalogue<SegmentDraft> {
    using D = SegmentDraft;
    static constexpr RecordKind kKind = RecordKind::Segment;
    static constexpr const char* kTable = "segment";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr std::array kFields
        = {bound<&D::key>({"key", QT_TRANSLATE_NOOP("Field", "Key"), FieldType::Text, kRequired, 40}),
           bound<&D::name>({"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kEditable | kDefault, 100}),
           bound<&D::position>({"position", QT_TRANSLATE_NOOP("Field", "Position"), FieldType::Integer, kEditable}),
           bound<&D::recencyFrom>(
               {"recency_from", QT_TRANSLATE_NOOP("Field", "R from"), FieldType::Integer, kEditable | kDefault}),
           bound<&D::recencyTo>(
               {"recency_to", QT_TRANSLATE_NOOP("Field", "R to"), FieldType::Integer, kEditable | kDefault}),
           bound<&D::frequencyFrom>(
               {"frequency_from", QT_TRANSLATE_NOOP("Field", "F from"), FieldType::Integer, kEditable | kDefault}),
           bound<&D::frequencyTo>(
               {"frequency_to", QT_TRANSLATE_NOOP("Field", "F to"), FieldType::Integer, kEditable | kDefault})};
};

[[nodiscard]] inline Faults faultsOf(const SegmentDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.recencyFrom < 1 || draft.recencyTo > 5 || draft.recencyFrom > draft.recencyTo) {
        faults.append({QLatin1StringView("recency_from"), FaultCode::OutOfRange, 5});
    }
    if (draft.frequencyFrom < 1 || draft.frequencyTo > 5 || draft.frequencyFrom > draft.frequencyTo) {
        faults.append({QLatin1StringView("frequency_from"), FaultCode::OutOfRange, 5});
    }
    return faults;
}

} // namespace zhike
