#include "repositories/attachments/attachmentreads.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString hostInBin(QLatin1StringView table, QLatin1StringView column)
{
    return u" AND NOT EXISTS (SELECT 1 FROM %1 h WHERE h.customer_id = attachment.customer_id"
           " AND h.id = attachment.%2 AND h.deleted_at IS NOT NULL)"_s.arg(table, column);
}

} // namespace

QString hostIsThere()
{
    return hostInBin("contact"_L1, "contact_id"_L1) + hostInBin("opportunity"_L1, "opportunity_id"_L1)
        + hostInBin("sales_order"_L1, "order_id"_L1) + hostInBin("service_case"_L1, "case_id"_L1)
        + hostInBin("activity"_L1, "activity_id"_L1);
}

namespace {

/// $2 is the record's id where it is not the customer itself.
QString conditionFor(RecordKind host)
{
    switch (host) {
    case RecordKind::Contact:
        return u" AND contact_id = $2"_s;
    case RecordKind::Opportunity:
        return u" AND opportunity_id = $2"_s;
    case RecordKind::Order:
        return u" AND order_id = $2"_s;
    case RecordKind::Case:
        return u" AND case_id = $2"_s;
    case RecordKind::Activity:
        return u" AND activity_id = $2"_s;
    default:
        return hostIsThere();
    }
}

} // namespace

Result<QList<Attachment>> attachmentsOf(SqlSession& session, const RecordRef& host)
{
    const QString tail = u" WHERE customer_id = $1 AND deleted_at IS NULL"_s + conditionFor(host.kind)
        + u" ORDER BY added_at DESC, id DESC"_s;
    AttachmentStore store(session);
    return host.kind == RecordKind::Customer ? store.readWhere(tail, host.customer)
                                             : store.readWhere(tail, host.customer, host.id);
}

Result<qint64> countAttachmentsOf(SqlSession& session, const RecordRef& host)
{
    const QString sql
        = u"SELECT count(*) FROM attachment WHERE customer_id = $1 AND deleted_at IS NULL"_s + conditionFor(host.kind);
    ZHIKE_TRY(
        const auto count,
        host.kind == RecordKind::Customer ? session.integer(sql, host.customer)
                                          : session.integer(sql, host.customer, host.id));
    return count.value_or(0);
}

} // namespace zhike
