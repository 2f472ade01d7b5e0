#include "services/jobs/dbexecutor.h"

#include "repositories/customfields/customfieldreads.h"
#include "services/jobs/heldwork.h"
#include "storage/searchindex.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <utility>
#include <vector>

namespace zhike {

namespace {

constexpr std::chrono::milliseconds kIdleBeforeTidying{2000};

thread_local std::shared_ptr<HeldWork> g_open; ///< of a thread that writes
thread_local const HeldWork* g_batch = nullptr; ///< whose pieces a thread queues

void endOpen(HeldWork::Ending ending)
{
    if (const std::shared_ptr<HeldWork> open = std::exchange(g_open, nullptr)) {
        open->end(ending);
    }
}

tl::unexpected<Error> executorGone()
{
    return fail(ErrorCode::Cancelled, QStringLiteral("the store is being closed"));
}

tl::unexpected<Error> replacedByNewer()
{
    return fail(ErrorCode::Cancelled, QStringLiteral("a newer question took its place"));
}

} // namespace

void leaveOpen(std::shared_ptr<HeldWork> work)
{
    g_open = std::move(work);
}

PieceOf::PieceOf(const HeldWork& batch)
{
    g_batch = &batch;
}

PieceOf::~PieceOf()
{
    g_batch = nullptr;
}

class DbExecutor::Threads {
public:
    Threads(Store& store, std::unique_ptr<SqlSession> writer) : m_store(store)
    {
        const std::scoped_lock guard(m_mutex);
        m_workers[0].session = std::move(writer);
        constexpr std::array kNames{"zhike-writer", "zhike-reader-1", "zhike-reader-2", "zhike-analyse"};
        for (size_t i = 0; i < m_workers.size(); ++i) {
            m_workers[i].thread = std::thread([this, i, name = kNames[i]] {
                pthread_setname_np(pthread_self(), name);
                i == 0 ? runWriter() : runReader(m_workers[i]);
            });
        }
    }

    ~Threads()
    {
        std::vector<Waiting> cancelled;
        {
            const std::scoped_lock guard(m_mutex);
            m_isStopping = true;
            for (std::deque<Waiting>* queue : {&m_batches, &m_reads, &m_scans}) {
                std::move(queue->begin(), queue->end(), std::back_inserter(cancelled));
                queue->clear();
            }
            for (size_t i = 1; i < m_workers.size(); ++i) {
                interrupt(m_workers[i]);
            }
        }
        m_wake.notify_all();
        for (Waiting& waiting : cancelled) {
            waiting.task(executorGone(), Attempt::Last);
        }
        for (Worker& worker : m_workers) {
            worker.thread.join();
        }
        // The writer last: only then can it move the whole log into the file.
        for (size_t i = m_workers.size(); i-- > 0;) {
            m_workers[i].session.reset();
        }
    }
    Q_DISABLE_COPY_MOVE(Threads)

    void enqueue(Lane lane, const QString& key, Task task)
    {
        std::deque<Waiting> replaced;
        {
            std::unique_lock guard(m_mutex);
            if (m_isStopping) { // asked by a job that still runs: its thread is waited for, so it must not wait
                guard.unlock();
                task(executorGone(), Attempt::Last);
                return;
            }
            std::deque<Waiting>& queue = queueOf(lane);
            if (!key.isEmpty()) {
                replaced = takeOlder(queue, key);
                for (Worker& worker : m_workers) {
                    if (worker.key == key) {
                        worker.isReplaced = true;
                        interrupt(worker);
                    }
                }
            }
            queue.push_back({key, std::move(task), g_batch});
        }
        m_wake.notify_all();
        for (Waiting& older : replaced) {
            older.task(replacedByNewer(), Attempt::Last);
        }
    }

    void tellCustomFields(std::function<void(const CustomFields&)> listener)
    {
        const std::scoped_lock guard(m_listenerMutex);
        m_listener = std::move(listener);
    }

private:
    struct Waiting {
        QString key;
        Task task;
        const HeldWork* batch = nullptr; ///< whose piece it is; compared only
    };
    struct Worker {
        std::thread thread;
        std::unique_ptr<SqlSession> session; ///< touched by its thread only, but for interrupt() while isBusy
        QString key; ///< of the question that runs, or waits for its session to be opened
        bool isReplaced = false; ///< a newer question came
        bool isBusy = false;
        QString fieldsVersion; ///< of the fields that its thread works for; touched by its thread only
    };

    std::deque<Waiting>& queueOf(Lane lane)
    {
        switch (lane) {
        case Lane::WriteInteractive:
            return m_saves;
        case Lane::WriteBatch:
            return m_batches;
        case Lane::Read:
            return m_reads;
        case Lane::Analyse:
            break;
        }
        return m_scans;
    }

    static std::deque<Waiting> takeOlder(std::deque<Waiting>& queue, const QString& key)
    {
        std::deque<Waiting> older;
        std::deque<Waiting> kept;
        for (Waiting& waiting : queue) {
            (waiting.key == key ? older : kept).push_back(std::move(waiting));
        }
        queue = std::move(kept);
        return older;
    }

    /// With m_mutex held, so that the job cannot end and another begin between the look and the interrupt.
    static void interrupt(Worker& worker)
    {
        if (worker.isBusy && worker.session != nullptr) {
            worker.session->interrupt();
        }
    }

