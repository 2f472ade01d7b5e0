#include "exchange/csvdetect.h"

#include "exchange/csvreader.h"
#include "exchange/csvscanner.h"
#include "exchange/orderlogmapping.h"
#include "exchange/textsource.h"
#include "exchange/xlsxreader.h"

#include <QFile>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kScannedBytes = 256LL * 1024 * 1024;
constexpr qsizetype kScanBlock = 1024LL * 1024;
constexpr qsizetype kEncodingSample = 64LL * 1024;
constexpr qsizetype kDialectSample = 256LL * 1024;
constexpr size_t kDialectRows = 200;
constexpr int kInferenceRows = 1000;
constexpr qsizetype kShownCell = 1000; ///< characters of a cell in the preview

/// What the bytes of the whole file say, whatever they mean.
struct ByteSurvey {
    QByteArray head; ///< the first kDialectSample bytes
    QByteArray lines; ///< the first lines with other bytes than ASCII
    qint64 lineFeeds = 0;
    qint64 returns = 0;
    qint64 scanned = 0;
};

/// @return the first byte that is not ASCII, or end.
const char* firstHighByte(const char* at, const char* end)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        if ((word & kHighBits) != 0) {
            break;
        }
        at += 8;
    }
    while (at < end && static_cast<unsigned char>(*at) < 0x80) {
        ++at;
    }
    return at;
}

void gatherHighLines(ByteSurvey& survey, QByteArrayView block)
{
    const char* at = block.begin();
    while (survey.lines.size() < kEncodingSample) {
        const char* const high = firstHighByte(at, block.end());
        if (high == block.end()) {
            return;
        }
        const char* begin = high;
        while (begin > at && begin[-1] != '\n' && begin[-1] != '\r') {
            --begin;
        }
        const char* end = high;
        while (end < block.end() && *end != '\n' && *end != '\r') {
            ++end;
        }
        if (end == block.end() && block.size() == kScanBlock) {
            return; // cut off by the block, perhaps within a character
        }
        survey.lines.append(begin, std::min<qsizetype>(end - begin, kEncodingSample)).append('\n');
        at = end;
    }
}

FileResult<ByteSurvey> surveyBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return tl::unexpected(FileFault{FileProblem::CannotOpen, 0, -1, file.errorString()});
    }
    ByteSurvey survey;
    QByteArray block(kScanBlock, '\0');
    while (survey.scanned < kScannedBytes) {
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0) {
            return tl::unexpected(FileFault{FileProblem::ReadFailed, 0, -1, file.errorString()});
        }
        if (count == 0) {
            break;
        }
        const QByteArrayView read(block.constData(), count);
        if (survey.scanned == 0) {
            survey.head = read.first(std::min<qsizetype>(read.size(), kDialectSample)).toByteArray();
        }
        survey.scanned += count;
        survey.lineFeeds += std::count(read.begin(), read.end(), '\n');
        survey.returns += std::count(read.begin(), read.end(), '\r');
        gatherHighLines(survey, read);
    }
    return survey;
}

/// The beginning of a file cut into rows one way.
struct TrialRows {
    std::vector<QStringList> rows;
    bool isBroken = false; ///< a quote is never closed; the rows are those before it
};

TrialRows cut(const QByteArray& text, bool isWhole, const CsvDialect& dialect, int columns)
{
    TrialRows trial;
    CsvScanner scanner(dialect.separator, dialect.quote, dialect.spaceBeforeQuote, columns);
    const char* at = text.cbegin();
    const char* const end = text.cend();
    while (at < end && trial.rows.size() < kDialectRows) {
        const auto outcome = scanner.scan(at, end, isWhole);
        if (outcome != CsvScanner::Outcome::Row) {
            trial.isBroken = outcome == CsvScanner::Outcome::UnclosedQuote || scanner.isInsideQuote();
            break;
        }
        if (scanner.hasContent()) {
            QStringList row;
            for (const CsvScanner::Cell& cell : scanner.cells()) {
                row.append(QString::fromUtf8(at + cell.begin, qsizetype(cell.end - cell.begin)));
            }
            trial.rows.push_back(row);
        }
        at += scanner.lengthWithBreak();
    }
    return trial;
}

