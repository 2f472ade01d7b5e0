#include "exchange/orderlog.h"

#include "exchange/testfile.h"

#include <gmock/gmock.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;
using testing::ElementsAre;

namespace {

/// Reads the only row below a header whose names say what the columns are.
OrderLogResult interpreted(const QByteArray& header, const QByteArray& row, const OrderLogOptions& options = {})
{
    const TestFile file(header + '\n' + row + '\n');
    auto reader = CsvReader::open(file.path());
    EXPECT_TRUE(reader);
    TableRecord record;
    EXPECT_EQ(reader->next(record), CsvReader::Step::Record);
    return interpretOrderRow(record, guessOrderLogMapping(reader->header()), options);
}

std::vector<std::pair<std::string, int>> faultsOf(const OrderLogResult& result)
{
    std::vector<std::pair<std::string, int>> faults;
    if (!result) {
        for (const RowFault& fault : result.error()) {
            faults.emplace_back(QString(keyOf(fault.code)).toStdString(), fault.column);
        }
    }
    return faults;
}

using Faults = std::vector<std::pair<std::string, int>>;

constexpr auto kShort = "customer_id,date,quantity,unit_price,amount,discount";

} // namespace

TEST(OrderLogRow, ReadsALineOfOnlineRetail)
{
    const auto row = interpreted(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        "536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom", {.currency = kGbp});

    ASSERT_TRUE(row);
    EXPECT_EQ(row->customerKey, u"17850");
    EXPECT_EQ(row->orderNumber, u"536365");
    EXPECT_EQ(row->productKey, u"85123A");
    EXPECT_EQ(row->productName, u"WHITE HANGING HEART");
    EXPECT_EQ(row->quantity.thousandths, 6000);
    EXPECT_EQ(row->day.date(), QDate(2010, 12, 1));
    EXPECT_EQ(row->unitPrice, 255);
    EXPECT_EQ(row->amount, 1530);
    EXPECT_TRUE(row->isAmountDerived);
    EXPECT_EQ(row->currency, kGbp);
    EXPECT_EQ(row->country, u"United Kingdom");
    EXPECT_FALSE(row->isReturn);
}

TEST(OrderLogRow, TurnsACancellationIntoAReturn)
{
    const auto negative = interpreted("order_id,customer,date,quantity,price", "C536379,14527.0,2010-12-01,-1,27.50");
    const auto positive = interpreted("order_id,customer,date,quantity,price", "C536379,14527.0,2010-12-01,1,27.50");

    ASSERT_TRUE(negative);
    EXPECT_TRUE(negative->isReturn);
    EXPECT_TRUE(negative->isCancellation);
    EXPECT_EQ(negative->quantity.thousandths, -1000);
    EXPECT_EQ(negative->amount, -2750);
    EXPECT_EQ(negative->unitPrice, 2750);
    EXPECT_EQ(*positive, *negative);
}

TEST(OrderLogRow, TakesOnlyDigitsAfterThePrefixForACancellation)
{
    const auto superstore = interpreted("order_id,customer,date,amount", "CA-2018-152156,x,2018-11-08,5");
    const auto unmarked
        = interpreted("order_id,customer,date,amount", "C123,x,2018-11-08,5", {.cancellationPrefix = QString()});

    EXPECT_FALSE(superstore->isReturn);
    EXPECT_FALSE(unmarked->isReturn);
}

TEST(OrderLogRow, TakesANegativeQuantityOrAmountForAReturn)
{
    const auto quantity = interpreted(kShort, "1,2024-03-05,-2,3.00,,");
    const auto amount = interpreted(kShort, "1,2024-03-05,2,,-6.00,");
    const auto mixed = interpreted(kShort, "1,2024-03-05,-2,,6.00,");

    for (const auto& row : {quantity, amount, mixed}) {
        ASSERT_TRUE(row);
        EXPECT_TRUE(row->isReturn);
        EXPECT_FALSE(row->isCancellation);
        EXPECT_EQ(row->quantity.thousandths, -2000);
        EXPECT_EQ(row->amount, -600);
        EXPECT_EQ(row->unitPrice, 300);
    }
}

