#include "gui/common/recordtable.h"

#include "common/pagedrows.h"
#include "gui/common/recordfoot.h"
#include "gui/common/recordheader.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A table on the screen over rows that are all there.
class ShownTable {
public:
    explicit ShownTable(int count) : rows(count)
    {
        table.setSource(&rows);
        table.resize(600, 400);
        table.show();
        table.activateWindow();
        table.setFocus();
        QApplication::processEvents();
        rows.deliver();
    }
    ~ShownTable() { table.setSource(nullptr); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table, key, modifiers);
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPoint middle(60, table.rowViewportPosition(row) + 10);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, middle);
    }
    void clickHead(int section, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* head = table.findChild<RecordHeader*>();
        const QPoint middle(head->sectionViewportPosition(section) + head->sectionSize(section) / 2, 10);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, modifiers, middle);
    }

    PagedRows rows;
    RecordTable table;
};

} // namespace

TEST(RecordTable, SelectsTheFirstRowOfAListThatOpens)
{
    ShownTable shown(1000);

    EXPECT_EQ(shown.table.currentId(), 1);
    EXPECT_EQ(shown.table.selectedCount(), 1);
}

TEST(RecordTable, MovesByLettersArrowsAndPages)
{
    ShownTable shown(1'000'000);

    shown.press(Qt::Key_J);
    shown.press(Qt::Key_Down);
    EXPECT_EQ(shown.table.currentRow(), 2);
    shown.press(Qt::Key_K);
    EXPECT_EQ(shown.table.currentRow(), 1);
    shown.press(Qt::Key_PageDown);
    EXPECT_GT(shown.table.currentRow(), 8);
    shown.press(Qt::Key_End);
    EXPECT_EQ(shown.table.currentRow(), 999'999);
    EXPECT_GE(shown.table.rowViewportPosition(999'999), 0);
    shown.press(Qt::Key_J);
    EXPECT_EQ(shown.table.currentRow(), 999'999);
    shown.press(Qt::Key_Home);
    EXPECT_EQ(shown.table.currentRow(), 0);
    EXPECT_EQ(shown.table.selectedCount(), 1);
}

TEST(RecordTable, OpensByEnterAndPeeksBySpace)
{
    ShownTable shown(10);
    const QSignalSpy opened(&shown.table, &RecordTable::opened);
    const QSignalSpy peeked(&shown.table, &RecordTable::peeked);

    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Space);

    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toLongLong(), 2);
    ASSERT_EQ(peeked.count(), 1);
    EXPECT_EQ(peeked.at(0).at(0).toLongLong(), 2);
}

TEST(RecordTable, LetsKeysOfTheWindowThrough)
{
    ShownTable shown(10);
    QKeyEvent slash(QEvent::KeyPress, Qt::Key_Slash, Qt::NoModifier, u"/"_s);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QKeyEvent nextRecord(QEvent::KeyPress, Qt::Key_PageDown, Qt::ControlModifier);

    for (QKeyEvent* key : {&slash, &escape, &nextRecord}) {
        QApplication::sendEvent(&shown.table, key);
        EXPECT_FALSE(key->isAccepted()) << key->key();
    }
    EXPECT_EQ(shown.table.currentRow(), 0);
}

TEST(RecordTable, SelectsARangeByShiftAndSingleRowsByControl)
{
    ShownTable shown(100);

    shown.click(2);
    shown.click(5, Qt::ShiftModifier);
    EXPECT_EQ(shown.table.selectedCount(), 4);
    shown.press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(shown.table.selectedCount(), 3);
    shown.click(0, Qt::ShiftModifier);
    EXPECT_EQ(shown.table.selectedCount(), 3);
    EXPECT_FALSE(shown.table.isRowSelected(3));
    shown.click(8, Qt::ControlModifier);
    EXPECT_EQ(shown.table.selectedCount(), 4);
    shown.click(1, Qt::ControlModifier);
    EXPECT_EQ(shown.table.selectedCount(), 3);
    shown.press(Qt::Key_Escape);
    EXPECT_EQ(shown.table.selectedCount(), 1);
}

TEST(RecordTable, SelectsAMillionRowsAtOnce)
{
    ShownTable shown(1'000'000);
    QElapsedTimer timer;
    timer.start();

    shown.press(Qt::Key_A, Qt::ControlModifier);

    EXPECT_EQ(shown.table.selectedCount(), 1'000'000);
    EXPECT_TRUE(shown.table.rowSelection().isAll());
    EXPECT_TRUE(shown.table.rowSelection().ids().isEmpty());
    EXPECT_LT(timer.elapsed(), 100);
}

TEST(RecordTable, KeepsSelectionAndPlaceThroughAnotherOrder)
{
    ShownTable shown(1000);
    shown.click(3);
    shown.click(6, Qt::ControlModifier);
    const std::optional<qint64> current = shown.table.currentId();

    shown.table.sortBy({{u"name"_s, Qt::DescendingOrder}});

    EXPECT_EQ(shown.table.currentId(), current);
    EXPECT_EQ(shown.table.currentRow(), 993);
    EXPECT_EQ(shown.table.selectedCount(), 2);
    EXPECT_TRUE(shown.table.isRowSelected(996));
    const int top = shown.table.rowViewportPosition(993);
    EXPECT_GE(top, 0);
    EXPECT_LT(top, shown.table.viewport()->height());
}

TEST(RecordTable, StartsAtTheTopWhenItsRecordIsGone)
{
    ShownTable shown(1000);
    shown.table.goToRow(900);
    const QSignalSpy current(&shown.table, &RecordTable::currentRecordChanged);

    shown.rows.setCount(20);

    EXPECT_EQ(shown.table.currentRow(), 0);
    EXPECT_EQ(shown.table.selectedCount(), 1);
    EXPECT_EQ(shown.table.verticalScrollBar()->value(), 0);
    EXPECT_GE(current.count(), 1);
}

TEST(RecordTable, TellsThatNothingIsLeft)
{
    ShownTable shown(5);
    const QSignalSpy current(&shown.table, &RecordTable::currentRecordChanged);

    shown.rows.setCount(0);

    EXPECT_EQ(shown.table.currentId(), std::nullopt);
    EXPECT_EQ(shown.table.selectedCount(), 0);
    ASSERT_FALSE(current.isEmpty());
    EXPECT_EQ(current.last().at(0).toInt(), -1);
}

TEST(RecordTable, SortsByClicksOnItsHeads)
{
    ShownTable shown(100);
    const QSignalSpy layout(&shown.table, &RecordTable::layoutChanged);

    shown.clickHead(0);
    EXPECT_EQ(shown.table.sortKeys(), (SortKeys{{u"name"_s, Qt::AscendingOrder}}));
    shown.clickHead(0);
    EXPECT_EQ(shown.table.sortKeys(), (SortKeys{{u"name"_s, Qt::DescendingOrder}}));
    shown.clickHead(1, Qt::ShiftModifier);
    EXPECT_EQ(shown.table.sortKeys(), (SortKeys{{u"name"_s, Qt::DescendingOrder}, {u"value"_s, Qt::AscendingOrder}}));
    shown.clickHead(0);
    EXPECT_TRUE(shown.table.sortKeys().empty());
    EXPECT_EQ(layout.count(), 4);
}

TEST(RecordTable, AsksOnlyForPagesOnTheScreen)
{
    PagedRows rows(1'000'000);
    RecordTable table;
    table.setSource(&rows);
    table.resize(600, 400);
    table.show();
    table.goToRow(500'000);
    table.grab();

    EXPECT_LE(rows.asked().size(), 3U);
    EXPECT_TRUE(rows.asked().contains(5000) || rows.asked().contains(4999));
    table.setSource(nullptr);
}

TEST(RecordTable, CopiesSelectedRowsWithTheirHeads)
{
    ShownTable shown(100);
    shown.click(1);
    shown.click(2, Qt::ShiftModifier);

    shown.press(Qt::Key_C, Qt::ControlModifier);

    EXPECT_EQ(QApplication::clipboard()->text(), u"Name\tValue\nCustomer 2 Shanghai\t2\nCustomer 3 Shanghai\t3"_s);
}

TEST(RecordTable, WaitsForRowsThatAreCopiedButNotThereYet)
{
    ShownTable shown(1000);
    const QSignalSpy copied(&shown.table, &RecordTable::copied);
    QApplication::clipboard()->clear();
    shown.table.selectAll();

    shown.table.copyRows();
    while (!shown.rows.asked().empty()) {
        shown.rows.deliver();
    }

    ASSERT_EQ(copied.count(), 1);
    EXPECT_EQ(copied.at(0).at(0).toInt(), 1000);
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), 1000);
}

TEST(RecordTable, CopiesOneCell)
{
    ShownTable shown(100);
    shown.press(Qt::Key_Right);

    shown.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);

    EXPECT_EQ(QApplication::clipboard()->text(), u"1"_s);
}

