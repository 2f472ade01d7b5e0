#include "app/program.h"

#include "app/pictures.h"
#include "gui/common/icons.h"
#include "gui/common/recordwords.h"
#include "gui/recovery/recoverywindow.h"
#include "gui/shell/crashnotice.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/welcome.h"
#include "repositories/stores.h"
#include "services/backup/restore.h"
#include "services/calls/callers.h"
#include "services/calls/runningwindow.h"
#include "services/insight/modelrun.h"
#include "services/jobs/whendone.h"
#include "services/lock/desktopwatch.h"
#include "services/sample/samplecompany.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <QtConcurrent>
#include <cstdio>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDemoMonths = 12; ///< of figures before today's

QString settingsGroup(const QString& file)
{
    return u"company/"_s
        + QString::fromLatin1(QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/company.zhike"_s;
}

StoreAddress addressOf(const QString& file)
{
    const bool server = file.startsWith("postgresql:"_L1) || file.startsWith("postgres:"_L1);
    return {server ? Engine::PostgreSql : Engine::Sqlite, file};
}

/// What once was a company of ours: its file is damaged, or something else or nothing stands where its backups are
/// kept.
bool isRecoverable(const Error& problem, const QString& file)
{
    const bool isGone = problem.code == ErrorCode::NotADatabase || problem.code == ErrorCode::NotFound;
    return problem.code == ErrorCode::Damaged || (isGone && !backupsOf(file).isEmpty());
}

} // namespace

QString lockFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/lock.json"_s;
}

QString crashFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/crashes"_s;
}

