#pragma once

#include "services/importing/recordimport.h"
#include "services/importing/rejectlog.h"

#include <memory>

namespace zhike {

/// Some rows of the file, typed; those at fault are among them.
struct RecordChunk {
    std::vector<RecordRow> rows;
    qint64 bytesRead = 0;
    qint64 rowsRead = 0; ///< so far, from the beginning of the file
    bool isLast = false;
};

/// Reads a file of records chunk by chunk. Knows no session; used by one thread at a time.
class RecordChunks {
public:
    [[nodiscard]] static ImportResult<RecordChunks> open(const RecordImportPlan& plan);
    [[nodiscard]] ImportResult<RecordChunk> next(qsizetype rows);
    [[nodiscard]] const TableReader& reader() const { return *m_reader; }
    [[nodiscard]] qint64 fileSize() const { return m_reader->fileSize(); }
    [[nodiscard]] const QStringList& header() const { return m_reader->header(); }
    [[nodiscard]] qint64 rowsRead() const { return m_rowsRead; }
    [[nodiscard]] qint64 rowsSkipped() const { return m_reader->skippedRows(); }

private:
    RecordChunks(std::unique_ptr<TableReader> reader, const RecordImportPlan& plan)
        : m_reader(std::move(reader)), m_plan(plan), m_rows(plan.kind, plan.mapping, plan.options)
    {
    }
    std::unique_ptr<TableReader> m_reader;
    RecordImportPlan m_plan;
    RecordRowReader m_rows;
    qint64 m_rowsRead = 0;
};

} // namespace zhike
