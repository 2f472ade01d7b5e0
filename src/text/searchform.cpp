#include "text/searchform.h"

#include "text/folding.h"
#include "text/phonechars.h"

#include <optional>
#include <unicode/uchar.h>

namespace zhike {

namespace {

/// Nothing for what parts words.
std::optional<FormClass> formClassOf(char32_t c)
{
    if (c < 0x80) {
        if (c >= U'a' && c <= U'z') {
            return FormClass::Letter;
        }
        return c >= U'0' && c <= U'9' ? std::optional(FormClass::Digit) : std::nullopt;
    }
    const bool isHan = (c >= 0x4E00 && c < 0xA000) || (c >= 0x3400 && c < 0x4DC0) || (c >= 0x20000 && c < 0x3FFFE)
        || c == 0x3005 || c == 0x3007;
    const bool isHangul = (c >= 0xAC00 && c < 0xD7A4) || (c >= 0x1100 && c < 0x1200);
    if (isHan || isHangul) {
        return FormClass::Cjk;
    }
    const auto code = UChar32(c);
    const bool isKanaOrBopomofo
        = (c >= 0x3041 && c < 0x3130 && c != 0x30A0 && c != 0x30FB) || (c >= 0x31A0 && c < 0x3200);
    const auto category = U_GET_GC_MASK(code);
    if ((category & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0) {
        return isKanaOrBopomofo ? FormClass::Cjk : FormClass::Letter;
    }
    // Names of Hong Kong hold characters of the private use area: HKSCS of old.
    return (category & U_GC_CO_MASK) != 0 ? std::optional(FormClass::Cjk) : std::nullopt;
}

void append(const FoldedChar& c, FormClass kind, bool beginsWord, SearchForm& form)
{
    form.append({c.code, std::int32_t(c.start), std::int32_t(c.end), kind, beginsWord});
}

} // namespace

SearchForm searchForm(QStringView text)
{
    SearchForm form;
    bool parted = true;
    for (const FoldedChar& c : foldedChars(text)) {
        const std::optional<FormClass> kind = formClassOf(c.code);
        if (kind) {
            append(c, *kind, parted || form.back().kind != *kind, form);
            parted = false;
        } else if (c.code != U'\'') {
            parted = true;
        }
    }
    return form;
}

SearchForm searchForm(TextKind kind, QStringView text)
{
    if (kind != TextKind::Phone) {
        return searchForm(text);
    }
    SearchForm form;
    const PhoneChars phone = phoneChars(text);
    bool isTrunk = true;
    for (qsizetype i = 0; i < phone.digits.size(); ++i) {
        const bool beginsNational = isTrunk && i >= phone.countryDigits;
        append(phone.digits[i], FormClass::Digit, i == 0 || beginsNational, form);
        isTrunk = isTrunk && (i < phone.countryDigits || phone.digits[i].code == U'0');
    }
    return form;
}

qsizetype endOfStretch(const SearchForm& form, qsizetype begin)
{
    const bool isCjk = form[begin].kind == FormClass::Cjk;
    qsizetype end = begin + 1;
    while (end < form.size() && (form[end].kind == FormClass::Cjk) == isCjk) {
        ++end;
    }
    return end;
}

} // namespace zhike
