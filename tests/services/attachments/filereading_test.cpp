#include "services/attachments/filereading.h"

#include "services/attachments/filetype.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class FileReading : public ::testing::Test {
protected:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray encoded(const QString& name) const { return QFile::encodeName(path(name)); }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
    static ErrorCode refusal(const QString& file, const ReadProgress& progress = {})
    {
        const auto read = readForAttaching(file, progress);
        return read ? ErrorCode::Internal : read.error().code;
    }

private:
    QTemporaryDir m_folder;
};

const QByteArray kPng = QByteArray::fromHex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082");

} // namespace

TEST_F(FileReading, ReadsAFileWithItsNameItsTypeAndItsHash)
{
    const auto read = readForAttaching(write(u"图.png"_s, kPng));

    ASSERT_TRUE(read.has_value()) << read.error().detail.toStdString();
    EXPECT_EQ(read->draft.name, u"图.png"_s);
    EXPECT_EQ(read->draft.originalName, u"图.png"_s);
    EXPECT_EQ(read->draft.mediaType, u"image/png"_s);
    EXPECT_EQ(read->draft.size, kPng.size());
    EXPECT_EQ(read->draft.contentHash.size(), 64);
    EXPECT_EQ(read->content, kPng);
}

TEST_F(FileReading, TakesAnEmptyFile)
{
    const auto read = readForAttaching(write(u"nothing.txt"_s, {}));

    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->draft.size, 0);
    EXPECT_EQ(read->draft.mediaType, u"text/plain"_s);
}

TEST_F(FileReading, RefusesFiveGigabytesBeforeItReadsAByte)
{
    const QString large = write(u"large.bin"_s, {});
    ASSERT_EQ(::truncate(encoded(u"large.bin"_s).constData(), 5LL * 1024 * 1024 * 1024), 0);
    bool isRead = false;

    EXPECT_EQ(
        refusal(
            large,
            [&isRead](qint64, qint64) {
                isRead = true;
                return true;
            }),
        ErrorCode::Overflow);
    EXPECT_FALSE(isRead);
}

TEST_F(FileReading, TakesTwentyFiveMegabytesAndNotAByteMore)
{
    const QByteArray bytes(kMostAttachedBytes + 1, 'x');

    EXPECT_EQ(refusal(write(u"a"_s, bytes)), ErrorCode::Overflow);
    EXPECT_TRUE(readForAttaching(write(u"a"_s, bytes.chopped(1))).has_value());
}

TEST_F(FileReading, RefusesWhatIsNoPlainFileAtOnce)
{
    ASSERT_EQ(::mkfifo(encoded(u"pipe"_s).constData(), 0600), 0);
    ASSERT_TRUE(QDir().mkdir(path(u"folder"_s)));
    ASSERT_TRUE(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
    ASSERT_TRUE(QFile::link(path(u"circle"_s), path(u"circle"_s)));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray place = encoded(u"socket"_s);
    ASSERT_LT(size_t(place.size()), sizeof(address.sun_path));
    std::memcpy(address.sun_path, place.constData(), size_t(place.size()));
    ASSERT_EQ(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);

    EXPECT_EQ(refusal(path(u"pipe"_s)), ErrorCode::Unsupported);
    EXPECT_EQ(refusal(path(u"folder"_s)), ErrorCode::Unsupported);
    EXPECT_EQ(refusal(path(u"socket"_s)), ErrorCode::Unsupported);
    EXPECT_EQ(refusal(u"/dev/zero"_s), ErrorCode::Unsupported);
    EXPECT_EQ(refusal(u"/dev/tty"_s), ErrorCode::Unsupported);
    EXPECT_EQ(refusal(path(u"dangling"_s)), ErrorCode::NotFound);
    EXPECT_EQ(refusal(path(u"circle"_s)), ErrorCode::NotFound);
    EXPECT_EQ(refusal(path(u"nowhere"_s)), ErrorCode::NotFound);
    ::close(descriptor);
}

TEST_F(FileReading, FollowsALinkToAPlainFile)
{
    const QString real = write(u"real.txt"_s, "words");
    ASSERT_TRUE(QFile::link(real, path(u"link.txt"_s)));

    const auto read = readForAttaching(path(u"link.txt"_s));

    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->draft.name, u"link.txt"_s);
    EXPECT_EQ(read->content, "words");
}

