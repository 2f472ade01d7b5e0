#include "exchange/jsonlines.h"

#include "exchange/filestamp.h"
#include "exchange/utf8.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSurveyedLines = 1000;
constexpr qsizetype kJsonWriteBlock = 256LL * 1024;

/// Walks once over a line; every way out is an answer or one fault with its byte.
class FlatObject {
public:
    explicit FlatObject(QByteArrayView line) : m_at(line.begin()), m_begin(line.begin()), m_end(line.end()) { }

    tl::expected<JsonFields, RowFault> read()
    {
        JsonFields fields;
        if (!takes('{')) {
            return fault(u"the line is no object"_s);
        }
        skipBlanks();
        if (takes('}')) {
            return end(std::move(fields));
        }
        for (;;) {
            JsonFields::Entry entry;
            if (!readText(entry.key)) {
                return fault(m_why.isEmpty() ? u"a key is missing"_s : m_why, m_code);
            }
            const auto isSame = [&](const JsonFields::Entry& other) { return other.key == entry.key; };
            if (std::ranges::any_of(fields.entries, isSame)) {
                return fault(u"a key is there twice"_s);
            }
            if (!takes(':')) {
                return fault(u"':' is missing"_s);
            }
            if (!readValue(entry.value)) {
                return fault(m_why.isEmpty() ? u"no plain value"_s : m_why, m_code);
            }
            fields.entries.push_back(std::move(entry));
            if (takes('}')) {
                return end(std::move(fields));
            }
            if (!takes(',')) {
                return fault(u"',' or '}' is missing"_s);
            }
        }
    }

private:
    tl::unexpected<RowFault> fault(const QString& detail, RowProblem code = RowProblem::BadJson) const
    {
        return tl::unexpected(RowFault{code, -1, m_at - m_begin, {}, detail});
    }
    tl::expected<JsonFields, RowFault> end(JsonFields fields)
    {
        skipBlanks();
        return m_at == m_end ? tl::expected<JsonFields, RowFault>(std::move(fields))
                             : fault(u"something follows the object"_s);
    }
    void skipBlanks()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n')) {
            ++m_at;
        }
    }
    bool takes(char wanted)
    {
        skipBlanks();
        if (m_at == m_end || *m_at != wanted) {
            return false;
        }
        ++m_at;
        return true;
    }
    bool takesWord(QByteArrayView word)
    {
        if (QByteArrayView(m_at, m_end - m_at).startsWith(word)) {
            m_at += word.size();
            return true;
        }
        return false;
    }
    bool readValue(std::string& value)
    {
        skipBlanks();
        if (m_at == m_end) {
            return false;
        }
        if (*m_at == '"') {
            return readText(value);
        }
        if (takesWord("true")) {
            value = "TRUE";
            return true;
        }
        if (takesWord("false")) {
            value = "FALSE";
            return true;
        }
        return takesWord("null") || readNumber(value);
    }
    /// The grammar of RFC 8259; the digits stay as they are written.
    bool readNumber(std::string& value)
    {
        const char* const from = m_at;
        const auto digits = [this] {
            const char* const first = m_at;
            while (m_at < m_end && *m_at >= '0' && *m_at <= '9') {
                ++m_at;
            }
            return m_at - first;
        };
        m_at += m_at < m_end && *m_at == '-' ? 1 : 0;
        const bool startsWithZero = m_at < m_end && *m_at == '0';
        const auto before = digits();
        if (before == 0 || (startsWithZero && before > 1)) {
            return false;
        }
        if (m_at < m_end && *m_at == '.') {
            ++m_at;
            if (digits() == 0) {
                return false;
            }
        }
        if (m_at < m_end && (*m_at == 'e' || *m_at == 'E')) {
            ++m_at;
            m_at += m_at < m_end && (*m_at == '+' || *m_at == '-') ? 1 : 0;
            if (digits() == 0) {
                return false;
            }
        }
        value.assign(from, m_at);
        return true;
    }
    std::optional<char16_t> readUnit()
    {
        if (m_end - m_at < 4) {
            return std::nullopt;
        }
        bool isGood = false;
        const ushort unit = QByteArray(m_at, 4).toUShort(&isGood, 16);
        m_at += 4;
        return isGood ? std::optional(char16_t(unit)) : std::nullopt;
    }
    bool refuse(RowProblem code, const QString& why)
    {
        m_code = code;
        m_why = why;
        return false;
    }
    bool readEscape(std::string& text)
    {
        const char kind = *m_at++;
        switch (kind) {
        case '"':
        case '\\':
        case '/':
            text += kind;
            return true;
        case 'b':
            text += '\b';
            return true;
        case 'f':
            text += '\f';
            return true;
        case 'n':
            text += '\n';
            return true;
        case 'r':
            text += '\r';
            return true;
        case 't':
            text += '\t';
            return true;
        case 'u':
            break;
        default:
            return refuse(RowProblem::BadJson, u"an escape that JSON does not have"_s);
        }
        const auto unit = readUnit();
        if (!unit) {
            return refuse(RowProblem::BadJson, u"\\u without four digits"_s);
        }
        if (QChar::isLowSurrogate(*unit)) {
            return refuse(RowProblem::LoneSurrogate, {});
        }
        if (!QChar::isHighSurrogate(*unit)) {
            text += QString(QChar(*unit)).toUtf8().toStdString();
            return true;
        }
        const bool follows = takesWord("\\u");
        const auto low = follows ? readUnit() : std::nullopt;
        if (!low || !QChar::isLowSurrogate(*low)) {
            return refuse(RowProblem::LoneSurrogate, {});
        }
        const char32_t codePoint = QChar::surrogateToUcs4(*unit, *low);
        text += QString::fromUcs4(&codePoint, 1).toUtf8().toStdString();
        return true;
    }
    bool readText(std::string& text)
    {
        skipBlanks();
        if (m_at == m_end || *m_at != '"') {
            return false;
        }
        ++m_at;
        while (m_at < m_end && *m_at != '"') {
            if (*m_at == '\\') {
                ++m_at;
                if (m_at == m_end || !readEscape(text)) {
                    return false;
                }
            } else {
                text += *m_at++;
            }
        }
        if (m_at == m_end) {
            return refuse(RowProblem::BadJson, u"a text is not closed"_s);
        }
        ++m_at;
        return true;
    }

    const char* m_at;
    const char* m_begin;
    const char* m_end;
    RowProblem m_code = RowProblem::BadJson;
    QString m_why;
};

