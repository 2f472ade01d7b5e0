#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/counters.h"
#include "repositories/customfields/customfieldreads.h"
#include "repositories/customers/ownedrecords.h"
#include "repositories/draftstore.h"
#include "repositories/sales/customerstats.h"
#include "repositories/stores.h"
#include "services/changes/consentkeeping.h"
#include "services/changes/merge.h"
#include "services/changes/searchtexts.h"
#include "services/changes/treecheck.h"
#include "services/insight/modelrun.h"

#include <QSet>
#include <functional>
#include <span>

namespace zhike {

/// Who does it: the user and the role that the policy is asked for.
struct Author {
    UserId user{0};
    Role role = Role::Manager;
};

/// What is left of a change after its commit; lists and pages refresh only what it names.
struct ChangeReceipt {
    ChangeId id{0};
    ChangeTitle title;
    QList<RecordRef> touched; ///< in the order of writing, each once
    bool everything = false; ///< a batch: more rows than are worth naming
    std::optional<ChangeId> undoes;
    bool isFinal = false; ///< nothing undoes it

    /// Whether it may have written such a record: a batch does not name its rows, and may have written any.
    [[nodiscard]] bool touches(const std::function<bool(const RecordRef&)>& isMeant) const;
    [[nodiscard]] bool touches(const RecordRef& record) const;
    /// Likewise of the customer and of everything that is filed under it.
    [[nodiscard]] bool touchesCustomer(qint64 customer) const;
};

/// The hands of a change: every write of a record goes through here, inside one transaction, and leaves its change row,
/// search tokens and customer statistics behind. Lives as long as the apply() that it is given to.
class ChangeContext {
public:
    /// @param rowsBefore rows of the change that earlier transactions have written: a batch has many
    ChangeContext(SqlSession& session, ChangeId id, Author author, Instant now, Currency base, qint64 rowsBefore = 0)
        : m_session(session), m_id(id), m_author(author), m_now(now), m_base(base), m_seq(rowsBefore)
    {
    }

    [[nodiscard]] SqlSession& session() { return m_session; }
    [[nodiscard]] const Author& author() const { return m_author; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] Currency baseCurrency() const { return m_base; }
    [[nodiscard]] ChangeId id() const { return m_id; }
    [[nodiscard]] const QList<RecordRef>& touched() const { return m_touched; }
    [[nodiscard]] qint64 rowsWritten() const { return m_seq; } ///< those before among them
    /// Names the change where only its writing tells what it is about: the number that an order was given.
    void setSubject(const QString& subject) { m_subject = subject; }
    [[nodiscard]] const QString& subject() const { return m_subject; }
    /// How those end who do not hold a customer any more when this change is done, and why.
    void endTenureAs(TenureEnd end, const QString& note)
    {
        m_tenureEnd = end;
        m_tenureNote = note;
    }
    /// Logs a deed that writes no record, such as an export, and how many records it was about.
    void countRows(qint64 rows) { m_counted = rows; }
    [[nodiscard]] const std::optional<qint64>& countedRows() const { return m_counted; }

    /// Saves a new record of a customer (reference records: CustomerId(0); customers: ignored, their id is their own).
    /// @return the record, or `InvalidInput` with the faults in the detail.
    template <class Draft>
    [[nodiscard]] Result<typename StoreOf<Draft>::Record> insert(CustomerId customer, Draft draft)
    {
        using Record = typename StoreOf<Draft>::Record;
        if constexpr (std::same_as<Draft, ContactDraft>) {
            ZHIKE_CHECK(applyObjections(m_session, draft));
        }
        if constexpr (requires { settle(draft); }) {
            settle(draft);
        }
        ZHIKE_CHECK(checked(draft));
        ZHIKE_TRY(const qint64 id, takeNumbers(m_session, QString::fromLatin1(Catalogue<Draft>::kTable)));
        Record record{decltype(Record::id)(id)};
        record.customer = Catalogue<Draft>::kKind == RecordKind::Customer ? CustomerId(id) : customer;
        record.details = std::move(draft);
        record.createdAt = m_now;
        record.modifiedAt = m_now;
        StoreOf<Draft> store(m_session);
        ZHIKE_CHECK(store.insert(record));
        ZHIKE_CHECK(log({record.ref(), RowOperation::Insert, 1, {}, toJson(record.details)}));
        ZHIKE_CHECK(derive<Draft>(record.ref(), nullptr, &record.details));
        return record;
    }

