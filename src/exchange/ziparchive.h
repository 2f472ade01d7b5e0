#pragma once

#include "exchange/fault.h"

#include <memory>

struct zip;
struct zip_file;

namespace zhike {

/// What an archive may ask of us; beyond it the file is refused before anything is read from it.
struct ZipLimits {
    qint64 packedBytes = 256LL * 1024 * 1024;
    qint64 unpackedBytes = 1024LL * 1024 * 1024; ///< of all entries that are read, counted while reading
    int entries = 2000;
    int ratio = 100; ///< unpacked to packed, of entries above a megabyte; an honest sheet has about 6 to 20
};

/// A zip archive from outside, opened for reading. Refused: entries with passwords, names that lead out of the archive,
/// links and devices, two entries of one name, entries that overlap, bombs. Nothing is ever unpacked to the disk.
class ZipArchive {
public:
    [[nodiscard]] static FileResult<ZipArchive> open(const QString& path, const ZipLimits& limits = {});

    [[nodiscard]] bool has(const char* name) const;

    /// One entry as a stream; the archive outlives it.
    class Entry {
    public:
        /// @return bytes put at `into`, 0 at the end; `BadArchive` when the entry is not what it claims to be (length,
        /// checksum), `TooLarge` when the archive's limit is used up.
        [[nodiscard]] FileResult<qint64> read(char* into, qint64 room);
        [[nodiscard]] qint64 unpackedSize() const noexcept { return m_size; } ///< as the archive claims

    private:
        friend class ZipArchive;
        struct Close {
            void operator()(zip_file* file) const noexcept;
        };
        std::unique_ptr<zip_file, Close> m_file;
        ZipArchive* m_archive = nullptr;
        qint64 m_size = 0;
        qint64 m_read = 0;
    };
    /// @return `BadArchive` when there is no such entry.
    [[nodiscard]] FileResult<Entry> entry(const char* name);

private:
    struct Close {
        void operator()(zip* archive) const noexcept;
    };
    ZipArchive() = default;
    [[nodiscard]] FileResult<void> check(qint64 fileSize) const;
    std::unique_ptr<zip, Close> m_zip;
    ZipLimits m_limits;
    qint64 m_unpacked = 0; ///< read so far, of all entries
};

} // namespace zhike
