#include "exchange/contentlines.h"

#include "exchange/textsource.h"
#include "exchange/utf8.h"

#include <QHash>
#include <algorithm>
#include <cstring>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kLineBlock = 64UL * 1024;

bool isBlankOrTab(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// @return where the first `wanted` outside of quotes stands, from `from` on; the size where there is none.
qsizetype findUnquoted(QByteArrayView line, QByteArrayView wanted, qsizetype from)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && wanted.contains(line[i])) {
            return i;
        }
    }
    return line.size();
}

QByteArray withoutQuotes(QByteArrayView value)
{
    return value.size() >= 2 && value.startsWith('"') && value.endsWith('"') ? value.sliced(1).chopped(1).toByteArray()
                                                                             : value.toByteArray();
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                : -1;
}

/// What is no `=XX` stays as it is: not every program escapes its equals signs.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (text[i] != '=' || i + 1 < text.size()) {
            out += text[i];
        }
    }
    return out;
}

bool isUtf8(QByteArrayView text)
{
    const char* at = text.begin();
    while (at < text.end()) {
        const Utf8Step step = utf8Step(at, text.end());
        if (step.kind != Utf8Step::Kind::Valid) {
            return false;
        }
        at += step.length;
    }
    return true;
}

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
}

} // namespace

QByteArray ContentProperty::parameter(QByteArrayView wanted) const
{
    const auto found
        = std::ranges::find_if(parameters, [wanted](const Parameter& each) { return each.name == wanted; });
    return found == parameters.end() ? QByteArray() : withoutQuotes(found->value);
}

bool ContentProperty::isQuotedPrintable() const
{
    return std::ranges::any_of(parameters, [](const Parameter& each) {
        return (each.name.isEmpty() || each.name == "ENCODING")
            && withoutQuotes(each.value).compare("QUOTED-PRINTABLE", Qt::CaseInsensitive) == 0;
    });
}

bool ContentProperty::isBase64() const
{
    return std::ranges::any_of(parameters, [](const Parameter& each) {
        const QByteArray coding = withoutQuotes(each.value).toUpper();
        return (each.name.isEmpty() && coding == "BASE64")
            || (each.name == "ENCODING" && (coding == "BASE64" || coding == "B"));
    });
}

std::optional<ContentProperty> contentProperty(QByteArrayView line)
{
    qsizetype nameEnd = 0;
    while (nameEnd < line.size() && (isNameCharacter(line[nameEnd]) || line[nameEnd] == '.')) {
        ++nameEnd;
    }
    const QByteArrayView whole = line.first(nameEnd);
    qsizetype colon = findUnquoted(line, ":", nameEnd);
    colon = colon < line.size() ? colon : line.indexOf(':'); // a quote that is not closed
    while (nameEnd < line.size() && isBlankOrTab(line[nameEnd])) {
        ++nameEnd;
    }
    if (colon < 0 || nameEnd > colon || (line[nameEnd] != ':' && line[nameEnd] != ';')) {
        return std::nullopt;
    }
    ContentProperty property;
    const qsizetype dot = whole.lastIndexOf('.');
    property.group = whole.first(std::max<qsizetype>(dot, 0)).toByteArray().toUpper();
    property.name = whole.sliced(dot + 1).toByteArray().toUpper();
    property.value = line.sliced(colon + 1).toByteArray();
    const QByteArrayView head = line.first(colon);
    for (qsizetype at = nameEnd; at < head.size();) {
        const qsizetype end = findUnquoted(head, ";", at + 1);
        const QByteArrayView part = head.first(end).sliced(at + 1).trimmed();
        const qsizetype equals = part.indexOf('=');
        if (equals >= 0) {
            property.parameters.push_back(
                {part.first(equals).trimmed().toByteArray().toUpper(),
                 part.sliced(equals + 1).trimmed().toByteArray()});
        } else if (!part.isEmpty()) {
            property.parameters.push_back({{}, part.toByteArray()});
        }
        at = end;
    }
    return property.name.isEmpty() ? std::nullopt : std::optional(std::move(property));
}

