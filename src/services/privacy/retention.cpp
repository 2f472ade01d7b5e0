#include "services/privacy/retention.h"

#include "services/search/recordname.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Day localDay(Instant now)
{
    return Day::from(now.local().date()).value_or(Day(0));
}

Result<RetentionCut> cutOf(SqlSession& session, int months, Instant now)
{
    ZHIKE_TRY(const QList<RetentionRuleDraft> rules, retentionRules(session));
    const auto documents = std::ranges::find(rules, RetentionKind::Documents, &RetentionRuleDraft::kind);
    const Day today = localDay(now);
    const Day day = dayMonthsBefore(today, months);
    return RetentionCut{day, Instant::from(day.date().startOfDay()), dayMonthsBefore(today, documents->months)};
}

/// An activity without a subject, or a draft without a number, is told by its id.
Result<QString> retainedName(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(QString name, recordName(session, record));
    const RecordRef owner{RecordKind::Customer, record.customer, record.customer};
    ZHIKE_TRY(const QString customer, recordName(session, owner));
    if (record.kind == RecordKind::Customer) {
        return name;
    }
    return customer.isEmpty() ? name : name.isEmpty() ? customer : u"%1 · %2"_s.arg(name, customer);
}

template <class Draft> Result<void> binOne(ChangeContext& context, const RecordRef& record)
{
    using Record = typename StoreOf<Draft>::Record;
    const CustomerId customer(record.customer);
    const decltype(Record::id) id(record.id);
    ZHIKE_TRY(const Record read, StoreOf<Draft>(context.session()).get(customer, id));
    return context.remove<Draft>(customer, id, read.revision);
}

Result<void> binCase(ChangeContext& context, const RecordRef& record)
{
    ZHIKE_TRY(
        const QList<CaseEntry> entries,
        liveEntriesOf(context.session(), CustomerId(record.customer), CaseId(record.id)));
    for (const CaseEntry& entry : entries) {
        ZHIKE_CHECK(context.remove<CaseEntryDraft>(entry.customer, entry.id, entry.revision));
    }
    return binOne<CaseDraft>(context, record);
}

Result<void> binRecord(ChangeContext& context, const RecordRef& record)
{
    switch (record.kind) {
    case RecordKind::Case:
        return binCase(context, record);
    case RecordKind::Activity:
        return binOne<ActivityDraft>(context, record);
    case RecordKind::Order:
        return binOne<OrderDraft>(context, record);
    default:
        return fail(ErrorCode::Internal, u"no rule bins records of kind %1"_s.arg(int(record.kind)));
    }
}

/// Of what was confirmed, what the rule finds still.
Result<QList<RecordRef>> stillToGo(SqlSession& session, const RetentionOrder& order, Instant now)
{
    ZHIKE_TRY(const RetentionCut cut, cutOf(session, order.months, now));
    return recordsBeyond(session, order.kind, cut, order.confirmed);
}

/// One run that was confirmed, by what its rule does with records.
class RetentionWork {
public:
    RetentionWork(SqlSession& session, const RetentionOrder& order, const Author& author, Instant now)
        : m_session(session), m_order(order), m_author(author), m_now(now)
    {
        m_result.run = {order.run, order.kind, order.months, author.user, now, order.confirmed.size(), 0};
    }

    Result<RetentionResult> run(const StoreAddress& address, Currency base)
    {
        switch (fateOf(m_order.kind)) {
        case RetentionFate::Erased:
            ZHIKE_CHECK(erase(address));
            break;
        case RetentionFate::Binned:
            ZHIKE_CHECK(putIntoBin(base));
            break;
        case RetentionFate::Dropped:
            ZHIKE_CHECK(dropForms());
            break;
        case RetentionFate::Kept:
            return fail(ErrorCode::InvalidInput, u"the rule of documents removes nothing"_s);
        }
        return m_result;
    }

private:
    Result<void> erase(const StoreAddress& address)
    {
        ZHIKE_TRY(const QList<RecordRef> records, stillToGo(m_session, m_order, m_now));
        m_result.run.removed = records.size();
        Result<ErasedPersons> done = erasePersonsEverywhere(m_session, address, records, m_author, m_now);
        if (!done) { // those before the one that failed are erased
            ZHIKE_TRY(const QList<RecordRef> left, stillToGo(m_session, m_order, m_now));
            m_result.run.removed = records.size() - left.size();
        }
        ZHIKE_TRY(Transaction transaction, Transaction::begin(m_session));
        ZHIKE_TRY(m_result.run.id, writeRetentionRun(m_session, m_result.run));
        ZHIKE_CHECK(transaction.commit());
        if (!done) {
            return tl::unexpected(done.error());
        }
        m_result.traces = done->traces;
        m_result.receipt.title = {ChangeAction::ErasePerson, {}, done->erased.size()};
        for (const ErasedPerson& person : done->erased) {
            m_result.receipt.id = person.receipt.id;
            m_result.receipt.touched += person.receipt.touched;
        }
        return {};
    }