    void runWriter()
    {
        Worker& self = m_workers[0];
        std::unique_lock lock(m_mutex);
        bool isTidy = true;
        std::chrono::milliseconds rest = kIdleBeforeTidying;
        const auto hasWork = [this] { return m_isStopping || !m_saves.empty() || !m_batches.empty(); };
        for (;;) {
            if (isTidy) {
                m_wake.wait(lock, hasWork);
            } else if (!m_wake.wait_for(lock, rest, hasWork)) {
                lock.unlock();
                isTidy = self.session == nullptr || g_open != nullptr || tidySome(*self.session);
                rest = std::chrono::milliseconds(0); // the next step, unless somebody saves
                lock.lock();
                continue;
            }
            std::deque<Waiting>& queue = m_saves.empty() ? m_batches : m_saves;
            if (queue.empty()) {
                break;
            }
            runNext(lock, self, queue, SessionKind::Writer);
            isTidy = false;
            rest = kIdleBeforeTidying;
        }
        lock.unlock();
        endOpen(HeldWork::Ending::Dropped);
    }

    /// What fails here is tried again after the next write; the log holds everything until then.
    /// @return whether nothing is left to do.
    static bool tidySome(SqlSession& session)
    {
        if (mergeSearch(session).value_or(false)) {
            return false;
        }
        (void)session.whenIdle();
        return true;
    }

    void runReader(Worker& self)
    {
        const bool analyses = &self == &m_workers.back();
        std::deque<Waiting>& queue = analyses ? m_scans : m_reads;
        const SessionKind kind = analyses ? SessionKind::Analytics : SessionKind::Reader;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this, &queue] { return m_isStopping || !queue.empty(); });
            if (queue.empty()) {
                break;
            }
            runNext(lock, self, queue, kind);
        }
    }

    void runNext(std::unique_lock<std::mutex>& lock, Worker& self, std::deque<Waiting>& queue, SessionKind kind)
    {
        Waiting next = std::move(queue.front());
        queue.pop_front();
        self.key = next.key;
        self.isReplaced = false;
        if (kind == SessionKind::Writer || !attempt(lock, self, next, kind, Attempt::First)) {
            (void)attempt(lock, self, next, kind, Attempt::Last);
        }
        lock.unlock();
        next.task = nullptr; // what the job holds goes away before the next one begins
        lock.lock();
        self.key.clear();
    }

    /// @return whether the job was answered.
    bool attempt(std::unique_lock<std::mutex>& lock, Worker& self, Waiting& job, SessionKind kind, Attempt which)
    {
        lock.unlock();
        if (g_open.get() != job.batch) {
            endOpen(HeldWork::Ending::Kept);
        }
        const Result<void> ready = prepareSession(self, kind);
        lock.lock();
        if (!ready) {
            return answer(lock, self, job, tl::unexpected(ready.error()), Attempt::Last);
        }
        if (self.isReplaced || (m_isStopping && kind != SessionKind::Writer)) {
            return answer(lock, self, job, m_isStopping ? executorGone() : replacedByNewer(), Attempt::Last);
        }
        self.isBusy = true;
        return answer(lock, self, job, self.session.get(), which);
    }

    /// Nobody interrupts the session meanwhile: it is not busy yet.
    Result<void> prepareSession(Worker& self, SessionKind kind)
    {
        if (self.session == nullptr || !self.session->isConnected()) {
            endOpen(HeldWork::Ending::Dropped);
            self.session.reset(); // first: a second writer beside it would be refused
            ZHIKE_TRY(self.session, m_store.session(kind));
        }
        self.session->clearInterrupt();
        return {};
    }

    /// Any process may have changed them since the last job. What fails here fails again in the job, which says so.
    void lookForFields(Worker& self, SqlSession& session)
    {
        const Result<QString> version = customFieldsVersion(session);
        if (!version || *version == self.fieldsVersion) {
            return;
        }
        if (const Result<CustomFields> fields = readCustomFields(session)) {
            self.fieldsVersion = *version;
            CustomFields::enter(*fields);
            const std::scoped_lock guard(m_listenerMutex);
            if (m_listener) {
                m_listener(*fields);
            }
        }
    }

    /// Lets the job answer, outside the lock.
    bool answer(
        std::unique_lock<std::mutex>& lock, Worker& self, const Waiting& job, const Result<SqlSession*>& session,
        Attempt which)
    {
        lock.unlock();
        if (session) {
            lookForFields(self, **session);
        }
        const bool isAnswered = job.task(session, which);
        lock.lock();
        self.isBusy = false;
        return isAnswered;
    }

    Store& m_store;
    std::mutex m_mutex; ///< over the queues and which job runs where
    std::condition_variable m_wake;
    std::deque<Waiting> m_saves;
    std::deque<Waiting> m_batches;
    std::deque<Waiting> m_reads;
    std::deque<Waiting> m_scans;
    std::array<Worker, 4> m_workers; ///< writer, two readers, analytics
    bool m_isStopping = false;
    std::mutex m_listenerMutex;
    std::function<void(const CustomFields&)> m_listener;
};

Result<std::unique_ptr<DbExecutor>> DbExecutor::start(Store& store)
{
    ZHIKE_TRY(auto writer, store.session(SessionKind::Writer));
    return std::unique_ptr<DbExecutor>(new DbExecutor(std::make_unique<Threads>(store, std::move(writer))));
}

DbExecutor::DbExecutor(std::unique_ptr<Threads> threads) : m_threads(std::move(threads)) { }

DbExecutor::~DbExecutor() = default;

void DbExecutor::tellCustomFields(std::function<void(const CustomFields&)> listener)
{
    m_threads->tellCustomFields(std::move(listener));
}

void DbExecutor::enqueue(Lane lane, const QString& key, Task task)
{
    m_threads->enqueue(lane, key, std::move(task));
}

} // namespace zhike
