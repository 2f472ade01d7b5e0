#include "exchange/activitycells.h"

#include "exchange/csvwriter.h"

namespace zhike {

const QStringList& activityHeader()
{
    static const QStringList header = [] {
        QStringList names;
        for (const char* key : kActivityColumns) {
            names.append(QString::fromLatin1(key));
        }
        return names;
    }();
    return header;
}

const QByteArray& rawActivityHeader()
{
    static const QByteArray header = [] {
        const std::vector<QByteArrayView> keys(kActivityColumns.begin(), kActivityColumns.end());
        return csvLine(keys, ',');
    }();
    return header;
}

} // namespace zhike
