#include "storage/searchindex.h"

#include <QByteArray>
#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Pages of 4 KB that one step writes; some 50 us each.
constexpr int kPagesPerStep = 100;
/// Each piece is looked into for each token. So few cost next to nothing ...
constexpr std::size_t kFewPieces = 4;
/// ... so many are one too many however small they are: some three hundred saves ...
constexpr std::size_t kManyPieces = 12;
/// ... and between them it depends on how much of all is written anew for it.
constexpr qint64 kSmallShare = 16;
/// So many of one size FTS5 makes one of by itself, but with the next save only.
constexpr std::size_t kMergedAtOnce = 4;

/// FTS5's record of its pieces: a cookie, then numbers of SQLite's variable length.
class PiecesReader {
public:
    explicit PiecesReader(QByteArrayView record) : m_record(record), m_at(4) { }

    [[nodiscard]] std::optional<qint64> next()
    {
        constexpr int kLongest = 9; // whose last byte has eight bits
        quint64 value = 0;
        for (int i = 0; i < kLongest && m_at < m_record.size(); ++i) {
            const auto byte = uchar(m_record[m_at++]);
            if (i == kLongest - 1) {
                return qint64(value << 8 | byte);
            }
            value = value << 7 | (byte & 0x7FU);
            if ((byte & 0x80U) == 0) {
                return qint64(value);
            }
        }
        return std::nullopt;
    }

private:
    QByteArrayView m_record;
    qsizetype m_at;
};

struct IndexPieces {
    std::vector<qint64> pages; ///< of each piece
    bool isHalfDone = false; ///< a merge has begun, or FTS5 would begin one
};

/// Nothing for a record that is written otherwise: then nothing is merged.
std::optional<IndexPieces> piecesOf(QByteArrayView record)
{
    IndexPieces pieces;
    PiecesReader reader(record);
    const auto levels = reader.next();
    const auto all = reader.next();
    const auto written = reader.next();
    if (!levels || !all || !written) {
        return {};
    }
    for (qint64 level = 0; level < *levels; ++level) {
        const auto merging = reader.next();
        const auto count = reader.next();
        if (!merging || !count) {
            return {};
        }
        pieces.isHalfDone = pieces.isHalfDone || *merging > 0 || *count >= qint64(kMergedAtOnce);
        for (qint64 i = 0; i < *count; ++i) {
            const auto id = reader.next();
            const auto first = reader.next();
            const auto last = reader.next();
            if (!id || !first || !last) {
                return {};
            }
            pieces.pages.push_back(*last - *first + 1);
        }
    }
    return qint64(pieces.pages.size()) == *all ? std::optional(pieces) : std::nullopt;
}

bool shouldBecomeOne(const std::vector<qint64>& pages)
{
    if (pages.size() <= kFewPieces) {
        return false;
    }
    const qint64 largest = *std::ranges::max_element(pages);
    const qint64 rest = std::accumulate(pages.begin(), pages.end(), qint64(0)) - largest;
    return pages.size() > kManyPieces || rest * kSmallShare >= largest;
}

Result<QByteArray> recordOfPieces(SqlSession& session)
{
    constexpr int kRecord = 10;
    ZHIKE_TRY(Statement row, session.query(u"SELECT block FROM search_index_data WHERE id = $1", kRecord));
    ZHIKE_TRY(const bool found, row.next());
    return found ? row.bytes(0) : QByteArray();
}

} // namespace

Result<bool> mergeSearch(SqlSession& session)
{
    if (session.engine() != Engine::Sqlite) {
        return false;
    }
    ZHIKE_TRY(const QByteArray before, recordOfPieces(session));
    const std::optional<IndexPieces> pieces = piecesOf(before);
    if (!pieces || (!pieces->isHalfDone && !shouldBecomeOne(pieces->pages))) {
        return false;
    }
    // A negative number makes one piece of all; what has begun goes on by a positive one.
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO search_index (search_index, rank) VALUES ('merge', $1)",
            pieces->isHalfDone ? kPagesPerStep : -kPagesPerStep));
    ZHIKE_TRY(const QByteArray after, recordOfPieces(session));
    ZHIKE_CHECK(transaction.commit());
    return before != after;
}

} // namespace zhike