TEST(RecordTable, KeepsItsLayoutAsText)
{
    ShownTable shown(10);
    shown.table.setColumnShown(u"value"_s, false);
    shown.table.sortBy({{u"name"_s, Qt::DescendingOrder}});
    const TableLayout layout = shown.table.tableLayout();

    const std::optional<TableLayout> read = TableLayout::fromJson(layout.toJson());
    shown.table.resetColumns();
    shown.table.sortBy({});
    shown.table.applyLayout(*read);

    EXPECT_EQ(read, layout);
    EXPECT_EQ(shown.table.tableLayout(), layout);
    EXPECT_TRUE(shown.table.isColumnHidden(1));
    EXPECT_EQ(TableLayout::fromJson("nothing"), std::nullopt);
}

TEST(RecordTable, NeverHidesItsLastColumn)
{
    ShownTable shown(10);

    shown.table.setColumnShown(u"value"_s, false);
    shown.table.setColumnShown(u"name"_s, false);

    EXPECT_FALSE(shown.table.isColumnHidden(0));
}

TEST(RecordTable, FillsTheWidthWithItsStretchingColumn)
{
    ShownTable shown(10);

    EXPECT_EQ(shown.table.columnWidth(0) + shown.table.columnWidth(1), shown.table.viewport()->width());
    shown.table.resize(900, 400);
    EXPECT_EQ(shown.table.columnWidth(0) + shown.table.columnWidth(1), shown.table.viewport()->width());
}

