#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/countlabel.h"
#include "gui/common/draftsign.h"
#include "gui/common/emptystate.h"
#include "gui/common/fieldrow.h"
#include "gui/common/flowlayout.h"
#include "gui/common/icons.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/noteeditor.h"
#include "gui/common/pagehead.h"
#include "gui/common/popuplist.h"
#include "gui/common/progress.h"
#include "gui/common/sectionhead.h"
#include "gui/common/tabrow.h"
#include "gui/common/timeline.h"
#include "gui/common/toast.h"
#include "support/typetext.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(FilterChip, IsTakenAwayByItsCrossOrDel)
{
    FilterChip chip(u"Team is"_s, u"East China"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    const QSignalSpy removed(&chip, &FilterChip::removed);
    const QSignalSpy clicked(&chip, &QAbstractButton::clicked);

    QTest::mouseClick(&chip, Qt::LeftButton, Qt::NoModifier, QPoint(chip.width() - 8, 12));
    QTest::mouseClick(&chip, Qt::LeftButton, Qt::NoModifier, QPoint(20, 12));
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Return);

    EXPECT_EQ(removed.count(), 2);
    EXPECT_EQ(clicked.count(), 2);
    EXPECT_EQ(chip.accessibleName(), u"Team is East China"_s);
}

TEST(FlowLayout, WrapsWhereTheWidthEnds)
{
    QWidget page;
    auto* flow = new FlowLayout(&page, 6);
    for (int i = 0; i < 5; ++i) {
        auto* box = new QWidget;
        box->setFixedSize(50, 20);
        flow->addWidget(box);
    }

    EXPECT_EQ(flow->heightForWidth(300), 20);
    EXPECT_EQ(flow->heightForWidth(162), 46);
    EXPECT_EQ(flow->heightForWidth(50), 5 * 20 + 4 * 6);
    EXPECT_EQ(flow->sizeHint(), QSize(5 * 50 + 4 * 6, 20));
}

TEST(SpansOf, NeverReadsArgumentsAsMarkup)
{
    const Spans spans = spansOf(u"Silent for *%1* since %2"_s, {u"12 *weeks* %2"_s, u"<b>Acme</b>"_s});

    ASSERT_EQ(spans.size(), 3U);
    EXPECT_TRUE(spans[1].strong);
    EXPECT_EQ(spans[1].text, u"12 *weeks* %2"_s);
    EXPECT_EQ(spans[2].text, u" since <b>Acme</b>"_s);
}

TEST(SpanLabel, TellsWhichLinkWasPressed)
{
    SpanLabel label;
    label.setSpans(
        {{u"Line 3: one ships later. "_s, false, Ink::Warn, {}},
         {u"Ship in two parts"_s, false, Ink::Text, u"split"_s}});
    label.resize(label.sizeHint());
    label.show();
    const QSignalSpy pressed(&label, &SpanLabel::linkActivated);

    QTest::mouseClick(&label, Qt::LeftButton, Qt::NoModifier, QPoint(4, 8));
    EXPECT_EQ(pressed.count(), 0);
    QTest::mouseClick(&label, Qt::LeftButton, Qt::NoModifier, QPoint(label.width() - 8, 8));
    QTest::keyClick(&label, Qt::Key_Return);

    ASSERT_EQ(pressed.count(), 2);
    EXPECT_EQ(pressed.at(0).at(0).toString(), u"split"_s);
}

TEST(Label, NeverReadsMarkup)
{
    const Label label(u"<b>Acme</b>"_s);

    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    EXPECT_GT(label.sizeHint().width(), label.fontMetrics().horizontalAdvance(u"Acme"_s) + 10);
}

TEST(CountLabel, KeepsItsWidthWhileItCounts)
{
    CountLabel label;
    label.setCount(118204, 1204331, 38);
    const QSize before = label.sizeHint();

    label.setCounting();

    EXPECT_EQ(label.sizeHint(), before);
    EXPECT_EQ(label.accessibleName(), u"counting…"_s);
    label.setCount(118204, 1204331, 38);
    EXPECT_EQ(label.accessibleName(), u"118,204 of 1,204,331 · 38 ms"_s);
    label.setCount(5, 5, std::nullopt);
    EXPECT_EQ(label.accessibleName().trimmed(), u"5"_s);
}

TEST(Toast, GoesAwayUnlessThePointerOrFocusIsOnIt)
{
    QWidget page;
    page.resize(800, 400);
    page.show();
    Toast toast(&page);

    toast.show(u"Logged"_s, u"Undo"_s, u"Ctrl+Z"_s);
    ASSERT_TRUE(toast.isVisible());
    EXPECT_EQ(toast.geometry().bottom(), 400 - 40 - 1);
    auto* stay = toast.findChild<QTimer*>();
    EXPECT_EQ(stay, nullptr); // a member, not a child: nothing else may stop it
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QApplication::sendEvent(&toast, &enter);
    EXPECT_TRUE(toast.isVisible());
    toast.dismiss();
    EXPECT_FALSE(toast.isVisible());
}

