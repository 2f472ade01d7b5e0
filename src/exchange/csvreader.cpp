#include "exchange/csvreader.h"

#include "exchange/csvscanner.h"
#include "exchange/textsource.h"
#include "exchange/utf8.h"
#include "exchange/values.h"

#include <algorithm>
#include <cstring>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kFirstBuffer = 256UL * 1024;

// Only the beginning is decoded: the cell may have ten megabytes.
QString shown(QByteArrayView cell)
{
    return escapedUtf8(cell.first(std::min<qsizetype>(cell.size(), 1024)));
}

} // namespace

struct CsvReader::State {
    State(TextSource&& from, const CsvDialect& how, const CsvLimits& most)
        : source(std::move(from)), dialect(how), limits(most),
          scanner(how.separator, how.quote, how.spaceBeforeQuote, most.columns + 1), buffer(kFirstBuffer)
    {
    }

    TextSource source;
    CsvDialect dialect;
    CsvLimits limits;
    CsvScanner scanner;
    std::vector<char> buffer;
    size_t begin = 0; ///< of the row to be read
    size_t end = 0; ///< of the text in the buffer
    qint64 streamBase = 0; ///< position in the source's stream of buffer[0]
    bool isSourceAtEnd = false;
    qint64 line = 1; ///< that buffer[begin] stands on

    QStringList header;
    QByteArray rawHeader;
    int columns = 0;
    int leastColumns = 0; ///< names at the end may be empty, and then their cells may be missing
    qint64 records = 0;
    qint64 skipped = 0;
    std::optional<FileFault> fault;
    std::vector<char> unquoted; ///< cells whose doubled quotes were halved

    [[nodiscard]] Step fail(FileProblem problem, qint64 atLine, const QString& detail = {})
    {
        fault = FileFault{problem, atLine, atLine > 0 ? source.lineOffset(streamBase + qint64(begin)) : -1, detail};
        return Step::Failed;
    }

    /// Makes room and reads on. @return false at the end of the file or with a fault.
    [[nodiscard]] bool fill()
    {
        if (isSourceAtEnd || fault) {
            return false;
        }
        if (begin > 0) {
            std::memmove(buffer.data(), buffer.data() + begin, end - begin);
            streamBase += qint64(begin);
            end -= begin;
            begin = 0;
        }
        if (end == buffer.size()) {
            const size_t larger = std::min(buffer.size() * 2, size_t(limits.lineBytes) + kFirstBuffer);
            buffer.reserve(larger); // exactly; resize() alone would double
            buffer.resize(larger);
        }
        const auto count = source.read(buffer.data() + end, qint64(buffer.size() - end));
        if (!count) {
            fault = count.error();
            return false;
        }
        isSourceAtEnd = *count == 0;
        end += size_t(*count);
        return true;
    }

    [[nodiscard]] Step tooLong()
    {
        if (scanner.isInsideQuote() && scanner.lineBreaks() > 0) {
            return fail(
                FileProblem::UnclosedQuote, line + scanner.quoteLine(), u"not closed within the longest line"_s);
        }
        return fail(FileProblem::LineTooLong, line, u"more than %1 bytes"_s.arg(limits.lineBytes));
    }

    /// Scans the next row that is not blank, without going past it.
    [[nodiscard]] Step scanRow()
    {
        for (;;) {
            if (begin == end) {
                if (!fill()) {
                    return fault ? Step::Failed : Step::End;
                }
                continue;
            }
            switch (scanner.scan(buffer.data() + begin, buffer.data() + end, isSourceAtEnd)) {
            case CsvScanner::Outcome::UnclosedQuote:
                return fail(FileProblem::UnclosedQuote, line + scanner.quoteLine());
            case CsvScanner::Outcome::NeedMore:
                if (qint64(end - begin) > limits.lineBytes) {
                    return tooLong();
                }
                if (!fill() && fault) {
                    return Step::Failed;
                }
                continue;
            case CsvScanner::Outcome::Row:
                break;
            }
            if (qint64(scanner.length()) > limits.lineBytes) {
                return tooLong();
            }
            if (isLeftOut()) {
                ++skipped;
                advance();
                continue;
            }
            return Step::Record;
        }
    }

