#include "services/importing/undoimport.h"

#include "repositories/importing/batchrows.h"
#include "repositories/privacy/consentreads.h"
#include "repositories/settings.h"
#include "storage/searchindex.h"

#include <QElapsedTimer>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstRemoved = 500;
constexpr int kFewestRemoved = 50;
constexpr int kMostRemoved = 2000;
constexpr qint64 kRemovalMs = 20;
constexpr qsizetype kListedKept = 1000;

/// What hangs on nothing else goes first.
constexpr std::array kRemovalOrder
    = {RecordKind::Relationship, RecordKind::Consent,  RecordKind::Activity, RecordKind::CaseEntry,
       RecordKind::Need,         RecordKind::Case,     RecordKind::Order,    RecordKind::Opportunity,
       RecordKind::Contact,      RecordKind::Customer, RecordKind::Product,  RecordKind::Category,
       RecordKind::User};

RecordRef refOf(RecordKind kind, const BatchRow& row)
{
    return {kind, row.customer, row.id};
}

template <class Draft> Result<void> forgetInSearch(SqlSession& session, const BatchRow& row)
{
    using Store = StoreOf<Draft>;
    ZHIKE_TRY(const auto record, Store(session).get(CustomerId(row.customer), decltype(Store::Record::id)(row.id)));
    return removeFromSearch(session, record.ref(), indexTokens(searchTexts(record.details)));
}

/// In which change, and by whom, records get back what they said before.
struct Restoring {
    ChangeId change;
    Author author;
    Instant now;
};

/// Takes a batch away, some rows a transaction.
class BatchRemoval {
public:
    BatchRemoval(const BatchWriter& writer, ChangeId batch, const Restoring& as, const UndoProgress& progress)
        : m_writer(writer), m_batch(batch), m_as(as), m_progress(progress)
    {
    }

    Result<UndoneImport> run()
    {
        ZHIKE_CHECK(restoreAll());
        for (const RecordKind kind : kRemovalOrder) {
            ZHIKE_CHECK(removeKind(kind));
        }
        return m_done;
    }

private:
    /// What was changed goes back from the last row to the first: of several rows of one record the first has what it
    /// said before all of them. Done twice, after a crash in between, it comes to the same.
    Result<void> restoreAll()
    {
        ZHIKE_CHECK(m_writer([this](SqlSession& session) -> Result<void> {
            ZHIKE_TRY(m_base, baseCurrency(session));
            return {};
        }));
        std::optional<qint64> last;
        return inPieces([&](SqlSession& session, int limit) { return restoreSome(session, last, limit); });
    }

