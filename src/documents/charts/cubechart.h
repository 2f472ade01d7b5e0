#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// Whom to keep first: satisfaction, contribution and likelihood of staying in bands, as one small grid for each band
/// of satisfaction.
struct CubeData {
    struct Cell {
        double atRisk = 0; ///< value at risk, in any unit; the square's area
        QString atRiskText;
        qint64 customers = 0;
        int rank = 0; ///< 1 for the first to save; 0: not numbered
    };
    struct Action {
        int rank = 0;
        QString name; ///< "Save first"
        QString words; ///< what to do: "personal call in 5 days"
        int key = 0; ///< of its cell
    };
    QString contributionHead;
    std::vector<QString> satisfactions; ///< one grid each, from low to high
    std::vector<QString> contributions; ///< rows, from low to high
    std::vector<QString> retentions; ///< columns, from slipping to sure
    std::vector<Cell> cells; ///< by key
    std::vector<Action> actions; ///< listed below the grids

    [[nodiscard]] int key(size_t satisfaction, size_t contribution, size_t retention) const
    {
        return int((satisfaction * contributions.size() + contribution) * retentions.size() + retention);
    }
};

/// Keys of its marks are those of the data's cells.
class CubeChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::CubeChart)
public:
    CubeChart(CubeData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Raster {
        double left = 0; ///< of the first grid
        double top = 0;
        double side = 0; ///< of a cell
        double gridStep = 0; ///< from one grid to the next
        double bottom = 0;
    };
    [[nodiscard]] Raster raster(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QRectF
    cellRect(const Raster& raster, size_t satisfaction, size_t contribution, size_t retention) const;
    [[nodiscard]] QRectF actionRow(const QRectF& area, const Theme& theme, size_t index) const;
    [[nodiscard]] size_t shownActions(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QString wordsOf(size_t satisfaction, size_t contribution, size_t retention) const;
    void paintGrids(QPainter& painter, const QRectF& area, const Theme& theme) const;
    void paintActions(QPainter& painter, const QRectF& area, const Theme& theme) const;

    CubeData m_data;
    double m_largest = 0;
};

} // namespace zhike
