#include "cliprocess.h"
#include "services/importing/undoimport.h"
#include "storage/store.h"
#include "support/logicaldump.h"

#include <QFile>
#include <QJsonArray>
#include <QThread>
#include <csignal>
#include <random>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ImportOrdersProgram : public CliTest {
protected:
    QStringList importOf(const QString& file, const QStringList& more = {})
    {
        return QStringList{u"import"_s, u"orders"_s, file, u"--json"_s} + more;
    }

    QString written(const char* name, const QByteArray& content)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    /// What the company holds once it is opened again, as every opening does it.
    QMap<QString, QStringList> dumpAfterOpening()
    {
        const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::MustExist);
        EXPECT_TRUE(store.has_value()) << (store ? "" : store.error().detail.toStdString());
        if (!store) {
            return {};
        }
        const auto session = (*store)->session(SessionKind::Writer);
        EXPECT_TRUE(session.has_value());
        EXPECT_TRUE(undoUnfinishedBatches(**session).has_value());
        return logicalDump(**session);
    }

    static QMap<QString, qsizetype> rowCounts(const QMap<QString, QStringList>& dump)
    {
        QMap<QString, qsizetype> counts;
        for (auto table = dump.cbegin(); table != dump.cend(); ++table) {
            counts.insert(table.key(), table->size());
        }
        return counts;
    }

    /// Makes the company what `file`, a closed company file, holds.
    void startFrom(const QString& file)
    {
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile::remove(company() + QLatin1StringView(suffix));
        }
        ASSERT_TRUE(QFile::copy(file, company()));
    }
};

} // namespace

TEST_F(ImportOrdersProgram, ImportsAndSaysSoInJson)
{
    const CliAnswer answer = runHere(importOf(dataFile("online_retail_shape.csv"), {u"--currency"_s, u"GBP"_s}));

    ASSERT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    const QJsonObject json = answer.json();
    EXPECT_EQ(json.value("rows_read"_L1).toInt(), 158);
    EXPECT_EQ(json.value("rejected"_L1).toObject().value("rows"_L1).toInt(), 33);
    EXPECT_EQ(
        json.value("rejected"_L1).toObject().value("reasons"_L1).toObject().value("missing-customer"_L1).toInt(), 33);
    EXPECT_EQ(json.value("orders"_L1).toObject().value("created"_L1).toInt(), 37);
    EXPECT_EQ(json.value("orders"_L1).toObject().value("returns_created"_L1).toInt(), 6);
    EXPECT_EQ(json.value("orders"_L1).toObject().value("in_file"_L1).toInt(), 57);
    EXPECT_EQ(json.value("totals"_L1).toObject().value("GBP"_L1).toObject().value("net"_L1).toString(), u"4877.60"_s);
    EXPECT_EQ(json.value("updated"_L1).toInt(-1), 0);
    EXPECT_EQ(runHere({u"verify"_s}).exitCode, 0);

    const CliAnswer again = runHere(importOf(dataFile("online_retail_shape.csv")));

    ASSERT_EQ(again.exitCode, 0) << again.err.toStdString();
    EXPECT_EQ(again.json().value("created"_L1).toInt(-1), 0);
    EXPECT_EQ(again.json().value("rows_already_there"_L1).toInt(), 125);
}

TEST_F(ImportOrdersProgram, ChecksWithoutMakingAFile)
{
    const CliAnswer answer
        = runHere(importOf(dataFile("cdnow_shape.csv"), {u"--dry-run"_s, u"--currency"_s, u"USD"_s}));

    ASSERT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.json().value("orders"_L1).toObject().value("created"_L1).toInt(), 121);
    EXPECT_FALSE(QFile::exists(company()));
}

TEST_F(ImportOrdersProgram, AsksWhomANameMeansThatTwoHaveAndTakesTheAnswer)
{
    const QString people = written("people.csv", "external key,name,city\na,Ann,Oslo\nb,Ann,Bergen\n");
    const QString log = written("log.csv", "Customer name,Order date,Order number,Amount\nAnn,2024-05-01,A-1,10\n");
    const QString answers = written("answers.csv", "\"Ann\",K-2\n");
    ASSERT_EQ(runHere({u"import"_s, u"customers"_s, people}).exitCode, 0);

    const CliAnswer asked = runHere({u"import"_s, u"orders"_s, log});
    const CliAnswer listed = runHere(importOf(log));
    const CliAnswer told = runHere(importOf(log, {u"--same-names"_s, answers}));

    EXPECT_TRUE(asked.out.contains("K-2  Bergen")) << asked.out.toStdString();
    EXPECT_TRUE(asked.err.contains("line 2, row 1, column 1 (Customer name)")) << asked.err.toStdString();
    const QJsonObject question = listed.json().value("namesakes"_L1).toArray().first().toObject();
    EXPECT_EQ(question.value("name"_L1).toString(), u"Ann"_s);
    EXPECT_EQ(question.value("customers"_L1).toArray().size(), 2);
    ASSERT_EQ(told.exitCode, 0) << told.err.toStdString();
    EXPECT_EQ(told.json().value("orders"_L1).toObject().value("created"_L1).toInt(), 1);
    EXPECT_EQ(told.json().value("customers"_L1).toObject().value("matched"_L1).toInt(), 1);
    const CliAnswer wrong = runHere(importOf(log, {u"--same-names"_s, written("bad.csv", "Ann,K-2\nAnn K-2\n")}));
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_TRUE(wrong.err.contains("line 2")) << wrong.err.toStdString();
}

