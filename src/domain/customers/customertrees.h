#pragma once

#include "domain/base/id.h"

#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <array>

namespace zhike {

/// What lies over a customer, one each: the company it belongs to, its household, who referred it. None of the three
/// may lead back to where it began.
enum class CustomerTree { Companies, Households, Referrals };
inline constexpr std::array kCustomerTrees
    = {CustomerTree::Companies, CustomerTree::Households, CustomerTree::Referrals};

/// The customer's field that leads up, in the order of CustomerTree.
[[nodiscard]] constexpr QLatin1StringView treeField(CustomerTree tree) noexcept
{
    constexpr std::array kFields = {"parent_id", "household_id", "referred_by_id"};
    return QLatin1StringView(kFields[size_t(tree)]);
}

/// Who is above each customer that has anyone, as far as it is known.
using AboveCustomers = QHash<qint64, qint64>;

/// The customers of a ring into which the way up from one leads, the first once more at the end; nothing where the way
/// ends.
[[nodiscard]] QList<qint64> ringAbove(const AboveCustomers& above, qint64 customer);
/// Every ring, each once, by its smallest customer.
[[nodiscard]] QList<QList<qint64>> ringsIn(const AboveCustomers& above);

} // namespace zhike
