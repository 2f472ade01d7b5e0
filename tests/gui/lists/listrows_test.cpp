#include "gui/lists/listrows.h"

#include "support/eventloop.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProducts = 9'000; // more than a list keeps in memory
constexpr int kRowsPerPage = 32;

/// A company with so many products, and its list of them.
class ListRowsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Company::open({Engine::Sqlite, m_folder.filePath(u"test.zhike"_s)}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail.toStdString();
        m_company = *std::move(opened);
        auto filled = m_company->executor().write([](SqlSession& session) {
            return session.execute(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)"
                " INSERT INTO product (id, sku, name, name_key, type, currency, list_price, tax_rate, is_active,"
                " revision, created_at, modified_at) SELECT i, 'P-' || i, 'Pump ' || i,"
                " CAST(printf('%08d', i) AS BLOB), 'goods', 'CNY', 100, 0, 1, 1, 0, 0 FROM n",
                kProducts);
        });
        filled.waitForFinished();
        ASSERT_TRUE(filled.result().has_value()) << filled.result().error().detail.toStdString();
        m_workplace = std::make_unique<Workplace>(*m_company);
        m_rows = std::make_unique<ListRows>(*m_workplace, RecordKind::Product, nullptr);
        m_rows->ask({});
        ASSERT_TRUE(waitFor([this] { return m_rows->rowCount() == kProducts; }));
    }
    void TearDown() override { m_rows.reset(); }

    [[nodiscard]] ListRows& rows() { return *m_rows; }
    /// @return the name in a row once it is there; empty when it does not come.
    [[nodiscard]] QString nameAt(int row)
    {
        const Row* found = nullptr;
        if (!waitFor([&] { return (found = rows().at(row)) != nullptr; })) {
            return {};
        }
        const CellValue& name = found->cells.front();
        return std::holds_alternative<QString>(name) ? std::get<QString>(name) : QString();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<ListRows> m_rows;
};

} // namespace

TEST_F(ListRowsTest, ReadsAPageAgainThatMadeRoomForOthers)
{
    for (int row = 0; row < kProducts; row += kRowsPerPage) {
        ASSERT_EQ(nameAt(row), u"Pump %1"_s.arg(row + 1));
    }

    EXPECT_EQ(nameAt(0), u"Pump 1"_s);
}

TEST_F(ListRowsTest, ReadsWhatIsLookedAtNowBeforeWhatWasPassedBy)
{
    const QSignalSpy loaded(&rows(), &ListRows::loaded);
    int last = 0;
    for (int row = 0; row < kProducts; row += kRowsPerPage) {
        (void)rows().at(row); // as a scroll bar that is dragged over the whole list
        last = row;
    }

    EXPECT_EQ(nameAt(last), u"Pump %1"_s.arg(last + 1));
    EXPECT_LT(loaded.count(), 12);
}

TEST_F(ListRowsTest, KeepsRowsInSightWhileTheyAreReadAnew)
{
    constexpr int kInTheMiddle = 5'000;
    ASSERT_EQ(nameAt(kInTheMiddle), u"Pump 5001"_s);
    const QSignalSpy counted(&rows(), &ListRows::counted);
    int blanks = 0;
    QObject::connect(&rows(), &ListRows::changed, &rows(), [&] {
        blanks += rows().rowCount() != kProducts || rows().at(kInTheMiddle) == nullptr ? 1 : 0;
    });

    rows().refresh();

    ASSERT_TRUE(waitFor([&] { return counted.count() == 1; }));
    EXPECT_EQ(blanks, 0);
}

TEST_F(ListRowsTest, KeepsTheirPlacesWhileACellIsEdited)
{
    ASSERT_EQ(nameAt(0), u"Pump 1"_s);
    rows().hold(true);
    const QSignalSpy changed(&rows(), &ListRows::changed);
    const QSignalSpy counted(&rows(), &ListRows::counted);
    rows().sortBy({{u"name"_s, Qt::DescendingOrder}});
    ASSERT_TRUE(waitFor([&counted] { return !counted.isEmpty(); }));
    EXPECT_TRUE(changed.isEmpty());
    EXPECT_EQ(rows().idAt(0), 1);

    rows().hold(false);

    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(rows().idAt(0), kProducts);
}

TEST_F(ListRowsTest, ShowsNothingOfAnotherOrder)
{
    ASSERT_EQ(nameAt(0), u"Pump 1"_s);

    rows().sortBy({{u"name"_s, Qt::DescendingOrder}});

    ASSERT_TRUE(waitFor([&] { return rows().idAt(0) == kProducts; }));
    EXPECT_EQ(nameAt(0), u"Pump %1"_s.arg(kProducts));
}

} // namespace zhike::testing
