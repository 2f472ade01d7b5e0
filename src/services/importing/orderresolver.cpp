#include "services/importing/orderresolver.h"

#include "repositories/bin/binreads.h"
#include "repositories/importing/importreads.h"
#include "repositories/importing/recordlookup.h"
#include "repositories/stores.h"
#include "text/mail.h"

#include <algorithm>
#include <unordered_map>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Marks a number in m_orderKeys as the index of an order that is being gathered.
constexpr qint64 kGathering = qint64(1) << 62;

QString categoryKey(qint64 parent, const QString& name)
{
    return QString::number(parent) + u'/' + name;
}

Result<qint64> sumOf(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) {
        return fail(ErrorCode::Overflow, u"the sum of the file's amounts"_s);
    }
    return sum;
}

/// What the schema checks too, said before it refuses.
Result<void> checkAmounts(const OrderDraft& order)
{
    for (const qint64 amount : {qint64(order.net.minor()), qint64(order.total.minor()), order.netBase}) {
        if (amount > kMaxMinor || amount < -kMaxMinor) {
            return fail(ErrorCode::Overflow, u"the sum of order %1"_s.arg(order.number));
        }
    }
    return {};
}

/// Quantity, amount and cost of a row added to a line that stands for the whole day.
Result<void> mergeInto(OrderLineDraft& line, const OrderLineDraft& more)
{
    ZHIKE_TRY(line.quantity.thousandths, sumOf(line.quantity.thousandths, more.quantity.thousandths));
    ZHIKE_TRY(line.net, add(line.net, more.net));
    if (line.cost && more.cost) {
        ZHIKE_TRY(line.cost, add(*line.cost, *more.cost));
    } else {
        line.cost.reset();
    }
    line.discount = {};
    if (line.quantity.thousandths != 0) {
        const qint64 pieces = std::abs(line.quantity.thousandths);
        ZHIKE_TRY(
            line.unitPrice, scaled(Money(std::abs(line.net.minor()), line.net.currency()), kQuantityUnit, pieces));
    }
    return {};
}

/// Of several rows of an order the first that fills a field counts.
void addOwnValues(CustomValues& values, const CustomValues& more)
{
    for (auto value = more.all().cbegin(); value != more.all().cend(); ++value) {
        if (isNull(values.value(value.key()))) {
            values.set(value.key(), *value);
        }
    }
}

} // namespace

Result<void> addLine(QList<OrderLineDraft>& lines, OrderLineDraft line, bool merges)
{
    if (merges && !line.product) {
        const auto same = std::ranges::find_if(lines, [](const OrderLineDraft& other) { return !other.product; });
        if (same != lines.end()) {
            return mergeInto(*same, line);
        }
    }
    lines.append(std::move(line));
    return {};
}

OrderResolver::OrderResolver(
    const OrderImportPlan& plan, Currency base, const QStringList& header, Instant now, const OrderNamesakes& names)
    : m_plan(plan), m_base(base), m_names(names), m_now(now)
{
    for (const OrderField field : {OrderField::Quantity, OrderField::Amount, OrderField::UnitPrice}) {
        const int column = plan.mapping.column(field);
        if (m_lineText.isEmpty() && column >= 0 && column < header.size()) {
            m_lineText = header[column].left(200).trimmed();
        }
    }
    if (m_lineText.isEmpty()) {
        m_lineText = u"-"_s;
    }
}

Result<void> OrderResolver::start(SqlSession& session)
{
    ZHIKE_TRY(const QList<User> users, UserStore(session).all());
    for (const User& user : users) {
        if (user.details.isActive) {
            m_users.insert(plainName(user.details.name), user.id);
            m_users.insert(user.details.login, user.id);
        }
    }
    ZHIKE_TRY(const QList<Category> categories, CategoryStore(session).all());
    for (const Category& category : categories) {
        const qint64 parent = category.details.parent ? category.details.parent->value() : 0;
        m_categories.insert(categoryKey(parent, category.details.name), category.id);
    }
    return readBin(session);
}

