#pragma once

#include "domain/base/value.h"

#include <QByteArrayView>
#include <QString>

namespace zhike {

/// One value of a result in PostgreSQL's binary format, and how it is read as each of our kinds. Whole numbers of any
/// width, yes/no, sums (numeric) and texts convert into one another as SQLite's columns do.
struct PostgresCell {
    unsigned type = 0; ///< oid
    bool isNull = true;
    QByteArrayView bytes;

    [[nodiscard]] qint64 integer() const;
    [[nodiscard]] double real() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] Value value() const;
};

/// Whether values of this type can be read.
[[nodiscard]] bool isReadableType(unsigned type) noexcept;

namespace pgtype {
inline constexpr unsigned kBool = 16;
inline constexpr unsigned kBytes = 17;
inline constexpr unsigned kChar = 18;
inline constexpr unsigned kName = 19;
inline constexpr unsigned kInt8 = 20;
inline constexpr unsigned kInt2 = 21;
inline constexpr unsigned kInt4 = 23;
inline constexpr unsigned kText = 25;
inline constexpr unsigned kOid = 26;
inline constexpr unsigned kJson = 114;
inline constexpr unsigned kFloat4 = 700;
inline constexpr unsigned kFloat8 = 701;
inline constexpr unsigned kUnknown = 705;
inline constexpr unsigned kBlankPadded = 1042;
inline constexpr unsigned kVarchar = 1043;
inline constexpr unsigned kNumeric = 1700;
inline constexpr unsigned kVoid = 2278;
} // namespace pgtype

} // namespace zhike
