#include "repositories/lists/listcolumns.h"

#include "domain/customfields/customvalues.h"
#include "repositories/lists/relations.h"
#include "storage/dialect.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

ListSource sourceOf(const Field& field)
{
    switch (field.source) {
    case FieldSource::Own:
        return ListSource::Own;
    case FieldSource::Statistics:
        return ListSource::Statistics;
    case FieldSource::Insight:
        return ListSource::Insight;
    case FieldSource::Related:
        return ListSource::Related;
    }
    Q_UNREACHABLE();
}

QString relatedExpression(QLatin1StringView key)
{
    if (key == "customer_name"_L1) {
        return u"(SELECT c.name FROM customer AS c WHERE c.id = t.customer_id)"_s;
    }
    if (key == "open_cases"_L1) {
        return u"(SELECT count(*) FROM service_case AS k WHERE k.customer_id = t.id AND k.deleted_at IS NULL"
               " AND k.status NOT IN ('resolved', 'closed', 'rejected', 'duplicate'))"_s;
    }
    if (key == kSegmentsField) { // the first name by itself: what is sorted by; pages show them all
        return u"(SELECT min(g.name) FROM segment_member AS m JOIN customer_segment AS g ON g.id = m.segment_id"
               " WHERE m.customer_id = t.id AND m.until_at IS NULL)"_s;
    }
    if (key == "data_completeness"_L1 || key == "data_freshness"_L1) {
        return u"(SELECT q.%1 FROM customer_quality AS q WHERE q.customer_id = t.id)"_s.arg(key.mid(5));
    }
    if (key == "in_pool"_L1) {
        return u"(CASE WHEN t.pool_since IS NULL THEN 0 ELSE 1 END)"_s;
    }
    Q_ASSERT(key == "next_step"_L1);
    return u"(SELECT min(a.at) FROM activity AS a WHERE a.customer_id = t.id AND a.deleted_at IS NULL"
           " AND a.status = 'planned')"_s;
}

/// Tables whose names have a collation key beside them.
bool hasNameKey(RecordKind kind)
{
    constexpr std::array kKinds = {
        RecordKind::Customer, RecordKind::Contact, RecordKind::Product, RecordKind::Category, RecordKind::Opportunity};
    return std::ranges::find(kKinds, kind) != kKinds.end();
}

ListColumn columnOf(RecordKind kind, const Field& field)
{
    const QLatin1StringView key(field.key);
    ListColumn column{&field, sourceOf(field), {}, {}, field.type, field.source != FieldSource::Own};
    if (field.has(kCustom)) {
        column.expression = customExpression(field, "t."_L1);
        column.sortExpression = column.expression;
        column.mayBeMissing = true;
        return column;
    }
    switch (column.source) {
    case ListSource::Own:
        column.expression = "t."_L1 + key;
        break;
    case ListSource::Statistics:
        column.expression = "s."_L1 + key;
        break;
    case ListSource::Insight: // who has not bought has no row there
        column.expression = key == "stage"_L1 ? u"COALESCE(i.stage, 'potential')"_s : "i."_L1 + key;
        break;
    case ListSource::Related:
        column.expression = relatedExpression(key);
        if (key == "next_step"_L1) {
            column.type = FieldType::Instant;
        }
        break;
    }
    const bool isName = column.source == ListSource::Own && key == "name"_L1 && hasNameKey(kind);
    column.sortExpression = isName ? u"t.name_key"_s : column.expression;
    return column;
}

struct IndexedField {
    RecordKind kind;
    QLatin1StringView key;
};

} // namespace

QString inDialect(const QString& expression, Engine engine)
{
    const Result<QString> text = expandDialect(expression, engine);
    Q_ASSERT(text.has_value()); // words of our own
    return text.value_or(QString());
}

QString customExpression(const Field& field, QLatin1StringView table)
{
    const QString text
        = u"${json(%1%2)} ->> '%3'"_s.arg(table, QLatin1StringView(kCustomColumn), QLatin1StringView(field.key));
    const bool isText = field.type == FieldType::Text || field.type == FieldType::Choice;
    return isText ? u'(' + text + u')' : u"CAST(%1 AS bigint)"_s.arg(text);
}

