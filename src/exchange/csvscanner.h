#pragma once

#include "exchange/csvdialect.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zhike {

/// Finds the end of one row and of its cells in a piece of text; the state machine of CsvReader, without files.
class CsvScanner {
public:
    /// @param storedCells cells beyond these are counted, not kept.
    CsvScanner(char separator, char quote, bool spaceBeforeQuote, int storedCells);

    struct Cell {
        std::uint32_t begin = 0; ///< from the beginning of the row, quotes left out
        std::uint32_t end = 0;
        bool isQuoted = false;
        bool hasQuotesInside = false; ///< doubled ones, to be halved
    };

    enum class Outcome {
        Row,
        NeedMore, ///< the text ends before the row does
        UnclosedQuote ///< the same where no more is to come; quoteLine() says where it began
    };
    /// @param isEnd no text follows. @pre begin < end, and the row is shorter than 4 GB.
    [[nodiscard]] Outcome scan(const char* begin, const char* end, bool isEnd);

    [[nodiscard]] const std::vector<Cell>& cells() const noexcept { return m_cells; }
    [[nodiscard]] int cellCount() const noexcept { return m_cellCount; }
    /// @return bytes of the row without its line break, and with it.
    [[nodiscard]] size_t length() const noexcept { return m_length; }
    [[nodiscard]] size_t lengthWithBreak() const noexcept { return m_lengthWithBreak; }
    [[nodiscard]] int lineBreaks() const noexcept { return m_lineBreaks; } ///< the last one included
    [[nodiscard]] int quoteLine() const noexcept { return m_quoteLine; } ///< line breaks before the last opening quote
    [[nodiscard]] bool isInsideQuote() const noexcept { return m_isInsideQuote; } ///< when NeedMore or UnclosedQuote
    [[nodiscard]] int strayCell() const noexcept { return m_strayCell; } ///< first cell with a stray quote, or -1
    /// Are there bytes other than printable ASCII, so that the text must be checked?
    [[nodiscard]] bool needsCheck() const noexcept { return m_needsCheck; }
    /// Is there anything but separators and blanks?
    [[nodiscard]] bool hasContent() const noexcept { return m_hasContent; }

private:
    enum Class : std::uint8_t { Plain = 0, Special = 1, InQuote = 2, Suspect = 4 };
    void keep(size_t begin, size_t end, bool isQuoted, bool hasQuotesInside);

    std::array<std::uint8_t, 256> m_classes{};
    char m_separator;
    char m_quote;
    bool m_spaceBeforeQuote;
    size_t m_storedCells;

    std::vector<Cell> m_cells;
    int m_cellCount = 0;
    size_t m_length = 0;
    size_t m_lengthWithBreak = 0;
    int m_lineBreaks = 0;
    int m_quoteLine = 0;
    int m_strayCell = -1;
    bool m_isInsideQuote = false;
    bool m_needsCheck = false;
    bool m_hasContent = false;
};

} // namespace zhike
