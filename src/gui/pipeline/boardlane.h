#pragma once

#include "gui/common/workplace.h"
#include "services/sales/board.h"

#include <QListView>
#include <QStandardItemModel>

namespace zhike {

/// The cards of one stage. A card can be dragged to another lane, or moved with Ctrl+left and Ctrl+right.
class BoardLaneView : public QListView {
    Q_OBJECT
public:
    explicit BoardLaneView(QWidget* parent = nullptr);
    void setCards(const QList<BoardCard>& cards);
    [[nodiscard]] std::optional<BoardCard> currentCard() const;
    [[nodiscard]] const BoardCard& card(int row) const { return m_cards[row]; }

Q_SIGNALS:
    void opened(const zhike::BoardCard& card);
    void dropped(qint64 opportunity);
    /// Ctrl and an arrow: -1 to the left, 1 to the right.
    void moveAsked(const zhike::BoardCard& card, int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStandardItemModel m_model;
    QList<BoardCard> m_cards;
};

} // namespace zhike
