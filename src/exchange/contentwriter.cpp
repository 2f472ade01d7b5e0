#include "exchange/contentwriter.h"

#include "exchange/utf8.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGatheredBytes = 256LL * 1024;
constexpr qsizetype kLineBytes = 75; ///< RFC 6350 3.2, RFC 5545 3.1: without the line break

Result<void> checkText(QLatin1StringView property, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    if (!text.isValidUtf16() || firstBadText(utf8.constBegin(), utf8.constEnd())) {
        return fail(ErrorCode::InvalidInput, u"%1: a character that no file can have"_s.arg(property));
    }
    return {};
}

QString escapedText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.replace(u'\\', "\\\\"_L1).replace(u',', "\\,"_L1).replace(u';', "\\;"_L1);
    return text.replace(u'\n', "\\n"_L1);
}

} // namespace

Result<ContentWriter> ContentWriter::create(const QString& path)
{
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(path));
    return ContentWriter(std::move(file));
}

void ContentWriter::fold(const QByteArray& line)
{
    qsizetype from = 0;
    qsizetype room = kLineBytes;
    while (line.size() - from > room) {
        qsizetype to = from + room;
        while ((static_cast<unsigned char>(line[to]) & 0xC0U) == 0x80U) {
            --to; // within a character
        }
        m_pending += line.sliced(from, to - from) + "\r\n ";
        from = to;
        room = kLineBytes - 1; // the blank counts
    }
    m_pending += line.sliced(from) + "\r\n";
}

Result<void> ContentWriter::text(QLatin1StringView property, const QString& text)
{
    return parts(property, {text});
}

Result<void> ContentWriter::parts(QLatin1StringView property, const QStringList& parts)
{
    if (std::ranges::all_of(parts, [](const QString& part) { return part.isEmpty(); })) {
        return {};
    }
    QStringList escaped;
    for (const QString& part : parts) {
        ZHIKE_CHECK(checkText(property, part));
        escaped.append(escapedText(part));
    }
    fold(QByteArray(property.latin1(), property.size()) + ':' + escaped.join(u';').toUtf8());
    return {};
}

Result<void> ContentWriter::value(const QString& property, const QString& value)
{
    const QString line = property + u':' + value;
    ZHIKE_CHECK(checkText("value"_L1, line));
    if (line.contains(u'\n') || line.contains(u'\r')) {
        return fail(ErrorCode::InvalidInput, u"a line break in a value"_s);
    }
    fold(line.toUtf8());
    return {};
}

Result<void> ContentWriter::endRecord()
{
    if (m_pending.size() < kGatheredBytes) {
        return {};
    }
    auto written = m_file.write(m_pending);
    m_pending.resize(0);
    return written;
}

Result<void> ContentWriter::commit()
{
    ZHIKE_CHECK(m_file.write(m_pending));
    m_pending.clear();
    return m_file.commit();
}

QString quotedParameter(const QString& text)
{
    QString value = text.simplified();
    value.replace(u'"', u'\'');
    return u'"' + value + u'"';
}

} // namespace zhike
