#include "text/pinyin.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString readPerson(QStringView name)
{
    return pinyinOf(name, NameKind::Person).full;
}

QString readFirm(QStringView name)
{
    return pinyinOf(name, NameKind::Other).full;
}

QStringList readingsOf(QStringView name, NameKind kind, qsizetype syllable)
{
    QStringList readings;
    const PinyinSyllables syllables = pinyinSyllables(name, kind);
    for (const QLatin1StringView reading : syllables[syllable].readings) {
        readings.append(reading);
    }
    return readings;
}

TEST(Pinyin, OfAName)
{
    const Pinyin pinyin = pinyinOf(u"张伟强", NameKind::Person);

    EXPECT_EQ(pinyin.full, u"zhang wei qiang"_s);
    EXPECT_EQ(pinyin.initials, u"zwq"_s);
}

TEST(Pinyin, IsTheSameForTraditionalCharacters)
{
    EXPECT_EQ(readPerson(u"張偉強"), u"zhang wei qiang"_s);
    EXPECT_EQ(readFirm(u"長城銀行"), u"chang cheng yin hang"_s);
}

TEST(Pinyin, ReadsSurnamesOfPersonsAsSurnames)
{
    EXPECT_EQ(readPerson(u"单伟"), u"shan wei"_s);
    EXPECT_EQ(readPerson(u"單偉"), u"shan wei"_s);
    EXPECT_EQ(readPerson(u"曾国藩"), u"zeng guo fan"_s);
    EXPECT_EQ(readPerson(u"仇英"), u"qiu ying"_s);
    EXPECT_EQ(readPerson(u"查良镛"), u"zha liang yong"_s);
    EXPECT_EQ(readPerson(u"乐毅"), u"yue yi"_s);
    EXPECT_EQ(readPerson(u"解缙"), u"xie jin"_s);
    EXPECT_EQ(readPerson(u"区志强"), u"ou zhi qiang"_s);
}

TEST(Pinyin, ReadsDoubleSurnamesAsSurnames)
{
    EXPECT_EQ(readPerson(u"尉迟恭"), u"yu chi gong"_s);
    EXPECT_EQ(readPerson(u"万俟卨"), u"mo qi xie"_s);
    EXPECT_EQ(readPerson(u"长孙无忌"), u"zhang sun wu ji"_s);
    EXPECT_EQ(readPerson(u"欧阳修"), u"ou yang xiu"_s);
}

TEST(Pinyin, ReadsSurnamesOnlyInFront)
{
    EXPECT_EQ(readPerson(u"王解放"), u"wang jie fang"_s);
}

TEST(Pinyin, ReadsOtherNamesPlainly)
{
    EXPECT_EQ(readFirm(u"解放路仇氏"), u"jie fang lu chou shi"_s);
    EXPECT_EQ(readFirm(u"查询中心"), u"cha xun zhong xin"_s);
}

TEST(Pinyin, LetsPhrasesDecide)
{
    EXPECT_EQ(readFirm(u"重庆长江银行"), u"chong qing chang jiang yin hang"_s);
    EXPECT_EQ(readFirm(u"厦门音乐行业会计"), u"xia men yin yue hang ye kuai ji"_s);
    EXPECT_EQ(readFirm(u"三一重工"), u"san yi zhong gong"_s);
    EXPECT_EQ(readFirm(u"乾隆干果"), u"qian long gan guo"_s);
}

TEST(Pinyin, KnowsASecondReadingThatPeopleType)
{
    EXPECT_EQ(readingsOf(u"乐氏", NameKind::Other, 0), QStringList({u"le"_s, u"yue"_s}));
    EXPECT_EQ(readingsOf(u"王茜", NameKind::Person, 1), QStringList({u"qian"_s, u"xi"_s}));
}

TEST(Pinyin, WritesUmlautWithVAndWithU)
{
    EXPECT_EQ(readingsOf(u"吕布", NameKind::Person, 0), QStringList({u"lv"_s, u"lu"_s}));
    EXPECT_EQ(readingsOf(u"略", NameKind::Other, 0), QStringList({u"lve"_s, u"lue"_s}));
    EXPECT_EQ(readingsOf(u"女", NameKind::Other, 0), QStringList({u"nv"_s, u"nu"_s}));
}

TEST(Pinyin, LeavesOutWhatIsNotHan)
{
    EXPECT_EQ(readFirm(u"IBM (中国) 有限公司 2"), u"zhong guo you xian gong si"_s);
    EXPECT_EQ(readFirm(u"Acme"), QString());
}

TEST(Pinyin, KnowsWhichSyllablesBelongTogether)
{
    const PinyinSyllables syllables = pinyinSyllables(u"上海·宏A远", NameKind::Other);

    ASSERT_EQ(syllables.size(), 4);
    EXPECT_FALSE(syllables[0].follows);
    EXPECT_TRUE(syllables[1].follows);
    EXPECT_TRUE(syllables[2].follows);
    EXPECT_FALSE(syllables[3].follows);
    EXPECT_EQ(syllables[3].start, 5);
}

TEST(Pinyin, ReadsCharactersBeyondTheBasicPlane)
{
    const PinyinSyllables syllables = pinyinSyllables(u"张\U0002CB2D", NameKind::Person);

    ASSERT_EQ(syllables.size(), 2);
    EXPECT_EQ(syllables[1].length, 2);
}

TEST(Pinyin, TakesAnyText)
{
    EXPECT_EQ(readFirm(u""), QString());
    EXPECT_EQ(readFirm(QString(QChar(0xD800))), QString());
    EXPECT_EQ(readFirm(QString(QChar(0))), QString());
}

} // namespace
} // namespace zhike
