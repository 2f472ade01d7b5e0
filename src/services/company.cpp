#include "services/company.h"

#include "repositories/customfields/customfieldreads.h"
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

/// The company that a thread was given last: its windows work for that one.
thread_local const Company* g_companyHere = nullptr;

} // namespace

/// What every opened company has: the stages and segments of a new one, no half import, and the indexes of its own
/// fields.
Result<Company::Prepared> Company::prepare(SqlSession& session)
{
    ZHIKE_CHECK(seedCompany(session, instantNow(), kCny));
    ZHIKE_CHECK(undoUnfinishedBatches(session));
    ZHIKE_CHECK(endUnfinishedRun(session));
    ZHIKE_CHECK(makeMissingCustomIndexes(session));
    ZHIKE_TRY(const CustomFields fields, readCustomFields(session));
    ZHIKE_TRY(const Currency base, zhike::baseCurrency(session));
    return Prepared{base, fields};
}

Result<std::unique_ptr<Company>> Company::open(const StoreAddress& address, OpenMode mode)
{
    ZHIKE_TRY(std::unique_ptr<Store> store, Store::open(address, mode));
    ZHIKE_TRY(std::unique_ptr<DbExecutor> executor, DbExecutor::start(*store));
    auto prepared = executor->write([](SqlSession& session) { return prepare(session); });
    prepared.waitForFinished();
    ZHIKE_TRY(const Prepared known, prepared.result());
    return std::unique_ptr<Company>(new Company(std::move(store), std::move(executor), known));
}

Company::Company(std::unique_ptr<Store> store, std::unique_ptr<DbExecutor> executor, const Prepared& prepared)
    : m_store(std::move(store)), m_executor(std::move(executor)), m_base(prepared.base), m_fields(prepared.fields)
{
    g_companyHere = this;
    CustomFields::enter(m_fields);
    m_executor->tellCustomFields([this](const CustomFields& fields) {
        QMetaObject::invokeMethod(
            this, [this, fields] { takeFields(fields); }, Qt::QueuedConnection);
    });
}

Company::~Company()
{
    m_batchUndo.waitForFinished(); // it writes through the executor
    m_executor->tellCustomFields({});
    if (g_companyHere == this) {
        g_companyHere = nullptr;
        CustomFields::enter({});
    }
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
        read([user = m_author.user](SqlSession& session) { return undoListOf(session, user); }), this,
        [this, user = m_author.user](const Result<UndoList>& earlier) {
            if (!earlier || m_author.user != user) {
                return;
            }
            // what was done while the list was read stays on top
            m_undo.removeIf([&earlier](const UndoStep& step) {
                return std::ranges::find(earlier->undo, step.id, &UndoStep::id) != earlier->undo.end();
            });
            if (m_undo.isEmpty()) {
                m_redo = earlier->redo;
            }
            m_undo = earlier->undo + m_undo;
            Q_EMIT undoListChanged();
        });
}

QFuture<Result<ChangeReceipt>> Company::apply(Change change)
{
    auto future
        = m_executor->write([change = std::move(change), author = m_author, base = m_base](SqlSession& session) {
              return runChange(session, change, author, instantNow(), base);
          });
    whenDone(future, this, [this, user = m_author.user](const Result<ChangeReceipt>& receipt) {
        if (receipt && !receipt->touched.isEmpty()) {
            pushUndo(*receipt, user);
            committed(*receipt);
        }
    });
    return future;
}

void Company::pushUndo(const ChangeReceipt& receipt, UserId user)
{
    const bool isListed // by loadUndoList(), or it is not the list of the one who did it any more
        = user != m_author.user || std::ranges::find(m_undo, receipt.id, &UndoStep::id) != m_undo.end();
    if (receipt.isFinal || isListed) {
        return;
    }
    m_undo.append({receipt.id, receipt.title, instantNow()});
    if (m_undo.size() > kUndoSteps) {
        m_undo.removeFirst();
    }
    m_redo.clear();
}

