#pragma once

#include "exchange/values.h"

#include <QSet>
#include <QString>
#include <QStringView>
#include <array>

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
    qint64 days = 0; ///< filled values that are days in some order, whatever the kind

    // Integer, Decimal
    DecimalMark mark = DecimalMark::Point;
    bool isMarkProven = false; ///< some value can be read in one way only
    bool isMarkOpen = false; ///< "1.234" or "1,234" occur and nothing proves which mark they have: a person must choose
    bool hasNegative = false;
    bool hasPercent = false;
    bool isWithinOne = false; ///< all within [0, 1]
    bool isWithinHundred = false; ///< all within [0, 100]

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
    void addNumber(QStringView text);
    bool addDay(QStringView text);
    void addText(QStringView text);
    void inferNumber(ColumnInference& column) const;
    void inferDay(ColumnInference& column) const;

    /// What is counted of readings under one decimal mark.
    struct MarkCounts {
        qint64 readable = 0;
        qint64 only = 0; ///< readable with this mark and not with the other
        qint64 fractions = 0;
        qint64 negative = 0;
        qint64 beyondOne = 0; ///< below 0 or above 1
        qint64 beyondHundred = 0;
    };
    /// What is counted of readings in one order of day, month and year.
    struct OrderCounts {
        qint64 readable = 0;
        std::array<qint64, 3> differing{}; ///< readable in both orders, and the days differ
    };
    qint64 m_empty = 0;
    qint64 m_filled = 0;
    std::array<MarkCounts, 2> m_marks; ///< by DecimalMark
    qint64 m_numbers = 0; ///< readable with some mark
    qint64 m_eitherMark = 0; ///< readable with both, and the values differ
    qint64 m_percents = 0;
    qint64 m_serials = 0;
    std::array<OrderCounts, 3> m_orders; ///< by DateOrder
    qint64 m_days = 0; ///< readable in some order
    qint64 m_times = 0;
    qint64 m_dotted = 0; ///< 5.3.2024
    qint64 m_mails = 0;
    qint64 m_phones = 0;
    qint64 m_leadingZeros = 0;
    qint64 m_digitsOnly = 0;
    qint64 m_afterLetterC = 0;
    qint64 m_longest = 0;
    QSet<QString> m_seen;
};

} // namespace zhike
