#include "repositories/insight/insightstore.h"

#include "repositories/lists/idlist.h"

#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kStandingColumns
    = u"stage, stage_since, stage_reason, stage_figure, value_class, loyalty, loyalty_marks, attitude, keep_action,"
      " cube_cell, value_at_risk, next_action, next_action_figure, historic_value, current_value, potential_value,"
      " expected_cross_sell, value_first, value_repeat, value_cross_sell, value_lower_cost, value_referral,"
      " value_premium, value_standard_cost, group_value, chain_value, chain_customers"_s;
constexpr int kFigureColumns = 10;

/// Of these, customers in the order of their ids are anywhere: 2,000 of them change half of the index's pages.
struct ScatteredIndex {
    QLatin1StringView name;
    QLatin1StringView column;
};
constexpr std::array kScatteredIndexes{
    ScatteredIndex{"customer_insight_by_value"_L1, "value"_L1},
    ScatteredIndex{"customer_insight_by_p_alive"_L1, "p_alive"_L1}};

QString upsertFigures()
{
    const QString figures
        = u"run_id, r, f, m, segment, p_alive, expected_purchases, expected_spend, value, "_s + kStandingColumns;
    QStringList sets;
    const QStringList names = figures.split(u", "_s);
    for (const QString& name : names) {
        sets.append(u"%1 = excluded.%1"_s.arg(name));
    }
    return u"INSERT INTO customer_insight (customer_id, %1) VALUES (%2) ON CONFLICT (customer_id) DO UPDATE SET %3"_s
        .arg(figures, parameterList(1, size_t(names.size()) + 1), sets.join(u", "_s));
}

template <class Enum> std::optional<QString> storedKey(const std::optional<Enum>& value)
{
    return value ? std::optional(QString::fromLatin1(keyOf(*value))) : std::nullopt;
}

template <class Enum> std::optional<Enum> choiceOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : fromKey<Enum>(row.text(column));
}

std::optional<double> realOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

void bindStanding(Statement& statement, const std::optional<StoredStanding>& standing)
{
    int index = kFigureColumns;
    const auto next = [&](const auto& value) { statement.bindOne(++index, value); };
    const auto of = [&](auto member) {
        using Member = std::decay_t<decltype((*standing).*member)>;
        next(standing ? std::optional<Member>((*standing).*member) : std::nullopt);
    };
    const auto key = [&](auto member) {
        using Member = std::decay_t<decltype((*standing).*member)>;
        next(storedKey(standing ? std::optional<Member>((*standing).*member) : std::nullopt));
    };
    using S = StoredStanding;
    key(&S::stage);
    of(&S::stageSince);
    key(&S::stageReason);
    next(standing ? standing->stageFigure : std::nullopt);
    key(&S::valueClass);
    key(&S::loyalty);
    of(&S::loyaltyMarks);
    next(standing ? standing->attitude : std::nullopt);
    next(storedKey(standing ? standing->keep : std::nullopt));
    next(standing ? standing->cubeCell : std::nullopt);
    next(standing ? standing->valueAtRisk : std::nullopt);
    next(storedKey(standing ? standing->nextAction : std::nullopt));
    next(standing ? standing->nextActionFigure : std::nullopt);
    of(&S::historic);
    next(standing ? standing->current : std::nullopt);
    next(standing ? standing->potential : std::nullopt);
    of(&S::expectedCrossSell);
    for (const auto member :
         {&S::firstPurchase, &S::repeat, &S::crossSell, &S::lowerCost, &S::referral, &S::premium, &S::standardCost}) {
        of(member);
    }
    next(standing ? standing->group : std::nullopt);
    of(&S::chain);
    of(&S::chainCustomers);
}

} // namespace

Result<void> writeFigures(SqlSession& session, qint64 run, std::span<const StoredFigures> rows)
{
    static const QString kSql = upsertFigures();
    ZHIKE_TRY(Statement statement, session.prepare(kSql));
    for (const StoredFigures& row : rows) {
        statement.bind(
            row.customer, run, row.r, row.f, row.m, row.segment, row.pAlive, row.expectedPurchases, row.expectedSpend,
            row.value);
        bindStanding(statement, row.standing);
        ZHIKE_TRY([[maybe_unused]] const qint64 changed, statement.execute());
    }
    return {};
}

Result<void> dropScatteredIndexes(SqlSession& session)
{
    if (session.engine() == Engine::Sqlite) {
        for (const ScatteredIndex& index : kScatteredIndexes) {
            ZHIKE_CHECK(session.executeScript(u"DROP INDEX IF EXISTS "_s + index.name));
        }
    }
    return {};
}

