#include "gui/orders/orderspage.h"

#include "gui/common/emptystate.h"

namespace zhike {

using namespace Qt::StringLiterals;

OrdersPage::OrdersPage(Workplace& workplace, QWidget* parent) : RecordListPage(workplace, RecordKind::Order, parent)
{
    m_emptyState = new EmptyState({}, {}, this);
    setEmptyState(m_emptyState);
    connect(m_emptyState, &EmptyState::chosen, this, [this](int way) {
        OrdersPage::workplace().write(way == 0 ? Form::Import : Form::NewOrder);
    });
    OrdersPage::retranslate();
}

QString OrdersPage::title() const
{
    return tr("Orders");
}

QStringList OrdersPage::summedFields() const
{
    return {u"net"_s, u"total"_s};
}

void OrdersPage::retranslate()
{
    RecordListPage::retranslate();
    m_emptyState->setTexts(
        tr("No orders yet"), tr("Orders and returns belong here. From them Zhike tells what each customer is worth."));
    m_emptyState->setWays(
        {{u"import"_s, tr("Bring in your orders"), tr("A CSV or Excel file with who bought what and when."),
          tr("Import…"), u"Ctrl+I"_s},
         {u"orders"_s, tr("Write the first one"), tr("A customer and a product are enough."), tr("New order"),
          u"Ctrl+N"_s}});
}

} // namespace zhike
