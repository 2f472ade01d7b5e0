#pragma once

#include "domain/base/result.h"
#include "domain/customers/customertrees.h"
#include "storage/sqlsession.h"

#include <QSet>
#include <QStringList>
#include <array>
#include <span>

namespace zhike {

/// Customers who got somebody above them, by tree.
using TreeWatch = std::array<QSet<qint64>, kCustomerTrees.size()>;

/// The one place that refuses rings in the trees of customers. Asked at the end of every change, so that a form, a
/// cell, a bulk edit, a merge, an undo and a restore are held alike. It reads the levels above all of them at once; on
/// a server two people who would close a ring together wait for each other here.
/// @return `InvalidInput` "parent_id:8:[...]" (FaultCode::Cycle) with the names along the ring as JSON.
[[nodiscard]] Result<void> refuseRings(SqlSession& session, const TreeWatch& watched);

/// The ring that a link from a customer to another one closes, or into which it leads; empty where there is none.
/// @param pending links that are going to be written and count before those that are
[[nodiscard]] Result<QList<qint64>>
ringThrough(SqlSession& session, CustomerTree tree, qint64 customer, const AboveCustomers& pending);
/// Names along a ring; a long one is cut in the middle.
[[nodiscard]] Result<QStringList> namesAlong(SqlSession& session, const QList<qint64>& ring);
/// The names in the detail of an error of refuseRings(); empty for any other error.
[[nodiscard]] QStringList namesOfRing(const Error& error);
/// The tree that such an error is about.
[[nodiscard]] std::optional<CustomerTree> treeOfRing(const Error& error);

} // namespace zhike