    [[nodiscard]] bool isLeftOut() const
    {
        return dialect.keepsEmptyRows ? scanner.length() == 0 : !scanner.hasContent();
    }

    void advance()
    {
        begin += scanner.lengthWithBreak();
        line += scanner.lineBreaks();
    }

    [[nodiscard]] QByteArrayView cellText(const CsvScanner::Cell& cell)
    {
        const char* const from = buffer.data() + begin + cell.begin;
        const char* const to = buffer.data() + begin + cell.end;
        if (!cell.hasQuotesInside) {
            return {from, to};
        }
        const size_t start = unquoted.size(); // within its capacity: fillRecord() has reserved the row's length
        for (const char* at = from; at < to; ++at) {
            unquoted.push_back(*at);
            at += *at == dialect.quote && at + 1 < to ? 1 : 0;
        }
        return {unquoted.data() + start, qsizetype(unquoted.size() - start)};
    }

    void addFault(TableRecord& record, RowProblem code, int column, QByteArrayView cell, const QString& detail = {})
    {
        record.m_faults.push_back({code, column, -1, shown(cell), detail});
    }

    void fillRecord(TableRecord& record)
    {
        record.m_cells.clear();
        record.m_faults.clear();
        unquoted.clear();
        const auto& cells = scanner.cells();
        for (const CsvScanner::Cell& cell : cells) {
            if (cell.hasQuotesInside) {
                unquoted.reserve(scanner.length());
            }
            record.m_cells.push_back(cellText(cell));
        }
        record.m_raw = QByteArrayView(buffer.data() + begin, qsizetype(scanner.length()));
        record.m_line = line;
        record.m_offset = source.lineOffset(streamBase + qint64(begin));
    }

    void checkRecord(TableRecord& record)
    {
        checkSize(record);
        if (scanner.strayCell() >= 0 && scanner.strayCell() < record.size()) {
            addFault(record, RowProblem::StrayQuote, scanner.strayCell(), record.utf8(scanner.strayCell()));
        }
        if (qint64(scanner.length()) > limits.cellBytes) {
            for (int i = 0; i < record.size(); ++i) {
                if (record.utf8(i).size() > limits.cellBytes) {
                    addFault(
                        record, RowProblem::CellTooLarge, i, record.utf8(i),
                        u"%1 bytes, at most %2"_s.arg(record.utf8(i).size()).arg(limits.cellBytes));
                }
            }
        }
        if (scanner.needsCheck()) {
            checkText(record);
        }
    }

