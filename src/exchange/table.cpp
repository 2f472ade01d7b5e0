#include "exchange/table.h"

namespace zhike {

QString TableRecord::text(int column) const
{
    const QByteArrayView cell = utf8(column);
    const QString text = QString::fromUtf8(cell); // takes U+FEFF at the beginning for a mark and drops it
    return cell.startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace zhike
