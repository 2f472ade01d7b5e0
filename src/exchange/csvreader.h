#pragma once

#include "exchange/csvdialect.h"
#include "exchange/table.h"

#include <QString>
#include <memory>

namespace zhike {

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
class CsvReader final : public TableReader {
public:
    /// Opens the file and reads its header. Refused here: what is no regular file, empty, or no text at all.
    [[nodiscard]] static FileResult<CsvReader>
    open(const QString& path, const CsvDialect& dialect = {}, const CsvLimits& limits = {});
    CsvReader(CsvReader&& other) noexcept;
    CsvReader& operator=(CsvReader&& other) noexcept;
    ~CsvReader() override;

    [[nodiscard]] const QStringList& header() const noexcept override;
    [[nodiscard]] const QByteArray& rawHeader() const noexcept override;
    [[nodiscard]] int columns() const noexcept override;
    [[nodiscard]] const CsvDialect& dialect() const noexcept;

    [[nodiscard]] Step next(TableRecord& record) override;
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept override;

    [[nodiscard]] qint64 fileSize() const noexcept override;
    [[nodiscard]] qint64 bytesRead() const noexcept override;
    [[nodiscard]] qint64 skippedRows() const noexcept override;
    [[nodiscard]] bool wasDecoded() const noexcept override;
    [[nodiscard]] qint64 bufferBytes() const noexcept; ///< what it holds in memory now

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

} // namespace zhike
