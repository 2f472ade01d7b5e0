#include "exchange/partfields.h"

#include "domain/catalogue.h"
#include "domain/customers/need.h"
#include "domain/service/case.h"

#include <algorithm>
#include <initializer_list>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

ImportField partLink(const char* key, const char* label, const char* target, RecordKind to)
{
    ImportField field{QLatin1StringView(key), label, QLatin1StringView(target)};
    field.type = FieldType::Link;
    field.maxLength = 300;
    field.linkTo = to;
    return field;
}

/// Fields as the catalogue describes them, whether people may type them or not.
void appendDescribed(QList<ImportField>& fields, RecordKind kind, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const Field* field = findField(kind, QString::fromLatin1(key));
        ImportField import{QLatin1StringView(field->key), field->label, QLatin1StringView(field->key)};
        import.type = field->type;
        import.maxLength = field->maxLength;
        import.choices = field->choices;
        fields.append(import);
    }
}

void require(QList<ImportField>& fields, std::initializer_list<QLatin1StringView> keys)
{
    for (ImportField& field : fields) {
        field.isRequired = field.isRequired || std::ranges::find(keys, field.key) != keys.end();
    }
}

} // namespace

QList<ImportField> importFieldsOfEntries()
{
    QList<ImportField> fields{
        partLink("customer", QT_TRANSLATE_NOOP("Field", "Customer"), "customer", RecordKind::Customer),
        partLink("case", QT_TRANSLATE_NOOP("Field", "Case"), "case_id", RecordKind::Case),
        partLink("author", QT_TRANSLATE_NOOP("Field", "Author"), "author_id", RecordKind::User)};
    fields[1].mayBeKey = true;
    appendDescribed(fields, RecordKind::CaseEntry, {"at", "text", "channel", "visibility", "minutes"});
    fields.append(
        {"direction"_L1, QT_TRANSLATE_NOOP("Field", "Direction"), "direction"_L1, FieldType::Choice, 20,
         kChoicesOf<Direction>});
    require(fields, {"case"_L1, "at"_L1, "text"_L1});
    return fields;
}

QList<ImportField> importFieldsOfNeeds()
{
    QList<ImportField> fields{
        partLink("customer", QT_TRANSLATE_NOOP("Field", "Customer"), "customer", RecordKind::Customer)};
    appendDescribed(fields, RecordKind::Need, {"kind", "text", "state", "source", "since_day", "until_day"});
    fields.append(partLink("case", QT_TRANSLATE_NOOP("Field", "Case"), "case_id", RecordKind::Case));
    for (ImportField& field : fields) {
        field.mayBeKey = field.key == "text"_L1;
    }
    require(fields, {"text"_L1});
    return fields;
}

QList<ImportField> importFiguresOfCases()
{
    QList<ImportField> fields;
    appendDescribed(fields, RecordKind::Case, {"response_due", "resolution_due", "contact_count", "reopened_count"});
    return fields;
}

} // namespace zhike
