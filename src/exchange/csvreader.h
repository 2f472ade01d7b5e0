#pragma once

#include "exchange/csvdialect.h"
#include "exchange/fault.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace zhike {

/// One row of a file as views into the reader's buffer: valid until the reader's next call or end.
class CsvRecord {
public:
    /// Cells of the row; a sound row has as many as the reader has columns.
    [[nodiscard]] int size() const noexcept { return int(m_cells.size()); }
    /// The cell as UTF-8, without its quotes. Valid UTF-8 when the row is sound.
    [[nodiscard]] QByteArrayView utf8(int column) const { return m_cells[size_t(column)]; }
    [[nodiscard]] QString text(int column) const;
    /// The row as it stands in the file, in UTF-8 and without its line break: what a file of rejected rows repeats.
    [[nodiscard]] QByteArrayView raw() const noexcept { return m_raw; }

    [[nodiscard]] qint64 number() const noexcept { return m_number; } ///< rows of data before it, plus one
    [[nodiscard]] qint64 line() const noexcept { return m_line; } ///< the line it begins on, from 1
    [[nodiscard]] qint64 offset() const noexcept { return m_offset; } ///< the byte it begins at in the file

    /// What the reader found wrong with the row; such a row must not be imported.
    [[nodiscard]] std::span<const RowFault> faults() const noexcept { return m_faults; }
    [[nodiscard]] bool isSound() const noexcept { return m_faults.empty(); }

private:
    friend class CsvReader;
    friend class CsvScanner;
    std::vector<QByteArrayView> m_cells;
    QByteArrayView m_raw;
    std::vector<RowFault> m_faults;
    qint64 m_number = 0;
    qint64 m_line = 0;
    qint64 m_offset = 0;
};

/// Reads a separated text file row by row: RFC 4180 and what is met beside it. Memory is one buffer (256 KB, growing to
/// the longest row, at most the line limit), whatever the size of the file. Not for two threads at once.
///
/// Rules where RFC 4180 is silent:
/// - CR, LF and CRLF each end a row, mixed too; a row may lack the last one.
/// - A quote opens a cell only as its first character; elsewhere it is a character like others (`5" pipe`). After the
///   closing quote, blanks are dropped; anything else makes the row faulty (StrayQuote), and the cell then runs on to
///   the next separator or line break, so that the rows after it are unharmed.
/// - Blank lines and rows of nothing but separators are left out (skippedRows()); with CsvDialect::keepsEmptyRows only
///   the lines without any character.
/// - Empty cells beyond the columns are cut off: trailing separators. Anything else beyond them is LongRow; a row with
///   fewer cells is ShortRow. Nothing is ever moved to another column or filled up.
/// - Where the header ends in empty names, the cells below them may be missing.
/// - A first line `sep=;` is left out; detectCsv() reads it.
///
/// Own scanner, not libcsv: that one knows no positions (neither the line a quote was opened on nor the byte of a row),
/// has no limits and buffers an unclosed quote until memory ends, and copies every byte (4.3 M rows/s where this one,
/// with all its checks, does 5.4).
class CsvReader {
public:
    /// Opens the file and reads its header. Refused here: what is no regular file, empty, or no text at all.
    [[nodiscard]] static FileResult<CsvReader>
    open(const QString& path, const CsvDialect& dialect = {}, const CsvLimits& limits = {});
    CsvReader(CsvReader&& other) noexcept;
    CsvReader& operator=(CsvReader&& other) noexcept;
    ~CsvReader();

    /// The names in the header, trimmed, duplicates included; empty when the dialect has no header.
    [[nodiscard]] const QStringList& header() const noexcept;
    /// The header as it stands in the file, in UTF-8: what a file of rejected rows begins with.
    [[nodiscard]] const QByteArray& rawHeader() const noexcept;
    /// Cells a sound row has: of the header, or of the first row. 0 in a file without rows.
    [[nodiscard]] int columns() const noexcept;
    [[nodiscard]] const CsvDialect& dialect() const noexcept;

    enum class Step {
        Record, ///< the record holds the next row, sound or faulty
        End, ///< the whole file was read and is in order as a file
        Failed ///< fault() says why the file is refused, although rows of it may have been handed out
    };
    [[nodiscard]] Step next(CsvRecord& record);
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept;

    [[nodiscard]] qint64 fileSize() const noexcept;
    [[nodiscard]] qint64 bytesRead() const noexcept; ///< for progress
    [[nodiscard]] qint64 skippedRows() const noexcept;
    [[nodiscard]] qint64 bufferBytes() const noexcept; ///< what it holds in memory now

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

} // namespace zhike
