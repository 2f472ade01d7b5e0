#pragma once

#include "repositories/stores.h"

namespace zhike {

/// A contact or an opportunity with the names that stand beside its list.
struct RecordGlance {
    std::optional<Contact> contact;
    std::optional<Opportunity> opportunity;
    QString customerName;
    QString contactName; ///< of an opportunity
    QString stageName; ///< of an opportunity
};

/// @return the glance, or `NotFound`; empty for other kinds of record.
[[nodiscard]] Result<RecordGlance> recordGlance(SqlSession& session, const RecordRef& record);

} // namespace zhike
