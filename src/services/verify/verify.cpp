#include "services/verify/verify.h"

#include "domain/catalogue.h"
#include "domain/customers/customertrees.h"
#include "repositories/attachments/contentstore.h"
#include "repositories/changes/changelog.h"
#include "repositories/customfields/customfieldreads.h"
#include "repositories/pool/poolruns.h"
#include "repositories/sales/customerstats.h"
#include "repositories/stores.h"
#include "repositories/verify/verifyreads.h"
#include "services/changes/searchtexts.h"
#include "storage/backup.h"
#include "storage/searchcheck.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecordsAtATime = 5000;

/// Collects one sort of finding.
class Findings {
public:
    Findings(VerifyReport& report, VerifyCheck check, QString what)
        : m_report(report), m_finding{check, 0, std::move(what), {}}
    {
    }
    ~Findings()
    {
        if (m_finding.count > 0) {
            m_report.findings.append(m_finding);
        }
    }
    Q_DISABLE_COPY_MOVE(Findings)

    void add(const QString& row)
    {
        ++m_finding.count;
        if (m_finding.first.size() < kListedFindings) {
            m_finding.first.append(row);
        }
    }
    void add(const FoundRows& rows)
    {
        m_finding.count += rows.count;
        m_finding.first += rows.first;
    }

private:
    VerifyReport& m_report;
    VerifyFinding m_finding;
};

Result<void> verifyStructure(SqlSession& session, VerifyReport& report)
{
    Findings damage(report, VerifyCheck::Structure, u"the file is damaged"_s);
    ZHIKE_TRY(const QStringList problems, findDamage(session, CheckDepth::Full));
    for (const QString& problem : problems) {
        damage.add(problem);
    }
    return {};
}

/// Hands over every record of a kind that is not in the bin, portion by portion.
template <class Draft, class Sink> Result<void> eachRecord(SqlSession& session, Sink sink)
{
    using Store = StoreOf<Draft>;
    Store store(session);
    const QString tail = u" WHERE deleted_at IS NULL AND id > $1 ORDER BY id LIMIT $2"_s;
    for (qint64 last = -1;;) {
        ZHIKE_TRY(const auto records, store.readWhere(tail, last, kRecordsAtATime));
        for (const auto& record : records) {
            sink(record);
        }
        if (records.size() < kRecordsAtATime) {
            return {};
        }
        last = records.last().id.value();
    }
}

Result<void> verifyReadable(SqlSession& session, VerifyReport& report)
{
    Findings unknown(report, VerifyCheck::Readable, u"a field has a value that its catalogue does not know"_s);
    constexpr RecordKind kKinds[]
        = {RecordKind::Customer, RecordKind::Contact, RecordKind::Product,   RecordKind::Order,
           RecordKind::Activity, RecordKind::Case,    RecordKind::CaseEntry, RecordKind::Opportunity,
           RecordKind::User,     RecordKind::Stage,   RecordKind::Consent,   RecordKind::Relationship,
           RecordKind::Tenure};
    for (const RecordKind kind : kKinds) {
        ZHIKE_TRY(const FoundRows rows, rowsWithUnknownChoices(session, kind, kListedFindings));
        unknown.add(rows);
    }
    Findings own(report, VerifyCheck::Readable, u"a value of an own field is not what its definition says"_s);
    ZHIKE_TRY(const CustomFields fields, readCustomFields(session));
    const CustomFieldsScope scope(fields);
    for (const RecordKind kind : kCustomKinds) {
        ZHIKE_CHECK(visitCustomValues(session, kind, [&own, kind](qint64 id, const Value& stored) {
            if (!customFaults(kind, stored).isEmpty()) {
                own.add(u"%1 %2"_s.arg(QLatin1StringView(tableOf(kind))).arg(id));
            }
        }));
    }
    return {};
}

Result<void> verifyOrderSums(SqlSession& session, VerifyReport& report)
{
    Findings other(report, VerifyCheck::OrderSums, u"an order is not the sum of its lines"_s);
    ZHIKE_TRY(const FoundRows rows, ordersWithOtherSums(session, kListedFindings));
    other.add(rows);
    return {};
}

size_t hashOf(const CustomerStats& stats)
{
    return qHashMulti(
        0x5EED, stats.firstDay.value_or(INT32_MIN), stats.lastDay.value_or(INT32_MIN), stats.purchaseDays, stats.orders,
        stats.revenue, stats.margin, stats.firstRevenue, stats.firstMargin, stats.returns);
}

