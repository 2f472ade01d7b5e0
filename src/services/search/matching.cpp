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

/// Looks for the records of one kind that answer: it is handed candidates and reads which of them do.
class Matching {
public:
    explicit Matching(RecordKind kind) : m_kind(kind) { }
    virtual ~Matching() = default;
    Q_DISABLE_COPY_MOVE(Matching)

    [[nodiscard]] RecordKind kind() const { return m_kind; }
    [[nodiscard]] std::vector<MatchedRecord>& found() { return m_found; }

    /// The names that stand where the typed text would stand.
    virtual Result<std::vector<qint64>> namesNear(const QString& typed) = 0;

    /// Reads those not seen before and keeps the ones that really answer.
    Result<void> verify(const SearchQuery& query, std::vector<qint64> ids)
    {
        std::erase_if(ids, [this](qint64 id) {
            const bool known = m_seen.contains(id);
            m_seen.insert(id);
            return known;
        });
        m_rowsRead += qsizetype(ids.size());
        return ids.empty() ? Result<void>() : readAndKeep(query, ids);
    }

    MatchesOfKind best(int limit)
    {
        std::ranges::sort(m_found, isBetter);
        m_found.resize(std::min(m_found.size(), size_t(limit)));
        return {m_kind, std::move(m_found), m_rowsRead};
    }

protected:
    virtual Result<void> readAndKeep(const SearchQuery& query, std::span<const qint64> ids) = 0;
    std::vector<MatchedRecord> m_found;

private:
    RecordKind m_kind;
    QSet<qint64> m_seen;
    qsizetype m_rowsRead = 0;
};

template <class Draft> class KindMatching final : public Matching {
public:
    explicit KindMatching(SqlSession& session) : Matching(Catalogue<Draft>::kKind), m_records(session) { }

    Result<std::vector<qint64>> namesNear(const QString& typed) override
    {
        constexpr RecordKind kKind = Catalogue<Draft>::kKind;
        if constexpr (kKind == RecordKind::Customer || kKind == RecordKind::Contact || kKind == RecordKind::Product) {
            return m_records.namesFrom(sortKey(typed), kNeighbours);
        }
        return std::vector<qint64>(); // has no collation key
    }

protected:
    Result<void> readAndKeep(const SearchQuery& query, std::span<const qint64> ids) override
    {
        QSet<qint64> handed; // portions are filled up with repetitions
        return m_records.byId(ids, [&](const RowKey& key, const Draft& draft) -> Result<void> {
            std::vector<SearchText> texts = searchTexts(draft);
            auto match = query.match(texts);
            if (match && !handed.contains(key.id)) {
                handed.insert(key.id);
                m_found.push_back({key, *std::move(match), std::move(texts)});
            }
            return {};
        });
    }

private:
    SearchRecords<Draft> m_records;
};

Result<std::unique_ptr<Matching>> matchingOf(SqlSession& session, RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return std::make_unique<KindMatching<CustomerDraft>>(session);
    case RecordKind::Contact:
        return std::make_unique<KindMatching<ContactDraft>>(session);
    case RecordKind::Product:
        return std::make_unique<KindMatching<ProductDraft>>(session);
    case RecordKind::Opportunity:
        return std::make_unique<KindMatching<OpportunityDraft>>(session);
    case RecordKind::Case:
        return std::make_unique<KindMatching<CaseDraft>>(session);
    default:
        return fail(ErrorCode::Internal, u"%1 is not in the search index"_s.arg(QLatin1StringView(tableOf(kind))));
    }
}

std::vector<qint64> candidateIds(const QList<SearchCandidate>& candidates, RecordKind kind)
{
    std::vector<qint64> ids;
    for (const SearchCandidate& candidate : candidates) {
        if (candidate.kind == kind) {
            ids.push_back(candidate.id);
        }
    }
    return ids;
}

/// Stage by stage: a kind that has enough takes no part in later ones, which hold lower ranks.
Result<void> askStages(SqlSession& session, const SearchQuery& query, std::vector<Matching*> looking, int limit)
{
    for (const TokenQuery& stage : query.stages()) {
        std::vector<RecordKind> kinds;
        std::ranges::transform(looking, std::back_inserter(kinds), &Matching::kind);
        ZHIKE_TRY(const QList<SearchCandidate> candidates, searchCandidates(session, kinds, stage, kCandidates));
        for (Matching* matching : looking) {
            ZHIKE_CHECK(matching->verify(query, candidateIds(candidates, matching->kind())));
        }
        std::erase_if(looking, [limit](Matching* matching) { return qsizetype(matching->found().size()) >= limit; });
        if (looking.empty()) {
            break;
        }
    }
    return {};
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
    ZHIKE_TRY(std::vector<MatchesOfKind> matches, bestMatches(session, std::span(&kind, 1), typed, limit));
    return std::move(matches.front().best);
}

Result<std::vector<MatchesOfKind>>
bestMatches(SqlSession& session, std::span<const RecordKind> kinds, const QString& typed, int limit)
{
    const SearchQuery query(typed);
    std::vector<std::unique_ptr<Matching>> matchings;
    std::vector<Matching*> looking;
    for (const RecordKind kind : kinds) {
        ZHIKE_TRY(auto matching, matchingOf(session, kind));
        if (!query.isEmpty()) {
            ZHIKE_TRY(std::vector<qint64> near, matching->namesNear(typed));
            ZHIKE_CHECK(matching->verify(query, std::move(near)));
        }
        looking.push_back(matching.get());
        matchings.push_back(std::move(matching));
    }
    ZHIKE_CHECK(askStages(session, query, std::move(looking), limit));
    std::vector<MatchesOfKind> matches;
    for (const auto& matching : matchings) {
        matches.push_back(matching->best(limit));
    }
    return matches;
}

Result<std::vector<RowKey>> allMatches(SqlSession& session, RecordKind kind, const QString& typed)
{
    const SearchQuery query(typed);
    ZHIKE_TRY(const auto matching, matchingOf(session, kind));
    for (const TokenQuery& stage : query.stages()) {
        ZHIKE_TRY(
            const QList<SearchCandidate> candidates,
            searchCandidates(session, kind, stage, std::numeric_limits<int>::max()));
        ZHIKE_CHECK(matching->verify(query, candidateIds(candidates, kind)));
    }
    std::vector<RowKey> keys;
    for (const MatchedRecord& record : matching->found()) {
        keys.push_back(record.key);
    }
    std::ranges::sort(keys);
    return keys;
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
