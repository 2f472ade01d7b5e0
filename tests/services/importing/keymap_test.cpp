#include "services/importing/keymap.h"

#include <QByteArray>
#include <gtest/gtest.h>

namespace zhike {
namespace {

KeyHash hashOfNumber(int number)
{
    return KeyHasher().add(QByteArray::number(number)).hash();
}

TEST(KeyMap, KnowsEveryKeyAfterGrowingAndNoOther)
{
    constexpr int kKeys = 100'000;
    KeyMap map;
    for (int i = 0; i < kKeys; ++i) {
        const KeyMap::Place place = map.place(hashOfNumber(i));
        ASSERT_TRUE(place.isNew) << i;
        place.value = i + 1;
    }

    EXPECT_EQ(map.size(), size_t(kKeys));
    for (int i = 0; i < kKeys; ++i) {
        ASSERT_EQ(map.value(hashOfNumber(i)), i + 1);
        ASSERT_EQ(map.value(hashOfNumber(kKeys + i)), 0);
    }
}

TEST(KeyMap, FindsAKeyAgainAndTakesAnotherValueForIt)
{
    KeyMap map;
    map.place(hashOfNumber(7)).value = -3;

    const KeyMap::Place again = map.place(hashOfNumber(7));
    EXPECT_FALSE(again.isNew);
    EXPECT_EQ(again.value, -3);
    map.set(hashOfNumber(7), 9);

    EXPECT_EQ(map.value(hashOfNumber(7)), 9);
    EXPECT_EQ(map.size(), 1U);
}

TEST(KeyMap, TellsPartsOfAKeyApart)
{
    const KeyHash whole = KeyHasher().add(QByteArrayView("ab")).add(QByteArrayView("c")).hash();

    EXPECT_EQ(whole, KeyHasher().add(QByteArrayView("ab")).add(QByteArrayView("c")).hash());
    EXPECT_NE(whole, KeyHasher().add(QByteArrayView("a")).add(QByteArrayView("bc")).hash());
}

} // namespace
} // namespace zhike
