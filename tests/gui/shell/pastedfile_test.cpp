#include "gui/shell/pastedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class PastedFileTest : public ::testing::Test {
protected:
    QString made(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        return path;
    }
    static std::optional<PastedFile> pasted(const QString& text, std::optional<RecordKind> list = {})
    {
        QMimeData data;
        data.setText(text);
        return pastedFile(data, list);
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile in(path);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(PastedFileTest, IsOneThatWasCopiedInTheFileManager)
{
    const QString path = made(u"客户 1%.csv"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    data.setText(u"file://"_s + path);

    const auto file = pastedFile(data, RecordKind::Customer);

    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->path, path);
    EXPECT_FALSE(file->subject.has_value());
}

TEST_F(PastedFileTest, IsOneThatATextNames)
{
    const QString path = made(u"客户 1.csv"_s);

    for (const QString& text :
         {path, u" "_s + path + u"\n"_s, u'"' + path + u'"', u'\'' + path + u'\'', QUrl::fromLocalFile(path).toString(),
          QString::fromUtf8(QUrl::fromLocalFile(path).toEncoded())}) {
        const auto file = pasted(text);
        ASSERT_TRUE(file.has_value()) << text.toStdString();
        EXPECT_EQ(file->path, path);
    }
}

TEST_F(PastedFileTest, IsNothingElseThatATextSays)
{
    const QString path = made(u"a.csv"_s);

    for (const QString& text :
         {u"a word"_s, QString(), u"a.csv"_s, path + u".not"_s, QFileInfo(path).path(), path + u'\n' + path,
          u"https://ex.example/a.csv"_s, u"file://server.example"_s + path, u"/dev/zero"_s, u":/a.csv"_s,
          u"//server"_s + path}) {
        EXPECT_FALSE(pasted(text, RecordKind::Customer).has_value()) << text.toStdString();
    }
}

TEST_F(PastedFileTest, HoldsATableThatWasCopiedFromASpreadsheet)
{
    const QString text = u"Name\tCity\r\nAcme\t上海\r\n"_s;

    auto file = pasted(text, RecordKind::Customer);

    ASSERT_TRUE(file.has_value());
    EXPECT_EQ(file->subject, RecordKind::Customer);
    EXPECT_EQ(contentOf(file->path), "\xEF\xBB\xBF" + text.toUtf8());
    EXPECT_EQ(QFile::permissions(file->path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QString path = file->path;
    file.reset();
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(PastedFileTest, HoldsNoTableWhereThereIsNoListOrNoSecondLine)
{
    EXPECT_FALSE(pasted(u"Name\tCity\nAcme\tKiel\n"_s).has_value());
    EXPECT_FALSE(pasted(u"Name\tCity\nAcme\tKiel\n"_s, RecordKind::Segment).has_value());
    EXPECT_FALSE(pasted(u"Acme\tKiel\n"_s, RecordKind::Customer).has_value());
    EXPECT_FALSE(pasted(u"two\nlines of words\n"_s, RecordKind::Customer).has_value());
}

} // namespace zhike::testing
