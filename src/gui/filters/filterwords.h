#pragma once

#include "services/lists/filterquery.h"

#include <QString>

namespace zhike {

/// How a filter is said to a person, in the language of the window.
class FilterWords {
public:
    FilterWords(RecordKind kind, LinkNames names, Currency base) : m_kind(kind), m_names(std::move(names)), m_base(base)
    {
    }

    /// "Last order is more than 90 days ago and Has no case (Open is yes)"
    [[nodiscard]] QString sentence(const Filter& filter) const;
    /// "Last order", "is more than 90 days ago": the two parts of a chip.
    [[nodiscard]] std::pair<QString, QString>
    condition(const FilterCondition& condition, const QString& relation) const;
    [[nodiscard]] QString value(const Field& field, const Value& value) const;

private:
    [[nodiscard]] QString part(const Filter& filter, const QString& relation) const;
    [[nodiscard]] QString group(const Filter& filter, const QString& relation) const;

    RecordKind m_kind;
    LinkNames m_names;
    Currency m_base;
};

/// What follows the field: "is more than …", with a place for the value.
[[nodiscard]] QString labelOf(FilterOperator op);
struct Relation;
[[nodiscard]] QString labelOf(const Relation& relation, bool isThere);

/// The values that a field of choices may have, with their words.
[[nodiscard]] QList<std::pair<QString, QString>> choicesWithWords(const Field& field);

/// Why a typed query is not understood.
[[nodiscard]] QString messageFor(const QueryFault& fault, const QString& text);

} // namespace zhike
