#include "storage/store.h"

#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <memory>
#include <unistd.h>

// Sessions of both engines: what a row costs to write, scan and find. PostgreSQL runs when ZHIKE_TEST_PG names a server
// (tests/support/with-postgres.sh build/bench/bin/zhike_storage_bench).

namespace zhike {
namespace {

constexpr qint64 kStoredRows = 1'000'000;
constexpr int kRowsATransaction = 2000;

/// A store with a table of orders, a million rows in it, and one session that writes.
class OrderTable {
public:
    static OrderTable& of(Engine engine)
    {
        static OrderTable sqlite(Engine::Sqlite);
        static OrderTable postgres(Engine::PostgreSql);
        return engine == Engine::Sqlite ? sqlite : postgres;
    }
    ~OrderTable()
    {
        if (m_writer != nullptr && m_writer->engine() == Engine::PostgreSql) {
            (void)m_writer->executeScript(QStringLiteral("DROP SCHEMA %1 CASCADE").arg(m_schema));
        }
    }
    Q_DISABLE_COPY_MOVE(OrderTable)

    [[nodiscard]] bool isAvailable() const { return m_writer != nullptr; }
    [[nodiscard]] SqlSession& writer() { return *m_writer; }
    [[nodiscard]] qint64 nextId() { return ++m_lastId; }

    void insert(int rows)
    {
        auto transaction = Transaction::begin(*m_writer);
        auto statement = m_writer->prepare(
            u"INSERT INTO bench_order (id, customer_id, day, net, number, note) VALUES ($1, $2, $3, $4, $5, $6)");
        for (int i = 0; i < rows; ++i) {
            const qint64 id = nextId();
            const QString number = QStringLiteral("SO-%1").arg(id);
            (void)statement->bind(id, id * 7919 % 100'000, 15'000 + id % 4000, id * 37 % 1'000'000, number, m_note)
                .execute();
        }
        (void)transaction->commit();
    }

private:
    explicit OrderTable(Engine engine)
    {
        StoreAddress address{engine, m_folder.filePath(QStringLiteral("bench.zhike")), {}};
        if (engine == Engine::PostgreSql) {
            address.path = qEnvironmentVariable("ZHIKE_TEST_PG");
            m_schema = QStringLiteral("bench_%1").arg(getpid());
            address.schema = m_schema;
            if (address.path.isEmpty()) {
                return;
            }
        }
        auto store = Store::open(address, OpenMode::CreateIfMissing);
        if (!store) {
            return;
        }
        m_writer = *(*store)->session(SessionKind::Writer);
        const bool sqlite = engine == Engine::Sqlite;
        (void)m_writer->executeScript(
            sqlite ? u"CREATE TABLE bench_order (id INTEGER PRIMARY KEY, customer_id INTEGER, day INTEGER, net INTEGER,"
                     " number TEXT, note TEXT) STRICT"
                   : u"CREATE TABLE bench_order (id bigint PRIMARY KEY, customer_id bigint, day bigint, net bigint,"
                     " number text, note text)");
        if (sqlite) {
            for (qint64 i = 0; i < kStoredRows; i += kRowsATransaction) {
                insert(kRowsATransaction);
            }
        } else {
            (void)m_writer->execute(
                u"INSERT INTO bench_order SELECT n, n * 7919 % 100000, 15000 + n % 4000, n * 37 % 1000000, 'SO-' || n,"
                " CAST($1 AS text) FROM generate_series(1, CAST($2 AS bigint)) n",
                m_note, kStoredRows);
            (void)m_writer->executeScript(u"ANALYZE bench_order");
            m_lastId = kStoredRows;
        }
        (void)m_writer->whenIdle();
    }

    QTemporaryDir m_folder;
    QString m_schema;
    QString m_note = QStringLiteral("delivered to 宏远贸易, second door");
    std::unique_ptr<SqlSession> m_writer;
    qint64 m_lastId = 0;
};

OrderTable* tableFor(benchmark::State& state, Engine engine)
{
    OrderTable& table = OrderTable::of(engine);
    if (!table.isAvailable()) {
        state.SkipWithError("no server");
        return nullptr;
    }
    return &table;
}

/// Order lines of an import: 2,000 rows a transaction, synchronous=FULL.
template <Engine engine> void insertRows(benchmark::State& state)
{
    OrderTable* table = tableFor(state, engine);
    if (table == nullptr) {
        return;
    }
    for (auto _ : state) {
        table->insert(kRowsATransaction);
    }
    state.SetItemsProcessed(state.iterations() * kRowsATransaction);
}

/// What a person waits for: one row, one commit, flushed.
template <Engine engine> void saveOneRow(benchmark::State& state)
{
    OrderTable* table = tableFor(state, engine);
    if (table == nullptr) {
        return;
    }
    for (auto _ : state) {
        table->insert(1);
    }
    state.SetItemsProcessed(state.iterations());
}

template <Engine engine> void scanNumbers(benchmark::State& state)
{
    OrderTable* table = tableFor(state, engine);
    if (table == nullptr) {
        return;
    }
    qint64 rows = 0;
    for (auto _ : state) {
        auto statement
            = table->writer().query(u"SELECT id, customer_id, day, net FROM bench_order WHERE id <= $1", kStoredRows);
        qint64 sum = 0;
        while (statement->next().value_or(false)) {
            sum += statement->integer(0) + statement->integer(1) + statement->integer(2) + statement->integer(3);
            ++rows;
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(rows);
}

template <Engine engine> void scanTexts(benchmark::State& state)
{
    OrderTable* table = tableFor(state, engine);
    if (table == nullptr) {
        return;
    }
    qint64 rows = 0;
    for (auto _ : state) {
        auto statement
            = table->writer().query(u"SELECT id, number, note FROM bench_order WHERE id <= $1", kStoredRows / 10);
        qsizetype length = 0;
        while (statement->next().value_or(false)) {
            length += statement->text(1).size() + statement->text(2).size();
            ++rows;
        }
        benchmark::DoNotOptimize(length);
    }
    state.SetItemsProcessed(rows);
}

template <Engine engine> void readOneRow(benchmark::State& state)
{
    OrderTable* table = tableFor(state, engine);
    if (table == nullptr) {
        return;
    }
    qint64 id = 1;
    for (auto _ : state) {
        id = id * 48271 % 2147483647;
        auto statement = table->writer().query(
            u"SELECT customer_id, day, net, number FROM bench_order WHERE id = $1", id % kStoredRows + 1);
        benchmark::DoNotOptimize(statement->next().value_or(false));
        benchmark::DoNotOptimize(statement->integer(2));
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(insertRows<Engine::Sqlite>)->Unit(benchmark::kMillisecond);
BENCHMARK(saveOneRow<Engine::Sqlite>)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(scanNumbers<Engine::Sqlite>)->Unit(benchmark::kMillisecond);
BENCHMARK(scanTexts<Engine::Sqlite>)->Unit(benchmark::kMillisecond);
BENCHMARK(readOneRow<Engine::Sqlite>)->Unit(benchmark::kMicrosecond);
BENCHMARK(insertRows<Engine::PostgreSql>)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(saveOneRow<Engine::PostgreSql>)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(scanNumbers<Engine::PostgreSql>)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(scanTexts<Engine::PostgreSql>)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readOneRow<Engine::PostgreSql>)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace
} // namespace zhike
