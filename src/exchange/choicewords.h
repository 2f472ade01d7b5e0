#pragma once

#include "exchange/recordfields.h"

#include <optional>

namespace zhike {

/// What cells of a field with choices can say, and the choice that each means: its key, its English name, and the words
/// that other systems and Chinese files use for it. Worked out once for a field, as ImportField::meanings.
[[nodiscard]] QHash<QString, QString> choiceMeanings(const ImportField& field);

/// @return the choice that a cell means; of numbers of people the band they fall into; "" is no answer.
[[nodiscard]] std::optional<QString> choiceFromText(const ImportField& field, QStringView text);

} // namespace zhike
