#include "gui/customers/customerpageview.h"

#include "gui/attachments/attachmentspanel.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/common/sectionhead.h"
#include "gui/common/sparkline.h"
#include "gui/common/thememanager.h"
#include "gui/contacts/contactspanel.h"
#include "gui/customers/customerwords.h"
#include "gui/customers/figureexplanations.h"
#include "gui/customers/needdialog.h"
#include "gui/customers/standingpanel.h"
#include "gui/customers/standingwords.h"
#include "gui/customers/unansweredbadge.h"
#include "gui/history/openhistory.h"
#include "gui/pool/tenurepanel.h"
#include "gui/privacy/consentdialog.h"
#include "gui/privacy/persondialog.h"
#include "gui/relations/relationspage.h"
#include "gui/relations/relationspanel.h"
#include "gui/timeline/recordtimeline.h"
#include "gui/timeline/timelinenote.h"
#include "services/jobs/whendone.h"
#include "services/lists/celledit.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPageLikelyGone = 0.5;

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QWidget* verticalLine()
{
    return new Hairline(Qt::Vertical);
}

} // namespace

CustomerPageView::CustomerPageView(Workplace& workplace, CustomerId id, QWidget* parent)
    : Page(workplace, parent), m_id(id)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    column->addWidget(new Hairline);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    buildLeft(*row);
    row->addWidget(verticalLine());
    buildMiddle(*row);
    row->addWidget(verticalLine());
    buildRight(*row);
    column->addLayout(row, 1);
    connect(&company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.touchesCustomer(m_id.value())) {
            load();
        }
    });
    retranslate();
}

void CustomerPageView::buildHead(QVBoxLayout& column)
{
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 12, 20, 12);
    head->setSpacing(8);
    auto* top = new QHBoxLayout;
    m_name = new Label({}, FontRole::Figure);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_secondName = new Label({}, FontRole::Title, Ink::Text2);
    top->addWidget(m_name);
    top->addWidget(m_secondName, 1);
    m_call = new Button({}, ButtonRole::Primary);
    m_call->setIconName(u"call"_s);
    m_call->setKeysText(u"Ctrl+L"_s);
    m_order = new Button;
    m_order->setIconName(u"orders"_s);
    m_case = new Button;
    m_case->setIconName(u"service"_s);
    m_edit = new Button;
    m_person = new Button({}, ButtonRole::Quiet);
    m_person->setObjectName(u"personalData"_s);
    m_person->setVisible(false);
    m_consent = new Button({}, ButtonRole::Quiet);
    m_consent->setObjectName(u"consent"_s);
    m_consent->setVisible(false);
    for (Button* button : {m_consent, m_person, m_call, m_order, m_case, m_edit}) {
        top->addWidget(button);
    }
    top->addWidget(historyButton(workplace(), [this] { return subject(); }));
    auto* remove = new ToolButton(u"trash"_s, {});
    remove->setObjectName(u"deleteCustomer"_s);
    top->addWidget(remove);
    connect(remove, &QAbstractButton::clicked, this, [this] {
        whenDone(company().apply(deleteRecords({*subject()})), this, [this](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                workplace().complain(receipt.error());
                return;
            }
            workplace().toast(tr("“%1” is in the bin.", "%1: a customer").arg(title()), Workplace::Offer::Undo);
            workplace().miss(*subject());
        });
    });
    head->addLayout(top);
    auto* second = new QHBoxLayout;
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(6);
    second->addLayout(m_chips);
    m_place = new Label({}, FontRole::Body, Ink::Text2);
    second->addWidget(m_place, 1);
    head->addLayout(second);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(16);
    const std::array blocks = {&m_value, &m_alive, &m_historic, &m_lastOrder, &m_open, &m_next};
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) {
            figures->addWidget(verticalLine());
        }
        *blocks[i] = new FigureBlock({});
        figures->addWidget(*blocks[i], 1);
    }
    m_aliveLine = new Sparkline(Sparkline::Scale::Chance);
    m_alive->setBeside(m_aliveLine);
    head->addLayout(figures);
    m_stages = new StageBar;
    head->addWidget(m_stages);
    column.addLayout(head);
    const auto about = [this](Form form) { return [this, form] { workplace().write(form, {subject()}); }; };
    connect(m_call, &QAbstractButton::clicked, this, about(Form::Call));
    connect(m_order, &QAbstractButton::clicked, this, about(Form::NewOrder));
    connect(m_case, &QAbstractButton::clicked, this, about(Form::NewCase));
    connect(m_person, &QAbstractButton::clicked, this, [this] {
        (new PersonDialog(workplace(), *subject(), window()))->open();
    });
    connect(m_consent, &QAbstractButton::clicked, this, [this] {
        (new ConsentDialog(workplace(), *subject(), window()))->open();
    });
    connect(m_edit, &QAbstractButton::clicked, this, [this] {
        workplace().write(Form::NewCustomer, {subject(), subject(), {}});
    });
}

