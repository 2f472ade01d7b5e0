#include "gui/lists/listrows.h"

#include "domain/base/reach.h"
#include "domain/customfields/customcatalogue.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "services/jobs/whendone.h"
#include "services/lists/celledit.h"

#include <QDateTime>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstRows = 64;
constexpr qsizetype kPagesAtOnce = 2; // as many as there are readers
constexpr size_t kPagesWanted = 6; // more than a screen shows

CellKind cellKindOf(RecordKind kind, const Field& field)
{
    const QLatin1StringView key(field.key);
    if (key == "segment"_L1) {
        return CellKind::Segment;
    }
    if (key == "next_step"_L1) {
        return CellKind::State;
    }
    switch (field.type) {
    case FieldType::Text:
        return key == "name"_L1 && kind == RecordKind::Customer ? CellKind::TwoPart : CellKind::Text;
    case FieldType::Integer:
    case FieldType::Quantity:
    case FieldType::Number:
        return CellKind::Number;
    case FieldType::Money:
        return key == "value"_L1                                       ? CellKind::MoneyBar
            : kind == RecordKind::Order || kind == RecordKind::Product ? CellKind::ExactMoney
                                                                       : CellKind::Money;
    case FieldType::Rate:
        return CellKind::Share;
    case FieldType::Ratio:
        return CellKind::Probability;
    case FieldType::Day:
        return key == "last_day"_L1 ? CellKind::RelativeDay : CellKind::DayCell;
    case FieldType::Instant:
        return CellKind::InstantCell;
    case FieldType::Choice:
        return CellKind::Choice;
    case FieldType::YesNo: // own fields are edited in the cell
        return field.has(kCustom) ? CellKind::Choice : CellKind::Text;
    default:
        return CellKind::Text;
    }
}

int widthOf(CellKind kind, const Field& field)
{
    const QLatin1StringView key(field.key);
    if (key == "name"_L1 || key == "subject"_L1) {
        return 220;
    }
    switch (kind) {
    case CellKind::Segment:
        return 136;
    case CellKind::MoneyBar:
        return 124;
    case CellKind::Probability:
        return 100;
    case CellKind::RelativeDay:
    case CellKind::DayCell:
        return 84;
    case CellKind::State:
        return 148;
    case CellKind::Number:
        return 76;
    case CellKind::InstantCell:
        return 128;
    default:
        return key == "customer_name"_L1 ? 180 : field.linkTo == RecordKind::User ? 76 : 112;
    }
}

std::vector<CellChoice> choicesOf(const Field& field)
{
    std::vector<CellChoice> choices;
    if (field.linkTo == RecordKind::Segment && field.type == FieldType::Choice) {
        int place = 0;
        for (const Segment segment : kSegments) {
            choices.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, place++});
        }
        return choices;
    }
    for (const Choice& choice : field.choices) {
        choices.push_back({QString::fromLatin1(choice.key), labelOf(choice)});
    }
    if (field.type == FieldType::YesNo && field.has(kCustom)) {
        choices = {{QString(), QString()}, {u"1"_s, ListRows::tr("yes")}, {u"0"_s, ListRows::tr("no")}};
    }
    return choices;
}

int decimalsOf(RecordKind kind, const Field& field)
{
    const CustomFieldDraft* own = field.has(kCustom) ? customFieldOf(kind, QString::fromLatin1(field.key)) : nullptr;
    return own != nullptr ? own->decimals : field.type == FieldType::Number ? 1 : 0;
}

bool isShownAsColumn(const Field& field)
{
    return !field.has(kHidden) && field.type != FieldType::Note;
}

