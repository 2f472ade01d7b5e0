#include "gui/attachments/attachmentspanel.h"
#include "gui/attachments/attachmentview.h"
#include "gui/attachments/pendingfiles.h"
#include "gui/common/noteeditor.h"
#include "gui/importing/importwizard.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/service/casechanges.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QUrl>
#include <unistd.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Keeps what the program would hand to the desktop.
class OpenedFiles : public QObject {
    Q_OBJECT
public:
    OpenedFiles() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~OpenedFiles() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_INVOKABLE void open(const QUrl& url) { paths.append(url.toLocalFile()); }
    QStringList paths;
};

QString writtenFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QImage somePicture()
{
    QImage picture(900, 600, QImage::Format_RGB32);
    picture.fill(QColor(235, 240, 246));
    QPainter painter(&picture);
    painter.fillRect(120, 120, 300, 240, QColor(60, 110, 180));
    painter.fillRect(480, 220, 260, 300, QColor(200, 120, 60));
    return picture;
}

/// A person at a customer's page with its files.
class AttachmentJourney : public Journey {
protected:
    void begin(Person& person)
    {
        person.workAs(Role::Sales);
        CustomerDraft company;
        company.name = u"宏远贸易"_s;
        m_customer = CustomerId(Person::answerOf(person.company().apply(createCustomer(company))).touched.first().id);
        person.window().go(
            {Section::Customers, RecordRef{RecordKind::Customer, m_customer.value(), m_customer.value()}});
        ASSERT_TRUE(Person::until([&] { return panel(person) != nullptr && panel(person)->isVisible(); }));
    }
    static AttachmentsPanel* panel(Person& person)
    {
        auto* page = person.window().currentPage();
        return page != nullptr ? page->findChild<AttachmentsPanel*>() : nullptr;
    }
    static AttachmentView* view(Person& person) { return panel(person)->findChild<AttachmentView*>(); }
    static QStringList names(Person& person)
    {
        QStringList all;
        for (const AttachmentLine& line : view(person)->rows().lines()) {
            all.append(line.attachment.details.name);
        }
        return all;
    }
    /// Lets something go over the middle of a widget, as a file manager does: to whatever lies there.
    static bool drop(Person& person, QWidget& over, const QMimeData& data)
    {
        const QPoint place = over.mapTo(&person.window(), over.rect().center());
        QDragEnterEvent enters(place, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QDropEvent drops(QPointF(place), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QWindow* window = person.window().windowHandle();
        QGuiApplication::sendEvent(window, &enters);
        QGuiApplication::sendEvent(window, &drops);
        return drops.isAccepted() && drops.dropAction() == Qt::CopyAction;
    }
    static bool drop(Person& person, QWidget& over, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        return drop(person, over, data);
    }
    static void picture(Person& person, const char* name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_PICTURES"); !folder.isEmpty()) {
            person.window().grab().save(QString::fromLocal8Bit(folder) + u'/' + QLatin1StringView(name) + u".png"_s);
        }
    }
    [[nodiscard]] CustomerId customer() const { return m_customer; }

private:
    CustomerId m_customer{0};
};

} // namespace

TEST_F(AttachmentJourney, FilesAreDroppedOpenedRenamedRemovedAndComeBack)
{
    OpenedFiles opened;
    Person sales(file());
    begin(sales);
    const QString offer = writtenFile(path("报价单 2026.pdf"), "%PDF-1.7\nan offer");
    const QString notes = writtenFile(path("notes.txt"), "what was said");

    ASSERT_TRUE(drop(sales, *panel(sales), {offer, notes}));
    EXPECT_EQ(qobject_cast<ImportWizard*>(sales.dialog()), nullptr); // it is attached, not imported
    ASSERT_TRUE(Person::until([&] { return names(sales).size() == 2; }));
    EXPECT_EQ(names(sales), (QStringList{u"notes.txt"_s, u"报价单 2026.pdf"_s}));

    view(sales)->setFocus();
    sales.press(Qt::Key_Home);
    sales.press(Qt::Key_Down);
    ASSERT_EQ(view(sales)->chosen().size(), 1);
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return !opened.paths.isEmpty(); }));
    EXPECT_EQ(QFileInfo(opened.paths.first()).fileName(), u"报价单 2026.pdf"_s);
    EXPECT_FALSE(QFileInfo(opened.paths.first()).isWritable() && ::geteuid() != 0);
    EXPECT_EQ(QFile::permissions(opened.paths.first()) & (QFile::WriteOwner | QFile::ReadOther), QFile::Permissions());

    sales.press(Qt::Key_F2);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"attachmentName"_s));
    sales.type(u"signed"_s); // the ending is not among what is chosen
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return names(sales).contains(u"signed.pdf"_s); })) << sales.words().toStdString();

    view(sales)->setFocus();
    sales.press(Qt::Key_Delete);
    ASSERT_TRUE(Person::until([&] { return names(sales) == QStringList{u"notes.txt"_s}; }));
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return names(sales).contains(u"signed.pdf"_s); }));
}

