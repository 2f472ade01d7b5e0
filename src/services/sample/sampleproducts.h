#pragma once

#include "domain/sales/product.h"
#include "services/sample/samplelanguage.h"

#include <span>
#include <string_view>

namespace zhike::sample {

/// The dealer's range: laboratory instruments, what they use up, and service.
struct SampleProduct {
    int category; ///< index into sampleCategories()
    std::u16string_view sku;
    std::u16string_view name;
    std::u16string_view english;
    std::u16string_view unit; ///< Chinese|English
    qint64 priceFen;
    int costPercent; ///< of the price
};

struct SampleCategory {
    std::u16string_view name;
    std::u16string_view english;
    int companion; ///< the category that is often bought with it
};

inline constexpr int kServiceCategory = 10;

[[nodiscard]] std::span<const SampleCategory> sampleCategories();
/// By category, then price.
[[nodiscard]] std::span<const SampleProduct> sampleProducts();
/// The products of one category: a part of sampleProducts(), cheapest first.
[[nodiscard]] std::span<const SampleProduct> sampleProductsOf(int category);

[[nodiscard]] CategoryDraft categoryDraft(const SampleCategory& category, SampleLanguage language);
/// Named in the language, with the other language's name as its description.
[[nodiscard]] ProductDraft productDraft(const SampleProduct& product, CategoryId category, SampleLanguage language);
[[nodiscard]] QString productName(const SampleProduct& product, SampleLanguage language);

} // namespace zhike::sample
