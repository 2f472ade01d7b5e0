#include "storage/passwordhash.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr PasswordCost kCheap{1, 8};

} // namespace

TEST(PasswordHash, MatchesThePasswordItWasMadeOfAndNoOther)
{
    const auto hash = passwordHash(u"打开 sesame"_s, kCheap);

    ASSERT_TRUE(hash.has_value()) << hash.error().detail.toStdString();
    EXPECT_EQ(matchPassword(*hash, u"打开 sesame"_s, kCheap), PasswordMatch::Yes);
    EXPECT_EQ(matchPassword(*hash, u"打开 Sesame"_s, kCheap), PasswordMatch::No);
    EXPECT_EQ(matchPassword(*hash, {}, kCheap), PasswordMatch::No);
}

TEST(PasswordHash, CarriesArgon2idItsCostAndASaltOfItsOwn)
{
    const auto hash = passwordHash(u"secret"_s);
    const auto second = passwordHash(u"secret"_s);

    ASSERT_TRUE(hash.has_value() && second.has_value());
    EXPECT_TRUE(hash->startsWith("$argon2id$v=19$m=65536,t=3,p=1$")) << hash->toStdString();
    EXPECT_NE(*hash, *second);
    EXPECT_FALSE(hash->contains("secret"));
}

TEST(PasswordHash, OfAnotherCostStillMatchesAndSaysSo)
{
    const auto hash = passwordHash(u"secret"_s, kCheap);

    ASSERT_TRUE(hash.has_value());
    EXPECT_EQ(matchPassword(*hash, u"secret"_s), PasswordMatch::YesOldCost);
    EXPECT_EQ(matchPassword(*hash, u"wrong"_s), PasswordMatch::No);
}

TEST(PasswordHash, TakesLettersAsTheSameHoweverTheyWereComposed)
{
    const auto hash = passwordHash(u"caf\u00e9"_s, kCheap);

    ASSERT_TRUE(hash.has_value());
    EXPECT_EQ(matchPassword(*hash, u"cafe\u0301"_s, kCheap), PasswordMatch::Yes);
}

TEST(PasswordHash, RefusesWhatIsNoHash)
{
    for (const QByteArray& text :
         {QByteArray(), QByteArray("secret"), QByteArray("$argon2id$"), QByteArray(1000, 'a')}) {
        const auto match = matchPassword(text, u"secret"_s);
        ASSERT_FALSE(match.has_value()) << text.toStdString();
        EXPECT_EQ(match.error().code, ErrorCode::Damaged);
    }
}

TEST(PasswordHash, WipesEveryTextThatSharesTheBytes)
{
    QString secret = QString(u"secret"_s).append(u'!');
    const QString sharing = secret;

    wipe(secret);

    EXPECT_TRUE(secret.isEmpty());
    EXPECT_EQ(sharing, QString(7, QChar(0)));
    QString literal = u"a literal cannot be written to"_s;
    wipe(literal);
    EXPECT_TRUE(literal.isEmpty());
}

} // namespace zhike
