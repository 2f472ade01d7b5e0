#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class BackupProgram : public CliTest {
protected:
    void SetUp() override
    {
        const CliAnswer made
            = runHere({u"import"_s, u"orders"_s, dataFile("cdnow_shape.csv"), u"--currency"_s, u"USD"_s, u"--json"_s});
        ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    }
    QByteArray customers()
    {
        EXPECT_EQ(runHere({u"export"_s, u"customers"_s, u"--csv"_s, path("out.csv")}).exitCode, 0);
        QFile file(path("out.csv"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QString passwordFile(const QByteArray& password)
    {
        QFile file(path("password"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(password + "\n");
        return file.fileName();
    }
};

} // namespace

TEST_F(BackupProgram, MakesListsChecksAndRestores)
{
    const QByteArray before = customers();
    const CliAnswer made = runHere({u"backup"_s, u"make"_s, u"--json"_s});
    ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    const QString backup = made.json().value("file"_L1).toString();
    const CliAnswer more
        = runHere({u"import"_s, u"orders"_s, dataFile("superstore_shape.csv"), u"--currency"_s, u"USD"_s, u"--json"_s});
    ASSERT_EQ(more.exitCode, 0) << more.err.toStdString();
    EXPECT_NE(customers(), before);

    const CliAnswer listed = runHere({u"backup"_s, u"list"_s, u"--verify"_s, u"--json"_s});
    EXPECT_EQ(listed.exitCode, 0);
    EXPECT_EQ(listed.json().value("backups"_L1).toArray().size(), 1);
    const CliAnswer restored = runHere({u"backup"_s, u"restore"_s, backup, u"--json"_s});
    ASSERT_EQ(restored.exitCode, 0) << restored.err.toStdString();

    EXPECT_EQ(customers(), before);
    EXPECT_TRUE(QFileInfo::exists(restored.json().value("old_file"_L1).toString()));
    EXPECT_EQ(runHere({u"verify"_s}).exitCode, 0);
}

TEST_F(BackupProgram, SaysWhichBackupIsDamaged)
{
    const QString backup = runHere({u"backup"_s, u"make"_s, u"--json"_s}).json().value("file"_L1).toString();
    QFile file(backup);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 3);
    file.write("x");
    file.close();

    EXPECT_EQ(runHere({u"backup"_s, u"list"_s, u"--verify"_s}).exitCode, 1);
    EXPECT_EQ(runHere({u"backup"_s, u"restore"_s, backup}).exitCode, 1);
}

TEST_F(BackupProgram, RestoresAnEncryptedCopyWithItsPasswordOnly)
{
    const QByteArray before = customers();
    const QString password = passwordFile("一个 long password");
    ASSERT_EQ(
        runHere({u"backup"_s, u"make"_s, u"--sealed"_s, path("sealed"), u"--password-file"_s, password}).exitCode, 0);
    QFile sealed(path("sealed"));
    ASSERT_TRUE(sealed.open(QIODevice::ReadOnly));
    EXPECT_FALSE(sealed.readAll().contains("SQLite format"));
    ASSERT_TRUE(QFile::remove(company()));

    EXPECT_EQ(
        runHere({u"backup"_s, u"restore"_s, path("sealed"), u"--password-file"_s, passwordFile("wrong")}).exitCode, 1);
    const CliAnswer restored = runHere(
        {u"backup"_s, u"restore"_s, path("sealed"), u"--password-file"_s, passwordFile("一个 long password")});
    ASSERT_EQ(restored.exitCode, 0) << restored.err.toStdString();

    EXPECT_EQ(customers(), before);
}

} // namespace zhike::testing
