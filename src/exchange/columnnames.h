#pragma once

#include "domain/base/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace zhike {

/// A column's name without spelling: no case, width, blanks and signs, nothing in brackets, no currency at the end.
/// "Customer ID", "customer_id" and "CustomerID (new)" are all "customerid".
[[nodiscard]] QString plainColumnName(QStringView name);

/// Is it one of these words, parted by blanks?
[[nodiscard]] bool isAmongWords(QStringView words, QStringView word);

/// One part of "customer=CustomerID,date=3,discount=".
struct ColumnAssignment {
    QString field;
    int column = -1; ///< from 0; -1: the field is left out
};
/// Reads such a text; columns are names of the header (exact, then in any case) or numbers from 1.
/// @param isField whether there is a field of this key
/// @return `InvalidInput` naming the unknown field, the missing or the twice-named column.
[[nodiscard]] Result<std::vector<ColumnAssignment>>
columnAssignments(QStringView text, const QStringList& header, const std::function<bool(QStringView)>& isField);
/// The same as text again, with names where they are fit for it.
[[nodiscard]] QString toText(const std::vector<ColumnAssignment>& assignments, const QStringList& header);

} // namespace zhike
