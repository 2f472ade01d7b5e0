#include "cliprocess.h"

#include <QDir>
#include <QDirIterator>

// Personal data that is told apart from everything else: 1,000 made-up words. They may be in the company, in the file
// they came from and in what a person has written with them, and nowhere else: no log, no temporary file, no message.

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCanaries = 1000;

QByteArray canary(int i)
{
    return "Quaxolib" + QByteArray::number(100'000 + i * 7919 % 899'999);
}

class Canaries : public CliTest {
protected:
    void SetUp() override
    {
        for (const char* name : {"tmp", "home", "run"}) {
            ASSERT_TRUE(QDir().mkpath(path(name)));
        }
        // what the program may leave behind, it leaves here
        qputenv("TMPDIR", path("tmp").toUtf8());
        qputenv("SQLITE_TMPDIR", path("tmp").toUtf8());
        qputenv("HOME", path("home").toUtf8());
        qputenv("XDG_CACHE_HOME", path("home").toUtf8());
        qputenv("XDG_RUNTIME_DIR", path("run").toUtf8());
        qputenv("QT_LOGGING_RULES", "*=true");
    }
    void TearDown() override
    {
        for (const char* name :
             {"TMPDIR", "SQLITE_TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "QT_LOGGING_RULES"}) {
            qunsetenv(name);
        }
        qputenv("HOME", m_home);
    }

    [[nodiscard]] QString orders() const
    {
        QByteArray text = "order,date,customer,customer name,email,phone,amount\n";
        for (int i = 0; i < kCanaries; ++i) {
            const QByteArray n = QByteArray::number(i);
            // every tenth row is refused
            text += n + (i % 10 == 0 ? ",2024-02-31," : ",2024-02-03,") + "K" + n + "," + canary(i) + "," + canary(i)
                + "@example.com,+86 138 0013 8000,10\n";
        }
        QFile file(path("orders.csv"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Erases who has one of the first numbers. @return the words by which they were known.
    QList<QByteArray> erasePersons(int persons)
    {
        QList<QByteArray> words;
        for (int id = 1; id <= persons; ++id) {
            const QStringList who{u"--customer"_s, QString::number(id)};
            const CliAnswer shown = runHere(QStringList{u"person"_s, u"show"_s} + who);
            EXPECT_EQ(shown.exitCode, 0) << shown.err.toStdString();
            words.append(wordIn(shown.out));
            const CliAnswer erased = runHere(
                QStringList{u"person"_s, u"erase"_s} + who
                + QStringList{u"--confirm"_s, QString::fromUtf8(words.last())});
            EXPECT_EQ(erased.exitCode, 0) << erased.err.toStdString();
            EXPECT_FALSE(hasCanary(erased.out + erased.err)) << erased.out.toStdString();
        }
        return words;
    }

    static QByteArray wordIn(const QByteArray& text)
    {
        const qsizetype at = text.indexOf("Quaxolib");
        EXPECT_GE(at, 0);
        return text.mid(at, qstrlen("Quaxolib") + 6);
    }

    static bool hasCanary(const QByteArray& text) { return text.contains("Quaxolib"); }

    /// Files below a folder in which a canary stands, or this word.
    static QStringList filesWithCanary(const QString& folder, const QByteArray& word = "Quaxolib")
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word)) {
                found.append(file.fileName());
            }
        }
        return found;
    }
    void expectSilence()
    {
        for (const char* folder : {"tmp", "home", "run"}) {
            EXPECT_EQ(filesWithCanary(path(folder)), QStringList());
        }
    }

private:
    QByteArray m_home = qgetenv("HOME");
};

} // namespace

TEST_F(Canaries, StandInNoMessageAndNoOtherFile)
{
    const QString log = orders();
    const CliAnswer imported = runHere({u"import"_s, u"orders"_s, log, u"--currency"_s, u"USD"_s, u"--json"_s});
    ASSERT_EQ(imported.exitCode, 0) << imported.err.toStdString();
    EXPECT_FALSE(hasCanary(imported.err)) << imported.err.left(500).toStdString();
    EXPECT_FALSE(hasCanary(imported.out)) << imported.out.left(500).toStdString();

    for (const QStringList& arguments :
         {QStringList{u"verify"_s}, QStringList{u"export"_s, u"contacts"_s, u"--csv"_s, path("contacts.csv")},
          QStringList{u"export"_s, u"customers"_s, u"--csv"_s, path("customers.csv")}}) {
        const CliAnswer answer = runHere(arguments);
        EXPECT_EQ(answer.exitCode, 0) << answer.err.left(500).toStdString();
        EXPECT_FALSE(hasCanary(answer.err)) << arguments.first().toStdString();
        EXPECT_FALSE(hasCanary(answer.out)) << arguments.first().toStdString();
    }
    expectSilence();

    QFile company(this->company());
    ASSERT_TRUE(company.open(QIODevice::ReadOnly));
    EXPECT_TRUE(hasCanary(company.readAll())); // they were there to be seen
}

TEST_F(Canaries, AreSilentWhenTheCompanyIsDamaged)
{
    const CliAnswer imported = runHere({u"import"_s, u"orders"_s, orders(), u"--currency"_s, u"USD"_s});
    ASSERT_EQ(imported.exitCode, 0) << imported.err.toStdString();
    QFile file(company());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    for (qint64 at = 16 * 1024; at < file.size(); at += 64 * 1024) {
        file.seek(at);
        file.write(QByteArray(64, '\x5A'));
    }
    file.close();

    for (const QStringList& arguments :
         {QStringList{u"verify"_s}, QStringList{u"export"_s, u"customers"_s, u"--csv"_s, path("damaged.csv")}}) {
        const CliAnswer answer = runHere(arguments);
        EXPECT_TRUE(answer.exitCode == 1 || arguments.first() != u"verify"_s) << answer.exitCode;
        EXPECT_NE(answer.exitCode, 2);
        EXPECT_FALSE(hasCanary(answer.err)) << answer.err.left(500).toStdString();
        EXPECT_FALSE(hasCanary(answer.out)) << answer.out.left(500).toStdString();
    }
    expectSilence();
}

TEST_F(Canaries, OfErasedPersonsStandNowhereExceptInTheFileTheyCameFrom)
{
    const QString log = orders();
    ASSERT_EQ(runHere({u"import"_s, u"orders"_s, log, u"--currency"_s, u"USD"_s}).exitCode, 0);
    ASSERT_EQ(runHere({u"backup"_s, u"make"_s}).exitCode, 0);
    const QString backups = path("company backups");

    const QList<QByteArray> words = erasePersons(5);

    ASSERT_EQ(runHere({u"verify"_s}).exitCode, 0);
    ASSERT_EQ(runHere({u"export"_s, u"customers"_s, u"--csv"_s, path("after.csv")}).exitCode, 0);
    for (const QByteArray& word : words) {
        EXPECT_FALSE(filesWithCanary(backups, word).isEmpty()); // it goes when that is put back
        QStringList found = filesWithCanary(path(""), word);
        found.removeIf([&](const QString& file) { return file == log || file.startsWith(backups); });
        EXPECT_EQ(found, QStringList()) << word.constData();
    }
    EXPECT_TRUE(hasCanary(contentOf(path("after.csv")))); // of the others
}

TEST_F(Canaries, WouldBeFoundInALog)
{
    QFile log(path("home") + u"/zhike.log"_s);
    ASSERT_TRUE(log.open(QIODevice::WriteOnly));
    log.write("saved " + canary(7) + "\n");
    log.close();

    EXPECT_EQ(filesWithCanary(path("home")), QStringList{log.fileName()});
}

} // namespace zhike::testing
