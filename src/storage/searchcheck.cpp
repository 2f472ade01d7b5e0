#include "storage/searchcheck.h"

#include "storage/searchrows.h"
#include "text/searchtokens.h"

#include <QHash>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// The vocabulary of FTS5 as a table of its own: it needs a temporary one, which a reading connection has to be
/// allowed.
class Vocabulary {
public:
    explicit Vocabulary(SqlSession& session) : m_session(session) { }
    ~Vocabulary()
    {
        if (m_isMade) {
            (void)m_session.executeScript(u"DROP TABLE temp.search_vocabulary");
        }
        if (m_wasReading) {
            (void)m_session.executeScript(u"PRAGMA query_only=ON");
        }
    }
    Q_DISABLE_COPY_MOVE(Vocabulary)

    Result<void> make()
    {
        ZHIKE_TRY(const std::optional<qint64> isReading, m_session.integer(u"PRAGMA query_only"));
        m_wasReading = isReading == 1;
        if (m_wasReading) {
            ZHIKE_CHECK(m_session.executeScript(u"PRAGMA query_only=OFF"));
        }
        ZHIKE_CHECK(m_session.executeScript(
            u"CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab(main, search_index, instance)"));
        m_isMade = true;
        return {};
    }

private:
    SqlSession& m_session;
    bool m_wasReading = false;
    bool m_isMade = false;
};

Result<void> readFts(SqlSession& session, const std::function<Result<void>(const IndexedRecord&)>& sink)
{
    Vocabulary vocabulary(session);
    ZHIKE_CHECK(vocabulary.make());
    QHash<qint64, quint64> sums;
    {
        ZHIKE_TRY(Statement tokens, session.query(u"SELECT term, doc FROM temp.search_vocabulary"));
        QByteArray term;
        quint64 hash = 0;
        for (;;) {
            ZHIKE_TRY(const bool row, tokens.next());
            if (!row) {
                break;
            }
            QByteArray next = tokens.bytes(0);
            if (next != term) { // terms come in order, each with all its records
                term = std::move(next);
                hash = quint32(tokenHash(term));
            }
            sums[tokens.integer(1)] += hash;
        }
    }
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        ZHIKE_CHECK(sink({RecordKind(int(sum.key() >> kKindShift)), sum.key() & kSearchIdMask, *sum}));
    }
    return {};
}

Result<void> readArrays(SqlSession& session, const std::function<Result<void>(const IndexedRecord&)>& sink)
{
    ZHIKE_TRY(
        Statement rows, session.query(u"SELECT kind, id, CAST(tokens AS text) FROM search_token ORDER BY kind, id"));
    for (;;) {
        ZHIKE_TRY(const bool row, rows.next());
        if (!row) {
            return {};
        }
        IndexedRecord record{RecordKind(int(rows.integer(0))), rows.integer(1), 0};
        const QString array = rows.text(2);
        for (const QStringView number : QStringView(array).sliced(1).chopped(1).split(u',', Qt::SkipEmptyParts)) {
            record.tokenSum += quint32(mixedWithKind(number.toInt(), record.kind));
        }
        ZHIKE_CHECK(sink(record));
    }
}

} // namespace

Result<void> readSearchIndex(SqlSession& session, const std::function<Result<void>(const IndexedRecord&)>& sink)
{
    return session.engine() == Engine::Sqlite ? readFts(session, sink) : readArrays(session, sink);
}

quint64 tokenSumOf(Engine engine, QByteArrayView tokens)
{
    quint64 sum = 0;
    if (engine == Engine::PostgreSql) { // keeps numbers, equal ones once
        for (const std::int32_t hash : tokenHashes(tokens)) {
            sum += quint32(hash);
        }
        return sum;
    }
    for (qsizetype at = 0; at < tokens.size();) {
        const qsizetype blank = tokens.indexOf(' ', at);
        const qsizetype end = blank < 0 ? tokens.size() : blank;
        sum += quint32(tokenHash(tokens.sliced(at, end - at)));
        at = end + 1;
    }
    return sum;
}

} // namespace zhike
