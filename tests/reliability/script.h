#pragma once

#include "services/company.h"

#include <QString>
#include <memory>

namespace zhike::reliability {

/// What a person does in a company, again and again, through the window's own door: a round of actions whose traces are
/// known beforehand, so that a file can be asked which actions it holds, and whether one of them is there by half.
enum class Action {
    Save, ///< a new customer
    Order, ///< with three lines, statistics and figures
    Edit,
    Opportunity,
    Move, ///< as a card dragged on the board
    BulkEdit,
    UndoBulk,
    RedoBulk,
    Import,
    UndoImport,
    Delete,
    UndoDelete,
    RedoDelete,
    Case,
    Answer,
    Person, ///< a customer of kind person
    Twin, ///< the same person once more
    TwinOrder,
    TwinNote,
    TwinFile, ///< attached to the twin, in two pieces
    TwinRelation, ///< of the twin with a customer that stays: filed at both
    Merge, ///< the twin into the person, with its order, its note, its file and its relation
    UndoMerge,
    RedoMerge,
    Erase, ///< the person, and the twin with it
    Purge ///< the round's customer, which lies in the bin, with its order
};
inline constexpr int kActions = 26;
[[nodiscard]] const char* nameOf(Action action);
[[nodiscard]] constexpr Action actionAt(qint64 step)
{
    return Action(step % kActions);
}

/// What a file must hold after some steps of the script: one text, compared as a whole.
[[nodiscard]] QString expectedAfter(qint64 steps);
/// The same text of a file; besides it names records of the change log that are there by half.
[[nodiscard]] Result<QString> observed(SqlSession& session);
/// Every rule of `zhike-cli verify`, and that no word of an erased person is in the change log. @return what is wrong,
/// empty when nothing is.
[[nodiscard]] Result<QString> faultsIn(SqlSession& session);

/// A company with somebody at work in it.
class Script {
public:
    /// Makes a company with the customers that the script needs.
    [[nodiscard]] static Result<void> prepare(const QString& path);
    [[nodiscard]] static Result<std::unique_ptr<Script>> open(const QString& path);
    ~Script();
    Q_DISABLE_COPY_MOVE(Script)

    /// Does one step and waits for its end.
    [[nodiscard]] Result<void> run(qint64 step);
    /// The same, done as a program without transactions would: in two parts (bulk edits and erasures). For controls.
    [[nodiscard]] Result<void> runInTwo(qint64 step);
    /// @return the text of observed(), through a reader.
    [[nodiscard]] Result<QString> state();
    /// @return steps from `least` to `least + 1` whose traces the file holds, or nothing.
    [[nodiscard]] Result<std::optional<qint64>> stepsDone(qint64 least);
    [[nodiscard]] Result<QString> faults();
    [[nodiscard]] Company& company() { return *m_company; }

private:
    explicit Script(std::unique_ptr<Company> company) : m_company(std::move(company)) { }
    Result<void> begin();
    Result<ChangeReceipt> finished(QFuture<Result<ChangeReceipt>> future);
    Result<void> apply(Change change);
    template <class Job> auto ask(Job job)
    {
        auto future = m_company->read(std::move(job));
        future.waitForFinished();
        return future.result();
    }
    Result<Customer> customerNamed(const QString& name);
    Result<void> saveOrder(const QString& customerName);
    Result<void> savePerson(const QString& name);
    Result<void> saveNote(const QString& customerName);
    Result<void> attachTo(const QString& customerName);
    Result<void> relate(const QString& customerName);
    Result<void> merge(qint64 round);
    Result<void> purge(const QString& name);
    Result<void> erase(const QString& name);
    Result<void> saveOpportunity(qint64 round);
    Result<void> moveCard(qint64 round);
    Result<void> editAll(const QString& territory, int parts);
    Result<void> redo();
    Result<void> import();
    Result<void> undoLastImport();
    Result<void> answer(qint64 round);

    std::unique_ptr<Company> m_company;
};

} // namespace zhike::reliability