    Result<qsizetype> restoreSome(SqlSession& session, std::optional<qint64>& last, int limit)
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session, Durability::WithNext));
        ZHIKE_TRY(const QList<PlacedRow> rows, readChangeRowsBefore(session, m_batch, last, limit));
        ZHIKE_TRY(const qint64 written, lastRowOf(session, m_as.change));
        ChangeContext context(session, m_as.change, m_as.author, m_as.now, m_base, written);
        for (const PlacedRow& placed : rows) {
            ZHIKE_CHECK(restoreRow(context, placed.row));
        }
        ZHIKE_CHECK(transaction.commit());
        if (!rows.isEmpty()) {
            last = rows.last().seq;
        }
        m_rows += rows.size();
        return rows.size();
    }

    Result<void> restoreRow(ChangeContext& context, const ChangeRow& row)
    {
        switch (row.record.kind) {
        case RecordKind::Customer:
            return restore<CustomerDraft>(context, row);
        case RecordKind::Contact:
            return restore<ContactDraft>(context, row);
        case RecordKind::Product:
            return restore<ProductDraft>(context, row);
        case RecordKind::Opportunity:
            return restore<OpportunityDraft>(context, row);
        case RecordKind::Case:
            return restore<CaseDraft>(context, row);
        case RecordKind::Activity:
            return restore<ActivityDraft>(context, row);
        case RecordKind::User:
            return restore<UserDraft>(context, row);
        case RecordKind::Relationship:
            return restore<RelationshipDraft>(context, row);
        case RecordKind::Need:
            return restore<NeedDraft>(context, row);
        default:
            return fail(ErrorCode::Internal, u"imports do not change records of kind %1"_s.arg(int(row.record.kind)));
        }
    }

    template <class Draft> Result<void> restore(ChangeContext& context, const ChangeRow& row)
    {
        using Store = StoreOf<Draft>;
        const CustomerId customer(row.record.customer);
        ZHIKE_TRY(
            const auto found, Store(context.session()).find(customer, decltype(Store::Record::id)(row.record.id)));
        if (!found && row.operation == RowOperation::Restore) {
            return {}; // it is in the bin again
        }
        bool isKept = !found.has_value();
        if (found) {
            ZHIKE_TRY(isKept, isChangedByOthers(context.session(), row.record, row.revision, m_batch, m_as.change));
        }
        if (isKept) {
            keep(row.record);
            return {};
        }
        if (row.operation == RowOperation::Restore) {
            ++m_done.restored;
            return context.remove<Draft>(customer, found->id, found->revision);
        }
        ZHIKE_TRY(Draft draft, fromJson(row.oldValues, found->details));
        if (draft == found->details) {
            return {};
        }
        ZHIKE_CHECK(context.update(customer, found->id, found->revision, std::move(draft)));
        ++m_done.restored;
        return {};
    }

    void keep(const RecordRef& record)
    {
        if (m_keptOnce.contains(record)) {
            return;
        }
        ++m_done.kept;
        if (m_done.keptRows.size() < kListedKept) {
            m_done.keptRows.append(record);
            m_keptOnce.insert(record);
        }
    }

    Result<void> removeKind(RecordKind kind)
    {
        std::optional<BatchRow> last;
        return inPieces([&](SqlSession& session, int limit) { return removeSome(session, kind, last, limit); });
    }

    /// Runs a piece of work again and again, each in a job of its own, until it takes fewer rows than it may.
    Result<void> inPieces(const std::function<Result<qsizetype>(SqlSession&, int limit)>& piece)
    {
        int limit = kFirstRemoved;
        for (bool more = true; more;) {
            qint64 nanoseconds = 0;
            qsizetype rows = 0;
            ZHIKE_CHECK(m_writer([&](SqlSession& session) -> Result<void> {
                QElapsedTimer clock;
                clock.start();
                ZHIKE_TRY(rows, piece(session, limit));
                nanoseconds = clock.nsecsElapsed();
                return {};
            }));
            more = rows == limit;
            const qint64 fitting = rows * kRemovalMs * 1'000'000 / std::max<qint64>(nanoseconds, 1);
            limit = int(std::clamp<qint64>((limit + fitting) / 2, kFewestRemoved, kMostRemoved));
            if (m_progress && !m_progress(m_rows)) {
                return fail(ErrorCode::Cancelled);
            }
        }
        return {};
    }

    /// @return the rows looked at; `last` is the last of them.
    Result<qsizetype> removeSome(SqlSession& session, RecordKind kind, std::optional<BatchRow>& last, int limit)
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session, Durability::WithNext));
        ZHIKE_TRY(const QList<BatchRow> rows, batchRows(session, kind, m_batch, last, limit));
        std::optional<qint64> buyer;
        ZHIKE_TRY(const QList<Consent> entries, kind == RecordKind::Consent ? consentsOf(session, rows) : noConsents());
        for (const BatchRow& row : rows) {
            ZHIKE_TRY(const bool removed, remove(session, kind, row));
            if (kind == RecordKind::Order && removed && buyer != row.customer) {
                ZHIKE_CHECK(refresh(session, buyer));
                buyer = row.customer;
            }
        }
        ZHIKE_CHECK(refresh(session, buyer));
        ZHIKE_CHECK(settleMarks(session, entries));
        ZHIKE_CHECK(transaction.commit());
        if (!rows.isEmpty()) {
            last = rows.last();
        }
        m_rows += rows.size();
        return rows.size();
    }

    static Result<QList<Consent>> noConsents() { return QList<Consent>(); }
    static Result<QList<Consent>> consentsOf(SqlSession& session, const QList<BatchRow>& rows)
    {
        QList<Consent> entries;
        for (const BatchRow& row : rows) {
            ZHIKE_TRY(
                const auto entry, ConsentStore(session).findAnywhere(CustomerId(row.customer), ConsentId(row.id)));
            if (entry) {
                entries.append(*entry);
            }
        }
        return entries;
    }
    /// A contact of whom somebody recorded the same since keeps the mark, although the import that set it goes.
    Result<void> settleMarks(SqlSession& session, const QList<Consent>& removed)
    {
        if (removed.isEmpty()) {
            return {};
        }
        ZHIKE_TRY(const qint64 written, lastRowOf(session, m_as.change));
        ChangeContext context(session, m_as.change, m_as.author, m_as.now, m_base, written);
        for (const Consent& entry : removed) {
            const qint64 contact = entry.details.contact.value_or(ContactId(0)).value();
            ZHIKE_TRY(
                const QList<Consent> left, consentLog(session, {RecordKind::Contact, entry.customer.value(), contact}));
            if (!left.isEmpty()) { // of whom nothing is left is as before the import, or goes with it
                context.watchConsent<ConsentDraft>(entry.ref(), &entry.details, nullptr);
            }
        }
        return context.settleConsent(ConsentSource::Other);
    }

    static Result<void> refresh(SqlSession& session, std::optional<qint64> buyer)
    {
        if (!buyer) {
            return {};
        }
        ZHIKE_TRY([[maybe_unused]] const CustomerStats stats, refreshStats(session, CustomerId(*buyer)));
        return eraseEmptyStats(session, CustomerId(*buyer));
    }

    Result<bool> remove(SqlSession& session, RecordKind kind, const BatchRow& row)
    {
        bool isKept = row.revision > 1;
        if (!isKept) {
            ZHIKE_TRY(isKept, isReferredTo(session, kind, row));
        }
        if (isKept) {
            keep(refOf(kind, row));
            return false;
        }
        if (kind == RecordKind::Customer) {
            ZHIKE_CHECK(forgetInSearch<CustomerDraft>(session, row));
        } else if (kind == RecordKind::Contact) {
            ZHIKE_CHECK(forgetInSearch<ContactDraft>(session, row));
        } else if (kind == RecordKind::Product) {
            ZHIKE_CHECK(forgetInSearch<ProductDraft>(session, row));
        } else if (kind == RecordKind::Opportunity) {
            ZHIKE_CHECK(forgetInSearch<OpportunityDraft>(session, row));
        } else if (kind == RecordKind::Case) {
            ZHIKE_CHECK(forgetInSearch<CaseDraft>(session, row));
        }
        ZHIKE_CHECK(eraseRow(session, kind, row));
        ++counter(kind);
        return true;
    }

    qint64& counter(RecordKind kind)
    {
        switch (kind) {
        case RecordKind::Order:
            return m_done.orders;
        case RecordKind::Customer:
            return m_done.customers;
        case RecordKind::Contact:
            return m_done.contacts;
        case RecordKind::Product:
            return m_done.products;
        case RecordKind::Opportunity:
            return m_done.opportunities;
        case RecordKind::Case:
            return m_done.cases;
        case RecordKind::Activity:
            return m_done.activities;
        case RecordKind::User:
            return m_done.users;
        case RecordKind::Relationship:
            return m_done.relations;
        case RecordKind::CaseEntry:
            return m_done.entries;
        case RecordKind::Need:
            return m_done.needs;
        case RecordKind::Consent:
            return m_consents;
        default:
            return m_done.categories;
        }
    }

    const BatchWriter& m_writer;
    ChangeId m_batch;
    Restoring m_as;
    Currency m_base = kCny;
    const UndoProgress& m_progress;
    UndoneImport m_done;
    qint64 m_consents = 0; ///< go with their contacts, and are not told
    QSet<RecordRef> m_keptOnce;
    qint64 m_rows = 0;
};

