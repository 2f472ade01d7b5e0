#include "storage/filter.h"

#include "storage/testplan.h"
#include "support/freshstore.h"
#include "text/folding.h"

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

std::optional<FilterColumn> probeColumn(QStringView key)
{
    static const QHash<QString, FilterColumn> columns{
        {u"name"_s, {u"p.name"_s, FieldType::Text}},
        {u"status"_s, {u"p.status"_s, FieldType::Choice}},
        {u"amount"_s, {u"p.amount"_s, FieldType::Money}},
        {u"score"_s, {u"p.score"_s, FieldType::Ratio}},
        {u"day"_s, {u"p.day"_s, FieldType::Day}},
        {u"at"_s, {u"p.at"_s, FieldType::Instant}},
        {u"owner"_s, {u"p.owner"_s, FieldType::Link}},
        {u"last_order"_s, {u"(SELECT max(o.day) FROM orders o WHERE o.probe_id = p.id)"_s, FieldType::Day}},
    };
    const auto found = columns.constFind(key.toString());
    return found == columns.cend() ? std::nullopt : std::optional(*found);
}

class FilterTest : public testing::StoreTest {
protected:
    FilterTest()
    {
        m_plan.step(
            "0001_probe",
            u"CREATE TABLE probe (id ${int} NOT NULL PRIMARY KEY, name ${text}, status ${text}, amount ${int},"
            " score ${real}, day ${int}, at ${int}, owner ${int}) ${strict};\n\n"
            "CREATE TABLE orders (id ${int} NOT NULL PRIMARY KEY, probe_id ${int}, day ${int}) ${strict}"_s);
        m_context.me = UserId(7);
        m_context.today = Day::from(QDate(2024, 5, 15)).value(); // a Wednesday
        m_context.zone = QTimeZone("Asia/Shanghai");
    }
    const MigrationPlan& plan() const override { return m_plan.plan(); }

    void add(qint64 id, const char* column, const Value& value)
    {
        const auto added = writer().execute(
            u"INSERT INTO probe (id, %1) VALUES ($1, $2)"_s.arg(QLatin1StringView(column)), id, value);
        ASSERT_TRUE(added.has_value()) << added.error().detail.toStdString();
    }
    void addDay(qint64 id, QDate date) { add(id, "day", qint64(Day::from(date)->sinceEpoch())); }
    void addMoment(qint64 id, const char16_t* utc)
    {
        add(id, "at", QDateTime::fromString(QStringView(utc).toString(), Qt::ISODate).toMSecsSinceEpoch());
    }

    QList<qint64> find(const Filter& filter)
    {
        const auto compiled = compileFilter(filter, GetParam(), m_context, probeColumn, 2);
        EXPECT_TRUE(compiled.has_value()) << (compiled ? "" : compiled.error().detail.toStdString());
        QList<qint64> ids;
        auto rows
            = writer().prepare(u"SELECT p.id FROM probe p WHERE p.id > $1 AND %1 ORDER BY p.id"_s.arg(compiled->sql));
        EXPECT_TRUE(rows.has_value()) << (rows ? "" : rows.error().detail.toStdString());
        int index = 0;
        rows->bindOne(++index, 0);
        for (const Value& value : compiled->values) {
            rows->bindOne(++index, value);
        }
        for (;;) {
            const auto row = rows->next();
            EXPECT_TRUE(row.has_value()) << (row ? "" : row.error().detail.toStdString());
            if (!row.value_or(false)) {
                return ids;
            }
            ids.append(rows->integer(0));
        }
    }
    QList<qint64> find(const char* field, FilterOperator op, QList<Value> values = {})
    {
        return find(Filter::where(QString::fromLatin1(field), op, std::move(values)));
    }
    ErrorCode refusal(const Filter& filter)
    {
        const auto compiled = compileFilter(filter, GetParam(), m_context, probeColumn);
        return compiled ? ErrorCode::Internal : compiled.error().code;
    }
    static Value day(int year, int month, int dayOfMonth)
    {
        return qint64(Day::from(QDate(year, month, dayOfMonth))->sinceEpoch());
    }

    testing::TestPlan m_plan;
    FilterContext m_context;
};

using Op = FilterOperator;
using Ids = QList<qint64>;

INSTANTIATE_TEST_SUITE_P(Engines, FilterTest, testing::kBothEngines, testing::engineName);

