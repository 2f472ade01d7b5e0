#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>
#include <optional>

namespace zhike {

/// Who was where at two dates: groups in their fixed order at both sides, bands between them.
struct FlowData {
    struct Group {
        QString name;
        int segment = -1; ///< place of a segment whose mark and colour it has; -1: grey
        Growth growth = Growth::Neutral; ///< whether more of them is good news
        bool entersOnly = false; ///< those who were not there at the first date: stands at the left only
    };
    struct Move {
        size_t from = 0;
        size_t to = 0; ///< the same as `from`: stayed
        qint64 customers = 0;
    };
    QString before; ///< head of the left side, a day
    QString after;
    std::vector<Group> groups;
    std::vector<Move> moves;
};

/// What a key of FlowChart's marks stands for.
struct FlowPlace {
    std::optional<size_t> from; ///< nothing: wherever they were
    std::optional<size_t> to;

    [[nodiscard]] int key() const;
    [[nodiscard]] static FlowPlace of(int key);
    friend bool operator==(const FlowPlace&, const FlowPlace&) = default;
};

/// Bands as wide as the customers they stand for; who stayed is grey, who moved has the target's colour. Keys of its
/// marks are those of FlowPlace. Moves between groups that are not there are left out.
class FlowChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::FlowChart)
public:
    FlowChart(FlowData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Layout;
    [[nodiscard]] Layout layout(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QColor colorOf(const Theme& theme, size_t group) const;
    [[nodiscard]] QString wordsOf(const FlowData::Move& move) const;
    [[nodiscard]] qint64 changeOf(size_t group) const { return m_after[group] - m_before[group]; }
    void paintBands(QPainter& painter, const Layout& layout, const Theme& theme) const;
    void paintLeft(QPainter& painter, const Layout& layout, const QRectF& area, const Theme& theme) const;
    void paintRight(QPainter& painter, const Layout& layout, const QRectF& area, const Theme& theme) const;

    FlowData m_data;
    std::vector<qint64> m_before; ///< by group
    std::vector<qint64> m_after;
};

} // namespace zhike
