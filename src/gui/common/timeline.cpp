#include "gui/common/timeline.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/textcache.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

class TimelineDelegate : public QStyledItemDelegate {
public:
    explicit TimelineDelegate(TimelineView& view) : QStyledItemDelegate(&view), m_view(view) { forgetTexts(); }

    void forgetTexts() { m_texts.setTheme(ThemeManager::theme()); }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const Theme& theme = ThemeManager::theme();
        const TimelineItem* item = m_view.timeline().itemAt(index.row());
        if (item == nullptr) {
            return {theme.px(100), theme.px(index.row() == 0 ? 28 : 36)};
        }
        const bool twoLines = !item->note.isEmpty() || !item->time.isEmpty();
        return {theme.px(100), theme.px(twoLines ? 46 : 30)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = ThemeManager::theme();
        const int inset = m_view.isOnRaised() ? 0 : theme.px(16);
        const QRect inner = option.rect.adjusted(inset, 0, -inset, 0);
        const TimelineItem* item = m_view.timeline().itemAt(index.row());
        if (item == nullptr) {
            paintHead(*painter, option.rect, inner, index.row());
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, m_view.hasFocus() ? theme.sel : theme.sel2);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.hover);
        }
        const int line = theme.px(18);
        const int top = option.rect.top() + theme.px(5);
        paintIcon(*painter, QRectF(inner.left(), top, theme.px(16), line), item->icon, theme.text2, theme.px(14));
        const Formats& formats = LanguageManager::formats();
        const Day now = today();
        const QString date = item->planned ? formats.dueDay(item->day, now) : formats.day(item->day, now);
        const int dateWidth = m_texts.width(date, FontRole::Small);
        m_texts.draw(
            *painter, QRect(inner.right() + 1 - dateWidth, top, dateWidth, line), date, FontRole::Small, theme.text2,
            TextCache::Side::Right);
        QRect words(inner.left() + theme.px(28), top, 0, line);
        words.setRight(inner.right() - dateWidth - theme.px(12));
        const int used = m_texts.draw(*painter, words, item->title, FontRole::Body, theme.text);
        if (item->state != State::None) {
            m_texts.draw(
                *painter, words.adjusted(used + theme.px(5), 0, 0, 0), item->stateWords, FontRole::Body,
                stateInk(theme, item->state));
        }
        const QRect second(words.left(), top + line, words.width(), theme.px(16));
        m_texts.draw(*painter, second, item->note, FontRole::Small, theme.text2);
        m_texts.draw(
            *painter, QRect(words.right(), second.top(), inner.right() + 1 - words.right(), second.height()),
            item->time, FontRole::Small, theme.text2, TextCache::Side::Right);
    }

private:
    void paintHead(QPainter& painter, const QRect& rect, const QRect& inner, int row) const
    {
        const Theme& theme = ThemeManager::theme();
        if (row > 0) {
            paintHorizontal(painter, inner.left(), inner.right() + 1, rect.top() + theme.px(4), theme.line);
        }
        m_texts.draw(
            painter, QRect(inner.left(), rect.bottom() + 1 - theme.px(26), inner.width(), theme.px(22)),
            m_view.timeline().headAt(row), FontRole::SmallStrong, theme.text2);
    }

    TimelineView& m_view;
    mutable TextCache m_texts;
};

} // namespace

TimelineModel::TimelineModel(QObject* parent) : QAbstractListModel(parent) { }

void TimelineModel::setItems(std::vector<TimelineItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    std::stable_sort(m_items.begin(), m_items.end(), [](const TimelineItem& a, const TimelineItem& b) {
        if (a.planned != b.planned) {
            return a.planned;
        }
        return a.planned ? a.day < b.day : b.day < a.day; // what comes next stands first
    });
    m_lines.clear();
    const Formats& formats = LanguageManager::formats();
    QString group;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const QString head = m_items[i].planned ? tr("Planned") : formats.month(m_items[i].day, today());
        if (i == 0 || head != group) {
            m_lines.push_back({-1, head});
            group = head;
        }
        m_lines.push_back({int(i), {}});
    }
    endResetModel();
}

void TimelineModel::regroup()
{
    setItems(std::move(m_items));
}

const TimelineItem* TimelineModel::itemAt(int row) const
{
    if (row < 0 || row >= int(m_lines.size()) || m_lines[size_t(row)].item < 0) {
        return nullptr;
    }
    return &m_items[size_t(m_lines[size_t(row)].item)];
}

QString TimelineModel::headAt(int row) const
{
    return row < 0 || row >= int(m_lines.size()) ? QString() : m_lines[size_t(row)].head;
}

int TimelineModel::rowOfDay(Day day) const
{
    for (int row = 0; row < int(m_lines.size()); ++row) {
        const TimelineItem* item = itemAt(row);
        if (item != nullptr && !item->planned && item->day <= day) {
            return row;
        }
    }
    return -1;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const TimelineItem* item = itemAt(index.row());
    const Formats& formats = LanguageManager::formats();
    if (item == nullptr) {
        return role == Qt::ToolTipRole ? QVariant() : QVariant(headAt(index.row()));
    }
    if (role == Qt::ToolTipRole) {
        return formats.dayHeading(item->day, Day(0));
    }
    QStringList parts{item->title, item->stateWords, item->note, formats.longDay(item->day), item->time};
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (itemAt(index.row()) == nullptr) {
        return Qt::ItemNeverHasChildren; // heads are passed over
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

TimelineView::TimelineView(QWidget* parent) : QListView(parent), m_timeline(new TimelineModel(this))
{
    setModel(m_timeline);
    setItemDelegate(new TimelineDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const TimelineItem* item = m_timeline->itemAt(index.row())) {
            Q_EMIT opened(item->id);
        }
    });
    takeColors();
}

void TimelineView::goToDay(Day day)
{
    if (const int row = m_timeline->rowOfDay(day); row >= 0) {
        setCurrentIndex(m_timeline->index(row));
        scrollTo(m_timeline->index(row), QAbstractItemView::PositionAtTop);
    }
}

void TimelineView::setOnRaised(bool raised)
{
    m_onRaised = raised;
    takeColors();
}

void TimelineView::takeColors()
{
    const Theme& theme = ThemeManager::theme();
    const QColor ground = m_onRaised ? theme.raised : theme.base;
    if (viewport()->palette().color(QPalette::Base) != ground) {
        QPalette own = viewport()->palette();
        own.setColor(QPalette::Base, ground);
        viewport()->setPalette(own);
    }
}

void TimelineView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_timeline->regroup();
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        takeColors();
        static_cast<TimelineDelegate*>(itemDelegate())->forgetTexts();
        scheduleDelayedItemsLayout();
        break;
    default:
        break;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const TimelineItem* item = m_timeline->itemAt(currentIndex().row());
    if (item != nullptr && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier) {
        Q_EMIT opened(item->id);
        return;
    }
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        QKeyEvent arrow(event->type(), event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QListView::keyPressEvent(&arrow);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace zhike
