#include "gui/settings/backupsdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/recordtable.h"
#include "services/customers/customerchanges.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class BackupsDialogTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Company::open({Engine::Sqlite, m_folder.filePath(u"company.zhike"_s)}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value());
        m_company = *std::move(opened);
        m_company->setAuthor({UserId(1), Role::Manager});
        m_workplace = std::make_unique<Workplace>(*m_company);
    }
    void add(const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        auto saved = m_company->apply(createCustomer(draft));
        saved.waitForFinished();
        ASSERT_TRUE(saved.result().has_value());
    }
    static bool waitFor(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, 20'000); }

    QTemporaryDir m_folder;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<Workplace> m_workplace;
};

template <class Widget> Widget* part(QWidget& dialog, const char* name)
{
    return dialog.findChild<Widget*>(QString::fromLatin1(name));
}

} // namespace

TEST_F(BackupsDialogTest, TheFirstChangeOfAnHourIsBackedUpByItself)
{
    QSignalSpy made(&m_workplace->backups(), &BackupKeeper::backedUp);

    add(u"宏远贸易"_s);

    ASSERT_TRUE(waitFor([&] { return made.size() == 1; }));
    EXPECT_EQ(m_workplace->backups().newest()->counts.value(u"customer"_s), 1);
    EXPECT_FALSE(m_workplace->backups().isDue());
    add(u"Acme"_s);
    QTest::qWait(50);
    EXPECT_EQ(made.size(), 1); // the next one of this hour waits for its end
    EXPECT_TRUE(m_workplace->backups().isDue());
}

TEST_F(BackupsDialogTest, BacksUpShowsTheDifferenceAndAsksToRestore)
{
    add(u"宏远贸易"_s);
    m_workplace->backups().backUp(BackupOccasion::ByHand).waitForFinished();
    add(u"Acme"_s);
    auto* dialog = new BackupsDialog(*m_workplace, nullptr);
    dialog->show();
    auto* table = part<RecordTable>(*dialog, "backupTable");
    const int before = table->source()->rowCount();
    QTest::mouseClick(part<QAbstractButton>(*dialog, "backUpNow"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return table->source()->rowCount() > before; }));

    table->goToRow(table->source()->rowCount() - 1); // the oldest one
    QSignalSpy asked(m_workplace.get(), &Workplace::restoreRequested);
    auto* restore = part<QAbstractButton>(*dialog, "restoreBackup");
    QTest::mouseClick(restore, Qt::LeftButton);
    auto* words = part<Label>(*dialog, "backupWords");
    ASSERT_TRUE(waitFor([&] { return words->text().contains(u"1 (now 2)"_s); })) << words->text().toStdString();
    if (const QByteArray picture = qgetenv("ZHIKE_TEST_PICTURES"); !picture.isEmpty()) {
        dialog->grab().save(QString::fromLocal8Bit(picture) + u"/backups.png"_s);
    }
    EXPECT_EQ(asked.size(), 0); // nothing happens before the difference was read
    QTest::mouseClick(restore, Qt::LeftButton);

    ASSERT_EQ(asked.size(), 1);
    const QString chosen = asked[0][0].toString();
    m_workplace.reset();
    m_company.reset();
    const QString path = m_folder.filePath(u"company.zhike"_s);
    const auto restored = restoreBackup(path, *backupAt(chosen), Instant(1'764'000'000'000));
    ASSERT_TRUE(restored.has_value()) << restored.error().detail.toStdString();
    const auto store = Store::open({Engine::Sqlite, path}, OpenMode::ReadOnly);
    const auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ((*session)->integer(u"SELECT count(*) FROM customer").value(), 1);
}

TEST_F(BackupsDialogTest, SaysWhyABackupFailed)
{
    ASSERT_TRUE(
        QFile(backupFolderOf(m_company->address().path)).open(QIODevice::WriteOnly)); // a file in the folder's place
    QSignalSpy failed(&m_workplace->backups(), &BackupKeeper::failed);

    add(u"宏远贸易"_s);

    ASSERT_TRUE(waitFor([&] { return failed.size() == 1; }));
    EXPECT_TRUE(m_workplace->backups().isDue());
    BackupsDialog dialog(*m_workplace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_TRUE(part<Label>(dialog, "backupWords")->text().startsWith(u"The last backup failed."_s));
}

} // namespace zhike::testing