std::optional<RowProblem> textProblem(const std::string& text)
{
    const auto bad = firstBadText(text.data(), text.data() + text.size());
    return bad ? std::optional(problemOf(bad->kind)) : std::nullopt;
}

} // namespace

tl::expected<JsonFields, RowFault> jsonFields(QByteArrayView line)
{
    return FlatObject(line).read();
}

struct JsonLinesReader::State {
    State(const QString& path, const CsvLimits& most) : file(path), limits(most) { }

    QFile file;
    CsvLimits limits;
    std::optional<FileStamp> stamp;
    qint64 size = 0;
    QStringList header;
    QHash<std::string, int> columns;
    QByteArray noHeader;
    qint64 line = 0;
    qint64 records = 0;
    qint64 skipped = 0;
    std::optional<FileFault> fault;
    QByteArray bytes; ///< of the line that the record looks into
    JsonFields fields;

    [[nodiscard]] Step fail(FileProblem problem, const QString& detail = {})
    {
        fault = FileFault{problem, line, -1, detail};
        return Step::Failed;
    }

    /// Takes the next line that is not blank into `bytes`.
    [[nodiscard]] Step takeLine()
    {
        for (;;) {
            bytes = file.readLine(limits.lineBytes + 1);
            if (bytes.isEmpty()) {
                return file.error() != QFileDevice::NoError ? fail(FileProblem::ReadFailed, file.errorString())
                                                            : Step::End;
            }
            ++line;
            if (bytes.size() > limits.lineBytes) {
                return fail(FileProblem::LineTooLong, u"more than %1 bytes"_s.arg(limits.lineBytes));
            }
            if (line == 1 && bytes.startsWith("\xEF\xBB\xBF")) {
                bytes.remove(0, 3);
            }
            while (bytes.endsWith('\n') || bytes.endsWith('\r')) {
                bytes.chop(1);
            }
            if (!bytes.trimmed().isEmpty()) {
                return Step::Record;
            }
            ++skipped;
        }
    }

    [[nodiscard]] Step survey()
    {
        bool isJson = false;
        Step step = Step::Record;
        for (int i = 0; i < kSurveyedLines && (step = takeLine()) == Step::Record; ++i) {
            const auto found = jsonFields(bytes);
            if (!found) {
                continue;
            }
            isJson = true;
            for (const JsonFields::Entry& entry : found->entries) {
                if (!columns.contains(entry.key) && !textProblem(entry.key)) {
                    columns.insert(entry.key, int(header.size()));
                    header.append(QString::fromStdString(entry.key));
                }
            }
        }
        if (step == Step::Failed) {
            return step;
        }
        if (line == skipped) {
            return fail(FileProblem::Empty);
        }
        if (!isJson) {
            return fail(FileProblem::NotJson);
        }
        if (header.size() > limits.columns) {
            return fail(FileProblem::TooManyColumns, u"%1 keys, at most %2"_s.arg(header.size()).arg(limits.columns));
        }
        file.seek(0);
        line = 0;
        skipped = 0;
        return Step::Record;
    }

