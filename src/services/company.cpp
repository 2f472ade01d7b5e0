#include "services/company.h"

#include "repositories/settings.h"
#include "services/importing/undoimport.h"
#include "services/insight/modelrun.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/people/seed.h"

#include <QDateTime>
#include <QtConcurrent>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUndoSteps = 50;

/// An import is many transactions, and so is its way back; it cannot be done again without its file.
bool isBatch(const ChangeTitle& title)
{
    return title.action == ChangeAction::ImportOrders || title.action == ChangeAction::ImportRecords;
}

/// What every opened company has: the stages and segments of a new one, and no half import.
Result<Currency> prepareCompany(SqlSession& session)
{
    ZHIKE_CHECK(seedCompany(session, instantNow(), kCny));
    ZHIKE_CHECK(undoUnfinishedBatches(session));
    ZHIKE_CHECK(endUnfinishedRun(session));
    return baseCurrency(session);
}

} // namespace

Result<std::unique_ptr<Company>> Company::open(const StoreAddress& address, OpenMode mode)
{
    ZHIKE_TRY(std::unique_ptr<Store> store, Store::open(address, mode));
    ZHIKE_TRY(std::unique_ptr<DbExecutor> executor, DbExecutor::start(*store));
    auto prepared = executor->write([](SqlSession& session) { return prepareCompany(session); });
    prepared.waitForFinished();
    ZHIKE_TRY(const Currency base, prepared.result());
    return std::unique_ptr<Company>(new Company(std::move(store), std::move(executor), base));
}

Company::Company(std::unique_ptr<Store> store, std::unique_ptr<DbExecutor> executor, Currency base)
    : m_store(std::move(store)), m_executor(std::move(executor)), m_base(base)
{
}

Company::~Company()
{
    m_batchUndo.waitForFinished(); // it writes through the executor
}

const StoreAddress& Company::address() const
{
    return m_store->address();
}

void Company::setAuthor(const Author& author)
{
    m_author = author;
    loadUndoList();
}

void Company::loadUndoList()
{
    m_undo.clear();
    m_redo.clear();
    whenDone(
        read([user = m_author.user](SqlSession& session) { return undoableChanges(session, user, int(kUndoSteps)); }),
        this, [this, user = m_author.user](Result<QList<LoggedChange>> changes) {
            if (!changes || m_author.user != user) {
                return;
            }
            QList<UndoStep> earlier;
            for (auto change = changes->crbegin(); change != changes->crend(); ++change) {
                if (std::ranges::find(m_undo, change->id, &UndoStep::id) == m_undo.cend()) { // read after it was done
                    earlier.append({change->id, change->title});
                }
            }
            m_undo = earlier + m_undo; // what was done while the list was read stays on top
            Q_EMIT undoListChanged();
        });
}

QFuture<Result<ChangeReceipt>> Company::apply(Change change)
{
    auto future
        = m_executor->write([change = std::move(change), author = m_author, base = m_base](SqlSession& session) {
              return runChange(session, change, author, instantNow(), base);
          });
    whenDone(future, this, [this](const Result<ChangeReceipt>& receipt) {
        if (receipt && !receipt->touched.isEmpty()) {
            m_undo.append({receipt->id, receipt->title});
            if (m_undo.size() > kUndoSteps) {
                m_undo.removeFirst();
            }
            m_redo.clear();
            committed(*receipt);
        }
    });
    return future;
}

QFuture<Result<ErasedEverywhere>> Company::erase(const RecordRef& person)
{
    auto future = m_executor->write([person, author = m_author, address = m_store->address()](SqlSession& session) {
        return erasePersonEverywhere(session, address, person, author, instantNow());
    });
    whenDone(future, this, [this](const Result<ErasedEverywhere>& done) {
        if (done) {
            loadUndoList(); // without titles that name the person
            committed(done->erased.receipt);
        }
    });
    return future;
}

std::optional<ChangeTitle> Company::undoTitle() const
{
    return m_undo.isEmpty() ? std::nullopt : std::optional(m_undo.last().title);
}

std::optional<ChangeTitle> Company::redoTitle() const
{
    return m_redo.isEmpty() ? std::nullopt : std::optional(m_redo.last().title);
}

QFuture<Result<ChangeReceipt>> Company::undo()
{
    return revert(m_undo, m_redo, ChangeAction::Undo);
}

QFuture<Result<ChangeReceipt>> Company::redo()
{
    return revert(m_redo, m_undo, ChangeAction::Redo);
}

QFuture<Result<ChangeReceipt>> Company::revert(QList<UndoStep>& from, QList<UndoStep>& to, ChangeAction as)
{
    if (from.isEmpty()) {
        return m_executor->write(
            [](SqlSession&) { return Result<ChangeReceipt>(fail(ErrorCode::NotFound, u"nothing to undo"_s)); });
    }
    const UndoStep step = from.takeLast();
    if (isBatch(step.title)) {
        return revertBatch(step);
    }
    auto future = m_executor->write([id = step.id, as, author = m_author, base = m_base](SqlSession& session) {
        return undoChange(session, id, as, author, instantNow(), base);
    });
    whenDone(future, this, [this, step, &from, &to](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            to.append({receipt->id, step.title}); // the inverse of the inverse is the way back
            committed(*receipt);
        } else if (receipt.error().code != ErrorCode::Conflict) {
            from.append(step); // a passing failure: may be tried again; a conflict never goes away
        }
        Q_EMIT undoListChanged();
    });
    return future;
}

QFuture<Result<ChangeReceipt>> Company::revertBatch(const UndoStep& step)
{
    auto future
        = QtConcurrent::run([step, author = m_author, writer = writerThrough(*m_executor)]() -> Result<ChangeReceipt> {
              ZHIKE_TRY(const UndoneImport undone, undoImport(writer, step.id, author, instantNow()));
              ChangeReceipt receipt;
              receipt.id = undone.change.value_or(step.id);
              receipt.title = {ChangeAction::UndoImport, step.title.subject, undone.orders};
              receipt.everything = true;
              receipt.undoes = step.id;
              return receipt;
          });
    m_batchUndo = QFuture<void>(future);
    whenDone(future, this, [this, step](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            committed(*receipt);
        } else {
            m_undo.append(step);
            Q_EMIT undoListChanged();
        }
    });
    return future;
}

void Company::committed(const ChangeReceipt& receipt)
{
    Q_EMIT changed(receipt);
    Q_EMIT undoListChanged();
    Q_EMIT saved(QDateTime::currentDateTime());
}

void Company::keepDraft(FormDraft draft)
{
    draft.savedAt = instantNow();
    (void)m_executor->write([user = m_author.user, draft = std::move(draft)](SqlSession& session) {
        return zhike::keepDraft(session, user, draft);
    });
}

QFuture<Result<std::optional<FormDraft>>> Company::findDraft(const DraftKey& key)
{
    return m_executor->write(
        [user = m_author.user, key](SqlSession& session) { return zhike::findDraft(session, user, key); });
}

void Company::dropDraft(const DraftKey& key)
{
    (void)m_executor->write(
        [user = m_author.user, key](SqlSession& session) { return removeDraft(session, user, key); });
}

void Company::announce(const ChangeReceipt& receipt)
{
    m_redo.clear();
    if (isBatch(receipt.title)) {
        m_undo.append({receipt.id, receipt.title});
    } else if (receipt.undoes) {
        m_undo.removeIf([&receipt](const UndoStep& step) { return step.id == *receipt.undoes; });
    }
    committed(receipt);
}

} // namespace zhike