TEST(Toast, TellsItsActionOnceAndIsReplacedByANewerOne)
{
    QWidget page;
    page.resize(800, 400);
    page.show();
    Toast toast(&page);
    const QSignalSpy undone(&toast, &Toast::actionTriggered);

    toast.show(u"First"_s, u"Undo"_s);
    toast.show(u"Second"_s, u"Undo"_s);
    EXPECT_EQ(toast.sentence(), u"Second"_s);
    QTest::mouseClick(&toast, Qt::LeftButton, Qt::NoModifier, QPoint(toast.width() - 20, 20));

    EXPECT_EQ(undone.count(), 1);
    EXPECT_FALSE(toast.isVisible());
}

TEST(ProgressLine, DoesNotFlickerForQuickAnswers)
{
    ProgressLine line;
    line.resize(100, 2);
    line.show();

    line.start();
    EXPECT_FALSE(line.isShown());
    line.finish();
    QTest::qWait(200);
    EXPECT_FALSE(line.isShown());
    line.start();
    EXPECT_TRUE(QTest::qWaitFor([&line] { return line.isShown(); }, 1000));
    line.finish();
    EXPECT_FALSE(line.isShown());
}

TEST(FieldRow, PutsTheFaultBesideTheFieldAndIntoItsDescription)
{
    auto* edit = new QLineEdit;
    FieldRow row(u"&Name"_s, edit);
    row.setHint(u"As on the invoice."_s);
    EXPECT_EQ(edit->accessibleName(), u"Name"_s);
    EXPECT_EQ(edit->accessibleDescription(), u"As on the invoice."_s);

    row.setError(u"A name is missing."_s);
    EXPECT_TRUE(row.hasError());
    EXPECT_EQ(edit->accessibleDescription(), u"A name is missing."_s);
    row.clearError();

    EXPECT_FALSE(row.hasError());
    EXPECT_EQ(edit->accessibleDescription(), u"As on the invoice."_s);
}

TEST(TimelineModel, PutsWhatIsPlannedOnTopAndGroupsByMonth)
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto item = [](qint64 id, int month, int day, bool planned) {
        TimelineItem made;
        made.id = id;
        made.title = QString::number(id);
        made.day = *Day::from(QDate(2020, month, day));
        made.planned = planned;
        return made;
    };

    model.setItems(
        {item(1, 10, 13, false), item(2, 12, 8, true), item(3, 11, 20, false), item(4, 11, 23, true),
         item(5, 11, 2, false)});

    ASSERT_EQ(model.rowCount(), 8);
    EXPECT_EQ(model.headAt(0), u"Planned"_s);
    EXPECT_EQ(model.itemAt(1)->id, 4);
    EXPECT_EQ(model.itemAt(2)->id, 2);
    EXPECT_EQ(model.headAt(3), u"November 2020"_s);
    EXPECT_EQ(model.itemAt(4)->id, 3);
    EXPECT_EQ(model.itemAt(5)->id, 5);
    EXPECT_EQ(model.headAt(6), u"October 2020"_s);
    EXPECT_EQ(model.rowOfDay(*Day::from(QDate(2020, 11, 10))), 5);
    EXPECT_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
    model.setItems({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(TimelineView, OpensByEnterAndPassesOverHeads)
{
    TimelineView view;
    TimelineItem item;
    item.day = *Day::from(QDate(2020, 11, 2));
    item.title = u"Call"_s;
    item.id = 7;
    TimelineItem older = item;
    older.id = 8;
    older.day = *Day::from(QDate(2020, 10, 2));
    view.setItems({item, older});
    view.resize(300, 300);
    view.show();
    view.setCurrentIndex(view.model()->index(1, 0));
    const QSignalSpy opened(&view, &TimelineView::opened);

    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_J);
    QTest::keyClick(&view, Qt::Key_Return);

    ASSERT_EQ(opened.count(), 2);
    EXPECT_EQ(opened.at(0).at(0).toLongLong(), 7);
    EXPECT_EQ(opened.at(1).at(0).toLongLong(), 8);
}

class PopupListTest : public ::testing::Test {
protected:
    PopupListTest()
    {
        window.resize(400, 300);
        field.setParent(&window);
        field.setGeometry(10, 10, 200, 28);
        window.show();
        window.activateWindow();
        field.setFocus();
        popup = new PopupList(&field);
        PopupItem first;
        first.id = 1;
        first.text = u"Magnetic stirrer"_s;
        PopupItem second;
        second.id = 2;
        second.text = u"Stir bar"_s;
        popup->setItems({first, second}, u"stir"_s);
    }

    QWidget window;
    QLineEdit field;
    PopupList* popup = nullptr;
};

TEST_F(PopupListTest, OpensUnderItsField)
{
    EXPECT_TRUE(popup->isOpen());
    EXPECT_EQ(popup->pos(), QPoint(10, 40));
    EXPECT_GE(popup->width(), field.width());
}

TEST_F(PopupListTest, IsWorkedByTheKeysOfTheField)
{
    const QSignalSpy chosen(popup, &PopupList::chosen);

    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);

    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toLongLong(), 2);
    EXPECT_FALSE(popup->isOpen());
}

