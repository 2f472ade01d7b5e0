#include "domain/catalogue.h"
#include "repositories/lists/listcolumns.h"
#include "services/bin/bin.h"
#include "services/customfields/customfieldtest.h"

namespace zhike::testing {

INSTANTIATE_TEST_SUITE_P(Engines, CustomFieldTest, kBothEngines, engineName);

TEST_P(CustomFieldTest, ANewFieldIsInTheCatalogueUnderAKeyOfItsOwn)
{
    const QString key = added(u"Contract end"_s, CustomType::Day);

    const Field* field = findField(RecordKind::Customer, key);
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->type, FieldType::Day);
    EXPECT_EQ(plainLabel(field->label), u"Contract end"_s);
    const auto& all = fieldsOf(RecordKind::Customer);
    EXPECT_TRUE(std::ranges::any_of(all, [&key](const Field& each) { return key == QLatin1StringView(each.key); }));
    EXPECT_EQ(findField(RecordKind::Contact, key), nullptr) << "it is of one kind of record";
}

TEST(CustomKeys, AreNoneOfTheProgramsFields)
{
    for (const RecordKind kind : kCustomKinds) {
        for (const Field& field : standardFieldsOf(kind)) {
            EXPECT_FALSE(isCustomKey(QString::fromLatin1(field.key))) << field.key;
        }
    }
    EXPECT_EQ(customIdOf(customKey(CustomFieldId(46))), CustomFieldId(46));
    EXPECT_EQ(customIdOf(u"c_0001"), std::nullopt) << "a key is written in one way";
}

TEST_P(CustomFieldTest, NoTwoFieldsHaveOneName)
{
    added(u"Contract end"_s, CustomType::Day);

    for (const QString& taken : {u"contract  END"_s, u"Contract_end"_s, u"City"_s, u"credit_limit"_s}) {
        EXPECT_EQ(errorOf(createCustomField(ownField(taken, CustomType::Text))).code, ErrorCode::InvalidInput)
            << taken.toStdString();
    }
    apply(createCustomField(ownField(u"Contract end"_s, CustomType::Day, RecordKind::Contact)));
}

TEST_P(CustomFieldTest, AKindHasNoMoreThanItsLimit)
{
    for (int i = 0; i < CustomLimits::kFields; ++i) {
        apply(createCustomField(ownField(u"Field no %1"_s.arg(i), CustomType::YesNo)));
    }

    EXPECT_EQ(errorOf(createCustomField(ownField(u"One more"_s, CustomType::YesNo))).code, ErrorCode::InvalidInput);
}

TEST_P(CustomFieldTest, SalesPeopleMakeNone)
{
    actAs(Role::Sales);

    EXPECT_EQ(errorOf(createCustomField(ownField(u"Tier"_s, CustomType::Text))).code, ErrorCode::NotAllowed);
}

TEST_P(CustomFieldTest, ItsTypeIsForGood)
{
    const QString key = added(u"Seats"_s, CustomType::Number);
    CustomFieldDraft other = definition(key).details;
    other.type = CustomType::Text;

    EXPECT_EQ(errorOf(editCustomField(*customIdOf(key), 1, other)).code, ErrorCode::StateNotAllowed);
}

TEST_P(CustomFieldTest, AChoiceThatIsTakenOutStaysReadableWhereItIsHeld)
{
    const QString key = added(u"Tier"_s, CustomType::Choice);
    const CustomerId acme = customerWith(u"Acme"_s, key, u"o1"_s);
    CustomFieldDraft fewer = definition(key).details;
    setChoices(fewer, {{u"o2"_s, u"Silver"_s}, {{}, u"Bronze"_s}});

    changed(editCustomField(*customIdOf(key), 1, fewer));

    const QList<CustomChoice> choices = choicesOf(definition(key).details);
    ASSERT_EQ(choices.size(), 3);
    EXPECT_EQ(choices[1], (CustomChoice{u"o3"_s, u"Bronze"_s, false})) << "no key comes twice";
    EXPECT_EQ(choices[2], (CustomChoice{u"o1"_s, u"Gold"_s, true}));
    CustomerDraft draft = customer(acme).details;
    draft.city = u"Bonn"_s;
    apply(editCustomer(acme, 1, draft)); // with the value that it has
    EXPECT_EQ(held(acme, key), Value(u"o1"_s));
}

TEST_P(CustomFieldTest, FieldsStandInTheOrderThatTheyWereGiven)
{
    const QString first = added(u"Alpha"_s, CustomType::Text);
    const QString second = added(u"Beta"_s, CustomType::Text);

    changed(orderCustomFields(RecordKind::Customer, u"Beta"_s, {*customIdOf(second), *customIdOf(first)}));

    const QList<Field> fields = customFieldsOf(RecordKind::Customer);
    ASSERT_EQ(fields.size(), 2);
    EXPECT_EQ(QLatin1StringView(fields[0].key), second);
}