TEST(OrderLogRow, ReadsALineOfSuperstore)
{
    const auto row = interpreted(
        "Row ID,Order ID,Order Date,Customer ID,Customer Name,Product ID,Category,Sub-Category,Product Name,Sales,"
        "Quantity,Discount,Profit",
        "4,US-2017-108966,10/11/2017,SO-20335,Sean O'Donnell,FUR-TA-10000577,Furniture,Tables,\"Bretford, Slim\","
        "957.5775,5,0.45,-383.031",
        {.days = {.order = DateOrder::MonthDayYear}, .discountForm = DiscountForm::Fraction});

    ASSERT_TRUE(row);
    EXPECT_EQ(row->amount, 95758);
    EXPECT_TRUE(row->isRounded);
    EXPECT_EQ(row->discount.basisPoints, 4500);
    EXPECT_EQ(row->quantity.thousandths, 5000);
    EXPECT_EQ(row->unitPrice, 34821); // 957.58 / 5 / 0.55 = 348.21
    EXPECT_TRUE(row->isPriceDerived);
    EXPECT_EQ(row->cost, 95758 + 38303);
    EXPECT_EQ(row->day.date(), QDate(2017, 10, 11));
    EXPECT_EQ(row->customerName, u"Sean O'Donnell");
    EXPECT_EQ(row->subCategory, u"Tables");
}

TEST(OrderLogRow, ComputesTheAmountFromTheWrittenPriceAndRoundsOnce)
{
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1000,0.004,,")->amount, 400);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1000,0.004,,")->unitPrice, 0);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,0.5,0.01,,")->amount, 1);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,3,9.99,,10")->amount, 2697);
}

TEST(OrderLogRow, KeepsRowsOfZero)
{
    const auto row = interpreted(kShort, "1,2024-03-05,1,,0.00,");

    ASSERT_TRUE(row);
    EXPECT_EQ(row->amount, 0);
    EXPECT_FALSE(row->isReturn);
    EXPECT_TRUE(interpreted(kShort, "1,2024-03-05,0,5.00,,").has_value());
}

TEST(OrderLogRow, NeedsNoFiguresInALogOfVisits)
{
    const auto row = interpreted("date,id", "2014-03-08 00:00:00,0");

    ASSERT_TRUE(row);
    EXPECT_EQ(row->customerKey, u"0");
    EXPECT_EQ(row->amount, 0);
}

TEST(OrderLogRow, ReadsDiscountsAsTheyAreMeant)
{
    const OrderLogOptions fraction{.discountForm = DiscountForm::Fraction};
    const OrderLogOptions amount{.discountForm = DiscountForm::Amount};

    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,20")->amount, 8000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,0.2", fraction)->amount, 8000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,20%", fraction)->amount, 8000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,20.00", amount)->amount, 8000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,20.00", amount)->discount.basisPoints, 2000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,,80.00,-20.00", amount)->unitPrice, 10000);
    EXPECT_EQ(interpreted(kShort, "1,2024-03-05,1,100,,100")->amount, 0);
}

TEST(OrderLogRow, KnowsTheCostInEachForm)
{
    EXPECT_EQ(interpreted("customer,date,quantity,amount,cost", "1,2024-03-05,2,10,6")->cost, 600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,unit cost", "1,2024-03-05,2,10,3")->cost, 600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,profit", "1,2024-03-05,2,10,4")->cost, 600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,profit", "1,2024-03-05,-2,-10,-4")->cost, -600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,profit", "1,2024-03-05,-2,10,4")->cost, -600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,cost", "1,2024-03-05,-2,-10,6")->cost, -600);
    EXPECT_EQ(interpreted("customer,date,quantity,amount,cost", "1,2024-03-05,2,10,")->cost, std::nullopt);
}

TEST(OrderLogRow, TakesTheCurrencyOfTheRow)
{
    const auto yen = interpreted("customer,date,amount,currency", "1,2024-03-05,1200,jpy");
    const auto none = interpreted("customer,date,amount,currency", "1,2024-03-05,1200,");

    EXPECT_EQ(yen->currency, kJpy);
    EXPECT_EQ(yen->amount, 1200);
    EXPECT_EQ(none->currency, kUsd);
    EXPECT_EQ(none->amount, 120000);
}

