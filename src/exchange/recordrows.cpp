#include "exchange/recordrows.h"

#include "exchange/choicewords.h"
#include "exchange/columnnames.h"

#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::optional<bool> yesOrNo(QStringView text)
{
    const QString plain = plainColumnName(text);
    if (isAmongWords(u"1 yes y true t on x 是 有 真 对 對 √ ✓", plain) || text == u"√" || text == u"✓") {
        return true;
    }
    if (isAmongWords(u"0 no n false f off 否 无 無 没有 沒有 假", plain)) {
        return false;
    }
    return std::nullopt;
}

QString oneLine(QString text)
{
    for (QChar& c : text) {
        c = c == u'\n' || c == u'\r' || c == u'\t' ? QChar(u' ') : c;
    }
    return text;
}

QString withPlainLineEnds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

} // namespace

/// Reads one record field by field and gathers the faults.
class RecordRowReader::Reading {
public:
    Reading(const RecordRowReader& reader, const TableRecord& record)
        : m_reader(reader), m_options(reader.m_options), m_record(record)
    {
    }

    RecordRow read()
    {
        m_row.number = m_record.number();
        m_row.line = m_record.line();
        if (!m_record.isSound()) {
            m_row.faults.assign(m_record.faults().begin(), m_record.faults().end());
            return std::move(m_row);
        }
        m_row.warnings.assign(m_record.warnings().begin(), m_record.warnings().end());
        readCurrency();
        m_row.cells.reserve(m_reader.m_filled.size());
        for (const int field : m_reader.m_filled) {
            if (QString text = cellText(field); !text.isEmpty()) {
                readCell(field, std::move(text));
            }
        }
        joinNames();
        return std::move(m_row);
    }

private:
    /// A name in two parts becomes one, in the order of its script; a whole name beside them wins.
    void joinNames()
    {
        if (m_reader.m_firstName < 0 && m_reader.m_lastName < 0) {
            return;
        }
        std::array<QString, 2> parts;
        std::erase_if(m_row.cells, [&](const RecordCell& cell) {
            const bool isFirst = cell.field == m_reader.m_firstName;
            if (isFirst || cell.field == m_reader.m_lastName) {
                parts[isFirst ? 0 : 1] = cell.text;
                return true;
            }
            return false;
        });
        const int index = m_reader.m_name;
        const auto& [first, last] = parts;
        if ((first.isEmpty() && last.isEmpty()) || m_row.cell(index) != nullptr) {
            return;
        }
        const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
        const bool isChinese = std::any_of(last.begin(), last.end(), isHan)
            || (last.isEmpty() && std::any_of(first.begin(), first.end(), isHan));
        const QString whole = isChinese ? last + first : (first + u' ' + last).trimmed();
        const auto behind
            = std::ranges::find_if(m_row.cells, [index](const RecordCell& cell) { return cell.field > index; });
        m_row.cells.insert(behind, {index, whole, Value(whole)});
    }

    [[nodiscard]] QString cellText(int field) const
    {
        const int column = field < 0 ? -1 : m_reader.m_columns[size_t(field)];
        if (column < 0 || column >= m_record.size()) {
            return {};
        }
        QString text = m_record.text(column);
        const QStringView trimmed = trimmedText(text);
        if (m_options.emptyWords.contains(trimmed)) {
            return {};
        }
        return trimmed.size() == text.size() ? text : trimmed.toString();
    }

    void addFault(int field, const QString& text, RowProblem code, const QString& detail = {})
    {
        m_row.faults.push_back({code, m_reader.m_columns[size_t(field)], -1, escaped(text), detail});
    }

    void readCurrency()
    {
        m_currency = m_options.currency;
        if (const QString text = cellText(m_reader.m_currency); !text.isEmpty()) {
            if (const Parsed<Currency> currency = parseCurrency(text)) {
                m_currency = *currency;
            }
        }
    }

    void readCell(int index, QString text)
    {
        const ImportField& field = m_reader.m_fields[index];
        const bool hasLines = field.type == FieldType::Note || field.type == FieldType::Reaches;
        text = hasLines ? withPlainLineEnds(std::move(text)) : oneLine(std::move(text));
        if (field.maxLength > 0 && text.size() > field.maxLength && field.type != FieldType::Choice) {
            addFault(
                index, text, RowProblem::TextTooLong,
                u"%1 characters, at most %2"_s.arg(text.size()).arg(field.maxLength));
            return;
        }
        if (const Parsed<Value> value = valueOf(index, text)) {
            m_row.cells.push_back({index, std::move(text), *value});
        } else {
            addFault(index, text, value.error().code, value.error().detail);
        }
    }

    template <class T> static Parsed<Value> stored(const Parsed<T>& parsed)
    {
        return parsed ? Parsed<Value>(toValue(*parsed)) : tl::unexpected(parsed.error());
    }

