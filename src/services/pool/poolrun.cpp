#include "services/pool/poolrun.h"

#include "repositories/settings.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLastRun = u"pool_last_run";

/// Nobody's deed: the rules that a manager switched on.
constexpr Author kProgram{UserId(0), Role::Administrator};

QString dayText(Instant now)
{
    return now.local().date().toString(Qt::ISODate);
}

Result<void> returnOne(ChangeContext& context, const PoolDue& due, const QString& rule)
{
    const CustomerId id(due.customer);
    ZHIKE_TRY(const auto customer, CustomerStore(context.session()).find(id, id));
    if (!customer || customer->details.owner != due.owner) {
        return {};
    }
    CustomerDraft draft = customer->details;
    draft.owner.reset();
    draft.poolSince = context.now();
    draft.poolReason = rule;
    context.endTenureAs(TenureEnd::ReturnedByRule, rule);
    ZHIKE_CHECK(context.update(id, id, customer->revision, std::move(draft)));
    return {};
}

QString nameOf(const QList<PoolRule>& rules, PoolRuleId id)
{
    const auto found = std::ranges::find(rules, id, &PoolRule::id);
    return found != rules.end() ? found->details.name : QString();
}

/// The row of a customer in a run, and of who held it.
struct ReturnedRows {
    std::optional<ChangeRow> customer;
    std::optional<ChangeRow> tenure;
};

/// Is everything as the run left it?
Result<bool> isUntouched(SqlSession& session, const ReturnedRows& rows)
{
    if (!rows.customer || !rows.tenure) {
        return false;
    }
    const RecordRef& customer = rows.customer->record;
    ZHIKE_TRY(const auto found, CustomerStore(session).find(CustomerId(customer.customer), CustomerId(customer.id)));
    const RecordRef& tenure = rows.tenure->record;
    ZHIKE_TRY(const auto held, TenureStore(session).find(CustomerId(tenure.customer), TenureId(tenure.id)));
    return found && held && found->revision == rows.customer->revision && held->revision == rows.tenure->revision;
}

} // namespace

Result<bool> isPoolRunDue(SqlSession& session, Instant now)
{
    ZHIKE_TRY(const auto last, readSetting(session, QStringView(kLastRun).toString()));
    if (last == dayText(now)) {
        return false;
    }
    ZHIKE_TRY(const QList<PoolRule> rules, activePoolRules(session));
    return !rules.isEmpty();
}

Result<std::vector<PoolDue>> poolDueToday(SqlSession& session, Instant now)
{
    ZHIKE_TRY(const QList<PoolRule> rules, activePoolRules(session));
    return poolDue(session, {rules, now, 0, {}, {}});
}

Result<PoolPiece> returnDue(SqlSession& session, std::span<const PoolDue> due, qint64 run, Instant now, Currency base)
{
    std::vector<qint64> ids;
    for (const PoolDue& one : due) {
        ids.push_back(one.customer);
    }
    PoolPiece piece{run, 0, {}};
    const Change change{
        {ChangeAction::RunPoolRules, {}}, [&piece, &ids, run](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const QList<PoolRule> rules, activePoolRules(context.session()));
            ZHIKE_TRY(const std::vector<PoolDue> still, poolDue(context.session(), {rules, context.now(), 0, {}, ids}));
            for (const PoolDue& one : still) {
                ZHIKE_CHECK(returnOne(context, one, nameOf(rules, one.rule)));
            }
            piece.returned = context.touched().size();
            if (piece.returned == 0) {
                return {};
            }
            piece.run = run != 0 ? run : context.id().value();
            return writePoolPiece(context.session(), piece.run, context.id(), context.now(), piece.returned);
        }};
    ZHIKE_TRY(piece.receipt, runChange(session, change, kProgram, now, base));
    return piece;
}

Result<void> notePoolRun(SqlSession& session, Instant now)
{
    return writeSetting(session, QStringView(kLastRun).toString(), dayText(now));
}

Result<qint64> runPoolRules(SqlSession& session, Instant now, Currency base)
{
    ZHIKE_TRY(const std::vector<PoolDue> due, poolDueToday(session, now));
    qint64 returned = 0;
    qint64 run = 0;
    for (std::span<const PoolDue> rest(due); !rest.empty();) {
        const size_t size = std::min(rest.size(), kPoolPiece);
        ZHIKE_TRY(const PoolPiece piece, returnDue(session, rest.first(size), run, now, base));
        run = piece.run;
        returned += piece.returned;
        rest = rest.subspan(size);
    }
    ZHIKE_CHECK(notePoolRun(session, now));
    return returned;
}

Change takeBackPoolPiece(ChangeId piece)
{
    return {{ChangeAction::TakeBackPoolRun, {}}, [piece](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const LoggedChange logged, readChange(context.session(), piece));
                if (logged.title.action != ChangeAction::RunPoolRules) {
                    return fail(ErrorCode::InvalidInput, u"change %1 is no run of rules"_s.arg(piece.value()));
                }
                ZHIKE_TRY(const QList<ChangeRow> rows, readChangeRows(context.session(), piece));
                QHash<qint64, ReturnedRows> returned;
                QList<qint64> order;
                for (const ChangeRow& row : rows) {
                    ReturnedRows& of = returned[row.record.customer];
                    if (row.record.kind == RecordKind::Customer) {
                        of.customer = row;
                        order.append(row.record.customer);
                    } else if (row.record.kind == RecordKind::Tenure) {
                        of.tenure = row;
                    }
                }
                for (const qint64 customer : order) {
                    const ReturnedRows& of = returned[customer];
                    ZHIKE_TRY(const bool isAsLeft, isUntouched(context.session(), of));
                    if (isAsLeft) {
                        ZHIKE_CHECK(context.revert(*of.tenure));
                        ZHIKE_CHECK(context.revert(*of.customer));
                    }
                }
                return {};
            }};
}

Result<qint64> takeBackPoolRun(SqlSession& session, qint64 run, const Author& author, Instant now, Currency base)
{
    ZHIKE_TRY(const QList<ChangeId> pieces, poolPieces(session, run));
    qint64 count = 0;
    for (const ChangeId piece : pieces) {
        ZHIKE_TRY(const ChangeReceipt receipt, runChange(session, takeBackPoolPiece(piece), author, now, base));
        count += receipt.touched.size();
    }
    return count;
}

} // namespace zhike
