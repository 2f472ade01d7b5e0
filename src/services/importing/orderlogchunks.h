#pragma once

#include "exchange/orderownfields.h"
#include "services/importing/keymap.h"
#include "services/importing/ordernamesakes.h"
#include "services/importing/rejectlog.h"

namespace zhike {

/// Some rows of the file, typed and sound.
struct OrderLogChunk {
    std::vector<OrderLogRow> rows;
    qint64 bytesRead = 0;
    qint64 rowsRead = 0; ///< so far, from the beginning of the file
    bool isLast = false;
};

/// What reading alone tells of a file.
struct OrderLogTally {
    qint64 rowsRead = 0;
    qint64 rowsSkipped = 0;
    qint64 roundedRows = 0;
    qint64 orderNumbers = 0;
    QHash<int, qint64> openRows; ///< that wait for an answer, by its place among OrderNamesakes::questions()
};

/// Reads an order log chunk by chunk and sorts out the rows that cannot be imported. Knows no session; used by one
/// thread at a time.
class OrderLogChunks {
public:
    /// @param names outlives the reader
    [[nodiscard]] static ImportResult<OrderLogChunks>
    open(const OrderImportPlan& plan, Currency base, const OrderNamesakes& names);

    /// @param rows after which the chunk ends, as soon as the order ends too (or twice as many are read).
    [[nodiscard]] ImportResult<OrderLogChunk> next(qsizetype rows);
    [[nodiscard]] const OrderLogTally& tally() const { return m_tally; }
    [[nodiscard]] const RejectLog& rejects() const { return m_rejects; }
    [[nodiscard]] qint64 fileSize() const { return m_reader->fileSize(); }
    [[nodiscard]] const QStringList& header() const { return m_reader->header(); }
    /// Keeps the file of rejected rows; without this it never appears. Nothing when none was asked for or no row
    /// rejected.
    [[nodiscard]] Result<void> keepRejects() { return m_rejects.commit(); }

private:
    OrderLogChunks(
        std::unique_ptr<TableReader> reader, const OrderImportPlan& plan, Currency base, const OrderNamesakes& names);
    /// What only a person can say: whose row it is.
    std::optional<RowFault> openName(const TableRecord& record, const OrderLogRow& row);
    std::vector<RowFault> furtherFaults(const TableRecord& record, const OrderLogRow& row) const;
    Result<void> reject(const TableRecord& record, const std::vector<RowFault>& faults);
    void countOrderNumber(const TableRecord& record);
    /// Puts into a row what a person mended, and what only the first row of its order says.
    void complete(TableRecord& record);

    /// The first row of an order, as far as its other rows may leave it out.
    struct OrderHead {
        QByteArray number;
        QByteArray name; ///< of its customer, where names tell customers apart
        std::vector<std::pair<int, QByteArray>> cells; ///< by column, those that are filled
    };
    struct TextLimit {
        OrderField field;
        QString OrderLogRow::*text;
        qsizetype longest;
    };
    std::unique_ptr<TableReader> m_reader;
    OrderImportPlan m_plan;
    Currency m_base;
    const OrderNamesakes* m_names;
    OwnFieldReader m_own;
    std::vector<TextLimit> m_limits;
    RejectLog m_rejects;
    std::optional<OrderLogRow> m_ahead; ///< the first row of the next chunk
    OrderLogTally m_tally;
    KeyMap m_orderNumbers;
    OrderHead m_head;
};

/// The rate at which a currency counts in the base currency, in millionths, or nothing when it is unknown.
[[nodiscard]] std::optional<qint64> rateOf(const OrderImportPlan& plan, Currency currency, Currency base);

} // namespace zhike
