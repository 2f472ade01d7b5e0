#pragma once

#include "services/company.h"
#include "services/pool/pooldue.h"

#include <QDate>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

namespace zhike {

/// Runs the rules of the pool once a day: looks soon after the window opened and every ten minutes whether the day's
/// run was made, reads on the analysing thread, and returns customers some at a time behind what people save. One per
/// window; where several programs work on one company a customer goes back once. GUI thread.
class PoolKeeper : public QObject {
    Q_OBJECT
public:
    explicit PoolKeeper(Company& company, std::function<Instant()> now = {}, QObject* parent = nullptr);
    ~PoolKeeper() override;
    /// Begins; the first look comes after a moment in which the window can draw.
    void start();
    void look();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

Q_SIGNALS:
    /// So many customers of the one who works here go to the pool soon; once a day and person.
    void warned(qint64 customers);
    /// The day's run is over. @param customers that went back to the pool
    void ran(qint64 customers);
    void failed(const zhike::Error& error);

private:
    struct Run {
        std::vector<PoolDue> due;
        size_t at = 0;
        qint64 id = 0;
        qint64 returned = 0;
    };
    void warn();
    void read();
    void returnSome();
    void finish();
    void end(const Error& error);

    Company& m_company;
    std::function<Instant()> m_now;
    QTimer m_timer;
    std::shared_ptr<Run> m_run;
    std::pair<qint64, QDate> m_warned; ///< whom, and on which day
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhike
