#include "exchange/orderlog.h"

#include "domain/sales/order.h"
#include "exchange/plaincharacters.h"

#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Exact = __int128; // -Wpedantic knows no 128-bit integer

constexpr std::int64_t kAll = kRateUnit; ///< 100 %

std::int64_t magnitude(std::int64_t value)
{
    return value < 0 ? -value : value;
}

/// numerator / denominator rounded half up. @pre 0 <= numerator, 0 < denominator
std::optional<std::int64_t> dividedRounded(Exact numerator, Exact denominator)
{
    const Exact quotient = numerator / denominator;
    const Exact rest = numerator - quotient * denominator;
    const Exact rounded = quotient + (rest >= denominator - rest ? 1 : 0);
    return rounded > kMaxMinor ? std::nullopt : std::optional(static_cast<std::int64_t>(rounded));
}

/// quantity * price * (1 - discount) in minor units, rounded once; nothing when it is beyond every amount.
std::optional<std::int64_t>
lineAmount(std::int64_t thousandths, const Decimal& price, int minorDigits, std::int64_t discount)
{
    Exact numerator = 0;
    if (__builtin_mul_overflow(Exact(thousandths), Exact(price.mantissa), &numerator)
        || __builtin_mul_overflow(numerator, Exact(kAll - discount), &numerator)) {
        return std::nullopt;
    }
    Exact denominator = Exact(kQuantityUnit) * kAll;
    for (int i = minorDigits; i < price.scale; ++i) {
        denominator *= 10;
    }
    for (int i = price.scale; i < minorDigits; ++i) {
        if (__builtin_mul_overflow(numerator, Exact(10), &numerator)) {
            return std::nullopt;
        }
    }
    return dividedRounded(numerator, denominator);
}

/// "17850.0" is the number 17850 that passed through a table of floating point.
QStringView withoutZeroFraction(QStringView key)
{
    const qsizetype point = key.indexOf(u'.');
    const auto areAll = [](QStringView part, auto&& is) { return !part.isEmpty() && std::ranges::all_of(part, is); };
    const bool isWhole = point > 0 && areAll(key.first(point), [](QChar c) { return isPlainDigit(c.unicode()); })
        && areAll(key.sliced(point + 1), [](QChar c) { return c == u'0'; });
    return isWhole ? key.first(point) : key;
}

bool isCancellationNumber(QStringView number, QStringView prefix)
{
    if (prefix.isEmpty() || !number.startsWith(prefix) || number.size() == prefix.size()) {
        return false;
    }
    return std::ranges::all_of(number.sliced(prefix.size()), [](QChar c) { return isPlainDigit(c.unicode()); });
}

/// Reads one record field by field and gathers the faults.
class OrderRowReader {
public:
    OrderRowReader(const TableRecord& record, const OrderLogMapping& mapping, const OrderLogOptions& options)
        : m_record(record), m_mapping(mapping), m_options(options)
    {
    }

    OrderLogResult read()
    {
        m_row.currency = m_options.currency;
        readTexts();
        readCustomer();
        readDay();
        readCurrency();
        readStatus();
        readFigures();
        if (!m_faults.empty()) {
            return tl::unexpected(std::move(m_faults));
        }
        return std::move(m_row);
    }

private:
    /// @return the trimmed cell; empty when the file has no such column or one of the words for nothing.
    [[nodiscard]] QString cell(OrderField field) const
    {
        const int column = m_mapping.column(field);
        if (column < 0 || column >= m_record.size()) {
            return {};
        }
        const QString text = m_record.text(column);
        const QStringView trimmed = trimmedText(text);
        return m_options.emptyWords.contains(trimmed) ? QString() : trimmed.toString();
    }

    void addFault(RowProblem code, OrderField field, const QString& detail = {})
    {
        const int column = m_mapping.column(field);
        m_faults.push_back({code, column, -1, column < 0 ? QString() : escaped(cell(field)), detail});
    }

