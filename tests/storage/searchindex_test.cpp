#include "storage/searchindex.h"

#include "support/freshstore.h"

#include <algorithm>
#include <functional>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

class SearchIndexTest : public testing::StoreTest {
protected:
    void add(RecordKind kind, qint64 id, const QByteArray& tokens)
    {
        ASSERT_TRUE(addToSearch(writer(), {kind, id, id}, tokens).has_value());
    }
    void remove(RecordKind kind, qint64 id, const QByteArray& tokens)
    {
        ASSERT_TRUE(removeFromSearch(writer(), {kind, id, id}, tokens).has_value());
    }
    QList<qint64> find(const TokenQuery& query, RecordKind kind = RecordKind::Customer, int limit = 50)
    {
        const auto found = searchCandidates(writer(), kind, query, limit);
        EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().detail.toStdString());
        QList<qint64> ids;
        for (const SearchCandidate& candidate : *found) {
            EXPECT_EQ(candidate.kind, kind);
            ids.append(candidate.id);
        }
        return ids;
    }
    using KindAndId = std::pair<RecordKind, qint64>;
    std::vector<KindAndId> findOf(const std::vector<RecordKind>& kinds, const TokenQuery& query, int limit)
    {
        const auto found = searchCandidates(writer(), kinds, query, limit);
        EXPECT_TRUE(found.has_value()) << (found ? "" : found.error().detail.toStdString());
        std::vector<KindAndId> pairs;
        for (const SearchCandidate& candidate : *found) {
            pairs.emplace_back(candidate.kind, candidate.id);
        }
        std::ranges::sort(pairs, std::ranges::greater());
        return pairs;
    }
    qint64 pieces()
    {
        const auto count = writer().integer(u"SELECT count(DISTINCT segid) FROM search_index_idx");
        return count ? count->value_or(-1) : -1;
    }
    static TokenQuery all(const QByteArrayList& tokens) { return {{{{tokens}}}}; }
};

INSTANTIATE_TEST_SUITE_P(Engines, SearchIndexTest, testing::kBothEngines, testing::engineName);

TEST_P(SearchIndexTest, FindsByEveryToken)
{
    add(RecordKind::Customer, 1, "王 伟 王伟 zhangwei"_ba);
    add(RecordKind::Customer, 2, "王 芳 王芳"_ba);
    add(RecordKind::Customer, 3, "李 伟 李伟"_ba);

    EXPECT_EQ(find(all({"王伟"_ba})), (QList<qint64>{1}));
    EXPECT_EQ(find(all({"王"_ba})), (QList<qint64>{2, 1}));
    EXPECT_EQ(find(all({"伟"_ba, "王"_ba})), (QList<qint64>{1}));
    EXPECT_EQ(find(all({"伟"_ba})), (QList<qint64>{3, 1}));
    EXPECT_EQ(find(all({"zhangwei"_ba})), (QList<qint64>{1}));
    EXPECT_EQ(find(all({"zhang"_ba})), QList<qint64>());
}

TEST_P(SearchIndexTest, FindsByAlternativesOfEachChoice)
{
    add(RecordKind::Customer, 1, "a b x"_ba);
    add(RecordKind::Customer, 2, "c x"_ba);
    add(RecordKind::Customer, 3, "a x"_ba);
    add(RecordKind::Customer, 4, "c y"_ba);
    const TokenQuery query{{{{{"a"_ba, "b"_ba}, {"c"_ba}}}, {{{"x"_ba}}}}};

    EXPECT_EQ(find(query), (QList<qint64>{2, 1}));
}

TEST_P(SearchIndexTest, KeepsKindsApart)
{
    add(RecordKind::Customer, 7, "acme"_ba);
    add(RecordKind::Contact, 7, "acme"_ba);
    add(RecordKind::Case, 8, "acme"_ba);

    EXPECT_EQ(find(all({"acme"_ba}), RecordKind::Contact), (QList<qint64>{7}));
    EXPECT_EQ(find(all({"acme"_ba}), RecordKind::Case), (QList<qint64>{8}));
    EXPECT_EQ(find(all({"acme"_ba}), RecordKind::Product), QList<qint64>());
}

