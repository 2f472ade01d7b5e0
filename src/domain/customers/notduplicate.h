#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// A person looked at two customers and said that they are two: kept at the one with the smaller id.
struct NotDuplicateDraft {
    CustomerId other{0};
    bool operator==(const NotDuplicateDraft&) const = default;
};
using NotDuplicateId = Id<struct NotDuplicateTag>;
using NotDuplicate = Saved<NotDuplicateDraft, NotDuplicateId>;

template <> struct Catalogue<NotDuplicateDraft> {
    using D = NotDuplicateDraft;
    static constexpr RecordKind kKind = RecordKind::NotDuplicate;
    static constexpr const char* kTable = "not_duplicate";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {bound<&D::other>(
        {"other_id", QT_TRANSLATE_NOOP("Field", "Customer"), FieldType::Link, kRequired, 0, {}, RecordKind::Customer})};
};

[[nodiscard]] inline Faults faultsOf(const NotDuplicateDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
