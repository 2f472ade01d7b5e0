#include "app/pictures.h"

#include "gui/calendar/calendarpage.h"
#include "gui/lock/windowlock.h"
#include "gui/relations/relationspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/sections.h"
#include "repositories/stores.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QThread>
#include <cstdio>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuietMs = 700;
constexpr int kReplayMs = 3000;

/// Lets queries come back and the window paint; a picture is taken after a pause, as an eye would.
void settle(int milliseconds = kQuietMs)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return size.width() >= 640 && size.height() >= 480 ? size : QSize(1366, 768);
}

} // namespace

int takePictures(Company& company, ThemeManager& theme, LanguageManager& language, const PictureOrder& order)
{
    if (!QDir().mkpath(order.folder)) {
        std::fprintf(stderr, "zhike: cannot make the folder %s\n", qPrintable(order.folder));
        return 1;
    }
    SeatPassword none{QString()};
    WindowLock lock(none);
    MainWindow window(company, theme, language, lock, {});
    window.resize(sizeOf(order.size));
    window.show();
    settle(100);
    auto users = company.read([](SqlSession& session) { return UserStore(session).all(); });
    users.waitForFinished();
    const Result<QList<User>> people = users.result();
    if (!people || people->isEmpty()) {
        std::fprintf(stderr, "zhike: nobody works in this company\n");
        return 1;
    }
    window.setUser(people->first());
    const auto picture = [&](const QString& name) {
        settle();
        const QString path = QDir(order.folder).filePath(name + u".png"_s);
        if (!window.grab().save(path)) {
            std::fprintf(stderr, "zhike: cannot write %s\n", qPrintable(path));
            return false;
        }
        std::printf("%s\n", qPrintable(path));
        return true;
    };
    for (const SectionInfo& info : sections()) {
        window.go({info.section});
        if (info.section == Section::Insight) {
            settle(kReplayMs); // two days are compared in the background
        }
        if (!picture(QString::fromLatin1(info.icon))) {
            return 1;
        }
        if (info.section == Section::Today) {
            window.go(CalendarPage::place());
            auto* calendar = qobject_cast<CalendarPage*>(window.currentPage());
            for (const CalendarSpan span : {CalendarSpan::Day, CalendarSpan::Month, CalendarSpan::Week}) {
                calendar->setSpan(span);
                const QString name = span == CalendarSpan::Day ? u"day"_s
                    : span == CalendarSpan::Week               ? u"week"_s
                                                               : u"month"_s;
                if (!picture(u"calendar-"_s + name)) {
                    return 1;
                }
            }
            continue;
        }
        if (info.section == Section::Insight) {
            for (const char* tab : {"segments", "movers", "value", "lifecycle", "retention", "model"}) {
                window.go({Section::Insight, {}, {{u"tab"_s, QString::fromLatin1(tab)}}});
                if (!picture(u"insight-"_s + QString::fromLatin1(tab))) {
                    return 1;
                }
            }
        }
        if (const auto record = window.currentPage()->subject()) {
            window.open(*record);
            if (!picture(QString::fromLatin1(info.icon) + u"-record"_s)) {
                return 1;
            }
            if (info.section == Section::Customers) {
                window.go(RelationsPage::placeOf(CustomerId(record->id)));
                if (!picture(u"relations"_s)) {
                    return 1;
                }
            }
        }
    }
    return 0;
}

} // namespace zhike