Arguments argumentsOf(int argc, char* argv[])
{
    QStringList words;
    for (int i = 0; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Zhike, a CRM on your own desk."_s);
    parser.addPositionalArgument(u"FILE"_s, u"the company's file, or postgresql://... for a shared one"_s);
    parser.addPositionalArgument(u"tel:NUMBER"_s, u"who has this number: their page comes up"_s, u"[tel:NUMBER]"_s);
    const QCommandLineOption demo(u"demo"_s, u"a sample company, in FILE or a temporary file"_s);
    const QCommandLineOption pictures(
        u"screenshot"_s, u"write pictures of the main pages into a folder and end"_s, u"DIR"_s);
    const QCommandLineOption size(u"size"_s, u"of the pictures, 1366x768 unless given"_s, u"WxH"_s);
    const QCommandLineOption language(u"language"_s, u"en, zh_CN or zh_TW"_s, u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, u"light or dark"_s, u"NAME"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"this text"_s);
    const QCommandLineOption version(u"version"_s, u"the program's version"_s);
    parser.addOptions({demo, pictures, size, language, theme, help, version});
    Arguments arguments;
    if (!parser.parse(words)) {
        arguments.answer = Arguments::Answer{parser.errorText() + u'\n', 2};
        return arguments;
    }
    if (parser.isSet(help)) {
        arguments.answer = Arguments::Answer{parser.helpText(), 0};
    } else if (parser.isSet(version)) {
        arguments.answer = Arguments::Answer{u"zhike " ZHIKE_VERSION "\n"_s, 0};
    }
    for (const QString& word : parser.positionalArguments()) {
        if (!word.startsWith("tel:"_L1, Qt::CaseInsensitive)) {
            const QUrl url(word);
            arguments.file = url.isLocalFile() ? url.toLocalFile() : word; // desktops hand over either
        } else if (const auto number = calledNumber(word)) {
            arguments.call = *number;
        } else {
            arguments.answer = Arguments::Answer{u"zhike: %1 is no telephone number\n"_s.arg(word), 2};
        }
    }
    arguments.demo = parser.isSet(demo);
    arguments.screenshots = parser.value(pictures);
    arguments.size = parser.value(size);
    arguments.language = languageFromCode(parser.value(language));
    if (parser.isSet(theme)) {
        arguments.theme = parser.value(theme) == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    }
    return arguments;
}

int print(const Arguments::Answer& answer)
{
    std::fputs(answer.text.toLocal8Bit().constData(), answer.exitCode == 0 ? stdout : stderr);
    return answer.exitCode;
}

Program::Program(QApplication& application, Arguments arguments)
    : m_application(application), m_arguments(std::move(arguments)), m_theme(application), m_language(&m_theme),
      m_password(lockFile()), m_lock(m_password)
{
    QSettings settings;
    const auto kept = languageFromCode(settings.value("language"_L1).toString());
    m_language.use(m_arguments.language.value_or(kept.value_or(languageOf(QLocale::system()))));
    QApplication::setWindowIcon(themedIcon(u"zhike"_s, ThemeManager::theme().accent));
    m_theme.setChoice(m_arguments.theme.value_or(ThemeChoice(settings.value("theme"_L1, 0).toInt())));
}

Program::~Program()
{
    m_window.reset(); // pages hold on to the company
}

QString Program::fileToOpen() const
{
    if (!m_arguments.file.isEmpty()) {
        return addressOf(m_arguments.file).engine == Engine::Sqlite ? QFileInfo(m_arguments.file).absoluteFilePath()
                                                                    : m_arguments.file;
    }
    if (m_temporary) {
        return m_temporary->filePath(u"sample.zhike"_s);
    }
    const QString last = QSettings().value("lastFile"_L1).toString();
    return last.isEmpty() ? defaultFile() : last;
}

void Program::listenForOthers(const QString& file)
{
    m_running.reset(); // its end would take the ear of the next one away
    m_running = std::make_unique<RunningWindow>(file);
    connect(m_running.get(), &RunningWindow::requested, this, &Program::answer);
}

void Program::answer(const SeatRequest& request)
{
    if (!m_window) {
        return; // the company is being put back, or its ways out are shown
    }
    if (request.kind == SeatRequest::Kind::Call) {
        m_window->takeCall(request.number);
        return;
    }
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

Result<void> Program::openCompany(const StoreAddress& address, OpenMode mode)
{
    if (address.engine == Engine::Sqlite) {
        QDir().mkpath(QFileInfo(address.path).absolutePath());
    }
    ZHIKE_TRY(m_company, Company::open(address, mode));
    m_language.setBaseCurrency(m_company->baseCurrency());
    return {};
}

Result<void> Program::makeDemo()
{
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    const int offset = QDateTime::currentDateTime().offsetFromUtc() / 60;
    const sample::SampleLanguage language = m_language.language() == UiLanguage::English
        ? sample::SampleLanguage::English
        : sample::SampleLanguage::Chinese;
    auto made = m_company->executor().write([now, offset, language](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(
            [[maybe_unused]] const SampleSummary summary,
            makeSample(session, demoSample(now, offset, language), Author{UserId(0), Role::Administrator}));
        for (int month = kDemoMonths; month >= 0; --month) { // so that stages have a history
            InsightSettings settings;
            if (month > 0) {
                settings.asOf = Day::from(now.local().date().addMonths(-month));
            }
            ZHIKE_TRY([[maybe_unused]] const InsightSummary insight, runInsight(session, session, settings, kCny, now));
        }
        return {};
    });
    made.waitForFinished();
    return made.result();
}

void Program::showWindow()
{
    QSettings settings;
    settings.beginGroup(settingsGroup(m_company->address().path));
    WindowSettings window;
    window.user = UserId(settings.value("user"_L1, 0).toLongLong());
    if (const qint64 whole = settings.value("lastWhole"_L1, 0).toLongLong(); whole != 0) {
        window.lastWhole = Instant(whole);
    }
    m_window = std::make_unique<MainWindow>(*m_company, m_theme, m_language, m_lock, window);
    if (!m_window->restoreGeometry(settings.value("geometry"_L1).toByteArray())) {
        m_window->resize(1366, 768);
    }
    connect(m_window.get(), &MainWindow::userChosen, this, [this] { remember(); });
    connect(m_window.get(), &MainWindow::sampleRequested, this, &Program::openSample);
    connect(m_window.get(), &MainWindow::restoreRequested, this, &Program::restore, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::recoveryRequested, this, &Program::recover, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::languageChosen, this, [](UiLanguage language) {
        QSettings().setValue("language"_L1, languageCode(language));
    });
    connect(
        &m_theme, &ThemeManager::changed, this, [this] { QSettings().setValue("theme"_L1, int(m_theme.choice())); });
    if (!m_arguments.call.isEmpty()) { // after that person's own page has come up
        connect(
            m_window.get(), &MainWindow::userChosen, m_window.get(),
            [this] { m_window->takeCall(std::exchange(m_arguments.call, QString())); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    m_window->show();
    if (window.user.value() == 0) {
        m_window->go({Section::Customers});
        chooseUser();
        return;
    }
    whenDone(
        m_company->read([](SqlSession& session) { return UserStore(session).all(); }), this,
        [this, known = window.user](const Result<QList<User>>& users) {
            for (const User& user : users ? *users : QList<User>()) {
                if (user.id == known) {
                    m_window->setUser(user);
                    return;
                }
            }
            m_window->go({Section::Customers});
            chooseUser();
        });
}

void Program::showRecovery(const QString& file, const Error& problem)
{
    if (m_recovery != nullptr) {
        m_recovery->setProblem(problem);
        return;
    }
    m_recovery = std::make_unique<RecoveryWindow>(file, problem);
    connect(m_recovery.get(), &RecoveryWindow::openRequested, this, &Program::openAgain, Qt::QueuedConnection);
    m_lock.guard(*m_recovery);
    m_recovery->show();
}

void Program::openAgain(const QString& file)
{
    if (const auto opened = openCompany(addressOf(file), OpenMode::MustExist); !opened) {
        m_recovery->setProblem(opened.error());
        return;
    }
    listenForOthers(file);
    showWindow();
    m_recovery.reset(); // after there is another window: the last one that closes ends the program
}

void Program::tellOfCrash()
{
    if (const auto report = unseenCrash(crashFolder())) {
        markCrashesSeen(crashFolder());
        showCrash(*report, m_window.get());
    }
}

void Program::startLock()
{
    if (!m_temporary) { // the sample is made up
        m_lock.lock();
    }
    QTimer::singleShot(0, this, [this] { // after the first rows: a bus may take its time to answer
        QDBusConnection session = QDBusConnection::sessionBus();
        QDBusConnection system = QDBusConnection::systemBus();
        m_desktop = std::make_unique<DesktopWatch>(session, system);
        connect(m_desktop.get(), &DesktopWatch::personLeft, &m_lock, &WindowLock::lock);
    });
}

void Program::chooseUser()
{
    auto* dialog = new WhoWorksDialog(*m_company, m_window.get());
    connect(dialog, &WhoWorksDialog::chosen, m_window.get(), &MainWindow::setUser);
    dialog->open();
}

void Program::recover()
{
    const QString file = m_company->address().path;
    remember();
    showRecovery(file, Error{ErrorCode::Damaged, file});
    m_window.reset();
    m_company.reset(); // the ways out need the file to themselves
}

void Program::restore(const QString& backup)
{
    const StoreAddress address = m_company->address();
    remember();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_company.reset(); // closes the file: only then can another take its place
    auto* notice = new QLabel(tr("Restoring the backup…"));
    notice->setTextFormat(Qt::PlainText);
    notice->setAlignment(Qt::AlignCenter);
    notice->resize(420, 120);
    notice->show();
    whenDone(
        QtConcurrent::run([path = address.path, backup]() -> Result<QString> {
            ZHIKE_TRY(const KeptBackup kept, backupAt(backup));
            return restoreBackup(path, kept, Instant::from(QDateTime::currentDateTimeUtc()));
        }),
        this, [this, address, notice](const Result<QString>& restored) {
            const Result<void> opened = openCompany(address, OpenMode::MustExist);
            if (opened) {
                showWindow();
            }
            if (!opened) {
                showRecovery(address.path, opened.error());
            }
            QApplication::setQuitOnLastWindowClosed(true);
            notice->deleteLater();
            if (!opened) {
                return;
            }
            if (!restored) {
                m_window->workplace().complain(restored.error());
            } else {
                m_window->workplace().toast(tr("Restored. What was there before is kept as %1.", "%1: a file")
                                                .arg(QFileInfo(*restored).fileName()));
            }
        });
}

void Program::backUpAtExit()
{
    BackupKeeper& backups = m_window->workplace().backups();
    if (m_temporary || !backups.isDue()) {
        return;
    }
    m_window->hide(); // nobody waits for it to go
    QFuture<Result<KeptBackup>> made = backups.backUp(BackupOccasion::Exit);
    made.waitForFinished();
    if (!made.result()) {
        (void)print({u"zhike: no backup at the end: %1\n"_s.arg(made.result().error().detail), 1});
    }
}

void Program::openSample()
{
    // a window of its own over a temporary file, so that nothing of the sample mixes with the company's records
    QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s});
}

void Program::remember() const
{
    QSettings settings;
    if (!m_temporary) {
        settings.setValue("lastFile"_L1, m_company->address().path);
    }
    settings.beginGroup(settingsGroup(m_company->address().path));
    settings.setValue("user"_L1, qint64(m_window->settings().user.value()));
    settings.setValue("geometry"_L1, m_window->saveGeometry());
    if (const auto whole = m_window->settings().lastWhole) {
        settings.setValue("lastWhole"_L1, qint64(whole->msSinceEpoch()));
    }
}

int Program::run()
{
    if (m_arguments.file.isEmpty() && (m_arguments.demo || !m_arguments.screenshots.isEmpty())) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_arguments.demo = true;
    }
    const QString file = fileToOpen();
    const SeatRequest request
        = m_arguments.call.isEmpty() ? SeatRequest() : SeatRequest{SeatRequest::Kind::Call, m_arguments.call};
    if (m_arguments.screenshots.isEmpty() && askRunningWindow(file, request)) {
        return 0;
    }
    if (!m_arguments.screenshots.isEmpty() && !m_temporary && m_password.isSet()) {
        return print({u"zhike: no pictures of this company: Zhike is locked by a password on this computer\n"_s, 1});
    }
    const bool isNew = addressOf(file).engine == Engine::Sqlite && !QFileInfo::exists(file);
    const bool wasThere = isNew && !backupsOf(file).isEmpty(); // an empty company must not take its place
    const auto opened = openCompany(addressOf(file), wasThere ? OpenMode::MustExist : OpenMode::CreateIfMissing);
    if (!opened) {
        (void)print({u"zhike: %1: %2\n"_s.arg(file, opened.error().detail), 1});
        if (m_arguments.screenshots.isEmpty() && isRecoverable(opened.error(), file)) {
            showRecovery(file, opened.error());
            startLock();
            return finish(QApplication::exec());
        }
        QMessageBox box(QMessageBox::Critical, u"Zhike 知客"_s, messageFor(opened.error()));
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(file);
        if (m_arguments.screenshots.isEmpty()) {
            box.exec();
        }
        return 1;
    }
    if (m_arguments.demo && isNew) {
        if (const auto made = makeDemo(); !made) {
            return print({u"zhike: the sample company could not be made: %1\n"_s.arg(made.error().detail), 1});
        }
    }
    if (!m_arguments.screenshots.isEmpty()) {
        return takePictures();
    }
    listenForOthers(file);
    showWindow();
    startLock();
    tellOfCrash();
    return finish(QApplication::exec());
}

int Program::finish(int code)
{
    if (m_window) {
        remember();
        backUpAtExit();
    }
    return code;
}

int Program::takePictures()
{
    return zhike::takePictures(*m_company, m_theme, m_language, {m_arguments.screenshots, m_arguments.size});
}

} // namespace zhike
