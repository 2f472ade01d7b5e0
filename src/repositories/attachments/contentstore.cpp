#include "repositories/attachments/contentstore.h"

#include "repositories/lists/idlist.h"
#include "storage/sealedfile.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> contentDone(Result<qint64> rows)
{
    ZHIKE_TRY([[maybe_unused]] const qint64 count, std::move(rows));
    return {};
}

Result<qint64> piecesOf(SqlSession& session, const QString& hash)
{
    ZHIKE_TRY(const auto count, session.integer(u"SELECT count(*) FROM attachment_piece WHERE hash = $1", hash));
    return count.value_or(0);
}

qint64 piecesFor(qint64 bytes)
{
    return (bytes + kPieceBytes - 1) / kPieceBytes;
}

Result<QStringList> textsOf(Statement statement)
{
    QStringList texts;
    ZHIKE_CHECK(forRows(statement, [&texts](const Statement& row) { texts.append(row.text(0)); }));
    return texts;
}

Result<void> dropIfUnnamed(SqlSession& session, const QString& hash)
{
    // the row is written to first, so that on PostgreSQL who keeps the same content waits, or is waited for
    ZHIKE_CHECK(contentDone(session.execute(u"UPDATE attachment_content SET size = size WHERE hash = $1", hash)));
    ZHIKE_TRY(const auto named, session.integer(u"SELECT id FROM attachment WHERE content_hash = $1 LIMIT 1", hash));
    if (named) {
        return {};
    }
    ZHIKE_CHECK(contentDone(session.execute(u"DELETE FROM attachment_piece WHERE hash = $1", hash)));
    return contentDone(session.execute(u"DELETE FROM attachment_content WHERE hash = $1", hash));
}

using FaultSink = std::function<void(const ContentFault&)>;

/// What the rows say of their contents.
Result<void> checkNames(SqlSession& session, const FaultSink& found)
{
    ZHIKE_TRY(
        Statement rows,
        session.prepare(u"SELECT a.customer_id, a.id, a.size, c.size FROM attachment a"
                        " LEFT JOIN attachment_content c ON c.hash = a.content_hash"
                        " WHERE c.size IS NULL OR c.size <> a.size ORDER BY a.customer_id, a.id"));
    ZHIKE_CHECK(forRows(rows, [&found](const Statement& row) {
        const auto kind = row.isNull(3) ? ContentFault::Kind::Missing : ContentFault::Kind::OtherSize;
        found({kind, u"attachment %1 of customer %2"_s.arg(row.integer(1)).arg(row.integer(0))});
    }));
    ZHIKE_TRY(
        Statement contents,
        session.prepare(u"SELECT c.hash FROM attachment_content c WHERE NOT EXISTS"
                        " (SELECT 1 FROM attachment a WHERE a.content_hash = c.hash) ORDER BY c.hash"));
    ZHIKE_TRY(const QStringList unnamed, textsOf(std::move(contents)));
    for (const QString& hash : unnamed) {
        found({ContentFault::Kind::Unnamed, hash});
    }
    return {};
}

} // namespace

QString contentHashOf(QByteArrayView bytes)
{
    Digest digest;
    digest.add(bytes);
    return QString::fromLatin1(digest.hex());
}

Result<void> keepContent(SqlSession& session, const QString& hash, QByteArrayView bytes)
{
    ZHIKE_CHECK(contentDone(session.execute(
        u"INSERT INTO attachment_content (hash, size) VALUES ($1, $2)"
        " ON CONFLICT (hash) DO UPDATE SET size = excluded.size",
        hash, qint64(bytes.size()))));
    ZHIKE_TRY(const qint64 present, piecesOf(session, hash));
    if (present == piecesFor(bytes.size())) {
        return {};
    }
    ZHIKE_TRY(
        Statement insert, session.prepare(u"INSERT INTO attachment_piece (hash, part, bytes) VALUES ($1, $2, $3)"));
    for (qint64 part = present; part * kPieceBytes < bytes.size(); ++part) {
        const QByteArrayView piece = bytes.sliced(part * kPieceBytes);
        insert.bind(hash, part, piece.first(std::min(piece.size(), kPieceBytes)).toByteArray());
        ZHIKE_CHECK(contentDone(insert.execute()));
    }
    return {};
}

