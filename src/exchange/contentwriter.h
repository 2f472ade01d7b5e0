#pragma once

#include "exchange/atomicfile.h"

#include <QString>
#include <QStringList>

namespace zhike {

/// Writes content lines (vCard, iCalendar) into an AtomicFile: UTF-8, CRLF, folded at 75 bytes and never within a
/// character, mode 0600, complete or absent.
class ContentWriter {
public:
    [[nodiscard]] static Result<ContentWriter> create(const QString& path);

    /// Begins a record: what is written from here on is dropped by cancelRecord().
    void beginRecord() { m_recordBegin = m_pending.size(); }
    void cancelRecord() { m_pending.truncate(m_recordBegin); }

    /// A line of the format itself, such as BEGIN:VCARD.
    void plain(QLatin1StringView line) { fold(QByteArray(line.latin1(), line.size())); }
    /// A property with its parameters and one text, which is escaped; none is written for an empty text.
    /// @return `InvalidInput` for half a surrogate pair, a control character or a noncharacter.
    [[nodiscard]] Result<void> text(QLatin1StringView property, const QString& text);
    /// The same with several parts, parted by semicolons; none is written when all are empty.
    [[nodiscard]] Result<void> parts(QLatin1StringView property, const QStringList& parts);
    /// The same with a value that has its own syntax (an address, a time): not escaped, but refused when it has a line
    /// break.
    [[nodiscard]] Result<void> value(const QString& property, const QString& value);

    /// Writes what has gathered once it is much.
    [[nodiscard]] Result<void> endRecord();
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();

private:
    explicit ContentWriter(AtomicFile file) : m_file(std::move(file)) { }
    void fold(const QByteArray& line);
    AtomicFile m_file;
    QByteArray m_pending;
    qsizetype m_recordBegin = 0;
};

/// @return the text as a parameter's value, in quotes: quotes and line breaks in it are replaced.
[[nodiscard]] QString quotedParameter(const QString& text);

} // namespace zhike
