#include "gui/filters/filtereditor.h"

#include "gui/filters/conditioneditor.h"
#include "gui/filters/filterwords.h"
#include "storage/filterjson.h"
#include "support/guicompany.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;
using Op = FilterOperator;

class FilterEditorTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        m_editor = std::make_unique<FilterEditor>(workplace(), RecordKind::Customer);
        m_editor->resize(800, 500);
        m_editor->show();
        QSignalSpy named(m_editor.get(), &FilterEditor::changed);
        ASSERT_TRUE(waitUntil([&named] { return !named.isEmpty(); })); // the names of users have come
    }
    void TearDown() override
    {
        m_editor.reset();
        GuiCompanyTest::TearDown();
    }

    [[nodiscard]] FilterEditor& editor() { return *m_editor; }
    [[nodiscard]] QLineEdit& text() { return *m_editor->findChild<QLineEdit*>(u"queryText"_s); }
    void press(const QString& button)
    {
        for (auto* each : m_editor->findChildren<QPushButton*>(button)) {
            if (each->isVisible()) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        FAIL() << button.toStdString();
    }
    [[nodiscard]] QList<ConditionEditor*> lines()
    {
        QList<ConditionEditor*> shown;
        for (auto* line : m_editor->findChildren<ConditionEditor*>()) {
            if (line->isVisible()) {
                shown.append(line);
            }
        }
        return shown;
    }
    static void choose(QWidget& line, const QString& box, const QVariant& data)
    {
        auto* found = line.findChild<QComboBox*>(box);
        found->setCurrentIndex(found->findData(data));
        ASSERT_EQ(found->currentData(), data);
    }

private:
    std::unique_ptr<FilterEditor> m_editor;
};

TEST_F(FilterEditorTest, BuildsAConditionByMouseAndKeys)
{
    press(u"addCondition"_s);
    ASSERT_EQ(lines().size(), 1);
    ConditionEditor& line = *lines().front();
    choose(line, u"field"_s, u"revenue"_s);
    choose(line, u"operator"_s, int(Op::AtLeast));
    EXPECT_FALSE(editor().isComplete());
    auto* value = line.findChild<QLineEdit*>(u"value"_s);
    value->setFocus();
    QTest::keyClicks(value, u"1000.50"_s);

    EXPECT_TRUE(editor().isComplete());
    EXPECT_EQ(editor().filter(), Filter::where(u"revenue"_s, Op::AtLeast, {qint64(1000'50)}));
    EXPECT_EQ(text().text(), u"revenue>=1000.5"_s);
}

TEST_F(FilterEditorTest, ShowsWhatIsTypedAndSaysWhatIsWrong)
{
    text().setFocus();
    QTest::keyClicks(&text(), u"city=Shanghai last_day:older90d"_s);
    EXPECT_EQ(lines().size(), 2);
    EXPECT_EQ(
        editor().filter(),
        Filter::all(
            {Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}),
             Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)})}));

    QTest::keyClicks(&text(), u" nonsense>3"_s);
    EXPECT_FALSE(editor().isComplete());
    auto* problem = editor().findChild<QLabel*>(u"queryProblem"_s);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(u"nonsense"_s));
}

TEST_F(FilterEditorTest, ProposesWordsWhileOneTypes)
{
    text().setFocus();
    QTest::keyClicks(&text(), u"last_d"_s);
    QTest::keyClick(&text(), Qt::Key_Tab);

    EXPECT_EQ(text().text(), u"last_day"_s);
}

TEST_F(FilterEditorTest, TakesLinesAway)
{
    editor().setFilter(
        Filter::all({Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}), Filter::where(u"name"_s, Op::IsEmpty)}));
    ASSERT_EQ(lines().size(), 2);
    QTest::mouseClick(lines().front()->findChild<QAbstractButton*>(u"away"_s), Qt::LeftButton);

    EXPECT_EQ(editor().filter(), Filter::where(u"name"_s, Op::IsEmpty));
}

TEST_F(FilterEditorTest, KeepsTheMeaningOfEveryRuleThatItShows)
{
    const Filter city = Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s});
    const Filter name = Filter::where(u"name"_s, Op::Contains, {u"a\"b"_s});
    const Filter open = Filter::related(u"cases"_s, Filter::where(u"is_open"_s, Op::Is, {qint64(1)}));
    const Filter grades = Filter::where(u"grade"_s, Op::OneOf, {u"a"_s, u"b"_s});
    const Filter range = Filter::where(u"revenue"_s, Op::Between, {qint64(100), qint64(200)});
    for (const Filter& rule :
         {city, Filter::all({city, name}), Filter::any({city, open}), Filter::negated(open),
          Filter::all({grades, Filter::any({range, Filter::negated(open)})}),
          Filter::negated(Filter::any({city, name})), Filter::negated(Filter::all({city, name})),
          Filter::all({city, Filter::negated(Filter::any({open, grades}))})}) {
        editor().setFilter(rule);
        auto* root = editor().findChild<FilterGroup*>(u"rootGroup"_s);
        for (auto* each : editor().findChildren<FilterGroup*>(u"rootGroup"_s)) {
            root = each->isVisible() ? each : root;
        }

        EXPECT_EQ(filterText(root->filter()), filterText(rule));
    }
}

TEST_F(FilterEditorTest, SaysRulesInWords)
{
    LinkNames names;
    const FilterWords words(RecordKind::Customer, names, kCny);
    EXPECT_EQ(
        words.sentence(Filter::all(
            {Filter::where(u"city"_s, Op::Is, {u"Shanghai"_s}),
             Filter::negated(Filter::related(u"cases"_s, Filter::where(u"is_open"_s, Op::Is, {qint64(1)})))})),
        u"City is Shanghai and Has no case (Open is yes)"_s);
}

} // namespace zhike::testing
