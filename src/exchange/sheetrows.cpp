#include "exchange/sheetrows.h"

#include "exchange/utf8.h"

#include <charconv>

namespace zhike {

namespace {

constexpr int kLastColumn = 16'384; // XFD

template <class Number> std::optional<Number> wholeNumber(std::string_view text)
{
    Number number{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// @return the column of "BC12" from 0, or nothing for what is no place in a sheet.
std::optional<int> columnOf(std::string_view place)
{
    int column = 0;
    size_t i = 0;
    for (; i < place.size() && place[i] >= 'A' && place[i] <= 'Z' && column <= kLastColumn; ++i) {
        column = column * 26 + (place[i] - 'A' + 1);
    }
    return i == 0 || column > kLastColumn ? std::nullopt : std::optional(column - 1);
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<RowProblem> textProblem(const std::string& text, qint64 most)
{
    if (qint64(text.size()) > most) {
        return RowProblem::CellTooLarge;
    }
    const auto bad = firstBadText(text.data(), text.data() + text.size());
    return bad ? std::optional(problemOf(bad->kind)) : std::nullopt;
}

} // namespace

void SheetRows::startElement(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "row") {
        m_row = {};
        m_row.number = wholeNumber<qint64>(attributes.value("r")).value_or(m_lastNumber + 1);
        m_lastNumber = m_row.number;
        rowBeyond = m_row.number > kLastRow && rowBeyond == 0 ? m_row.number : rowBeyond;
        m_column = -1;
    } else if (name == "c") {
        startCell(attributes);
    } else if (m_isInCell && name == "v") {
        m_isValue = true;
    } else if (m_isInCell && name == "rPh") {
        m_isReading = true;
    } else if (m_isInCell && name == "t") {
        m_isRun = !m_isReading;
        m_run.clear();
    }
}

void SheetRows::startCell(const XmlAttributes& attributes)
{
    m_isInCell = true;
    m_column = columnOf(attributes.value("r")).value_or(m_column + 1);
    m_type = attributes.value("t");
    m_style = wholeNumber<size_t>(attributes.value("s")).value_or(0);
    m_value.clear();
    m_inline.clear();
    m_isTooLarge = false;
}

void SheetRows::text(std::string_view utf8)
{
    if (!m_isValue && !m_isRun) {
        return;
    }
    std::string& into = m_isValue ? m_value : m_run;
    if (into.size() > size_t(m_limits.cellBytes)) { // enough to refuse it; a cell of gigabytes is not kept
        m_isTooLarge = true;
        return;
    }
    into += utf8;
}

void SheetRows::endElement(std::string_view name)
{
    if (name == "v") {
        m_isValue = false;
    } else if (name == "t" && m_isRun) {
        m_isRun = false;
        if (m_inline.size() <= size_t(m_limits.cellBytes)) {
            appendUnescaped(m_inline, m_run);
        }
    } else if (name == "rPh") {
        m_isReading = false;
    } else if (name == "c" && m_isInCell) {
        m_isInCell = false;
        endCell();
    } else if (name == "row") {
        if (m_row.cells.empty()) {
            ++blankRows;
        } else {
            rows.push_back(std::move(m_row));
        }
        m_row = {};
    }
}

void SheetRows::endCell()
{
    SheetRow::Cell cell;
    cell.column = m_column;
    if (m_type == "s") {
        const auto number = wholeNumber<size_t>(m_value);
        const auto shared = number ? m_book.text(*number) : std::nullopt;
        if (shared) {
            cell.text = *shared;
        } else {
            cell.text = m_value;
            cell.problem = RowProblem::NoSuchText;
        }
    } else if (m_type == "inlineStr") {
        cell.text = m_inline;
    } else if (m_type == "str") {
        appendUnescaped(cell.text, m_value);
    } else if (m_type == "b") {
        cell.text = m_value == "1" ? "TRUE" : "FALSE";
    } else if (m_type == "e") {
        cell.text = m_value;
        cell.problem = RowProblem::CellError;
    } else if (m_type == "d") {
        cell.text = m_value;
        std::replace(cell.text.begin(), cell.text.end(), 'T', ' ');
    } else {
        setNumber(cell);
    }
    if (!cell.problem) {
        cell.problem = m_isTooLarge ? RowProblem::CellTooLarge : textProblem(cell.text, m_limits.cellBytes);
    }
    if (cell.problem || !isBlank(cell.text)) {
        m_row.cells.push_back(std::move(cell));
    }
}

void SheetRows::setNumber(SheetRow::Cell& cell) const
{
    const XlsxNumber meaning = m_book.meaning(m_style);
    if (meaning == XlsxNumber::Plain || m_value.empty()) {
        cell.text = numberText(m_value);
        return;
    }
    double serial = 0;
    const auto [end, problem] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
    const auto text = problem == std::errc() ? serialText(serial, meaning, m_book.countsFrom1904()) : std::nullopt;
    cell.text = text.value_or(m_value);
    if (!text) {
        cell.problem = RowProblem::NoSuchDay;
    }
}

} // namespace zhike
