#include "gui/common/recordtable.h"
#include "gui/importing/importwizard.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A person at the wizard: chooses a file and follows the button that goes on.
class Importer {
public:
    explicit Importer(Person& person) : m_person(person) { }

    void choose(const QString& file)
    {
        m_person.press(Qt::Key_I, Qt::ControlModifier);
        ASSERT_TRUE(Person::until([this] { return qobject_cast<ImportWizard*>(m_person.dialog()) != nullptr; }));
        ASSERT_TRUE(m_person.isAt(u"importPath"_s));
        m_person.type(file);
        goOn(u"Check"_s);
    }
    /// Presses Enter and waits until the button says what comes next.
    void goOn(const QString& then)
    {
        m_person.press(Qt::Key_Return);
        ASSERT_TRUE(waitsFor(then)) << m_person.words().toStdString();
    }
    [[nodiscard]] bool waitsFor(const QString& words) const
    {
        return Person::until([this, &words] {
            auto* next = m_person.dialog()->findChild<QAbstractButton*>(u"importNext"_s);
            return next->text() == words && next->isVisible() && next->isEnabled();
        });
    }
    template <class T> [[nodiscard]] T* find(const char* name) const
    {
        return m_person.dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    void close()
    {
        m_person.press(Qt::Key_Return);
        ASSERT_TRUE(Person::until([this] { return m_person.dialog() == nullptr; }));
    }

private:
    Person& m_person;
};

QString written(const QString& path, const QByteArray& content)
{
    QFile out(path);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    EXPECT_EQ(out.write(content), content.size());
    return path;
}

} // namespace

TEST_F(Journey, AManagerBringsInContactsMakesTheirCompaniesAndMendsACell)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    Importer importer(manager);

    importer.choose(written(
        path("people.csv"),
        "First Name,Last Name,Company,E-mail Address\nAda,Poe,Acme,ada@acme.com\nBo,Li,Acme,not a mail\n"));
    EXPECT_EQ(importer.find<QComboBox>("importSubject")->currentText(), u"a contact"_s);
    auto* missing = importer.find<QComboBox>("importMissing");
    missing->setFocus();
    manager.press(Qt::Key_Down); // make an organisation
    EXPECT_EQ(missing->currentText(), u"make an organisation"_s);
    importer.find<QAbstractButton>("importNext")->setFocus();
    importer.goOn(u"Import"_s);
    auto* mend = importer.find<QLineEdit>("mendEdit");
    ASSERT_TRUE(mend->isVisible());
    mend->setFocus();
    mend->selectAll();
    manager.type(u"bo@acme.com"_s);
    importer.goOn(u"Check again"_s);
    importer.find<QAbstractButton>("importNext")->setFocus();
    importer.goOn(u"Import"_s);
    EXPECT_FALSE(mend->isVisible());
    importer.goOn(u"Close"_s);
    importer.close();

    EXPECT_EQ(manager.count(u"SELECT count(*) FROM contact"_s), 2);
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer"_s), 1);
    manager.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return manager.count(u"SELECT count(*) FROM contact"_s) == 0; }));
    EXPECT_TRUE(Person::until([&] { return manager.count(u"SELECT count(*) FROM customer"_s) == 0; }));
}

TEST_F(Journey, AProductWrittenOtherwiseIsConfirmedByAPerson)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    Importer importer(manager);
    importer.choose(written(path("products.csv"), "product,series,sales_price\nGTX Pro,GTX,4821\n"));
    importer.goOn(u"Import"_s);
    importer.goOn(u"Close"_s);
    importer.close();

    importer.choose(written(
        path("deals.csv"),
        "opportunity_id,product,account,deal_stage,close_date,close_value\nA1,GTXPro,Isdom,Won,3/21/2017,4514\n"));
    EXPECT_EQ(importer.find<QComboBox>("importSubject")->currentText(), u"an opportunity"_s);
    auto* missing = importer.find<QComboBox>("importMissing");
    missing->setFocus();
    manager.press(Qt::Key_Down);
    importer.find<QAbstractButton>("importNext")->setFocus();
    importer.goOn(u"Check again"_s);
    auto* meaning = importer.find<QComboBox>("importMeaning");
    ASSERT_NE(meaning, nullptr);
    EXPECT_EQ(meaning->currentText(), u"GTX Pro"_s) << "proposed";
    importer.goOn(u"Import"_s);
    importer.goOn(u"Close"_s);
    importer.close();

    EXPECT_EQ(manager.count(u"SELECT count(*) FROM opportunity WHERE amount = 451400 AND product_id IS NOT NULL"_s), 1);
}

