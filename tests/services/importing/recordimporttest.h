#pragma once

#include "services/customers/customerchanges.h"
#include "services/importing/importtest.h"
#include "services/importing/recordimport.h"

#include <QJsonDocument>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Imports small files of records into both engines and looks at what they made.
class RecordImportTest : public ImportTest {
protected:
    [[nodiscard]] RecordImportPlan recordPlan(RecordKind kind, const QByteArray& content)
    {
        return recordPlanOf(kind, file(content, "records.csv"));
    }
    [[nodiscard]] RecordImportPlan recordPlanOf(RecordKind kind, const QString& path)
    {
        const ImportResult<RecordInspection> inspection = inspectRecords(writer(), kind, path);
        EXPECT_TRUE(inspection.has_value()) << (inspection ? "" : inspection.error().error.detail.toStdString());
        return inspection ? inspection->plan : RecordImportPlan();
    }
    [[nodiscard]] RecordImportSummary imported(const RecordImportPlan& plan)
    {
        const auto summary = importRecords(writerThrough(writer()), plan, kAuthor, kNow);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().error.detail.toStdString());
        return summary.value_or(RecordImportSummary());
    }
    [[nodiscard]] RecordImportSummary checked(const RecordImportPlan& plan)
    {
        const auto summary = checkRecords(writer(), plan, kAuthor);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().error.detail.toStdString());
        return summary.value_or(RecordImportSummary());
    }
    [[nodiscard]] RecordImportSummary importedText(RecordKind kind, const QByteArray& content)
    {
        return imported(recordPlan(kind, content));
    }

    [[nodiscard]] Customer customerCalled(const QString& name)
    {
        const auto rows = CustomerStore(writer()).readWhere(u" WHERE name = $1 AND deleted_at IS NULL"_s, name);
        EXPECT_TRUE(rows && rows->size() == 1) << name.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Customer{CustomerId(0)};
    }
    [[nodiscard]] Contact contactCalled(const QString& name)
    {
        const auto rows = ContactStore(writer()).readWhere(u" WHERE name = $1 AND deleted_at IS NULL"_s, name);
        EXPECT_TRUE(rows && rows->size() == 1) << name.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Contact{ContactId(0)};
    }
    [[nodiscard]] Product productOf(const QString& sku)
    {
        const auto rows = ProductStore(writer()).readWhere(u" WHERE sku = $1 AND deleted_at IS NULL"_s, sku);
        EXPECT_TRUE(rows && rows->size() == 1) << sku.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Product{ProductId(0)};
    }
    void edit(const Customer& row, const CustomerDraft& draft)
    {
        const auto done = runChange(writer(), editCustomer(row.id, row.revision, draft), kAuthor, kNow, kUsd);
        ASSERT_TRUE(done.has_value()) << done.error().detail.toStdString();
    }
    /// What a person can see of the records: neither the log nor when and how often they were written.
    [[nodiscard]] QStringList customersAsSeen()
    {
        QStringList rows;
        for (const Customer& row : CustomerStore(writer()).all().value_or(QList<Customer>())) {
            rows.append(
                QString::number(row.id.value()) + u' '
                + QString::fromUtf8(QJsonDocument(toJson(row.details)).toJson(QJsonDocument::Compact)));
        }
        return rows;
    }
    static qint64 sumOfRows(const RecordImportSummary& summary)
    {
        return summary.created + summary.updated + summary.unchanged + summary.left + summary.repeated
            + summary.rowsRejected;
    }
};

} // namespace zhike::testing