TEST(OrderLogRow, UsesTheNameWhereThereIsNoKey)
{
    const auto row = interpreted("customer name,date,amount", " 宏远 贸易 ,2024-03-05,1");

    EXPECT_EQ(row->customerKey, u"宏远 贸易");
    EXPECT_EQ(row->customerName, u"宏远 贸易");
}

TEST(OrderLogRow, KeepsKeysThatOnlyLookLikeNumbers)
{
    const auto keyOfCustomer = [](const QByteArray& key) {
        return interpreted("customer_id,date,amount", key + ",2024-03-05,1")->customerKey;
    };

    EXPECT_EQ(keyOfCustomer("00123"), u"00123");
    EXPECT_EQ(keyOfCustomer("17850.00"), u"17850");
    EXPECT_EQ(keyOfCustomer("17850.5"), u"17850.5");
    EXPECT_EQ(keyOfCustomer("A.0"), u"A.0");
    EXPECT_EQ(keyOfCustomer("NULL"), u"NULL");
    EXPECT_EQ(keyOfCustomer("=cmd|x"), u"=cmd|x");
}

TEST(OrderLogRow, MakesOneLineOfATextWithLineBreaks)
{
    EXPECT_EQ(interpreted("customer,date,amount,product", "1,2024-03-05,1,\"a\nb\tc\"")->productName, u"a b c");
    EXPECT_EQ(interpreted("customer,date,amount,note", "1,2024-03-05,1,\"a\nb\"")->note, u"a\nb");
}

struct BadOrderRow {
    const char* name;
    QByteArray row;
    Faults faults;
};

class OrderLogRowRejects : public ::testing::TestWithParam<BadOrderRow> { };

TEST_P(OrderLogRowRejects, WhatCannotBeTrue)
{
    const auto result = interpreted(kShort, GetParam().row);

    EXPECT_FALSE(result);
    EXPECT_EQ(faultsOf(result), GetParam().faults);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, OrderLogRowRejects,
    ::testing::Values(
        BadOrderRow{"NoCustomer", ",2024-03-05,1,2,,", {{"missing-customer", 0}}},
        BadOrderRow{"NoDay", "1,,1,2,,", {{"missing-day", 1}}},
        BadOrderRow{"BadDay", "1,2023-02-30,1,2,,", {{"no-such-day", 1}}},
        BadOrderRow{"NoAmount", "1,2024-03-05,1,,,", {{"missing-amount", 4}}},
        BadOrderRow{"NoQuantity", "1,2024-03-05,,2,,", {{"missing", 2}}},
        BadOrderRow{"FineQuantity", "1,2024-03-05,0.0001,2,,", {{"too-many-decimals", 2}}},
        BadOrderRow{"NegativePrice", "1,2024-03-05,1,-2,,", {{"negative-price", 3}}},
        BadOrderRow{"HugeDiscount", "1,2024-03-05,1,2,,150", {{"discount-out-of-range", 5}}},
        BadOrderRow{"NegativeDiscount", "1,2024-03-05,1,2,,-5", {{"discount-out-of-range", 5}}},
        BadOrderRow{"HugeAmount", "1,2024-03-05,1,,9e18,", {{"scientific-notation", 4}}},
        BadOrderRow{"NotFinite", "1,2024-03-05,1,,inf,", {{"not-finite", 4}}},
        BadOrderRow{"OverflowingProduct", "1,2024-03-05,900000000000,9000000000000,,", {{"out-of-range", 3}}},
        BadOrderRow{"LongProduct", "1,2024-03-05,900000000000,999999999999999999,,", {{"out-of-range", 3}}},
        BadOrderRow{"AmountWithoutQuantity", "1,2024-03-05,0,,5,", {{"zero-quantity", 2}}},
        BadOrderRow{"OtherCurrency", "1,2024-03-05,1,,€5,", {{"other-currency", 4}}},
        BadOrderRow{"WrongMark", "1,2024-03-05,1,\"2,55\",,", {{"bad-grouping", 3}}},
        BadOrderRow{"ShortRow", "1,2024-03-05", {{"short-row", -1}}},
        BadOrderRow{"BadBytes", "\xFF,2024-03-05,1,2,,", {{"invalid-encoding", 0}}},
        BadOrderRow{"LongKey", QByteArray(101, 'x') + ",2024-03-05,1,2,,", {{"text-too-long", 0}}},
        BadOrderRow{
            "Everything",
            ",soon,x,y,,z",
            {{"missing-customer", 0},
             {"not-a-day", 1},
             {"not-a-number", 2},
             {"not-a-number", 3},
             {"not-a-number", 5}}}),
    [](const auto& each) { return each.param.name; });

