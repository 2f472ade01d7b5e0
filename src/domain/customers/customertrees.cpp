#include "domain/customers/customertrees.h"

#include <QSet>
#include <algorithm>

namespace zhike {

QList<qint64> ringAbove(const AboveCustomers& above, qint64 customer)
{
    QHash<qint64, qsizetype> placeOf;
    QList<qint64> way;
    for (qint64 at = customer;;) {
        if (const auto met = placeOf.constFind(at); met != placeOf.cend()) {
            QList<qint64> ring = way.mid(*met);
            ring.append(at);
            return ring;
        }
        const auto next = above.constFind(at);
        if (next == above.cend()) {
            return {};
        }
        placeOf.insert(at, way.size());
        way.append(at);
        at = *next;
    }
}

QList<QList<qint64>> ringsIn(const AboveCustomers& above)
{
    QList<QList<qint64>> rings;
    QSet<qint64> settled; // lead to an end, or to a ring that is among them
    QList<qint64> starts = above.keys();
    std::ranges::sort(starts);
    for (const qint64 start : std::as_const(starts)) {
        QSet<qint64> onWay;
        QList<qint64> way;
        qint64 at = start;
        while (above.contains(at) && !settled.contains(at) && !onWay.contains(at)) {
            onWay.insert(at);
            way.append(at);
            at = above.value(at);
        }
        if (onWay.contains(at)) {
            QList<qint64> ring = way.mid(way.indexOf(at));
            std::ranges::rotate(ring, std::ranges::min_element(ring));
            ring.append(ring.first());
            rings.append(ring);
        }
        settled.unite(onWay);
    }
    return rings;
}

} // namespace zhike
