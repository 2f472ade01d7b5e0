#include "gui/customers/finishing.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/customers/nextstepdialog.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QAbstractButton>
#include <QMenu>
#include <QPointer>

namespace zhike {

namespace {

struct FinishWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::Finishing)
};

QList<ActivityStatus> waysToEnd(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call:
        return {ActivityStatus::Done, ActivityStatus::NotReached, ActivityStatus::Busy, ActivityStatus::LeftMessage};
    case ActivityKind::Visit:
    case ActivityKind::Meeting:
        return {ActivityStatus::Done, ActivityStatus::NotReached};
    case ActivityKind::Task:
    case ActivityKind::Mail:
    case ActivityKind::Note:
        break;
    }
    return {ActivityStatus::Done};
}

QString outcomeWords(ActivityKind kind, ActivityStatus status)
{
    return kind == ActivityKind::Call && status == ActivityStatus::Done ? FinishWords::tr("Reached") : labelOf(status);
}

QString finishedWords(const Activity& plan, ActivityStatus how)
{
    return (how == ActivityStatus::Done ? FinishWords::tr("Done: %1", "%1: what was planned")
                                        : FinishWords::tr("%2: %1", "%1: what was planned, %2: not reached, busy...")
                                              .arg(QStringLiteral("%1"), labelOf(how)))
        .arg(plan.details.subject);
}

} // namespace

void fillOutcomes(QMenu& menu, ActivityKind kind, const std::function<void(ActivityStatus)>& chosen)
{
    for (const ActivityStatus status : waysToEnd(kind)) {
        QObject::connect(menu.addAction(outcomeWords(kind, status)), &QAction::triggered, &menu, [chosen, status] {
            chosen(status);
        });
    }
}

void offerOutcomes(QAbstractButton& button, ActivityKind kind, std::function<void(ActivityStatus)> chosen)
{
    if (waysToEnd(kind).size() == 1) {
        QObject::connect(&button, &QAbstractButton::clicked, &button, [chosen] { chosen(ActivityStatus::Done); });
        return;
    }
    QObject::connect(&button, &QAbstractButton::clicked, &button, [&button, kind, chosen] {
        auto* menu = new QMenu(&button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillOutcomes(*menu, kind, chosen);
        menu->popup(button.mapToGlobal(QPoint(0, button.height())));
        menu->setActiveAction(menu->actions().first());
    });
}

void finishPlan(
    Workplace& workplace, QWidget* window, const Activity& plan, ActivityStatus how, std::optional<Instant> occurrence)
{
    Outcome outcome;
    outcome.status = how;
    outcome.occurrence = occurrence;
    whenDone(
        workplace.company().apply(closeActivity(plan.customer, plan.id, plan.revision, outcome)), &workplace,
        [&workplace, window = QPointer<QWidget>(window), plan, how](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                workplace.complain(receipt.error());
                return;
            }
            workplace.toast(finishedWords(plan, how), Workplace::Offer::Undo);
            if (plan.details.repeatRule.isEmpty() && window != nullptr) {
                (new NextStepDialog(workplace, plan, how, window))->open();
            }
        });
}

} // namespace zhike