    /// @return the value, or nothing after noting the fault.
    template <class T> std::optional<T> valueOf(OrderField field, const Parsed<T>& parsed)
    {
        if (!parsed) {
            addFault(parsed.error().code, field, parsed.error().detail);
            return std::nullopt;
        }
        return *parsed;
    }

    [[nodiscard]] QString text(OrderField field, qsizetype longest)
    {
        QString value = cell(field);
        for (QChar& c : value) {
            c = c == u'\n' || c == u'\r' || c == u'\t' ? QChar(u' ') : c;
        }
        if (value.size() > longest) {
            addFault(RowProblem::TextTooLong, field, u"%1 characters, at most %2"_s.arg(value.size()).arg(longest));
        }
        return value;
    }

    void readTexts()
    {
        m_row.orderNumber = text(OrderField::OrderNumber, m_options.longestKey);
        m_row.productKey = text(OrderField::ProductKey, m_options.longestKey);
        m_row.productName = text(OrderField::ProductName, m_options.longestText);
        m_row.category = text(OrderField::ProductCategory, m_options.longestText);
        m_row.subCategory = text(OrderField::ProductSubCategory, m_options.longestText);
        m_row.mail = text(OrderField::Mail, m_options.longestText);
        m_row.phone = text(OrderField::Phone, m_options.longestText);
        m_row.country = text(OrderField::Country, m_options.longestText);
        m_row.region = text(OrderField::Region, m_options.longestText);
        m_row.city = text(OrderField::City, m_options.longestText);
        m_row.postalCode = text(OrderField::PostalCode, m_options.longestKey);
        m_row.address = text(OrderField::Address, m_options.longestNote);
        m_row.segment = text(OrderField::CustomerSegment, m_options.longestText);
        m_row.channel = text(OrderField::Channel, m_options.longestText);
        m_row.salesPerson = text(OrderField::SalesPerson, m_options.longestText);
        m_row.lineText = text(OrderField::LineText, m_options.longestNote);
        m_row.unit = text(OrderField::Unit, m_options.longestKey);
        m_row.taxId = text(OrderField::TaxId, m_options.longestKey);
        m_row.customerNumber = text(OrderField::CustomerNumber, m_options.longestKey);
        m_row.note = cell(OrderField::Note); // of several lines
        if (m_row.note.size() > m_options.longestNote) {
            addFault(RowProblem::TextTooLong, OrderField::Note);
        }
        m_row.isCancellation = isCancellationNumber(m_row.orderNumber, m_options.cancellationPrefix);
    }

    void readCustomer()
    {
        m_row.customerName = text(OrderField::CustomerName, m_options.longestText);
        const bool hasKey = m_mapping.has(OrderField::CustomerKey);
        const OrderField field = hasKey ? OrderField::CustomerKey : OrderField::CustomerName;
        QString key = hasKey ? text(field, m_options.longestKey) : m_row.customerName;
        if (key.isEmpty() && !m_options.withoutCustomer.isEmpty()) {
            key = m_options.withoutCustomer;
            m_row.customerName = key;
        }
        m_row.customerKey = withoutZeroFraction(key).toString();
        if (key.isEmpty()) {
            addFault(RowProblem::MissingCustomer, field);
        }
    }

    void readDay()
    {
        const QString value = cell(OrderField::Day);
        if (value.isEmpty()) {
            addFault(RowProblem::MissingDay, OrderField::Day);
        } else if (const auto day = valueOf(OrderField::Day, parseDay(value, m_options.days))) {
            m_row.day = *day;
        }
    }

    void readCurrency()
    {
        const QString value = cell(OrderField::Currency);
        if (!value.isEmpty()) {
            m_row.currency = valueOf(OrderField::Currency, parseCurrency(value)).value_or(m_row.currency);
        }
    }

