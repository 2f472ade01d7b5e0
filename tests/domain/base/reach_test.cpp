#include "domain/base/reach.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What any other program writes for such a list.
QString jsonOf(const Reaches& reaches)
{
    QJsonArray array;
    for (const Reach& reach : reaches) {
        array.append(QJsonObject{{u"use"_s, QString::fromLatin1(keyOf(reach.use))}, {u"value"_s, reach.value}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// As read from a text; a failure of the test when it is not taken.
Reaches readFrom(const QString& text)
{
    Reaches reaches;
    EXPECT_TRUE(fromValue(text, reaches)) << text.toStdString();
    return reaches;
}

const Reaches kDifficult[] = {
    {{ReachUse::Work, u"+86 138 0013 8000"_s}},
    {{ReachUse::Mobile, u"a@b.cn"_s}, {ReachUse::Fax, QString()}, {ReachUse::Other, u"李伟 <li@wei.cn>"_s}},
    {{ReachUse::Home, u"a \"quoted\" one"_s}},
    {{ReachUse::Home, u"back\\slash"_s}, {ReachUse::Work, u"plain"_s}},
    {{ReachUse::Work, u"tab\tand\nline"_s}},
    {{ReachUse::Work, u"📞 12\x7f/ü€"_s}},
    {{ReachUse::Work, u"],[{\"use\":\"fax\""_s}},
};

} // namespace

TEST(Reaches, AreWrittenAsAnyJsonIs)
{
    for (const Reaches& reaches : kDifficult) {
        EXPECT_EQ(std::get<QString>(toValue(reaches)), jsonOf(reaches));
    }
    EXPECT_TRUE(isNull(toValue(Reaches())));
}

TEST(Reaches, AreReadAsTheyWereWritten)
{
    for (const Reaches& reaches : kDifficult) {
        EXPECT_EQ(readFrom(jsonOf(reaches)), reaches);
    }
    Reaches none{{ReachUse::Work, u"1"_s}};
    EXPECT_TRUE(fromValue(Value(), none));
    EXPECT_TRUE(none.isEmpty());
}

TEST(Reaches, AreReadFromJsonOfAnotherHand)
{
    const Reaches one{{ReachUse::Mobile, u"138"_s}};

    EXPECT_EQ(readFrom(u" [ { \"value\" : \"138\" , \"use\" : \"mobile\" } ] "_s), one);
    EXPECT_EQ(readFrom(u"[{\"use\":\"mobile\",\"value\":\"\\u0031\u00338\"}]"_s), one);
    EXPECT_EQ(readFrom(u"[{\"use\":\"pager\",\"value\":\"138\"}]"_s), (Reaches{{ReachUse::Other, u"138"_s}}));
    EXPECT_EQ(readFrom(u"[]"_s), Reaches());
}

TEST(Reaches, AreNotReadFromWhatIsNoArray)
{
    Reaches reaches;

    for (const QString& text :
         {u"138"_s, u"{}"_s, u"[{\"use\":\"mobile\",\"value\":\"138\"}"_s,
          u"[{\"use\":\"mobile\",\"value\":\"138\"},"_s, u"[{\"use\":\"mobile\",\"value\":\"1\"}]]"_s, u"["_s}) {
        EXPECT_FALSE(fromValue(text, reaches)) << text.toStdString();
    }
    EXPECT_FALSE(fromValue(qint64(138), reaches));
}

} // namespace zhike
