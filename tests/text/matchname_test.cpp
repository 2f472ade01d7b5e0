#include "text/matchname.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST(MatchName, LeavesLegalFormsOut)
{
    for (const QString& name :
         {u"Acme Trading"_s, u"ACME TRADING Ltd."_s, u"Acme-Trading Co., Ltd"_s, u"Acme Trading GmbH & Co. KG"_s,
          u"Acme Trading S.A."_s, u"Ａｃｍｅ Trading Inc"_s, u"acme trading group holdings limited"_s}) {
        EXPECT_EQ(matchName(name).core, u"acmetrading"_s) << name.toStdString();
    }
    for (const QString& name :
         {u"宏远贸易"_s, u"宏远贸易有限公司"_s, u"宏遠貿易股份有限公司"_s, u"宏远贸易集团有限公司"_s,
          u"宏远贸易（集团）有限责任公司"_s, u"宏远贸易集团"_s, u"宏远贸易 Co., Ltd."_s}) {
        EXPECT_EQ(matchName(name).core, u"宏远贸易"_s) << name.toStdString();
    }
}

TEST(MatchName, KeepsANameThatIsALegalForm)
{
    EXPECT_EQ(matchName(u"Limited"_s).core, u"limited"_s);
    EXPECT_EQ(matchName(u"集团"_s).core, u"集团"_s);
    EXPECT_EQ(matchName(u"Inc Co"_s).core, u"inc"_s);
    EXPECT_EQ(matchName(u"  — "_s).core, QString());
}

TEST(MatchName, SaysHowANameSounds)
{
    EXPECT_EQ(matchName(u"宏远贸易有限公司"_s).sound, u"hongyuanmaoyi"_s);
    EXPECT_EQ(matchName(u"Hongyuan Maoyi Ltd"_s).sound, u"hongyuanmaoyi"_s);
    EXPECT_TRUE(matchName(u"宏远"_s).isHan);
    EXPECT_FALSE(matchName(u"Hongyuan"_s).isHan);
}

TEST(MatchName, PutsWordsInTheirOrder)
{
    EXPECT_EQ(matchName(u"Wei Zhang"_s).sorted, matchName(u"ZHANG, Wei"_s).sorted);
    EXPECT_NE(matchName(u"Wei Zhang"_s).core, matchName(u"Zhang Wei"_s).core);
    EXPECT_EQ(matchName(u"O'Brien"_s).core, matchName(u"OBrien"_s).core);
}

TEST(MatchName, ReducesIdsAndStreetsToTheirLetters)
{
    EXPECT_EQ(plainLetters(u" DE 811-907-980 "_s), u"de811907980"_s);
    EXPECT_EQ(plainLetters(u"南京路 1 號"_s), u"南京路1号"_s);
}

} // namespace zhike::testing
