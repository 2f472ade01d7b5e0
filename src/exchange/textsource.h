#pragma once

#include "exchange/csvdialect.h"
#include "exchange/fault.h"

#include <QByteArray>
#include <memory>
#include <optional>

namespace zhike {

/// A regular file as a stream of UTF-8, whatever its encoding. Bytes that claim to be UTF-8 pass as they are, checked
/// by the reader; a sequence that another encoding does not have becomes one kInvalidMark or kSurrogateMark. A byte
/// order mark at the beginning is left out and wins over the encoding asked for.
class TextSource {
public:
    [[nodiscard]] static FileResult<TextSource> open(const QString& path, TextEncoding encoding);
    TextSource(TextSource&& other) noexcept;
    TextSource& operator=(TextSource&& other) noexcept;
    ~TextSource();

    /// @return bytes put at `into`, 0 at the end of the file.
    [[nodiscard]] FileResult<qint64> read(char* into, qint64 room);

    /// @return where in the file a line begins; `position` (in the stream) does not go back from call to call.
    [[nodiscard]] qint64 lineOffset(qint64 position);
    /// @return where in the file the byte at `position` comes from: exact for UTF-8 and for marks, else -1.
    [[nodiscard]] qint64 exactOffset(qint64 position);

    [[nodiscard]] TextEncoding encoding() const noexcept;
    [[nodiscard]] qint64 size() const noexcept;
    [[nodiscard]] qint64 bytesRead() const noexcept;
    /// @return false when the file has another size or time than when it was opened.
    [[nodiscard]] bool isUnchanged() const;

private:
    struct State;
    explicit TextSource(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// The kinds of marks a file can begin with.
struct ByteOrderMark {
    TextEncoding encoding = TextEncoding::Utf8;
    int length = 0; ///< 0: none
};
[[nodiscard]] ByteOrderMark byteOrderMarkOf(QByteArrayView head);

/// Decodes short texts one by one, for files that name an encoding in each of their parts.
class CharsetDecoder {
public:
    /// @return nothing for a name that is no charset's. Names that Chinese, Japanese and Korean files go by mean the
    /// tables that Windows uses, as for whole files.
    [[nodiscard]] static std::optional<CharsetDecoder> named(QByteArrayView charset);
    [[nodiscard]] static CharsetDecoder of(TextEncoding encoding);
    CharsetDecoder(CharsetDecoder&& other) noexcept;
    CharsetDecoder& operator=(CharsetDecoder&& other) noexcept;
    ~CharsetDecoder();

    /// @return UTF-8, with a kInvalidMark or kSurrogateMark for each sequence that has no meaning.
    [[nodiscard]] QByteArray toUtf8(QByteArrayView text);

private:
    explicit CharsetDecoder(std::unique_ptr<class StreamDecoder> decoder) noexcept;
    std::unique_ptr<class StreamDecoder> m_decoder;
};

/// Decodes a whole sample, for guessing; marks as above. A character cut off at the end is left out.
[[nodiscard]] QByteArray toUtf8(QByteArrayView sample, TextEncoding encoding);

} // namespace zhike
