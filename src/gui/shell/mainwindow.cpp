#include "gui/shell/mainwindow.h"

#include "gui/bin/deletedpage.h"
#include "gui/calendar/calendarpage.h"
#include "gui/calls/incomingcall.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/sectionof.h"
#include "gui/common/thememanager.h"
#include "gui/common/toast.h"
#include "gui/exporting/exportdialog.h"
#include "gui/history/historydialog.h"
#include "gui/history/openhistory.h"
#include "gui/importing/importwizard.h"
#include "gui/insight/insightpage.h"
#include "gui/insight/refitwatch.h"
#include "gui/lists/recordlistpage.h"
#include "gui/lock/windowlock.h"
#include "gui/pool/poolpage.h"
#include "gui/quality/qualitypage.h"
#include "gui/reminders/reminding.h"
#include "gui/settings/lockdialog.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/droppedfile.h"
#include "gui/shell/findbox.h"
#include "gui/shell/keysheet.h"
#include "gui/shell/pages.h"
#include "gui/shell/pastedfile.h"
#include "gui/shell/topbar.h"
#include "gui/shell/workstrip.h"
#include "repositories/stores.h"
#include "services/bin/binkeeper.h"
#include "services/jobs/whendone.h"
#include "services/people/today.h"
#include "services/pool/poolkeeper.h"
#include "services/quality/qualitykeeper.h"
#include "services/segments/segmentkeeper.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRecordPages = 10;
constexpr qsizetype kRecentRecords = 8;

struct NewEntry {
    Form form;
    const char* text;
    const char* icon;
};
constexpr std::array kNewEntries
    = {NewEntry{Form::Call, QT_TRANSLATE_NOOP("New", "Log a &call"), "call"},
       NewEntry{Form::Task, QT_TRANSLATE_NOOP("New", "Plan a next &step"), "check"},
       NewEntry{Form::NewCustomer, QT_TRANSLATE_NOOP("New", "C&ustomer"), "customers"},
       NewEntry{Form::NewContact, QT_TRANSLATE_NOOP("New", "Co&ntact"), "contacts"},
       NewEntry{Form::NewOpportunity, QT_TRANSLATE_NOOP("New", "O&pportunity"), "pipeline"},
       NewEntry{Form::NewOrder, QT_TRANSLATE_NOOP("New", "&Order"), "orders"},
       NewEntry{Form::NewCase, QT_TRANSLATE_NOOP("New", "Service c&ase"), "service"},
       NewEntry{Form::NewProduct, QT_TRANSLATE_NOOP("New", "P&roduct"), "products"}};

Instant momentNow()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

/// Nothing while a form is open over the window, or while it is locked.
std::optional<QString> fileToImport(const QMimeData& data, const WindowLock& lock)
{
    const bool isCovered = QApplication::activeModalWidget() != nullptr || lock.isLocked();
    return isCovered ? std::nullopt : droppedFile(data);
}

} // namespace

