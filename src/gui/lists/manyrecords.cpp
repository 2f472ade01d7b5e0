#include "gui/lists/manyrecords.h"

#include "services/jobs/whendone.h"

namespace zhike {

ManyRecords::ManyRecords(
    Workplace& workplace, QList<RecordRef> records, qsizetype atOnce, MakeChange make, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_records(std::move(records)), m_atOnce(atOnce), m_make(std::move(make))
{
}

void ManyRecords::start(const QString& work)
{
    if (m_records.size() > m_atOnce) {
        m_work = new Work(work, &m_workplace);
        connect(m_work, &Work::cancelRequested, this, [this] { m_isCancelled = true; });
        m_workplace.show(m_work);
    }
    next();
}

void ManyRecords::next()
{
    if (m_at >= m_records.size() || m_isCancelled || m_outcome.error) {
        end();
        return;
    }
    const QList<RecordRef> some = m_records.mid(m_at, m_atOnce);
    whenDone(
        m_workplace.company().apply(m_make(some)), this,
        [this, count = some.size()](const Result<ChangeReceipt>& receipt) {
            const bool mayGoOn = !receipt && m_records.size() > m_atOnce
                && (receipt.error().code == ErrorCode::StateNotAllowed || receipt.error().code == ErrorCode::NotFound);
            if (receipt) {
                m_outcome.done += count;
                ++m_outcome.steps;
            } else if (!mayGoOn) {
                m_outcome.error = receipt.error();
            }
            m_at += count;
            if (m_work) {
                m_work->setShare(double(m_at) / double(m_records.size()));
            }
            next();
        });
}

void ManyRecords::end()
{
    if (m_work) {
        m_work->finish();
    }
    Q_EMIT finished(m_outcome);
    deleteLater();
}

} // namespace zhike
