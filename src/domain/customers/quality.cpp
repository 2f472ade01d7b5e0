#include "domain/customers/quality.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDaysInYear = 365;
constexpr int kReachWeight = 2;
constexpr int kAddressWeight = 1;

QJsonObject weightsToJson(const QualityRules::Weights& weights)
{
    QJsonObject json;
    for (size_t i = 0; i < kQualityParts; ++i) {
        json.insert(QLatin1StringView(keyOf(QualityPart(i))), weights[i]);
    }
    return json;
}

void readWeights(const QJsonObject& json, QualityRules::Weights& weights)
{
    for (size_t i = 0; i < kQualityParts; ++i) {
        const int weight = json.value(QLatin1StringView(keyOf(QualityPart(i)))).toInt(-1);
        if (weight >= 0 && weight <= kMostQualityWeight) {
            weights[i] = weight;
        }
    }
}

bool areUsable(const QualityRules::Weights& weights)
{
    return std::ranges::all_of(weights, [](int weight) { return weight >= 0 && weight <= kMostQualityWeight; })
        && std::ranges::any_of(weights, [](int weight) { return weight > 0; });
}

std::optional<int> freshnessOf(const QualityFacts& facts, const QualityRules& rules, Day today)
{
    double sum = 0;
    int weights = 0;
    const auto add = [&](QualityPart part, const std::optional<Day>& day, int weight) {
        if (facts.part(part) != PartState::Missing && day) {
            const int days = std::max(0, today.sinceEpoch() - day->sinceEpoch());
            sum += weight * freshnessAfter(days, rules.staleYearlyPercent);
            weights += weight;
        }
    };
    add(QualityPart::Phone, facts.phoneDay, kReachWeight);
    add(QualityPart::Mail, facts.mailDay, kReachWeight);
    add(QualityPart::Address, facts.addressDay, kAddressWeight);
    return weights > 0 ? std::optional(int(std::lround(sum / weights))) : std::nullopt;
}

} // namespace

QJsonObject toJson(const QualityRules& rules)
{
    return {
        {u"firm"_s, weightsToJson(rules.firm)},
        {u"person"_s, weightsToJson(rules.person)},
        {u"stale_yearly_percent"_s, rules.staleYearlyPercent}};
}

QualityRules qualityRulesFrom(const QJsonObject& json)
{
    QualityRules rules;
    readWeights(json.value("firm"_L1).toObject(), rules.firm);
    readWeights(json.value("person"_L1).toObject(), rules.person);
    rules.staleYearlyPercent = json.value("stale_yearly_percent"_L1).toInt(rules.staleYearlyPercent);
    return isUsable(rules) ? rules : QualityRules();
}

bool isUsable(const QualityRules& rules)
{
    return areUsable(rules.firm) && areUsable(rules.person) && rules.staleYearlyPercent >= 0
        && rules.staleYearlyPercent <= 90;
}

double freshnessAfter(int days, int staleYearlyPercent)
{
    return 100 * std::pow(1 - staleYearlyPercent / 100.0, days / kDaysInYear);
}

QualityFigures qualityOf(const QualityFacts& facts, const QualityRules& rules, Day today)
{
    const QualityRules::Weights& weights = rules.of(facts.kind);
    QualityFigures figures;
    int there = 0;
    int wanted = 0;
    for (size_t i = 0; i < kQualityParts; ++i) {
        wanted += weights[i];
        if (weights[i] == 0) {
            continue;
        }
        switch (facts.parts[i]) {
        case PartState::There:
            there += weights[i];
            break;
        case PartState::Wrong:
            figures.wrong.append(QualityPart(i));
            break;
        case PartState::Missing:
            figures.missing.append(QualityPart(i));
            break;
        }
    }
    const auto heavier = [&weights](QualityPart a, QualityPart b) { return weights[size_t(a)] > weights[size_t(b)]; };
    std::ranges::stable_sort(figures.missing, heavier);
    std::ranges::stable_sort(figures.wrong, heavier);
    figures.completeness = wanted > 0 ? int(std::lround(100.0 * there / wanted)) : 100;
    figures.freshness = freshnessOf(facts, rules, today);
    return figures;
}

QString storedGaps(const QualityFigures& figures)
{
    QStringList keys;
    for (const QualityPart part : figures.missing) {
        keys.append(QString::fromLatin1(keyOf(part)));
    }
    for (const QualityPart part : figures.wrong) {
        keys.append(u'-' + QString::fromLatin1(keyOf(part)));
    }
    return keys.join(u',');
}

QualityGaps gapsFrom(const QString& stored)
{
    QualityGaps gaps;
    for (const QString& key : stored.split(u',', Qt::SkipEmptyParts)) {
        const bool isWrong = key.startsWith(u'-');
        if (const auto part = fromKey<QualityPart>(QStringView(key).mid(isWrong ? 1 : 0))) {
            (isWrong ? gaps.wrong : gaps.missing).append(*part);
        }
    }
    return gaps;
}

} // namespace zhike
