#pragma once

#include "exchange/columninference.h"
#include "exchange/recordfields.h"

#include <QMap>
#include <QStringList>
#include <optional>
#include <span>

namespace zhike {

/// Which column of a file fills which field of a kind of record; no column serves two fields.
class RecordMapping {
public:
    /// @return the column, from 0, or -1.
    [[nodiscard]] int column(const QString& field) const { return m_columns.value(field, -1); }
    [[nodiscard]] bool has(const QString& field) const { return m_columns.contains(field); }
    /// @return the key of the field that a column fills, or an empty text.
    [[nodiscard]] QString fieldOf(int column) const { return m_columns.key(column); }
    /// -1 unmaps; a column that served another field is taken from it.
    void set(const QString& field, int column);
    [[nodiscard]] const QMap<QString, int>& columns() const { return m_columns; }
    friend bool operator==(const RecordMapping&, const RecordMapping&) = default;

private:
    QMap<QString, int> m_columns;
};

/// Guesses from names in English, 简体 and 繁體 in any spelling, with or without the kind before them ("Account
/// Industry", "联系人邮箱"), from the keys of an export of Zhike, and from what the columns hold.
[[nodiscard]] RecordMapping
guessRecordMapping(RecordKind kind, const QStringList& header, std::span<const ColumnInference> inference = {});

/// What is missing before records can be made: keys of fields. Empty when the name is there in whole or in parts.
[[nodiscard]] QStringList missingFields(RecordKind kind, const RecordMapping& mapping);

/// "name=Company,mail=E-mail,owner=": see columnAssignments(). Fields not named keep what `base` says.
[[nodiscard]] Result<RecordMapping>
recordMappingFromText(RecordKind kind, QStringView text, const QStringList& header, const RecordMapping& base = {});
[[nodiscard]] QString toText(const RecordMapping& mapping, const QStringList& header);

} // namespace zhike
