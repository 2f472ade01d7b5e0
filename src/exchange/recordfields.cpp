#include "exchange/recordfields.h"

#include "domain/catalogue.h"
#include "domain/customers/activity.h"
#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/customers/relationship.h"
#include "domain/customfields/customcatalogue.h"
#include "domain/people/user.h"
#include "domain/sales/opportunity.h"
#include "domain/sales/product.h"
#include "domain/service/case.h"
#include "exchange/choicewords.h"
#include "exchange/partfields.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Phones and mails by their use: a file has a column for each.
struct ReachField {
    const char* key;
    const char* label;
    const char* target;
    ReachUse use;
};
constexpr std::array kReachFields
    = {ReachField{"phone", QT_TRANSLATE_NOOP("Field", "Phone"), "phones", ReachUse::Work},
       ReachField{"mobile", QT_TRANSLATE_NOOP("Field", "Mobile phone"), "phones", ReachUse::Mobile},
       ReachField{"home_phone", QT_TRANSLATE_NOOP("Field", "Phone at home"), "phones", ReachUse::Home},
       ReachField{"other_phone", QT_TRANSLATE_NOOP("Field", "Another phone"), "phones", ReachUse::Other},
       ReachField{"fax", QT_TRANSLATE_NOOP("Field", "Fax"), "phones", ReachUse::Fax},
       ReachField{"mail", QT_TRANSLATE_NOOP("Field", "Mail"), "mails", ReachUse::Work},
       ReachField{"home_mail", QT_TRANSLATE_NOOP("Field", "Private mail"), "mails", ReachUse::Home},
       ReachField{"other_mail", QT_TRANSLATE_NOOP("Field", "Another mail"), "mails", ReachUse::Other}};

constexpr std::array kKeyFields
    = {"name", "second_name", "legal_name", "external_key", "tax_id", "website", "wechat", "sku", "barcode", "login"};

void addReaches(QList<ImportField>& fields, const Field& field)
{
    for (const ReachField& reach : kReachFields) {
        if (QLatin1StringView(field.key) != QLatin1StringView(reach.target)) {
            continue;
        }
        ImportField import{QLatin1StringView(reach.key), reach.label, QLatin1StringView(reach.target)};
        import.type = FieldType::Reaches;
        import.maxLength = field.maxLength;
        import.use = reach.use;
        import.mayBeKey = reach.use != ReachUse::Fax;
        fields.append(import);
    }
}

ImportField linkField(const char* key, const char* label, const char* target, RecordKind to)
{
    ImportField field{QLatin1StringView(key), label, QLatin1StringView(target)};
    field.type = FieldType::Link;
    field.maxLength = 300;
    field.linkTo = to;
    return field;
}

/// What a file of Zhike says of a row for Zhike alone; see RecordIdentity.
ImportField ownField(const char* key, const char* label)
{
    ImportField field{QLatin1StringView(key), label, QLatin1StringView(key)};
    field.maxLength = 100;
    field.onlyFinds = true;
    return field;
}

/// All phones, or mails, in their order, where the file also has them by their use.
ImportField orderField(const char* key, const char* label)
{
    ImportField field{QLatin1StringView(key), label, QLatin1StringView(key)};
    field.type = FieldType::Reaches;
    field.maxLength = 4000;
    return field;
}

ImportField madeField(const char* key, const char* label, FieldType type)
{
    ImportField field{QLatin1StringView(key), label, QLatin1StringView(key)};
    field.type = type;
    field.maxLength = 300;
    field.onlyMakes = true;
    return field;
}

void setKey(QList<ImportField>& fields, QLatin1StringView key)
{
    for (ImportField& field : fields) {
        field.mayBeKey = field.mayBeKey || field.key == key;
    }
}

template <class Draft> QList<ImportField> catalogueFields()
{
    QList<ImportField> fields;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const Field& field = column.field;
        if (!field.has(kImportable) || field.type == FieldType::Link) {
            continue;
        }
        if (field.type == FieldType::Reaches) {
            addReaches(fields, field);
            continue;
        }
        ImportField import{QLatin1StringView(field.key), field.label, QLatin1StringView(field.key)};
        import.type = field.type;
        import.maxLength = field.maxLength;
        import.choices = field.choices;
        import.isRequired = field.has(kRequired);
        import.mayBeKey
            = std::ranges::any_of(kKeyFields, [&](const char* key) { return import.key == QLatin1StringView(key);
    });
    fields.append(import);
}
return fields;
} // namespace