    void readStatus()
    {
        const QString value = cell(OrderField::Status);
        const bool isKnown
            = value.isEmpty() || std::ranges::any_of(kChoicesOf<OrderStatus>, [&value](const Choice& choice) {
                  return value == QLatin1StringView(choice.key);
              });
        if (isKnown) {
            m_row.status = value;
        } else {
            addFault(RowProblem::NotAChoice, OrderField::Status);
        }
    }

    void readTaxRate()
    {
        const QString value = cell(OrderField::TaxRate);
        const auto rate = value.isEmpty()
            ? std::optional(Rate())
            : valueOf(
                OrderField::TaxRate, parseRate(value, RateForm::Percent, m_options.numbers, ExcessDecimals::Round));
        if (rate && (rate->basisPoints < 0 || rate->basisPoints > kAll)) {
            addFault(RowProblem::OutOfRange, OrderField::TaxRate);
        } else if (rate) {
            m_row.taxRate = *rate;
        }
    }

    /// @return the exact number of a cell with an amount, or nothing when it is empty or at fault.
    std::optional<Decimal> moneyDecimal(OrderField field)
    {
        const QString value = cell(field);
        return value.isEmpty() ? std::nullopt
                               : valueOf(field, parseMoneyDecimal(value, m_options.numbers, m_row.currency));
    }

    std::optional<std::int64_t> money(OrderField field)
    {
        const auto decimal = moneyDecimal(field);
        return decimal ? rounded(field, *decimal) : std::nullopt;
    }

    std::optional<std::int64_t> rounded(OrderField field, const Decimal& decimal)
    {
        const auto amount = valueOf(field, scaledTo(decimal, m_row.currency.minorDigits(), m_options.excess));
        m_row.isRounded = m_row.isRounded || (amount && amount->isRounded);
        return amount ? std::optional(amount->minor) : std::nullopt;
    }

    void readFigures()
    {
        const size_t faultsBefore = m_faults.size();
        readQuantity();
        readTaxRate();
        const auto price = moneyDecimal(OrderField::UnitPrice);
        if (price && price->mantissa < 0) {
            addFault(RowProblem::NegativePrice, OrderField::UnitPrice);
        }
        const auto amount = money(OrderField::Amount);
        const auto discountAmount = readDiscount();
        const bool isOrderLog = m_mapping.has(OrderField::Amount) || m_mapping.has(OrderField::UnitPrice);
        if (m_faults.size() == faultsBefore && isOrderLog && !price && !amount) {
            const bool hasAmounts = m_mapping.has(OrderField::Amount);
            addFault(RowProblem::MissingAmount, hasAmounts ? OrderField::Amount : OrderField::UnitPrice);
        }
        if (m_faults.size() > faultsBefore) {
            return; // what follows would only repeat them
        }
        settle(price, amount, discountAmount);
        if (m_faults.size() == faultsBefore) {
            readCost(amount.value_or(m_row.amount));
        }
    }

    void readQuantity()
    {
        if (m_mapping.has(OrderField::Quantity)) {
            const auto quantity
                = valueOf(OrderField::Quantity, parseQuantity(cell(OrderField::Quantity), m_options.numbers));
            m_row.quantity = quantity.value_or(m_row.quantity);
        }
    }

    /// Sets the row's rate, unless the file has discounts as amounts.
    /// @return such an amount.
    std::optional<std::int64_t> readDiscount()
    {
        const QString value = cell(OrderField::Discount);
        if (value.isEmpty()) {
            return std::nullopt;
        }
        if (m_options.discountForm == DiscountForm::Amount) {
            const auto amount = money(OrderField::Discount);
            return amount ? std::optional(magnitude(*amount)) : std::nullopt;
        }
        const RateForm form = m_options.discountForm == DiscountForm::Percent ? RateForm::Percent : RateForm::Fraction;
        const auto rate
            = valueOf(OrderField::Discount, parseRate(value, form, m_options.numbers, ExcessDecimals::Round));
        if (rate && (rate->basisPoints < 0 || rate->basisPoints > kAll)) {
            addFault(RowProblem::DiscountOutOfRange, OrderField::Discount);
        } else if (rate) {
            m_row.discount = *rate;
        }
        return std::nullopt;
    }

