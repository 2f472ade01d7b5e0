#pragma once

#include "domain/base/field.h"
#include "repositories/sales/customerstats.h"

#include <QList>
#include <QString>

/// What `verify` asks of a store; whole tables are read, nothing is written. Lists hold at most `limit` rows and say
/// how many there are in all.
namespace zhike {

struct FoundRows {
    qint64 count = 0;
    QStringList first; ///< "customer 17 order 42": for a person who looks for them
};

/// Orders whose sums are not those of their lines, or whose total is not net and tax.
[[nodiscard]] Result<FoundRows> ordersWithOtherSums(SqlSession& session, qsizetype limit);
/// What customer_stats should hold, made from the orders of all customers, those in the bin too.
[[nodiscard]] Result<void> statsFromOrders(SqlSession& session, const StatsAccumulator::Sink& sink);
/// Rows whose text in a field of choices is none of the catalogue's.
[[nodiscard]] Result<FoundRows> rowsWithUnknownChoices(SqlSession& session, RecordKind kind, qsizetype limit);
/// Rows that a batch wrote which the log does not know.
[[nodiscard]] Result<FoundRows> rowsOfUnknownBatches(SqlSession& session, qsizetype limit);
/// Contacts outside of the bin whose marks "do not call" and "do not mail" are not what the consent log says.
[[nodiscard]] Result<FoundRows> contactsWithOtherMarks(SqlSession& session, qsizetype limit);
/// Relations outside of the bin whose other side is missing, more than one, or says something else.
[[nodiscard]] Result<FoundRows> unpairedRelations(SqlSession& session, qsizetype limit);
/// Series of numbers from which a number would be given out a second time.
[[nodiscard]] Result<FoundRows> countersBehind(SqlSession& session);

/// One link from a customer to another.
struct CustomerLink {
    qint64 customer = 0;
    const char* field = nullptr; ///< "parent_id" ...
    qint64 to = 0;
};
[[nodiscard]] Result<QList<CustomerLink>> customerLinks(SqlSession& session);
[[nodiscard]] Result<bool> customerExists(SqlSession& session, qint64 id);

} // namespace zhike
