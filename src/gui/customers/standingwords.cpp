#include "gui/customers/standingwords.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct StandingTexts {
    Q_DECLARE_TR_FUNCTIONS(zhike::StandingWords)
};

int roundedWhole(double figure)
{
    return int(std::lround(figure));
}

} // namespace

QString reasonWords(StageReasonChoice reason, std::optional<double> figure)
{
    const Formats& formats = LanguageManager::formats();
    const double number = figure.value_or(0);
    using enum StageReasonChoice;
    switch (reason) {
    case NoPurchase:
        return StandingTexts::tr("has not bought yet");
    case CameBack:
        return StandingTexts::tr("bought again after a long silence");
    case ProbablyGone:
    case LikelyGone:
        return StandingTexts::tr("P(alive) fell to %1", "%1: a number like 0.41").arg(formats.probability(number));
    case SilentAfterFirst:
        return StandingTexts::tr("silent for %Ln day(s) since the only purchase", nullptr, roundedWhole(number));
    case RevenueFell:
    case RevenueRose:
        return figure ? StandingTexts::tr("revenue of the last half-year is %1 of the one before", "%1: a percentage")
                            .arg(formats.percent(number, 0))
                      : StandingTexts::tr("bought again after half a year without revenue");
    case OnePurchase:
        return StandingTexts::tr("one purchase so far");
    case FewPurchases:
        return StandingTexts::tr("bought on %Ln day(s) so far", nullptr, roundedWhole(number));
    case Steady:
        return StandingTexts::tr("buys steadily, on %Ln day(s) so far", nullptr, roundedWhole(number));
    }
    Q_UNREACHABLE();
}

QString stageLine(const StoredStanding& standing)
{
    return StandingTexts::tr("%1 since %2: %3.", "%1: a stage of life, %2: a day, %3: the reason")
        .arg(
            labelOf(standing.stage), LanguageManager::formats().longDay(standing.stageSince),
            reasonWords(standing.stageReason, standing.stageFigure));
}

StageData stageData(const StoredStanding* standing, const QList<StageChange>& changes, bool hasBought, Day today)
{
    StageData data;
    for (size_t i = 0; i < kChoicesOf<LifecycleChoice>.size(); ++i) {
        data.stages.push_back({labelOf(LifecycleChoice(int(i))), false, {}});
    }
    const Formats& formats = LanguageManager::formats();
    for (const StageChange& change : changes) {
        data.stages[size_t(change.from)].passed = true;
        StageData::Stage& entered = data.stages[size_t(change.to)];
        entered.passed = true;
        if (entered.words.isEmpty()) { // the newest time comes first
            entered.words = StandingTexts::tr("since %1: %2", "%1: a day, %2: the reason")
                                .arg(formats.longDay(change.day), reasonWords(change.reason, change.figure));
        }
    }
    if (standing != nullptr) {
        data.current = int(standing->stage);
        data.daysInIt = std::max(0, today - standing->stageSince);
        data.stages[0].passed = true;
        data.stages[size_t(standing->stage)].words
            = StandingTexts::tr("since %1: %2", "%1: a day, %2: the reason")
                  .arg(
                      formats.longDay(standing->stageSince), reasonWords(standing->stageReason, standing->stageFigure));
    } else if (!hasBought) {
        data.current = 0;
    }
    return data;
}

