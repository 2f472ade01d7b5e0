#pragma once

#include "domain/base/field.h"

#include <QLatin1String>
#include <QStringView>
#include <span>

namespace zhike {

/// Names that a field goes by, as plainColumnName() makes them, parted by blanks. Of two columns that could fill one
/// field the one with the higher score does.
struct RecordNames {
    QLatin1StringView key;
    int score;
    QStringView names;
};

/// Those of records that are told of others: entries of cases, needs of customers. Empty for every other kind.
[[nodiscard]] std::span<const RecordNames> partNames(RecordKind kind);

} // namespace zhike
