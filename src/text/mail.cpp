#include "text/mail.h"

#include <QChar>
#include <QList>
#include <algorithm>

namespace zhike {

namespace {

constexpr qsizetype kLongestMail = 254; // RFC 5321 4.5.3.1, as erratum 1690 to RFC 3696 counts it
constexpr qsizetype kLongestLocalPart = 64;
constexpr qsizetype kLongestLabel = 63;

/// What Chinese input methods write where an address needs ASCII.
QChar plainMailUnit(QChar unit)
{
    switch (unit.unicode()) {
    case 0x3002: // ideographic full stop
    case 0xFF61:
        return u'.';
    default:
        return unit >= QChar(0xFF01) && unit <= QChar(0xFF5E) ? QChar(unit.unicode() - 0xFEE0) : unit;
    }
}

bool isHostLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::ranges::all_of(
            label, [](QChar c) { return c == u'-' || c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); });
}

bool isHost(QStringView host)
{
    const auto labels = host.split(u'.');
    return labels.size() >= 2 && std::ranges::all_of(labels, isHostLabel) && labels.back().size() >= 2
        && !std::ranges::all_of(labels.back(), [](QChar c) { return c.isDigit(); });
}

bool isLocalPart(QStringView local)
{
    return !local.isEmpty() && local.size() <= kLongestLocalPart && std::ranges::none_of(local, [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || QStringView(u"\"(),:;<>@[\\]").contains(c);
    });
}

} // namespace

QString normalMail(QStringView text)
{
    QString mail;
    mail.reserve(text.size());
    std::ranges::transform(text.trimmed(), std::back_inserter(mail), plainMailUnit);
    if (const qsizetype open = mail.lastIndexOf(u'<'); open >= 0 && mail.endsWith(u'>')) {
        mail = mail.sliced(open + 1).chopped(1).trimmed(); // Wang Wei <wang@example.com>
    }
    if (mail.startsWith(QLatin1StringView("mailto:"), Qt::CaseInsensitive)) {
        mail.remove(0, 7);
    }
    const qsizetype at = mail.lastIndexOf(u'@');
    return at < 0 ? mail : mail.first(at + 1) + mail.sliced(at + 1).toLower();
}

QString mailKey(QStringView text)
{
    return normalMail(text).toLower();
}

bool isPlausibleMail(QStringView text)
{
    const QString mail = normalMail(text);
    const qsizetype at = mail.indexOf(u'@');
    return at > 0 && mail.size() <= kLongestMail && isLocalPart(QStringView(mail).first(at))
        && isHost(QStringView(mail).sliced(at + 1));
}

} // namespace zhike
