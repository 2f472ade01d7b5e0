#pragma once

#include "domain/base/reach.h"
#include "domain/base/validation.h"
#include "domain/customfields/customvalues.h"

namespace zhike {

enum class Salutation { None, Mr, Ms, Mrs, Miss, Dr, Prof };
template <>
inline constexpr std::array kChoicesOf<Salutation> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "None")},     Choice{"mr", QT_TRANSLATE_NOOP("Choice", "Mr")},
    Choice{"ms", QT_TRANSLATE_NOOP("Choice", "Ms")},     Choice{"mrs", QT_TRANSLATE_NOOP("Choice", "Mrs")},
    Choice{"miss", QT_TRANSLATE_NOOP("Choice", "Miss")}, Choice{"dr", QT_TRANSLATE_NOOP("Choice", "Dr")},
    Choice{"prof", QT_TRANSLATE_NOOP("Choice", "Prof")}};

enum class BuyingRole {
    Unknown,
    Decider,
    EconomicBuyer,
    Influencer,
    Evaluator,
    EndUser,
    Gatekeeper,
    Champion,
    Sponsor
};
template <>
inline constexpr std::array kChoicesOf<BuyingRole> = {
    Choice{"", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice{"decider", QT_TRANSLATE_NOOP("Choice", "Decider")},
    Choice{"economic_buyer", QT_TRANSLATE_NOOP("Choice", "Economic buyer")},
    Choice{"influencer", QT_TRANSLATE_NOOP("Choice", "Influencer")},
    Choice{"evaluator", QT_TRANSLATE_NOOP("Choice", "Evaluator")},
    Choice{"user", QT_TRANSLATE_NOOP("Choice", "User")},
    Choice{"gatekeeper", QT_TRANSLATE_NOOP("Choice", "Gatekeeper")},
    Choice{"champion", QT_TRANSLATE_NOOP("Choice", "Champion")},
    Choice{"sponsor", QT_TRANSLATE_NOOP("Choice", "Executive sponsor")}};

/// A person at a customer.
struct ContactDraft {
    Salutation salutation = Salutation::None;
    QString name; ///< the whole name in the order of its language
    QString secondName; ///< the name in the other script
    QString title;
    QString department;
    BuyingRole role = BuyingRole::Unknown;
    bool isPrimary = false;
    Reaches phones;
    Reaches mails;
    QString wechat;
    std::optional<Day> birthday;
    QString language;
    /// What the consent log says of offers today, kept here for lists, filters and files. Only consent changes them:
    /// see services/changes/consentkeeping.
    bool doNotCall = false;
    bool doNotMail = false;
    QString preferences;
    QString description;
    CustomValues custom; ///< what the company keeps in fields of its own
    bool operator==(const ContactDraft&) const = default;
};
using Contact = Saved<ContactDraft, ContactId>;

template <> struct Catalogue<ContactDraft> {
    using D = ContactDraft;
    static constexpr RecordKind kKind = RecordKind::Contact;
    static constexpr const char* kTable = "contact";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::salutation>(
            {"salutation", QT_TRANSLATE_NOOP("Field", "Salutation"), FieldType::Choice, kTyped | kPersonal, 20,
             kChoicesOf<Salutation>}),
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text,
             kRequired | kTyped | kSortable | kPersonal | kDefault, 300}),
        bound<&D::secondName>(
            {"second_name", QT_TRANSLATE_NOOP("Field", "Other name"), FieldType::Text, kTyped | kPersonal, 300}),
        bound<&D::title>(
            {"title", QT_TRANSLATE_NOOP("Field", "Title"), FieldType::Text, kTyped | kDefault | kPersonal, 100}),
        bound<&D::department>(
            {"department", QT_TRANSLATE_NOOP("Field", "Department"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::role>(
            {"role", QT_TRANSLATE_NOOP("Field", "Part in buying"), FieldType::Choice, kTyped | kDefault, 20,
             kChoicesOf<BuyingRole>}),
        bound<&D::isPrimary>({"is_primary", QT_TRANSLATE_NOOP("Field", "Main contact"), FieldType::YesNo, kTyped}),
        bound<&D::phones>(
            {"phones", QT_TRANSLATE_NOOP("Field", "Phone"), FieldType::Reaches, kTyped | kPersonal | kDefault, 4000}),
        bound<&D::mails>(
            {"mails", QT_TRANSLATE_NOOP("Field", "Mail"), FieldType::Reaches, kTyped | kPersonal | kDefault, 4000}),
        bound<&D::wechat>({"wechat", QT_TRANSLATE_NOOP("Field", "WeChat"), FieldType::Text, kTyped | kPersonal, 100}),
        bound<&D::birthday>({"birthday", QT_TRANSLATE_NOOP("Field", "Birthday"), FieldType::Day, kTyped | kPersonal}),
        bound<&D::language>(
            {"language", QT_TRANSLATE_NOOP("Field", "Language"), FieldType::Text, kTyped | kPersonal, 20}),
        bound<&D::doNotCall>({"do_not_call", QT_TRANSLATE_NOOP("Field", "Do not call"), FieldType::YesNo, kImportable}),
        bound<&D::doNotMail>({"do_not_mail", QT_TRANSLATE_NOOP("Field", "Do not mail"), FieldType::YesNo, kImportable}),
        bound<&D::preferences>(
            {"preferences", QT_TRANSLATE_NOOP("Field", "Preferences"), FieldType::Note, kTyped | kPersonal, 4000}),
        bound<&D::description>(
            {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Note, kTyped | kPersonal, 20000}),
        bound<&D::custom>(kCustomColumnField)};
};

[[nodiscard]] inline Faults faultsOf(const ContactDraft& draft)
{
    return catalogueFaults(draft);
}

} // namespace zhike
