#include "exchange/vcardreader.h"

#include "exchange/vcardcells.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostProperties = 1000; ///< of a card that fill cells

const QStringList& cardHeader()
{
    static const QStringList header = [] {
        QStringList names;
        for (const char* key : kCardColumns) {
            names.append(QString::fromLatin1(key));
        }
        return names;
    }();
    return header;
}

} // namespace

struct VCardReader::Cards final : State {
    using State::State;

    void addLine(ContentEntry& card, ContentLine&& line)
    {
        if (!line.bytes.contains(':')) {
            card.addFault(RowProblem::BadRecord, line.line, u"no property"_s, line.bytes);
            return;
        }
        if (line.isTooLong) {
            card.addFault(RowProblem::CellTooLarge, line.line, u"a property is too long"_s, line.bytes);
            return;
        }
        const QByteArrayView name = QByteArrayView(line.bytes).first(line.bytes.indexOf(':'));
        if (line.bytes.endsWith(':') && !CardCells::isWanted(name.toByteArray().toUpper())) {
            if (name.compare("PHOTO", Qt::CaseInsensitive) == 0) {
                card.addWarning(RowProblem::PictureLeftOut, line.line, u"a photo is left out"_s);
            }
            return; // passed over by ContentLines, or empty
        }
        card.bytes += line.bytes.size();
        if (card.bytes > limits.lineBytes || card.lines.size() >= kMostProperties) {
            if (card.faults.empty()) {
                card.addFault(RowProblem::CellTooLarge, line.line, u"the card is too large"_s);
            }
            return;
        }
        card.lines.push_back(std::move(line));
    }

    [[nodiscard]] std::optional<ContentEntry> nextEntry() override
    {
        std::optional<ContentEntry> card = gatherCard();
        while (card && card->faults.empty() && isGroup(*card)) {
            card = gatherCard();
        }
        return card;
    }

    /// A group by which an address book sorts its cards, and no household of ours.
    [[nodiscard]] static bool isGroup(const ContentEntry& card)
    {
        bool isGroup = false;
        for (const ContentLine& line : card.lines) {
            const QByteArray start = line.bytes.left(64).trimmed().toUpper();
            if (start.startsWith("X-ZHIKE-KIND:")) {
                return false;
            }
            isGroup = isGroup || start == "KIND:GROUP" || start == "X-ADDRESSBOOKSERVER-KIND:GROUP";
        }
        return isGroup;
    }

    /// Gathers the lines of the next card, or those outside of any. @return nothing at the end of the file or with a
    /// fault.
    [[nodiscard]] std::optional<ContentEntry> gatherCard()
    {
        std::optional<ContentLine> line = nextLine();
        if (!line) {
            return std::nullopt;
        }
        ContentEntry card{line->line, line->offset};
        const bool isCard = blockName(line->bytes, "BEGIN") == "VCARD";
        if (!isCard) {
            card.addFault(RowProblem::BadRecord, line->line, u"no card begins here"_s, line->bytes);
        }
        int depth = 0; // of cards within the card
        bool isAgent = false;
        while ((line = nextLine())) {
            const QByteArray begun = blockName(line->bytes, "BEGIN");
            if (begun == "VCARD" && !isAgent) {
                if (isCard) {
                    card.addFault(RowProblem::BadRecord, line->line, u"END:VCARD is missing before it"_s);
                }
                const bool goesOn = maySink(++unclosed, line->line);
                waiting = std::move(line);
                return goesOn ? std::optional(std::move(card)) : std::nullopt;
            }
            const bool isEnd = blockName(line->bytes, "END") == "VCARD";
            if (isEnd && depth == 0) {
                unclosed = 0;
                return card;
            }
            depth += begun == "VCARD" ? 1 : isEnd ? -1 : 0;
            if (!maySink(depth, line->line)) {
                return std::nullopt;
            }
            isAgent = isAgentWithCard(*line);
            if (isCard && depth == 0 && !isEnd && !isAgent) {
                addLine(card, *std::move(line));
            }
        }
        if (isCard && !fault) {
            card.addFault(RowProblem::BadRecord, card.line, u"END:VCARD is missing"_s);
        }
        return fault ? std::nullopt : std::optional(std::move(card));
    }

    /// `AGENT:` with nothing behind it: the card of somebody else follows (vCard 2.1).
    [[nodiscard]] static bool isAgentWithCard(const ContentLine& line) { return line.bytes == "AGENT:"; }

    void fill(ContentEntry&& card, TableRecord& record) override
    {
        CardCells gathered;
        const Unfolding unfolding = unfoldingOf(card);
        for (const ContentLine& line : card.lines) {
            const auto property = contentProperty(unfolded(line.bytes, unfolding));
            if (!property) {
                card.addFault(RowProblem::BadRecord, line.line, u"no property"_s, line.bytes);
                continue;
            }
            const auto text = decoder.text(*property);
            if (!text) {
                card.addFault(text.error(), line.line, QString::fromLatin1(property->name), property->value);
            } else if (CardCells::isWanted(property->name)) {
                gathered.add(*property, *text);
            }
        }
        record.m_cells = keepCells(gathered.cells(), card);
        record.m_raw = raw;
        record.m_faults = std::move(card.faults);
        record.m_warnings = std::move(card.warnings);
        record.m_number = ++records;
        record.m_line = card.line;
        record.m_offset = card.offset;
    }

    [[nodiscard]] static Unfolding unfoldingOf(const ContentEntry& card)
    {
        for (const ContentLine& line : card.lines) {
            const auto property = contentProperty(line.bytes);
            if (property && property->name == "VERSION") {
                return property->value.trimmed() == "2.1" ? Unfolding::KeepsBlank : Unfolding::TakesBlank;
            }
        }
        return Unfolding::TakesBlank;
    }
};

FileResult<VCardReader> VCardReader::open(const QString& path, TextEncoding encoding, const CsvLimits& limits)
{
    ZHIKE_TRY(ContentLines lines, ContentLines::open(path, encoding, CardCells::isWanted, limits));
    return VCardReader(std::make_unique<Cards>(std::move(lines), encoding, limits, cardHeader()));
}

} // namespace zhike