MainWindow::MainWindow(
    Company& company, ThemeManager& theme, LanguageManager& language, WindowLock& lock, const WindowSettings& settings)
    : m_company(company), m_theme(theme), m_language(language), m_lock(lock),
      m_workplace(std::make_unique<Workplace>(company)), m_recent(settings.recent), m_user(settings.user)
{
    auto* ground = new Panel(Surface::Base, {}, this);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(ground);
    column->addWidget(m_top);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_navigation = new Navigation(ground);
    row->addWidget(m_navigation);
    m_stack = new QStackedWidget(ground);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    m_works = new WorkStrip(ground);
    column->addWidget(m_works);
    setCentralWidget(ground);
    m_find = new FindBox(*m_workplace, ground);
    m_find->setCommands([this](const QString& typed) { return commandsFor(typed); });
    m_toast = new Toast(ground);
    m_navigation->setRecent(m_recent);

    connect(m_top, &TopBar::navigationToggled, this, [this] { m_navigation->setNarrow(!m_navigation->isNarrow()); });
    connect(m_top, &TopBar::backClicked, this, [this] { step(-1); });
    connect(m_top, &TopBar::forwardClicked, this, [this] { step(1); });
    connect(m_top, &TopBar::findClicked, this, [this] { m_find->popUp(); });
    connect(m_top, &TopBar::dueClicked, this, [this] { go({Section::Today}); });
    connect(m_navigation, &Navigation::chosen, this, [this](Section section) { go({section}); });
    connect(m_navigation, &Navigation::recentChosen, this, &MainWindow::go);
    connect(m_workplace.get(), &Workplace::placeRequested, this, &MainWindow::go);
    connect(m_workplace.get(), &Workplace::recordRequested, this, &MainWindow::open);
    connect(m_workplace.get(), &Workplace::recordMissed, this, &MainWindow::showMissing);
    connect(m_workplace.get(), &Workplace::formRequested, this, &MainWindow::write);
    connect(m_workplace.get(), &Workplace::complaintRaised, this, &MainWindow::complain);
    connect(m_workplace.get(), &Workplace::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_workplace.get(), &Workplace::restoreRequested, this, &MainWindow::restoreRequested);
    const auto showBackup = [this] { m_top->setBackup(m_workplace->backups()); };
    connect(&m_workplace->backups(), &BackupKeeper::backedUp, this, showBackup);
    connect(&m_workplace->backups(), &BackupKeeper::failed, this, showBackup);
    showBackup();
    m_workplace->watch().setLastWhole(settings.lastWhole);
    connect(&m_workplace->watch(), &DamageWatch::foundDamage, this, [this](const QList<BrokenPage>& pages) {
        tellOfDamage(pages.size());
    });
    qApp->installEventFilter(this); // the watch waits while somebody works
    connect(m_workplace.get(), &Workplace::placeVisited, this, &MainWindow::remember);
    connect(m_workplace.get(), &Workplace::workStarted, m_works, &WorkStrip::add);
    connect(
        m_workplace.get(), &Workplace::toastRequested, this, [this](const QString& sentence, Workplace::Offer offer) {
            const bool undoable = offer == Workplace::Offer::Undo && m_company.undoTitle();
            m_toast->show(sentence, undoable ? tr("Undo") : QString(), undoable ? u"Ctrl+Z"_s : QString());
        });
    connect(m_toast, &Toast::actionTriggered, this, &MainWindow::undo);
    connect(&m_company, &Company::saved, m_top, &TopBar::setSaved);
    m_segments = new SegmentKeeper(m_company, this);
    connect(m_segments, &SegmentKeeper::failed, this, &MainWindow::complain);
    connect(m_segments, &SegmentKeeper::refreshed, this, [this] {
        Q_EMIT m_company.changed(ChangeReceipt()); // no record is another one, but counts are
    });
    m_segments->start();
    connect(new RefitWatch(m_company, this), &RefitWatch::due, this, [this] {
        qobject_cast<InsightPage*>(pageFor({Section::Insight}))->refit();
    });
    m_bin = new BinKeeper(m_company, this);
    m_quality = new QualityKeeper(m_company, this);
    connect(m_quality, &QualityKeeper::counted, this, [this] { Q_EMIT m_company.changed(ChangeReceipt()); });
    m_quality->startSoon();
    m_pool = new PoolKeeper(m_company, {}, this);
    connect(m_pool, &PoolKeeper::failed, this, &MainWindow::complain);
    connect(m_pool, &PoolKeeper::warned, this, [this](qint64 customers) {
        m_workplace->toast(tr("%Ln of your customers go to the pool soon. Today says which.", nullptr, int(customers)));
    });
    m_pool->start();
    connect(&m_company, &Company::changed, this, &MainWindow::refreshCounts);
    connect(&m_company, &Company::changed, this, &MainWindow::forgetErased);
    makeActions();
    fillMenus();
    loadUsers();
    setWindowTitle(u"Zhike 知客"_s);
    setAcceptDrops(true);
    connect(&m_lock, &WindowLock::passwordMissing, this, &MainWindow::editLock);
    connect(&m_lock, &WindowLock::locking, m_workplace.get(), &Workplace::leaving);
    m_lock.guard(*this);
    m_reminding = new Reminding(*m_workplace, m_lock, *this);
    connect(&m_lock, &WindowLock::unlocked, this, [this] {
        if (!m_call.isEmpty()) {
            takeCall(std::exchange(m_call, QString()));
        }
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const auto add = [this](const QList<QKeySequence>& keys, auto run) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    add({QKeySequence(u"Ctrl+K"_s)}, [this] { m_find->popUp(); });
    add({QKeySequence(u"Ctrl+N"_s)}, [this] { m_top->openNewMenu(); });
    add({QKeySequence(u"Ctrl+L"_s)}, [this] { write(Form::Call, {}); });
    add({QKeySequence(u"Ctrl+I"_s)}, [this] { write(Form::Import, {}); });
    add({QKeySequence(QKeySequence::Paste)}, [this] { paste(); });
    const auto addForPage = [this, add](const QKeySequence& key, void (Page::*run)()) {
        add({key}, [this, run] {
            if (Page* page = currentPage()) { // there is none until somebody works here
                (page->*run)();
            }
        });
    };
    addForPage(QKeySequence(u"Ctrl+S"_s), &Page::save);
    add({QKeySequence(u"Ctrl+Z"_s)}, [this] { undo(); });
    add({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)}, [this] { redo(); });
    add({QKeySequence(u"Ctrl+H"_s)}, [this] { showHistory(); });
    add({QKeySequence(kHistoryKeys)}, [this] { showRecordHistory(); });
    add({QKeySequence(u"Alt+Left"_s), QKeySequence(Qt::Key_Back)}, [this] { step(-1); });
    add({QKeySequence(u"Alt+Right"_s), QKeySequence(Qt::Key_Forward)}, [this] { step(1); });
    add({QKeySequence(u"Esc"_s)}, [this] {
        if (m_at >= 0 && m_history[m_at].place.record) {
            step(-1);
        }
    });
    addForPage(QKeySequence(u"/"_s), &Page::focusFilter);
    add({QKeySequence(u"?"_s), QKeySequence(u"F1"_s)}, [this] { (new KeySheet(this))->open(); });
    for (int i = 0; i < 9; ++i) {
        add({QKeySequence(u"Ctrl+%1"_s.arg(i + 1))}, [this, i] { go({sections()[size_t(i)].section}); });
    }
}

void MainWindow::fillMenus()
{
    QMenu* menu = m_top->newMenu();
    menu->clear();
    for (const NewEntry& entry : kNewEntries) {
        QAction* action = menu->addAction(QCoreApplication::translate("New", entry.text));
        connect(action, &QAction::triggered, this, [this, form = entry.form] { write(form, {}); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Import…") + u"\tCtrl+I"_s), &QAction::triggered, this, [this] {
        write(Form::Import, {});
    });

    QMenu* user = m_top->userMenu();
    user->clear();
    QMenu* who = user->addMenu(tr("Work as"));
    for (const User& person : std::as_const(m_users)) {
        QAction* action = who->addAction(u"%1 · %2"_s.arg(person.details.name, labelOf(person.details.role)));
        action->setCheckable(true);
        action->setChecked(person.id == m_user);
        connect(action, &QAction::triggered, this, [this, person] { setUser(person); });
    }
    user->addSeparator();
    const auto undoStep = m_company.undoTitle();
    const auto redoStep = m_company.redoTitle();
    QAction* undoAction
        = user->addAction((undoStep ? tr("Undo: %1").arg(textOf(*undoStep)) : tr("Undo")) + u"\tCtrl+Z"_s);
    undoAction->setEnabled(undoStep.has_value());
    connect(undoAction, &QAction::triggered, this, &MainWindow::undo);
    QAction* redoAction
        = user->addAction((redoStep ? tr("Redo: %1").arg(textOf(*redoStep)) : tr("Redo")) + u"\tCtrl+Y"_s);
    redoAction->setEnabled(redoStep.has_value());
    connect(redoAction, &QAction::triggered, this, &MainWindow::redo);
    connect(user->addAction(tr("Last steps…") + u"\tCtrl+H"_s), &QAction::triggered, this, &MainWindow::showHistory);
    connect(
        user->addAction(tr("History of this record…") + u'\t' + kHistoryKeys), &QAction::triggered, this,
        &MainWindow::showRecordHistory);
    user->addSeparator();
    QMenu* language = user->addMenu(tr("Language"));
    for (const UiLanguage tongue :
         {UiLanguage::English, UiLanguage::SimplifiedChinese, UiLanguage::TraditionalChinese}) {
        QAction* action = language->addAction(languageName(tongue));
        action->setCheckable(true);
        action->setChecked(m_language.language() == tongue);
        connect(action, &QAction::triggered, this, [this, tongue] {
            m_language.use(tongue);
            Q_EMIT languageChosen(tongue);
        });
    }
    QMenu* look = user->addMenu(tr("Look"));
    const std::array<std::pair<ThemeChoice, QString>, 3> looks{
        {{ThemeChoice::Desktop, tr("As the desktop")},
         {ThemeChoice::Light, tr("Light")},
         {ThemeChoice::Dark, tr("Dark")}}};
    for (const auto& [choice, name] : looks) {
        QAction* action = look->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { m_theme.setChoice(wanted); });
    }
    user->addSeparator();
    connect(user->addAction(tr("All keys") + u"\t?"_s), &QAction::triggered, this, [this] {
        (new KeySheet(this))->open();
    });
    connect(user->addAction(tr("Lock Zhike") + u"\tCtrl+Alt+L"_s), &QAction::triggered, this, &MainWindow::lock);
    connect(user->addAction(tr("Quit")), &QAction::triggered, this, &QWidget::close);
}

void MainWindow::loadUsers()
{
    connect(m_top->userMenu(), &QMenu::aboutToShow, this, &MainWindow::fillMenus);
    connect(&m_company, &Company::undoListChanged, this, &MainWindow::fillMenus);
    whenDone(
        m_company.read([](SqlSession& session) { return UserStore(session).all(); }), this,
        [this](const Result<QList<User>>& users) {
            if (!users) {
                complain(users.error());
                return;
            }
            m_users = *users;
            for (const User& user : std::as_const(m_users)) {
                if (user.id == m_user) {
                    m_top->setUser(user.details.name, user.details.role);
                }
            }
            fillMenus();
        });
}

void MainWindow::setUser(const User& user)
{
    m_user = user.id;
    m_company.setAuthor({user.id, user.details.role});
    m_top->setUser(user.details.name, user.details.role);
    refreshCounts();
    Q_EMIT userChosen(user.id);
    go({homeOf(user.details.role)});
    m_reminding->start();
}

void MainWindow::takeCall(const QString& number)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (m_lock.isLocked()) {
        m_call = number; // nobody sees whose number it is before the password is given
        return;
    }
    zhike::takeCall(*m_workplace, this, number);
}