/// What the customers in the bin go by, if there are any: one pass over them.
Result<void> OrderResolver::readBin(SqlSession& session)
{
    constexpr int kPiece = 2000;
    ZHIKE_TRY(const qint64 count, countInBin(session, RecordKind::Customer));
    for (qint64 last = 0; count > 0;) {
        ZHIKE_TRY(
            const QList<KeyText> texts,
            keyTexts(
                session, RecordKind::Customer, isByKey() ? u"external_key"_s : u"name"_s, last, kPiece, Whence::Bin));
        for (const KeyText& each : texts) {
            const QString key = isByKey() ? each.text : plainName(each.text);
            if (!key.isEmpty()) {
                m_binned.place(KeyHasher().add(key).hash()).value = each.record.id;
            }
            last = each.record.id;
        }
        if (texts.size() < kPiece) {
            break;
        }
    }
    return {};
}

Result<ResolvedChunk>
OrderResolver::resolve(SqlSession& session, const std::vector<OrderLogRow>& rows, const NumberSource& numbers)
{
    ResolvedChunk chunk;
    std::vector<Target> targets(rows.size());
    ZHIKE_CHECK(resolveProducts(session, rows, targets, chunk, numbers));
    ZHIKE_CHECK(resolveCustomers(session, rows, targets, chunk, numbers));
    ZHIKE_CHECK(resolveOrders(rows, targets, chunk, numbers));
    return chunk;
}

Result<std::optional<CategoryId>>
OrderResolver::categoryOf(const OrderLogRow& row, ResolvedChunk& chunk, const NumberSource& numbers)
{
    std::optional<CategoryId> parent;
    for (const QString& name : {row.category, row.subCategory}) {
        if (name.isEmpty()) {
            continue;
        }
        const QString key = categoryKey(parent ? parent->value() : 0, name);
        auto known = m_categories.constFind(key);
        if (known == m_categories.cend()) {
            ZHIKE_TRY(const qint64 id, numbers(u"product_category"_s, 1));
            Category category{CategoryId(id)};
            category.details = {name, parent};
            category.createdAt = category.modifiedAt = m_now;
            chunk.categories.append(category);
            ++m_sums.categoriesCreated;
            known = m_categories.insert(key, category.id);
        }
        parent = *known;
    }
    return parent;
}

Result<int> OrderResolver::productOf(
    SqlSession& session, const OrderLogRow& row, ResolvedChunk& chunk, std::vector<int>& created,
    const NumberSource& numbers)
{
    const bool byName
        = row.productKey.isEmpty() || (m_plan.products == ProductMatch::Name && !row.productName.isEmpty());
    const QString& key = byName ? row.productName : row.productKey;
    if (key.isEmpty()) {
        return -1;
    }
    const KeyMap::Place place = m_productKeys.place(KeyHasher().add(qint64(byName)).add(key).hash());
    if (!place.isNew) {
        ProductEntry& known = m_products[size_t(place.value) - 1];
        if (known.name.isEmpty() && !row.productName.isEmpty()) {
            known.name = row.productName;
            if (known.id.value() != 0) { // else it is in this chunk and gets its name there
                chunk.namedProducts.emplace_back(known.id, known.name);
            }
        }
        return int(place.value) - 1;
    }
    m_products.push_back({});
    place.value = qint64(m_products.size());
    const int index = int(m_products.size()) - 1;
    ZHIKE_TRY(
        const std::optional<FoundProduct> found, byName ? productWithName(session, key) : productWithSku(session, key));
    if (found) {
        m_products.back() = {ProductId(found->id), found->name, false};
        ++m_sums.productsMatched;
        return index;
    }
    ZHIKE_TRY(const std::optional<CategoryId> category, categoryOf(row, chunk, numbers));
    Product product{ProductId(0)};
    product.details.sku = row.productKey;
    product.details.category = category;
    product.details.currency = row.currency;
    product.details.listPrice = Money(row.unitPrice, row.currency);
    product.createdAt = product.modifiedAt = m_now;
    chunk.products.append(product);
    m_products.back() = {ProductId(0), row.productName, true};
    created.push_back(index);
    ++m_sums.productsCreated;
    return index;
}

Result<void> OrderResolver::resolveProducts(
    SqlSession& session, const std::vector<OrderLogRow>& rows, std::vector<Target>& targets, ResolvedChunk& chunk,
    const NumberSource& numbers)
{
    std::vector<int> created;
    for (size_t i = 0; i < rows.size(); ++i) {
        ZHIKE_TRY(targets[i].product, productOf(session, rows[i], chunk, created, numbers));
    }
    if (created.empty()) {
        return {};
    }
    ZHIKE_TRY(qint64 id, numbers(u"product"_s, qint64(created.size())));
    for (size_t i = 0; i < created.size(); ++i, ++id) {
        ProductEntry& entry = m_products[size_t(created[i])];
        Product& product = chunk.products[qsizetype(i)];
        entry.id = product.id = ProductId(id);
        if (product.details.sku.isEmpty()) {
            product.details.sku = u"P-%1"_s.arg(id);
        }
        product.details.name = entry.name.isEmpty() ? product.details.sku : entry.name;
    }
    return {};
}

