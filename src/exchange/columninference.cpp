#include "exchange/columninference.h"

#include "exchange/plaincharacters.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDistinctOf = 1000;
constexpr qsizetype kLongestNumberOrDay = 48; ///< longer texts are not even tried
constexpr auto kMostLettersInNumber = 8; ///< more than any currency's sign has on both sides

constexpr std::array kOrders = {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear};

bool isDigitAt(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && isPlainDigit(text[i].unicode());
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return isPlainDigit(c.unicode()); });
}

std::optional<Decimal> numberOf(QStringView text, DecimalMark mark)
{
    const auto decimal = text.contains(u'%') ? parseDecimal(text, {mark}) : parseMoneyDecimal(text, {mark}, {});
    return decimal ? std::optional(*decimal) : std::nullopt;
}

/// Can the order of day, month and year matter to how the text is read?
bool isOrderInPlay(QStringView text)
{
    return isDigitAt(text, 0) && !(text.size() >= 4 && areDigits(text.first(4)));
}

bool isBeyond(const Decimal& number, int limit)
{
    std::int64_t one = 1;
    for (int i = 0; i < number.scale; ++i) {
        one *= 10;
    }
    const std::int64_t whole = number.mantissa / one;
    return number.mantissa < 0 || whole > limit || (whole == limit && number.mantissa % one > 0);
}

/// Whole or broken numbers between 1954 and 2119 as spreadsheets count days.
bool isSerialSized(const Decimal& number)
{
    std::int64_t whole = number.mantissa;
    for (int i = 0; i < number.scale; ++i) {
        whole /= 10;
    }
    return whole >= 20'000 && whole <= 80'000;
}

bool looksLikeMail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    const QStringView domain = at < 0 ? QStringView() : text.sliced(at + 1);
    const bool hasBlank = std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    return at > 0 && !hasBlank && !domain.contains(u'@') && domain.contains(u'.') && !domain.startsWith(u'.')
        && !domain.endsWith(u'.');
}

/// What can hardly be anything else: a plus, a long number with a zero in front, eleven digits of a mobile in China, or
/// seven to fifteen digits in groups. A minus in front and a single point are those of a number: "-1234567",
/// "12345.67".
bool looksLikePhone(QStringView text)
{
    qsizetype digits = 0;
    qsizetype dots = 0;
    bool isGrouped = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (isPlainDigit(unit)) {
            ++digits;
        } else if (unit == u'.') {
            isGrouped = isGrouped || ++dots > 1;
        } else if (unit == u' ' || unit == u'-' || unit == u'(' || unit == u')' || unit == u'/') {
            isGrouped = isGrouped || unit != u'-' || i > 0;
        } else if (unit != u'+' || i != 0) {
            return false;
        }
    }
    if (digits < 7 || digits > 15) {
        return false;
    }
    const bool isMobile = digits == 11 && text.size() == 11 && text[0] == u'1' && text[1] >= u'3';
    const bool isTrunk = text[0] == u'0' && digits >= 9;
    return text[0] == u'+' || isMobile || isTrunk || (isGrouped && isDigitAt(text, text.size() - 1));
}

} // namespace

void ColumnSurvey::add(QStringView text)
{
    const PlainText plain = plainText(text);
    const QStringView value = viewOf(plain);
    if (value.isEmpty()) {
        ++m_empty;
        return;
    }
    ++m_filled;
    m_longest = std::max<qint64>(m_longest, value.size());
    if (m_filled <= kDistinctOf) {
        m_seen.insert(value.toString());
    }
    addText(value);
    const bool hasDigit = std::ranges::any_of(value, [](QChar c) { return isPlainDigit(c.unicode()); });
    if (!hasDigit || value.size() > kLongestNumberOrDay) {
        return;
    }
    const bool isDay = addDay(value);
    m_phones += !isDay && looksLikePhone(value) ? 1 : 0;
    if (!isDay || areDigits(value)) {
        addNumber(value);
    }
}

void ColumnSurvey::addText(QStringView text)
{
    const bool isNumeral = areDigits(text);
    m_digitsOnly += isNumeral ? 1 : 0;
    m_leadingZeros += isNumeral && text.size() > 1 && text[0] == u'0' ? 1 : 0;
    m_afterLetterC += (text[0] == u'C' || text[0] == u'c') && areDigits(text.sliced(1)) ? 1 : 0;
    m_mails += looksLikeMail(text) ? 1 : 0;
}

