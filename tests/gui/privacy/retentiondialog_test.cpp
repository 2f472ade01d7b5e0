#include "gui/privacy/retentiondialog.h"

#include "gui/common/recordtable.h"
#include "gui/privacy/retentionpreviewdialog.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/jobs/clock.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A company of ten years ago with a person nobody has heard of since, and a call as old.
class RetentionDialogTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        const Instant then = Instant::from(instantNow().local().addYears(-10));
        CustomerDraft person;
        person.name = u"Li Na"_s;
        person.kind = CustomerKind::Person;
        m_person = writeAt(then, createCustomer(person)).touched.first();
        ActivityDraft call;
        call.subject = u"asked for a price"_s;
        call.at = then;
        writeAt(then, logActivity(CustomerId(m_person.id), call));
        writeAt(then, logActivity(CustomerId(m_person.id), call));
    }
    void TearDown() override
    {
        if (m_dialog) { // what it still waits for must not outlive the company
            m_dialog->close();
            EXPECT_TRUE(waitUntil([this] { return m_dialog.isNull(); }));
        }
        GuiCompanyTest::TearDown();
    }
    ChangeReceipt writeAt(Instant then, Change change)
    {
        auto future = company().executor().write([then, change, author = company().author()](SqlSession& session) {
            return runChange(session, change, author, then, kCny);
        });
        future.waitForFinished();
        return future.result().value_or(ChangeReceipt());
    }
    void open()
    {
        m_dialog = new RetentionDialog(workplace(), nullptr);
        QSignalSpy counted(m_dialog, &RetentionDialog::counted);
        m_dialog->setVisible(true);
        ASSERT_TRUE(waitUntil([&counted] { return !counted.isEmpty(); }));
    }
    /// The preview that a click opened, with its records on it.
    RetentionPreviewDialog* preview()
    {
        RetentionPreviewDialog* dialog = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            dialog = m_dialog->findChild<RetentionPreviewDialog*>();
            return dialog != nullptr && dialog->findChild<QLabel*>(u"previewWords"_s)->text().contains(u"older than"_s);
        }));
        return dialog;
    }
    static int rows(const QWidget* dialog)
    {
        return dialog->findChild<RecordTable*>(u"previewTable"_s)->source()->rowCount();
    }
    static QAbstractButton* confirmOf(const QWidget* dialog)
    {
        return dialog->findChild<QAbstractButton*>(u"confirmRetention"_s);
    }
    static QString wordsOf(const QWidget& dialog)
    {
        QStringList words;
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            words.append(label->text());
        }
        return words.join(u'|');
    }
    template <class Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QLatin1StringView(name));
    }
    void switchOn(const char* kind)
    {
        QTest::mouseClick(part<QCheckBox>(kind), Qt::LeftButton, {}, QPoint(8, part<QCheckBox>(kind)->height() / 2));
        RetentionPreviewDialog* dialog = preview();
        QTest::mouseClick(confirmOf(dialog), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([&] { return part<QCheckBox>(kind)->isChecked(); })) << wordsOf(*m_dialog).toStdString();
        ASSERT_TRUE(waitUntil([this] { return m_dialog->findChild<RetentionPreviewDialog*>() == nullptr; }));
    }
    static void picture(QWidget& dialog, const char* name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            dialog.grab().save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + u".png"_s);
        }
    }
    bool isThere()
    {
        return readNow([this](SqlSession& session) -> Result<bool> {
            ZHIKE_TRY(
                const auto found,
                CustomerStore(session).findAnywhere(CustomerId(m_person.id), CustomerId(m_person.id)));
            return found.has_value();
        });
    }

    RecordRef m_person;
    QPointer<RetentionDialog> m_dialog;
};

} // namespace

TEST_F(RetentionDialogTest, CountsWhatEachRuleFinds)
{
    open();

    EXPECT_EQ(part<QLabel>("count_former_customers")->text(), u"1 today"_s);
    EXPECT_EQ(part<QLabel>("count_past_activities")->text(), u"2 today"_s);
    EXPECT_EQ(part<QLabel>("count_closed_cases")->text(), u"0 today"_s);
    EXPECT_FALSE(part<QCheckBox>("active_former_customers")->isChecked());
    picture(*m_dialog, "retention");
}

TEST_F(RetentionDialogTest, ShowsTheRecordsBeforeARuleIsSwitchedOn)
{
    open();
    QTest::mouseClick(
        part<QCheckBox>("active_former_customers"), Qt::LeftButton, {},
        QPoint(8, part<QCheckBox>("active_former_customers")->height() / 2));

    RetentionPreviewDialog* dialog = preview();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(rows(dialog), 1);
    EXPECT_FALSE(part<QCheckBox>("active_former_customers")->isChecked());
    dialog->reject();
    ASSERT_TRUE(waitUntil([this] { return m_dialog->findChild<RetentionPreviewDialog*>() == nullptr; }));
    EXPECT_FALSE(part<QCheckBox>("active_former_customers")->isChecked());

    switchOn("active_former_customers");

    EXPECT_TRUE(isThere());
}

