#include "gui/shell/topbar.h"

#include "gui/common/button.h"
#include "gui/common/icons.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/plaintip.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/backup/backupkeeper.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Looks like a field and is a button: typing happens in the find box that it opens.
class FindField : public QAbstractButton {
public:
    explicit FindField(QWidget* parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {ThemeManager::theme().px(372), ThemeManager::theme().px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = ThemeManager::theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(theme.line2, 1));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(5), theme.px(5));
        paintIcon(painter, QRectF(theme.px(8), 0, theme.px(16), height()), u"search"_s, theme.text2);
        painter.setFont(theme.font(FontRole::Body));
        painter.setPen(theme.text3);
        painter.drawText(
            rect().adjusted(theme.px(32), 0, -theme.px(56), 0), Qt::AlignVCenter | Qt::AlignLeft,
            fontMetrics().elidedText(text(), Qt::ElideRight, width() - theme.px(92)));
        painter.setFont(theme.font(FontRole::Axis));
        const QString keys = u"Ctrl+K"_s;
        const int wide = painter.fontMetrics().horizontalAdvance(keys) + theme.px(10);
        const QRectF cap(width() - wide - theme.px(6), (height() - theme.px(18)) / 2.0, wide, theme.px(18));
        painter.setPen(QPen(theme.line2, 1));
        painter.setBrush(theme.window);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3));
        painter.setPen(theme.text2);
        painter.drawText(cap, Qt::AlignCenter, keys);
    }
};

/// "Saved 10:42" with its tick; quiet, never a button.
class SavedSign : public QWidget {
public:
    using QWidget::QWidget;
    QString words;
    bool isGood = true;
    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme& theme = ThemeManager::theme();
        return {QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(words) + theme.px(24), theme.px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = ThemeManager::theme();
        if (words.isEmpty()) {
            return;
        }
        QPainter painter(this);
        const QString icon = isGood ? u"check"_s : u"warn"_s;
        paintIcon(painter, QRectF(0, 0, theme.px(16), height()), icon, isGood ? theme.ok : theme.danger);
        painter.setFont(theme.font(FontRole::Body));
        painter.setPen(isGood ? theme.text2 : theme.danger);
        painter.drawText(rect().adjusted(theme.px(22), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    }
};

} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 0);
    layout->setSpacing(8);
    m_menu = new ToolButton(u"menu"_s, {}, this);
    m_back = new ToolButton(u"back"_s, {}, this);
    m_forward = new ToolButton(u"fwd"_s, {}, this);
    auto* find = new FindField(this);
    m_find = find;
    m_new = new Button({}, ButtonRole::Standard, this);
    m_new->setIconName(u"plus"_s);
    m_newMenu = new QMenu(this);
    m_new->setMenu(m_newMenu);
    m_due = new Button({}, ButtonRole::Quiet, this);
    m_due->setIconName(u"clock"_s);
    m_saved = new SavedSign(this);
    m_user = new Button({}, ButtonRole::Quiet, this);
    m_userMenu = new QMenu(this);
    m_user->setMenu(m_userMenu);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_menu), static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_forward)}) {
        layout->addWidget(widget);
    }
    m_find->setMaximumWidth(520);
    layout->addWidget(m_find, 3);
    layout->addStretch(4);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_due), m_saved, static_cast<QWidget*>(m_user)}) {
        layout->addWidget(widget);
    }
    setFixedHeight(ThemeManager::theme().px(44));
    connect(m_menu, &QAbstractButton::clicked, this, &TopBar::navigationToggled);
    connect(m_back, &QAbstractButton::clicked, this, &TopBar::backClicked);
    connect(m_forward, &QAbstractButton::clicked, this, &TopBar::forwardClicked);
    connect(find, &QAbstractButton::clicked, this, &TopBar::findClicked);
    connect(m_due, &QAbstractButton::clicked, this, &TopBar::dueClicked);
    m_due->hide();
    setHistory(false, false);
    retranslate();
}

void TopBar::setHistory(bool hasBack, bool hasForward)
{
    m_back->setEnabled(hasBack);
    m_forward->setEnabled(hasForward);
}

void TopBar::setDue(qint64 count)
{
    m_dueCount = count;
    m_due->setVisible(count > 0);
    m_due->setText(tr("%Ln due", nullptr, int(count)));
}

void TopBar::setSaved(const QDateTime& at)
{
    m_savedAt = at;
    showSaved();
}

void TopBar::setBackup(const BackupKeeper& backups)
{
    m_hasBackups = backups.isNeeded();
    m_backedUpAt = backups.newest() ? backups.newest()->madeAt.local() : QDateTime();
    m_backupProblem = backups.lastFailure() ? messageFor(*backups.lastFailure()) : QString();
    showSaved();
}

void TopBar::showSaved()
{
    const Formats& formats = LanguageManager::formats();
    QStringList words;
    if (m_savedAt.isValid()) {
        words.append(tr("Saved %1", "%1: a time").arg(formats.time(Instant::from(m_savedAt))));
    }
    const QDate today = QDate::currentDate();
    if (!m_backupProblem.isEmpty()) {
        words.append(tr("Backup failed"));
    } else if (m_backedUpAt.isValid()) {
        const QString when = m_backedUpAt.date() == today
            ? formats.time(Instant::from(m_backedUpAt))
            : formats.day(*Day::from(m_backedUpAt.date()), *Day::from(today));
        words.append(tr("Backup %1", "%1: a time or a day").arg(when));
    }
    auto* sign = static_cast<SavedSign*>(m_saved);
    sign->words = words.join(u" · "_s);
    sign->isGood = m_backupProblem.isEmpty();
    sign->setToolTip(
        !m_backupProblem.isEmpty()   ? plainTip(m_backupProblem)
            : !m_hasBackups          ? QString()
            : m_backedUpAt.isValid() ? plainTip(tr("Last good backup: %1", "%1: a day and a time")
                                                    .arg(formats.exactInstant(Instant::from(m_backedUpAt))))
                                     : plainTip(tr("No backup yet; the first change makes one.")));
    sign->setAccessibleName(sign->words);
    sign->updateGeometry();
    sign->update();
}

void TopBar::setUser(const QString& name, Role role)
{
    m_userName = name;
    m_role = role;
    m_user->setText(name.isEmpty() ? tr("Who works here?") : u"%1 · %2"_s.arg(name, labelOf(role)));
}

void TopBar::openNewMenu()
{
    // not showMenu(): it waits in an event loop of its own
    m_newMenu->popup(m_new->mapToGlobal(QPoint(0, m_new->height() + 2)));
    m_newMenu->setActiveAction(m_newMenu->actions().value(0));
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TopBar::retranslate()
{
    m_menu->setTip(tr("Narrow or wide navigation"));
    m_back->setTip(tr("Back (Alt+Left)"));
    m_forward->setTip(tr("Forward (Alt+Right)"));
    static_cast<QAbstractButton*>(m_find)->setText(tr("Find anyone or anything"));
    m_new->setText(tr("New"));
    setDue(m_dueCount);
    showSaved();
    setUser(m_userName, m_role);
}

} // namespace zhike
