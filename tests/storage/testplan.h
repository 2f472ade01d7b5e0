#pragma once

#include "storage/migration.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <vector>

namespace zhike::testing {

/// A schema made of steps that a test writes itself.
class TestPlan {
public:
    TestPlan& step(const char* name, const QString& sql, Result<void> (*fill)(SqlSession&) = nullptr)
    {
        write(QString::fromLatin1(name) + QStringLiteral(".sql"), sql);
        m_steps.push_back({int(m_steps.size()) + 1, name, fill});
        m_plan = {m_folder.path(), m_steps};
        return *this;
    }
    /// Another text of a step, for PostgreSQL or in place of the first.
    TestPlan& write(const QString& file, const QString& sql)
    {
        QFile out(m_folder.filePath(file));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(sql.toUtf8());
        return *this;
    }
    [[nodiscard]] const MigrationPlan& plan() const { return m_plan; }

private:
    QTemporaryDir m_folder;
    std::vector<Migration> m_steps;
    MigrationPlan m_plan;
};

} // namespace zhike::testing
