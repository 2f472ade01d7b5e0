#include "services/insight/valueorigins.h"

#include "analytics/lineshares.h"
#include "repositories/insight/valuereads.h"
#include "repositories/insight/worthreads.h"
#include "repositories/lists/displaynames.h"
#include "services/insight/modelrun.h"

#include <QDateTime>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;
namespace models = analytics;

namespace {

constexpr Instant kNoEnd(std::numeric_limits<qint64>::max());
constexpr int kMostReferred = 5000; ///< of each ring

qint64 storedPart(const StoredStanding& standing, ValuePart part)
{
    switch (part) {
    case ValuePart::FirstPurchase:
        return standing.firstPurchase;
    case ValuePart::Repeat:
        return standing.repeat;
    case ValuePart::CrossSell:
        return standing.crossSell;
    case ValuePart::LowerCost:
        return standing.lowerCost;
    case ValuePart::Premium:
        return standing.premium;
    case ValuePart::StandardCost:
        return standing.standardCost;
    case ValuePart::Historic:
        return standing.historic;
    case ValuePart::Referral:
        return standing.referral;
    }
    Q_UNREACHABLE();
}

/// A customer's lines by day, as the figures see them.
struct OriginLines {
    std::vector<models::ValueLine> lines;
    std::vector<qint64> orders; ///< parallel
    std::vector<models::LineShare> shares; ///< parallel
    qint64 net = 0;
};

Result<OriginLines> originLines(SqlSession& session, CustomerId customer, Day asOf)
{
    ZHIKE_TRY(const CategoryPlaces categories, CategoryPlaces::read(session, customer));
    models::ReferencePrices prices;
    ZHIKE_CHECK(pricesFor(session, customer.value(), [&prices](const StoredPrice& price) {
        prices.set(price.product, price.quarter, {price.net, price.quantity});
    }));
    std::vector<SoldLine> sold;
    ZHIKE_CHECK(soldLinesOf(session, customer.value(), asOf.sinceEpoch(), [&](const SoldLine& line) -> Result<void> {
        sold.push_back(line);
        return {};
    }));
    std::ranges::stable_sort(sold, {}, &SoldLine::day);
    OriginLines own;
    for (const SoldLine& line : sold) {
        own.lines.push_back(
            {line.day, line.product.value_or(models::kNoProduct), categories.of(line.product), line.quantity, line.net,
             line.cost, line.gross});
        own.orders.push_back(line.order);
        own.net += line.net;
    }
    own.shares = models::lineShares(own.lines, prices);
    return own;
}

ValueOrigin originOfLine(const OriginLines& own, size_t i, CustomerId customer, qint64 adds)
{
    const models::ValueLine& line = own.lines[i];
    ValueOrigin origin;
    origin.kind
        = line.product == models::kNoProduct && line.quantity == 0 ? ValueOrigin::Kind::Rest : ValueOrigin::Kind::Line;
    origin.record = {RecordKind::Order, customer.value(), own.orders[i]};
    origin.day = Day(line.day);
    origin.product = line.product;
    origin.quantity = line.quantity;
    origin.base = line.net;
    origin.adds = adds;
    return origin;
}

/// Gathers the rows of one part.
class OriginGatherer {
public:
    OriginGatherer(SqlSession& session, const FittedRun& run, CustomerId customer, Day asOf)
        : m_session(session), m_run(run), m_customer(customer), m_asOf(asOf)
    {
    }

    Result<void> gather(ValuePart part)
    {
        if (part == ValuePart::Referral) {
            return addReferrals();
        }
        ZHIKE_TRY(m_own, originLines(m_session, m_customer, m_asOf));
        if (part == ValuePart::StandardCost) {
            addOrders();
        } else if (part != ValuePart::LowerCost) {
            addLines(part);
        }
        if (part == ValuePart::LowerCost) {
            addStandard();
        }
        if (part == ValuePart::LowerCost || part == ValuePart::Historic) {
            ZHIKE_CHECK(addService());
        }
        return {};
    }
    [[nodiscard]] ValueOrigins finish(bool byDay)
    {
        ValueOrigins origins;
        for (const ValueOrigin& row : m_rows) {
            origins.sum += row.adds;
        }
        if (m_rows.size() > kMostOrigins) {
            std::ranges::stable_sort(
                m_rows, std::ranges::greater(), [](const ValueOrigin& row) { return std::abs(row.adds); });
            origins.cut = qint64(m_rows.size() - kMostOrigins);
            m_rows.resize(kMostOrigins);
        }
        if (byDay) {
            std::ranges::stable_sort(m_rows, std::ranges::greater(), &ValueOrigin::day);
        }
        origins.rows = std::move(m_rows);
        return origins;
    }

private:
    /// What a customer of this much revenue costs on average, as `valueParts()` says it.
    [[nodiscard]] qint64 standardOf(qint64 net) const
    {
        return m_own.net > 0 ? std::llround(double(net) * m_run.standing->standardRate) : 0;
    }

