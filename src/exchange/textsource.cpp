#include "exchange/textsource.h"

#include "exchange/filestamp.h"
#include "exchange/utf8.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unistd.h>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSourceBlock = 64LL * 1024;

// The tables that Windows uses, which are supersets of the registered ones: files called Shift_JIS or EUC-KR come from
// there. Big5 with the Hong Kong characters, since names of people and places need them.
const char* converterNameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16Le:
        return "UTF-16LE";
    case TextEncoding::Utf16Be:
        return "UTF-16BE";
    case TextEncoding::Gb18030:
        return "gb18030";
    case TextEncoding::Big5:
        return "Big5-HKSCS";
    case TextEncoding::ShiftJis:
        return "ibm-943_P15A-2003";
    case TextEncoding::EucKr:
        return "windows-949-2000";
    case TextEncoding::Windows1252:
        return "ibm-5348_P100-1997";
    }
    return "UTF-8";
}

void appendUtf8(std::vector<char>& out, UChar32 codePoint)
{
    const auto put = [&](UChar32 byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | codePoint >> 6);
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | codePoint >> 12);
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | codePoint >> 18);
        put(0x80 | (codePoint >> 12 & 0x3F));
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

} // namespace

/// Turns blocks of bytes into UTF-8 and tells of line ends and bad sequences where they stand in both. Not in the
/// unnamed namespace, since TextSource::State has one and is not there either.
class StreamDecoder {
public:
    explicit StreamDecoder(TextEncoding encoding, qint64 room = kSourceBlock)
        : StreamDecoder(
            converterNameOf(encoding), encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be, room)
    {
    }
    StreamDecoder(const char* name, bool isUtf16, qint64 room)
        : m_isUtf16(isUtf16), m_units(static_cast<size_t>(room)), m_offsets(static_cast<size_t>(room))
    {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(name, &status));
        if (U_SUCCESS(status)) {
            ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        }
        if (U_FAILURE(status)) {
            m_converter.reset();
        }
    }
    [[nodiscard]] bool isUsable() const { return m_converter != nullptr; }

    /// @param base where the block stands in the file. The last block is empty and says `isLast`.
    template <class OnLine, class OnBad>
    void decode(
        const char* bytes, qint64 size, qint64 base, bool isLast, std::vector<char>& out, const OnLine& onLine,
        const OnBad& onBad)
    {
        const char* source = bytes;
        const char* const end = bytes + size;
        for (bool more = true; more;) {
            const qint64 from = base + (source - bytes);
            UChar* target = m_units.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_toUnicode(
                m_converter.get(), &target, m_units.data() + m_units.size(), &source, end, m_offsets.data(),
                isLast ? 1 : 0, &status);
            emitUnits(target - m_units.data(), from, out, onLine);
            more = U_FAILURE(status);
            if (more && status != U_BUFFER_OVERFLOW_ERROR) {
                noteBad(base + (source - bytes), status, out, onBad);
                more = source < end || isLast;
            }
        }
    }

private:
    template <class OnLine> void emitUnits(qint64 count, qint64 from, std::vector<char>& out, const OnLine& onLine)
    {
        const qint64 width = m_isUtf16 ? 2 : 1; // of a line break; ICU says -1 where it began in the block before
        for (qint64 i = 0; i < count; ++i) {
            const char16_t unit = m_units[size_t(i)];
            if (unit == u'\n' || unit == u'\r') {
                out.push_back(static_cast<char>(unit));
                onLine(qint64(out.size()), from + m_offsets[size_t(i)] + width);
            } else if (unit < 0x80) {
                out.push_back(static_cast<char>(unit));
            } else if (U16_IS_LEAD(unit)) {
                m_lead = unit; // ICU may hand the halves out in two calls
            } else if (U16_IS_TRAIL(unit)) {
                appendUtf8(out, U16_GET_SUPPLEMENTARY(m_lead, unit));
            } else {
                appendUtf8(out, unit);
            }
        }
    }

    template <class OnBad> void noteBad(qint64 after, UErrorCode status, std::vector<char>& out, const OnBad& onBad)
    {
        std::array<char, 32> bytes{}; // as many as ICU keeps
        auto length = std::int8_t(bytes.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(m_converter.get(), bytes.data(), &length, &ignored);
        const bool surrogate = m_isUtf16 && status != U_TRUNCATED_CHAR_FOUND;
        onBad(qint64(out.size()), after - length);
        out.push_back(static_cast<char>(surrogate ? kSurrogateMark : kInvalidMark));
    }

    struct Close {
        void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
    };
    bool m_isUtf16;
    std::unique_ptr<UConverter, Close> m_converter;
    std::vector<UChar> m_units;
    std::vector<std::int32_t> m_offsets;
    char16_t m_lead = 0;
};