    void checkSize(TableRecord& record)
    {
        const int count = scanner.cellCount();
        if (count < leastColumns) {
            addFault(record, RowProblem::ShortRow, -1, record.raw(), u"%1 cells, %2 columns"_s.arg(count).arg(columns));
            return;
        }
        if (count < columns) {
            record.m_cells.resize(size_t(columns));
        }
        if (count <= columns) {
            return;
        }
        const auto beyond = record.m_cells.begin() + columns;
        const bool areEmpty = count == record.size()
            && std::all_of(beyond, record.m_cells.end(), [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
        if (areEmpty) {
            record.m_cells.erase(beyond, record.m_cells.end());
        } else {
            addFault(record, RowProblem::LongRow, -1, record.raw(), u"%1 cells, %2 columns"_s.arg(count).arg(columns));
        }
    }

    void checkText(TableRecord& record)
    {
        const auto& cells = scanner.cells();
        for (size_t i = 0; i < cells.size() && i < record.m_cells.size(); ++i) {
            const char* const from = buffer.data() + begin + cells[i].begin;
            const auto bad = firstBadText(from, buffer.data() + begin + cells[i].end);
            if (bad) {
                const qint64 position = streamBase + qint64(begin) + cells[i].begin + bad->position;
                const qint64 offset = source.exactOffset(position);
                record.m_faults.push_back({problemOf(bad->kind), int(i), offset, shown(record.m_cells[i]), {}});
            }
        }
    }

    /// `sep=;` as the first line is a hint for spreadsheets, no row.
    [[nodiscard]] bool skipSeparatorLine()
    {
        while (end - begin < 7 && fill()) { }
        const QByteArrayView start(buffer.data() + begin, qsizetype(std::min<size_t>(end - begin, 7)));
        if (start.size() < 5 || start.first(4).compare("sep=", Qt::CaseInsensitive) != 0) {
            return !fault;
        }
        const QByteArrayView rest = start.sliced(5);
        if (rest.isEmpty() || rest[0] == '\n' || rest[0] == '\r') {
            begin += 5 + (rest.startsWith("\r\n") ? 2U : rest.isEmpty() ? 0U : 1U);
            ++line;
        }
        return !fault;
    }

    [[nodiscard]] Step readHeader()
    {
        for (int i = 0; i < dialect.linesBeforeHeader; ++i) {
            if (const Step step = scanRow(); step != Step::Record) {
                return step;
            }
            advance();
        }
        if (const Step step = scanRow(); step != Step::Record) {
            return step;
        }
        if (scanner.cellCount() > limits.columns) {
            return fail(
                FileProblem::TooManyColumns, line,
                u"%1 columns, at most %2"_s.arg(scanner.cellCount()).arg(limits.columns));
        }
        columns = scanner.cellCount();
        leastColumns = columns;
        return dialect.hasHeader ? takeHeader() : Step::Record;
    }

    [[nodiscard]] Step takeHeader()
    {
        TableRecord record;
        fillRecord(record);
        checkRecord(record);
        if (!record.isSound()) {
            const RowFault& first = record.faults().front();
            const Step failed = fail(FileProblem::BadHeader, line, keyOf(first.code));
            fault->offset = first.offset >= 0 ? first.offset : fault->offset;
            return failed;
        }
        int lastNamed = 0;
        for (int i = 0; i < record.size(); ++i) {
            header.append(trimmedText(record.text(i)).toString());
            lastNamed = header.back().isEmpty() ? lastNamed : i;
        }
        leastColumns = lastNamed + 1;
        rawHeader = record.raw().toByteArray();
        advance();
        return Step::Record;
    }
};

CsvReader::CsvReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
CsvReader::CsvReader(CsvReader&& other) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&& other) noexcept = default;
CsvReader::~CsvReader() = default;

FileResult<CsvReader> CsvReader::open(const QString& path, const CsvDialect& dialect, const CsvLimits& limits)
{
    auto source = TextSource::open(path, dialect.encoding);
    if (!source) {
        return tl::unexpected(std::move(source).error());
    }
    auto state = std::make_unique<State>(*std::move(source), dialect, limits);
    state->dialect.encoding = state->source.encoding();
    Step step = state->skipSeparatorLine() ? state->readHeader() : Step::Failed;
    if (step == Step::End) {
        step = state->fail(FileProblem::Empty, 0, u"nothing but blank lines"_s);
    }
    if (step == Step::Failed) {
        return tl::unexpected(*std::move(state->fault));
    }
    return CsvReader(std::move(state));
}

const QStringList& CsvReader::header() const noexcept
{
    return m_state->header;
}

const QByteArray& CsvReader::rawHeader() const noexcept
{
    return m_state->rawHeader;
}

int CsvReader::columns() const noexcept
{
    return m_state->columns;
}

const CsvDialect& CsvReader::dialect() const noexcept
{
    return m_state->dialect;
}

CsvReader::Step CsvReader::next(TableRecord& record)
{
    State& s = *m_state;
    if (s.fault) {
        return Step::Failed;
    }
    const Step step = s.scanRow();
    if (step == Step::End && !s.source.isUnchanged()) {
        return s.fail(FileProblem::Changed, 0);
    }
    if (step == Step::Record) {
        s.fillRecord(record);
        s.checkRecord(record);
        record.m_number = ++s.records;
        s.advance(); // moves on within the buffer only: the record's views hold until the next call
    }
    return step;
}

const std::optional<FileFault>& CsvReader::fault() const noexcept
{
    return m_state->fault;
}

qint64 CsvReader::fileSize() const noexcept
{
    return m_state->source.size();
}

qint64 CsvReader::bytesRead() const noexcept
{
    return m_state->source.bytesRead();
}

qint64 CsvReader::skippedRows() const noexcept
{
    return m_state->skipped;
}

bool CsvReader::wasDecoded() const noexcept
{
    return m_state->dialect.encoding != TextEncoding::Utf8;
}

qint64 CsvReader::bufferBytes() const noexcept
{
    return qint64(m_state->buffer.capacity()) + qint64(m_state->unquoted.capacity());
}

} // namespace zhike