void ColumnSurvey::addNumber(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    if (std::ranges::count_if(text, isLetter) > kMostLettersInNumber) {
        return;
    }
    const auto byPoint = numberOf(text, DecimalMark::Point);
    const std::array readings = {byPoint, areDigits(text) ? byPoint : numberOf(text, DecimalMark::Comma)};
    if (!readings[0] && !readings[1]) {
        return;
    }
    ++m_numbers;
    m_eitherMark += readings[0] && readings[1] && *readings[0] != *readings[1] ? 1 : 0;
    for (size_t i = 0; i < readings.size(); ++i) {
        if (const auto& number = readings[i]) {
            MarkCounts& counts = m_marks[i];
            ++counts.readable;
            counts.only += readings[1 - i] ? 0 : 1;
            counts.fractions += number->scale > 0 ? 1 : 0;
            counts.negative += number->mantissa < 0 ? 1 : 0;
            counts.beyondOne += isBeyond(*number, 1) ? 1 : 0;
            counts.beyondHundred += isBeyond(*number, 100) ? 1 : 0;
        }
    }
    const auto& number = readings[0] ? readings[0] : readings[1];
    m_percents += number->isPercent ? 1 : 0;
    m_serials += isSerialSized(*number) ? 1 : 0;
}

bool ColumnSurvey::addDay(QStringView text)
{
    if (text.size() < 6 || (areDigits(text) && text.size() != 8)) {
        return false;
    }
    std::array<std::optional<Day>, 3> days;
    bool isAny = false;
    for (size_t i = 0; i < days.size(); ++i) {
        if (i > 0 && !isOrderInPlay(text)) {
            days[i] = days[0];
        } else if (const auto day = parseDay(text, {.order = kOrders[i]})) {
            days[i] = *day;
        }
        m_orders[i].readable += days[i] ? 1 : 0;
        isAny = isAny || days[i];
    }
    for (size_t i = 0; i < days.size(); ++i) {
        for (size_t k = 0; k < days.size(); ++k) {
            m_orders[i].differing[k] += days[i] && days[k] && *days[i] != *days[k] ? 1 : 0;
        }
    }
    m_days += isAny ? 1 : 0;
    m_times += isAny && text.contains(u':') ? 1 : 0;
    m_dotted += isAny && text.count(u'.') >= 2 ? 1 : 0;
    return isAny;
}

ColumnInference ColumnSurvey::infer() const
{
    ColumnInference column;
    column.filled = m_filled;
    column.empty = m_empty;
    column.days = m_days;
    column.digitsOnly = m_digitsOnly;
    column.afterLetterC = m_afterLetterC;
    column.hasLeadingZeros = m_leadingZeros > 0;
    column.longest = m_longest;
    column.distinct = m_seen.size();
    if (m_filled == 0) {
        return column;
    }
    // Four of five must fit: dirty columns keep their kind and lose single rows, mixed ones are text.
    const auto isMost = [this](qint64 count) { return count * 5 >= m_filled * 4; };
    if (isMost(m_days)) {
        inferDay(column);
    } else if (isMost(m_mails)) {
        column.kind = ColumnKind::Mail;
        column.fitting = m_mails;
    } else if (isMost(m_phones)) {
        column.kind = ColumnKind::Phone;
        column.fitting = m_phones;
    } else if (isMost(m_numbers) && m_leadingZeros == 0) {
        inferNumber(column);
    } else {
        if (m_days > 0) {
            inferDay(column); // its order, should the column be said to hold days
        }
        column.kind = ColumnKind::Text;
        column.fitting = m_filled;
    }
    return column;
}

void ColumnSurvey::inferNumber(ColumnInference& column) const
{
    const MarkCounts& point = m_marks[size_t(DecimalMark::Point)];
    const MarkCounts& comma = m_marks[size_t(DecimalMark::Comma)];
    column.mark = comma.only > point.only ? DecimalMark::Comma : DecimalMark::Point;
    column.isMarkProven = point.only + comma.only > 0;
    column.isMarkOpen = !column.isMarkProven && m_eitherMark > 0;
    const MarkCounts& chosen = m_marks[size_t(column.mark)];
    column.kind = chosen.fractions > 0 ? ColumnKind::Decimal : ColumnKind::Integer;
    column.fitting = chosen.readable;
    column.hasNegative = chosen.negative > 0;
    column.hasPercent = m_percents > 0;
    column.isWithinOne = chosen.beyondOne == 0;
    column.isWithinHundred = chosen.beyondHundred == 0;
    column.areSerials = m_serials == m_filled;
}

void ColumnSurvey::inferDay(ColumnInference& column) const
{
    column.kind = ColumnKind::Day;
    column.hasTime = m_times > 0;
    const auto readable = [this](DateOrder order) { return m_orders[size_t(order)].readable; };
    const auto most = std::ranges::max(kOrders, {}, readable);
    const DateOrder usual = m_dotted * 2 > m_days ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    const auto isAsGood = [&](DateOrder order) { return readable(order) == readable(most); };
    column.order = isAsGood(DateOrder::YearMonthDay) ? DateOrder::YearMonthDay : isAsGood(usual) ? usual : most;
    column.fitting = readable(column.order);
    column.isOrderMixed = column.fitting < m_days;
    for (const DateOrder other : kOrders) {
        const bool differs = m_orders[size_t(column.order)].differing[size_t(other)] > 0;
        column.isOrderOpen = column.isOrderOpen || (isAsGood(other) && differs);
    }
    if (column.isOrderOpen && isAsGood(usual)) {
        column.order = usual; // years of two digits in front are the rarest
    }
}

} // namespace zhike
