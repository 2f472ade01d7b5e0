#pragma once

#include "services/company.h"
#include "services/duplicates/duplicatescan.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace zhike {

/// Looks for duplicates among all customers in the background and keeps what it found. One per window; GUI thread.
class DuplicateKeeper : public QObject {
    Q_OBJECT
public:
    explicit DuplicateKeeper(Company& company, QObject* parent = nullptr);
    ~DuplicateKeeper() override;

    void run();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    /// What the last finished search found.
    [[nodiscard]] const std::optional<DuplicateScan>& scan() const { return m_scan; }
    [[nodiscard]] QDateTime scannedAt() const { return m_scannedAt; }

Q_SIGNALS:
    void started();
    void progressed(double done);
    /// Found, cancelled or failed; scan() says what stands.
    void ended();
    void failed(const zhike::Error& error);

private:
    struct Running {
        std::atomic<double> done = 0;
        std::atomic_bool isCancelled = false;
    };

    Company& m_company;
    std::shared_ptr<Running> m_running; ///< shared with the thread that searches
    QTimer m_tick;
    std::optional<DuplicateScan> m_scan;
    QDateTime m_scannedAt;
};

} // namespace zhike
