#pragma once

#include "domain/base/field.h"
#include "exchange/csvwriter.h"
#include "exchange/tables.h"

#include <memory>

namespace zhike {

/// How rows are written: separated text, a workbook with real types, or JSON lines.
struct ExportForm {
    TableFormat format = TableFormat::Csv;
    CsvFormat csv = {};
    QString sheet = QStringLiteral("Sheet1"); ///< of a workbook
    Instant madeAt{0}; ///< for the log, and for the entries of a calendar, which say when they were written
};

struct ExportColumn {
    QString title;
    FieldType type = FieldType::Text;
};

/// A cell as it is stored; what it means is its column's type and, of money, the currency.
struct ExportCell {
    Value value;
    Currency currency = kCny;
};

/// A file of rows below one header that appears when it is complete, and to its owner only.
class RowFile {
public:
    [[nodiscard]] static Result<std::unique_ptr<RowFile>>
    create(const QString& path, const ExportForm& form, std::vector<ExportColumn> columns);
    virtual ~RowFile() = default;
    /// @param cells as many as there are columns.
    [[nodiscard]] virtual Result<void> row(std::span<const ExportCell> cells) = 0;
    /// Must be called for the file to exist.
    [[nodiscard]] virtual Result<void> commit() = 0;
};

} // namespace zhike
