#include "services/search/matching.h"

#include "repositories/lists/searchrecords.h"
#include "services/changes/searchtexts.h"
#include "storage/searchindex.h"
#include "text/folding.h"
#include "text/sortkey.h"

#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Newest first, so many a stage: what a person looks for among more than these is found by typing on. Reading one to
// verify it costs some 20 us of random pages, which is most of what a key costs.
constexpr int kCandidates = 150;
// Beside them, the names that stand where the typed text would stand: an old record of exactly this name is there.
constexpr int kNeighbours = 8;

bool isBetter(const MatchedRecord& a, const MatchedRecord& b)
{
    if (const auto order = a.match <=> b.match; order != 0) {
        return order < 0;
    }
    return a.key.id > b.key.id;
}

template <class Draft> class KindMatching {
public:
    KindMatching(SqlSession& session, const QString& typed) : m_session(session), m_typed(typed), m_query(typed) { }

    Result<std::vector<MatchedRecord>> best(int limit)
    {
        if (m_query.isEmpty()) {
            return std::vector<MatchedRecord>();
        }
        if constexpr (hasNames()) {
            ZHIKE_TRY(
                const std::vector<qint64> near,
                SearchRecords<Draft>(m_session).namesFrom(sortKey(m_typed), kNeighbours));
            ZHIKE_CHECK(verify(near));
        }
        for (const TokenQuery& stage : m_query.stages()) {
            ZHIKE_TRY(
                const QList<SearchCandidate> candidates,
                searchCandidates(m_session, Catalogue<Draft>::kKind, stage, kCandidates));
            ZHIKE_CHECK(verify(idsOf(candidates)));
            if (qsizetype(m_found.size()) >= limit) {
                break; // later stages hold lower ranks
            }
        }
        std::ranges::sort(m_found, isBetter);
        m_found.resize(std::min(m_found.size(), size_t(limit)));
        return std::move(m_found);
    }

    Result<std::vector<RowKey>> all()
    {
        std::vector<RowKey> keys;
        for (const TokenQuery& stage : m_query.stages()) {
            ZHIKE_TRY(
                const QList<SearchCandidate> candidates,
                searchCandidates(m_session, Catalogue<Draft>::kKind, stage, std::numeric_limits<int>::max()));
            ZHIKE_CHECK(verify(idsOf(candidates)));
        }
        for (const MatchedRecord& record : m_found) {
            keys.push_back(record.key);
        }
        std::ranges::sort(keys);
        return keys;
    }

private:
    static constexpr bool hasNames()
    {
        return Catalogue<Draft>::kKind == RecordKind::Customer || Catalogue<Draft>::kKind == RecordKind::Contact
            || Catalogue<Draft>::kKind == RecordKind::Product;
    }

    static std::vector<qint64> idsOf(const QList<SearchCandidate>& candidates)
    {
        std::vector<qint64> ids;
        for (const SearchCandidate& candidate : candidates) {
            ids.push_back(candidate.id);
        }
        return ids;
    }

    /// Reads those not seen before and keeps the ones that really answer.
    Result<void> verify(std::vector<qint64> ids)
    {
        std::erase_if(ids, [this](qint64 id) {
            const bool known = m_seen.contains(id);
            m_seen.insert(id);
            return known;
        });
        QSet<qint64> handed; // portions are filled up with repetitions
        return SearchRecords<Draft>(m_session).byId(ids, [&](const RowKey& key, const Draft& draft) -> Result<void> {
            std::vector<SearchText> texts = searchTexts(draft);
            auto match = m_query.match(texts);
            if (match && !handed.contains(key.id)) {
                handed.insert(key.id);
                m_found.push_back({key, *std::move(match), std::move(texts)});
            }
            return {};
        });
    }

    SqlSession& m_session;
    QString m_typed;
    SearchQuery m_query;
    QSet<qint64> m_seen;
    std::vector<MatchedRecord> m_found;
};

/// Calls `use` with the matching of a kind's draft.
template <class T, class Use>
Result<T> withMatching(SqlSession& session, RecordKind kind, const QString& typed, Use use)
{
    switch (kind) {
    case RecordKind::Customer:
        return use(KindMatching<CustomerDraft>(session, typed));
    case RecordKind::Contact:
        return use(KindMatching<ContactDraft>(session, typed));
    case RecordKind::Product:
        return use(KindMatching<ProductDraft>(session, typed));
    case RecordKind::Opportunity:
        return use(KindMatching<OpportunityDraft>(session, typed));
    case RecordKind::Case:
        return use(KindMatching<CaseDraft>(session, typed));
    default:
        return fail(ErrorCode::Internal, u"%1 is not in the search index"_s.arg(QLatin1StringView(tableOf(kind))));
    }
}

} // namespace

bool isSearchable(RecordKind kind)
{
    constexpr std::array kKinds
        = {RecordKind::Customer, RecordKind::Contact, RecordKind::Product, RecordKind::Opportunity, RecordKind::Case};
    return std::ranges::find(kKinds, kind) != kKinds.end();
}

Result<std::vector<MatchedRecord>> bestMatches(SqlSession& session, RecordKind kind, const QString& typed, int limit)
{
    return withMatching<std::vector<MatchedRecord>>(
        session, kind, typed, [limit](auto matching) { return matching.best(limit); });
}

Result<std::vector<RowKey>> allMatches(SqlSession& session, RecordKind kind, const QString& typed)
{
    return withMatching<std::vector<RowKey>>(session, kind, typed, [](auto matching) { return matching.all(); });
}

QStringList orderNumberPrefixes(const QString& typed)
{
    const QString text = typed.trimmed();
    constexpr qsizetype kLongestNumber = 60;
    if (text.isEmpty() || text.size() > kLongestNumber) {
        return {};
    }
    QStringList prefixes{text};
    const QString plain = folded(text).toUpper(); // also full-width digits and letters
    if (plain != text) {
        prefixes.append(plain);
    }
    const bool isDigits = std::ranges::all_of(plain, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isDigits && !plain.isEmpty()) {
        prefixes.append(u"SO-"_s + plain);
    }
    return prefixes;
}

} // namespace zhike