CustomerDraft OrderResolver::customerDraftOf(const OrderLogRow& row) const
{
    const bool byKey = m_plan.customers == CustomerMatch::Key && m_plan.mapping.has(OrderField::CustomerKey);
    CustomerDraft customer;
    customer.kind = m_plan.newCustomers;
    customer.name = plainName(row.customerName.isEmpty() ? row.customerKey : row.customerName);
    customer.status = CustomerStatus::Customer;
    customer.externalKey = byKey ? row.customerKey : QString();
    if (!row.phone.isEmpty()) {
        customer.phones.append({ReachUse::Work, row.phone});
    }
    if (!row.mail.isEmpty()) {
        customer.mails.append({ReachUse::Work, row.mail});
    } else if (isPlausibleMail(row.customerKey)) { // of a shop that knows its customers by nothing else
        customer.mails.append({ReachUse::Work, row.customerKey});
    }
    customer.street = row.address;
    customer.city = row.city;
    customer.province = row.region;
    customer.postalCode = row.postalCode;
    customer.country = row.country;
    customer.tags = row.segment;
    customer.taxId = row.taxId;
    customer.custom = row.ownOfCustomer;
    return customer;
}

Result<qint64> OrderResolver::customerOf(
    SqlSession& session, const OrderLogRow& row, ResolvedChunk& chunk, std::vector<KeyHash>& created)
{
    const bool byKey = isByKey();
    const QString name = byKey ? QString() : plainName(row.customerName.isEmpty() ? row.customerKey : row.customerName);
    const OrderNamesakes::Meaning meaning = byKey ? OrderNamesakes::Meaning{} : m_names.meaningOf(row);
    const bool isByName = meaning.verdict == OrderNamesakes::Verdict::ByName;
    const KeyHash hash = isByName ? KeyHasher().add(byKey ? row.customerKey : name).hash() : meaning.identity;
    const KeyMap::Place place = m_customerKeys.place(hash);
    if (!place.isNew) {
        return place.value;
    }
    place.value = -1; // whatever happens below: the slot is taken
    std::optional<qint64> found;
    if (isByName) {
        ZHIKE_TRY(found, byKey ? customerWithKey(session, row.customerKey) : customerWithName(session, name));
    } else if (meaning.verdict == OrderNamesakes::Verdict::Known) {
        found = meaning.customer;
    }
    if (found) {
        m_customerKeys.set(hash, *found);
        ++m_sums.customersMatched;
        ZHIKE_CHECK(rememberOrders(session, CustomerId(*found)));
        return *found;
    }
    if (const qint64 binned = m_binned.value(hash); binned != 0 && m_plan.restoresCustomers) {
        m_customerKeys.set(hash, binned);
        chunk.restored.append({RecordKind::Customer, binned, binned});
        ++m_sums.customersRestored;
        ZHIKE_CHECK(rememberOrders(session, CustomerId(binned)));
        return binned;
    } else if (binned != 0) {
        ++m_sums.customersInBin;
    }
    Customer customer{CustomerId(0)};
    customer.details = customerDraftOf(row);
    customer.createdAt = customer.modifiedAt = m_now;
    chunk.customers.push_back(std::move(customer));
    created.push_back(hash);
    ++m_sums.customersCreated;
    const qint64 pending = -qint64(chunk.customers.size());
    m_customerKeys.set(hash, pending);
    return pending;
}

Result<void> OrderResolver::rememberOrders(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(const QList<FoundOrder> orders, ordersForMatching(session, customer));
    for (const FoundOrder& order : orders) {
        const KeyHash hash = KeyHasher()
                                 .add(qint64(customer.value()))
                                 .add(order.number)
                                 .add(qint64(order.kind))
                                 .add(order.currency)
                                 .hash();
        if (const KeyMap::Place place = m_orderKeys.place(hash); place.isNew) {
            m_foundOrders.push_back({order.net, 0, false});
            place.value = -qint64(m_foundOrders.size());
        }
    }
    return {};
}

