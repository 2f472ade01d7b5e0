#pragma once

#include "exchange/contentlines.h"
#include "exchange/table.h"

#include <memory>
#include <span>

namespace zhike {

/// The lines that make one row.
struct ContentEntry {
    qint64 line = 0;
    qint64 offset = 0;
    QByteArray name = {}; ///< VEVENT, VCARD ...
    qsizetype bytes = 0;
    std::vector<ContentLine> lines = {};
    std::vector<RowFault> faults = {};
    std::vector<RowFault> warnings = {};

    /// Of the value its beginning is shown.
    void addFault(RowProblem code, qint64 atLine, const QString& detail, QByteArrayView value = {});
    /// Something is left out; said once of each kind.
    void addWarning(RowProblem code, qint64 atLine, const QString& detail, QByteArrayView value = {});
};

/// Reads a file of content lines as a table: a row for each card or each entry of a calendar. What makes a row is said
/// by the State of who derives from it.
class ContentReader : public TableReader {
public:
    ContentReader(ContentReader&& other) noexcept = default;
    ContentReader& operator=(ContentReader&& other) noexcept = default;
    ~ContentReader() override = default;

    [[nodiscard]] const QStringList& header() const noexcept override { return m_state->header; }
    /// Of a file of separated text.
    [[nodiscard]] const QByteArray& rawHeader() const noexcept override { return m_state->rawHeader; }
    [[nodiscard]] int columns() const noexcept override { return int(m_state->header.size()); }
    [[nodiscard]] Step next(TableRecord& record) override;
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept override { return m_state->fault; }
    [[nodiscard]] qint64 fileSize() const noexcept override { return m_state->lines.size(); }
    [[nodiscard]] qint64 bytesRead() const noexcept override { return m_state->lines.bytesRead(); }
    [[nodiscard]] qint64 skippedRows() const noexcept override { return 0; }
    [[nodiscard]] bool wasDecoded() const noexcept override { return false; }

protected:
    struct State {
        State(ContentLines&& from, TextEncoding encoding, const CsvLimits& most, const QStringList& columns);
        virtual ~State() = default;
        Q_DISABLE_COPY_MOVE(State)

        ContentLines lines;
        ContentDecoder decoder;
        CsvLimits limits;
        QStringList header;
        QByteArray rawHeader;
        std::optional<FileFault> fault;
        std::optional<ContentLine>
            waiting; ///< the BEGIN of an entry that was found while its forerunner was not closed
        qint64 records = 0;
        int unclosed = 0; ///< entries in a row that never ended
        std::vector<QByteArray> cells; ///< that the record looks into
        QByteArray raw;

        [[nodiscard]] std::optional<ContentLine> nextLine();
        /// Notes that an entry began where another was not closed, or how deep it is in others.
        /// @return false: too often for a file that a program wrote; the file is at fault
        [[nodiscard]] bool maySink(qint64 depth, qint64 atLine);
        /// @return the next row's lines; nothing at the end of the file or with a fault.
        [[nodiscard]] virtual std::optional<ContentEntry> nextEntry() = 0;
        /// Makes the row, with a text for each column.
        virtual void fill(ContentEntry&& entry, TableRecord& record) = 0;

        /// Keeps the texts as the cells of a row, notes what cannot be a cell. @return views of them.
        [[nodiscard]] std::vector<QByteArrayView> keepCells(std::span<const QString> texts, ContentEntry& entry);
    };

    explicit ContentReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }

private:
    std::unique_ptr<State> m_state;
};

} // namespace zhike
