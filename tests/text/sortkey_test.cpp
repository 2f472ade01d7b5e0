#include "text/sortkey.h"

#include <QStringList>
#include <algorithm>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

void expectInOrder(const QStringList& texts)
{
    for (qsizetype i = 1; i < texts.size(); ++i) {
        EXPECT_LT(sortKey(texts[i - 1]), sortKey(texts[i])) << texts[i - 1].toStdString() << texts[i].toStdString();
    }
}

TEST(SortKey, OrdersHanByPinyin)
{
    expectInOrder({u"阿里"_s, u"北京"_s, u"陈伟"_s, u"李娜"_s, u"王伟"_s, u"王伟强"_s, u"张三"_s});
}

TEST(SortKey, OrdersTraditionalHanByPinyinToo)
{
    expectInOrder({u"北京"_s, u"陳偉"_s, u"葉問"_s, u"張三"_s});
}

TEST(SortKey, OrdersLatinWithoutRegardToCaseAndAccents)
{
    expectInOrder({u"acme"_s, u"Álvarez"_s, u"Baker"_s, u"böhm"_s, u"Bohne"_s});
}

TEST(SortKey, DistinguishesCaseAndAccentsInTheEnd)
{
    EXPECT_NE(sortKey(u"acme"), sortKey(u"Acme"));
    EXPECT_NE(sortKey(u"resume"), sortKey(u"résumé"));
}

TEST(SortKey, OrdersNumbersByTheirValue)
{
    expectInOrder({u"Shop 2"_s, u"Shop 10"_s, u"Shop 100"_s});
}

TEST(SortKey, IgnoresBlanksAround)
{
    EXPECT_EQ(sortKey(u"  Acme "), sortKey(u"Acme"));
}

TEST(SortKey, IsTheSameForEveryNormalForm)
{
    EXPECT_EQ(sortKey(u"Nuñez"), sortKey(u"Nun\u0303ez"));
}

TEST(SortKey, IsBounded)
{
    EXPECT_LE(sortKey(u"王"_s.repeated(100'000)).size(), kSortKeyBytes);
    EXPECT_EQ(sortKey(u"王"_s.repeated(1000)), sortKey(u"王"_s.repeated(1001)));
}

TEST(SortKey, OfNothingIsEmptyOrFirst)
{
    EXPECT_LT(sortKey(u""), sortKey(u"0"));
}

} // namespace
} // namespace zhike