TEST_F(PopupListTest, ClosesByEscapeAndWithoutProposals)
{
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_FALSE(popup->isOpen());
    popup->setItems({PopupItem()}, {});
    EXPECT_TRUE(popup->isOpen());
    popup->setItems({}, {});
    EXPECT_FALSE(popup->isOpen());
}

TEST(NoteEditor, SavesByControlEnterAndTellsEveryKey)
{
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* editor = new NoteEditor;
    column->addWidget(editor);
    editor->setKinds({{u"note"_s, u"Note"_s}, {u"call"_s, u"Call"_s}});
    page.resize(400, 200);
    page.show();
    page.activateWindow();
    const QSignalSpy edited(editor, &NoteEditor::textEdited);
    const QSignalSpy saved(editor, &NoteEditor::saveRequested);
    auto* text = editor->findChild<QPlainTextEdit*>();

    editor->startWriting();
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(saved.count(), 0);
    typeText(text, u"陈洁 is back after 16:00"_s);
    editor->setKind(u"call"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

    EXPECT_EQ(edited.count(), 1);
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), u"陈洁 is back after 16:00"_s);
    EXPECT_EQ(saved.at(0).at(1).toString(), u"call"_s);
    EXPECT_EQ(editor->text(), u"陈洁 is back after 16:00"_s);
    editor->clear();
    EXPECT_TRUE(editor->text().isEmpty());
}

TEST(NoteEditor, GrowsWithItsText)
{
    NoteEditor editor;
    editor.resize(400, 28);
    editor.show();
    const int quiet = editor.sizeHint().height();

    editor.setText(u"one\ntwo\nthree\nfour"_s);

    EXPECT_EQ(quiet, 28);
    EXPECT_GT(editor.sizeHint().height(), 100);
}

TEST(EmptyState, TellsWhichWayWasChosen)
{
    EmptyState state(u"No customers yet"_s, u"They belong here."_s);
    state.setWays(
        {{u"import"_s, u"Bring in a list"_s, {}, u"Import…"_s, {}},
         {u"customers"_s, u"Write down the first one"_s, {}, u"New customer"_s, {}}});
    const QSignalSpy chosen(&state, &EmptyState::chosen);

    const QList<Button*> buttons = state.findChildren<Button*>();
    ASSERT_EQ(buttons.size(), 2);
    buttons[1]->click();

    EXPECT_EQ(chosen.at(0).at(0).toInt(), 1);
    EXPECT_EQ(buttonRole(*buttons[0]), ButtonRole::Primary);
    EXPECT_EQ(buttonRole(*buttons[1]), ButtonRole::Standard);
}

TEST(TabRow, MarksUnsavedViews)
{
    TabRow tabs;
    tabs.addTab(u"All"_s);
    const int before = tabs.sizeHint().width();

    tabs.setUnsaved(0, true);

    EXPECT_TRUE(tabs.isUnsaved(0));
    EXPECT_GT(tabs.sizeHint().width(), before);
    EXPECT_FALSE(tabs.tabToolTip(0).isEmpty());
}

TEST(DraftSign, SaysWhenTheDraftWasKept)
{
    DraftSign sign;
    const Instant at = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 42)));

    sign.setDraftKept(at);
    EXPECT_EQ(sign.accessibleName(), u"draft kept 10:42"_s);
    sign.setSaved(at);
    EXPECT_EQ(sign.accessibleName(), u"Saved 10:42"_s);
    sign.setNothing();
    EXPECT_TRUE(sign.accessibleName().isEmpty());
}

TEST(MessageFor, NeverShowsTheDetailOfTheLog)
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const QString message = messageFor(Error{ErrorCode(code), u"SQLITE_CANTOPEN (14)"_s});
        EXPECT_GT(message.size(), 20);
        EXPECT_FALSE(message.contains(u"SQLITE"_s));
    }
}

TEST(ThemedIcon, KnowsTheFamilyAndNothingElse)
{
    EXPECT_GE(iconNames().size(), 59);
    EXPECT_FALSE(themedIcon(u"call"_s).isNull());
    EXPECT_TRUE(themedIcon(u"no such icon"_s).isNull());
    EXPECT_EQ(themedIcon(u"call"_s).name(), u"call"_s);
}

TEST(ThemedIcon, IsPaintedInTheWantedInkAtTheWantedRatio)
{
    const QPixmap pixmap = iconPixmap(u"customers"_s, 16, QColor(200, 10, 10), 1.5);
    const QImage image = pixmap.toImage();

    EXPECT_EQ(pixmap.size(), QSize(24, 24));
    EXPECT_DOUBLE_EQ(pixmap.devicePixelRatio(), 1.5);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > 200) {
                ++inked;
                EXPECT_NEAR(color.red(), 200, 3);
                EXPECT_NEAR(color.green(), 10, 3);
            }
        }
    }
    EXPECT_GT(inked, 20);
}

} // namespace zhike