Result<bool> makeScatteredIndex(SqlSession& session)
{
    if (session.engine() != Engine::Sqlite) {
        return false;
    }
    for (const ScatteredIndex& index : kScatteredIndexes) {
        ZHIKE_TRY(
            const std::optional<qint64> isThere,
            session.integer(
                u"SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = $1"_s, QString(index.name)));
        if (isThere.value_or(0) == 0) {
            ZHIKE_CHECK(session.executeScript(
                u"CREATE INDEX %1 ON customer_insight (%2, customer_id)"_s.arg(index.name, index.column)));
            return true;
        }
    }
    return false;
}

Result<std::optional<StoredStanding>> readStanding(SqlSession& session, qint64 customer)
{
    ZHIKE_TRY(
        Statement row,
        session.query(
            u"SELECT %1 FROM customer_insight WHERE customer_id = $1 AND stage IS NOT NULL"_s.arg(kStandingColumns),
            customer));
    ZHIKE_TRY(const bool found, row.next());
    if (!found) {
        return std::optional<StoredStanding>();
    }
    StoredStanding standing;
    standing.stage = fromKey<LifecycleChoice>(row.text(0)).value_or(LifecycleChoice::Potential);
    standing.stageSince = Day(qint32(row.integer(1)));
    standing.stageReason = fromKey<StageReasonChoice>(row.text(2)).value_or(StageReasonChoice::NoPurchase);
    standing.stageFigure = realOrNone(row, 3);
    standing.valueClass = fromKey<ValueClassChoice>(row.text(4)).value_or(ValueClassChoice::Standard);
    standing.loyalty = fromKey<LoyaltyChoice>(row.text(5)).value_or(LoyaltyChoice::Unknown);
    standing.loyaltyMarks = int(row.integer(6));
    standing.attitude = realOrNone(row, 7);
    standing.keep = choiceOrNone<KeepChoice>(row, 8);
    standing.cubeCell = row.isNull(9) ? std::nullopt : std::optional(int(row.integer(9)));
    standing.valueAtRisk = row.integerOrNull(10);
    standing.nextAction = choiceOrNone<ActionChoice>(row, 11);
    standing.nextActionFigure = realOrNone(row, 12);
    standing.historic = row.integer(13);
    standing.current = row.integerOrNull(14);
    standing.potential = row.integerOrNull(15);
    standing.expectedCrossSell = row.real(16);
    standing.firstPurchase = row.integer(17);
    standing.repeat = row.integer(18);
    standing.crossSell = row.integer(19);
    standing.lowerCost = row.integer(20);
    standing.referral = row.integer(21);
    standing.premium = row.integer(22);
    standing.standardCost = row.integer(23);
    standing.group = row.integerOrNull(24);
    standing.chain = row.integerOrNull(25).value_or(0);
    standing.chainCustomers = int(row.integerOrNull(26).value_or(0));
    return std::optional(standing);
}

Result<void>
readStages(SqlSession& session, const std::function<void(qint64 customer, LifecycleChoice stage, Day since)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT customer_id, stage, stage_since FROM customer_insight WHERE stage IS NOT NULL"
                      " ORDER BY customer_id"_s));
    return forRows(statement, [&sink](const Statement& row) {
        if (const auto stage = fromKey<LifecycleChoice>(row.text(1))) {
            sink(row.integer(0), *stage, Day(qint32(row.integer(2))));
        }
    });
}

Result<void> writeStageChanges(SqlSession& session, std::span<const StageChange> changes)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"INSERT INTO stage_change (customer_id, day, from_stage, to_stage, reason, figure)"
                        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (customer_id, day) DO UPDATE SET"
                        " to_stage = excluded.to_stage, reason = excluded.reason, figure = excluded.figure"_s));
    for (const StageChange& change : changes) {
        statement.bind(
            change.customer, change.day, QString::fromLatin1(keyOf(change.from)), QString::fromLatin1(keyOf(change.to)),
            QString::fromLatin1(keyOf(change.reason)), change.figure);
        ZHIKE_TRY([[maybe_unused]] const qint64 rows, statement.execute());
    }
    return {};
}

