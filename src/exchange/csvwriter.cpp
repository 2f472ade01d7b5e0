#include "exchange/csvwriter.h"

#include "exchange/plaincharacters.h"

#include <QStringEncoder>
#include <algorithm>
#include <string_view>

namespace zhike {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr qsizetype kWriteBlock = 256LL * 1024;

bool isBlankBeforeFormula(QChar c)
{
    const char16_t unit = c.unicode();
    const bool isZeroWidth = unit == 0x200B || unit == 0x2060 || unit == 0xFEFF;
    return isZeroWidth || (c.isSpace() && unit != u'\t' && unit != u'\r' && unit != u'\n');
}

/// -5, +1,234.50, -12.5%: digits with marks, nothing that could name a cell or a function.
bool isPlainNumber(QStringView text)
{
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+')) {
        text = text.sliced(1);
    }
    if (text.endsWith(u'%')) {
        text.chop(1);
    }
    const auto isDigit = [](QChar c) { return isPlainDigit(c.unicode()); };
    return !text.isEmpty() && isDigit(text.front()) && isDigit(text.back())
        && std::ranges::all_of(text, [&](QChar c) { return isDigit(c) || c == u'.' || c == u','; });
}

std::optional<qsizetype> firstLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (text[i].isSurrogate()) {
            return i;
        }
    }
    return std::nullopt;
}

/// Cells that hold a separator of any locale are quoted, so that a spreadsheet that expects another one does not cut
/// `a;=1+1` in two; so are those whose blanks at the ends some readers would take off, and those that at the beginning
/// of a file would mean something else (`sep=`, a byte order mark).
bool needsQuotes(QStringView cell, char separator)
{
    if (cell.isEmpty()) {
        return false;
    }
    const auto isSpecial = [separator](QChar c) {
        const char16_t unit = c.unicode();
        return unit == u'"' || unit == u',' || unit == u';' || unit == u'\t' || unit == u'|' || unit == u'\r'
            || unit == u'\n' || unit == char16_t(separator);
    };
    const bool isNoText = cell.front() == QChar(0xFEFF) || cell.startsWith("sep="_L1, Qt::CaseInsensitive);
    return isNoText || cell.front().isSpace() || cell.back().isSpace() || std::ranges::any_of(cell, isSpecial);
}

void appendCell(QByteArray& line, QStringView cell, char separator, bool isAlone)
{
    const bool isOnlyAndEmpty = isAlone && cell.isEmpty(); // else the line would be blank
    if (isOnlyAndEmpty || needsQuotes(cell, separator)) {
        line += '"';
        line += cell.toUtf8().replace('"', "\"\"");
        line += '"';
        return;
    }
    constexpr qsizetype kMostBytesAUnit = 3;
    const qsizetype before = line.size();
    line.resize(before + cell.size() * kMostBytesAUnit);
    QStringEncoder encoder(QStringEncoder::Utf8);
    line.truncate(encoder.appendToBuffer(line.data() + before, cell) - line.constData());
}

} // namespace

QByteArray csvLine(std::span<const QByteArrayView> cells, char separator)
{
    QByteArray line;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            line += separator;
        }
        appendCell(line, QString::fromUtf8(cells[i]), separator, cells.size() == 1);
    }
    return line;
}

bool looksLikeFormula(QStringView cell)
{
    while (cell.startsWith(u'\'')) {
        cell = cell.sliced(1);
    }
    QStringView text = cell;
    while (!text.isEmpty() && isBlankBeforeFormula(text.front())) {
        text = text.sliced(1);
    }
    if (text.isEmpty() || isPlainNumber(cell)) {
        return false;
    }
    constexpr std::u16string_view kStarts = u"=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20"sv;
    return kStarts.find(text.front().unicode()) != std::u16string_view::npos;
}

QString guarded(const QString& cell)
{
    return looksLikeFormula(cell) ? u'\'' + cell : cell;
}

QString unguarded(const QString& cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(cell) ? cell.sliced(1) : cell;
}

Result<CsvWriter> CsvWriter::create(const QString& path, const CsvFormat& format)
{
    auto file = AtomicFile::create(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    CsvWriter writer(*std::move(file), format);
    if (format.byteOrderMark) {
        writer.m_pending = "\xEF\xBB\xBF";
    }
    return writer;
}

Result<void> CsvWriter::row(std::span<const QString> cells)
{
    const qsizetype before = m_pending.size();
    for (size_t i = 0; i < cells.size(); ++i) {
        if (const auto at = firstLoneSurrogate(cells[i])) {
            m_pending.truncate(before);
            return fail(ErrorCode::InvalidInput, u"row %1, cell %2: lone surrogate"_s.arg(m_rows + 1).arg(i + 1));
        }
        if (i > 0) {
            m_pending += m_format.separator;
        }
        const QString cell = m_format.purpose == CsvPurpose::ForSpreadsheets ? guarded(cells[i]) : cells[i];
        appendCell(m_pending, cell, m_format.separator, cells.size() == 1);
    }
    m_pending += "\r\n";
    ++m_rows;
    return m_pending.size() >= kWriteBlock ? flush() : Result<void>();
}

Result<void> CsvWriter::flush()
{
    auto written = m_file.write(m_pending);
    m_pending.resize(0); // keeps its memory
    return written;
}

Result<void> CsvWriter::commit()
{
    if (auto written = flush(); !written) {
        return written;
    }
    return m_file.commit();
}

} // namespace zhike