WindowSettings MainWindow::settings() const
{
    return {m_user, m_recent, m_workplace->watch().lastWhole()};
}

Page* MainWindow::currentPage() const
{
    return static_cast<Page*>(m_stack->currentWidget());
}

Page* MainWindow::pageFor(const Place& place)
{
    if (!place.record) {
        Page*& page = m_pages[place.section];
        if (page == nullptr) {
            page = makePage(place.section, *m_workplace);
            m_stack->addWidget(page);
            if (const auto* settings = qobject_cast<SettingsPage*>(page)) {
                connect(settings, &SettingsPage::lockSettingsRequested, this, &MainWindow::editLock);
            }
        }
        return page;
    }
    for (qsizetype i = 0; i < m_recordPages.size(); ++i) {
        if (m_recordPages[i].first == *place.record) {
            m_recordPages.append(m_recordPages.takeAt(i));
            return m_recordPages.last().second;
        }
    }
    Page* page = makePage(*place.record, *m_workplace);
    if (page == nullptr) {
        return pageFor({place.section});
    }
    m_stack->addWidget(page);
    m_recordPages.append({*place.record, page});
    if (m_recordPages.size() > kRecordPages) {
        m_recordPages.takeFirst().second->deleteLater();
    }
    return page;
}

void MainWindow::showPlace(const Place& place, const QVariant& state)
{
    Page* page = pageFor(place);
    m_stack->setCurrentWidget(page);
    page->arrive(place);
    if (state.isValid()) {
        page->restore(state);
    }
    if (const QWidget* focus = focusWidget(); focus == nullptr || !page->isAncestorOf(focus)) {
        page->setFocus(Qt::OtherFocusReason); // a page that has chosen its own place for the keys keeps it
    }
    m_navigation->setCurrent(place.section);
    m_top->setHistory(m_at > 0, m_at + 1 < m_history.size());
    setWindowTitle(u"%1 – Zhike 知客"_s.arg(page->title()));
}

