#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace zhike::fuzz {

/// The input as a file: readers of ours take paths. One name a process, overwritten each time.
[[nodiscard]] inline QString inputAsFile(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/zhike-fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("input"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(data), qint64(size)) < 0) {
        qFatal("no room for the input");
    }
    return path;
}

/// The input as text, bad bytes replaced.
[[nodiscard]] inline QString inputAsText(const uint8_t* data, size_t size)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
}

/// A rule that must hold for every input.
inline void mustHold(bool holds, const char* rule)
{
    if (!holds) {
        qFatal("broken: %s", rule);
    }
}

} // namespace zhike::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
