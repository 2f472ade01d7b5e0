#pragma once

#include "services/company.h"
#include "services/segments/membership.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <memory>

namespace zhike {

/// Keeps the members of every segment current while a window is open: after a change for the customers it touched,
/// after an insight run, an import or an edited rule for everybody, and when a new day begins. Reads on the analytics
/// thread, writes in short transactions between which saves go first. One per window; GUI thread.
class SegmentKeeper : public QObject {
    Q_OBJECT
public:
    explicit SegmentKeeper(Company& company, QObject* parent = nullptr);
    ~SegmentKeeper() override;

    /// Goes through everything whose stored state is of another rule or another day.
    void start();
    /// Goes through every segment for everybody.
    void refreshAll();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Members or counts of some segment are other ones.
    void refreshed();
    void failed(const zhike::Error& error);

private:
    struct Run;
    void changed(const ChangeReceipt& receipt);
    void work();
    void refreshSome();
    void goThroughNext(const std::shared_ptr<Run>& run);
    void write(const std::shared_ptr<Run>& run);
    void end(const Result<void>& result);

    Company& m_company;
    QTimer m_soon; ///< several changes in a row are one question
    QTimer m_daily;
    QSet<qint64> m_customers; ///< to look at again
    bool m_everybody = false;
    bool m_running = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

/// "Today" of segments is the local day.
[[nodiscard]] FilterContext segmentContext();

} // namespace zhike