Result<void> OrderResolver::resolveCustomers(
    SqlSession& session, const std::vector<OrderLogRow>& rows, std::vector<Target>& targets, ResolvedChunk& chunk,
    const NumberSource& numbers)
{
    std::vector<KeyHash> created;
    for (size_t i = 0; i < rows.size(); ++i) {
        ZHIKE_TRY(targets[i].customer, customerOf(session, rows[i], chunk, created));
    }
    if (!created.empty()) {
        const auto count = qint64(created.size());
        ZHIKE_TRY(const qint64 firstId, numbers(u"customer"_s, count));
        ZHIKE_TRY(const qint64 firstNumber, numbers(u"customer_number"_s, count));
        for (qint64 i = 0; i < count; ++i) {
            Customer& customer = chunk.customers[size_t(i)];
            customer.id = customer.customer = CustomerId(firstId + i);
            customer.details.number = u"K-%1"_s.arg(firstNumber + i);
            m_customerKeys.set(created[size_t(i)], firstId + i);
        }
    }
    for (Target& target : targets) {
        if (target.customer < 0) {
            target.customer = chunk.customers[size_t(-target.customer) - 1].id.value();
        }
    }
    return {};
}

std::optional<UserId> OrderResolver::salesPerson(const QString& name)
{
    if (name.isEmpty()) {
        return std::nullopt;
    }
    const auto found = m_users.constFind(plainName(name));
    if (found != m_users.cend()) {
        return *found;
    }
    if (m_sums.unknownSalesPeople.size() < kListedNames && !m_sums.unknownSalesPeople.contains(name)) {
        m_sums.unknownSalesPeople.append(name);
    }
    return std::nullopt;
}

OrderDraft OrderResolver::headOf(const OrderLogRow& row, const QString& number)
{
    OrderDraft order;
    order.number = number;
    order.kind = row.isReturn ? OrderKind::Return : OrderKind::Order;
    order.status = OrderStatus::Closed;
    if (!row.status.isEmpty()) {
        (void)fromValue(Value(row.status), order.status);
    }
    order.day = row.day;
    order.currency = row.currency;
    order.rateMicro = rateOf(m_plan, row.currency, m_base).value_or(kRateMicro);
    order.owner = salesPerson(row.salesPerson);
    return order;
}

OrderLineDraft OrderResolver::lineOf(const OrderLogRow& row, const Target& target) const
{
    OrderLineDraft line;
    if (target.product >= 0) {
        const ProductEntry& product = m_products[size_t(target.product)];
        line.product = product.id;
        if (!row.productName.isEmpty() && row.productName != product.name) {
            line.description = row.productName; // one article number under two names: the line keeps its own
        }
    } else {
        line.description = m_lineText;
    }
    if (m_plan.mapping.has(OrderField::LineText) && (line.product || !row.lineText.isEmpty())) {
        line.description = row.lineText;
    }
    line.unit = row.unit;
    line.taxRate = row.taxRate;
    line.quantity = row.quantity;
    line.unitPrice = Money(row.unitPrice, row.currency);
    line.discount = row.discount;
    line.net = Money(row.amount, row.currency);
    if (row.cost) {
        line.cost = Money(*row.cost, row.currency);
    }
    return line;
}

Result<void> OrderResolver::countRow(const OrderLogRow& row)
{
    OrderImportSummary::CurrencyTotal& total = m_sums.totals[row.currency.code()];
    ZHIKE_TRY(total.net, sumOf(total.net, row.amount));
    ZHIKE_TRY(total.quantity, sumOf(total.quantity, row.quantity.thousandths));
    if (row.isReturn) {
        ZHIKE_TRY(total.returns, sumOf(total.returns, row.amount));
    }
    m_sums.firstDay = m_sums.firstDay ? std::min(*m_sums.firstDay, row.day) : row.day;
    m_sums.lastDay = m_sums.lastDay ? std::max(*m_sums.lastDay, row.day) : row.day;
    ++m_sums.rowsImported;
    return {};
}