struct Shape {
    qsizetype columns = 1; ///< that most rows have
    double agreement = 0; ///< share of rows that have as many
    double score = -1;
};

bool isTyped(QStringView cell)
{
    ColumnSurvey survey;
    survey.add(cell);
    const ColumnKind kind = survey.infer().kind;
    return kind != ColumnKind::Text && kind != ColumnKind::Empty;
}

Shape shapeOf(const TrialRows& trial)
{
    Shape shape;
    if (trial.rows.empty()) {
        return shape;
    }
    QHash<qsizetype, int> sizes;
    for (const QStringList& row : trial.rows) {
        ++sizes[row.size()];
    }
    int most = 0;
    for (auto it = sizes.cbegin(); it != sizes.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() > shape.columns)) {
            most = it.value();
            shape.columns = it.key();
        }
    }
    shape.agreement = double(most) / double(trial.rows.size());
    if (shape.columns == 1) {
        shape.score = 0;
        return shape;
    }
    qsizetype typed = 0;
    qsizetype cells = 0;
    for (size_t i = 0; i < trial.rows.size() && i < 50; ++i) {
        typed += std::ranges::count_if(trial.rows[i], [](const QString& cell) { return isTyped(cell); });
        cells += trial.rows[i].size();
    }
    const double header = trial.rows.front().size() == shape.columns ? 0.2 : 0;
    const double broken = trial.isBroken ? 0.5 : 0;
    shape.score = shape.agreement + header - broken + 0.05 * std::log2(double(shape.columns))
        + 0.4 * double(typed) / double(std::max<qsizetype>(cells, 1));
    return shape;
}

