#include "services/sales/opportunitychanges.h"

#include "services/customers/customerchanges.h"
#include "services/sales/salespages.h"
#include "services/servicetest.h"

namespace zhike::testing {

class OpportunityChanges : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    Opportunity opportunity(OpportunityId id) { return read<OpportunityDraft>(m_customer, id); }
    StageId stage(const QString& name)
    {
        for (const Stage& row : valueOf(stages(writer()))) {
            if (row.details.name == name) {
                return row.id;
            }
        }
        ADD_FAILURE() << "no stage " << name.toStdString();
        return StageId(0);
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, OpportunityChanges, kBothEngines, engineName);

TEST_P(OpportunityChanges, EntersTheFirstStageWithItsProbability)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));

    const Opportunity saved = opportunity(id);
    EXPECT_EQ(saved.details.stage, stage(u"Qualify"_s));
    EXPECT_EQ(saved.details.probability, Rate{1000});
    EXPECT_EQ(saved.details.stageEnteredAt, now());
    EXPECT_EQ(saved.details.owner, author().user);
}

TEST_P(OpportunityChanges, MovesWithTheStagesProbabilityAndUndoesTheMove)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));
    const Instant before = now();
    goTo(daysLater(2));

    const ChangeReceipt moved = apply(moveOpportunity(m_customer, id, 1, stage(u"Proposal"_s), u"Calibration"_s));

    EXPECT_EQ(opportunity(id).details.probability, Rate{5000});
    EXPECT_EQ(opportunity(id).details.stageEnteredAt, now());
    undo(moved);
    EXPECT_EQ(opportunity(id).details.stage, stage(u"Qualify"_s));
    EXPECT_EQ(opportunity(id).details.stageEnteredAt, before);
}

TEST_P(OpportunityChanges, ClosesALostOneWithItsReason)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));

    apply(moveOpportunity(m_customer, id, 1, stage(u"Lost"_s), u"Calibration"_s, u"price"_s));

    EXPECT_EQ(opportunity(id).details.lostReason, u"price"_s);
    EXPECT_EQ(opportunity(id).details.closedAt, now());
    EXPECT_EQ(opportunity(id).details.forecast, ForecastCategory::Omitted);
}

TEST_P(OpportunityChanges, KeepsAProbabilityThatAPersonTyped)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));
    OpportunityDraft draft = opportunity(id).details;
    draft.probability = Rate{3300};
    apply(editOpportunity(m_customer, id, 1, draft));

    apply(moveOpportunity(m_customer, id, 2, stage(u"Negotiation"_s), u"Calibration"_s));

    EXPECT_TRUE(opportunity(id).details.probabilityIsManual);
    EXPECT_EQ(opportunity(id).details.probability, Rate{3300});
}

TEST_P(OpportunityChanges, TreatsAnEditedStageAsAMove)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));
    goTo(daysLater(1));
    OpportunityDraft draft = opportunity(id).details;
    draft.stage = stage(u"Won"_s);

    apply(editOpportunity(m_customer, id, 1, draft));

    EXPECT_EQ(opportunity(id).details.stageEnteredAt, now());
    EXPECT_EQ(opportunity(id).details.closedAt, now());
    EXPECT_EQ(opportunity(id).details.probability, Rate{10000});
}

TEST_P(OpportunityChanges, KeepsAStageThatHoldsOpportunities)
{
    apply(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));
    const QString pipeline = QString::fromLatin1(kFirstPipeline);
    QList<StageEdit> edits;
    for (const Stage& row : valueOf(stages(writer(), pipeline))) {
        edits.append({row.id, row.revision, row.details});
    }
    edits.removeFirst();

    EXPECT_EQ(errorOf(saveStages(pipeline, edits)).code, ErrorCode::StateNotAllowed);
    EXPECT_EQ(errorOf(saveStages(pipeline, {})).code, ErrorCode::InvalidInput);
}

TEST_P(OpportunityChanges, AddsAPipelineBesideTheFirst)
{
    StageDraft open;
    open.name = u"Offered"_s;
    open.probability = Rate{4000};

    apply(saveStages(u"Service contracts"_s, {{std::nullopt, 0, open}}));

    EXPECT_EQ(valueOf(pipelines(writer())), (QStringList{QString::fromLatin1(kFirstPipeline), u"Service contracts"_s}));
    ASSERT_EQ(valueOf(stages(writer(), u"Service contracts"_s)).size(), 1);
}

TEST_P(OpportunityChanges, ShowsAnOpportunityWithItsStagesAndNextStep)
{
    const auto id = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"Calibration"_s, 68000)));

    const OpportunityOverview page = valueOf(opportunityPage(writer(), m_customer, id, now()));

    EXPECT_EQ(page.customerName, u"宏远贸易"_s);
    EXPECT_EQ(page.stage.details.name, u"Qualify"_s);
    EXPECT_EQ(page.stages.size(), 7);
    EXPECT_EQ(page.due, DueState::None);
}

} // namespace zhike::testing
