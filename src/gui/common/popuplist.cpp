#include "gui/common/popuplist.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/thememanager.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShown = 9;

int popupTextWidth(FontRole role, const QString& text)
{
    return QFontMetrics(ThemeManager::theme().numberFont(role)).horizontalAdvance(text);
}

} // namespace

class PopupList::Items : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<PopupItem> next, const QString& what)
    {
        beginResetModel();
        items = std::move(next);
        typed = what.trimmed();
        leadWidth = 0;
        rightWidth = 0;
        stateWidth = 0;
        for (const PopupItem& item : items) {
            leadWidth = std::max(leadWidth, popupTextWidth(FontRole::BodyStrong, item.lead));
            rightWidth = std::max(rightWidth, popupTextWidth(FontRole::Body, item.right));
            stateWidth = std::max(stateWidth, popupTextWidth(FontRole::Body, item.stateWords));
        }
        endResetModel();
    }

    int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : int(items.size()); }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
            return {};
        }
        const PopupItem& item = items[size_t(index.row())];
        QStringList parts{item.lead, item.text, item.note, item.right, item.stateWords};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }

    std::vector<PopupItem> items;
    QString typed;
    int leadWidth = 0;
    int rightWidth = 0;
    int stateWidth = 0;
};

class PopupList::Delegate : public QStyledItemDelegate {
public:
    Delegate(const Items& items, QObject* parent) : QStyledItemDelegate(parent), m_items(items) { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, ThemeManager::theme().px(28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = ThemeManager::theme();
        const PopupItem& item = m_items.items[size_t(index.row())];
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme.sel);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.hover);
        }
        QRect rest = option.rect.adjusted(theme.px(12), 0, -theme.px(12), 0);
        if (m_items.stateWidth > 0) {
            const int width = m_items.stateWidth + theme.px(16) + 1;
            const QRect place(rest.right() + 1 - width, rest.top(), width, rest.height());
            if (item.state != State::None) {
                const int side = theme.px(10);
                const QColor ink = stateInk(theme, item.state);
                paintState(
                    *painter, QRectF(place.left(), place.center().y() - side / 2.0 + 0.5, side, side), item.state, ink);
                painter->setFont(theme.numberFont(FontRole::Body));
                painter->setPen(ink);
                painter->drawText(
                    place.adjusted(theme.px(16), 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter, item.stateWords);
            }
            rest.setRight(place.left() - 1 - theme.px(10));
        }
        if (m_items.rightWidth > 0) {
            painter->setFont(theme.numberFont(FontRole::Body));
            painter->setPen(theme.text);
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, item.right);
            rest.setRight(rest.right() - m_items.rightWidth - theme.px(12));
        }
        if (m_items.leadWidth > 0) {
            drawMarked(*painter, rest, item.lead, true, theme.text);
            rest.setLeft(rest.left() + m_items.leadWidth + theme.px(20));
        }
        const int used = drawMarked(*painter, rest, item.text, false, theme.text);
        if (!item.note.isEmpty()) {
            rest.setLeft(rest.left() + used + theme.px(6));
            drawMarked(*painter, rest, item.note, false, theme.text2);
        }
    }

private:
    /// Draws text with what was typed in bold. @return the width drawn
    int drawMarked(QPainter& painter, const QRect& rect, const QString& text, bool strong, const QColor& ink) const
    {
        const Theme& theme = ThemeManager::theme();
        const QFont plain = theme.numberFont(strong ? FontRole::BodyStrong : FontRole::Body);
        const QFont bold = theme.numberFont(FontRole::BodyStrong);
        const QString shown = QFontMetrics(bold).elidedText(text, Qt::ElideRight, rect.width());
        const qsizetype found = m_items.typed.isEmpty() ? -1 : shown.indexOf(m_items.typed, 0, Qt::CaseInsensitive);
        int x = rect.left();
        const auto part = [&](const QFont& font, const QString& piece) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(
                QRect(x, rect.top(), rect.right() + 2 - x, rect.height()),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, piece);
            x += QFontMetrics(font).horizontalAdvance(piece);
        };
        if (found < 0) {
            part(plain, shown);
        } else {
            part(plain, shown.left(found));
            part(bold, shown.mid(found, m_items.typed.size()));
            part(plain, shown.mid(found + m_items.typed.size()));
        }
        return x - rect.left();
    }

    const Items& m_items;
};