TEST_P(SearchIndexTest, AsksForSeveralKindsAtOnce)
{
    add(RecordKind::Customer, 7, "acme"_ba);
    add(RecordKind::Contact, 8, "acme"_ba);
    add(RecordKind::Product, 9, "acme"_ba);
    add(RecordKind::Case, 10, "acme"_ba);
    const std::vector<RecordKind> kinds{
        RecordKind::Contact, RecordKind::Case, RecordKind::Customer, RecordKind::Opportunity};

    const std::vector<KindAndId> expected{{RecordKind::Case, 10}, {RecordKind::Contact, 8}, {RecordKind::Customer, 7}};
    EXPECT_EQ(findOf(kinds, all({"acme"_ba}), 50), expected);
    EXPECT_TRUE(findOf({}, all({"acme"_ba}), 50).empty());
}

TEST_P(SearchIndexTest, EachOfSeveralKindsHasItsOwnLimit)
{
    for (qint64 id = 1; id <= 5; ++id) {
        for (const RecordKind kind : {RecordKind::Customer, RecordKind::Contact, RecordKind::Product}) {
            add(kind, id, "acme"_ba);
        }
    }
    add(RecordKind::Case, 1, "acme"_ba);
    const std::vector<RecordKind> kinds{RecordKind::Customer, RecordKind::Contact, RecordKind::Case};

    const std::vector<KindAndId> expected{
        {RecordKind::Case, 1},
        {RecordKind::Contact, 5},
        {RecordKind::Contact, 4},
        {RecordKind::Customer, 5},
        {RecordKind::Customer, 4}};
    EXPECT_EQ(findOf(kinds, all({"acme"_ba}), 2), expected);
}

TEST_P(SearchIndexTest, GivesTheNewestFirstUpToTheLimit)
{
    for (qint64 id = 1; id <= 300; ++id) {
        add(RecordKind::Customer, id, "common n"_ba + QByteArray::number(id));
    }

    const QList<qint64> found = find(all({"common"_ba}), RecordKind::Customer, 10);

    ASSERT_EQ(found.size(), 10);
    EXPECT_EQ(found.front(), 300);
    EXPECT_EQ(found.back(), 291);
}

TEST_P(SearchIndexTest, KeepsIdsOfOtherNodes)
{
    const qint64 id = qint64(65535) << 40 | 12;
    add(RecordKind::Segment, id, "far"_ba);

    EXPECT_EQ(find(all({"far"_ba}), RecordKind::Segment), (QList<qint64>{id}));
}

TEST_P(SearchIndexTest, ForgetsWhatIsRemoved)
{
    add(RecordKind::Customer, 1, "old name"_ba);
    add(RecordKind::Customer, 2, "old"_ba);

    remove(RecordKind::Customer, 1, "old name"_ba);
    add(RecordKind::Customer, 1, "new name"_ba);

    EXPECT_EQ(find(all({"old"_ba})), (QList<qint64>{2}));
    EXPECT_EQ(find(all({"name"_ba})), (QList<qint64>{1}));
    ASSERT_TRUE(compactSearch(writer()).has_value());
    EXPECT_EQ(find(all({"new"_ba})), (QList<qint64>{1}));
    ASSERT_TRUE(clearSearch(writer()).has_value());
    EXPECT_EQ(find(all({"new"_ba})), QList<qint64>());
}

TEST_P(SearchIndexTest, AChangeTakesTheOldTokensOutAndKeepsTheOthers)
{
    const RecordRef record{RecordKind::Customer, 1, 1};
    add(RecordKind::Customer, 1, "old name 138"_ba);

    ASSERT_TRUE(changeInSearch(writer(), record, "old name 138", "138 new name").has_value());

    EXPECT_EQ(find(all({"old"_ba})), QList<qint64>());
    EXPECT_EQ(find(all({"new"_ba, "name"_ba, "138"_ba})), (QList<qint64>{1}));
    ASSERT_TRUE(compactSearch(writer()).has_value());
    EXPECT_EQ(find(all({"new"_ba, "name"_ba, "138"_ba})), (QList<qint64>{1}));
    remove(RecordKind::Customer, 1, "138 new name"_ba);
    for (const QByteArray& token : {"old"_ba, "new"_ba, "name"_ba, "138"_ba}) {
        EXPECT_EQ(find(all({token})), QList<qint64>()) << token.toStdString();
    }
}

TEST_P(SearchIndexTest, AChangeFromOrToNothingAddsOrRemoves)
{
    const RecordRef record{RecordKind::Customer, 1, 1};

    ASSERT_TRUE(changeInSearch(writer(), record, {}, "name").has_value());
    EXPECT_EQ(find(all({"name"_ba})), (QList<qint64>{1}));
    ASSERT_TRUE(changeInSearch(writer(), record, "name", {}).has_value());
    EXPECT_EQ(find(all({"name"_ba})), QList<qint64>());
    ASSERT_TRUE(changeInSearch(writer(), record, {}, {}).has_value());
}

