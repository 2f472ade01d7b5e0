#pragma once

#include "services/company.h"
#include "storage/pagescan.h"

#include <QElapsedTimer>
#include <QTimer>
#include <optional>

namespace zhike {

/// Reads the whole file once a day while nobody works, part by part, and compares each page with its checksum: damage
/// is known the day it happens, while backups from before it are still there. Waits as soon as somebody acts, and goes
/// on where it was. A company on a server, or in a file without checksums, is left alone. GUI thread.
class DamageWatch : public QObject {
    Q_OBJECT
public:
    struct Pace {
        qint64 idleMs = 5 * 60 * 1000; ///< without a person's key or click, before it begins or goes on
        int lookMs = 30 * 1000; ///< between two looks whether it may
        qint64 everyMs = 24LL * 60 * 60 * 1000; ///< between the ends of two scans that found nothing
        qint64 pagesAPart = 1024; ///< 8 MB
    };
    explicit DamageWatch(Company& company, QObject* parent = nullptr);

    void setPace(const Pace& pace);
    /// When a scan last found the file whole, as the window remembers it.
    void setLastWhole(std::optional<Instant> at) { m_lastWhole = at; }
    [[nodiscard]] std::optional<Instant> lastWhole() const { return m_lastWhole; }
    /// Somebody typed or clicked.
    void personActs() { m_sinceAct.restart(); }

Q_SIGNALS:
    void foundWhole(zhike::Instant at);
    void foundDamage(const QList<zhike::BrokenPage>& pages);

private:
    void look();
    void readPart();
    void take(const PageScan& part);
    void finish();
    [[nodiscard]] bool isIdle() const { return m_sinceAct.elapsed() >= m_pace.idleMs; }

    Company& m_company;
    Pace m_pace;
    QTimer m_timer;
    QElapsedTimer m_sinceAct;
    std::optional<Instant> m_lastWhole;
    QList<BrokenPage> m_broken;
    qint64 m_next = 1;
    bool m_isReading = false;
    bool m_hasTold = false; ///< of damage: once is enough
};

} // namespace zhike
