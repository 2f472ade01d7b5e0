#include "services/sales/productchanges.h"

#include "services/search/completion.h"
#include "services/servicetest.h"

namespace zhike::testing {

class ProductChanges : public ServiceTest {
protected:
    static ProductDraft product(const QString& sku, const QString& name)
    {
        ProductDraft draft;
        draft.sku = sku;
        draft.name = name;
        return draft;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ProductChanges, kBothEngines, engineName);

TEST_P(ProductChanges, RefusesAnArticleNumberThatIsTaken)
{
    const auto first = made<ProductId>(createProduct(product(u"PH-20"_s, u"pH electrode"_s)));
    const auto second = made<ProductId>(createProduct(product(u"PH-21"_s, u"pH electrode, long"_s)));

    EXPECT_EQ(errorOf(createProduct(product(u" PH-20 "_s, u"Other"_s))).code, ErrorCode::Constraint);
    EXPECT_EQ(errorOf(editProduct(second, 1, product(u"PH-20"_s, u"Other"_s))).code, ErrorCode::Constraint);
    apply(editProduct(first, 1, product(u"PH-20"_s, u"pH electrode, short"_s)));
}

TEST_P(ProductChanges, RefusesACategoryInsideItself)
{
    const auto top = made<CategoryId>(createCategory({u"Electrodes"_s, std::nullopt}));
    const auto inner = made<CategoryId>(createCategory({u"pH"_s, top}));

    EXPECT_EQ(errorOf(editCategory(top, 1, {u"Electrodes"_s, inner})).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(editCategory(top, 1, {u"Electrodes"_s, top})).code, ErrorCode::InvalidInput);
}

TEST_P(ProductChanges, ListsCategoriesByName)
{
    apply(createCategory({u"秤"_s, std::nullopt}));
    apply(createCategory({u"Zubehör"_s, std::nullopt}));
    apply(createCategory({u"Äpfel"_s, std::nullopt}));

    QStringList names;
    for (const Category& category : valueOf(categories(writer()))) {
        names.append(category.details.name);
    }

    EXPECT_EQ(names, (QStringList{u"秤"_s, u"Äpfel"_s, u"Zubehör"_s}));
}

TEST_P(ProductChanges, CompletesAProductByNumberNameAndPinyinButNotOneOffSale)
{
    apply(createProduct(product(u"PH-20"_s, u"酸度电极"_s)));
    ProductDraft old = product(u"PH-19"_s, u"酸度电极旧款"_s);
    old.isActive = false;
    apply(createProduct(old));

    for (const QString& typed : {u"ph-2"_s, u"酸度"_s, u"suandu"_s, u"sddj"_s}) {
        const auto choices = valueOf(completeProduct(writer(), typed));
        ASSERT_EQ(choices.size(), 1) << typed.toStdString();
        EXPECT_EQ(choices.first().product.details.sku, u"PH-20"_s);
    }
    EXPECT_EQ(valueOf(completeProduct(writer(), {})).size(), 1);
    EXPECT_TRUE(valueOf(completeProduct(writer(), u"zzz"_s)).isEmpty());
}

} // namespace zhike::testing