    /// What a writer made of the record at an older revision, brought onto what stands now: fields that only one of
    /// the two changed come together by themselves.
    /// @return `Conflict` where both changed a field to different values, or where nobody knows what the writer read.
    template <class Record>
    [[nodiscard]] Result<decltype(Record::details)>
    rebased(const Record& now, int revision, decltype(Record::details) mine)
    {
        if (now.revision == revision) {
            return mine;
        }
        ZHIKE_TRY(const auto original, draftAt(m_session, now, revision));
        if (!original) {
            return tl::unexpected(staleError(now.ref(), revision, {}));
        }
        ZHIKE_TRY(auto both, merged(*original, mine, now.details));
        if (!both.conflicts.isEmpty()) {
            return tl::unexpected(staleError(now.ref(), revision, fieldsOf(both.conflicts)));
        }
        return std::move(both.draft);
    }

    /// Saves a draft that its writer made of a revision, merged with what others saved since as rebased() does; an
    /// equal draft writes nothing.
    template <class Draft>
    [[nodiscard]] Result<typename StoreOf<Draft>::Record>
    update(CustomerId customer, decltype(StoreOf<Draft>::Record::id) id, int revision, Draft draft)
    {
        StoreOf<Draft> store(m_session);
        ZHIKE_TRY(auto read, store.get(customer, id));
        ZHIKE_TRY(draft, rebased(read, revision, std::move(draft)));
        if constexpr (std::same_as<Draft, ContactDraft>) {
            if (draft.phones != read.details.phones || draft.mails != read.details.mails) {
                ZHIKE_CHECK(applyObjections(m_session, draft));
            }
        }
        if constexpr (requires { settle(read.details, draft); }) {
            settle(read.details, draft);
        }
        if constexpr (std::same_as<Draft, CustomerDraft>) {
            settleOwner(read.details, draft, m_now);
            ZHIKE_CHECK(checkOwner(read.details, draft));
        }
        ZHIKE_CHECK(checked(draft));
        if (read.details == draft) {
            return read;
        }
        if constexpr (HasCustomValues<Draft>) {
            ZHIKE_CHECK(keepsRequired(Catalogue<Draft>::kKind, read.details.custom, draft.custom));
        }
        const JsonDifference difference = differenceOf(read.details, draft);
        ZHIKE_CHECK(store.update(read, draft, m_now));
        ZHIKE_CHECK(log({read.ref(), RowOperation::Update, read.revision + 1, difference.from, difference.to}));
        ZHIKE_CHECK(derive(read.ref(), &read.details, &draft));
        if constexpr (std::same_as<Draft, CustomerDraft>) {
            ZHIKE_CHECK(endTenure(read, draft));
        }
        read.details = std::move(draft);
        ++read.revision;
        read.modifiedAt = m_now;
        return read;
    }

    /// Puts a record into the bin.
    template <class Draft>
    [[nodiscard]] Result<void> remove(CustomerId customer, decltype(StoreOf<Draft>::Record::id) id, int revision)
    {
        StoreOf<Draft> store(m_session);
        ZHIKE_TRY(auto read, store.get(customer, id));
        if (read.revision != revision) {
            return fail(ErrorCode::Conflict, QStringLiteral("changed since"));
        }
        ZHIKE_CHECK(store.setDeleted(read, m_now, m_now));
        ZHIKE_CHECK(log({read.ref(), RowOperation::Delete, revision + 1, toJson(read.details), {}}));
        return derive(read.ref(), &read.details, static_cast<const Draft*>(nullptr));
    }

