#include "exchange/vcardreader.h"

#include "exchange/contentlines.h"
#include "exchange/csvwriter.h"
#include "exchange/utf8.h"
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

/// The lines of one card.
struct CardLines {
    qint64 line = 0;
    qint64 offset = 0;
    qsizetype bytes = 0;
    std::vector<ContentLine> properties;
    std::vector<RowFault> faults;

    void addFault(RowProblem code, qint64 atLine, const QString& detail, const QString& value = {})
    {
        constexpr size_t kMostFaults = 20;
        if (faults.size() < kMostFaults) {
            faults.push_back({code, -1, -1, value, u"line %1: "_s.arg(atLine) + detail});
        }
    }
};

} // namespace

struct VCardReader::State {
    State(ContentLines&& from, TextEncoding encoding, const CsvLimits& most)
        : lines(std::move(from)), decoder(encoding), limits(most)
    {
        std::vector<QByteArrayView> views;
        for (const char* key : kCardColumns) {
            views.emplace_back(key);
        }
        rawHeader = csvLine(views, ',');
    }

    ContentLines lines;
    ContentDecoder decoder;
    CsvLimits limits;
    QByteArray rawHeader;
    std::optional<FileFault> fault;
    std::optional<ContentLine> waiting; ///< the BEGIN of a card that was found while its forerunner was not closed
    qint64 records = 0;
    std::array<QByteArray, kCardColumns.size()> cells; ///< that the record looks into
    QByteArray raw;

    [[nodiscard]] std::optional<ContentLine> nextLine()
    {
        if (waiting) {
            return std::exchange(waiting, std::nullopt);
        }
        ContentLine line;
        const FileResult<bool> found = lines.next(line);
        if (!found) {
            fault = found.error();
        }
        return found && *found ? std::optional(std::move(line)) : std::nullopt;
    }

    void addLine(CardLines& card, ContentLine&& line)
    {
        if (!line.bytes.contains(':')) {
            card.addFault(RowProblem::BadRecord, line.line, u"no property"_s, shown(line.bytes));
            return;
        }
        if (line.isTooLong) {
            card.addFault(RowProblem::CellTooLarge, line.line, u"a property is too long"_s, shown(line.bytes));
            return;
        }
        const QByteArrayView name = QByteArrayView(line.bytes).first(line.bytes.indexOf(':'));
        if (line.bytes.endsWith(':') && !CardCells::isWanted(name.toByteArray().toUpper())) {
            return; // passed over by ContentLines, or empty
        }
        card.bytes += line.bytes.size();
        if (card.bytes > limits.lineBytes || card.properties.size() >= kMostProperties) {
            if (card.faults.empty()) {
                card.addFault(RowProblem::CellTooLarge, line.line, u"the card is too large"_s);
            }
            return;
        }
        card.properties.push_back(std::move(line));
    }

    [[nodiscard]] static QString shown(const QByteArray& bytes)
    {
        return escapedUtf8(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)));
    }

    /// Gathers the lines of the next card, or those outside of any. @return nothing at the end of the file or with a
    /// fault.
    [[nodiscard]] std::optional<CardLines> nextCard()
    {
        std::optional<ContentLine> line = nextLine();
        if (!line) {
            return std::nullopt;
        }
        CardLines card{line->line, line->offset};
        const bool isCard = blockName(line->bytes, "BEGIN") == "VCARD";
        if (!isCard) {
            card.addFault(RowProblem::BadRecord, line->line, u"no card begins here"_s, shown(line->bytes));
        }
        int depth = 0; // of cards within the card
        bool isAgent = false;
        while ((line = nextLine())) {
            const QByteArray begun = blockName(line->bytes, "BEGIN");
            if (begun == "VCARD" && !isAgent) {
                if (isCard) {
                    card.addFault(RowProblem::BadRecord, line->line, u"END:VCARD is missing before it"_s);
                }
                waiting = std::move(line);
                return card;
            }
            const bool isEnd = blockName(line->bytes, "END") == "VCARD";
            if (isEnd && depth == 0) {
                return card;
            }
            depth += begun == "VCARD" ? 1 : isEnd ? -1 : 0;
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

    void fill(CardLines&& card, TableRecord& record)
    {
        CardCells gathered;
        const Unfolding unfolding = unfoldingOf(card);
        for (const ContentLine& line : card.properties) {
            const auto property = contentProperty(unfolded(line.bytes, unfolding));
            if (!property) {
                card.addFault(RowProblem::BadRecord, line.line, u"no property"_s, shown(line.bytes));
                continue;
            }
            const auto text = decoder.text(*property);
            if (!text) {
                card.addFault(text.error(), line.line, QString::fromLatin1(property->name), shown(property->value));
            } else if (CardCells::isWanted(property->name)) {
                gathered.add(*property, *text);
            }
        }
        const auto texts = gathered.cells();
        std::vector<QByteArrayView> views;
        for (size_t i = 0; i < texts.size(); ++i) {
            cells[i] = texts[i].toUtf8();
            if (const auto bad = cellFault(int(i), cells[i], limits.cellBytes)) {
                card.faults.push_back(*bad);
            }
            views.emplace_back(cells[i]);
        }
        raw = csvLine(views, ',');
        record.m_cells = std::move(views);
        record.m_raw = raw;
        record.m_faults = std::move(card.faults);
        record.m_number = ++records;
        record.m_line = card.line;
        record.m_offset = card.offset;
    }

    [[nodiscard]] static Unfolding unfoldingOf(const CardLines& card)
    {
        for (const ContentLine& line : card.properties) {
            const auto property = contentProperty(line.bytes);
            if (property && property->name == "VERSION") {
                return property->value.trimmed() == "2.1" ? Unfolding::KeepsBlank : Unfolding::TakesBlank;
            }
        }
        return Unfolding::TakesBlank;
    }
};

VCardReader::VCardReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
VCardReader::VCardReader(VCardReader&& other) noexcept = default;
VCardReader& VCardReader::operator=(VCardReader&& other) noexcept = default;
VCardReader::~VCardReader() = default;

FileResult<VCardReader> VCardReader::open(const QString& path, TextEncoding encoding, const CsvLimits& limits)
{
    ZHIKE_TRY(ContentLines lines, ContentLines::open(path, encoding, CardCells::isWanted, limits));
    return VCardReader(std::make_unique<State>(std::move(lines), encoding, limits));
}

const QStringList& VCardReader::header() const noexcept
{
    return cardHeader();
}

const QByteArray& VCardReader::rawHeader() const noexcept
{
    return m_state->rawHeader;
}

int VCardReader::columns() const noexcept
{
    return int(kCardColumns.size());
}

TableReader::Step VCardReader::next(TableRecord& record)
{
    State& s = *m_state;
    if (s.fault) {
        return Step::Failed;
    }
    std::optional<CardLines> card = s.nextCard();
    if (card) {
        s.fill(*std::move(card), record);
        return Step::Record;
    }
    if (!s.fault && !s.lines.isUnchanged()) {
        s.fault = FileFault{FileProblem::Changed, 0, -1, {}};
    }
    return s.fault ? Step::Failed : Step::End;
}

const std::optional<FileFault>& VCardReader::fault() const noexcept
{
    return m_state->fault;
}

qint64 VCardReader::fileSize() const noexcept
{
    return m_state->lines.size();
}

qint64 VCardReader::bytesRead() const noexcept
{
    return m_state->lines.bytesRead();
}

} // namespace zhike
