#include "exchange/contentreader.h"

#include "exchange/csvwriter.h"
#include "exchange/utf8.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostFaults = 20; ///< of a row
constexpr qsizetype kMostShown = 1024; ///< bytes of a value
constexpr qint64 kDeepestEntry = 64; ///< what begins within others; also how many in a row may never end

} // namespace

void ContentEntry::addFault(RowProblem code, qint64 atLine, const QString& detail, QByteArrayView value)
{
    if (faults.size() < kMostFaults) {
        const QByteArrayView beginning = value.first(std::min(value.size(), kMostShown));
        faults.push_back({code, -1, -1, escapedUtf8(beginning), u"line %1: "_s.arg(atLine) + detail});
    }
}

void ContentEntry::addWarning(RowProblem code, qint64 atLine, const QString& detail, QByteArrayView value)
{
    if (std::ranges::find(warnings, code, &RowFault::code) == warnings.end()) {
        const QByteArrayView beginning = value.first(std::min(value.size(), kMostShown));
        warnings.push_back({code, -1, -1, escapedUtf8(beginning), u"line %1: "_s.arg(atLine) + detail});
    }
}

ContentReader::State::State(
    ContentLines&& from, TextEncoding encoding, const CsvLimits& most, const QStringList& columns)
    : lines(std::move(from)), decoder(encoding), limits(most), header(columns), cells(size_t(columns.size()))
{
    QByteArrayList names;
    for (const QString& column : columns) {
        names.append(column.toUtf8());
    }
    rawHeader = csvLine(std::vector<QByteArrayView>(names.cbegin(), names.cend()), ',');
}

std::optional<ContentLine> ContentReader::State::nextLine()
{
    if (waiting) {
        return std::exchange(waiting, std::nullopt);
    }
    ContentLine line;
    const FileResult<bool> found = lines.next(line);
    if (!found) {
        fault = found.error();
    }
    return found && *found ? std::optional(std::move(line)) : std::nullopt;
}

bool ContentReader::State::maySink(qint64 depth, qint64 atLine)
{
    if (depth > kDeepestEntry) {
        fault = FileFault{FileProblem::TooDeep, atLine, -1, u"more than %1 begin and do not end"_s.arg(kDeepestEntry)};
    }
    return !fault;
}

std::vector<QByteArrayView> ContentReader::State::keepCells(std::span<const QString> texts, ContentEntry& entry)
{
    std::vector<QByteArrayView> views;
    for (size_t i = 0; i < cells.size(); ++i) {
        cells[i] = texts[i].toUtf8();
        if (const auto bad = cellFault(int(i), cells[i], limits.cellBytes)) {
            entry.faults.push_back(*bad);
        }
        views.emplace_back(cells[i]);
    }
    raw = csvLine(views, ',');
    return views;
}

TableReader::Step ContentReader::next(TableRecord& record)
{
    State& s = *m_state;
    if (s.fault) {
        return Step::Failed;
    }
    std::optional<ContentEntry> entry = s.nextEntry();
    if (entry) {
        s.fill(*std::move(entry), record);
        return Step::Record;
    }
    if (!s.fault && !s.lines.isUnchanged()) {
        s.fault = FileFault{FileProblem::Changed, 0, -1, {}};
    }
    return s.fault ? Step::Failed : Step::End;
}

} // namespace zhike