    /// Computes what the file leaves out and gives everything its sign.
    void settle(
        const std::optional<Decimal>& price, const std::optional<std::int64_t>& amount,
        const std::optional<std::int64_t>& discountAmount)
    {
        const std::int64_t thousandths = magnitude(m_row.quantity.thousandths);
        const int digits = m_row.currency.minorDigits();
        m_row.isReturn = m_row.isCancellation || m_row.quantity.thousandths < 0 || amount.value_or(0) < 0;
        std::optional<std::int64_t> net = amount ? std::optional(magnitude(*amount)) : std::nullopt;
        const auto gross = price ? lineAmount(thousandths, *price, digits, 0) : std::nullopt;
        if (discountAmount && !settleDiscount(*discountAmount, net, gross)) {
            return;
        }
        if (!net && price) {
            net = discountAmount && gross ? std::optional(*gross - *discountAmount)
                                          : lineAmount(thousandths, *price, digits, m_row.discount.basisPoints);
            m_row.isAmountDerived = true;
            if (!net) {
                addFault(RowProblem::OutOfRange, OrderField::UnitPrice, u"quantity times price"_s);
                return;
            }
        }
        const std::int64_t amountSize = net.value_or(0);
        if (thousandths == 0 && amountSize != 0) {
            addFault(RowProblem::ZeroQuantity, OrderField::Quantity);
            return;
        }
        if (price) {
            m_row.unitPrice = rounded(OrderField::UnitPrice, *price).value_or(0);
        } else {
            derivePrice(thousandths, amountSize);
        }
        m_row.quantity.thousandths = m_row.isReturn ? -thousandths : thousandths;
        m_row.amount = m_row.isReturn ? -amountSize : amountSize;
    }

    bool
    settleDiscount(std::int64_t off, const std::optional<std::int64_t>& net, const std::optional<std::int64_t>& gross)
    {
        const std::int64_t before = net ? *net + off : gross.value_or(0);
        if (off > before) {
            addFault(RowProblem::DiscountOutOfRange, OrderField::Discount);
            return false;
        }
        if (before > 0) {
            const auto points = dividedRounded(Exact(off) * kAll, before);
            m_row.discount.basisPoints = static_cast<std::int32_t>(points.value_or(0));
        }
        return true;
    }

    void derivePrice(std::int64_t thousandths, std::int64_t amountSize)
    {
        const Exact denominator = Exact(thousandths) * (kAll - m_row.discount.basisPoints);
        if (denominator == 0) {
            return; // nothing was paid: any price would do
        }
        const auto price = dividedRounded(Exact(amountSize) * kQuantityUnit * kAll, denominator);
        if (!price) {
            addFault(RowProblem::OutOfRange, OrderField::Amount, u"amount for a unit"_s);
            return;
        }
        m_row.unitPrice = *price;
        m_row.isPriceDerived = m_mapping.has(OrderField::Amount);
    }

    /// @param written the amount with the sign that the file gives it
    void readCost(std::int64_t written)
    {
        const bool isTurned = (written < 0) != (m_row.amount < 0);
        if (const auto cost = money(OrderField::Cost)) {
            m_row.cost = m_row.isReturn ? -magnitude(*cost) : *cost;
        } else if (const auto unitCost = moneyDecimal(OrderField::UnitCost)) {
            Decimal size = *unitCost;
            size.mantissa = magnitude(size.mantissa);
            const auto whole = lineAmount(magnitude(m_row.quantity.thousandths), size, m_row.currency.minorDigits(), 0);
            if (whole) {
                m_row.cost = m_row.isReturn ? -*whole : *whole;
            } else {
                addFault(RowProblem::OutOfRange, OrderField::UnitCost, u"quantity times cost"_s);
            }
        } else if (const auto profit = money(OrderField::Profit)) {
            m_row.cost = m_row.amount - (isTurned ? -*profit : *profit);
        }
    }

