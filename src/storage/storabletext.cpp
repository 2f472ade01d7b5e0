#include "storage/storabletext.h"

#include <QtGlobal>
#include <cstring>

namespace zhike {

bool toStorableUtf8(QStringView text, QByteArray& out)
{
    out.resize(3 * text.size()); // a unit takes three bytes at most; a pair takes four
    const char16_t* unit = text.utf16();
    const char16_t* const end = unit + text.size();
    auto* const first = reinterpret_cast<uchar*>(out.data());
    uchar* to = first;
    while (unit != end) {
        const char16_t u = *unit++;
        if (u < 0x80) {
            if (u == 0) {
                return false;
            }
            *to++ = uchar(u);
        } else if (u < 0x800) {
            *to++ = uchar(0xC0U | (u >> 6U));
            *to++ = uchar(0x80U | (u & 0x3FU));
        } else if (u < 0xD800 || u > 0xDFFF) {
            *to++ = uchar(0xE0U | (u >> 12U));
            *to++ = uchar(0x80U | ((u >> 6U) & 0x3FU));
            *to++ = uchar(0x80U | (u & 0x3FU));
        } else {
            if (u > 0xDBFF || unit == end || *unit < 0xDC00 || *unit > 0xDFFF) {
                return false;
            }
            const char32_t c = 0x10000U + ((char32_t(u) - 0xD800U) << 10U) + (char32_t(*unit++) - 0xDC00U);
            *to++ = uchar(0xF0U | (c >> 18U));
            *to++ = uchar(0x80U | ((c >> 12U) & 0x3FU));
            *to++ = uchar(0x80U | ((c >> 6U) & 0x3FU));
            *to++ = uchar(0x80U | (c & 0x3FU));
        }
    }
    out.resize(to - first);
    return true;
}

bool isStorableUtf8(QByteArrayView bytes) noexcept
{
    const auto* at = reinterpret_cast<const uchar*>(bytes.data());
    const uchar* const end = at + bytes.size();
    while (at != end) {
        const uchar lead = *at++;
        if (lead < 0x80) {
            if (lead == 0) {
                return false;
            }
            continue;
        }
        const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4 || end - at < more) {
            return false;
        }
        // the second byte decides overlong forms, surrogates and what lies beyond U+10FFFF
        const uchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const uchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (at[0] < low || at[0] > high) {
            return false;
        }
        for (int i = 1; i < more; ++i) {
            if ((at[i] & 0xC0U) != 0x80U) {
                return false;
            }
        }
        at += more;
    }
    return true;
}

} // namespace zhike
