#include "gui/privacy/consentdialog.h"

#include "gui/common/recordtable.h"
#include "services/customers/customerchanges.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ConsentDialogTest : public GuiCompanyTest {
protected:
    void SetUp() override
    {
        GuiCompanyTest::SetUp();
        CustomerDraft company;
        company.name = u"Hongyuan"_s;
        const CustomerId customer(applyNow(createCustomer(company)).touched.first().id);
        ContactDraft contact;
        contact.name = u"<b>Wang</b> Wei"_s;
        m_contact = applyNow(createContact(customer, contact)).touched.first();
    }
    void TearDown() override
    {
        if (m_dialog) { // what it still waits for must not outlive the company
            m_dialog->close();
            EXPECT_TRUE(waitUntil([this] { return m_dialog.isNull(); }));
        }
        GuiCompanyTest::TearDown();
    }
    void open()
    {
        m_dialog = new ConsentDialog(workplace(), m_contact, nullptr);
        QSignalSpy shown(m_dialog, &ConsentDialog::shown);
        m_dialog->setVisible(true);
        ASSERT_TRUE(waitUntil([&shown] { return !shown.isEmpty(); }));
    }
    /// Two clicks: the button, and the source in its menu.
    void record(const char* button, const QString& source)
    {
        QSignalSpy shown(m_dialog, &ConsentDialog::shown);
        QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (QAction* action : menu->actions()) {
            if (action->text() == source) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                break;
            }
        }
        ASSERT_TRUE(waitUntil([&shown] { return !shown.isEmpty(); }));
    }
    template <class Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QLatin1StringView(name));
    }
    Contact contact()
    {
        return readNow([this](SqlSession& session) {
            return ContactStore(session).get(CustomerId(m_contact.customer), ContactId(m_contact.id));
        });
    }
    void picture(const char* name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            m_dialog->grab().save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + u".png"_s);
        }
    }

    RecordRef m_contact;
    QPointer<ConsentDialog> m_dialog;
};

} // namespace

TEST_F(ConsentDialogTest, RecordsInTwoClicksAndShowsWhatCounts)
{
    open();
    EXPECT_EQ(part<QLabel>("state_phone")->text(), u"Nothing recorded"_s);

    record("withdrawn_phone", u"Phone call"_s);

    EXPECT_EQ(part<QLabel>("state_phone")->text(), u"Consent withdrawn"_s);
    EXPECT_TRUE(part<QLabel>("since_phone")->text().contains(u"Phone call"_s));
    EXPECT_EQ(part<QLabel>("state_mail")->text(), u"Nothing recorded"_s);
    EXPECT_EQ(part<RecordTable>("consentLog")->source()->rowCount(), 1);
    EXPECT_TRUE(contact().details.doNotCall);
    picture("consent");
}

TEST_F(ConsentDialogTest, ShowsTheStateOfTheChosenPurpose)
{
    open();
    auto* purpose = part<QComboBox>("consentPurpose");
    purpose->setCurrentIndex(purpose->findText(u"Surveys"_s));

    record("given_mail", u"Form"_s);

    EXPECT_EQ(part<QLabel>("state_mail")->text(), u"Consent given"_s);
    purpose->setCurrentIndex(purpose->findText(u"Offers and news"_s));
    EXPECT_EQ(part<QLabel>("state_mail")->text(), u"Nothing recorded"_s);
}

TEST_F(ConsentDialogTest, RefusesADayToComeBesideTheField)
{
    open();
    part<QLineEdit>("consentDay")->setText(u"+3d"_s);
    QTest::mouseClick(part<QAbstractButton>("given_mail"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));

    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);

    QStringList words;
    for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
        words.append(label->text());
    }
    EXPECT_TRUE(words.join(u'|').contains(u"not still to come"_s));
    EXPECT_EQ(part<RecordTable>("consentLog")->source()->rowCount(), 0);
}

TEST_F(ConsentDialogTest, FollowsUndo)
{
    open();
    record("withdrawn_mail", u"Letter"_s);
    ASSERT_TRUE(company().undoTitle().has_value());
    QSignalSpy shown(m_dialog, &ConsentDialog::shown);

    (void)company().undo();

    ASSERT_TRUE(waitUntil([&shown] { return !shown.isEmpty(); }));
    EXPECT_EQ(part<QLabel>("state_mail")->text(), u"Nothing recorded"_s);
    EXPECT_FALSE(contact().details.doNotMail);
}

} // namespace zhike::testing
