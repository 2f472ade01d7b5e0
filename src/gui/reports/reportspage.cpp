#include "gui/reports/reportspage.h"

#include "gui/common/emptystate.h"
#include "gui/common/pagehead.h"
#include "gui/reports/savereport.h"
#include "services/insight/modelrun.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    column->addWidget(m_head);
    m_reports = new EmptyState({}, {}, this);
    column->addWidget(m_reports, 1);
    connect(m_reports, &EmptyState::chosen, this, &ReportsPage::makeReport);
    retranslate();
}

QString ReportsPage::title() const
{
    return tr("Reports");
}

void ReportsPage::makeReport()
{
    struct Content {
        std::optional<InsightSummary> summary;
        std::shared_ptr<const InsightComparison> comparison;
    };
    const auto read = [base = company().baseCurrency()](SqlSession& session) -> Result<Content> {
        Content content;
        ZHIKE_TRY(content.summary, newestInsightSummary(session));
        if (content.summary) {
            ZHIKE_TRY(const auto comparison, usualComparison(session, *content.summary, base));
            content.comparison = comparison ? std::make_shared<const InsightComparison>(*comparison) : nullptr;
        }
        return content;
    };
    whenDone(company().analyse(read), this, [this](const Result<Content>& content) {
        if (!content) {
            workplace().complain(content.error());
        } else if (content->summary) {
            saveSegmentReport(workplace(), *content->summary, content->comparison, this);
        } else {
            workplace().go({Section::Insight}); // the first computation happens there
        }
    });
}

void ReportsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

void ReportsPage::retranslate()
{
    m_head->setTitle(title());
    m_reports->setTexts(
        tr("Reports to pass on"), tr("Made from the figures of Insight, as of the day they were computed."));
    m_reports->setWays(
        {{u"reports"_s,
          tr("Segments and lifetime value"),
          tr("Who the customers are, what they are worth, who carries it, and whether the model can be trusted."),
          tr("Save as PDF…"),
          {}}});
}

} // namespace zhike
