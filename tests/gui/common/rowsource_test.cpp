#include "gui/common/rowsource.h"

#include "common/pagedrows.h"
#include "gui/common/recordtablemodel.h"
#include "gui/common/rowselection.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> nameAndValue()
{
    Column name;
    name.key = u"name"_s;
    name.title = u"Name"_s;
    name.editable = true;
    Column value;
    value.key = u"value"_s;
    value.title = u"Value"_s;
    value.kind = CellKind::MoneyBar;
    value.editable = true;
    return {name, value};
}

Row aRow(qint64 id, const QString& name, CellValue value)
{
    Row row;
    row.id = id;
    row.cells = {name, std::move(value)};
    return row;
}

Money cny(std::int64_t major)
{
    return Money(major * 100, kCny);
}

std::vector<qint64> idsOf(const RowSource& rows)
{
    std::vector<qint64> ids;
    for (int row = 0; row < rows.rowCount(); ++row) {
        ids.push_back(rows.idAt(row));
    }
    return ids;
}

} // namespace

TEST(MemoryRows, SortsByTwoKeysAndPutsNothingLast)
{
    MemoryRows rows(nameAndValue());
    rows.setRows({aRow(1, u"b"_s, cny(5)), aRow(2, u"a"_s, {}), aRow(3, u"b"_s, cny(9)), aRow(4, u"a"_s, cny(1))});

    rows.sortBy({{u"name"_s, Qt::AscendingOrder}, {u"value"_s, Qt::DescendingOrder}});
    EXPECT_EQ(idsOf(rows), (std::vector<qint64>{4, 2, 3, 1}));

    rows.sortBy({{u"value"_s, Qt::AscendingOrder}});
    EXPECT_EQ(idsOf(rows), (std::vector<qint64>{4, 1, 3, 2}));

    rows.sortBy({});
    EXPECT_EQ(idsOf(rows), (std::vector<qint64>{1, 2, 3, 4}));
}

TEST(MemoryRows, MeasuresTheLargestValueForBars)
{
    MemoryRows rows(nameAndValue());

    rows.setRows({aRow(1, u"a"_s, cny(5)), aRow(2, u"b"_s, cny(-12))});

    EXPECT_DOUBLE_EQ(rows.columns()[1].largest, 12);
}

TEST(MemoryRows, KeepsAnEditWhenTheOrderChanges)
{
    MemoryRows rows(nameAndValue());
    rows.setRows({aRow(1, u"b"_s, cny(5)), aRow(2, u"a"_s, cny(6))});
    rows.sortBy({{u"name"_s, Qt::AscendingOrder}});

    EXPECT_TRUE(rows.edit(0, 0, u"z"_s));
    rows.sortBy({{u"name"_s, Qt::AscendingOrder}});

    EXPECT_EQ(idsOf(rows), (std::vector<qint64>{1, 2}));
    EXPECT_EQ(std::get<QString>(rows.at(1)->cells[0]), u"z"_s);
}

TEST(RecordTableModel, PassesTheTesterWhileRowsComeAndGo)
{
    PagedRows rows(250);
    RecordTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);

    model.setSource(&rows);
    EXPECT_EQ(model.rowCount(), 250);
    EXPECT_EQ(model.index(0, 0).data().toString(), QString());
    rows.deliver();
    EXPECT_EQ(model.index(0, 0).data().toString(), u"Customer 1 Shanghai"_s);
    rows.sortBy({{u"name"_s, Qt::DescendingOrder}});
    rows.setCount(0);
    rows.setCount(3);
    EXPECT_EQ(model.rowCount(), 3);
    model.setSource(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(RecordTableModel, SurvivesItsSource)
{
    RecordTableModel model;
    {
        PagedRows rows(10);
        model.setSource(&rows);
    }

    EXPECT_EQ(model.rowCount(), 0);
}

TEST(RecordTableModel, ReadsCellsAloudWithTheirHead)
{
    MemoryRows rows(nameAndValue());
    rows.setRows({aRow(1, u"Acme"_s, cny(42300))});
    RecordTableModel model;
    model.setSource(&rows);

    EXPECT_EQ(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Value: 42,300"_s);
    EXPECT_EQ(model.index(0, 1).data(Qt::ToolTipRole).toString(), u"¥42,300.00"_s);
}

TEST(RecordTableModel, ShowsANameThatLooksLikeMarkupLetterByLetter)
{
    MemoryRows rows(nameAndValue());
    rows.setRows({aRow(1, u"<b>Acme</b> & Co"_s, {}), aRow(2, u"Brandt & Söhne"_s, {})});
    RecordTableModel model;
    model.setSource(&rows);

    EXPECT_EQ(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"<span>&lt;b&gt;Acme&lt;/b&gt; &amp; Co</span>"_s);
    EXPECT_EQ(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"Brandt & Söhne"_s);
}

TEST(CellFromText, ReadsMoneyExactly)
{
    const Column value = nameAndValue()[1];
    const CellValue old = Money(0, kCny);

    EXPECT_EQ(cellFromText(value, u"¥42,300.05"_s, old), std::optional(CellValue(Money(4230005, kCny))));
    EXPECT_EQ(cellFromText(value, u"−9.5"_s, old), std::optional(CellValue(Money(-950, kCny))));
    EXPECT_EQ(cellFromText(value, u" "_s, old), std::optional(CellValue(std::monostate())));
    EXPECT_EQ(cellFromText(value, u"12.345"_s, old), std::nullopt);
    EXPECT_EQ(cellFromText(value, u"12a"_s, old), std::nullopt);
    EXPECT_EQ(cellFromText(value, u"99999999999999999999"_s, old), std::nullopt);
    EXPECT_EQ(cellFromText(value, u"."_s, old), std::nullopt);
}

TEST(CellFromText, ReadsDaysAndChoices)
{
    Column day;
    day.kind = CellKind::DayCell;
    Column choice;
    choice.kind = CellKind::Choice;
    choice.choices = {{u"high"_s, u"High"_s}, {u"low"_s, u"Low"_s}};

    EXPECT_EQ(cellFromText(day, u"2026/2/3"_s, {}), std::optional(CellValue(*Day::from(QDate(2026, 2, 3)))));
    EXPECT_EQ(cellFromText(day, u"2026-02-30"_s, {}), std::nullopt);
    EXPECT_EQ(cellFromText(choice, u"HIGH"_s, {}), std::optional(CellValue(EnumKey{u"high"_s})));
    EXPECT_EQ(cellFromText(choice, u"middle"_s, {}), std::nullopt);
}

TEST(RowSelection, CountsEverythingExceptWhatWasTakenOut)
{
    RowSelection selection;

    selection.selectAll();
    selection.toggle(7);

    EXPECT_TRUE(selection.isAll());
    EXPECT_FALSE(selection.contains(7));
    EXPECT_TRUE(selection.contains(8));
    EXPECT_EQ(selection.count(1'000'000), 999'999);
    selection.toggle(7);
    EXPECT_EQ(selection.count(1'000'000), 1'000'000);
    selection.selectOnly(3);
    EXPECT_EQ(selection.count(1'000'000), 1);
    EXPECT_FALSE(selection.isAll());
}

} // namespace zhike
