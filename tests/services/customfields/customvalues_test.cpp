#include "domain/customers/customermerge.h"
#include "services/changes/erasure.h"
#include "services/customfields/customfieldtest.h"
#include "services/lists/celledit.h"
#include "services/lists/filterquery.h"
#include "services/privacy/personfile.h"

#include <QJsonDocument>

namespace zhike::testing {

class CustomValuesTest : public CustomFieldTest { };
INSTANTIATE_TEST_SUITE_P(Engines, CustomValuesTest, kBothEngines, engineName);

TEST_P(CustomValuesTest, AreReadBackAsTheyWereWritten)
{
    const QString text = added(u"Slogan"_s, CustomType::Text);
    const QString money = added(u"Budget"_s, CustomType::Money);
    CustomerDraft draft = customerNamed(u"Acme"_s);
    draft.custom.set(text, u"  \"宏远\" \\ 100% 'x'  "_s);
    draft.custom.set(money, kMaxMinor);

    const auto id = made<CustomerId>(createCustomer(draft));

    EXPECT_EQ(held(id, text), Value(u"\"宏远\" \\ 100% 'x'"_s)) << "without the spaces at its ends";
    EXPECT_EQ(held(id, money), Value(kMaxMinor));
}

TEST_P(CustomValuesTest, AWrongValueIsAFaultOfItsField)
{
    const QString day = added(u"Contract end"_s, CustomType::Day);
    const QString tier = added(u"Tier"_s, CustomType::Choice);
    const QString link = added(u"Portal"_s, CustomType::Link);
    const auto faultOf = [this](const QString& key, const Value& value) {
        CustomerDraft draft = customerNamed(u"Acme"_s);
        draft.custom.set(key, value);
        const Error error = errorOf(createCustomer(draft));
        EXPECT_EQ(error.code, ErrorCode::InvalidInput);
        return error.detail;
    };
    const auto says = [](const QString& key, FaultCode code) { return u"%1:%2"_s.arg(key).arg(int(code)); };

    EXPECT_TRUE(faultOf(day, u"tomorrow"_s).contains(says(day, FaultCode::WrongType)));
    EXPECT_TRUE(faultOf(tier, u"Platinum"_s).contains(says(tier, FaultCode::NotAChoice)));
    EXPECT_TRUE(faultOf(link, u"javascript:alert(1)"_s).contains(says(link, FaultCode::NotALink)));
    EXPECT_TRUE(faultOf(link, u"file:///etc/passwd"_s).contains(says(link, FaultCode::NotALink)));
    EXPECT_TRUE(faultOf(u"c_zz"_s, u"x"_s).contains(u":%1"_s.arg(int(FaultCode::UnknownField))));
}

TEST_P(CustomValuesTest, OneThatMustBeFilledInIsNotEmptiedAnyMore)
{
    CustomFieldDraft must = ownField(u"Tier"_s, CustomType::Text);
    must.isRequired = true;
    const QString key = added(must);
    const CustomerId old = made<CustomerId>(createCustomer(customerNamed(u"Old"_s))); // an import, say
    const CustomerId acme = customerWith(u"Acme"_s, key, u"A"_s);
    CustomerDraft emptied = customer(acme).details;
    emptied.custom.set(key, {});
    CustomerDraft moved = customer(old).details;
    moved.city = u"Bonn"_s;

    EXPECT_EQ(errorOf(editCustomer(acme, 1, emptied)).code, ErrorCode::InvalidInput);
    apply(editCustomer(old, 1, moved));
}

TEST_P(CustomValuesTest, TheLogNamesTheFieldAndUndoPutsItBackAlone)
{
    const QString tier = added(u"Tier"_s, CustomType::Text);
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const CustomerId acme = customerWith(u"Acme"_s, tier, u"A"_s);
    CustomerDraft draft = customer(acme).details;
    draft.custom.set(tier, u"B"_s);
    const ChangeReceipt edited = apply(editCustomer(acme, 1, draft));
    draft.custom.set(seats, qint64(7000));
    apply(editCustomer(acme, 2, draft));

    const QList<ChangeRow> rows = valueOf(readChangeRows(writer(), edited.id));
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].newValues.keys(), QStringList{tier});
    undo(edited);

    EXPECT_EQ(held(acme, tier), Value(u"A"_s));
    EXPECT_EQ(held(acme, seats), Value(qint64(7000))) << "written since, and another field";
}

