#include "services/lists/editpreview.h"

#include "services/lists/list.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr size_t kRowsAtOnce = 400;

void count(QList<EditPreview::Item>& items, const Value& value, const QString& name)
{
    const auto found = std::ranges::find(items, value, &EditPreview::Item::value);
    if (found != items.end()) {
        ++found->count;
    } else {
        items.append({value, name, 1});
    }
}

/// An empty text and no value are the same to a person.
bool isSameForAPerson(const Value& a, const Value& b)
{
    const auto isEmpty = [](const Value& value) { return isNull(value) || value == Value(QString()); };
    return a == b || (isEmpty(a) && isEmpty(b));
}

} // namespace

Result<EditPreview> editPreview(
    SqlSession& session, RecordKind kind, std::span<const RecordRef> records, const QString& field, const Value& value)
{
    EditPreview preview;
    QList<EditPreview::Item> items;
    for (size_t at = 0; at < records.size(); at += kRowsAtOnce) {
        ZHIKE_TRY(
            const std::vector<ListRow> rows,
            page(session, kind, {field}, records.subspan(at, std::min(kRowsAtOnce, records.size() - at)), Instant(0)));
        for (const ListRow& row : rows) {
            ++preview.total;
            if (!isSameForAPerson(row.values.front(), value)) {
                ++preview.changing;
                count(items, row.values.front(), row.names.front());
            }
        }
    }
    std::ranges::stable_sort(items, std::greater(), &EditPreview::Item::count);
    for (const EditPreview::Item& item : std::as_const(items)) {
        if (preview.from.size() < EditPreview::kMostValues) {
            preview.from.append(item);
        } else {
            preview.fromOthers += item.count;
        }
    }
    return preview;
}

} // namespace zhike