void MainWindow::go(const Place& place)
{
    if (m_at >= 0) {
        if (m_history[m_at].place == place) {
            showPlace(place, {});
            return;
        }
        m_history[m_at].state = currentPage()->state();
        m_history.resize(m_at + 1);
    }
    m_history.append({place, {}});
    m_at = int(m_history.size()) - 1;
    showPlace(place, {});
}

void MainWindow::open(const RecordRef& record)
{
    const Section section = sectionOf(record.kind);
    if (record.kind == RecordKind::Need || record.kind == RecordKind::Relationship) {
        go({Section::Customers, RecordRef{RecordKind::Customer, record.customer, record.customer}});
        return;
    }
    if (record.kind == RecordKind::Contact || record.kind == RecordKind::Activity
        || record.kind == RecordKind::Opportunity) {
        // these are read on their customer's page, and edited in a form over it
        go({Section::Customers, RecordRef{RecordKind::Customer, record.customer, record.customer}});
        if (record.kind != RecordKind::Activity) {
            write(record.kind == RecordKind::Contact ? Form::NewContact : Form::NewOpportunity, {record, record, {}});
        }
        return;
    }
    go({section, record});
}

void MainWindow::step(int by)
{
    const int to = m_at + by;
    if (to < 0 || to >= m_history.size()) {
        return;
    }
    m_history[m_at].state = currentPage()->state();
    m_at = to;
    showPlace(m_history[to].place, m_history[to].state);
}

