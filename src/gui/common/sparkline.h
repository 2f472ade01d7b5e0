#pragma once

#include <QWidget>
#include <vector>

namespace zhike {

/// A short course of values without axes, its end marked.
class Sparkline : public QWidget {
    Q_OBJECT
public:
    /// Chance: the scale is 0 to 1 with a dashed half, and the line turns to danger when it ends below it.
    enum class Scale { Chance, Own };
    explicit Sparkline(Scale scale, QWidget* parent = nullptr);

    void setValues(std::vector<double> values);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Scale m_scale;
    std::vector<double> m_values;
};

} // namespace zhike
