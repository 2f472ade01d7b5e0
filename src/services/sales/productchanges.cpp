#include "services/sales/productchanges.h"

#include "repositories/sales/salesreads.h"

#include <QHash>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkSku(SqlSession& session, const QString& sku, std::optional<ProductId> self)
{
    ZHIKE_TRY(const QList<ProductId> same, productsOfSku(session, sku.trimmed()));
    const bool taken = std::ranges::any_of(same, [self](ProductId id) { return id != self; });
    return taken ? Result<void>(fail(ErrorCode::Constraint, u"product.sku"_s)) : Result<void>();
}

/// A tree has no loops: the way up from the parent never meets the category itself.
Result<void> checkParent(SqlSession& session, std::optional<CategoryId> self, std::optional<CategoryId> parent)
{
    ZHIKE_TRY(const QList<Category> rows, CategoryStore(session).all());
    QHash<CategoryId, std::optional<CategoryId>> parents;
    for (const Category& row : rows) {
        parents.insert(row.id, row.details.parent);
    }
    if (parent && !parents.contains(*parent)) {
        return fail(ErrorCode::InvalidInput, u"parent_id:%1"_s.arg(int(FaultCode::NotAChoice)));
    }
    qsizetype steps = 0;
    for (std::optional<CategoryId> above = parent; above; above = parents.value(*above)) {
        if (above == self || ++steps > rows.size()) {
            return fail(ErrorCode::InvalidInput, u"parent_id:%1"_s.arg(int(FaultCode::Cycle)));
        }
    }
    return {};
}

} // namespace

Change createProduct(ProductDraft draft)
{
    const QString name = draft.name;
    return {{ChangeAction::CreateProduct, name}, [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(checkSku(context.session(), draft.sku, std::nullopt));
                ZHIKE_CHECK(context.insert(CustomerId(0), draft));
                return {};
            }};
}

Change editProduct(ProductId id, int revision, ProductDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditProduct, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkSku(context.session(), draft.sku, id));
            ZHIKE_CHECK(context.update(CustomerId(0), id, revision, draft));
            return {};
        }};
}

Change createCategory(CategoryDraft draft)
{
    const QString name = draft.name;
    return {{ChangeAction::EditProduct, name}, [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(checkParent(context.session(), std::nullopt, draft.parent));
                ZHIKE_CHECK(context.insert(CustomerId(0), draft));
                return {};
            }};
}

Change editCategory(CategoryId id, int revision, CategoryDraft draft)
{
    const QString name = draft.name;
    return {
        {ChangeAction::EditProduct, name},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(checkParent(context.session(), id, draft.parent));
            ZHIKE_CHECK(context.update(CustomerId(0), id, revision, draft));
            return {};
        }};
}

Result<QList<Category>> categories(SqlSession& session)
{
    ZHIKE_TRY(QList<Category> rows, CategoryStore(session).all());
    std::vector<std::pair<QByteArray, Category>> keyed;
    for (Category& row : rows) {
        QByteArray key = sortKey(row.details.name);
        keyed.emplace_back(std::move(key), std::move(row));
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<QByteArray, Category>::first);
    rows.clear();
    for (auto& [key, row] : keyed) {
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace zhike