void MainWindow::remember(const Place& place, const QString& name)
{
    m_recent.removeIf([&place](const Navigation::Recent& recent) { return recent.place == place; });
    m_recent.prepend({place, name});
    if (m_recent.size() > kRecentRecords) {
        m_recent.resize(kRecentRecords);
    }
    m_navigation->setRecent(m_recent);
}

void MainWindow::forgetErased(const ChangeReceipt& receipt)
{
    if (receipt.title.action == ChangeAction::ErasePerson) { // names are not looked up again
        m_recent.removeIf([&receipt](const Navigation::Recent& recent) {
            return recent.place.record && receipt.touched.contains(*recent.place.record);
        });
        m_navigation->setRecent(m_recent);
    }
}

void MainWindow::refreshCounts()
{
    whenDone(
        m_company.ask(
            QuestionKey{u"counts"_s},
            [user = m_user, now = momentNow()](SqlSession& session) { return navigationCounts(session, user, now); }),
        this, [this](const Result<NavigationCounts>& counts) {
            if (!counts) {
                return; // the numbers beside the sections stay as they were; the next change asks again
            }
            m_navigation->setCount(Section::Today, counts->due, counts->overdue > 0);
            m_navigation->setCount(Section::Pipeline, counts->openOpportunities, false);
            m_navigation->setCount(Section::Orders, counts->openOrders, false);
            m_navigation->setCount(Section::Service, counts->openCases, counts->breachedCases > 0);
            m_top->setDue(counts->due);
        });
}

void MainWindow::undo()
{
    if (m_company.undoSteps().isEmpty()) {
        return;
    }
    const UndoStep step = m_company.undoSteps().last();
    whenDone(m_company.undo(), this, [this, step](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            m_toast->show(tr("Undone: %1").arg(textOf(step.title)));
        } else {
            explainUndo(step, receipt.error());
        }
    });
}

/// Who changed what since, by name; the steps before it can still be undone.
void MainWindow::explainUndo(const UndoStep& step, const Error& error)
{
    if (error.code != ErrorCode::Conflict) {
        complain(error);
        return;
    }
    whenDone(
        m_company.read([id = step.id](SqlSession& session) { return obstaclesOf(session, id); }), this,
        [this, step, error](const Result<QList<UndoObstacle>>& obstacles) {
            if (obstacles && !obstacles->isEmpty()) {
                m_toast->show(tr("“%1” cannot be undone any more: %2.", "%1: a step, %2: why")
                                  .arg(textOf(step.title), wordsOf(*obstacles)));
            } else {
                complain(error);
            }
        });
}

