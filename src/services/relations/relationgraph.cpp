#include "services/relations/relationgraph.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr int kReadOfEach = 60; ///< of each kind of the customer itself ..
constexpr int kReadFurther = 8; ///< .. and of those around it
constexpr int kNearSteps = 1;
constexpr double kNearShare = 0.6; ///< of the places, at most, where the second step has somebody too

/// A relation is drawn once, read in the direction in which its name is the shorter one to say.
bool isReadForward(RelationKind kind)
{
    switch (kind) {
    case RelationKind::SuppliedBy:
    case RelationKind::DistributedBy:
    case RelationKind::ContactFrom:
    case RelationKind::ParentOf:
    case RelationKind::HasMember:
    case RelationKind::Referred:
        return false;
    default:
        return true;
    }
}

struct Found {
    CustomerId of{0};
    RelationLine line;
};

class GraphDrawing {
public:
    GraphDrawing(SqlSession& session, Day today, qsizetype most) : m_session(session), m_today(today), m_most(most) { }

    Result<RelationGraph> run(CustomerId customer)
    {
        const qint64 self = customer.value();
        ZHIKE_TRY(const auto about, relatedCustomers(m_session, {&self, 1}));
        add(customer, about.value(self), 0);
        QList<Found> near;
        ZHIKE_CHECK(readFrom(0, kReadOfEach, near));
        const auto places = qsizetype(double(m_most) * kNearShare);
        addAround(near, std::max<qsizetype>(places, 2), kNearSteps);
        QList<Found> far;
        for (qsizetype i = 1; i < m_graph.nodes.size(); ++i) {
            ZHIKE_CHECK(readFrom(i, kReadFurther, far));
        }
        addAround(far, m_most, kNearSteps + 1);
        addAround(near, m_most, kNearSteps); // places that the second step left over
        connectAll(near);
        connectAll(far);
        countTheRest();
        return std::move(m_graph);
    }

private:
    void add(CustomerId customer, const RelatedCustomer& about, int steps)
    {
        m_placeOf.insert(customer.value(), m_graph.nodes.size());
        m_graph.nodes.append({customer, about, steps, 0});
    }

    Result<void> readFrom(qsizetype place, int limit, QList<Found>& found)
    {
        const CustomerId customer = m_graph.nodes[place].customer;
        ZHIKE_TRY(auto counts, relationCounts(m_session, customer));
        qint64 all = 0;
        for (size_t i = 0; i < kChoicesOf<RelationKind>.size(); ++i) {
            ZHIKE_TRY(const QList<RelationLine> lines, moreRelations(m_session, customer, RelationKind(i), 0, limit));
            all += std::max(counts.value(RelationKind(i)), qint64(lines.size()));
            for (const RelationLine& line : lines) {
                if (!line.about.isInBin) {
                    found.append({customer, line});
                }
            }
        }
        m_all.insert(customer.value(), all);
        return {};
    }

    void addAround(QList<Found> found, qsizetype upTo, int steps)
    {
        std::ranges::stable_sort(found, std::greater{}, [](const Found& one) {
            return std::pair(one.line.about.value.value_or(0), one.line.about.revenue);
        });
        for (const Found& one : std::as_const(found)) {
            if (m_graph.nodes.size() >= upTo) {
                return;
            }
            if (!m_placeOf.contains(one.line.other.value())) {
                add(one.line.other, one.line.about, steps);
            }
        }
    }

    void connectAll(const QList<Found>& found)
    {
        for (const Found& one : found) {
            const auto other = m_placeOf.constFind(one.line.other.value());
            if (other == m_placeOf.cend()) {
                continue;
            }
            const qsizetype place = m_placeOf.value(one.of.value());
            const bool isForward = isReadForward(one.line.kind);
            RelationGraph::Edge edge{
                isForward ? place : *other, isForward ? *other : place,
                isForward ? one.line.kind : reversed(one.line.kind),
                one.line.record && !isCurrent(one.line.record->details, m_today)};
            const bool isMutual = reversed(edge.kind) == edge.kind;
            if (isMutual && edge.from > edge.to) {
                std::swap(edge.from, edge.to);
            }
            if (!m_graph.edges.contains(edge)) {
                m_graph.edges.append(edge);
            }
        }
    }

    void countTheRest()
    {
        for (RelationGraph::Node& node : m_graph.nodes) {
            if (!m_all.contains(node.customer.value())) {
                continue;
            }
            const qsizetype place = m_placeOf.value(node.customer.value());
            const auto drawn = std::ranges::count_if(m_graph.edges, [place](const RelationGraph::Edge& edge) {
                return edge.from == place || edge.to == place;
            });
            node.more = std::max<qint64>(0, m_all.value(node.customer.value()) - drawn);
        }
    }

    SqlSession& m_session;
    Day m_today;
    qsizetype m_most;
    RelationGraph m_graph;
    QHash<qint64, qsizetype> m_placeOf;
    QHash<qint64, qint64> m_all;
};

} // namespace

Result<RelationGraph> relationGraph(SqlSession& session, CustomerId customer, Day today, qsizetype most)
{
    return GraphDrawing(session, today, most).run(customer);
}

} // namespace zhike
