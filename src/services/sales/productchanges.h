#pragma once

#include "services/changes/change.h"

namespace zhike {

/// @return on applying: `Constraint` when another product has the article number.
[[nodiscard]] Change createProduct(ProductDraft draft);
[[nodiscard]] Change editProduct(ProductId id, int revision, ProductDraft draft);
/// @return on applying: `InvalidInput` "parent_id:8" when a category would be its own parent.
[[nodiscard]] Change createCategory(CategoryDraft draft);
[[nodiscard]] Change editCategory(CategoryId id, int revision, CategoryDraft draft);

/// By name.
[[nodiscard]] Result<QList<Category>> categories(SqlSession& session);

} // namespace zhike
