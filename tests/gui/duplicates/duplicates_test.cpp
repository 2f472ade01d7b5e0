#include "gui/common/label.h"
#include "gui/common/recordtable.h"
#include "gui/contacts/contactdialog.h"
#include "gui/customers/customerdialog.h"
#include "gui/duplicates/duplicatespage.h"
#include "gui/duplicates/mergedialog.h"
#include "services/customers/customerchanges.h"
#include "support/guicompany.h"
#include "support/typetext.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

class DuplicatesTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        CustomerDraft first;
        first.name = u"宏远贸易有限公司"_s;
        first.city = u"上海"_s;
        first.phones = {{ReachUse::Work, u"021-5555 0101"_s}};
        m_first = CustomerId(applyNow(createCustomer(first)).touched.first().id);
        CustomerDraft second;
        second.name = u"宏遠貿易"_s;
        second.taxId = u"9131"_s;
        second.phones = {{ReachUse::Mobile, u"13800138000"_s}};
        m_second = CustomerId(applyNow(createCustomer(second)).touched.first().id);
        ContactDraft contact;
        contact.name = u"李娜"_s;
        applyNow(createContact(m_second, contact));
    }

    /// The open dialog of a type.
    template <class Dialog> Dialog* dialogOf(QWidget& window)
    {
        Dialog* dialog = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            dialog = window.findChild<Dialog*>();
            return dialog != nullptr && dialog->isVisible();
        }));
        return dialog;
    }
    [[nodiscard]] std::optional<Customer> stored(CustomerId id)
    {
        return readNow([id](SqlSession& session) { return CustomerStore(session).find(id, id); });
    }

    CustomerId m_first{0};
    CustomerId m_second{0};
};

TEST_F(DuplicatesTest, FindsMergesAndTakesBack)
{
    DuplicatesPage page(workplace());
    page.resize(1200, 700);
    page.show();
    page.arrive({});
    auto* groups = page.findChild<RecordTable*>(u"duplicateGroups"_s);
    ASSERT_TRUE(waitUntil([groups] { return groups->source()->rowCount() == 1; }));
    ASSERT_TRUE(waitUntil([&page] { return page.findChildren<QWidget*>(u"duplicateMember"_s).size() == 2; }));

    QTest::keyClick(groups, Qt::Key_Return);
    auto* dialog = dialogOf<MergeDialog>(page);
    ASSERT_NE(dialog, nullptr);
    QRadioButton* name = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (name = dialog->findChild<QRadioButton*>(u"name_0"_s)) != nullptr; }));
    EXPECT_TRUE(dialog->findChild<QRadioButton*>(u"keep_1"_s)->isChecked()) << "the one that has a contact";
    name->click();
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"mergeButton"_s), Qt::LeftButton);

    ASSERT_TRUE(waitUntil([this] { return !stored(m_first).has_value(); }));
    const CustomerDraft merged = stored(m_second)->details;
    EXPECT_EQ(merged.name, u"宏远贸易有限公司"_s);
    EXPECT_EQ(merged.city, u"上海"_s);
    EXPECT_EQ(merged.taxId, u"9131"_s);
    EXPECT_EQ(merged.phones.size(), 2);
    ASSERT_TRUE(waitUntil([groups] { return groups->source()->rowCount() == 0; }));

    auto undone = company().undo();
    undone.waitForFinished();
    ASSERT_TRUE(undone.result().has_value());
    EXPECT_TRUE(waitUntil([groups] { return groups->source()->rowCount() == 1; }));
    EXPECT_EQ(stored(m_second)->details.name, u"宏遠貿易"_s);
}

TEST_F(DuplicatesTest, RemembersThatTwoAreDifferent)
{
    DuplicatesPage page(workplace());
    page.resize(1200, 700);
    page.show();
    page.arrive({});
    auto* groups = page.findChild<RecordTable*>(u"duplicateGroups"_s);
    ASSERT_TRUE(waitUntil([groups] { return groups->source()->rowCount() == 1; }));

    QTest::mouseClick(page.findChild<QPushButton*>(u"notDuplicates"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([groups] { return groups->source()->rowCount() == 0; }));

    auto* search = page.findChild<QPushButton*>(u"searchDuplicates"_s);
    auto* keeper = workplace().findChild<DuplicateKeeper*>();
    QSignalSpy ended(keeper, &DuplicateKeeper::ended);
    QTest::mouseClick(search, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&ended] { return !ended.isEmpty(); }));
    EXPECT_TRUE(keeper->scan()->groups.isEmpty());
}

