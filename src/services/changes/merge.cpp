#include "services/changes/merge.h"

namespace zhike {

QList<FieldConflict> conflictsOf(const JsonDifference& mine, const JsonDifference& theirs)
{
    QList<FieldConflict> conflicts;
    for (auto field = mine.to.constBegin(); field != mine.to.constEnd(); ++field) {
        const auto other = theirs.to.constFind(field.key());
        if (other != theirs.to.constEnd() && other.value() != field.value()) {
            conflicts.append({field.key(), mine.from.value(field.key()), field.value(), other.value()});
        }
    }
    return conflicts;
}

QStringList fieldsOf(const QList<FieldConflict>& conflicts)
{
    QStringList fields;
    for (const FieldConflict& conflict : conflicts) {
        fields.append(conflict.field);
    }
    return fields;
}

} // namespace zhike
