#pragma once

#include "gui/common/workplace.h"
#include "services/pool/pooling.h"

#include <QWidget>

class QVBoxLayout;

namespace zhike {

class Button;
class SectionHead;

/// On a customer's page: who holds the customer and who did, why that ended, and what can be done about it.
class TenurePanel : public QWidget {
    Q_OBJECT
public:
    TenurePanel(Workplace& workplace, CustomerId customer, QWidget* parent = nullptr);
    /// Reads again.
    void load();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Told {
        QList<HeldTime> times;
        CustomerDraft customer;
    };
    void fill();
    void openDeeds();
    void claim();

    Workplace& m_workplace;
    CustomerId m_customer;
    SectionHead* m_head;
    Button* m_deeds;
    QVBoxLayout* m_lines;
    std::optional<Told> m_told;
};

} // namespace zhike
