#include "gui/common/charts/chartcanvas.h"
#include "gui/common/chip.h"
#include "gui/importing/importwizard.h"
#include "journeys/journey.h"

#include <QFileDialog>
#include <QProcess>
#include <QRegularExpression>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Brings the order log in by the wizard, with Enter alone after the file's name.
void importByKeys(Person& manager, const QString& file)
{
    manager.press(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<ImportWizard*>(manager.dialog()) != nullptr; }));
    QWidget* wizard = manager.dialog();
    ASSERT_TRUE(manager.isAt(u"importPath"_s));
    manager.type(file);
    manager.press(Qt::Key_Return);
    const auto next = [wizard] { return wizard->findChild<QAbstractButton*>(u"importNext"_s); };
    ASSERT_TRUE(Person::until([&] { return next()->text() == u"Check"_s && next()->isEnabled(); }));
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return next()->text() == u"Import"_s && next()->isVisible(); }))
        << wizard->findChild<QWidget*>(u"importProblem"_s)->accessibleName().toStdString();
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return next()->text() == u"Close"_s && next()->isVisible(); }));
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return manager.dialog() == nullptr; }));
}

/// As a reader of PDF files counts them; -1 if it cannot read this one.
int pagesOf(const QString& pdf)
{
    QProcess reader;
    reader.start(u"pdfinfo"_s, {pdf});
    if (!reader.waitForFinished(30'000) || reader.exitCode() != 0) {
        return -1;
    }
    static const QRegularExpression count(u"Pages:\\s+(\\d+)"_s);
    return count.match(QString::fromUtf8(reader.readAllStandardOutput())).captured(1).toInt();
}

ChartCanvas* segmentMap(Person& manager)
{
    for (ChartCanvas* canvas : manager.window().currentPage()->findChildren<ChartCanvas*>()) {
        if (canvas->isVisible() && canvas->accessibleName().startsWith(u"Segment map"_s)) {
            return canvas;
        }
    }
    return nullptr;
}

} // namespace

TEST_F(Journey, AManagerBringsInOrdersAndOpensACellOfTheSegmentMap)
{
    Person manager(file());
    manager.workAs(Role::Manager);

    importByKeys(manager, data("cdnow_shape.csv"));
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM sales_order"_s), 121);

    manager.press(Qt::Key_8, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return segmentMap(manager) != nullptr; }));
    auto* report = manager.see<QAbstractButton>(u"insightReport"_s);
    ASSERT_TRUE(Person::until([&] { return report->isEnabled(); }));
    report->click();
    ASSERT_TRUE(Person::until([&] { return qobject_cast<QFileDialog*>(manager.dialog()) != nullptr; }));
    const QString pdf = path("segments.pdf");
    auto* name = manager.dialog()->findChild<QLineEdit*>(u"fileNameEdit"_s);
    ASSERT_NE(name, nullptr);
    name->setText(pdf);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return QFile::exists(pdf) && manager.dialog() == nullptr; }));
    const int pages = pagesOf(pdf);
    EXPECT_GE(pages, 3);
    EXPECT_LE(pages, 5);

    ChartCanvas* map = segmentMap(manager);
    QString said;
    const auto walk = [&](Qt::Key key) {
        QTest::keyClick(map, key);
        said = map->accessibleDescription();
        return !said.isEmpty();
    };
    ASSERT_TRUE(Person::until([&] { return walk(Qt::Key_Right); }));
    for (int step = 0; step < 30 && said.contains(u": 0 customers"_s); ++step) {
        walk(step % 6 == 5 ? Qt::Key_Down : step % 12 < 6 ? Qt::Key_Left : Qt::Key_Right);
    }
    QTest::keyClick(map, Qt::Key_Return);

    EXPECT_EQ(manager.window().currentPage()->title(), u"Customers"_s);
    const auto chips = manager.window().currentPage()->findChildren<FilterChip*>();
    ASSERT_EQ(chips.size(), 2) << said.toStdString();
    const qint64 wanted = manager.count(
        u"SELECT count(*) FROM customer_insight WHERE r = %1 AND f = %2"_s.arg(chips[0]->value(), chips[1]->value()));
    ASSERT_GT(wanted, 0) << said.toStdString();
    EXPECT_TRUE(Person::until([&] { return manager.rows() == wanted; })) << manager.rows() << " of " << wanted;
}

TEST_F(Journey, AManagerTakesAnImportBackAsAWhole)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    importByKeys(manager, data("cdnow_shape.csv"));
    ASSERT_GT(manager.count(u"SELECT count(*) FROM customer"_s), 0);

    manager.press(Qt::Key_Z, Qt::ControlModifier);

    EXPECT_TRUE(Person::until([&] { return manager.count(u"SELECT count(*) FROM sales_order"_s) == 0; }));
    EXPECT_TRUE(Person::until([&] { return manager.count(u"SELECT count(*) FROM customer"_s) == 0; }));
}

} // namespace zhike::testing
