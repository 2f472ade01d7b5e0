#include "gui/customers/standingpanel.h"

#include "gui/common/charts/chartcanvas.h"
#include "gui/common/explanation.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionhead.h"
#include "gui/customers/standingwords.h"
#include "gui/customers/valuebridge.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownChanges = 5;

/// A part of the panel with the page's margins, which a chart has of its own.
QVBoxLayout* indentedPart(QVBoxLayout& column)
{
    auto* part = new QVBoxLayout;
    part->setContentsMargins(20, 0, 16, 0);
    part->setSpacing(8);
    column.addLayout(part);
    return part;
}

Spans markSpans(const StoredStanding& standing)
{
    Spans spans;
    for (const MarkWords& mark : loyaltyMarks(standing)) {
        if (!spans.empty()) {
            spans.push_back({u"   "_s});
        }
        spans.push_back({(mark.there ? u"✓ "_s : u"– "_s) + mark.name, false, mark.there ? Ink::Text : Ink::Text2});
    }
    return spans;
}

} // namespace

StageBar::StageBar(QWidget* parent)
    : QWidget(parent), m_canvas(new ChartCanvas), m_line(new Label({}, FontRole::Small, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_canvas->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_canvas);
    column->addWidget(m_line);
}

StageBar::~StageBar()
{
    m_canvas->setChart(nullptr);
}

void StageBar::fill(const CustomerOverview& page, Day today)
{
    const StoredStanding* standing = page.standing ? &*page.standing : nullptr;
    const bool hasBought = page.stats && page.stats->purchaseDays > 0;
    auto chart = std::make_unique<StageBlocks>(
        stageData(standing, page.stageChanges, hasBought, today), LanguageManager::formats());
    m_canvas->setChart(chart.get());
    m_chart = std::move(chart);
    m_line->setText(standing != nullptr ? stageLine(*standing) : QString());
    m_line->setVisible(standing != nullptr);
}

StandingPanel::StandingPanel(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_worthHead(new SectionHead({})), m_worth(new SpanLabel), m_bridge(new ValueBridge(workplace)),
      m_beside(new Label({}, FontRole::Small, Ink::Text2)), m_actionHead(new SectionHead({})), m_action(new SpanLabel),
      m_loyaltyHead(new SectionHead({})), m_marks(new SpanLabel(FontRole::Small)), m_historyHead(new SectionHead({})),
      m_history(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* action = indentedPart(*column);
    action->addWidget(m_actionHead);
    action->addWidget(m_action);
    action->addWidget(new Hairline);
    m_worth->setObjectName(u"worth"_s);
    m_bridge->setObjectName(u"valueBridge"_s);
    action->addWidget(m_worthHead);
    action->addWidget(m_worth);
    column->addWidget(m_bridge);
    auto* rest = indentedPart(*column);
    m_beside->setObjectName(u"besideValue"_s);
    m_beside->setWordWrap(true);
    rest->addWidget(m_beside);
    rest->addWidget(new Hairline);
    rest->addWidget(m_loyaltyHead);
    rest->addWidget(m_marks);
    rest->addWidget(new Hairline);
    rest->addWidget(m_historyHead);
    m_history->setSpacing(4);
    rest->addLayout(m_history);
    retranslate();
}

void StandingPanel::fill(const CustomerOverview& page, Currency base)
{
    const Formats& formats = LanguageManager::formats();
    const StoredStanding* standing = page.standing ? &*page.standing : nullptr;
    m_action->setSpans(actionSpans(standing, base));
    m_worth->setSpans(worthSpans(standing, base));
    explain(*m_worth, worthExplanation(page.valueHorizonWeeks, page.yearlyDiscountRate));
    m_bridge->fill(page.customer.id, page.customer.details.name, standing, base);
    if (standing != nullptr) {
        m_loyaltyHead->setNote(labelOf(standing->loyalty));
        m_marks->setSpans(markSpans(*standing));
    } else {
        m_loyaltyHead->setNote({});
        m_marks->setSpans(spansOf(tr("Known after the first order."), {}, Ink::Text2));
    }
    const QStringList beside = page.beside ? besideWords(*page.beside, base) : QStringList();
    m_beside->setText(beside.join(u'\n'));
    m_beside->setVisible(!beside.isEmpty());
    while (QLayoutItem* item = m_history->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool hasHistory = !page.stageChanges.isEmpty();
    m_historyHead->setVisible(hasHistory);
    for (const StageChange& change : page.stageChanges.first(std::min(kShownChanges, page.stageChanges.size()))) {
        auto* line = new Label(
            tr("%1: %2 → %3, %4", "%1: a day, %2 and %3: stages of life, %4: the reason")
                .arg(
                    formats.longDay(change.day), labelOf(change.from), labelOf(change.to),
                    reasonWords(change.reason, change.figure)),
            FontRole::Small, Ink::Text2);
        line->setWordWrap(true);
        line->setObjectName(u"stageChange"_s);
        m_history->addWidget(line);
    }
}

void StandingPanel::retranslate()
{
    m_actionHead->setTitle(tr("Next best action"));
    m_worthHead->setTitle(tr("Value"));
    m_bridge->setHeading(tr("What they have brought"), tr("margin, part by part"));
    m_loyaltyHead->setTitle(tr("Loyalty"));
    m_historyHead->setTitle(tr("Stages so far"));
}

} // namespace zhike