Result<void> OrderResolver::resolveOrders(
    const std::vector<OrderLogRow>& rows, const std::vector<Target>& targets, ResolvedChunk& chunk,
    const NumberSource& numbers)
{
    struct Gathered {
        KeyHash key;
        Order order;
        bool isGrown = false;
        bool mergesLines = false;
    };
    std::vector<Gathered> gathered;
    for (size_t i = 0; i < rows.size(); ++i) {
        const OrderLogRow& row = rows[i];
        const QString number = orderNumberOf(row, m_plan);
        const KeyHash hash = KeyHasher()
                                 .add(targets[i].customer)
                                 .add(number)
                                 .add(qint64(row.isReturn ? OrderKind::Return : OrderKind::Order))
                                 .add(row.currency.code())
                                 .hash();
        const KeyMap::Place place = m_orderKeys.place(hash);
        if (!place.isNew && place.value < 0) {
            FoundOrderSums& found = m_foundOrders[size_t(-place.value) - 1];
            ZHIKE_TRY(found.inFile, sumOf(found.inFile, row.amount));
            found.isSeen = true;
            ++m_sums.rowsAlreadyThere;
            continue;
        }
        if (place.isNew || place.value < kGathering) {
            const OrderId known(place.isNew ? 0 : place.value);
            Gathered next{hash, Order{known}, !place.isNew, row.orderNumber.isEmpty()};
            next.order.customer = CustomerId(targets[i].customer);
            next.order.details = headOf(row, number);
            next.order.createdAt = next.order.modifiedAt = m_now;
            place.value = kGathering + qint64(gathered.size());
            gathered.push_back(std::move(next));
        }
        ZHIKE_CHECK(countRow(row));
        Gathered& into = gathered[size_t(place.value - kGathering)];
        ZHIKE_CHECK(addLine(into.order.details.lines, lineOf(row, targets[i]), into.mergesLines));
        if (into.order.details.note.isEmpty()) {
            into.order.details.note = row.note;
        }
        addOwnValues(into.order.details.custom, row.ownOfOrder);
    }
    const auto created = std::ranges::count(gathered, false, &Gathered::isGrown);
    qint64 id = 0;
    if (created > 0) {
        ZHIKE_TRY(id, numbers(u"sales_order"_s, created));
    }
    for (Gathered& next : gathered) {
        OrderDraft& details = next.order.details;
        chunk.buyers.push_back(next.order.customer);
        if (next.isGrown) {
            m_orderKeys.set(next.key, next.order.id.value());
            m_sums.linesCreated += std::ranges::count_if(
                details.lines, [&next](const OrderLineDraft& line) { return line.product || !next.mergesLines; });
            chunk.grown.push_back(
                {next.order.customer, next.order.id, std::move(details.lines), next.mergesLines, details.note});
            continue;
        }
        m_sums.linesCreated += details.lines.size();
        next.order.id = OrderId(id++);
        m_orderKeys.set(next.key, next.order.id.value());
        ZHIKE_TRY(details, computed(std::move(details), m_base, LineAmounts::Keep));
        ZHIKE_CHECK(checkAmounts(details));
        ++(details.kind == OrderKind::Return ? m_sums.returnsCreated : m_sums.ordersCreated);
        chunk.orders.push_back(std::move(next.order));
    }
    // One customer's rows lie together in the store.
    std::ranges::sort(chunk.orders, {}, [](const Order& order) { return std::pair(order.customer, order.id); });
    std::ranges::sort(chunk.buyers);
    chunk.buyers.erase(std::unique(chunk.buyers.begin(), chunk.buyers.end()), chunk.buyers.end());
    return {};
}

void OrderResolver::summarise(OrderImportSummary& summary) const
{
    summary.rowsImported = m_sums.rowsImported;
    summary.rowsAlreadyThere = m_sums.rowsAlreadyThere;
    summary.ordersCreated = m_sums.ordersCreated;
    summary.returnsCreated = m_sums.returnsCreated;
    summary.linesCreated = m_sums.linesCreated;
    summary.customersCreated = m_sums.customersCreated;
    summary.customersMatched = m_sums.customersMatched;
    summary.productsCreated = m_sums.productsCreated;
    summary.productsMatched = m_sums.productsMatched;
    summary.categoriesCreated = m_sums.categoriesCreated;
    summary.totals = m_sums.totals;
    summary.firstDay = m_sums.firstDay;
    summary.lastDay = m_sums.lastDay;
    summary.unknownSalesPeople = m_sums.unknownSalesPeople;
    summary.customersRestored = m_sums.customersRestored;
    summary.customersInBin = m_sums.customersInBin;
    summary.baseCurrency = m_base;
    for (const FoundOrderSums& found : m_foundOrders) {
        summary.ordersMatched += found.isSeen ? 1 : 0;
        summary.ordersDiffering += found.isSeen && found.stored != found.inFile ? 1 : 0;
    }
}

} // namespace zhike
