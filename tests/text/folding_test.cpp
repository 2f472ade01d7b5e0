#include "text/folding.h"

#include <gtest/gtest.h>
#include <random>
#include <thread>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString textOf(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

TEST(Folding, LeavesPlainTextAlone)
{
    EXPECT_EQ(folded(u"acme 42, co."), u"acme 42, co."_s);
}

TEST(Folding, IgnoresCase)
{
    EXPECT_EQ(folded(u"ACME ÉMILE ЖУК"), folded(u"acme émile жук"));
}

TEST(Folding, DropsAccentsHoweverTheyAreWritten)
{
    const QString composed = u"Nuñez Crème Đặng Škoda"_s;

    EXPECT_EQ(folded(composed), u"nunez creme dang skoda"_s);
    EXPECT_EQ(folded(composed.normalized(QString::NormalizationForm_D)), u"nunez creme dang skoda"_s);
}

TEST(Folding, WritesLettersWithoutDecompositionPlainly)
{
    EXPECT_EQ(folded(u"Ørsted Łódź Straße Æther Œuvre Þór"), u"orsted lodz strasse aether oeuvre thor"_s);
}

TEST(Folding, TakesTheFourTurkishIsForOne)
{
    EXPECT_EQ(folded(u"IiİıI\u0307"), u"iiiii"_s);
}

TEST(Folding, TakesFinalSigmaForSigma)
{
    EXPECT_EQ(folded(u"ΟΔΥΣΣΕΥΣ"), folded(u"οδυσσευς"));
}

TEST(Folding, MakesFullWidthHalfWidth)
{
    EXPECT_EQ(folded(u"ＡＣＭＥ　１２３＠ｘ．ｃｏｍ"), u"acme 123@x.com"_s);
}

TEST(Folding, ComposesHalfWidthKana)
{
    EXPECT_EQ(folded(u"ｶﾞﾊﾟ"), u"ガパ"_s);
}

TEST(Folding, KeepsTheVoicingOfKana)
{
    EXPECT_EQ(folded(u"か\u3099"), u"が"_s);
    EXPECT_NE(folded(u"が"), folded(u"か"));
}

TEST(Folding, ComposesHangul)
{
    EXPECT_EQ(folded(u"\u1112\u1161\u11AB"), u"한"_s);
}

TEST(Folding, SimplifiesTraditionalHan)
{
    EXPECT_EQ(folded(u"華為技術有限公司 陳葉鍾"), u"华为技术有限公司 陈叶钟"_s);
}

TEST(Folding, UnifiesCompatibilityIdeographs)
{
    EXPECT_EQ(folded(u"\uF90A"), u"金"_s);
}

TEST(Folding, WritesEveryDigitInAscii)
{
    EXPECT_EQ(folded(u"١٢٣ ४५६"), u"123 456"_s);
}

TEST(Folding, DropsWhatCannotBeSeen)
{
    EXPECT_EQ(folded(u"in\u200Bvo\u00ADi\u202Ece\uFEFF"), u"invoice"_s);
}

TEST(Folding, WritesDashesAndQuotesInAscii)
{
    EXPECT_EQ(folded(u"O’Brien “x” a–b—c"), u"o'brien \"x\" a-b-c"_s);
}

TEST(Folding, ReplacesLoneSurrogates)
{
    const QString text = QString(QChar(0xD83D)) + u"\u200B"_s + QChar(0xDE00);

    EXPECT_EQ(folded(text), u"\uFFFD\uFFFD"_s);
}

TEST(Folding, KnowsWhereEachCharacterCameFrom)
{
    const FoldedText chars = foldedChars(u"a\u0301ßx");

    ASSERT_EQ(chars.size(), 4);
    EXPECT_EQ(chars[0].code, U'a');
    EXPECT_EQ(chars[0].end, 2);
    EXPECT_EQ(chars[1].start, 2);
    EXPECT_EQ(chars[2].start, 2);
    EXPECT_EQ(chars[3].start, 3);
}

TEST(Folding, IsTheSameTwiceAndForEveryNormalForm)
{
    for (char32_t c = 1; c < 0x32000; ++c) {
        if (QChar::isSurrogate(c)) {
            continue;
        }
        const QString text = textOf(c);
        const QString once = folded(text);

        ASSERT_EQ(folded(once), once) << std::hex << unsigned(c);
        ASSERT_EQ(folded(text.normalized(QString::NormalizationForm_D)), once) << std::hex << unsigned(c);
        ASSERT_EQ(folded(text.normalized(QString::NormalizationForm_C)), once) << std::hex << unsigned(c);
    }
}

TEST(Folding, HoldsForRandomTexts)
{
    constexpr char32_t kBlocks[] = {0x20,   0xC0,   0x300,  0x370,  0x5D0,  0x640,   0x900,  0xE00,
                                    0x1100, 0x3040, 0x4E00, 0xAC00, 0xFF00, 0x1D400, 0x1F600};
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = 0; i < 6; ++i) {
            text += textOf(kBlocks[random() % std::size(kBlocks)] + char32_t(random() % 96));
        }

        ASSERT_EQ(folded(folded(text)), folded(text)) << text.toStdString();
        ASSERT_EQ(folded(text.normalized(QString::NormalizationForm_D)), folded(text)) << text.toStdString();
        qsizetype end = 0;
        for (const FoldedChar& c : foldedChars(text)) {
            ASSERT_LE(0, c.start);
            ASSERT_LT(c.start, c.end);
            ASSERT_LE(c.end, text.size());
            end = std::max(end, c.end);
        }
    }
}

TEST(Folding, IsSafeOnManyThreads)
{
    std::vector<QString> results(4);
    std::vector<std::thread> threads;
    threads.reserve(results.size());
    for (QString& result : results) {
        threads.emplace_back([&result] {
            for (char32_t c = 0xA000; c < 0xB000; ++c) {
                result += folded(textOf(c));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }

    for (const QString& result : results) {
        EXPECT_EQ(result, results.front());
    }
}

} // namespace
} // namespace zhike
