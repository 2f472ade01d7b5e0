#include "gui/common/recordtablemodel.h"

#include "gui/common/languagemanager.h"
#include "gui/common/plaintip.h"

#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const Column& column, const QString& key)
{
    const CellChoice* choice = column.choice(key);
    return choice == nullptr ? key : choice->label;
}

QString moneyText(const Column& column, Money money, const Formats& formats)
{
    return column.kind == CellKind::ExactMoney ? formats.exactAmount(money) : formats.amount(money);
}

QString doubleText(const Column& column, double value, const Formats& formats)
{
    switch (column.kind) {
    case CellKind::Share:
        return formats.percent(value, column.decimals);
    case CellKind::Probability:
        return formats.probability(value);
    default:
        return formats.decimal(value, column.decimals);
    }
}

QString dayText(const Column& column, Day day, const Formats& formats, Day today)
{
    return column.kind == CellKind::RelativeDay ? formats.relativeDay(day, today) : formats.day(day, today);
}

/// A number as people type it: grouped or not, with any minus, with a sign of money before it.
std::optional<double> typedNumber(QString text)
{
    text.remove(u',').remove(u' ').remove(QChar(0x202f)).remove(QChar(0xa0)).remove(u'¥').remove(u'$').remove(u'€');
    text.replace(QChar(0x2212), u'-');
    bool fine = false;
    const double value = QLocale::c().toDouble(text, &fine);
    return fine && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// An amount as people type it, exact: no more decimals than the currency has.
std::optional<Money> typedMoney(QString text, Currency currency)
{
    text.remove(u',').remove(u' ').remove(QChar(0x202f)).remove(QChar(0xa0)).remove(u'¥').remove(u'$').remove(u'€');
    text.replace(QChar(0x2212), u'-');
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+')) {
        text.remove(0, 1);
    }
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString decimals = point < 0 ? QString() : text.mid(point + 1);
    if (decimals.size() > currency.minorDigits() || whole.size() + decimals.size() == 0) {
        return std::nullopt;
    }
    std::int64_t minor = 0;
    const QString digits = whole + decimals.leftJustified(currency.minorDigits(), u'0');
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9' || minor > kMaxMinor / 10) {
            return std::nullopt;
        }
        minor = minor * 10 + (digit.unicode() - u'0');
    }
    return minor > kMaxMinor ? std::nullopt : std::optional(Money(negative ? -minor : minor, currency));
}

std::optional<Day> typedDay(const QString& text)
{
    for (const QString& pattern : {u"yyyy-MM-dd"_s, u"yyyy/M/d"_s, u"yyyy.M.d"_s, u"yyyyMMdd"_s}) {
        if (const auto day = Day::from(QDate::fromString(text, pattern))) {
            return day;
        }
    }
    return std::nullopt;
}

} // namespace

QString cellText(const Column& column, const CellValue& value, const Formats& formats, Day today)
{
    struct Words {
        const Column& column;
        const Formats& formats;
        Day today;

        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString& text) const { return text; }
        QString operator()(const TextPair& pair) const
        {
            return pair.second.isEmpty() ? pair.first : pair.first + u' ' + pair.second;
        }
        QString operator()(qint64 number) const { return formats.number(number); }
        QString operator()(double number) const { return doubleText(column, number, formats); }
        QString operator()(Money money) const { return moneyText(column, money, formats); }
        QString operator()(Day day) const { return dayText(column, day, formats, today); }
        QString operator()(Instant instant) const
        {
            const auto day = Day::from(instant.local().date());
            return day ? formats.day(*day, today) + u' ' + formats.time(instant) : QString();
        }
        QString operator()(const EnumKey& key) const { return labelOf(column, key.key); }
        QString operator()(const StateText& state) const { return state.words; }
    };
    return std::visit(Words{column, formats, today}, value);
}

QString cellTip(const Column& column, const CellValue& value, const Formats& formats, Day today)
{
    if (const auto* day = std::get_if<Day>(&value)) {
        return formats.dayHeading(*day, Day(0)); // names weekday and year
    }
    if (const auto* instant = std::get_if<Instant>(&value)) {
        return formats.exactInstant(*instant);
    }
    if (const auto* money = std::get_if<Money>(&value)) {
        return formats.exactMoney(*money);
    }
    if (const auto* number = std::get_if<double>(&value); number != nullptr && column.kind == CellKind::Probability) {
        return u"%1 %2"_s.arg(column.title, formats.decimal(*number, 4));
    }
    return cellText(column, value, formats, today);
}

