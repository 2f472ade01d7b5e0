#include "journeys/pooljourney.h"

#include <QSpinBox>

namespace zhike::testing {

TEST_F(PoolJourney, AManagerSimulatesARuleSwitchesItOnAndTheOwnerIsWarned)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const User owner = userWith(manager, Role::Sales);
    oldFirm(manager, u"Acme Trading"_s, owner.id);
    oldFirm(manager, u"宏远贸易"_s, owner.id);
    ASSERT_TRUE(openPool(manager, 0));

    ASSERT_TRUE(click(manager.see<QAbstractButton>(u"poolRules"_s)));
    ASSERT_TRUE(isDialog(manager, u"poolRulesDialog"_s));
    ASSERT_TRUE(clickInDialog(manager, u"newPoolRule"_s));
    ASSERT_TRUE(isDialog(manager, u"poolRuleDialog"_s));
    ASSERT_TRUE(manager.isAt(u"ruleName"_s));
    manager.type(u"60 days of silence"_s);
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(isDialog(manager, u"poolRulesDialog"_s)) << manager.words().toStdString();
    ASSERT_TRUE(clickInDialog(manager, u"simulateRule1"_s));
    ASSERT_TRUE(isDialog(manager, u"poolSimulation"_s));
    auto* words = inDialog<Label>(manager, u"simulationWords"_s);
    ASSERT_TRUE(Person::until([words] { return words->text().startsWith(u"2 customer"_s); }))
        << words->text().toStdString();
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM pool_rule WHERE is_active <> 0"_s), 0);
    ASSERT_TRUE(clickInDialog(manager, u"switchOnRule"_s));
    ASSERT_TRUE(
        Person::until([&] { return manager.count(u"SELECT count(*) FROM pool_rule WHERE is_active <> 0"_s) == 1; }));
    ASSERT_TRUE(isDialog(manager, u"poolRulesDialog"_s));
    ASSERT_TRUE(clickInDialog(manager, u"closePoolRules"_s));

    manager.window().setUser(owner);
    manager.window().go({Section::Today});
    const auto warnings = [&] {
        QStringList said;
        for (const auto* line : manager.window().currentPage()->findChildren<RelatedLine*>(u"poolWarning"_s)) {
            said.append(line->accessibleName());
        }
        return said;
    };
    ASSERT_TRUE(Person::until([&] { return warnings().size() == 2; }));
    EXPECT_TRUE(warnings().first().contains(u"goes to the pool in 7 day"_s)) << warnings().first().toStdString();
    EXPECT_TRUE(warnings().first().contains(u"60 days of silence"_s));
}

TEST_F(PoolJourney, AColleagueClaimsAndReadsWhichLimitStandsInTheWay)
{
    Person person(file());
    person.workAs(Role::Manager);
    const User owner = userWith(person, Role::Sales);
    for (const QString& name : {u"Acme Trading"_s, u"Brandt Steel"_s, u"宏远贸易"_s}) {
        oldFirm(person, name, owner.id);
    }
    PoolSettings settings;
    settings.claimsADay = 1;
    settings.masksContacts = true;
    (void)Person::answerOf(person.company().apply(setPoolSettings(settings)));
    PoolRuleDraft rule;
    rule.name = u"60 days of silence"_s;
    (void)Person::answerOf(person.company().apply(createPoolRule(rule)));
    const auto seen = Person::answerOf(person.company().read([rule](SqlSession& session) {
        return simulatePoolRule(session, rule, Instant::from(QDateTime::currentDateTimeUtc()));
    }));
    (void)Person::answerOf(person.company().apply(switchOnPoolRule(PoolRuleId(1), 1, seen)));
    ASSERT_EQ(letThemGo(person), 3);
    person.window().setUser(colleague(person, u"Chen Jie"_s));
    ASSERT_TRUE(openPool(person, 3));
    auto* table = person.window().currentPage()->findChild<RecordTable*>();
    ASSERT_TRUE(Person::until([&] {
        return saidOnPage(person, u"claimAllowance"_s) == u"You can claim 1 more today."_s;
    })) << saidOnPage(person, u"claimAllowance"_s).toStdString();
    const Row* first = nullptr;
    ASSERT_TRUE(Person::until([&] { return (first = table->source()->at(0)) != nullptr; }));
    const auto& columns = table->source()->columns();
    const auto phones = std::ranges::find(columns, u"phones"_s, &Column::key) - columns.begin();
    EXPECT_EQ(std::get<QString>(first->cells[size_t(phones)]), u"138****8000"_s);

    table->setFocus();
    person.press(Qt::Key_A, Qt::ControlModifier);
    ASSERT_TRUE(click(person.button(u"Claim"_s)));
    ASSERT_TRUE(Person::until([&] { return saidOnPage(person, u"claimSaid"_s).contains(u"1 of 1"_s); }));

    table->setFocus();
    person.press(Qt::Key_Home);
    ASSERT_TRUE(click(person.button(u"Claim"_s)));
    ASSERT_TRUE(Person::until([&] { return person.rows() == 2; }));
    ASSERT_TRUE(click(person.button(u"Claim"_s)));
    ASSERT_TRUE(
        Person::until([&] { return saidOnPage(person, u"claimSaid"_s).contains(u"Tomorrow you can claim again"_s); }));
    EXPECT_EQ(person.rows(), 2);
    EXPECT_EQ(person.count(u"SELECT count(*) FROM customer WHERE pool_since IS NOT NULL"_s), 2);
}

