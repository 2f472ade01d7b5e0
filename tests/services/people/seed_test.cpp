#include "services/people/seed.h"

#include "repositories/settings.h"
#include "services/customers/customerchanges.h"
#include "services/people/userchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/servicetest.h"

#include <QSet>

namespace zhike::testing {

class Seed : public ServiceTest { };
INSTANTIATE_TEST_SUITE_P(Engines, Seed, kBothEngines, engineName);

TEST_P(Seed, GivesAnEmptyCompanyStagesSegmentsAndOneUserARole)
{
    const QList<Stage> lanes = valueOf(stages(writer()));
    ASSERT_EQ(lanes.size(), 7);
    EXPECT_EQ(lanes.first().details.name, u"Qualify"_s);
    EXPECT_EQ(lanes[4].details.probability, Rate{9000});
    EXPECT_EQ(lanes[5].details.outcome, StageOutcome::Won);
    EXPECT_EQ(lanes[6].details.outcome, StageOutcome::Lost);
    QSet<QString> keys;
    for (const SegmentRule& rule : valueOf(segments(writer()))) {
        keys.insert(rule.details.key);
    }
    EXPECT_EQ(keys.size(), 11);
    EXPECT_EQ(valueOf(users(writer())).size(), 4);
    EXPECT_EQ(valueOf(baseCurrency(writer())), kCny);
}

TEST_P(Seed, PlantsOnceOnly)
{
    ASSERT_TRUE(seedCompany(writer(), now(), kUsd).has_value());

    EXPECT_EQ(valueOf(stages(writer())).size(), 7);
    EXPECT_EQ(valueOf(baseCurrency(writer())), kCny);
}

TEST_P(Seed, GivesEveryPairOfScoresOneSegment)
{
    const QList<SegmentRule> rules = valueOf(segments(writer()));
    for (int r = 1; r <= 5; ++r) {
        for (int f = 1; f <= 5; ++f) {
            const auto count = std::ranges::count_if(rules, [r, f](const SegmentRule& rule) {
                const SegmentDraft& range = rule.details;
                return range.recencyFrom <= r && r <= range.recencyTo && range.frequencyFrom <= f
                    && f <= range.frequencyTo;
            });
            EXPECT_EQ(count, 1) << "R" << r << " F" << f;
        }
    }
}

TEST_P(Seed, LeavesSomeoneWhoMayEditUsers)
{
    actAs(Role::Administrator);
    QList<User> everyone = valueOf(users(writer()));
    const auto ofRole = [&everyone](Role role) {
        return *std::ranges::find_if(everyone, [role](const User& user) { return user.details.role == role; });
    };
    User manager = ofRole(Role::Manager);
    manager.details.role = Role::Sales;
    apply(editUser(manager.id, 1, manager.details));

    User admin = ofRole(Role::Administrator);
    admin.details.isActive = false;

    EXPECT_EQ(errorOf(editUser(admin.id, 1, admin.details)).code, ErrorCode::StateNotAllowed);
}

TEST_P(Seed, LetsOnlyManagersAndAdministratorsMakeUsers)
{
    UserDraft draft;
    draft.name = u"王芳"_s;

    EXPECT_EQ(errorOf(createUser(draft)).code, ErrorCode::NotAllowed);
    actAs(Role::Manager);
    apply(createUser(draft));
    EXPECT_EQ(valueOf(users(writer())).last().details.name, u"王芳"_s);
}

} // namespace zhike::testing
