#include "gui/lock/lockpane.h"
#include "gui/lock/passwordedit.h"
#include "gui/recovery/recoverywindow.h"
#include "gui/settings/lockdialog.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolTip>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

const QString kSecret = u"open sesame"_s;
const QString kCustomer = u"宏远贸易有限公司"_s;
constexpr qint64 kMinuteMs = 60'000;

/// All that a screen reader finds from here on.
void readAloud(QAccessibleInterface* at, QStringList& words)
{
    if (at == nullptr) {
        return;
    }
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        words.append(at->text(kind));
    }
    if (QAccessibleTableInterface* table = at->tableInterface()) {
        for (int row = 0; row < std::min(table->rowCount(), 5); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                readAloud(table->cellAt(row, column), words);
            }
        }
        return;
    }
    for (int i = 0; i < at->childCount(); ++i) {
        readAloud(at->child(i), words);
    }
}
QString wordsOfAllWindows()
{
    QStringList words;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        words.append(window->windowTitle());
        readAloud(QAccessible::queryAccessibleInterface(window), words);
    }
    words.removeAll(QString());
    return words.join(u'|');
}

/// How many colours a picture has: a blank one has one.
qsizetype coloursIn(const QImage& picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            colours.insert(picture.pixel(x, y));
        }
    }
    return colours.size();
}

class LockJourney : public Journey {
protected:
    static void fill(Person& person)
    {
        person.workAs(Role::Sales);
        CustomerDraft customer;
        customer.name = kCustomer;
        (void)Person::answerOf(person.company().apply(createCustomer(customer)));
        person.window().go({Section::Customers});
        ASSERT_TRUE(Person::until([&] { return person.rows() == 1; }));
        ASSERT_TRUE(Person::until([] { return wordsOfAllWindows().contains(kCustomer); }));
        auto set = person.lock().password().set(QString(kSecret.constData(), kSecret.size()));
        ASSERT_TRUE(Person::until([&] { return set.isFinished(); }));
    }
    static PasswordEdit* field(Person& person) { return person.see<PasswordEdit>(u"unlockPassword"_s); }
    static void lockByKeys(Person& person)
    {
        person.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        ASSERT_TRUE(person.lock().isLocked());
    }
    static void unlock(Person& person)
    {
        QTest::keyClicks(field(person), kSecret);
        QTest::keyClick(field(person), Qt::Key_Return);
        ASSERT_TRUE(Person::until([&] { return !person.lock().isLocked(); }));
    }
    /// Of every window but the pane's own words.
    static void expectNothingToSee(Person& person)
    {
        const QString all = wordsOfAllWindows();
        EXPECT_TRUE(all.contains(u"Locked"_s)) << all.toStdString();
        for (const QString& secret : {kCustomer, u"typed by hand"_s, u"Customers"_s, u"Subject"_s, u"Log a call"_s}) {
            EXPECT_FALSE(all.contains(secret)) << secret.toStdString() << " in " << all.toStdString();
        }
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window == &person.window()) {
                EXPECT_EQ(window->windowTitle(), u"Zhike 知客"_s);
                QImage picture = window->grab().toImage();
                const auto* words = window->findChild<QWidget*>(u"lockSheet"_s);
                QPainter(&picture).fillRect(QRect(words->mapTo(window, QPoint()), words->size()), picture.pixel(0, 0));
                EXPECT_EQ(coloursIn(picture), 1) << "besides the pane's own words";
            } else {
                EXPECT_FALSE(window->isVisible()) << window->metaObject()->className();
                EXPECT_LE(coloursIn(window->grab().toImage()), 2) << window->metaObject()->className();
            }
        }
    }
    static void keepPicture(QWidget& widget, const QString& name)
    {
        if (const QByteArray folder = qgetenv("ZHIKE_TEST_PICTURES"); !folder.isEmpty()) {
            widget.grab().save(QString::fromLocal8Bit(folder) + u'/' + name + u".png"_s);
        }
    }
};

} // namespace

