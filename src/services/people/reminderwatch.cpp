#include "services/people/reminderwatch.h"

#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Often, instead of a timer set to the next reminder: computers sleep, and clocks are set.
constexpr int kLookMs = 30'000;

} // namespace

ReminderWatch::ReminderWatch(Company& company, std::function<Instant()> now, QObject* parent)
    : QObject(parent), m_company(company), m_now(now ? std::move(now) : instantNow)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &ReminderWatch::look);
    connect(&m_company, &Company::changed, this, [this] {
        if (m_timer.isActive()) {
            look();
        }
    });
}

void ReminderWatch::start()
{
    m_timer.start();
    look();
}

void ReminderWatch::look()
{
    whenDone(
        m_company.ask(
            QuestionKey{u"reminders"_s},
            [person = m_company.author().user, now = m_now()](SqlSession& session) {
                return dueReminders(session, person, now);
            }),
        this, [this](const Result<QList<Reminder>>& due) {
            if (due && *due != m_due) { // a look that failed is made up for by the next one
                m_due = *due;
                Q_EMIT dueChanged();
            }
        });
}

} // namespace zhike