Result<void> verifyStatistics(SqlSession& session, VerifyReport& report)
{
    Findings other(report, VerifyCheck::Statistics, u"the figures of a customer are not what the orders say"_s);
    std::vector<std::pair<qint64, size_t>> fromOrders; // both come in the order of the customers
    ZHIKE_CHECK(statsFromOrders(session, [&fromOrders](const CustomerStats& stats) -> Result<void> {
        fromOrders.emplace_back(stats.customer, hashOf(stats));
        return {};
    }));
    auto expected = fromOrders.cbegin();
    const auto missingUntil = [&](qint64 customer) {
        for (; expected != fromOrders.cend() && expected->first < customer; ++expected) {
            other.add(u"customer %1 has orders and no figures"_s.arg(expected->first));
        }
    };
    ZHIKE_CHECK(readAllStats(session, [&](const CustomerStats& stored) -> Result<void> {
        missingUntil(stored.customer);
        const bool hasOrders = expected != fromOrders.cend() && expected->first == stored.customer;
        CustomerStats none;
        none.customer = stored.customer;
        if (hashOf(stored) != (hasOrders ? expected->second : hashOf(none))) {
            other.add(u"customer %1"_s.arg(stored.customer));
        }
        expected += hasOrders ? 1 : 0;
        return {};
    }));
    missingUntil(INT64_MAX);
    return {};
}

/// What the index holds, and what it should hold.
class SearchComparison {
public:
    SearchComparison(SqlSession& session, VerifyReport& report)
        : m_session(session), m_missing(report, VerifyCheck::SearchIndex, u"a record is not in the search index"_s),
          m_other(report, VerifyCheck::SearchIndex, u"a record is in the search index under other words"_s),
          m_stale(report, VerifyCheck::SearchIndex, u"the search index holds a record that is not there"_s)
    {
    }

    Result<void> run()
    {
        ZHIKE_CHECK(readSearchIndex(m_session, [this](const IndexedRecord& record) -> Result<void> {
            m_indexed.insert({int(record.kind), record.id}, record.tokenSum);
            return {};
        }));
        ZHIKE_CHECK(compare<CustomerDraft>());
        ZHIKE_CHECK(compare<ContactDraft>());
        ZHIKE_CHECK(compare<ProductDraft>());
        ZHIKE_CHECK(compare<OpportunityDraft>());
        ZHIKE_CHECK(compare<CaseDraft>());
        for (auto left = m_indexed.cbegin(); left != m_indexed.cend(); ++left) {
            m_stale.add(u"kind %1, id %2"_s.arg(left.key().first).arg(left.key().second));
        }
        return {};
    }

private:
    template <class Draft> Result<void> compare()
    {
        return eachRecord<Draft>(m_session, [this](const auto& record) {
            const QByteArray tokens = indexTokens(searchTexts(record.details));
            const auto found = m_indexed.constFind({int(record.ref().kind), record.ref().id});
            const QString name = u"%1 %2"_s.arg(QLatin1StringView(Catalogue<Draft>::kTable)).arg(record.ref().id);
            if (found == m_indexed.cend()) {
                if (!tokens.isEmpty()) {
                    m_missing.add(name);
                }
                return;
            }
            if (*found != tokenSumOf(m_session.engine(), tokens)) {
                m_other.add(name);
            }
            m_indexed.erase(found);
        });
    }

    SqlSession& m_session;
    Findings m_missing;
    Findings m_other;
    Findings m_stale;
    QHash<std::pair<int, qint64>, quint64> m_indexed;
};

Result<void> verifyCustomerLinks(SqlSession& session, VerifyReport& report)
{
    Findings lost(report, VerifyCheck::CustomerLinks, u"a customer leads to one that is not there"_s);
    Findings cycles(report, VerifyCheck::CustomerLinks, u"a customer is its own ancestor"_s);
    ZHIKE_TRY(const QList<CustomerLink> links, customerLinks(session));
    for (const CustomerLink& link : links) {
        ZHIKE_TRY(const bool exists, customerExists(session, link.to));
        if (!exists) {
            lost.add(u"customer %1, %2 = %3"_s.arg(link.customer).arg(QLatin1StringView(link.field)).arg(link.to));
        }
    }
    for (const CustomerTree tree : kCustomerTrees) {
        AboveCustomers above;
        for (const CustomerLink& link : links) {
            if (QLatin1StringView(link.field) == treeField(tree)) {
                above.insert(link.customer, link.to);
            }
        }
        for (const QList<qint64>& ring : ringsIn(above)) {
            QStringList way;
            for (const qint64 customer : ring) {
                way.append(QString::number(customer));
            }
            cycles.add(u"%1: customer %2"_s.arg(treeField(tree), way.join(u" > ")));
        }
    }
    return {};
}

Result<void> verifyCounters(SqlSession& session, VerifyReport& report)
{
    Findings behind(report, VerifyCheck::Counters, u"a number would be given out twice"_s);
    ZHIKE_TRY(const FoundRows rows, countersBehind(session));
    behind.add(rows);
    return {};
}

