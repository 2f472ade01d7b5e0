#include "exchange/xlsxreader.h"

#include "exchange/csvwriter.h"
#include "exchange/filestamp.h"
#include "exchange/sheetrows.h"
#include "exchange/values.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

struct XlsxReader::State {
    State(XlsxBook&& from, const CsvLimits& most) : book(std::move(from)), limits(most), listener(book, most) { }

    XlsxBook book;
    CsvLimits limits;
    SheetRows listener;
    std::unique_ptr<XmlSource> source;
    QString path;
    QString sheet;
    qint64 sheetBytes = 1;
    qint64 size = 0;
    std::optional<FileStamp> stamp;
    bool isAtEnd = false;

    QStringList header;
    QByteArray rawHeader;
    qint64 records = 0;
    std::optional<FileFault> fault;
    SheetRow row; ///< that the record looks into
    QByteArray raw;

    [[nodiscard]] Step fail(FileFault reason)
    {
        fault = std::move(reason);
        return Step::Failed;
    }

    /// Takes the next row with content from the sheet.
    [[nodiscard]] Step take()
    {
        while (listener.rows.empty()) {
            if (isAtEnd) {
                return stampOf(path) == stamp ? Step::End : fail({FileProblem::Changed});
            }
            const FileResult<bool> goesOn = source->readSome();
            if (!goesOn) {
                return fail(goesOn.error());
            }
            isAtEnd = !*goesOn;
            if (listener.rowBeyond > 0) {
                return fail(
                    {FileProblem::TooLarge, listener.rowBeyond, -1, u"more than %1 rows"_s.arg(SheetRows::kLastRow)});
            }
        }
        row = std::move(listener.rows.front());
        listener.rows.pop_front();
        std::ranges::stable_sort(row.cells, {}, &SheetRow::Cell::column);
        return Step::Record;
    }

    [[nodiscard]] Step readHeader()
    {
        if (const Step step = take(); step != Step::Record) {
            return step == Step::End ? fail({FileProblem::Empty}) : step;
        }
        const int last = row.cells.back().column;
        if (last >= limits.columns) {
            return fail(
                {FileProblem::TooManyColumns, row.number, -1,
                 u"%1 columns, at most %2"_s.arg(last + 1).arg(limits.columns)});
        }
        header.resize(last + 1);
        std::vector<QByteArrayView> cells(size_t(last) + 1);
        for (const SheetRow::Cell& cell : row.cells) {
            if (cell.problem) {
                return fail({FileProblem::BadHeader, row.number, -1, keyOf(*cell.problem)});
            }
            header[cell.column] = trimmedText(QString::fromStdString(cell.text)).toString();
            cells[size_t(cell.column)] = QByteArrayView(cell.text);
        }
        rawHeader = csvLine(cells, ',');
        return Step::Record;
    }

    void fill(TableRecord& record)
    {
        record.m_cells.assign(size_t(header.size()), {});
        record.m_faults.clear();
        bool isLong = false;
        for (const SheetRow::Cell& cell : row.cells) {
            if (cell.column >= header.size()) {
                isLong = true;
                continue;
            }
            record.m_cells[size_t(cell.column)] = QByteArrayView(cell.text);
            if (cell.problem) {
                const QByteArrayView text(cell.text);
                const QString shown = escapedUtf8(text.first(std::min<qsizetype>(text.size(), 1024)));
                record.m_faults.push_back({*cell.problem, cell.column, -1, shown, {}});
            }
        }
        if (isLong) {
            record.m_faults.push_back(
                {RowProblem::LongRow, -1, -1, {}, u"a cell beyond the %1 columns of the header"_s.arg(header.size())});
        }
    }
};

XlsxReader::XlsxReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
XlsxReader::XlsxReader(XlsxReader&& other) noexcept = default;
XlsxReader& XlsxReader::operator=(XlsxReader&& other) noexcept = default;
XlsxReader::~XlsxReader() = default;

FileResult<XlsxReader> XlsxReader::open(const QString& path, const QString& sheet, const CsvLimits& limits)
{
    ZHIKE_TRY(XlsxBook book, XlsxBook::open(path));
    auto state = std::make_unique<State>(std::move(book), limits);
    const QList<XlsxSheet>& sheets = state->book.sheets();
    const auto found = std::ranges::find_if(
        sheets, [&](const XlsxSheet& one) { return sheet.isEmpty() ? !one.isHidden : one.name == sheet; });
    if (found == sheets.end() && !sheet.isEmpty()) {
        return tl::unexpected(FileFault{FileProblem::NoSuchSheet});
    }
    const XlsxSheet& chosen = found == sheets.end() ? sheets.front() : *found;
    state->path = path;
    state->sheet = chosen.name;
    state->stamp = stampOf(path);
    state->size = state->stamp ? state->stamp->size : 0;
    ZHIKE_TRY(ZipArchive::Entry entry, state->book.archive().entry(chosen.part.constData()));
    state->sheetBytes = std::max<qint64>(entry.unpackedSize(), 1);
    state->source = std::make_unique<XmlSource>(std::move(entry), state->listener);
    if (state->readHeader() == Step::Failed) {
        return tl::unexpected(*std::move(state->fault));
    }
    return XlsxReader(std::move(state));
}

const QStringList& XlsxReader::header() const noexcept
{
    return m_state->header;
}

const QByteArray& XlsxReader::rawHeader() const noexcept
{
    return m_state->rawHeader;
}

int XlsxReader::columns() const noexcept
{
    return int(m_state->header.size());
}

TableReader::Step XlsxReader::next(TableRecord& record)
{
    State& s = *m_state;
    if (s.fault) {
        return Step::Failed;
    }
    const Step step = s.take();
    if (step == Step::Record) {
        s.fill(record);
        s.raw = csvLine(record.m_cells, ',');
        record.m_raw = s.raw;
        record.m_number = ++s.records;
        record.m_line = s.row.number;
        record.m_offset = -1;
    }
    return step;
}

const std::optional<FileFault>& XlsxReader::fault() const noexcept
{
    return m_state->fault;
}

qint64 XlsxReader::fileSize() const noexcept
{
    return m_state->size;
}

qint64 XlsxReader::bytesRead() const noexcept
{
    const double share = double(m_state->source->bytesRead()) / double(m_state->sheetBytes);
    return qint64(std::min(share, 1.0) * double(m_state->size));
}

qint64 XlsxReader::skippedRows() const noexcept
{
    return m_state->listener.blankRows;
}

const QList<XlsxSheet>& XlsxReader::sheets() const noexcept
{
    return m_state->book.sheets();
}

const QString& XlsxReader::sheet() const noexcept
{
    return m_state->sheet;
}

} // namespace zhike