QByteArray unfolded(QByteArrayView bytes, Unfolding unfolding)
{
    QByteArray line;
    line.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\n') {
            line += bytes[i];
        } else if (unfolding == Unfolding::TakesBlank) {
            ++i;
        }
    }
    return line;
}

QByteArray blockName(QByteArrayView line, QByteArrayView word)
{
    if (line.startsWith("\xEF\xBB\xBF")) { // files that were put behind each other
        line = line.sliced(3);
    }
    const qsizetype colon = line.size() < 64 ? line.indexOf(':') : -1;
    return colon >= 0 && line.first(colon).trimmed().compare(word, Qt::CaseInsensitive) == 0
        ? line.sliced(colon + 1).trimmed().toByteArray().toUpper()
        : QByteArray();
}

struct ContentLines::State {
    State(TextSource&& from, Keeps&& wanted, const CsvLimits& limits)
        : source(std::move(from)), keeps(std::move(wanted)), most(4 * limits.cellBytes), buffer(kLineBlock)
    {
    }

    TextSource source;
    Keeps keeps;
    qsizetype most; ///< bytes gathered of a line: quoted-printable text is three times as long as what it says
    std::vector<char> buffer;
    size_t begin = 0;
    size_t end = 0;
    qint64 streamBase = 0; ///< position in the source's stream of buffer[0]
    bool isSourceAtEnd = false;
    std::optional<FileFault> fault;

    QByteArrayView piece; ///< of a physical line; waits until it is taken
    bool isPieceThere = false;
    bool isPieceLast = false; ///< the line ends behind it
    qint64 pieceLine = 1;
    qint64 pieceOffset = 0;

    // the logical line that is being gathered
    bool isClassified = false; ///< its colon was found
    bool isDropped = false;
    bool isSoftBreak = false;
    bool isQuotedPrintable = false;
    bool isBase64 = false;

    [[nodiscard]] bool fill()
    {
        if (isSourceAtEnd || fault) {
            return false;
        }
        std::memmove(buffer.data(), buffer.data() + begin, end - begin);
        streamBase += qint64(begin);
        end -= begin;
        begin = 0;
        const auto count = source.read(buffer.data() + end, qint64(buffer.size() - end));
        if (!count) {
            fault = count.error();
            return false;
        }
        isSourceAtEnd = *count == 0;
        end += size_t(*count);
        return !isSourceAtEnd;
    }

    void hold(const char* to, size_t breakLength, bool isLast)
    {
        const char* const from = buffer.data() + begin;
        pieceOffset = source.lineOffset(streamBase + qint64(begin));
        piece = {from, to - from};
        isPieceThere = true;
        isPieceLast = isLast;
        begin += size_t(to - from) + breakLength;
    }

    /// Finds the next piece of a line unless one waits. @return false at the end of the file or with a fault.
    [[nodiscard]] bool findPiece()
    {
        while (!isPieceThere) {
            const char* const from = buffer.data() + begin;
            const char* const to = buffer.data() + end;
            const char* const at = std::find_if(from, to, [](char c) { return c == '\n' || c == '\r'; });
            if (at < to && *at == '\r' && at + 1 == to && !isSourceAtEnd) {
                if (from < at && begin == 0 && end == buffer.size()) {
                    hold(at, 0, false); // the line break is looked at in the next block
                    continue;
                }
                (void)fill();
            } else if (at < to) {
                hold(at, *at == '\r' && at + 1 < to && at[1] == '\n' ? 2 : 1, true);
            } else if (end - begin == buffer.size()) {
                hold(to, 0, false);
            } else if (!fill()) {
                if (fault || from == to) {
                    return false;
                }
                hold(buffer.data() + end, 0, true);
            }
        }
        return !fault;
    }

