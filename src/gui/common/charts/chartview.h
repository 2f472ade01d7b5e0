#pragma once

#include "documents/charts/chart.h"
#include "gui/common/panel.h"

#include <memory>
#include <optional>

class QGridLayout;
class QImage;
class QMenu;
class QStackedWidget;

namespace zhike {

class ChartCanvas;
class ChartTableView;
class Label;
class ToolButton;

/// A chart on a page: title and measure above, sample size and date below, the same numbers as a table under the list
/// icon, how they are computed under "?", and a menu to copy picture or table. Every mark can be clicked or reached by
/// the arrow keys.
class ChartView : public Panel {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// @param title asks or says something, `measure` names what is counted
    void setHeading(const QString& title, const QString& measure);
    /// Sample size, as-of day or error of the figures; plain text.
    void setNote(const QString& note);
    /// One sentence on how its figures are computed, shown by "?" in its head; plain text, empty: no "?".
    void setExplanation(const QString& sentence);
    void setChart(std::unique_ptr<Chart> chart);
    /// In place of a chart: why there is none ("Fewer than 50 customers have bought twice.").
    void setRefusal(const QString& sentence);

    [[nodiscard]] bool showsTable() const;
    void setShowsTable(bool table);
    /// @return the chart with its words as a picture of twice the size it has on screen.
    [[nodiscard]] QImage picture() const;
    void copyPicture() const;
    void copyTable() const;

Q_SIGNALS:
    /// A mark was clicked or entered; what the key means is said by the chart.
    void markActivated(int key);
    /// The menu is about to open; a page may add to it.
    void menuAboutToShow(QMenu* menu);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    /// Puts the measure after the title, or below it where there is no room.
    void placeMeasure();
    void openMenu();

    std::unique_ptr<Chart> m_chart;
    QGridLayout* m_head;
    bool m_measureIsBelow = false;
    QString m_explanation;
    Label* m_title;
    Label* m_measure;
    Label* m_note;
    Label* m_refusal;
    ToolButton* m_how;
    ToolButton* m_asTable;
    ToolButton* m_more;
    QStackedWidget* m_stack;
    ChartCanvas* m_canvas;
    ChartTableView* m_table;
};

} // namespace zhike