/// Alive on the GUI thread only: the words of a customer's next plan.
StateText nextStepText(const ListRow& record)
{
    const Formats& formats = LanguageManager::formats();
    if (!record.nextStep) {
        return {State::None, ListRows::tr("No next step")};
    }
    const NextStep& step = *record.nextStep;
    const std::optional<Day> day = Day::from(step.at.local().date());
    const QString what = labelOf(step.kind);
    if (!day) {
        return {State::Neutral, what};
    }
    if (record.due == DueState::Overdue) {
        return {State::Danger, ListRows::tr("%1 · %Ln d late", "%1: call, visit...", today() - *day).arg(what)};
    }
    const QString when = formats.dueDay(*day, today());
    return {record.due == DueState::Today ? State::Warn : State::Neutral, u"%1 %2"_s.arg(what, when)};
}

} // namespace

ListRows::ListRows(Workplace& workplace, RecordKind kind, QObject* parent)
    : RowSource(parent), m_workplace(workplace), m_kind(kind), m_rows(kind)
{
    makeColumns();
    connect(&workplace.company(), &Company::customFieldsChanged, this, &ListRows::retranslate);
}

void ListRows::makeColumns()
{
    m_fields.clear();
    m_columns.clear();
    m_keys.clear();
    const QList<Field>& all = fieldsOf(m_kind);
    std::vector<Field> ordered(all.begin(), all.end());
    // what a list shows first: name, then figures in the order in which people read them
    static const std::array kFront = {"name",  "subject", "number",   "customer_name", "segment",
                                      "value", "p_alive", "last_day", "owner_id",      "next_step"};
    std::ranges::stable_sort(ordered, {}, [](const Field& field) {
        const auto found = std::ranges::find(
            kFront, std::string_view(field.key), [](const char* key) { return std::string_view(key); });
        return found - kFront.begin();
    });
    bool stretched = false;
    for (const Field& field : ordered) {
        if (!isShownAsColumn(field)) {
            continue;
        }
        Column column;
        column.key = QString::fromLatin1(field.key);
        column.title = labelOf(field);
        column.kind = cellKindOf(m_kind, field);
        column.width = widthOf(column.kind, field);
        column.shown = field.has(kDefault);
        column.sortable = field.source != FieldSource::Related || column.key == u"customer_name"_s;
        column.editable = field.has(kEditable) && field.type != FieldType::Link && field.type != FieldType::Reaches
            && m_kind != RecordKind::Order;
        column.stretches = !stretched && column.shown
            && (column.kind == CellKind::TwoPart || column.key == u"name"_s || column.key == u"subject"_s);
        stretched = stretched || column.stretches;
        column.choices = choicesOf(field);
        column.decimals = decimalsOf(m_kind, field);
        m_fields.push_back(field);
        m_keys.append(column.key);
        m_columns.push_back(std::move(column));
    }
    if (m_kind == RecordKind::Customer) {
        m_keys.append(u"second_name"_s);
        m_keys.append(u"city"_s);
    }
    m_keys.removeDuplicates();
}

void ListRows::retranslate()
{
    makeColumns();
    Q_EMIT columnsChanged();
    forgetPages();
    m_pages.clear();
    Q_EMIT loaded(0, rowCount() - 1);
}

void ListRows::setLargest(const QString& key, double largest)
{
    const auto column = std::ranges::find(m_columns, key, &Column::key);
    if (column != m_columns.end() && column->kind == CellKind::MoneyBar && column->largest != largest) {
        column->largest = largest;
        Q_EMIT columnsChanged();
    }
}

void ListRows::ask(const ListQuery& query)
{
    m_query = query;
    m_query.kind = m_kind;
    m_query.context.today = today();
    m_query.context.me = m_workplace.company().author().user;
    m_query.context.zone = QTimeZone::systemTimeZone(); // days begin at midnight here
    const quint64 generation = ++m_generation;
    askFirst(generation);
    askWhole(generation);
}

QuestionKey ListRows::questionKey(const QString& part) const
{
    return {u"list %1 %2"_s.arg(int(m_kind)).arg(quintptr(this)) + part}; // two lists of a kind are two questions
}

void ListRows::askFirst(quint64 generation)
{
    whenDone(
        m_workplace.company().ask(
            questionKey(u" first"_s),
            [query = m_query](SqlSession& session) { return firstRows(session, query, kFirstRows); }),
        this, [this, generation](const Result<ListSnapshot>& first) {
            if (first && !first->rows.isEmpty() && generation == m_generation) {
                take(*first);
            }
        });
}

