#include "gui/customers/activitydialog.h"

#include "gui/common/fieldrow.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionhead.h"
#include "gui/customers/activitylink.h"
#include "gui/forms/dayedit.h"
#include "gui/forms/linkedit.h"
#include "services/customers/activitychanges.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlannedHour = 10;

Instant morningOf(Day day)
{
    return Instant::from(QDateTime(day.date(), QTime(kPlannedHour, 0)));
}

} // namespace

ActivityDialog::ActivityDialog(Workplace& workplace, ActivityKind kind, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_kind(kind), m_about(start.about)
{
    m_clock.start();
    m_customer = new LinkEdit(workplace, RecordKind::Customer, this);
    m_customer->setObjectName(u"customer"_s);
    auto* customerRow = new FieldRow(tr("Customer *"), m_customer, this);
    connect(m_customer, &QLineEdit::textEdited, this, [customerRow] { customerRow->clearError(); });
    content().addWidget(customerRow);
    auto* form = new FieldForm(
        workplace, RecordKind::Activity,
        {u"subject"_s, u"contact_id"_s, u"direction"_s, u"status"_s, u"at"_s, u"minutes"_s, u"text"_s}, 2, this);
    ActivityDraft fresh;
    fresh.kind = kind;
    fresh.at = Instant::from(QDateTime::currentDateTime());
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
    connect(m_customer, &LinkEdit::linked, form, [form](std::optional<qint64> id) {
        form->setCustomer(id ? std::optional(CustomerId(*id)) : std::nullopt);
    });
    const bool isCall = kind == ActivityKind::Call;
    begin(
        isCall ? tr("Log a call") : tr("Log"), {isCall ? u"call"_s : u"activity"_s, RecordKind::Activity, about, 0},
        form);
    m_nextSubject = new QLineEdit(this);
    m_nextSubject->setObjectName(u"nextSubject"_s);
    m_nextDay = new DayEdit(this);
    m_nextDay->setObjectName(u"nextDay"_s);
    content().addWidget(new SectionHead(tr("What comes next")));
    auto* next = new QHBoxLayout;
    next->setSpacing(16);
    next->addWidget(new FieldRow(tr("Next step"), m_nextSubject), 2);
    next->addWidget(new FieldRow(tr("On"), m_nextDay), 1);
    content().addLayout(next);
    for (QLineEdit* edit : {m_nextSubject, static_cast<QLineEdit*>(m_nextDay)}) {
        connect(edit, &QLineEdit::textEdited, &body(), &RecordForm::touch);
    }
    if (about == 0) {
        m_customer->setFocus();
    }
}

QJsonObject ActivityDialog::extra() const
{
    return {
        {u"customer"_s, m_customer->link().value_or(0)},
        {u"customerText"_s, m_customer->text()},
        {u"nextSubject"_s, m_nextSubject->text()},
        {u"nextDay"_s, m_nextDay->text()}};
}

void ActivityDialog::setExtra(const QJsonObject& extra)
{
    const qint64 customer = extra.value("customer"_L1).toInteger();
    if (customer != 0) {
        m_customer->setLink(customer, extra.value("customerText"_L1).toString());
        form().setCustomer(CustomerId(customer));
    }
    m_nextSubject->setText(extra.value("nextSubject"_L1).toString());
    m_nextDay->setText(extra.value("nextDay"_L1).toString());
}

void ActivityDialog::save()
{
    if (!m_customer->link()) {
        if (auto* row = qobject_cast<FieldRow*>(m_customer->parentWidget())) {
            row->setError(tr("Say who this is about: type a customer and choose one."));
        }
        m_customer->setFocus();
        return;
    }
    ActivityDraft draft;
    draft.kind = m_kind;
    draft.status = ActivityStatus::Done;
    draft.owner = company().author().user.value() != 0 ? std::optional(company().author().user) : std::nullopt;
    if (m_about && m_about->customer == m_customer->link()) {
        linkTo(draft, *m_about);
    }
    form().writeTo(draft);
    if (draft.kind == ActivityKind::Call && draft.minutes == 0 && draft.status == ActivityStatus::Done) {
        draft.minutes = int(m_clock.elapsed() / 60'000);
    }
    if (draft.subject.trimmed().isEmpty() && draft.text.trimmed().isEmpty() && draft.kind == ActivityKind::Call) {
        draft.subject = isUnanswered(draft.status)
            ? tr("Call, %1", "%1: not reached, busy, left a message").arg(labelOf(draft.status).toLower())
            : tr("Call");
    }
    ActivityDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    std::optional<ActivityDraft> next;
    if (!m_nextSubject->text().trimmed().isEmpty() || m_nextDay->day()) {
        next.emplace();
        next->kind = ActivityKind::Call;
        next->status = ActivityStatus::Planned;
        next->subject = m_nextSubject->text().trimmed().isEmpty() ? tr("Call again") : m_nextSubject->text().trimmed();
        next->at = morningOf(m_nextDay->day().value_or(today().plus(1)));
        next->contact = draft.contact;
        next->opportunity = draft.opportunity;
        next->serviceCase = draft.serviceCase;
    }
    body().apply(
        logActivity(CustomerId(*m_customer->link()), draft, next),
        draft.status == ActivityStatus::Planned ? tr("Planned.") : tr("Logged."));
}

} // namespace zhike
