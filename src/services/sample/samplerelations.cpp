#include "services/sample/samplerelations.h"

#include "services/sample/samplestory.h"

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kRelationStream = 9;
constexpr double kRelatedShare = 0.05;
constexpr qint64 kFirstRelated = 40; ///< the story's customers have what the story tells
constexpr int kMostDaysSince = 1500;

/// Places of customers in the story; the second one comes before the first.
struct StoryRelation {
    qint64 of;
    qint64 to;
    RelationKind kind;
    std::u16string_view note;
};
constexpr StoryRelation kStory[] = {
    {2, 1, RelationKind::WorksWith, u"联合实验室|Joint laboratory"},
    {9, 8, RelationKind::WorksWith, u"互相比对标准器|Compare their standards"},
    {10, 7, RelationKind::SuppliedBy, u"试剂|Reagents"},
    {11, 7, RelationKind::WorksWith, u""},
    {12, 1, RelationKind::DistributorOf, u"华东地区|East China"},
    {12, 2, RelationKind::SupplierOf, u"实验室耗材|Laboratory supplies"},
    {12, 0, RelationKind::PartnerOf, u""},
    {14, 0, RelationKind::SupplierOf, u"刀具|Cutting tools"},
    {15, 12, RelationKind::SuppliedBy, u"检测电极|Electrodes"},
    {16, 4, RelationKind::PartnerOf, u"共用泊位|Share a berth"},
};

void add(
    const SampleBase& base, const SamplePlanner& planner, const CustomerPlan& plan, qint64 to,
    const RelationshipDraft& draft, CustomerRecords& records)
{
    const qint64 place = plan.index * kRelationsOfEach + records.relations.size() / 2;
    Relationship side{RelationshipId(base.firstRelation + 2 * place)};
    side.customer = records.customer.id;
    side.details = draft;
    side.details.other = CustomerId(base.firstCustomer + to);
    side.details.link = base.firstRelationLink + place;
    side.createdAt = side.modifiedAt = std::min(records.customer.createdAt, planner.options().now);
    Relationship mirror = side;
    mirror.id = RelationshipId(side.id.value() + 1);
    mirror.customer = side.details.other;
    mirror.details = mirrored(side.details, side.customer);
    records.relations.append(side);
    records.relations.append(mirror);
}

} // namespace

void makeRelations(
    const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, CustomerRecords& records)
{
    records.relations.clear();
    const SampleOptions& options = planner.options();
    SampleRandom random = SampleRandom::stream(options.seed, kRelationStream, quint64(plan.index));
    const auto since = [&] { return Day(planner.lastDay() - qint32(random.between(30, kMostDaysSince))); };
    if (options.tellsStory && plan.index < qint64(storyCustomers().size())) {
        for (const StoryRelation& story : kStory) {
            if (story.of == plan.index) {
                RelationshipDraft draft;
                draft.kind = story.kind;
                draft.since = since();
                draft.note = inLanguage(story.note, options.style.language);
                add(base, planner, plan, story.to, draft, records);
            }
        }
        return;
    }
    if (plan.index < kFirstRelated || records.customer.details.kind != CustomerKind::Organisation
        || !random.chance(kRelatedShare)) {
        return;
    }
    RelationshipDraft draft;
    constexpr std::array kKinds = {RelationKind::SupplierOf,    RelationKind::SuppliedBy, RelationKind::DistributorOf,
                                   RelationKind::DistributedBy, RelationKind::PartnerOf,  RelationKind::WorksWith};
    draft.kind = kKinds[size_t(random.weighted({25, 20, 8, 7, 20, 20}))];
    draft.since = since();
    if (random.chance(0.1)) {
        draft.until = Day(draft.since->sinceEpoch() + qint32(random.between(1, 29)));
    }
    const qint64 firms = std::min<qint64>(plan.index, qint64(storyCustomers().size()));
    const qint64 to = options.tellsStory && random.chance(0.5) ? random.below(firms) : random.below(plan.index);
    add(base, planner, plan, to, draft, records);
}

} // namespace zhike::sample