std::optional<char> separatorLine(const QByteArray& text)
{
    const bool isHint = text.size() >= 5 && text.first(4).toLower() == "sep="
        && (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
    return isHint ? std::optional(text[4]) : std::nullopt;
}

/// Quotes of the kind stand around cells: before a cell's first and behind its last character.
int quotedCells(const QByteArray& text, char quote)
{
    const auto isEdge = [](char c) { return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r'; };
    int count = 0;
    for (qsizetype i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
        count += i == 0 || isEdge(text[i - 1]) ? 1 : 0;
        count += i + 1 == text.size() || isEdge(text[i + 1]) ? 1 : 0;
    }
    return count;
}

/// Finds separator, quote and lines to leave out in the decoded beginning of a file.
class DialectFinder {
public:
    DialectFinder(QByteArray text, bool isWhole, int mostColumns)
        : m_text(std::move(text)), m_isWhole(isWhole), m_mostColumns(mostColumns)
    {
    }

    void find(CsvDetection& detection, const CsvChoices& choices)
    {
        CsvDialect& dialect = detection.dialect;
        const auto hint = separatorLine(m_text);
        detection.hasSeparatorLine = hint.has_value();
        if (hint) {
            m_text.remove(0, m_text.startsWith("sep=") || m_text.size() > 5 ? 5 : m_text.size());
        }
        dialect.quote = choices.quote.value_or(quotedCells(m_text, '\'') > 2 * quotedCells(m_text, '"') ? '\'' : '"');
        const std::optional<char> fixed = choices.separator ? choices.separator : hint;
        if (fixed) {
            dialect.separator = *fixed;
            detection.separatorConfidence = 100;
        } else {
            findSeparator(detection);
        }
        findSpaces(dialect);
        m_trial = cut(m_text, m_isWhole, dialect, m_mostColumns);
        dialect.linesBeforeHeader = titleRows();
        m_trial.rows.erase(m_trial.rows.begin(), m_trial.rows.begin() + dialect.linesBeforeHeader);
    }

    [[nodiscard]] const std::vector<QStringList>& rows() const { return m_trial.rows; }

private:
    void findSeparator(CsvDetection& detection) const
    {
        CsvDialect& dialect = detection.dialect;
        CsvDialect trial = dialect;
        double best = -1;
        double second = -1;
        double agreement = 0;
        for (const char separator : {',', ';', '\t', '|'}) {
            trial.separator = separator;
            const Shape shape = shapeOf(cut(m_text, m_isWhole, trial, m_mostColumns));
            if (shape.score > best) {
                second = best;
                best = shape.score;
                agreement = shape.agreement;
                dialect.separator = separator;
            } else {
                second = std::max(second, shape.score);
            }
        }
        const bool isClose = second > 0 && second > best * 0.9;
        detection.separatorConfidence = best <= 0 ? 50 : int(agreement * (isClose ? 60 : 100));
    }

    void findSpaces(CsvDialect& dialect) const
    {
        const QByteArray pattern = QByteArray(1, dialect.separator) + ' ' + dialect.quote;
        if (dialect.quote == '\0' || !m_text.contains(pattern)) {
            return;
        }
        const Shape plain = shapeOf(cut(m_text, m_isWhole, dialect, m_mostColumns));
        dialect.spaceBeforeQuote = true;
        const Shape spaced = shapeOf(cut(m_text, m_isWhole, dialect, m_mostColumns));
        dialect.spaceBeforeQuote = spaced.score >= plain.score;
    }

    /// Rows with a single cell filled, above the first row that has as many cells as the others.
    [[nodiscard]] int titleRows() const
    {
        constexpr int kMostTitles = 10;
        const Shape shape = shapeOf(m_trial);
        int titles = 0;
        for (const QStringList& row : m_trial.rows) {
            if (shape.columns < 3 || titles > kMostTitles) {
                return 0;
            }
            const auto filled
                = std::ranges::count_if(row, [](const QString& cell) { return !cell.trimmed().isEmpty(); });
            if (filled > 1 || row.size() > shape.columns) {
                return row.size() == shape.columns ? titles : 0;
            }
            ++titles;
        }
        return 0;
    }

    QByteArray m_text;
    bool m_isWhole;
    int m_mostColumns;
    TrialRows m_trial;
};

/// @return 0 to 100: is the first row names of columns?
int headerConfidence(const std::vector<QStringList>& rows)
{
    if (rows.empty()) {
        return 50;
    }
    const QStringList& first = rows.front();
    int points = 0;
    for (qsizetype i = 0; i < first.size(); ++i) {
        const QString name = first[i].trimmed();
        ColumnSurvey below;
        bool isRepeated = false;
        for (size_t row = 1; row < rows.size(); ++row) {
            if (i < rows[row].size()) {
                below.add(rows[row][i]);
                isRepeated = isRepeated || (!name.isEmpty() && rows[row][i].trimmed() == name);
            }
        }
        const ColumnKind kind = below.infer().kind;
        const bool isValue = isTyped(name);
        points += isKnownColumnName(name) ? 2 : 0;
        if (isValue) {
            points -= 2;
        } else if (!name.isEmpty() && kind != ColumnKind::Text && kind != ColumnKind::Empty) {
            points += 1;
        }
        points -= isRepeated && kind == ColumnKind::Text ? 1 : 0;
    }
    if (points == 0 && rows.size() > 1) {
        const bool areNames
            = QSet<QString>(first.begin(), first.end()).size() == first.size() && !first.contains(QString());
        return areNames ? 55 : 45;
    }
    return std::clamp(50 + 50 * points / int(std::max<qsizetype>(first.size(), 1)), 0, 100);
}

std::vector<int> duplicatesIn(const QStringList& header)
{
    std::vector<int> duplicates;
    QSet<QString> seen;
    for (int i = 0; i < header.size(); ++i) {
        const QString name = header[i].toCaseFolded();
        if (!name.isEmpty() && seen.contains(name)) {
            duplicates.push_back(i);
        }
        seen.insert(name);
    }
    return duplicates;
}

QStringList shownCells(const TableRecord& record)
{
    QStringList cells;
    for (int i = 0; i < record.size(); ++i) {
        const QByteArrayView cell = record.utf8(i);
        cells.append(QString::fromUtf8(cell.first(std::min<qsizetype>(cell.size(), 4 * kShownCell))).left(kShownCell));
    }
    return cells;
}

struct RowPlace {
    qint64 line;
    qint64 offset;
};

/// By the line breaks of the whole file where they were counted, else by its size; both relative to the rows read.
qint64 estimatedRows(const CsvDetection& detection, const ByteSurvey& bytes, qint64 rows, RowPlace first, RowPlace last)
{
    const TextEncoding encoding = detection.dialect.encoding;
    const bool isWide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    if (!isWide && bytes.scanned >= detection.fileSize) {
        const double linesPerRow = double(last.line - first.line) / double(rows - 1);
        const qint64 lines = std::max(bytes.lineFeeds, bytes.returns) - first.line + 1;
        return qint64(std::llround(double(lines) / std::max(linesPerRow, 1.0)));
    }
    const double bytesPerRow = double(last.offset - first.offset) / double(rows - 1);
    return qint64(std::llround(double(detection.fileSize - first.offset) / std::max(bytesPerRow, 1.0)));
}

/// The first rows as the reader hands them out, so that the preview shows what an import would get.
struct FirstRows {
    qint64 rows = 0;
    bool isAll = false;
    RowPlace first{0, 0};
    RowPlace last{0, 0};
};

FileResult<FirstRows> readFirstRows(TableReader& reader, CsvDetection& detection)
{
    detection.header = reader.header();
    detection.columns = reader.columns();
    detection.duplicateColumns = duplicatesIn(detection.header);
    detection.fileSize = reader.fileSize();
    std::vector<ColumnSurvey> surveys{size_t(detection.columns)};
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    FirstRows first;
    while (first.rows < kInferenceRows && (step = reader.next(record)) == TableReader::Step::Record) {
        first.last = {record.line(), record.offset()};
        first.first = first.rows == 0 ? first.last : first.first;
        ++first.rows;
        if (detection.rows.size() < size_t(kPreviewRows)) {
            detection.rows.push_back(shownCells(record));
        }
        for (int i = 0; record.isSound() && i < record.size(); ++i) {
            surveys[size_t(i)].add(record.text(i));
        }
    }
    if (step == TableReader::Step::Failed) {
        return tl::unexpected(*reader.fault());
    }
    first.isAll = step == TableReader::Step::End || first.rows < 2;
    for (const ColumnSurvey& survey : surveys) {
        detection.inference.push_back(survey.infer());
    }
    return first;
}

void chooseEncoding(const ByteSurvey& bytes, const CsvChoices& choices, CsvDetection& detection)
{
    const ByteOrderMark mark = byteOrderMarkOf(bytes.head);
    detection.hasByteOrderMark = mark.length > 0;
    std::vector<EncodingGuess> guesses = guessEncoding(bytes.head.first(std::min(bytes.head.size(), kEncodingSample)));
    const bool isWide = guesses[0].encoding == TextEncoding::Utf16Le || guesses[0].encoding == TextEncoding::Utf16Be;
    if (mark.length == 0 && !isWide && !bytes.lines.isEmpty()) {
        guesses = guessEncoding(bytes.lines);
    }
    const EncodingGuess chosen = choices.encoding ? EncodingGuess{*choices.encoding, 100} : guesses[0];
    detection.dialect.encoding = mark.length > 0 ? mark.encoding : chosen.encoding;
    detection.encodingConfidence = chosen.confidence;
    std::ranges::copy_if(guesses, std::back_inserter(detection.otherEncodings), [&](const EncodingGuess& each) {
        return each.encoding != detection.dialect.encoding;
    });
}

FileResult<void> preview(const QString& path, CsvDetection& detection, const ByteSurvey& bytes, const CsvLimits& limits)
{
    ZHIKE_TRY(CsvReader reader, CsvReader::open(path, detection.dialect, limits));
    ZHIKE_TRY(const FirstRows first, readFirstRows(reader, detection));
    detection.estimatedRows = first.isAll
        ? first.rows
        : std::max(first.rows, estimatedRows(detection, bytes, first.rows, first.first, first.last));
    return {};
}

} // namespace

FileResult<CsvDetection> detectCsv(const QString& path, const CsvLimits& limits)
{
    return detectCsv(path, CsvChoices{}, limits);
}

FileResult<CsvDetection> detectCsv(const QString& path, const CsvChoices& choices, const CsvLimits& limits)
{
    // Refuses pipes, empty files and spreadsheets before anything is read at length.
    if (auto source = TextSource::open(path, choices.encoding.value_or(TextEncoding::Utf16Le)); !source) {
        return tl::unexpected(std::move(source).error());
    }
    auto bytes = surveyBytes(path);
    if (!bytes) {
        return tl::unexpected(std::move(bytes).error());
    }
    CsvDetection detection;
    chooseEncoding(*bytes, choices, detection);
    const ByteOrderMark mark = byteOrderMarkOf(bytes->head);

    const QByteArray text = toUtf8(QByteArrayView(bytes->head).sliced(mark.length), detection.dialect.encoding);
    const bool isWhole = bytes->scanned == bytes->head.size();
    DialectFinder finder(text, isWhole, limits.columns + 1);
    finder.find(detection, choices);
    detection.headerConfidence = choices.hasHeader ? 100 : headerConfidence(finder.rows());
    detection.dialect.hasHeader = choices.hasHeader.value_or(detection.headerConfidence >= 50);
    if (auto shown = preview(path, detection, *bytes, limits); !shown) {
        return tl::unexpected(std::move(shown).error());
    }
    return detection;
}

FileResult<CsvDetection> detectTable(const QString& path, const CsvChoices& choices, const CsvLimits& limits)
{
    CsvDetection detection;
    detection.format = tableFormatOf(path);
    if (detection.format == TableFormat::Csv) {
        return detectCsv(path, choices, limits);
    }
    if (detection.format == TableFormat::Xlsx) {
        ZHIKE_TRY(XlsxReader reader, XlsxReader::open(path, choices.sheet, limits));
        for (const bool hidden : {false, true}) {
            for (const XlsxSheet& sheet : reader.sheets()) {
                if (sheet.isHidden == hidden) {
                    detection.sheets.append(sheet.name);
                }
            }
        }
        detection.sheet = reader.sheet();
    }
    detection.encodingConfidence = 100;
    if (hasEncoding(detection.format)) {
        ZHIKE_TRY(const ByteSurvey bytes, surveyBytes(path));
        chooseEncoding(bytes, choices, detection);
    }
    const TableForm form{detection.format, detection.dialect, detection.sheet};
    ZHIKE_TRY(const std::unique_ptr<TableReader> reader, openTable(path, form, limits));
    detection.separatorConfidence = 100;
    detection.headerConfidence = 100;
    ZHIKE_TRY(const FirstRows first, readFirstRows(*reader, detection));
    const double share = double(reader->bytesRead()) / double(std::max<qint64>(reader->fileSize(), 1));
    detection.estimatedRows = first.isAll || share <= 0
        ? first.rows
        : std::max(first.rows, qint64(std::llround(double(first.rows) / share)));
    return detection;
}

FileResult<TableSurvey> surveyTable(
    const QString& path, const TableForm& form, qint64 rowLimit, const std::function<bool(qint64 bytes)>& goOn,
    const CsvLimits& limits)
{
    ZHIKE_TRY(const std::unique_ptr<TableReader> reader, openTable(path, form, limits));
    TableSurvey survey;
    survey.header = reader->header();
    std::vector<ColumnSurvey> columns{size_t(reader->columns())};
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    constexpr qint64 kRowsBetweenQuestions = 4096;
    while (survey.rows != rowLimit && (step = reader->next(record)) == TableReader::Step::Record) {
        ++survey.rows;
        survey.faultyRows += record.isSound() ? 0 : 1;
        for (int i = 0; record.isSound() && i < record.size(); ++i) {
            columns[size_t(i)].add(record.text(i));
        }
        if (goOn && survey.rows % kRowsBetweenQuestions == 0 && !goOn(reader->bytesRead())) {
            return tl::unexpected(FileFault{FileProblem::Cancelled, 0, -1, {}});
        }
    }
    if (step == TableReader::Step::Failed) {
        return tl::unexpected(*reader->fault());
    }
    survey.skippedRows = reader->skippedRows();
    survey.isWhole = step == TableReader::Step::End;
    std::ranges::transform(columns, std::back_inserter(survey.columns), &ColumnSurvey::infer);
    return survey;
}

} // namespace zhike