TEST_P(CustomFieldTest, OneOutOfUseKeepsItsValuesAndIsNotShown)
{
    const QString key = added(u"Tier"_s, CustomType::Text);
    const CustomerId acme = customerWith(u"Acme"_s, key, u"A"_s);
    CustomFieldDraft retired = definition(key).details;
    retired.isRetired = true;

    changed(editCustomField(*customIdOf(key), 1, retired));

    EXPECT_TRUE(customFieldsOf(RecordKind::Customer).isEmpty());
    ASSERT_NE(findField(RecordKind::Customer, key), nullptr) << "the history still has to call it by its name";
    EXPECT_TRUE(findField(RecordKind::Customer, key)->has(kHidden));
    EXPECT_EQ(held(acme, key), Value(u"A"_s));
}

TEST_P(CustomFieldTest, ADeletedOneComesBackFromTheBinWithEveryValue)
{
    const QString key = added(u"Tier"_s, CustomType::Text);
    const CustomerId acme = customerWith(u"Acme"_s, key, u"A"_s);
    EXPECT_EQ(valueOf(countHolders(writer(), RecordKind::Customer, key)), 1);

    changed(deleteCustomField(*customIdOf(key), 1, u"Tier"_s));
    EXPECT_TRUE(customFieldsOf(RecordKind::Customer).isEmpty());
    CustomerDraft draft = customer(acme).details;
    draft.city = u"Bonn"_s;
    apply(editCustomer(acme, 1, draft)); // its hidden value is no fault
    changed(restoreFromBin({{RecordKind::CustomField, 0, customIdOf(key)->value()}}, u"Tier"_s));

    EXPECT_EQ(customFieldsOf(RecordKind::Customer).size(), 1);
    EXPECT_EQ(held(acme, key), Value(u"A"_s));
}

TEST_P(CustomFieldTest, OneThatLeavesForGoodTakesItsValuesAlong)
{
    const QString tier = added(u"Tier"_s, CustomType::Text);
    const QString seats = added(u"Seats"_s, CustomType::Number);
    CustomerDraft both = customerNamed(u"Acme"_s);
    both.custom.set(tier, u"A"_s);
    both.custom.set(seats, qint64(5000));
    const auto acme = made<CustomerId>(createCustomer(both));
    const CustomerId other = customerWith(u"Beta"_s, tier, u"B"_s);

    changed(deleteCustomField(*customIdOf(tier), 1, u"Tier"_s));
    changed(purgeFromBin({{RecordKind::CustomField, 0, customIdOf(tier)->value()}}, u"Tier"_s));

    EXPECT_EQ(customer(acme).details.custom.all().keys(), QStringList{seats});
    EXPECT_TRUE(customer(other).details.custom.isEmpty());
    EXPECT_EQ(findField(RecordKind::Customer, tier), nullptr);
}

TEST_P(CustomFieldTest, AnIndexComesAndGoesWithTheMark)
{
    CustomFieldDraft draft = ownField(u"Contract end"_s, CustomType::Day);
    draft.isIndexed = true;
    const QString key = added(draft);
    const auto indexes = [this, &key] {
        const QString text = GetParam() == Engine::Sqlite
            ? u"SELECT count(*) FROM sqlite_master WHERE name = $1"_s
            : u"SELECT count(*) FROM pg_indexes WHERE schemaname = current_schema() AND indexname = $1"_s;
        return valueOf(writer().integer(text, QString(u"customer_"_s + key))).value_or(-1);
    };
    EXPECT_EQ(indexes(), 1);

    draft.isIndexed = false;
    const ChangeReceipt without = changed(editCustomField(*customIdOf(key), 1, draft));
    EXPECT_EQ(indexes(), 0);
    undo(without);

    EXPECT_EQ(indexes(), 1);
}

TEST_P(CustomFieldTest, SortingAndFindingUseTheIndex)
{
    CustomFieldDraft draft = ownField(u"Contract end"_s, CustomType::Day);
    draft.isIndexed = true;
    const QString key = added(draft);
    if (GetParam() == Engine::PostgreSql) { // an empty table is read whole by any planner
        ASSERT_TRUE(writer().executeScript(u"SET enable_seqscan = off; SET enable_bitmapscan = off"_s).has_value());
    }
    const QString x = inDialect(customExpression(*findField(RecordKind::Customer, key), "t."_L1), GetParam());
    const QString explain = GetParam() == Engine::Sqlite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s;
    const QString select = u"SELECT t.id FROM customer AS t WHERE t.deleted_at IS NULL AND "_s;
    for (const QString& rest :
         {QString(x + u" = 20000"_s), QString(x + u" IS NOT NULL ORDER BY "_s + x + u", t.id"_s)}) {
        auto plan = writer().query(explain + select + rest);
        ASSERT_TRUE(plan.has_value()) << plan.error().detail.toStdString();
        QString words;
        while (valueOf(plan->next())) {
            words += plan->text(GetParam() == Engine::Sqlite ? 3 : 0) + u'\n';
        }
        EXPECT_TRUE(words.contains(u"customer_"_s + key)) << words.toStdString();
        EXPECT_FALSE(words.contains(u"TEMP B-TREE"_s) || words.contains(u"Sort"_s)) << words.toStdString();
    }
    EXPECT_TRUE(hasOrderIndex(RecordKind::Customer, key));
    EXPECT_TRUE(hasSearchIndex(RecordKind::Customer, key));
}

} // namespace zhike::testing