void CustomerPageView::buildLeft(QHBoxLayout& row)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(ThemeManager::theme().px(350));
    auto* left = new Panel(Surface::Base);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    const auto indented = [column] {
        auto* part = new QVBoxLayout;
        part->setContentsMargins(20, 0, 16, 0);
        part->setSpacing(8);
        column->addLayout(part);
        return part;
    };
    auto* why = indented();
    m_whyHead = new SectionHead({});
    m_why = new SpanLabel;
    why->addWidget(m_whyHead);
    why->addWidget(m_why);
    why->addWidget(new Hairline);
    m_standing = new StandingPanel(workplace());
    column->addWidget(m_standing);
    auto* known = indented();
    m_knowHead = new SectionHead({});
    m_knowPlus = &m_knowHead->addPlus({});
    m_knowPlus->setObjectName(u"newNeed"_s);
    connect(m_knowPlus, &QAbstractButton::clicked, this, [this] {
        (new NeedDialog(workplace(), m_id, std::nullopt, window()))->open();
    });
    known->addWidget(m_knowHead);
    m_know = new QVBoxLayout;
    m_know->setSpacing(4);
    known->addLayout(m_know);
    column->addStretch(1);
    area->setWidget(left);
    row.addWidget(area);
}

void CustomerPageView::buildMiddle(QHBoxLayout& row)
{
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(16, 12, 16, 8);
    middle->setSpacing(4);
    m_timeline = new RecordTimeline(workplace(), RecordTimeline::Extent::Page);
    middle->addWidget(m_timeline, 1);
    row.addLayout(middle, 1);
}

void CustomerPageView::buildRight(QHBoxLayout& row)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(ThemeManager::theme().px(330));
    auto* right = new Panel(Surface::Raised);
    auto* sections = new QVBoxLayout(right);
    sections->setContentsMargins(16, 8, 16, 12);
    sections->setSpacing(0);
    m_contacts = new ContactsPanel(workplace(), m_id);
    sections->addWidget(m_contacts);
    m_relations = new RelationsPanel(workplace(), m_id, RelationsPanel::Extent::Beside);
    connect(m_relations, &RelationsPanel::allRequested, this, [this] { workplace().go(RelationsPage::placeOf(m_id)); });
    sections->addSpacing(ThemeManager::theme().px(10));
    sections->addWidget(m_relations);
    m_tenures = new TenurePanel(workplace(), m_id);
    sections->addWidget(m_tenures);
    m_related = new QVBoxLayout;
    m_related->setSpacing(0);
    sections->addLayout(m_related);
    sections->addSpacing(ThemeManager::theme().px(10));
    sections->addWidget(new AttachmentsPanel(workplace(), *subject()));
    sections->addStretch(1);
    area->setWidget(right);
    row.addWidget(area);
}

QString CustomerPageView::title() const
{
    return m_overview ? m_overview->customer.details.name : tr("Customer");
}

void CustomerPageView::arrive(const Place&)
{
    m_timeline->setSubject(subject());
    load();
    m_relations->load();
    m_tenures->load();
}

std::optional<RecordRef> CustomerPageView::subject() const
{
    return RecordRef{RecordKind::Customer, m_id.value(), m_id.value()};
}

void CustomerPageView::save()
{
    m_timeline->note().save();
}

void CustomerPageView::load()
{
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    whenDone(
        company().read([id = m_id, now](SqlSession& session) { return customerPage(session, id, now); }), this,
        [this](const Result<CustomerOverview>& overview) {
            if (!overview && m_overview && overview.error().code == ErrorCode::NotFound) {
                return; // erased while it was shown: the dialog that did it leads away
            }
            if (!overview) {
                if (overview.error().code == ErrorCode::NotFound) {
                    workplace().miss(*subject());
                } else {
                    workplace().complain(overview.error());
                }
                return;
            }
            m_overview = *overview;
            m_relations->setCustomerName(m_overview->customer.details.name);
            for (Button* button : {m_consent, m_person}) {
                button->setVisible(m_overview->customer.details.kind == CustomerKind::Person);
            }
            fill();
            workplace().visited({Section::Customers, *subject()}, m_overview->customer.details.name);
        });
}

