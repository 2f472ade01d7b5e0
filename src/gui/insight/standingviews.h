#pragma once

#include "gui/common/workplace.h"
#include "repositories/insight/insightstore.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

namespace zhike {

class ChartView;

/// Stages of life: how many customers stand in each and how many went since a day; value classes and loyalty beside it.
class LifecycleView : public QWidget {
    Q_OBJECT
public:
    explicit LifecycleView(Workplace& workplace, QWidget* parent = nullptr);

    /// @param since the day with which one compares; nothing: the stock alone
    /// @param until of a past day that is replayed: flows end there
    void fill(const InsightSummary& summary, std::optional<Day> since, std::optional<Day> until);
    void retranslate();

private:
    void show();

    Workplace& m_workplace;
    InsightSummary m_summary;
    std::optional<Day> m_since;
    std::optional<Day> m_until;
    QList<StageFlow> m_flows;
    quint64 m_generation = 0;
    ChartView* m_stages;
    ChartView* m_classes;
    ChartView* m_loyalty;
};

/// Whom to keep: the retention cube and the order of saving; next best actions beside it.
class RetentionView : public QWidget {
    Q_OBJECT
public:
    explicit RetentionView(Workplace& workplace, QWidget* parent = nullptr);

    void fill(const InsightSummary& summary);
    void retranslate();

private:
    Workplace& m_workplace;
    ChartView* m_cube;
    ChartView* m_keeps;
    ChartView* m_actions;
};

} // namespace zhike
