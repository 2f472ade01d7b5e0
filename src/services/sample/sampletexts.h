#pragma once

#include "domain/customers/activity.h"
#include "domain/service/case.h"
#include "services/sample/samplelanguage.h"
#include "services/sample/samplerandom.h"

#include <QString>

namespace zhike::sample {

/// What calls, cases and opportunities are about.
struct SampleSubject {
    QString subject;
    QString text;
};
/// @param contact name of the person called or visited.
/// @param product name of a product that the customer buys.
[[nodiscard]] SampleSubject activityTexts(
    SampleRandom& random, SampleLanguage language, ActivityKind kind, const QString& contact, const QString& product);
/// The first words of a customer's case and how it was solved.
struct SampleCaseTexts {
    CaseType type = CaseType::Question;
    QString subject;
    QString description;
    QString answer; ///< our first answer
    QString cause;
    QString resolution;
};
[[nodiscard]] SampleCaseTexts caseTexts(SampleRandom& random, SampleLanguage language, const QString& product);
[[nodiscard]] QString opportunityName(SampleRandom& random, SampleLanguage language, const QString& product, int year);
[[nodiscard]] QString lostReason(SampleRandom& random, SampleLanguage language);

} // namespace zhike::sample