    const TableRecord& m_record;
    const OrderLogMapping& m_mapping;
    const OrderLogOptions& m_options;
    OrderLogRow m_row;
    std::vector<RowFault> m_faults;
};

constexpr std::array kFigureFields
    = {OrderField::Quantity, OrderField::UnitPrice, OrderField::Amount, OrderField::Discount,
       OrderField::Cost,     OrderField::UnitCost,  OrderField::Profit};

const ColumnInference*
columnOf(OrderField field, const OrderLogMapping& mapping, std::span<const ColumnInference> inference)
{
    const int column = mapping.column(field);
    return column >= 0 && size_t(column) < inference.size() ? &inference[size_t(column)] : nullptr;
}

void guessMark(OrderLogGuess& guess, const OrderLogMapping& mapping, std::span<const ColumnInference> inference)
{
    std::array<qint64, 2> proofs{};
    bool isAnyOpen = false;
    for (const OrderField field : kFigureFields) {
        if (const ColumnInference* column = columnOf(field, mapping, inference)) {
            proofs[size_t(column->mark)] += column->isMarkProven ? column->fitting : 0;
            isAnyOpen = isAnyOpen || column->isMarkOpen;
        }
    }
    const auto [point, comma] = proofs;
    guess.isDecimalMarkOpen = (point > 0 && comma > 0) || (point + comma == 0 && isAnyOpen);
    if (point + comma > 0) {
        guess.options.numbers.mark = comma > point ? DecimalMark::Comma : DecimalMark::Point;
    }
}

void guessDiscount(OrderLogGuess& guess, const ColumnInference& column)
{
    const bool isNumber = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal;
    if (!isNumber) {
        return;
    }
    const bool isFraction = column.isWithinOne && column.kind == ColumnKind::Decimal && !column.hasPercent;
    const bool isAmount = !column.isWithinHundred && !column.hasPercent;
    guess.options.discountForm = isFraction ? DiscountForm::Fraction
        : isAmount                          ? DiscountForm::Amount
                                            : DiscountForm::Percent;
    guess.isDiscountFormOpen = !isFraction && !isAmount && !column.hasPercent;
}

} // namespace

OrderLogResult
interpretOrderRow(const TableRecord& record, const OrderLogMapping& mapping, const OrderLogOptions& options)
{
    if (!record.isSound()) {
        return tl::unexpected(std::vector<RowFault>(record.faults().begin(), record.faults().end()));
    }
    return OrderRowReader(record, mapping, options).read();
}

OrderLogGuess guessOrderLogOptions(
    const OrderLogMapping& mapping, std::span<const ColumnInference> inference, const OrderLogOptions& base)
{
    OrderLogGuess guess;
    guess.options = base;
    guessMark(guess, mapping, inference);
    if (const ColumnInference* day = columnOf(OrderField::Day, mapping, inference)) {
        guess.options.days.order = day->order;
        guess.options.days.excelSerials = day->kind != ColumnKind::Day && day->areSerials;
        guess.isDateOrderOpen = day->isOrderOpen;
        guess.isDateOrderMixed = day->isOrderMixed;
    }
    if (mapping.has(OrderField::LineText) && mapping.has(OrderField::TaxRate)) {
        guess.options.discountForm = DiscountForm::Percent; // a file of Zhike's own lines
    } else if (const ColumnInference* discount = columnOf(OrderField::Discount, mapping, inference)) {
        guessDiscount(guess, *discount);
    }
    if (const ColumnInference* number = columnOf(OrderField::OrderNumber, mapping, inference)) {
        if (number->afterLetterC > number->digitsOnly) {
            guess.options.cancellationPrefix.clear();
        }
    }
    return guess;
}

} // namespace zhike
