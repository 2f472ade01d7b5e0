#pragma once

#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

class DbExecutor;

/// Runs one job on the session that writes and waits for it. Imports and their undo are many such jobs, each with one
/// short transaction of its own, so that what a person saves gets in between.
using BatchWriter = std::function<Result<void>(const std::function<Result<void>(SqlSession&)>& job)>;

/// For programs and tests that own the session: runs on the calling thread. The session outlives the writer.
[[nodiscard]] BatchWriter writerThrough(SqlSession& session);
/// For the window: queues behind every interactive save. Called from a thread that may wait, never from the GUI thread
/// or from the one that writes; the executor outlives the writer.
[[nodiscard]] BatchWriter writerThrough(DbExecutor& executor);

} // namespace zhike
