#include "exchange/plaincharacters.h"
#include "exchange/values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128; // -Wpedantic knows no 128-bit integer

constexpr int kMostDigits = 18;
constexpr qsizetype kLongestNumber = 400;

constexpr std::array<std::int64_t, kMostDigits + 1> kPowersOfTen = [] {
    std::array<std::int64_t, kMostDigits + 1> powers{};
    std::int64_t power = 1;
    for (auto& each : powers) {
        each = power;
        power = power <= std::numeric_limits<std::int64_t>::max() / 10 ? power * 10 : power;
    }
    return powers;
}();

tl::unexpected<ValueFault> numberFault(RowProblem code)
{
    return tl::unexpected(ValueFault{code, {}});
}

/// A number taken apart: sign and what stands around the digits.
struct NumberParts {
    QStringView digits; ///< with marks and groups
    QStringView before; ///< currency in front
    QStringView after; ///< currency behind
    bool isNegative = false;
    bool isPercent = false;
};

bool isDigitsPart(QChar c)
{
    const char16_t unit = c.unicode();
    return isPlainDigit(unit) || unit == u'.' || unit == u',' || unit == u'\'' || unit == u' ' || unit == 0x066B
        || unit == 0x066C;
}

/// Takes signs, brackets and percent signs off an affix and leaves what may be a currency.
/// @return false when there are too many of them.
bool takeSigns(QStringView& affix, int& signs, int& minus, int& brackets, int& percents)
{
    const auto take = [&](QChar c) {
        switch (c.unicode()) {
        case u'-':
            ++minus;
            [[fallthrough]];
        case u'+':
            ++signs;
            return true;
        case u'(':
        case u')':
            ++brackets;
            return true;
        case u'%':
            ++percents;
            return true;
        default:
            return c == u' ';
        }
    };
    while (!affix.isEmpty() && take(affix.front())) {
        affix = affix.sliced(1);
    }
    while (!affix.isEmpty() && take(affix.back())) {
        affix.chop(1);
    }
    return signs <= 1 && percents <= 1;
}

bool isExponent(QStringView after)
{
    if (after.size() < 2 || (after[0] != u'e' && after[0] != u'E')) {
        return false;
    }
    const QStringView rest = after.sliced(after[1] == u'-' || after[1] == u'+' ? 2 : 1);
    return !rest.isEmpty() && std::ranges::all_of(rest, [](QChar c) { return isPlainDigit(c.unicode()); });
}