namespace {

qint64 readSome(int descriptor, char* into, qint64 room)
{
    for (;;) {
        const ssize_t count = ::read(descriptor, into, size_t(room));
        if (count >= 0 || errno != EINTR) {
            return count;
        }
    }
}

FileFault systemFault(FileProblem problem)
{
    return {problem, 0, -1, QString::fromLocal8Bit(std::strerror(errno))};
}

/// Looks at the first bytes for what can only be another kind of file.
std::optional<FileFault> otherKindOf(QByteArrayView head, const ByteOrderMark& mark, TextEncoding encoding)
{
    const auto is = [&](QByteArrayView magic) { return head.startsWith(magic); };
    if (is("PK\x03\x04") || is("PK\x05\x06")) {
        return FileFault{FileProblem::Spreadsheet, 0, 0, u"a zip container such as XLSX or ODS"_s};
    }
    if (is("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return FileFault{FileProblem::Spreadsheet, 0, 0, u"an old Office file such as XLS"_s};
    }
    struct Magic {
        QByteArrayView bytes;
        QLatin1StringView name;
    };
    static const std::array kMagics
        = {Magic{"%PDF-", "PDF"_L1},
           Magic{"\x1F\x8B", "gzip"_L1},
           Magic{"SQLite format 3", "SQLite"_L1},
           Magic{"\x89PNG", "PNG"_L1},
           Magic{"7z\xBC\xAF", "7z"_L1},
           Magic{"Rar!\x1A\x07", "RAR"_L1},
           Magic{
               "\x7F"
               "ELF",
               "ELF"_L1},
           Magic{"{\\rtf", "RTF"_L1},
           Magic{QByteArrayView("\xFF\xFE\x00\x00", 4), "UTF-32"_L1}};
    const auto found = std::ranges::find_if(kMagics, [&](const Magic& magic) { return is(magic.bytes); });
    if (found != kMagics.end()) {
        return FileFault{FileProblem::NotText, 0, 0, found->name};
    }
    // One NUL is a bad row, a tenth of control characters is no text. Every other byte of UTF-16 is NUL.
    const TextEncoding meant = mark.length > 0 ? mark.encoding : encoding;
    const bool wide = meant == TextEncoding::Utf16Le || meant == TextEncoding::Utf16Be;
    const auto controls = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n';
    });
    if (!wide && head.size() >= 16 && controls * 10 > head.size()) {
        return FileFault{FileProblem::NotText, 0, 0, u"control characters"_s};
    }
    return std::nullopt;
}

} // namespace

struct TextSource::State {
    int descriptor = -1;
    struct stat opened = {};
    TextEncoding encoding = TextEncoding::Utf8;
    qint64 bytesRead = 0;
    QByteArray head; ///< bytes after the mark that opening has read already
    int markLength = 0;

