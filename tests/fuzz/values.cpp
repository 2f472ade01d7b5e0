#include "exchange/values.h"
#include "exchange/csvdetect.h"
#include "exchange/textsource.h"
#include "fuzz/fuzzfile.h"

// Cells: numbers, amounts, days, currencies in every form; and bytes in every encoding.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    const QByteArrayView bytes(data, qsizetype(size));
    for (const TextEncoding encoding : kTextEncodings) {
        (void)toUtf8(bytes, encoding);
    }
    fuzz::mustHold(!guessEncoding(bytes).empty(), "an encoding is always guessed");
    const QString text = fuzz::inputAsText(data, size);
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const NumberFormat format{mark};
        if (const auto number = parseDecimal(text, format)) {
            fuzz::mustHold(number->scale >= 0 && number->scale <= 18, "a scale of 0 to 18");
        }
        if (const auto amount = parseAmount(text, format, kCny)) {
            fuzz::mustHold(std::abs(amount->minor) <= kMaxMinor, "an amount within the range");
        }
        (void)parseMoneyDecimal(text, format, std::nullopt);
        (void)parseQuantity(text, format);
        (void)parseRate(text, RateForm::Percent, format);
        (void)parseInteger(text, format);
    }
    for (const DateOrder order : {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear}) {
        for (const bool serials : {false, true}) {
            if (const auto day = parseDay(text, {order, serials})) {
                fuzz::mustHold(day->date().isValid(), "a day of the calendar");
                fuzz::mustHold(day->sinceEpoch() >= Day::kFirst && day->sinceEpoch() <= Day::kLast, "1900 to 2200");
            }
        }
    }
    (void)parseCurrency(text);
    return 0;
}
