#include "text/mail.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

TEST(Mail, IsStoredWithItsDomainInLowerCase)
{
    EXPECT_EQ(normalMail(u"Wang.Wei@Example.COM"), u"Wang.Wei@example.com"_s);
}

TEST(Mail, LosesBlanksAroundIt)
{
    EXPECT_EQ(normalMail(u"  \u3000a@b.cn\n"), u"a@b.cn"_s);
}

TEST(Mail, IsTakenOutOfItsBrackets)
{
    EXPECT_EQ(normalMail(u"王伟 <wang@example.com>"), u"wang@example.com"_s);
    EXPECT_EQ(normalMail(u"mailto:wang@example.com"), u"wang@example.com"_s);
}

TEST(Mail, MayBeTypedInFullWidth)
{
    EXPECT_EQ(normalMail(u"wang＠example。com"), u"wang@example.com"_s);
}

TEST(Mail, IsOneMailboxInAnyCase)
{
    EXPECT_EQ(mailKey(u"Wang@Example.com "), mailKey(u"wang@example.COM"));
}

TEST(Mail, IsPlausible)
{
    for (const QString& mail :
         {u"a@b.cn"_s, u"first.last+tag@sub.example.co.uk"_s, u"张伟@例子.中国"_s, u"o'brien@example.com"_s,
          u"x_y-z@1and1.de"_s}) {
        EXPECT_TRUE(isPlausibleMail(mail)) << mail.toStdString();
    }
}

TEST(Mail, IsNotPlausible)
{
    for (const QString& mail :
         {u""_s, u"@"_s, u"a@"_s, u"@b.cn"_s, u"a@b"_s, u"a b@c.cn"_s, u"a@b@c.cn"_s, u"a@b..cn"_s, u"a@-b.cn"_s,
          u"a@b.c"_s, u"a@1.2.3.44"_s, u"a\u0000@b.cn"_s, u"a\u202E@b.cn"_s, u"a"_s.repeated(65) + u"@b.cn"_s,
          u"a@"_s + u"b."_s.repeated(130) + u"cn"_s}) {
        EXPECT_FALSE(isPlausibleMail(mail)) << mail.toStdString();
    }
}

} // namespace
} // namespace zhike
