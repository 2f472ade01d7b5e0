#pragma once

#include "exchange/csvdialect.h"
#include "exchange/xlsxbook.h"

#include <deque>

namespace zhike {

/// A row of a sheet as it was read.
struct SheetRow {
    struct Cell {
        int column = 0;
        std::string text; ///< UTF-8
        std::optional<RowProblem> problem;
    };
    qint64 number = 0; ///< in the sheet, from 1
    std::vector<Cell> cells; ///< those that have content, by column
};

/// Hears a sheet's XML and makes rows of it.
class SheetRows : public XmlListener {
public:
    static constexpr qint64 kLastRow = 1'048'576; ///< of a sheet, in every program

    SheetRows(const XlsxBook& book, const CsvLimits& limits) : m_book(book), m_limits(limits) { }
    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view utf8) override;

    std::deque<SheetRow> rows; ///< complete ones; the reader takes them away
    qint64 blankRows = 0;
    qint64 rowBeyond = 0; ///< a row with a number that no sheet has; 0: none

private:
    void startCell(const XmlAttributes& attributes);
    void endCell();
    void setNumber(SheetRow::Cell& cell) const;

    const XlsxBook& m_book;
    CsvLimits m_limits;
    SheetRow m_row;
    qint64 m_lastNumber = 0;
    int m_column = -1;
    std::string m_type;
    size_t m_style = 0;
    std::string m_value; ///< of <v>
    std::string m_inline; ///< of <is>
    std::string m_run;
    bool m_isInCell = false;
    bool m_isValue = false;
    bool m_isRun = false;
    bool m_isReading = false;
    bool m_isTooLarge = false;
};

} // namespace zhike
