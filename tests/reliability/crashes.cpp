#include "reliability/campaign.h"
#include "reliability/script.h"
#include "reliability/shimvfs.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <atomic>
#include <set>

// A disk that loses power: only what was synced is sure. Around each sync of the script, images are taken in which
// some of the sectors written since are new, some old and some torn; each must open with every acknowledged action.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSector = 512;

/// What is on the plates and what is only in the cache.
struct DiskFile {
    QByteArray durable;
    QByteArray current;
    std::set<qsizetype> dirty; ///< sectors written since the last sync
    bool isDurable = false; ///< its name has been synced at least once
};

class ForgetfulDisk : public DiskWatch {
public:
    ForgetfulDisk(QString folder, quint64 seed, bool liesAboutSync)
        : m_folder(std::move(folder)), m_random(seed), m_liesAboutSync(liesAboutSync)
    {
    }

    void acknowledge(qint64 steps) { m_acknowledged = steps; }
    void setImagesPerSync(int images) { m_imagesPerSync = images; }
    /// Image numbers with what was acknowledged when they were taken.
    [[nodiscard]] const QList<qint64>& images() const { return m_images; }
    [[nodiscard]] QString folderOf(qsizetype image) const { return u"%1/image-%2"_s.arg(m_folder).arg(image); }
    void forgetImages() { m_images.clear(); }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }

    void opened(const QString& path, const QByteArray& content) override
    {
        if (!m_files.contains(path)) {
            m_files.insert(path, {content, content, {}, !content.isEmpty()});
        }
    }
    DiskVerdict before(const DiskCall& call) override
    {
        if (call.operation == DiskOperation::Sync) {
            ++m_syncs;
            for (int i = 0; i < m_imagesPerSync; ++i) {
                takeImage();
            }
        }
        return {};
    }
    void after(const DiskCall& call) override
    {
        if (call.operation == DiskOperation::Delete) {
            m_files.remove(call.path);
            return;
        }
        if (!m_files.contains(call.path)) {
            return;
        }
        DiskFile& file = m_files[call.path];
        switch (call.operation) {
        case DiskOperation::Write:
            write(file, call);
            break;
        case DiskOperation::Truncate:
            file.current.resize(call.offset);
            break;
        case DiskOperation::Sync:
            sync(file);
            break;
        default:
            break;
        }
    }

private:
    static void write(DiskFile& file, const DiskCall& call)
    {
        const auto size = qsizetype(call.bytes.size());
        if (file.current.size() < call.offset + size) {
            file.current.append(QByteArray(call.offset + size - file.current.size(), '\0'));
        }
        std::memcpy(file.current.data() + call.offset, call.bytes.data(), call.bytes.size());
        for (qsizetype sector = call.offset / kSector; sector * kSector < call.offset + size; ++sector) {
            file.dirty.insert(sector);
        }
    }

    void sync(DiskFile& file) const
    {
        if (m_liesAboutSync) {
            return;
        }
        file.durable = file.current;
        file.dirty.clear();
        file.isDurable = true;
    }

    QByteArray afterPowerCut(const DiskFile& file)
    {
        const bool hasNewSize = m_random() % 2 == 0;
        QByteArray image = file.durable;
        if (hasNewSize && image.size() < file.current.size()) {
            image.append(QByteArray(file.current.size() - image.size(), '\0'));
        } else if (hasNewSize) {
            image.resize(file.current.size());
        }
        for (const qsizetype sector : file.dirty) {
            const qsizetype from = sector * kSector;
            const qsizetype size = std::min({kSector, image.size() - from, file.current.size() - from});
            const quint64 fate = m_random() % 10;
            if (size <= 0 || fate < 4) {
                continue; // lost
            }
            const qsizetype kept = fate < 9 ? size : qsizetype(m_random() % quint64(size)); // whole or torn
            std::memcpy(image.data() + from, file.current.constData() + from, size_t(kept));
        }
        return image;
    }

    void takeImage()
    {
        const QString folder = folderOf(m_images.size());
        QDir().mkpath(folder);
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file->isDurable && m_random() % 2 == 0) {
                continue; // the name itself is lost
            }
            QFile out(folder + u'/' + file.key().section(u'/', -1));
            if (out.open(QIODevice::WriteOnly)) {
                out.write(afterPowerCut(*file));
            }
        }
        m_images.append(m_acknowledged);
    }

    QString m_folder;
    Random m_random;
    bool m_liesAboutSync;
    int m_imagesPerSync = 0;
    QMap<QString, DiskFile> m_files;
    QList<qint64> m_images;
    std::atomic<qint64> m_acknowledged = 0;
    qint64 m_syncs = 0;
};

void checkImage(const QString& file, qint64 acknowledged, bool fully, Report& report)
{
    const auto opened = Script::open(file);
    if (!opened) {
        report.fault(u"%1 does not open: %2"_s.arg(file, opened.error().detail));
        return;
    }
    const auto done = (*opened)->stepsDone(acknowledged);
    if (!done || !*done) {
        const auto state = (*opened)->state();
        report.fault(u"%1, %2 acknowledged: %3"_s.arg(file).arg(acknowledged).arg(state.value_or(u"unreadable"_s)));
        return;
    }
    if (fully) {
        const auto faults = (*opened)->faults();
        if (!faults || !faults->isEmpty()) {
            report.fault(u"%1: %2"_s.arg(file, faults.value_or(u"unreadable"_s)));
        }
    }
}

/// Runs the script on a forgetful disk and looks at every image. @return images.
qint64 runOn(const QString& folder, quint64 seed, const CampaignOptions& options, Report& report)
{
    QDir().mkpath(folder);
    const QString file = folder + u"/crash.zhike"_s;
    if (const auto prepared = Script::prepare(file); !prepared) {
        report.fault(prepared.error().detail);
        return 0;
    }
    ForgetfulDisk disk(folder, seed, options.control == u"lying-sync"_s);
    watchDisk(&disk);
    {
        const auto script = Script::open(file);
        disk.setImagesPerSync(2);
        for (qint64 step = 0; script && step < 2 * kActions; ++step) {
            if (const auto ran = (*script)->run(step); !ran) {
                report.fault(ran.error().detail);
                break;
            }
            disk.acknowledge(step + 1);
        }
    } // closing moves the log into the file: more syncs, more images
    watchDisk(nullptr);
    const QList<qint64> images = disk.images();
    for (qsizetype i = 0; i < images.size() && !report.isOver(); ++i) {
        checkImage(disk.folderOf(i) + u"/crash.zhike"_s, images[i], i % 10 == 0, report);
        if (report.faults() == 0) {
            QDir(disk.folderOf(i)).removeRecursively();
        }
    }
    return images.size();
}

} // namespace

void crashesCampaign(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    installShim();
    qint64 images = 0;
    qint64 seeds = 0;
    for (; seeds < options.rounds && !report.isOver(); ++seeds) {
        const QString folder = place.file(QString::number(seeds));
        images += runOn(folder, options.seed + quint64(seeds), options, report);
        if (report.faults() == 0) {
            QDir(folder).removeRecursively();
        }
    }
    report.say(u"%1 seeds, %2 images of a disk without power; faults %3"_s.arg(seeds).arg(images).arg(report.faults()));
}

} // namespace zhike::reliability
