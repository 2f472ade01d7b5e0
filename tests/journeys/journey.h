#pragma once

#include "gui/common/languagemanager.h"
#include "gui/common/popuplist.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"
#include "gui/lock/windowlock.h"
#include "gui/shell/mainwindow.h"
#include "repositories/stores.h"
#include "support/typetext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <gtest/gtest.h>

namespace zhike::testing {

/// A person before the real window over a real company: looks for what is on the screen, and has keys and a mouse.
class Person {
public:
    explicit Person(const StoreAddress& address, UiLanguage language = UiLanguage::English)
        : m_theme(*qApp), m_language(&m_theme)
    {
        m_language.use(language);
        auto opened = Company::open(address, OpenMode::CreateIfMissing);
        if (!opened) {
            ADD_FAILURE() << opened.error().detail.toStdString();
            return;
        }
        m_company = *std::move(opened);
        m_window = std::make_unique<MainWindow>(*m_company, m_theme, m_language, m_lock, WindowSettings());
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }
    ~Person() { m_window.reset(); }
    Q_DISABLE_COPY_MOVE(Person)

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] Company& company() { return *m_company; }
    [[nodiscard]] ThemeManager& theme() { return m_theme; }
    [[nodiscard]] LanguageManager& language() { return m_language; }
    [[nodiscard]] WindowLock& lock() { return m_lock; }

    /// Works as the first user with this role; its page opens.
    void workAs(Role role)
    {
        const auto users = answerOf(m_company->read([](SqlSession& session) { return UserStore(session).all(); }));
        for (const User& user : users) {
            if (user.details.role == role) {
                m_window->setUser(user);
                return;
            }
        }
        ADD_FAILURE() << "nobody has this role";
    }

    /// Whoever would get a key now.
    [[nodiscard]] QWidget* atKeys() const
    {
        QWidget* top = QApplication::activeModalWidget();
        top = top != nullptr ? top : m_window.get();
        if (QApplication::activeWindow() != top) {
            top->activateWindow(); // a desktop does this when a dialog closes; the offscreen platform does not
            (void)QTest::qWaitForWindowActive(top);
        }
        if (QWidget* popup = QApplication::activePopupWidget()) {
            return popup;
        }
        if (QWidget* focus = QApplication::focusWidget()) {
            return focus;
        }
        return QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget() : m_window.get();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(atKeys(), key, modifiers);
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            if (c.unicode() < 0x80) {
                QTest::keyClick(atKeys(), char(c.unicode()));
            } else {
                typeText(atKeys(), c);
            }
        }
    }
    [[nodiscard]] QString focusName() const { return atKeys()->objectName(); }

    /// Whether the keys arrive at this field by and by.
    [[nodiscard]] bool isAt(const QString& name) const
    {
        for (int turn = 0; turn < 10; ++turn) { // a menu that closed hands the window's activation back in its own time
            QCoreApplication::processEvents();
        }
        return QTest::qWaitFor([&] { return focusName() == name; }, 3'000);
    }

    /// Runs the window until something holds; ten seconds are long enough for anything here.
    template <class Condition> [[nodiscard]] static bool until(Condition holds)
    {
        return QTest::qWaitFor(holds, 10'000);
    }
    template <class T> static T answerOf(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        const Result<T> result = future.result();
        EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().detail.toStdString());
        return result ? *result : T();
    }
    [[nodiscard]] qint64 count(const QString& sql)
    {
        return answerOf(m_company->read([sql](SqlSession& session) -> Result<qint64> {
            ZHIKE_TRY(const std::optional<qint64> number, session.integer(sql));
            return number.value_or(-1);
        }));
    }

    template <class T> [[nodiscard]] T* see(const QString& name) const { return m_window->findChild<T*>(name); }
    /// What the dialog says, for a test that fails.
    [[nodiscard]] QString words() const
    {
        QStringList all(focusName());
        for (const QLabel* label : dialog() != nullptr ? dialog()->findChildren<QLabel*>() : QList<QLabel*>()) {
            all.append(label->text());
        }
        return all.join(u'|');
    }
    /// Proposals stand below a field.
    [[nodiscard]] bool seesProposals() const
    {
        return std::ranges::any_of(
            m_window->findChildren<PopupList*>(), [](const PopupList* list) { return list->isOpen(); });
    }
    /// The button on the page of now that says this.
    [[nodiscard]] QAbstractButton* button(const QString& text) const
    {
        for (auto* button : m_window->currentPage()->findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QWidget* dialog() const { return QApplication::activeModalWidget(); }
    /// The rows of the list on the page of now.
    [[nodiscard]] int rows() const
    {
        const auto* table = m_window->currentPage()->findChild<RecordTable*>();
        return table != nullptr && table->source() != nullptr ? table->source()->rowCount() : -1;
    }

private:
    ThemeManager m_theme;
    LanguageManager m_language;
    QTemporaryDir m_seat;
    SeatPassword m_password{m_seat.filePath(QStringLiteral("lock.json"))};
    WindowLock m_lock{m_password};
    std::unique_ptr<Company> m_company;
    std::unique_ptr<MainWindow> m_window;
};

/// A company of its own in a file, for each test.
class Journey : public ::testing::Test {
protected:
    [[nodiscard]] StoreAddress file(const char* name = "company.zhike") const
    {
        return {Engine::Sqlite, m_folder.filePath(QString::fromLatin1(name)), {}};
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] static QString data(const char* name)
    {
        return QStringLiteral(ZHIKE_TEST_DATA "/import/%1").arg(QLatin1StringView(name));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace zhike::testing
