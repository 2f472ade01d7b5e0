#include "services/exporting/packedvalues.h"

#include <cstring>

namespace zhike {

namespace {

/// What stands before a value: its place in the variant, in 16 bits. Behind it stand 64 bits, or 32 bits of length and
/// a text or bytes.
enum PackedTag : char16_t { PackedNothing, PackedWhole, PackedReal, PackedText, PackedBytes };

template <class T> T unpacked(const char16_t*& at)
{
    T value{};
    std::memcpy(&value, at, sizeof(T));
    at += sizeof(T) / sizeof(char16_t);
    return value;
}

} // namespace

void PackedValues::addUnits(const void* data, size_t bytes)
{
    const size_t at = m_units.size();
    m_units.resize(at + (bytes + 1) / sizeof(char16_t));
    std::memcpy(m_units.data() + at, data, bytes);
}

void PackedValues::add(const Value& value)
{
    m_units.push_back(char16_t(value.index()));
    if (const auto* whole = std::get_if<qint64>(&value)) {
        addUnits(whole, sizeof(*whole));
    } else if (const auto* real = std::get_if<double>(&value)) {
        addUnits(real, sizeof(*real));
    } else if (const auto* text = std::get_if<QString>(&value)) {
        const auto size = quint32(text->size());
        addUnits(&size, sizeof(size));
        m_units.insert(m_units.end(), text->utf16(), text->utf16() + size);
    } else if (const auto* bytes = std::get_if<QByteArray>(&value)) {
        const auto size = quint32(bytes->size());
        addUnits(&size, sizeof(size));
        addUnits(bytes->constData(), size);
    }
}

void PackedValues::read(size_t row, std::vector<Value>& values) const
{
    values.clear();
    const char16_t* at = m_units.data() + (row == 0 ? 0 : m_ends[row - 1]);
    const char16_t* const end = m_units.data() + m_ends[row];
    while (at != end) {
        switch (PackedTag(*at++)) {
        case PackedNothing:
            values.emplace_back();
            break;
        case PackedWhole:
            values.emplace_back(unpacked<qint64>(at));
            break;
        case PackedReal:
            values.emplace_back(unpacked<double>(at));
            break;
        case PackedText: {
            const auto size = unpacked<quint32>(at);
            values.emplace_back(QString::fromRawData(reinterpret_cast<const QChar*>(at), size));
            at += size;
            break;
        }
        case PackedBytes: {
            const auto size = unpacked<quint32>(at);
            values.emplace_back(QByteArray::fromRawData(reinterpret_cast<const char*>(at), size));
            at += (size + 1) / sizeof(char16_t);
            break;
        }
        }
    }
}

} // namespace zhike
