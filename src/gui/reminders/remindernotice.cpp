#include "gui/reminders/remindernotice.h"

#include "domain/customers/due.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/customers/finishing.h"
#include "services/jobs/clock.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostReminders = 4;
constexpr int kSnoozeHour = 9;

} // namespace

QList<std::pair<QString, Instant>> snoozeTimes(Instant now)
{
    const auto inMinutes = [now](int minutes) { return Instant(now.msSinceEpoch() + minutes * 60'000LL); };
    const QDateTime tomorrow(now.local().date().addDays(1), QTime(kSnoozeHour, 0));
    return {
        {ReminderNotice::tr("In 5 minutes"), inMinutes(5)},
        {ReminderNotice::tr("In 15 minutes"), inMinutes(15)},
        {ReminderNotice::tr("In an hour"), inMinutes(60)},
        {ReminderNotice::tr("Tomorrow at 9"), Instant::from(tomorrow)}};
}

ReminderNotice::ReminderNotice(Workplace& workplace)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_workplace(workplace)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setObjectName(u"reminderNotice"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_title = new Label({}, FontRole::BodyStrong);
    auto* close = new ToolButton(u"close"_s, tr("Close; they come again with the next start"));
    head->addWidget(m_title, 1);
    head->addWidget(close);
    m_column->addLayout(head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(8);
    m_column->addLayout(m_lines);
    connect(close, &QAbstractButton::clicked, this, &QWidget::hide);
}

QString ReminderNotice::lineOf(const Reminder& reminder, Instant now)
{
    const Formats& formats = LanguageManager::formats();
    const ActivityDraft& plan = reminder.plan.details;
    const auto day = Day::from(plan.at.local().date());
    const auto today = Day::from(now.local().date());
    const bool isToday = day == today;
    const QString when = isToday && !plan.allDay ? formats.time(plan.at)
        : day && today                           ? formats.dueDay(*day, *today)
                                                 : QString();
    return u"%1 · %2 · %3"_s.arg(when, labelOf(plan.kind), plan.subject);
}

void ReminderNotice::addLine(const Reminder& reminder, Instant now)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(
        reminder.contactName.isEmpty() ? reminder.customerName
                                       : u"%1 · %2"_s.arg(reminder.customerName, reminder.contactName),
        FontRole::BodyStrong));
    const bool isLate = dueState(reminder.plan.details.at, localDayOf(now)) == DueState::Overdue;
    column->addWidget(new Label(lineOf(reminder, now), FontRole::Body, isLate ? Ink::Danger : Ink::Text2));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new Button(text);
        button->setSmall(true);
        button->setObjectName(QLatin1StringView(name));
        buttons->addWidget(button);
        return button;
    };
    connect(add(tr("Open"), "openReminder"), &QAbstractButton::clicked, this, [this, reminder] {
        Q_EMIT opened(reminder);
    });
    auto* later = add(tr("Later"), "laterReminder");
    connect(later, &QAbstractButton::clicked, this, [this, later, reminder] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const auto& [name, until] : snoozeTimes(instantNow())) {
            connect(menu->addAction(name), &QAction::triggered, this, [this, reminder, moment = until] {
                Q_EMIT putOff(reminder, moment);
            });
        }
        menu->addSeparator();
        connect(menu->addAction(tr("Do not remind of it again")), &QAction::triggered, this, [this, reminder] {
            Q_EMIT putOff(reminder, std::nullopt);
        });
        menu->popup(later->mapToGlobal(QPoint(0, later->height())));
    });
    offerOutcomes(*add(tr("Done"), "doneReminder"), reminder.plan.details.kind, [this, reminder](ActivityStatus how) {
        Q_EMIT finished(reminder, how);
    });
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_lines->addWidget(row);
}

void ReminderNotice::setReminders(const QList<Reminder>& reminders, Instant now)
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what is asking
        delete item;
    }
    if (reminders.isEmpty()) {
        hide();
        return;
    }
    m_title->setText(tr("%Ln reminder(s)", nullptr, int(reminders.size())));
    setWindowTitle(m_title->text());
    for (const Reminder& reminder : reminders.mid(0, kMostReminders)) {
        addLine(reminder, now);
    }
    if (reminders.size() > kMostReminders) {
        m_lines->addWidget(new Label(
            tr("and %Ln more", nullptr, int(reminders.size()) - kMostReminders), FontRole::Small, Ink::Text2));
    }
    place();
    show();
    raise();
}

void ReminderNotice::place()
{
    const Theme& theme = ThemeManager::theme();
    setPalette(paletteOf(theme));
    setFixedWidth(theme.px(360));
    adjustSize();
    const QScreen* screen = QGuiApplication::primaryScreen();
    const QRect room = screen != nullptr ? screen->availableGeometry() : QRect(0, 0, 1366, 768);
    move(room.right() - width() - theme.px(16), room.bottom() - height() - theme.px(16));
}

void ReminderNotice::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(theme.line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, theme.px(4), height()), theme.accent);
}

} // namespace zhike
