#include "services/sample/customermaker.h"
#include "services/sample/sampletexts.h"
#include "services/service/casechanges.h"

#include <algorithm>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

Instant minutesAfterInstant(Instant from, double minutes)
{
    return Instant(from.msSinceEpoch() + qint64(minutes * 60'000));
}

} // namespace

void CustomerMaker::makeCases()
{
    m_records.cases.clear();
    m_records.entries.clear();
    for (const PlannedCase& planned : m_plan.cases) {
        const qint64 position = m_numbers.cases.take(place(planned.day));
        Case row{CaseId(m_base.firstCase + position)};
        row.details.number = u"C-%1"_s.arg(m_base.firstCaseNumber + position);
        row.details.contact = someContact();
        row.details.owner = m_random.of(m_base.supporters);
        row.details.queue = text(u"技术支持|Technical support");
        if (planned.story >= 0) {
            tellCase(row, storyCases()[size_t(planned.story)]);
        } else {
            drawCase(row, planned);
        }
        m_records.cases.append(std::move(row));
    }
}

void CustomerMaker::drawCase(Case& row, const PlannedCase& planned)
{
    stamp(row, workMoment(planned.day));
    CaseDraft& draft = row.details;
    const SampleProduct& product = drawInstrument();
    const SampleCaseTexts texts = caseTexts(m_random, m_language, productName(product, m_language));
    draft.subject = texts.subject;
    draft.description = texts.description;
    draft.type = texts.type;
    draft.product = m_base.products[size_t(&product - sampleProducts().data())];
    draft.priority = Priority(m_random.weighted({15, 60, 20, 5}));
    draft.channel = Channel(m_random.weighted({40, 30, 10, 5, 15}));
    draft.openedAt = row.createdAt;
    const Promise promise = promiseFor(draft.priority);
    draft.responseDue = minutesAfterInstant(draft.openedAt, promise.responseMinutes);
    draft.resolutionDue = minutesAfterInstant(draft.openedAt, promise.resolutionMinutes);
    const Instant answered = minutesAfterInstant(draft.openedAt, promise.responseMinutes * (0.1 + m_random.unit()));
    const Instant solved
        = minutesAfterInstant(answered, 0.5 * promise.resolutionMinutes * (0.1 + m_random.exponential()));
    if (answered < m_options.now) {
        draft.firstRespondedAt = answered;
        draft.status = CaseStatus(m_random.weighted({0, 15, 55, 20, 5, 5}));
    }
    if (solved < m_options.now) {
        solveCase(draft, texts, solved);
    }
    row.modifiedAt = draft.closedAt.value_or(draft.resolvedAt.value_or(draft.firstRespondedAt.value_or(row.createdAt)));
    CaseEntryDraft entry;
    entry.channel = draft.channel;
    entry.text = texts.description;
    entry.at = draft.openedAt;
    addEntry(row, entry);
    for (int i = 1; i < planned.entries; ++i) {
        const bool isAnswer = i == 1 && draft.firstRespondedAt;
        entry.visibility = isAnswer ? EntryVisibility::Public : EntryVisibility::Internal;
        entry.channel = isAnswer ? Channel::Mail : Channel::Internal;
        entry.text = isAnswer            ? texts.answer
            : draft.resolution.isEmpty() ? text(u"已转技术部。|Passed on to Engineering.")
                                         : draft.resolution;
        entry.at = isAnswer ? answered : row.modifiedAt;
        entry.author = draft.owner;
        entry.minutes = int(m_random.between(2, 30));
        draft.contactCount += isAnswer ? 1 : 0;
        addEntry(row, entry);
    }
}

void CustomerMaker::solveCase(CaseDraft& draft, const SampleCaseTexts& texts, Instant solved)
{
    const bool isRecent = m_options.now.msSinceEpoch() - solved.msSinceEpoch() < qint64(2 * 86'400'000);
    draft.status = isRecent     ? CaseStatus::Resolved
        : m_random.chance(0.02) ? CaseStatus::Rejected
        : m_random.chance(0.02) ? CaseStatus::Duplicate
                                : CaseStatus::Closed;
    if (draft.status == CaseStatus::Resolved || draft.status == CaseStatus::Closed) {
        draft.resolvedAt = solved;
        draft.cause = texts.cause;
        draft.resolution = texts.resolution;
    }
    if (!isRecent) {
        draft.closedAt = minutesAfterInstant(solved, 1440);
        if (m_random.chance(0.4)) {
            draft.rating = 1 + m_random.weighted({3, 5, 14, 40, 38});
        }
    }
}

void CustomerMaker::tellCase(Case& row, const StoryCase& story)
{
    stamp(row, minutesFromNow(-story.openedMinutesAgo));
    CaseDraft& draft = row.details;
    draft.subject = text(story.subject);
    draft.type = CaseType::Incident;
    draft.status = story.status;
    draft.priority = story.priority;
    draft.channel = story.channel;
    draft.openedAt = row.createdAt;
    draft.responseDue = minutesAfterInstant(draft.openedAt, promiseFor(story.priority).responseMinutes);
    const bool isClosed = clockOf(story.status) == PromiseClock::Stopped;
    draft.resolutionDue
        = isClosed ? minutesAfterInstant(draft.openedAt, story.dueInMinutes) : minutesFromNow(story.dueInMinutes);
    for (const StoryEntry& told : story.entries) {
        CaseEntryDraft entry;
        entry.visibility = told.visibility;
        entry.channel = told.channel;
        entry.text = text(told.text);
        entry.at = minutesAfterInstant(draft.openedAt, told.afterMinutes);
        if (told.isOurs) {
            entry.author = draft.owner;
            entry.minutes = 6;
        }
        if (told.isOurs && told.visibility == EntryVisibility::Public) {
            draft.firstRespondedAt = draft.firstRespondedAt.value_or(entry.at);
            ++draft.contactCount;
        }
        row.modifiedAt = entry.at;
        addEntry(row, entry);
    }
    draft.description = text(story.entries.front().text);
    if (isClosed) {
        draft.resolvedAt = row.modifiedAt;
        draft.closedAt = minutesAfterInstant(row.modifiedAt, 60);
        draft.rating = story.rating;
    }
}

void CustomerMaker::addEntry(const Case& row, const CaseEntryDraft& entry)
{
    CaseEntry record{CaseEntryId(m_base.firstEntry + m_numbers.entries++)};
    record.details = entry;
    record.details.serviceCase = row.id;
    stamp(record, entry.at);
    m_records.entries.append(std::move(record));
}

void CustomerMaker::makeActivities()
{
    m_records.activities.clear();
    for (const PlannedActivity& planned : m_plan.activities) {
        Activity row{ActivityId(m_base.firstActivity + m_numbers.activities.take(place(planned.createdDay)))};
        if (planned.story >= 0) {
            tellActivity(row.details, storyActivities()[size_t(planned.story)]);
        } else {
            drawActivity(row.details, planned);
        }
        if (planned.isPlanned) {
            row.details.opportunity = m_openDeal;
        }
        stamp(row, planned.isPlanned ? workMoment(planned.createdDay) : row.details.at);
        m_records.activities.append(std::move(row));
    }
}

void CustomerMaker::drawActivity(ActivityDraft& draft, const PlannedActivity& planned)
{
    draft.kind = ActivityKind(m_random.weighted({50, 14, 6, 8, 15, 7}));
    if (planned.isPlanned && draft.kind == ActivityKind::Note) {
        draft.kind = ActivityKind::Call;
    }
    const Contact* contact = m_records.contacts.isEmpty() ? nullptr : &m_random.of(m_records.contacts);
    const SampleProduct& product = m_random.of(sampleProductsOf(m_line));
    const SampleSubject words = activityTexts(
        m_random, m_language, draft.kind, contact != nullptr ? contact->details.name : m_records.customer.details.name,
        productName(product, m_language));
    draft.subject = words.subject;
    draft.owner = m_records.customer.details.owner;
    if (contact != nullptr) {
        draft.contact = contact->id;
        if (draft.kind == ActivityKind::Call) {
            draft.phone = contact->details.phones.front().value;
        }
    }
    if (planned.isPlanned) {
        draft.status = ActivityStatus::Planned;
        draft.at = at(planned.day, int(m_random.between(36, 68)) * 15);
        draft.priority = Priority(m_random.weighted({10, 70, 15, 5}));
        return;
    }
    draft.text = words.text;
    draft.at = workMoment(planned.day);
    draft.minutes = draft.kind == ActivityKind::Visit || draft.kind == ActivityKind::Meeting
        ? int(m_random.between(3, 12)) * 10
        : int(m_random.between(2, 20));
    if (draft.kind == ActivityKind::Call) {
        draft.direction = m_random.chance(0.25) ? Direction::In : Direction::Out;
        if (draft.direction == Direction::Out && m_random.chance(0.12)) {
            draft.status = ActivityStatus::NotReached;
            draft.text.clear();
            draft.minutes = 0;
        }
    }
}

void CustomerMaker::tellActivity(ActivityDraft& draft, const StoryActivity& story)
{
    const Contact* contact = m_records.contacts.isEmpty() ? nullptr : &m_records.contacts.front();
    draft.kind = story.kind;
    draft.status = story.status;
    draft.subject = text(story.subject);
    draft.text = text(story.text);
    draft.at = at(m_planner.lastDay() + story.day, story.minute);
    if (story.status != ActivityStatus::Planned && !(draft.at < m_options.now)) {
        draft.at = minutesFromNow(-5);
    }
    draft.owner = m_base.sellers[size_t(story.owner) % m_base.sellers.size()];
    draft.minutes = story.kind == ActivityKind::Visit ? 45 : 0;
    if (contact != nullptr && story.kind != ActivityKind::Note) {
        draft.contact = contact->id;
        draft.phone = story.kind == ActivityKind::Call ? contact->details.phones.front().value : QString();
    }
}

} // namespace zhike::sample
