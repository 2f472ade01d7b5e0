#pragma once

#include "domain/customers/quality.h"
#include "storage/sqlsession.h"

#include <QList>
#include <vector>

namespace zhike {

/// The stored figures of one customer.
struct QualityRow {
    CustomerId customer{0};
    int completeness = 0;
    std::optional<int> freshness;
    QString gaps; ///< see storedGaps()
    std::optional<Day> phoneDay;
    std::optional<Day> mailDay;
    std::optional<Day> addressDay;
    Day countedDay{0};
};

[[nodiscard]] Result<std::optional<QualityRow>> readQuality(SqlSession& session, CustomerId customer);
[[nodiscard]] Result<void> writeQuality(SqlSession& session, const QualityRow& row);

/// Customers that were never counted, by id after the given one, at most `limit`; those in the bin too.
[[nodiscard]] Result<QList<CustomerId>> customersNotCounted(SqlSession& session, CustomerId after, int limit);
/// Those counted before a day, at most `limit`.
[[nodiscard]] Result<QList<CustomerId>> customersCountedBefore(SqlSession& session, Day day, int limit);
/// Everybody is to be counted again, by other rules. What was counted stands until then.
[[nodiscard]] Result<void> markAllForCounting(SqlSession& session);
[[nodiscard]] Result<void> removeQuality(SqlSession& session, CustomerId customer);

/// When a contact last came through that proves a phone, an address of mail, a place: a call that was answered, a mail
/// that came in, a visit. Nothing where there was none.
struct ContactDays {
    std::optional<Instant> phone;
    std::optional<Instant> mail;
    std::optional<Instant> address;
};
[[nodiscard]] Result<ContactDays> lastContactDays(SqlSession& session, CustomerId customer);
/// When a person last confirmed a part with confirmData(): the prefix of the activity's key that names it.
[[nodiscard]] Result<QList<std::pair<Instant, QString>>>
confirmationsOf(SqlSession& session, CustomerId customer, const QString& keyPrefix, int limit);

/// One line of what is to be completed.
struct QualityLine {
    CustomerId customer{0};
    QString name;
    std::optional<UserId> owner;
    int revision = 0;
    QualityRow quality;
    qint64 stake = 0; ///< lifetime value, or revenue where there is none; minor units of the base currency
};
/// Whose customers.
struct QualityScope {
    std::vector<UserId> owners; ///< of any of these; none: everybody's
    bool isNobodys = false; ///< those alone whom nobody looks after
};
enum class QualityOrder {
    Importance, ///< what is at stake times what is missing; the most important one is the first of the ascending order
    Name,
    Completeness,
    Freshness, ///< what has no date comes last in the ascending order
    Stake,
    Owner
};
struct QualitySort {
    QualityOrder by = QualityOrder::Importance;
    Qt::SortOrder direction = Qt::AscendingOrder;
};
/// Customers who lack something or whose data are old, at most `limit`: the first ones of all in this order.
[[nodiscard]] Result<QList<QualityLine>>
linesToComplete(SqlSession& session, const QualityScope& scope, const QualitySort& sort, int limit);
[[nodiscard]] Result<qint64> countToComplete(SqlSession& session, const QualityScope& scope);
/// How many each owner has; nothing stands for those whom nobody looks after.
struct OwnerToComplete {
    std::optional<UserId> owner;
    qint64 customers = 0;
};
[[nodiscard]] Result<QList<OwnerToComplete>> countToCompleteByOwner(SqlSession& session);

} // namespace zhike