Result<void> inTransaction(SqlSession& session, const std::function<Result<void>()>& work)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_CHECK(work());
    return transaction.commit();
}

/// The batch is on its way out, whatever happens from here on; the undo stands in the log.
Result<ChangeId> beginUndo(SqlSession& session, ChangeId batch, const Author& author, Instant now)
{
    if (!mayDo(author.role, ChangeAction::UndoImport)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::UndoImport)));
    }
    ChangeId undo(0);
    ZHIKE_CHECK(inTransaction(session, [&]() -> Result<void> {
        ZHIKE_TRY(const LoggedChange import, readChange(session, batch));
        if (import.batchState != u"done"_s) {
            return fail(ErrorCode::StateNotAllowed, u"change %1 is no finished import"_s.arg(batch.value()));
        }
        ZHIKE_TRY(const qint64 id, takeNumbers(session, u"change"_s));
        undo = ChangeId(id);
        const ChangeTitle title{ChangeAction::UndoImport, import.title.subject, import.title.rows};
        ZHIKE_CHECK(writeChange(session, {undo, title, author.user, now, batch, {}}));
        return setBatchState(session, batch, u"undoing"_s, import.title.rows);
    }));
    return undo;
}

} // namespace

Result<UndoneImport>
undoImport(const BatchWriter& writer, ChangeId batch, const Author& author, Instant now, const UndoProgress& progress)
{
    ChangeId undo(0);
    ZHIKE_CHECK(writer([&](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(undo, beginUndo(session, batch, author, now));
        return {};
    }));
    ZHIKE_TRY(UndoneImport done, BatchRemoval(writer, batch, {undo, author, now}, progress).run());
    ZHIKE_CHECK(writer([&](SqlSession& session) {
        return inTransaction(session, [&] { return setBatchState(session, batch, u"undone"_s, done.kept); });
    }));
    done.change = undo;
    return done;
}

