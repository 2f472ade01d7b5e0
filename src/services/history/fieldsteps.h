#pragma once

#include "domain/base/money.h"
#include "repositories/changes/changelog.h"

#include <QHash>

namespace zhike {

/// One field of a record that a change gave another value.
struct FieldStep {
    QString field; ///< key in the catalogue; "lines" for the lines of an order
    QJsonValue from; ///< null where it was empty, or where it is not known
    QJsonValue to; ///< null where it is empty
    bool isErased = false; ///< both values were taken out of the log, with a person or for good
    friend bool operator==(const FieldStep&, const FieldStep&) = default;
};

/// The fields that a row of the log names, in the order of the catalogue; of a new record those that hold something.
/// @param isErased whether the row's change was closed by an erasure
[[nodiscard]] QList<FieldStep> stepsOf(const ChangeRow& row, bool isErased);

/// The names of what links lead to, by kind and id (customer 0).
using LinkedNames = QHash<RecordRef, QString>;

/// Notes every record that the fields of an image link to; its name is filled in by nameLinks().
void collectLinks(RecordKind kind, const QJsonObject& image, LinkedNames& links);
/// Names what was collected, one statement a kind and portion.
[[nodiscard]] Result<void> nameLinks(SqlSession& session, LinkedNames& links);
/// The name of what a field's value leads to; empty for what is no link.
[[nodiscard]] QString
linkName(const LinkedNames& links, RecordKind kind, const QString& field, const QJsonValue& value);

/// The currency of a record's amounts; the base currency where it has none of its own.
[[nodiscard]] Currency currencyIn(const QJsonObject& image, Currency base);

} // namespace zhike
