#include "gui/attachments/attachmentview.h"

#include "gui/attachments/attachmentwords.h"
#include "gui/common/icons.h"
#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QPainter>
#include <QSet>
#include <QStyledItemDelegate>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr double kAttachmentRow = 44;

int attachmentRowHeight()
{
    return ThemeManager::theme().px(kAttachmentRow);
}

class AttachmentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, attachmentRowHeight()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* rows = qobject_cast<const AttachmentModel*>(index.model());
        const Theme& theme = ThemeManager::theme();
        const AttachmentLine& line = rows->lines()[index.row()];
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        const QRect box = option.rect;
        painter->save();
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(box, isChosen ? theme.sel : theme.hover);
        }
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.rowLine());
        if (hasFocus) {
            painter->fillRect(QRect(box.left(), box.top(), 2, box.height()), theme.accent);
        }
        const int left = theme.px(30);
        paintIcon(
            *painter, QRectF(box.left() + theme.px(4), box.top(), theme.px(22), box.height()),
            WordsOfAttachments::icon(line.attachment.details.mediaType), theme.text2);
        const QRect text = box.adjusted(left, theme.px(4), -theme.px(4), -theme.px(5));
        painter->setFont(theme.font(FontRole::Body));
        painter->setPen(theme.text);
        painter->drawText(
            QRect(text.left(), text.top(), text.width(), text.height() / 2), Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(line.attachment.details.name, Qt::ElideMiddle, text.width()));
        painter->setFont(theme.numberFont(FontRole::Small));
        painter->setPen(theme.text2);
        painter->drawText(
            QRect(text.left(), text.center().y(), text.width(), text.height() / 2), Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(WordsOfAttachments::details(line), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

void AttachmentModel::setLines(const QList<AttachmentLine>& lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int AttachmentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant AttachmentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size()) {
        return {};
    }
    const AttachmentLine& line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.attachment.details.name;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(line.attachment.details.name, WordsOfAttachments::details(line));
    case Qt::ToolTipRole:
        return plainTip(line.attachment.details.name + u'\n' + WordsOfAttachments::details(line));
    default:
        return {};
    }
}

void AttachmentModel::retranslate()
{
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
    }
}

AttachmentView::AttachmentView(QWidget* parent) : QListView(parent)
{
    setObjectName(u"attachments"_s);
    setModel(&m_rows);
    setItemDelegate(new AttachmentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
}

void AttachmentView::setLines(const QList<AttachmentLine>& lines)
{
    QSet<AttachmentId> chosenIds;
    for (const Attachment& attachment : chosen()) {
        chosenIds.insert(attachment.id);
    }
    const int row = currentIndex().row();
    m_rows.setLines(lines);
    for (int i = 0; i < lines.size(); ++i) {
        if (chosenIds.contains(lines[i].attachment.id)) {
            selectionModel()->select(m_rows.index(i), QItemSelectionModel::Select);
            selectionModel()->setCurrentIndex(m_rows.index(i), QItemSelectionModel::NoUpdate);
        }
    }
    if (!currentIndex().isValid() && row >= 0 && !lines.isEmpty()) { // after a removal the next one is current
        setCurrentIndex(m_rows.index(std::min(row, int(lines.size()) - 1)));
    }
    updateGeometry();
    Q_EMIT chosenChanged();
}

QList<Attachment> AttachmentView::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<Attachment> attachments;
    for (const QModelIndex& index : indexes) {
        attachments.append(m_rows.lines()[index.row()].attachment);
    }
    return attachments;
}

void AttachmentView::retranslate()
{
    m_rows.retranslate();
}

void AttachmentView::setMostRowsShown(int rows)
{
    m_mostRowsShown = rows;
    updateGeometry();
}

QSize AttachmentView::sizeHint() const
{
    return {100, attachmentRowHeight() * std::min(m_rows.rowCount(), m_mostRowsShown)};
}

QSize AttachmentView::minimumSizeHint() const
{
    return sizeHint();
}

void AttachmentView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace zhike