TEST_F(LockJourney, AFormHalfTypedIsBlankWhileLockedAndAsItWasAfterwards)
{
    Person sales(file());
    fill(sales);
    sales.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    QPointer<QWidget> dialog = sales.dialog();
    sales.type(u"typed by hand"_s);
    sales.press(Qt::Key_Left);
    sales.press(Qt::Key_Left, Qt::ShiftModifier);
    auto* subject = dialog->findChild<QLineEdit*>(u"subject"_s);
    ASSERT_EQ(subject->selectedText(), u"n"_s);
    const QRect place = dialog->geometry();
    QApplication::clipboard()->setText(u"copied before"_s);
    ASSERT_TRUE(wordsOfAllWindows().contains(u"typed by hand"_s));

    lockByKeys(sales);

    expectNothingToSee(sales);
    keepPicture(sales.window(), u"locked"_s);
    EXPECT_EQ(sales.dialog(), nullptr);
    ASSERT_TRUE(sales.isAt(u"unlockPassword"_s)) << sales.focusName().toStdString();
    QTest::keyClicks(subject, u"x"_s); // what reached the form before does not now
    QTest::keyClick(&sales.window(), Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(&sales.window(), Qt::BackButton);
    EXPECT_FALSE(field(sales)->text().contains(u"x"_s));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM draft"_s), 1) << "kept, should the power go now";
    unlock(sales);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() == dialog; }));
    EXPECT_EQ(dialog->geometry(), place);
    EXPECT_EQ(subject->text(), u"typed by hand"_s);
    EXPECT_EQ(subject->selectedText(), u"n"_s);
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    EXPECT_EQ(QApplication::clipboard()->text(), u"copied before"_s);
    EXPECT_TRUE(wordsOfAllWindows().contains(kCustomer));
    EXPECT_TRUE(sales.window().windowTitle().contains(u"Customers"_s));
    EXPECT_EQ(sales.see<LockPane>(u"lockPane"_s), nullptr);
    sales.type(u"d"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE subject = 'typed by hadd'"_s), 1);
}

TEST_F(LockJourney, MenusTooltipsAndWhatOpensMeanwhileAreNotSeen)
{
    Person sales(file());
    fill(sales);
    auto* menu = new QMenu(&sales.window());
    menu->addAction(u"typed by hand"_s);
    menu->popup(sales.window().mapToGlobal(QPoint(100, 100)));
    ASSERT_EQ(QApplication::activePopupWidget(), menu);
    QStringList words;
    readAloud(QAccessible::queryAccessibleInterface(menu), words);
    ASSERT_TRUE(words.contains(u"typed by hand"_s));

    lockByKeys(sales);

    EXPECT_FALSE(menu->isVisible());
    sales.window().workplace().write(Form::Call, {}); // a form that opens by itself
    QToolTip::showText({50, 50}, kCustomer, &sales.window());
    sales.window().workplace().toast(kCustomer);
    sales.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([] {
        const auto windows = QApplication::topLevelWidgets();
        return std::ranges::count_if(windows, [](const QWidget* window) { return window->isVisible(); }) == 1;
    }));
    expectNothingToSee(sales);
    EXPECT_TRUE(sales.isAt(u"unlockPassword"_s)) << sales.focusName().toStdString();
    unlock(sales);

    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    EXPECT_TRUE(Person::until([&] { return sales.dialog()->isAncestorOf(sales.atKeys()); }));
}

