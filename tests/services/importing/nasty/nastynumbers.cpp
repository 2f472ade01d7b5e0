#include "services/importing/nasty/nastyinput.h"

namespace zhike::testing {

namespace {

/// A customer whose credit limit cannot be.
NastyRun rejectsLimit(const QByteArray& cell, RowProblem problem)
{
    return rejects("name,credit limit\nAcme,5\nBeta," + cell + '\n', problem, 3, "credit limit");
}

/// Two activities in Berlin, of which the second is at fault.
NastyRun rejectsMoment(const QByteArray& moment, RowProblem problem)
{
    return [=](NastyTest& test) {
        (void)test.import(test.planFrom(RecordKind::Customer, test.path("name,city\nAcme,Bonn\n")));
        const QString path = test.path("customer,date,subject\nAcme,2024-03-05 10:00,a\nAcme," + moment + ",b\n");
        test.expectRejected(RecordKind::Activity, path, problem, 3, u"date"_s, 1);
    };
}

/// An activity at a time of Berlin comes in at this moment; what is said of it.
NastyRun takesMoment(const QByteArray& moment, const char* utc, const QString& warning = {})
{
    return [=](NastyTest& test) {
        (void)test.import(test.planFrom(RecordKind::Customer, test.path("name,city\nAcme,Bonn\n")));
        RecordImportPlan plan
            = test.planFrom(RecordKind::Activity, test.path("customer,date,subject\nAcme," + moment + ",a\n"));
        plan.options.zone = QTimeZone("Europe/Berlin");

        const RecordImportSummary summary = test.import(plan);

        EXPECT_EQ(summary.created, 1);
        EXPECT_EQ(summary.warnings.value(warning), warning.isEmpty() ? 0 : 1);
        const auto rows = ActivityStore(test.db()).ofCustomer(test.called(u"Acme"_s).id);
        ASSERT_TRUE(rows && rows->size() == 1);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(rows->first().details.at.msSinceEpoch(), Qt::UTC);
        EXPECT_EQ(at.toString(Qt::ISODate).toStdString(), utc);
    };
}

void addsWithoutWrapping(NastyTest& test)
{
    const auto before = logicalDump(test.db());
    const OrderImportPlan plan
        = test.orderPlan(QByteArray("1,2024-01-05,A,Ann,1,8000000000000.00,0,USD\n").repeated(3));

    const auto summary = importOrders(writerThrough(test.db()), plan, NastyTest::author(), NastyTest::now());

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::Overflow);
    EXPECT_EQ(logicalDump(test.db()), before);
}

struct Openness {
    bool mark = false;
    bool order = false;
    bool isMixed = false;
};
/// What is left to a person to decide, for the whole column at once.
NastyRun leavesOpen(const QByteArray& rows, Openness expected)
{
    return [=](NastyTest& test) {
        const QByteArray head = "order,date,customer,quantity,price\n";
        const auto inspection = inspectOrderLog(test.db(), test.path(head + rows, "open.csv"));
        ASSERT_TRUE(inspection.has_value());
        EXPECT_EQ(inspection->guess.isDecimalMarkOpen, expected.mark);
        EXPECT_EQ(inspection->guess.isDateOrderOpen, expected.order);
        EXPECT_EQ(inspection->guess.isDateOrderMixed, expected.isMixed);
    };
}

void roundsAndSaysSo(NastyTest& test)
{
    const auto check
        = checkOrderLog(test.db(), test.orderPlan("1,2024-01-05,A,Ann,1,12.345,0,USD\n"), NastyTest::author());
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->rowsImported, 1);
    EXPECT_EQ(check->roundedRows, 1);
}

void rejectsRowsOfAMixedColumn(NastyTest& test)
{
    OrderImportPlan plan = test.orderPlan("1,1/13/2024,A,Ann,1,1,0,USD\n2,13/1/2024,A,Ann,1,1,0,USD\n");
    plan.options.days.order = DateOrder::MonthDayYear;
    const auto check = checkOrderLog(test.db(), plan, NastyTest::author());
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->rowsImported, 1);
    EXPECT_EQ(check->reasons.value(u"no-such-day"_s), 1);
}

void readsSerials(NastyTest& test)
{
    OrderImportPlan plan = test.orderPlan("1,45000,A,Ann,1,1,0,USD\n2,60,A,Ann,1,1,0,USD\n");
    plan.options.days.excelSerials = true;
    const auto check = checkOrderLog(test.db(), plan, NastyTest::author());
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->rowsImported, 1);
    ASSERT_TRUE(check->firstDay.has_value());
    EXPECT_EQ(check->firstDay->date(), QDate(2023, 3, 15));
    ASSERT_EQ(check->rejected.size(), 1);
    EXPECT_EQ(check->rejected.first().fault.column, 1);
}

