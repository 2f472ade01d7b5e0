#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// Customers around one customer and how they stand to each other. All words are given: the chart knows no kinds.
struct RelationChartData {
    struct Node {
        QString name;
        QString figure; ///< what it is worth; may be empty
        int steps = 0; ///< away from the first node, which is the customer itself
        qint64 more = 0; ///< relations of it that are not drawn
    };
    struct Edge {
        size_t from = 0;
        size_t to = 0;
        QString words; ///< "supplier of", read from `from` to `to`
        QString back; ///< "supplied by", read from `to` to `from`
        bool isTree = false; ///< company, household or referral
        bool isOver = false; ///< of the past: drawn dashed
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// The customer in the middle, those it is related to at both sides of it, those they are related to further out, each
/// beside the one it is seen through. Keys of its marks are places of nodes.
class RelationChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::RelationChart)
public:
    RelationChart(RelationChartData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Branch {
        size_t node = 0;
        std::vector<size_t> further; ///< of the second step, seen through this one
        [[nodiscard]] size_t rows() const { return std::max<size_t>(1, further.size()); }
    };
    using Side = std::vector<Branch>;
    [[nodiscard]] static size_t rowsOf(const Side& side);
    [[nodiscard]] std::vector<QRectF> boxes(const QRectF& area, const Theme& theme) const;
    void placeSide(
        const Side& side, bool isRight, const QRectF& area, double rowHeight, const Theme& theme,
        std::vector<QRectF>& boxes) const;
    void arrange();
    /// How the one nearer to the middle says it of the other: "supplied by".
    [[nodiscard]] QString relationWords(size_t node) const;
    [[nodiscard]] QString wordsOf(size_t node) const;
    void paintEdges(QPainter& painter, const std::vector<QRectF>& boxes, const Theme& theme) const;
    void paintNode(QPainter& painter, const QRectF& box, size_t node, const Theme& theme) const;

    RelationChartData m_data;
    std::vector<size_t> m_inner; ///< by node: through whom it is seen
    std::vector<size_t> m_through; ///< by node: the edge to that one
    Side m_left;
    Side m_right;
    bool m_hasFurther = false;
};

} // namespace zhike