Result<void> verifyBatches(SqlSession& session, VerifyReport& report)
{
    Findings unfinished(report, VerifyCheck::Batches, u"an import was interrupted; opening the file takes it back"_s);
    for (const QString& state : {u"running"_s, u"undoing"_s}) {
        ZHIKE_TRY(const QList<LoggedChange> batches, batchesInState(session, state));
        for (const LoggedChange& batch : batches) {
            unfinished.add(u"batch %1 (%2)"_s.arg(batch.id.value()).arg(batch.title.subject));
        }
    }
    Findings unknown(report, VerifyCheck::Batches, u"rows of a batch that the log does not know"_s);
    ZHIKE_TRY(const FoundRows rows, rowsOfUnknownBatches(session, kListedFindings));
    unknown.add(rows);
    return {};
}

Result<void> verifyConsent(SqlSession& session, VerifyReport& report)
{
    Findings other(report, VerifyCheck::ConsentMarks, u"the marks of a contact are not what the consent log says"_s);
    ZHIKE_TRY(const FoundRows rows, contactsWithOtherMarks(session, kListedFindings));
    other.add(rows);
    return {};
}

Result<void> verifyRelations(SqlSession& session, VerifyReport& report)
{
    Findings unpaired(report, VerifyCheck::Relations, u"a relation is not told alike at both sides"_s);
    ZHIKE_TRY(const FoundRows rows, unpairedRelations(session, kListedFindings));
    unpaired.add(rows);
    return {};
}

Result<void> verifyAttachments(SqlSession& session, VerifyReport& report)
{
    Findings missing(report, VerifyCheck::Attachments, u"an attachment has no content"_s);
    Findings incomplete(report, VerifyCheck::Attachments, u"a content has lost a piece"_s);
    Findings other(report, VerifyCheck::Attachments, u"a content is not what was attached"_s);
    Findings unnamed(report, VerifyCheck::Attachments, u"a content is kept that no attachment names"_s);
    Findings size(report, VerifyCheck::Attachments, u"an attachment has another size than its content"_s);
    return checkContents(session, [&](const ContentFault& fault) {
        switch (fault.kind) {
        case ContentFault::Kind::Missing:
            return missing.add(fault.detail);
        case ContentFault::Kind::Incomplete:
            return incomplete.add(fault.detail);
        case ContentFault::Kind::OtherBytes:
            return other.add(fault.detail);
        case ContentFault::Kind::Unnamed:
            return unnamed.add(fault.detail);
        case ContentFault::Kind::OtherSize:
            return size.add(fault.detail);
        }
    });
}

Result<void> verifyPool(SqlSession& session, VerifyReport& report)
{
    Findings owned(report, VerifyCheck::Pool, u"a customer is in the pool and has an owner"_s);
    ZHIKE_TRY(const FoundRows both, ownedCustomersInPool(session, kListedFindings));
    owned.add(both);
    Findings impossible(report, VerifyCheck::Pool, u"a customer was held until before it was held"_s);
    ZHIKE_TRY(const FoundRows backwards, impossibleTenures(session, kListedFindings));
    impossible.add(backwards);
    return {};
}

Result<void> runCheck(SqlSession& session, VerifyCheck check, VerifyReport& report)
{
    switch (check) {
    case VerifyCheck::Structure:
        return verifyStructure(session, report);
    case VerifyCheck::Readable:
        return verifyReadable(session, report);
    case VerifyCheck::OrderSums:
        return verifyOrderSums(session, report);
    case VerifyCheck::Statistics:
        return verifyStatistics(session, report);
    case VerifyCheck::SearchIndex:
        return SearchComparison(session, report).run();
    case VerifyCheck::CustomerLinks:
        return verifyCustomerLinks(session, report);
    case VerifyCheck::Counters:
        return verifyCounters(session, report);
    case VerifyCheck::Batches:
        return verifyBatches(session, report);
    case VerifyCheck::ConsentMarks:
        return verifyConsent(session, report);
    case VerifyCheck::Relations:
        return verifyRelations(session, report);
    case VerifyCheck::Attachments:
        return verifyAttachments(session, report);
    case VerifyCheck::Pool:
        return verifyPool(session, report);
    }
    return {};
}

} // namespace

QString keyOf(VerifyCheck check)
{
    static constexpr std::array kKeys
        = {"structure", "readable", "order-sums",    "statistics", "search-index", "customer-links",
           "counters",  "batches",  "consent-marks", "relations",  "attachments",  "pool"};
    return QString::fromLatin1(kKeys[size_t(check)]);
}

Result<VerifyReport> verifyStore(SqlSession& session, const VerifyProgress& progress)
{
    VerifyReport report;
    for (const VerifyCheck check : kVerifyChecks) {
        if (progress && !progress(check)) {
            return fail(ErrorCode::Cancelled);
        }
        QElapsedTimer clock;
        clock.start();
        const Result<void> checked = runCheck(session, check, report);
        // A row that cannot be read, or a page, is what was looked for; the other checks may still say something.
        if (!checked && checked.error().code == ErrorCode::Damaged) {
            Findings(report, check, u"reading failed"_s).add(checked.error().detail);
        } else if (!checked) {
            return tl::unexpected(checked.error());
        }
        report.milliseconds.append({check, clock.elapsed()});
    }
    return report;
}

} // namespace zhike