TEST_P(CustomValuesTest, TwoEditorsOfTwoFieldsComeTogetherAndOfOneConflict)
{
    const QString tier = added(u"Tier"_s, CustomType::Text);
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const CustomerId acme = customerWith(u"Acme"_s, tier, u"A"_s);
    CustomerDraft mine = customer(acme).details;
    CustomerDraft theirs = mine;
    CustomerDraft late = mine;
    mine.custom.set(tier, u"B"_s);
    theirs.custom.set(seats, qint64(3000));
    late.custom.set(tier, u"C"_s);

    apply(editCustomer(acme, 1, theirs));
    apply(editCustomer(acme, 1, mine));
    EXPECT_EQ(held(acme, tier), Value(u"B"_s));
    EXPECT_EQ(held(acme, seats), Value(qint64(3000)));
    const Error error = errorOf(editCustomer(acme, 1, late));

    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_TRUE(error.detail.contains(tier)) << error.detail.toStdString();
}

TEST_P(CustomValuesTest, ListsFilterByEveryType)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const QString tier = added(u"Tier"_s, CustomType::Choice);
    const QString end = added(u"Contract end"_s, CustomType::Day);
    const QString vip = added(u"VIP"_s, CustomType::YesNo);
    const QString slogan = added(u"Slogan"_s, CustomType::Text);
    CustomerDraft acme = customerNamed(u"Acme"_s);
    acme.custom.set(seats, qint64(2500));
    acme.custom.set(tier, u"o1"_s);
    acme.custom.set(end, toValue(dayOf(2026, 12, 31)));
    acme.custom.set(vip, qint64(1));
    acme.custom.set(slogan, u"Größe 12"_s);
    apply(createCustomer(acme));
    CustomerDraft beta = customerNamed(u"Beta"_s);
    beta.custom.set(seats, qint64(10000));
    beta.custom.set(tier, u"o2"_s);
    apply(createCustomer(beta));
    apply(createCustomer(customerNamed(u"Gamma"_s)));
    using Op = FilterOperator;

    EXPECT_EQ(names(Filter::where(seats, Op::Between, {qint64(2000), qint64(3000)})), QStringList{u"Acme"_s});
    EXPECT_EQ(names(Filter::where(seats, Op::Greater, {qint64(9999)})), QStringList{u"Beta"_s}) << "as numbers";
    EXPECT_EQ(names(Filter::where(tier, Op::OneOf, {u"o1"_s, u"o2"_s})), (QStringList{u"Acme"_s, u"Beta"_s}));
    EXPECT_EQ(names(Filter::where(tier, Op::IsNot, {u"o1"_s})), (QStringList{u"Beta"_s, u"Gamma"_s}));
    EXPECT_EQ(names(Filter::where(end, Op::NextDays, {qint64(60)})), QStringList{u"Acme"_s});
    EXPECT_EQ(names(Filter::where(vip, Op::Is, {qint64(1)})), QStringList{u"Acme"_s});
    EXPECT_EQ(names(Filter::where(slogan, Op::Contains, {u"größe"_s})), QStringList{u"Acme"_s});
    EXPECT_EQ(names(Filter::where(slogan, Op::IsEmpty)), (QStringList{u"Beta"_s, u"Gamma"_s}));
    EXPECT_EQ(names(Filter::where(seats, Op::IsNotEmpty)), (QStringList{u"Acme"_s, u"Beta"_s}));
}

