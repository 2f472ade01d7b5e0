#include "services/search/find.h"

#include "repositories/customers/customerreads.h"
#include "repositories/lists/searchrecords.h"
#include "services/lists/list.h"
#include "services/search/matching.h"

#include <QElapsedTimer>
#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// What the best customer found brings along.
constexpr int kOrdersOfCustomer = 3;
constexpr int kCasesOfCustomer = 2;

QStringList hitFields(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return {u"name"_s, u"second_name"_s, u"city"_s, u"owner_id"_s, u"segment"_s, u"value"_s, u"phones"_s};
    case RecordKind::Contact:
        return {u"name"_s, u"second_name"_s, u"customer_name"_s, u"title"_s, u"role"_s, u"phones"_s};
    case RecordKind::Order:
        return {u"number"_s, u"customer_name"_s, u"total"_s, u"order_day"_s, u"status"_s};
    case RecordKind::Case:
        return {u"number"_s, u"subject"_s, u"customer_name"_s, u"status"_s, u"opened_at"_s};
    case RecordKind::Opportunity:
        return {u"name"_s, u"customer_name"_s, u"amount"_s, u"stage_id"_s};
    case RecordKind::Product:
        return {u"name"_s, u"sku"_s, u"list_price"_s};
    default:
        return {};
    }
}

/// A row's values by field.
class HitValues {
public:
    HitValues(const QStringList& fields, const ListRow& row) : m_fields(fields), m_row(row) { }

    template <class T> [[nodiscard]] std::optional<T> value(QStringView field) const
    {
        const qsizetype at = m_fields.indexOf(field);
        if (at < 0) {
            return std::nullopt;
        }
        const auto* found = std::get_if<T>(&m_row.values[size_t(at)]);
        return found != nullptr ? std::optional(*found) : std::nullopt;
    }
    [[nodiscard]] QString text(QStringView field) const { return value<QString>(field).value_or(QString()); }
    [[nodiscard]] QString name(QStringView field) const
    {
        const qsizetype at = m_fields.indexOf(field);
        return at < 0 ? QString() : m_row.names[size_t(at)];
    }
    [[nodiscard]] std::optional<Money> money(QStringView field) const
    {
        const auto minor = value<qint64>(field);
        return minor && m_row.currency ? std::optional(Money(*minor, *m_row.currency)) : std::nullopt;
    }

private:
    const QStringList& m_fields;
    const ListRow& m_row;
};

QString firstReach(const HitValues& values, QStringView field)
{
    Reaches reaches;
    const auto json = values.value<QString>(field);
    return json && fromValue(Value(*json), reaches) && !reaches.isEmpty() ? reaches.first().value : QString();
}

HitFacts factsOf(RecordKind kind, const HitValues& values)
{
    HitFacts facts;
    facts.city = values.text(u"city");
    facts.owner = values.name(u"owner_id");
    facts.segment = values.text(u"segment");
    facts.value = values.value<qint64>(u"value");
    facts.phone = firstReach(values, u"phones");
    facts.title = values.text(u"title");
    facts.stage = values.name(u"stage_id");
    facts.role = fromKey<BuyingRole>(values.text(u"role")).value_or(BuyingRole::Unknown);
    switch (kind) {
    case RecordKind::Order:
        facts.amount = values.money(u"total");
        facts.orderStatus = fromKey<OrderStatus>(values.text(u"status"));
        break;
    case RecordKind::Opportunity:
        facts.amount = values.money(u"amount");
        break;
    case RecordKind::Product:
        facts.amount = values.money(u"list_price");
        break;
    case RecordKind::Case:
        facts.caseStatus = fromKey<CaseStatus>(values.text(u"status"));
        break;
    default:
        break;
    }
    if (const auto day = values.value<qint64>(u"order_day")) {
        facts.day = Day(std::int32_t(*day));
    }
    if (const auto at = values.value<qint64>(u"opened_at")) {
        facts.at = Instant(*at);
    }
    return facts;
}

