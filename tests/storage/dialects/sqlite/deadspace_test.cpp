#include "storage/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

// What was deleted is nowhere in the file: not in free pages, not in the end of pages that are used again, not in the
// unused part of pages that were parted in two.

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 3000;
constexpr int kEveryRow = 7; ///< each seventh row is one that goes

QString textOf(int row, std::mt19937& random)
{
    static constexpr int kLengths[] = {2, 6, 20, 90, 300, 1200};
    const int length = kLengths[random() % std::size(kLengths)];
    const QString word = row % kEveryRow == 0 ? u"kanarie%1 "_s.arg(row, 5, 10, QLatin1Char('0')) : u"other "_s;
    return word.repeated(row % kEveryRow == 0 ? length : std::min(length, 20));
}

qsizetype canariesIn(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().count("kanarie");
}

} // namespace

TEST(DeadSpace, HoldsNothingOfWhatWasDeleted)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"test.zhike"_s);
        const auto store = Store::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
        const auto writer = (*store)->session(SessionKind::Writer);
        ASSERT_TRUE(writer.has_value());
        SqlSession& session = **writer;
        std::mt19937 random(seed);
        std::vector<int> rows(kRows);
        std::iota(rows.begin(), rows.end(), 0);
        std::ranges::shuffle(rows, random);
        const auto run = [&](auto&& work) {
            auto transaction = Transaction::begin(session);
            ASSERT_TRUE(transaction.has_value());
            work();
            ASSERT_TRUE(transaction->commit().has_value());
        };
        ASSERT_TRUE(session
                        .executeScript(u"CREATE TABLE long_text (a INTEGER NOT NULL, b INTEGER NOT NULL, x TEXT,"
                                       " PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID")
                        .has_value());
        for (size_t from = 0; from < rows.size(); from += 20) { // as people write: some rows a transaction
            run([&] {
                for (size_t i = from; i < from + 20; ++i) {
                    ASSERT_TRUE(session
                                    .execute(
                                        u"INSERT INTO long_text (a, b, x) VALUES ($1, $2, $3)", rows[i] % 50, rows[i],
                                        textOf(rows[i], random))
                                    .has_value());
                }
            });
        }
        for (size_t from = 0; from < rows.size() / 2; from += 20) {
            run([&] {
                for (size_t i = from; i < from + 20; ++i) {
                    ASSERT_TRUE(session
                                    .execute(
                                        u"UPDATE long_text SET x = $1 WHERE a = $2 AND b = $3", textOf(rows[i], random),
                                        rows[i] % 50, rows[i])
                                    .has_value());
                }
            });
        }
        ASSERT_TRUE(session.emptyLog().has_value());
        ASSERT_GT(canariesIn(path), 10'000); // the control: this way of looking finds them

        run([&] { ASSERT_TRUE(session.execute(u"DELETE FROM long_text WHERE b % $1 = 0", kEveryRow).has_value()); });
        ASSERT_TRUE(session.emptyLog().has_value());

        EXPECT_EQ(canariesIn(path), 0) << "seed " << seed;
    }
}

} // namespace zhike::testing
