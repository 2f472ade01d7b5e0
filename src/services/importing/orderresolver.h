#pragma once

#include "domain/people/user.h"
#include "domain/sales/order.h"
#include "domain/sales/product.h"
#include "services/importing/keymap.h"
#include "services/importing/orderlogchunks.h"

namespace zhike {

/// The records that a chunk of rows becomes. Everything has its id; links lead to records of this chunk, of an earlier
/// one, or of the company.
struct ResolvedChunk {
    QList<Category> categories; ///< parents first
    QList<Product> products;
    std::vector<std::pair<ProductId, QString>> namedProducts; ///< made by an earlier chunk that knew no name
    QList<RecordRef> restored; ///< customers to be taken out of the bin
    std::vector<Customer> customers;
    std::vector<Order> orders; ///< by customer and id, totals computed
    struct Growth {
        CustomerId customer;
        OrderId order;
        QList<OrderLineDraft> lines; ///< to be added
        bool mergesLines = false; ///< see addLine()
        QString note;
    };
    std::vector<Growth> grown; ///< orders of an earlier chunk that get more lines
    std::vector<CustomerId> buyers; ///< whose orders changed, each once
};

/// Adds a line to an order's. With `merges` (an order by customer and day) what names no product is one line a day.
[[nodiscard]] Result<void> addLine(QList<OrderLineDraft>& lines, OrderLineDraft line, bool merges);

/// Matches rows with what the company and the file have already, and makes records of the rest. Keeps keys, not rows.
class OrderResolver {
public:
    /// @param names outlives the resolver
    OrderResolver(
        const OrderImportPlan& plan, Currency base, const QStringList& header, Instant now,
        const OrderNamesakes& names);

    /// Reads what is small and asked for often: users and categories.
    [[nodiscard]] Result<void> start(SqlSession& session);
    /// @return `Overflow` when an order or the total is too large.
    [[nodiscard]] Result<ResolvedChunk>
    resolve(SqlSession& session, const std::vector<OrderLogRow>& rows, const NumberSource& numbers);
    /// Adds what was found so far to a summary.
    void summarise(OrderImportSummary& summary) const;

private:
    struct ProductEntry {
        ProductId id{0};
        QString name; ///< empty: made here, and no row has named it yet
        bool isNew = false;
    };
    struct FoundOrderSums {
        qint64 stored = 0;
        qint64 inFile = 0;
        bool isSeen = false;
    };
    /// Where a row leads, while its chunk is resolved.
    struct Target {
        int product = -1; ///< index into m_products
        qint64 customer = 0; ///< id, or minus (index into the chunk's new customers + 1)
    };

    Result<void> resolveProducts(
        SqlSession& session, const std::vector<OrderLogRow>& rows, std::vector<Target>& targets, ResolvedChunk& chunk,
        const NumberSource& numbers);
    Result<int> productOf(
        SqlSession& session, const OrderLogRow& row, ResolvedChunk& chunk, std::vector<int>& created,
        const NumberSource& numbers);
    Result<std::optional<CategoryId>>
    categoryOf(const OrderLogRow& row, ResolvedChunk& chunk, const NumberSource& numbers);
    Result<void> resolveCustomers(
        SqlSession& session, const std::vector<OrderLogRow>& rows, std::vector<Target>& targets, ResolvedChunk& chunk,
        const NumberSource& numbers);
    Result<qint64>
    customerOf(SqlSession& session, const OrderLogRow& row, ResolvedChunk& chunk, std::vector<KeyHash>& created);
    Result<void> rememberOrders(SqlSession& session, CustomerId customer);
    Result<void> readBin(SqlSession& session);
    [[nodiscard]] bool isByKey() const
    {
        return m_plan.customers == CustomerMatch::Key && m_plan.mapping.has(OrderField::CustomerKey);
    }
    Result<void> resolveOrders(
        const std::vector<OrderLogRow>& rows, const std::vector<Target>& targets, ResolvedChunk& chunk,
        const NumberSource& numbers);
    OrderLineDraft lineOf(const OrderLogRow& row, const Target& target) const;
    OrderDraft headOf(const OrderLogRow& row, const QString& number);
    CustomerDraft customerDraftOf(const OrderLogRow& row) const;
    std::optional<UserId> salesPerson(const QString& name);
    Result<void> countRow(const OrderLogRow& row);

    OrderImportPlan m_plan;
    Currency m_base;
    const OrderNamesakes& m_names;
    QString m_lineText; ///< what a line without a product is called: the file's own word
    Instant m_now;

    KeyMap m_customerKeys; ///< to ids
    KeyMap m_binned; ///< of customers in the bin, to ids
    KeyMap m_productKeys; ///< to indexes of m_products, plus 1
    KeyMap m_orderKeys; ///< to ids of orders of the batch; negative: -(index of m_foundOrders) - 1
    std::vector<ProductEntry> m_products;
    std::vector<FoundOrderSums> m_foundOrders;
    QHash<QString, CategoryId> m_categories; ///< by parent's id and name
    QHash<QString, UserId> m_users;
    OrderImportSummary m_sums; ///< the counts that are made here
};

} // namespace zhike