void CustomerPageView::fill()
{
    const CustomerOverview& page = *m_overview;
    const Formats& formats = LanguageManager::formats();
    const Currency base = company().baseCurrency();
    m_name->setText(page.customer.details.name);
    m_secondName->setText(page.customer.details.secondName);
    m_place->setText(placeLine(page));
    clearLayout(*m_chips);
    if (page.insight && !page.insight->segment.isEmpty()) {
        m_chips->addWidget(new SegmentChip(segmentPlace(page.insight->segment), segmentWords(page.insight->segment)));
        m_chips->addWidget(
            new ValueChip(u"R%1 F%2 M%3"_s.arg(page.insight->r).arg(page.insight->f).arg(page.insight->m)));
    }
    if (page.standing) {
        m_chips->addWidget(new ValueChip(labelOf(page.standing->valueClass)));
        if (page.standing->loyalty != LoyaltyChoice::Unknown) {
            m_chips->addWidget(new ValueChip(labelOf(page.standing->loyalty)));
        }
    }
    m_chips->addWidget(new UnansweredBadge(workplace(), m_id));
    const bool hasValue = page.insight && page.insight->value;
    m_value->setFigure(hasValue ? formats.money(Money(*page.insight->value, base)) : u"–"_s);
    m_value->setLabel(tr("Value, %1", "%1: a time such as 3 years").arg(horizonWords(page.valueHorizonWeeks)));
    m_value->setNote(
        hasValue ? tr("discounted at %1 a year", "%1: a percentage").arg(formats.percent(page.yearlyDiscountRate, 0))
                 : tr("known after the first orders"));
    const bool hasAlive = page.insight && page.insight->pAlive;
    m_alive->setFigure(hasAlive ? formats.probability(*page.insight->pAlive) : u"–"_s);
    m_alive->setNote(
        hasAlive ? tr("%1 orders in %2", "%1: a number like 1.6, %2: a time such as 1 year")
                       .arg(
                           formats.decimal(page.insight->expectedPurchases.value_or(0), 1),
                           horizonWords(int(page.expectationWeeks)))
                 : QString(),
        hasAlive && *page.insight->pAlive < kPageLikelyGone ? Ink::Danger : Ink::Text2);
    std::vector<double> course;
    std::ranges::transform(page.alive, std::back_inserter(course), &analytics::AlivePoint::pAlive);
    m_aliveLine->setVisible(course.size() > 1);
    m_aliveLine->setValues(std::move(course));
    explainFigures({m_value, m_alive, m_historic, m_lastOrder, m_open, m_next}, page);
    m_stages->fill(page, today());
    m_standing->fill(page, base);
    m_historic->setFigure(formats.money(Money(page.stats ? page.stats->revenue : 0, base)));
    m_historic->setNote(
        page.stats ? tr("%Ln order(s) on %1 day(s)", "%1: a number", int(page.stats->orders))
                         .arg(formats.number(page.stats->purchaseDays))
                   : tr("no order yet"));
    const bool hasOrder = page.stats && page.stats->lastDay;
    m_lastOrder->setFigure(hasOrder ? formats.relativeDay(Day(*page.stats->lastDay), today()) : u"–"_s);
    m_lastOrder->setNote(
        page.usualGapDays ? tr("usually every %1 days", "%1: a number").arg(formats.decimal(*page.usualGapDays, 0))
                          : QString());
    m_open->setFigure(formats.number(page.counts.openCases));
    m_open->setNote(tr("%Ln case(s) in all", nullptr, int(page.counts.cases)));
    m_next->setFigure(page.nextStep ? labelOf(page.nextStep->kind) : u"–"_s);
    m_next->setNote(nextStepLine(page), page.due == DueState::Overdue ? Ink::Danger : Ink::Text2);
    m_why->setSpans(whySpans(page, base));
    clearLayout(*m_know);
    for (const Need& need : page.needs) {
        const NeedDraft& details = need.details;
        const bool isOpen = details.state == NeedState::Open;
        const QString lead = details.kind == NeedKind::Complaint ? labelOf(details.kind) : labelOf(details.source);
        const QString when = formats.day(isOpen ? details.since : details.until.value_or(details.since), today());
        auto* line
            = new RelatedLine(lead, details.text, isOpen ? when : u"%1 · %2"_s.arg(labelOf(details.state), when));
        line->setObjectName(u"need"_s);
        connect(line, &QAbstractButton::clicked, this, [this, need] {
            (new NeedDialog(workplace(), m_id, need, window()))->open();
        });
        m_know->addWidget(line);
    }
    const auto know = [this](const QString& label, const QString& words) {
        if (!words.isEmpty()) {
            m_know->addWidget(new RelatedLine(label, words, {}));
        }
    };
    const CustomerDraft& details = page.customer.details;
    const auto reach = [](const Reaches& reaches) { return reaches.isEmpty() ? QString() : reaches.first().value; };
    know(tr("Phone"), reach(details.phones));
    know(tr("Mail"), reach(details.mails));
    know(
        tr("Address"),
        QStringList({details.street, details.city, details.country}).filter(QRegularExpression(u"."_s)).join(u", "_s));
    know(tr("Number"), details.number);
    know(tr("Payment"), details.paymentTerms);
    know(tr("Tags"), details.tags);
    know(tr("Prefers"), details.preferences);
    know(tr("Notes"), details.description);
    fillRelated();
}

