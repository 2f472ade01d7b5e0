#include "services/lists/filterquery.h"

#include "domain/catalogue.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/lists/relations.h"

#include <gtest/gtest.h>
#include <random>

namespace zhike {
using namespace Qt::StringLiterals;
using Op = FilterOperator;

namespace {

Filter read(const QString& text)
{
    const auto filter = parseFilterQuery(RecordKind::Customer, text);
    EXPECT_TRUE(filter.has_value()) << text.toStdString() << " at " << (filter ? 0 : filter.error().position);
    return filter.value_or(Filter::any({}));
}

QueryFault faultOf(const QString& text)
{
    const auto filter = parseFilterQuery(RecordKind::Customer, text);
    EXPECT_FALSE(filter.has_value()) << text.toStdString();
    return filter ? QueryFault() : filter.error();
}

Value day(int year, int month, int dayOfMonth)
{
    return qint64(Day::from(QDate(year, month, dayOfMonth))->sinceEpoch());
}

/// A sensible filter over any field, operator and relation that editors offer.
class RandomQuery {
public:
    explicit RandomQuery(unsigned seed) : m_engine(seed) { }

    Filter make(int depth, const QString& relation = {})
    {
        switch (depth == 0 ? 0 : pick(5)) {
        case 1:
            return Filter::negated(make(depth - 1, relation));
        case 2:
            if (relation.isEmpty()) {
                const QString key = QString::fromLatin1(customerRelations()[pick(int(customerRelations().size()))].key);
                return Filter::related(key, make(depth - 1, key));
            }
            break;
        case 3:
            return Filter::all({make(depth - 1, relation), make(depth - 1, relation)});
        case 4:
            return Filter::any({make(depth - 1, relation), make(depth - 1, relation), make(depth - 1, relation)});
        default:
            break;
        }
        return condition(relation);
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_engine); }

    Filter condition(const QString& relation)
    {
        const Field field = anyField(relation);
        const QList<Op> operators = operatorsOf(field);
        const Op op = operators[pick(int(operators.size()))];
        QList<Value> values;
        const int count = valuesOf(op) < 0 ? 1 + pick(3) : valuesOf(op);
        for (int i = 0; i < count; ++i) {
            values.append(takesDays(op) ? Value(qint64(pick(4000))) : value(field));
        }
        return Filter::where(QString::fromLatin1(field.key), op, values);
    }

    Field anyField(const QString& relation)
    {
        if (relation.isEmpty()) {
            const QList<Field>& fields = fieldsOf(RecordKind::Customer);
            return fields[pick(int(fields.size()))];
        }
        const auto& columns = findRelation(relation)->columns;
        return columns[pick(int(columns.size()))].field;
    }

