#include "exchange/recordidentity.h"

#include <QUuid>

namespace zhike {

namespace {

constexpr uint kVersion = 8;
constexpr quint64 kIdBits = (quint64(1) << 62U) - 1;

} // namespace

QString identityText(const RecordIdentity& identity)
{
    const quint64 id = quint64(identity.id) & kIdBits;
    const auto byte = [id](unsigned place) { return uchar(id >> (8 * place)); };
    const auto variant = uchar(0x80U | (byte(7) & 0x3FU));
    const QUuid uuid(
        uint(identity.company >> 16U), ushort(identity.company), ushort(kVersion << 12U | uint(identity.kind)), variant,
        byte(6), byte(5), byte(4), byte(3), byte(2), byte(1), byte(0));
    return uuid.toString(QUuid::WithoutBraces);
}

std::optional<RecordIdentity> identityFromText(QStringView text)
{
    constexpr qsizetype kLength = 36;
    const QUuid uuid = text.size() == kLength ? QUuid::fromString(text) : QUuid();
    if (uuid.isNull() || uuid.data3 >> 12U != kVersion || (uuid.data4[0] & 0xC0U) != 0x80U) {
        return std::nullopt;
    }
    RecordIdentity identity;
    identity.company = quint64(uuid.data1) << 16U | uuid.data2;
    identity.kind = RecordKind(uuid.data3 & 0x0FFFU);
    quint64 id = uuid.data4[0] & 0x3FU;
    for (int place = 1; place < 8; ++place) {
        id = id << 8U | uuid.data4[place];
    }
    identity.id = qint64(id);
    return identity;
}

} // namespace zhike
