#include "services/importing/undoimport.h"

#include "repositories/importing/batchrows.h"
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
    = {RecordKind::Order, RecordKind::Customer, RecordKind::Product, RecordKind::Category};

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

/// Takes a batch away, some rows a transaction.
class BatchRemoval {
public:
    BatchRemoval(const BatchWriter& writer, ChangeId batch, const UndoProgress& progress)
        : m_writer(writer), m_batch(batch), m_progress(progress)
    {
    }

    Result<UndoneImport> run()
    {
        for (const RecordKind kind : kRemovalOrder) {
            ZHIKE_CHECK(removeKind(kind));
        }
        return m_done;
    }

private:
    Result<void> removeKind(RecordKind kind)
    {
        std::optional<BatchRow> last;
        int limit = kFirstRemoved;
        for (bool more = true; more;) {
            qint64 nanoseconds = 0;
            qsizetype rows = 0;
            ZHIKE_CHECK(m_writer([&](SqlSession& session) -> Result<void> {
                QElapsedTimer clock;
                clock.start();
                ZHIKE_TRY(rows, removeSome(session, kind, last, limit));
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
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_TRY(const QList<BatchRow> rows, batchRows(session, kind, m_batch, last, limit));
        std::optional<qint64> buyer;
        for (const BatchRow& row : rows) {
            ZHIKE_TRY(const bool removed, remove(session, kind, row));
            if (kind == RecordKind::Order && removed && buyer != row.customer) {
                ZHIKE_CHECK(refresh(session, buyer));
                buyer = row.customer;
            }
        }
        ZHIKE_CHECK(refresh(session, buyer));
        ZHIKE_CHECK(transaction.commit());
        if (!rows.isEmpty()) {
            last = rows.last();
        }
        m_rows += rows.size();
        return rows.size();
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
            ++m_done.kept;
            if (m_done.keptRows.size() < kListedKept) {
                m_done.keptRows.append(refOf(kind, row));
            }
            return false;
        }
        if (kind == RecordKind::Customer) {
            ZHIKE_CHECK(forgetInSearch<CustomerDraft>(session, row));
        } else if (kind == RecordKind::Product) {
            ZHIKE_CHECK(forgetInSearch<ProductDraft>(session, row));
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
        case RecordKind::Product:
            return m_done.products;
        default:
            return m_done.categories;
        }
    }

    const BatchWriter& m_writer;
    ChangeId m_batch;
    const UndoProgress& m_progress;
    UndoneImport m_done;
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
    ZHIKE_TRY(UndoneImport done, BatchRemoval(writer, batch, progress).run());
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
    ZHIKE_TRY(const UndoneImport removed, BatchRemoval(writer, batch, progress).run());
    return writer([&](SqlSession& session) {
        return inTransaction(session, [&] {
            // What somebody has changed meanwhile stays, and so does the entry that says where it came from.
            return removed.kept == 0 ? eraseChange(session, batch)
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
        ZHIKE_TRY(const UndoneImport removed, BatchRemoval(writer, batch.id, {}).run());
        ZHIKE_CHECK(
            inTransaction(session, [&] { return setBatchState(session, batch.id, u"undone"_s, removed.kept); }));
    }
    return {};
}

} // namespace zhike