TEST_P(CustomValuesTest, ListsSortByThemWithAndWithoutAnIndexAlike)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    customerWith(u"Ten"_s, seats, qint64(10000));
    customerWith(u"Two"_s, seats, qint64(2000));
    apply(createCustomer(customerNamed(u"None"_s)));
    const QStringList up{u"Two"_s, u"Ten"_s, u"None"_s};
    const QStringList down{u"Ten"_s, u"Two"_s, u"None"_s};
    EXPECT_EQ(names({}, {{seats, Qt::AscendingOrder}}), up);
    EXPECT_EQ(names({}, {{seats, Qt::DescendingOrder}}), down);

    CustomFieldDraft indexed = definition(seats).details;
    indexed.isIndexed = true;
    changed(editCustomField(*customIdOf(seats), 1, indexed));

    EXPECT_EQ(names({}, {{seats, Qt::AscendingOrder}}), up);
    EXPECT_EQ(names({}, {{seats, Qt::DescendingOrder}}), down);
    EXPECT_EQ(names(Filter::where(seats, FilterOperator::Is, {qint64(2000)})), QStringList{u"Two"_s});
}

TEST_P(CustomValuesTest, TheFootAddsThemUp)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const QString budget = added(u"Budget"_s, CustomType::Money);
    CustomerDraft draft = customerNamed(u"Acme"_s);
    draft.custom.set(seats, qint64(1500));
    draft.custom.set(budget, qint64(100));
    apply(createCustomer(draft));
    customerWith(u"Beta"_s, seats, qint64(2000));

    const QList<FieldSum> found = valueOf(sums(writer(), ListQuery(), {seats, budget}, kCny));

    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].whole, 3500);
    EXPECT_EQ(found[0].count, 2);
    EXPECT_EQ(found[1].money, QList<Money>{Money(100, kCny)});
}

TEST_P(CustomValuesTest, AQuerySaysThemByTheirWords)
{
    const QString tier = added(u"Customer tier"_s, CustomType::Choice);
    const QString word = added(u"合同编号"_s, CustomType::Text);
    const Filter filter = Filter::all(
        {Filter::where(tier, FilterOperator::Is, {u"o1"_s}), Filter::where(word, FilterOperator::Contains, {u"7"_s})});

    const QString text = filterQueryText(RecordKind::Customer, filter);

    EXPECT_EQ(text, u"Customer_tier=Gold 合同编号:7"_s);
    const auto again = parseFilterQuery(RecordKind::Customer, text);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*again, filter);
}

TEST_P(CustomValuesTest, CellsAndManyAtOnceAreEdited)
{
    const QString tier = added(u"Tier"_s, CustomType::Text);
    const CustomerId acme = customerWith(u"Acme"_s, tier, u"A"_s);
    const CustomerId beta = made<CustomerId>(createCustomer(customerNamed(u"Beta"_s)));
    const RecordRef first{RecordKind::Customer, acme.value(), acme.value()};
    const RecordRef second{RecordKind::Customer, beta.value(), beta.value()};

    apply(editCell(first, 1, u"Acme"_s, tier, u"B"_s));
    EXPECT_EQ(held(acme, tier), Value(u"B"_s));
    apply(editCells({first, second}, tier, u"C"_s));

    EXPECT_EQ(held(acme, tier), Value(u"C"_s));
    EXPECT_EQ(held(beta, tier), Value(u"C"_s));
    EXPECT_EQ(errorOf(editCell(first, 3, u"Acme"_s, u"c_zz"_s, u"x"_s)).code, ErrorCode::InvalidInput);
}

