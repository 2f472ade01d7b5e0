#include "gui/quality/gapsdialog.h"
#include "gui/quality/qualitypage.h"
#include "gui/quality/qualityrulesdialog.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QDir>
#include <QSpinBox>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class QualityJourney : public Journey {
protected:
    static CustomerId firm(Person& person, const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        draft.phones = {{ReachUse::Work, u"+86 21 5555 0101"_s}};
        draft.mails = {{ReachUse::Work, u"office@example.com"_s}};
        draft.street = u"南京东路 1 号"_s;
        draft.city = u"上海"_s;
        draft.employees = Headcount::UpTo50;
        draft.source = Source::Referral;
        return CustomerId(Person::answerOf(person.company().apply(createCustomer(draft))).touched.first().id);
    }
    /// By the button over the list of customers.
    static void openPage(Person& person)
    {
        person.window().go({Section::Customers});
        ASSERT_TRUE(Person::until([&] { return person.see<QAbstractButton>(u"qualityButton"_s) != nullptr; }));
        QTest::mouseClick(person.see<QAbstractButton>(u"qualityButton"_s), Qt::LeftButton);
        ASSERT_TRUE(
            Person::until([&] { return qobject_cast<QualityPage*>(person.window().currentPage()) != nullptr; }));
    }
    static bool shows(Person& person, const QString& words)
    {
        return Person::until([&] {
            auto* list = person.window().currentPage()->findChild<RecordTable*>(u"qualityLines"_s);
            QString all;
            for (int row = 0; list != nullptr && row < list->source()->rowCount(); ++row) {
                for (const CellValue& cell : list->source()->at(row)->cells) {
                    const auto* text = std::get_if<QString>(&cell);
                    all += text != nullptr ? *text + u'|' : QString();
                }
            }
            return all.contains(words);
        });
    }
    static QString said(Person& person)
    {
        return person.window().currentPage()->findChild<QLabel*>(u"qualitySaid"_s)->text();
    }
    static void keepPicture(Person& person, const char* name)
    {
        const QString folder = qEnvironmentVariable("ZHIKE_PICTURES");
        if (!folder.isEmpty()) {
            QWidget* shown = person.dialog() != nullptr ? person.dialog() : &person.window();
            QTest::qWait(200);
            EXPECT_TRUE(shown->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + u".png"_s)));
        }
    }
};

} // namespace

TEST_F(QualityJourney, WhatIsMissingIsTypedAndTheLineSaysSo)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    firm(sales, u"Acme Trading"_s);
    openPage(sales);
    ASSERT_TRUE(shows(sales, u"A contact with phone or mail, Industry, Tax id"_s));
    keepPicture(sales, "quality");

    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<GapsDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"industry"_s)) << sales.focusName().toStdString();
    keepPicture(sales, "gaps");
    sales.type(u"Steel"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();

    EXPECT_TRUE(shows(sales, u"A contact with phone or mail, Tax id"_s));
    EXPECT_EQ(sales.count(u"SELECT completeness FROM customer_quality"_s), 70);
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(shows(sales, u"Industry"_s));
}

TEST_F(QualityJourney, AConfirmationStandsInTheHistoryAndAnAskIsPlanned)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    firm(sales, u"Acme Trading"_s);
    openPage(sales);
    ASSERT_TRUE(shows(sales, u"Acme Trading"_s));
    ASSERT_TRUE(Person::until([&] { return said(sales).contains(u"Complete 60 of 100. Missing: A contact"_s); }))
        << said(sales).toStdString();

    QTest::mouseClick(sales.see<QAbstractButton>(u"confirmData"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] {
        return sales.count(u"SELECT count(*) FROM activity WHERE external_key = 'confirmed:phone,mail,address'"_s) == 1;
    }));
    ASSERT_TRUE(shows(sales, u"Acme Trading"_s));
    QTest::mouseClick(sales.see<QAbstractButton>(u"askNext"_s), Qt::LeftButton);
    EXPECT_TRUE(Person::until([&] {
        return sales.count(
                   u"SELECT count(*) FROM activity WHERE status = 'planned' AND subject LIKE 'Ask for:%Tax id%'"_s)
            == 1;
    }));
}

TEST_F(QualityJourney, AManagerSaysWhatIsWanted)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    firm(manager, u"Acme Trading"_s);
    openPage(manager);
    ASSERT_TRUE(shows(manager, u"Tax id"_s));

    QTest::mouseClick(manager.see<QAbstractButton>(u"qualityRules"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<QualityRulesDialog*>(manager.dialog()) != nullptr; }));
    auto* save = manager.dialog()->findChild<QAbstractButton*>(u"saveQualityRules"_s);
    ASSERT_TRUE(Person::until([&] { return save->isEnabled(); }));
    keepPicture(manager, "rules");
    auto* tax = manager.dialog()->findChild<QSpinBox*>(u"firm_tax_id"_s);
    tax->setFocus();
    tax->selectAll();
    manager.type(u"0"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] { return manager.dialog() == nullptr; })) << manager.words().toStdString();

    EXPECT_TRUE(Person::until([&] {
        return manager.count(u"SELECT count(*) FROM customer_quality WHERE missing LIKE '%tax_id%'"_s) == 0;
    })) << "counted again in the background";
}

TEST_F(QualityJourney, LooksRightInTheDarkAndInChinese)
{
    Person sales(file(), UiLanguage::SimplifiedChinese);
    sales.theme().setChoice(ThemeChoice::Dark);
    sales.workAs(Role::Sales);
    firm(sales, u"宏远贸易"_s);
    openPage(sales);
    ASSERT_TRUE(shows(sales, u"宏远贸易"_s));
    keepPicture(sales, "quality-dark");
}

} // namespace zhike::testing
