#include "services/importing/savedplan.h"

#include "domain/catalogue.h"
#include "repositories/importing/importreads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString headerKey(const QStringList& header)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(header)).toJson(QJsonDocument::Compact));
}

/// Files with the same header may hold records of several kinds.
QString headerKey(RecordKind kind, const QStringList& header)
{
    return QString::fromLatin1(tableOf(kind)) + headerKey(header);
}

/// An enumerator kept as a number; anything else than one of `count` leaves the guess.
template <class Enum> void readEnum(const QJsonObject& json, QLatin1StringView name, int count, Enum& into)
{
    const int value = json.value(name).toInt(-1);
    if (value >= 0 && value < count) {
        into = Enum(value);
    }
}

} // namespace

Result<void> savePlan(SqlSession& session, const QStringList& header, const OrderImportPlan& plan, Instant now)
{
    if (header.isEmpty()) {
        return {};
    }
    QJsonObject namesakes; // who was meant is meant again; what was new is there by then, and asked for
    for (auto each = plan.namesakes.cbegin(); each != plan.namesakes.cend(); ++each) {
        if (*each != kNewNamesake && *each != kNoNamesake) {
            namesakes.insert(each.key(), *each);
        }
    }
    const QJsonObject json{
        {u"columns"_s, toText(plan.mapping, header)},
        {u"currency"_s, plan.options.currency.code()},
        {u"decimal_mark"_s, int(plan.options.numbers.mark)},
        {u"date_order"_s, int(plan.options.days.order)},
        {u"serials"_s, plan.options.days.excelSerials},
        {u"namesakes"_s, namesakes},
        {u"discount"_s, int(plan.options.discountForm)},
        {u"excess"_s, int(plan.options.excess)},
        {u"cancellation_prefix"_s, plan.options.cancellationPrefix},
        {u"empty_words"_s, QJsonArray::fromStringList(plan.options.emptyWords)},
        {u"customers"_s, int(plan.customers)},
        {u"without_customer"_s, plan.options.withoutCustomer},
        {u"products"_s, int(plan.products)},
        {u"new_customers"_s, int(plan.newCustomers)}};
    const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return writeImportMapping(session, headerKey(header), text, now);
}

Result<std::optional<OrderImportPlan>>
savedPlan(SqlSession& session, const QStringList& header, const OrderImportPlan& guess)
{
    ZHIKE_TRY(const std::optional<QString> text, readImportMapping(session, headerKey(header)));
    if (!text || header.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    Result<OrderLogMapping> mapping = mappingFromText(json.value("columns"_L1).toString(), header);
    if (!mapping) {
        return std::nullopt; // written by another version: the guess is as good
    }
    OrderImportPlan plan = guess;
    plan.mapping = *mapping;
    OrderLogOptions& options = plan.options;
    options.currency = Currency::fromCode(json.value("currency"_L1).toString()).value_or(options.currency);
    readEnum(json, "decimal_mark"_L1, 2, options.numbers.mark);
    readEnum(json, "date_order"_L1, 3, options.days.order);
    options.days.excelSerials = json.value("serials"_L1).toBool(options.days.excelSerials);
    readEnum(json, "discount"_L1, 3, options.discountForm);
    readEnum(json, "excess"_L1, 2, options.excess);
    options.cancellationPrefix = json.value("cancellation_prefix"_L1).toString();
    options.emptyWords = json.value("empty_words"_L1).toVariant().toStringList();
    options.withoutCustomer = json.value("without_customer"_L1).toString();
    readEnum(json, "customers"_L1, 2, plan.customers);
    readEnum(json, "products"_L1, 2, plan.products);
    const QJsonObject namesakes = json.value("namesakes"_L1).toObject();
    for (auto each = namesakes.constBegin(); each != namesakes.constEnd(); ++each) {
        plan.namesakes.insert(each.key(), each->toString());
    }
    readEnum(json, "new_customers"_L1, int(kChoicesOf<CustomerKind>.size()), plan.newCustomers);
    return plan;
}

Result<void> savePlan(SqlSession& session, const QStringList& header, const RecordImportPlan& plan, Instant now)
{
    if (header.isEmpty()) {
        return {};
    }
    QJsonObject spellings;
    for (auto each = plan.spellings.cbegin(); each != plan.spellings.cend(); ++each) {
        spellings.insert(each.key(), *each);
    }
    const QJsonObject json{
        {u"columns"_s, toText(plan.mapping, header)},
        {u"currency"_s, plan.options.currency.code()},
        {u"decimal_mark"_s, int(plan.options.numbers.mark)},
        {u"date_order"_s, int(plan.options.days.order)},
        {u"serials"_s, plan.options.days.excelSerials},
        {u"empty_words"_s, QJsonArray::fromStringList(plan.options.emptyWords)},
        {u"keys"_s, QJsonArray::fromStringList(plan.keys)},
        {u"mode"_s, int(plan.mode)},
        {u"customer_key"_s, plan.customerKey},
        {u"missing_customers"_s, int(plan.missingCustomers)},
        {u"new_customers"_s, int(plan.newCustomers)},
        {u"creates_products"_s, plan.createsProducts},
        {u"without_customer"_s, plan.withoutCustomer},
        {u"unknown_owners"_s, int(plan.unknownOwners)},
        {u"spellings"_s, spellings}};
    const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return writeImportMapping(session, headerKey(plan.kind, header), text, now);
}

Result<std::optional<RecordImportPlan>>
savedPlan(SqlSession& session, const QStringList& header, const RecordImportPlan& guess)
{
    ZHIKE_TRY(const std::optional<QString> text, readImportMapping(session, headerKey(guess.kind, header)));
    if (!text || header.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    Result<RecordMapping> mapping = recordMappingFromText(guess.kind, json.value("columns"_L1).toString(), header);
    if (!mapping) {
        return std::nullopt; // written by another version: the guess is as good
    }
    RecordImportPlan plan = guess;
    plan.mapping = *mapping;
    RecordOptions& options = plan.options;
    options.currency = Currency::fromCode(json.value("currency"_L1).toString()).value_or(options.currency);
    readEnum(json, "decimal_mark"_L1, 2, options.numbers.mark);
    readEnum(json, "date_order"_L1, 3, options.days.order);
    options.days.excelSerials = json.value("serials"_L1).toBool(options.days.excelSerials);
    options.emptyWords = json.value("empty_words"_L1).toVariant().toStringList();
    plan.keys = json.value("keys"_L1).toVariant().toStringList();
    readEnum(json, "mode"_L1, int(kChoicesOf<ImportMode>.size()), plan.mode);
    plan.customerKey = json.value("customer_key"_L1).toString();
    readEnum(json, "missing_customers"_L1, int(kChoicesOf<MissingCustomers>.size()), plan.missingCustomers);
    readEnum(json, "new_customers"_L1, int(kChoicesOf<CustomerKind>.size()), plan.newCustomers);
    plan.createsProducts = json.value("creates_products"_L1).toBool();
    plan.withoutCustomer = json.value("without_customer"_L1).toString();
    readEnum(json, "unknown_owners"_L1, int(kChoicesOf<UnknownOwners>.size()), plan.unknownOwners);
    const QJsonObject spellings = json.value("spellings"_L1).toObject();
    for (auto each = spellings.constBegin(); each != spellings.constEnd(); ++each) {
        plan.spellings.insert(each.key(), each->toString());
    }
    return plan;
}

} // namespace zhike
