#pragma once

#include "exchange/atomicfile.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <span>

namespace zhike {

enum class CsvPurpose {
    Exact, ///< the values as they are; for programs, and for reading back
    ForSpreadsheets ///< what a spreadsheet would run as a formula gets an apostrophe in front
};

struct CsvFormat {
    CsvPurpose purpose = CsvPurpose::Exact;
    char separator = ',';
    bool byteOrderMark = false; ///< Excel takes UTF-8 for the local encoding without it
    friend bool operator==(const CsvFormat&, const CsvFormat&) = default;
};

/// Writes UTF-8 with CRLF line ends (RFC 4180) into an AtomicFile: mode 0600, complete or absent.
class CsvWriter {
public:
    [[nodiscard]] static Result<CsvWriter> create(const QString& path, const CsvFormat& format = {});

    /// One row, the header too. `InvalidInput` when a text holds a lone surrogate (it has no UTF-8) and nothing of the
    /// row is written then; the errors of AtomicFile::write().
    [[nodiscard]] Result<void> row(std::span<const QString> cells);
    [[nodiscard]] Result<void> row(const QStringList& cells)
    {
        return row(std::span(cells.data(), size_t(cells.size())));
    }
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] qint64 rows() const noexcept { return m_rows; }

private:
    CsvWriter(AtomicFile file, const CsvFormat& format) : m_file(std::move(file)), m_format(format) { }
    [[nodiscard]] Result<void> flush();
    AtomicFile m_file;
    CsvFormat m_format;
    QByteArray m_pending;
    qint64 m_rows = 0;
};

/// @return one row without its line break, exactly as CsvWriter writes it.
[[nodiscard]] QByteArray csvLine(std::span<const QByteArrayView> cells, char separator);

/// Would a spreadsheet read the cell as a formula, or cut it so that a formula appears? True when the first character
/// that is no blank is one of = + - @ (full-width ones too), a tab, a line break or NUL, and the cell is no plain
/// number. Apostrophes in front are looked through, so that guarding can be undone exactly.
[[nodiscard]] bool looksLikeFormula(QStringView cell);
/// @return the cell with an apostrophe in front when it looks like a formula, else the cell.
[[nodiscard]] QString guarded(const QString& cell);
/// @return the inverse of guarded(); only for text that is known to have been guarded.
[[nodiscard]] QString unguarded(const QString& cell);

} // namespace zhike