TEST_F(AttachmentJourney, APictureIsPastedAndShown)
{
    Person sales(file());
    begin(sales);
    QApplication::clipboard()->setImage(somePicture());

    panel(sales)->findChild<QAbstractButton*>(u"addAttachment"_s)->setFocus();
    sales.press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return names(sales).size() == 1; }));
    EXPECT_TRUE(names(sales).first().endsWith(u".png"_s));
    QTest::mouseClick(view(sales)->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    auto* shown = panel(sales)->findChild<QLabel*>(u"attachmentPicture"_s);
    ASSERT_TRUE(Person::until([&] { return shown->isVisible() && !shown->pixmap(Qt::ReturnByValue).isNull(); }));
    EXPECT_LE(shown->pixmap(Qt::ReturnByValue).width(), 280);
    picture(sales, "attachments-light");

    view(sales)->setFocus();
    sales.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return QApplication::clipboard()->mimeData()->hasUrls(); }));
}

TEST_F(AttachmentJourney, ANoteTakesItsFilesAlongInOneStep)
{
    Person sales(file());
    begin(sales);
    auto* text = sales.window().currentPage()->findChild<NoteEditor*>()->findChild<QPlainTextEdit*>();
    text->setFocus();
    sales.type(u"They sent the plan."_s);
    ASSERT_TRUE(drop(sales, *text, {writtenFile(path("plan.txt"), "a plan")}));
    auto* waiting = sales.window().currentPage()->findChild<PendingFiles*>();
    ASSERT_TRUE(Person::until([&] { return waiting->isVisible(); }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM attachment"_s), 0);

    text->setFocus();
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(Person::until([&] { return names(sales) == QStringList{u"plan.txt"_s}; }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM attachment WHERE activity_id IS NOT NULL"_s), 1);
    EXPECT_TRUE(Person::until([&] { return !waiting->isVisible(); }));
    view(sales)->setFocus();
    sales.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(Person::until([&] { return names(sales).isEmpty(); }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE deleted_at IS NULL"_s), 0);
}

TEST_F(AttachmentJourney, AProgramIsNotOpenedAndAFolderIsRefused)
{
    OpenedFiles opened;
    Person sales(file());
    begin(sales);
    const QString program = writtenFile(path("invoice.pdf.exe"), "MZ\x90");
    ASSERT_TRUE(QDir().mkdir(path("folder")));

    ASSERT_TRUE(drop(sales, *panel(sales), {program, path("folder")}));
    ASSERT_TRUE(Person::until([&] { return names(sales).size() == 1; }));
    auto* problem = panel(sales)->findChild<QLabel*>(u"attachmentProblem"_s);
    EXPECT_TRUE(Person::until([&] { return problem->text().contains(u"folder"_s) && problem->isVisible(); }));

    QTest::mouseClick(view(sales)->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    QTest::mouseDClick(view(sales)->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    EXPECT_EQ(sales.dialog()->objectName(), u"openingDialog"_s);
    EXPECT_FALSE(sales.dialog()->findChild<QAbstractButton*>(u"openAnyway"_s)->isVisible());
    sales.press(Qt::Key_Escape);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
    EXPECT_TRUE(opened.paths.isEmpty());
}

TEST_F(AttachmentJourney, AFileWhoseNameLiesIsOpenedAfterAQuestion)
{
    OpenedFiles opened;
    Person sales(file());
    begin(sales);
    const QString liar = writtenFile(path("scan.jpg"), "%PDF-1.7\nno picture");
    ASSERT_TRUE(drop(sales, *panel(sales), {liar}));
    ASSERT_TRUE(Person::until([&] { return names(sales).size() == 1; }));
    view(sales)->setFocus();
    sales.press(Qt::Key_Home);

    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    EXPECT_TRUE(opened.paths.isEmpty());
    QTest::mouseClick(sales.dialog()->findChild<QAbstractButton*>(u"openAnyway"_s), Qt::LeftButton);

    EXPECT_TRUE(Person::until([&] { return opened.paths.size() == 1; }));
}

TEST_F(AttachmentJourney, WhatIsDroppedBesideThePanelIsStillImported)
{
    Person sales(file());
    begin(sales);
    const QString people = writtenFile(path("people.csv"), "Name,Company,Email\nAnn,Acme,ann@acme.example\n");

    ASSERT_TRUE(drop(sales, *sales.window().currentPage(), {people}));

    EXPECT_TRUE(Person::until([&] { return qobject_cast<ImportWizard*>(sales.dialog()) != nullptr; }));
    EXPECT_TRUE(names(sales).isEmpty());
}

TEST_F(AttachmentJourney, ACaseHasItsFilesBesideItsHistory)
{
    Person sales(file());
    begin(sales);
    CaseDraft problem;
    problem.subject = u"does not switch on"_s;
    const RecordRef serviceCase
        = Person::answerOf(sales.company().apply(createCase(customer(), problem))).touched.first();
    sales.window().go({Section::Service, serviceCase});
    ASSERT_TRUE(Person::until([&] { return panel(sales) != nullptr && panel(sales)->isVisible(); }));

    ASSERT_TRUE(drop(sales, *panel(sales), {writtenFile(path("photo of it.txt"), "x")}));

    ASSERT_TRUE(Person::until([&] { return names(sales).size() == 1; }));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM attachment WHERE case_id IS NOT NULL"_s), 1);
    picture(sales, "attachments-case");
}

} // namespace zhike::testing

#include "attachments_test.moc"
