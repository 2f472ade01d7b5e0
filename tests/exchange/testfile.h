#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::test {

/// A file with these bytes in a folder of its own, gone with the object.
class TestFile {
public:
    explicit TestFile(const QByteArray& bytes)
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("input.csv")); }

private:
    QTemporaryDir m_folder;
};

} // namespace zhike::test
