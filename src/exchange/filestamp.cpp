#include "exchange/filestamp.h"

#include <QFile>
#include <sys/stat.h>

namespace zhike {

namespace {

qint64 nanoseconds(const timespec& time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

FileStamp stampOf(const struct stat& file)
{
    return {
        file.st_size, nanoseconds(file.st_mtim), nanoseconds(file.st_ctim), quint64(file.st_dev), quint64(file.st_ino)};
}

std::optional<FileStamp> stampOf(const QString& path)
{
    struct stat file = {};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0) {
        return std::nullopt;
    }
    return stampOf(file);
}

} // namespace zhike
