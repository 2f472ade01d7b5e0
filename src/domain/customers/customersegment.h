#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// A named rule: whoever meets it is a member, and who entered and left when is kept. Not the table of R and F scores,
/// which parts everybody in classes (see segment.h).
struct CustomerSegmentDraft {
    QString name;
    QString description; ///< what it is for
    QString rule; ///< a filter of customers as JSON, see storage/filterjson.h
    bool isActive = true; ///< an inactive one keeps its history and is not counted any more
    std::optional<UserId> owner; ///< who answers for it
    bool operator==(const CustomerSegmentDraft&) const = default;
};
using CustomerSegmentId = Id<struct CustomerSegmentTag>;
using RuleSegment = Saved<CustomerSegmentDraft, CustomerSegmentId>;

template <> struct Catalogue<CustomerSegmentDraft> {
    using D = CustomerSegmentDraft;
    static constexpr RecordKind kKind = RecordKind::CustomerSegment;
    static constexpr const char* kTable = "customer_segment";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr int kLongestRule = 100'000;
    static constexpr std::array kFields
        = {bound<&D::name>(
               {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kEditable | kDefault, 100}),
           bound<&D::description>(
               {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Text, kEditable | kDefault, 300}),
           bound<&D::rule>(
               {"rule", QT_TRANSLATE_NOOP("Field", "Rule"), FieldType::Note, kRequired | kHidden, kLongestRule}),
           bound<&D::isActive>({"is_active", QT_TRANSLATE_NOOP("Field", "Active"), FieldType::YesNo, kEditable}),
           bound<&D::owner>(
               {"owner_id",
                QT_TRANSLATE_NOOP("Field", "Owner"),
                FieldType::Link,
                kEditable | kDefault,
                0,
                {},
                RecordKind::User})};
};

[[nodiscard]] inline Faults faultsOf(const CustomerSegmentDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
