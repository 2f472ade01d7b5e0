#include "services/recovery/recovery.h"

#include "services/importing/importtest.h"
#include "services/verify/verify.h"
#include "storage/backup.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 8192;

/// A company that was imported and then lost bits of its customers.
class Recovery : public testing::ImportTest {
protected:
    void SetUp() override
    {
        ImportTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        (void)imported(dataFile("superstore_shape.csv"));
        ASSERT_TRUE(backupTo(writer(), path(u"damaged"_s)));
        m_customers = writer().integer(u"SELECT count(*) FROM customer").value().value_or(0);
    }
    QString path(const QString& name) { return m_folder.filePath(name); }

    void flipABitOf(const QString& table)
    {
        auto page = writer().query(u"SELECT pageno FROM dbstat WHERE name = $1 AND pagetype = 'leaf'", table);
        ASSERT_TRUE(page->next().value_or(false));
        QFile file(path(u"damaged"_s));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek((page->integer(0) - 1) * kPage + 5);
        char byte = 0;
        file.getChar(&byte);
        file.seek((page->integer(0) - 1) * kPage + 5);
        file.putChar(char(byte ^ 1));
    }

    QTemporaryDir m_folder;
    qint64 m_customers = 0;
};
INSTANTIATE_TEST_SUITE_P(Sqlite, Recovery, ::testing::Values(Engine::Sqlite), testing::engineName);

TEST_P(Recovery, MakesACompanyThatIsSoundAndSearchable)
{
    flipABitOf(u"customer_insight"_s);
    ASSERT_FALSE(Store::open({Engine::Sqlite, path(u"damaged"_s)}, OpenMode::MustExist).has_value());

    const auto report = salvageCompany(path(u"damaged"_s), path(u"saved"_s));

    ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
    const auto store = Store::open({Engine::Sqlite, path(u"saved"_s)}, OpenMode::MustExist);
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    const auto session = *(*store)->session(SessionKind::Reader);
    EXPECT_EQ(session->integer(u"SELECT count(*) FROM customer").value(), m_customers);
    const auto verified = verifyStore(*session);
    ASSERT_TRUE(verified.has_value());
    for (const VerifyFinding& finding : verified->findings) {
        ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u", "_s).toStdString();
    }
}

TEST_P(Recovery, SaysWhatIsDamagedWithoutAnythingOfTheRecords)
{
    flipABitOf(u"customer"_s);
    const auto store = Store::open({Engine::Sqlite, path(u"damaged"_s)}, OpenMode::MustExist);
    ASSERT_FALSE(store.has_value());
    const auto found = diagnose(path(u"damaged"_s), store.error());
    ASSERT_TRUE(found.has_value()) << found.error().detail.toStdString();

    const QByteArray bundle = supportBundle(*found, u"1.2"_s);

    const QJsonObject json = QJsonDocument::fromJson(bundle).object();
    EXPECT_EQ(json.value("brokenPages"_L1).toInt(), 1);
    EXPECT_EQ(json.value("brokenPagesOf"_L1).toObject().value("customer"_L1).toInt(), 1);
    EXPECT_EQ(json.value("rows"_L1).toObject().value("customer"_L1).toInteger(), m_customers);
    EXPECT_FALSE(bundle.contains(m_folder.path().toUtf8()));
    auto names = writer().query(u"SELECT name FROM customer");
    for (auto row = names->next(); row && *row; row = names->next()) {
        EXPECT_FALSE(bundle.contains(names->text(0).toUtf8())) << names->text(0).toStdString();
    }
}

} // namespace
} // namespace zhike
