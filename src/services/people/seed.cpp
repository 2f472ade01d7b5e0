#include "services/people/seed.h"

#include "analytics/segments.h"
#include "repositories/counters.h"
#include "repositories/settings.h"
#include "repositories/stores.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct SeedStage {
    const char* name;
    int percent;
    StageOutcome outcome;
};
constexpr std::array kSeedStages
    = {SeedStage{QT_TRANSLATE_NOOP("Stage", "Qualify"), 10, StageOutcome::Open},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Needs"), 25, StageOutcome::Open},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Proposal"), 50, StageOutcome::Open},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Negotiation"), 70, StageOutcome::Open},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Verbal yes"), 90, StageOutcome::Open},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Won"), 100, StageOutcome::Won},
       SeedStage{QT_TRANSLATE_NOOP("Stage", "Lost"), 0, StageOutcome::Lost}};

struct SeedUser {
    const char* name;
    Role role;
};
constexpr std::array kSeedUsers
    = {SeedUser{QT_TRANSLATE_NOOP("Choice", "Sales"), Role::Sales},
       SeedUser{QT_TRANSLATE_NOOP("Choice", "Manager"), Role::Manager},
       SeedUser{QT_TRANSLATE_NOOP("Choice", "Support"), Role::Support},
       SeedUser{QT_TRANSLATE_NOOP("Choice", "Administrator"), Role::Administrator}};

template <class Draft> Result<void> plant(SqlSession& session, Draft draft, Instant now)
{
    using Store = StoreOf<Draft>;
    using Record = typename Store::Record;
    ZHIKE_TRY(const qint64 id, takeNumbers(session, QString::fromLatin1(Catalogue<Draft>::kTable)));
    Record record{decltype(Record::id)(id)};
    record.details = std::move(draft);
    record.createdAt = now;
    record.modifiedAt = now;
    return Store(session).insert(record);
}

Result<void> plantStages(SqlSession& session, Instant now)
{
    int position = 0;
    for (const SeedStage& stage : kSeedStages) {
        const StageDraft draft{
            QString::fromLatin1(kFirstPipeline), QString::fromLatin1(stage.name), ++position,
            Rate{stage.percent * int(kRateUnit / 100)}, stage.outcome};
        ZHIKE_CHECK(plant(session, draft, now));
    }
    return {};
}

Result<void> plantSegments(SqlSession& session, Instant now)
{
    const analytics::SegmentTable table = analytics::defaultSegments();
    int position = 0;
    for (const analytics::SegmentRule& rule : table.rules) {
        SegmentDraft draft;
        draft.key = QString::fromStdString(table.keys[rule.segment]);
        draft.position = ++position;
        draft.recencyFrom = rule.recency.lowest;
        draft.recencyTo = rule.recency.highest;
        draft.frequencyFrom = rule.frequency.lowest;
        draft.frequencyTo = rule.frequency.highest;
        ZHIKE_CHECK(plant(session, std::move(draft), now));
    }
    return {};
}

Result<void> plantUsers(SqlSession& session, Instant now)
{
    for (const SeedUser& user : kSeedUsers) {
        UserDraft draft;
        draft.name = QString::fromLatin1(user.name);
        draft.role = user.role;
        ZHIKE_CHECK(plant(session, std::move(draft), now));
    }
    return {};
}

} // namespace

Result<void> seedCompany(SqlSession& session, Instant now, Currency base)
{
    ZHIKE_TRY(const QList<Stage> present, StageStore(session).all());
    if (!present.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    // Two who open an empty company at once plant it once: the counter's row makes the second wait and see.
    ZHIKE_TRY(const qint64 mark, takeNumbers(session, u"seed"_s));
    if (mark > 1) {
        return {};
    }
    ZHIKE_CHECK(plantStages(session, now));
    ZHIKE_CHECK(plantSegments(session, now));
    ZHIKE_CHECK(plantUsers(session, now));
    ZHIKE_CHECK(writeSetting(session, u"base_currency"_s, base.code()));
    return transaction.commit();
}

} // namespace zhike