TEST(OrderLogRow, ShowsTheValueAtFaultEscaped)
{
    const auto result = interpreted(
        kShort,
        "1,2024-03-05,1,\"a\xE2\x80\xAE"
        "b\",,");

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error()[0].value, u"a\\u{202e}b");
}

TEST(OrderLogRow, TakesTheWordsForNothingThatItIsTold)
{
    const auto result = interpreted(kShort, "NULL,2024-03-05,1,2,nan,", {.emptyWords = {u"NULL"_s, u"nan"_s}});

    EXPECT_EQ(faultsOf(result), (Faults{{"missing-customer", 0}}));
}

TEST(OrderLogRow, RefusesAnUnknownCurrency)
{
    EXPECT_EQ(
        faultsOf(interpreted("customer,date,amount,currency", "1,2024-03-05,1,XQZ")),
        (Faults{{"unknown-currency", 3}}));
}

TEST(GuessOrderLogOptions, DecidesFromTheMappedColumns)
{
    const QStringList header = {u"order_id"_s, u"date"_s, u"amount"_s, u"discount"_s};
    const std::vector<QStringList> rows
        = {{u"536365"_s, u"11/18/2018"_s, u"1.234,50"_s, u"0,2"_s},
           {u"536366"_s, u"11/8/2018"_s, u"5"_s, u"0"_s},
           {u"C536367"_s, u"11/9/2018"_s, u"1.234"_s, u"0"_s}};
    std::vector<ColumnSurvey> surveys(4);
    for (const QStringList& row : rows) {
        for (int i = 0; i < 4; ++i) {
            surveys[size_t(i)].add(row[i]);
        }
    }
    std::vector<ColumnInference> inference;
    for (const ColumnSurvey& survey : surveys) {
        inference.push_back(survey.infer());
    }

    const auto guess = guessOrderLogOptions(guessOrderLogMapping(header), inference);

    EXPECT_EQ(guess.options.days.order, DateOrder::MonthDayYear);
    EXPECT_FALSE(guess.isDateOrderOpen);
    EXPECT_EQ(guess.options.numbers.mark, DecimalMark::Comma);
    EXPECT_FALSE(guess.isDecimalMarkOpen);
    EXPECT_EQ(guess.options.discountForm, DiscountForm::Fraction);
    EXPECT_EQ(guess.options.cancellationPrefix, u"C");
}

TEST(GuessOrderLogOptions, TakesSerialNumbersForDaysWhereADayIsExpected)
{
    ColumnSurvey day;
    day.add(u"45000");
    day.add(u"45001.5");
    ColumnSurvey text;
    text.add(u"x");
    const std::array inference = {day.infer(), text.infer()};
    const auto mapping = guessOrderLogMapping({u"date"_s, u"customer"_s}, inference);

    const auto guess = guessOrderLogOptions(mapping, inference);

    EXPECT_EQ(mapping.column(OrderField::Day), 0);
    EXPECT_TRUE(guess.options.days.excelSerials);
}

TEST(GuessOrderLogOptions, LeavesOpenWhatNothingProves)
{
    ColumnSurvey day;
    day.add(u"03/04/05");
    ColumnSurvey amount;
    amount.add(u"1,234");
    ColumnSurvey discount;
    discount.add(u"5");
    ColumnSurvey order;
    order.add(u"C1");
    order.add(u"C2");
    const std::array inference = {order.infer(), day.infer(), amount.infer(), discount.infer()};
    const auto mapping = guessOrderLogMapping({u"order"_s, u"date"_s, u"amount"_s, u"discount"_s});

    const auto guess = guessOrderLogOptions(mapping, inference);

    EXPECT_TRUE(guess.isDateOrderOpen);
    EXPECT_TRUE(guess.isDecimalMarkOpen);
    EXPECT_TRUE(guess.isDiscountFormOpen);
    EXPECT_TRUE(guess.options.cancellationPrefix.isEmpty());
}

} // namespace zhike
