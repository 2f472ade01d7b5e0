#include "storage/salvage.h"

#include "storage/backup.h"
#include "storage/store.h"
#include "storage/testplan.h"

#include <QFile>
#include <algorithm>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 8192;

class Salvage : public ::testing::Test {
protected:
    Salvage()
    {
        m_plan.step(
            "0001_t",
            u"CREATE TABLE owner (id ${int} PRIMARY KEY, name ${text} NOT NULL) ${strict};\n\n"
            "CREATE TABLE note (owner_id ${int} NOT NULL REFERENCES owner (id), id ${int} NOT NULL,"
            " text ${text} NOT NULL, next_id ${int} REFERENCES owner (id), PRIMARY KEY (owner_id, id)) "
            "${without_rowid};\n\n"
            "CREATE TABLE word (name ${text} PRIMARY KEY, value ${int} CHECK (value >= 0)) ${strict};"_s);
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    void makeFile()
    {
        auto store = Store::open({Engine::Sqlite, path(u"file"_s)}, OpenMode::CreateIfMissing, m_plan.plan());
        ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
        const auto writer = *(*store)->session(SessionKind::Writer);
        auto transaction = Transaction::begin(*writer);
        for (qint64 id = 1; id <= kOwners; ++id) {
            ASSERT_TRUE(
                writer->execute(u"INSERT INTO owner VALUES ($1, $2)", id, u"owner %1 "_s.arg(id) + QString(50, u'n')));
            for (qint64 note = 1; note <= 3; ++note) {
                ASSERT_TRUE(writer->execute(
                    u"INSERT INTO note VALUES ($1, $2, $3, $4)", id, note, QString(80, u't'),
                    std::max<qint64>(1, id - 40)));
            }
        }
        ASSERT_TRUE(writer->execute(u"INSERT INTO word VALUES ('a', 1)"));
        ASSERT_TRUE(transaction->commit());
    }
    /// Ruins every page of the table that holds rows, but `spared` of them.
    QList<qint64> leavesOf(const QString& table)
    {
        const auto store = Store::open({Engine::Sqlite, path(u"file"_s)}, OpenMode::ReadOnly, m_plan.plan());
        const auto session = *(*store)->session(SessionKind::Reader);
        auto rows = session->query(u"SELECT pageno FROM dbstat WHERE name = $1 AND pagetype = 'leaf'", table);
        QList<qint64> pages;
        while (rows->next().value_or(false)) {
            pages.append(rows->integer(0));
        }
        return pages;
    }
    void ruin(qint64 page, const QByteArray& with, qint64 at = 0)
    {
        QFile file(path(u"file"_s));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek((page - 1) * kPage + at);
        file.write(with);
    }
    Error openError()
    {
        const auto store = Store::open({Engine::Sqlite, path(u"file"_s)}, OpenMode::MustExist, m_plan.plan());
        return store ? Error{ErrorCode::Internal, u"opened"_s} : store.error();
    }
    static const SalvagedTable& of(const SalvageReport& report, const QString& table)
    {
        static const SalvagedTable none;
        for (const SalvagedTable& row : report.tables) {
            if (row.table == table) {
                return row;
            }
        }
        return none;
    }

    static constexpr qint64 kOwners = 2000;
    QTemporaryDir m_folder;
    testing::TestPlan m_plan;
};

TEST_F(Salvage, TakesEveryRowOfAFileWithOneChangedBit)
{
    makeFile();
    const qint64 page = leavesOf(u"owner"_s).at(2);
    ruin(page, "N", 6000); // one letter of a name
    const QByteArray before = [this] {
        QFile file(path(u"file"_s));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }();

    const Error problem = openError();
    const auto found = diagnose(path(u"file"_s), problem);
    const auto report = salvageInto(path(u"file"_s), path(u"saved"_s), m_plan.plan());

    EXPECT_EQ(problem.code, ErrorCode::Damaged);
    ASSERT_TRUE(found.has_value());
    ASSERT_EQ(found->brokenPages.size(), 1);
    EXPECT_EQ(found->brokenPages.front().number, page);
    EXPECT_EQ(found->brokenPagesOf.value(u"owner"_s), 1);
    EXPECT_EQ(found->rows.value(u"note"_s), kOwners * 3);
    ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
    EXPECT_EQ(of(*report, u"owner"_s).saved, kOwners);
    EXPECT_EQ(of(*report, u"note"_s).saved, kOwners * 3);
    EXPECT_EQ(report->brokenPages, 1);
    EXPECT_EQ(report->orphans + report->unlinked, 0);
    const auto store = Store::open({Engine::Sqlite, path(u"saved"_s)}, OpenMode::MustExist, m_plan.plan());
    ASSERT_TRUE(store.has_value());
    EXPECT_EQ((*(*store)->session(SessionKind::Reader))->integer(u"SELECT count(*) FROM word").value(), 1);
    QFile after(path(u"file"_s));
    ASSERT_TRUE(after.open(QIODevice::ReadOnly));
    EXPECT_EQ(after.readAll(), before) << "the damaged file is only read";
}

TEST_F(Salvage, GoesOnBehindPagesThatCannotBeReadAndEndsReferencesIntoThem)
{
    makeFile();
    const QList<qint64> leaves = leavesOf(u"owner"_s);
    ASSERT_GT(leaves.size(), 8);
    for (const qint64 page : {leaves[3], leaves[4], leaves.back()}) {
        ruin(page, QByteArray(kPage, '\x7F'));
    }

    const auto report = salvageInto(path(u"file"_s), path(u"saved"_s), m_plan.plan());

    ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
    const qint64 saved = of(*report, u"owner"_s).saved;
    EXPECT_GE(of(*report, u"owner"_s).gaps, 2);
    EXPECT_LT(saved, kOwners);
    EXPECT_GE(saved, kOwners * (leaves.size() - 4) / leaves.size()) << "all but what stood on the three";
    EXPECT_EQ(of(*report, u"note"_s).saved, kOwners * 3);
    EXPECT_EQ(report->orphans, (kOwners - saved) * 3) << "notes of owners that are gone";
    EXPECT_GT(report->unlinked, 0) << "notes that named them beside";
    const auto store = Store::open({Engine::Sqlite, path(u"saved"_s)}, OpenMode::MustExist, m_plan.plan());
    ASSERT_TRUE(store.has_value());
    const auto session = *(*store)->session(SessionKind::Reader);
    EXPECT_EQ(session->integer(u"SELECT count(*) FROM owner").value(), saved);
    EXPECT_EQ(findDamage(*session, CheckDepth::Full).value(), QStringList());
}

TEST_F(Salvage, RefusesToWriteOverAFileAndToReadWhatIsNoDatabase)
{
    makeFile();
    QFile text(path(u"text"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(20'000, 't'));
    text.close();

    const auto over = salvageInto(path(u"file"_s), path(u"text"_s), m_plan.plan());
    const auto from = salvageInto(path(u"text"_s), path(u"saved"_s), m_plan.plan());

    ASSERT_FALSE(over.has_value());
    EXPECT_EQ(over.error().code, ErrorCode::InvalidInput);
    ASSERT_FALSE(from.has_value());
    EXPECT_EQ(from.error().code, ErrorCode::NotADatabase);
    EXPECT_FALSE(QFile::exists(path(u"saved"_s)));
    EXPECT_EQ(QFile(path(u"text"_s)).size(), 20'000);
}

} // namespace
} // namespace zhike
