#include "gui/recovery/recoverywindow.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QFileDialog>
#include <QSignalSpy>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPageBytes = 8192;

class RecoveryJourney : public Journey {
protected:
    /// Forty customers and a backup of them.
    void fill()
    {
        Person person(file());
        for (int i = 0; i < 40; ++i) {
            CustomerDraft customer;
            customer.name = u"Customer %1"_s.arg(i);
            (void)Person::answerOf(person.company().apply(createCustomer(customer)));
        }
        (void)Person::answerOf(person.window().workplace().backups().backUp(BackupOccasion::ByHand));
    }
    void spoil(qint64 page, qint64 from, qint64 bytes) const
    {
        QFile company(file().path);
        ASSERT_TRUE(company.open(QIODevice::ReadWrite));
        ASSERT_TRUE(company.seek((page - 1) * kPageBytes + from));
        ASSERT_EQ(company.write(QByteArray(bytes, '\x5a')), bytes);
    }
    [[nodiscard]] static QAbstractButton* way(RecoveryWindow& window, int number)
    {
        QAbstractButton* found = nullptr;
        EXPECT_TRUE(Person::until([&] {
            for (auto* button : window.findChildren<QAbstractButton*>(u"way%1"_s.arg(number))) {
                found = button->isVisible() && button->isEnabled() ? button : found;
            }
            return found != nullptr;
        }));
        return found;
    }
    [[nodiscard]] static qint64 customersIn(const QString& path)
    {
        auto company = Company::open({Engine::Sqlite, path}, OpenMode::MustExist);
        EXPECT_TRUE(company.has_value()) << (company ? "" : company.error().detail.toStdString());
        return !company ? -1 : Person::answerOf((*company)->read([](SqlSession& session) -> Result<qint64> {
            ZHIKE_TRY(const auto count, session.integer(u"SELECT count(*) FROM customer"_s));
            return count.value_or(-1);
        }));
    }
};

} // namespace

TEST_F(RecoveryJourney, ADamagedFileIsPutBackFromItsBackupWithOneClick)
{
    fill();
    spoil(1, 200, 2000);
    const auto opened = Company::open(file(), OpenMode::MustExist);
    ASSERT_FALSE(opened.has_value());
    ASSERT_EQ(opened.error().code, ErrorCode::Damaged) << opened.error().detail.toStdString();
    const ThemeManager theme(*qApp);
    RecoveryWindow window(file().path, opened.error());
    QSignalSpy asked(&window, &RecoveryWindow::openRequested);
    window.show();

    QAbstractButton* restore = way(window, 0);
    ASSERT_NE(restore, nullptr);
    EXPECT_TRUE(restore->accessibleDescription().contains(u"customers: 40"_s))
        << restore->accessibleDescription().toStdString();
    restore->click();

    ASSERT_TRUE(Person::until([&] { return asked.count() == 1; }));
    EXPECT_EQ(asked.first().first().toString(), file().path);
    EXPECT_EQ(customersIn(file().path), 40);
    const QFileInfoList kept = QDir(path("")).entryInfoList({u"company.zhike.before-restore-*"_s}, QDir::Files);
    EXPECT_FALSE(kept.isEmpty()) << "the damaged file is kept";
}

TEST_F(RecoveryJourney, WhatCanBeReadIsSavedIntoANewFile)
{
    fill();
    QDir(path("company backups")).removeRecursively();
    spoil(30, 300, 4000);
    QFile damaged(file().path);
    ASSERT_TRUE(damaged.open(QIODevice::ReadOnly));
    const QByteArray before = damaged.readAll();
    const ThemeManager theme(*qApp);
    RecoveryWindow window(file().path, Error{ErrorCode::Damaged, file().path});
    const QSignalSpy asked(&window, &RecoveryWindow::openRequested);
    window.show();

    way(window, 0)->click(); // without a backup, saving comes first
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(Person::until([&] { return (dialog = window.findChild<QFileDialog*>()) != nullptr; }));
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setText(path("saved.zhike"));
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return QFile::exists(path("saved.zhike")); }));
    ASSERT_TRUE(Person::until([&] {
        const auto* first = way(window, 0);
        return first != nullptr && first->accessibleDescription().contains(u"saved.zhike"_s);
    }));
    way(window, 0)->click();

    EXPECT_EQ(asked.count(), 1);
    EXPECT_GT(customersIn(path("saved.zhike")), 0);
    ASSERT_TRUE(damaged.seek(0));
    EXPECT_EQ(damaged.readAll(), before) << "the damaged file was only read";
}

} // namespace zhike::testing
