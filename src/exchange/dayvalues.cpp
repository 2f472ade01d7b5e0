#include "exchange/plaincharacters.h"
#include "exchange/values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<ValueFault> dayFault(RowProblem code)
{
    return tl::unexpected(ValueFault{code, {}});
}

/// Reads a text from left to right.
class DayCursor {
public:
    explicit DayCursor(QStringView rest) : m_rest(rest) { }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QStringView rest() const { return m_rest; }

    bool take(QStringView expected)
    {
        if (!m_rest.startsWith(expected, Qt::CaseInsensitive)) {
            return false;
        }
        m_rest = m_rest.sliced(expected.size());
        return true;
    }

    template <size_t N> bool takeAny(const std::array<QStringView, N>& words)
    {
        return std::ranges::any_of(words, [this](QStringView word) { return take(word); });
    }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && m_rest.front().isSpace()) {
            m_rest = m_rest.sliced(1);
        }
    }

    /// Digits as far as they go.
    QStringView takeDigits()
    {
        qsizetype count = 0;
        while (count < m_rest.size() && isPlainDigit(m_rest[count].unicode())) {
            ++count;
        }
        const QStringView digits = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return digits;
    }

    QStringView takeLetters()
    {
        qsizetype count = 0;
        while (count < m_rest.size() && m_rest[count].isLetter()) {
            ++count;
        }
        const QStringView letters = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return letters;
    }

    /// One of - / . with blanks around it.
    QChar takeSeparator()
    {
        const QStringView before = m_rest;
        skipBlanks();
        if (!m_rest.isEmpty() && (m_rest.front() == u'-' || m_rest.front() == u'/' || m_rest.front() == u'.')) {
            const QChar separator = m_rest.front();
            m_rest = m_rest.sliced(1);
            skipBlanks();
            return separator;
        }
        m_rest = before;
        return {};
    }

private:
    QStringView m_rest;
};

/// @pre digits only; longer numbers than any year or serial are cut to one that no range allows.
int numberOf(QStringView digits)
{
    return digits.size() > 7 ? 9'999'999 : digits.toInt();
}

