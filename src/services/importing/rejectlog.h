#pragma once

#include "exchange/rejectedrows.h"
#include "services/importing/importresult.h"

#include <QMap>

namespace zhike {

/// What an import could not take: counted, the first ones listed, and kept as a file when one is wanted.
class RejectLog {
public:
    /// @param path where the rejected rows are written as they stand in the reader's file; empty: nowhere
    [[nodiscard]] static Result<RejectLog> create(const QString& path, const TableReader& reader);

    [[nodiscard]] bool keepsRows() const { return m_file.has_value(); }
    [[nodiscard]] Result<void>
    reject(qint64 record, qint64 line, QByteArrayView raw, const std::vector<RowFault>& faults);
    /// Makes the file appear; nothing when none was wanted or no row rejected.
    [[nodiscard]] Result<void> commit();

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] const QMap<QString, qint64>& reasons() const { return m_reasons; } ///< by the key of the first fault
    [[nodiscard]] const QList<RejectedRow>& first() const { return m_first; } ///< the first kListedRejects faults

private:
    std::optional<RejectedRows> m_file;
    qint64 m_rows = 0;
    QMap<QString, qint64> m_reasons;
    QList<RejectedRow> m_first;
};

} // namespace zhike
