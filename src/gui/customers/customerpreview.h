#pragma once

#include "gui/common/panel.h"
#include "gui/common/workplace.h"
#include "services/customers/customerpage.h"

class QHBoxLayout;

namespace zhike {

class Button;
class FigureBlock;
class Label;
class RecordTimeline;
class SectionHead;
class SpanLabel;

/// The panel beside the list: who is selected, what they are worth, why, what next, what happened, and a line to write
/// on.
class CustomerPreview : public Panel {
    Q_OBJECT
public:
    explicit CustomerPreview(Workplace& workplace, QWidget* parent = nullptr);
    void show(const std::optional<CustomerId>& customer);
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void fill(const CustomerOverview& page);
    void retranslate();

    Workplace& m_workplace;
    std::optional<CustomerId> m_customer;
    CustomerOverview m_page{Customer{CustomerId(0)}};
    quint64 m_generation = 0;
    QWidget* m_content;
    Label* m_name;
    Label* m_place;
    QHBoxLayout* m_chips;
    Button* m_call;
    Button* m_log;
    Button* m_order;
    Button* m_case;
    FigureBlock* m_value;
    FigureBlock* m_alive;
    SectionHead* m_whyHead;
    SpanLabel* m_why;
    SectionHead* m_nextHead;
    Label* m_next;
    Button* m_plan;
    RecordTimeline* m_timeline;
};

} // namespace zhike
