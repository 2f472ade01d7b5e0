#include "reliability/campaign.h"

#include <QFile>
#include <QFileInfo>
#include <chrono>
#include <cstdio>

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostFaults = 20;

} // namespace

qint64 Report::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void Report::say(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

void Report::fault(const QString& what)
{
    ++m_faults;
    say(u"FAULT: "_s + what);
}

void Report::skip(const QString& why)
{
    m_wasSkipped = true;
    say(u"skipped: "_s + why);
}

bool Report::isOver() const
{
    if (m_wasSkipped || m_faults >= kMostFaults || (!m_options.control.isEmpty() && m_faults > 0)) {
        return true;
    }
    return m_options.seconds > 0 && nowMs() - m_start > m_options.seconds * 1000;
}

QString Workplace::memoryFolder()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QString::fromLocal8Bit(qgetenv("TMPDIR"));
}

Workplace::Workplace(Report& report, const QString& parent)
    : m_report(report), m_folder((parent.isEmpty() ? u"/tmp"_s : parent) + u"/zhike-torture-XXXXXX"_s)
{
    m_folder.setAutoRemove(false);
}

Workplace::~Workplace()
{
    if (m_report.keepsFiles()) {
        m_report.say(u"kept: "_s + m_folder.path());
    } else {
        m_folder.remove();
    }
}

void copyClosedFile(const QString& from, const QString& to)
{
    QFile::remove(to);
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s}) {
        QFile::remove(to + suffix);
    }
    if (!QFile::copy(from, to)) {
        qFatal("cannot copy %s to %s", qPrintable(from), qPrintable(to));
    }
}

} // namespace zhike::reliability
