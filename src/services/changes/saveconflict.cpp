#include "services/changes/saveconflict.h"

namespace zhike {

namespace {

Result<SaveConflict::Side>
sideOf(SqlSession& session, const RecordRef& record, const Field* field, const QJsonValue& value)
{
    const Value stored = valueOf(value);
    const auto* id = std::get_if<qint64>(&stored);
    if (field == nullptr || field->type != FieldType::Link || id == nullptr) {
        return SaveConflict::Side{value, {}};
    }
    ZHIKE_TRY(QString name, recordName(session, {field->linkTo, record.customer, *id}));
    return SaveConflict::Side{value, std::move(name)};
}

} // namespace

Result<SaveConflict> describedConflict(SqlSession& session, const RecordRef& record, const QList<FieldConflict>& fields)
{
    SaveConflict conflict{record.kind, {}, {}, Instant(0)};
    for (const FieldConflict& one : fields) {
        const Field* field = findField(record.kind, one.field);
        SaveConflict::Item item{one.field, {}, {}, {}};
        ZHIKE_TRY(item.original, sideOf(session, record, field, one.original));
        ZHIKE_TRY(item.mine, sideOf(session, record, field, one.mine));
        ZHIKE_TRY(item.theirs, sideOf(session, record, field, one.theirs));
        conflict.items.append(std::move(item));
    }
    ZHIKE_TRY(const std::optional<LoggedChange> latest, latestChangeOf(session, record));
    if (latest) {
        ZHIKE_TRY(conflict.who, recordName(session, {RecordKind::User, 0, latest->user.value()}));
        conflict.at = latest->at;
    }
    return conflict;
}

} // namespace zhike
