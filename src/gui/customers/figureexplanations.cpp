#include "gui/customers/figureexplanations.h"

#include "gui/common/explanation.h"
#include "gui/common/languagemanager.h"
#include "gui/common/sectionhead.h"
#include "gui/customers/standingwords.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(zhike::FigureExplanations)
};

} // namespace

void explainFigures(const CustomerFigures& figures, const CustomerOverview& page)
{
    const Formats& formats = LanguageManager::formats();
    explain(
        *figures.value,
        FigureTexts::tr(
            "The purchases expected within %1 by the fitted model, each times the customer's expected margin, "
            "discounted at %2 a year; the cost to serve is not taken off here.",
            "%1: a time such as 3 years, %2: a percentage")
            .arg(horizonWords(page.valueHorizonWeeks), formats.percent(page.yearlyDiscountRate, 0)));
    explain(
        *figures.alive,
        FigureTexts::tr("The chance that the customer still buys, by the fitted model from the days of purchase alone: "
                        "it tells who "
                        "is surer than whom; as a plain yes or no it is no better than “bought within the last "
                        "half-year”. The line "
                        "shows how it went since the first order."));
    explain(
        *figures.revenue,
        FigureTexts::tr("Net amount of all orders that count, less returns, in the base currency at the rate of each "
                        "order's day; several orders of one day are one purchase."));
    explain(
        *figures.lastOrder,
        FigureTexts::tr("The newest day of purchase, and the mean time between the customer's days of purchase."));
    explain(*figures.openCases, FigureTexts::tr("Cases that are neither resolved nor closed."));
    explain(*figures.nextStep, FigureTexts::tr("The next thing that is planned with the customer."));
}

} // namespace zhike