bool isNotFinite(QStringView text)
{
    while (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+')) {
        text = text.sliced(1);
    }
    const auto is = [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    return is("nan"_L1) || is("inf"_L1) || is("infinity"_L1) || text == u"∞" || is("1.#inf"_L1) || is("1.#ind"_L1)
        || is("1.#qnan"_L1);
}

Parsed<NumberParts> takeApart(QStringView text)
{
    if (text.isEmpty()) {
        return numberFault(RowProblem::Missing);
    }
    if (isNotFinite(text)) {
        return numberFault(RowProblem::NotFinite);
    }
    if (text.size() > kLongestNumber) {
        return numberFault(RowProblem::OutOfRange);
    }
    const auto isDigit = [](QChar c) { return isPlainDigit(c.unicode()); };
    const auto firstDigit = std::ranges::find_if(text, isDigit);
    if (firstDigit == text.end()) {
        return numberFault(RowProblem::NotANumber);
    }
    qsizetype begin = firstDigit - text.begin();
    while (begin > 0 && (text[begin - 1] == u'.' || text[begin - 1] == u',')) {
        --begin; // ".5"
    }
    qsizetype end = firstDigit - text.begin();
    while (end < text.size() && isDigitsPart(text[end])) {
        ++end;
    }
    while (end > begin && text[end - 1] == u' ') {
        --end;
    }
    NumberParts parts;
    parts.digits = text.sliced(begin, end - begin);
    parts.before = text.first(begin);
    parts.after = text.sliced(end);
    if (isExponent(parts.after)) {
        return numberFault(RowProblem::ScientificNotation);
    }
    const bool isBracketed = parts.before.contains(u'(') && parts.after.contains(u')');
    int signs = 0;
    int minus = 0;
    int brackets = 0;
    int percents = 0;
    const bool fits = takeSigns(parts.before, signs, minus, brackets, percents)
        && takeSigns(parts.after, signs, minus, brackets, percents);
    if (!fits || brackets != (isBracketed ? 2 : 0) || (isBracketed && signs > 0)) {
        return numberFault(RowProblem::NotANumber);
    }
    parts.isNegative = minus > 0 || isBracketed;
    parts.isPercent = percents > 0;
    return parts;
}

/// 1,234,567 or 12,34,567 (never with blanks: that is a phone number); the first group without a zero in front.
bool areGroups(QStringView whole, QChar mark)
{
    const auto groups = whole.split(mark);
    if (groups.size() < 2 || groups.back().size() != 3 || groups.front().isEmpty() || groups.front().front() == u'0') {
        return false;
    }
    const qsizetype inner = groups.size() == 2 ? 3 : groups[1].size();
    const bool areEven = std::all_of(
        groups.begin() + 1, groups.end() - 1, [inner](QStringView group) { return group.size() == inner; });
    const bool areDigits
        = std::ranges::all_of(whole, [mark](QChar c) { return c == mark || isPlainDigit(c.unicode()); });
    return areEven && areDigits && groups.front().size() <= inner && (inner == 3 || (inner == 2 && mark != u' '));
}

Parsed<Decimal> parseDigits(const NumberParts& parts, NumberFormat format)
{
    const QChar mark = format.mark == DecimalMark::Point ? u'.' : u',';
    const auto isMark = [mark](QChar c) { return c == mark || c == QChar(0x066B); };
    const auto found = std::ranges::find_if(parts.digits, isMark);
    const qsizetype markAt = found == parts.digits.end() ? parts.digits.size() : found - parts.digits.begin();
    const QStringView whole = parts.digits.first(markAt);
    const QStringView decimals = found == parts.digits.end() ? QStringView() : parts.digits.sliced(markAt + 1);
    const auto isDigit = [](QChar c) { return isPlainDigit(c.unicode()); };
    if (!std::ranges::all_of(decimals, isDigit)) {
        const bool otherWay = std::ranges::count_if(parts.digits, isMark) > 1
            ? areGroups(parts.digits, mark)
            : decimals.contains(u'.') || decimals.contains(u',');
        return numberFault(otherWay ? RowProblem::BadGrouping : RowProblem::NotANumber);
    }
    if (found != parts.digits.end() && decimals.isEmpty()) {
        return numberFault(RowProblem::NotANumber);
    }
    const auto group = std::ranges::find_if_not(whole, isDigit);
    if (group != whole.end() && !areGroups(whole, *group)) {
        return numberFault(RowProblem::BadGrouping);
    }

    Decimal decimal;
    decimal.isPercent = parts.isPercent;
    int digits = 0;
    const auto append = [&](QChar c) {
        decimal.mantissa = decimal.mantissa * 10 + (c.unicode() - u'0');
        digits += decimal.mantissa > 0 ? 1 : 0;
    };
    for (const QChar c : whole) {
        if (isDigit(c)) {
            if (digits == kMostDigits) {
                return numberFault(RowProblem::OutOfRange);
            }
            append(c);
        }
    }
    for (const QChar c : decimals) {
        if (digits < kMostDigits && decimal.scale < kMostDigits && !decimal.isCut) {
            append(c);
            ++decimal.scale;
        } else {
            decimal.isCut = decimal.isCut || c != u'0';
        }
    }
    while (decimal.scale > 0 && decimal.mantissa % 10 == 0 && !decimal.isCut) {
        decimal.mantissa /= 10;
        --decimal.scale;
    }
    if (parts.isNegative && decimal.mantissa == 0 && !decimal.isCut) {
        return numberFault(RowProblem::NegativeZero);
    }
    decimal.mantissa = parts.isNegative ? -decimal.mantissa : decimal.mantissa;
    return decimal;
}

struct CurrencySign {
    QStringView sign;
    QLatin1StringView codes; ///< three letters each, the likeliest first
};

// Signs as they stand in price lists and exports; those of several currencies never decide which one it is.
constexpr std::array kCurrencySigns
    = {CurrencySign{u"¥", "CNYJPY"_L1},     CurrencySign{u"元", "CNYTWDHKDMOP"_L1},
       CurrencySign{u"圆", "CNYJPY"_L1},    CurrencySign{u"圓", "TWDHKDMOPJPYCNY"_L1},
       CurrencySign{u"块", "CNY"_L1},       CurrencySign{u"塊", "TWD"_L1},
       CurrencySign{u"円", "JPY"_L1},       CurrencySign{u"RMB", "CNY"_L1},
       CurrencySign{u"CN¥", "CNY"_L1},      CurrencySign{u"JP¥", "JPY"_L1},
       CurrencySign{u"人民币", "CNY"_L1},   CurrencySign{u"人民幣", "CNY"_L1},
       CurrencySign{u"人民币元", "CNY"_L1}, CurrencySign{u"$", "USDTWDHKDSGDCADAUDNZDMXNARSCLPCOPUYUMOP"_L1},
       CurrencySign{u"US$", "USD"_L1},      CurrencySign{u"NT$", "TWD"_L1},
       CurrencySign{u"NT", "TWD"_L1},       CurrencySign{u"HK$", "HKD"_L1},
       CurrencySign{u"MOP$", "MOP"_L1},     CurrencySign{u"S$", "SGD"_L1},
       CurrencySign{u"A$", "AUD"_L1},       CurrencySign{u"AU$", "AUD"_L1},
       CurrencySign{u"C$", "CAD"_L1},       CurrencySign{u"CA$", "CAD"_L1},
       CurrencySign{u"NZ$", "NZD"_L1},      CurrencySign{u"R$", "BRL"_L1},
       CurrencySign{u"MX$", "MXN"_L1},      CurrencySign{u"新台币", "TWD"_L1},
       CurrencySign{u"新台幣", "TWD"_L1},   CurrencySign{u"新臺幣", "TWD"_L1},
       CurrencySign{u"台币", "TWD"_L1},     CurrencySign{u"台幣", "TWD"_L1},
       CurrencySign{u"港币", "HKD"_L1},     CurrencySign{u"港幣", "HKD"_L1},
       CurrencySign{u"港元", "HKD"_L1},     CurrencySign{u"美元", "USD"_L1},
       CurrencySign{u"美金", "USD"_L1},     CurrencySign{u"欧元", "EUR"_L1},
       CurrencySign{u"歐元", "EUR"_L1},     CurrencySign{u"英镑", "GBP"_L1},
       CurrencySign{u"英鎊", "GBP"_L1},     CurrencySign{u"日元", "JPY"_L1},
       CurrencySign{u"日圓", "JPY"_L1},     CurrencySign{u"韩元", "KRW"_L1},
       CurrencySign{u"韓元", "KRW"_L1},     CurrencySign{u"€", "EUR"_L1},
       CurrencySign{u"£", "GBPEGP"_L1},     CurrencySign{u"₩", "KRW"_L1},
       CurrencySign{u"₹", "INR"_L1},        CurrencySign{u"Rs", "INRPKRLKR"_L1},
       CurrencySign{u"₽", "RUB"_L1},      CurrencySign{u"₫", "VND"_L1},
       CurrencySign{u"฿", "THB"_L1},        CurrencySign{u"₺", "TRY"_L1},
       CurrencySign{u"₴", "UAH"_L1},        CurrencySign{u"₱", "PHP"_L1},
       CurrencySign{u"₦", "NGN"_L1},        CurrencySign{u"₪", "ILS"_L1},
       CurrencySign{u"₸", "KZT"_L1},        CurrencySign{u"₮", "MNT"_L1},
       CurrencySign{u"৳", "BDT"_L1},        CurrencySign{u"zł", "PLN"_L1},
       CurrencySign{u"Kč", "CZK"_L1},       CurrencySign{u"Ft", "HUF"_L1},
       CurrencySign{u"lei", "RON"_L1},      CurrencySign{u"kr", "SEKNOKDKKISK"_L1},
       CurrencySign{u"Fr", "CHF"_L1},       CurrencySign{u"SFr", "CHF"_L1},
       CurrencySign{u"RM", "MYR"_L1},       CurrencySign{u"Rp", "IDR"_L1},
       CurrencySign{u"R", "ZAR"_L1}};

const CurrencySign* signOf(QStringView text)
{
    const auto found = std::ranges::find_if(kCurrencySigns, [text](const CurrencySign& each) {
        return each.sign.size() == text.size() && each.sign.compare(text, Qt::CaseInsensitive) == 0;
    });
    return found == kCurrencySigns.end() ? nullptr : &*found;
}

/// Does it look like a currency, only none that is known?
bool couldBeCurrency(QStringView text)
{
    const bool isCode = text.size() == 3
        && std::ranges::all_of(text, [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); });
    return isCode || (text.size() == 1 && text.front().category() == QChar::Symbol_Currency);
}