TEST_F(RetentionDialogTest, ErasesAfterTheNumberWasTyped)
{
    open();
    switchOn("active_former_customers");
    QTest::mouseClick(part<QAbstractButton>("look_former_customers"), Qt::LeftButton);
    RetentionPreviewDialog* dialog = preview();
    ASSERT_NE(dialog, nullptr);
    picture(*dialog, "retention-preview");
    EXPECT_FALSE(confirmOf(dialog)->isEnabled());
    dialog->findChild<QLineEdit*>(u"confirmNumber"_s)->setText(u"2"_s);
    EXPECT_FALSE(confirmOf(dialog)->isEnabled());
    dialog->findChild<QLineEdit*>(u"confirmNumber"_s)->setText(u"1"_s);
    ASSERT_TRUE(confirmOf(dialog)->isEnabled());
    QSignalSpy confirmed(dialog, &RetentionPreviewDialog::confirmed);

    QTest::mouseClick(confirmOf(dialog), Qt::LeftButton);

    ASSERT_TRUE(waitUntil([&confirmed] { return !confirmed.isEmpty(); }));
    EXPECT_FALSE(isThere());
    EXPECT_EQ(rows(dialog), 0);
    dialog->reject();
    EXPECT_TRUE(waitUntil([this] { return part<QLabel>("retentionRuns")->text().contains(u"1 removed"_s); }));
}

TEST_F(RetentionDialogTest, ErasesManyInPiecesToTheEndAsOneRun)
{
    constexpr int kMany = 120;
    const Instant then = Instant::from(instantNow().local().addYears(-10));
    for (int i = 1; i < kMany; ++i) {
        CustomerDraft person;
        person.name = u"Person %1"_s.arg(i);
        person.kind = CustomerKind::Person;
        writeAt(then, createCustomer(person));
    }
    open();
    switchOn("active_former_customers");
    QTest::mouseClick(part<QAbstractButton>("look_former_customers"), Qt::LeftButton);
    RetentionPreviewDialog* dialog = preview();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(rows(dialog), kMany);
    dialog->findChild<QLineEdit*>(u"confirmNumber"_s)->setText(QString::number(kMany));
    QSignalSpy confirmed(dialog, &RetentionPreviewDialog::confirmed);

    QTest::mouseClick(confirmOf(dialog), Qt::LeftButton);

    ASSERT_TRUE(waitUntil([&confirmed] { return !confirmed.isEmpty(); }));
    EXPECT_EQ(confirmed.size(), 1);
    EXPECT_FALSE(isThere());
    const auto runs = readNow([](SqlSession& session) { return readRetentionRuns(session, 10); });
    ASSERT_EQ(runs.size(), 1);
    EXPECT_EQ(runs.first().confirmed, kMany);
    EXPECT_EQ(runs.first().removed, kMany);
    dialog->reject();
}

TEST_F(RetentionDialogTest, WhatWentIntoTheBinComesBackByUndo)
{
    open();
    switchOn("active_past_activities");
    QTest::mouseClick(part<QAbstractButton>("look_past_activities"), Qt::LeftButton);
    RetentionPreviewDialog* dialog = preview();
    ASSERT_NE(dialog, nullptr);
    QSignalSpy confirmed(dialog, &RetentionPreviewDialog::confirmed);
    QTest::mouseClick(confirmOf(dialog), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&confirmed] { return !confirmed.isEmpty(); }));
    const auto live = [this] {
        return readNow(
                   [this](SqlSession& session) { return ActivityStore(session).ofCustomer(CustomerId(m_person.id)); })
            .size();
    };
    EXPECT_EQ(live(), 0);

    (void)company().undo();

    EXPECT_TRUE(waitUntil([&live] { return live() == 2; }));
}

TEST_F(RetentionDialogTest, SavesAnotherTermAndCountsAgain)
{
    open();
    auto* months = part<QLineEdit>("months_former_customers");
    months->setFocus();
    months->selectAll();
    QTest::keyClicks(months, u"200"_s);

    QTest::keyClick(months, Qt::Key_Return);

    EXPECT_TRUE(waitUntil([this] { return part<QLabel>("count_former_customers")->text() == u"0 today"_s; }));
}

TEST_F(RetentionDialogTest, IsThereForSalesToReadOnly)
{
    company().setAuthor({company().author().user, Role::Sales});

    open();

    EXPECT_FALSE(part<QCheckBox>("active_former_customers")->isEnabled());
    EXPECT_FALSE(part<QLineEdit>("months_former_customers")->isEnabled());
    QTest::mouseClick(part<QAbstractButton>("look_former_customers"), Qt::LeftButton);
    EXPECT_FALSE(confirmOf(preview())->isVisible());
}

} // namespace zhike::testing