struct DayParts {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<int> yearOf(QStringView digits, const DayFormat& format)
{
    const int value = numberOf(digits);
    if (digits.size() >= 4) {
        return value;
    }
    if (digits.size() != 2) {
        return std::nullopt;
    }
    const int century = format.firstShortYear - format.firstShortYear % 100;
    return century + value < format.firstShortYear ? century + 100 + value : century + value;
}

std::optional<int> monthOf(QStringView name)
{
    static constexpr std::array kMonths = {u"january", u"february", u"march",     u"april",   u"may",      u"june",
                                           u"july",    u"august",   u"september", u"october", u"november", u"december"};
    for (size_t i = 0; i < kMonths.size(); ++i) {
        const QStringView month(kMonths[i]);
        const bool isSept = i == 8 && name.compare(u"sept", Qt::CaseInsensitive) == 0;
        if (isSept || name.compare(month, Qt::CaseInsensitive) == 0
            || name.compare(month.first(3), Qt::CaseInsensitive) == 0) {
            return int(i) + 1;
        }
    }
    return std::nullopt;
}

/// 2024年3月5日, 民國113年3月5日
std::optional<DayParts> takeChinese(DayCursor& cursor, const DayFormat& format)
{
    const bool isRepublic = cursor.takeAny(std::array<QStringView, 2>{u"民國", u"民国"});
    cursor.skipBlanks();
    const QStringView year = cursor.takeDigits();
    cursor.skipBlanks();
    if (year.isEmpty() || !cursor.take(u"年")) {
        return std::nullopt;
    }
    cursor.skipBlanks();
    const QStringView month = cursor.takeDigits();
    cursor.skipBlanks();
    if (month.isEmpty() || month.size() > 2 || !cursor.take(u"月")) {
        return std::nullopt;
    }
    cursor.skipBlanks();
    const QStringView day = cursor.takeDigits();
    cursor.skipBlanks();
    if (day.isEmpty() || day.size() > 2 || !cursor.takeAny(std::array<QStringView, 3>{u"日", u"号", u"號"})) {
        return std::nullopt;
    }
    const auto gregorian = isRepublic ? std::optional(numberOf(year) + 1911) : yearOf(year, format);
    return gregorian ? std::optional(DayParts{*gregorian, numberOf(month), numberOf(day)}) : std::nullopt;
}

/// 20240305, with a time after it or nothing
std::optional<DayParts> takeCompact(DayCursor& cursor)
{
    const QStringView digits = cursor.takeDigits();
    if (digits.size() != 8) {
        return std::nullopt;
    }
    return DayParts{numberOf(digits.first(4)), numberOf(digits.sliced(4, 2)), numberOf(digits.sliced(6))};
}

/// 5 Mar 2024, 05-Mar-24, Mar 5, 2024
std::optional<DayParts> takeNamed(DayCursor& cursor, const DayFormat& format)
{
    const auto skipMarks = [&cursor] {
        while (cursor.take(u" ") || cursor.take(u",") || cursor.take(u"-") || cursor.take(u".") || cursor.take(u"/")) {
        }
    };
    QStringView day = cursor.takeDigits();
    if (!day.isEmpty()) {
        cursor.takeAny(std::array<QStringView, 4>{u"st", u"nd", u"rd", u"th"});
    }
    skipMarks();
    const auto month = monthOf(cursor.takeLetters());
    skipMarks();
    if (day.isEmpty()) {
        day = cursor.takeDigits();
        cursor.takeAny(std::array<QStringView, 4>{u"st", u"nd", u"rd", u"th"});
        skipMarks();
    }
    const auto year = yearOf(cursor.takeDigits(), format);
    if (day.isEmpty() || day.size() > 2 || !month || !year) {
        return std::nullopt;
    }
    return DayParts{*year, *month, numberOf(day)};
}

/// Three numbers with the same separator twice.
std::optional<DayParts> takeNumeric(DayCursor& cursor, const DayFormat& format)
{
    const QStringView first = cursor.takeDigits();
    const QChar separator = cursor.takeSeparator();
    const QStringView second = cursor.takeDigits();
    if (first.isEmpty() || separator.isNull() || second.isEmpty() || cursor.takeSeparator() != separator) {
        return std::nullopt;
    }
    const QStringView third = cursor.takeDigits();
    const auto isShort = [](QStringView digits) { return digits.size() == 1 || digits.size() == 2; };
    const bool yearFirst = first.size() >= 4 || (format.order == DateOrder::YearMonthDay && third.size() < 4);
    if (yearFirst) {
        const auto year = yearOf(first, format);
        const bool fits = year && isShort(second) && isShort(third);
        return fits ? std::optional(DayParts{*year, numberOf(second), numberOf(third)}) : std::nullopt;
    }
    const auto year = yearOf(third, format);
    if (format.order == DateOrder::YearMonthDay || !year || !isShort(first) || !isShort(second)) {
        return std::nullopt;
    }
    return format.order == DateOrder::MonthDayYear ? DayParts{*year, numberOf(first), numberOf(second)}
                                                   : DayParts{*year, numberOf(second), numberOf(first)};
}

/// Hours and minutes, perhaps seconds, am or pm, a zone. Nothing at all is a time too.
enum class TimeOutcome { Good, Bad, Other };

/// @return 1 for the second half of the day, 0 for the first, nothing where no half is named
std::optional<int> takeHalf(DayCursor& cursor)
{
    if (cursor.takeAny(std::array<QStringView, 2>{u"上午", u"am"})) {
        return 0;
    }
    if (cursor.takeAny(std::array<QStringView, 2>{u"下午", u"pm"})) {
        return 1;
    }
    return std::nullopt;
}

/// "Z", "UTC", "+08:00", "-0530" @return false: something else stands there
bool takeZone(DayCursor& cursor, Moment& moment)
{
    if (cursor.take(u"Z") || cursor.take(u"UTC") || cursor.take(u"GMT")) {
        moment.minutesEastOfUtc = 0;
        cursor.skipBlanks();
    }
    const bool isEast = cursor.take(u"+");
    if (isEast || cursor.take(u"-")) {
        const QStringView zone = cursor.takeDigits();
        if (zone.size() != 2 && zone.size() != 4) {
            return false;
        }
        int minutes = numberOf(zone.first(2)) * 60 + (zone.size() == 4 ? numberOf(zone.sliced(2)) : 0);
        if (cursor.take(u":")) {
            const QStringView rest = cursor.takeDigits();
            if (rest.size() != 2) {
                return false;
            }
            minutes += numberOf(rest);
        }
        moment.minutesEastOfUtc = isEast ? minutes : -minutes;
    }
    return true;
}

TimeOutcome takeTime(DayCursor& cursor, Moment& moment)
{
    cursor.take(u"T");
    cursor.skipBlanks();
    if (cursor.atEnd()) {
        return TimeOutcome::Good;
    }
    std::optional<int> half = takeHalf(cursor);
    cursor.skipBlanks();
    const QStringView hour = cursor.takeDigits();
    if (hour.isEmpty() || hour.size() > 2 || !(cursor.take(u":") || cursor.take(u"时") || cursor.take(u"時"))) {
        return TimeOutcome::Other;
    }
    const QStringView minute = cursor.takeDigits();
    if (minute.size() != 2) {
        return TimeOutcome::Other;
    }
    cursor.take(u"分");
    QStringView second = u"0";
    int milliseconds = 0;
    if (cursor.take(u":") || (!cursor.atEnd() && isPlainDigit(cursor.rest().front().unicode()))) {
        second = cursor.takeDigits();
        if (second.size() != 2) {
            return TimeOutcome::Other;
        }
        cursor.take(u"秒");
        if (cursor.take(u".") || cursor.take(u",")) {
            milliseconds = numberOf((cursor.takeDigits().toString() + u"000"_s).first(3));
        }
    }
    cursor.skipBlanks();
    if (const std::optional<int> after = takeHalf(cursor)) {
        half = after;
    }
    cursor.skipBlanks();
    if (!takeZone(cursor, moment) || !cursor.atEnd()) {
        return TimeOutcome::Other;
    }
    int hours = numberOf(hour);
    const bool isLeapSecond = hours == 23 && numberOf(minute) == 59 && numberOf(second) == 60;
    const bool isReal = hours <= (half ? 12 : 23) && numberOf(minute) < 60 && (numberOf(second) < 60 || isLeapSecond);
    if (!isReal) {
        return TimeOutcome::Bad;
    }
    if (half) {
        hours = hours % 12 + *half * 12;
    }
    moment.msOfDay = ((hours * 60 + numberOf(minute)) * 60 + std::min(numberOf(second), 59)) * 1000
        + (isLeapSecond ? 0 : milliseconds);
    return TimeOutcome::Good;
}

/// Days of a spreadsheet: 1 is 1900-01-01, 60 the 29 February that 1900 did not have. A fraction is a time of day.
std::optional<Parsed<Moment>> parseSerial(QStringView plain)
{
    DayCursor cursor(plain);
    const QStringView digits = cursor.takeDigits();
    if (digits.isEmpty() || digits.size() > 6) {
        return std::nullopt;
    }
    Moment moment;
    if (cursor.take(u".")) {
        const QStringView fraction = cursor.takeDigits();
        if (fraction.isEmpty()) {
            return std::nullopt;
        }
        constexpr int kSeconds = 86'400;
        const double ofDay = (u"0."_s + fraction.toString()).toDouble();
        moment.msOfDay = std::min(int(std::lround(ofDay * kSeconds)), kSeconds - 1) * 1000;
    }
    if (!cursor.atEnd()) {
        return std::nullopt;
    }
    const int serial = numberOf(digits);
    if (serial == 60) {
        return dayFault(RowProblem::NoSuchDay);
    }
    const auto day = Day::from(QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial));
    if (serial <= 0 || !day) {
        return dayFault(RowProblem::DayOutOfRange);
    }
    moment.day = *day;
    return moment;
}

