#include "gui/calendar/plandialog.h"

#include "gui/attachments/attachmentspanel.h"
#include "gui/calendar/calendarwords.h"
#include "gui/calendar/plantimes.h"
#include "gui/calendar/repeatedit.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/customers/activitylink.h"
#include "gui/customers/finishing.h"
#include "gui/forms/linkedit.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kReminders = {-1, 0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080};
constexpr int kUsualMinute = 10 * 60;
constexpr int kUsualMinutes = 30;

} // namespace

PlanDialog::PlanDialog(Workplace& workplace, const FormStart& start, std::optional<PlanSlot> slot, QWidget* parent)
    : PlanDialog(workplace, std::nullopt, start, parent)
{
    m_pointed = slot;
    if (slot) {
        m_times->setSlot(*slot);
        m_repeat->setFirst(slot->day);
    }
}

PlanDialog::PlanDialog(Workplace& workplace, const CalendarEntry& entry, QWidget* parent)
    : PlanDialog(workplace, entry, FormStart{entry.activity.ref(), {}, {}}, parent)
{
    load();
}

PlanDialog::PlanDialog(
    Workplace& workplace, std::optional<CalendarEntry> entry, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_entry(std::move(entry))
{
    build(start);
}

bool PlanDialog::isRecord() const
{
    return m_entry && m_entry->activity.details.status != ActivityStatus::Planned;
}

void PlanDialog::build(const FormStart& start)
{
    m_about = start.about;
    m_customer = new LinkEdit(workplace(), RecordKind::Customer, this);
    m_customer->setObjectName(u"customer"_s);
    auto* customerRow = new FieldRow(tr("Customer *"), m_customer, this);
    connect(m_customer, &QLineEdit::textEdited, this, [customerRow] { customerRow->clearError(); });
    content().addWidget(customerRow);
    m_times = new PlanTimes(this);
    m_repeat = new RepeatEdit(this);
    m_repeat->setVisible(!isRecord());
    m_reminder = new QComboBox(this);
    m_reminder->setObjectName(u"reminder"_s);
    QStringList keys = {u"subject"_s, u"kind"_s, u"contact_id"_s, u"owner_id"_s, u"priority"_s, u"text"_s};
    if (isRecord()) {
        keys.insert(2, u"status"_s);
        keys.insert(3, u"direction"_s);
    }
    auto* form = new FieldForm(workplace(), RecordKind::Activity, keys, 2, this);
    ActivityDraft fresh;
    fresh.kind = ActivityKind::Task;
    fresh.owner = company().author().user.value() != 0 ? std::optional(company().author().user) : std::nullopt;
    form->read(fresh);
    form->setValue(u"subject"_s, start.text);
    const qint64 about = start.about ? start.about->customer : 0;
    if (about != 0) {
        m_customer->setLink(about);
        form->setCustomer(CustomerId(about));
        if (start.about->kind == RecordKind::Contact) {
            form->setValue(u"contact_id"_s, start.about->id);
        }
    }
    m_customer->setEnabled(!m_entry);
    connect(m_customer, &LinkEdit::linked, form, [form](std::optional<qint64> id) {
        form->setCustomer(id ? std::optional(CustomerId(*id)) : std::nullopt);
    });
    setReminder(std::nullopt);
    m_shown = {today().plus(1).date(), kUsualMinute, kUsualMinutes, false};
    m_times->setSlot(m_shown);
    m_repeat->setRule({}, m_shown.day);
    content().addWidget(m_times);
    content().addWidget(m_repeat);
    auto* reminderRow = new FieldRow(tr("Reminder"), m_reminder);
    reminderRow->setVisible(!isRecord());
    content().addWidget(reminderRow);
    const qint64 id = m_entry ? m_entry->activity.id.value() : 0;
    begin(
        !m_entry         ? tr("Plan a next step")
            : isRecord() ? tr("What was done")
                         : tr("What is planned"),
        {u"plan"_s, RecordKind::Activity, about, id}, form);
    connect(m_times, &PlanTimes::edited, this, [this] {
        m_repeat->setFirst(m_times->day());
        body().touch();
    });
    connect(m_repeat, &RepeatEdit::edited, &body(), &RecordForm::touch);
    connect(m_reminder, &QComboBox::activated, &body(), &RecordForm::touch);
    if (m_entry && !isRecord()) {
        addEndings();
    }
    if (m_entry) {
        auto* attachments = new AttachmentsPanel(workplace(), m_entry->activity.ref());
        attachments->setCompact(); // the form is long
        content().insertWidget(content().count() - 1, attachments);
    }
    if (about == 0) {
        m_customer->setFocus();
    }
}

void PlanDialog::addEndings()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new Button(text);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    const Activity plan = m_entry->activity; // its moment is the occurrence's
    auto* done = add(tr("Finish"), "finishPlan");
    offerOutcomes(*done, plan.details.kind, [this, plan](ActivityStatus how) {
        const bool isSeries = m_entry->isOccurrence;
        finishPlan(workplace(), parentWidget(), plan, how, isSeries ? std::optional(plan.details.at) : std::nullopt);
        accept();
    });
    const auto leave = [this](Change change, const QString& said) { body().apply(std::move(change), said); };
    if (m_entry->isOccurrence) {
        const auto first = plan.details.repeatFrom.value_or(plan.details.at).local().date();
        content().addWidget(new Label(repeatWords(plan.details.repeatRule, first), FontRole::Small, Ink::Text2));
        connect(add(tr("Leave this one out"), "skipPlan"), &QAbstractButton::clicked, this, [plan, leave] {
            leave(skipOccurrence(plan.customer, plan.id, plan.revision, plan.details.at), tr("Left out."));
        });
        connect(add(tr("End the series here"), "endSeries"), &QAbstractButton::clicked, this, [plan, leave] {
            leave(endSeries(plan.customer, plan.id, plan.revision, plan.details.at), tr("The series ends before."));
        });
    } else {
        connect(add(tr("Cancel the plan"), "cancelPlan"), &QAbstractButton::clicked, this, [plan, leave] {
            leave(skipOccurrence(plan.customer, plan.id, plan.revision), tr("Cancelled."));
        });
    }
    row->addStretch(1);
    content().addLayout(row);
}

