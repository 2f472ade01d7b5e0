#pragma once

#include "domain/base/validation.h"
#include "domain/customfields/customvalues.h"

namespace zhike {

/// A group of products; a tree by its parent.
struct CategoryDraft {
    QString name;
    std::optional<CategoryId> parent;
    bool operator==(const CategoryDraft&) const = default;
};
using Category = Saved<CategoryDraft, CategoryId>;

template <> struct Catalogue<CategoryDraft> {
    using D = CategoryDraft;
    static constexpr RecordKind kKind = RecordKind::Category;
    static constexpr const char* kTable = "product_category";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr std::array kFields
        = {bound<&D::name>(
               {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text,
                kRequired | kEditable | kSortable | kDefault, 200}),
           bound<&D::parent>(
               {"parent_id",
                QT_TRANSLATE_NOOP("Field", "Parent category"),
                FieldType::Link,
                kEditable,
                0,
                {},
                RecordKind::Category})};
};

[[nodiscard]] inline Faults faultsOf(const CategoryDraft& draft)
{
    return catalogueFaults(draft);
}

enum class ProductType { Goods, Service, Bundle };
template <>
inline constexpr std::array kChoicesOf<ProductType> = {
    Choice{"goods", QT_TRANSLATE_NOOP("Choice", "Goods")}, Choice{"service", QT_TRANSLATE_NOOP("Choice", "Service")},
    Choice{"bundle", QT_TRANSLATE_NOOP("Choice", "Bundle")}};

struct ProductDraft {
    QString sku;
    QString name;
    std::optional<CategoryId> category;
    ProductType type = ProductType::Goods;
    QString unit;
    Currency currency = kCny;
    Money listPrice{0, kCny}; ///< per unit, net
    std::optional<Money> cost; ///< per unit; unknown is not zero
    Rate taxRate;
    QString brand;
    QString barcode;
    bool isActive = true;
    QString description;
    CustomValues custom; ///< what the company keeps in fields of its own
    bool operator==(const ProductDraft&) const = default;
};
using Product = Saved<ProductDraft, ProductId>;

template <> struct Catalogue<ProductDraft> {
    using D = ProductDraft;
    static constexpr RecordKind kKind = RecordKind::Product;
    static constexpr const char* kTable = "product";
    static constexpr bool kOwnedByCustomer = false;
    static constexpr unsigned kTyped = kEditable | kImportable;
    static constexpr std::array kFields = {
        bound<&D::sku>(
            {"sku", QT_TRANSLATE_NOOP("Field", "Article no."), FieldType::Text,
             kRequired | kTyped | kSortable | kDefault, 100}),
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, kRequired | kTyped | kSortable | kDefault,
             300}),
        bound<&D::category>(
            {"category_id",
             QT_TRANSLATE_NOOP("Field", "Category"),
             FieldType::Link,
             kTyped | kDefault,
             0,
             {},
             RecordKind::Category}),
        bound<&D::type>(
            {"type", QT_TRANSLATE_NOOP("Field", "Type"), FieldType::Choice, kTyped, 20, kChoicesOf<ProductType>}),
        bound<&D::unit>({"unit", QT_TRANSLATE_NOOP("Field", "Unit"), FieldType::Text, kTyped | kDefault, 30}),
        bound<&D::currency>({"currency", QT_TRANSLATE_NOOP("Field", "Currency"), FieldType::Text, kTyped, 3}),
        bound<&D::listPrice>(
            {"list_price", QT_TRANSLATE_NOOP("Field", "List price"), FieldType::Money, kTyped | kDefault}),
        bound<&D::cost>({"cost", QT_TRANSLATE_NOOP("Field", "Cost"), FieldType::Money, kTyped}),
        bound<&D::taxRate>({"tax_rate", QT_TRANSLATE_NOOP("Field", "Tax"), FieldType::Rate, kTyped}),
        bound<&D::brand>({"brand", QT_TRANSLATE_NOOP("Field", "Brand"), FieldType::Text, kTyped, 100}),
        bound<&D::barcode>({"barcode", QT_TRANSLATE_NOOP("Field", "Barcode"), FieldType::Text, kTyped, 64}),
        bound<&D::isActive>({"is_active", QT_TRANSLATE_NOOP("Field", "On sale"), FieldType::YesNo, kTyped | kDefault}),
        bound<&D::description>(
            {"description", QT_TRANSLATE_NOOP("Field", "Description"), FieldType::Note, kTyped, 20000}),
        bound<&D::custom>(kCustomColumnField)};
};

/// Gives every amount of the draft its currency; called after a row was read.
inline void applyCurrency(ProductDraft& draft)
{
    draft.listPrice = Money(draft.listPrice.minor(), draft.currency);
    if (draft.cost) {
        draft.cost = Money(draft.cost->minor(), draft.currency);
    }
}

[[nodiscard]] Faults faultsOf(const ProductDraft& draft);

} // namespace zhike
