#include "services/bin/bin.h"
#include "services/servicetest.h"

#include <QElapsedTimer>
#include <cstdio>

namespace zhike::testing {

/// A bin of ZHIKE_BIN_ROWS contacts (20,000 unless told): a million is measured by hand.
class LargeBin : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        bool isNumber = false;
        const int given = qEnvironmentVariableIntValue("ZHIKE_BIN_ROWS", &isNumber);
        m_rows = isNumber ? given : 20'000;
        Customer customer{CustomerId(1)};
        customer.details.number = u"K-1"_s;
        customer.details.name = u"Acme"_s;
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(CustomerStore(writer()).insert(customer).has_value());
        ContactStore contacts(writer());
        for (int i = 1; i <= m_rows; ++i) {
            Contact contact{ContactId(i)};
            contact.customer = customer.id;
            contact.details.name = i % 1000 == 0 ? u"王伟 %1"_s.arg(i) : u"name %1"_s.arg(i);
            ASSERT_TRUE(contacts.insert(contact).has_value());
            ASSERT_TRUE(contacts.setDeleted(contact, daysLater(i % 100), daysLater(i % 100)).has_value());
        }
        ASSERT_TRUE(transaction->commit().has_value());
    }

    template <class Ask> BinList asked(const char* what, Ask query)
    {
        const BinList list = valueOf(binList(writer(), query));
        std::printf(
            "%s: %lld of %lld in %.0f ms\n", what, qlonglong(list.rows.size()), qlonglong(list.total), list.elapsedMs);
        return list;
    }

    int m_rows = 0;
};

TEST_P(LargeBin, IsReadCountedAndLookedThrough)
{
    const BinList all = asked("everything", BinQuery());
    ASSERT_EQ(all.rows.size(), size_t(m_rows));
    EXPECT_TRUE(std::ranges::is_sorted(
        all.rows, std::greater(), [](const BinRow& row) { return row.deletedAt.msSinceEpoch(); }));
    EXPECT_EQ(asked("by person", BinQuery{{}, author().user, {}}).rows.size(), 0U) << "no change says who";
    EXPECT_EQ(asked("by words", BinQuery{{}, {}, u"wangwei"_s}).rows.size(), size_t(m_rows / 1000));

    QElapsedTimer clock;
    clock.start();
    const auto page = std::span(all.rows).subspan(all.rows.size() / 2, 32);
    EXPECT_EQ(valueOf(binPage(writer(), page)).size(), 32);
    std::printf("a page of 32: %.1f ms\n", double(clock.nsecsElapsed()) / 1e6);
}

TEST_P(LargeBin, IsRestoredInOneStep)
{
    QList<RecordRef> records;
    for (const BinRow& row : valueOf(binList(writer(), {})).rows) {
        records.append(row.record);
    }
    records.resize(kMostRestoredAtOnce);
    QElapsedTimer clock;
    clock.start();
    const ChangeReceipt receipt = apply(restoreFromBin(records, {}));
    std::printf("restored %lld in %lld ms\n", qlonglong(receipt.touched.size()), clock.elapsed());
    EXPECT_EQ(receipt.touched.size(), kMostRestoredAtOnce);
}

TEST_P(LargeBin, IsPurgedALittleAtATime)
{
    BinPurge purge;
    qint64 longest = 0;
    bool isDone = false;
    for (int turn = 0; turn < 200 && !isDone; ++turn) {
        QElapsedTimer clock;
        clock.start();
        isDone = valueOf(purgeSomeExpired(writer(), purge, daysLater(90 + 50)));
        longest = std::max(longest, clock.elapsed());
    }
    std::printf("purged %lld, longest transaction %lld ms\n", qlonglong(purge.purged), qlonglong(longest));
    EXPECT_GT(purge.purged, 0);
    const auto kept = writer().integer(u"SELECT count(*) FROM contact WHERE deleted_at >= $1"_s, daysLater(50));
    ASSERT_TRUE(kept.has_value());
    const auto expected = valueOf(writer().integer(u"SELECT count(*) FROM contact"_s)).value_or(0) + purge.purged;
    EXPECT_EQ(expected, m_rows);
    EXPECT_EQ(kept->value_or(0), m_rows / 100 * 50) << "what is younger than the term stays";
}

INSTANTIATE_TEST_SUITE_P(Engines, LargeBin, kBothEngines, engineName);

} // namespace zhike::testing
