#include "domain/base/validation.h"

namespace zhike {

qsizetype firstBadCharacter(QStringView text, FieldType type)
{
    const bool severalLines = type == FieldType::Note;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit >= 0x20 && unit < 0x7F) {
            continue;
        }
        if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0)) {
            if (!(severalLines && (unit == u'\n' || unit == u'\t'))) {
                return i;
            }
        } else if (QChar::isHighSurrogate(unit)) {
            if (i + 1 == text.size() || !text[i + 1].isLowSurrogate()) {
                return i;
            }
            if ((QChar::surrogateToUcs4(unit, text[i + 1].unicode()) & 0xFFFEU) == 0xFFFEU) {
                return i;
            }
            ++i;
        } else if (QChar::isLowSurrogate(unit) || (unit & 0xFFFEU) == 0xFFFEU || (unit >= 0xFDD0 && unit <= 0xFDEF)) {
            return i;
        }
    }
    return -1;
}

} // namespace zhike