Spans actionSpans(const StoredStanding* standing, Currency base)
{
    if (standing == nullptr || !standing->nextAction) {
        return spansOf(StandingTexts::tr("Known after the first order."), {}, Ink::Text2);
    }
    const Formats& formats = LanguageManager::formats();
    const double figure = standing->nextActionFigure.value_or(0);
    const auto money = [&] { return QStringList(formats.money(Money(qint64(std::llround(figure)), base))); };
    const QStringList chance = {formats.probability(figure)};
    const QStringList name = {labelOf(*standing->nextAction)};
    using enum ActionChoice;
    switch (*standing->nextAction) {
    case SettleComplaint:
        return spansOf(
            StandingTexts::tr("*%1*: complaints not settled: *%2*.", "%1: an action, %2: a number"),
            name + QStringList(formats.number(qint64(roundedWhole(figure)))));
    case CallNow:
        return spansOf(
            StandingTexts::tr("*%1*: one of the most valuable, and P(alive) is *%2*.", "%1: an action, %2: 0.41"),
            name + chance);
    case WelcomeBack:
        return spansOf(
            StandingTexts::tr(
                "*%1*: bought again after a long silence, *%2* days before the newest figures.",
                "%1: an action, %2: a number"),
            name + QStringList(formats.number(qint64(roundedWhole(figure)))));
    case ReviewCosts:
        return spansOf(
            StandingTexts::tr("*%1*: all it has brought so far is *%2*.", "%1: an action, %2: money"), name + money());
    case WinBack:
        return spansOf(
            StandingTexts::tr("*%1*: worth an effort although P(alive) is *%2*.", "%1: an action, %2: 0.41"),
            name + chance);
    case CallSoon:
        return spansOf(
            StandingTexts::tr("*%1*: *%2* of value is at risk.", "%1: an action, %2: money"), name + money());
    case Remind:
        return spansOf(
            StandingTexts::tr("*%1*: silent for *%2* times the usual gap.", "%1: an action, %2: a number like 1.8"),
            name + QStringList(formats.decimal(figure, 1)));
    case OfferMore:
        return spansOf(
            StandingTexts::tr("*%1*: *%2* more is within reach.", "%1: an action, %2: money"), name + money());
    case SecondOrder:
        return spansOf(
            StandingTexts::tr("*%1*: bought once, *%2* days before the newest figures.", "%1: an action, %2: a number"),
            name + QStringList(formats.number(qint64(roundedWhole(figure)))));
    case Thank:
        return spansOf(
            StandingTexts::tr("*%1*: one of the most valuable, *%2* is still to come.", "%1: an action, %2: money"),
            name + money());
    case LetRest:
        return spansOf(
            StandingTexts::tr("*%1*: P(alive) is *%2*, an effort would not pay.", "%1: an action, %2: 0.04"),
            name + chance);
    case KeepContact:
        return spansOf(
            StandingTexts::tr("*%1*: P(alive) is *%2*, nothing is pressing.", "%1: an action, %2: 0.94"),
            name + chance);
    }
    Q_UNREACHABLE();
}

Spans worthSpans(const StoredStanding* standing, Currency base)
{
    if (standing == nullptr) {
        return spansOf(StandingTexts::tr("Known after the first order."), {}, Ink::Text2);
    }
    const Formats& formats = LanguageManager::formats();
    const QString historic = formats.money(Money(standing->historic, base));
    if (!standing->current || !standing->potential) {
        return spansOf(
            StandingTexts::tr("Has brought *%1* (historic); what is to come needs a fitted model.", "%1: money"),
            {historic});
    }
    return spansOf(
        StandingTexts::tr(
            "Has brought *%1* (historic), *%2* is to come (current), *%3* is within reach (potential).",
            "%1, %2, %3: money"),
        {historic, formats.money(Money(*standing->current, base)), formats.money(Money(*standing->potential, base))});
}

QString horizonWords(int weeks)
{
    constexpr int kWeeksOfYear = 52;
    return weeks % kWeeksOfYear == 0 ? StandingTexts::tr("%Ln year(s)", nullptr, weeks / kWeeksOfYear)
                                     : StandingTexts::tr("%Ln week(s)", nullptr, weeks);
}

QString worthExplanation(int horizonWeeks, double yearlyDiscountRate)
{
    return StandingTexts::tr(
               "Historic: the margin of all orders to date less the cost to serve. Current: the margin expected within "
               "%1, discounted at %2 a year, less the expected cost to serve. Potential: current, and what further "
               "categories and referrals are expected to bring.",
               "%1: a time such as 3 years, %2: a percentage")
        .arg(horizonWords(horizonWeeks), LanguageManager::formats().percent(yearlyDiscountRate, 0));
}

