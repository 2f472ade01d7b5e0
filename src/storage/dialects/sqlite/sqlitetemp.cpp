#include "storage/dialects/sqlite/sqlitetemp.h"

#include <QByteArray>
#include <mutex>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace zhike {

namespace {

bool isPrivateFolder(const QByteArray& path)
{
    struct stat info { };
    return lstat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == geteuid()
        && (info.st_mode & 0777U) == 0700U;
}

/// On disk rather than in /tmp, which may be memory: a sort of ten million rows takes hundreds of megabytes.
QByteArray privateTempFolder()
{
    QByteArray ours = "/var/tmp/zhike-" + QByteArray::number(qulonglong(geteuid()));
    mkdir(ours.constData(), 0700);
    if (isPrivateFolder(ours)) {
        return ours;
    }
    QByteArray fresh = "/var/tmp/zhike-XXXXXX"; // somebody else made a folder of that name
    return mkdtemp(fresh.data()) == nullptr ? QByteArray() : fresh;
}

} // namespace

void useSqliteTempFolder()
{
    static std::once_flag once;
    std::call_once(once, [] {
        const QByteArray folder = privateTempFolder();
        if (!folder.isEmpty()) {
            sqlite3_temp_directory = sqlite3_mprintf("%s", folder.constData());
        }
    });
}

} // namespace zhike
