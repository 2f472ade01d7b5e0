#include "services/customers/needchanges.h"

#include "services/customers/customerchanges.h"
#include "services/customers/customerpage.h"
#include "services/lists/list.h"
#include "services/servicetest.h"

namespace zhike::testing {

class NeedChangesTest : public ServiceTest {
protected:
    static NeedDraft needOf(const QString& text, NeedKind kind = NeedKind::Need)
    {
        NeedDraft draft;
        draft.text = text;
        draft.kind = kind;
        return draft;
    }
    CustomerId someone(const QString& name = u"Anna"_s)
    {
        return made<CustomerId>(createCustomer(customerNamed(name)));
    }
    QStringList known(CustomerId id)
    {
        QStringList texts;
        for (const Need& need : valueOf(customerPage(writer(), id, now())).needs) {
            texts.append(need.details.text);
        }
        return texts;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, NeedChangesTest, kBothEngines, engineName);

TEST_P(NeedChangesTest, AreWrittenDownSinceTodayAndShownOpenOnesFirst)
{
    const CustomerId anna = someone();
    const NeedId drift = made<NeedId>(writeNeed(anna, needOf(u"Drift after the move"_s, NeedKind::Complaint)));
    apply(writeNeed(anna, needOf(u"Budget in the first week of a quarter"_s)));

    Need complaint = read<NeedDraft>(anna, drift);
    EXPECT_EQ(complaint.details.since, dayOf(2026, 11, 20));
    complaint.details.state = NeedState::Met;
    goTo(daysLater(4));
    apply(editNeed(anna, drift, complaint.revision, complaint.details));

    EXPECT_EQ(read<NeedDraft>(anna, drift).details.until, dayOf(2026, 11, 24));
    EXPECT_EQ(known(anna), (QStringList{u"Budget in the first week of a quarter"_s, u"Drift after the move"_s}));
}

TEST_P(NeedChangesTest, AreUndone)
{
    const CustomerId anna = someone();
    const ChangeReceipt written = apply(writeNeed(anna, needOf(u"Wants a quiet motor"_s)));
    undo(written);
    EXPECT_EQ(known(anna), QStringList());

    const NeedId id = made<NeedId>(writeNeed(anna, needOf(u"Wants delivery on Mondays"_s)));
    const ChangeReceipt gone = apply(deleteNeed(anna, id, 1, QString()));
    EXPECT_EQ(known(anna), QStringList());
    undo(gone);
    EXPECT_EQ(known(anna), (QStringList{u"Wants delivery on Mondays"_s}));
}

TEST_P(NeedChangesTest, RefusesAnEndBeforeTheBeginningAndAnEmptyText)
{
    const CustomerId anna = someone();
    NeedDraft draft = needOf(u"Wants a quiet motor"_s);
    draft.since = dayOf(2026, 11, 10);
    draft.state = NeedState::Unmet;
    draft.until = dayOf(2026, 11, 9);
    EXPECT_EQ(errorOf(writeNeed(anna, draft)).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(writeNeed(anna, needOf(u"  "_s))).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(writeNeed(CustomerId(9999), needOf(u"x"_s))).code, ErrorCode::NotFound);
}

TEST_P(NeedChangesTest, AreAskedForByFilters)
{
    const CustomerId anna = someone();
    someone(u"Bob"_s);
    apply(writeNeed(anna, needOf(u"Drift after the move"_s, NeedKind::Complaint)));
    ListQuery query;
    query.filter = Filter::related(
        u"needs"_s,
        Filter::all(
            {Filter::where(u"kind"_s, FilterOperator::Is, {u"complaint"_s}),
             Filter::where(u"state"_s, FilterOperator::Is, {u"open"_s})}));

    EXPECT_EQ(valueOf(idsOf(writer(), query)), (std::vector<qint64>{anna.value()}));
}

} // namespace zhike::testing