TEST_F(LockJourney, AFormWhoseSaveComesBackMeanwhileDoesNotComeAgain)
{
    Person sales(file());
    fill(sales);
    sales.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    sales.type(u"typed by hand"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    sales.lock().lock();
    ASSERT_TRUE(sales.lock().isLocked());
    ASSERT_TRUE(Person::until(
        [&] { return sales.count(u"SELECT count(*) FROM activity WHERE subject = 'typed by hand'"_s) == 1; }));
    ASSERT_TRUE(Person::until([] {
        const auto windows = QApplication::topLevelWidgets();
        return std::ranges::none_of(windows, [](QWidget* window) { return qobject_cast<QDialog*>(window) != nullptr; });
    }));
    unlock(sales);

    EXPECT_EQ(sales.dialog(), nullptr);
    EXPECT_EQ(sales.rows(), 1);
}

TEST_F(LockJourney, ACellThatIsBeingEditedStaysOpen)
{
    Person sales(file());
    fill(sales);
    auto* table = sales.window().currentPage()->findChild<RecordTable*>();
    table->goToRow(0);
    table->setFocus();
    sales.press(Qt::Key_F2);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    const QPointer<QLineEdit> editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QTest::keyClicks(editor, u"typed by hand"_s);

    lockByKeys(sales);
    expectNothingToSee(sales);
    unlock(sales);

    ASSERT_FALSE(editor.isNull());
    EXPECT_EQ(editor->text(), u"typed by hand"_s);
    EXPECT_EQ(QApplication::focusWidget(), editor);
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM customer WHERE name = 'typed by hand'"_s), 0);
    sales.press(Qt::Key_Escape);
}

TEST_F(LockJourney, WrongPasswordsAreToldAndLoseNothing)
{
    Person sales(file());
    fill(sales);
    lockByKeys(sales);
    auto* edit = field(sales);

    QTest::keyClicks(edit, u"wrong"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return edit->accessibleDescription() == u"That is not the password."_s; }));
    EXPECT_TRUE(edit->text().isEmpty());
    EXPECT_TRUE(wordsOfAllWindows().contains(u"That is not the password."_s)); // as a screen reader hears it
    for (int i = 0; i < 4; ++i) {
        QTest::keyClicks(edit, u"wrong"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        ASSERT_TRUE(Person::until([&] { return !edit->accessibleDescription().isEmpty(); }));
    }
    ASSERT_TRUE(
        Person::until([&] { return edit->accessibleDescription().startsWith(u"Too many wrong passwords."_s); }));
    keepPicture(sales.window(), u"locked-pause"_s);
    EXPECT_FALSE(sales.see<QAbstractButton>(u"unlock"_s)->isEnabled());
    ASSERT_TRUE(Person::until([&] { return sales.see<QAbstractButton>(u"unlock"_s)->isEnabled(); })); // 2 s
    unlock(sales);
    EXPECT_EQ(sales.rows(), 1);
}

TEST_F(LockJourney, ThePaneIsWorkedByKeysAloneAndHintsAtCapsLock)
{
    Person sales(file());
    fill(sales);
    lockByKeys(sales);
    auto* edit = field(sales);
    EXPECT_FALSE(edit->testAttribute(Qt::WA_InputMethodEnabled));
    EXPECT_EQ(edit->accessibleName(), u"Password"_s);

    QTest::keyClick(edit, Qt::Key_A, Qt::NoModifier);
    EXPECT_EQ(edit->accessibleDescription(), QString());
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_s);
    QApplication::sendEvent(edit, &capital);
    EXPECT_EQ(edit->accessibleDescription(), u"Caps Lock is on."_s);
    QTest::keyClick(edit, Qt::Key_CapsLock);
    EXPECT_EQ(edit->accessibleDescription(), QString());
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(sales.focusName(), u"unlock"_s);
    QTest::keyClick(sales.atKeys(), Qt::Key_Tab);
    EXPECT_EQ(sales.focusName(), u"passwordForgotten"_s);
    QTest::keyClick(sales.atKeys(), Qt::Key_Space);
    EXPECT_TRUE(sales.see<QLabel>(u"passwordHelp"_s)->isVisible());
    EXPECT_TRUE(sales.see<QLabel>(u"passwordHelp"_s)->text().contains(sales.lock().password().file()));
    keepPicture(sales.window(), u"locked-help"_s);
    QTest::keyClick(sales.atKeys(), Qt::Key_Tab);
    EXPECT_EQ(sales.focusName(), u"unlockPassword"_s);
    edit->setText({});
    unlock(sales);
}

TEST_F(LockJourney, LocksAfterIdleMinutesAndNotWhileSomebodyWorks)
{
    qint64 now = 0;
    const QTemporaryDir seat;
    SeatPassword password(seat.filePath(u"lock.json"_s));
    WindowLock lock(password, [&now] { return now; });
    QWidget window;
    lock.guard(window);
    window.show();
    now = 1000 * kMinuteMs;
    lock.idle().look();
    EXPECT_FALSE(lock.isLocked()) << "no password, no lock";
    auto set = password.set(QString(kSecret.constData(), kSecret.size()));
    ASSERT_TRUE(Person::until([&] { return set.isFinished(); }));

    now += 4 * kMinuteMs;
    QTest::keyClick(&window, Qt::Key_A);
    now += 4 * kMinuteMs;
    lock.idle().look();
    EXPECT_FALSE(lock.isLocked());
    now += kMinuteMs;
    lock.idle().look();
    EXPECT_TRUE(lock.isLocked());
    EXPECT_NE(lockPaneOf(window), nullptr);
}

