#include "gui/insight/insightpage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/insight/datechooser.h"
#include "gui/insight/modelview.h"
#include "gui/insight/moversview.h"
#include "gui/insight/overview.h"
#include "gui/insight/rulesdialog.h"
#include "gui/insight/segmentsview.h"
#include "gui/insight/standingviews.h"
#include "gui/insight/valueview.h"
#include "gui/reports/savereport.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The tabs as places name them, in their order.
constexpr std::array kTabs = {"overview", "segments", "movers", "value", "lifecycle", "retention", "model"};
constexpr int kMovers = 2;
constexpr int kValue = 3;
constexpr int kModel = 6;

Day monthsBefore(Day day, int months)
{
    return Day::from(day.date().addMonths(-months)).value_or(day);
}

} // namespace

InsightPage::InsightPage(Workplace& workplace, QWidget* parent)
    : Page(workplace, parent), m_keeper(workplace.company()), m_comparer(workplace.company())
{
    build();
    connectKeeper();
    connectComparer();
    connect(m_overview, &InsightOverview::moversRequested, this, [this](int key) {
        m_head->tabs().setCurrentIndex(kMovers);
        m_movers->choose(key);
    });
    connect(m_overview, &InsightOverview::valueRequested, this, [this] {
        m_head->tabs().setCurrentIndex(kValue);
        m_value->goToBest();
    });
    connect(m_overview, &InsightOverview::modelRequested, this, [this] { m_head->tabs().setCurrentIndex(kModel); });
    connect(&m_head->tabs(), &QTabBar::currentChanged, m_tabs, &QStackedWidget::setCurrentIndex);
    connect(m_asOfChooser, &DateChooser::chosen, this, [this](Day day) {
        m_asOf = m_keeper.summary() && day == m_keeper.summary()->asOf ? std::nullopt : std::optional(day);
        compare();
    });
    connect(m_againstChooser, &DateChooser::chosen, this, [this](Day day) {
        m_against = day;
        compare();
    });
    connect(m_again, &QAbstractButton::clicked, this, [this] { m_keeper.run(); });
    connect(m_report, &QAbstractButton::clicked, this, &InsightPage::savePdf);
    connect(m_rules, &QAbstractButton::clicked, this, &InsightPage::editRules);
    connect(m_empty, &EmptyState::chosen, this, [this] { InsightPage::workplace().write(Form::Import); });
    connect(&company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        const ChangeAction action = receipt.title.action;
        if (action == ChangeAction::ImportOrders || action == ChangeAction::ImportRecords
            || action == ChangeAction::UndoImport) {
            m_keeper.run();
        }
    });
    retranslate();
}

void InsightPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    for (size_t i = 0; i < kTabs.size(); ++i) {
        m_head->tabs().addTab({});
    }
    m_asOfChooser = new DateChooser;
    m_againstChooser = new DateChooser;
    m_asOfChooser->hide(); // until there is a day
    m_againstChooser->hide();
    m_again = new Button;
    m_again->setIconName(u"refresh"_s);
    m_report = new Button({}, ButtonRole::Primary);
    m_report->setObjectName(u"insightReport"_s);
    m_report->setIconName(u"export"_s);
    m_rules = new ToolButton(u"settings"_s, {});
    m_rules->setObjectName(u"insightRules"_s);
    for (QWidget* action :
         std::initializer_list<QWidget*>{m_asOfChooser, m_againstChooser, m_rules, m_again, m_report}) {
        m_head->addAction(action);
    }
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_tabs = new QStackedWidget;
    m_empty = new EmptyState({}, {});
    m_views->addWidget(m_tabs);
    m_views->addWidget(m_empty);
    m_overview = new InsightOverview(workplace());
    m_segments = new SegmentsView(workplace());
    m_movers = new MoversView(workplace());
    m_value = new ValueView(workplace());
    m_lifecycle = new LifecycleView(workplace());
    m_retention = new RetentionView(workplace());
    m_model = new ModelView(workplace());
    for (QWidget* view : std::initializer_list<QWidget*>{
             m_overview, m_segments, m_movers, m_value, m_lifecycle, m_retention, m_model}) {
        m_tabs->addWidget(scrolled(view));
    }
    auto* foot = new Panel(Surface::Window, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 4, 16, 4);
    m_foot = new Label({}, FontRole::Small, Ink::Text2);
    m_footRight = new Label({}, FontRole::Small, Ink::Text2);
    footRow->addWidget(m_foot, 1);
    footRow->addWidget(m_footRight);
    column->addWidget(foot);
}

