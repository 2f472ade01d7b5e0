#include "storage/searchindex.h"

#include "domain/catalogue.h"
#include "storage/searchrows.h"

#include <QStringList>
#include <algorithm>
#include <limits>
#include <string_view>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// What indexTokens() makes, and FTS5's tokenizer keeps whole; anything else is in no index.
bool isIndexable(QByteArrayView token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (uchar(byte) & 0x80U) != 0;
    });
}

/// The query without the alternatives that no record can meet.
TokenQuery possibleQuery(TokenQuery query)
{
    for (TokenChoice& choice : query.allOf) {
        std::erase_if(choice.anyOf, [](const QByteArrayList& tokens) {
            return !std::all_of(tokens.begin(), tokens.end(), isIndexable);
        });
    }
    return query;
}

/// "t" AND "u" per alternative, alternatives joined by OR, choices by AND; nothing when no choice limits anything.
/// @return nullopt when a choice can never be met.
std::optional<QByteArray> matchExpression(const TokenQuery& query)
{
    QByteArrayList choices;
    for (const TokenChoice& choice : query.allOf) {
        QByteArrayList alternatives;
        bool isAlwaysMet = false;
        for (const QByteArrayList& tokens : choice.anyOf) {
            QByteArrayList quoted;
            for (const QByteArray& token : tokens) {
                quoted.append('"' + token + '"');
            }
            isAlwaysMet = isAlwaysMet || quoted.isEmpty();
            alternatives.append('(' + quoted.join(" AND ") + ')');
        }
        if (alternatives.isEmpty()) {
            return {};
        }
        if (!isAlwaysMet) {
            choices.append('(' + alternatives.join(" OR ") + ')');
        }
    }
    return choices.join(" AND ");
}

QString arrayOf(const std::vector<std::int32_t>& hashes, RecordKind kind)
{
    QString text = u"{"_s;
    for (const std::int32_t hash : hashes) {
        text += (text.size() == 1 ? QString() : u","_s) + QString::number(mixedWithKind(hash, kind));
    }
    return text + u'}';
}

struct TokenCondition {
    QString sql;
    QStringList arrays; ///< $2, $3 ...
};

std::optional<TokenCondition> arrayCondition(const TokenQuery& query, RecordKind kind)
{
    TokenCondition condition;
    QStringList choices;
    for (const TokenChoice& choice : query.allOf) {
        if (choice.anyOf.empty()) {
            return {};
        }
        QStringList alternatives;
        for (const QByteArrayList& tokens : choice.anyOf) {
            std::vector<std::int32_t> hashes;
            for (const QByteArray& token : tokens) {
                hashes.push_back(tokenHash(token));
            }
            condition.arrays.append(arrayOf(hashes, kind));
            alternatives.append(u"tokens @> CAST($%1 AS integer[])"_s.arg(condition.arrays.size() + 1));
        }
        choices.append(u'(' + alternatives.join(u" OR "_s) + u')');
    }
    condition.sql = choices.join(u" AND "_s);
    return condition;
}

Result<QList<SearchCandidate>> readCandidates(Statement& rows, RecordKind kind)
{
    QList<SearchCandidate> found;
    for (;;) {
        ZHIKE_TRY(const bool row, rows.next());
        if (!row) {
            return found;
        }
        found.append({kind, rows.integer(0) & kSearchIdMask});
    }
}

/// Rows of a stretch of ids, oldest first.
Result<QList<SearchCandidate>>
candidatesBetween(SqlSession& session, RecordKind kind, const QByteArray& expression, qint64 first, qint64 last)
{
    ZHIKE_TRY(
        Statement rows,
        session.query(
            u"SELECT rowid FROM search_index WHERE search_index MATCH $1 AND rowid BETWEEN $2 AND $3 ORDER BY rowid",
            Utf8Text{expression}, searchRow(kind, first), searchRow(kind, last)));
    return readCandidates(rows, kind);
}

