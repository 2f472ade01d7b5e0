#pragma once

#include "services/changes/change.h"
#include "services/changes/undolist.h"
#include "services/jobs/dbexecutor.h"
#include "services/privacy/personerasure.h"
#include "services/privacy/retention.h"
#include "storage/store.h"

#include <QObject>

namespace zhike {

/// One open company: its store, the threads that read and write it, the user at work and the undo list. The window's
/// and the command line's only door to the records. Lives on the thread that made it (the GUI thread); its futures end
/// with results in any case.
class Company : public QObject {
    Q_OBJECT
public:
    /// Opens or makes the store, migrates it, undoes imports that were interrupted and seeds what an empty company
    /// needs (stages, segments). @return named errors of Store::open().
    [[nodiscard]] static Result<std::unique_ptr<Company>> open(const StoreAddress& address, OpenMode mode);
    ~Company() override;

    [[nodiscard]] const StoreAddress& address() const;
    [[nodiscard]] Currency baseCurrency() const { return m_base; }
    /// The fields that the company made for itself, as this thread knows them: that of the company opened last.
    [[nodiscard]] const CustomFields& customFields() const { return m_fields; }
    [[nodiscard]] const Author& author() const { return m_author; }
    /// Says who works here from now on; loads that person's undo list.
    void setAuthor(const Author& author);
    [[nodiscard]] DbExecutor& executor() { return *m_executor; }

    /// Runs a read on a reader's thread: `company.read([](SqlSession& session) { return customerPage(session, id); })`.
    template <class Job> [[nodiscard]] auto read(Job job) { return m_executor->read(std::move(job)); }
    /// As read(), and a newer question with the same key interrupts the older one, which ends as `Cancelled`.
    template <class Job> [[nodiscard]] auto ask(const QuestionKey& key, Job job)
    {
        return m_executor->ask(key, std::move(job));
    }
    /// Big scans, on a connection and thread of their own.
    template <class Job> [[nodiscard]] auto analyse(Job job) { return m_executor->analyse(std::move(job)); }

    /// Runs a change on the writer's thread; changed() follows on success.
    [[nodiscard]] QFuture<Result<ChangeReceipt>> apply(Change change);
    /// Erases a person for good on the writer's thread; changed() follows. What it touched leaves the undo list.
    [[nodiscard]] QFuture<Result<ErasedEverywhere>> erase(const RecordRef& person);
    /// Removes what a keeping rule found and a person confirmed, on the writer's thread; changed() follows. What went
    /// into the bin joins the undo list.
    [[nodiscard]] QFuture<Result<RetentionResult>> runRetention(const RetentionOrder& order);
    [[nodiscard]] std::optional<ChangeTitle> undoTitle() const;
    [[nodiscard]] std::optional<ChangeTitle> redoTitle() const;
    /// The last fifty steps of the person at work, newest last, those of earlier days among them.
    [[nodiscard]] const QList<UndoStep>& undoSteps() const { return m_undo; }
    [[nodiscard]] QFuture<Result<ChangeReceipt>> undo();
    /// Takes one step back, whatever came after it; a step that others changed since ends as `Conflict` and leaves the
    /// list.
    [[nodiscard]] QFuture<Result<ChangeReceipt>> undo(ChangeId step);
    [[nodiscard]] QFuture<Result<ChangeReceipt>> redo();

    /// Keeps a form's content; at most one second old after a crash. Not a change: no undo, no audit.
    void keepDraft(FormDraft draft);
    /// The draft of a form as it is once everything kept before is written: by the writer, behind keepDraft().
    [[nodiscard]] QFuture<Result<std::optional<FormDraft>>> findDraft(const DraftKey& key);
    void dropDraft(const DraftKey& key);

    /// Announces a batch (import, its undo, a sample) that was written outside of apply(). An import joins the undo
    /// list: undo() takes it back as a whole, and there is no redo of that.
    void announce(const ChangeReceipt& receipt);

Q_SIGNALS:
    void changed(const zhike::ChangeReceipt& receipt);
    void undoListChanged();
    /// The company's own fields are others than before: forms and lists know it at once.
    void customFieldsChanged();
    void saved(const QDateTime& at);

private:
    struct Prepared {
        Currency base;
        CustomFields fields;
    };
    static Result<Prepared> prepare(SqlSession& session);
    Company(std::unique_ptr<Store> store, std::unique_ptr<DbExecutor> executor, const Prepared& prepared);
    /// Of the person who did it, who may not be the one at work any more.
    void pushUndo(const ChangeReceipt& receipt, UserId user);
    QFuture<Result<ChangeReceipt>> revert(QList<UndoStep>& from, qsizetype place, QList<UndoStep>& to, ChangeAction as);
    QFuture<Result<ChangeReceipt>> revertBatch(const UndoStep& step, qsizetype place);
    void committed(const ChangeReceipt& receipt);
    void tell(const ChangeReceipt& receipt);
    void takeFields(const CustomFields& fields);
    void loadUndoList();

    std::unique_ptr<Store> m_store;
    std::unique_ptr<DbExecutor> m_executor;
    Currency m_base;
    CustomFields m_fields;
    Author m_author;
    QList<UndoStep> m_undo; ///< newest last; at most kUndoSteps
    QList<UndoStep> m_redo;
    QFuture<void> m_batchUndo;
};

} // namespace zhike
