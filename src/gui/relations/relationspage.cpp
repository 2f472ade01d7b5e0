#include "gui/relations/relationspage.h"

#include "gui/common/button.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/relatedline.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/relations/relationspanel.h"
#include "gui/relations/relationwords.h"
#include "repositories/lists/displaynames.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kReferralSteps = 100;
constexpr int kMostIndented = 8;

} // namespace

RelationsPage::RelationsPage(Workplace& workplace, CustomerId customer, QWidget* parent)
    : Page(workplace, parent), m_customer(customer)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_open = new Button;
    m_open->setObjectName(u"openCustomer"_s);
    m_new = new Button({}, ButtonRole::Primary);
    m_new->setObjectName(u"relate"_s);
    m_head->addAction(m_open);
    m_head->addAction(m_new);
    column->addWidget(m_head);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(theme.px(430));
    auto* left = new Panel(Surface::Base);
    auto* sections = new QVBoxLayout(left);
    sections->setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(12));
    sections->setSpacing(theme.px(8));
    m_panel = new RelationsPanel(workplace, customer, RelationsPanel::Extent::Whole);
    sections->addWidget(m_panel);
    m_referralHead = new SectionHead({});
    sections->addWidget(m_referralHead);
    m_referrals = new QVBoxLayout;
    m_referrals->setSpacing(0);
    sections->addLayout(m_referrals);
    sections->addStretch(1);
    area->setWidget(left);
    row->addWidget(area);
    row->addWidget(new Hairline(Qt::Vertical));
    m_chart = new ChartView;
    m_chart->setObjectName(u"relationChart"_s);
    row->addWidget(m_chart, 1);
    column->addLayout(row, 1);
    connect(m_new, &QAbstractButton::clicked, m_panel, &RelationsPanel::writeNew);
    connect(m_open, &QAbstractButton::clicked, this, [this] { RelationsPage::workplace().open(*subject()); });
    connect(m_panel, &RelationsPanel::shown, this, &RelationsPage::load); // whatever changed them changed the picture
    connect(m_chart, &ChartView::markActivated, this, [this](int node) {
        if (node == 0) {
            RelationsPage::workplace().open(*subject());
        } else if (node > 0 && node < m_loaded.graph.nodes.size()) {
            RelationsPage::workplace().go(placeOf(m_loaded.graph.nodes[node].customer));
        }
    });
    retranslate();
}

Place RelationsPage::placeOf(CustomerId customer)
{
    return {Section::Customers, RecordRef{RecordKind::Relationship, customer.value(), 0}};
}

QString RelationsPage::title() const
{
    return m_loaded.name.isEmpty() ? tr("Relations") : tr("Relations of %1", "%1: a customer").arg(m_loaded.name);
}

void RelationsPage::arrive(const Place&)
{
    m_panel->load();
}

std::optional<RecordRef> RelationsPage::subject() const
{
    return RecordRef{RecordKind::Customer, m_customer.value(), m_customer.value()};
}

void RelationsPage::load()
{
    const quint64 generation = ++m_generation;
    whenDone(
        company().read([id = m_customer, day = today()](SqlSession& session) -> Result<Loaded> {
            Loaded loaded;
            ZHIKE_TRY(loaded.name, displayName(session, RecordKind::Customer, std::optional<qint64>(id.value())));
            ZHIKE_TRY(loaded.graph, relationGraph(session, id, day));
            ZHIKE_TRY(loaded.referrals, referralTree(session, id, kReferralSteps));
            return loaded;
        }),
        this, [this, generation](const Result<Loaded>& loaded) {
            if (generation != m_generation) {
                return;
            }
            if (!loaded) {
                workplace().complain(loaded.error());
                return;
            }
            m_loaded = *loaded;
            fill();
        });
}

void RelationsPage::fill()
{
    const Formats& formats = LanguageManager::formats();
    const Currency base = company().baseCurrency();
    m_head->setTitle(title());
    m_panel->setCustomerName(m_loaded.name);
    if (m_loaded.graph.nodes.size() > 1) {
        m_chart->setChart(std::make_unique<RelationChart>(chartDataOf(m_loaded.graph, base), formats));
    } else {
        m_chart->setRefusal(tr("No relations yet. Write the first one with the button above."));
    }
    while (QLayoutItem* item = m_referrals->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ReferralTree& tree = m_loaded.referrals;
    m_referralHead->setVisible(!tree.steps.isEmpty());
    m_referralHead->setCount(formats.number(tree.steps.size() + tree.left));
    for (const ReferralStep& step : tree.steps) {
        auto* line = new RelatedLine(
            step.about.name, RelationWords::through(step.under, base), formats.money(Money(step.about.revenue, base)));
        line->setObjectName(u"referral"_s);
        auto* indented = new QHBoxLayout;
        indented->addSpacing(ThemeManager::theme().px(16) * std::min(step.depth - 1, kMostIndented));
        indented->addWidget(line, 1);
        auto* row = new QWidget;
        row->setLayout(indented);
        indented->setContentsMargins(0, 0, 0, 0);
        m_referrals->addWidget(row);
        connect(line, &QAbstractButton::clicked, this, [this, id = step.customer.value()] {
            workplace().open({RecordKind::Customer, id, id});
        });
    }
    if (tree.left > 0) {
        m_referrals->addWidget(new Label(tr("and %Ln more", nullptr, int(tree.left)), FontRole::Small, Ink::Text2));
    }
}

void RelationsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_loaded.graph.nodes.isEmpty()) {
            fill();
        }
    }
    Page::changeEvent(event);
}

void RelationsPage::retranslate()
{
    m_head->setTitle(title());
    m_open->setText(tr("Open the customer"));
    m_new->setText(tr("New relation"));
    m_referralHead->setTitle(tr("Came through this customer"));
    m_chart->setHeading(tr("Who is around this customer?"), tr("up to two steps"));
    m_chart->setExplanation(
        tr("The customer stands in the middle, those it is related to at both sides, and those they are related to "
           "further out. Where not all have a place, those of the highest lifetime value are shown. Dashed lines are "
           "relations that are over. The figure is the lifetime value, or the revenue where no model told one."));
}

} // namespace zhike
