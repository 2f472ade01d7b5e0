#include "exchange/plaincharacters.h"

#include "exchange/values.h"

namespace zhike {

namespace {

bool isEndBlank(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || unit == 0x200B || unit == 0x200C || unit == 0x200D || unit == 0x2060 || unit == 0xFEFF
        || unit == 0x00AD;
}

} // namespace

char16_t plainCharacter(char16_t unit) noexcept
{
    if (unit < 0x80) {
        return unit;
    }
    if (unit >= 0xFF01 && unit <= 0xFF5E) {
        return char16_t(unit - 0xFEE0);
    }
    if (unit >= 0x0660 && unit <= 0x0669) {
        return char16_t(unit - 0x0660 + u'0');
    }
    if (unit >= 0x06F0 && unit <= 0x06F9) {
        return char16_t(unit - 0x06F0 + u'0');
    }
    switch (unit) {
    case 0x00A0: // no-break
    case 0x2007: // figure
    case 0x2009: // thin
    case 0x202F: // narrow no-break
    case 0x3000: // ideographic
        return u' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212: // minus
        return u'-';
    case 0x2019:
        return u'\'';
    case 0xFFE1:
        return u'£';
    case 0xFFE5:
        return u'¥';
    case 0xFFE6:
        return u'₩';
    default:
        return unit;
    }
}

PlainText plainText(QStringView text)
{
    const QStringView trimmed = trimmedText(text);
    PlainText plain;
    plain.reserve(trimmed.size());
    for (const QChar c : trimmed) {
        plain.append(plainCharacter(c.unicode()));
    }
    return plain;
}

QStringView trimmedText(QStringView text)
{
    while (!text.isEmpty() && isEndBlank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isEndBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

} // namespace zhike
