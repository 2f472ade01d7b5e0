#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

/// The number that a telephone or a link names: "tel:+86-138-0016-4421;ext=12", "+86 138 0016 4421", "021-5555 1234".
/// @return an optional + and 3 to 20 digits, nothing for what is no number.
[[nodiscard]] std::optional<QString> calledNumber(QStringView text);

/// Who may be calling.
struct Caller {
    RecordRef record; ///< a contact, or a customer
    QString name;
    QString customerName; ///< of a contact
    bool operator==(const Caller&) const = default;
};
/// Contacts, then customers, that have the number in any way of writing it; a customer who has it by a contact is not
/// named twice. Through the search index, some milliseconds.
[[nodiscard]] Result<QList<Caller>> callersOf(SqlSession& session, const QString& number, int limit = 12);

} // namespace zhike
