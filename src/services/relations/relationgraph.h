#pragma once

#include "services/relations/relationreading.h"

namespace zhike {

/// The surroundings of a customer: those it is related to and those they are related to, the nearest first.
struct RelationGraph {
    struct Node {
        CustomerId customer{0};
        RelatedCustomer about;
        int steps = 0; ///< 0: the customer itself
        qint64 more = 0; ///< relations of this one that are not among the edges
    };
    struct Edge {
        qsizetype from = 0; ///< places of nodes; `kind` is read from here: "supplier of"
        qsizetype to = 0;
        RelationKind kind = RelationKind::PartnerOf;
        bool isOver = false;
        friend bool operator==(const Edge&, const Edge&) = default;
    };
    QList<Node> nodes; ///< the customer is the first
    QList<Edge> edges;
};

inline constexpr qsizetype kMostNodes = 40;

/// Up to two steps and `most` nodes; those who are worth most stay where not all have a place.
[[nodiscard]] Result<RelationGraph>
relationGraph(SqlSession& session, CustomerId customer, Day today, qsizetype most = kMostNodes);

} // namespace zhike
