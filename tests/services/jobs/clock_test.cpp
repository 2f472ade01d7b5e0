#include "repositories/changes/changelog.h"
#include "repositories/segments/memberstore.h"
#include "services/changes/merge.h"
#include "services/changes/undolist.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/people/today.h"
#include "services/sales/board.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/segments/membership.h"
#include "services/segments/segmentrules.h"
#include "services/service/casechanges.h"
#include "services/service/casequeue.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"
#include "storage/filterjson.h"
#include "support/zoneoftest.h"

#include <QScopeGuard>

// Clocks that leap, go back, change their zone, and pass the days on which a day is not 24 hours long. What was done is
// told by its order and never by the clock; no length of time is negative; a plan is due on its local day.

namespace zhike::testing {

namespace {

Instant localMoment(QDate day, QTime time)
{
    return Instant::from(QDateTime(day, time));
}

class ClockTest : public ServiceTest {
protected:
    CustomerId customerOf(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    CaseId openedCase(CustomerId owner) { return made<CaseId>(createCase(owner, caseAbout(u"drifts"_s))); }
    Case readCase(CustomerId owner, CaseId id) { return read<CaseDraft>(owner, id); }
    void moveTo(CustomerId owner, CaseId id, CaseStatus status)
    {
        apply(moveCase(owner, id, readCase(owner, id).revision, status, u"C-1"_s));
    }
    void expectSound()
    {
        const VerifyReport report = valueOf(verifyStore(writer()));
        for (const VerifyFinding& finding : report.findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.value(0).toStdString();
        }
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ClockTest, kBothEngines, engineName);

constexpr std::array kLeaps{0, 7, -3, 366, -400, 30 * 365, 1}; ///< days from fridayMorning(), one after the other

} // namespace

TEST_P(ClockTest, TellsWhatWasDoneInItsOrder)
{
    QList<ChangeId> done;
    const CustomerId id = customerOf(u"宏远贸易"_s);
    for (const int days : kLeaps) {
        goTo(daysLater(days));
        Customer now = customer(id);
        now.details.industry = u"%1 days"_s.arg(days);
        done.prepend(apply(editCustomer(id, now.revision, now.details)).id);
    }

    QList<ChangeId> told;
    for (const LoggedChange& change : valueOf(newestChanges(writer(), int(kLeaps.size())))) {
        told.append(change.id);
    }
    QList<ChangeId> undoable;
    for (const UndoStep& step : valueOf(undoListOf(writer(), author().user)).undo) {
        undoable.prepend(step.id);
    }
    undoable.resize(qsizetype(kLeaps.size()), ChangeId(0)); // without the making of the customer
    EXPECT_EQ(told, done);
    EXPECT_EQ(undoable, done);
    const auto third = valueOf(draftAt(writer(), customer(id), 4));
    ASSERT_TRUE(third.has_value());
    EXPECT_EQ(third->industry, u"-3 days"_s);
    expectSound();
}

TEST_P(ClockTest, TakesBackWhatWasDoneLastAndNotWhatIsLatest)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    const auto rename = [this, id](const QString& name) {
        Customer read = customer(id);
        read.details.name = name;
        return apply(editCustomer(id, read.revision, read.details));
    };
    goTo(daysLater(30));
    rename(u"in a month"_s);
    goTo(daysLater(-30));
    const ChangeReceipt last = rename(u"a month ago"_s);

    undo(last);

    EXPECT_EQ(customer(id).details.name, u"in a month"_s);
    expectSound();
}

TEST_P(ClockTest, LetsACaseFromItsFutureBeAnsweredAndSolved)
{
    const CustomerId owner = customerOf(u"宏远贸易"_s);
    goTo(daysLater(7));
    const CaseId id = openedCase(owner);
    goTo(daysLater(0));
    CaseEntryDraft answer;
    answer.text = u"Please turn it off and on."_s;

    apply(addCaseEntry(owner, id, answer, EntryFrom::Us, u"C-1"_s));
    moveTo(owner, id, CaseStatus::Resolved);
    moveTo(owner, id, CaseStatus::Closed);

    const CaseDraft solved = readCase(owner, id).details;
    ASSERT_TRUE(solved.firstRespondedAt && solved.resolvedAt && solved.closedAt);
    EXPECT_GE(*solved.firstRespondedAt, solved.openedAt);
    EXPECT_GE(*solved.resolvedAt, solved.openedAt);
    EXPECT_GE(*solved.closedAt, *solved.resolvedAt);
    EXPECT_EQ(responsePromise(solved, now()).state, PromiseState::Fulfilled);
    EXPECT_EQ(resolutionPromise(solved, now(), {}).state, PromiseState::Fulfilled);
    expectSound();
}

TEST_P(ClockTest, NeverShortensAPromiseByAPause)
{
    const CustomerId owner = customerOf(u"宏远贸易"_s);
    const CaseId id = openedCase(owner);
    moveTo(owner, id, CaseStatus::InProgress);
    const std::optional<Instant> due = readCase(owner, id).details.resolutionDue;
    goTo(daysLater(1));
    moveTo(owner, id, CaseStatus::WaitingForCustomer);
    goTo(daysLater(-2));

    moveTo(owner, id, CaseStatus::InProgress);

    EXPECT_EQ(readCase(owner, id).details.resolutionDue, due);
}

TEST_P(ClockTest, CountsNoNegativeDaysOnTheBoard)
{
    const CustomerId owner = customerOf(u"宏远贸易"_s);
    goTo(daysLater(40));
    apply(createOpportunity(owner, opportunityOf(u"ten balances"_s, 5000)));

    const BoardView view = valueOf(board(writer(), {}, std::nullopt, daysLater(0)));

    int cards = 0;
    for (const BoardLane& lane : view.lanes) {
        for (const BoardCard& card : lane.cards) {
            EXPECT_EQ(card.daysInStage, 0);
            ++cards;
        }
    }
    EXPECT_EQ(cards, 1);
}

TEST_P(ClockTest, EndsNoStayInASegmentBeforeItBegan)
{
    Customer inTown = customer(customerOf(u"宏远贸易"_s));
    inTown.details.city = u"Suzhou"_s;
    apply(editCustomer(inTown.id, inTown.revision, inTown.details));
    actAs(Role::Manager);
    CustomerSegmentDraft draft;
    draft.name = u"in Suzhou"_s;
    draft.rule = filterText(Filter::where(u"city"_s, FilterOperator::Is, {u"Suzhou"_s}));
    apply(createSegment(draft));
    goTo(daysLater(20));
    const auto refresh = [this] {
        const FilterContext context{UserId(0), *Day::from(now().local().date()), QTimeZone::systemTimeZone()};
        return refreshAllSegments(writer(), context, now()).has_value();
    };
    ASSERT_TRUE(refresh());
    goTo(daysLater(0));
    inTown = customer(inTown.id);
    inTown.details.city = u"Wuxi"_s;
    apply(editCustomer(inTown.id, inTown.revision, inTown.details));

    ASSERT_TRUE(refresh());

    const QList<SegmentStay> stays = valueOf(staysOf(writer(), inTown.id));
    ASSERT_EQ(stays.size(), 1);
    ASSERT_TRUE(stays[0].until.has_value());
    EXPECT_GE(*stays[0].until, stays[0].since);
}

TEST_P(ClockTest, HoldsAPlanOnItsLocalDay)
{
    struct OddDay {
        const char* zone;
        QDate day;
    };
    const std::array oddDays{
        OddDay{"Europe/Berlin", {2026, 3, 29}},      OddDay{"Europe/Berlin", {2026, 10, 25}},
        OddDay{"America/New_York", {2026, 3, 8}},    OddDay{"America/New_York", {2026, 11, 1}},
        OddDay{"Australia/Lord_Howe", {2026, 4, 5}}, // half an hour
        OddDay{"America/Sao_Paulo", {2018, 11, 4}}, // has no midnight
        OddDay{"Asia/Shanghai", {2028, 2, 29}},      OddDay{"Asia/Shanghai", {2038, 1, 19}},
        OddDay{"Pacific/Apia", {2011, 12, 31}}, // the day before it is missing
    };
    const ZoneOfTest restored("UTC");
    const CustomerId owner = customerOf(u"宏远贸易"_s);
    for (const OddDay& odd : oddDays) {
        ZoneOfTest::use(odd.zone);
        const std::string where = std::string(odd.zone) + odd.day.toString(u" yyyy-MM-dd"_s).toStdString();
        const auto plan = made<ActivityId>(logActivity(owner, planFor(localMoment(odd.day, QTime(9, 0)), u"call"_s)));
        const auto counted = [&](QDate day, QTime time) {
            const NavigationCounts counts = valueOf(navigationCounts(writer(), author().user, localMoment(day, time)));
            const TodayList list = valueOf(todayOf(writer(), author().user, localMoment(day, time)));
            EXPECT_EQ(counts.overdue, list.overdueCount) << where;
            EXPECT_EQ(counts.due, list.overdueCount + list.todayCount) << where;
            return QList<qint64>{list.overdueCount, list.todayCount, list.laterCount};
        };

        EXPECT_EQ(counted(odd.day.addDays(-2), QTime(23, 30)), (QList<qint64>{0, 0, 1})) << where;
        EXPECT_EQ(counted(odd.day, QTime(3, 30)), (QList<qint64>{0, 1, 0})) << where;
        EXPECT_EQ(counted(odd.day, QTime(23, 30)), (QList<qint64>{0, 1, 0})) << where;
        EXPECT_EQ(counted(odd.day.addDays(1), QTime(0, 30)), (QList<qint64>{1, 0, 0})) << where;
        const LocalDay today = localDayOf(localMoment(odd.day, QTime(12, 0)));
        EXPECT_LT(today.start, today.end) << where;
        EXPECT_EQ(today.end, localDayOf(localMoment(odd.day.addDays(1), QTime(12, 0))).start) << where;
        apply(deleteActivity(owner, plan, 1, u"call"_s));
    }
}

TEST_P(ClockTest, KeepsMomentsAndDaysWhenTheZoneChanges)
{
    const ZoneOfTest restored("America/Los_Angeles");
    const CustomerId owner = customerOf(u"宏远贸易"_s);
    const Day ordered = dayOf(2026, 11, 20);
    const auto order = made<OrderId>(createOrder(owner, orderOf(1, 10, ordered)));
    const Instant evening = localMoment({2026, 11, 20}, QTime(20, 0)); // noon of the next day in Shanghai
    const auto plan = made<ActivityId>(logActivity(owner, planFor(evening, u"call"_s)));

    ZoneOfTest::use("Asia/Shanghai");

    EXPECT_EQ(read<OrderDraft>(owner, order).details.day, ordered);
    EXPECT_EQ(read<ActivityDraft>(owner, plan).details.at, evening);
    const auto dueAt = [&](QDate day) {
        return valueOf(todayOf(writer(), author().user, localMoment(day, QTime(8, 0)))).todayCount;
    };
    EXPECT_EQ(dueAt({2026, 11, 20}), 0);
    EXPECT_EQ(dueAt({2026, 11, 21}), 1);
}

TEST_P(ClockTest, GoesOnBeyondTheYear2038)
{
    const Instant after = Instant(2'147'483'648'000); // one second more than 31 bits hold
    goTo(after);

    const CustomerId id = customerOf(u"宏远贸易"_s);
    apply(createOrder(id, orderOf(1, 10, dayOf(2038, 1, 19))));

    EXPECT_EQ(customer(id).createdAt, after);
    EXPECT_EQ(valueOf(newestChanges(writer(), 1)).first().at, after);
    expectSound();
}

} // namespace zhike::testing