TEST_F(FileReading, RefusesAFileThatGrowsWhileItIsRead)
{
    const QString file = write(u"log.txt"_s, QByteArray(3 * 1024 * 1024, 'x'));

    EXPECT_EQ(
        refusal(
            file,
            [&file](qint64, qint64) {
                QFile more(file);
                EXPECT_TRUE(more.open(QIODevice::Append));
                more.write("more");
                return true;
            }),
        ErrorCode::Conflict);
}

TEST_F(FileReading, RefusesAFileThatShrinksOrVanishesWhileItIsRead)
{
    const QString shrinking = write(u"a.txt"_s, QByteArray(3 * 1024 * 1024, 'x'));
    EXPECT_EQ(
        refusal(shrinking, [&shrinking](qint64, qint64) { return QFile::resize(shrinking, 10); }), ErrorCode::Conflict);

    const QString vanishing = write(u"b.txt"_s, QByteArray(3 * 1024 * 1024, 'x'));
    EXPECT_EQ(
        refusal(
            vanishing,
            [&vanishing](qint64, qint64) {
                QFile::remove(vanishing);
                return true;
            }),
        ErrorCode::Conflict);
}

TEST_F(FileReading, EndsWhenItIsCancelled)
{
    const QString file = write(u"a.txt"_s, QByteArray(3 * 1024 * 1024, 'x'));

    EXPECT_EQ(refusal(file, [](qint64, qint64) { return false; }), ErrorCode::Cancelled);
}

TEST_F(FileReading, KeepsANameOfThreeHundredBytesFromTheClipboardShort)
{
    const auto read = attachmentOf(QString(100, u'张') + u"/../\nx.pdf. "_s, "words");

    ASSERT_TRUE(read.has_value());
    EXPECT_FALSE(read->draft.name.contains(u'/'));
    EXPECT_FALSE(read->draft.name.contains(u'\n'));
    EXPECT_TRUE(read->draft.name.endsWith(u".pdf"_s));
    EXPECT_TRUE(read->draft.originalName.contains(u"/../%0A"_s));
}

TEST(FileTypes, AreToldByTheBytes)
{
    EXPECT_TRUE(fileTypeOf(u"a.png"_s, kPng).fitsName);
    EXPECT_FALSE(fileTypeOf(u"a.pdf"_s, kPng).fitsName);
    EXPECT_FALSE(fileTypeOf(u"a.jpg"_s, "no picture at all\x01\x02").fitsName);
    EXPECT_EQ(fileTypeOf(u"a.pdf"_s, kPng).media, u"image/png"_s);
    EXPECT_EQ(fileTypeOf(u"a.csv"_s, "a,b\n1,2\n").media, u"text/csv"_s);
    EXPECT_TRUE(fileTypeOf(u"a.csv"_s, "a,b\n1,2\n").fitsName);
    EXPECT_TRUE(fileTypeOf(u"a.pdf"_s, "%PDF-1.7\n").fitsName);
}

TEST(FileTypes, TellProgramsWhateverTheyAreCalled)
{
    for (const QByteArray& head :
         {QByteArray("\x7f"
                     "ELF\x02\x01"),
          QByteArray("MZ\x90"), QByteArray("#!/bin/sh\n"), QByteArray("[Desktop Entry]\nExec=rm"),
          QByteArray("\xca\xfe\xba\xbe")}) {
        EXPECT_TRUE(fileTypeOf(u"offer.pdf"_s, head).isProgram) << head.toHex().toStdString();
    }
    EXPECT_TRUE(fileTypeOf(u"offer.pdf.exe"_s, "%PDF-1.7\n").isProgram);
    EXPECT_FALSE(fileTypeOf(u"offer.pdf"_s, "%PDF-1.7\n").isProgram);
}

TEST(FileTypes, TellWhatMayRunScripts)
{
    EXPECT_TRUE(mayHoldScripts(u"a.html"_s, u"text/html"_s));
    EXPECT_TRUE(mayHoldScripts(u"a.svg"_s, u"image/svg+xml"_s));
    EXPECT_TRUE(mayHoldScripts(u"a.xlsm"_s, u"application/zip"_s));
    EXPECT_FALSE(mayHoldScripts(u"a.pdf"_s, u"application/pdf"_s));
}

} // namespace zhike::testing