    /// A day alone is its beginning. Worked out from the zone's offsets, since Qt's own answer for a time that the
    /// clock skips depends on its version.
    [[nodiscard]] qint64 instantOf(const Moment& moment, int field, const QString& text)
    {
        const QTime time = QTime::fromMSecsSinceStartOfDay(moment.msOfDay.value_or(0));
        const QDateTime wall(moment.day.date(), time, Qt::UTC);
        if (moment.minutesEastOfUtc) {
            return wall.addSecs(-60LL * *moment.minutesEastOfUtc).toMSecsSinceEpoch();
        }
        const auto offsetAt = [this](const QDateTime& at) { return m_options.zone.offsetFromUtc(at); };
        const int before = offsetAt(wall.addDays(-1));
        const int after = offsetAt(wall.addDays(1));
        const QDateTime early = wall.addSecs(-before);
        const QDateTime late = wall.addSecs(-after);
        const bool isEarly = before == after || offsetAt(early) == before;
        const bool isLate = before != after && offsetAt(late) == after;
        if (moment.msOfDay && isEarly == isLate) {
            const RowProblem how = isEarly ? RowProblem::TimeTwice : RowProblem::TimeShifted;
            m_row.warnings.push_back({how, m_reader.m_columns[size_t(field)], -1, escaped(text), {}});
        }
        return (isLate && !isEarly ? late : early).toMSecsSinceEpoch();
    }

    [[nodiscard]] Parsed<Value> valueOf(int index, const QString& text)
    {
        const ImportField& field = m_reader.m_fields[index];
        switch (field.type) {
        case FieldType::Text:
            return field.key == "currency"_L1 ? stored(parseCurrency(text)) : Parsed<Value>(Value(text));
        case FieldType::Note:
            return Value(text);
        case FieldType::Integer:
            return stored(parseInteger(text, m_options.numbers));
        case FieldType::Quantity:
            return stored(parseQuantity(text, m_options.numbers));
        case FieldType::Money: {
            const auto amount = parseAmount(text, m_options.numbers, m_currency);
            return amount ? Parsed<Value>(Value(qint64(amount->minor))) : tl::unexpected(amount.error());
        }
        case FieldType::Rate:
            return stored(parseRate(text, RateForm::Percent, m_options.numbers));
        case FieldType::Day:
            return stored(parseDay(text, m_options.days));
        case FieldType::Instant: {
            const Parsed<Moment> moment = parseMoment(text, m_options.days);
            return moment ? Parsed<Value>(Value(instantOf(*moment, index, text))) : tl::unexpected(moment.error());
        }
        case FieldType::Choice: {
            const std::optional<QString> choice = choiceFromText(field, text);
            return choice ? Parsed<Value>(Value(*choice)) : tl::unexpected(ValueFault{RowProblem::NotAChoice, {}});
        }
        case FieldType::YesNo: {
            const std::optional<bool> yes = yesOrNo(text);
            return yes ? Parsed<Value>(Value(qint64(*yes))) : tl::unexpected(ValueFault{RowProblem::NotYesNo, {}});
        }
        default:
            return Value();
        }
    }

    const RecordRowReader& m_reader;
    const RecordOptions& m_options;
    const TableRecord& m_record;
    Currency m_currency = kCny;
    RecordRow m_row;
};

const RecordCell* RecordRow::cell(int field) const
{
    const auto found = std::ranges::find(cells, field, &RecordCell::field);
    return found == cells.end() ? nullptr : &*found;
}

RecordRowReader::RecordRowReader(RecordKind kind, const RecordMapping& mapping, RecordOptions options)
    : m_fields(importFieldsOf(kind)), m_options(std::move(options)), m_name(importFieldIndex(kind, u"name")),
      m_firstName(importFieldIndex(kind, u"first_name")), m_lastName(importFieldIndex(kind, u"last_name")),
      m_currency(importFieldIndex(kind, u"currency"))
{
    for (int i = 0; i < m_fields.size(); ++i) {
        m_columns.push_back(mapping.column(m_fields[i].key));
        if (m_columns.back() >= 0) {
            m_filled.push_back(i);
        }
    }
}

RecordRow RecordRowReader::read(const TableRecord& record) const
{
    return Reading(*this, record).read();
}

RecordGuess guessRecordOptions(
    RecordKind kind, const RecordMapping& mapping, std::span<const ColumnInference> inference,
    const RecordOptions& base)
{
    RecordGuess guess{base};
    bool isMarkProven = false;
    for (const ImportField& field : importFieldsOf(kind)) {
        const int at = mapping.column(field.key);
        if (at < 0 || size_t(at) >= inference.size()) {
            continue;
        }
        const ColumnInference& column = inference[size_t(at)];
        if (field.type == FieldType::Day || field.type == FieldType::Instant) {
            guess.options.days.order = column.order;
            guess.options.days.excelSerials = column.kind != ColumnKind::Day && column.areSerials;
            guess.isDateOrderOpen = guess.isDateOrderOpen || column.isOrderOpen;
            guess.isDateOrderMixed = guess.isDateOrderMixed || column.isOrderMixed;
        }
        const bool isNumber = field.type == FieldType::Money || field.type == FieldType::Rate
            || field.type == FieldType::Integer || field.type == FieldType::Quantity;
        if (isNumber && column.isMarkProven) {
            guess.options.numbers.mark = column.mark;
            isMarkProven = true;
        }
        guess.isDecimalMarkOpen = guess.isDecimalMarkOpen || (isNumber && column.isMarkOpen);
    }
    guess.isDecimalMarkOpen = guess.isDecimalMarkOpen && !isMarkProven;
    return guess;
}

} // namespace zhike
