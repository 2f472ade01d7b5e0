#include "gui/customers/customerpreview.h"

#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/customers/customerwords.h"
#include "gui/timeline/recordtimeline.h"
#include "gui/timeline/timelinenote.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr double kLikelyGone = 0.5;
} // namespace

CustomerPreview::CustomerPreview(Workplace& workplace, QWidget* parent)
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
    m_place = new Label({}, FontRole::Small, Ink::Text2);
    column->addWidget(m_name);
    column->addWidget(m_place);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(6);
    column->addLayout(m_chips);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_call = new Button({}, ButtonRole::Primary);
    m_call->setIconName(u"call"_s);
    m_log = new Button;
    m_log->setIconName(u"note"_s);
    m_order = new Button;
    m_order->setIconName(u"orders"_s);
    m_case = new Button;
    m_case->setIconName(u"service"_s);
    for (Button* button : {m_call, m_log, m_order, m_case}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(new Hairline);
    auto* figures = new QHBoxLayout;
    m_value = new FigureBlock({});
    m_alive = new FigureBlock({});
    figures->addWidget(m_value, 1);
    figures->addWidget(m_alive, 1);
    column->addLayout(figures);
    column->addWidget(new Hairline);
    m_whyHead = new SectionHead({});
    m_why = new SpanLabel;
    column->addWidget(m_whyHead);
    column->addWidget(m_why);
    column->addWidget(new Hairline);
    m_nextHead = new SectionHead({});
    m_next = new Label;
    m_next->setWordWrap(true);
    m_plan = new Button({}, ButtonRole::Quiet);
    column->addWidget(m_nextHead);
    auto* next = new QHBoxLayout;
    next->addWidget(m_next, 1);
    next->addWidget(m_plan);
    column->addLayout(next);
    column->addWidget(new Hairline);
    m_timeline = new RecordTimeline(workplace, RecordTimeline::Extent::Beside);
    column->addWidget(m_timeline, 1);

    connect(
        m_call, &QAbstractButton::clicked, this, [this] { m_workplace.write(Form::Call, {m_page.customer.ref()}); });
    connect(m_log, &QAbstractButton::clicked, this, [this] { m_timeline->note().startWriting(); });
    connect(m_order, &QAbstractButton::clicked, this, [this] {
        m_workplace.write(Form::NewOrder, {m_page.customer.ref()});
    });
    connect(
        m_case, &QAbstractButton::clicked, this, [this] { m_workplace.write(Form::NewCase, {m_page.customer.ref()}); });
    connect(
        m_plan, &QAbstractButton::clicked, this, [this] { m_workplace.write(Form::Task, {m_page.customer.ref()}); });
    connect(&workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (m_customer && receipt.touchesCustomer(m_customer->value())) {
            load();
        }
    });
    retranslate();
    m_content->hide();
}

void CustomerPreview::show(const std::optional<CustomerId>& customer)
{
    if (m_customer == customer) {
        return;
    }
    m_customer = customer;
    m_timeline->setSubject(
        customer ? std::optional(RecordRef{RecordKind::Customer, customer->value(), customer->value()}) : std::nullopt);
    if (!customer) {
        ++m_generation;
        m_content->hide();
        return;
    }
    load();
}

void CustomerPreview::load()
{
    const quint64 generation = ++m_generation;
    const CustomerId id = *m_customer;
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"preview"_s}, [id, now](SqlSession& session) { return customerPreview(session, id, now); }),
        this, [this, generation](const Result<CustomerOverview>& page) {
            if (generation == m_generation && page) {
                fill(*page);
            }
        });
}

void CustomerPreview::fill(const CustomerOverview& page)
{
    m_page = page;
    const Formats& formats = LanguageManager::formats();
    const Currency base = m_workplace.company().baseCurrency();
    const CustomerDraft& details = page.customer.details;
    m_name->setText(details.secondName.isEmpty() ? details.name : u"%1 %2"_s.arg(details.name, details.secondName));
    m_place->setText(placeLine(page));
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (page.insight && !page.insight->segment.isEmpty()) {
        m_chips->addWidget(new SegmentChip(segmentPlace(page.insight->segment), segmentWords(page.insight->segment)));
        m_chips->addWidget(
            new ValueChip(u"R%1 F%2 M%3"_s.arg(page.insight->r).arg(page.insight->f).arg(page.insight->m)));
    }
    m_chips->addStretch(1);
    if (page.insight && page.insight->value) {
        m_value->setFigure(formats.money(Money(*page.insight->value, base)));
        m_value->setNote(
            page.stats ? tr("%1 so far", "%1: money").arg(formats.money(Money(page.stats->revenue, base))) : QString());
    } else {
        m_value->setFigure(u"–"_s);
        m_value->setNote(page.stats ? formats.money(Money(page.stats->revenue, base)) : QString());
    }
    if (page.insight && page.insight->pAlive) {
        const bool gone = *page.insight->pAlive < kLikelyGone;
        m_alive->setFigure(formats.probability(*page.insight->pAlive));
        m_alive->setNote(
            tr("%1 orders in a year", "%1: a number like 1.6")
                .arg(formats.decimal(page.insight->expectedPurchases.value_or(0), 1)),
            gone ? Ink::Danger : Ink::Text2);
    } else {
        m_alive->setFigure(u"–"_s);
        m_alive->setNote({});
    }
    m_why->setSpans(whySpans(page, base));
    m_next->setText(nextStepLine(page));
    m_content->show();
}

void CustomerPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_customer) {
            fill(m_page);
            load();
        }
    }
    Panel::changeEvent(event);
}

void CustomerPreview::retranslate()
{
    m_call->setText(tr("Call"));
    m_log->setText(tr("Log"));
    m_order->setText(tr("Order"));
    m_case->setText(tr("Case"));
    m_value->setLabel(tr("Lifetime value"));
    m_alive->setLabel(tr("P(alive)"));
    m_whyHead->setTitle(tr("Why"));
    m_nextHead->setTitle(tr("Next"));
    m_plan->setText(tr("Plan"));
}

} // namespace zhike
