#pragma once

#include "exchange/atomicfile.h"
#include "exchange/csvdialect.h"
#include "exchange/table.h"

#include <QJsonObject>
#include <memory>

namespace zhike {

/// Reads a file of JSON lines (one object a line, UTF-8) as a table: its columns are the keys of the first 1,000 lines
/// in the order of their first appearance. Numbers keep the digits they are written with, true and false are TRUE and
/// FALSE, null and a missing key are empty cells. A line that is no object, has a key twice, has a key beyond the
/// columns, or an array or object where a plain value belongs is a faulty row (BadJson, LongRow). Lines of at most 16
/// MB.
///
/// Own scanner for one flat object: Qt's reader keeps numbers as doubles, takes the last of two equal keys without a
/// word, and turns half a surrogate pair into another character.
class JsonLinesReader final : public TableReader {
public:
    [[nodiscard]] static FileResult<JsonLinesReader> open(const QString& path, const CsvLimits& limits = {});
    JsonLinesReader(JsonLinesReader&& other) noexcept;
    JsonLinesReader& operator=(JsonLinesReader&& other) noexcept;
    ~JsonLinesReader() override;

    [[nodiscard]] const QStringList& header() const noexcept override;
    [[nodiscard]] const QByteArray& rawHeader() const noexcept override; ///< always empty: each line has its keys
    [[nodiscard]] int columns() const noexcept override;
    [[nodiscard]] Step next(TableRecord& record) override;
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept override;
    [[nodiscard]] qint64 fileSize() const noexcept override;
    [[nodiscard]] qint64 bytesRead() const noexcept override;
    [[nodiscard]] qint64 skippedRows() const noexcept override;
    [[nodiscard]] bool wasDecoded() const noexcept override { return false; }

private:
    struct State;
    explicit JsonLinesReader(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// One flat JSON object cut into keys and plain values, both as UTF-8.
struct JsonFields {
    struct Entry {
        std::string key;
        std::string value; ///< of a text without its quotes; of null empty
    };
    std::vector<Entry> entries;
};
/// @return the fields, or what is wrong with the line, at which byte of it.
[[nodiscard]] tl::expected<JsonFields, RowFault> jsonFields(QByteArrayView line);

/// Writes JSON lines into an AtomicFile: mode 0600, complete or absent.
class JsonLinesWriter {
public:
    [[nodiscard]] static Result<JsonLinesWriter> create(const QString& path);
    /// `InvalidInput` when a text holds half a surrogate pair.
    [[nodiscard]] Result<void> row(const QJsonObject& object);
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();

private:
    explicit JsonLinesWriter(AtomicFile file) : m_file(std::move(file)) { }
    AtomicFile m_file;
    QByteArray m_pending;
};

} // namespace zhike
