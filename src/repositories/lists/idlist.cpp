#include "repositories/lists/idlist.h"

namespace zhike {

QString parameterList(int first, size_t count)
{
    QString marks;
    for (size_t i = 0; i < count; ++i) {
        marks += i == 0 ? QStringLiteral("$") : QStringLiteral(", $");
        marks += QString::number(first + int(i));
    }
    return marks;
}

} // namespace zhike
