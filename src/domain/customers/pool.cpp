#include "domain/customers/pool.h"

#include <QStringList>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

void settleOwner(const CustomerDraft& before, CustomerDraft& after, Instant now)
{
    if (after.owner) {
        after.poolSince.reset();
        after.poolReason.clear();
    }
    if (before.owner == after.owner) {
        return;
    }
    after.ownerSince = after.owner ? std::optional(now) : std::nullopt;
    if (after.claimedAt == before.claimedAt) {
        after.claimedAt.reset(); // that was the former owner's
    }
    if (before.owner) {
        after.previousOwner = before.owner;
    }
}

Faults faultsOf(const PoolRuleDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.days < 1 || draft.days > kMostPoolDays) {
        faults.append({"days"_L1, FaultCode::OutOfRange, kMostPoolDays});
    }
    if (draft.orderDays < 0 || draft.orderDays > kMostPoolDays) {
        faults.append({"order_days"_L1, FaultCode::OutOfRange, kMostPoolDays});
    }
    const int mostWarning = std::min(kMostWarningDays, draft.days - 1);
    if (draft.warningDays < 0 || draft.warningDays > mostWarning) {
        faults.append({"warning_days"_L1, FaultCode::OutOfRange, mostWarning});
    }
    if (followUpKinds(draft).isEmpty()) {
        faults.append({"kinds"_L1, FaultCode::Missing});
    }
    return faults;
}

QList<ActivityKind> followUpKinds(const PoolRuleDraft& rule)
{
    QList<ActivityKind> kinds;
    for (const QString& key : rule.kinds.split(u',', Qt::SkipEmptyParts)) {
        const auto kind = fromKey<ActivityKind>(key);
        if (kind && !kinds.contains(*kind)) {
            kinds.append(*kind);
        }
    }
    return kinds;
}

QString keysOfKinds(const QList<ActivityKind>& kinds)
{
    QStringList keys;
    for (const ActivityKind kind : kinds) {
        keys.append(QString::fromLatin1(keyOf(kind)));
    }
    return keys.join(u',');
}

bool findsTheSame(const PoolRuleDraft& a, const PoolRuleDraft& b)
{
    PoolRuleDraft other = b;
    other.name = a.name;
    other.isActive = a.isActive;
    other.activeSince = a.activeSince;
    return a == other;
}

Day poolDay(const PoolRuleDraft& rule, Day lastFollowUp, std::optional<Day> protectedUntil)
{
    Day due = lastFollowUp.plus(rule.days);
    if (rule.activeSince) {
        due = std::max(due, rule.activeSince->plus(rule.warningDays));
    }
    return protectedUntil ? std::max(due, protectedUntil->plus(1)) : due;
}

QString maskedPhone(const QString& phone)
{
    constexpr qsizetype kShownFirst = 3;
    constexpr qsizetype kShownLast = 4;
    QString digits;
    for (const QChar unit : phone) {
        if (unit.isDigit()) {
            digits.append(unit);
        }
    }
    if (digits.size() <= kShownFirst + kShownLast) {
        return digits.isEmpty() ? QString() : u"****"_s + digits.last(std::min<qsizetype>(2, digits.size() / 2));
    }
    return digits.first(kShownFirst) + u"****"_s + digits.last(kShownLast);
}

QString maskedMail(const QString& mail)
{
    const qsizetype at = mail.lastIndexOf(u'@');
    return at < 1 ? (mail.isEmpty() ? QString() : u"***"_s) : mail.first(1) + u"***"_s + mail.sliced(at);
}

} // namespace zhike