TEST_F(ImportOrdersProgram, TakesColumnsByNameOrNumberAndAsksWhenDaysAreOpen)
{
    const QString log = written("log.csv", "a;b;c;d\n1;03/04/2024;X;10,50\n2;05/06/2024;Y;20,00\n");
    const QStringList columns{u"--map"_s, u"order=a,date=2,customer=c,amount=d"_s, u"--currency"_s, u"USD"_s};

    const CliAnswer asked = runHere(importOf(log, columns));
    const CliAnswer told = runHere(importOf(log, columns + QStringList{u"--date-order"_s, u"dmy"_s}));

    EXPECT_EQ(asked.exitCode, 1);
    EXPECT_TRUE(asked.err.contains("--date-order")) << asked.err.toStdString();
    ASSERT_EQ(told.exitCode, 0) << told.err.toStdString();
    EXPECT_EQ(told.json().value("first_day"_L1).toString(), u"2024-04-03"_s);
    EXPECT_EQ(
        told.json().value("totals"_L1).toObject().value("USD"_L1).toObject().value("net"_L1).toString(), u"30.50"_s);
}

TEST_F(ImportOrdersProgram, NamesTheLineOfAFileThatItRefuses)
{
    QByteArray content = "order,date,customer,amount\n1,2024-01-05,A,10\n2,2024-01-06,\"A,10\n";
    for (int i = 0; i < 2000; ++i) {
        content += "3,2024-01-07,A,10\n";
    }

    const CliAnswer answer = runHere(importOf(written("log.csv", content)));

    EXPECT_EQ(answer.exitCode, 1);
    const QJsonObject error = answer.json().value("error"_L1).toObject();
    EXPECT_EQ(error.value("reason"_L1).toString(), u"unclosed-quote"_s) << answer.out.toStdString();
    EXPECT_EQ(error.value("line"_L1).toInt(), 3);
}

TEST_F(ImportOrdersProgram, WritesRejectedRowsIntoAFileThatCanBeImported)
{
    const QString log = written("log.csv", "order,date,customer,amount\n1,2024-01-05,A,10\n2,2023-02-30,B,10\n");

    const CliAnswer answer = runHere(importOf(log, {u"--currency"_s, u"USD"_s, u"--rejects"_s, path("rejects.csv")}));

    ASSERT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    QFile rejects(path("rejects.csv"));
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    const QByteArray content = rejects.readAll();
    EXPECT_TRUE(content.contains("order,date,customer,amount"));
    EXPECT_TRUE(content.contains("2,2023-02-30,B,10"));
    EXPECT_FALSE(content.contains("2024-01-05"));
}

// reliability T2: kill -9 in the middle of an import, at a moment nobody chose. Every round starts from the same file:
// an import that was faster than the kill has finished, and a finished one stays.
TEST_F(ImportOrdersProgram, LeavesNothingBehindWhenItIsKilled)
{
    ASSERT_EQ(runHere(importOf(dataFile("cdnow_shape.csv"), {u"--currency"_s, u"USD"_s})).exitCode, 0);
    const auto before = dumpAfterOpening();
    ASSERT_TRUE(QFile::copy(company(), path("before.zhike")));
    QByteArray content = "order,date,customer,customer name,product,quantity,price\n";
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        content += "N" + n + ",2024-01-05,K" + n + ",Name " + n + ",P" + QByteArray::number(i % 100) + ",1,10\n";
    }
    const QString log = written("log.csv", content);
    QElapsedTimer watch;
    watch.start();
    ASSERT_EQ(runHere(importOf(log)).exitCode, 0);
    const qint64 wholeMs = watch.elapsed();
    const auto whole = rowCounts(dumpAfterOpening());
    std::mt19937 random(20240105);
    int interrupted = 0;
    for (int round = 0; round < 8; ++round) {
        startFrom(path("before.zhike"));
        QProcess process;
        process.start(program(), QStringList{u"--db"_s, company()} + importOf(log));
        ASSERT_TRUE(process.waitForStarted());
        QThread::msleep(wholeMs * (10 + random() % 80) / 100);
        process.kill();
        ASSERT_TRUE(process.waitForFinished());
        const auto after = dumpAfterOpening();
        if (rowCounts(after) == whole) {
            continue; // the kill came after its last commit
        }
        interrupted += 1;
        EXPECT_EQ(process.exitStatus(), QProcess::CrashExit) << "round " << round;
        EXPECT_EQ(after, before) << "round " << round;
        const CliAnswer verified = runHere({u"verify"_s});
        EXPECT_EQ(verified.exitCode, 0) << verified.err.toStdString();
    }
    EXPECT_GT(interrupted, 0);
}

} // namespace zhike::testing