TEST_P(CustomValuesTest, TheStoreReadsAnyObjectAsItsEngineDoes)
{
    if (GetParam() != Engine::Sqlite) {
        GTEST_SKIP() << "functions of our own stand in for SQLite's alone";
    }
    const auto valueOfKey = [this](const QString& json) {
        auto row = writer().query(u"SELECT $1 ->> 'c_1'"_s, json);
        EXPECT_TRUE(row.has_value() && valueOf(row->next())) << json.toStdString();
        return row->value(0);
    };
    EXPECT_EQ(valueOfKey(u"{\"c_1\":-900000000000000,\"c_2\":1}"_s), Value(qint64(-900'000'000'000'000)));
    EXPECT_EQ(valueOfKey(u" { \"c_12\" : \"c_1\" , \"c_1\" : \"宏远\" } "_s), Value(u"宏远"_s));
    EXPECT_EQ(valueOfKey(u"{\"c_2\":\"\\\"c_1\\\":\",\"c_1\":\"a\\\\\\n\\u4e00\"}"_s), Value(u"a\\\n一"_s));
    EXPECT_EQ(valueOfKey(u"{\"c_2\":[1,{\"c_1\":2}],\"c_1\":1.5}"_s), Value(1.5));
    EXPECT_EQ(valueOfKey(u"{\"c_1\":true}"_s), Value(qint64(1)));
    EXPECT_EQ(valueOfKey(u"{\"c_2\":[],\"c_1\":7}"_s), Value(qint64(7)));
    EXPECT_EQ(valueOfKey(u"{\"c_1\":[1,\"a\"]}"_s), Value(u"[1,\"a\"]"_s));
    EXPECT_EQ(valueOfKey(u"{\"c_1\":{\"a\":1}}"_s), Value(u"{\"a\":1}"_s));
    for (const QString& nothing : {u"{}"_s, u"{\"c_2\":1}"_s, u"{\"c_1\":null}"_s, u"[1]"_s}) {
        EXPECT_EQ(valueOfKey(nothing), Value()) << nothing.toStdString();
    }
    apply(createCustomer(customerNamed(u"Acme"_s)));
    const auto spoilt = writer().execute(u"UPDATE customer SET custom_fields = '{no'"_s);
    ASSERT_FALSE(spoilt.has_value());
    EXPECT_EQ(spoilt.error().code, ErrorCode::Constraint);
}

TEST_P(CustomValuesTest, MergingAsksForThem)
{
    const QString tier = added(u"Tier"_s, CustomType::Text);
    CustomerDraft one = customerNamed(u"Acme"_s);
    CustomerDraft two = one;
    two.custom.set(tier, u"B"_s);

    const QList<MergeField> fields = mergeFields(std::array{one, two}, 0);

    ASSERT_EQ(fields.size(), 1);
    EXPECT_EQ(fields[0].key, tier);
    EXPECT_EQ(mergedDraft(one, fields).custom.value(tier), Value(u"B"_s)) << "nothing gets lost";
}

TEST_P(CustomValuesTest, APersonsFileHasThemAndAnErasureTakesThePersonalOnes)
{
    CustomFieldDraft hobby = ownField(u"Hobby"_s, CustomType::Text);
    hobby.isPersonal = true;
    const QString personal = added(hobby);
    const QString tier = added(u"Tier"_s, CustomType::Choice);
    CustomerDraft draft = customerNamed(u"Wang Fang"_s);
    draft.kind = CustomerKind::Person;
    draft.custom.set(personal, u"sailing"_s);
    draft.custom.set(tier, u"o1"_s);
    const auto id = made<CustomerId>(createCustomer(draft));
    const RecordRef person{RecordKind::Customer, id.value(), id.value()};

    const QByteArray before = QJsonDocument(toJson(valueOf(personFile(writer(), person, now())))).toJson();
    EXPECT_TRUE(before.contains("sailing"));
    ASSERT_TRUE(erasePerson(writer(), person, author(), now()).has_value());

    const auto left = CustomerStore(writer()).findAnywhere(id, id);
    ASSERT_TRUE(left.has_value());
    if (*left) {
        EXPECT_EQ((*left)->details.custom.value(personal), Value());
    }
    const auto logged = writer().integer(u"SELECT count(*) FROM change_row WHERE new_values LIKE '%sailing%'"_s);
    EXPECT_EQ(valueOf(logged).value_or(-1), 0);
}

} // namespace zhike::testing