TEST(RecordTable, OffersItsMenuWithARecordInHand)
{
    ShownTable shown(10);
    qint64 asked = 0;
    int actions = 0;
    QObject::connect(&shown.table, &RecordTable::contextMenuAboutToShow, &shown.table, [&](QMenu* menu, qint64 id) {
        asked = id;
        menu->addAction(u"Own"_s);
        actions = int(menu->actions().size());
    });
    const QPoint place(60, shown.table.rowViewportPosition(3) + 10);

    QTest::mouseClick(shown.table.viewport(), Qt::RightButton, Qt::NoModifier, place);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, shown.table.viewport()->mapToGlobal(place));
    QApplication::sendEvent(shown.table.viewport(), &event);

    EXPECT_EQ(asked, 4);
    EXPECT_GE(actions, 2);
    for (QMenu* menu : shown.table.findChildren<QMenu*>()) {
        menu->close();
    }
}

TEST(RecordTable, EditsACellByF2AndLeavesItByEscape)
{
    Column name;
    name.key = u"name"_s;
    name.title = u"Name"_s;
    name.editable = true;
    MemoryRows rows({name});
    Row row;
    row.id = 1;
    row.cells = {u"Acme"_s};
    rows.setRows({row});
    RecordTable table;
    table.setSource(&rows);
    table.resize(400, 200);
    table.show();
    table.activateWindow();
    table.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&table));

    QTest::keyClick(&table, Qt::Key_F2);
    auto* editor = table.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText(u"Other"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_EQ(std::get<QString>(rows.at(0)->cells[0]), u"Acme"_s);

    QTest::keyClick(&table, Qt::Key_F2);
    QLineEdit* second = nullptr;
    for (auto* found : table.viewport()->findChildren<QLineEdit*>()) {
        second = found->isVisible() ? found : second;
    }
    ASSERT_NE(second, nullptr);
    second->setText(u"Acme Trading"_s);
    QTest::keyClick(second, Qt::Key_Return);
    const auto edited = [&rows] { return std::get<QString>(rows.at(0)->cells[0]) == u"Acme Trading"_s; };
    EXPECT_TRUE(QTest::qWaitFor(edited, 1000)); // Qt commits after the key
    table.setSource(nullptr);
}

TEST(RecordTable, LeavesTheSelectionForTheNextRowAndAtTheEndForTheOneBefore)
{
    ShownTable shown(10);
    shown.table.goToRow(3);
    QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);

    shown.table.leaveSelection();

    EXPECT_EQ(shown.table.currentRow(), 5);
    EXPECT_EQ(shown.table.selectedCount(), 1);
    shown.table.goToRow(8);
    QTest::keyClick(&shown.table, Qt::Key_Down, Qt::ShiftModifier);
    shown.table.leaveSelection();
    EXPECT_EQ(shown.table.currentRow(), 7);
}

TEST(RecordTable, KeepsWhatIsTypedIntoACellWhenItsRowIsReadAnew)
{
    Column name;
    name.key = u"name"_s;
    name.editable = true;
    MemoryRows rows({name});
    Row row;
    row.id = 1;
    row.cells = {u"Acme"_s};
    rows.setRows({row});
    RecordTable table;
    table.setSource(&rows);
    table.resize(400, 200);
    table.show();
    table.activateWindow();
    table.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&table));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* editor = table.viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, u"half ty"_s);

    Q_EMIT rows.loaded(0, 0);

    EXPECT_EQ(editor->text(), u"half ty"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    table.setSource(nullptr);
}

TEST(RecordFoot, SaysHowManyAreSelected)
{
    ShownTable shown(1000);
    RecordFoot foot;
    foot.watch(shown.table);

    shown.table.selectAll();
    foot.setSums({{u"Value"_s, u"¥12"_s}});

    EXPECT_TRUE(foot.accessibleName().startsWith(u"1,000 selected"_s));
    EXPECT_TRUE(foot.accessibleName().endsWith(u"Value ¥12"_s));
}

} // namespace zhike