void InsightPage::connectKeeper()
{
    connect(&m_keeper, &InsightKeeper::started, this, [this] {
        m_progress->start();
        auto* work = new Work(tr("Computing what customers are worth"), &InsightPage::workplace());
        connect(&m_keeper, &InsightKeeper::progressed, work, &Work::setShare);
        connect(&m_keeper, &InsightKeeper::fitted, work, &Work::finish);
        connect(&m_keeper, &InsightKeeper::failed, work, &Work::finish);
        connect(work, &Work::cancelRequested, &m_keeper, &InsightKeeper::cancel);
        connect(work, &Work::cancelRequested, work, &Work::finish);
        InsightPage::workplace().show(work);
    });
    connect(&m_keeper, &InsightKeeper::fitted, this, [this] {
        m_progress->finish();
        if (!m_loaded) {
            return; // nobody was here yet: the first one who comes reads it
        }
        compare();
        fill();
    });
    connect(&m_keeper, &InsightKeeper::failed, this, [this](const Error& error) {
        m_progress->finish();
        InsightPage::workplace().complain(error);
    });
}

void InsightPage::connectComparer()
{
    connect(&m_comparer, &InsightComparer::started, this, [this] {
        m_progress->start();
        auto* work = new Work(tr("Comparing two days"), &InsightPage::workplace());
        connect(&m_comparer, &InsightComparer::ended, work, &Work::finish);
        connect(work, &Work::cancelRequested, &m_comparer, &InsightComparer::cancel);
        InsightPage::workplace().show(work);
    });
    connect(&m_comparer, &InsightComparer::ended, m_progress, &ProgressLine::finish);
    connect(&m_comparer, &InsightComparer::compared, this, &InsightPage::fill);
    connect(&m_comparer, &InsightComparer::failed, this, [this](const Error& error) {
        InsightPage::workplace().complain(error);
    });
}

QString InsightPage::title() const
{
    return tr("Insight");
}

void InsightPage::arrive(const Place& place)
{
    const auto tab = std::ranges::find(
        kTabs, place.view.value("tab"_L1).toString(), [](const char* key) { return QString::fromLatin1(key); });
    if (tab != kTabs.end()) {
        m_head->tabs().setCurrentIndex(int(tab - kTabs.begin()));
    }
    if (!m_loaded) {
        m_loaded = true;
        m_keeper.load();
    }
}

void InsightPage::refit()
{
    m_keeper.run();
}

std::optional<Day> InsightPage::asOf() const
{
    if (m_asOf || !m_keeper.summary() || m_keeper.summary()->customers == 0) {
        return m_asOf;
    }
    return m_keeper.summary()->asOf;
}

std::optional<Day> InsightPage::against() const
{
    const std::optional<Day> now = asOf();
    if (!now || m_keeper.summary()->firstDay >= *now) {
        return std::nullopt;
    }
    const Day first = m_keeper.summary()->firstDay;
    return m_against && *m_against < *now && *m_against >= first ? m_against : usualComparisonDay(*now, first);
}

const InsightSummary* InsightPage::shown() const
{
    if (!m_asOf) {
        return m_keeper.summary() ? &*m_keeper.summary() : nullptr;
    }
    const auto comparison = m_comparer.comparison();
    const bool there = comparison && comparison->replayed && comparison->after == *m_asOf;
    return there ? &*comparison->replayed : nullptr;
}

std::shared_ptr<const InsightComparison> InsightPage::shownComparison() const
{
    auto comparison = m_comparer.comparison();
    const bool ofTheseDays = comparison && comparison->after == asOf() && comparison->before.asOf == against();
    return ofTheseDays ? comparison : nullptr;
}

void InsightPage::compare()
{
    const std::optional<Day> now = asOf();
    const std::optional<Day> before = against();
    fillDates();
    if (!now || !before) {
        return;
    }
    m_comparer.compare(
        *before, *now, m_asOf ? LaterDate::InFull : LaterDate::SegmentsOnly, settingsLike(*m_keeper.summary()));
}

