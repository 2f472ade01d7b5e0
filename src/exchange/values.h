#pragma once

#include "domain/base/money.h"
#include "domain/base/time.h"
#include "exchange/fault.h"

#include <QStringView>
#include <cstdint>
#include <optional>

/// Text to values: exact, pure, no locale, no clock, no floating point. Full-width and Arabic-Indic digits and signs
/// are read as their ASCII forms, blanks around a value (no-break and ideographic too) do not count. An empty text is
/// `Missing`: whether a value may be absent is the caller's rule.

namespace zhike {

enum class DecimalMark { Point, Comma };

/// Digits may be grouped by the other mark, a blank, a no-break blank or an apostrophe; groups have three digits, or
/// two as in 12,34,567. Anything else is BadGrouping, never a guess.
struct NumberFormat {
    DecimalMark mark = DecimalMark::Point;
    friend bool operator==(NumberFormat, NumberFormat) = default;
};

/// What to do with more decimals than the result can hold. Zeros at the end are no excess.
enum class ExcessDecimals { Round, Refuse };

/// mantissa / 10^scale, exact up to 18 digits; decimals beyond those were cut (`isCut`), digits before the mark never.
struct Decimal {
    std::int64_t mantissa = 0;
    int scale = 0; ///< 0 to 18
    bool isCut = false;
    bool isPercent = false; ///< there was a percent sign; the mantissa is not divided by 100
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// A number with sign, brackets or a minus at the end for negative ones, no currency. The base of all below.
[[nodiscard]] Parsed<Decimal> parseDecimal(QStringView text, NumberFormat format = {});

/// The same with a currency around it, as parseAmount() takes it: for computing on before rounding.
[[nodiscard]] Parsed<Decimal>
parseMoneyDecimal(QStringView text, NumberFormat format, std::optional<Currency> currency);

struct ParsedAmount {
    std::int64_t minor = 0; ///< within +-kMaxMinor
    bool isRounded = false; ///< half away from zero
    friend bool operator==(const ParsedAmount&, const ParsedAmount&) = default;
};

/// "1,234.56", "¥1,234", "(12.30)", "12.30-", "USD 5": a symbol or code must be one that the currency goes by, else
/// OtherCurrency, or UnknownCurrency when it is none at all.
[[nodiscard]] Parsed<ParsedAmount>
parseAmount(QStringView text, NumberFormat format, Currency currency, ExcessDecimals excess = ExcessDecimals::Round);
/// The same where the currency is not known: any symbol or code passes. minorDigits is 0 to 4.
[[nodiscard]] Parsed<ParsedAmount>
parseAmount(QStringView text, NumberFormat format, int minorDigits, ExcessDecimals excess = ExcessDecimals::Round);

/// @return thousandths; finer ones are TooManyDecimals. Within +-kMaxMinor thousandths.
[[nodiscard]] Parsed<Quantity> parseQuantity(QStringView text, NumberFormat format = {});

enum class RateForm {
    Percent, ///< "12.5" is 12.5 %
    Fraction ///< "0.125" is 12.5 %
};
/// A percent sign in the text wins over the form. Within +-1000 %.
[[nodiscard]] Parsed<Rate>
parseRate(QStringView text, RateForm form, NumberFormat format = {}, ExcessDecimals excess = ExcessDecimals::Round);

/// "1,234", "12.0" (whole), not "12.5" (NotWhole).
[[nodiscard]] Parsed<std::int64_t> parseInteger(QStringView text, NumberFormat format = {});

/// @return decimal * 10^digits rounded half away from zero, or OutOfRange beyond +-kMaxMinor, or TooManyDecimals.
[[nodiscard]] Parsed<ParsedAmount> scaledTo(const Decimal& decimal, int digits, ExcessDecimals excess);

enum class DateOrder { YearMonthDay, MonthDayYear, DayMonthYear };

struct DayFormat {
    DateOrder order = DateOrder::YearMonthDay;
    bool excelSerials = false; ///< "45000" is 2023-03-15; 60, the day that never was, is NoSuchDay
    int firstShortYear = 1970; ///< two digits mean a year of [this, this + 99]
    friend bool operator==(const DayFormat&, const DayFormat&) = default;
};

/// A calendar day as it is written; a time of day after it must be one (23:59:60 too) and does not move it, neither
/// does a zone ("Z", "+08:00"). Whatever the order: a year of four digits in front (2024-03-05, 2024/3/5, 2024.3.5,
/// 20240305), 2024年3月5日, 民國113年3月5日, 5 Mar 2024 and Mar 5, 2024. Range 1900-01-01 to 2200-12-31.
[[nodiscard]] Parsed<Day> parseDay(QStringView text, const DayFormat& format = {});

/// A day with the time that may stand behind it.
struct Moment {
    Day day{0};
    std::optional<int> msOfDay; ///< 23:59:60 is 23:59:59; nothing where the text is a day alone
    std::optional<int> minutesEastOfUtc; ///< where the text names a zone
    friend bool operator==(const Moment&, const Moment&) = default;
};
/// As parseDay(), with the time of day kept, to the millisecond. The fraction of a spreadsheet's serial is a time, to the second.
[[nodiscard]] Parsed<Moment> parseMoment(QStringView text, const DayFormat& format = {});

/// @return the currency of a code (any case) or of a sign only one currency goes by ("€", "NT$", "人民币").
[[nodiscard]] Parsed<Currency> parseCurrency(QStringView text);

/// @return the text without blanks, no-break blanks, zero-width characters and byte order marks at its ends.
[[nodiscard]] QStringView trimmedText(QStringView text);

} // namespace zhike