std::optional<CellValue> cellFromText(const Column& column, const QString& text, const CellValue& old)
{
    const QString typed = text.trimmed();
    switch (column.kind) {
    case CellKind::Text:
    case CellKind::QuietText:
        return CellValue(typed);
    case CellKind::TwoPart: {
        const auto* pair = std::get_if<TextPair>(&old);
        return CellValue(TextPair{typed, pair == nullptr ? QString() : pair->second});
    }
    case CellKind::Choice:
    case CellKind::Segment:
    case CellKind::Badge:
        for (const CellChoice& choice : column.choices) {
            if (choice.key == typed || choice.label.compare(typed, Qt::CaseInsensitive) == 0) {
                return CellValue(EnumKey{choice.key});
            }
        }
        return std::nullopt;
    default:
        break;
    }
    if (typed.isEmpty()) {
        return CellValue(std::monostate());
    }
    switch (column.kind) {
    case CellKind::RelativeDay:
    case CellKind::DayCell:
        if (const auto day = typedDay(typed)) {
            return CellValue(*day);
        }
        return std::nullopt;
    case CellKind::Money:
    case CellKind::ExactMoney:
    case CellKind::MoneyBar: {
        const auto* money = std::get_if<Money>(&old);
        const auto amount = typedMoney(typed, money == nullptr ? LanguageManager::formats().base() : money->currency());
        return amount ? std::optional(CellValue(*amount)) : std::nullopt;
    }
    case CellKind::Number:
    case CellKind::NumberBar:
    case CellKind::Share:
    case CellKind::Probability: {
        const bool share = column.kind == CellKind::Share;
        const auto number = typedNumber(share && typed.endsWith(u'%') ? typed.chopped(1) : typed);
        if (!number) {
            return std::nullopt;
        }
        if (share) {
            return CellValue(*number / 100);
        }
        const bool whole = column.kind != CellKind::Probability && column.decimals == 0;
        return whole && std::abs(*number) < 9e15 ? CellValue(qint64(std::llround(*number))) : CellValue(*number);
    }
    default:
        return std::nullopt;
    }
}

RecordTableModel::RecordTableModel(QObject* parent) : QAbstractTableModel(parent) { }

void RecordTableModel::setSource(RowSource* source)
{
    if (m_source != nullptr) {
        m_source->disconnect(this);
    }
    m_source = source;
    if (source != nullptr) {
        connect(source, &RowSource::changed, this, &RecordTableModel::takeOver);
        connect(source, &RowSource::columnsChanged, this, [this] {
            if (int(m_source->columns().size()) != m_columns) {
                takeOver();
            } else {
                Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
            }
        });
        connect(source, &RowSource::loaded, this, [this](int first, int last) {
            last = std::min(last, m_rows - 1);
            if (first >= 0 && first <= last && m_columns > 0) {
                Q_EMIT dataChanged(index(first, 0), index(last, m_columns - 1));
            }
        });
        connect(source, &QObject::destroyed, this, [this] {
            m_source = nullptr;
            takeOver();
        });
    }
    takeOver();
}

void RecordTableModel::takeOver()
{
    beginResetModel();
    m_rows = m_source == nullptr ? 0 : m_source->rowCount();
    m_columns = m_source == nullptr ? 0 : int(m_source->columns().size());
    endResetModel();
}

int RecordTableModel::sectionOf(const QString& columnKey) const
{
    for (int section = 0; section < m_columns; ++section) {
        if (column(section).key == columnKey) {
            return section;
        }
    }
    return -1;
}

const Row* RecordTableModel::rowAt(int row) const
{
    // between a change of the source and the reset of the model the two may differ
    return m_source == nullptr || row < 0 || row >= m_source->rowCount() ? nullptr : m_source->at(row);
}

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Column& spec = column(index.column());
    if (role == Qt::TextAlignmentRole) {
        return int((spec.isRight() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const bool words
        = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || role == Qt::EditRole;
    const Row* row = words ? rowAt(index.row()) : nullptr;
    if (row == nullptr || size_t(index.column()) >= row->cells.size()) {
        return {};
    }
    const CellValue& value = row->cells[size_t(index.column())];
    const Formats& formats = LanguageManager::formats();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(spec, value, formats, today());
    case Qt::AccessibleTextRole: {
        const QString text = cellText(spec, value, formats, today());
        //: read aloud for one cell of a list, %1 the head of the column, %2 the content
        return text.isEmpty() ? QString() : tr("%1: %2").arg(spec.title, text);
    }
    case Qt::ToolTipRole:
        return plainTip(cellTip(spec, value, formats, today()));
    case Qt::EditRole:
        if (const auto* pair = std::get_if<TextPair>(&value)) {
            return pair->first;
        }
        if (const auto* key = std::get_if<EnumKey>(&value)) {
            return key->key;
        }
        if (const auto* day = std::get_if<Day>(&value)) {
            return day->date().toString(u"yyyy-MM-dd"_s);
        }
        if (const auto* money = std::get_if<Money>(&value)) {
            return formats.exactAmount(*money);
        }
        return cellText(spec, value, formats, today());
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column(section).title;
    case Qt::ToolTipRole:
        return column(section).help;
    case Qt::TextAlignmentRole:
        return int((column(section).isRight() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_source != nullptr && index.row() < m_source->rowCount()
        && m_source->isEditable(index.row(), index.column())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool RecordTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid()) {
        return false;
    }
    const Row* row = rowAt(index.row());
    if (row == nullptr || size_t(index.column()) >= row->cells.size()) {
        return false;
    }
    const CellValue old = row->cells[size_t(index.column())];
    const auto next = cellFromText(column(index.column()), value.toString(), old);
    if (!next || *next == old) {
        return false;
    }
    return m_source->edit(index.row(), index.column(), *next);
}

} // namespace zhike
