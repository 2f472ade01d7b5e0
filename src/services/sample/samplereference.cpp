#include "services/sample/samplereference.h"

#include "repositories/counters.h"
#include "services/changes/searchtexts.h"
#include "services/sample/sampleproducts.h"
#include "services/sample/samplerelations.h"
#include "services/sample/samplestory.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kPeopleStream = 3;

template <class Draft> Result<typename StoreOf<Draft>::Record> addRecord(SqlSession& session, Draft draft, Instant now)
{
    using Record = typename StoreOf<Draft>::Record;
    ZHIKE_TRY(const qint64 id, takeNumbers(session, QString::fromLatin1(Catalogue<Draft>::kTable)));
    Record record{decltype(Record::id)(id)};
    record.details = std::move(draft);
    record.createdAt = now;
    record.modifiedAt = now;
    ZHIKE_CHECK(StoreOf<Draft>(session).insert(record));
    return record;
}

UserDraft userDraft(const StoryPerson& person, SampleLanguage language)
{
    UserDraft draft;
    draft.name = plainText(person.name);
    draft.role = person.role;
    draft.team = inLanguage(person.team, language);
    return draft;
}

/// The people of the story, then as many sellers as are wanted.
QList<UserDraft> peopleOf(const SampleOptions& options)
{
    QList<UserDraft> people;
    int sellers = 0;
    for (const StoryPerson& person : storyPeople()) {
        people.append(userDraft(person, options.style.language));
        sellers += person.role == Role::Sales ? 1 : 0;
    }
    for (; sellers < options.sizes.salesPeople; ++sellers) {
        SampleRandom random = SampleRandom::stream(options.seed, kPeopleStream, quint64(sellers));
        UserDraft draft = userDraft(storyPeople().front(), options.style.language);
        draft.name = drawPerson(random, drawOrigin(random, options.style)).name;
        people.append(draft);
    }
    return people;
}

/// A new company has one nameless user for each role: the first of ours takes that place.
Result<void> writePeople(SqlSession& session, const SampleOptions& options, SampleBase& base)
{
    UserStore store(session);
    ZHIKE_TRY(QList<User> present, store.all());
    for (const UserDraft& draft : peopleOf(options)) {
        const auto place = std::ranges::find(present, draft.role, [](const User& user) { return user.details.role; });
        UserId id(0);
        if (place != present.end()) {
            id = place->id;
            ZHIKE_CHECK(store.update(*place, draft, options.now));
            present.erase(place);
        } else {
            ZHIKE_TRY(const User added, addRecord(session, draft, options.now));
            id = added.id;
        }
        if (draft.role == Role::Sales) {
            base.sellers.push_back(id);
        } else if (draft.role == Role::Support) {
            base.supporters.push_back(id);
        }
    }
    return {};
}

Result<void> writeProducts(SqlSession& session, const SampleOptions& options, SampleBase& base)
{
    const SampleLanguage language = options.style.language;
    std::vector<CategoryId> categories;
    for (const SampleCategory& category : sampleCategories()) {
        ZHIKE_TRY(const Category added, addRecord(session, categoryDraft(category, language), options.now));
        categories.push_back(added.id);
    }
    for (const SampleProduct& product : sampleProducts()) {
        ZHIKE_TRY(
            const Product added,
            addRecord(session, productDraft(product, categories[size_t(product.category)], language), options.now));
        ZHIKE_CHECK(addToSearch(session, added.ref(), indexTokens(searchTexts(added.details))));
        base.products.push_back(added.id);
    }
    return {};
}

Result<void> readStages(SqlSession& session, SampleBase& base)
{
    ZHIKE_TRY(QList<Stage> stages, StageStore(session).all());
    std::ranges::stable_sort(stages, {}, [](const Stage& stage) { return stage.details.position; });
    for (const Stage& stage : stages) {
        switch (stage.details.outcome) {
        case StageOutcome::Open:
            base.openStages.push_back(stage);
            break;
        case StageOutcome::Won:
            base.won = stage;
            break;
        case StageOutcome::Lost:
            base.lost = stage;
            break;
        }
    }
    if (base.openStages.empty() || !base.won || !base.lost) {
        return fail(ErrorCode::Constraint, u"the sample needs open stages, a won and a lost one"_s);
    }
    return {};
}

Result<void> takeAllNumbers(SqlSession& session, const SampleTotals& totals, SampleBase& base)
{
    const auto take = [&session](const QString& series, qint64 count, qint64& first) -> Result<void> {
        ZHIKE_TRY(first, takeNumbers(session, series, count));
        return {};
    };
    ZHIKE_CHECK(take(u"customer"_s, totals.customers, base.firstCustomer));
    ZHIKE_CHECK(take(u"contact"_s, totals.contacts, base.firstContact));
    ZHIKE_CHECK(take(u"sales_order"_s, totals.orders, base.firstOrder));
    ZHIKE_CHECK(take(u"activity"_s, totals.activities, base.firstActivity));
    ZHIKE_CHECK(take(u"service_case"_s, totals.cases, base.firstCase));
    ZHIKE_CHECK(take(u"case_entry"_s, totals.entries, base.firstEntry));
    ZHIKE_CHECK(take(u"opportunity"_s, totals.opportunities, base.firstOpportunity));
    ZHIKE_CHECK(take(u"customer_number"_s, totals.customers, base.firstCustomerNumber));
    ZHIKE_CHECK(take(u"order_number"_s, totals.orders, base.firstOrderNumber));
    ZHIKE_CHECK(take(u"relationship"_s, 2 * kRelationsOfEach * totals.customers, base.firstRelation));
    ZHIKE_CHECK(take(u"relationship_link"_s, kRelationsOfEach * totals.customers, base.firstRelationLink));
    return take(u"case_number"_s, totals.cases, base.firstCaseNumber);
}

} // namespace

Result<SampleBase> writeReference(SqlSession& session, const SampleOptions& options, const SampleTotals& totals)
{
    SampleBase base;
    ZHIKE_CHECK(writePeople(session, options, base));
    ZHIKE_CHECK(writeProducts(session, options, base));
    ZHIKE_CHECK(readStages(session, base));
    ZHIKE_CHECK(takeAllNumbers(session, totals, base));
    return base;
}

} // namespace zhike::sample
