#pragma once

#include "repositories/settings.h"
#include "services/exporting/listexport.h"
#include "services/importing/orderimport.h"
#include "services/importing/undoimport.h"
#include "services/people/seed.h"
#include "services/verify/verify.h"
#include "support/freshstore.h"
#include "support/logicaldump.h"

#include <QFile>
#include <QTemporaryDir>

namespace zhike::testing {

/// A new company and files to import into it, on either engine.
class ImportTest : public StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        const Result<void> seeded = seedCompany(writer(), kNow, kUsd);
        ASSERT_TRUE(seeded.has_value()) << seeded.error().detail.toStdString();
    }

    /// @return the path of a file with this content.
    [[nodiscard]] QString file(const QByteArray& content, const char* name = "log.csv")
    {
        const QString path = m_files.filePath(QString::fromLatin1(name));
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        EXPECT_EQ(out.write(content), content.size());
        return path;
    }
    [[nodiscard]] static QString dataFile(const char* name)
    {
        return QStringLiteral(ZHIKE_TEST_DATA "/import/%1").arg(QLatin1StringView(name));
    }
    [[nodiscard]] QString folder() const { return m_files.path(); }

    [[nodiscard]] OrderImportPlan planFor(const QString& path)
    {
        ImportResult<OrderLogInspection> inspection = inspectOrderLog(writer(), path);
        EXPECT_TRUE(inspection.has_value()) << (inspection ? "" : inspection.error().error.detail.toStdString());
        return inspection ? inspection->plan : OrderImportPlan();
    }
    [[nodiscard]] ImportResult<OrderImportSummary> import(const QString& path)
    {
        return importOrders(writerThrough(writer()), planFor(path), kAuthor, kNow);
    }
    /// Imports what is expected to come in.
    [[nodiscard]] OrderImportSummary imported(const QString& path)
    {
        ImportResult<OrderImportSummary> summary = import(path);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().error.detail.toStdString());
        return summary.value_or(OrderImportSummary());
    }

    void expectSound()
    {
        const Result<VerifyReport> report = verifyStore(writer());
        ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
        for (const VerifyFinding& finding : report->findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u'\n').toStdString();
        }
    }
    [[nodiscard]] qint64 number(const QString& sql)
    {
        const Result<std::optional<qint64>> value = writer().integer(sql);
        EXPECT_TRUE(value.has_value()) << value.error().detail.toStdString();
        return value.value_or(std::nullopt).value_or(-1);
    }

    /// Writes the log of exports through the session that writes.
    [[nodiscard]] Exporter exporter(Author author = kAuthor) { return {writerThrough(writer()), author}; }

    static constexpr Instant kNow{1'700'000'000'000};
    static constexpr Author kAuthor{UserId(1), Role::Manager};

private:
    QTemporaryDir m_files;
};

} // namespace zhike::testing
