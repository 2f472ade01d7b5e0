#pragma once

#include "repositories/customers/relationreads.h"

namespace zhike {

// The one way to read how a customer stands to others: columns and records come alike.

/// A relation of a customer, as one line shows it.
struct RelationLine {
    RelationKind kind = RelationKind::PartnerOf;
    CustomerId other{0};
    RelatedCustomer about;
    std::optional<Relationship> record; ///< this customer's side, of kinds that are records
    QString contact; ///< who works at both
    qint64 place = 0; ///< where the next page begins
};

/// The relations of one kind.
struct RelationGroup {
    RelationKind kind = RelationKind::PartnerOf;
    qint64 count = 0;
    QList<RelationLine> lines; ///< the first ones
};

/// What several customers are together; amounts in minor units of the base currency.
struct TogetherWorth {
    qint64 customers = 0;
    qint64 revenue = 0;
    std::optional<qint64> value; ///< lifetime value; nothing where the models told none of them one
    bool isCut = false; ///< there are more than kMostTogether
};
inline constexpr qsizetype kMostTogether = 20'000;

struct RelationOverview {
    QList<RelationGroup> groups; ///< those that have any, in the order of the kinds
    TogetherWorth
        group; ///< all of one group: companies over and under each other, households; with the customer itself
    TogetherWorth chain; ///< all who came through the customer, without it
    [[nodiscard]] qint64 count() const;
};

/// @param linesOfEach how many lines of each kind; a customer with 10,000 relations takes no longer than one with ten
[[nodiscard]] Result<RelationOverview> relationOverview(SqlSession& session, CustomerId customer, int linesOfEach);
/// The lines after the one at `after`.
[[nodiscard]] Result<QList<RelationLine>>
moreRelations(SqlSession& session, CustomerId customer, RelationKind kind, qint64 after, int limit);

/// A step of the tree of referrals under a customer, in the order in which it is read: each before those who came
/// through it.
struct ReferralStep {
    CustomerId customer{0};
    int depth = 0; ///< 1: came directly
    RelatedCustomer about;
    TogetherWorth under; ///< who came through this one
};
struct ReferralTree {
    QList<ReferralStep> steps; ///< at most as many as were asked for
    qint64 left = 0; ///< further steps
};
[[nodiscard]] Result<ReferralTree> referralTree(SqlSession& session, CustomerId customer, qsizetype most);

} // namespace zhike
