#pragma once

#include "gui/common/page.h"
#include "services/customers/customerpage.h"

class QHBoxLayout;
class QVBoxLayout;

namespace zhike {

class Button;
class ContactsPanel;
class FigureBlock;
class Label;
class MemoryRows;
class RecordTimeline;
class RelationsPanel;
class TenurePanel;
class SectionHead;
class SpanLabel;
class Sparkline;
class StageBar;
class StandingPanel;
class ToolButton;

/// A customer as a full page: head with value, P(alive), segment and next step; what is known at the left, the history
/// with its note in the middle, related records at the right.
class CustomerPageView : public Page {
    Q_OBJECT
public:
    CustomerPageView(Workplace& workplace, CustomerId id, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    void buildLeft(QHBoxLayout& row);
    void buildMiddle(QHBoxLayout& row);
    void buildRight(QHBoxLayout& row);
    void load();
    void fill();
    void fillRelated();
    void retranslate();

    CustomerId m_id;
    std::optional<CustomerOverview> m_overview;

    Label* m_name;
    Label* m_secondName;
    Label* m_place;
    QHBoxLayout* m_chips;
    Button* m_call;
    Button* m_order;
    Button* m_case;
    Button* m_edit;
    Button* m_consent; ///< for customers who are persons
    Button* m_person; ///< for customers who are persons
    FigureBlock* m_value;
    FigureBlock* m_alive;
    Sparkline* m_aliveLine;
    FigureBlock* m_historic;
    FigureBlock* m_lastOrder;
    FigureBlock* m_open;
    FigureBlock* m_next;
    StageBar* m_stages;
    StandingPanel* m_standing;
    SectionHead* m_whyHead;
    SpanLabel* m_why;
    SectionHead* m_knowHead;
    ToolButton* m_knowPlus;
    QVBoxLayout* m_know;
    RecordTimeline* m_timeline;
    ContactsPanel* m_contacts;
    RelationsPanel* m_relations;
    TenurePanel* m_tenures;
    QVBoxLayout* m_related;
};

} // namespace zhike
