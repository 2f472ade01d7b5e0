#pragma once

#include "repositories/lists/idlist.h"
#include "repositories/lists/listscan.h"
#include "repositories/stores.h"

namespace zhike {

/// The fields of a kind that the find box searches: what services/changes/searchtexts.h reads of a draft.
template <class Draft> inline constexpr std::array<const char*, 0> kSearchedFields{};
template <>
inline constexpr std::array kSearchedFields<CustomerDraft> = {
    "kind", "name", "second_name", "legal_name", "number", "external_key", "tax_id", "phones", "mails"};
template <>
inline constexpr std::array kSearchedFields<ContactDraft> = {"name", "second_name", "phones", "mails", "wechat"};
template <> inline constexpr std::array kSearchedFields<ProductDraft> = {"sku", "name", "barcode"};
template <> inline constexpr std::array kSearchedFields<OpportunityDraft> = {"name"};
template <> inline constexpr std::array kSearchedFields<CaseDraft> = {"number", "subject"};

/// Reads only what is searched of records, which is most of what verifying a hit costs; or other fields.
template <class Draft> class SearchRecords {
public:
    static constexpr RecordKind kKind = Catalogue<Draft>::kKind;
    using Sink = std::function<Result<void>(const RowKey&, const Draft&)>;

    explicit SearchRecords(SqlSession& session, std::span<const char* const> fields = kSearchedFields<Draft>)
        : m_session(session)
    {
        QStringList columns{
            Catalogue<Draft>::kOwnedByCustomer ? QStringLiteral("customer_id") : QStringLiteral("0"),
            QStringLiteral("id")};
        for (const char* key : fields) {
            for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
                if (std::string_view(column.field.key) == key) {
                    columns.append(QString::fromLatin1(key));
                    m_writers.push_back(&column);
                }
            }
        }
        m_select = QStringLiteral("SELECT %1 FROM %2 WHERE deleted_at IS NULL")
                       .arg(columns.join(QStringLiteral(", ")), QLatin1StringView(Catalogue<Draft>::kTable));
    }

    /// Records by id that are not in the bin, nor their customer, in no order.
    [[nodiscard]] Result<void> byId(std::span<const qint64> ids, const Sink& sink)
    {
        return forPortions(ids, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
            ZHIKE_TRY(
                Statement statement,
                m_session.prepare(m_select + QStringLiteral(" AND id IN (%1)").arg(marks) + visibleCustomer()));
            bindIds(statement, 1, portion);
            return handOver(statement, sink);
        });
    }

    /// Records that are not in the bin with ids above one, by id. @return the last id, or nothing when there were none.
    [[nodiscard]] Result<std::optional<qint64>> after(qint64 id, int limit, const Sink& sink)
    {
        ZHIKE_TRY(
            Statement statement,
            m_session.query(m_select + QStringLiteral(" AND id > $1 ORDER BY id LIMIT $2"), id, limit));
        std::optional<qint64> last;
        ZHIKE_CHECK(handOver(statement, [&](const RowKey& key, const Draft& draft) {
            last = key.id;
            return sink(key, draft);
        }));
        return last;
    }

    /// The ids from a collation key on, in the order of names: those that begin like a typed text are among the first.
    [[nodiscard]] Result<std::vector<qint64>> namesFrom(const QByteArray& key, int limit)
    {
        ZHIKE_TRY(
            Statement statement,
            m_session.query(
                QStringLiteral("SELECT id FROM %1 WHERE deleted_at IS NULL AND name_key >= $1 ORDER BY name_key, id"
                               " LIMIT $2")
                    .arg(QLatin1StringView(Catalogue<Draft>::kTable)),
                key, limit));
        std::vector<qint64> ids;
        ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.push_back(row.integer(0)); }));
        return ids;
    }

private:
    static QString visibleCustomer()
    {
        return Catalogue<Draft>::kOwnedByCustomer
            ? QStringLiteral(" AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)")
            : QString();
    }

    Result<void> handOver(Statement& statement, const Sink& sink)
    {
        return forRows(statement, [this, &sink](const Statement& row) -> Result<void> {
            const RowKey key{row.integer(0), row.integer(1)};
            Draft draft;
            int column = 2;
            for (const BoundField<Draft>* writer : m_writers) {
                if (!row.isNull(column) && !writer->write(draft, row.value(column))) {
                    return fail(
                        ErrorCode::Damaged,
                        QStringLiteral("%1 %2.%3")
                            .arg(QLatin1StringView(Catalogue<Draft>::kTable))
                            .arg(key.id)
                            .arg(QLatin1StringView(writer->field.key)));
                }
                ++column;
            }
            return sink(key, draft);
        });
    }

    SqlSession& m_session;
    QString m_select;
    std::vector<const BoundField<Draft>*> m_writers; ///< in the order of the columns
};

/// Orders whose number begins with a text, the number itself first.
[[nodiscard]] Result<std::vector<qint64>> ordersByNumber(SqlSession& session, const QString& prefix, int limit);

} // namespace zhike