/// FTS5 must not walk downwards: over a gap of 2^56 row numbers, which lies between our kinds, it misreads its own
/// index of pages and leaves rows out (SQLite 3.40: fts5DlidxLvlPrev() takes the last byte of a number of nine for one
/// that goes on). So the newest stretch is read upwards, and all that lies before it only where that holds too few.
Result<QList<SearchCandidate>>
sqliteCandidates(SqlSession& session, RecordKind kind, const QByteArray& expression, int limit)
{
    constexpr qint64 kNewestIds = 32'768;
    ZHIKE_TRY(
        const std::optional<qint64> newest,
        session.integer(QString(u"SELECT max(id) FROM "_s + QLatin1StringView(tableOf(kind)))));
    const bool wantsAll = limit == std::numeric_limits<int>::max();
    const qint64 first = wantsAll ? 0 : std::max<qint64>(0, newest.value_or(0) - kNewestIds);
    ZHIKE_TRY(QList<SearchCandidate> found, candidatesBetween(session, kind, expression, first, kSearchIdMask));
    std::ranges::reverse(found);
    if (found.size() < limit && first > 0) {
        ZHIKE_TRY(QList<SearchCandidate> older, candidatesBetween(session, kind, expression, 0, first - 1));
        std::ranges::reverse(older);
        found.append(older);
    }
    found.resize(std::min<qsizetype>(found.size(), limit));
    return found;
}

Result<QList<SearchCandidate>>
postgresCandidates(SqlSession& session, RecordKind kind, const TokenQuery& query, int limit)
{
    const auto condition = arrayCondition(query, kind);
    if (!condition || condition->arrays.isEmpty()) {
        return QList<SearchCandidate>();
    }
    // Materialized: otherwise the planner may walk all ids downwards and test each instead of asking the token index.
    ZHIKE_TRY(
        Statement rows,
        session.prepare(u"WITH found AS MATERIALIZED (SELECT id FROM search_token WHERE kind = $1 AND %1)"
                        " SELECT id FROM found ORDER BY id DESC LIMIT $%2"_s.arg(condition->sql)
                            .arg(condition->arrays.size() + 2)));
    int index = 0;
    rows.bindOne(++index, int(kind));
    for (const QString& array : condition->arrays) {
        rows.bindOne(++index, array);
    }
    rows.bindOne(++index, limit);
    return readCandidates(rows, kind);
}

bool isBefore(QByteArrayView a, QByteArrayView b)
{
    return std::string_view(a.data(), size_t(a.size())) < std::string_view(b.data(), size_t(b.size()));
}

std::vector<QByteArrayView> sortedTokens(QByteArrayView tokens)
{
    std::vector<QByteArrayView> sorted;
    while (!tokens.isEmpty()) {
        const qsizetype blank = tokens.indexOf(' ');
        const qsizetype size = blank < 0 ? tokens.size() : blank;
        sorted.push_back(tokens.first(size));
        tokens = tokens.sliced(std::min(size + 1, tokens.size()));
    }
    std::ranges::sort(sorted, isBefore);
    return sorted;
}

/// The tokens of the first that the second lacks, parted by blanks.
QByteArray tokensBeside(const std::vector<QByteArrayView>& tokens, const std::vector<QByteArrayView>& others)
{
    std::vector<QByteArrayView> rest;
    std::ranges::set_difference(tokens, others, std::back_inserter(rest), isBefore);
    QByteArray text;
    for (const QByteArrayView token : rest) {
        text += (text.isEmpty() ? "" : " ");
        text += token;
    }
    return text;
}

Result<void> noRows(Result<qint64> changed)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 rows, std::move(changed));
    return {};
}

} // namespace

Result<void> addToSearch(SqlSession& session, const RecordRef& record, QByteArrayView tokens)
{
    if (session.engine() == Engine::Sqlite) {
        return noRows(session.execute(
            u"INSERT INTO search_index (rowid, tokens) VALUES ($1, $2)", searchRow(record.kind, record.id),
            Utf8Text{tokens}));
    }
    return noRows(session.execute(
        u"INSERT INTO search_token (customer_id, kind, id, tokens) VALUES ($1, $2, $3, CAST($4 AS integer[]))",
        record.customer, int(record.kind), record.id, arrayOf(tokenHashes(tokens), record.kind)));
}

