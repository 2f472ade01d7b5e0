#include "documents/charts/chart.h"

namespace zhike {

QString ChartTable::toText() const
{
    QStringList lines(heads.join(u'\t'));
    for (const QStringList& row : rows) {
        lines.append(row.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace zhike
