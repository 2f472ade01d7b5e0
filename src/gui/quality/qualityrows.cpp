#include "gui/quality/qualityrows.h"

namespace zhike {

void QualityRows::sortBy(const SortKeys& keys)
{
    Q_EMIT orderAsked(keys);
}

} // namespace zhike