QFuture<Result<RetentionResult>> Company::runRetention(const RetentionOrder& order)
{
    auto future = m_executor->write(
        [order, author = m_author, base = m_base, address = m_store->address()](SqlSession& session) {
            return zhike::runRetention(session, address, order, author, instantNow(), base);
        });
    whenDone(future, this, [this, user = m_author.user](const Result<RetentionResult>& done) {
        if (!done || done->receipt.touched.isEmpty()) {
            return;
        }
        if (done->receipt.title.action == ChangeAction::ErasePerson) {
            loadUndoList(); // without titles that name the persons
        } else {
            pushUndo(done->receipt, user);
        }
        committed(done->receipt);
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
    return revert(m_undo, m_undo.size() - 1, m_redo, ChangeAction::Undo);
}

QFuture<Result<ChangeReceipt>> Company::undo(ChangeId step)
{
    const auto found = std::ranges::find(m_undo, step, &UndoStep::id);
    return revert(m_undo, found == m_undo.end() ? -1 : found - m_undo.begin(), m_redo, ChangeAction::Undo);
}

QFuture<Result<ChangeReceipt>> Company::redo()
{
    return revert(m_redo, m_redo.size() - 1, m_undo, ChangeAction::Redo);
}

QFuture<Result<ChangeReceipt>>
Company::revert(QList<UndoStep>& from, qsizetype place, QList<UndoStep>& to, ChangeAction as)
{
    if (place < 0) {
        return m_executor->write(
            [](SqlSession&) { return Result<ChangeReceipt>(fail(ErrorCode::NotFound, u"nothing to undo"_s)); });
    }
    const UndoStep step = from.takeAt(place);
    if (isBatch(step.title)) {
        return revertBatch(step, place);
    }
    auto future = m_executor->write([id = step.id, as, author = m_author, base = m_base](SqlSession& session) {
        return undoChange(session, id, as, author, instantNow(), base);
    });
    whenDone(future, this, [this, step, place, &from, &to, user = m_author.user](const Result<ChangeReceipt>& receipt) {
        if (user != m_author.user) { // these are another person's lists by now
            if (receipt) {
                committed(*receipt);
            }
            return;
        }
        if (receipt) {
            to.append({receipt->id, step.title, instantNow()}); // the inverse of the inverse is the way back
            committed(*receipt);
        } else if (receipt.error().code != ErrorCode::Conflict && receipt.error().code != ErrorCode::Erased) {
            // a passing failure: may be tried again; a conflict never goes away
            from.insert(std::min(place, from.size()), step);
        }
        Q_EMIT undoListChanged();
    });
    return future;
}

QFuture<Result<ChangeReceipt>> Company::revertBatch(const UndoStep& step, qsizetype place)
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
    whenDone(future, this, [this, step, place](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            committed(*receipt);
        } else {
            m_undo.insert(std::min(place, m_undo.size()), step);
            Q_EMIT undoListChanged();
        }
    });
    return future;
}

void Company::takeFields(const CustomFields& fields)
{
    if (m_fields == fields) {
        return;
    }
    m_fields = fields;
    if (g_companyHere == this) {
        CustomFields::enter(m_fields);
    }
    Q_EMIT customFieldsChanged();
}

void Company::committed(const ChangeReceipt& receipt)
{
    const bool isOfFields = std::ranges::any_of(
        receipt.touched, [](const RecordRef& record) { return record.kind == RecordKind::CustomField; });
    if (!isOfFields) {
        tell(receipt);
        return;
    }
    // whoever hears of the change asks the catalogue, which has to know it first
    whenDone(
        read([](SqlSession&) { return Result<CustomFields>(CustomFields::here()); }), this,
        [this, receipt](const Result<CustomFields>& fields) {
            if (fields) {
                takeFields(*fields);
            }
            tell(receipt);
        });
}

void Company::tell(const ChangeReceipt& receipt)
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
        m_undo.append({receipt.id, receipt.title, instantNow()});
    } else if (receipt.undoes) {
        m_undo.removeIf([&receipt](const UndoStep& step) { return step.id == *receipt.undoes; });
    }
    committed(receipt);
}

} // namespace zhike
