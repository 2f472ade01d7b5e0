#pragma once

#include "exchange/recordmapping.h"

#include <QStringList>

namespace zhike {

/// What rows of a file can be, in the order in which they are offered. RecordKind::Order stands for lines of orders.
inline constexpr std::array kImportSubjects
    = {RecordKind::Order,        RecordKind::Customer,  RecordKind::Contact,  RecordKind::Product,
       RecordKind::Opportunity,  RecordKind::Case,      RecordKind::Activity, RecordKind::User,
       RecordKind::Relationship, RecordKind::CaseEntry, RecordKind::Need};

/// Does each of its records belong to a customer, whom the file names?
[[nodiscard]] bool isOfCustomer(RecordKind kind);

/// Has the file a column that tells whose its records are: the customer, or the mail of somebody there?
[[nodiscard]] bool mayNameCustomer(RecordKind kind, const RecordMapping& mapping);

/// The kind whose fields fit most of the columns and that lacks none that it needs; orders when nothing fits.
[[nodiscard]] RecordKind guessSubject(const QStringList& header);

} // namespace zhike
