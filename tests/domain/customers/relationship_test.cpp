#include "domain/customers/relationship.h"

#include "domain/customers/customertrees.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(RelationKind, TurnedRoundTwiceIsItself)
{
    for (size_t i = 0; i < kChoicesOf<RelationKind>.size(); ++i) {
        const auto kind = RelationKind(i);
        EXPECT_EQ(reversed(reversed(kind)), kind) << keyOf(kind);
        EXPECT_EQ(isRecorded(reversed(kind)), isRecorded(kind)) << keyOf(kind);
    }
}

TEST(Relationship, TellsTheSameFromTheOtherSide)
{
    RelationshipDraft draft;
    draft.other = CustomerId(2);
    draft.kind = RelationKind::WorksAt;
    draft.contact = ContactId(5);
    draft.link = 9;

    const RelationshipDraft mirror = mirrored(draft, CustomerId(1));

    EXPECT_EQ(mirror.other, CustomerId(1));
    EXPECT_EQ(mirror.kind, RelationKind::ContactFrom);
    EXPECT_FALSE(mirror.contact.has_value());
    EXPECT_EQ(mirror.otherContact, ContactId(5));
    EXPECT_EQ(mirrored(mirror, CustomerId(2)), draft);
}

TEST(Relationship, OfATreeHasNoRecord)
{
    RelationshipDraft draft;
    draft.other = CustomerId(2);
    draft.kind = RelationKind::SubsidiaryOf;
    draft.link = 1;

    EXPECT_EQ(faultsOf(draft), (Faults{{QLatin1StringView("kind"), FaultCode::NotAChoice}}));
}

TEST(Relationship, JoinedWithAnotherLastsFromTheFirstDayToTheLast)
{
    RelationshipDraft kept;
    kept.since = Day(20);
    kept.until = Day(30);
    kept.note = u"screws"_s;
    RelationshipDraft other;
    other.since = Day(10);
    other.note = u"nuts"_s;

    const RelationshipDraft both = joined(kept, other);

    EXPECT_EQ(both.since, Day(10));
    EXPECT_FALSE(both.until.has_value());
    EXPECT_EQ(both.note, u"screws; nuts"_s);
}

TEST(Relationship, OverIsNotOneOfToday)
{
    RelationshipDraft draft;
    draft.until = Day(10);

    EXPECT_TRUE(isCurrent(draft, Day(10)));
    EXPECT_FALSE(isCurrent(draft, Day(11)));
}

TEST(CustomerTrees, FindTheRingIntoWhichAWayLeads)
{
    const AboveCustomers above{{1, 2}, {2, 3}, {3, 4}, {4, 2}, {7, 8}};

    EXPECT_EQ(ringAbove(above, 1), (QList<qint64>{2, 3, 4, 2}));
    EXPECT_EQ(ringAbove(above, 3), (QList<qint64>{3, 4, 2, 3}));
    EXPECT_TRUE(ringAbove(above, 7).isEmpty());
    EXPECT_TRUE(ringAbove(above, 9).isEmpty());
}

TEST(CustomerTrees, TellEachRingOnce)
{
    const AboveCustomers above{{1, 2}, {2, 3}, {3, 4}, {4, 2}, {5, 5}, {7, 8}, {9, 4}};

    EXPECT_EQ(ringsIn(above), (QList<QList<qint64>>{{2, 3, 4, 2}, {5, 5}}));
}

} // namespace zhike
