#include "exchange/ziparchive.h"

#include "exchange/ziplayout.h"

#include <QByteArrayView>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <sys/stat.h>
#include <zip.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<FileFault> broken(const QString& detail)
{
    return tl::unexpected(FileFault{FileProblem::BadArchive, 0, -1, detail});
}

/// Would the name, taken for a path, stay inside the folder it is unpacked to?
bool staysInside(QByteArrayView name)
{
    if (name.isEmpty() || name.startsWith('/') || name.contains('\\') || name.contains(':')) {
        return false;
    }
    for (qsizetype at = 0; at <= name.size();) {
        const qsizetype slash = name.indexOf('/', at);
        const qsizetype end = slash < 0 ? name.size() : slash;
        if (name.sliced(at, end - at) == QByteArrayView("..")) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

bool isPlainEntry(zip* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX) {
        return true;
    }
    const mode_t kind = (attributes >> 16U) & S_IFMT;
    return kind == 0 || kind == S_IFREG || kind == S_IFDIR;
}

} // namespace

void ZipArchive::Close::operator()(zip* archive) const noexcept
{
    zip_discard(archive);
}

void ZipArchive::Entry::Close::operator()(zip_file* file) const noexcept
{
    zip_fclose(file);
}

FileResult<ZipArchive> ZipArchive::open(const QString& path, const ZipLimits& limits)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return tl::unexpected(FileFault{FileProblem::CannotOpen});
    }
    if (!info.isFile()) {
        return tl::unexpected(FileFault{FileProblem::NotAFile});
    }
    if (info.size() > limits.packedBytes) {
        return tl::unexpected(FileFault{FileProblem::TooLarge, 0, -1, u"more than %1 bytes"_s.arg(limits.packedBytes)});
    }
    int code = 0;
    ZipArchive archive;
    archive.m_limits = limits;
    archive.m_zip.reset(zip_open(path.toUtf8().constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive.m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString words = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return code == ZIP_ER_OPEN || code == ZIP_ER_READ
            ? FileResult<ZipArchive>(tl::unexpected(FileFault{FileProblem::CannotOpen, 0, -1, words}))
            : broken(words);
    }
    ZHIKE_CHECK(checkZipLayout(path));
    if (const FileResult<void> sound = archive.check(info.size()); !sound) {
        return tl::unexpected(sound.error());
    }
    return archive;
}

FileResult<void> ZipArchive::check(qint64 fileSize) const
{
    const zip_int64_t entries = zip_get_num_entries(m_zip.get(), 0);
    if (entries > m_limits.entries) {
        return broken(u"%1 entries, at most %2"_s.arg(entries).arg(m_limits.entries));
    }
    QSet<QByteArray> names;
    zip_uint64_t packed = 0;
    for (zip_uint64_t i = 0; i < zip_uint64_t(entries); ++i) {
        zip_stat_t entry;
        if (zip_stat_index(m_zip.get(), i, 0, &entry) != 0 || (entry.valid & ZIP_STAT_NAME) == 0) {
            return broken(u"an entry cannot be read"_s);
        }
        const QByteArray name(entry.name);
        if (!staysInside(name)) {
            return broken(u"the name of an entry leads out of the archive"_s);
        }
        if (names.contains(name)) {
            return broken(u"two entries of one name"_s);
        }
        names.insert(name);
        if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE) {
            return broken(u"it has a password"_s);
        }
        if (!isPlainEntry(m_zip.get(), i)) {
            return broken(u"an entry is a link or a device"_s);
        }
        if (entry.size > zip_uint64_t(m_limits.unpackedBytes)) {
            return tl::unexpected(FileFault{
                FileProblem::TooLarge, 0, -1, u"unpacks to more than %1 bytes"_s.arg(m_limits.unpackedBytes)});
        }
        packed += entry.comp_size;
        if (entry.size > 1024U * 1024U
            && entry.size / std::max<zip_uint64_t>(entry.comp_size, 1) > zip_uint64_t(m_limits.ratio)) {
            return broken(u"an entry unpacks to more than %1 times its size"_s.arg(m_limits.ratio));
        }
    }
    // what is longer together than the file that holds it stands in it more than once
    return packed > zip_uint64_t(fileSize) ? FileResult<void>(broken(u"entries overlap"_s)) : FileResult<void>();
}

bool ZipArchive::has(const char* name) const
{
    return zip_name_locate(m_zip.get(), name, 0) >= 0;
}

FileResult<ZipArchive::Entry> ZipArchive::entry(const char* name)
{
    zip_stat_t stat;
    if (zip_stat(m_zip.get(), name, 0, &stat) != 0) {
        return broken(u"%1 is missing"_s.arg(QLatin1StringView(name)));
    }
    Entry entry;
    entry.m_archive = this;
    entry.m_size = qint64(stat.size);
    entry.m_file.reset(zip_fopen_index(m_zip.get(), stat.index, 0));
    if (!entry.m_file) {
        return broken(QString::fromUtf8(zip_strerror(m_zip.get())));
    }
    return entry;
}

FileResult<qint64> ZipArchive::Entry::read(char* into, qint64 room)
{
    const zip_int64_t count = zip_fread(m_file.get(), into, zip_uint64_t(room));
    if (count < 0) {
        return broken(QString::fromUtf8(zip_file_strerror(m_file.get())));
    }
    m_read += count;
    m_archive->m_unpacked += count;
    if (m_archive->m_unpacked > m_archive->m_limits.unpackedBytes) {
        return tl::unexpected(FileFault{
            FileProblem::TooLarge, 0, -1, u"unpacks to more than %1 bytes"_s.arg(m_archive->m_limits.unpackedBytes)});
    }
    if (m_read > m_size) {
        return broken(u"an entry is longer than it claims"_s);
    }
    return count;
}

} // namespace zhike
