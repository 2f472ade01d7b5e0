#include "services/lists/sortcolumn.h"

#include "repositories/lists/displaynames.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "text/sortkey.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A whole number that compares as the double does.
qint64 orderedBits(double value)
{
    const auto bits = std::bit_cast<qint64>(value);
    return bits < 0 ? std::numeric_limits<qint64>::min() - bits : bits;
}

/// The place of each entry when all are sorted by their keys; equal keys have equal places.
std::vector<qint64> placesBy(const std::vector<QByteArray>& keys)
{
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, [&keys](size_t a, size_t b) { return keys[a] < keys[b]; });
    std::vector<qint64> places(keys.size());
    qint64 place = -1;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || keys[order[i]] != keys[order[i - 1]]) {
            ++place;
        }
        places[order[i]] = place;
    }
    return places;
}

/// The order in which stages stand on the board, by id.
Result<QHash<qint64, qint64>> stagePlaces(SqlSession& session)
{
    ZHIKE_TRY(const QList<Stage> rows, stages(session));
    QHash<qint64, qint64> places;
    for (const Stage& stage : rows) {
        places.insert(stage.id.value(), places.size());
    }
    return places;
}

} // namespace

bool SortColumn::isRanked() const
{
    switch (m_column.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Reaches:
    case FieldType::Choice:
    case FieldType::Link:
        return true;
    default:
        return false;
    }
}

void SortColumn::set(size_t row, const Statement& statement, int column)
{
    if (statement.isNull(column)) {
        return;
    }
    qint64& key = m_keys[row];
    if (m_column.type == FieldType::Link) {
        const qint64 id = statement.integer(column);
        const auto found = m_idPlaces.constFind(id);
        key = found != m_idPlaces.constEnd() ? *found : *m_idPlaces.insert(id, m_idPlaces.size());
    } else if (m_column.sortExpression != m_column.expression) { // a name, by its collation key
        const QByteArray bytes = statement.bytes(column);
        const auto found = m_bytePlaces.constFind(bytes);
        key = found != m_bytePlaces.constEnd() ? *found : *m_bytePlaces.insert(bytes, m_bytePlaces.size());
    } else if (isRanked()) {
        const QString text = statement.text(column);
        const auto found = m_textPlaces.constFind(text);
        key = found != m_textPlaces.constEnd() ? *found : *m_textPlaces.insert(text, m_textPlaces.size());
    } else if (m_column.type == FieldType::Ratio || m_column.type == FieldType::Number) {
        key = orderedBits(statement.real(column));
    } else {
        key = statement.integer(column);
    }
}

Result<std::vector<qint64>> SortColumn::ranks(SqlSession& session) const
{
    std::vector<QByteArray> keys(size_t(std::max({m_bytePlaces.size(), m_textPlaces.size(), m_idPlaces.size()})));
    if (m_column.type == FieldType::Link) {
        std::vector<qint64> ids;
        for (auto it = m_idPlaces.constBegin(); it != m_idPlaces.constEnd(); ++it) {
            ids.push_back(it.key());
        }
        if (m_column.field->linkTo == RecordKind::Stage) {
            ZHIKE_TRY(const auto places, stagePlaces(session));
            std::vector<qint64> ranks(keys.size());
            for (auto it = m_idPlaces.constBegin(); it != m_idPlaces.constEnd(); ++it) {
                ranks[size_t(it.value())] = places.value(it.key());
            }
            return ranks;
        }
        ZHIKE_TRY(const auto names, displayNames(session, m_column.field->linkTo, ids));
        for (auto it = m_idPlaces.constBegin(); it != m_idPlaces.constEnd(); ++it) {
            keys[size_t(it.value())] = sortKey(names.value(it.key()));
        }
        return placesBy(keys);
    }
    if (m_column.type == FieldType::Choice) {
        QStringList choices;
        if (m_column.field->linkTo == RecordKind::Segment) {
            ZHIKE_TRY(const QList<SegmentRule> rules, segments(session));
            for (const SegmentRule& rule : rules) {
                choices.append(rule.details.key);
            }
        }
        for (const Choice& choice : m_column.field->choices) {
            choices.append(QString::fromLatin1(choice.key));
        }
        std::vector<qint64> ranks(keys.size());
        for (auto it = m_textPlaces.constBegin(); it != m_textPlaces.constEnd(); ++it) {
            const qsizetype place = choices.indexOf(it.key());
            ranks[size_t(it.value())] = place < 0 ? choices.size() : place;
        }
        return ranks;
    }
    for (auto it = m_bytePlaces.constBegin(); it != m_bytePlaces.constEnd(); ++it) {
        keys[size_t(it.value())] = it.key();
    }
    for (auto it = m_textPlaces.constBegin(); it != m_textPlaces.constEnd(); ++it) {
        keys[size_t(it.value())] = sortKey(it.key());
    }
    return placesBy(keys);
}

Result<void> SortColumn::finish(SqlSession& session)
{
    std::vector<qint64> places;
    if (isRanked()) {
        ZHIKE_TRY(places, ranks(session));
    }
    for (qint64& key : m_keys) {
        if (key == kNothing) {
            continue;
        }
        if (isRanked()) {
            key = places[size_t(key)];
        }
        if (m_order == Qt::DescendingOrder) {
            key = -key;
        }
    }
    return {};
}

std::vector<quint32> sortedOrder(std::span<const RowKey> rows, std::span<const SortColumn> columns)
{
    std::vector<quint32> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    const bool isDescending = !columns.empty() && columns.front().order() == Qt::DescendingOrder;
    const auto byId
        = [&](quint32 a, quint32 b) { return isDescending ? rows[a].id > rows[b].id : rows[a].id < rows[b].id; };
    if (columns.size() == 1) {
        // the key beside its row: a sort that stays in the cache
        std::vector<std::pair<qint64, quint32>> keyed(rows.size());
        for (quint32 row = 0; row < rows.size(); ++row) {
            keyed[row] = {columns.front().key(row), row};
        }
        std::ranges::sort(keyed, [&byId](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : byId(a.second, b.second);
        });
        std::ranges::transform(keyed, order.begin(), [](const auto& entry) { return entry.second; });
        return order;
    }
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        for (const SortColumn& column : columns) {
            if (column.key(a) != column.key(b)) {
                return column.key(a) < column.key(b);
            }
        }
        return byId(a, b);
    });
    return order;
}

} // namespace zhike