void keepsLeadingZeros(NastyTest& test)
{
    const RecordImportPlan plan = test.expectTaken(
        RecordKind::Customer,
        test.path("name,customer id,postal code,phone,tax id\nAcme,00123,01067,0049301234567,0012\n"), 1);
    (void)test.import(plan);
    const CustomerDraft acme = test.called(u"Acme"_s).details;
    EXPECT_EQ(acme.externalKey, u"00123"_s);
    EXPECT_EQ(acme.postalCode, u"01067"_s);
    EXPECT_EQ(acme.taxId, u"0012"_s);
    ASSERT_EQ(acme.phones.size(), 1);
    EXPECT_EQ(acme.phones.first().value, u"0049301234567"_s);
}

} // namespace

NastyInputs nastyNumbers()
{
    using enum RowProblem;
    const QByteArray order = "2,2024-01-05,A,Ann,";
    const auto onDay = [](const QByteArray& day, RowProblem problem) {
        return rejectsOrder("2," + day + ",A,Ann,1,1,0,USD", problem, 1);
    };
    return {
        {53, "9e18", "R", rejectsLimit("9e18", ScientificNotation)},
        {53, "64 bits", "R", rejectsLimit("9223372036854775807", OutOfRange)},
        {53, "1e19", "R", rejectsLimit("10000000000000000000", OutOfRange)},
        {53, "64 bits as a price", "R", rejectsOrder(order + "1,9223372036854775807,0,USD", OutOfRange, 5)},
        {54, "a sum beyond the range", "F", addsWithoutWrapping},
        {54, "quantity times price", "R", rejectsOrder(order + "900000000,9000000,0,USD", OutOfRange, 5)},
        {55, "NaN", "R", rejectsLimit("NaN", NotFinite)},
        {55, "inf", "R", rejectsLimit("inf", NotFinite)},
        {55, "-0", "R", rejectsLimit("-0", NegativeZero)},
        {55, "1e400", "R", rejectsLimit("1e400", ScientificNotation)},
        {56, "1.234 or 1,234", "W",
         leavesOpen("1,2024-01-05,A,1,1.234\n2,2024-01-05,A,1,5.678\n", {true, false, false})},
        {57, "finer than its currency", "N", roundsAndSaysSo},
        {58, "price below zero", "R", rejectsOrder(order + "1,-5,0,USD", NegativePrice, 5)},
        {58, "150 % off", "R", rejectsOrder(order + "1,1,150,USD", DiscountOutOfRange, 6)},
        {59, "zeros", "R", onDay("0000-00-00", NoSuchDay)},
        {59, "30 February", "R", onDay("2023-02-30", NoSuchDay)},
        {59, "29 February of another year", "R", onDay("2023-02-29", NoSuchDay)},
        {59, "month 13", "R", onDay("2023-13-01", NoSuchDay)},
        {60, "the last day", "R", onDay("9999-12-31", DayOutOfRange)},
        {60, "the first day", "R", onDay("0001-01-01", DayOutOfRange)},
        {60, "year 10000", "R", onDay("10000-01-01", DayOutOfRange)},
        {61, "03/04/05", "W", leavesOpen("1,03/04/05,A,1,2\n2,05/06/07,A,1,2\n", {false, true, false})},
        {61, "1/13/2024 and 13/1/2024", "W",
         leavesOpen("1,1/13/2024,A,1,2\n2,13/1/2024,A,1,2\n", {false, false, true})},
        {61, "a mixed column", "R", rejectsRowsOfAMixedColumn},
        {62, "serial numbers", "NR", readsSerials},
        {63, "an hour that summer time skips", "W",
         takesMoment("2024-03-31 02:30", "2024-03-31T01:30:00Z", u"time-shifted"_s)},
        {64, "an hour that is there twice", "W",
         takesMoment("2024-10-27 02:30", "2024-10-27T00:30:00Z", u"time-twice"_s)},
        {65, "leap second", "N", takesMoment("2016-12-31 23:59:60", "2016-12-31T22:59:59Z")},
        {66, "a zone of no place", "R", rejectsMoment("2024-01-05 10:00 Mars/Base", NotADay)},
        {67, "leading zeros", "A", keepsLeadingZeros},
        {68, "Arabic-Indic digits", "R", rejectsOrder(order + "1,٣٤,0,USD", NotANumber, 5)},
    };
}

} // namespace zhike::testing