    // other encodings than UTF-8
    std::unique_ptr<StreamDecoder> decoder;
    std::vector<char> block;
    std::vector<char> decoded;
    size_t handedOut = 0;
    qint64 decodedBase = 0; ///< position in the stream of decoded[0]
    bool isDecoded = false; ///< the last block has gone through
    struct Place {
        qint64 position; ///< in the stream
        qint64 offset; ///< in the file
    };
    std::deque<Place> lines;
    std::deque<Place> bad;
    Place lastLine{0, 0};

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }

    [[nodiscard]] FileResult<qint64> readRaw(char* into, qint64 room)
    {
        if (!head.isEmpty()) {
            const qint64 count = std::min(room, qint64(head.size()));
            std::memcpy(into, head.constData(), size_t(count));
            head.remove(0, count);
            return count;
        }
        const qint64 count = readSome(descriptor, into, room);
        if (count < 0) {
            return tl::unexpected(systemFault(FileProblem::ReadFailed));
        }
        bytesRead += count;
        return count;
    }

    [[nodiscard]] FileResult<void> decodeBlock()
    {
        decodedBase += qint64(decoded.size());
        decoded.clear();
        handedOut = 0;
        const qint64 base = bytesRead - head.size();
        auto count = readRaw(block.data(), qint64(block.size()));
        if (!count) {
            return tl::unexpected(std::move(count).error());
        }
        isDecoded = *count == 0;
        decoder->decode(
            block.data(), *count, base, isDecoded, decoded,
            [this](qint64 at, qint64 offset) {
                lines.push_back({decodedBase + at, offset});
            },
            [this](qint64 at, qint64 offset) {
                bad.push_back({decodedBase + at, offset});
            });
        return {};
    }
};

TextSource::TextSource(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
TextSource::TextSource(TextSource&& other) noexcept = default;
TextSource& TextSource::operator=(TextSource&& other) noexcept = default;
TextSource::~TextSource() = default;

FileResult<TextSource> TextSource::open(const QString& path, TextEncoding encoding)
{
    auto state = std::make_unique<State>();
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    state->descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (state->descriptor < 0) {
        return tl::unexpected(systemFault(FileProblem::CannotOpen));
    }
    if (::fstat(state->descriptor, &state->opened) != 0) {
        return tl::unexpected(systemFault(FileProblem::CannotOpen));
    }
    if (!S_ISREG(state->opened.st_mode)) {
        return tl::unexpected(FileFault{FileProblem::NotAFile, 0, -1, {}});
    }
    QByteArray head(4096, '\0');
    qint64 filled = 0;
    while (filled < head.size()) {
        const qint64 count = readSome(state->descriptor, head.data() + filled, head.size() - filled);
        if (count < 0) {
            return tl::unexpected(systemFault(FileProblem::ReadFailed));
        }
        if (count == 0) {
            break;
        }
        filled += count;
    }
    head.truncate(filled);
    const ByteOrderMark mark = byteOrderMarkOf(head);
    if (filled <= mark.length) {
        return tl::unexpected(FileFault{filled == 0 ? FileProblem::Empty : FileProblem::OnlyByteOrderMark, 0, -1, {}});
    }
    if (auto other = otherKindOf(head, mark, encoding)) {
        return tl::unexpected(*std::move(other));
    }
    state->encoding = mark.length > 0 ? mark.encoding : encoding;
    state->markLength = mark.length;
    state->head = head.mid(mark.length);
    state->bytesRead = filled;
    state->lastLine = {0, mark.length};
    if (state->encoding != TextEncoding::Utf8) {
        state->decoder = std::make_unique<StreamDecoder>(state->encoding);
        state->block.resize(size_t(kSourceBlock));
        if (!state->decoder->isUsable()) {
            return tl::unexpected(FileFault{
                FileProblem::CannotOpen, 0, -1, u"no converter for %1"_s.arg(QString(nameOf(state->encoding)))});
        }
    }
    return TextSource(std::move(state));
}

FileResult<qint64> TextSource::read(char* into, qint64 room)
{
    State& s = *m_state;
    if (s.encoding == TextEncoding::Utf8) {
        return s.readRaw(into, room);
    }
    while (s.handedOut == s.decoded.size()) {
        if (s.isDecoded) {
            return 0;
        }
        if (auto done = s.decodeBlock(); !done) {
            return tl::unexpected(std::move(done).error());
        }
    }
    const size_t count = std::min(size_t(room), s.decoded.size() - s.handedOut);
    std::memcpy(into, s.decoded.data() + s.handedOut, count);
    s.handedOut += count;
    return qint64(count);
}

qint64 TextSource::lineOffset(qint64 position)
{
    State& s = *m_state;
    if (s.encoding == TextEncoding::Utf8) {
        return position + s.markLength;
    }
    while (!s.lines.empty() && s.lines.front().position <= position) {
        s.lastLine = s.lines.front();
        s.lines.pop_front();
    }
    return s.lastLine.offset;
}

qint64 TextSource::exactOffset(qint64 position)
{
    State& s = *m_state;
    if (s.encoding == TextEncoding::Utf8) {
        return position + s.markLength;
    }
    while (!s.bad.empty() && s.bad.front().position < position) {
        s.bad.pop_front();
    }
    return !s.bad.empty() && s.bad.front().position == position ? s.bad.front().offset : -1;
}

TextEncoding TextSource::encoding() const noexcept
{
    return m_state->encoding;
}

qint64 TextSource::size() const noexcept
{
    return m_state->opened.st_size;
}

qint64 TextSource::bytesRead() const noexcept
{
    return m_state->bytesRead;
}

bool TextSource::isUnchanged() const
{
    struct stat now = {};
    return ::fstat(m_state->descriptor, &now) == 0 && stampOf(now) == stampOf(m_state->opened);
}

ByteOrderMark byteOrderMarkOf(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF")) {
        return {TextEncoding::Utf8, 3};
    }
    if (head.startsWith("\xFF\xFE")) {
        return {TextEncoding::Utf16Le, 2};
    }
    if (head.startsWith("\xFE\xFF")) {
        return {TextEncoding::Utf16Be, 2};
    }
    return {};
}

