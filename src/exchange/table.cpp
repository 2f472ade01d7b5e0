#include "exchange/table.h"

namespace zhike {

QString TableRecord::text(int column) const
{
    const QByteArrayView cell = utf8(column);
    const QString text = QString::fromUtf8(cell); // takes U+FEFF at the beginning for a mark and drops it
    return cell.startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

void TableRecord::mend(const QMap<int, QString>& texts)
{
    if (!isSound()) {
        return;
    }
    m_mended.clear();
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.key() >= 0 && text.key() < size()) {
            m_mended.append(text->toUtf8());
            m_cells[size_t(text.key())] = m_mended.last();
        }
    }
}

} // namespace zhike
