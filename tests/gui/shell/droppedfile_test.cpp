#include "gui/shell/droppedfile.h"

#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class DroppedFileTest : public ::testing::Test {
protected:
    QString made(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        return path;
    }
    static std::optional<QString> dropped(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        return droppedFile(data);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(DroppedFileTest, TakesOneFileOfThisMachine)
{
    const QString path = made(u"客户 1%.csv"_s);

    EXPECT_EQ(dropped({QUrl::fromLocalFile(path)}), path);
}

TEST_F(DroppedFileTest, LeavesWhatIsNoFile)
{
    QMimeData text;
    text.setText(made(u"a.csv"_s));

    EXPECT_EQ(droppedFile(text), std::nullopt);
    EXPECT_EQ(droppedFile(QMimeData()), std::nullopt);
    EXPECT_EQ(dropped({QUrl::fromLocalFile(folder())}), std::nullopt);
    EXPECT_EQ(dropped({QUrl::fromLocalFile(folder() + u"/missing.csv"_s)}), std::nullopt);
    EXPECT_EQ(dropped({QUrl::fromLocalFile(u"/dev/zero"_s)}), std::nullopt);
    EXPECT_EQ(dropped({QUrl()}), std::nullopt);
}

TEST_F(DroppedFileTest, LeavesWhatIsOfAnotherMachine)
{
    EXPECT_EQ(dropped({QUrl(u"https://ex.example/a.csv"_s)}), std::nullopt);
    EXPECT_EQ(dropped({QUrl(u"file://server.example"_s + made(u"a.csv"_s))}), std::nullopt);
    EXPECT_EQ(dropped({QUrl(u"smb://server.example/a.csv"_s)}), std::nullopt);
}

TEST_F(DroppedFileTest, LeavesSeveralAtOnceAndNamesWithAZeroIn)
{
    const QUrl one = QUrl::fromLocalFile(made(u"a.csv"_s));

    EXPECT_EQ(dropped({one, QUrl::fromLocalFile(made(u"b.csv"_s))}), std::nullopt);
    EXPECT_EQ(dropped({QUrl::fromEncoded(one.toEncoded() + "%00.png")}), std::nullopt);
}

} // namespace zhike::testing