namespace {

constexpr qint64 kShortText = 1024;

bool isCharsetName(QByteArrayView name)
{
    // nothing that ICU would take for a path or an option
    return !name.isEmpty() && name.size() < 60 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || c == '.' || c == ':';
    });
}

} // namespace

CharsetDecoder::CharsetDecoder(std::unique_ptr<StreamDecoder> decoder) noexcept : m_decoder(std::move(decoder)) { }
CharsetDecoder::CharsetDecoder(CharsetDecoder&& other) noexcept = default;
CharsetDecoder& CharsetDecoder::operator=(CharsetDecoder&& other) noexcept = default;
CharsetDecoder::~CharsetDecoder() = default;

std::optional<CharsetDecoder> CharsetDecoder::named(QByteArrayView charset)
{
    if (const auto encoding = encodingFromName(QString::fromLatin1(charset))) {
        return of(*encoding);
    }
    if (!isCharsetName(charset)) {
        return std::nullopt;
    }
    auto decoder = std::make_unique<StreamDecoder>(charset.toByteArray().constData(), false, kShortText);
    return decoder->isUsable() ? std::optional(CharsetDecoder(std::move(decoder))) : std::nullopt;
}

CharsetDecoder CharsetDecoder::of(TextEncoding encoding)
{
    return CharsetDecoder(std::make_unique<StreamDecoder>(encoding, kShortText));
}

QByteArray CharsetDecoder::toUtf8(QByteArrayView text)
{
    std::vector<char> out;
    if (m_decoder->isUsable()) {
        const auto ignore = [](qint64, qint64) {};
        m_decoder->decode(text.data(), text.size(), 0, true, out, ignore, ignore);
    }
    return QByteArray(out.data(), qsizetype(out.size()));
}

QByteArray toUtf8(QByteArrayView sample, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8) {
        return sample.toByteArray();
    }
    StreamDecoder decoder(encoding);
    std::vector<char> out;
    if (decoder.isUsable()) {
        const auto ignore = [](qint64, qint64) {};
        decoder.decode(sample.data(), sample.size(), 0, false, out, ignore, ignore);
    }
    return QByteArray(out.data(), qsizetype(out.size()));
}

} // namespace zhike
