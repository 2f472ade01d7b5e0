#pragma once

#include "gui/common/page.h"
#include "services/people/escalation.h"
#include "services/people/today.h"
#include "services/pool/pooldue.h"

class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class PageHead;
class ProgressLine;

/// What is due for the one who works here: overdue and due plans, customers who slipped.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void fill();
    void addGroup(const QString& title, qint64 count, const QList<DueActivity>& activities);
    void addUnanswered();
    void loadToComplete();
    void addToComplete();
    void addWarnings();
    void retranslate();

    PageHead* m_head;
    Button* m_calendar;
    ProgressLine* m_progress;
    QVBoxLayout* m_plans;
    QVBoxLayout* m_slipped;
    std::optional<TodayList> m_today;
    QList<SlippedCustomer> m_customers;
    QList<Unanswered> m_unanswered;
    qint64 m_toComplete = 0; ///< own customers whose data lack something or are old
    PoolWarnings m_warnings;
};

} // namespace zhike
