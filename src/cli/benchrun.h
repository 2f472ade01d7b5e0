#pragma once

#include "cli/benchtable.h"
#include "services/changes/change.h"
#include "services/duplicates/duplicatescan.h"
#include "services/lists/list.h"
#include "services/sample/samplerandom.h"
#include "storage/store.h"

#include <QElapsedTimer>

namespace zhike::cli {

/// The budget table of the design, measured line by line on one file through the services that the window uses. What it
/// saves stays in the file; what it imports is taken back.
class BenchRun {
public:
    BenchRun(Store& store, BenchTable& table, int times, quint64 seed, int importRows);

    /// Opens the sessions and reads whom to ask for. @return `NotFound` when there are no customers.
    [[nodiscard]] Result<void> begin();

    [[nodiscard]] Result<void> atRest(); ///< memory after opening, a list and a search
    [[nodiscard]] Result<void> insight(); ///< figures of everybody from scratch
    [[nodiscard]] Result<void> find();
    [[nodiscard]] Result<void> lists(); ///< first rows, sorting, jumping, counting
    [[nodiscard]] Result<void> pages(); ///< a customer's page with its timeline
    [[nodiscard]] Result<void> saves(); ///< call, order, case entry, and the disk's own flush
    [[nodiscard]] Result<void> segments(); ///< a segment counted while its rule is edited
    [[nodiscard]] Result<void> bulk(); ///< one field of many customers, and its undo
    [[nodiscard]] Result<void> backups(); ///< does one delay typing and saving?
    [[nodiscard]] Result<void> duplicates(); ///< searched in bulk and while typing; merged and taken apart again
    [[nodiscard]] Result<void> imports(); ///< order logs and customers into a new company, a log into this one; undone
    [[nodiscard]] Result<void> exports(); ///< every customer, as a list shows them and with all fields

private:
    [[nodiscard]] CustomerId someCustomer();
    [[nodiscard]] Result<void> measureFirstRows(const ListQuery& query, const QString& what);
    [[nodiscard]] Result<void> measureSorts();
    [[nodiscard]] Result<void> measureJumps();
    [[nodiscard]] Result<void> measureCounts();
    [[nodiscard]] Result<void> measureFlush(double& p95);
    [[nodiscard]] Result<void>
    measureSave(const QString& what, double flushMs, const std::function<Result<Change>()>& next);
    [[nodiscard]] Result<Change> orderChange();
    [[nodiscard]] Result<void> measureBulk(const QList<RecordRef>& records, const QString& field, const Value& value);
    [[nodiscard]] Result<void> typeAndSave(const QString& when, const std::function<bool(int)>& goesOn);
    [[nodiscard]] Result<void> measureHints();
    [[nodiscard]] Result<void> measureMerges(const DuplicateScan& scan);
    [[nodiscard]] Result<void> importInto(SqlSession& session, const QString& log, const QString& what);
    [[nodiscard]] Result<void> importCustomers(SqlSession& session, const QString& file, const QString& what);
    [[nodiscard]] Result<void> undoOf(SqlSession& session, std::optional<ChangeId> change);
    void noteImport(const QString& what, const QElapsedTimer& clock, double budget);

    Store& m_store;
    BenchTable& m_table;
    int m_times;
    int m_importRows;
    sample::SampleRandom m_random;
    Instant m_now;
    Author m_author{UserId(1), Role::Manager};
    std::unique_ptr<SqlSession> m_writer;
    std::unique_ptr<SqlSession> m_reader;
    std::unique_ptr<SqlSession> m_analytics;
    Currency m_base = kCny;
    ListSnapshot m_customers; ///< by name
    QList<Product> m_products;
};

/// Memory of this process that is its own, in MB.
[[nodiscard]] double ownMemoryMb();
/// The most that this process ever had.
[[nodiscard]] double highestMemoryMb();

} // namespace zhike::cli
