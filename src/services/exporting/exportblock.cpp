#include "services/exporting/exportblock.h"

#include "repositories/customers/nextstep.h"
#include "repositories/lists/displaynames.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/lists/listrows.h"
#include "repositories/segments/memberstore.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsBetweenLooks = 20'000;

/// Places of the columns that are links.
std::vector<size_t> linksAmong(RecordKind kind, const QStringList& fields)
{
    std::vector<size_t> links;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field* field = findField(kind, fields[i]);
        if (field != nullptr && field->type == FieldType::Link) {
            links.push_back(size_t(i));
        }
    }
    return links;
}

} // namespace

Result<ExportBlock> ExportBlock::read(
    SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const RecordRef> refs, const GoOn& goOn)
{
    std::vector<std::pair<qint64, quint32>> wanted;
    wanted.reserve(refs.size());
    for (size_t i = 0; i < refs.size(); ++i) {
        wanted.emplace_back(refs[i].id, quint32(i));
    }
    std::ranges::sort(wanted);
    std::vector<qint64> ids;
    ids.reserve(wanted.size());
    std::ranges::transform(wanted, std::back_inserter(ids), [](const auto& each) { return each.first; });

    ExportBlock block;
    block.m_linked.resize(size_t(fields.size()));
    block.m_names.resize(size_t(fields.size()));
    const std::vector<size_t> links = linksAmong(kind, fields);
    constexpr quint32 kGone = ~quint32(0);
    std::vector<quint32> placeOf(refs.size(), kGone);
    const bool isOwned = belongsToCustomer(kind);
    size_t next = 0; // rows mostly come in the order of their ids
    const auto take = [&](StoredRow& row) {
        const qint64 id = row.key.id;
        if (next >= ids.size() || ids[next] != id) {
            next = size_t(std::ranges::lower_bound(ids, id) - ids.begin());
        }
        const qint64 customer = isOwned ? row.key.customer : refs[wanted[next].second].customer;
        for (; next < ids.size() && ids[next] == id; ++next) {
            placeOf[wanted[next].second] = quint32(block.m_heads.size());
        }
        for (const size_t column : links) {
            if (const auto* linked = std::get_if<qint64>(&row.values[column])) {
                block.m_linked[column].push_back(*linked);
            }
        }
        block.m_heads.push_back({{kind, customer, id}, row.currency});
        std::ranges::for_each(row.values, [&block](const Value& value) { block.m_rows.add(value); });
        block.m_rows.endRow();
    };
    for (size_t first = 0; first < ids.size(); first += kRowsBetweenLooks) {
        const size_t count = std::min(kRowsBetweenLooks, ids.size() - first);
        ZHIKE_CHECK(readRows(session, kind, fields, std::span(ids).subspan(first, count), take));
        if (!goOn(qint64(block.m_heads.size()))) {
            return fail(ErrorCode::Cancelled);
        }
    }
    std::erase(placeOf, kGone);
    block.m_order = std::move(placeOf);
    ZHIKE_CHECK(block.readNames(session, kind, fields));
    return block;
}

Result<void> ExportBlock::readNames(SqlSession& session, RecordKind kind, const QStringList& fields)
{
    for (size_t column = 0; column < m_linked.size(); ++column) {
        if (!m_linked[column].empty()) {
            const Field* field = findField(kind, fields[qsizetype(column)]);
            ZHIKE_TRY(m_names[column], displayNames(session, field->linkTo, m_linked[column]));
        }
    }
    m_linked.clear();
    return kind == RecordKind::Customer ? readTexts(session, fields) : Result<void>();
}

/// The segments and the next step of customers.
Result<void> ExportBlock::readTexts(SqlSession& session, const QStringList& fields)
{
    const qsizetype segments = fields.indexOf(kSegmentsField);
    const qsizetype steps = fields.indexOf(u"next_step"_s);
    if (segments < 0 && steps < 0) {
        return {};
    }
    std::vector<qint64> ids;
    std::vector<CustomerId> customers;
    for (const Head& head : m_heads) {
        ids.push_back(head.record.id);
        customers.emplace_back(head.record.id);
    }
    if (segments >= 0) {
        ZHIKE_TRY(const auto names, segmentNamesOf(session, ids));
        for (auto each = names.cbegin(); each != names.cend(); ++each) {
            m_texts[size_t(segments)].insert(each.key(), each->join(u", "_s));
        }
    }
    if (steps >= 0) {
        ZHIKE_TRY(const auto plans, nextStepsOf(session, customers));
        for (auto each = plans.cbegin(); each != plans.cend(); ++each) {
            m_texts[size_t(steps)].insert(each.key().value(), each->subject);
        }
    }
    return {};
}

void ExportBlock::row(size_t at, ExportedRow& out) const
{
    const Head& head = m_heads[m_order[at]];
    out.record = head.record;
    out.currency = head.currency;
    m_rows.read(m_order[at], out.values);
    out.names.assign(out.values.size(), QString());
    for (size_t column = 0; column < m_names.size(); ++column) {
        if (const auto* id = std::get_if<qint64>(&out.values[column]); id != nullptr && !m_names[column].isEmpty()) {
            out.names[column] = m_names[column].value(*id);
        }
    }
    for (const auto& [column, texts] : m_texts) {
        if (const auto text = texts.constFind(head.record.id); text != texts.cend()) {
            out.values[column] = *text;
        }
    }
}

} // namespace zhike
