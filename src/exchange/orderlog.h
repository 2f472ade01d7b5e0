#pragma once

#include "domain/base/money.h"
#include "domain/base/time.h"
#include "domain/customfields/customvalues.h"
#include "exchange/csvreader.h"
#include "exchange/orderlogmapping.h"
#include "exchange/values.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace zhike {

enum class DiscountForm {
    Percent, ///< "20" is a fifth off
    Fraction, ///< "0.2" is a fifth off
    Amount ///< taken off the line, in the line's currency
};

/// How the cells of an order log are to be read. The wizard shows these; guessOrderLogOptions() fills them.
struct OrderLogOptions {
    Currency currency = kUsd; ///< of rows that do not name one
    NumberFormat numbers;
    DayFormat days;
    DiscountForm discountForm = DiscountForm::Percent;
    ExcessDecimals excess = ExcessDecimals::Round;
    /// An order number of this and then only digits is the cancellation of an earlier one: its rows are returns.
    /// Empty: no number is special.
    QString cancellationPrefix = QStringLiteral("C");
    /// Words that mean "no value" in this file ("NULL", "nan"), compared exactly. None by default: Null is a name.
    QStringList emptyWords;
    /// Rows that name no customer are of the one of this name; empty: they are rejected (MissingCustomer).
    QString withoutCustomer;
    qsizetype longestKey = 100; ///< of keys and order numbers, in characters; longer is TextTooLong
    qsizetype longestText = 300; ///< of names and the like
    qsizetype longestNote = 20'000; ///< of addresses and notes
};

/// One line of an order, typed. Amounts are minor units of `currency`.
///
/// A return (isReturn: a cancellation, or a negative quantity or amount) has a negative or zero quantity and amount,
/// whatever signs the file has. Where the file leaves a figure out it is computed: amount = quantity * price less
/// discount, exactly from the written decimals and rounded once; price = amount / quantity before discount, rounded;
/// quantity = 1 without such a column; cost = amount - profit, so that their difference is the profit as rounded.
/// A file with neither amounts nor prices is one of visits: its rows have amount 0.
///
/// One-line texts are trimmed, and line breaks and tabs inside them are blanks.
struct OrderLogRow {
    QString customerKey; ///< never empty; "17850.0" became "17850", "00123" stayed
    QString customerName; ///< empty when the file has none
    Day day{0};
    QString orderNumber; ///< empty: the caller makes one order per customer and day
    QString productKey;
    QString productName;
    QString category;
    QString subCategory;
    Quantity quantity = Quantity::whole(1);
    Currency currency = kUsd;
    std::int64_t unitPrice = 0; ///< before discount, never negative
    std::int64_t amount = 0; ///< net, after discount; zero rows are rows
    Rate discount; ///< 0 to 100 %
    std::optional<std::int64_t> cost; ///< of the whole line; may be negative for a return
    bool isReturn = false;
    bool isCancellation = false; ///< by its order number
    bool isRounded = false; ///< some figure of the file had more decimals than its currency
    bool isPriceDerived = false; ///< computed from the amount
    bool isAmountDerived = false; ///< computed from quantity and price

    QString mail;
    QString phone;
    QString country;
    QString region;
    QString city;
    QString postalCode;
    QString address;
    QString segment;
    QString channel;
    QString salesPerson;
    QString note;
    QString lineText;
    QString unit;
    QString status; ///< a key of the order's choices, or empty
    Rate taxRate;
    QString taxId; ///< of the customer
    QString customerNumber; ///< that Zhike gave him
    /// Values of the company's own fields, as stored, by their keys in the catalogue; see OwnFieldReader.
    CustomValues ownOfOrder;
    CustomValues ownOfCustomer;

    friend bool operator==(const OrderLogRow&, const OrderLogRow&) = default;
};

/// The row, or every fault found in it (not just the first): columns, codes and escaped values.
using OrderLogResult = tl::expected<OrderLogRow, std::vector<RowFault>>;

/// Reads one record of the file. Faults that the reader found are passed on and nothing else is looked at.
[[nodiscard]] OrderLogResult
interpretOrderRow(const TableRecord& record, const OrderLogMapping& mapping, const OrderLogOptions& options);

/// What still has to be chosen by a person before the file can be read safely, with the likeliest choice in `options`.
struct OrderLogGuess {
    OrderLogOptions options;
    bool isDateOrderOpen = false;
    bool isDateOrderMixed = false; ///< some rows will be rejected whatever is chosen
    bool isDecimalMarkOpen = false;
    bool isDiscountFormOpen = false;
};
/// Decides date order, decimal mark, discount form and whether "C..." numbers are cancellations (not when most have
/// the C) from what the mapped columns hold. What one number column proves about the mark holds for all of them.
[[nodiscard]] OrderLogGuess guessOrderLogOptions(
    const OrderLogMapping& mapping, std::span<const ColumnInference> inference, const OrderLogOptions& base = {});

} // namespace zhike