std::optional<RowProblem> problemOfAffix(QStringView affix, const std::optional<Currency>& wanted)
{
    if (affix.isEmpty()) {
        return std::nullopt;
    }
    if (const auto code = Currency::fromCode(affix)) {
        return wanted && *code != *wanted ? std::optional(RowProblem::OtherCurrency) : std::nullopt;
    }
    if (const CurrencySign* sign = signOf(affix)) {
        for (qsizetype i = 0; wanted && i < sign->codes.size(); i += 3) {
            if (Currency::fromCode(QString(sign->codes.mid(i, 3))) == wanted) {
                return std::nullopt;
            }
        }
        return wanted ? std::optional(RowProblem::OtherCurrency) : std::nullopt;
    }
    return couldBeCurrency(affix) ? RowProblem::UnknownCurrency : RowProblem::NotANumber;
}

} // namespace

Parsed<Decimal> parseDecimal(QStringView text, NumberFormat format)
{
    const PlainText plain = plainText(text);
    const auto parts = takeApart(viewOf(plain));
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    if (!parts->before.isEmpty() || !parts->after.isEmpty()) {
        return numberFault(RowProblem::NotANumber);
    }
    return parseDigits(*parts, format);
}

Parsed<Decimal> parseMoneyDecimal(QStringView text, NumberFormat format, std::optional<Currency> currency)
{
    const PlainText plain = plainText(text);
    const auto parts = takeApart(viewOf(plain));
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    if (parts->isPercent) {
        return numberFault(RowProblem::NotANumber);
    }
    for (const QStringView affix : {parts->before, parts->after}) {
        if (const auto problem = problemOfAffix(affix, currency)) {
            return numberFault(*problem);
        }
    }
    return parseDigits(*parts, format);
}

