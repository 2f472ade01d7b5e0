#pragma once

#include "exchange/csvdialect.h"
#include "exchange/table.h"
#include "exchange/xlsxbook.h"

#include <memory>

namespace zhike {

/// Reads one sheet of an XLSX workbook row by row. Days and times become ISO text, numbers plain decimals of at most 15
/// digits, texts stay what they are ("00123" too), formulas give the value that was kept with them. Memory: the shared
/// texts, and 64 KB of the sheet; whatever size the sheet claims to have.
///
/// The first row that is not blank is the header. Blank rows are left out. A cell beyond the header's columns makes its
/// row faulty (LongRow); an error value makes it faulty (CellError), as does a day that never was (NoSuchDay).
class XlsxReader final : public TableReader {
public:
    /// @param sheet by name; empty: the first that is not hidden. `NoSuchSheet`, `Empty` and what XlsxBook::open()
    /// says.
    [[nodiscard]] static FileResult<XlsxReader>
    open(const QString& path, const QString& sheet = {}, const CsvLimits& limits = {});
    XlsxReader(XlsxReader&& other) noexcept;
    XlsxReader& operator=(XlsxReader&& other) noexcept;
    ~XlsxReader() override;

    [[nodiscard]] const QStringList& header() const noexcept override;
    [[nodiscard]] const QByteArray& rawHeader() const noexcept override;
    [[nodiscard]] int columns() const noexcept override;
    [[nodiscard]] Step next(TableRecord& record) override;
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept override;
    [[nodiscard]] qint64 fileSize() const noexcept override;
    [[nodiscard]] qint64 bytesRead() const noexcept override;
    [[nodiscard]] qint64 skippedRows() const noexcept override;
    [[nodiscard]] bool wasDecoded() const noexcept override { return false; }
    [[nodiscard]] const QList<XlsxSheet>& sheets() const noexcept;
    [[nodiscard]] const QString& sheet() const noexcept;

private:
    struct State;
    explicit XlsxReader(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

} // namespace zhike