TEST_F(DuplicatesTest, AsksAgainWhenSomebodyChangedOneMeanwhile)
{
    QWidget window;
    window.show();
    auto* dialog = new MergeDialog(workplace(), {m_first, m_second}, &window);
    dialog->open();
    auto* merge = dialog->findChild<QPushButton*>(u"mergeButton"_s);
    ASSERT_TRUE(waitUntil([merge] { return merge->isEnabled(); }));
    CustomerDraft theirs = stored(m_first)->details;
    theirs.city = u"北京"_s;
    applyNow(editCustomer(m_first, 1, theirs));

    QTest::mouseClick(merge, Qt::LeftButton);

    auto* problem = dialog->findChild<QLabel*>(u"mergeProblem"_s);
    ASSERT_TRUE(waitUntil([problem] { return !problem->text().isEmpty(); }));
    EXPECT_TRUE(stored(m_first).has_value());
    ASSERT_TRUE(waitUntil([merge] { return merge->isEnabled(); }));
    QTest::qWait(50); // what stands now is on its way
    QTest::mouseClick(merge, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return !stored(m_first).has_value(); }));
    EXPECT_EQ(stored(m_second)->details.city, u"北京"_s);
}

TEST_F(DuplicatesTest, SaysWhileOneTypesThatACustomerIsThereAndOpensIt)
{
    QWidget window;
    window.show();
    auto* dialog = new CustomerDialog(workplace(), {}, &window);
    dialog->open();
    auto* hint = dialog->findChild<SpanLabel*>(u"similar_name"_s);
    ASSERT_NE(hint, nullptr);
    EXPECT_FALSE(hint->isVisible());

    typeText(dialog->findChild<QLineEdit*>(u"name"_s), u"鸿远贸易公司"_s);
    ASSERT_TRUE(waitUntil([hint] { return hint->isVisible(); }));
    EXPECT_TRUE(hint->plainText().contains(u"宏远贸易有限公司"_s) || hint->plainText().contains(u"宏遠貿易"_s));

    auto* phones = dialog->findChild<QLineEdit*>(u"phones"_s);
    typeText(phones, u"+86 21 5555 0101"_s);
    auto* phoneHint = dialog->findChild<SpanLabel*>(u"similar_phones"_s);
    ASSERT_TRUE(waitUntil([phoneHint] { return phoneHint->isVisible(); }));
    EXPECT_TRUE(phoneHint->plainText().contains(u"宏远贸易有限公司"_s));
    phones->clear();
    typeText(phones, u"1"_s);
    ASSERT_TRUE(waitUntil([phoneHint] { return !phoneHint->isVisible(); }));

    QSignalSpy opened(&workplace(), &Workplace::recordRequested);
    Q_EMIT hint->linkActivated(u"0"_s);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_TRUE(waitUntil([&window] { return window.findChild<CustomerDialog*>() == nullptr; }));
}

TEST_F(DuplicatesTest, NeverStandsInTheWayOfSaving)
{
    QWidget window;
    window.show();
    auto* dialog = new CustomerDialog(workplace(), {}, &window);
    dialog->open();
    typeText(dialog->findChild<QLineEdit*>(u"name"_s), u"宏远贸易"_s);

    QTest::mouseClick(dialog->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);

    EXPECT_TRUE(waitUntil(
        [this] { return readNow([](SqlSession& session) { return CustomerStore(session).all(); }).size() == 3; }));
}

TEST_F(DuplicatesTest, SaysOfAContactWhoseItIs)
{
    QWidget window;
    window.show();
    auto* dialog = new ContactDialog(workplace(), {}, &window);
    dialog->open();
    auto* hint = dialog->findChild<SpanLabel*>(u"similar_name"_s);

    typeText(dialog->findChild<QLineEdit*>(u"name"_s), u"李娜"_s);

    ASSERT_TRUE(waitUntil([hint] { return hint->isVisible(); }));
    EXPECT_TRUE(hint->plainText().contains(u"宏遠貿易"_s));
}

} // namespace zhike::testing
