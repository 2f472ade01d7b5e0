#pragma once

#include "domain/base/field.h"
#include "domain/base/time.h"
#include "storage/sqlsession.h"

#include <QString>
#include <vector>

namespace zhike {

/// A part of a customer's value, in the order in which the bridge shows them.
enum class ValuePart { FirstPurchase, Repeat, CrossSell, LowerCost, Premium, StandardCost, Historic, Referral };

/// One record that a part is made of. Amounts are minor units of the base currency.
struct ValueOrigin {
    enum class Kind {
        Line, ///< of an order
        Rest, ///< what an order holds beyond its lines
        WholeOrder, ///< for its share of the standard cost
        Standard, ///< the standard cost to serve, which the real one is held against
        Effort, ///< an activity
        Entry, ///< minutes written into a case
        Returned, ///< handling of a line that came back
        Referred ///< a customer who came through this one
    };
    Kind kind = Kind::Line;
    RecordRef record; ///< id 0: there is nothing to open
    std::optional<Day> day;
    QString name; ///< number of the order or case, subject of the activity, name of the customer
    QString about; ///< product, subject of the case
    qint64 product = 0; ///< of a line; 0: none
    qint64 quantity = 0; ///< of a line, thousandths
    qint64 minutes = 0; ///< of an activity or entry
    bool isVisit = false;
    int ring = 0; ///< of a referral: 1 came directly
    qint64 base = 0; ///< what was paid, what the referred one has brought, or the revenue of the standard cost
    qint64 adds = 0; ///< to the part; the rows' sum is `ValueOrigins::sum`
};

struct ValueOrigins {
    std::vector<ValueOrigin> rows; ///< newest first; of a referral the largest first
    qint64 sum = 0; ///< of everything, also of what was cut
    qint64 stored = 0; ///< the part as the customer's figures hold it
    qint64 cut = 0; ///< further rows, those that add least
};
inline constexpr size_t kMostOrigins = 2000;

/// What a part of a customer's value is made of, by the newest run's prices, rates and standard cost: the customer's
/// own orders, activities and cases, or those who came through it. @return `NotFound` before the figures were told.
[[nodiscard]] Result<ValueOrigins> valueOrigins(SqlSession& session, CustomerId customer, ValuePart part);

} // namespace zhike