void InsightPage::fill()
{
    const InsightSummary* summary = shown();
    if (summary == nullptr) {
        return; // the day on show is being computed
    }
    const bool nobody = summary->customers == 0;
    m_views->setCurrentWidget(nobody ? static_cast<QWidget*>(m_empty) : m_tabs);
    m_report->setEnabled(!nobody);
    m_asOfChooser->setVisible(!nobody);
    m_againstChooser->setVisible(!nobody);
    fillDates();
    if (nobody) {
        return;
    }
    const auto comparison = shownComparison();
    const QString whyNot = m_comparer.isRunning() ? tr("The two days are being compared…")
                                                  : tr("There is no earlier day to compare with yet.");
    m_overview->fill(*summary, comparison.get(), whyNot);
    m_segments->fill(*summary, comparison.get(), against());
    m_movers->fill(*summary, comparison, whyNot);
    m_value->fill(*summary);
    m_lifecycle->fill(*summary, against(), m_asOf);
    m_retention->fill(*summary);
    m_model->fill(*summary);
    const Formats& formats = LanguageManager::formats();
    m_foot->setText(
        m_asOf ? tr("Figures replayed for %1 from the orders up to that day; lists show the figures of today.", "a day")
                     .arg(formats.longDay(summary->asOf))
               : tr("Figures as of %1 · computed in %2 s from %3 orders", "%1: a day, %2, %3: numbers")
                     .arg(
                         formats.longDay(summary->asOf), formats.decimal(summary->computedInMs / 1000, 1),
                         formats.number(summary->orders)));
    m_footRight->setText(
        tr("Base currency %1 at the rate of the order's day", "%1: a currency code").arg(summary->base.code()));
}

void InsightPage::fillDates()
{
    const std::optional<Day> now = asOf();
    if (!now) {
        return;
    }
    const Day first = m_keeper.summary()->firstDay;
    const Day newest = m_keeper.summary()->asOf;
    std::vector<DateChooser::Offer> past{{newest, tr("newest")}};
    std::vector<DateChooser::Offer> earlier;
    const auto offer = [first](std::vector<DateChooser::Offer>& offers, Day day, const QString& words) {
        if (day > first) {
            offers.push_back({day, words});
        }
    };
    const std::array steps
        = {std::pair{1, tr("a month before")}, std::pair{3, tr("three months before")},
           std::pair{6, tr("half a year before")}, std::pair{12, tr("a year before")}};
    for (const auto& [months, words] : steps) {
        offer(past, monthsBefore(newest, months), words);
        offer(earlier, monthsBefore(*now, months), words);
    }
    m_asOfChooser->setContent(tr("As of", "before a day"), now, std::move(past));
    m_asOfChooser->setRange(first.plus(1), newest);
    m_againstChooser->setContent(
        tr("against", "before the day with which one compares"), against(), std::move(earlier));
    m_againstChooser->setRange(first, now->plus(-1));
}

void InsightPage::savePdf()
{
    if (const InsightSummary* summary = shown()) {
        saveSegmentReport(workplace(), *summary, shownComparison(), this);
    }
}

void InsightPage::editRules()
{
    auto* dialog = new RulesDialog(workplace(), this);
    connect(dialog, &RulesDialog::decided, &m_keeper, &InsightKeeper::run);
    dialog->open();
}

void InsightPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    Page::changeEvent(event);
}

void InsightPage::retranslate()
{
    m_head->setTitle(title());
    const QStringList tabs = {tr("Overview"),  tr("Segments"),  tr("Movers"), tr("Lifetime value"),
                              tr("Lifecycle"), tr("Retention"), tr("Model")};
    for (int i = 0; i < tabs.size(); ++i) {
        m_head->tabs().setTabText(i, tabs[i]);
    }
    m_rules->setTip(tr("How customers are told apart"));
    m_again->setToolTip(tr("Compute again"));
    m_again->setAccessibleName(tr("Compute again"));
    m_report->setText(tr("Report…"));
    m_overview->retranslate();
    m_segments->retranslate();
    m_movers->retranslate();
    m_value->retranslate();
    m_lifecycle->retranslate();
    m_retention->retranslate();
    m_model->retranslate();
    m_empty->setTexts(
        tr("No orders yet"),
        tr("From orders Zhike tells which customers are the best ones, who is about to leave, and what each is "
           "worth."));
    m_empty->setWays(
        {{u"import"_s, tr("Bring in your orders"), tr("A CSV or Excel file with who bought what and when."),
          tr("Import…"), u"Ctrl+I"_s}});
}

} // namespace zhike