std::optional<ListColumn> listColumn(RecordKind kind, QStringView key)
{
    const Field* field = findField(kind, key);
    return field != nullptr ? std::optional(columnOf(kind, *field)) : std::nullopt;
}

FilterNames filterNames(RecordKind kind)
{
    FilterNames names([kind](QStringView key) -> std::optional<FilterColumn> {
        if (key == QStringView(kCustomerOwner) && belongsToCustomer(kind)) {
            return FilterColumn{
                u"(SELECT c.owner_id FROM customer AS c WHERE c.id = t.customer_id)"_s, FieldType::Link};
        }
        const auto column = listColumn(kind, key);
        return column ? std::optional(FilterColumn{column->expression, column->type}) : std::nullopt;
    });
    if (kind == RecordKind::Customer) {
        names.relations = [](QStringView key) -> std::optional<FilterRelation> {
            const Relation* relation = findRelation(key);
            if (relation == nullptr) {
                return std::nullopt;
            }
            return FilterRelation{
                u"SELECT 1 FROM %1 WHERE r.customer_id = t.id AND %2"_s.arg(relation->tables, relation->conditions),
                relatedColumns(*relation)};
        };
    }
    return names;
}

bool belongsToCustomer(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
    case RecordKind::Order:
    case RecordKind::OrderLine:
    case RecordKind::Activity:
    case RecordKind::Opportunity:
    case RecordKind::Case:
    case RecordKind::CaseEntry:
    case RecordKind::Need:
    case RecordKind::NotDuplicate:
    case RecordKind::Consent:
    case RecordKind::Relationship:
    case RecordKind::Attachment:
    case RecordKind::Tenure:
        return true;
    default:
        return false;
    }
}

bool hasOwnCurrency(RecordKind kind)
{
    return kind == RecordKind::Order || kind == RecordKind::Opportunity || kind == RecordKind::Product;
}

bool hasOrderIndex(RecordKind kind, QStringView key)
{
    constexpr std::array kIndexed
        = {IndexedField{RecordKind::Customer, "name"_L1},    IndexedField{RecordKind::Customer, "last_day"_L1},
           IndexedField{RecordKind::Customer, "revenue"_L1}, IndexedField{RecordKind::Customer, "value"_L1},
           IndexedField{RecordKind::Customer, "p_alive"_L1}, IndexedField{RecordKind::Contact, "name"_L1},
           IndexedField{RecordKind::Order, "order_day"_L1},  IndexedField{RecordKind::Activity, "at"_L1},
           IndexedField{RecordKind::Case, "opened_at"_L1}};
    const auto isThis = [&](const IndexedField& field) { return field.kind == kind && field.key == key; };
    if (std::ranges::any_of(kIndexed, isThis)) {
        return true;
    }
    // texts are sorted by what people call alphabetical, which no index of the plain text is
    const Field* own = isCustomKey(key) ? findField(kind, key) : nullptr;
    return own != nullptr && own->has(kHasIndex) && own->type != FieldType::Text && own->type != FieldType::Choice;
}

bool hasSearchIndex(RecordKind kind, QStringView key)
{
    constexpr std::array kIndexed
        = {IndexedField{RecordKind::Customer, "owner_id"_L1},
           IndexedField{RecordKind::Customer, "number"_L1},
           IndexedField{RecordKind::Customer, "external_key"_L1},
           IndexedField{RecordKind::Customer, "referred_by_id"_L1},
           IndexedField{RecordKind::Customer, "segment"_L1},
           IndexedField{RecordKind::Customer, "value_class"_L1},
           IndexedField{RecordKind::Customer, "pool_since"_L1},
           IndexedField{RecordKind::Order, "number"_L1},
           IndexedField{RecordKind::Opportunity, "stage_id"_L1},
           IndexedField{RecordKind::Case, "number"_L1},
           IndexedField{RecordKind::Product, "sku"_L1}};
    const Field* own = isCustomKey(key) ? findField(kind, key) : nullptr;
    const bool isOwnIndex = own != nullptr && own->has(kHasIndex);
    return isOwnIndex || hasOrderIndex(kind, key) || std::ranges::any_of(kIndexed, [&](const IndexedField& field) {
               return field.kind == kind && field.key == key;
           });
}

} // namespace zhike