void ListRows::askWhole(quint64 generation)
{
    Q_EMIT counting();
    whenDone(
        m_workplace.company().ask(
            questionKey({}), [query = m_query](SqlSession& session) { return snapshot(session, query); }),
        this, [this, generation](const Result<ListSnapshot>& whole) {
            if (generation != m_generation) {
                return;
            }
            if (!whole) {
                if (whole.error().code != ErrorCode::Cancelled) {
                    Q_EMIT failed(whole.error());
                }
                return;
            }
            take(*whole);
            ++m_generation; // the first rows, should they come late, are known already
            Q_EMIT counted(whole->total, whole->elapsedMs);
        });
}

void ListRows::refresh()
{
    m_query.context.today = today();
    askWhole(++m_generation);
}

void ListRows::take(const ListSnapshot& snapshot)
{
    if (m_isHeld) {
        m_waiting = snapshot;
        return;
    }
    m_rows = snapshot.rows;
    forgetPages();
    Q_EMIT changed();
}

void ListRows::hold(bool isHeld)
{
    m_isHeld = isHeld;
    if (const auto waiting = isHeld ? std::nullopt : std::exchange(m_waiting, std::nullopt)) {
        take(*waiting);
    }
}

/// What is loaded stays to be shown where it still has its place, until it is read anew.
void ListRows::forgetPages()
{
    ++m_order;
    m_wanted.clear();
    m_reading.clear();
}

void ListRows::sortBy(const SortKeys& keys)
{
    ListQuery query = m_query;
    query.sort.clear();
    for (const SortKey& key : keys) {
        query.sort.append({key.column, key.order});
    }
    ask(query);
}

const ListRow* ListRows::LoadedPage::find(const RecordRef& record) const
{
    const auto found = std::ranges::find(rows, record, &ListRow::record);
    return found == rows.end() ? nullptr : &*found;
}

const ListRow* ListRows::loadedRow(int row) const
{
    const LoadedPage* page = m_pages.object(row / kRowsPerPage);
    return page == nullptr ? nullptr : page->find(m_rows.ref(size_t(row)));
}

const Row* ListRows::at(int row)
{
    const int number = row / kRowsPerPage;
    const LoadedPage* page = m_pages.object(number);
    const bool isCurrent = page != nullptr && page->order == m_order;
    if (!isCurrent) {
        askPage(number);
    }
    if (const ListRow* record = loadedRow(row)) {
        m_row = rowOfRecord(*record);
        return &m_row;
    }
    if (!isCurrent) {
        return nullptr;
    }
    m_row = Row{idAt(row), std::vector<CellValue>(m_columns.size()), RowTone::Quiet}; // deleted since
    return &m_row;
}

void ListRows::askPage(int page)
{
    if (m_reading.contains(page)) {
        return;
    }
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > kPagesWanted) {
        m_wanted.erase(m_wanted.begin());
    }
    readPages();
}

void ListRows::readPages()
{
    while (m_reading.size() < kPagesAtOnce && !m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        m_reading.insert(page);
        readPage(page);
    }
}

void ListRows::readPage(int page)
{
    std::vector<RecordRef> refs = m_rows.refs(size_t(page) * kRowsPerPage, kRowsPerPage);
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    whenDone(
        m_workplace.company().read([kind = m_kind, keys = m_keys, refs = std::move(refs), now](SqlSession& session) {
            return zhike::page(session, kind, keys, refs, now);
        }),
        this, [this, page, order = m_order](const Result<std::vector<ListRow>>& rows) {
            if (order != m_order) {
                return;
            }
            m_reading.remove(page);
            readPages();
            if (rows) {
                m_pages.insert(page, new LoadedPage{*rows, order}); // the cache owns it
                const int first = page * kRowsPerPage;
                Q_EMIT loaded(first, std::min(first + kRowsPerPage, rowCount()) - 1);
            }
        });
}

