#pragma once

#include "gui/common/page.h"
#include "services/sales/board.h"

class QHBoxLayout;
class QStackedLayout;

namespace zhike {

class BoardLaneView;
class Label;
class PageHead;
class ProgressLine;
class RecordListPage;

/// Opportunities as a board, one lane a stage with its exact and weighted sums, or as a list.
class PipelinePage : public Page {
    Q_OBJECT
public:
    explicit PipelinePage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void focusFilter() override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void show(const BoardView& board);
    void move(const BoardCard& card, const Stage& stage);
    void moveById(qint64 opportunity, const Stage& stage);
    void retranslate();

    PageHead* m_head;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    QWidget* m_boardBox;
    QHBoxLayout* m_lanes;
    RecordListPage* m_list;
    Label* m_foot;
    std::optional<BoardView> m_board;
    QList<BoardLaneView*> m_laneViews;
};

} // namespace zhike
