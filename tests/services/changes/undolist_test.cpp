#include "services/changes/undolist.h"

#include "repositories/bin/binreads.h"
#include "services/bin/bin.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"
#include "services/servicetest.h"

namespace zhike::testing {

namespace {

class UndoListTest : public ServiceTest {
protected:
    ChangeReceipt rename(CustomerId id, const QString& name)
    {
        CustomerDraft draft = customer(id).details;
        draft.name = name;
        return apply(editCustomer(id, customer(id).revision, draft));
    }
    ChangeReceipt describe(CustomerId id, const QString& words)
    {
        CustomerDraft draft = customer(id).details;
        draft.description = words;
        return apply(editCustomer(id, customer(id).revision, draft));
    }
    ChangeReceipt take(ChangeId id, ChangeAction as)
    {
        const auto receipt = undoChange(writer(), id, as, author(), now(), kCny);
        EXPECT_TRUE(receipt.has_value()) << (receipt ? "" : receipt.error().detail.toStdString());
        return receipt.value_or(ChangeReceipt());
    }
    QStringList undoNames()
    {
        QStringList names;
        for (const UndoStep& step : valueOf(undoListOf(writer(), author().user)).undo) {
            names.append(step.title.subject);
        }
        return names;
    }
    QStringList redoNames()
    {
        QStringList names;
        for (const UndoStep& step : valueOf(undoListOf(writer(), author().user)).redo) {
            names.append(step.title.subject);
        }
        return names;
    }
};

} // namespace

TEST_P(UndoListTest, IsReadFromTheLogNewestLast)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    rename(acme, u"Acme 2"_s);

    EXPECT_EQ(undoNames(), (QStringList{u"Acme"_s, u"Acme 2"_s}));
    EXPECT_TRUE(redoNames().isEmpty());
}

TEST_P(UndoListTest, KnowsWhatWasUndoneAndWhatWasDoneAgain)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const ChangeReceipt second = rename(acme, u"Acme 2"_s);
    const ChangeReceipt third = rename(acme, u"Acme 3"_s);
    take(third.id, ChangeAction::Undo);
    const ChangeReceipt undone = take(second.id, ChangeAction::Undo);
    ASSERT_EQ(undoNames(), QStringList{u"Acme"_s});
    EXPECT_EQ(redoNames(), (QStringList{u"Acme 3"_s, u"Acme 2"_s}));

    take(undone.id, ChangeAction::Redo);

    EXPECT_EQ(undoNames(), (QStringList{u"Acme"_s, u"Acme 2"_s}));
    EXPECT_EQ(redoNames(), QStringList{u"Acme 3"_s});
    EXPECT_EQ(customer(acme).details.name, u"Acme 2"_s);
}

TEST_P(UndoListTest, ForgetsWhatCouldBeDoneAgainOnceSomethingNewIsDone)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    take(rename(acme, u"Acme 2"_s).id, ChangeAction::Undo);
    rename(acme, u"Acme 4"_s);

    EXPECT_TRUE(redoNames().isEmpty());
}

TEST_P(UndoListTest, IsEachPersonsOwnAndHasFiftySteps)
{
    for (int i = 0; i < 60; ++i) {
        apply(createCustomer(customerNamed(u"C%1"_s.arg(i))));
    }
    EXPECT_EQ(undoNames().size(), 50);
    EXPECT_EQ(undoNames().last(), u"C59"_s);
    actAs(Role::Manager);
    EXPECT_TRUE(undoNames().isEmpty());
}

TEST_P(UndoListTest, DoesNotOfferWhatNothingUndoes)
{
    actAs(Role::Manager);
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const RecordRef record{RecordKind::Customer, acme.value(), acme.value()};
    apply(deleteRecords({record}));
    apply(purgeFromBin({record}, u"purged"_s));

    EXPECT_FALSE(undoNames().contains(u"purged"_s));
}

TEST_P(UndoListTest, SaysWhoStandsInTheWay)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const ChangeReceipt mine = rename(acme, u"Acme 2"_s);
    EXPECT_TRUE(valueOf(obstaclesOf(writer(), mine.id)).isEmpty());
    actAs(Role::Manager);
    goTo(daysLater(1));
    const ChangeReceipt theirs = rename(acme, u"Acme 3"_s);

    const QList<UndoObstacle> obstacles = valueOf(obstaclesOf(writer(), mine.id));

    ASSERT_EQ(obstacles.size(), 1);
    EXPECT_EQ(obstacles[0].name, u"Acme 3"_s);
    EXPECT_FALSE(obstacles[0].who.isEmpty());
    EXPECT_EQ(obstacles[0].by, theirs.id);
    EXPECT_EQ(obstacles[0].at, daysLater(1));
}

TEST_P(UndoListTest, AnotherFieldOfTheSameRecordIsNotInTheWay)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const ChangeReceipt mine = rename(acme, u"Acme 2"_s);
    actAs(Role::Manager);
    describe(acme, u"big"_s);

    EXPECT_TRUE(valueOf(obstaclesOf(writer(), mine.id)).isEmpty());
    take(mine.id, ChangeAction::Undo);
    EXPECT_EQ(customer(acme).details.name, u"Acme"_s);
    EXPECT_EQ(customer(acme).details.description, u"big"_s);
}

TEST_P(UndoListTest, WhatWasChangedAndChangedBackIsNotInTheWay)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const ChangeReceipt mine = rename(acme, u"Acme 2"_s);
    actAs(Role::Manager);
    take(rename(acme, u"Acme 3"_s).id, ChangeAction::Undo);

    EXPECT_TRUE(valueOf(obstaclesOf(writer(), mine.id)).isEmpty());
}

TEST_P(UndoListTest, ARecordThatLeftForGoodIsInTheWay)
{
    actAs(Role::Manager);
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const RecordRef record{RecordKind::Customer, acme.value(), acme.value()};
    const ChangeReceipt deleted = apply(deleteRecords({record}));
    apply(purgeFromBin({record}, {}));

    const QList<UndoObstacle> obstacles = valueOf(obstaclesOf(writer(), deleted.id));

    ASSERT_EQ(obstacles.size(), 1);
    EXPECT_EQ(obstacles[0].reason, UndoObstacle::Reason::Gone);
}

INSTANTIATE_TEST_SUITE_P(Engines, UndoListTest, kBothEngines, engineName);

} // namespace zhike::testing
