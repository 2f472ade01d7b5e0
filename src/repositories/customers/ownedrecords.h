#pragma once

#include "domain/base/field.h"
#include "domain/base/time.h"
#include "storage/sqlsession.h"

#include <QList>
#include <span>

namespace zhike {

/// A record of a customer, and the records of the same customer that it refers to.
struct OwnedRecord {
    RecordRef record;
    int revision = 1;
    Instant createdAt{0};
    QList<RecordRef> uses;
};

/// The kinds that belong to a customer, each after the kinds that it may refer to.
inline constexpr std::array kOwnedKinds
    = {RecordKind::Contact,      RecordKind::Opportunity, RecordKind::Order, RecordKind::Case,
       RecordKind::CaseEntry,    RecordKind::Activity,    RecordKind::Need,  RecordKind::Consent,
       RecordKind::Relationship, RecordKind::Attachment,  RecordKind::Tenure};

/// Every record of a customer in the order of kOwnedKinds, those in the bin too.
[[nodiscard]] Result<QList<OwnedRecord>> recordsOfCustomer(SqlSession& session, CustomerId customer);

/// Gives records of one customer to another one with all they hold, order lines and search tokens too; ids stay. What
/// refers to them has to be among them, and what they refer to.
[[nodiscard]] Result<void>
moveRecords(SqlSession& session, CustomerId from, CustomerId to, std::span<const RecordRef> records);

/// Customers outside of the bin that name this one as parent, household or referrer, by id.
[[nodiscard]] Result<QList<CustomerId>> customersLinkedTo(SqlSession& session, CustomerId customer);

} // namespace zhike