TEST_F(LockJourney, StartsLockedOverAnyWindowAndOverTheWaysOutOfDamage)
{
    const QTemporaryDir seat;
    SeatPassword password(seat.filePath(u"lock.json"_s));
    auto set = password.set(QString(kSecret.constData(), kSecret.size()));
    ASSERT_TRUE(Person::until([&] { return set.isFinished(); }));
    const ThemeManager theme(*qApp);
    WindowLock lock(password);
    RecoveryWindow window(file().path, Error{ErrorCode::Damaged, file().path});
    lock.guard(window);
    window.show();

    lock.lock();

    QString words = wordsOfAllWindows();
    EXPECT_TRUE(words.contains(u"Locked"_s));
    EXPECT_FALSE(words.contains(file().path)) << words.toStdString();
    RecoveryWindow second(file().path, Error{ErrorCode::Damaged, file().path}); // the window is another one meanwhile
    lock.guard(second);
    second.show();
    EXPECT_NE(lockPaneOf(second), nullptr);
    auto* edit = second.findChild<PasswordEdit*>();
    QTest::keyClicks(edit, kSecret);
    QTest::keyClick(edit, Qt::Key_Return);
    ASSERT_TRUE(Person::until([&] { return !lock.isLocked(); }));
    EXPECT_EQ(lockPaneOf(window), nullptr);
    EXPECT_EQ(lockPaneOf(second), nullptr);
    words = wordsOfAllWindows();
    EXPECT_FALSE(words.contains(u"Locked"_s));
}

TEST_F(LockJourney, APasswordIsSetChangedAndRemovedInTheSettings)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const auto dialogIsOpen = [&] { return qobject_cast<LockDialog*>(sales.dialog()) != nullptr; };
    const auto type = [&](const char* name, const QString& text) {
        QTest::keyClicks(sales.dialog()->findChild<QLineEdit*>(QString::fromLatin1(name)), text);
    };
    const auto press
        = [&](const char* name) { sales.dialog()->findChild<QAbstractButton*>(QString::fromLatin1(name))->click(); };
    sales.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier); // there is none yet: it is offered
    ASSERT_TRUE(Person::until(dialogIsOpen));
    EXPECT_FALSE(sales.lock().isLocked());

    type("newPassword", u"short"_s);
    press("savePassword");
    EXPECT_TRUE(dialogIsOpen());
    type("newPassword", u" no more"_s);
    type("passwordAgain", u"short no mor"_s);
    press("savePassword");
    keepPicture(*sales.dialog(), u"lock-dialog"_s);
    EXPECT_EQ(
        sales.dialog()->findChild<QLineEdit*>(u"passwordAgain"_s)->accessibleDescription(),
        u"The two passwords differ."_s);
    type("passwordAgain", u"e"_s);
    auto* minutes = sales.dialog()->findChild<QComboBox*>(u"idleMinutes"_s);
    minutes->setCurrentIndex(minutes->findData(10));
    press("savePassword");
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
    EXPECT_TRUE(sales.lock().password().isSet());
    EXPECT_EQ(sales.lock().password().idleMinutes(), 10);

    sales.window().go({Section::Settings});
    sales.see<QAbstractButton>(u"lockSettings"_s)->click();
    ASSERT_TRUE(Person::until(dialogIsOpen));
    type("currentPassword", u"not it"_s);
    press("removePassword");
    auto* current = sales.dialog()->findChild<QLineEdit*>(u"currentPassword"_s);
    ASSERT_TRUE(Person::until([&] { return current->accessibleDescription() == u"That is not the password."_s; }));
    EXPECT_TRUE(sales.lock().password().isSet());
    type("currentPassword", u"short no more"_s);
    press("removePassword");
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
    EXPECT_FALSE(sales.lock().password().isSet());
    sales.lock().lock();
    EXPECT_FALSE(sales.lock().isLocked());
}

/// Must fail: without the blanks, the words are found.
TEST_F(LockJourney, TheWordsThatAreLookedForAreThereWhenNothingIsLocked)
{
    Person sales(file());
    fill(sales);

    const QString words = wordsOfAllWindows();

    EXPECT_TRUE(words.contains(kCustomer) && words.contains(u"Customers"_s)) << words.toStdString();
    EXPECT_GT(coloursIn(sales.window().grab().toImage()), 10);
}

} // namespace zhike::testing
