#pragma once

#include "gui/common/workplace.h"
#include "services/relations/relationreading.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace zhike {

class Button;
class Label;
class SectionHead;
class ToolButton;

/// How a customer stands to others, grouped by kind with the figures. A click or Enter opens the other customer; the
/// menu behind each line, F2 and Delete edit, end and remove; + writes a new relation. Reads by itself.
class RelationsPanel : public QWidget {
    Q_OBJECT
public:
    /// Beside other things of the customer, or as the content of a page of its own with more lines and the sums.
    enum class Extent { Beside, Whole };
    RelationsPanel(Workplace& workplace, CustomerId customer, Extent extent, QWidget* parent = nullptr);

    void load();
    void setCustomerName(const QString& name) { m_name = name; }
    void writeNew();

Q_SIGNALS:
    /// The lines stand.
    void shown();
    /// "All relations" was pressed.
    void allRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addGroup(const RelationGroup& group, qsizetype at);
    void addLine(const RelationLine& line, QVBoxLayout& rows);
    void addWorth();
    void showMore(qsizetype group);
    void openMenu(const RelationLine& line, QWidget* under);
    void edit(const RelationLine& line);
    void end(const RelationLine& line);
    void remove(const RelationLine& line);
    void apply(Change change, const QString& saidWhenDone);
    void retranslate();
    [[nodiscard]] QString subjectOf(const RelationLine& line) const;
    [[nodiscard]] int linesOfEach() const { return m_extent == Extent::Whole ? 20 : 3; }

    Workplace& m_workplace;
    CustomerId m_customer;
    Extent m_extent;
    QString m_name;
    RelationOverview m_overview;
    QHash<int, int> m_wanted; ///< lines of a kind that were asked for beyond the first
    QHash<QString, QPointer<QWidget>> m_lines; ///< by what tells them apart
    quint64 m_generation = 0;
    SectionHead* m_head;
    ToolButton* m_plus;
    Button* m_all = nullptr;
    QVBoxLayout* m_rows;
};

} // namespace zhike