/// Reads what hits show. Records that went away meanwhile are left out.
Result<QList<SearchHit>> hitsOf(SqlSession& session, RecordKind kind, std::span<const RowKey> keys)
{
    std::vector<RecordRef> refs;
    for (const RowKey& key : keys) {
        refs.push_back({kind, kind == RecordKind::Customer ? key.id : key.customer, key.id});
    }
    const QStringList fields = hitFields(kind);
    ZHIKE_TRY(const std::vector<ListRow> rows, page(session, kind, fields, refs, Instant(0)));
    QList<SearchHit> hits;
    for (const ListRow& row : rows) {
        const HitValues values(fields, row);
        SearchHit hit;
        hit.record = row.record;
        const bool isNumbered = kind == RecordKind::Order || kind == RecordKind::Case;
        hit.title = values.text(isNumbered ? u"number" : u"name");
        hit.secondTitle = kind == RecordKind::Case ? values.text(u"subject")
            : kind == RecordKind::Product          ? values.text(u"sku")
                                                   : values.text(u"second_name");
        hit.customerName = values.text(u"customer_name");
        hit.facts = factsOf(kind, values);
        hits.append(std::move(hit));
    }
    return hits;
}

/// Says where in the hit's texts the match is; in a text that it does not show, that text is the why.
void mark(SearchHit& hit, const MatchedRecord& matched)
{
    hit.rank = matched.match.rank;
    hit.distance = matched.match.distance;
    for (const MatchSpan& span : matched.match.spans) {
        const SearchText& text = matched.texts[span.text];
        const TextSpan marks{span.start, span.length};
        if (text.text == hit.title) {
            hit.titleMarks.append(marks);
        } else if (text.text == hit.secondTitle) {
            hit.secondMarks.append(marks);
        } else if (!hit.why) {
            hit.why = MarkedText{text.kind, text.text, {marks}};
        } else if (hit.why->text == text.text) {
            hit.why->marks.append(marks);
        }
    }
}

/// @param matches one more than the limit where there are more
Result<SearchGroup> indexedGroup(SqlSession& session, RecordKind kind, std::vector<MatchedRecord> matches, int limit)
{
    SearchGroup group{kind, {}, qsizetype(matches.size()) > limit};
    matches.resize(std::min(matches.size(), size_t(limit)));
    std::vector<RowKey> keys;
    keys.reserve(matches.size());
    for (const MatchedRecord& matched : matches) {
        keys.push_back(matched.key);
    }
    ZHIKE_TRY(group.hits, hitsOf(session, kind, keys));
    for (SearchHit& hit : group.hits) {
        const auto matched = std::ranges::find_if(
            matches, [&hit](const MatchedRecord& record) { return record.key.id == hit.record.id; });
        mark(hit, *matched);
    }
    return group;
}

/// Orders are not in the index: their number is looked up, exactly and by its beginning.
Result<SearchGroup> orderGroup(SqlSession& session, const QString& typed, int limit)
{
    SearchGroup group{RecordKind::Order, {}, false};
    std::vector<RowKey> keys;
    const QStringList prefixes = orderNumberPrefixes(typed);
    for (const QString& prefix : prefixes) {
        ZHIKE_TRY(const std::vector<qint64> ids, ordersByNumber(session, prefix, limit + 1));
        for (const qint64 id : ids) {
            if (std::ranges::none_of(keys, [id](const RowKey& key) { return key.id == id; })) {
                keys.push_back({0, id});
            }
        }
    }
    ZHIKE_TRY(QList<SearchHit> hits, hitsOf(session, RecordKind::Order, keys));
    for (SearchHit& hit : hits) {
        for (const QString& prefix : prefixes) {
            if (hit.title.startsWith(prefix)) {
                const bool isWhole = hit.title == prefix;
                hit.rank = isWhole ? MatchRank::Exact : MatchRank::Prefix;
                hit.distance = int(hit.title.size() - prefix.size());
                hit.titleMarks = {{0, prefix.size()}};
            }
        }
    }
    std::ranges::stable_sort(hits, [](const SearchHit& a, const SearchHit& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.distance < b.distance;
    });
    group.hasMore = hits.size() > limit;
    group.hits = hits.mid(0, limit);
    return group;
}

