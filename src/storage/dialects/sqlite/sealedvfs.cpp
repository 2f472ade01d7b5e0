#include "storage/dialects/sqlite/sealedvfs.h"

#include "storage/dialects/sqlite/pagesum.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <new>
#include <span>
#include <sqlite3.h>
#include <vector>

namespace zhike {

namespace {

constexpr char kName[] = "zhike-sealed";
constexpr int kSqliteHeaderBytes = 100;
constexpr int kReserveAt = 20; ///< offsets in SQLite's file header
constexpr int kPageSizeAt = 16;
constexpr int kSmallestPage = 512;
constexpr std::uint64_t kLockByte = 0x4000'0000; ///< SQLite locks here and leaves the page alone

thread_local std::optional<RefusedPage> refusedPage;

/// What stands in SQLite's memory for one open file; the file below it follows in memory of its own, since its size
/// belongs to the VFS that is the default one when it is opened.
struct PageFile {
    sqlite3_file base; ///< first, as SQLite wants it
    sqlite3_file* below;
    std::vector<unsigned char>* buffer; ///< the page that is being written
    int pageBytes; ///< as the file's header says; 0: not known yet
    bool isDatabase;
    bool isSealed;
    bool sealsFromStart;
    bool verifies;
};

PageFile* sealed(sqlite3_file* file)
{
    return reinterpret_cast<PageFile*>(file);
}

sqlite3_file* below(sqlite3_file* file)
{
    return sealed(file)->below;
}

void takeHeader(PageFile& file, const unsigned char* header)
{
    const int written = header[kPageSizeAt] << 8 | header[kPageSizeAt + 1];
    file.pageBytes = written == 1 ? 65536 : written;
    file.isSealed = file.sealsFromStart || header[kReserveAt] == kPageSumBytes;
}

bool isHeader(const void* bytes, int count, sqlite3_int64 offset)
{
    return offset == 0 && count >= kSqliteHeaderBytes && std::memcmp(bytes, "SQLite format 3", 16) == 0;
}

std::uint32_t pageNumber(const PageFile& file, sqlite3_int64 offset)
{
    return std::uint32_t(offset / file.pageBytes) + 1;
}

/// A whole page of a database, other than the one that SQLite never uses.
bool isPage(const PageFile& file, int count, sqlite3_int64 offset)
{
    return file.isDatabase && file.pageBytes >= kSmallestPage && count == file.pageBytes && offset % count == 0
        && std::uint64_t(offset) / std::uint64_t(count) != kLockByte / std::uint64_t(count);
}

/// A header that lost its reserve by damage says that there are no checksums; the page's own checksum says otherwise.
bool hasLostSeal(std::span<const unsigned char> first)
{
    std::vector<unsigned char> page(first.begin(), first.end());
    page[kReserveAt] = kPageSumBytes;
    return first[kReserveAt] != kPageSumBytes && sumMatches(page, 1);
}

bool isAcceptable(const PageFile& file, std::span<const unsigned char> page, std::uint32_t number)
{
    if (file.isSealed) {
        return sealOf(page, number) != PageSeal::Broken;
    }
    return number != 1 || !hasLostSeal(page);
}

/// Zeroes what a page of a tree does not use: SQLite's secure_delete forgets it when it parts a full page in two, and
/// leaves copies there of the rows that went to the other one.
void clearUnusedPart(std::vector<unsigned char>& page, std::uint32_t number)
{
    constexpr std::size_t kBigFile = 0x0200'0000; // from so many pages on a link to a page may look like a tree's type
    constexpr int kInteriorIndex = 2;
    constexpr int kInteriorTable = 5;
    constexpr int kLeafIndex = 10;
    constexpr int kLeafTable = 13;
    const std::size_t head = number == 1 ? kSqliteHeaderBytes : 0;
    const unsigned char type = page[head];
    const bool isInterior = type == kInteriorIndex || type == kInteriorTable;
    if (number >= kBigFile || (!isInterior && type != kLeafIndex && type != kLeafTable)) {
        return;
    }
    const std::size_t cells = std::size_t(page[head + 3]) << 8U | page[head + 4];
    const std::size_t from = head + (isInterior ? 12 : 8) + 2 * cells;
    const std::size_t content = std::size_t(page[head + 5]) << 8U | page[head + 6];
    if (from < content && content <= page.size() - kPageSumBytes) {
        std::fill(page.begin() + std::ptrdiff_t(from), page.begin() + std::ptrdiff_t(content), 0);
    }
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 offset)
{
    PageFile& self = *sealed(file);
    const int code = self.below->pMethods->xRead(self.below, into, count, offset);
    if (code != SQLITE_OK || !isPage(self, count, offset)) {
        return code;
    }
    const std::span page(static_cast<unsigned char*>(into), std::size_t(count));
    const std::uint32_t number = pageNumber(self, offset);
    if (self.verifies && !isAcceptable(self, page, number)) {
        refusedPage = RefusedPage{number, std::uint64_t(offset)};
        return SQLITE_IOERR_DATA;
    }
    if (self.isSealed) {
        putUnsealedMark(page);
    }
    return SQLITE_OK;
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset)
{
    PageFile& self = *sealed(file);
    if (self.isDatabase && isHeader(from, count, offset)) {
        takeHeader(self, static_cast<const unsigned char*>(from));
    } else if (self.sealsFromStart && self.pageBytes == 0) {
        self.pageBytes = count; // pages of a copy may come before its first one
    }
    if (!self.isSealed || !isPage(self, count, offset)) {
        return self.below->pMethods->xWrite(self.below, from, count, offset);
    }
    try {
        const auto* bytes = static_cast<const unsigned char*>(from);
        self.buffer->assign(bytes, bytes + count);
    } catch (const std::bad_alloc&) {
        return SQLITE_IOERR_NOMEM;
    }
    clearUnusedPart(*self.buffer, pageNumber(self, offset));
    putSum(*self.buffer, pageNumber(self, offset));
    return self.below->pMethods->xWrite(self.below, self.buffer->data(), count, offset);
}

int closeFile(sqlite3_file* file)
{
    PageFile& self = *sealed(file);
    const int code = self.below->pMethods->xClose(self.below);
    sqlite3_free(self.below);
    delete self.buffer;
    return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    return below(file)->pMethods->xSync(below(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return below(file)->pMethods->xFileSize(below(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return below(file)->pMethods->xLock(below(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return below(file)->pMethods->xUnlock(below(file), level);
}

int checkReservedLock(sqlite3_file* file, int* isReserved)
{
    return below(file)->pMethods->xCheckReservedLock(below(file), isReserved);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return below(file)->pMethods->xSectorSize(below(file));
}

int deviceCharacteristics(sqlite3_file* file)
{
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** at)
{
    return below(file)->pMethods->xShmMap(below(file), region, size, extend, at);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    below(file)->pMethods->xShmBarrier(below(file));
}

int shmUnmap(sqlite3_file* file, int deleteIt)
{
    return below(file)->pMethods->xShmUnmap(below(file), deleteIt);
}

/// Version 2: with a log's shared memory, without reading through a mapping, past the checksums.
constexpr sqlite3_io_methods kFileMethods{
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, shmMap,   shmLock,  shmBarrier,
    shmUnmap,   nullptr,           nullptr};
/// For a file below that cannot share memory (memdb).
constexpr sqlite3_io_methods kPlainMethods{
    1,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, nullptr,  nullptr,  nullptr,
    nullptr,    nullptr,           nullptr};

sqlite3_vfs* belowVfs()
{
    return sqlite3_vfs_find(nullptr);
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    auto& self = *sealed(file);
    self = {};
    sqlite3_vfs* vfs = belowVfs();
    self.below = static_cast<sqlite3_file*>(sqlite3_malloc(vfs->szOsFile));
    self.buffer = new (std::nothrow) std::vector<unsigned char>;
    const auto giveUp = [&self](int code) {
        sqlite3_free(self.below);
        delete self.buffer;
        self = {}; // without methods SQLite does not close it
        return code;
    };
    if (self.below == nullptr || self.buffer == nullptr) {
        return giveUp(SQLITE_NOMEM);
    }
    std::memset(self.below, 0, std::size_t(vfs->szOsFile));
    const int code = vfs->xOpen(vfs, name, self.below, flags, flagsOut);
    if (code != SQLITE_OK) {
        if (self.below->pMethods != nullptr) {
            self.below->pMethods->xClose(self.below);
        }
        return giveUp(code);
    }
    self.base.pMethods = self.below->pMethods->iVersion >= 2 ? &kFileMethods : &kPlainMethods;
    self.isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (!self.isDatabase) {
        return SQLITE_OK;
    }
    self.verifies = sqlite3_uri_boolean(name, "zhike_verify", 1) != 0;
    self.sealsFromStart = sqlite3_uri_boolean(name, "zhike_seal", 0) != 0;
    self.isSealed = self.sealsFromStart;
    unsigned char header[kSqliteHeaderBytes];
    if (self.below->pMethods->xRead(self.below, header, kSqliteHeaderBytes, 0) == SQLITE_OK
        && isHeader(header, kSqliteHeaderBytes, 0)) {
        takeHeader(self, header);
    }
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    return belowVfs()->xDelete(belowVfs(), name, syncFolder);
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* result)
{
    return belowVfs()->xAccess(belowVfs(), name, flags, result);
}

int fullPathname(sqlite3_vfs*, const char* name, int size, char* out)
{
    return belowVfs()->xFullPathname(belowVfs(), name, size, out);
}

int randomness(sqlite3_vfs*, int count, char* out)
{
    return belowVfs()->xRandomness(belowVfs(), count, out);
}

int sleepFor(sqlite3_vfs*, int microseconds)
{
    return belowVfs()->xSleep(belowVfs(), microseconds);
}

int currentTime(sqlite3_vfs*, double* julianDay)
{
    return belowVfs()->xCurrentTime(belowVfs(), julianDay);
}

int lastError(sqlite3_vfs*, int size, char* out)
{
    return belowVfs()->xGetLastError(belowVfs(), size, out);
}

int currentTimeInt64(sqlite3_vfs*, sqlite3_int64* milliseconds)
{
    return belowVfs()->xCurrentTimeInt64(belowVfs(), milliseconds);
}

constexpr int kLongestPath = 1024;

sqlite3_vfs* registered()
{
    static sqlite3_vfs vfs{};
    static std::once_flag once;
    std::call_once(once, [] {
        vfs.iVersion = 2;
        vfs.szOsFile = int(sizeof(PageFile));
        vfs.mxPathname = std::max(kLongestPath, belowVfs()->mxPathname);
        vfs.zName = kName;
        vfs.xOpen = openFile;
        vfs.xDelete = deleteFile;
        vfs.xAccess = accessFile;
        vfs.xFullPathname = fullPathname;
        vfs.xRandomness = randomness;
        vfs.xSleep = sleepFor;
        vfs.xCurrentTime = currentTime;
        vfs.xGetLastError = lastError;
        vfs.xCurrentTimeInt64 = currentTimeInt64;
        sqlite3_vfs_register(&vfs, 0);
    });
    return &vfs;
}

PageFile* mainFile(sqlite3* connection)
{
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == nullptr
        || (file->pMethods != &kFileMethods && file->pMethods != &kPlainMethods)) {
        return nullptr;
    }
    return sealed(file);
}

bool logIsEmpty(sqlite3* connection)
{
    sqlite3_file* log = nullptr;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    sqlite3_int64 size = 0;
    return log == nullptr || log->pMethods == nullptr
        || (log->pMethods->xFileSize(log, &size) == SQLITE_OK && size == 0);
}

/// Broken for sure: the same broken bytes twice while no log is there from which it could be being written.
bool isBrokenForSure(
    sqlite3* connection, PageFile& file, std::vector<unsigned char>& page, std::uint32_t number, sqlite3_int64 offset)
{
    std::vector<unsigned char> again(page.size());
    const auto read = [&](std::vector<unsigned char>& into) {
        return file.below->pMethods->xRead(file.below, into.data(), int(into.size()), offset) == SQLITE_OK;
    };
    return logIsEmpty(connection) && read(page) && read(again) && page == again && !isAcceptable(file, page, number)
        && logIsEmpty(connection);
}

} // namespace

const char* sealedVfs()
{
    return registered()->zName;
}

std::optional<RefusedPage> lastRefusedPage()
{
    return refusedPage;
}

bool hasPageSums(sqlite3* connection)
{
    const PageFile* file = mainFile(connection);
    return file != nullptr && file->isSealed;
}

std::optional<RawPages> lookAtPages(sqlite3* connection, std::uint32_t from, std::uint32_t count)
{
    PageFile* file = mainFile(connection);
    if (file == nullptr || !file->isSealed || file->pageBytes < kSmallestPage) {
        return {};
    }
    RawPages seen;
    sqlite3_int64 size = 0;
    seen.systemProblem = file->below->pMethods->xFileSize(file->below, &size);
    seen.pages = std::uint32_t(size / file->pageBytes);
    std::vector<unsigned char> page(std::size_t(file->pageBytes));
    const std::uint64_t end = std::min<std::uint64_t>(std::uint64_t(from) + count, std::uint64_t(seen.pages) + 1);
    for (seen.next = from; seen.next < end && seen.systemProblem == SQLITE_OK; ++seen.next) {
        const sqlite3_int64 offset = sqlite3_int64(seen.next - 1) * file->pageBytes;
        if (!isPage(*file, file->pageBytes, offset)) {
            continue;
        }
        seen.systemProblem = file->below->pMethods->xRead(file->below, page.data(), file->pageBytes, offset);
        if (seen.systemProblem != SQLITE_OK) {
            return seen;
        }
        const PageSeal seal = sealOf(page, seen.next);
        seen.unsealed += seal == PageSeal::Unsealed ? 1 : 0;
        if (seal == PageSeal::Broken) {
            if (isBrokenForSure(connection, *file, page, seen.next, offset)) {
                seen.broken.append(seen.next);
            } else if (!logIsEmpty(connection) || !isAcceptable(*file, page, seen.next)) {
                seen.mustWait = true;
                return seen;
            }
        }
    }
    if (seen.next > seen.pages) {
        seen.next = 0;
    }
    return seen;
}

} // namespace zhike
