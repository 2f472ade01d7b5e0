#pragma once

#include <QWidget>
#include <optional>

namespace zhike {

/// How many records a list has: "118,204 of 1,204,331 · 38 ms". While it counts the number gives way to "counting…" of
/// the same width.
class CountLabel : public QWidget {
    Q_OBJECT
public:
    explicit CountLabel(QWidget* parent = nullptr);

    void setCounting();
    /// @param total how many there are without the filter, nothing when no filter is set
    void setCount(qint64 found, std::optional<qint64> total, std::optional<qint64> milliseconds);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString rest() const;

    bool m_counting = false;
    qint64 m_found = 0;
    std::optional<qint64> m_total;
    std::optional<qint64> m_milliseconds;
};

} // namespace zhike
