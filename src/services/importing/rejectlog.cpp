#include "services/importing/rejectlog.h"

namespace zhike {

Result<RejectLog> RejectLog::create(const QString& path, const TableReader& reader)
{
    RejectLog log;
    if (!path.isEmpty()) {
        ZHIKE_TRY(RejectedRows file, RejectedRows::create(path, reader));
        log.m_file = std::move(file);
    }
    return log;
}

Result<void> RejectLog::reject(qint64 record, qint64 line, QByteArrayView raw, const std::vector<RowFault>& faults)
{
    ++m_rows;
    ++m_reasons[QString(keyOf(faults.front().code))];
    for (const RowFault& fault : faults) {
        if (m_first.size() < kListedRejects) {
            m_first.append({record, line, fault});
        }
    }
    return m_file ? m_file->add(raw) : Result<void>();
}

Result<void> RejectLog::commit()
{
    return m_file && m_rows > 0 ? m_file->commit() : Result<void>();
}

} // namespace zhike