    void addLines(ValuePart part)
    {
        using Share = models::LineShare::Part;
        for (size_t i = 0; i < m_own.lines.size(); ++i) {
            const models::LineShare& share = m_own.shares[i];
            const bool isWanted = part == ValuePart::FirstPurchase ? share.part == Share::FirstPurchase
                : part == ValuePart::Repeat                        ? share.part == Share::Repeat
                : part == ValuePart::CrossSell                     ? share.part == Share::CrossSell
                : part == ValuePart::Premium                       ? share.premium != 0
                                                                   : true;
            if (isWanted) {
                const qint64 adds = part == ValuePart::Premium ? share.premium
                    : part == ValuePart::Historic              ? m_own.lines[i].margin()
                                                               : share.atReference;
                m_rows.push_back(originOfLine(m_own, i, m_customer, adds));
            }
        }
    }
    void addStandard()
    {
        ValueOrigin standard;
        standard.kind = ValueOrigin::Kind::Standard;
        standard.day = m_asOf;
        standard.base = m_own.net;
        standard.adds = standardOf(m_own.net);
        m_rows.push_back(standard);
    }
    /// Each order's share of the standard cost; rounded so that they add up.
    void addOrders()
    {
        qint64 net = 0;
        QHash<qint64, size_t> places;
        for (size_t i = 0; i < m_own.lines.size(); ++i) {
            const qint64 before = standardOf(net);
            net += m_own.lines[i].net;
            const qint64 adds = before - standardOf(net);
            const auto known = places.constFind(m_own.orders[i]);
            if (known != places.constEnd()) {
                m_rows[*known].base += m_own.lines[i].net;
                m_rows[*known].adds += adds;
                continue;
            }
            places.insert(m_own.orders[i], m_rows.size());
            m_rows.push_back(originOfLine(m_own, i, m_customer, adds));
            m_rows.back().kind = ValueOrigin::Kind::WholeOrder;
        }
    }
    Result<void> addService()
    {
        const models::ServiceRates& rates = m_run.thresholds.rates;
        ZHIKE_TRY(const QList<ServiceRecord> records, serviceRecordsOf(m_session, m_customer.value(), kNoEnd));
        qint64 minutes = 0;
        for (const ServiceRecord& record : records) {
            // minutes are rounded once for all of them: each takes what it adds to the rounded sum
            const qint64 before = models::costToServe({minutes, 0}, 0, rates);
            minutes += record.minutes;
            ValueOrigin origin;
            origin.kind
                = record.record.kind == RecordKind::Activity ? ValueOrigin::Kind::Effort : ValueOrigin::Kind::Entry;
            origin.record = record.record;
            origin.day = Day::from(record.at.local().date());
            origin.name = record.name;
            origin.about = record.about;
            origin.minutes = record.minutes;
            origin.isVisit = record.isVisit;
            origin.adds = before - models::costToServe({minutes, 0}, 0, rates) - (record.isVisit ? rates.visit : 0);
            m_rows.push_back(origin);
        }
        for (size_t i = 0; i < m_own.lines.size(); ++i) {
            if (m_own.lines[i].net < 0) {
                m_rows.push_back(originOfLine(m_own, i, m_customer, -rates.returned));
                m_rows.back().kind = ValueOrigin::Kind::Returned;
            }
        }
        return {};
    }
    Result<void> addReferrals()
    {
        double share = m_run.thresholds.referralShare;
        double sum = 0;
        for (int ring = 1; ring <= m_run.thresholds.referralDepth; ++ring, share *= m_run.thresholds.referralShare) {
            ZHIKE_TRY(
                const QList<ReferredRow> referred, referredInRing(m_session, m_customer.value(), ring, kMostReferred));
            for (const ReferredRow& row : referred) {
                const qint64 before = std::llround(sum);
                sum += share * double(row.historic.value_or(0));
                ValueOrigin origin;
                origin.kind = ValueOrigin::Kind::Referred;
                origin.record = {RecordKind::Customer, row.customer, row.customer};
                origin.name = row.name;
                origin.ring = ring;
                origin.base = row.historic.value_or(0);
                origin.adds = std::llround(sum) - before;
                m_rows.push_back(origin);
            }
        }
        return {};
    }
    SqlSession& m_session;
    const FittedRun& m_run;
    CustomerId m_customer;
    Day m_asOf;
    OriginLines m_own;
    std::vector<ValueOrigin> m_rows;
};

/// Orders by their numbers, products by their names.
Result<void> nameRecords(SqlSession& session, std::vector<ValueOrigin>& rows)
{
    QSet<qint64> orders;
    QSet<qint64> products;
    for (const ValueOrigin& row : rows) {
        if (row.record.kind == RecordKind::Order) {
            orders.insert(row.record.id);
            products.insert(row.product);
        }
    }
    products.remove(models::kNoProduct);
    const std::vector<qint64> orderIds(orders.begin(), orders.end());
    const std::vector<qint64> productIds(products.begin(), products.end());
    ZHIKE_TRY(const auto numbers, displayNames(session, RecordKind::Order, orderIds));
    ZHIKE_TRY(const auto names, displayNames(session, RecordKind::Product, productIds));
    for (ValueOrigin& row : rows) {
        if (row.record.kind == RecordKind::Order) {
            row.name = numbers.value(row.record.id);
            row.about = row.kind == ValueOrigin::Kind::WholeOrder ? QString() : names.value(row.product);
        }
    }
    return {};
}

} // namespace

Result<ValueOrigins> valueOrigins(SqlSession& session, CustomerId customer, ValuePart part)
{
    ZHIKE_TRY(const std::optional<FittedRun> run, newestFittedRun(session));
    ZHIKE_TRY(const std::optional<StoredStanding> standing, readStanding(session, customer.value()));
    ZHIKE_TRY(const std::optional<CustomerStats> stats, readStats(session, customer));
    if (!run || !run->standing || !standing) {
        return fail(ErrorCode::NotFound, u"no figures of customer %1"_s.arg(customer.value()));
    }
    const qint32 newest = stats && stats->lastDay ? *stats->lastDay : 0;
    OriginGatherer gatherer(session, *run, customer, Day(std::max(run->asOf.sinceEpoch(), newest)));
    ZHIKE_CHECK(gatherer.gather(part));
    ValueOrigins origins = gatherer.finish(part != ValuePart::Referral);
    origins.stored = storedPart(*standing, part);
    ZHIKE_CHECK(nameRecords(session, origins.rows));
    return origins;
}

} // namespace zhike
