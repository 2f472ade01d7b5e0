#include "services/attachments/attachmentchanges.h"
#include "services/attachments/attachmentlist.h"
#include "services/attachments/copies.h"
#include "services/backup/backups.h"
#include "services/bin/bin.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

namespace zhike::testing {

namespace {

/// Files of ZHIKE_ATTACHED_KB (300 unless told), ZHIKE_ATTACHED_FILES of them (4): 25 MB are measured by hand.
class AttachmentFigures : public ServiceTest {
protected:
    static int given(const char* name, int otherwise)
    {
        bool isNumber = false;
        const int value = qEnvironmentVariableIntValue(name, &isNumber);
        return isNumber ? value : otherwise;
    }
    /// Like scans and photos: nothing that could be packed.
    static QByteArray noise(qsizetype size, quint64 seed)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        quint64 state = seed * 0x9E3779B97F4A7C15ULL + 1;
        for (char& c : bytes) {
            state ^= state << 13U;
            state ^= state >> 7U;
            state ^= state << 17U;
            c = char(state >> 56U);
        }
        return bytes;
    }
    template <class Work> double timed(const char* what, Work work)
    {
        QElapsedTimer clock;
        clock.start();
        work();
        const double ms = double(clock.nsecsElapsed()) / 1e6;
        std::printf("%-44s %8.1f ms\n", what, ms);
        return ms;
    }
    static void told(const char* what, std::vector<double> ms)
    {
        std::ranges::sort(ms);
        std::printf("%-44s %8.1f ms median, %.1f at most\n", what, ms[ms.size() / 2], ms.back());
    }
    [[nodiscard]] qint64 fileSize()
    {
        EXPECT_TRUE(writer().emptyLog().has_value());
        return QFileInfo(store().address().path).size();
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, AttachmentFigures, ::testing::Values(Engine::Sqlite), engineName);

} // namespace

TEST_P(AttachmentFigures, OfAddingOpeningAndBackingUp)
{
    const int files = given("ZHIKE_ATTACHED_FILES", 4);
    const qsizetype bytes = qsizetype(given("ZHIKE_ATTACHED_KB", 300)) * 1024;
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const RecordRef host{RecordKind::Customer, acme.value(), acme.value()};
    QTemporaryDir folder;
    std::vector<double> reading;
    std::vector<double> saving;
    const qint64 before = fileSize();
    for (int i = 0; i < files; ++i) {
        const QString path = folder.filePath(u"scan %1.pdf"_s.arg(i));
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(noise(bytes, quint64(i)));
        }
        QElapsedTimer clock;
        clock.start();
        auto read = readForAttaching(path);
        reading.push_back(double(clock.nsecsElapsed()) / 1e6);
        ASSERT_TRUE(read.has_value());
        clock.restart();
        apply(attachFiles(host, {*std::move(read)}));
        saving.push_back(double(clock.nsecsElapsed()) / 1e6);
        ASSERT_TRUE(writer().whenIdle().has_value());
    }
    told("reading one from the disk, with type and hash", reading);
    told("saving one", saving);
    const qint64 after = fileSize();
    std::printf(
        "the file grew by %lld bytes for %lld: %.2f %% more\n", after - before, qint64(files) * bytes,
        100.0 * double(after - before) / double(qint64(files) * bytes) - 100.0);
    EXPECT_LT(double(after - before), 1.05 * double(qint64(files) * bytes) + 100'000);

    const AttachmentList list = valueOf(attachmentList(writer(), host));
    timed("the list of them", [&] { EXPECT_EQ(valueOf(attachmentList(writer(), host)).lines.size(), files); });
    timed("what they weigh", [&] { EXPECT_EQ(valueOf(attachmentWeight(writer())).totals.contents, files); });
    const Attachment first = list.lines.first().attachment;
    timed("the same content once more", [&] {
        apply(attachFiles(host, {valueOf(attachmentOf(u"again.pdf"_s, valueOf(wholeContent(writer(), first))))}));
    });
    timed("saving one as a file, its hash compared", [&] {
        EXPECT_TRUE(saveContent(writer(), first, folder.filePath(u"copy.pdf"_s)).has_value());
    });
    timed("a backup", [&] {
        ASSERT_TRUE(makeBackupFolder(store().address().path).has_value());
        EXPECT_TRUE(makeBackup(writer(), store().address().path, BackupOccasion::ByHand, now()).has_value());
    });
    timed("verify", [&] { EXPECT_TRUE(valueOf(verifyStore(writer())).findings.isEmpty()); });
    actAs(Role::Manager);
    apply(removeAttachments({first}));
    timed("one of them leaving for good", [&] { apply(purgeFromBin({first.ref()}, {})); });
}

} // namespace zhike::testing
