#include "services/lists/filterrows.h"

#include "repositories/stores.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

bool asksForRelated(const Filter& filter)
{
    return filter.kind == Filter::Kind::Related || std::ranges::any_of(filter.parts, asksForRelated);
}

/// The one source that answers a filter, or nothing. No field at all is answered by the records.
std::optional<ListSource> sourceOf(RecordKind kind, const Filter& filter)
{
    if (asksForRelated(filter)) {
        return std::nullopt;
    }
    std::optional<ListSource> source;
    for (const QString& key : fieldsIn(filter)) {
        const auto column = listColumn(kind, key);
        ListSource next = column ? column->source : ListSource::Own;
        next = next == ListSource::Related ? ListSource::Own : next;
        if (source && *source != next) {
            return std::nullopt;
        }
        source = next;
    }
    return source.value_or(ListSource::Own);
}

std::vector<Filter>& groupOf(FilterParts& parts, std::optional<ListSource> source)
{
    if (!source) {
        return parts.mixed;
    }
    switch (*source) {
    case ListSource::Statistics:
        return parts.statistics;
    case ListSource::Insight:
        return parts.insight;
    case ListSource::Own:
    case ListSource::Related:
        break;
    }
    return parts.own;
}

FilterParts grouped(RecordKind kind, const std::vector<Filter>& all)
{
    FilterParts parts;
    for (const Filter& each : all) {
        groupOf(parts, sourceOf(kind, each)).push_back(each);
    }
    return parts;
}

class FilterRows {
public:
    FilterRows(SqlSession& session, RecordKind kind, const FilterContext& context)
        : m_session(session), m_kind(kind), m_context(context)
    {
    }

    Result<RowSet> read(const Filter& filter, int level)
    {
        if (level > FilterLimits::kDepth) {
            return fail(ErrorCode::InvalidInput, u"a filter of too many levels"_s);
        }
        if (filter.isEmpty()) {
            return RowSet::everything();
        }
        if (const auto source = sourceOf(m_kind, filter)) {
            return scanned(*source, filter);
        }
        switch (filter.kind) {
        case Filter::Kind::Not: {
            if (filter.parts.size() != 1) {
                return fail(ErrorCode::InvalidInput, u"not takes one part"_s);
            }
            ZHIKE_TRY(RowSet part, read(filter.parts.front(), level + 1));
            return std::move(part).complement();
        }
        case Filter::Kind::Related:
            return related(filter);
        default:
            return joined(filter, level);
        }
    }

private:
    Result<RowSet> scanned(ListSource source, const Filter& filter)
    {
        ListScan scan;
        scan.kind = m_kind;
        scan.source = source;
        scan.filter = filter;
        scan.context = m_context;
        RowSet set;
        if (source != ListSource::Own) {
            ZHIKE_TRY(set.isComplement, isMetByNothing(m_session, scan));
            if (set.isComplement) {
                // customers without the row meet it: so take away those whose row does not
                scan.filter = Filter::negated(std::move(scan.filter));
            }
        }
        ZHIKE_CHECK(
            scanRows(m_session, scan, [&set](const RowKey& key, const Statement&, int) { set.rows.push_back(key); }));
        if (!std::ranges::is_sorted(set.rows)) {
            std::ranges::sort(set.rows);
        }
        return set;
    }

    Result<RowSet> related(const Filter& filter)
    {
        if (m_kind != RecordKind::Customer || filter.parts.size() > 1) {
            return fail(ErrorCode::InvalidInput, u"no relation %1"_s.arg(filter.relation));
        }
        const Filter where = filter.parts.empty() ? Filter() : filter.parts.front();
        ZHIKE_TRY(const auto customers, customersWith(m_session, filter.relation, where, m_context));
        RowSet set;
        set.rows.reserve(customers.size());
        for (const qint64 id : customers) {
            set.rows.push_back({0, id});
        }
        return set;
    }

    /// Parts of one source become one reading.
    Result<RowSet> joined(const Filter& filter, int level)
    {
        const bool all = filter.kind == Filter::Kind::All;
        FilterParts parts = grouped(m_kind, filter.parts);
        std::vector<Filter> readings = std::move(parts.mixed);
        for (auto* group : {&parts.own, &parts.statistics, &parts.insight}) {
            if (!group->empty()) {
                readings.push_back(all ? Filter::all(std::move(*group)) : Filter::any(std::move(*group)));
            }
        }
        RowSet result = all ? RowSet::everything() : RowSet();
        for (const Filter& each : readings) {
            ZHIKE_TRY(RowSet set, read(each, level + 1));
            result = all ? intersection(std::move(result), std::move(set)) : united(std::move(result), std::move(set));
        }
        return result;
    }

    SqlSession& m_session;
    RecordKind m_kind;
    const FilterContext& m_context;
};

} // namespace

FilterParts partsOf(RecordKind kind, const Filter& filter)
{
    return filter.kind == Filter::Kind::All ? grouped(kind, filter.parts) : grouped(kind, {filter});
}

Result<RowSet> rowsMeeting(SqlSession& session, RecordKind kind, const Filter& filter, const FilterContext& context)
{
    // the limits hold for the whole, though it is read in pieces
    ZHIKE_CHECK(compileFilter(filter, session.engine(), context, filterNames(kind)));
    return FilterRows(session, kind, context).read(filter, 1);
}

Result<FilterContext> withTeam(SqlSession& session, const Filter& filter, FilterContext context)
{
    bool asks = false;
    forConditions(filter, [&asks](const FilterCondition& condition, const QString&) {
        asks = asks || condition.op == FilterOperator::IsMyTeam;
    });
    if (!asks) {
        return context;
    }
    ZHIKE_TRY(const QList<User> everyone, UserStore(session).all());
    const auto me = std::ranges::find(everyone, context.me, &User::id);
    const QString team = me != everyone.end() ? me->details.team : QString();
    context.team.clear();
    for (const User& user : everyone) {
        if (!team.isEmpty() && user.details.team == team) {
            context.team.append(user.id);
        }
    }
    return context;
}

} // namespace zhike
