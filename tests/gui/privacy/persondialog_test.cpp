#include "gui/privacy/persondialog.h"

#include "gui/common/label.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/orderchanges.h"
#include "support/guicompany.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class PersonDialogTest : public GuiCompanyTest {
protected:
    RecordRef makePerson(const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        draft.kind = CustomerKind::Person;
        const RecordRef person = applyNow(createCustomer(draft)).touched.first();
        ActivityDraft call;
        call.subject = u"asked for a price"_s;
        applyNow(logActivity(CustomerId(person.id), call));
        return person;
    }
    void addOrder(const RecordRef& person)
    {
        OrderLineDraft line;
        line.description = u"electrode"_s;
        line.unitPrice = Money(9900, kCny);
        OrderDraft order;
        order.day = Day(20'000);
        order.status = OrderStatus::Confirmed;
        order.lines = {line};
        applyNow(createOrder(CustomerId(person.id), order));
    }
    PersonDialog* opened(const RecordRef& person)
    {
        auto* dialog = new PersonDialog(workplace(), person, nullptr);
        QSignalSpy shown(dialog, &PersonDialog::shown);
        dialog->setVisible(true);
        EXPECT_TRUE(waitUntil([&shown] { return !shown.isEmpty(); }));
        return dialog;
    }
    static void picture(QWidget& dialog, const char* name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            dialog.grab().save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + u".png"_s);
        }
    }
    template <class Widget> static Widget* part(QWidget* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
};

} // namespace

TEST_F(PersonDialogTest, ErasesAfterTheNameWasTyped)
{
    const RecordRef person = makePerson(u"王伟"_s);
    addOrder(person);
    const QPointer<PersonDialog> dialog = opened(person);
    picture(*dialog, "person");
    auto* erase = part<QAbstractButton>(dialog, "erasePerson");
    auto* name = part<QLineEdit>(dialog, "confirmName");
    EXPECT_FALSE(erase->isEnabled());
    name->setText(u"王"_s);
    EXPECT_FALSE(erase->isEnabled());
    name->setText(u"王伟"_s);
    ASSERT_TRUE(erase->isEnabled());

    QSignalSpy erased(dialog, &PersonDialog::erased);
    QTest::mouseClick(erase, Qt::LeftButton);

    ASSERT_TRUE(waitUntil([&erased] { return !erased.isEmpty(); }));
    picture(*dialog, "person-erased");
    const Customer left = readNow([&person](SqlSession& session) {
        return CustomerStore(session).get(CustomerId(person.id), CustomerId(person.id));
    });
    EXPECT_EQ(left.details.name, kErasedText);
    EXPECT_FALSE(company().undoTitle().has_value() && company().undoTitle()->subject.contains(u"王伟"_s));
    QTest::mouseClick(part<QAbstractButton>(dialog, "closePerson"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&dialog] { return dialog.isNull(); }));
}

TEST_F(PersonDialogTest, ShowsEachKindOnALineOfItsOwnFromTheFirstMomentOn)
{
    const RecordRef person = makePerson(u"王伟"_s);
    addOrder(person);

    const QPointer<PersonDialog> dialog = opened(person);

    const auto* rows = dialog->findChild<QWidget*>(u"personRows"_s);
    ASSERT_NE(rows, nullptr);
    QStringList words;
    int below = 0;
    for (const QLabel* label : rows->findChildren<QLabel*>()) {
        EXPECT_TRUE(label->isVisible()) << label->text().toStdString();
        EXPECT_GE(label->height(), label->fontMetrics().height()) << label->text().toStdString();
        words.append(label->text());
        below = std::max(below, label->mapTo(dialog, QPoint(0, label->height())).y());
    }
    EXPECT_TRUE(words.contains(u"Activities"_s) && words.contains(u"Orders"_s)) << words.join(u'|').toStdString();
    const auto* after = part<QLabel>(dialog, "personAfter");
    EXPECT_LE(below, after->mapTo(dialog, QPoint()).y());
    EXPECT_GE(after->height(), after->heightForWidth(after->width()));
    dialog->close();
}

TEST_F(PersonDialogTest, LeadsAwayFromAPageThatIsGone)
{
    const RecordRef person = makePerson(u"王伟"_s);
    QSignalSpy placed(&workplace(), &Workplace::placeRequested);
    const QPointer<PersonDialog> dialog = opened(person);
    part<QLineEdit>(dialog, "confirmName")->setText(u"王伟"_s);
    QSignalSpy erased(dialog, &PersonDialog::erased);
    QTest::mouseClick(part<QAbstractButton>(dialog, "erasePerson"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&erased] { return !erased.isEmpty(); }));

    QTest::mouseClick(part<QAbstractButton>(dialog, "closePerson"), Qt::LeftButton);

    EXPECT_TRUE(waitUntil([&placed] { return !placed.isEmpty(); }));
}

TEST_F(PersonDialogTest, ShowsButDoesNotEraseForSales)
{
    const RecordRef person = makePerson(u"王伟"_s);
    company().setAuthor({company().author().user, Role::Sales});

    const QPointer<PersonDialog> dialog = opened(person);

    EXPECT_FALSE(part<QAbstractButton>(dialog, "erasePerson")->isVisible());
    EXPECT_FALSE(part<QLineEdit>(dialog, "confirmName")->isVisible());
    EXPECT_TRUE(part<QAbstractButton>(dialog, "savePerson")->isEnabled());
    dialog->close();
}

} // namespace zhike::testing
