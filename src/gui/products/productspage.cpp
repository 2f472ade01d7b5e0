#include "gui/products/productspage.h"

#include "gui/common/emptystate.h"

namespace zhike {

using namespace Qt::StringLiterals;

ProductsPage::ProductsPage(Workplace& workplace, QWidget* parent)
    : RecordListPage(workplace, RecordKind::Product, parent)
{
    m_emptyState = new EmptyState({}, {}, this);
    setEmptyState(m_emptyState);
    connect(m_emptyState, &EmptyState::chosen, this, [this] { ProductsPage::workplace().write(Form::NewProduct); });
    ProductsPage::retranslate();
}

QString ProductsPage::title() const
{
    return tr("Products");
}

void ProductsPage::openRecord(const RecordRef& record)
{
    workplace().write(Form::NewProduct, {record, record, {}});
}

void ProductsPage::retranslate()
{
    RecordListPage::retranslate();
    m_emptyState->setTexts(
        tr("No products yet"), tr("What you sell belongs here, with its price and what it costs you."));
    m_emptyState->setWays(
        {{u"products"_s, tr("Write down the first one"), tr("An article number and a name are enough."),
          tr("New product"), u"Ctrl+N"_s}});
}

} // namespace zhike
