#include "services/segments/segmentrules.h"

#include "services/servicetest.h"
#include "storage/filterjson.h"

namespace zhike::testing {

using Op = FilterOperator;

namespace {

CustomerSegmentDraft segmentOf(const QString& name, const Filter& rule)
{
    CustomerSegmentDraft draft;
    draft.name = name;
    draft.rule = filterText(rule);
    return draft;
}

Filter inCity(const QString& city)
{
    return Filter::where(u"city"_s, Op::Is, {city});
}

} // namespace

class SegmentRulesTest : public ServiceTest {
protected:
    RuleSegment segment(CustomerSegmentId id) { return read<CustomerSegmentDraft>(CustomerId(0), id); }
    CustomerSegmentId add(const QString& name, const Filter& rule)
    {
        return made<CustomerSegmentId>(createSegment(segmentOf(name, rule)));
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, SegmentRulesTest, kBothEngines, engineName);

TEST_P(SegmentRulesTest, KeepsARuleAndItsChangesWithUndo)
{
    const CustomerSegmentId id = add(u"Shanghai"_s, inCity(u"Shanghai"_s));
    CustomerSegmentDraft draft = segment(id).details;
    draft.rule = filterText(inCity(u"Beijing"_s));

    const ChangeReceipt edited = apply(editSegment(id, 1, draft));
    EXPECT_EQ(segment(id).details.rule, filterText(inCity(u"Beijing"_s)));
    undo(edited);

    EXPECT_EQ(segment(id).details.rule, filterText(inCity(u"Shanghai"_s)));
    const ChangeReceipt gone = apply(deleteSegment(id, segment(id).revision, u"Shanghai"_s));
    EXPECT_TRUE(valueOf(CustomerSegmentStore(writer()).all()).isEmpty());
    undo(gone);
    EXPECT_EQ(valueOf(CustomerSegmentStore(writer()).all()).size(), 1);
}

TEST_P(SegmentRulesTest, RefusesRulesThatAreNoFilterOfCustomers)
{
    CustomerSegmentDraft draft;
    draft.name = u"Broken"_s;
    for (const QString& rule :
         {u"SELECT * FROM customer"_s, u"{}"_s, filterText(Filter::where(u"no_such_field"_s, Op::IsEmpty)),
          filterText(Filter::where(u"name"_s, Op::Less, {u"a"_s})), filterText(Filter::related(u"secrets"_s)),
          filterText(Filter::where(u"owner_id"_s, Op::IsMe)),
          filterText(Filter::related(u"cases"_s, Filter::where(u"owner_id"_s, Op::IsMyTeam)))}) {
        draft.rule = rule;
        EXPECT_EQ(errorOf(createSegment(draft)).code, ErrorCode::InvalidInput) << rule.toStdString();
    }
}

TEST_P(SegmentRulesTest, RefusesASecondSegmentOfAName)
{
    add(u"At risk"_s, inCity(u"Shanghai"_s));

    EXPECT_EQ(errorOf(createSegment(segmentOf(u" at RISK "_s, Filter()))).code, ErrorCode::Conflict);
    EXPECT_EQ(valueOf(segmentNamed(writer(), u"AT RISK"_s)).details.name, u"At risk"_s);
    EXPECT_EQ(segmentNamed(writer(), u"other"_s).error().code, ErrorCode::NotFound);
}

TEST_P(SegmentRulesTest, RefusesCircles)
{
    const CustomerSegmentId a = add(u"A"_s, inCity(u"Shanghai"_s));
    const CustomerSegmentId b = add(u"B"_s, Filter::negated(inSegment(a)));
    const CustomerSegmentId c = add(u"C"_s, Filter::any({inSegment(b), inCity(u"Beijing"_s)}));

    for (const CustomerSegmentId asked : {a, b, c}) {
        EXPECT_EQ(
            errorOf(editSegment(a, 1, segmentOf(u"A"_s, Filter::all({inSegment(asked)})))).code,
            ErrorCode::StateNotAllowed);
    }
    EXPECT_EQ(errorOf(createSegment(segmentOf(u"D"_s, inSegment(CustomerSegmentId(99))))).code, ErrorCode::NotFound);
    EXPECT_EQ(errorOf(deleteSegment(b, 1, u"B"_s)).code, ErrorCode::StateNotAllowed);
}

TEST_P(SegmentRulesTest, PutsEachSegmentBehindThoseItAsksFor)
{
    RuleSegment first{CustomerSegmentId(1)};
    RuleSegment second{CustomerSegmentId(2)};
    RuleSegment third{CustomerSegmentId(3)};
    first.details = segmentOf(u"first"_s, Filter::all({inSegment(third.id), inSegment(second.id)}));
    second.details = segmentOf(u"second"_s, inSegment(third.id));
    third.details = segmentOf(u"third"_s, Filter());

    QList<qint64> order;
    for (const RuleSegment& each : inOrderOfRules({first, second, third})) {
        order.append(each.id.value());
    }
    EXPECT_EQ(order, (QList<qint64>{3, 2, 1}));

    third.details = segmentOf(u"third"_s, inSegment(first.id));
    EXPECT_EQ(inOrderOfRules({first, second, third}).size(), 3);
}

} // namespace zhike::testing