void MainWindow::showHistory()
{
    (new HistoryDialog(*m_workplace, this))->open();
}

void MainWindow::showRecordHistory()
{
    if (Page* page = currentPage()) {
        openHistoryOf(*page, *m_workplace, this);
    }
}

void MainWindow::redo()
{
    const auto title = m_company.redoTitle();
    if (!title) {
        return;
    }
    whenDone(m_company.redo(), this, [this, title](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            m_toast->show(tr("Done again: %1").arg(textOf(*title)));
        } else {
            complain(receipt.error());
        }
    });
}

void MainWindow::write(Form form, FormStart start)
{
    if (!start.about) {
        start.about = currentPage() != nullptr ? currentPage()->subject() : std::nullopt;
    }
    openForm(form, start, *m_workplace, this);
}

void MainWindow::complain(const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_toast->show(messageFor(error));
    }
}

void MainWindow::showMissing(const RecordRef& record)
{
    struct Found {
        std::optional<BinEntry> entry;
        int days = kUsualBinDays;
    };
    whenDone(
        m_company.read([record](SqlSession& session) -> Result<Found> {
            Found found;
            ZHIKE_TRY(found.entry, binEntryOf(session, record));
            if (!found.entry && record.customer != 0) { // hidden with its customer
                ZHIKE_TRY(found.entry, binEntryOf(session, {RecordKind::Customer, record.customer, record.customer}));
            }
            ZHIKE_TRY(found.days, binDays(session));
            return found;
        }),
        this, [this, record](const Result<Found>& found) {
            if (found && found->entry) {
                showDeleted(record, new DeletedPage(*m_workplace, *found->entry, found->days));
            } else {
                complain({ErrorCode::NotFound, {}});
            }
        });
}

/// Stands in the place of the page that found nothing, or where a form was to be.
void MainWindow::showDeleted(const RecordRef& asked, DeletedPage* page)
{
    const bool isHere = m_at >= 0 && m_history[m_at].place.record == asked;
    const RecordRef shown = isHere ? asked : page->record();
    connect(page, &DeletedPage::restored, this, [this, page] { leaveDeleted(page); });
    m_stack->addWidget(page);
    for (qsizetype i = 0; i < m_recordPages.size(); ++i) {
        if (m_recordPages[i].first == shown) {
            m_recordPages.takeAt(i).second->deleteLater();
            break;
        }
    }
    m_recordPages.append({shown, page});
    go({sectionOf(shown.kind), shown});
}

void MainWindow::leaveDeleted(DeletedPage* page)
{
    const auto found = std::ranges::find_if(m_recordPages, [page](const auto& one) { return one.second == page; });
    if (found == m_recordPages.end()) {
        return;
    }
    const RecordRef record = found->first;
    const bool isShown = m_stack->currentWidget() == page;
    m_recordPages.erase(found);
    page->deleteLater();
    if (isShown) {
        open(record);
    }
}

void MainWindow::lock()
{
    if (m_lock.password().isSet()) {
        m_lock.lock();
    } else {
        editLock();
    }
}

void MainWindow::editLock()
{
    (new LockDialog(m_lock.password(), this))->open();
}

void MainWindow::tellOfDamage(qsizetype pages)
{
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("The file is damaged"),
        tr("The whole file was read while nobody worked. %Ln page(s) of it do not hold what was written.", nullptr,
           int(pages)),
        QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"damage"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("That is what a failing disk does. Backups from before it are kept; the sooner one is put back, the less is "
           "lost."));
    const QPushButton* ways = box->addButton(tr("Show the ways out"), QMessageBox::AcceptRole);
    box->addButton(tr("Later"), QMessageBox::RejectRole);
    connect(ways, &QAbstractButton::clicked, this, &MainWindow::recoveryRequested);
    box->open();
}

