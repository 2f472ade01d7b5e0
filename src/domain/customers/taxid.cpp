#include "domain/customers/taxid.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCreditCodeLength = 18;
constexpr qsizetype kUnifiedNumberLength = 8;
/// The characters in the order of their values: I, O, Z, S and V are left out of the code.
constexpr QStringView kCreditCodeCharacters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr int kCreditCodeBase = 31;

QString withoutSigns(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            plain.append(c.toUpper());
        }
    }
    return plain;
}

bool isDigits(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isCreditCode(const QString& code)
{
    const std::optional<QChar> check = creditCodeCheck(code);
    return check && code.back() == *check;
}

bool isUnifiedNumber(const QString& digits)
{
    constexpr std::array kWeights = {1, 2, 1, 2, 1, 2, 4, 1};
    int sum = 0;
    for (size_t i = 0; i < kWeights.size(); ++i) {
        const int product = (digits[qsizetype(i)].unicode() - u'0') * kWeights[i];
        sum += product / 10 + product % 10;
    }
    // a seven in the seventh place makes 28, whose digits are added as 10: as 1 or as 0
    return sum % 5 == 0 || (digits[6] == u'7' && (sum + 1) % 5 == 0);
}

bool isTaiwan(QStringView country)
{
    const QString name = withoutSigns(country);
    return name == u"TW"_s || name == u"TAIWAN"_s || name.contains(u"台灣"_s) || name.contains(u"臺灣"_s)
        || name.contains(u"台湾"_s);
}

bool hasEuropeanShape(const QString& text)
{
    static const QStringList kStates{u"AT"_s, u"BE"_s, u"BG"_s, u"CY"_s, u"CZ"_s, u"DE"_s, u"DK"_s,
                                     u"EE"_s, u"EL"_s, u"ES"_s, u"FI"_s, u"FR"_s, u"HR"_s, u"HU"_s,
                                     u"IE"_s, u"IT"_s, u"LT"_s, u"LU"_s, u"LV"_s, u"MT"_s, u"NL"_s,
                                     u"PL"_s, u"PT"_s, u"RO"_s, u"SE"_s, u"SI"_s, u"SK"_s, u"XI"_s};
    return kStates.contains(text.left(2));
}

} // namespace

std::optional<QChar> creditCodeCheck(QStringView code)
{
    // the last character makes the weighted sum of all a multiple of 31; the weights are powers of three
    int sum = 0;
    int weight = 1;
    for (qsizetype i = 0; i < kCreditCodeLength - 1; ++i) {
        const qsizetype value = i < code.size() ? kCreditCodeCharacters.indexOf(code[i]) : -1;
        if (value < 0) {
            return std::nullopt;
        }
        sum += int(value) * weight;
        weight = weight * 3 % kCreditCodeBase;
    }
    return kCreditCodeCharacters[(kCreditCodeBase - sum % kCreditCodeBase) % kCreditCodeBase];
}

TaxIdState taxIdState(QStringView text, QStringView country)
{
    const QString id = withoutSigns(text);
    if (id.isEmpty()) {
        return text.trimmed().isEmpty() ? TaxIdState::Empty : TaxIdState::Wrong;
    }
    if (id.size() == kCreditCodeLength) {
        return isCreditCode(id) ? TaxIdState::Right : TaxIdState::Wrong;
    }
    if (isTaiwan(country)) {
        return id.size() == kUnifiedNumberLength && isDigits(id) && isUnifiedNumber(id) ? TaxIdState::Right
                                                                                        : TaxIdState::Wrong;
    }
    if (hasEuropeanShape(id)) { // two letters of the state, then eight to twelve characters
        return id.size() >= 10 && id.size() <= 14 ? TaxIdState::Right : TaxIdState::Wrong;
    }
    return TaxIdState::Unchecked;
}

} // namespace zhike
