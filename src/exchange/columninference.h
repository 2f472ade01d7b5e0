#pragma once

#include "exchange/values.h"

#include <QSet>
#include <QString>
#include <QStringView>

namespace zhike {

enum class ColumnKind {
    Empty, ///< no value seen
    Integer,
    Decimal,
    Day,
    Mail,
    Phone,
    Text
};

/// What the values of one column have in common. Decided from all values seen, never from the first ones.
struct ColumnInference {
    ColumnKind kind = ColumnKind::Empty;
    qint64 filled = 0;
    qint64 empty = 0;
    qint64 fitting = 0; ///< filled values that are of the kind; the rest will be rejected row by row

    // Integer, Decimal
    DecimalMark mark = DecimalMark::Point;
    bool isMarkProven = false; ///< some value can be read in one way only
    bool isMarkOpen = false; ///< "1.234" or "1,234" occur and nothing proves which mark they have: a person must choose
    bool hasNegative = false;
    bool hasPercent = false;
    bool isWithinOne = false; ///< all within [0, 1]

    // Day
    DateOrder order = DateOrder::YearMonthDay;
    bool isOrderOpen = false; ///< "03/04/05" and nothing proves an order: a person must choose
    bool isOrderMixed = false; ///< values prove different orders; `order` is the one of the most
    bool hasTime = false;
    bool areSerials = false; ///< whole numbers of the size of spreadsheet days; only believed where a date is expected

    // Text
    bool hasLeadingZeros = false; ///< "00123": numbers that must stay text
    qint64 digitsOnly = 0; ///< "563185"
    qint64 afterLetterC = 0; ///< "C563185"
    qint64 longest = 0; ///< characters
    qint64 distinct = 0; ///< different values among the first 1,000 filled ones

    friend bool operator==(const ColumnInference&, const ColumnInference&) = default;
};

/// Gathers what infer() decides from; one per column, any number of values, memory bounded.
class ColumnSurvey {
public:
    void add(QStringView text);
    [[nodiscard]] ColumnInference infer() const;

private:
    struct Counts {
        qint64 empty = 0;
        qint64 filled = 0;
        qint64 integers = 0; ///< without any mark
        qint64 numbers = 0; ///< can be read with at least one mark
        qint64 pointOnly = 0; ///< can be read with the point only
        qint64 commaOnly = 0;
        qint64 either = 0; ///< can be read with both, and the value differs
        qint64 decimals = 0; ///< have decimals whichever mark
        qint64 negative = 0;
        qint64 percent = 0;
        qint64 beyondOne = 0;
        qint64 leadingZeros = 0;
        qint64 isoDays = 0; ///< the same day in every order
        qint64 monthFirst = 0; ///< proves month/day/year
        qint64 dayFirst = 0;
        qint64 yearFirst = 0; ///< two-digit years in front: 24/03/05 can be 1924-03-05 only in that order
        qint64 anyOrder = 0; ///< can be read in several orders, and the day differs
        qint64 times = 0;
        qint64 serials = 0;
        qint64 mails = 0;
        qint64 phones = 0;
        qint64 surePhones = 0;
        qint64 digitsOnly = 0;
        qint64 afterLetterC = 0;
        qint64 longest = 0;
    };
    Counts m_counts;
    QSet<QString> m_seen;
};

} // namespace zhike
