#include "gui/customers/valuebridge.h"

#include "gui/common/languagemanager.h"
#include "gui/customers/standingwords.h"
#include "gui/customers/valueoriginsdialog.h"

namespace zhike {

ValueBridge::ValueBridge(Workplace& workplace, QWidget* parent) : ChartView(parent), m_workplace(workplace)
{
    connect(this, &ChartView::markActivated, this, [this](int key) {
        // the keys of the bridge's marks go in the order of the parts
        (new ValueOriginsDialog(m_workplace, m_customer, m_name, ValuePart(key), window()))->open();
    });
}

void ValueBridge::fill(CustomerId customer, const QString& name, const StoredStanding* standing, Currency base)
{
    m_customer = customer;
    m_name = name;
    if (standing != nullptr) {
        setChart(std::make_unique<BridgeChart>(bridgeData(*standing, base), LanguageManager::formats()));
    } else {
        setRefusal(tr("Known after the first order."));
    }
    setExplanation(
        tr("Margin of all orders at reference prices (the mean price of each product and quarter), split by when a "
           "category was first bought, plus what was paid above those prices, less the cost to serve; referrals stand "
           "beside the sum, so that totals count each order once. Each part opens what it is made of."));
}

} // namespace zhike