Parsed<ParsedAmount> scaledTo(const Decimal& decimal, int digits, ExcessDecimals excess)
{
    Wide value = decimal.mantissa;
    bool isExact = !decimal.isCut;
    if (digits >= decimal.scale) {
        const int shift = std::min(digits - decimal.scale, kMostDigits);
        value *= kPowersOfTen[size_t(shift)];
    } else {
        const std::int64_t divisor = kPowersOfTen[size_t(decimal.scale - digits)];
        const Wide rest = value % divisor;
        const Wide distance = rest < 0 ? -rest : rest;
        isExact = isExact && rest == 0;
        value /= divisor;
        if (distance * 2 >= divisor) { // what was cut off lies beyond this digit and cannot change the decision
            value += decimal.mantissa < 0 ? -1 : 1;
        }
    }
    if (!isExact && excess == ExcessDecimals::Refuse) {
        return tl::unexpected(ValueFault{RowProblem::TooManyDecimals, u"at most %1 decimals"_s.arg(digits)});
    }
    if (value > kMaxMinor || value < -kMaxMinor) {
        return tl::unexpected(ValueFault{RowProblem::OutOfRange, u"beyond 9e14 of the smallest unit"_s});
    }
    return ParsedAmount{static_cast<std::int64_t>(value), !isExact};
}

Parsed<ParsedAmount> parseAmount(QStringView text, NumberFormat format, Currency currency, ExcessDecimals excess)
{
    const auto decimal = parseMoneyDecimal(text, format, currency);
    return decimal ? scaledTo(*decimal, currency.minorDigits(), excess) : tl::unexpected(decimal.error());
}

Parsed<ParsedAmount> parseAmount(QStringView text, NumberFormat format, int minorDigits, ExcessDecimals excess)
{
    const auto decimal = parseMoneyDecimal(text, format, std::nullopt);
    return decimal ? scaledTo(*decimal, minorDigits, excess) : tl::unexpected(decimal.error());
}

Parsed<Quantity> parseQuantity(QStringView text, NumberFormat format)
{
    const auto decimal = parseDecimal(text, format);
    if (!decimal) {
        return tl::unexpected(decimal.error());
    }
    if (decimal->isPercent) {
        return numberFault(RowProblem::NotANumber);
    }
    const auto thousandths = scaledTo(*decimal, 3, ExcessDecimals::Refuse);
    return thousandths ? Parsed<Quantity>(Quantity{thousandths->minor}) : tl::unexpected(thousandths.error());
}

Parsed<Rate> parseRate(QStringView text, RateForm form, NumberFormat format, ExcessDecimals excess)
{
    const auto decimal = parseDecimal(text, format);
    if (!decimal) {
        return tl::unexpected(decimal.error());
    }
    const bool isPercent = decimal->isPercent || form == RateForm::Percent;
    const auto points = scaledTo(*decimal, isPercent ? 2 : 4, excess);
    if (!points) {
        return tl::unexpected(points.error());
    }
    if (points->minor > 10 * kRateUnit || points->minor < -10 * kRateUnit) {
        return numberFault(RowProblem::OutOfRange);
    }
    return Rate{static_cast<std::int32_t>(points->minor)};
}

Parsed<std::int64_t> parseInteger(QStringView text, NumberFormat format)
{
    const auto decimal = parseDecimal(text, format);
    if (!decimal) {
        return tl::unexpected(decimal.error());
    }
    if (decimal->isPercent) {
        return numberFault(RowProblem::NotANumber);
    }
    if (decimal->scale > 0 || decimal->isCut) {
        return numberFault(RowProblem::NotWhole);
    }
    return decimal->mantissa;
}

Parsed<Currency> parseCurrency(QStringView text)
{
    const PlainText plain = plainText(text);
    const QStringView name = viewOf(plain);
    if (name.isEmpty()) {
        return numberFault(RowProblem::Missing);
    }
    if (const auto code = Currency::fromCode(name)) {
        return *code;
    }
    if (const CurrencySign* sign = signOf(name); sign != nullptr && sign->codes.size() == 3) {
        if (const auto code = Currency::fromCode(QString(sign->codes))) {
            return *code;
        }
    }
    return numberFault(RowProblem::UnknownCurrency);
}

} // namespace zhike
