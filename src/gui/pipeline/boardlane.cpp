#include "gui/pipeline/boardlane.h"

#include "documents/marks.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCardMime = "application/x-zhike-opportunity";

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::Board)
};

State cardState(DueState due)
{
    switch (due) {
    case DueState::None:
        return State::None;
    case DueState::Planned:
        return State::Info;
    case DueState::Today:
        return State::Warn;
    case DueState::Overdue:
        return State::Danger;
    }
    return State::None;
}

QString cardStep(const BoardCard& card)
{
    if (!card.nextStep) {
        return BoardWords::tr("No next step");
    }
    const std::optional<Day> day = Day::from(card.nextStep->at.local().date());
    const QString when = day ? LanguageManager::formats().dueDay(*day, today()) : QString();
    if (card.due == DueState::Overdue && day) {
        return BoardWords::tr("%1 · %Ln d late", "%1: call, visit...", today() - *day)
            .arg(labelOf(card.nextStep->kind));
    }
    return u"%1 %2"_s.arg(labelOf(card.nextStep->kind), when);
}

class CardDelegate : public QStyledItemDelegate {
public:
    explicit CardDelegate(const BoardLaneView& lane) : m_lane(lane) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, ThemeManager::theme().px(100)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = ThemeManager::theme();
        const BoardCard& card = m_lane.card(index.row());
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(8.5, 4.5, -8.5, -4.5);
        painter->setPen(QPen(current ? theme.accent : theme.line2, current ? 2 : 1));
        painter->setBrush(theme.base);
        painter->drawRoundedRect(box, theme.px(4), theme.px(4));
        const State state = cardState(card.due);
        const QColor ink = stateInk(theme, state);
        painter->setRenderHint(QPainter::Antialiasing, false);
        const QRectF edge(box.left(), box.top() + 2, theme.px(4), box.height() - 4);
        if (state == State::None) {
            painter->setPen(QPen(theme.text3, theme.px(3), Qt::DotLine));
            painter->drawLine(QPointF(edge.center().x(), edge.top()), QPointF(edge.center().x(), edge.bottom()));
        } else {
            painter->fillRect(edge, ink);
        }
        const Formats& formats = LanguageManager::formats();
        const QRectF inner = box.adjusted(theme.px(12), theme.px(6), -theme.px(10), -theme.px(6));
        const double line = inner.height() / 4;
        const auto text = [&](int row, FontRole role, const QColor& color, const QString& words, double left = 0,
                              double right = 0) {
            const QRectF area(inner.left() + left, inner.top() + line * row, inner.width() - left - right, line);
            painter->setFont(theme.numberFont(role));
            painter->setPen(color);
            painter->drawText(
                area, Qt::AlignVCenter | Qt::AlignLeft,
                painter->fontMetrics().elidedText(words, Qt::ElideRight, int(area.width())));
        };
        text(0, FontRole::BodyStrong, theme.text, card.customerName, 0, theme.px(20));
        painter->setFont(theme.font(FontRole::Small));
        painter->setPen(theme.text2);
        painter->drawText(
            QRectF(inner.left(), inner.top(), inner.width(), line), Qt::AlignRight | Qt::AlignVCenter,
            card.ownerName.left(1));
        text(1, FontRole::Body, theme.text2, card.name);
        const QString close = card.expectedClose ? u" · "_s + formats.day(*card.expectedClose, today()) : QString();
        text(2, FontRole::Body, theme.text, formats.money(card.amount) + close);
        paintState(*painter, QRectF(inner.left(), inner.top() + line * 3, theme.px(10), line), state, ink);
        text(3, FontRole::Small, ink, cardStep(card), theme.px(16));
        painter->restore();
    }

private:
    const BoardLaneView& m_lane;
};

} // namespace

BoardLaneView::BoardLaneView(QWidget* parent) : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new CardDelegate(*this));
    itemDelegate()->setParent(this);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setEditTriggers(NoEditTriggers);
    connect(
        this, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT opened(m_cards[index.row()]); });
}

void BoardLaneView::setCards(const QList<BoardCard>& cards)
{
    m_cards = cards;
    m_model.clear();
    for (const BoardCard& card : cards) {
        auto* item = new QStandardItem(u"%1, %2, %3; %4"_s.arg(
            card.customerName, card.name, LanguageManager::formats().money(card.amount), cardStep(card)));
        item->setDragEnabled(true);
        m_model.appendRow(item);
    }
}

std::optional<BoardCard> BoardLaneView::currentCard() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_cards.size() ? std::optional(m_cards[row]) : std::nullopt;
}

void BoardLaneView::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers() & Qt::ControlModifier) {
        if (const auto card = currentCard()) {
            Q_EMIT moveAsked(*card, event->key() == Qt::Key_Left ? -1 : 1);
        }
        return;
    }
    QListView::keyPressEvent(event);
}

void BoardLaneView::startDrag(Qt::DropActions)
{
    const auto card = currentCard();
    if (!card) {
        return;
    }
    auto* drag = new QDrag(this);
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(kCardMime), QByteArray::number(card->id.value()));
    drag->setMimeData(mime);
    drag->exec(Qt::MoveAction);
}

void BoardLaneView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(kCardMime))) {
        event->acceptProposedAction();
    }
}

void BoardLaneView::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(kCardMime))) {
        event->acceptProposedAction();
    }
}

void BoardLaneView::dropEvent(QDropEvent* event)
{
    const QByteArray id = event->mimeData()->data(QString::fromLatin1(kCardMime));
    if (!id.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT dropped(id.toLongLong());
    }
}

void BoardLaneView::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(event->rect(), ThemeManager::theme().window);
    QListView::paintEvent(event);
}

} // namespace zhike