Result<QList<StageChange>> stageChangesOf(SqlSession& session, qint64 customer, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT customer_id, day, from_stage, to_stage, reason, figure FROM stage_change WHERE customer_id = $1"
            " AND from_stage <> to_stage ORDER BY day DESC LIMIT $2"_s,
            customer, limit));
    QList<StageChange> changes;
    ZHIKE_CHECK(forRows(statement, [&changes](const Statement& row) {
        changes.append(
            {row.integer(0), Day(qint32(row.integer(1))),
             fromKey<LifecycleChoice>(row.text(2)).value_or(LifecycleChoice::Potential),
             fromKey<LifecycleChoice>(row.text(3)).value_or(LifecycleChoice::Potential),
             fromKey<StageReasonChoice>(row.text(4)).value_or(StageReasonChoice::NoPurchase), realOrNone(row, 5)});
    }));
    return changes;
}

Result<QList<StageFlow>> stageFlowsAfter(SqlSession& session, Day day)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT from_stage, to_stage, count(*) FROM stage_change WHERE day > $1 AND from_stage <> to_stage"
            " GROUP BY from_stage, to_stage"_s,
            day));
    QList<StageFlow> flows;
    ZHIKE_CHECK(forRows(statement, [&flows](const Statement& row) {
        const auto from = fromKey<LifecycleChoice>(row.text(0));
        const auto to = fromKey<LifecycleChoice>(row.text(1));
        if (from && to) {
            flows.append({*from, *to, row.integer(2)});
        }
    }));
    return flows;
}

Result<void> writePrices(SqlSession& session, qint64 run, std::span<const StoredPrice> prices)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"INSERT INTO reference_price (product_id, quarter, run_id, net, quantity)"
                        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (product_id, quarter) DO UPDATE SET"
                        " run_id = excluded.run_id, net = excluded.net, quantity = excluded.quantity"_s));
    for (const StoredPrice& price : prices) {
        statement.bind(price.product, price.quarter, run, price.net, price.quantity);
        ZHIKE_TRY([[maybe_unused]] const qint64 rows, statement.execute());
    }
    return {};
}

Result<qint64> removePricesNotOf(SqlSession& session, qint64 run, int limit)
{
    return session.execute(
        u"DELETE FROM reference_price WHERE (product_id, quarter) IN"
        " (SELECT product_id, quarter FROM reference_price WHERE run_id <> $1 LIMIT $2)"_s,
        run, limit);
}

Result<void> pricesFor(SqlSession& session, qint64 customer, const std::function<void(const StoredPrice&)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT p.product_id, p.quarter, p.net, p.quantity FROM reference_price AS p WHERE p.product_id IN"
            " (SELECT l.product_id FROM order_line AS l WHERE l.customer_id = $1)"_s,
            customer));
    return forRows(statement, [&sink](const Statement& row) {
        sink({row.integer(0), qint32(row.integer(1)), row.integer(2), row.integer(3)});
    });
}

Result<qint64> removeFiguresNotOf(SqlSession& session, qint64 run, int limit)
{
    return session.execute(
        u"DELETE FROM customer_insight WHERE customer_id IN"
        " (SELECT customer_id FROM customer_insight WHERE run_id <> $1 LIMIT $2)"_s,
        run, limit);
}

Result<void> removeFigures(SqlSession& session, qint64 customer)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(u"DELETE FROM customer_insight WHERE customer_id = $1"_s, customer));
    return {};
}

Result<void> writeModelRun(SqlSession& session, const ModelRun& run)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO model_run (id, kind, as_of, made_at, customers, fingerprint, content, summary)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"_s,
            run.id, run.kind, run.asOf, run.madeAt, run.customers, run.fingerprint, run.content, run.summary));
    return {};
}

Result<std::optional<ModelRun>> newestModelRun(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, kind, as_of, made_at, customers, fingerprint, content FROM model_run"
                      " ORDER BY id DESC LIMIT 1"_s));
    ZHIKE_TRY(const bool row, statement.next());
    if (!row) {
        return std::optional<ModelRun>();
    }
    return std::optional(ModelRun{
        statement.integer(0),
        statement.text(1),
        Day(qint32(statement.integer(2))),
        Instant(statement.integer(3)),
        statement.integer(4),
        statement.text(5),
        statement.text(6),
        {}});
}

Result<QString> modelRunSummary(SqlSession& session, qint64 run)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT summary FROM model_run WHERE id = $1"_s, run));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? Result<QString>(statement.text(0)) : fail(ErrorCode::NotFound, u"model_run %1"_s.arg(run));
}

Result<void>
readCustomerKeys(SqlSession& session, const std::function<Result<void>(qint64 id, const QString& key)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, external_key, number FROM customer WHERE deleted_at IS NULL ORDER BY id"_s));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        ZHIKE_CHECK(sink(statement.integer(0), statement.isNull(1) ? statement.text(2) : statement.text(1)));
    }
}

} // namespace zhike
