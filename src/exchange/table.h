#pragma once

#include "exchange/fault.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <QHash>
#include <QMap>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace zhike {

/// One row of a table in a file as views into the reader's buffer: valid until the reader's next call or end.
class TableRecord {
public:
    /// Cells of the row; a sound row has as many as the reader has columns.
    [[nodiscard]] int size() const noexcept { return int(m_cells.size()); }
    /// The cell as UTF-8, without its quotes. Valid UTF-8 when the row is sound.
    [[nodiscard]] QByteArrayView utf8(int column) const { return m_cells[size_t(column)]; }
    [[nodiscard]] QString text(int column) const;
    /// The row as a file of rejected rows repeats it, in UTF-8 and without a line break: of a text file as it stands
    /// there; of other files as comma-separated text.
    [[nodiscard]] QByteArrayView raw() const noexcept { return m_raw; }

    [[nodiscard]] qint64 number() const noexcept { return m_number; } ///< rows of data before it, plus one
    [[nodiscard]] qint64 line() const noexcept { return m_line; } ///< line or spreadsheet row it begins on, from 1
    /// The byte it begins at in a text file; -1 where bytes mean nothing to a person.
    [[nodiscard]] qint64 offset() const noexcept { return m_offset; }

    /// What the reader found wrong with the row; such a row must not be imported.
    [[nodiscard]] std::span<const RowFault> faults() const noexcept { return m_faults; }
    [[nodiscard]] bool isSound() const noexcept { return m_faults.empty(); }
    /// What is left out of a sound row; it may be imported, and a person is told.
    [[nodiscard]] std::span<const RowFault> warnings() const noexcept { return m_warnings; }

    /// Puts other texts into cells of a sound row, as a person mended them; raw() stays as it stands in the file.
    void mend(const QMap<int, QString>& texts);

private:
    friend class CsvReader;
    friend class XlsxReader;
    friend class JsonLinesReader;
    friend class VCardReader;
    friend class CalendarReader;
    friend class MailReader;
    std::vector<QByteArrayView> m_cells;
    QByteArrayList m_mended; ///< what views of mended cells look at
    QByteArrayView m_raw;
    std::vector<RowFault> m_faults;
    std::vector<RowFault> m_warnings;
    qint64 m_number = 0;
    qint64 m_line = 0;
    qint64 m_offset = 0;
};

/// Texts that a person put in the place of what stands in a file: by the row's number and its column.
using Mends = QHash<qint64, QMap<int, QString>>;

/// Reads a file of rows below one header, whatever its format, row by row with bounded memory. One thread at a time.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// The names in the header, trimmed, duplicates included; empty when the file has none.
    [[nodiscard]] virtual const QStringList& header() const noexcept = 0;
    /// The header as a file of rejected rows repeats it; see TableRecord::raw().
    [[nodiscard]] virtual const QByteArray& rawHeader() const noexcept = 0;
    /// Cells a sound row has: of the header, or of the first row. 0 in a file without rows.
    [[nodiscard]] virtual int columns() const noexcept = 0;

    enum class Step {
        Record, ///< the record holds the next row, sound or faulty
        End, ///< the whole file was read and is in order as a file
        Failed ///< fault() says why the file is refused, although rows of it may have been handed out
    };
    [[nodiscard]] virtual Step next(TableRecord& record) = 0;
    [[nodiscard]] virtual const std::optional<FileFault>& fault() const noexcept = 0;

    [[nodiscard]] virtual qint64 fileSize() const noexcept = 0;
    [[nodiscard]] virtual qint64 bytesRead() const noexcept = 0; ///< of fileSize(), for progress
    [[nodiscard]] virtual qint64 skippedRows() const noexcept = 0; ///< blank ones
    /// Was the text decoded from another encoding, so that raw() may hold marks for what had no meaning there?
    [[nodiscard]] virtual bool wasDecoded() const noexcept = 0;
};

} // namespace zhike
