#pragma once

#include "domain/customers/customertrees.h"
#include "repositories/stores.h"

#include <functional>
#include <span>

namespace zhike {

/// The other side of a relation, or nothing where it is not there or lies in the bin.
[[nodiscard]] Result<std::optional<Relationship>> mirrorOf(SqlSession& session, const Relationship& side);
/// The same wherever it is: its other customer may have been merged into another one since.
[[nodiscard]] Result<std::optional<Relationship>> mirrorAnywhere(SqlSession& session, const Relationship& side);
/// Sides filed under others that are about a customer, those in the bin too.
[[nodiscard]] Result<QList<Relationship>> relationsAbout(SqlSession& session, CustomerId customer);
/// The same of one of its contacts, who also works at the others.
[[nodiscard]] Result<QList<Relationship>>
relationsAboutContact(SqlSession& session, CustomerId customer, ContactId contact);

/// How many relations of each kind a customer has that are records, and how many customers each tree has under it.
[[nodiscard]] Result<QHash<RelationKind, qint64>> relationCounts(SqlSession& session, CustomerId customer);
/// Relations of one kind that are records, by id, after one; at most `limit`.
[[nodiscard]] Result<QList<Relationship>>
relationsOfKind(SqlSession& session, CustomerId customer, RelationKind kind, qint64 after, int limit);
/// Customers directly under one in a tree, by id, after one; at most `limit`.
[[nodiscard]] Result<QList<qint64>>
customersUnder(SqlSession& session, CustomerTree tree, CustomerId customer, qint64 after, int limit);

/// A link in a tree: the customer, and who is above it.
using TreeLinkSink = std::function<void(qint64 customer, qint64 above)>;
/// The links up from these customers, those in the bin too.
[[nodiscard]] Result<void>
linksUp(SqlSession& session, CustomerTree tree, std::span<const qint64> customers, const TreeLinkSink& sink);
/// The links down from these customers to those outside of the bin.
[[nodiscard]] Result<void>
linksDown(SqlSession& session, CustomerTree tree, std::span<const qint64> customers, const TreeLinkSink& sink);
/// Every link of a tree.
[[nodiscard]] Result<void> linksOf(SqlSession& session, CustomerTree tree, const TreeLinkSink& sink);

/// What is shown of a related customer.
struct RelatedCustomer {
    QString name;
    CustomerKind kind = CustomerKind::Organisation;
    bool isInBin = false;
    qint64 revenue = 0; ///< minor units of the base currency
    std::optional<qint64> value; ///< lifetime value, where the models told one
};
/// Of those that are there, in portions.
[[nodiscard]] Result<QHash<qint64, RelatedCustomer>>
relatedCustomers(SqlSession& session, std::span<const qint64> customers);

/// Relations of these customers that are records, some of each: at most `limit` a customer in the order of their ids.
[[nodiscard]] Result<QList<Relationship>>
someRelationsOf(SqlSession& session, std::span<const qint64> customers, int limit);

} // namespace zhike
