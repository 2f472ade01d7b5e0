#pragma once

#include <QtGlobal>
#include <memory>

namespace zhike {

/// What a job of a batch leaves open on the thread that writes, so that the next piece of the same batch goes on with
/// it. The executor ends it before anybody else's job runs there, so nobody waits for it and nobody writes into it.
class HeldWork {
public:
    enum class Ending {
        Kept, ///< somebody else's job comes
        Dropped ///< the session goes away
    };
    HeldWork() = default;
    virtual ~HeldWork() = default;
    Q_DISABLE_COPY_MOVE(HeldWork)
    /// Called on the thread that writes, between two jobs.
    virtual void end(Ending ending) = 0;
};

/// What a running job leaves open on its thread; nullptr: nothing any more. At most one is held there: what was before
/// has been ended.
void leaveOpen(std::shared_ptr<HeldWork> work);

/// The writing jobs that this thread queues meanwhile are pieces of one batch: they find open what it holds.
class PieceOf {
public:
    explicit PieceOf(const HeldWork& batch);
    ~PieceOf();
    Q_DISABLE_COPY_MOVE(PieceOf)
};

} // namespace zhike
