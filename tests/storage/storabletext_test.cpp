#include "storage/storabletext.h"

#include <QString>
#include <gtest/gtest.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

TEST(StorableText, WritesWhatQtWrites)
{
    QByteArray out;
    for (const QString& text :
         {u""_s, u"abc"_s, u"Émile ß"_s, u"宏远贸易"_s, u"👨‍👩‍👧 🇨🇳"_s, QString(u'\uFFFE'),
          u"\u007F\u0080\u07FF\u0800"_s}) {
        ASSERT_TRUE(toStorableUtf8(text, out));
        EXPECT_EQ(out, text.toUtf8());
        EXPECT_TRUE(isStorableUtf8(out));
    }
}

TEST(StorableText, RefusesNulAndHalvesOfSurrogatePairs)
{
    QByteArray out;
    const QChar high(0xD83D);
    const QChar low(0xDE00);

    EXPECT_FALSE(toStorableUtf8(QString(QChar(u'\0')), out));
    EXPECT_FALSE(toStorableUtf8(u"a"_s + high, out));
    EXPECT_FALSE(toStorableUtf8(high + u"x"_s, out));
    EXPECT_FALSE(toStorableUtf8(low + u"x"_s, out));
    EXPECT_FALSE(toStorableUtf8(QString(low) + high, out));
    EXPECT_TRUE(toStorableUtf8(QString(high) + low, out));
}

TEST(StorableText, RefusesBytesThatAreNotUtf8)
{
    for (const char* bytes :
         {"\xFF", "\xC3\x28", "\xC0\xAF", "\xED\xA0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
          "\xE5\xAE", "\x80"}) {
        EXPECT_FALSE(isStorableUtf8(bytes)) << bytes;
    }
    EXPECT_FALSE(isStorableUtf8(QByteArrayView("a\0b", 3)));
}

} // namespace
} // namespace zhike
