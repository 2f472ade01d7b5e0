#include "text/phone.h"

#include "text/phonechars.h"

#include <QChar>
#include <algorithm>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace zhike {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype kDigitsBeforeExtension = 5;
constexpr qsizetype kShortestWithExitCode = 10;
constexpr qsizetype kLongestPhone = 100;

/// 0 to 9 in any script, or -1.
int digitOf(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c < 0x80) {
        return c >= u'0' && c <= u'9' ? c - u'0' : -1;
    }
    return c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 : unit.digitValue();
}

bool isOpeningBracket(QChar unit)
{
    return unit == u'(' || unit == QChar(0xFF08);
}

bool isClosingBracket(QChar unit)
{
    return unit == u')' || unit == QChar(0xFF09);
}

bool beginsExtension(QStringView rest)
{
    const char16_t c = rest.front().unicode();
    return c == u'x' || c == u'X' || c == u'#' || c == 0xFF03 || c == 0x8F6C /*转*/ || c == 0x8F49 /*轉*/
        || c == 0x5206 /*分机*/ || rest.startsWith(QLatin1StringView("ext"), Qt::CaseInsensitive);
}

QString asText(const FoldedText& digits, qsizetype begin)
{
    QString result(digits.size() - begin, Qt::Uninitialized);
    std::transform(digits.begin() + begin, digits.end(), result.begin(), [](const FoldedChar& c) {
        return QChar(static_cast<char16_t>(c.code));
    });
    return result;
}

} // namespace

qsizetype countryCodeLength(const FoldedText& digits)
{
    // E.164: zone 1 and 7 have one digit, these have two, all others three.
    constexpr std::u32string_view kTwoDigits
        = U"20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 "
          U"57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
    if (digits.size() < 3 || digits[0].code == U'1' || digits[0].code == U'7') {
        return std::min<qsizetype>(digits.size(), 1);
    }
    const char32_t begin[] = {digits[0].code, digits[1].code};
    return kTwoDigits.find(std::u32string_view(begin, 2)) != std::u32string_view::npos ? 2 : 3;
}

PhoneChars phoneChars(QStringView text)
{
    PhoneChars result;
    FoldedText& digits = result.digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (const int digit = digitOf(unit); digit >= 0) {
            digits.append({U'0' + char32_t(digit), i, i + 1});
        } else if ((unit == u'+' || unit == QChar(0xFF0B)) && digits.isEmpty()) {
            result.isInternational = true;
        } else if (
            isOpeningBracket(unit) && result.isInternational && !digits.isEmpty() && i + 2 < text.size()
            && digitOf(text[i + 1]) == 0 && isClosingBracket(text[i + 2])) {
            i += 2;
        } else if (digits.size() >= kDigitsBeforeExtension && beginsExtension(text.sliced(i))) {
            break;
        }
    }
    if (!result.isInternational && digits.size() >= kShortestWithExitCode && digits[0].code == U'0'
        && digits[1].code == U'0') {
        digits.remove(0, 2);
        result.isInternational = true;
    }
    result.countryDigits = result.isInternational ? countryCodeLength(digits) : 0;
    return result;
}

QString phoneDigits(QStringView text)
{
    return asText(phoneChars(text).digits, 0);
}

QString phoneKey(QStringView text)
{
    const PhoneChars phone = phoneChars(text);
    qsizetype begin = phone.countryDigits;
    while (begin < phone.digits.size() && phone.digits[begin].code == U'0') {
        ++begin;
    }
    return asText(phone.digits, begin);
}

std::optional<ParsedPhone> parsedPhone(QStringView text, QStringView defaultRegion)
{
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const std::string typed = text.first(std::min(text.size(), kLongestPhone)).toString().toStdString();
    PhoneNumber number;
    if (util.Parse(typed, defaultRegion.toString().toUpper().toStdString(), &number)
        != PhoneNumberUtil::NO_PARSING_ERROR) {
        return std::nullopt;
    }
    ParsedPhone phone;
    phone.extension = QString::fromStdString(number.extension());
    phone.isValid = util.IsValidNumber(number);
    number.clear_extension();
    std::string formatted;
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    phone.e164 = QString::fromStdString(formatted);
    util.Format(number, PhoneNumberUtil::NATIONAL, &formatted);
    phone.national = QString::fromStdString(formatted);
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    phone.international = QString::fromStdString(formatted);
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region != "ZZ" && region != "001") { // unknown, and codes of no country such as +800
        phone.region = QString::fromStdString(region);
    }
    return phone;
}

} // namespace zhike
