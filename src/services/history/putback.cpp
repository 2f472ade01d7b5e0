#include "services/history/putback.h"

#include "domain/catalogue.h"
#include "services/lists/celledit.h"
#include "services/sales/orderchanges.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLinesField = "lines"_L1;

Change putLinesBack(const RecordRef& record, int revision, const QString& subject, const QJsonValue& lines)
{
    const auto apply = [record, revision, lines](ChangeContext& context) -> Result<void> {
        const CustomerId customer(record.customer);
        ZHIKE_TRY(const Order order, OrderStore(context.session()).get(customer, OrderId(record.id)));
        ZHIKE_TRY(OrderDraft draft, fromJson({{kLinesField, lines}}, order.details));
        return editOrder(customer, order.id, revision, std::move(draft)).apply(context);
    };
    return {{ChangeAction::EditOrder, subject}, apply};
}

/// A text that was empty is stored as nothing; a choice has an empty key of its own.
Value typedForm(RecordKind kind, const QString& field, const QJsonValue& value)
{
    const Field* found = findField(kind, field);
    const bool isWord = found != nullptr
        && (found->type == FieldType::Text || found->type == FieldType::Note || found->type == FieldType::Choice);
    const Value stored = valueOf(value);
    return isNull(stored) && isWord ? Value(QString()) : stored;
}

} // namespace

bool canPutBack(RecordKind kind, const QString& field)
{
    if (kind == RecordKind::Order && field == kLinesField) {
        return true;
    }
    const Field* found = findField(kind, field);
    return found != nullptr && found->has(kEditable) && found->source == FieldSource::Own;
}

Change
putBack(const RecordRef& record, int revision, const QString& subject, const QString& field, const QJsonValue& value)
{
    return record.kind == RecordKind::Order && field == kLinesField
        ? putLinesBack(record, revision, subject, value)
        : editCell(record, revision, subject, field, typedForm(record.kind, field, value));
}

} // namespace zhike
