#pragma once

#include "domain/customers/customer.h"

#include <span>

namespace zhike {

/// A field in which customers differ who are to become one.
struct MergeField {
    QString key;
    QList<Value> values; ///< one a customer, in their order
    std::optional<Value> together; ///< numbers, addresses, tags and notes of all of them, where that fits
    qsizetype chosen = 0; ///< whose value is taken; values.size() stands for `together`
    friend bool operator==(const MergeField&, const MergeField&) = default;

    [[nodiscard]] const Value& value() const { return chosen < values.size() ? values[chosen] : *together; }
};

/// The fields in which they differ, in the order of the catalogue. Unless a person chooses otherwise nothing gets lost:
/// what can stand together does, else the survivor's value counts, and another one's where the survivor has none.
[[nodiscard]] QList<MergeField> mergeFields(std::span<const CustomerDraft> customers, qsizetype survivor);

/// The survivor with the values that were chosen.
[[nodiscard]] CustomerDraft mergedDraft(CustomerDraft survivor, const QList<MergeField>& fields);

} // namespace zhike