    Value value(const Field& field)
    {
        if (operatorsOf(field).contains(Op::LastDays)) {
            return qint64(pick(30'000));
        }
        switch (field.type) {
        case FieldType::Text:
        case FieldType::Note:
        case FieldType::Reaches: {
            static const QStringList kTexts{
                u"Shanghai"_s,
                u"two words"_s,
                u"empty"_s,
                u"\"quoted\" \\ (a;b) .. x"_s,
                u"客户"_s,
                u"last30d"_s,
                u"' OR 1=1; DROP TABLE customer --"_s,
                QString()};
            return kTexts[pick(int(kTexts.size()))];
        }
        case FieldType::Choice:
            return field.choices.empty()
                ? u"at_risk"_s
                : QString::fromLatin1(field.choices[size_t(pick(int(field.choices.size())))].key);
        case FieldType::YesNo:
            return qint64(pick(2));
        case FieldType::Ratio:
        case FieldType::Number:
            return std::uniform_real_distribution<double>(-2, 2)(m_engine);
        default:
            return std::uniform_int_distribution<qint64>(-1'000'000'000'000, 1'000'000'000'000)(m_engine);
        }
    }

    std::mt19937 m_engine;
};

} // namespace

TEST(FilterQuery, ReadsWhatItsDescriptionShows)
{
    EXPECT_EQ(
        read(
            u"segment:at_risk value>10000 last_day<2026-01-01 and (owner:me or tags:vip) not has:cases(is_open:yes)"_s),
        Filter::all(
            {Filter::where(u"segment"_s, Op::Is, {u"at_risk"_s}),
             Filter::where(u"value"_s, Op::Greater, {qint64(10000'00)}),
             Filter::where(u"last_day"_s, Op::Less, {day(2026, 1, 1)}),
             Filter::any({Filter::where(u"owner_id"_s, Op::IsMe), Filter::where(u"tags"_s, Op::Contains, {u"vip"_s})}),
             Filter::negated(Filter::related(u"cases"_s, Filter::where(u"is_open"_s, Op::Is, {qint64(1)})))}));
}

TEST(FilterQuery, ReadsRangesListsAndRelativeDays)
{
    EXPECT_EQ(
        read(u"revenue:100..500.5"_s), Filter::where(u"revenue"_s, Op::Between, {qint64(100'00), qint64(500'50)}));
    EXPECT_EQ(
        read(u"city=Shanghai;\"New York\""_s), Filter::where(u"city"_s, Op::OneOf, {u"Shanghai"_s, u"New York"_s}));
    EXPECT_EQ(read(u"grade!=a;b"_s), Filter::where(u"grade"_s, Op::NoneOf, {u"a"_s, u"b"_s}));
    EXPECT_EQ(read(u"last_day:older90d"_s), Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)}));
    EXPECT_EQ(read(u"last_day:last_quarter"_s), Filter::where(u"last_day"_s, Op::LastQuarter));
    EXPECT_EQ(
        read(u"last_day:2026-01-01..2026-03-31"_s),
        Filter::where(u"last_day"_s, Op::Between, {day(2026, 1, 1), day(2026, 3, 31)}));
    EXPECT_EQ(read(u"p_alive<0.5"_s), Filter::where(u"p_alive"_s, Op::Less, {0.5}));
    EXPECT_EQ(read(u"name:empty"_s), Filter::where(u"name"_s, Op::IsEmpty));
    EXPECT_EQ(read(u"name:\"empty\""_s), Filter::where(u"name"_s, Op::Contains, {u"empty"_s}));
    EXPECT_EQ(read(QString()), Filter());
}

TEST(FilterQuery, BindsAndCloserThanOr)
{
    const auto city = [](const QString& name) { return Filter::where(u"city"_s, Op::Is, {name}); };
    EXPECT_EQ(
        read(u"city=A city=B or city=C"_s), Filter::any({Filter::all({city(u"A"_s), city(u"B"_s)}), city(u"C"_s)}));
    EXPECT_EQ(
        read(u"city=A AND (city=B OR not city=C)"_s),
        Filter::all({city(u"A"_s), Filter::any({city(u"B"_s), Filter::negated(city(u"C"_s))})}));
}

TEST(FilterQuery, NamesLinkedRecords)
{
    LinkNames names;
    names.insert(RecordKind::User, 3, u"Li Wei"_s);
    names.insert(RecordKind::User, 4, u"Twin"_s);
    names.insert(RecordKind::User, 5, u"twin"_s);

    const Filter mine = Filter::where(u"owner_id"_s, Op::Is, {qint64(3)});
    EXPECT_EQ(parseFilterQuery(RecordKind::Customer, u"owner:\"li wei\""_s, names), mine);
    EXPECT_EQ(filterQueryText(RecordKind::Customer, mine, names), u"owner_id=\"Li Wei\""_s);
    EXPECT_EQ(filterQueryText(RecordKind::Customer, mine), u"owner_id=#3"_s);
    EXPECT_EQ(
        parseFilterQuery(RecordKind::Customer, u"owner:twin"_s, names).error(),
        (QueryFault{QueryFaultCode::UnknownRecord, 6, 4}));
}

TEST(FilterQuery, GivesBackTheFilterThatWasWritten)
{
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const Filter filter = RandomQuery(seed).make(4);
        const QString text = filterQueryText(RecordKind::Customer, filter);

        const auto again = parseFilterQuery(RecordKind::Customer, text);

        ASSERT_TRUE(again.has_value()) << seed << ' ' << text.toStdString() << " at " << again.error().position;
        ASSERT_EQ(*again, filter) << seed << ' ' << text.toStdString() << " -> "
                                  << filterQueryText(RecordKind::Customer, *again).toStdString();
    }
}

TEST(FilterQuery, EveryConditionThatEditorsOfferIsCompiled)
{
    for (unsigned seed = 1; seed <= 500; ++seed) {
        const Filter filter = RandomQuery(seed).make(2);
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            const auto sql = compileFilter(filter, engine, FilterContext(), filterNames(RecordKind::Customer));
            ASSERT_TRUE(sql.has_value()) << filterQueryText(RecordKind::Customer, filter).toStdString() << ": "
                                         << sql.error().detail.toStdString();
        }
    }
}

