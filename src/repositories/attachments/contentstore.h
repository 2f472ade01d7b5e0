#pragma once

#include "storage/sqlsession.h"

#include <QList>
#include <QStringList>
#include <functional>

/// The bytes of attachments: in pieces under their BLAKE2b-256, once for all rows of `attachment` that name it. Written
/// and dropped in the transaction that writes or drops the rows.
namespace zhike {

inline constexpr qsizetype kPieceBytes = 256 * 1024;

/// @return the BLAKE2b-256 of the bytes in hex: under which they are kept.
[[nodiscard]] QString contentHashOf(QByteArrayView bytes);

/// Keeps bytes under their hash, if they are not there. A second session that drops or keeps the same waits for the end
/// of this transaction.
[[nodiscard]] Result<void> keepContent(SqlSession& session, const QString& hash, QByteArrayView bytes);
/// Keeps a content that is known to be there from being dropped until the end of the transaction.
/// @return `NotFound` when it is gone.
[[nodiscard]] Result<void> holdContent(SqlSession& session, const QString& hash);

/// Calls the sink with each piece in order; holds one at a time. The hash is made again from what was read.
/// @return `NotFound`, `Damaged` when pieces are missing or the bytes have another hash (the sink has seen them by
/// then), or the sink's own error.
using ContentSink = std::function<Result<void>(const QByteArray& piece)>;
[[nodiscard]] Result<void> readContent(SqlSession& session, const QString& hash, const ContentSink& sink);

/// The contents that the rows named which are about to go; of customer-owned rows only.
[[nodiscard]] Result<QStringList> contentsOfCustomer(SqlSession& session, qint64 customer);
/// @param column "contact_id" ..., or "id" for one attachment
[[nodiscard]] Result<QStringList>
contentsUnder(SqlSession& session, qint64 customer, QLatin1StringView column, qint64 id);
/// Drops those among these contents that no row names any more. Called in the transaction that dropped the rows.
[[nodiscard]] Result<void> dropUnnamedContents(SqlSession& session, const QStringList& hashes);

/// What all contents weigh, each once.
struct ContentTotals {
    qint64 contents = 0;
    qint64 bytes = 0;
    qint64 attachments = 0; ///< rows outside of the bin
    friend bool operator==(const ContentTotals&, const ContentTotals&) = default;
};
[[nodiscard]] Result<ContentTotals> contentTotals(SqlSession& session);

/// One thing that is wrong with the contents.
struct ContentFault {
    enum class Kind { Missing, Incomplete, OtherBytes, Unnamed, OtherSize };
    Kind kind = Kind::Missing;
    QString detail; ///< "attachment 17 of customer 4", or a hash
};
/// Reads every byte of every content: about a second a gigabyte.
[[nodiscard]] Result<void> checkContents(SqlSession& session, const std::function<void(const ContentFault&)>& found);

} // namespace zhike