Result<void> holdContent(SqlSession& session, const QString& hash)
{
    ZHIKE_TRY(const qint64 rows, session.execute(u"UPDATE attachment_content SET size = size WHERE hash = $1", hash));
    return rows == 1 ? Result<void>() : fail(ErrorCode::NotFound, u"content %1"_s.arg(hash));
}

Result<void> readContent(SqlSession& session, const QString& hash, const ContentSink& sink)
{
    ZHIKE_TRY(const auto size, session.integer(u"SELECT size FROM attachment_content WHERE hash = $1", hash));
    if (!size) {
        return fail(ErrorCode::NotFound, u"content %1"_s.arg(hash));
    }
    Digest digest;
    qint64 seen = 0;
    for (qint64 part = 0; part < piecesFor(*size); ++part) {
        QByteArray piece;
        {
            ZHIKE_TRY(
                Statement statement,
                session.query(u"SELECT bytes FROM attachment_piece WHERE hash = $1 AND part = $2", hash, part));
            ZHIKE_TRY(const bool isThere, statement.next());
            if (!isThere) {
                return fail(ErrorCode::Damaged, u"piece %1 of content %2 is missing"_s.arg(part).arg(hash));
            }
            piece = statement.bytes(0);
        }
        seen += piece.size();
        digest.add(piece);
        ZHIKE_CHECK(sink(piece));
    }
    if (seen != *size || digest.hex() != hash.toLatin1()) {
        return fail(ErrorCode::Damaged, u"content %1 has other bytes"_s.arg(hash));
    }
    return {};
}

Result<QStringList> contentsOfCustomer(SqlSession& session, qint64 customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT DISTINCT content_hash FROM attachment WHERE customer_id = $1 ORDER BY 1", customer));
    return textsOf(std::move(statement));
}

Result<QStringList> contentsUnder(SqlSession& session, qint64 customer, QLatin1StringView column, qint64 id)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT DISTINCT content_hash FROM attachment WHERE customer_id = $1 AND %1 = $2 ORDER BY 1"_s.arg(column),
            customer, id));
    return textsOf(std::move(statement));
}

Result<void> dropUnnamedContents(SqlSession& session, const QStringList& hashes)
{
    for (const QString& hash : hashes) { // in one order everywhere, so that two who drop do not wait for each other
        ZHIKE_CHECK(dropIfUnnamed(session, hash));
    }
    return {};
}

Result<ContentTotals> contentTotals(SqlSession& session)
{
    ContentTotals totals;
    ZHIKE_TRY(
        const auto bytes,
        session.integer(
            session.engine() == Engine::Sqlite
                ? u"SELECT COALESCE(sum(size), 0) FROM attachment_content"
                : u"SELECT CAST(COALESCE(sum(size), 0) AS bigint) FROM attachment_content"));
    ZHIKE_TRY(const auto contents, session.integer(u"SELECT count(*) FROM attachment_content"));
    ZHIKE_TRY(const auto rows, session.integer(u"SELECT count(*) FROM attachment WHERE deleted_at IS NULL"));
    totals.bytes = bytes.value_or(0);
    totals.contents = contents.value_or(0);
    totals.attachments = rows.value_or(0);
    return totals;
}

Result<void> checkContents(SqlSession& session, const FaultSink& found)
{
    ZHIKE_CHECK(checkNames(session, found));
    ZHIKE_TRY(Statement contents, session.prepare(u"SELECT hash FROM attachment_content ORDER BY hash"));
    ZHIKE_TRY(const QStringList hashes, textsOf(std::move(contents)));
    for (const QString& hash : hashes) {
        const auto read = readContent(session, hash, [](const QByteArray&) { return Result<void>(); });
        if (!read && read.error().code == ErrorCode::Damaged) {
            const bool isIncomplete = read.error().detail.startsWith("piece "_L1);
            found(
                {isIncomplete ? ContentFault::Kind::Incomplete : ContentFault::Kind::OtherBytes, read.error().detail});
        } else if (!read && read.error().code != ErrorCode::NotFound) { // dropped meanwhile
            return read;
        }
    }
    ZHIKE_TRY(
        const auto stray,
        session.integer(u"SELECT count(*) FROM attachment_piece p JOIN attachment_content c ON c.hash = p.hash"
                        " WHERE p.part < 0 OR p.part * 262144 >= c.size"));
    if (stray.value_or(0) > 0) {
        found({ContentFault::Kind::OtherBytes, u"%1 piece(s) behind the end"_s.arg(*stray)});
    }
    return {};
}

} // namespace zhike