/// Given by Zhike: it finds a record and is never written.
ImportField numberField()
{
    ImportField number{"number"_L1, QT_TRANSLATE_NOOP("Field", "Number"), "number"_L1};
    number.maxLength = 32;
    number.onlyFinds = true;
    number.mayBeKey = true;
    return number;
}

/// What files of Zhike have beside the fields of customers and contacts.
void addOwnFields(QList<ImportField>& fields)
{
    fields.append(orderField("phones", QT_TRANSLATE_NOOP("Field", "All phones in their order")));
    fields.append(orderField("mails", QT_TRANSLATE_NOOP("Field", "All mails in their order")));
    fields.append(ownField("card", QT_TRANSLATE_NOOP("Field", "Whose card it is, in a file of Zhike")));
}

/// What is said of the customer of a record, and taken when he is made. Two of them fill his phones and mails.
struct CustomerHint {
    const char* key;
    const char* label;
    const char* field;
};
constexpr std::array kCustomerHints
    = {CustomerHint{"customer_mail", QT_TRANSLATE_NOOP("Field", "Mail of the customer"), "mails"},
       CustomerHint{"customer_phone", QT_TRANSLATE_NOOP("Field", "Phone of the customer"), "phones"},
       CustomerHint{"customer_key", QT_TRANSLATE_NOOP("Field", "Key of the customer in other system"), "external_key"},
       CustomerHint{"customer_kind", QT_TRANSLATE_NOOP("Field", "Kind of the customer"), "kind"},
       CustomerHint{"customer_industry", QT_TRANSLATE_NOOP("Field", "Industry of the customer"), "industry"},
       CustomerHint{"customer_website", QT_TRANSLATE_NOOP("Field", "Web site of the customer"), "website"},
       CustomerHint{"customer_tax_id", QT_TRANSLATE_NOOP("Field", "Tax number of the customer"), "tax_id"},
       CustomerHint{"customer_street", QT_TRANSLATE_NOOP("Field", "Street of the customer"), "street"},
       CustomerHint{"customer_district", QT_TRANSLATE_NOOP("Field", "District of the customer"), "district"},
       CustomerHint{"customer_city", QT_TRANSLATE_NOOP("Field", "City of the customer"), "city"},
       CustomerHint{"customer_province", QT_TRANSLATE_NOOP("Field", "Province of the customer"), "province"},
       CustomerHint{"customer_postal_code", QT_TRANSLATE_NOOP("Field", "Postal code of the customer"), "postal_code"},
       CustomerHint{"customer_country", QT_TRANSLATE_NOOP("Field", "Country of the customer"), "country"}};

void addCustomerHints(QList<ImportField>& fields)
{
    for (const CustomerHint& hint : kCustomerHints) {
        const auto bound = std::ranges::find_if(Catalogue<CustomerDraft>::kFields, [&hint](const auto& each) {
            return QLatin1StringView(each.field.key) == QLatin1StringView(hint.field);
        });
        ImportField field{QLatin1StringView(hint.key), hint.label, QLatin1StringView(hint.key)};
        field.type = bound->field.type == FieldType::Reaches ? FieldType::Text : bound->field.type;
        field.maxLength = bound->field.type == FieldType::Reaches ? 300 : bound->field.maxLength;
        field.choices = bound->field.choices;
        field.onlyMakes = true;
        field.ofCustomer = QLatin1StringView(hint.field);
        fields.append(field);
    }
}

QList<ImportField> fieldsOfCustomers()
{
    QList<ImportField> fields = catalogueFields<CustomerDraft>();
    fields.prepend(numberField());
    fields.append(linkField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), "owner_id", RecordKind::User));
    fields.append(linkField("parent", QT_TRANSLATE_NOOP("Field", "Parent company"), "parent_id", RecordKind::Customer));
    fields.append(
        linkField("household", QT_TRANSLATE_NOOP("Field", "Household"), "household_id", RecordKind::Customer));
    fields.append(
        linkField("referred_by", QT_TRANSLATE_NOOP("Field", "Referred by"), "referred_by_id", RecordKind::Customer));
    addOwnFields(fields);
    return fields;
}

