#include "gui/customers/nextstepdialog.h"

#include "gui/calendar/plantimes.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/dayedit.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFridayNumber = 5;

/// Who was not reached is tried again on the next working day, others a week later.
Day proposedDay(ActivityStatus how)
{
    Day day = today().plus(isUnanswered(how) ? 1 : 7);
    while (day.date().dayOfWeek() > kFridayNumber) {
        day = day.plus(1);
    }
    return day;
}

} // namespace

NextStepDialog::NextStepDialog(Workplace& workplace, const Activity& finished, ActivityStatus how, QWidget* parent)
    : SheetDialog(tr("What comes next?"), parent), m_workplace(workplace), m_finished(finished)
{
    setObjectName(u"nextStep"_s);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"nextKind"_s);
    for (const ActivityKind kind :
         {ActivityKind::Call, ActivityKind::Visit, ActivityKind::Meeting, ActivityKind::Task, ActivityKind::Mail}) {
        m_kind->addItem(labelOf(kind), int(kind));
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(finished.details.kind))));
    m_day = new DayEdit;
    m_day->setObjectName(u"nextDay"_s);
    m_day->setDay(proposedDay(how));
    m_time = new QLineEdit(u"10:00"_s);
    m_time->setObjectName(u"nextTime"_s);
    m_subject
        = new QLineEdit(finished.details.subject.isEmpty() ? labelOf(finished.details.kind) : finished.details.subject);
    m_subject->setObjectName(u"nextSubject"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new FieldRow(tr("Kind"), m_kind), 2);
    m_dayRow = new FieldRow(tr("On"), m_day);
    row->addWidget(m_dayRow, 3);
    m_timeRow = new FieldRow(tr("At"), m_time);
    row->addWidget(m_timeRow, 1);
    content().addLayout(row);
    content().addWidget(new FieldRow(tr("Subject"), m_subject));
    auto* nothing = new Button(tr("Nothing for now"));
    nothing->setKeysText(u"Esc"_s);
    nothing->setAutoDefault(false);
    auto* plan = new Button(tr("Plan"), ButtonRole::Primary);
    plan->setObjectName(u"planNext"_s);
    plan->setDefault(true);
    addButtons({nothing, plan});
    setMinimumWidth(ThemeManager::theme().px(480));
    connect(nothing, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(plan, &QAbstractButton::clicked, this, &NextStepDialog::plan);
    m_day->setFocus();
    m_day->selectAll();
}

void NextStepDialog::plan()
{
    const auto day = m_day->day();
    const auto time = timeFromTyped(m_time->text());
    m_dayRow->setError(day ? QString() : tr("Type a day: 2026-12-31, +3d or mon."));
    m_timeRow->setError(time ? QString() : tr("Type a time: 9, 930 or 14:30."));
    if (!day || !time) {
        (day ? m_time : static_cast<QLineEdit*>(m_day))->setFocus();
        return;
    }
    ActivityDraft next;
    next.kind = ActivityKind(m_kind->currentData().toInt());
    next.status = ActivityStatus::Planned;
    next.subject = m_subject->text().trimmed().isEmpty() ? labelOf(next.kind) : m_subject->text().trimmed();
    next.at = Instant::from(QDateTime(day->date(), *time));
    next.contact = m_finished.details.contact;
    next.opportunity = m_finished.details.opportunity;
    next.serviceCase = m_finished.details.serviceCase;
    next.priority = m_finished.details.priority;
    next.remindMinutes = m_finished.details.remindMinutes;
    whenDone(
        m_workplace.company().apply(logActivity(m_finished.customer, next)), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("Planned."), Workplace::Offer::Undo);
                accept();
            } else {
                m_workplace.complain(receipt.error());
            }
        });
}

} // namespace zhike
