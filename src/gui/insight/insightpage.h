#pragma once

#include "gui/common/page.h"
#include "services/insight/insightcomparer.h"
#include "services/insight/insightkeeper.h"

class QStackedLayout;
class QStackedWidget;

namespace zhike {

class Button;
class DateChooser;
class EmptyState;
class InsightOverview;
class Label;
class LifecycleView;
class ModelView;
class MoversView;
class PageHead;
class ProgressLine;
class RetentionView;
class SegmentsView;
class ToolButton;
class ValueView;

/// What the customers are worth: everything at a glance, and a tab for each question. Figures are those of the newest
/// computation, or of a past day that is replayed in the background; the change is since a comparison day.
///
/// Place::view: {"tab": "overview" | "segments" | "movers" | "value" | "model"}.
class InsightPage : public Page {
    Q_OBJECT
public:
    explicit InsightPage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    /// Everybody's figures anew, in the background, unless that is on its way.
    void refit();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectKeeper();
    void connectComparer();
    void fill();
    void fillDates();
    void showWork(const QString& name);
    /// Asks for the comparison of the chosen days, unless it is there already.
    void compare();
    [[nodiscard]] std::optional<Day> asOf() const;
    [[nodiscard]] std::optional<Day> against() const;
    /// @return the summary of the day on show: the stored one, the replayed one, or null while that is computed.
    [[nodiscard]] const InsightSummary* shown() const;
    /// @return the comparison of the days on show, or null.
    [[nodiscard]] std::shared_ptr<const InsightComparison> shownComparison() const;
    void savePdf();
    void editRules();
    void retranslate();

    InsightKeeper m_keeper;
    InsightComparer m_comparer;
    bool m_loaded = false;
    std::optional<Day> m_asOf; ///< chosen; nothing: the newest
    std::optional<Day> m_against; ///< chosen; nothing: three months before
    PageHead* m_head;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    QStackedWidget* m_tabs;
    EmptyState* m_empty;
    InsightOverview* m_overview;
    SegmentsView* m_segments;
    MoversView* m_movers;
    ValueView* m_value;
    LifecycleView* m_lifecycle;
    RetentionView* m_retention;
    ModelView* m_model;
    Label* m_foot;
    Label* m_footRight;
    DateChooser* m_asOfChooser;
    DateChooser* m_againstChooser;
    Button* m_again;
    Button* m_report;
    ToolButton* m_rules;
};

} // namespace zhike