TEST_P(SearchIndexTest, LosesNoRowBetweenKindsOfManyPages)
{
    if (writer().engine() != Engine::Sqlite) {
        GTEST_SKIP() << "the fault is one of FTS5";
    }
    constexpr qint64 kMany = 9000; // pages enough for FTS5 to keep an index of them
    constexpr qint64 kShift = 64; // what makes the gap's last byte look like one that goes on
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    for (const auto& [kind, count] :
         {std::pair(RecordKind::Customer, kMany), std::pair(RecordKind::Contact, kMany),
          std::pair(RecordKind::Product, qint64(30)), std::pair(RecordKind::Opportunity, kMany),
          std::pair(RecordKind::Case, kMany)}) {
        for (qint64 id = 1; id <= count; ++id) {
            add(kind, id + (kind == RecordKind::Opportunity ? kShift : 0), "m n"_ba + QByteArray::number(id % 7));
        }
    }
    ASSERT_TRUE(compactSearch(writer()).has_value());
    ASSERT_TRUE(transaction->commit().has_value());

    EXPECT_EQ(find(all({"m"_ba, "n3"_ba}), RecordKind::Contact, 2000).size(), 1286);
    EXPECT_EQ(find(all({"m"_ba}), RecordKind::Product, 2000).size(), 30);
}

TEST_P(SearchIndexTest, FindsOldRecordsBesideManyNewOnes)
{
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    const auto newest = writer().execute(
        u"INSERT INTO product_category (id, name, name_key, revision, created_at, modified_at)"
        " VALUES ($1, $2, $3, 1, 0, 0)",
        100'000, u"Mills"_s, "mills"_ba);
    ASSERT_TRUE(newest.has_value()) << newest.error().detail.toStdString();
    add(RecordKind::Category, 100'000, "rare"_ba);
    add(RecordKind::Category, 99'999, "rare"_ba);
    add(RecordKind::Category, 5, "rare"_ba);

    EXPECT_EQ(find(all({"rare"_ba}), RecordKind::Category, 2), (QList<qint64>{100'000, 99'999}));
    EXPECT_EQ(find(all({"rare"_ba}), RecordKind::Category, 3), (QList<qint64>{100'000, 99'999, 5}));
}

TEST_P(SearchIndexTest, StepsMakeOnePieceOfMany)
{
    for (qint64 id = 1; id <= 200; ++id) { // each a transaction, so each a piece until FTS5 itself joins some
        add(RecordKind::Customer, id, "common n"_ba + QByteArray::number(id));
    }
    const bool isSqlite = writer().engine() == Engine::Sqlite;
    if (isSqlite) {
        ASSERT_GT(pieces(), 4);
    }

    int steps = 0;
    for (bool isLeft = true; isLeft && steps < 100; ++steps) {
        const auto left = mergeSearch(writer());
        ASSERT_TRUE(left.has_value()) << left.error().detail.toStdString();
        isLeft = *left;
    }

    EXPECT_LT(steps, 100);
    if (isSqlite) {
        EXPECT_LE(pieces(), 4);
        EXPECT_GT(steps, 1);
    }
    EXPECT_EQ(find(all({"common"_ba}), RecordKind::Customer, 500).size(), 200);
    EXPECT_EQ(find(all({"n17"_ba})), (QList<qint64>{17}));
}

TEST_P(SearchIndexTest, AnEmptyQuestionFindsNothing)
{
    add(RecordKind::Customer, 1, "a"_ba);

    EXPECT_EQ(find({}), QList<qint64>());
    EXPECT_EQ(find({{TokenChoice{}}}), QList<qint64>());
}

TEST_P(SearchIndexTest, HostileTokensAreOnlyTokens)
{
    add(RecordKind::Customer, 1, "a"_ba);

    EXPECT_EQ(find(all({"\" OR \"a"_ba})), QList<qint64>());
    EXPECT_EQ(find(all({"'; DROP TABLE customer; --"_ba})), QList<qint64>());
    EXPECT_EQ(find(all({"a"_ba})), (QList<qint64>{1}));
}

TEST_P(SearchIndexTest, RollsBackWithItsTransaction)
{
    {
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        add(RecordKind::Customer, 1, "gone"_ba);
    }

    EXPECT_EQ(find(all({"gone"_ba})), QList<qint64>());
}

} // namespace
} // namespace zhike
