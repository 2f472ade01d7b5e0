#pragma once

#include "services/company.h"
#include "services/insight/comparison.h"

#include <QObject>
#include <atomic>
#include <memory>

namespace zhike {

/// Compares two dates in the background, the newest question only. GUI thread.
class InsightComparer : public QObject {
    Q_OBJECT
public:
    explicit InsightComparer(Company& company, QObject* parent = nullptr);
    ~InsightComparer() override;

    /// Asks; an older question that is still under way is cancelled. compared() or failed() follows, neither after
    /// cancel().
    void compare(Day before, Day after, LaterDate later, const InsightSettings& settings);
    void cancel();
    /// @return the newest answer, or null before there is one.
    [[nodiscard]] std::shared_ptr<const InsightComparison> comparison() const { return m_comparison; }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started();
    void compared();
    void failed(const zhike::Error& error);
    /// compared(), failed() or cancelled: nothing is under way any more.
    void ended();

private:
    Company& m_company;
    std::shared_ptr<const InsightComparison> m_comparison;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    quint64 m_generation = 0;
    bool m_running = false;
};

} // namespace zhike
