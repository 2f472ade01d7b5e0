#pragma once

#include "documents/language.h"
#include "gui/common/page.h"
#include "gui/shell/navigation.h"

#include <QHash>
#include <QMainWindow>
#include <memory>

class QStackedWidget;

namespace zhike {

class BinKeeper;
class PoolKeeper;
class DeletedPage;
class FindBox;
struct Command;
class LanguageManager;
struct PastedFile;
class QualityKeeper;
class Reminding;
class ThemeManager;
class SegmentKeeper;
class Toast;
class TopBar;
class WindowLock;
class WorkStrip;

/// What the window remembers between two starts, by company; written by app.
struct WindowSettings {
    UserId user{0}; ///< who worked here last; 0: nobody chose yet
    QList<Navigation::Recent> recent;
    std::optional<Instant> lastWhole; ///< when the whole file was last read and found whole
};

/// The one window over one open company: top bar, navigation, the page of now with its history, messages, running work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(
        Company& company, ThemeManager& theme, LanguageManager& language, WindowLock& lock,
        const WindowSettings& settings);
    ~MainWindow() override;

    void go(const Place& place);
    void open(const RecordRef& record);
    [[nodiscard]] Workplace& workplace() { return *m_workplace; }
    [[nodiscard]] WindowSettings settings() const;
    /// Works as another person from now on and opens that role's page.
    void setUser(const User& user);
    /// Somebody with this number is on the telephone: comes to the front with the page of who it is.
    void takeCall(const QString& number);
    [[nodiscard]] Page* currentPage() const;

Q_SIGNALS:
    /// app puts the backup in the company's place and opens it in a new window.
    void restoreRequested(const QString& backup);
    /// The company's file is damaged, and the person wants the ways out of it.
    void recoveryRequested();
    void sampleRequested();
    void userChosen(zhike::UserId user);
    void languageChosen(zhike::UiLanguage language);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Visit {
        Place place;
        QVariant state;
    };

    void makeActions();
    void fillMenus();
    void loadUsers();
    Page* pageFor(const Place& place);
    void showPlace(const Place& place, const QVariant& state);
    void step(int by);
    void remember(const Place& place, const QString& name);
    void refreshCounts();
    void forgetErased(const ChangeReceipt& receipt);
    void paste();
    void importFile(const PastedFile& file);
    void undo();
    void redo();
    void write(Form form, FormStart start);
    void complain(const Error& error);
    /// Shows that a record is in the bin, where it is.
    void showMissing(const RecordRef& record);
    void showDeleted(const RecordRef& asked, DeletedPage* page);
    void leaveDeleted(DeletedPage* page);
    void explainUndo(const UndoStep& step, const Error& error);
    void showHistory();
    void showRecordHistory();
    void lock();
    void editLock();
    void tellOfDamage(qsizetype pages);
    [[nodiscard]] QList<Command> commandsFor(const QString& typed);

    Company& m_company;
    ThemeManager& m_theme;
    LanguageManager& m_language;
    WindowLock& m_lock;
    std::unique_ptr<Workplace> m_workplace;
    TopBar* m_top;
    Navigation* m_navigation;
    QStackedWidget* m_stack;
    WorkStrip* m_works;
    SegmentKeeper* m_segments; ///< keeps who is in which segment current
    PoolKeeper* m_pool; ///< runs the rules of the pool once a day
    BinKeeper* m_bin; ///< lets go of what lies in the bin too long
    QualityKeeper* m_quality; ///< keeps how complete and fresh data are current
    FindBox* m_find;
    Toast* m_toast;
    QHash<Section, Page*> m_pages;
    QList<std::pair<RecordRef, Page*>> m_recordPages; ///< the last ten, most recent last
    QList<Visit> m_history;
    int m_at = -1;
    QList<Navigation::Recent> m_recent;
    QList<User> m_users;
    UserId m_user;
    Reminding* m_reminding;
    QString m_call; ///< came while the program was locked
};

} // namespace zhike