void CustomerPageView::fillRelated()
{
    clearLayout(*m_related);
    const CustomerOverview& page = *m_overview;
    const Formats& formats = LanguageManager::formats();
    const auto head = [this](const QString& title, qint64 count, Form form, const QString& tip) {
        m_related->addSpacing(ThemeManager::theme().px(10));
        auto* section = new SectionHead(title);
        section->setCount(LanguageManager::formats().number(count));
        connect(&section->addPlus(tip), &QAbstractButton::clicked, this, [this, form] {
            workplace().write(form, {subject()});
        });
        m_related->addWidget(section);
    };
    const auto line = [this](const QString& lead, const QString& text, const QString& right, const RecordRef& record) {
        auto* related = new RelatedLine(lead, text, right);
        connect(related, &QAbstractButton::clicked, this, [this, record] { workplace().open(record); });
        m_related->addWidget(related);
    };
    m_contacts->setContacts(page.contacts, page.counts.contacts);
    head(tr("Orders"), page.counts.orders, Form::NewOrder, tr("New order"));
    for (const Order& order : page.lastOrders) {
        line(
            order.details.number,
            u"%1 · %2"_s.arg(formats.day(order.details.day, today()), labelOf(order.details.status)),
            formats.exactAmount(order.details.net), order.ref());
    }
    head(tr("Opportunities"), page.counts.opportunities, Form::NewOpportunity, tr("New opportunity"));
    for (const OpportunityLine& opportunity : page.opportunities) {
        line(
            opportunity.opportunity.details.name,
            QCoreApplication::translate("Stage", opportunity.stageName.toUtf8().constData()),
            formats.amount(opportunity.opportunity.details.amount), opportunity.opportunity.ref());
    }
    head(tr("Cases"), page.counts.cases, Form::NewCase, tr("New case"));
    for (const Case& serviceCase : page.lastCases) {
        line(
            serviceCase.details.number, serviceCase.details.subject, labelOf(serviceCase.details.status),
            serviceCase.ref());
    }
}

void CustomerPageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_overview) {
            fill();
        }
    }
    Page::changeEvent(event);
}

void CustomerPageView::retranslate()
{
    m_call->setText(tr("Call"));
    m_order->setText(tr("Order"));
    m_case->setText(tr("Case"));
    m_edit->setText(tr("Edit"));
    m_person->setText(tr("Personal data…"));
    m_consent->setText(tr("Consent…"));
    findChild<ToolButton*>(u"deleteCustomer"_s)->setTip(tr("Delete this customer"));
    if (!m_overview) { // with it the label names the horizon
        m_value->setLabel(tr("Value"));
    }
    m_alive->setLabel(tr("P(alive)"));
    m_historic->setLabel(tr("Revenue"));
    m_lastOrder->setLabel(tr("Last order"));
    m_open->setLabel(tr("Open cases"));
    m_next->setLabel(tr("Next step"));
    m_whyHead->setTitle(tr("Why"));
    m_standing->retranslate();
    m_knowHead->setTitle(tr("What we know"));
    m_knowPlus->setTip(tr("Write down a need, an expectation or a complaint"));
}

} // namespace zhike
