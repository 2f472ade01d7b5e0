#pragma once

#include "storage/sqlsession.h"

#include <QList>
#include <QStringList>
#include <functional>

namespace zhike {

/// What must hold in every store.
enum class VerifyCheck {
    Structure, ///< pages, indexes, foreign keys (SQLite looks itself; PostgreSQL holds keys by itself)
    Readable, ///< every record has values that its fields can have
    OrderSums, ///< an order's amounts are the sums of its lines
    Statistics, ///< customer_stats is what the orders say
    SearchIndex, ///< every record is found by its words, and nothing else is
    CustomerLinks, ///< parents, households and referrers exist; nobody is his own ancestor
    Counters, ///< no number will be given out twice
    Batches, ///< no import is half done, and every batch stands in the log
    ConsentMarks, ///< the marks of contacts are what the consent log says
    Relations, ///< every relation has its other side, which says the same
    Attachments, ///< every file is there to its last byte, and none is kept that no record names
    Pool ///< who is in the pool has no owner, and nobody held a customer before he began to
};
inline constexpr std::array kVerifyChecks
    = {VerifyCheck::Structure,    VerifyCheck::Readable,      VerifyCheck::OrderSums,   VerifyCheck::Statistics,
       VerifyCheck::SearchIndex,  VerifyCheck::CustomerLinks, VerifyCheck::Counters,    VerifyCheck::Batches,
       VerifyCheck::ConsentMarks, VerifyCheck::Relations,     VerifyCheck::Attachments, VerifyCheck::Pool};
/// "structure", "search-index" ...
[[nodiscard]] QString keyOf(VerifyCheck check);

struct VerifyFinding {
    VerifyCheck check = VerifyCheck::Structure;
    qint64 count = 0; ///< how many rows are wrong in this way
    QString what; ///< English, for a log and for people who script
    QStringList first; ///< up to kListedFindings of them
};
inline constexpr qsizetype kListedFindings = 20;

struct VerifyReport {
    QList<VerifyFinding> findings; ///< empty: all is well
    QList<std::pair<VerifyCheck, qint64>> milliseconds; ///< of each check that was made
};

/// Told before each check; `false` ends with `Cancelled`.
using VerifyProgress = std::function<bool(VerifyCheck next)>;

/// Reads the whole store and compares; writes nothing. About 20 s for a million customers with ten million orders.
[[nodiscard]] Result<VerifyReport> verifyStore(SqlSession& session, const VerifyProgress& progress = {});

} // namespace zhike