    Result<void> putIntoBin(Currency base)
    {
        const Change change{{ChangeAction::RunRetention, {}}, [this](ChangeContext& context) -> Result<void> {
                                ZHIKE_TRY(const QList<RecordRef> records, stillToGo(context.session(), m_order, m_now));
                                for (const RecordRef& record : records) {
                                    ZHIKE_CHECK(binRecord(context, record));
                                }
                                m_result.run.removed = records.size();
                                ZHIKE_TRY(m_result.run.id, writeRetentionRun(context.session(), m_result.run));
                                return {};
                            }};
        ZHIKE_TRY(m_result.receipt, runChange(m_session, change, m_author, m_now, base));
        return {};
    }

    Result<void> dropForms()
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(m_session));
        ZHIKE_TRY(const RetentionCut cut, cutOf(m_session, m_order.months, m_now));
        m_result.run.confirmed = m_order.confirmedDrafts;
        ZHIKE_TRY(m_result.run.removed, removeDraftsBefore(m_session, cut.at));
        ZHIKE_TRY(m_result.run.id, writeRetentionRun(m_session, m_result.run));
        return transaction.commit();
    }

    SqlSession& m_session;
    const RetentionOrder& m_order;
    Author m_author;
    Instant m_now;
    RetentionResult m_result;
};

} // namespace

Result<QList<RetentionRuleDraft>> retentionRules(SqlSession& session)
{
    ZHIKE_TRY(const QList<RetentionRule> stored, RetentionRuleStore(session).all());
    QList<RetentionRuleDraft> rules;
    for (size_t i = 0; i < kChoicesOf<RetentionKind>.size(); ++i) {
        const auto kind = RetentionKind(i);
        const auto found
            = std::ranges::find_if(stored, [kind](const RetentionRule& rule) { return rule.details.kind == kind; });
        rules.append(found == stored.end() ? usualRule(kind) : found->details);
    }
    return rules;
}

Change setRetentionRule(RetentionRuleDraft rule)
{
    return {{ChangeAction::EditRetention, {}}, [rule](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const QList<RetentionRule> stored, RetentionRuleStore(context.session()).all());
                const auto found = std::ranges::find_if(
                    stored, [rule](const RetentionRule& each) { return each.details.kind == rule.kind; });
                if (found == stored.end()) {
                    ZHIKE_CHECK(context.insert(CustomerId(0), rule));
                } else {
                    ZHIKE_CHECK(context.update(CustomerId(0), found->id, found->revision, rule));
                }
                return {};
            }};
}

Result<RetentionPreview> retentionPreview(SqlSession& session, RetentionKind kind, int months, Instant now)
{
    ZHIKE_TRY(const RetentionCut cut, cutOf(session, months, now));
    RetentionPreview preview{kind, months, cut.at, {}, 0, {}};
    if (kind == RetentionKind::UnsavedForms) {
        ZHIKE_TRY(preview.count, countDraftsBefore(session, cut.at));
        return preview;
    }
    ZHIKE_TRY(preview.records, recordsBeyond(session, kind, cut));
    preview.count = preview.records.size();
    for (qsizetype i = 0; i < std::min(kListedRecords, preview.records.size()); ++i) {
        ZHIKE_TRY(const QString name, retainedName(session, preview.records[i]));
        preview.names.append(name);
    }
    return preview;
}

Result<RetentionResult> runRetention(
    SqlSession& session, const StoreAddress& address, const RetentionOrder& order, const Author& author, Instant now,
    Currency base)
{
    if (!mayDo(author.role, ChangeAction::RunRetention)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::RunRetention)));
    }
    return RetentionWork(session, order, author, now).run(address, base);
}

} // namespace zhike
