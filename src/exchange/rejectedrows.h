#pragma once

#include "exchange/atomicfile.h"
#include "exchange/table.h"

#include <QString>

namespace zhike {

/// The rows that an import rejected, as they stand in their file below its own header, so that they can be mended and
/// imported again. UTF-8 with a byte order mark (mostly opened in a spreadsheet), in the separator of the file.
/// Nothing is disarmed in it: it is the person's own file again.
class RejectedRows {
public:
    [[nodiscard]] static Result<RejectedRows> create(const QString& path, const TableReader& reader);
    /// @param raw of the row; see TableRecord::raw()
    [[nodiscard]] Result<void> add(QByteArrayView raw);
    [[nodiscard]] Result<void> add(const TableRecord& record) { return add(record.raw()); }
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] qint64 rows() const noexcept { return m_rows; }

private:
    RejectedRows(AtomicFile file, bool hasMarks) : m_file(std::move(file)), m_hasMarks(hasMarks) { }
    [[nodiscard]] Result<void> writeLine(QByteArrayView line);
    AtomicFile m_file;
    bool m_hasMarks; ///< the text was decoded from another encoding
    qint64 m_rows = 0;
};

} // namespace zhike
