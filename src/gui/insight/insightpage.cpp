#include "gui/insight/insightpage.h"

#include "documents/marks.h"
#include "gui/common/button.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/reports/savereport.h"
#include "services/reports/segmentreport.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> segmentColumns()
{
    std::vector<Column> columns(7);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"segment"_s, InsightPage::tr("Segment"), CellKind::Segment, 160);
    columns[0].stretches = true;
    for (const Segment segment : kSegments) {
        columns[0].choices.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, int(segment)});
    }
    columns[0].choices.push_back({QString(), segmentNameOf({}), State::Neutral, int(kSegments.size())});
    set(1, u"customers"_s, InsightPage::tr("Customers"), CellKind::Number, 90);
    set(2, u"share"_s, InsightPage::tr("Share"), CellKind::Share, 76);
    set(3, u"revenue"_s, InsightPage::tr("Revenue"), CellKind::Money, 120);
    set(4, u"alive"_s, InsightPage::tr("P(alive)"), CellKind::Probability, 110);
    set(5, u"value"_s, InsightPage::tr("Value"), CellKind::MoneyBar, 150);
    set(6, u"valueShare"_s, InsightPage::tr("Share of value"), CellKind::Share, 100);
    for (size_t i = 2; i < 7; ++i) {
        columns[i].decimals = 1;
    }
    return columns;
}

QJsonObject conditionOf(const QString& field, const QJsonValue& value, const QString& label)
{
    return {{u"field"_s, field}, {u"is"_s, value}, {u"label"_s, label}};
}

} // namespace

InsightPage::InsightPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent), m_keeper(workplace.company())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_again = new Button;
    m_again->setIconName(u"refresh"_s);
    m_report = new Button({}, ButtonRole::Primary);
    m_report->setIconName(u"export"_s);
    m_head->addAction(m_again);
    m_head->addAction(m_report);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_content = new QWidget;
    m_empty = new EmptyState({}, {});
    auto* area = new QScrollArea; // eleven segments need more height than a small screen has
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_content);
    m_views->addWidget(area);
    m_views->addWidget(m_empty);

    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(20, 12, 20, 12);
    figures->setSpacing(16);
    const std::array blocks = {&m_value, &m_revenue, &m_alive, &m_risk, &m_customers};
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) {
            figures->addWidget(new Hairline(Qt::Vertical));
        }
        *blocks[i] = new FigureBlock({});
        figures->addWidget(*blocks[i], 1);
    }
    content->addLayout(figures);
    content->addWidget(new Hairline);
    auto* grid = new QGridLayout;
    grid->setSpacing(0);
    m_map = new ChartView;
    m_pareto = new ChartView;
    m_check = new ChartView;
    m_bars = new ChartView;
    grid->addWidget(m_map, 0, 0);
    grid->addWidget(m_pareto, 0, 1);
    grid->addWidget(m_check, 0, 2);
    auto* tableBox = new Panel(Surface::Base, Qt::TopEdge);
    auto* tableColumn = new QVBoxLayout(tableBox);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    m_rows = new MemoryRows(segmentColumns(), this);
    m_table = new RecordTable;
    m_table->setSource(m_rows);
    tableColumn->addWidget(m_table);
    grid->addWidget(tableBox, 1, 0, 1, 2);
    grid->addWidget(m_bars, 1, 2);
    for (int i = 0; i < 3; ++i) {
        grid->setColumnStretch(i, 1);
    }
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    content->addLayout(grid, 1);
    auto* foot = new Panel(Surface::Window, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 4, 16, 4);
    m_foot = new Label({}, FontRole::Small, Ink::Text2);
    footRow->addWidget(m_foot);
    content->addWidget(foot);

    connect(m_map, &ChartView::markActivated, this, &InsightPage::openCell);
    const auto openLine = [this](int at) {
        if (at >= 0 && at < m_keeper.summary()->segments.size()) {
            openSegment(m_keeper.summary()->segments[at].key);
        }
    };
    connect(m_bars, &ChartView::markActivated, this, openLine);
    connect(m_table, &RecordTable::opened, this, [openLine](qint64 at) { openLine(int(at)); });
    connect(m_pareto, &ChartView::markActivated, this, [this] {
        InsightPage::workplace().go({Section::Customers, {}, {{u"conditions"_s, QJsonArray()}}});
    });
    connect(m_check, &ChartView::markActivated, this, [this] { InsightPage::workplace().go({Section::Orders}); });
    connect(m_again, &QAbstractButton::clicked, this, [this] { m_keeper.run(); });
    connect(m_report, &QAbstractButton::clicked, this, &InsightPage::savePdf);
    connect(m_empty, &EmptyState::chosen, this, [this] { InsightPage::workplace().write(Form::Import); });
    connect(&m_keeper, &InsightKeeper::started, this, [this] {
        m_progress->start();
        auto* work = new Work(tr("Computing what customers are worth"));
        connect(&m_keeper, &InsightKeeper::progressed, work, &Work::setShare);
        connect(&m_keeper, &InsightKeeper::fitted, work, &Work::finish);
        connect(&m_keeper, &InsightKeeper::failed, work, &Work::finish);
        connect(work, &Work::cancelRequested, &m_keeper, &InsightKeeper::cancel);
        connect(work, &Work::cancelRequested, work, &Work::finish);
        InsightPage::workplace().show(work);
    });
    connect(&m_keeper, &InsightKeeper::fitted, this, [this] {
        m_progress->finish();
        fill();
    });
    connect(&m_keeper, &InsightKeeper::failed, this, [this](const Error& error) {
        m_progress->finish();
        InsightPage::workplace().complain(error);
    });
    connect(&company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.title.action == ChangeAction::ImportOrders || receipt.title.action == ChangeAction::UndoImport) {
            m_keeper.run();
        }
    });
    retranslate();
}

