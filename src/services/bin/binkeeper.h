#pragma once

#include "services/bin/bin.h"
#include "services/company.h"

#include <QElapsedTimer>
#include <QTimer>
#include <atomic>
#include <memory>

namespace zhike {

/// Lets go for good, while nobody works, of what lies in the bin longer than the term. A little at a time, and saves go
/// first; the change log says what and when. One per window; GUI thread.
class BinKeeper : public QObject {
    Q_OBJECT
public:
    struct Pace {
        qint64 idleMs = 2 * 60 * 1000; ///< without a person's key or click
        int lookMs = 60 * 1000; ///< between two looks whether it may
        qint64 everyMs = 60LL * 60 * 1000; ///< between two times through the bin
    };
    explicit BinKeeper(Company& company, QObject* parent = nullptr);
    ~BinKeeper() override;

    void setPace(const Pace& pace);
    /// Somebody typed or clicked.
    void personActs() { m_sinceAct.restart(); }

Q_SIGNALS:
    /// @param records that left for good since the last time
    void purged(qint64 records);

private:
    void look();
    void purgeSome();
    void finish();

    Company& m_company;
    Pace m_pace;
    QTimer m_timer;
    QElapsedTimer m_sinceAct;
    QElapsedTimer m_sinceThrough;
    std::shared_ptr<BinPurge> m_purge; ///< of the run that goes on; touched by the writer's thread meanwhile
    bool m_isPurging = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhike
