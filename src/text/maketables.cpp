// Writes hantables.cpp from the tables of the ICU at hand; not part of the program. Making a transliterator takes
// 0.1 to 0.2 s and a character a microsecond or two, too long for the first search of a day, hence the tables.
//     ninja zhike_text_maketables && bin/zhike_text_maketables > src/text/hantables.cpp

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace {

constexpr std::size_t kCharactersPerLine = 50;

std::string utf8(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// "lǚ" to "lv"; nothing when it is no syllable that can be typed.
std::string withoutTones(const icu::UnicodeString& reading, const icu::Normalizer2& decomposition)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = decomposition.normalize(reading, status);
    std::string plain;
    bool hasVowel = false;
    for (int32_t i = 0; i < parts.length(); ++i) {
        const char16_t unit = parts[i];
        if (unit == 0x308 && !plain.empty() && plain.back() == 'u') {
            plain.back() = 'v';
        } else if (unit >= u'a' && unit <= u'z') {
            plain += static_cast<char>(unit);
            hasVowel = hasVowel || std::string_view("aeiou").find(plain.back()) != std::string_view::npos;
        } else if (u_charType(unit) != U_NON_SPACING_MARK) {
            return {};
        }
    }
    return hasVowel ? plain : std::string();
}

void printLiteral(const icu::UnicodeString& text)
{
    std::size_t column = 0;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (column == 0) {
            std::printf("\n        u\"");
        }
        std::printf("%s", utf8(icu::UnicodeString(text.char32At(i))).c_str());
        if (++column == kCharactersPerLine) {
            std::printf("\"");
            column = 0;
        }
    }
    if (column != 0) {
        std::printf("\"");
    }
}

} // namespace

int main()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    const std::unique_ptr<icu::Transliterator> simplified(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) {
        std::fprintf(stderr, "%s\n", u_errorName(status));
        return 1;
    }
    std::map<std::string, icu::UnicodeString> rows;
    std::map<UChar32, UChar32> pairs;
    for (UChar32 c = 0x3400; c <= 0x3FFFF; ++c) {
        if (u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH) == 0) {
            continue;
        }
        icu::UnicodeString reading(c);
        latin->transliterate(reading);
        if (std::string syllable = withoutTones(reading, *decomposition); !syllable.empty()) {
            rows[std::move(syllable)].append(c);
        }
        icu::UnicodeString simple(c);
        simplified->transliterate(simple);
        if (simple != icu::UnicodeString(c) && simple.countChar32() == 1) {
            pairs[c] = simple.char32At(0);
        }
    }
    // Folding twice has to be folding once. ICU 72 swaps 苎 and 苧, and leads 薴 to 苧.
    icu::UnicodeString flatPairs;
    for (const auto& [from, first] : pairs) {
        UChar32 to = first;
        for (auto next = pairs.find(to); next != pairs.end() && next->second < to; next = pairs.find(to)) {
            to = next->second;
        }
        if (to != from) {
            flatPairs.append(from).append(to);
        }
    }

    std::printf(
        "// Written by maketables.cpp from ICU %s (CLDR and Unihan data under the Unicode licence); do not edit.\n"
        "// clang-format off\n#include \"text/hantables.h\"\n\n#include <array>\n\nnamespace zhike {\n\n"
        "namespace {\n\nconstexpr std::array<HanReadingRow, %zu> kReadingRows = {{\n",
        U_ICU_VERSION, rows.size());
    for (const auto& [syllable, characters] : rows) {
        std::printf("    {\"%s\",", syllable.c_str());
        printLiteral(characters);
        std::printf("},\n");
    }
    std::printf("}};\n\nconstexpr std::u16string_view kTraditionalPairs =");
    printLiteral(flatPairs);
    std::printf(";\n\n} // namespace\n\nstd::span<const HanReadingRow> hanReadingRows() noexcept\n{\n"
                "    return kReadingRows;\n}\n\nstd::u16string_view traditionalPairs() noexcept\n{\n"
                "    return kTraditionalPairs;\n}\n\n} // namespace zhike\n");
    return 0;
}
