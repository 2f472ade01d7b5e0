#include "domain/base/validation.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(BadCharacters, AreFoundWithTheirPosition)
{
    EXPECT_EQ(firstBadCharacter(u"ab\u0000c"_s, FieldType::Text), 2);
    EXPECT_EQ(firstBadCharacter(QString(QChar(0xD800)) + u'x', FieldType::Text), 0);
    EXPECT_EQ(firstBadCharacter(u"x"_s + QChar(0xDC00), FieldType::Text), 1);
    EXPECT_EQ(firstBadCharacter(QString(QChar(0xFFFE)), FieldType::Text), 0);
    EXPECT_EQ(firstBadCharacter(u"a\u001b[31m"_s, FieldType::Text), 1);
}

TEST(BadCharacters, AreNotSeenInOrdinaryTextOfAnyScript)
{
    EXPECT_EQ(
        firstBadCharacter(u"宏远贸易 O'Brien Nuñez 👩‍👩‍👧 🇹🇼 𠮷"_s, FieldType::Text), -1);
}

TEST(BadCharacters, LetNotesHaveSeveralLines)
{
    EXPECT_EQ(firstBadCharacter(u"one\n\ttwo"_s, FieldType::Note), -1);
    EXPECT_EQ(firstBadCharacter(u"one\ntwo"_s, FieldType::Text), 3);
}

} // namespace zhike
