#include "services/history/fieldsteps.h"

#include "domain/catalogue.h"
#include "repositories/lists/displaynames.h"

#include <QMap>
#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLines = "lines"_L1;

bool saysNothing(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString());
}

/// The keys of both sides as the catalogue orders them; what it does not know comes last.
QStringList keysOf(const ChangeRow& row)
{
    QSet<QString> named;
    for (const QJsonObject* side : {&row.oldValues, &row.newValues}) {
        for (auto value = side->constBegin(); value != side->constEnd(); ++value) {
            named.insert(value.key());
        }
    }
    QStringList keys;
    for (const Field& field : fieldsOf(row.record.kind)) {
        if (named.remove(QString::fromLatin1(field.key))) {
            keys.append(QString::fromLatin1(field.key));
        }
    }
    QStringList rest(named.cbegin(), named.cend());
    rest.sort();
    return keys + rest;
}

void addLink(const Field* field, const QJsonValue& value, LinkedNames& links)
{
    if (field != nullptr && field->type == FieldType::Link && value.isDouble()) {
        links.insert({field->linkTo, 0, value.toInteger()}, QString());
    }
}

} // namespace

QList<FieldStep> stepsOf(const ChangeRow& row, bool isErased)
{
    QList<FieldStep> steps;
    if (row.operation == RowOperation::Move) {
        return steps; // between customers, not between values
    }
    const QStringList keys = keysOf(row);
    for (const QString& key : keys) {
        FieldStep step{
            key, row.oldValues.value(key), row.newValues.value(key), row.operation == RowOperation::Erase || isErased};
        step.from = step.from.isUndefined() ? QJsonValue() : step.from;
        step.to = step.to.isUndefined() ? QJsonValue() : step.to;
        const bool isEmpty = saysNothing(step.from) && saysNothing(step.to);
        // the words of an erased person are null on both sides; what else its changes wrote is still there
        step.isErased = step.isErased && isEmpty;
        if (!isEmpty || step.isErased) {
            steps.append(std::move(step));
        }
    }
    return steps;
}

void collectLinks(RecordKind kind, const QJsonObject& image, LinkedNames& links)
{
    for (auto value = image.constBegin(); value != image.constEnd(); ++value) {
        if (kind == RecordKind::Order && value.key() == kLines) {
            for (const QJsonValue& line : value->toArray()) {
                collectLinks(RecordKind::OrderLine, line.toObject(), links);
            }
            continue;
        }
        addLink(findField(kind, value.key()), value.value(), links);
    }
}

Result<void> nameLinks(SqlSession& session, LinkedNames& links)
{
    QMap<int, std::vector<qint64>> byKind;
    for (auto link = links.cbegin(); link != links.cend(); ++link) {
        byKind[int(link.key().kind)].push_back(link.key().id);
    }
    for (auto kind = byKind.cbegin(); kind != byKind.cend(); ++kind) {
        ZHIKE_TRY(const auto names, displayNames(session, RecordKind(kind.key()), kind.value()));
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            links.insert({RecordKind(kind.key()), 0, name.key()}, name.value());
        }
    }
    return {};
}

QString linkName(const LinkedNames& links, RecordKind kind, const QString& field, const QJsonValue& value)
{
    const Field* found = findField(kind, field);
    return found != nullptr && found->type == FieldType::Link ? links.value({found->linkTo, 0, value.toInteger()})
                                                              : QString();
}

Currency currencyIn(const QJsonObject& image, Currency base)
{
    return Currency::fromCode(image.value("currency"_L1).toString()).value_or(base);
}

} // namespace zhike