    void takePiece(ContentLine& line)
    {
        if (!isDropped) {
            const qsizetype room = most - line.bytes.size();
            line.isTooLong = line.isTooLong || piece.size() > room;
            line.bytes.append(piece.first(std::clamp<qsizetype>(room, 0, piece.size())));
            if (!isClassified) {
                classify(line);
            }
        }
        isSoftBreak = isQuotedPrintable && isPieceLast && piece.trimmed().endsWith('=');
        pieceLine += isPieceLast ? 1 : 0;
        isPieceThere = false;
    }

    void classify(ContentLine& line)
    {
        if (!line.bytes.contains(':')) {
            return;
        }
        const auto property = contentProperty(unfolded(line.bytes, Unfolding::TakesBlank));
        isClassified = true;
        if (!property) {
            return;
        }
        isQuotedPrintable = property->isQuotedPrintable();
        isBase64 = property->isBase64();
        if (!keeps(property->name)) {
            isDropped = true;
            line.isTooLong = false;
            line.bytes = property->name + ':';
        }
    }

    [[nodiscard]] bool takeRestOfLine(ContentLine& line)
    {
        for (bool more = true; more;) {
            if (!findPiece()) {
                return !fault;
            }
            more = !isPieceLast;
            takePiece(line);
        }
        return true;
    }

    [[nodiscard]] bool isBlankPiece() const { return isPieceLast && piece.trimmed().isEmpty(); }

    /// Does the physical line that waits belong to the logical one?
    [[nodiscard]] bool goesOn(ContentLine& line)
    {
        if (isSoftBreak) {
            // a last equals sign that was none must not take the end of the card
            return piece.first(std::min<qsizetype>(piece.size(), 5)).compare("END:V", Qt::CaseInsensitive) != 0;
        }
        if (piece.isEmpty()) {
            return false;
        }
        if (isBlankOrTab(piece[0])) {
            return true;
        }
        const bool isMore = isBase64 && !piece.contains(':');
        if (isMore && !isDropped) {
            line.bytes += "\n "; // as if it were folded
        }
        return isMore;
    }

    [[nodiscard]] bool gather(ContentLine& line)
    {
        isClassified = false;
        isDropped = false;
        isSoftBreak = false;
        isQuotedPrintable = false;
        isBase64 = false;
        line.line = pieceLine;
        line.offset = pieceOffset;
        line.isTooLong = false;
        line.bytes.clear();
        if (!takeRestOfLine(line)) {
            return false;
        }
        while (findPiece()) {
            const bool wasSoftBreak = isSoftBreak;
            if (!goesOn(line)) {
                return true;
            }
            if (!isDropped && wasSoftBreak) {
                const qsizetype equals = line.bytes.lastIndexOf('=');
                line.bytes.truncate(line.isTooLong || equals < 0 ? line.bytes.size() : equals);
            } else if (!isDropped && isBlankOrTab(piece[0])) {
                line.bytes += '\n';
            }
            if (!takeRestOfLine(line)) {
                return false;
            }
        }
        return !fault;
    }
};

