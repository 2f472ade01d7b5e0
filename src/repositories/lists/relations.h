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

    [[nodiscard]] const Column* find(QStringView key) const;
};

/// Every relation of customers in the order in which editors offer them.
[[nodiscard]] const QList<Relation>& customerRelations();
/// @return the relation of a key, or nullptr.
[[nodiscard]] const Relation* findRelation(QStringView key);
/// A field of related records by its relation's key, or nullptr.
[[nodiscard]] const Field* findRelatedField(QStringView relation, QStringView key);

/// The names of the relation's own records, for a filter over them alone.
[[nodiscard]] FilterColumns relatedColumns(const Relation& relation);

} // namespace zhike
