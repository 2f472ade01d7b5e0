#include "services/search/completion.h"

#include "repositories/customers/customerreads.h"
#include "repositories/lists/displaynames.h"
#include "repositories/people/duereads.h"
#include "repositories/sales/salesreads.h"
#include "services/changes/searchtexts.h"
#include "services/lists/list.h"
#include "services/search/matching.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Products no longer on sale are dropped from the matches, so a few more are asked for.
constexpr int kSpareMatches = 20;

Result<QList<ProductChoice>> choicesOf(SqlSession& session, const QList<Product>& products)
{
    std::vector<qint64> ids;
    for (const Product& product : products) {
        if (product.details.category) {
            ids.push_back(product.details.category->value());
        }
    }
    ZHIKE_TRY(const auto names, displayNames(session, RecordKind::Category, ids));
    QList<ProductChoice> choices;
    for (const Product& product : products) {
        const auto& category = product.details.category;
        choices.append({product, category ? names.value(category->value()) : QString()});
    }
    return choices;
}

Result<QList<CustomerChoice>> customerChoices(SqlSession& session, const std::vector<RecordRef>& refs)
{
    const QStringList fields{u"name"_s, u"second_name"_s, u"city"_s, u"owner_id"_s};
    ZHIKE_TRY(const std::vector<ListRow> rows, page(session, RecordKind::Customer, fields, refs, Instant(0)));
    const auto text = [](const ListRow& row, size_t column) {
        const auto* value = std::get_if<QString>(&row.values[column]);
        return value != nullptr ? *value : QString();
    };
    QList<CustomerChoice> choices;
    for (const ListRow& row : rows) {
        choices.append({CustomerId(row.record.id), text(row, 0), text(row, 1), text(row, 2), row.names[3]});
    }
    return choices;
}

ContactChoice choiceOf(const Contact& contact, const QString& customerName)
{
    const ContactDraft& details = contact.details;
    const auto first = [](const Reaches& reaches) { return reaches.isEmpty() ? QString() : reaches.first().value; };
    return {contact.customer, contact.id,   details.name,          details.secondName,
            details.title,    customerName, first(details.phones), first(details.mails)};
}

/// A customer has a handful of contacts: they are read and matched as they are.
Result<QList<ContactChoice>>
contactsOfCustomer(SqlSession& session, CustomerId customer, const QString& typed, int limit)
{
    constexpr int kMostContacts = 500;
    ZHIKE_TRY(const QList<Contact> contacts, contactsOf(session, customer, kMostContacts));
    ZHIKE_TRY(const QString name, displayName(session, RecordKind::Customer, std::optional(customer)));
    const SearchQuery query(typed);
    std::vector<std::pair<SearchMatch, ContactChoice>> matched;
    for (const Contact& contact : contacts) {
        if (query.isEmpty()) {
            matched.emplace_back(SearchMatch(), choiceOf(contact, name));
        } else if (auto match = query.match(searchTexts(contact.details))) {
            matched.emplace_back(*std::move(match), choiceOf(contact, name));
        }
    }
    std::ranges::stable_sort(matched, [](const auto& a, const auto& b) { return (a.first <=> b.first) < 0; });
    QList<ContactChoice> choices;
    for (auto& [match, choice] : matched) {
        if (choices.size() < limit) {
            choices.append(std::move(choice));
        }
    }
    return choices;
}

} // namespace

Result<QList<ProductChoice>> completeProduct(SqlSession& session, const QString& typed, int limit)
{
    if (SearchQuery(typed).isEmpty()) {
        ZHIKE_TRY(const QList<Product> products, firstProducts(session, limit));
        return choicesOf(session, products);
    }
    ZHIKE_TRY(
        const std::vector<MatchedRecord> matches,
        bestMatches(session, RecordKind::Product, typed, limit + kSpareMatches));
    std::vector<ProductId> ids;
    ids.reserve(matches.size());
    for (const MatchedRecord& matched : matches) {
        ids.emplace_back(matched.key.id);
    }
    ZHIKE_TRY(const auto found, productsById(session, ids));
    QList<Product> products;
    for (const ProductId id : ids) {
        const auto product = found.constFind(id);
        if (product != found.constEnd() && product->details.isActive && products.size() < limit) {
            products.append(*product);
        }
    }
    return choicesOf(session, products);
}

Result<QList<CustomerChoice>> completeCustomer(SqlSession& session, const QString& typed, int limit)
{
    std::vector<RecordRef> refs;
    if (SearchQuery(typed).isEmpty()) {
        ZHIKE_TRY(const QList<CustomerId> newest, newestCustomers(session, limit));
        for (const CustomerId id : newest) {
            refs.push_back({RecordKind::Customer, id.value(), id.value()});
        }
    } else {
        ZHIKE_TRY(const std::vector<MatchedRecord> matches, bestMatches(session, RecordKind::Customer, typed, limit));
        for (const MatchedRecord& matched : matches) {
            refs.push_back({RecordKind::Customer, matched.key.id, matched.key.id});
        }
    }
    return customerChoices(session, refs);
}

Result<QList<ContactChoice>>
completeContact(SqlSession& session, std::optional<CustomerId> customer, const QString& typed, int limit)
{
    if (customer) {
        return contactsOfCustomer(session, *customer, typed, limit);
    }
    ZHIKE_TRY(const std::vector<MatchedRecord> matches, bestMatches(session, RecordKind::Contact, typed, limit));
    QList<ContactChoice> choices;
    ContactStore store(session);
    for (const MatchedRecord& matched : matches) {
        ZHIKE_TRY(
            const std::optional<Contact> contact,
            store.find(CustomerId(matched.key.customer), ContactId(matched.key.id)));
        if (contact) {
            ZHIKE_TRY(const QString name, displayName(session, RecordKind::Customer, std::optional(contact->customer)));
            choices.append(choiceOf(*contact, name));
        }
    }
    return choices;
}

} // namespace zhike
