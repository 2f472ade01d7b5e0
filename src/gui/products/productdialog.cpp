#include "gui/products/productdialog.h"

#include "repositories/stores.h"
#include "services/jobs/whendone.h"
#include "services/sales/productchanges.h"

namespace zhike {

using namespace Qt::StringLiterals;

ProductDialog::ProductDialog(Workplace& workplace, const FormStart& start, QWidget* parent)
    : RecordDialog(workplace, parent), m_isNew(!start.edit)
{
    auto* form = new FieldForm(
        workplace, RecordKind::Product,
        {u"sku"_s, u"name"_s, u"category_id"_s, u"type"_s, u"unit"_s, u"list_price"_s, u"cost"_s, u"tax_rate"_s,
         u"brand"_s, u"barcode"_s, u"is_active"_s, u"description"_s},
        2, this);
    ProductDraft fresh;
    fresh.currency = company().baseCurrency();
    form->read(fresh);
    form->addOwnFields();
    form->setValue(u"name"_s, start.text);
    const qint64 id = start.edit ? start.edit->id : 0;
    begin(m_isNew ? tr("New product") : tr("Edit product"), {u"product"_s, RecordKind::Product, 0, id}, form);
    if (m_isNew) {
        return;
    }
    whenDone(
        company().read([id](SqlSession& session) { return ProductStore(session).get(CustomerId(0), ProductId(id)); }),
        this, [this](const Result<Product>& product) {
            if (!product) {
                this->workplace().complain(product.error());
                return;
            }
            m_edited = *product;
            this->form().setCurrency(product->details.currency);
            body().show(*product);
        });
}

void ProductDialog::save()
{
    if (!m_isNew && !m_edited) {
        return;
    }
    ProductDraft draft = m_edited ? m_edited->details : ProductDraft();
    if (m_isNew) {
        draft.currency = company().baseCurrency();
    }
    form().writeTo(draft);
    applyCurrency(draft);
    ProductDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        body().applyEdit(
            *m_edited, draft,
            [id = m_edited->id](int revision, const ProductDraft& mine) { return editProduct(id, revision, mine); },
            tr("%1 saved.", "%1: a product").arg(draft.name));
    } else {
        body().apply(createProduct(draft), tr("%1 written down.", "%1: a product").arg(draft.name));
    }
}

} // namespace zhike