    /// Tells what settleConsent() has to look at; insert() and update() tell it by themselves.
    template <class Draft> void watchConsent(const RecordRef& record, const Draft* before, const Draft* after);
    /// Brings the consent log and the marks of contacts together that this change wrote one of: who writes a mark
    /// writes an entry. At the end of every change, and of every piece of a batch, whose entries are marked with it.
    [[nodiscard]] Result<void> settleConsent(ConsentSource source, std::optional<ChangeId> batch = std::nullopt);

    /// Refuses what puts a customer over itself in one of its trees; at the end of every change.
    [[nodiscard]] Result<void> settleTrees();

    /// Takes a record of any kind out of the bin.
    /// @return `NotFound` when it is not there (any more)
    [[nodiscard]] Result<void> restore(const RecordRef& record);
    /// Takes a record out of the bin for good, with everything that is a part of it; links to it are emptied.
    /// @return `NotFound` when it is not in the bin, `StateNotAllowed` when others cannot do without it
    [[nodiscard]] Result<void> purge(const RecordRef& record);

    /// Gives everything that belongs to a customer to another one, what lies in the bin too; the log says so even of
    /// one who had nothing.
    [[nodiscard]] Result<void> moveRecordsOf(CustomerId from, CustomerId to);

    /// Does the opposite of one logged row, if the record still stands as that row left it; else `Conflict`.
    [[nodiscard]] Result<void> revert(const ChangeRow& row);
    /// Takes moves back that were logged at a moment. What was written since about the moved records goes with them;
    /// `Conflict` where a moved record is elsewhere by now, or is bound to one that stays.
    [[nodiscard]] Result<void> revertMoves(std::span<const ChangeRow> moves, Instant movedAt);

private:
    template <class Draft> Result<void> revertAs(const ChangeRow& row);
    template <class Draft> static Result<void> checked(Draft& draft)
    {
        trimTexts(draft);
        const Faults faults = faultsOf(draft);
        return faults.isEmpty() ? Result<void>() : tl::unexpected(faultError(faults));
    }
    static Error faultError(const Faults& faults);
    /// What has to be filled in may be missing, since the field came later, but is not emptied any more.
    static Result<void> keepsRequired(RecordKind kind, const CustomValues& before, const CustomValues& after);
    static Error staleError(const RecordRef& record, int revision, const QStringList& fields);

    Result<void> log(const ChangeRow& row);
    void watchTrees(qint64 customer, const CustomerDraft* before, const CustomerDraft& after);
    Result<void> restoreOtherSide(const RecordRef& record);
    Result<void> purgeOtherSides(const RecordRef& record);
    Result<void> addConsent(CustomerId customer, const ConsentDraft& entry, std::optional<ChangeId> batch);
    Result<void> checkOwner(const CustomerDraft& before, const CustomerDraft& after) const;
    Result<void> endTenure(const Customer& before, const CustomerDraft& after);
    Result<void> logJoined(CustomerId from, CustomerId to);
    Result<void> move(CustomerId from, CustomerId to, const QList<OwnedRecord>& records);

    // What hangs on a record: its search tokens; for orders the customer's statistics and figures.
    template <class Draft> Result<void> derive(const RecordRef& record, const Draft* before, const Draft* after);
    Result<void> indexAgain(const RecordRef& record, const QByteArray& before, const QByteArray& after);
    Result<void> forgetPartsInSearch(CustomerId customer);