QList<ImportField> fieldsOfContacts()
{
    QList<ImportField> fields = catalogueFields<ContactDraft>();
    ImportField first{"first_name"_L1, QT_TRANSLATE_NOOP("Field", "Given name"), "name"_L1};
    first.maxLength = 150;
    ImportField last{"last_name"_L1, QT_TRANSLATE_NOOP("Field", "Family name"), "name"_L1};
    last.maxLength = 150;
    fields.prepend(last);
    fields.prepend(first);
    fields.prepend(linkField("customer", QT_TRANSLATE_NOOP("Field", "Customer"), "customer", RecordKind::Customer));
    addCustomerHints(fields);
    fields.append(ownField("uid", QT_TRANSLATE_NOOP("Field", "Identity in Zhike")));
    addOwnFields(fields);
    return fields;
}

QList<ImportField> fieldsOfProducts()
{
    QList<ImportField> fields = catalogueFields<ProductDraft>();
    for (ImportField& field : fields) {
        if (field.key == "sku"_L1) {
            field.isRequired = false; // one that has none is given one
        }
    }
    fields.append(linkField("category", QT_TRANSLATE_NOOP("Field", "Category"), "category_id", RecordKind::Category));
    return fields;
}

/// What records of a customer have: whose they are in front, since other cells are looked for among his records.
void addCustomerAndPeople(QList<ImportField>& fields)
{
    fields.prepend(linkField("customer", QT_TRANSLATE_NOOP("Field", "Customer"), "customer", RecordKind::Customer));
    fields.append(linkField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), "contact_id", RecordKind::Contact));
    fields.append(linkField("owner", QT_TRANSLATE_NOOP("Field", "Owner"), "owner_id", RecordKind::User));
    addCustomerHints(fields);
    ImportField mail{"contact_mail"_L1, QT_TRANSLATE_NOOP("Field", "Mail of the contact"), "contact_mail"_L1};
    mail.maxLength = 20'000; // of a meeting with hundreds of guests
    fields.append(mail);
    fields.append(madeField("created_at", QT_TRANSLATE_NOOP("Field", "Created"), FieldType::Instant));
}

QList<ImportField> fieldsOfOpportunities()
{
    QList<ImportField> fields = catalogueFields<OpportunityDraft>();
    for (ImportField& field : fields) {
        field.isRequired = field.isRequired && field.key != "currency"_L1; // the plan has one for all rows
    }
    addCustomerAndPeople(fields);
    fields.append(linkField("stage", QT_TRANSLATE_NOOP("Field", "Stage"), "stage_id", RecordKind::Stage));
    fields.append(linkField("product", QT_TRANSLATE_NOOP("Field", "Product"), "product_id", RecordKind::Product));
    return fields;
}

QList<ImportField> fieldsOfCases()
{
    QList<ImportField> fields = catalogueFields<CaseDraft>();
    setKey(fields, "subject"_L1);
    fields.prepend(numberField());
    addCustomerAndPeople(fields);
    fields.append(linkField("product", QT_TRANSLATE_NOOP("Field", "Product"), "product_id", RecordKind::Product));
    return fields + importFiguresOfCases();
}

