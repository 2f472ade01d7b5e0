#pragma once

#include "gui/common/page.h"
#include "services/relations/relationgraph.h"

class QVBoxLayout;

namespace zhike {

class Button;
class ChartView;
class Label;
class PageHead;
class RelationsPanel;
class SectionHead;

/// How one customer stands to others: the relations with what they are worth and the tree of referrals at the left, a
/// picture of two steps around it at the right. Its place is a record of kind Relationship: the customer and 0.
class RelationsPage : public Page {
    Q_OBJECT
public:
    RelationsPage(Workplace& workplace, CustomerId customer, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    [[nodiscard]] static Place placeOf(CustomerId customer);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Loaded {
        QString name;
        RelationGraph graph;
        ReferralTree referrals;
    };
    void load();
    void fill();
    void retranslate();

    CustomerId m_customer;
    Loaded m_loaded;
    quint64 m_generation = 0;
    PageHead* m_head;
    Button* m_open;
    Button* m_new;
    RelationsPanel* m_panel;
    SectionHead* m_referralHead;
    QVBoxLayout* m_referrals;
    ChartView* m_chart;
};

} // namespace zhike
