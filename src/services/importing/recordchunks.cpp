#include "services/importing/recordchunks.h"

#include "services/importing/recordkeys.h"
#include "services/importing/recordsettling.h"

namespace zhike {

using namespace Qt::StringLiterals;

ImportResult<RecordChunks> RecordChunks::open(const RecordImportPlan& plan)
{
    ZHIKE_TRY(std::unique_ptr<TableReader> reader, openTable(plan.path, plan.form));
    if (plan.stamp && stampOf(plan.path) != plan.stamp) {
        return tl::unexpected(ImportFailure(FileFault{FileProblem::Changed}));
    }
    for (auto each = plan.mapping.columns().cbegin(); each != plan.mapping.columns().cend(); ++each) {
        if (*each >= std::max(reader->columns(), 1)) {
            return tl::unexpected(ImportFailure(
                Error{ErrorCode::InvalidInput, u"the file has no column %1 (%2)"_s.arg(*each + 1).arg(each.key())}));
        }
    }
    return RecordChunks(std::move(reader), plan);
}

ImportResult<RecordChunk> RecordChunks::next(qsizetype rows)
{
    RecordChunk chunk;
    chunk.rows.reserve(size_t(rows));
    TableRecord record;
    while (qsizetype(chunk.rows.size()) < rows) {
        const TableReader::Step step = m_reader->next(record);
        if (step == TableReader::Step::Failed) {
            return tl::unexpected(ImportFailure(m_reader->fault().value_or(FileFault{})));
        }
        if (step == TableReader::Step::End) {
            chunk.isLast = true;
            break;
        }
        ++m_rowsRead;
        if (const auto mended = m_plan.mends.constFind(record.number()); mended != m_plan.mends.cend()) {
            record.mend(*mended);
        }
        RecordRow row = m_rows.read(record);
        partReaches(m_plan.kind, row, [this, &row](int field, RowProblem problem) {
            return faultAt(m_plan, row, field, problem);
        });
        if (!m_plan.rejectsPath.isEmpty()) {
            row.raw = record.raw().toByteArray();
        }
        chunk.rows.push_back(std::move(row));
    }
    chunk.bytesRead = m_reader->bytesRead();
    chunk.rowsRead = m_rowsRead;
    return chunk;
}

} // namespace zhike
