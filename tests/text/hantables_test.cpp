#include "text/hantables.h"

#include <QChar>
#include <QList>
#include <QString>
#include <algorithm>
#include <gtest/gtest.h>
#include <memory>
#include <random>
#include <unicode/translit.h>
#include <vector>

namespace zhike {

namespace {

std::vector<char32_t> codePoints(std::u16string_view text)
{
    const auto codes = QStringView(text.data(), qsizetype(text.size())).toUcs4();
    return {codes.begin(), codes.end()};
}

TEST(HanTables, AreSorted)
{
    EXPECT_TRUE(std::ranges::is_sorted(hanReadingRows(), {}, &HanReadingRow::syllable));
}

TEST(HanTables, GiveEachCharacterOneReading)
{
    std::vector<char32_t> all;
    for (const HanReadingRow& row : hanReadingRows()) {
        const auto codes = codePoints(row.characters);
        all.insert(all.end(), codes.begin(), codes.end());
    }
    std::ranges::sort(all);

    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
    EXPECT_GT(all.size(), 43'000U);
}

TEST(HanTables, SpellSyllablesInAsciiLetters)
{
    for (const HanReadingRow& row : hanReadingRows()) {
        EXPECT_LE(row.syllable.size(), 6U);
        EXPECT_TRUE(std::ranges::all_of(row.syllable, [](char c) { return c >= 'a' && c <= 'z'; })) << row.syllable;
    }
}

TEST(HanTables, NeverSimplifyTwice)
{
    const auto codes = codePoints(traditionalPairs());
    std::vector<char32_t> traditional;
    for (std::size_t i = 0; i < codes.size(); i += 2) {
        traditional.push_back(codes[i]);
    }

    EXPECT_TRUE(std::ranges::is_sorted(traditional));
    for (std::size_t i = 1; i < codes.size(); i += 2) {
        EXPECT_FALSE(std::ranges::binary_search(traditional, codes[i])) << std::hex << unsigned(codes[i]);
    }
}

// maketables.cpp makes the tables; this is the other way round, over a sample, so that an edited table is noticed.
TEST(HanTables, AgreeWithIcu)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    ASSERT_TRUE(U_SUCCESS(status));
    std::mt19937 random(11);

    for (const HanReadingRow& row : hanReadingRows()) {
        const auto codes = codePoints(row.characters);
        const char32_t c = codes[random() % codes.size()];
        icu::UnicodeString reading(static_cast<UChar32>(c));
        latin->transliterate(reading);
        std::string plain;
        reading.toUTF8String(plain);
        std::string expected(row.syllable);
        std::ranges::replace(expected, 'v', 'u');

        EXPECT_EQ(plain, expected) << std::hex << unsigned(c);
    }
}

} // namespace
} // namespace zhike
