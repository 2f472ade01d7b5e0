#include "domain/customers/duplicates.h"

#include <algorithm>
#include <optional>

namespace zhike {

namespace {

// Shorter names are one letter apart from thousands.
constexpr qsizetype kShortestSlip = 5;
constexpr qsizetype kShortestSlipHan = 3;
constexpr qsizetype kShortestSound = 6;
constexpr qsizetype kShortestPart = 8;
constexpr qsizetype kShortestPartHan = 4;

bool shareOne(const QStringList& a, const QStringList& b)
{
    return std::ranges::any_of(a, [&b](const QString& text) { return b.contains(text); });
}

bool isPartOf(const NameKey& part, const NameKey& whole)
{
    const qsizetype shortest = part.isHan ? kShortestPartHan : kShortestPart;
    return part.core.size() >= shortest && part.core.size() < whole.core.size() && whole.core.contains(part.core);
}

/// The strongest that two names have in common.
std::optional<MatchReason> nameReason(const NameKey& a, const NameKey& b)
{
    if (a.core.isEmpty() || b.core.isEmpty()) {
        return std::nullopt;
    }
    if (a.core == b.core) {
        return MatchReason::SameName;
    }
    if (a.sorted == b.sorted) {
        return MatchReason::OtherWordOrder;
    }
    if ((a.isHan || b.isHan) && a.sound == b.sound && a.sound.size() >= kShortestSound) {
        return MatchReason::SameSound;
    }
    const qsizetype shortest = a.isHan ? kShortestSlipHan : kShortestSlip;
    if (a.isHan == b.isHan && std::min(a.core.size(), b.core.size()) >= shortest && differInOneLetter(a.core, b.core)) {
        return MatchReason::OneLetter;
    }
    return isPartOf(a, b) || isPartOf(b, a) ? std::optional(MatchReason::Contained) : std::nullopt;
}

struct NameHint {
    MatchReason reason = MatchReason::Contained;
    double weight = 0;
};

double weightOf(const MatchRules& rules, MatchReason reason)
{
    return rules.weights[size_t(reason)];
}

std::optional<NameHint> bestNameHint(const MatchKeys& a, const MatchKeys& b, const MatchRules& rules)
{
    std::optional<NameHint> best;
    for (const NameKey& one : a.names) {
        for (const NameKey& other : b.names) {
            const auto reason = nameReason(one, other);
            if (!reason) {
                continue;
            }
            const bool isLongSlip = *reason == MatchReason::OneLetter && !one.isHan
                && std::min(one.core.size(), other.core.size()) >= kLongName;
            const double weight = isLongSlip ? rules.longSlip : weightOf(rules, *reason);
            if (!best || weight > best->weight) {
                best = NameHint{*reason, weight};
            }
        }
    }
    if (best && (a.isPerson || b.isPerson)) {
        best->weight *= rules.personNames;
    }
    return best;
}

} // namespace

bool differInOneLetter(QStringView a, QStringView b)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    qsizetype i = 0;
    while (i < a.size() && a[i] == b[i]) {
        ++i;
    }
    const QStringView restA = a.sliced(i);
    const QStringView restB = b.sliced(i);
    if (restA.size() < restB.size()) { // one more
        return !restB.front().isDigit() && restA == restB.sliced(1);
    }
    if (restA.isEmpty()) {
        return false;
    }
    const bool isDigit = restA.front().isDigit() || restB.front().isDigit();
    if (restA.sliced(1) == restB.sliced(1)) { // another one
        return !isDigit;
    }
    return restA.size() > 1 && !isDigit && restA[0] == restB[1] && restA[1] == restB[0]
        && restA.sliced(2) == restB.sliced(2);
}

Likeness likeness(const MatchKeys& a, const MatchKeys& b, const MatchRules& rules)
{
    Likeness found;
    double unlike = 1;
    const auto add = [&](MatchReason reason, double weight) {
        found.reasons.append(reason);
        unlike *= 1 - weight;
    };
    const bool haveTaxIds = !a.taxId.isEmpty() && !b.taxId.isEmpty();
    if (haveTaxIds && a.taxId == b.taxId) {
        add(MatchReason::SameTaxId, weightOf(rules, MatchReason::SameTaxId));
    }
    if (shareOne(a.mails, b.mails)) {
        add(MatchReason::SameMail, weightOf(rules, MatchReason::SameMail));
    }
    if (shareOne(a.phones, b.phones)) {
        add(MatchReason::SamePhone, weightOf(rules, MatchReason::SamePhone));
    }
    if (const auto name = bestNameHint(a, b, rules)) {
        add(name->reason, name->weight);
    }
    if (found.reasons.isEmpty()) {
        return found; // neighbours are not duplicates
    }
    if (!a.street.isEmpty() && a.street == b.street) {
        add(MatchReason::SameStreet, weightOf(rules, MatchReason::SameStreet));
    } else if (!a.city.isEmpty() && a.city == b.city) {
        add(MatchReason::SameCity, weightOf(rules, MatchReason::SameCity));
    }
    found.score = 1 - unlike;
    if (haveTaxIds && a.taxId != b.taxId) {
        found.reasons.append(MatchReason::OtherTaxId);
        found.score *= rules.otherTaxId;
    }
    std::ranges::sort(found.reasons);
    return found;
}

} // namespace zhike
