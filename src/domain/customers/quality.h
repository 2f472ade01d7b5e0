#pragma once

#include "domain/base/field.h"
#include "domain/customers/customer.h"

#include <QJsonObject>
#include <array>

namespace zhike {

/// What is wanted of a customer's data. The keys are stored.
enum class QualityPart { ReachableContact, Phone, Mail, Address, Industry, Employees, TaxId, Owner, Origin, Language };
inline constexpr size_t kQualityParts = 10;
template <>
inline constexpr std::array kChoicesOf<QualityPart> = {
    Choice{"contact", QT_TRANSLATE_NOOP("Choice", "A contact with phone or mail")},
    Choice{"phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
    Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")},
    Choice{"address", QT_TRANSLATE_NOOP("Choice", "Address")},
    Choice{"industry", QT_TRANSLATE_NOOP("Choice", "Industry")},
    Choice{"employees", QT_TRANSLATE_NOOP("Choice", "Employees")},
    Choice{"tax_id", QT_TRANSLATE_NOOP("Choice", "Tax id")},
    Choice{"owner", QT_TRANSLATE_NOOP("Choice", "Owner")},
    Choice{"source", QT_TRANSLATE_NOOP("Choice", "Source")},
    Choice{"language", QT_TRANSLATE_NOOP("Choice", "Language")}};

/// How much each part counts, of firms and of persons, and how fast contact data go stale. A part of weight 0 is not
/// wanted.
struct QualityRules {
    using Weights = std::array<int, kQualityParts>;
    Weights firm = {20, 10, 10, 15, 10, 10, 10, 10, 5, 0};
    Weights person = {0, 25, 25, 20, 0, 0, 0, 15, 10, 5};
    int staleYearlyPercent = 20; ///< of what was right a year ago, this much is wrong today

    [[nodiscard]] const Weights& of(CustomerKind kind) const
    {
        return kind == CustomerKind::Organisation ? firm : person;
    }
    friend bool operator==(const QualityRules&, const QualityRules&) = default;
};
inline constexpr int kMostQualityWeight = 100;

[[nodiscard]] QJsonObject toJson(const QualityRules& rules);
/// What is missing or out of range stands as it is without settings.
[[nodiscard]] QualityRules qualityRulesFrom(const QJsonObject& json);
/// @return false where nothing at all would be wanted of a kind, or a number is out of range.
[[nodiscard]] bool isUsable(const QualityRules& rules);

enum class PartState { Missing, Wrong, There };

/// What is known of one customer when its figures are counted.
struct QualityFacts {
    CustomerKind kind = CustomerKind::Organisation;
    std::array<PartState, kQualityParts> parts{}; ///< wrong: it is there and cannot be right
    // When phone, mail and address were confirmed last: by an edit, by a contact that came through, by a person.
    std::optional<Day> phoneDay;
    std::optional<Day> mailDay;
    std::optional<Day> addressDay;

    [[nodiscard]] PartState& part(QualityPart which) { return parts[size_t(which)]; }
    [[nodiscard]] PartState part(QualityPart which) const { return parts[size_t(which)]; }
};

struct QualityFigures {
    int completeness = 0; ///< 0 to 100: the weight of what is there, of what is wanted
    std::optional<int> freshness; ///< 0 to 100; nothing where there is neither phone nor mail nor address
    QList<QualityPart> missing; ///< wanted, the heaviest first
    QList<QualityPart> wrong; ///< wanted and there, but it cannot be right
};

/// How sure something is that was confirmed so many days ago: 100 (1 - p)^(days / 365), p being the yearly share that
/// goes stale. At 20 % a year half of it is left after 3.1 years.
[[nodiscard]] double freshnessAfter(int days, int staleYearlyPercent);

/// Completeness is the sum of the weights of parts that are there and right over the sum of all weights. Freshness is
/// the mean of what is there of phone (2), mail (2) and address (1), by these weights.
[[nodiscard]] QualityFigures qualityOf(const QualityFacts& facts, const QualityRules& rules, Day today);

/// What is missing and wrong as it is stored: "tax_id,-phone", and back.
[[nodiscard]] QString storedGaps(const QualityFigures& figures);
struct QualityGaps {
    QList<QualityPart> missing;
    QList<QualityPart> wrong;
};
[[nodiscard]] QualityGaps gapsFrom(const QString& stored);

} // namespace zhike
