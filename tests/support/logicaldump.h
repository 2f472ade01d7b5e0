#pragma once

#include "storage/searchcheck.h"
#include "storage/sqlsession.h"

#include <QMap>
#include <QStringList>
#include <gtest/gtest.h>

namespace zhike::testing {

/// Every row of every table of a company as text, sorted; by table. The search index counts as one. Counters are left
/// out: numbers are never given back.
[[nodiscard]] inline QMap<QString, QStringList> logicalDump(SqlSession& session)
{
    using namespace Qt::StringLiterals;
    static const QStringList kTables
        = {u"activity"_s,
           u"app_user"_s,
           u"case_entry"_s,
           u"change"_s,
           u"custom_field"_s,
           u"change_row"_s,
           u"contact"_s,
           u"customer"_s,
           u"customer_insight"_s,
           u"customer_stats"_s,
           u"draft"_s,
           u"import_mapping"_s,
           u"model_run"_s,
           u"opportunity"_s,
           u"order_line"_s,
           u"product"_s,
           u"product_category"_s,
           u"sales_order"_s,
           u"segment"_s,
           u"service_case"_s,
           u"setting"_s,
           u"stage"_s,
           u"customer_need"_s,
           u"consent"_s,
           u"retention_rule"_s,
           u"attachment"_s,
           u"attachment_content"_s,
           u"attachment_piece"_s,
           u"relationship"_s};
    QMap<QString, QStringList> dump;
    for (const QString& table : kTables) {
        QStringList& rows = dump[table];
        auto statement = session.prepare(u"SELECT * FROM %1"_s.arg(table));
        if (!statement) {
            ADD_FAILURE() << statement.error().detail.toStdString();
            continue;
        }
        for (;;) {
            const Result<bool> next = statement->next();
            EXPECT_TRUE(next.has_value());
            if (!next.value_or(false)) {
                break;
            }
            QString row;
            for (int column = 0; column < statement->columnCount(); ++column) {
                const Value value = statement->value(column);
                if (const auto* number = std::get_if<qint64>(&value)) {
                    row += QString::number(*number);
                } else if (const auto* text = std::get_if<QString>(&value)) {
                    row += u'"' + *text + u'"';
                } else if (const auto* bytes = std::get_if<QByteArray>(&value)) {
                    row += u"x"_s + QString::fromLatin1(bytes->toHex());
                } else if (const auto* real = std::get_if<double>(&value)) {
                    row += QString::number(*real, 'g', 17);
                }
                row += u'|';
            }
            rows.append(row);
        }
        rows.sort();
    }
    QStringList& index = dump[u"search index"_s];
    const Result<void> read = readSearchIndex(session, [&index](const IndexedRecord& record) -> Result<void> {
        index.append(u"%1|%2|%3"_s.arg(int(record.kind)).arg(record.id).arg(record.tokenSum));
        return {};
    });
    EXPECT_TRUE(read.has_value()) << read.error().detail.toStdString();
    index.sort();
    return dump;
}

} // namespace zhike::testing
