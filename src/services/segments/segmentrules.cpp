#include "services/segments/segmentrules.h"

#include "repositories/lists/listcolumns.h"
#include "storage/filterjson.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QList<qint64> askedBy(const CustomerSegmentDraft& draft)
{
    const auto rule = filterFromText(draft.rule);
    return rule ? segmentsIn(*rule) : QList<qint64>();
}

/// Walks from one segment to those its rule asks for.
class RuleGraph {
public:
    explicit RuleGraph(const QList<RuleSegment>& segments)
    {
        for (const RuleSegment& segment : segments) {
            m_asked.insert(segment.id.value(), askedBy(segment.details));
        }
    }
    void set(qint64 id, const QList<qint64>& asked) { m_asked.insert(id, asked); }

    [[nodiscard]] bool reaches(qint64 from, qint64 to) const
    {
        QSet<qint64> seen;
        QList<qint64> open = m_asked.value(from);
        while (!open.isEmpty()) {
            const qint64 next = open.takeLast();
            if (next == to) {
                return true;
            }
            if (!seen.contains(next)) {
                seen.insert(next);
                open += m_asked.value(next);
            }
        }
        return false;
    }

private:
    QHash<qint64, QList<qint64>> m_asked;
};

Result<void> checkDraft(ChangeContext& context, CustomerSegmentId id, const CustomerSegmentDraft& draft)
{
    ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(context.session()).all());
    const QString name = draft.name.trimmed();
    const bool isTaken = std::ranges::any_of(all, [&](const RuleSegment& other) {
        return other.id != id && other.details.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken) {
        return fail(ErrorCode::Conflict, u"there is a segment called '%1' already"_s.arg(name));
    }
    ZHIKE_TRY(const Filter rule, filterFromText(draft.rule));
    return checkRule(context.session(), id, rule, all);
}

} // namespace

Filter inSegment(CustomerSegmentId segment)
{
    return Filter::related(
        QStringView(kInSegment).toString(),
        Filter::where(u"segment_id"_s, FilterOperator::Is, {qint64(segment.value())}));
}

QList<qint64> segmentsIn(const Filter& filter)
{
    QList<qint64> ids;
    forConditions(filter, [&ids](const FilterCondition& condition, const QString& relation) {
        if (condition.field != "segment_id"_L1
            || (relation != QStringView(kInSegment) && relation != QStringView(kLeftSegment))) {
            return;
        }
        for (const Value& value : condition.values) {
            const auto* id = std::get_if<qint64>(&value);
            if (id != nullptr && !ids.contains(*id)) {
                ids.append(*id);
            }
        }
    });
    std::ranges::sort(ids);
    return ids;
}

Result<void> checkRule(SqlSession& session, CustomerSegmentId id, const Filter& rule, const QList<RuleSegment>& others)
{
    bool asksForMe = false;
    forConditions(rule, [&asksForMe](const FilterCondition& condition, const QString&) {
        asksForMe = asksForMe || condition.op == FilterOperator::IsMe || condition.op == FilterOperator::IsMyTeam;
    });
    if (asksForMe) {
        return fail(ErrorCode::InvalidInput, u"a segment is the same for everybody: its rule cannot ask for me"_s);
    }
    ZHIKE_CHECK(compileFilter(rule, session.engine(), FilterContext(), filterNames(RecordKind::Customer)));
    RuleGraph graph(others);
    const QList<qint64> asked = segmentsIn(rule);
    for (const qint64 other : asked) {
        const bool isThere
            = std::ranges::any_of(others, [other](const RuleSegment& segment) { return segment.id.value() == other; });
        if (!isThere) {
            return fail(ErrorCode::NotFound, u"segment %1"_s.arg(other));
        }
    }
    graph.set(id.value(), asked);
    if (id.value() != 0 && graph.reaches(id.value(), id.value())) {
        return fail(ErrorCode::StateNotAllowed, u"the rule asks for its own segment"_s);
    }
    return {};
}

Change createSegment(CustomerSegmentDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::CreateCustomerSegment, name},
        [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkDraft(context, CustomerSegmentId(0), draft));
            ZHIKE_CHECK(context.insert(CustomerId(0), draft));
            return {};
        }};
}

Change editSegment(CustomerSegmentId id, int revision, CustomerSegmentDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditCustomerSegment, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkDraft(context, id, draft));
            ZHIKE_CHECK(context.update(CustomerId(0), id, revision, draft));
            return {};
        }};
}

Change deleteSegment(CustomerSegmentId id, int revision, const QString& name)
{
    return {{ChangeAction::DeleteCustomerSegment, name}, [id, revision](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(context.session()).all());
                for (const RuleSegment& other : all) {
                    if (other.id != id && askedBy(other.details).contains(id.value())) {
                        return fail(
                            ErrorCode::StateNotAllowed, u"the rule of '%1' asks for it"_s.arg(other.details.name));
                    }
                }
                return context.remove<CustomerSegmentDraft>(CustomerId(0), id, revision);
            }};
}

QList<RuleSegment> inOrderOfRules(const QList<RuleSegment>& segments)
{
    QList<RuleSegment> open = segments;
    QList<RuleSegment> ordered;
    QSet<qint64> waiting;
    for (const RuleSegment& segment : open) {
        waiting.insert(segment.id.value());
    }
    while (!open.isEmpty()) {
        const qsizetype before = open.size();
        for (qsizetype i = 0; i < open.size();) {
            const QList<qint64> asked = askedBy(open[i].details);
            const bool mustWait = std::ranges::any_of(asked, [&](qint64 id) { return waiting.contains(id); });
            if (mustWait) {
                ++i;
            } else {
                waiting.remove(open[i].id.value());
                ordered.append(open.takeAt(i));
            }
        }
        if (open.size() == before) { // a circle that an undo left behind: each as it stands
            return ordered + open;
        }
    }
    return ordered;
}

Result<RuleSegment> segmentNamed(SqlSession& session, const QString& name)
{
    ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
    for (const RuleSegment& segment : all) {
        if (segment.details.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
            return segment;
        }
    }
    return fail(ErrorCode::NotFound, u"segment '%1'"_s.arg(name));
}

} // namespace zhike