PopupList::PopupList(QLineEdit* field)
    : QFrame(field->window()), m_field(field), m_watched(field), m_list(new QListView(this)), m_items(new Items(this))
{
    QFrame::hide();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_items);
    m_list->setItemDelegate(new Delegate(*m_items, this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    field->installEventFilter(this);
    connect(field, &QObject::destroyed, this, &QObject::deleteLater);
}

void PopupList::setItems(std::vector<PopupItem> items, const QString& typed)
{
    m_items->set(std::move(items), typed);
    if (m_items->items.empty() || !m_field || !m_field->isVisible()) {
        close();
        return;
    }
    m_list->setCurrentIndex(m_items->index(0));
    place();
    raise();
    QFrame::show();
}

void PopupList::setHint(const QString& hint)
{
    m_hint = hint;
    if (isVisible()) {
        place();
    }
}

void PopupList::setLeastWidth(int width)
{
    m_leastWidth = width;
}

void PopupList::close()
{
    if (isVisible()) {
        QFrame::hide();
        Q_EMIT closed();
    }
}

std::optional<PopupItem> PopupList::current() const
{
    const int row = m_list->currentIndex().row();
    return isVisible() && row >= 0 ? std::optional(m_items->items[size_t(row)]) : std::nullopt;
}

int PopupList::hintHeight() const
{
    return m_hint.isEmpty() ? 0 : ThemeManager::theme().px(28);
}

void PopupList::place()
{
    const Theme& theme = ThemeManager::theme();
    QWidget* over = m_field->window();
    if (parentWidget() != over) {
        setParent(over);
    }
    const int rows = std::min(kMostShown, int(m_items->items.size()));
    const int width = std::min(std::max(m_field->width(), theme.px(m_leastWidth)), over->width() - theme.px(8));
    const int padding = theme.px(5);
    const int height = rows * theme.px(28) + 2 * padding + hintHeight();
    QPoint corner = m_field->mapTo(over, QPoint(0, m_field->height() + 2));
    corner.setX(std::clamp(corner.x(), 0, std::max(0, over->width() - width - theme.px(4))));
    if (corner.y() + height > over->height()) { // no room below: stand above
        corner.setY(std::max(0, m_field->mapTo(over, QPoint(0, -2)).y() - height));
    }
    setGeometry(QRect(corner, QSize(width, height)));
    m_list->setGeometry(1, padding, width - 2, rows * theme.px(28));
}

void PopupList::take(int row)
{
    if (row < 0 || row >= int(m_items->items.size())) {
        return;
    }
    const qint64 id = m_items->items[size_t(row)].id;
    close();
    Q_EMIT chosen(id);
}

bool PopupList::pressKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = int(m_items->items.size()) - 1;
    const auto go = [this, last](int to) { m_list->setCurrentIndex(m_items->index(std::clamp(to, 0, last))); };
    switch (key) {
    case Qt::Key_Down:
        go(row + 1);
        return true;
    case Qt::Key_Up:
        go(row - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + kMostShown);
        return true;
    case Qt::Key_PageUp:
        go(row - kMostShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(row);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool PopupList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_watched || !isVisible()) {
        return QFrame::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept(); // ours while the list is open, not the window's
            return true;
        }
        break;
    }
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == (key->modifiers() & Qt::KeypadModifier) && pressKey(key->key())) {
            return true;
        }
        break;
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PopupList::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    paintBox(painter, rect(), {theme.base, theme.line2, double(theme.px(6)), 0});
    if (m_hint.isEmpty()) {
        return;
    }
    const QRect foot(0, height() - hintHeight(), width(), hintHeight());
    paintHorizontal(painter, 1, width() - 1, foot.top(), theme.line);
    paintIcon(
        painter, QRect(theme.px(10), foot.top(), theme.px(16), foot.height()), u"bulb"_s, theme.text2, theme.px(14));
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.text2);
    const QRect words = foot.adjusted(theme.px(32), 0, -theme.px(8), 0);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_hint, Qt::ElideRight, words.width()));
}

} // namespace zhike