ContentLines::ContentLines(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
ContentLines::ContentLines(ContentLines&& other) noexcept = default;
ContentLines& ContentLines::operator=(ContentLines&& other) noexcept = default;
ContentLines::~ContentLines() = default;

FileResult<ContentLines>
ContentLines::open(const QString& path, TextEncoding encoding, Keeps keeps, const CsvLimits& limits)
{
    auto source = TextSource::open(path, isUtf16(encoding) ? encoding : TextEncoding::Utf8);
    if (!source) {
        return tl::unexpected(std::move(source).error());
    }
    return ContentLines(std::make_unique<State>(*std::move(source), std::move(keeps), limits));
}

FileResult<bool> ContentLines::next(ContentLine& line)
{
    State& s = *m_state;
    while (s.findPiece() && s.isBlankPiece()) {
        s.isPieceThere = false;
        ++s.pieceLine;
    }
    if (s.isPieceThere && s.gather(line)) {
        return true;
    }
    return s.fault ? FileResult<bool>(tl::unexpected(*s.fault)) : false;
}

qint64 ContentLines::size() const noexcept
{
    return m_state->source.size();
}

qint64 ContentLines::bytesRead() const noexcept
{
    return m_state->source.bytesRead();
}

bool ContentLines::isUnchanged() const
{
    return m_state->source.isUnchanged();
}

struct ContentDecoder::State {
    TextEncoding fallback = TextEncoding::Utf8;
    QHash<QByteArray, std::shared_ptr<CharsetDecoder>> decoders; ///< by name; nullptr: there is none of that name

    CharsetDecoder* named(const QByteArray& charset)
    {
        constexpr qsizetype kMostCharsets = 64; // names come from the file
        const auto known = decoders.constFind(charset);
        if (known != decoders.cend()) {
            return known->get();
        }
        if (decoders.size() >= kMostCharsets) {
            decoders.clear();
        }
        auto found = CharsetDecoder::named(charset);
        auto held = found ? std::make_shared<CharsetDecoder>(*std::move(found)) : nullptr;
        return decoders.insert(charset, std::move(held))->get();
    }
};

ContentDecoder::ContentDecoder(TextEncoding fallback) : m_state(std::make_unique<State>())
{
    m_state->fallback = isUtf16(fallback) ? TextEncoding::Utf8 : fallback;
}
ContentDecoder::ContentDecoder(ContentDecoder&& other) noexcept = default;
ContentDecoder& ContentDecoder::operator=(ContentDecoder&& other) noexcept = default;
ContentDecoder::~ContentDecoder() = default;

tl::expected<QByteArray, RowProblem> ContentDecoder::text(const ContentProperty& property)
{
    QByteArray bytes = property.isQuotedPrintable() ? fromQuotedPrintable(property.value)
        : property.isBase64()                       ? QByteArray::fromBase64(property.value)
                                                    : property.value;
    const QByteArray charset = property.parameter("CHARSET").toUpper();
    const auto encoding = encodingFromName(QString::fromLatin1(charset));
    // Nothing else makes UTF-8 by chance: what says Latin-1 and is UTF-8 was labelled by a program that never asks.
    const bool isLabelled = !charset.isEmpty() && encoding != TextEncoding::Utf8
        && !(encoding == TextEncoding::Windows1252 && isUtf8(bytes));
    CharsetDecoder* const decoder = isLabelled ? m_state->named(charset) : nullptr;
    const bool isOpen = charset.isEmpty() || isLabelled; // by a name that nobody knows
    if (decoder != nullptr) {
        bytes = decoder->toUtf8(bytes);
    } else if (m_state->fallback != TextEncoding::Utf8 && isOpen && !isUtf8(bytes)) {
        bytes = m_state->named(QByteArray(nameOf(m_state->fallback).latin1()))->toUtf8(bytes);
    }
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    const auto bad = firstBadText(bytes.constBegin(), bytes.constEnd());
    return bad ? tl::expected<QByteArray, RowProblem>(tl::unexpected(problemOf(bad->kind))) : bytes;
}

std::optional<RowFault> cellFault(int column, QByteArrayView cell, qint64 most)
{
    const auto bad = firstBadText(cell.begin(), cell.end());
    if (!bad && cell.size() <= most) {
        return std::nullopt;
    }
    const QByteArrayView beginning = cell.first(std::min<qsizetype>(cell.size(), 1024));
    return RowFault{bad ? problemOf(bad->kind) : RowProblem::CellTooLarge, column, -1, escapedUtf8(beginning), {}};
}

std::vector<QByteArrayView> splitUnescaped(QByteArrayView text, char separator)
{
    std::vector<QByteArrayView> parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == separator) {
            parts.push_back(text.sliced(from, i - from));
            from = i + 1;
        }
    }
    parts.push_back(text.sliced(from));
    return parts;
}

QString unescaped(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char after = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (after == 'n' || after == 'N') {
            out += '\n';
            ++i;
        } else if (after != '\0' && QByteArrayView(",;:\"\\").contains(after)) {
            out += after;
            ++i;
        } else {
            out += text[i];
        }
    }
    return QString::fromUtf8(out);
}

} // namespace zhike
