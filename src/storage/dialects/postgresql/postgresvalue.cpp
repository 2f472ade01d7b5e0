#include "storage/dialects/postgresql/postgresvalue.h"

#include <QtEndian>
#include <bit>
#include <limits>

namespace zhike {

namespace {

template <class T> T fromNetwork(QByteArrayView bytes, qsizetype at = 0)
{
    return bytes.size() < at + qsizetype(sizeof(T)) ? T() : qFromBigEndian<T>(bytes.data() + at);
}

enum class CellKind { Whole, Real, Numeric, Text, Bytes, Void, Other };

CellKind kindOfType(unsigned type)
{
    switch (type) {
    case pgtype::kBool:
    case pgtype::kInt2:
    case pgtype::kInt4:
    case pgtype::kInt8:
    case pgtype::kOid:
        return CellKind::Whole;
    case pgtype::kFloat4:
    case pgtype::kFloat8:
        return CellKind::Real;
    case pgtype::kNumeric:
        return CellKind::Numeric;
    case pgtype::kText:
    case pgtype::kVarchar:
    case pgtype::kBlankPadded:
    case pgtype::kName:
    case pgtype::kChar:
    case pgtype::kJson:
    case pgtype::kUnknown:
        return CellKind::Text;
    case pgtype::kBytes:
        return CellKind::Bytes;
    case pgtype::kVoid:
        return CellKind::Void;
    default:
        return CellKind::Other;
    }
}

qint64 wholeNumber(const PostgresCell& cell)
{
    switch (cell.bytes.size()) {
    case 1:
        return cell.bytes.front() != 0 ? 1 : 0;
    case 2:
        return fromNetwork<qint16>(cell.bytes);
    case 4:
        return cell.type == pgtype::kOid ? qint64(fromNetwork<quint32>(cell.bytes)) : fromNetwork<qint32>(cell.bytes);
    default:
        return fromNetwork<qint64>(cell.bytes);
    }
}

double realNumber(const PostgresCell& cell)
{
    return cell.bytes.size() == 4 ? double(std::bit_cast<float>(fromNetwork<quint32>(cell.bytes)))
                                  : std::bit_cast<double>(fromNetwork<quint64>(cell.bytes));
}

/// A numeric in decimal. In binary it is groups of four digits: their count, the weight of the first, sign, scale.
QByteArray numericText(QByteArrayView bytes)
{
    constexpr quint16 kNegative = 0x4000;
    constexpr quint16 kNotANumber = 0xC000;
    constexpr qsizetype kHead = 8;
    const auto groups = fromNetwork<qint16>(bytes, 0);
    const auto weight = fromNetwork<qint16>(bytes, 2);
    const auto sign = fromNetwork<quint16>(bytes, 4);
    const auto scale = fromNetwork<quint16>(bytes, 6);
    if (sign >= kNotANumber) { // or an infinity
        return "nan";
    }
    const auto group = [&](int index) {
        return index >= 0 && index < groups ? fromNetwork<quint16>(bytes, kHead + qsizetype(index) * 2) : quint16(0);
    };
    QByteArray text;
    for (int index = 0; index <= weight; ++index) {
        text += QByteArray::number(group(index)).rightJustified(index == 0 ? 1 : 4, '0');
    }
    if (text.isEmpty()) {
        text = "0";
    }
    if (scale > 0) {
        QByteArray fraction;
        for (int index = weight + 1; fraction.size() < scale; ++index) {
            fraction += QByteArray::number(group(index)).rightJustified(4, '0');
        }
        text += '.' + fraction.left(scale);
    }
    return sign == kNegative ? '-' + text : text;
}

} // namespace

bool isReadableType(unsigned type) noexcept
{
    return kindOfType(type) != CellKind::Other;
}

qint64 PostgresCell::integer() const
{
    if (isNull) {
        return 0;
    }
    switch (kindOfType(type)) {
    case CellKind::Whole:
        return wholeNumber(*this);
    case CellKind::Real:
        return qint64(realNumber(*this));
    case CellKind::Numeric: {
        const QByteArray number = numericText(bytes);
        const qsizetype point = number.indexOf('.');
        return (point < 0 ? number : number.left(point)).toLongLong();
    }
    case CellKind::Text:
        return bytes.toByteArray().toLongLong();
    default:
        return 0;
    }
}

double PostgresCell::real() const
{
    if (isNull) {
        return 0;
    }
    switch (kindOfType(type)) {
    case CellKind::Whole:
        return double(wholeNumber(*this));
    case CellKind::Real:
        return realNumber(*this);
    case CellKind::Numeric:
        return numericText(bytes).toDouble();
    case CellKind::Text:
        return bytes.toByteArray().toDouble();
    default:
        return 0;
    }
}

QString PostgresCell::text() const
{
    if (isNull) {
        return {};
    }
    switch (kindOfType(type)) {
    case CellKind::Whole:
        return QString::number(wholeNumber(*this));
    case CellKind::Real:
        return QString::number(realNumber(*this), 'g', std::numeric_limits<double>::max_digits10);
    case CellKind::Numeric:
        return QString::fromLatin1(numericText(bytes));
    case CellKind::Void:
        return QStringLiteral("");
    default:
        return bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
    }
}

Value PostgresCell::value() const
{
    if (isNull) {
        return {};
    }
    switch (kindOfType(type)) {
    case CellKind::Whole:
        return wholeNumber(*this);
    case CellKind::Real:
        return realNumber(*this);
    case CellKind::Numeric: {
        bool isWhole = false;
        const qint64 number = numericText(bytes).toLongLong(&isWhole); // sums of whole numbers
        return isWhole ? Value(number) : Value(real());
    }
    case CellKind::Bytes:
        return bytes.isEmpty() ? QByteArray("") : bytes.toByteArray();
    case CellKind::Void:
        return {};
    default:
        return text();
    }
}

} // namespace zhike