Result<void> removeFromSearch(SqlSession& session, const RecordRef& record, QByteArrayView tokens)
{
    if (session.engine() == Engine::Sqlite) {
        return noRows(session.execute(
            u"INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', $1, $2)",
            searchRow(record.kind, record.id), Utf8Text{tokens}));
    }
    return noRows(session.execute(
        u"DELETE FROM search_token WHERE customer_id = $1 AND kind = $2 AND id = $3", record.customer, int(record.kind),
        record.id));
}

Result<void> changeInSearch(SqlSession& session, const RecordRef& record, QByteArrayView before, QByteArrayView after)
{
    if (before.isEmpty()) {
        return after.isEmpty() ? Result<void>() : addToSearch(session, record, after);
    }
    if (after.isEmpty()) {
        return removeFromSearch(session, record, before);
    }
    if (session.engine() == Engine::Sqlite) {
        // each token of a row is an entry of its own: those in both stay as they are
        const std::vector<QByteArrayView> old = sortedTokens(before);
        const std::vector<QByteArrayView> now = sortedTokens(after);
        ZHIKE_CHECK(removeFromSearch(session, record, tokensBeside(old, now)));
        return addToSearch(session, record, tokensBeside(now, old));
    }
    ZHIKE_TRY(
        const qint64 changed,
        session.execute(
            u"UPDATE search_token SET tokens = CAST($1 AS integer[]) WHERE customer_id = $2 AND kind = $3 AND id = $4",
            arrayOf(tokenHashes(after), record.kind), record.customer, int(record.kind), record.id));
    return changed > 0 ? Result<void>() : addToSearch(session, record, after);
}

Result<void> moveInSearch(SqlSession& session, CustomerId from, CustomerId to, std::span<const RecordRef> records)
{
    if (session.engine() == Engine::Sqlite) {
        return {}; // rows are numbered by kind and id
    }
    for (const RecordRef& record : records) {
        ZHIKE_CHECK(noRows(session.execute(
            u"INSERT INTO search_token (customer_id, kind, id, tokens) SELECT CAST($1 AS bigint), kind, id, tokens"
            " FROM search_token WHERE customer_id = $2 AND kind = $3 AND id = $4",
            to, from, int(record.kind), record.id)));
        ZHIKE_CHECK(noRows(session.execute(
            u"DELETE FROM search_token WHERE customer_id = $1 AND kind = $2 AND id = $3", from, int(record.kind),
            record.id)));
    }
    return {};
}

Result<QList<SearchCandidate>>
searchCandidates(SqlSession& session, RecordKind kind, const TokenQuery& query, int limit)
{
    return searchCandidates(session, std::span(&kind, 1), query, limit);
}

Result<QList<SearchCandidate>>
searchCandidates(SqlSession& session, std::span<const RecordKind> kinds, const TokenQuery& query, int limit)
{
    const TokenQuery possible = possibleQuery(query);
    const bool isSqlite = session.engine() == Engine::Sqlite;
    const std::optional<QByteArray> expression = isSqlite ? matchExpression(possible) : std::nullopt;
    QList<SearchCandidate> found;
    if (isSqlite && (!expression || expression->isEmpty())) {
        return found;
    }
    for (const RecordKind kind : kinds) {
        ZHIKE_TRY(
            const QList<SearchCandidate> ofKind,
            isSqlite ? sqliteCandidates(session, kind, *expression, limit)
                     : postgresCandidates(session, kind, possible, limit));
        found.append(ofKind);
    }
    return found;
}

Result<void> clearSearch(SqlSession& session)
{
    return noRows(session.execute(
        session.engine() == Engine::Sqlite
            ? QStringView(u"INSERT INTO search_index (search_index) VALUES ('delete-all')")
            : QStringView(u"DELETE FROM search_token")));
}

Result<void> compactSearch(SqlSession& session)
{
    if (session.engine() != Engine::Sqlite) {
        return {};
    }
    return noRows(session.execute(u"INSERT INTO search_index (search_index) VALUES ('optimize')"));
}

} // namespace zhike
