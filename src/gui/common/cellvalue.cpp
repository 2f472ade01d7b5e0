#include "gui/common/cellvalue.h"

namespace zhike {

SortKeys sortAfterClick(const SortKeys& now, const QString& column, SortClick click)
{
    const bool isFirst = !now.empty() && now.front().column == column;
    const auto turned = [](const SortKeys& keys, size_t place) {
        SortKeys next = keys;
        if (next[place].order == Qt::AscendingOrder) {
            next[place].order = Qt::DescendingOrder;
        } else {
            next.erase(next.begin() + std::ptrdiff_t(place));
        }
        return next;
    };
    if (click == SortClick::Replace || now.empty()) {
        return isFirst ? turned({now.front()}, 0) : SortKeys{{column, Qt::AscendingOrder}};
    }
    if (isFirst) {
        return turned(now, 0);
    }
    if (now.size() > 1 && now[1].column == column) {
        return turned(now, 1);
    }
    return {now.front(), {column, Qt::AscendingOrder}};
}

} // namespace zhike