Result<UndoneImport> undoImport(SqlSession& session, ChangeId batch, const Author& author, Instant now)
{
    return undoImport(writerThrough(session), batch, author, now);
}

Result<void> dropBatch(const BatchWriter& writer, ChangeId batch, const UndoProgress& progress)
{
    std::optional<LoggedChange> logged;
    ZHIKE_CHECK(writer([&](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(logged, readChange(session, batch));
        return {};
    }));
    const Restoring as{batch, {logged->user, Role::Administrator}, logged->at};
    ZHIKE_TRY(const UndoneImport removed, BatchRemoval(writer, batch, as, progress).run());
    return writer([&](SqlSession& session) {
        return inTransaction(session, [&]() -> Result<void> {
            // What somebody has changed meanwhile stays, and so does the entry that says where it came from; the rows
            // of what was changed and changed back stay too, for those who have read it in between.
            ZHIKE_TRY(const qint64 rows, lastRowOf(session, batch));
            return removed.kept == 0 && rows == 0 ? eraseChange(session, batch)
                                                  : setBatchState(session, batch, u"undone"_s, removed.kept);
        });
    });
}

Result<void> undoUnfinishedBatches(SqlSession& session)
{
    const BatchWriter writer = writerThrough(session);
    ZHIKE_TRY(const QList<LoggedChange> running, batchesInState(session, u"running"_s));
    for (const LoggedChange& batch : running) {
        ZHIKE_CHECK(dropBatch(writer, batch.id));
    }
    ZHIKE_TRY(const QList<LoggedChange> undoing, batchesInState(session, u"undoing"_s));
    for (const LoggedChange& batch : undoing) {
        ZHIKE_TRY(const std::optional<ChangeId> undo, undoOf(session, batch.id));
        const Restoring as{undo.value_or(batch.id), {batch.user, Role::Administrator}, batch.at};
        ZHIKE_TRY(const UndoneImport removed, BatchRemoval(writer, batch.id, as, {}).run());
        ZHIKE_CHECK(
            inTransaction(session, [&] { return setBatchState(session, batch.id, u"undone"_s, removed.kept); }));
    }
    return {};
}

} // namespace zhike