Row ListRows::rowOfRecord(const ListRow& record) const
{
    Row row{record.record.id, {}, RowTone::Normal};
    row.cells.reserve(m_columns.size());
    for (size_t column = 0; column < m_columns.size(); ++column) {
        row.cells.push_back(cellOf(m_fields[column], record, column));
    }
    return row;
}

CellValue ListRows::cellOf(const Field& field, const ListRow& record, size_t column) const
{
    if (m_columns[column].kind == CellKind::State) {
        return nextStepText(record);
    }
    const Value& value = record.values[column];
    if (field.type == FieldType::Link) {
        return record.names[column].isEmpty() ? CellValue() : CellValue(record.names[column]);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        if (m_columns[column].kind == CellKind::TwoPart) {
            const auto at = [this, &record](const QString& key) {
                const Value& other = record.values[size_t(m_keys.indexOf(key))];
                const auto* found = std::get_if<QString>(&other);
                return found != nullptr ? *found : QString();
            };
            const QString second = at(u"second_name"_s);
            return TextPair{*text, second.isEmpty() ? at(u"city"_s) : second};
        }
        if (field.type == FieldType::Choice) {
            return EnumKey{*text};
        }
        if (field.type == FieldType::Reaches) {
            Reaches reaches;
            return fromValue(value, reaches) && !reaches.isEmpty() ? CellValue(reaches.first().value) : CellValue();
        }
        return *text;
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    const auto* number = std::get_if<qint64>(&value);
    if (number == nullptr) {
        return {};
    }
    switch (field.type) {
    case FieldType::Money:
        return Money(*number, record.currency.value_or(m_workplace.company().baseCurrency()));
    case FieldType::Day:
        return Day(qint32(*number));
    case FieldType::Instant:
        return Instant(*number);
    case FieldType::Rate:
        return double(*number) / kRateUnit;
    case FieldType::Quantity:
        return double(*number) / kQuantityUnit;
    case FieldType::YesNo:
        if (field.has(kCustom)) {
            return EnumKey{*number != 0 ? u"1"_s : u"0"_s};
        }
        return *number != 0 ? tr("yes") : tr("no");
    default:
        return *number;
    }
}

bool ListRows::edit(int row, int column, const CellValue& value)
{
    const ListRow* found = loadedRow(row);
    if (found == nullptr) {
        return false;
    }
    const RecordRef wanted = found->record;
    const CellValue first = rowOfRecord(*found).cells.front();
    const auto* name = std::get_if<QString>(&first);
    const auto* names = std::get_if<TextPair>(&first);
    const QString subject = names != nullptr ? names->first : name != nullptr ? *name : QString();
    Value stored;
    if (const auto* text = std::get_if<QString>(&value)) {
        stored = *text;
    } else if (const auto* pair = std::get_if<TextPair>(&value)) {
        stored = pair->first;
    } else if (const auto* key = std::get_if<EnumKey>(&value)) {
        const bool isYesNo = m_fields[size_t(column)].type == FieldType::YesNo;
        stored = !isYesNo ? Value(key->key) : key->key.isEmpty() ? Value() : Value(qint64(key->key == u"1"_s));
    } else if (const auto* number = std::get_if<qint64>(&value)) {
        stored = *number;
    } else if (const auto* money = std::get_if<Money>(&value)) {
        stored = qint64(money->minor());
    } else if (const auto* day = std::get_if<Day>(&value)) {
        stored = qint64(day->sinceEpoch());
    } else if (const auto* share = std::get_if<double>(&value)) {
        const FieldType type = m_fields[size_t(column)].type;
        const auto unit = type == FieldType::Rate ? kRateUnit : type == FieldType::Quantity ? kQuantityUnit : 1;
        stored = qint64(qRound64(*share * double(unit)));
    }
    whenDone(
        m_workplace.company().apply(editCell(wanted, found->revision, subject, m_columns[size_t(column)].key, stored)),
        this, [this](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                Q_EMIT failed(receipt.error());
            }
        });
    return true;
}

} // namespace zhike
