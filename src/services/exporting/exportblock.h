#pragma once

#include "domain/catalogue.h"
#include "services/exporting/packedvalues.h"
#include "storage/sqlsession.h"

#include <QHash>
#include <functional>
#include <map>
#include <span>

namespace zhike {

/// One row of a block as it is written.
struct ExportedRow {
    RecordRef record;
    std::optional<Currency> currency; ///< of its money; nothing: the base currency
    std::vector<Value> values; ///< one per field asked, as stored
    std::vector<QString> names; ///< what a Link shows, one per field asked
};

/// Rows of a list in its order, read in the order in which they lie in the company. What a page of a list shows of
/// them, for many rows at once: read on one thread, taken apart on another.
class ExportBlock {
public:
    /// Told how many rows have been read so far; `false` ends with `Cancelled`.
    using GoOn = std::function<bool(qint64 rows)>;
    /// Rows that are gone since the list was made are left out.
    [[nodiscard]] static Result<ExportBlock> read(
        SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const RecordRef> refs,
        const GoOn& goOn);

    [[nodiscard]] size_t size() const noexcept { return m_order.size(); }
    /// @param out becomes the row; its texts live no longer than the block.
    void row(size_t at, ExportedRow& out) const;

private:
    struct Head {
        RecordRef record;
        std::optional<Currency> currency;
    };
    Result<void> readNames(SqlSession& session, RecordKind kind, const QStringList& fields);
    Result<void> readTexts(SqlSession& session, const QStringList& fields);

    std::vector<Head> m_heads; ///< in the order of the ids
    PackedValues m_rows; ///< the same
    std::vector<quint32> m_order; ///< places in the two, in the order of the list
    std::vector<std::vector<qint64>> m_linked; ///< ids that a Link names, by column; until they have names
    std::vector<QHash<qint64, QString>> m_names; ///< by column and id that it names
    std::map<size_t, QHash<qint64, QString>> m_texts; ///< by column and row: texts that no table of the record holds
};

} // namespace zhike
