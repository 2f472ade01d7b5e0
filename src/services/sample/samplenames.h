#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "services/sample/samplelanguage.h"
#include "services/sample/samplerandom.h"
#include "services/sample/samplewords.h"

namespace zhike::sample {

/// Where the people of a customer come from, and so how they are called, written to and dialled.
struct SampleOrigin {
    enum class Script { Chinese, Taiwanese, Latin };
    Script script = Script::Chinese;
    const City* city = nullptr; ///< of Chinese and Taiwanese customers, and of daughters of foreign firms
    const Nation* nation = nullptr; ///< of Latin customers
    [[nodiscard]] bool isAbroad() const { return city == nullptr; }
};

/// A person's name in both scripts and what a mail address makes of it.
struct SamplePerson {
    QString name;
    QString latin; ///< the name in Latin letters, empty for one that is Latin already
    QString mailName; ///< local part of the address: zhou.minxing
    bool isWoman = false;
};

/// Who the customers are, and in which language the office writes about them.
struct SampleStyle {
    double organisations = 0.85; ///< share of firms and institutions; the others are persons
    double latin = 0.15; ///< share of Latin names
    double taiwanese = 0.03;
    SampleLanguage language = SampleLanguage::Chinese;
};

[[nodiscard]] SampleOrigin drawOrigin(SampleRandom& random, const SampleStyle& style);
[[nodiscard]] SamplePerson drawPerson(SampleRandom& random, const SampleOrigin& origin);

/// Fills in what a customer is called, where it is, its phones and mails. The number, dates and figures are left to the
/// caller. @return the category of products that it buys most, an index into sampleCategories().
[[nodiscard]] int
drawCustomer(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft);
/// A person at a customer.
[[nodiscard]] ContactDraft drawContact(
    SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, const CustomerDraft& customer,
    int position);
/// The language in which the office writes with people of this origin.
[[nodiscard]] inline SampleLanguage languageFor(const SampleStyle& style, const SampleOrigin& origin)
{
    return origin.script == SampleOrigin::Script::Latin ? SampleLanguage::English : style.language;
}
/// Fills in where a customer is.
void placeCustomer(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft);

/// A person's name in Latin letters: 周敏行 gives "Zhou Minxing".
[[nodiscard]] QString latinName(const QString& name, qsizetype surnameLength);
/// The usual Latin writing of a word: 宏远 gives "Hongyuan".
[[nodiscard]] QString latinWord(const QString& word);
[[nodiscard]] QString mobileNumber(SampleRandom& random, const SampleOrigin& origin);
[[nodiscard]] QString landlineNumber(SampleRandom& random, const SampleOrigin& origin);
/// The domain of a firm's web and mail: "hongyuan-trading.example".
[[nodiscard]] QString domainOf(const CustomerDraft& customer);

} // namespace zhike::sample