void PlanDialog::setReminder(std::optional<int> minutes)
{
    m_reminder->clear();
    std::vector<int> offered(kReminders.begin(), kReminders.end());
    if (minutes && std::ranges::find(offered, *minutes) == offered.end()) {
        offered.push_back(*minutes);
        std::ranges::sort(offered);
    }
    for (const int before : offered) {
        m_reminder->addItem(reminderWords(before < 0 ? std::nullopt : std::optional(before)), before);
    }
    m_reminder->setCurrentIndex(m_reminder->findData(minutes.value_or(-1)));
}

void PlanDialog::load()
{
    const ActivityDraft& seen = m_entry->activity.details;
    m_shown = PlanSlot::of(seen.at, seen.minutes, seen.allDay);
    m_times->setSlot(m_shown);
    m_repeat->setRule(seen.repeatRule, m_shown.day);
    setReminder(seen.remindMinutes);
    form().read(seen);
    whenDone(
        company().read([customer = m_entry->activity.customer, id = m_entry->activity.id](SqlSession& session) {
            return ActivityStore(session).get(customer, id);
        }),
        this, [this](const Result<Activity>& activity) {
            if (!activity) {
                this->workplace().complain(activity.error());
                return;
            }
            m_edited = *activity;
            body().show(*activity);
            if (!m_hasTypedExtra) {
                m_repeat->setRule(
                    activity->details.repeatRule,
                    activity->details.repeatFrom.value_or(activity->details.at).local().date());
                setReminder(activity->details.remindMinutes);
            }
        });
}

QJsonObject PlanDialog::extra() const
{
    return {
        {u"customer"_s, m_customer->link().value_or(0)},
        {u"customerText"_s, m_customer->text()},
        {u"times"_s, m_times->typed()},
        {u"repeat"_s, m_repeat->typed()},
        {u"reminder"_s, m_reminder->currentData().toInt()}};
}

void PlanDialog::setExtra(const QJsonObject& extra)
{
    const qint64 customer = extra.value("customer"_L1).toInteger();
    if (customer != 0) {
        m_customer->setLink(customer, extra.value("customerText"_L1).toString());
        form().setCustomer(CustomerId(customer));
    }
    m_hasTypedExtra = true;
    if (!m_pointed) {
        m_times->setTyped(extra.value("times"_L1).toObject());
    }
    m_repeat->setTyped(extra.value("repeat"_L1).toObject(), m_times->day());
    const int reminder = extra.value("reminder"_L1).toInt(-1);
    setReminder(reminder < 0 ? std::nullopt : std::optional(reminder));
}

void PlanDialog::save()
{
    if (m_entry && !m_edited) {
        return; // still on its way
    }
    if (!m_customer->link()) {
        if (auto* row = qobject_cast<FieldRow*>(m_customer->parentWidget())) {
            row->setError(tr("Say who this is about: type a customer and choose one."));
        }
        m_customer->setFocus();
        return;
    }
    const auto slot = m_times->read();
    if (!slot || !m_repeat->isReadable()) {
        return;
    }
    ActivityDraft draft = m_edited ? m_edited->details : ActivityDraft();
    if (!m_edited) {
        draft.status = ActivityStatus::Planned;
        if (m_about && m_about->customer == m_customer->link()) {
            linkTo(draft, *m_about);
        }
    }
    form().writeTo(draft);
    if (!isRecord()) {
        const int reminder = m_reminder->currentData().toInt();
        draft.remindMinutes = reminder < 0 ? std::nullopt : std::optional(reminder);
        draft.repeatRule = m_repeat->rule();
    }
    ActivityDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        saveEdited(std::move(draft), *slot);
    } else {
        draft.at = slot->at();
        draft.minutes = slot->minutes;
        draft.allDay = slot->allDay;
        saveNew(std::move(draft));
    }
}

void PlanDialog::saveNew(ActivityDraft draft)
{
    body().apply(logActivity(CustomerId(*m_customer->link()), std::move(draft)), tr("Planned."));
}

void PlanDialog::saveEdited(ActivityDraft draft, const PlanSlot& slot)
{
    const Activity read = *m_edited;
    const bool isOneOfSeries
        = !read.details.repeatRule.isEmpty() && m_entry->isOccurrence && draft.repeatRule == read.details.repeatRule;
    std::optional<PlanMove> move;
    if (slot != m_shown && isOneOfSeries) {
        move = PlanMove{slot.at(), slot.minutes, slot.allDay, m_entry->activity.details.at};
    } else if (slot != m_shown) {
        draft.at = slot.at();
        draft.minutes = slot.minutes;
        draft.allDay = slot.allDay;
    }
    body().applyEdit(
        read, draft,
        [read, move](int revision, const ActivityDraft& mine) {
            Change edit = editActivity(read.customer, read.id, revision, mine);
            return move ? inOneStep(std::move(edit), moveActivity(read.customer, read.id, revision, *move)) : edit;
        },
        isRecord() ? tr("Saved.") : tr("Planned."));
}

} // namespace zhike
