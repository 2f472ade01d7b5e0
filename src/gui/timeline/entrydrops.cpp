#include "gui/timeline/entrydrops.h"

#include "gui/attachments/attachfiles.h"
#include "gui/common/timeline.h"

#include <QDropEvent>
#include <algorithm>
#include <array>

namespace zhike {

namespace {

bool mayHoldFiles(RecordKind kind)
{
    constexpr std::array kHosts = {RecordKind::Customer, RecordKind::Contact, RecordKind::Opportunity,
                                   RecordKind::Order,    RecordKind::Case,    RecordKind::Activity};
    return std::ranges::find(kHosts, kind) != kHosts.end();
}

} // namespace

EntryDrops::EntryDrops(
    Workplace& workplace, TimelineView& view, std::function<std::optional<RecordRef>(qint64)> recordOf,
    std::function<std::optional<RecordRef>()> subject)
    : QObject(&view), m_workplace(workplace), m_view(view), m_recordOf(std::move(recordOf)),
      m_subject(std::move(subject))
{
    view.viewport()->setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
}

std::optional<RecordRef> EntryDrops::hostAt(const QPoint& point) const
{
    const QModelIndex index = m_view.indexAt(point);
    const TimelineItem* item = index.isValid() ? m_view.timeline().itemAt(index.row()) : nullptr;
    const auto record = item != nullptr ? m_recordOf(item->id) : std::nullopt;
    return record && mayHoldFiles(record->kind) ? record : m_subject();
}

bool EntryDrops::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOver = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!isOver && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const QPoint point = drop->position().toPoint();
    const auto host = hostAt(point);
    if (!host || !holdsFiles(*drop->mimeData())) {
        return QObject::eventFilter(watched, event);
    }
    m_view.setCurrentIndex(m_view.indexAt(point)); // where it would hang
    drop->setDropAction(Qt::CopyAction); // a move would let the other program delete the file
    drop->accept();
    if (event->type() == QEvent::Drop) {
        (void)attachInBackground(m_workplace, *host, sourcesIn(*drop->mimeData()));
    }
    return true;
}

} // namespace zhike