    void fill(TableRecord& record)
    {
        record.m_cells.assign(size_t(header.size()), {});
        record.m_faults.clear();
        record.m_raw = bytes;
        auto read = jsonFields(bytes);
        if (!read) {
            record.m_faults.push_back(std::move(read).error());
            return;
        }
        fields = *std::move(read);
        for (const JsonFields::Entry& entry : fields.entries) {
            const auto column = columns.constFind(entry.key);
            if (column == columns.cend()) {
                record.m_faults.push_back(
                    {RowProblem::LongRow, -1, -1, escapedUtf8(entry.key), u"a key beyond those of the first lines"_s});
                continue;
            }
            record.m_cells[size_t(*column)] = QByteArrayView(entry.value);
            const bool isTooLarge = qint64(entry.value.size()) > limits.cellBytes;
            if (const auto problem = isTooLarge ? RowProblem::CellTooLarge : textProblem(entry.value)) {
                const QByteArrayView value(entry.value);
                record.m_faults.push_back(
                    {*problem, *column, -1, escapedUtf8(value.first(std::min<qsizetype>(value.size(), 1024))), {}});
            }
        }
    }
};

JsonLinesReader::JsonLinesReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
JsonLinesReader::JsonLinesReader(JsonLinesReader&& other) noexcept = default;
JsonLinesReader& JsonLinesReader::operator=(JsonLinesReader&& other) noexcept = default;
JsonLinesReader::~JsonLinesReader() = default;

FileResult<JsonLinesReader> JsonLinesReader::open(const QString& path, const CsvLimits& limits)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return tl::unexpected(FileFault{FileProblem::NotAFile});
    }
    auto state = std::make_unique<State>(path, limits);
    if (!state->file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(FileFault{FileProblem::CannotOpen, 0, -1, state->file.errorString()});
    }
    state->size = info.size();
    state->stamp = stampOf(path);
    if (state->survey() == Step::Failed) {
        return tl::unexpected(*std::move(state->fault));
    }
    return JsonLinesReader(std::move(state));
}

const QStringList& JsonLinesReader::header() const noexcept
{
    return m_state->header;
}

const QByteArray& JsonLinesReader::rawHeader() const noexcept
{
    return m_state->noHeader;
}

int JsonLinesReader::columns() const noexcept
{
    return int(m_state->header.size());
}

TableReader::Step JsonLinesReader::next(TableRecord& record)
{
    State& s = *m_state;
    if (s.fault) {
        return Step::Failed;
    }
    const qint64 offset = s.file.pos();
    const Step step = s.takeLine();
    if (step == Step::Record) {
        s.fill(record);
        record.m_number = ++s.records;
        record.m_line = s.line;
        record.m_offset = offset;
    } else if (step == Step::End) {
        return stampOf(s.file.fileName()) == s.stamp ? step : s.fail(FileProblem::Changed);
    }
    return step;
}

const std::optional<FileFault>& JsonLinesReader::fault() const noexcept
{
    return m_state->fault;
}

qint64 JsonLinesReader::fileSize() const noexcept
{
    return m_state->size;
}

qint64 JsonLinesReader::bytesRead() const noexcept
{
    return m_state->file.pos();
}

qint64 JsonLinesReader::skippedRows() const noexcept
{
    return m_state->skipped;
}

Result<JsonLinesWriter> JsonLinesWriter::create(const QString& path)
{
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(path));
    return JsonLinesWriter(std::move(file));
}

Result<void> JsonLinesWriter::row(const QJsonObject& object)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isString() && !entry->toString().isValidUtf16()) {
            return fail(ErrorCode::InvalidInput, u"%1: lone surrogate"_s.arg(entry.key()));
        }
    }
    m_pending += QJsonDocument(object).toJson(QJsonDocument::Compact);
    m_pending += '\n';
    if (m_pending.size() < kJsonWriteBlock) {
        return {};
    }
    auto written = m_file.write(m_pending);
    m_pending.resize(0);
    return written;
}

Result<void> JsonLinesWriter::commit()
{
    ZHIKE_CHECK(m_file.write(m_pending));
    m_pending.clear();
    return m_file.commit();
}

} // namespace zhike
