#pragma once

#include "services/company.h"
#include "services/insight/insightsummary.h"

#include <QObject>
#include <atomic>
#include <memory>

namespace zhike {

/// Keeps the figures of everybody fresh in the background: computes on the analytics thread, writes in short
/// transactions between which saves go first, and says when there is a new summary. One per window; GUI thread.
class InsightKeeper : public QObject {
    Q_OBJECT
public:
    explicit InsightKeeper(Company& company, QObject* parent = nullptr);
    ~InsightKeeper() override;

    /// Reads the newest summary; fitted() follows, also when there is none yet and a first run starts.
    void load();
    /// Fits again now, by the company's rules; a run under way goes on instead.
    void run();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const std::optional<InsightSummary>& summary() const { return m_summary; }

Q_SIGNALS:
    void started();
    void progressed(double share);
    /// There is another summary, or it was read for the first time.
    void fitted();
    void failed(const zhike::Error& error);

private:
    struct Job;
    void write(const std::shared_ptr<Job>& job);
    void end();
    /// Ends in the middle of writing.
    void abandon();

    Company& m_company;
    std::optional<InsightSummary> m_summary;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    bool m_running = false;
};

} // namespace zhike