TEST_P(FilterTest, NoFilterFindsEverything)
{
    add(1, "name", u"a"_s);

    EXPECT_EQ(find(Filter()), (Ids{1}));
    EXPECT_EQ(find(Filter::any({})), Ids());
}

TEST_P(FilterTest, ComparesTexts)
{
    add(1, "name", u"Anna"_s);
    add(2, "name", u"Bob"_s);
    add(3, "name", Value());
    add(4, "name", u""_s);

    EXPECT_EQ(find("name", Op::Is, {u"Anna"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::Is, {u"anna"_s}), Ids());
    EXPECT_EQ(find("name", Op::IsNot, {u"Anna"_s}), (Ids{2, 3, 4}));
    EXPECT_EQ(find("name", Op::OneOf, {u"Anna"_s, u"Bob"_s, u"Carl"_s}), (Ids{1, 2}));
    EXPECT_EQ(find("name", Op::OneOf), Ids());
    EXPECT_EQ(find("name", Op::NoneOf, {u"Anna"_s}), (Ids{2, 3, 4}));
    EXPECT_EQ(find("name", Op::IsEmpty), (Ids{3, 4}));
    EXPECT_EQ(find("name", Op::IsNotEmpty), (Ids{1, 2}));
}

TEST_P(FilterTest, SearchesInTexts)
{
    add(1, "name", u"50% off_now \\ here"_s);
    add(2, "name", u"50 off now"_s);
    add(3, "name", u"宏远贸易有限公司"_s);
    add(4, "name", u"Écrin"_s);
    add(5, "name", Value());

    EXPECT_EQ(find("name", Op::Contains, {u"50%"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::Contains, {u"f_n"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::Contains, {u"\\"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::Contains, {u"OFF"_s}), (Ids{1, 2}));
    EXPECT_EQ(find("name", Op::Contains, {u"贸易"_s}), (Ids{3}));
    EXPECT_EQ(find("name", Op::StartsWith, {u"50"_s}), (Ids{1, 2}));
    EXPECT_EQ(find("name", Op::StartsWith, {u"off"_s}), Ids());
    EXPECT_EQ(find("name", Op::DoesNotContain, {u"off"_s}), (Ids{3, 4, 5}));
    EXPECT_EQ(find("name", Op::Contains, {u"éCRIN"_s}), (Ids{4}));
}

TEST_P(FilterTest, SearchesAcrossAccentsAndScripts)
{
    if (GetParam() == Engine::PostgreSql) {
        GTEST_SKIP() << "ILIKE compares accents";
    }
    add(1, "name", u"Émile Núñez"_s);
    add(2, "name", u"國際貿易"_s);

    EXPECT_EQ(find("name", Op::Contains, {u"nunez"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::StartsWith, {u"EMILE"_s}), (Ids{1}));
    EXPECT_EQ(find("name", Op::Contains, {u"国际"_s}), (Ids{2}));
}

TEST_P(FilterTest, ComparesNumbers)
{
    add(1, "amount", qint64(100));
    add(2, "amount", qint64(200));
    add(3, "amount", qint64(300));
    add(4, "amount", Value());

    EXPECT_EQ(find("amount", Op::Less, {qint64(200)}), (Ids{1}));
    EXPECT_EQ(find("amount", Op::AtMost, {qint64(200)}), (Ids{1, 2}));
    EXPECT_EQ(find("amount", Op::Greater, {qint64(200)}), (Ids{3}));
    EXPECT_EQ(find("amount", Op::AtLeast, {qint64(200)}), (Ids{2, 3}));
    EXPECT_EQ(find("amount", Op::Between, {qint64(150), qint64(300)}), (Ids{2, 3}));
    EXPECT_EQ(find("amount", Op::IsNot, {qint64(200)}), (Ids{1, 3, 4}));
    EXPECT_EQ(find("amount", Op::IsEmpty), (Ids{4}));
}

TEST_P(FilterTest, ComparesStatistics)
{
    add(1, "score", 0.25);
    add(2, "score", 0.75);

    EXPECT_EQ(find("score", Op::AtLeast, {0.5}), (Ids{2}));
    EXPECT_EQ(find("score", Op::Less, {qint64(1)}), (Ids{1, 2}));
}

TEST_P(FilterTest, CombinesConditions)
{
    for (qint64 id = 1; id <= 10; ++id) {
        add(id, "amount", id);
    }
    const Filter small = Filter::where(u"amount"_s, Op::AtMost, {qint64(3)});
    const Filter big = Filter::where(u"amount"_s, Op::AtLeast, {qint64(9)});

    EXPECT_EQ(find(Filter::any({small, big})), (Ids{1, 2, 3, 9, 10}));
    EXPECT_EQ(find(Filter::all({small, big})), Ids());
    EXPECT_EQ(find(Filter::negated(Filter::any({small, big}))), (Ids{4, 5, 6, 7, 8}));
}

TEST_P(FilterTest, NotIncludesRowsWithoutAValue)
{
    add(1, "amount", qint64(5));
    add(2, "amount", Value());

    EXPECT_EQ(find(Filter::negated(Filter::where(u"amount"_s, Op::Greater, {qint64(1)}))), (Ids{2}));
}

TEST_P(FilterTest, KnowsRelativeDays)
{
    addDay(1, QDate(2024, 5, 15));
    addDay(2, QDate(2024, 5, 13));
    addDay(3, QDate(2024, 5, 12));
    addDay(4, QDate(2024, 5, 1));
    addDay(5, QDate(2024, 4, 30));
    addDay(6, QDate(2024, 4, 1));
    addDay(7, QDate(2024, 3, 31));
    addDay(8, QDate(2024, 1, 1));
    addDay(9, QDate(2023, 12, 31));
    addDay(10, QDate(2024, 5, 19));
    addDay(11, QDate(2024, 5, 20));

    EXPECT_EQ(find("day", Op::Today), (Ids{1}));
    EXPECT_EQ(find("day", Op::LastDays, {qint64(3)}), (Ids{1, 2}));
    EXPECT_EQ(find("day", Op::NextDays, {qint64(5)}), (Ids{1, 10}));
    EXPECT_EQ(find("day", Op::OlderThanDays, {qint64(15)}), (Ids{6, 7, 8, 9}));
    EXPECT_EQ(find("day", Op::OlderThanDays, {qint64(14)}), (Ids{5, 6, 7, 8, 9}));
    EXPECT_EQ(find("day", Op::ThisWeek), (Ids{1, 2, 10}));
    EXPECT_EQ(find("day", Op::ThisMonth), (Ids{1, 2, 3, 4, 10, 11}));
    EXPECT_EQ(find("day", Op::LastMonth), (Ids{5, 6}));
    EXPECT_EQ(find("day", Op::ThisQuarter), (Ids{1, 2, 3, 4, 5, 6, 10, 11}));
    EXPECT_EQ(find("day", Op::ThisYear), (Ids{1, 2, 3, 4, 5, 6, 7, 8, 10, 11}));
    EXPECT_EQ(find("day", Op::LastYear), (Ids{9}));
    EXPECT_EQ(find("day", Op::Between, {day(2024, 5, 12), day(2024, 5, 13)}), (Ids{2, 3}));
}

TEST_P(FilterTest, MomentsBelongToLocalDays)
{
    addMoment(1, u"2024-05-14T15:59:59.999Z"); // the last moment of the 14th in Shanghai
    addMoment(2, u"2024-05-14T16:00:00Z"); // the first of the 15th
    addMoment(3, u"2024-05-15T15:59:59Z");
    addMoment(4, u"2024-05-15T16:00:00Z");

    EXPECT_EQ(find("at", Op::Today), (Ids{2, 3}));
    EXPECT_EQ(find("at", Op::Is, {day(2024, 5, 14)}), (Ids{1}));
    EXPECT_EQ(find("at", Op::IsNot, {day(2024, 5, 15)}), (Ids{1, 4}));
    EXPECT_EQ(find("at", Op::Less, {day(2024, 5, 15)}), (Ids{1}));
    EXPECT_EQ(find("at", Op::AtMost, {day(2024, 5, 15)}), (Ids{1, 2, 3}));
    EXPECT_EQ(find("at", Op::Greater, {day(2024, 5, 15)}), (Ids{4}));
    EXPECT_EQ(find("at", Op::AtLeast, {day(2024, 5, 15)}), (Ids{2, 3, 4}));
    EXPECT_EQ(find("at", Op::OlderThanDays, {qint64(0)}), (Ids{1}));
    EXPECT_EQ(find("at", Op::Between, {day(2024, 5, 14), day(2024, 5, 15)}), (Ids{1, 2, 3}));
}

TEST_P(FilterTest, KnowsMe)
{
    add(1, "owner", qint64(7));
    add(2, "owner", qint64(8));

    EXPECT_EQ(find("owner", Op::IsMe), (Ids{1}));
}

TEST_P(FilterTest, LimitsByRelatedRecords)
{
    add(1, "name", u"ordered lately"_s);
    add(2, "name", u"ordered long ago"_s);
    add(3, "name", u"never"_s);
    ASSERT_TRUE(
        writer().execute(u"INSERT INTO orders VALUES ($1, $2, $3)", 1, 1, *Day::from(QDate(2024, 5, 10))).has_value());
    ASSERT_TRUE(
        writer().execute(u"INSERT INTO orders VALUES ($1, $2, $3)", 2, 2, *Day::from(QDate(2023, 5, 10))).has_value());

    EXPECT_EQ(find("last_order", Op::OlderThanDays, {qint64(90)}), (Ids{2}));
    EXPECT_EQ(find(Filter::negated(Filter::where(u"last_order"_s, Op::LastDays, {qint64(90)}))), (Ids{2, 3}));
}

TEST_P(FilterTest, ValuesAreNeverSql)
{
    add(1, "name", u"a"_s);
    const QString hostile = u"' OR 1=1; DROP TABLE probe; --"_s;

    EXPECT_EQ(find("name", Op::Is, {hostile}), Ids());
    EXPECT_EQ(find("name", Op::Contains, {hostile}), Ids());
    EXPECT_EQ(find("name", Op::OneOf, {hostile, u"a"_s}), (Ids{1}));
}

TEST_P(FilterTest, RefusesFieldsAndValuesThatDoNotFit)
{
    EXPECT_EQ(refusal(Filter::where(u"none"_s, Op::IsEmpty)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"1=1 OR name"_s, Op::IsEmpty)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"name"_s, Op::Is)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"name"_s, Op::Is, {qint64(1)})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"name"_s, Op::Less, {u"a"_s})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::Is, {u"1"_s})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::Is, {1.5})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::Is, {Value()})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::Contains, {u"1"_s})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::Today)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::IsMe)), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"day"_s, Op::Is, {qint64(1) << 40})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"day"_s, Op::LastDays, {qint64(-1)})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter::where(u"name"_s, Op::Contains, {QString(301, u'x')})), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal(Filter{Filter::Kind::Not, {}, {}}), ErrorCode::InvalidInput);
}

