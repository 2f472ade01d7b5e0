#include "services/importing/batchwriter.h"

#include "services/jobs/dbexecutor.h"

namespace zhike {

BatchWriter writerThrough(SqlSession& session)
{
    return {
        [&session](const BatchWriter::Job& job) { return job(session); }, BatchWriter::Queue::Own,
        BatchWriter::Between::Open};
}

BatchWriter writerThrough(DbExecutor& executor)
{
    const auto run = [&executor](const BatchWriter::Job& job) {
        QFuture<Result<void>> done
            = executor.write([&job](SqlSession& session) { return job(session); }, WritePriority::Batch);
        done.waitForFinished();
        return done.resultCount() > 0 ? done.result() : Result<void>(fail(ErrorCode::Cancelled));
    };
    return {run, BatchWriter::Queue::Shared, BatchWriter::Between::Open};
}

} // namespace zhike
