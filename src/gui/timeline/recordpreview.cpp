#include "gui/timeline/recordpreview.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/timeline/recordtimeline.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString reachIn(const Reaches& reaches)
{
    return reaches.isEmpty() ? QString() : reaches.first().value;
}

} // namespace

RecordPreview::RecordPreview(Workplace& workplace, QWidget* parent)
    : Panel(Surface::Raised, Qt::LeftEdge, parent), m_workplace(workplace)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    m_content = new QWidget(this);
    outer->addWidget(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    m_name = new Label({}, FontRole::Title);
    m_line = new Label({}, FontRole::Small, Ink::Text2);
    column->addWidget(m_name);
    column->addWidget(m_line);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_call = new Button({}, ButtonRole::Primary);
    m_call->setIconName(u"call"_s);
    m_plan = new Button;
    m_plan->setIconName(u"check"_s);
    m_edit = new Button;
    for (Button* button : {m_call, m_plan, m_edit}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(new Hairline);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(2);
    column->addLayout(m_facts);
    column->addWidget(new Hairline);
    m_timeline = new RecordTimeline(workplace, RecordTimeline::Extent::Beside);
    column->addWidget(m_timeline, 1);
    connect(m_call, &QAbstractButton::clicked, this, [this] { m_workplace.write(Form::Call, {m_subject}); });
    connect(m_plan, &QAbstractButton::clicked, this, [this] { m_workplace.write(Form::Task, {m_subject}); });
    connect(m_edit, &QAbstractButton::clicked, this, [this] {
        const bool isContact = m_subject->kind == RecordKind::Contact;
        m_workplace.write(isContact ? Form::NewContact : Form::NewOpportunity, {m_subject, m_subject, {}});
    });
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (m_subject && receipt.touchesCustomer(m_subject->customer)) {
            load();
        }
    });
    retranslate();
    m_content->hide();
}

void RecordPreview::setSubject(const std::optional<RecordRef>& subject)
{
    if (m_subject == subject) {
        return;
    }
    m_subject = subject;
    m_glance.reset();
    m_timeline->setSubject(subject);
    if (subject) {
        load();
    } else {
        ++m_generation;
        m_content->hide();
    }
}

void RecordPreview::load()
{
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"glance %1"_s.arg(int(m_subject->kind))},
            [record = *m_subject](SqlSession& session) { return recordGlance(session, record); }),
        this, [this, generation](const Result<RecordGlance>& glance) {
            if (generation == m_generation && glance) {
                m_glance = *glance;
                fill();
                m_content->show();
            }
        });
}

void RecordPreview::addLine(const QString& lead, const QString& words, const std::optional<RecordRef>& opens)
{
    if (words.isEmpty()) {
        return;
    }
    auto* line = new RelatedLine(lead, words, {});
    if (opens) {
        connect(line, &QAbstractButton::clicked, this, [this, opens] { m_workplace.open(*opens); });
    } else {
        line->setFocusPolicy(Qt::NoFocus);
    }
    m_facts->addWidget(line);
}

void RecordPreview::fill()
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addLine(
        tr("Customer"), m_glance->customerName,
        RecordRef{RecordKind::Customer, m_subject->customer, m_subject->customer});
    if (m_glance->contact) {
        fillContact(m_glance->contact->details);
    } else if (m_glance->opportunity) {
        fillOpportunity(*m_glance->opportunity);
    }
}

void RecordPreview::fillContact(const ContactDraft& contact)
{
    m_name->setText(contact.secondName.isEmpty() ? contact.name : u"%1 %2"_s.arg(contact.name, contact.secondName));
    m_line->setText(joined({contact.title, contact.department, contact.isPrimary ? tr("main contact") : QString()}));
    addLine(tr("Phone"), reachIn(contact.phones));
    addLine(tr("Mail"), reachIn(contact.mails));
    addLine(tr("WeChat"), contact.wechat);
    addLine(tr("Prefers"), contact.preferences);
}

void RecordPreview::fillOpportunity(const Opportunity& opportunity)
{
    const Formats& formats = LanguageManager::formats();
    const OpportunityDraft& details = opportunity.details;
    m_name->setText(details.name);
    m_line->setText(joined(
        {QCoreApplication::translate("Stage", m_glance->stageName.toUtf8().constData()),
         formats.exactMoney(details.amount), formats.rate(details.probability)}));
    if (details.contact) {
        addLine(
            tr("Contact"), m_glance->contactName,
            RecordRef{RecordKind::Contact, m_subject->customer, details.contact->value()});
    }
    addLine(tr("Expected close"), details.expectedClose ? formats.dueDay(*details.expectedClose, today()) : QString());
    addLine(tr("Next step"), details.nextStep);
}

void RecordPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_glance) {
            fill();
        }
    }
    Panel::changeEvent(event);
}

void RecordPreview::retranslate()
{
    m_call->setText(tr("Call"));
    m_plan->setText(tr("Plan"));
    m_edit->setText(tr("Edit"));
}

} // namespace zhike