TEST_P(FilterTest, TakesAsManyConditionsAsItPromises)
{
    add(1, "amount", qint64(499));
    std::vector<Filter> many;
    for (qint64 i = 0; i < FilterLimits::kConditions; ++i) {
        many.push_back(Filter::where(u"amount"_s, Op::Is, {i}));
    }
    EXPECT_EQ(find(Filter::any(many)), (Ids{1}));
    many.push_back(many.back());
    EXPECT_EQ(refusal(Filter::any(many)), ErrorCode::InvalidInput);

    QList<Value> values;
    for (qint64 i = 0; i < FilterLimits::kValues; ++i) {
        values.append(i);
    }
    EXPECT_EQ(find("amount", Op::OneOf, values), (Ids{1}));
    values.append(qint64(0));
    EXPECT_EQ(refusal(Filter::where(u"amount"_s, Op::OneOf, values)), ErrorCode::InvalidInput);
}

TEST_P(FilterTest, TakesLevelsUpToItsLimitAndNoMore)
{
    add(1, "amount", qint64(1));
    Filter nested = Filter::where(u"amount"_s, Op::Is, {qint64(1)});
    for (int level = 1; level < FilterLimits::kDepth; ++level) {
        nested = Filter::negated(std::move(nested));
    }
    EXPECT_EQ(find(nested), Ids()); // an odd number of negations

    EXPECT_EQ(refusal(Filter::negated(nested)), ErrorCode::InvalidInput);
    for (int level = 0; level < 10'000; ++level) {
        Filter outer;
        outer.parts.push_back(std::move(nested));
        nested = std::move(outer);
    }
    EXPECT_EQ(refusal(nested), ErrorCode::InvalidInput);
}

} // namespace
} // namespace zhike
