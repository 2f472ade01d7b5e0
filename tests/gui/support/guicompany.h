#pragma once

#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"
#include "gui/common/workplace.h"
#include "repositories/stores.h"

#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike::testing {

/// A company in a file of its own and what pages ask of the window; its author is the manager.
class GuiCompanyTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        StoreAddress address;
        address.path = m_folder.filePath(QStringLiteral("test.zhike"));
        auto opened = Company::open(address, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail.toStdString();
        m_company = *std::move(opened);
        m_workplace = std::make_unique<Workplace>(*m_company);
        const auto everyone = readNow([](SqlSession& session) { return UserStore(session).all(); });
        for (const User& user : everyone) {
            if (user.details.role == Role::Manager) {
                m_company->setAuthor({user.id, Role::Manager});
            }
        }
    }
    void TearDown() override
    {
        m_workplace.reset();
        m_company.reset();
    }

    [[nodiscard]] Company& company() { return *m_company; }
    [[nodiscard]] Workplace& workplace() { return *m_workplace; }

    /// @return what the reader answers.
    template <class Job> typename std::invoke_result_t<Job, SqlSession&>::value_type readNow(Job job)
    {
        auto future = m_company->read(std::move(job));
        future.waitForFinished();
        auto result = future.result();
        EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().detail.toStdString());
        return *std::move(result);
    }
    ChangeReceipt applyNow(Change change)
    {
        auto future = m_company->apply(std::move(change));
        future.waitForFinished();
        const auto receipt = future.result();
        EXPECT_TRUE(receipt.has_value()) << (receipt ? "" : receipt.error().detail.toStdString());
        QTest::qWait(1);
        return receipt.value_or(ChangeReceipt());
    }
    template <class Condition> [[nodiscard]] static bool waitUntil(Condition holds)
    {
        return QTest::qWaitFor(std::move(holds), 10'000);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<Workplace> m_workplace;
};

} // namespace zhike::testing