QString InsightPage::title() const
{
    return tr("Insight");
}

void InsightPage::arrive(const Place&)
{
    if (!m_loaded) {
        m_loaded = true;
        m_keeper.load();
    }
}

void InsightPage::fill()
{
    const InsightSummary& summary = *m_keeper.summary();
    m_views->setCurrentWidget(summary.customers == 0 ? static_cast<QWidget*>(m_empty) : m_views->widget(0));
    m_report->setEnabled(summary.customers > 0);
    if (summary.customers == 0) {
        return;
    }
    const Formats& formats = LanguageManager::formats();
    const auto money = [&](qint64 minor) { return formats.largeMoney(Money(minor, summary.base)); };
    const bool hasModel = !summary.buying.refusal;
    const bool hasValue = hasModel && !summary.spend.refusal;
    m_value->setFigure(hasValue ? money(summary.value) : u"–"_s);
    m_value->setNote(
        hasValue
            ? tr("%1 weeks, discounted at %2 a year", "%1: a number, %2: a percentage")
                  .arg(
                      formats.number(qint64(summary.valueHorizonWeeks)), formats.percent(summary.yearlyDiscountRate, 0))
            : refusalSentence(hasModel ? summary.spend.refusal : summary.buying.refusal));
    m_revenue->setFigure(money(summary.revenue));
    m_revenue->setNote(tr("from %1 orders", "%1: a number").arg(formats.number(summary.orders)));
    m_alive->setFigure(hasModel ? formats.number(qint64(std::llround(summary.expectedAlive))) : u"–"_s);
    m_alive->setNote(tr("of %1 who have bought", "%1: a number").arg(formats.number(summary.customers)));
    m_risk->setFigure(hasValue ? money(summary.valueAtRisk) : u"–"_s);
    m_risk->setNote(
        hasValue && summary.value > 0 ? tr("%1 of value", "%1: a percentage")
                                            .arg(formats.percent(double(summary.valueAtRisk) / double(summary.value)))
                                      : QString(),
        Ink::Danger);
    m_customers->setFigure(formats.percent(summary.topFifthShare));
    m_customers->setNote(tr("Gini %1", "%1: a number like 0.71").arg(formats.decimal(summary.gini, 2)));

    m_map->setChart(segmentMapChart(summary, formats));
    m_map->setNote(tr("%1 customers who have bought. Every cell opens its list.", "%1: a number")
                       .arg(formats.number(summary.customers)));
    m_bars->setChart(valueBySegmentChart(summary, formats));
    if (auto pareto = paretoChart(summary, formats)) {
        m_pareto->setChart(std::move(pareto));
    } else {
        m_pareto->setRefusal(tr("There is no value to share out yet."));
    }
    if (auto check = trackingChart(summary, formats)) {
        m_check->setChart(std::move(check));
        QStringList words;
        for (qsizetype i = 0; i < summary.buying.parameters.size(); ++i) {
            words.append(
                u"%1 %2"_s.arg(summary.buying.names.value(i), formats.decimal(summary.buying.parameters[i], 3)));
        }
        const QString held = heldOutSentence(summary, formats);
        m_check->setNote((held.isEmpty() ? modelName(summary.buying.kind) : held) + u" · "_s + words.join(u", "_s));
    } else {
        m_check->setRefusal(refusalSentence(summary.buying.refusal));
    }
    std::vector<Row> rows;
    for (qsizetype i = 0; i < summary.segments.size(); ++i) {
        const SegmentLine& line = summary.segments[i];
        rows.push_back(
            {i,
             {EnumKey{line.key}, line.customers, line.customerShare, Money(line.revenue, summary.base),
              hasModel && line.customers > 0 ? CellValue(line.meanPAlive) : CellValue(),
              hasValue ? CellValue(Money(line.value, summary.base)) : CellValue(),
              hasValue ? CellValue(line.valueShare) : CellValue()},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    m_foot->setText(tr("Figures as of %1 · computed in %2 s from %3 orders", "%1: a day, %2, %3: numbers")
                        .arg(
                            formats.longDay(summary.asOf), formats.decimal(summary.computedInMs / 1000, 1),
                            formats.number(summary.orders)));
}

void InsightPage::openSegment(const QString& key)
{
    workplace().go(
        {Section::Customers, {}, {{u"conditions"_s, QJsonArray{conditionOf(u"segment"_s, key, segmentNameOf(key))}}}});
}

void InsightPage::openCell(int key)
{
    const int r = key / 5 + 1;
    const int f = key % 5 + 1;
    workplace().go(
        {Section::Customers,
         {},
         {{u"conditions"_s,
           QJsonArray{conditionOf(u"r"_s, r, QString::number(r)), conditionOf(u"f"_s, f, QString::number(f))}}}});
}

void InsightPage::savePdf()
{
    saveSegmentReport(workplace(), *m_keeper.summary(), this);
}

void InsightPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_keeper.summary()) {
            fill();
        }
    }
    Page::changeEvent(event);
}

void InsightPage::retranslate()
{
    m_head->setTitle(title());
    m_again->setText(tr("Compute again"));
    m_report->setText(tr("Report as PDF…"));
    m_value->setLabel(tr("Value to come"));
    m_revenue->setLabel(tr("Revenue to date"));
    m_alive->setLabel(tr("Expected to be alive"));
    m_risk->setLabel(tr("Value at risk"));
    m_customers->setLabel(tr("The best fifth carries"));
    m_map->setHeading(tr("Segment map"), tr("customers and value, by recency and frequency"));
    m_bars->setHeading(tr("Value by segment"), {});
    m_pareto->setHeading(tr("Who carries the value"), tr("share of historic + current value, best first"));
    m_check->setHeading(tr("Can the model be trusted?"), tr("repeat orders per week"));
    m_rows->setColumns(segmentColumns());
    m_empty->setTexts(
        tr("No orders yet"),
        tr("From orders Zhike tells which customers are the best ones, who is about to leave, and what each is "
           "worth."));
    m_empty->setWays(
        {{u"import"_s, tr("Bring in your orders"), tr("A CSV or Excel file with who bought what and when."),
          tr("Import…"), u"Ctrl+I"_s}});
}

} // namespace zhike
