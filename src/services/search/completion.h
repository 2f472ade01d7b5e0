#pragma once

#include "repositories/stores.h"

namespace zhike {

/// A product as an order line proposes it.
struct ProductChoice {
    Product product;
    QString categoryName;
};
/// Products on sale whose article number, name, pinyin or barcode answers to the text, best first; without a text the
/// first ones by name.
[[nodiscard]] Result<QList<ProductChoice>> completeProduct(SqlSession& session, const QString& typed, int limit = 10);

struct CustomerChoice {
    CustomerId id{0};
    QString name;
    QString secondName;
    QString city;
    QString ownerName;
};
/// Customers for a form; without a text the ones changed last.
[[nodiscard]] Result<QList<CustomerChoice>> completeCustomer(SqlSession& session, const QString& typed, int limit = 10);

struct ContactChoice {
    CustomerId customer{0};
    ContactId id{0};
    QString name;
    QString secondName;
    QString title;
    QString customerName;
    QString phone; ///< the first one
    QString mail;
};
/// Contacts of one customer (the main one first; all of them without a text), or of anyone.
[[nodiscard]] Result<QList<ContactChoice>>
completeContact(SqlSession& session, std::optional<CustomerId> customer, const QString& typed, int limit = 10);

} // namespace zhike