TEST_F(PoolJourney, WhoWritesDownAColleaguesCustomerReadsThatItExists)
{
    Person person(file());
    person.workAs(Role::Manager);
    const User owner = userWith(person, Role::Sales);
    oldFirm(person, u"Acme Trading"_s, owner.id);
    PoolSettings settings;
    settings.masksColleagues = true;
    (void)Person::answerOf(person.company().apply(setPoolSettings(settings)));
    person.window().setUser(colleague(person, u"Chen Jie"_s));

    person.window().workplace().write(Form::NewCustomer);
    ASSERT_TRUE(person.isAt(u"name"_s)) << person.focusName().toStdString();
    person.type(u"acme trading"_s);
    SpanLabel* said = nullptr;
    ASSERT_TRUE(Person::until([&] {
        said = person.dialog()->findChild<SpanLabel*>(u"similar_name"_s);
        return said != nullptr && said->isVisible();
    }));
    EXPECT_TRUE(said->plainText().startsWith(u"Exists already, held by %1"_s.arg(owner.details.name)))
        << said->plainText().toStdString();
    EXPECT_FALSE(said->plainText().contains(u"Acme"_s));
}

TEST_F(PoolJourney, ACustomerIsReturnedByItsPageWithAReasonThatStaysReadable)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId id = oldFirm(sales, u"Acme Trading"_s, sales.company().author().user);
    sales.window().go({Section::Customers, RecordRef{RecordKind::Customer, id.value(), id.value()}});
    QAbstractButton* deeds = nullptr;
    ASSERT_TRUE(Person::until([&] {
        deeds = sales.window().currentPage()->findChild<QAbstractButton*>(u"poolDeeds"_s);
        return deeds != nullptr && deeds->isVisible();
    }));

    deeds->setFocus();
    sales.press(Qt::Key_Space);
    ASSERT_TRUE(Person::until([] { return QApplication::activePopupWidget() != nullptr; }));
    sales.press(Qt::Key_Down);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(isDialog(sales, u"poolDeed"_s));
    ASSERT_TRUE(sales.isAt(u"deedReason"_s)) << sales.focusName().toStdString();
    sales.press(Qt::Key_Return);
    EXPECT_TRUE(isDialog(sales, u"poolDeed"_s)) << "without a reason nothing happens";
    sales.type(u"moved abroad"_s);
    sales.press(Qt::Key_Return);

    const auto said = [&](const QString& name) {
        const auto* label = sales.window().currentPage()->findChild<Label*>(name);
        return label != nullptr ? label->text() : QString();
    };
    ASSERT_TRUE(Person::until([&] { return said(u"inPool"_s).endsWith(u"moved abroad"_s); }));
    EXPECT_TRUE(said(u"heldTime"_s).contains(u"Returned to the pool: moved abroad"_s))
        << said(u"heldTime"_s).toStdString();
}

} // namespace zhike::testing
