#include "gui/history/openhistory.h"

#include "gui/common/button.h"
#include "gui/common/page.h"
#include "gui/common/timeline.h"
#include "gui/history/recordhistorydialog.h"

#include <QMenu>

namespace zhike {

using namespace Qt::StringLiterals;

void openHistory(Workplace& workplace, const std::optional<RecordRef>& record, QWidget* window)
{
    if (!record || record->id == 0 || !hasHistory(record->kind)) {
        workplace.toast(RecordHistoryDialog::tr("Choose a record first: its history opens then."));
        return;
    }
    (new RecordHistoryDialog(workplace, *record, window))->open();
}

void openHistoryOf(Page& page, Workplace& workplace, QWidget* window)
{
    auto* own = page.findChild<ToolButton*>(u"history"_s);
    if (own != nullptr && own->isVisible()) {
        own->click();
    } else {
        openHistory(workplace, page.subject(), window);
    }
}

void offerHistoryIn(
    TimelineView& timeline, Workplace& workplace, const std::function<std::optional<RecordRef>(qint64)>& recordAt)
{
    timeline.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(
        &timeline, &QWidget::customContextMenuRequested, &timeline,
        [&timeline, &workplace, recordAt](const QPoint& at) {
            const TimelineItem* item = timeline.timeline().itemAt(timeline.indexAt(at).row());
            const std::optional<RecordRef> record = item != nullptr ? recordAt(item->id) : std::nullopt;
            if (!record || !hasHistory(record->kind)) {
                return;
            }
            auto* menu = new QMenu(&timeline);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(
                menu->addAction(RecordHistoryDialog::tr("History…")), &QAction::triggered, &timeline,
                [&timeline, &workplace, record] { openHistory(workplace, record, timeline.window()); });
            menu->popup(timeline.viewport()->mapToGlobal(at));
        });
}

ToolButton* historyButton(Workplace& workplace, const std::function<std::optional<RecordRef>()>& record)
{
    auto* button = new ToolButton(
        u"clock"_s, RecordHistoryDialog::tr("History: who changed what (%1)", "%1: keys").arg(kHistoryKeys));
    button->setObjectName(u"history"_s);
    QObject::connect(button, &QAbstractButton::clicked, button, [&workplace, record, button] {
        openHistory(workplace, record(), button->window());
    });
    return button;
}

} // namespace zhike
