#include "repositories/lists/relations.h"

#include "domain/catalogue.h"
#include "domain/customers/standing.h"
#include "domain/customfields/customcatalogue.h"
#include "repositories/lists/listcolumns.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOpenCase = u"r.status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')";

constexpr Field field(const char* key, const char* label, FieldType type, RecordKind linkTo = RecordKind::Customer)
{
    return Field{key, label, type, 0, 0, {}, linkTo, FieldSource::Related};
}

QString yesNo(const QString& condition)
{
    return u"(CASE WHEN %1 THEN 1 ELSE 0 END)"_s.arg(condition);
}

/// The record's own fields by the catalogue, those of a list's machinery left out.
QList<Relation::Column> ownColumns(RecordKind kind, const QStringList& keys)
{
    QList<Relation::Column> columns;
    for (const QString& key : keys) {
        const Field* own = findField(kind, key);
        Q_ASSERT(own != nullptr && own->source == FieldSource::Own);
        columns.append({*own, u"r."_s + key});
    }
    return columns;
}

Relation cases()
{
    QList<Relation::Column> columns{
        {field("is_open", QT_TRANSLATE_NOOP("Field", "Open"), FieldType::YesNo),
         yesNo(QStringView(kOpenCase).toString())}};
    columns += ownColumns(
        RecordKind::Case,
        {u"type"_s, u"status"_s, u"priority"_s, u"channel"_s, u"subject"_s, u"cause"_s, u"product_id"_s, u"owner_id"_s,
         u"opened_at"_s, u"resolved_at"_s, u"rating"_s});
    return {
        "cases",
        QT_TRANSLATE_NOOP("Relation", "Has a case"),
        QT_TRANSLATE_NOOP("Relation", "Has no case"),
        u"service_case AS r"_s,
        u"r.deleted_at IS NULL"_s,
        columns,
        RecordKind::Case};
}

Relation orders()
{
    QList<Relation::Column> columns
        = ownColumns(RecordKind::Order, {u"order_day"_s, u"status"_s, u"kind"_s, u"number"_s, u"owner_id"_s});
    columns.append({field("net_base", QT_TRANSLATE_NOOP("Field", "Amount"), FieldType::Money), u"r.net_base"_s});
    return {
        "orders",
        QT_TRANSLATE_NOOP("Relation", "Has an order"),
        QT_TRANSLATE_NOOP("Relation", "Has no order"),
        u"sales_order AS r"_s,
        u"r.deleted_at IS NULL"_s,
        columns,
        RecordKind::Order};
}

/// Lines of orders that count as purchases.
Relation purchases()
{
    return {
        "purchases",
        QT_TRANSLATE_NOOP("Relation", "Bought"),
        QT_TRANSLATE_NOOP("Relation", "Never bought"),
        u"order_line AS r JOIN sales_order AS o ON o.customer_id = r.customer_id AND o.id = r.order_id"
        " JOIN product AS p ON p.id = r.product_id"_s,
        u"o.deleted_at IS NULL AND o.status IN ('confirmed', 'shipped', 'closed')"_s,
        {{field("product_id", QT_TRANSLATE_NOOP("Field", "Product"), FieldType::Link, RecordKind::Product),
          u"r.product_id"_s},
         {field("category_id", QT_TRANSLATE_NOOP("Field", "Category"), FieldType::Link, RecordKind::Category),
          u"p.category_id"_s},
         {field("brand", QT_TRANSLATE_NOOP("Field", "Brand"), FieldType::Text), u"p.brand"_s},
         {field("order_day", QT_TRANSLATE_NOOP("Field", "Order date"), FieldType::Day), u"o.order_day"_s},
         {field("quantity", QT_TRANSLATE_NOOP("Field", "Quantity"), FieldType::Quantity), u"r.quantity"_s}},
        RecordKind::Product,
        "p."_L1};
}

Relation opportunities()
{
    QList<Relation::Column> columns{
        {field("is_open", QT_TRANSLATE_NOOP("Field", "Open"), FieldType::YesNo), yesNo(u"r.closed_at IS NULL"_s)}};
    columns += ownColumns(
        RecordKind::Opportunity,
        {u"stage_id"_s, u"amount"_s, u"expected_close"_s, u"forecast"_s, u"type"_s, u"owner_id"_s, u"closed_at"_s});
    return {
        "opportunities",
        QT_TRANSLATE_NOOP("Relation", "Has an opportunity"),
        QT_TRANSLATE_NOOP("Relation", "Has no opportunity"),
        u"opportunity AS r"_s,
        u"r.deleted_at IS NULL"_s,
        columns,
        RecordKind::Opportunity};
}

Relation activities()
{
    return {
        "activities",
        QT_TRANSLATE_NOOP("Relation", "Has an activity"),
        QT_TRANSLATE_NOOP("Relation", "Has no activity"),
        u"activity AS r"_s,
        u"r.deleted_at IS NULL"_s,
        ownColumns(
            RecordKind::Activity, {u"kind"_s, u"status"_s, u"at"_s, u"direction"_s, u"subject"_s, u"owner_id"_s})};
}

Relation contacts()
{
    return {
        "contacts",
        QT_TRANSLATE_NOOP("Relation", "Has a contact"),
        QT_TRANSLATE_NOOP("Relation", "Has no contact"),
        u"contact AS r"_s,
        u"r.deleted_at IS NULL"_s,
        ownColumns(
            RecordKind::Contact,
            {u"name"_s, u"role"_s, u"title"_s, u"department"_s, u"mails"_s, u"birthday"_s, u"language"_s,
             u"do_not_call"_s, u"do_not_mail"_s}),
        RecordKind::Contact};
}