QList<Command> MainWindow::commandsFor(const QString& typed)
{
    QList<Command> commands;
    const QString wanted = typed.trimmed();
    for (const SectionInfo& info : sections()) {
        const QString name = labelOf(info.section);
        if (!wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
            commands.append(
                {tr("Go to %1", "%1: a section").arg(name),
                 {},
                 QString::fromLatin1(info.icon),
                 [this, section = info.section] { go({section}); }});
        }
    }
    if (const QString name = tr("Duplicates"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append({tr("Go to %1", "%1: a section").arg(name), {}, u"merge"_s, [this] {
                             go({Section::Customers, RecordRef{RecordKind::NotDuplicate, 0, 0}});
                         }});
    }
    if (const QString name = tr("Data to complete"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append(
            {tr("Go to %1", "%1: a section").arg(name), {}, u"check"_s, [this] { go(QualityPage::place()); }});
    }
    if (const QString name = tr("Public pool"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append(
            {tr("Go to %1", "%1: a section").arg(name), {}, u"customers"_s, [this] { go(PoolPage::place()); }});
    }
    if (const QString name = tr("Calendar"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append(
            {tr("Go to %1", "%1: a section").arg(name), {}, u"clock"_s, [this] { go(CalendarPage::place()); }});
    }
    if (const QString name = tr("History of this record");
        !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append({name, kHistoryKeys, u"clock"_s, [this] { showRecordHistory(); }});
    }
    if (const QString name = tr("Lock Zhike"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append({name, u"Ctrl+Alt+L"_s, u"lock"_s, [this] { lock(); }});
    }
    if (const QString name = tr("Export activities"); !wanted.isEmpty() && name.contains(wanted, Qt::CaseInsensitive)) {
        commands.append({name, {}, u"export"_s, [this] {
                             ListQuery query;
                             query.kind = RecordKind::Activity;
                             (new ExportDialog(*m_workplace, ExportStart{query}, this))->open();
                         }});
    }
    for (const NewEntry& entry : kNewEntries) {
        const QString name = QCoreApplication::translate("New", entry.text).remove(u'&');
        if (wanted.isEmpty() || name.contains(wanted, Qt::CaseInsensitive)) {
            commands.append(
                {tr("New: %1", "%1: what").arg(name), entry.form == Form::Call ? u"Ctrl+L"_s : QString(),
                 QString::fromLatin1(entry.icon), [this, form = entry.form] { write(form, {}); }});
        }
    }
    return commands;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        m_workplace->watch().personActs();
        m_bin->personActs();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowDeactivate && currentPage() != nullptr) {
        Q_EMIT m_workplace->leaving(); // forms keep their drafts
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT m_workplace->leaving();
    QMainWindow::closeEvent(event);
}

void MainWindow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton) {
        step(event->button() == Qt::BackButton ? -1 : 1);
    }
    QMainWindow::mouseReleaseEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (fileToImport(*event->mimeData(), m_lock)) {
        event->setDropAction(Qt::CopyAction); // a move would let the other program delete the file
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const std::optional<QString> path = fileToImport(*event->mimeData(), m_lock);
    if (!path) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    importFile({*path});
}

void MainWindow::paste()
{
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    if (copied == nullptr || m_lock.isLocked()) {
        return;
    }
    std::optional<RecordKind> list;
    for (const QWidget* widget = focusWidget(); widget != nullptr && !list; widget = widget->parentWidget()) {
        if (const auto* page = qobject_cast<const RecordListPage*>(widget)) {
            list = page->kind();
        }
    }
    if (const std::optional<PastedFile> pasted = pastedFile(*copied, list)) {
        importFile(*pasted);
    }
}

void MainWindow::importFile(const PastedFile& file)
{
    auto* wizard = new ImportWizard(*m_workplace, this);
    connect(wizard, &QObject::destroyed, this, [folder = file.folder] { (void)folder; }); // lives as long
    wizard->open();
    wizard->choose(file.path, file.subject);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillMenus();
        if (currentPage() != nullptr) {
            setWindowTitle(u"%1 – Zhike 知客"_s.arg(currentPage()->title()));
        }
    }
    QMainWindow::changeEvent(event);
}

} // namespace zhike
