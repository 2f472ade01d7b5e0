#pragma once

#include "exchange/csvdialect.h"
#include "exchange/fault.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace zhike {

/// A property of a file of content lines (vCard, iCalendar) as it stands there: `item1.TEL;TYPE=CELL:+86 138`.
struct ContentProperty {
    struct Parameter {
        QByteArray name; ///< in capitals; empty where only a value stands, as in vCard 2.1
        QByteArray value; ///< quotes and all
    };
    QByteArray group; ///< in capitals
    QByteArray name; ///< in capitals
    std::vector<Parameter> parameters;
    QByteArray value;

    /// @return the first value of a parameter without its quotes, or nothing.
    [[nodiscard]] QByteArray parameter(QByteArrayView wanted) const;
    [[nodiscard]] bool isQuotedPrintable() const;
    [[nodiscard]] bool isBase64() const;
};

/// @param line unfolded
/// @return nothing for what is no property: no colon, or no name before it.
[[nodiscard]] std::optional<ContentProperty> contentProperty(QByteArrayView line);

/// One logical line with the physical ones it was folded into.
struct ContentLine {
    qint64 line = 0; ///< from 1
    qint64 offset = 0; ///< in the file
    QByteArray bytes; ///< a line feed stands before the blank of each folded line; see unfolded()
    bool isTooLong = false; ///< cut: it has more than the limit
};

enum class Unfolding {
    TakesBlank, ///< the blank that marks a folded line is no part of the text
    KeepsBlank ///< it is, as in vCard 2.1
};
[[nodiscard]] QByteArray unfolded(QByteArrayView bytes, Unfolding unfolding);

/// @param word BEGIN or END
/// @return what the line begins or ends, in capitals; empty for any other line.
[[nodiscard]] QByteArray blockName(QByteArrayView line, QByteArrayView word);

/// Reads a file as content lines: of any length, in bounded memory, with CRLF, LF or CR. A line of quoted-printable
/// text that ends in `=` goes on in the next one. Base64 goes on in lines without a blank before them and without a
/// colon, as some programs write it. Blank lines are left out.
///
/// What stands in properties that `keeps` does not want (photos, keys) is passed over and never gathered; of these
/// only the name is handed out.
class ContentLines {
public:
    using Keeps = std::function<bool(QByteArrayView name)>; ///< asked with the name in capitals

    /// @param encoding UTF-16 is decoded; of every other encoding the bytes are handed out as they are.
    [[nodiscard]] static FileResult<ContentLines>
    open(const QString& path, TextEncoding encoding, Keeps keeps, const CsvLimits& limits);
    ContentLines(ContentLines&& other) noexcept;
    ContentLines& operator=(ContentLines&& other) noexcept;
    ~ContentLines();

    /// @return false at the end of the file.
    [[nodiscard]] FileResult<bool> next(ContentLine& line);

    [[nodiscard]] qint64 size() const noexcept;
    [[nodiscard]] qint64 bytesRead() const noexcept;
    [[nodiscard]] bool isUnchanged() const;

private:
    struct State;
    explicit ContentLines(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// Turns the values of properties into UTF-8: quoted-printable, base64, any charset that a property names, and where it
/// names none UTF-8 or, for what is no UTF-8, the encoding of the file.
class ContentDecoder {
public:
    explicit ContentDecoder(TextEncoding fallback);
    ContentDecoder(ContentDecoder&& other) noexcept;
    ContentDecoder& operator=(ContentDecoder&& other) noexcept;
    ~ContentDecoder();

    /// @return the text with LF line ends, escapes untouched; or why there is none.
    [[nodiscard]] tl::expected<QByteArray, RowProblem> text(const ContentProperty& property);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// @return why a text cannot be a cell: it is larger than `most` bytes, or has a character that no record may hold (a
/// parameter or a percent sign may have brought it past ContentDecoder).
[[nodiscard]] std::optional<RowFault> cellFault(int column, QByteArrayView cell, qint64 most);

/// @return the text cut at each `separator` that no backslash stands before; the parts are still escaped.
[[nodiscard]] std::vector<QByteArrayView> splitUnescaped(QByteArrayView text, char separator);
/// `\n` is a line feed, a backslash before a comma, semicolon, colon, quote or backslash is none; others stay.
[[nodiscard]] QString unescaped(QByteArrayView text);

} // namespace zhike