Relation needs()
{
    return {
        "needs",
        QT_TRANSLATE_NOOP("Relation", "Has a need or complaint"),
        QT_TRANSLATE_NOOP("Relation", "Has no need or complaint"),
        u"customer_need AS r"_s,
        u"r.deleted_at IS NULL"_s,
        ownColumns(RecordKind::Need, {u"kind"_s, u"state"_s, u"text"_s, u"source"_s, u"since_day"_s, u"until_day"_s})};
}

Relation relationships()
{
    return {
        "relations",
        QT_TRANSLATE_NOOP("Relation", "Has a relation"),
        QT_TRANSLATE_NOOP("Relation", "Has no relation"),
        u"relationship AS r"_s,
        u"r.deleted_at IS NULL"_s,
        ownColumns(RecordKind::Relationship, {u"kind"_s, u"other_id"_s, u"since_day"_s, u"until_day"_s, u"note"_s})};
}

Field segmentField()
{
    return field("segment_id", QT_TRANSLATE_NOOP("Field", "Segment"), FieldType::Link, RecordKind::CustomerSegment);
}

Relation::Column entered()
{
    return {field("since_at", QT_TRANSLATE_NOOP("Field", "Entered"), FieldType::Instant), u"r.since_at"_s};
}

Relation segments()
{
    return {
        "segments",
        QT_TRANSLATE_NOOP("Relation", "Is in the segment"),
        QT_TRANSLATE_NOOP("Relation", "Is not in the segment"),
        u"segment_member AS r"_s,
        u"r.until_at IS NULL"_s,
        {{segmentField(), u"r.segment_id"_s}, entered()}};
}

Relation leftSegments()
{
    return {
        "left_segments",
        QT_TRANSLATE_NOOP("Relation", "Left the segment"),
        QT_TRANSLATE_NOOP("Relation", "Never left the segment"),
        u"segment_member AS r"_s,
        u"r.until_at IS NOT NULL"_s,
        {{segmentField(), u"r.segment_id"_s},
         entered(),
         {field("until_at", QT_TRANSLATE_NOOP("Field", "Left"), FieldType::Instant), u"r.until_at"_s}}};
}

Field stageField(const char* key, const char* label)
{
    Field stage = field(key, label, FieldType::Choice);
    stage.choices = kChoicesOf<LifecycleChoice>;
    return stage;
}

Relation stageChanges()
{
    return {
        "stage_changes",
        QT_TRANSLATE_NOOP("Relation", "Changed its stage of life"),
        QT_TRANSLATE_NOOP("Relation", "Never changed its stage of life"),
        u"stage_change AS r"_s,
        u"r.from_stage <> r.to_stage"_s,
        {{stageField("from_stage", QT_TRANSLATE_NOOP("Field", "From stage")), u"r.from_stage"_s},
         {stageField("to_stage", QT_TRANSLATE_NOOP("Field", "To stage")), u"r.to_stage"_s},
         {field("day", QT_TRANSLATE_NOOP("Field", "Day"), FieldType::Day), u"r.day"_s}}};
}

} // namespace

const Relation::Column* Relation::find(QStringView wanted) const
{
    const auto found = std::ranges::find_if(
        columns, [wanted](const Column& column) { return wanted == QLatin1StringView(column.field.key); });
    return found == columns.end() ? nullptr : &*found;
}

const QList<Relation>& customerRelations()
{
    static const QList<Relation> kRelations{orders(),        purchases(),    cases(),       needs(),
                                            opportunities(), activities(),   contacts(),    relationships(),
                                            segments(),      leftSegments(), stageChanges()};
    return kRelations;
}

const Relation* findRelation(QStringView key)
{
    const QList<Relation>& all = customerRelations();
    const auto found
        = std::ranges::find_if(all, [key](const Relation& each) { return key == QLatin1StringView(each.key); });
    return found == all.end() ? nullptr : &*found;
}

QList<Field> relatedFields(const Relation& relation)
{
    QList<Field> fields;
    for (const Relation::Column& column : relation.columns) {
        fields.append(column.field);
    }
    return fields + relatedOwnFields(QString::fromLatin1(relation.key));
}

QList<Field> relatedOwnFields(QStringView relation)
{
    const Relation* found = findRelation(relation);
    return found != nullptr && found->ownOf ? customFieldsOf(*found->ownOf) : QList<Field>();
}

const Field* findRelatedField(QStringView relation, QStringView key)
{
    const Relation* found = findRelation(relation);
    if (found != nullptr && found->ownOf && isCustomKey(key)) {
        return findField(*found->ownOf, key);
    }
    const Relation::Column* column = found != nullptr ? found->find(key) : nullptr;
    return column != nullptr ? &column->field : nullptr;
}

FilterColumns relatedColumns(const Relation& relation)
{
    return [&relation](QStringView key) -> std::optional<FilterColumn> {
        if (const Field* own = relation.ownOf && isCustomKey(key) ? findField(*relation.ownOf, key) : nullptr) {
            return FilterColumn{customExpression(*own, relation.ownTable), own->type};
        }
        const Relation::Column* column = relation.find(key);
        return column != nullptr ? std::optional(FilterColumn{column->expression, column->field.type}) : std::nullopt;
    };
}

} // namespace zhike
