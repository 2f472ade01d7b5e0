#include "services/exporting/packedvalues.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(PackedValues, GiveBackEveryValueOfEveryRow)
{
    const std::vector<std::vector<Value>> rows{
        {Value(), qint64(-1), u"宏远 𠮷"_s, 1.5, QByteArray("odd")},
        {},
        {QString(u""_s), QByteArray(""), std::numeric_limits<qint64>::min(), Value()},
        {u"x"_s.repeated(70'000), QByteArray(3, '\0'), qint64(0)}};
    PackedValues packed;
    for (const auto& row : rows) {
        for (const Value& value : row) {
            packed.add(value);
        }
        packed.endRow();
    }

    ASSERT_EQ(packed.size(), rows.size());
    std::vector<Value> read;
    for (const size_t row : {3, 0, 2, 1}) {
        packed.read(row, read);
        EXPECT_EQ(read, rows[row]) << row;
    }
}

} // namespace zhike
