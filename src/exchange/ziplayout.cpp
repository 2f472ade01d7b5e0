#include "exchange/ziplayout.h"

#include <QFile>
#include <QtEndian>
#include <algorithm>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEndBytes = 22; ///< of the record at the end, without its comment
constexpr qint64 kLongestComment = 0xFFFF;
constexpr qint64 kLocatorBytes = 20; ///< of the 64-bit form, right in front of it
constexpr qint64 kEntryBytes = 46; ///< of the directory, without name, extra and comment
constexpr qint64 kLocalBytes = 30; ///< in front of an entry's name
constexpr qint64 kMostDirectoryBytes = 64LL * 1024 * 1024;
constexpr quint32 kIn64Bits = 0xFFFF'FFFFU;

tl::unexpected<FileFault> badLayout(const QString& detail)
{
    return tl::unexpected(FileFault{FileProblem::BadArchive, 0, -1, detail});
}

quint16 twoBytes(const QByteArray& bytes, qint64 at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 fourBytes(const QByteArray& bytes, qint64 at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

struct Stretch {
    qint64 begin = 0;
    qint64 end = 0;
};

/// Where the directory says that each entry stands, at least: what it says of an entry's extra field may be shorter
/// than what stands in front of the entry.
FileResult<std::vector<Stretch>> stretchesOf(const QByteArray& directory)
{
    std::vector<Stretch> stretches;
    for (qint64 at = 0; at < directory.size();) {
        if (directory.size() - at < kEntryBytes || !QByteArrayView(directory).sliced(at).startsWith("PK\x01\x02")) {
            return badLayout(u"its directory is broken"_s);
        }
        const quint32 packed = fourBytes(directory, at + 20);
        const quint32 unpacked = fourBytes(directory, at + 24);
        const quint32 place = fourBytes(directory, at + 42);
        if (packed == kIn64Bits || unpacked == kIn64Bits || place == kIn64Bits) {
            return badLayout(u"it is of the 64-bit form"_s);
        }
        const qint64 name = twoBytes(directory, at + 28);
        stretches.push_back({place, place + kLocalBytes + name + qint64(packed)});
        at += kEntryBytes + name + twoBytes(directory, at + 30) + twoBytes(directory, at + 32);
    }
    return stretches;
}

} // namespace

FileResult<void> checkZipLayout(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(FileFault{FileProblem::CannotOpen, 0, -1, file.errorString()});
    }
    const qint64 tailBegin = std::max<qint64>(0, file.size() - kEndBytes - kLongestComment - kLocatorBytes);
    file.seek(tailBegin);
    const QByteArray tail = file.readAll();
    const qint64 end = tail.lastIndexOf(QByteArrayView("PK\x05\x06"));
    if (end < 0 || tail.size() - end < kEndBytes) {
        return badLayout(u"it has no end"_s);
    }
    const bool hasLocator
        = end >= kLocatorBytes && QByteArrayView(tail).sliced(end - kLocatorBytes).startsWith("PK\x06\x07");
    const quint32 size = fourBytes(tail, end + 12);
    const quint32 begin = fourBytes(tail, end + 16);
    if (hasLocator || size == kIn64Bits || begin == kIn64Bits || twoBytes(tail, end + 10) == 0xFFFFU) {
        return badLayout(u"it is of the 64-bit form"_s);
    }
    if (qint64(begin) + size > tailBegin + end || size > kMostDirectoryBytes) {
        return badLayout(u"its directory stands outside of it"_s);
    }
    file.seek(begin);
    ZHIKE_TRY(std::vector<Stretch> stretches, stretchesOf(file.read(size)));
    stretches.push_back({begin, begin}); // nothing reaches into the directory
    std::ranges::sort(stretches, {}, &Stretch::begin);
    const auto shared = std::ranges::adjacent_find(
        stretches, [](const Stretch& one, const Stretch& next) { return one.end > next.begin; });
    return shared == stretches.end() ? FileResult<void>() : badLayout(u"entries overlap"_s);
}

} // namespace zhike