QList<ImportField> fieldsOfActivities()
{
    QList<ImportField> fields = catalogueFields<ActivityDraft>();
    setKey(fields, "at"_L1);
    for (const char* key :
         {"all_day", "remind_minutes", "repeat_rule", "repeat_from", "repeat_zone", "repeat_except"}) {
        const Field* field = findField(RecordKind::Activity, QString::fromLatin1(key));
        ImportField import{QLatin1StringView(field->key), field->label, QLatin1StringView(field->key)};
        import.type = field->type;
        import.maxLength = field->maxLength;
        fields.append(import);
    }
    addCustomerAndPeople(fields);
    fields.append(
        linkField("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), "opportunity_id", RecordKind::Opportunity));
    fields.append(linkField("case", QT_TRANSLATE_NOOP("Field", "Case"), "case_id", RecordKind::Case));
    return fields;
}

/// Two customers and how the first stands to the second, in either of the two forms that relations have.
QList<ImportField> fieldsOfRelations()
{
    QList<ImportField> fields{
        linkField("customer", QT_TRANSLATE_NOOP("Field", "Customer"), "customer", RecordKind::Customer),
        {"kind"_L1, QT_TRANSLATE_NOOP("Field", "Relation"), "kind"_L1, FieldType::Choice, 20, kChoicesOf<RelationKind>},
        linkField("other", QT_TRANSLATE_NOOP("Field", "Related customer"), "other_id", RecordKind::Customer),
        linkField("contact", QT_TRANSLATE_NOOP("Field", "Contact"), "contact_id", RecordKind::Contact),
        linkField(
            "other_contact", QT_TRANSLATE_NOOP("Field", "Contact of the other customer"), "other_contact_id",
            RecordKind::Contact)};
    for (const char* key : {"since_day", "until_day", "note"}) {
        const Field* field = findField(RecordKind::Relationship, QString::fromLatin1(key));
        ImportField import{QLatin1StringView(field->key), field->label, QLatin1StringView(field->key)};
        import.type = field->type;
        import.maxLength = field->maxLength;
        fields.append(import);
    }
    for (qsizetype i = 0; i < 3; ++i) {
        fields[i].isRequired = true;
    }
    setKey(fields, "other"_L1);
    return fields;
}

} // namespace zhike

namespace {

QList<ImportField> withMeanings(QList<ImportField> fields)
{
    for (ImportField& field : fields) {
        field.meanings = choiceMeanings(field);
    }
    return fields;
}

const QList<ImportField>& standardImportFields(RecordKind kind)
{
    static const QList<ImportField> opportunities = withMeanings(fieldsOfOpportunities());
    static const QList<ImportField> cases = withMeanings(fieldsOfCases());
    static const QList<ImportField> activities = withMeanings(fieldsOfActivities());
    static const QList<ImportField> users = withMeanings(catalogueFields<UserDraft>());
    static const QList<ImportField> customers = withMeanings(fieldsOfCustomers());
    static const QList<ImportField> contacts = withMeanings(fieldsOfContacts());
    static const QList<ImportField> products = withMeanings(fieldsOfProducts());
    static const QList<ImportField> relations = withMeanings(fieldsOfRelations());
    static const QList<ImportField> entries = withMeanings(importFieldsOfEntries());
    static const QList<ImportField> needs = withMeanings(importFieldsOfNeeds());
    static const QList<ImportField> none;
    switch (kind) {
    case RecordKind::Customer:
        return customers;
    case RecordKind::Contact:
        return contacts;
    case RecordKind::Product:
        return products;
    case RecordKind::Opportunity:
        return opportunities;
    case RecordKind::Case:
        return cases;
    case RecordKind::Activity:
        return activities;
    case RecordKind::User:
        return users;
    case RecordKind::Relationship:
        return relations;
    case RecordKind::CaseEntry:
        return entries;
    case RecordKind::Need:
        return needs;
    default:
        return none;
    }
}

/// Behind the program's fields those of the company's own in use. Kept for each set that there was, as the set is.
const QList<ImportField>& withCustomFields(const CustomFieldSet& set, const QList<ImportField>& standard)
{
    static std::mutex mutex;
    static std::map<const CustomFieldSet*, QList<ImportField>> all;
    const std::scoped_lock guard(mutex);
    const auto [found, isNew] = all.try_emplace(&set, standard);
    for (const Field& field : isNew ? set.own() : QList<Field>()) {
        ImportField import{QLatin1StringView(field.key), field.label, QLatin1StringView(field.key)};
        import.type = field.type;
        import.maxLength = field.maxLength;
        import.choices = field.choices;
        import.meanings = choiceMeanings(import);
        found->second.append(import);
    }
    return found->second;
}

} // namespace

const QList<ImportField>& importFieldsOf(RecordKind kind)
{
    const QList<ImportField>& standard = standardImportFields(kind);
    const bool mayHaveOwn = !standard.isEmpty() || kind == RecordKind::Order;
    const CustomFieldSet* set = mayHaveOwn ? CustomFields::here().of(kind) : nullptr;
    return set != nullptr ? withCustomFields(*set, standard) : standard;
}

int importFieldIndex(RecordKind kind, QStringView key)
{
    const QList<ImportField>& fields = importFieldsOf(kind);
    const auto found = std::ranges::find_if(fields, [key](const ImportField& field) {
        return key.size() == field.key.size() && key.compare(field.key, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

QStringList usualKeys(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return {u"number"_s, u"external_key"_s, u"name"_s};
    case RecordKind::Contact:
        return {u"mail"_s, u"name"_s};
    case RecordKind::Product:
        return {u"sku"_s, u"name"_s};
    case RecordKind::Opportunity:
        return {u"external_key"_s, u"name"_s};
    case RecordKind::Case:
        return {u"number"_s, u"external_key"_s, u"subject"_s};
    case RecordKind::Activity:
        return {u"external_key"_s, u"at"_s};
    case RecordKind::User:
        return {u"login"_s, u"name"_s};
    case RecordKind::Relationship:
        return {u"other"_s};
    case RecordKind::CaseEntry:
        return {u"case"_s};
    case RecordKind::Need:
        return {u"text"_s};
    default:
        return {};
    }
}

} // namespace zhike