std::optional<DayParts> takeDay(DayCursor& cursor, const DayFormat& format)
{
    const DayCursor start = cursor;
    if (auto parts = takeNumeric(cursor, format)) {
        return parts;
    }
    cursor = start;
    if (auto parts = takeCompact(cursor)) {
        return parts;
    }
    cursor = start;
    if (auto parts = takeChinese(cursor, format)) {
        return parts;
    }
    cursor = start;
    return takeNamed(cursor, format);
}

} // namespace

Parsed<Day> parseDay(QStringView text, const DayFormat& format)
{
    const Parsed<Moment> moment = parseMoment(text, format);
    return moment ? Parsed<Day>(moment->day) : tl::unexpected(moment.error());
}

Parsed<Moment> parseMoment(QStringView text, const DayFormat& format)
{
    const PlainText plain = plainText(text);
    if (plain.isEmpty()) {
        return dayFault(RowProblem::Missing);
    }
    if (format.excelSerials) {
        if (auto serial = parseSerial(viewOf(plain))) {
            return *std::move(serial);
        }
    }
    DayCursor cursor(viewOf(plain));
    const auto parts = takeDay(cursor, format);
    if (!parts) {
        return dayFault(RowProblem::NotADay);
    }
    Moment moment;
    switch (takeTime(cursor, moment)) {
    case TimeOutcome::Other:
        return dayFault(RowProblem::NotADay);
    case TimeOutcome::Bad:
        return dayFault(RowProblem::NoSuchTime);
    case TimeOutcome::Good:
        break;
    }
    // A year without sense must not hide a day without sense; 2000 has every day that any year has.
    const bool isDayOfSomeYear = QDate::isValid(2000, parts->month, parts->day);
    if (!isDayOfSomeYear || parts->year == 0) {
        return dayFault(RowProblem::NoSuchDay);
    }
    if (parts->year < 1900 || parts->year > 2200) {
        return dayFault(RowProblem::DayOutOfRange);
    }
    const auto day = Day::from(QDate(parts->year, parts->month, parts->day));
    if (!day) {
        return dayFault(RowProblem::NoSuchDay);
    }
    moment.day = *day;
    return moment;
}

} // namespace zhike
