#include "exchange/csvscanner.h"

namespace zhike {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

CsvScanner::CsvScanner(char separator, char quote, bool spaceBeforeQuote, int storedCells)
    : m_separator(separator), m_quote(quote), m_spaceBeforeQuote(spaceBeforeQuote), m_storedCells(size_t(storedCells))
{
    for (size_t byte = 0; byte < m_classes.size(); ++byte) {
        const bool isText = (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\r' || byte == '\n';
        m_classes[byte] = isText ? Plain : Suspect;
    }
    const auto mark = [&](char c, int bits) {
        auto& entry = m_classes[static_cast<unsigned char>(c)];
        entry = static_cast<std::uint8_t>(entry | bits);
    };
    mark(separator, Special);
    mark('\r', Special | InQuote);
    mark('\n', Special | InQuote);
    if (quote != '\0') {
        mark(quote, InQuote);
    }
}

void CsvScanner::keep(size_t begin, size_t end, bool isQuoted, bool hasQuotesInside)
{
    if (m_cells.size() < m_storedCells) {
        m_cells.push_back({std::uint32_t(begin), std::uint32_t(end), isQuoted, hasQuotesInside});
    }
    ++m_cellCount;
}

CsvScanner::Outcome CsvScanner::scan(const char* begin, const char* end, bool isEnd)
{
    m_cells.clear();
    m_cellCount = 0;
    m_lineBreaks = 0;
    m_quoteLine = 0;
    m_strayCell = -1;
    m_isInsideQuote = false;
    m_hasContent = false;
    unsigned seen = 0;
    const char* at = begin;
    const auto classOf = [this](const char* p) -> unsigned { return m_classes[static_cast<unsigned char>(*p)]; };
    const auto position = [begin](const char* p) { return size_t(p - begin); };

    for (;;) { // one cell each time
        const char* cellBegin = at;
        if (m_spaceBeforeQuote && m_quote != '\0') {
            const char* ahead = at;
            while (ahead < end && isBlank(*ahead) && *ahead != m_separator) {
                ++ahead;
            }
            if (ahead == end && !isEnd) {
                return Outcome::NeedMore;
            }
            if (ahead < end && *ahead == m_quote) {
                at = ahead;
            }
        }
        const bool isQuoted = at < end && m_quote != '\0' && *at == m_quote;
        const char* cellEnd = nullptr;
        bool hasQuotesInside = false;
        if (isQuoted) {
            cellBegin = ++at;
            m_quoteLine = m_lineBreaks;
            m_isInsideQuote = true;
            for (;;) {
                unsigned kind = 0;
                while (at < end && ((kind = classOf(at)) & InQuote) == 0) {
                    seen |= kind;
                    ++at;
                }
                if (at == end || (*at != '\n' && at + 1 == end && !isEnd)) { // a CR or quote may be half of a pair
                    return isEnd ? Outcome::UnclosedQuote : Outcome::NeedMore;
                }
                if (*at == m_quote) {
                    if (at + 1 < end && at[1] == m_quote) {
                        hasQuotesInside = true;
                        at += 2;
                        continue;
                    }
                    break;
                }
                ++m_lineBreaks;
                at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
            }
            m_isInsideQuote = false;
            cellEnd = at++;
            const char* afterQuote = at;
            while (at < end && (classOf(at) & Special) == 0) {
                seen |= classOf(at);
                ++at;
            }
            for (const char* p = afterQuote; p < at; ++p) {
                if (!isBlank(*p)) { // the cell then is shown as it stands, from its opening quote on
                    m_strayCell = m_strayCell < 0 ? m_cellCount : m_strayCell;
                    --cellBegin;
                    cellEnd = at;
                    hasQuotesInside = false;
                    break;
                }
            }
        } else {
            while (at < end && (classOf(at) & Special) == 0) {
                seen |= classOf(at);
                ++at;
            }
            cellEnd = at;
        }
        if (at == end && !isEnd) {
            return Outcome::NeedMore;
        }
        if (!m_hasContent) {
            for (const char* p = cellBegin; p < cellEnd && !m_hasContent; ++p) {
                m_hasContent = !isBlank(*p);
            }
        }
        keep(position(cellBegin), position(cellEnd), isQuoted, hasQuotesInside);
        if (at < end && *at == m_separator) {
            ++at;
            continue;
        }
        if (at < end && *at == '\r' && at + 1 == end && !isEnd) {
            return Outcome::NeedMore; // the LF of a CRLF may follow
        }
        m_length = position(at);
        if (at < end) {
            ++m_lineBreaks;
            at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
        }
        m_lengthWithBreak = position(at);
        m_needsCheck = (seen & Suspect) != 0;
        return Outcome::Row;
    }
}

} // namespace zhike