TEST_F(Journey, ARowOfADeletedCustomerAndAnOwnerWhomNobodyKnowsAreAskedAbout)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    CustomerDraft acme;
    acme.name = u"Acme"_s;
    const RecordRef made = Person::answerOf(manager.company().apply(createCustomer(acme))).touched.first();
    (void)Person::answerOf(manager.company().apply(deleteCustomer(CustomerId(made.id), 1, acme.name)));
    Importer importer(manager);

    importer.choose(written(path("list.csv"), "name,city,owner\nAcme,Bonn,\nBeta,Bonn,Nobody at all\n"));
    auto* next = importer.find<QAbstractButton>("importNext");
    manager.press(Qt::Key_Return);
    auto* restores = importer.find<QCheckBox>("importRestores");
    auto* withoutOwners = importer.find<QCheckBox>("importLeavesOwnersOut");
    ASSERT_TRUE(Person::until([&] { return restores->isVisible() && withoutOwners->isVisible(); }))
        << manager.words().toStdString();
    EXPECT_FALSE(next->isEnabled()) << "nothing can be imported yet";
    for (QCheckBox* offer : {restores, withoutOwners}) {
        offer->setFocus();
        manager.press(Qt::Key_Space);
        EXPECT_TRUE(offer->isChecked());
    }
    ASSERT_TRUE(importer.waitsFor(u"Check again"_s));
    next->setFocus();
    importer.goOn(u"Import"_s);
    importer.goOn(u"Close"_s);
    importer.close();

    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s), 2);
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer WHERE city = 'Bonn' AND name = 'Acme'"_s), 1);
    manager.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(
        Person::until([&] { return manager.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s) == 0; }));
}

TEST_F(Journey, ATableCopiedFromASpreadsheetIsPastedIntoTheList)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const auto paste = [&manager](const QString& text) {
        QApplication::clipboard()->setText(text);
        manager.press(Qt::Key_V, Qt::ControlModifier);
    };
    manager.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([&manager] { return manager.window().currentPage() != nullptr; }));
    auto* table = manager.window().currentPage()->findChild<RecordTable*>();
    ASSERT_NE(table, nullptr);
    table->setFocus();
    paste(u"a word"_s);
    EXPECT_EQ(manager.dialog(), nullptr);

    paste(u"Name\tCity\nAcme\t上海\nBeta\tKiel\n"_s);
    ASSERT_TRUE(Person::until([&manager] { return qobject_cast<ImportWizard*>(manager.dialog()) != nullptr; }));
    Importer importer(manager);
    ASSERT_TRUE(importer.waitsFor(u"Check"_s));
    EXPECT_EQ(importer.find<QComboBox>("importSubject")->currentText(), u"a customer"_s);
    const QString pasted = importer.find<QLineEdit>("importPath")->text();
    EXPECT_TRUE(QFile::exists(pasted));
    importer.find<QAbstractButton>("importNext")->setFocus();
    importer.goOn(u"Import"_s);
    importer.goOn(u"Close"_s);
    importer.close();

    EXPECT_EQ(manager.count(u"SELECT count(*) FROM customer WHERE city IN ('上海', 'Kiel')"_s), 2);
    EXPECT_TRUE(Person::until([&pasted] { return !QFile::exists(pasted); }));
}

TEST_F(Journey, APathOrACopiedFileIsPastedIntoTheWindow)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const QString people = written(path("people.csv"), "Name,Company,Email\nAnn,Acme,ann@acme.example\n");

    QApplication::clipboard()->setText(people);
    manager.press(Qt::Key_V, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&manager] { return qobject_cast<ImportWizard*>(manager.dialog()) != nullptr; }));
    Importer importer(manager);
    ASSERT_TRUE(importer.waitsFor(u"Check"_s));
    EXPECT_EQ(importer.find<QLineEdit>("importPath")->text(), people);
}

TEST_F(Journey, AFileThatIsLetGoOverTheWindowIsOnTheWayIn)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    const auto letGo = [&manager](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enters(QPoint(300, 300), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&manager.window(), &enters);
        QDropEvent drop(QPointF(300, 300), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&manager.window(), &drop);
        return drop.isAccepted() && drop.dropAction() == Qt::CopyAction;
    };
    const QString people = written(path("people.csv"), "Name,Company,Email\nAnn,Acme,ann@acme.example\n");

    EXPECT_FALSE(letGo({QUrl(u"https://ex.example/people.csv"_s)}));
    EXPECT_EQ(manager.dialog(), nullptr);
    EXPECT_TRUE(letGo({QUrl::fromLocalFile(people)}));

    Importer importer(manager);
    ASSERT_NE(qobject_cast<ImportWizard*>(manager.dialog()), nullptr);
    ASSERT_TRUE(importer.waitsFor(u"Check"_s));
    EXPECT_EQ(importer.find<QLineEdit>("importPath")->text(), people);
    EXPECT_FALSE(letGo({QUrl::fromLocalFile(people)})); // one at a time
}

} // namespace zhike::testing
