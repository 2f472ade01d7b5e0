#pragma once

#include "documents/language.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"
#include "gui/lock/windowlock.h"
#include "services/company.h"
#include "services/lock/seatpassword.h"

#include <QObject>
#include <memory>
#include <optional>

class QApplication;
class QTemporaryDir;

namespace zhike {

class DesktopWatch;
class MainWindow;
class RecoveryWindow;
class RunningWindow;
struct SeatRequest;

/// What was asked for on the command line.
struct Arguments {
    QString file; ///< a company file or a postgresql: address; empty: the one opened last
    bool demo = false; ///< a sample company, in `file` or a temporary one
    QString call; ///< a number that is on the telephone (tel:...): whose page comes up
    QString screenshots; ///< a folder for pictures of the main pages; no window stays open
    QString size; ///< "1366x768", for pictures
    std::optional<UiLanguage> language;
    std::optional<ThemeChoice> theme;
    struct Answer {
        QString text;
        int exitCode = 0;
    };
    std::optional<Answer> answer; ///< print this and end: help, version, a wrong argument
};

/// Where reports of faults are kept.
[[nodiscard]] QString crashFolder();
[[nodiscard]] Arguments argumentsOf(int argc, char* argv[]);
[[nodiscard]] int print(const Arguments::Answer& answer);

/// The running program: opens the company, the window over it, remembers both, and lets a second start bring this one
/// to the front.
class Program : public QObject {
    Q_OBJECT
public:
    Program(QApplication& application, Arguments arguments);
    ~Program() override;
    [[nodiscard]] int run();

private:
    [[nodiscard]] QString fileToOpen() const;
    void listenForOthers(const QString& file);
    void answer(const SeatRequest& request);
    [[nodiscard]] Result<void> openCompany(const StoreAddress& address, OpenMode mode);
    [[nodiscard]] Result<void> makeDemo();
    void showWindow();
    void restore(const QString& backup);
    /// The ways out of a damaged file, in the window's place.
    void showRecovery(const QString& file, const Error& problem);
    void openAgain(const QString& file);
    /// Tells, once, that the program ended by a fault last time.
    void tellOfCrash();
    /// The damaged company is closed and its ways out are shown.
    void recover();
    /// Listens to the desktop, and asks for the password first where there is one.
    void startLock();
    void backUpAtExit();
    [[nodiscard]] int finish(int code);
    void chooseUser();
    void openSample();
    void remember() const;
    [[nodiscard]] int takePictures();

    QApplication& m_application;
    Arguments m_arguments;
    ThemeManager m_theme;
    LanguageManager m_language;
    SeatPassword m_password;
    WindowLock m_lock;
    std::unique_ptr<DesktopWatch> m_desktop;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Company> m_company;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<RecoveryWindow> m_recovery;
    std::unique_ptr<RunningWindow> m_running;
};

} // namespace zhike
