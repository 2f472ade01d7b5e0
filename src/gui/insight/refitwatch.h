#pragma once

#include "services/company.h"
#include "services/insight/refitdue.h"

#include <QObject>
#include <QTimer>

namespace zhike {

/// Looks, some seconds after the window opened and after changes have come to rest, whether everybody's figures are
/// due, and says so once for each growth of the orders. Computes nothing itself. One per window; GUI thread.
class RefitWatch : public QObject {
    Q_OBJECT
public:
    explicit RefitWatch(Company& company, QObject* parent = nullptr);

    /// How long changes rest before it looks.
    void setDelay(int milliseconds);

Q_SIGNALS:
    void due();

private:
    void look();

    Company& m_company;
    QTimer m_soon;
    std::optional<qint64> m_saidAt; ///< orders when it was last said
};

} // namespace zhike
