#include "services/pool/pooltest.h"

#include <atomic>
#include <thread>

namespace zhike::testing {

namespace {

class Claiming : public PoolTest { };

/// One claim on a session of its own: another person at another desk.
struct OtherDesk {
    std::unique_ptr<Store> store;
    std::unique_ptr<SqlSession> session;

    explicit OtherDesk(const StoreAddress& address)
    {
        auto opened = Store::open(address, OpenMode::MustExist);
        EXPECT_TRUE(opened.has_value());
        store = opened ? *std::move(opened) : nullptr;
        auto writer = store ? store->session(SessionKind::Writer) : Result<std::unique_ptr<SqlSession>>();
        session = writer ? *std::move(writer) : nullptr;
    }
};

} // namespace

TEST_P(Claiming, MakesTheCustomerOnesOwnAndLeavesThePool)
{
    const UserId wang = person(u"Wang Fang"_s);
    const UserId li = person(u"Li Wei"_s);
    const CustomerId id = inPool(u"Acme"_s, wang);
    be(li);

    apply(claimCustomers({id}, u"Acme"_s));

    const CustomerDraft now = customer(id).details;
    EXPECT_EQ(now.owner, li);
    EXPECT_FALSE(now.poolSince.has_value());
    EXPECT_EQ(now.claimedAt, PoolTest::now());
    EXPECT_EQ(now.previousOwner, wang);
    expectSoundPool();
}

TEST_P(Claiming, TellsWhoWasFaster)
{
    const CustomerId id = inPool(u"Acme"_s, person(u"Wang Fang"_s));
    be(person(u"Li Wei"_s));
    apply(claimCustomers({id}, {}));
    be(person(u"Chen Jie"_s));

    const auto refusal = refusalOf(id);

    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(refusal->why, ClaimRefusal::Why::Taken);
    EXPECT_EQ(refusal->who, u"Li Wei"_s);
    EXPECT_EQ(refusal->customer, u"Acme"_s);
}

TEST_P(Claiming, IsNotForCustomersWhomNobodyOwnsOutsideOfThePool)
{
    actAs(Role::Manager);
    const CustomerId id = firm(u"Acme"_s, std::nullopt);
    be(person(u"Li Wei"_s));

    const auto refusal = refusalOf(id);

    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(refusal->why, ClaimRefusal::Why::NotInPool);
}

TEST_P(Claiming, RefusesBeyondTheClaimsOfADayUntilTheNextOne)
{
    const UserId wang = person(u"Wang Fang"_s);
    const CustomerId first = inPool(u"Acme"_s, wang);
    const CustomerId second = inPool(u"Brandt"_s, wang);
    PoolSettings settings;
    settings.claimsADay = 1;
    set(settings);
    be(person(u"Li Wei"_s));
    apply(claimCustomers({first}, {}));

    const auto refusal = refusalOf(second);
    goTo(daysLater(1));
    const auto tomorrow = tryChange(claimCustomers({second}, {}));

    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(refusal->why, ClaimRefusal::Why::DayCap);
    EXPECT_EQ(refusal->limit, 1);
    EXPECT_EQ(refusal->freesAt, Instant::from(QDate(2026, 11, 21).startOfDay()));
    EXPECT_TRUE(tomorrow.has_value());
}

TEST_P(Claiming, CountsWhatWasGivenAwayAgainTheSameDay)
{
    const UserId wang = person(u"Wang Fang"_s);
    const CustomerId first = inPool(u"Acme"_s, wang);
    const CustomerId second = inPool(u"Brandt"_s, wang);
    PoolSettings settings;
    settings.claimsADay = 1;
    set(settings);
    be(person(u"Li Wei"_s));
    apply(claimCustomers({first}, {}));
    apply(returnToPool({first}, u"looked at it"_s, {}));

    EXPECT_EQ(refusalOf(second).value_or(ClaimRefusal()).why, ClaimRefusal::Why::DayCap);
}

TEST_P(Claiming, GivesTheCountBackWhenItIsUndone)
{
    const UserId wang = person(u"Wang Fang"_s);
    const CustomerId first = inPool(u"Acme"_s, wang);
    const CustomerId second = inPool(u"Brandt"_s, wang);
    PoolSettings settings;
    settings.claimsADay = 1;
    set(settings);
    be(person(u"Li Wei"_s));
    const ChangeReceipt claim = apply(claimCustomers({first}, {}));

    undo(claim);

    EXPECT_TRUE(customer(first).details.poolSince.has_value());
    EXPECT_TRUE(tryChange(claimCustomers({second}, {})).has_value());
    expectSoundPool();
}

TEST_P(Claiming, RefusesBeyondWhatOneMayHoldAndKnowsExceptions)
{
    const UserId wang = person(u"Wang Fang"_s);
    const UserId li = person(u"Li Wei"_s);
    const CustomerId id = inPool(u"Acme"_s, wang);
    be(li);
    firm(u"Own"_s, li);
    PoolSettings settings;
    settings.mostHeld = 1;
    set(settings);

    const auto refusal = refusalOf(id);
    settings.mostHeldBy.insert(li.value(), 5);
    set(settings);
    const auto asException = tryChange(claimCustomers({id}, {}));

    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(refusal->why, ClaimRefusal::Why::HeldCap);
    EXPECT_EQ(refusal->limit, 1);
    EXPECT_TRUE(asException.has_value());
}

TEST_P(Claiming, LetsThePreviousOwnerWaitAndNobodyElse)
{
    const UserId wang = person(u"Wang Fang"_s);
    const CustomerId id = inPool(u"Acme"_s, wang);
    PoolSettings settings;
    settings.waitDays = 7;
    set(settings);
    be(wang);

    const auto refusal = refusalOf(id);
    goTo(daysLater(7));
    const auto later = tryChange(claimCustomers({id}, {}));

    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(refusal->why, ClaimRefusal::Why::Waiting);
    EXPECT_EQ(refusal->freesAt, daysLater(7));
    EXPECT_TRUE(later.has_value());
}

TEST_P(Claiming, LetsTheTeamWaitWhereThatIsSet)
{
    const UserId wang = person(u"Wang Fang"_s, u"North"_s);
    const UserId li = person(u"Li Wei"_s, u"North"_s);
    const UserId south = person(u"Chen Jie"_s, u"South"_s);
    const CustomerId id = inPool(u"Acme"_s, wang);
    PoolSettings settings;
    settings.waitDays = 7;
    settings.waitsTeam = true;
    set(settings);

    be(li);
    EXPECT_EQ(refusalOf(id).value_or(ClaimRefusal()).why, ClaimRefusal::Why::Waiting);
    be(south);
    EXPECT_TRUE(tryChange(claimCustomers({id}, {})).has_value());
}

TEST_P(Claiming, TakesAllOrNone)
{
    const UserId wang = person(u"Wang Fang"_s);
    const CustomerId first = inPool(u"Acme"_s, wang);
    const CustomerId taken = inPool(u"Brandt"_s, wang);
    be(person(u"Chen Jie"_s));
    apply(claimCustomers({taken}, {}));
    be(person(u"Li Wei"_s));

    const auto both = tryChange(claimCustomers({first, taken}, {}));

    EXPECT_FALSE(both.has_value());
    EXPECT_TRUE(customer(first).details.poolSince.has_value());
}

TEST_P(Claiming, CannotBeGoneAroundByTheForm)
{
    const CustomerId id = inPool(u"Acme"_s, person(u"Wang Fang"_s));
    const UserId li = person(u"Li Wei"_s);
    be(li);
    Customer row = customer(id);
    row.details.owner = li;

    EXPECT_EQ(errorOf(editCustomer(id, row.revision, row.details)).code, ErrorCode::NotAllowed);
    EXPECT_EQ(errorOf(handOver({id}, li, {}, {})).code, ErrorCode::NotAllowed);
}

TEST_P(Claiming, IsNotForSupport)
{
    const CustomerId id = inPool(u"Acme"_s, person(u"Wang Fang"_s));
    actAs(Role::Support);

    EXPECT_EQ(errorOf(claimCustomers({id}, {})).code, ErrorCode::NotAllowed);
}

TEST_P(Claiming, GivesEachCustomerToOneOfTwoWhoClaimAtOnce)
{
    if (GetParam() == Engine::Sqlite) {
        GTEST_SKIP() << "one process writes the file; TellsWhoWasFaster is the same there";
    }
    const UserId wang = person(u"Wang Fang"_s);
    const std::array<Author, 2> claimants{
        Author{person(u"Li Wei"_s), Role::Sales}, Author{person(u"Chen Jie"_s), Role::Sales}};
    QList<CustomerId> customers;
    for (int i = 0; i < 12; ++i) {
        customers.append(inPool(u"Firm %1"_s.arg(i), wang));
    }
    std::array<OtherDesk, 2> desks{OtherDesk(store().address()), OtherDesk(store().address())};
    std::array<QList<Result<ChangeReceipt>>, 2> answers;
    std::atomic_int waiting = 0;

    const auto claimAll = [&](size_t desk) {
        for (qsizetype i = 0; i < customers.size(); ++i) {
            ++waiting;
            while (waiting.load() < 2 * int(i + 1)) { // both start each one together
                std::this_thread::yield();
            }
            answers[desk].append(
                runChange(*desks[desk].session, claimCustomers({customers[i]}, {}), claimants[desk], now(), kCny));
        }
    };
    std::thread first(claimAll, 0);
    std::thread second(claimAll, 1);
    first.join();
    second.join();

    for (qsizetype i = 0; i < customers.size(); ++i) {
        const bool isFirst = answers[0][i].has_value();
        ASSERT_NE(isFirst, answers[1][i].has_value()) << i;
        const auto refusal = claimRefusalOf(answers[isFirst ? 1 : 0][i].error());
        ASSERT_TRUE(refusal.has_value()) << answers[isFirst ? 1 : 0][i].error().detail.toStdString();
        EXPECT_EQ(refusal->who, isFirst ? u"Li Wei"_s : u"Chen Jie"_s);
        EXPECT_EQ(customer(customers[i]).details.owner, claimants[isFirst ? 0 : 1].user);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, Claiming, kBothEngines, engineName);

} // namespace zhike::testing
