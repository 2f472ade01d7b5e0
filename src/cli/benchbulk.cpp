#include "cli/benchrun.h"
#include "repositories/stores.h"
#include "services/lists/celledit.h"

#include <QLocale>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kEditedAtOnce = 100'000;
constexpr double kBulkMs = 5000;

} // namespace

Result<void> BenchRun::measureBulk(const QList<RecordRef>& records, const QString& field, const Value& value)
{
    const QString what = u"%1 of %2 customers set"_s.arg(field, QLocale(QLocale::English).toString(records.size()));
    std::optional<ChangeReceipt> receipt;
    ZHIKE_CHECK(m_table.time(what, kBulkMs, 1, [&](int) -> Result<void> {
        ZHIKE_TRY(receipt, runChange(*m_writer, editCells(records, field, value), m_author, m_now, m_base));
        return {};
    }));
    if (receipt->touched.isEmpty()) {
        return fail(ErrorCode::Internal, u"%1 was set already"_s.arg(field));
    }
    ZHIKE_CHECK(m_table.time(u"  and its undo"_s, kBulkMs, 1, [&](int) -> Result<void> {
        ZHIKE_TRY(
            const ChangeReceipt undone,
            undoChange(*m_writer, receipt->id, ChangeAction::Undo, m_author, m_now, m_base));
        return undone.touched.size() == receipt->touched.size()
            ? Result<void>()
            : fail(ErrorCode::Internal, u"%1 rows undone"_s.arg(undone.touched.size()));
    }));
    return m_writer->whenIdle();
}

Result<void> BenchRun::bulk()
{
    // spread over the whole company, as a selection by any other field would be
    QList<RecordRef> records;
    const size_t count = std::min(kEditedAtOnce, m_customers.rows.size());
    for (size_t i = 0; i < count; ++i) {
        records.append(m_customers.rows.ref(i * m_customers.rows.size() / count));
    }
    ZHIKE_CHECK(measureBulk(records, u"territory"_s, u"区域 %1"_s.arg(m_random.below(1'000'000))));
    ZHIKE_CHECK(measureBulk(records, u"name"_s, u"宏远贸易 %1"_s.arg(m_random.below(1'000'000))));
    ZHIKE_TRY(const QList<User> users, UserStore(*m_writer).all());
    return users.isEmpty() ? Result<void>() : measureBulk(records, u"owner_id"_s, qint64(users.last().id.value()));
}

} // namespace zhike::cli
