#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::testing {

struct CliAnswer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The real program on files of its own.
class CliTest : public ::testing::Test {
protected:
    [[nodiscard]] static QString program() { return QStringLiteral(ZHIKE_CLI); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QString company() const { return path("company.zhike"); }
    [[nodiscard]] static QString dataFile(const char* name)
    {
        return QStringLiteral(ZHIKE_TEST_DATA "/import/%1").arg(QLatin1StringView(name));
    }

    [[nodiscard]] CliAnswer run(const QStringList& arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        EXPECT_TRUE(process.waitForFinished(300'000));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// The same on the test's company.
    [[nodiscard]] CliAnswer runHere(const QStringList& arguments)
    {
        return run(QStringList{QStringLiteral("--db"), company()} + arguments);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace zhike::testing
