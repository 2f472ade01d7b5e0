#include "reliability/shimvfs.h"

#include <array>
#include <cstring>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace zhike::reliability {

namespace {

std::mutex theMutex;
DiskWatch* theWatch = nullptr;
sqlite3_vfs* theSystem = nullptr;

/// SQLite allocates this and the system's own file behind it.
struct ShimFile {
    sqlite3_file base;
    QString* path;

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* shimOf(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file);
}
sqlite3_file* realOf(sqlite3_file* file)
{
    return shimOf(file)->real();
}

/// Asks, lets it happen, tells. `happen(bytes)` does the call, of a write only so many bytes.
template <class Happen> int guarded(const DiskCall& call, Happen happen)
{
    const std::scoped_lock guard(theMutex);
    const DiskVerdict verdict = theWatch != nullptr ? theWatch->before(call) : DiskVerdict();
    if (verdict.code != SQLITE_OK) {
        if (verdict.written > 0) {
            happen(verdict.written);
        }
        return verdict.code;
    }
    const int code = happen(std::int64_t(call.bytes.size()));
    if (code == SQLITE_OK && theWatch != nullptr) {
        theWatch->after(call);
    }
    return code;
}

int closeFile(sqlite3_file* file)
{
    const int code = realOf(file)->pMethods->xClose(realOf(file));
    delete shimOf(file)->path;
    shimOf(file)->path = nullptr;
    return code;
}

int readFile(sqlite3_file* file, void* to, int bytes, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, bytes, offset);
}

int writeFile(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset)
{
    const DiskCall call{
        DiskOperation::Write, *shimOf(file)->path, offset, {static_cast<const std::byte*>(from), size_t(bytes)}};
    return guarded(
        call, [&](std::int64_t part) { return realOf(file)->pMethods->xWrite(realOf(file), from, int(part), offset); });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return guarded({DiskOperation::Truncate, *shimOf(file)->path, size, {}}, [&](std::int64_t) {
        return realOf(file)->pMethods->xTruncate(realOf(file), size);
    });
}

int syncFile(sqlite3_file* file, int flags)
{
    return guarded({DiskOperation::Sync, *shimOf(file)->path, 0, {}}, [&](std::int64_t) {
        return realOf(file)->pMethods->xSync(realOf(file), flags);
    });
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* isReserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), isReserved);
}
int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int deviceCharacteristics(sqlite3_file* file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int sharedMap(sqlite3_file* file, int region, int size, int extends, void volatile** mapped)
{
    const auto map
        = [&](std::int64_t) { return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extends, mapped); };
    return extends != 0 ? guarded({DiskOperation::SharedMemory, *shimOf(file)->path, 0, {}}, map) : map(0);
}
int sharedLock(sqlite3_file* file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void sharedBarrier(sqlite3_file* file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int sharedUnmap(sqlite3_file* file, int deletes)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deletes);
}
int fetchPage(sqlite3_file* file, sqlite3_int64 offset, int bytes, void** page)
{
    return realOf(file)->pMethods->xFetch(realOf(file), offset, bytes, page);
}
int unfetchPage(sqlite3_file* file, sqlite3_int64 offset, void* page)
{
    return realOf(file)->pMethods->xUnfetch(realOf(file), offset, page);
}

sqlite3_io_methods methodsOfVersion(int version)
{
    return {version,
            closeFile,
            readFile,
            writeFile,
            truncateFile,
            syncFile,
            fileSize,
            lockFile,
            unlockFile,
            checkReservedLock,
            fileControl,
            sectorSize,
            deviceCharacteristics,
            sharedMap,
            sharedLock,
            sharedBarrier,
            sharedUnmap,
            fetchPage,
            unfetchPage};
}

const sqlite3_io_methods* methodsLike(const sqlite3_io_methods* real)
{
    static const std::array kMethods{methodsOfVersion(1), methodsOfVersion(2), methodsOfVersion(3)};
    return &kMethods[size_t(std::min(real->iVersion, 3) - 1)];
}

QByteArray contentOf(sqlite3_file* real)
{
    sqlite3_int64 size = 0;
    if (real->pMethods->xFileSize(real, &size) != SQLITE_OK || size == 0) {
        return {};
    }
    QByteArray content(size, '\0');
    real->pMethods->xRead(real, content.data(), int(size), 0);
    return content;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    const std::scoped_lock guard(theMutex);
    auto* shim = shimOf(file);
    std::memset(file, 0, sizeof(ShimFile));
    const DiskCall call{DiskOperation::Open, QString::fromUtf8(name), 0, {}};
    const DiskVerdict verdict = theWatch != nullptr ? theWatch->before(call) : DiskVerdict();
    if (verdict.code != SQLITE_OK) {
        return verdict.code;
    }
    const int code = theSystem->xOpen(theSystem, name, shim->real(), flags, outFlags);
    if (shim->real()->pMethods == nullptr) {
        return code;
    }
    shim->path = new QString(call.path);
    shim->base.pMethods = methodsLike(shim->real()->pMethods);
    if (code == SQLITE_OK && theWatch != nullptr && name != nullptr) {
        theWatch->opened(call.path, contentOf(shim->real()));
    }
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncsFolder)
{
    return guarded({DiskOperation::Delete, QString::fromUtf8(name), 0, {}}, [&](std::int64_t) {
        return theSystem->xDelete(theSystem, name, syncsFolder);
    });
}

} // namespace

const char* nameOf(DiskOperation operation)
{
    static constexpr std::array kNames{"open", "write", "sync", "truncate", "delete", "shared memory"};
    return kNames[size_t(operation)];
}

void DiskWatch::opened(const QString&, const QByteArray&) { }
void DiskWatch::after(const DiskCall&) { }

void installShim()
{
    static sqlite3_vfs shim;
    if (theSystem != nullptr) {
        return;
    }
    theSystem = sqlite3_vfs_find(nullptr);
    shim = *theSystem; // what does not touch files is the system's own
    shim.zName = "zhike-shim";
    shim.szOsFile = int(sizeof(ShimFile)) + theSystem->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    if (sqlite3_vfs_register(&shim, 1) != SQLITE_OK) {
        qFatal("SQLite does not take our layer");
    }
}

void watchDisk(DiskWatch* watch)
{
    const std::scoped_lock guard(theMutex);
    theWatch = watch;
}

} // namespace zhike::reliability
