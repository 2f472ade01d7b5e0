#include "gui/pool/poolwords.h"

#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"

#include <QLocale>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString momentDay(Instant at)
{
    const auto day = Day::from(at.local().date());
    return day ? LanguageManager::formats().day(*day, today()) : QString();
}

} // namespace

QString PoolWords::refusal(const Error& error)
{
    const auto refusal = claimRefusalOf(error);
    if (!refusal) {
        return messageFor(error);
    }
    switch (refusal->why) {
    case ClaimRefusal::Why::Taken:
        return tr("%1 was claimed by %2 a moment ago.", "%1: a customer, %2: a person")
            .arg(refusal->customer, refusal->who);
    case ClaimRefusal::Why::NotInPool:
        return tr("%1 is not in the pool any more.", "%1: a customer").arg(refusal->customer);
    case ClaimRefusal::Why::DayCap:
        return refusal->left == 0
            ? tr(
                "You have claimed all that one may claim a day (%Ln). Tomorrow you can claim again.", nullptr,
                refusal->limit)
            : tr("That is more than you can still claim today: %1 of %2. Tomorrow you can claim again.",
                 "%1, %2: numbers")
                  .arg(refusal->left)
                  .arg(refusal->limit);
    case ClaimRefusal::Why::HeldCap:
        return tr("You would hold more customers than the limit (%1). Return some to the pool, or hand some over.",
                  "%1: a number")
            .arg(refusal->limit);
    case ClaimRefusal::Why::Waiting:
        return tr("%1 was yours or your team's. You can claim it again from %2 on.", "%1: a customer, %2: a day")
            .arg(refusal->customer, momentDay(refusal->freesAt));
    }
    return {};
}

QString PoolWords::allowance(const ClaimAllowance& allowance)
{
    QStringList sentences;
    if (allowance.today) {
        sentences.append(tr("You can claim %Ln more today.", nullptr, *allowance.today));
    }
    if (allowance.held) {
        sentences.append(tr("You can hold %Ln more customer(s).", nullptr, *allowance.held));
    }
    return sentences.isEmpty() ? tr("You hold %Ln customer(s).", nullptr, allowance.holds) : sentences.join(u' ');
}

QString PoolWords::rule(const PoolRuleDraft& rule)
{
    QStringList kinds;
    for (const ActivityKind kind : followUpKinds(rule)) {
        kinds.append(labelOf(kind));
    }
    const QString quiet = tr("%Ln day(s) without: %1", "%1: a list of kinds, Call, Visit", rule.days)
                              .arg(QLocale().createSeparatedList(kinds));
    return rule.warningDays > 0
        ? tr("%1; warning %Ln day(s) before", "%1: 60 days without: call and visit", rule.warningDays).arg(quiet)
        : tr("%1; no warning", "%1: 60 days without: call and visit").arg(quiet);
}

QString PoolWords::warning(const PoolWarning& warning)
{
    return warning.daysLeft <= 0 ? tr("goes to the pool today")
                                 : tr("goes to the pool in %Ln day(s)", nullptr, warning.daysLeft);
}

QString PoolWords::span(const HeldTime& time)
{
    if (!time.until) {
        return time.from ? tr("since %1", "%1: a day").arg(momentDay(*time.from)) : tr("today");
    }
    return time.from ? tr("%1 to %2", "days").arg(momentDay(*time.from), momentDay(*time.until))
                     : tr("until %1", "%1: a day").arg(momentDay(*time.until));
}

QString PoolWords::end(const HeldTime& time)
{
    if (!time.until) {
        return time.wasClaimed ? tr("claimed from the pool") : QString();
    }
    const QString how = labelOf(time.end);
    return time.note.isEmpty() ? how : tr("%1: %2", "%1: how it ended, %2: why").arg(how, time.note);
}

} // namespace zhike
