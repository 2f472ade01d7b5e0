#include "repositories/lists/idlist.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace zhike::testing {

TEST(IdList, HandsEveryIdOverInPortionsOfAFewSizes)
{
    for (const size_t count : {0U, 1U, 2U, 10U, 11U, 399U, 400U, 401U, 1000U}) {
        std::vector<qint64> ids(count);
        std::iota(ids.begin(), ids.end(), 1);
        std::vector<qint64> handed;
        const auto done
            = forPortions(ids, 3, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
                  EXPECT_NE(std::ranges::find(kIdPortions, portion.size()), kIdPortions.end());
                  EXPECT_EQ(marks.count(QLatin1Char('$')), qsizetype(portion.size()));
                  EXPECT_TRUE(marks.startsWith(QStringLiteral("$3")));
                  handed.insert(handed.end(), portion.begin(), portion.end());
                  return {};
              });

        EXPECT_TRUE(done.has_value());
        handed.erase(std::unique(handed.begin(), handed.end()), handed.end());
        EXPECT_EQ(handed, ids);
    }
}

TEST(IdList, StopsAtTheFirstError)
{
    const std::vector<qint64> ids(1000, 7);
    int calls = 0;

    const auto done = forPortions(ids, 1, [&calls](std::span<const qint64>, const QString&) -> Result<void> {
        ++calls;
        return fail(ErrorCode::Cancelled);
    });

    EXPECT_FALSE(done.has_value());
    EXPECT_EQ(calls, 1);
}

} // namespace zhike::testing
