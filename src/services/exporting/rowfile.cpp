#include "services/exporting/rowfile.h"

#include "exchange/jsonlines.h"
#include "exchange/xlsxwriter.h"
#include "services/exporting/celltext.h"

#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

class CsvRows final : public RowFile {
public:
    CsvRows(CsvWriter writer, std::vector<ExportColumn> columns)
        : m_writer(std::move(writer)), m_columns(std::move(columns))
    {
    }
    [[nodiscard]] Result<void> header()
    {
        for (const ExportColumn& column : m_columns) {
            m_cells.append(column.title);
        }
        return m_writer.row(m_cells);
    }
    [[nodiscard]] Result<void> row(std::span<const ExportCell> cells) override
    {
        m_cells.clear();
        for (size_t i = 0; i < cells.size(); ++i) {
            m_cells.append(cellText(m_columns[i].type, cells[i].value, cells[i].currency));
        }
        return m_writer.row(m_cells);
    }
    [[nodiscard]] Result<void> commit() override { return m_writer.commit(); }

private:
    CsvWriter m_writer;
    std::vector<ExportColumn> m_columns;
    QStringList m_cells;
};

XlsxValue xlsxValue(FieldType type, const ExportCell& cell)
{
    if (const auto* real = std::get_if<double>(&cell.value)) {
        return *real;
    }
    const auto* number = std::get_if<qint64>(&cell.value);
    if (number == nullptr) {
        const QString text = cellText(type, cell.value, cell.currency);
        return text.isEmpty() ? XlsxValue() : XlsxValue(text);
    }
    switch (type) {
    case FieldType::Money:
        return Money(*number, cell.currency);
    case FieldType::Quantity:
        return double(*number) / double(kQuantityUnit);
    case FieldType::Rate:
        return double(*number) / 100;
    case FieldType::Day:
        return Day(std::int32_t(*number));
    case FieldType::Instant:
        return Instant(*number);
    case FieldType::YesNo:
        return *number != 0;
    default:
        return *number;
    }
}

int widthOf(FieldType type)
{
    switch (type) {
    case FieldType::Note:
        return 48;
    case FieldType::Text:
        return 24;
    case FieldType::Reaches:
    case FieldType::Instant:
        return 20;
    default:
        return 13;
    }
}

class XlsxRows final : public RowFile {
public:
    XlsxRows(XlsxWriter writer, std::vector<ExportColumn> columns)
        : m_writer(std::move(writer)), m_columns(std::move(columns)), m_cells(m_columns.size())
    {
    }
    [[nodiscard]] Result<void> row(std::span<const ExportCell> cells) override
    {
        for (size_t i = 0; i < cells.size(); ++i) {
            m_cells[i] = xlsxValue(m_columns[i].type, cells[i]);
        }
        return m_writer.row(m_cells);
    }
    [[nodiscard]] Result<void> commit() override { return m_writer.commit(); }

private:
    XlsxWriter m_writer;
    std::vector<ExportColumn> m_columns;
    std::vector<XlsxValue> m_cells;
};

/// Decimal numbers stay text in JSON, as everything that a reader would take for a binary fraction.
QJsonValue jsonValue(FieldType type, const ExportCell& cell)
{
    if (isNull(cell.value)) {
        return QJsonValue::Null;
    }
    if (const auto* real = std::get_if<double>(&cell.value)) {
        return std::isfinite(*real) ? QJsonValue(*real) : QJsonValue(QJsonValue::Null);
    }
    if (const auto* number = std::get_if<qint64>(&cell.value)) {
        if (type == FieldType::YesNo) {
            return *number != 0;
        }
        if (type == FieldType::Integer || type == FieldType::Link) {
            return *number;
        }
    }
    return cellText(type, cell.value, cell.currency);
}

class JsonRows final : public RowFile {
public:
    JsonRows(JsonLinesWriter writer, std::vector<ExportColumn> columns)
        : m_writer(std::move(writer)), m_columns(std::move(columns))
    {
    }
    [[nodiscard]] Result<void> row(std::span<const ExportCell> cells) override
    {
        QJsonObject object;
        for (size_t i = 0; i < cells.size(); ++i) {
            object.insert(m_columns[i].title, jsonValue(m_columns[i].type, cells[i]));
        }
        return m_writer.row(object);
    }
    [[nodiscard]] Result<void> commit() override { return m_writer.commit(); }

private:
    JsonLinesWriter m_writer;
    std::vector<ExportColumn> m_columns;
};

} // namespace

Result<std::unique_ptr<RowFile>>
RowFile::create(const QString& path, const ExportForm& form, std::vector<ExportColumn> columns)
{
    switch (form.format) {
    case TableFormat::Csv: {
        ZHIKE_TRY(CsvWriter writer, CsvWriter::create(path, form.csv));
        auto rows = std::make_unique<CsvRows>(std::move(writer), std::move(columns));
        ZHIKE_CHECK(rows->header());
        return rows;
    }
    case TableFormat::Xlsx: {
        std::vector<XlsxColumn> sheet;
        sheet.reserve(columns.size());
        for (const ExportColumn& column : columns) {
            sheet.push_back({column.title, widthOf(column.type)});
        }
        ZHIKE_TRY(XlsxWriter writer, XlsxWriter::create(path, form.sheet, sheet));
        return std::make_unique<XlsxRows>(std::move(writer), std::move(columns));
    }
    case TableFormat::JsonLines: {
        ZHIKE_TRY(JsonLinesWriter writer, JsonLinesWriter::create(path));
        return std::make_unique<JsonRows>(std::move(writer), std::move(columns));
    }
    case TableFormat::VCard:
    case TableFormat::ICalendar:
    case TableFormat::Mail:
        break;
    }
    return fail(ErrorCode::Unsupported, u"no form of a list"_s);
}

} // namespace zhike
