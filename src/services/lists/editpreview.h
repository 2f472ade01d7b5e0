#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>
#include <span>

namespace zhike {

/// What one field says now in the records that are about to be changed.
struct EditPreview {
    struct Item {
        Value value;
        QString name; ///< of what a link names
        qint64 count = 0;
    };
    qint64 total = 0;
    qint64 changing = 0; ///< records in which it says something else now
    QList<Item> from; ///< values of now in them, the most frequent first; at most kMostValues
    qint64 fromOthers = 0; ///< records with yet another value

    static constexpr qsizetype kMostValues = 5;
};
/// Reads the field of each record; some 100,000 a second.
[[nodiscard]] Result<EditPreview> editPreview(
    SqlSession& session, RecordKind kind, std::span<const RecordRef> records, const QString& field, const Value& value);

} // namespace zhike
