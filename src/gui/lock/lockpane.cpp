#include "gui/lock/lockpane.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"
#include "gui/lock/passwordedit.h"
#include "services/jobs/whendone.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecondMs = 1000;

} // namespace

LockPane::LockPane(SeatPassword& password, QWidget& window)
    : Panel(Surface::Base, {}, &window), m_password(password), m_title(new Label({}, FontRole::Figure)),
      m_words(new Label({}, FontRole::Body, Ink::Text2)), m_edit(new PasswordEdit), m_row(new FieldRow({}, m_edit)),
      m_open(new Button({}, ButtonRole::Primary)), m_forgotten(new Button({}, ButtonRole::Quiet)),
      m_help(new Label({}, FontRole::Body, Ink::Text2))
{
    setObjectName(u"lockPane"_s);
    m_edit->setObjectName(u"unlockPassword"_s);
    m_open->setObjectName(u"unlock"_s);
    m_forgotten->setObjectName(u"passwordForgotten"_s);
    m_help->setObjectName(u"passwordHelp"_s);
    m_words->setWordWrap(true);
    m_help->setWordWrap(true);
    m_help->setTextInteractionFlags(Qt::TextSelectableByMouse); // the path, to find the file
    m_help->hide();
    m_open->setIconName(u"lock"_s);
    const Theme& theme = ThemeManager::theme();
    auto* sheet = new QWidget(this);
    sheet->setObjectName(u"lockSheet"_s);
    sheet->setFixedWidth(theme.px(420));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_row);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_forgotten);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    column->addWidget(m_help);
    auto* row = new QHBoxLayout; // not an alignment, which knows nothing of lines that wrap
    row->addStretch(1);
    row->addWidget(sheet);
    row->addStretch(1);
    auto* middle = new QVBoxLayout(this);
    middle->addStretch(2);
    middle->addLayout(row);
    middle->addStretch(3);
    m_pause.setInterval(kSecondMs);
    connect(&m_pause, &QTimer::timeout, this, &LockPane::showPause);
    connect(m_edit, &QLineEdit::returnPressed, this, &LockPane::tryToOpen);
    connect(m_open, &QAbstractButton::clicked, this, &LockPane::tryToOpen);
    connect(m_forgotten, &QAbstractButton::clicked, this, [this] { m_help->setVisible(!m_help->isVisible()); });
    connect(m_edit, &PasswordEdit::capsLockChanged, this, [this](bool isOn) {
        m_row->setHint(isOn ? tr("Caps Lock is on.") : QString());
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (!m_pause.isActive()) {
            m_row->clearError();
        }
    });
    retranslate();
    showPause();
}

void LockPane::takeFocus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void LockPane::tryToOpen()
{
    if (m_isChecking || m_edit->text().isEmpty()) {
        takeFocus();
        return;
    }
    m_isChecking = true;
    whenDone(m_password.check(m_edit->take()), this, [this](SeatPassword::Check check) {
        m_isChecking = false;
        take(check);
    });
}

void LockPane::take(SeatPassword::Check check)
{
    switch (check) {
    case SeatPassword::Check::Right:
        Q_EMIT opened();
        return;
    case SeatPassword::Check::Wrong:
        m_row->setError(tr("That is not the password."));
        break;
    case SeatPassword::Check::TooEarly:
        break;
    case SeatPassword::Check::Unreadable:
        m_row->setError(tr("The password on this computer cannot be read."));
        m_help->show();
        break;
    }
    showPause();
    takeFocus();
}

void LockPane::showPause()
{
    const qint64 seconds = (m_password.pauseMs() + kSecondMs - 1) / kSecondMs;
    if (seconds > 0) {
        m_row->setError(tr("Too many wrong passwords. Try again in %Ln second(s).", nullptr, int(seconds)));
        m_pause.start();
    } else if (m_pause.isActive()) {
        m_pause.stop();
        m_row->clearError();
    }
    m_open->setEnabled(seconds == 0);
}

/// Tab stays on the pane.
bool LockPane::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops{m_edit, m_open, m_forgotten};
    stops.removeIf([](const QWidget* stop) { return !stop->isEnabled(); });
    const qsizetype at = std::max<qsizetype>(0, stops.indexOf(window()->focusWidget()));
    const qsizetype to = (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// A button that has the keys is pressed by Enter too, and nothing goes on to the window below.
void LockPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QAbstractButton*>(window()->focusWidget())) {
            button->click();
        }
    }
    event->accept();
}

void LockPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

void LockPane::retranslate()
{
    setAccessibleName(tr("Zhike is locked"));
    m_title->setText(tr("Locked"));
    m_words->setText(tr("Type your password to go on. What you were doing stands as you left it."));
    m_row->setLabel(tr("Password"));
    m_open->setText(tr("Unlock"));
    m_forgotten->setText(tr("Forgot the password?"));
    m_help->setText(
        tr("The password closes this window; it encrypts nothing, and no record is lost without it. Whoever "
           "may use your account on this computer can take it away: end Zhike, delete the file %1, and "
           "start Zhike again.",
           "%1: a file")
            .arg(QDir::toNativeSeparators(m_password.file())));
}

bool isOnLockPane(const QWidget& widget)
{
    for (const QWidget* at = &widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (qobject_cast<const LockPane*>(at) != nullptr) {
            return true;
        }
    }
    return false;
}

LockPane* lockPaneOf(const QWidget& window)
{
    return window.findChild<LockPane*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace zhike