    SqlSession& m_session;
    ChangeId m_id;
    Author m_author;
    Instant m_now;
    Currency m_base;
    qint64 m_seq;
    QList<RecordRef> m_touched;
    QSet<RecordRef> m_known; ///< the same, to be asked for each row of a bulk edit
    QString m_subject;
    std::optional<qint64> m_counted;
    QHash<RecordRef, ConsentWatch> m_consent; ///< persons whose consent is to be settled
    TenureEnd m_tenureEnd = TenureEnd::Reassigned;
    QString m_tenureNote;
    TreeWatch m_trees; ///< customers who got somebody above them
};

template <class Draft>
void ChangeContext::watchConsent(const RecordRef& record, const Draft* before, const Draft* after)
{
    if constexpr (std::same_as<Draft, ContactDraft>) {
        ConsentWatch watch;
        bool isTouched = false;
        for (size_t i = 0; i < kConsentMarks.size(); ++i) {
            const bool was = before != nullptr && before->*kConsentMarks[i].mark;
            const bool is = after != nullptr && after->*kConsentMarks[i].mark;
            watch.rose[i] = is && !was;
            isTouched = isTouched || is != was;
        }
        if (isTouched && after != nullptr) {
            m_consent.insert(record, watch);
        }
    } else if constexpr (std::same_as<Draft, ConsentDraft>) {
        const Draft* entry = after != nullptr ? after : before;
        const RecordRef contact{RecordKind::Contact, record.customer, entry->contact.value_or(ContactId(0)).value()};
        if (entry->contact && !m_consent.contains(contact)) {
            m_consent.insert(contact, {});
        }
    } else if constexpr (std::same_as<Draft, CustomerDraft>) {
        if (after != nullptr && after->kind == CustomerKind::Person
            && (before == nullptr || before->phones != after->phones || before->mails != after->mails)) {
            m_consent.insert(record, {});
        }
    }
}

template <class Draft>
Result<void> ChangeContext::derive(const RecordRef& record, const Draft* before, const Draft* after)
{
    watchConsent(record, before, after);
    if constexpr (std::same_as<Draft, CustomerDraft>) {
        if (after != nullptr) {
            watchTrees(record.id, before, *after);
        }
    }
    if constexpr (std::same_as<Draft, CustomFieldDraft>) {
        const Draft* definition = after != nullptr ? after : before;
        CustomField field{CustomFieldId(record.id)};
        field.details = *definition;
        const bool isWanted = after != nullptr && after->isIndexed;
        return settleCustomIndex(m_session, field, isWanted ? CustomIndex::Wanted : CustomIndex::None);
    } else if constexpr (std::same_as<Draft, OrderDraft>) {
        ZHIKE_TRY(const CustomerStats stats, refreshStats(m_session, CustomerId(record.customer)));
        return refreshFigures(m_session, stats, m_base);
    } else if constexpr (requires { searchTexts(*after); }) {
        if (before != nullptr && after != nullptr && searchTexts(*before) == searchTexts(*after)) {
            return {};
        }
        return indexAgain(
            record, before != nullptr ? indexTokens(searchTexts(*before)) : QByteArray(),
            after != nullptr ? indexTokens(searchTexts(*after)) : QByteArray());
    }
    return {};
}

/// What a person does: its name, and the writes that it consists of. The function runs on the writer's thread and may
/// run again after a lost race (PostgreSQL), so it captures by value and keeps nothing.
struct Change {
    ChangeTitle title;
    std::function<Result<void>(ChangeContext&)> apply;
    std::optional<DraftKey> draft = {}; ///< the form's draft, gone in the same transaction
    bool isFinal = false; ///< nothing undoes it

    /// Whether it may have written such a record: a batch does not name its rows, and may have written any.
    [[nodiscard]] bool touches(const std::function<bool(const RecordRef&)>& isMeant) const;
    [[nodiscard]] bool touches(const RecordRef& record) const;
    /// Likewise of the customer and of everything that is filed under it.
    [[nodiscard]] bool touchesCustomer(qint64 customer) const;
};

/// Two changes as one step, named like the second.
[[nodiscard]] Change inOneStep(Change first, Change second);

/// Runs a change in one transaction on the writer's session: permission, apply, change log, commit.
[[nodiscard]] Result<ChangeReceipt>
runChange(SqlSession& session, const Change& change, const Author& author, Instant now, Currency base);

/// Runs the inverse of a logged change as a new one. Undoing an undo is the redo.
[[nodiscard]] Result<ChangeReceipt>
undoChange(SqlSession& session, ChangeId id, ChangeAction as, const Author& author, Instant now, Currency base);

} // namespace zhike
