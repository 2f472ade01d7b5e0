#pragma once

#include "domain/base/time.h"

#include <QLineEdit>
#include <optional>

namespace zhike {

/// A day typed as people type days: "2026-11-20", "20.11.", "t" for today, "+3d", "+2w", "mon". Up and down step by a
/// day, with Shift by a week; where a day stands already, d, w, m and y go on by a day, a week, a month or a year, with
/// Shift back. What it means is written out when the field is left.
class DayEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DayEdit(QWidget* parent = nullptr);
    void setDay(std::optional<Day> day);
    /// @return the day, or nothing when the field is empty or no day.
    [[nodiscard]] std::optional<Day> day() const;
    [[nodiscard]] bool isReadable() const { return text().trimmed().isEmpty() || day(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool stepBy(const QKeyEvent& event);
};

/// @return the day that a short form means, seen from today; nothing when it means none.
[[nodiscard]] std::optional<Day> dayFromTyped(const QString& text, Day today);

} // namespace zhike