QStringList besideWords(const BesideValue& beside, Currency base)
{
    const Formats& formats = LanguageManager::formats();
    QStringList lines;
    if (beside.voice == analytics::Voice::Promoter && beside.wordOfMouth != 0) {
        lines.append(StandingTexts::tr(
                         "Word of mouth: about %1, which is what one who recommends us brings on average; "
                         "in no sum.",
                         "%1: an amount")
                         .arg(formats.money({beside.wordOfMouth, base})));
    } else if (beside.voice == analytics::Voice::Detractor && beside.wordOfMouth != 0) {
        lines.append(
            StandingTexts::tr(
                "Word of mouth: about %1, since who is unhappy warns others; in no sum.", "%1: an amount, negative")
                .arg(formats.money({beside.wordOfMouth, base})));
    }
    if (beside.replacement) {
        const QString customers = QLocale().toString(beside.replacement->newCustomers, 'f', 1);
        lines.append(
            beside.knowsAcquisitionCost
                ? StandingTexts::tr(
                      "To replace: %1 new customers, which cost %2 to win.", "%1: a number, %2: an amount")
                      .arg(customers, formats.money({qint64(std::llround(beside.replacement->cost)), base}))
                : StandingTexts::tr("To replace: %1 new customers.", "%1: a number").arg(customers));
    }
    return lines;
}

BridgeData bridgeData(const StoredStanding& standing, Currency base)
{
    auto part = [base, key = 0](const QString& code, const QString& name, qint64 amount, const QString& words) mutable {
        return BridgeData::Part{code, name, Money(amount, base), words, key++};
    };
    BridgeData data;
    data.parts
        = {part(
               u"CLV1"_s, StandingTexts::tr("First purchase"), standing.firstPurchase,
               StandingTexts::tr("Margin of the first day of purchase, at reference prices.")),
           part(
               u"CLV2"_s, StandingTexts::tr("Repeat"), standing.repeat,
               StandingTexts::tr("Margin of later days in the categories of the first day, at reference prices.")),
           part(
               u"CLV3"_s, StandingTexts::tr("Cross-sell"), standing.crossSell,
               StandingTexts::tr("Margin of later days in other categories, at reference prices.")),
           part(
               u"CLV4"_s, StandingTexts::tr("Lower cost to serve"), standing.lowerCost,
               StandingTexts::tr("Standard cost to serve of this revenue less what serving really cost.")),
           part(
               u"CLV6"_s, StandingTexts::tr("Price premium"), standing.premium,
               StandingTexts::tr("Quantity times price paid above (below) the mean price of the quarter.")),
           part(
               {}, StandingTexts::tr("Standard cost"), standing.standardCost,
               StandingTexts::tr("What serving a customer of this revenue costs on average."))};
    data.total = part(
        {}, StandingTexts::tr("Historic value"), standing.historic,
        StandingTexts::tr("Margin of all orders to date less the cost to serve."));
    data.beside = part(
        u"CLV5"_s, StandingTexts::tr("Referral, beside"), standing.referral,
        StandingTexts::tr("A share of what the customers referred have brought; not in the sum."));
    return data;
}

std::vector<MarkWords> loyaltyMarks(const StoredStanding& standing)
{
    const QStringList names
        = {StandingTexts::tr("Continuity"), StandingTexts::tr("Repeat rate"),          StandingTexts::tr("Attachment"),
           StandingTexts::tr("Trust"),      StandingTexts::tr("Price matters little"), StandingTexts::tr("Preference")};
    std::vector<MarkWords> marks;
    marks.reserve(size_t(names.size()));
    for (int i = 0; i < names.size(); ++i) {
        marks.push_back({names[i], (standing.loyaltyMarks >> i & 1) != 0});
    }
    return marks;
}

} // namespace zhike