TEST(FilterQuery, SaysWhereItIsWrong)
{
    EXPECT_EQ(faultOf(u"city=A nonsense=3"_s), (QueryFault{QueryFaultCode::UnknownField, 7, 8}));
    EXPECT_EQ(faultOf(u"city"_s), (QueryFault{QueryFaultCode::NoComparison, 0, 4}));
    EXPECT_EQ(faultOf(u"city="_s).code, QueryFaultCode::NoValue);
    EXPECT_EQ(faultOf(u"value>cheap"_s), (QueryFault{QueryFaultCode::BadValue, 6, 5}));
    EXPECT_EQ(faultOf(u"grade:z"_s), (QueryFault{QueryFaultCode::BadValue, 6, 1}));
    EXPECT_EQ(faultOf(u"city:\"open"_s).code, QueryFaultCode::OpenQuote);
    EXPECT_EQ(faultOf(u"(city=A"_s), (QueryFault{QueryFaultCode::OpenParenthesis, 0, 1}));
    EXPECT_EQ(faultOf(u"city=A)"_s), (QueryFault{QueryFaultCode::UnexpectedText, 6, 1}));
    EXPECT_EQ(faultOf(u"has:secrets"_s), (QueryFault{QueryFaultCode::UnknownRelation, 4, 7}));
    EXPECT_EQ(faultOf(u"has:cases(has:cases)"_s).code, QueryFaultCode::UnknownRelation);
    EXPECT_EQ(faultOf(u"or"_s).code, QueryFaultCode::UnknownField);
    EXPECT_EQ(faultOf(u"city=A or"_s).position, 9);
}

TEST(FilterQuery, WithstandsHostileText)
{
    EXPECT_EQ(faultOf(u"("_s.repeated(10'000) + u"city=A"_s + u")"_s.repeated(10'000)).code, QueryFaultCode::TooMuch);
    EXPECT_EQ(faultOf(u"not "_s.repeated(100'000) + u"city=A"_s).code, QueryFaultCode::TooMuch);
    EXPECT_EQ(faultOf(u"city=A "_s.repeated(100'000)).code, QueryFaultCode::TooMuch);
    EXPECT_EQ(faultOf(u"city=a;"_s + u"b;"_s.repeated(100'000)).code, QueryFaultCode::TooMuch);
    EXPECT_EQ(faultOf(u"\""_s.repeated(10'001)).code, QueryFaultCode::UnexpectedText);
    EXPECT_EQ(
        read(u"city=\"'; DROP TABLE customer; --\""_s),
        Filter::where(u"city"_s, Op::Is, {u"'; DROP TABLE customer; --"_s}));
    EXPECT_EQ(faultOf(u"city=' OR 1=1"_s).code, QueryFaultCode::UnknownField);
    std::mt19937 random(3);
    const QString alphabet = u"city=value:<>!^()\";.#0aé客 ornt"_s;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (auto length = random() % 24; length > 0; --length) {
            text += alphabet.at(qsizetype(random() % quint64(alphabet.size())));
        }
        const auto filter = parseFilterQuery(RecordKind::Customer, text);
        if (!filter) {
            ASSERT_GE(filter.error().position, 0) << text.toStdString();
            ASSERT_LE(filter.error().position, text.size()) << text.toStdString();
        }
    }
}

TEST(FilterQuery, ProposesFieldsThenValues)
{
    const auto words = [](const QString& text) { return completeQuery(RecordKind::Customer, text, text.size()).words; };
    EXPECT_TRUE(words(u"city=A last_d"_s).contains(u"last_day"_s));
    EXPECT_TRUE(words(u"last_day:this_"_s).contains(u"this_quarter"_s));
    EXPECT_EQ(words(u"status:pro"_s), (QStringList{u"prospect"_s}));
    EXPECT_TRUE(words(u"has:ca"_s).contains(u"cases"_s));
    EXPECT_TRUE(words(u"has:cases(is_"_s).contains(u"is_open"_s));
    EXPECT_FALSE(words(u"has:cases(is_open:yes) is_"_s).contains(u"is_open"_s));
    EXPECT_TRUE(words(u"status:lead;pro"_s).contains(u"prospect"_s));
    EXPECT_EQ(completeQuery(RecordKind::Customer, u"status:lead;pro"_s, 15).start, 12);
}

} // namespace zhike
