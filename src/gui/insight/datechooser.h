#pragma once

#include "domain/base/time.h"
#include "gui/common/button.h"

#include <optional>
#include <vector>

namespace zhike {

/// A button with a day and a menu of others: usual ones, and any that is typed.
class DateChooser : public Button {
    Q_OBJECT
public:
    explicit DateChooser(QWidget* parent = nullptr);

    struct Offer {
        Day day;
        QString words; ///< "three months before"; may be empty
    };
    /// @param lead quiet word on the button before the day: "As of"
    void setContent(const QString& lead, std::optional<Day> day, std::vector<Offer> offers);
    /// Days that can be typed.
    void setRange(Day first, Day last);
    [[nodiscard]] std::optional<Day> day() const { return m_day; }

Q_SIGNALS:
    void chosen(zhike::Day day);

private:
    void openMenu();
    void askForDay();

    QString m_lead;
    std::optional<Day> m_day;
    std::vector<Offer> m_offers;
    Day m_first{0};
    Day m_last{0};
};

} // namespace zhike
