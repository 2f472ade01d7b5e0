#include "exchange/csvdialect.h"
#include "exchange/fault.h"

#include <QSet>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(Escaped, KeepsOneLineOfHarmlessCharacters)
{
    EXPECT_EQ(escaped(u"a\nb\t\x1b[31m\u202Ec\\d"), u"a\\x0ab\\x09\\x1b[31m\\u{202e}c\\\\d");
    EXPECT_EQ(escaped(u"宏远😀"), u"宏远😀");
    EXPECT_EQ(escaped(QString(QChar(0xD800))), u"\\u{d800}");
    EXPECT_EQ(escapedUtf8("x\xFFy\xC3"), u"x\uFFFDy\\xc3");
}

TEST(Escaped, CutsLongTextsBetweenCharacters)
{
    EXPECT_EQ(escaped(u"abcdef", 3), u"abc…");
    EXPECT_EQ(escaped(u"😀😀😀", 2), u"😀😀…");
    EXPECT_EQ(escapedUtf8("abcdef", 6), u"abcdef");
}

TEST(KeyOf, NamesEveryProblemDifferently)
{
    QSet<QString> keys;
    for (int i = 0; i <= int(RowProblem::TimeTwice); ++i) {
        keys.insert(keyOf(RowProblem(i)));
    }
    EXPECT_EQ(keys.size(), int(RowProblem::TimeTwice) + 1);
    QSet<QString> files;
    for (int i = 0; i <= int(FileProblem::Cancelled); ++i) {
        files.insert(keyOf(FileProblem(i)));
    }
    EXPECT_EQ(files.size(), int(FileProblem::Cancelled) + 1);
}

TEST(ToError, SaysWhereAndWhat)
{
    const Error error = toError({FileProblem::UnclosedQuote, 17, 300, u"why"_s});

    EXPECT_EQ(error.code, ErrorCode::InvalidInput);
    EXPECT_EQ(error.detail, u"unclosed-quote in line 17: why");
}

TEST(TextEncoding, IsFoundByItsNames)
{
    for (const TextEncoding encoding : kTextEncodings) {
        EXPECT_EQ(encodingFromName(QString(nameOf(encoding))), encoding);
    }
    EXPECT_EQ(encodingFromName(u"gbk"), TextEncoding::Gb18030);
    EXPECT_EQ(encodingFromName(u"utf16-le"), TextEncoding::Utf16Le);
    EXPECT_EQ(encodingFromName(u"klingon"), std::nullopt);
}

} // namespace zhike