/// Adds hits of the best customer to a group that has room.
Result<void> addThroughCustomer(
    SqlSession& session, SearchGroup& group, const SearchHit& customer, std::vector<RowKey> keys, int limit)
{
    std::erase_if(keys, [&group](const RowKey& key) {
        return std::ranges::any_of(group.hits, [&key](const SearchHit& hit) { return hit.record.id == key.id; });
    });
    keys.resize(std::min(keys.size(), size_t(std::max<qsizetype>(0, limit - group.hits.size()))));
    ZHIKE_TRY(QList<SearchHit> hits, hitsOf(session, group.kind, keys));
    for (SearchHit& hit : hits) {
        hit.throughCustomer = true;
        hit.rank = customer.rank;
        hit.distance = customer.distance;
        hit.customerMarks = customer.titleMarks;
        group.hits.append(std::move(hit));
    }
    return {};
}

template <class Record> std::vector<RowKey> keysOf(const QList<Record>& records)
{
    std::vector<RowKey> keys;
    for (const Record& record : records) {
        keys.push_back({record.customer.value(), record.id.value()});
    }
    return keys;
}

/// The people, last orders and open cases of the best customer.
Result<void> addOfCustomer(SqlSession& session, QList<SearchGroup>& groups, const SearchHit& customer, int limit)
{
    const CustomerId id(customer.record.id);
    for (SearchGroup& group : groups) {
        if (group.kind == RecordKind::Contact) {
            ZHIKE_TRY(const QList<Contact> contacts, contactsOf(session, id, limit));
            ZHIKE_CHECK(addThroughCustomer(session, group, customer, keysOf(contacts), limit));
        } else if (group.kind == RecordKind::Order) {
            ZHIKE_TRY(const QList<Order> orders, newestOrdersOf(session, id, kOrdersOfCustomer));
            ZHIKE_CHECK(addThroughCustomer(session, group, customer, keysOf(orders), limit));
        } else if (group.kind == RecordKind::Case) {
            ZHIKE_TRY(const QList<Case> cases, casesOf(session, id, kCasesOfCustomer));
            ZHIKE_CHECK(addThroughCustomer(session, group, customer, keysOf(cases), limit));
        }
    }
    return {};
}

constexpr std::array kGroups = {RecordKind::Customer, RecordKind::Contact,     RecordKind::Order,
                                RecordKind::Case,     RecordKind::Opportunity, RecordKind::Product};

/// Every kind with what was found, the empty ones too.
Result<void> findGroups(SqlSession& session, const QString& typed, int limit, SearchAnswer& answer)
{
    std::vector<RecordKind> indexed;
    std::ranges::copy_if(kGroups, std::back_inserter(indexed), isSearchable);
    ZHIKE_TRY(std::vector<MatchesOfKind> matches, bestMatches(session, indexed, typed, limit + 1));
    for (const RecordKind kind : kGroups) {
        const auto ofKind = std::ranges::find(matches, kind, &MatchesOfKind::kind);
        if (ofKind == matches.end()) {
            ZHIKE_TRY(SearchGroup group, orderGroup(session, typed, limit));
            answer.groups.append(std::move(group));
            continue;
        }
        ZHIKE_TRY(SearchGroup group, indexedGroup(session, kind, std::move(ofKind->best), limit));
        answer.groups.append(std::move(group));
        answer.rowsRead += ofKind->rowsRead;
    }
    return {};
}

} // namespace

Result<SearchGroup> findKind(SqlSession& session, RecordKind kind, const QString& typed, int limit)
{
    if (kind == RecordKind::Order) {
        return orderGroup(session, typed, limit);
    }
    ZHIKE_TRY(std::vector<MatchedRecord> matches, bestMatches(session, kind, typed, limit + 1));
    return indexedGroup(session, kind, std::move(matches), limit);
}

Result<SearchAnswer> find(SqlSession& session, const QString& typed, int perKindLimit)
{
    QElapsedTimer timer;
    timer.start();
    SearchAnswer answer;
    if (!SearchQuery(typed).isEmpty()) {
        ZHIKE_CHECK(findGroups(session, typed, perKindLimit, answer));
        const SearchGroup& customers = answer.groups.first();
        if (!customers.hits.isEmpty()) {
            const SearchHit best = customers.hits.first();
            ZHIKE_CHECK(addOfCustomer(session, answer.groups, best, perKindLimit));
        }
        answer.groups.removeIf([](const SearchGroup& group) { return group.hits.isEmpty(); });
    }
    answer.elapsedMs = double(timer.nsecsElapsed()) / 1e6;
    return answer;
}

} // namespace zhike
