#pragma once

#include "domain/base/field.h"
#include "storage/filter.h"

#include <QList>

namespace zhike {

/// Records of a customer that a filter of customers may ask for: "has a case that is open", "bought nothing of ...".
struct Relation {
    struct Column {
        Field field; ///< its key, words, type and choices
        QString expression; ///< of the related row `r` and what is joined to it
    };

    const char* key; ///< "cases"; stored in filters
    const char* has; ///< to translate, context "Relation": "Has a case"
    const char* hasNone; ///< "Has no case"
    QString tables; ///< FROM
    QString conditions; ///< which of its rows there are
    QList<Column> columns;
    std::optional<RecordKind> ownOf = {}; ///< the kind whose company's own fields can be asked for as well
    QLatin1StringView ownTable{"r."}; ///< where those are

    [[nodiscard]] const Column* find(QStringView key) const;
};

/// Every relation of customers in the order in which editors offer them.
[[nodiscard]] const QList<Relation>& customerRelations();
/// @return the relation of a key, or nullptr.
[[nodiscard]] const Relation* findRelation(QStringView key);
/// What can be asked of the relation's records: the program's fields, then the company's own in use.
[[nodiscard]] QList<Field> relatedFields(const Relation& relation);
/// The company's own fields of a relation's records that are in use; none for an empty key.
[[nodiscard]] QList<Field> relatedOwnFields(QStringView relation);
/// A field of related records by its relation's key, or nullptr. A company's own is found when it is out of use too.
[[nodiscard]] const Field* findRelatedField(QStringView relation, QStringView key);

/// The names of the relation's own records, for a filter over them alone.
[[nodiscard]] FilterColumns relatedColumns(const Relation& relation);

} // namespace zhike
