#include "services/lock/seatpassword.h"

#include "exchange/atomicfile.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "storage/passwordhash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QScopeGuard>
#include <QtConcurrent>
#include <algorithm>
#include <memory>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFreeTries = 4;
constexpr qint64 kFirstPauseMs = 2000;
constexpr qint64 kLongestPauseMs = 5LL * 60 * 1000;
constexpr int kMostDoublings = 8;

qint64 pauseAfter(int wrong)
{
    if (wrong <= kFreeTries) {
        return 0;
    }
    return std::min(kFirstPauseMs << std::min(wrong - kFreeTries - 1, kMostDoublings), kLongestPauseMs);
}

/// What stands in the file.
struct KeptLock {
    QByteArray hash; ///< empty: no password
    int idleMinutes = SeatPassword::kIdleMinutes;
    int wrong = 0; ///< passwords in a row
    bool isReadable = true;
};

KeptLock readKept(const QString& path)
{
    KeptLock kept;
    QFile file(path);
    if (!file.exists()) {
        return kept;
    }
    const QJsonDocument document
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    const QJsonObject content = document.object();
    kept.isReadable = document.isObject();
    kept.hash = content["password"_L1].toString().toLatin1();
    kept.idleMinutes = content["idle_minutes"_L1].toInt(kept.idleMinutes);
    kept.wrong = content["wrong"_L1].toInt();
    return kept;
}

Result<void> writeKept(const QString& path, const KeptLock& kept)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    ZHIKE_TRY(AtomicFile file, AtomicFile::create(path)); // for its owner only
    const QJsonObject content{
        {u"password"_s, QString::fromLatin1(kept.hash)},
        {u"idle_minutes"_s, kept.idleMinutes},
        {u"wrong"_s, kept.wrong}};
    ZHIKE_CHECK(file.write(QJsonDocument(content).toJson()));
    return file.commit();
}

struct Matched {
    Result<PasswordMatch> match;
    QByteArray newHash; ///< at today's cost, where the kept one is of another
};

Matched matchAndRenew(const QByteArray& hash, const QString& typed)
{
    Matched matched{matchPassword(hash, typed), {}};
    if (matched.match && *matched.match == PasswordMatch::YesOldCost) {
        matched.newHash = passwordHash(typed).value_or(QByteArray());
    }
    return matched;
}

} // namespace

SeatPassword::SeatPassword(QString file, std::function<qint64()> now, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_now(now ? std::move(now) : steadyMs),
      m_next(m_now() + pauseAfter(readKept(m_file).wrong))
{
}

bool SeatPassword::isSet() const
{
    const KeptLock kept = readKept(m_file);
    return !kept.isReadable || !kept.hash.isEmpty();
}

QFuture<Result<void>> SeatPassword::set(QString password)
{
    auto future = QtConcurrent::run(
        [file = m_file, next = readKept(m_file), password = std::move(password)]() mutable -> Result<void> {
            const auto forget = qScopeGuard([&password] { wipe(password); });
            next.hash.clear();
            next.wrong = 0;
            if (!password.isEmpty()) {
                ZHIKE_TRY(next.hash, passwordHash(password));
            }
            return writeKept(file, next);
        });
    whenDone(future, this, [this](const Result<void>& done) {
        if (done) {
            m_next = m_now();
            Q_EMIT changed();
        }
    });
    return future;
}

QFuture<SeatPassword::Check> SeatPassword::check(QString typed)
{
    auto promise = std::make_shared<QPromise<Check>>();
    promise->start();
    const auto answer = [promise](Check check) {
        promise->addResult(check);
        promise->finish();
    };
    const KeptLock kept = readKept(m_file);
    if (!kept.isReadable) {
        wipe(typed);
        answer(Check::Unreadable);
    } else if (pauseMs() > 0) {
        wipe(typed);
        answer(Check::TooEarly);
    } else {
        auto matching = QtConcurrent::run([hash = kept.hash, typed = std::move(typed)]() mutable {
            const auto forget = qScopeGuard([&typed] { wipe(typed); });
            return matchAndRenew(hash, typed);
        });
        whenDone(matching, this, [this, answer](const Matched& matched) {
            if (!matched.match) {
                answer(Check::Unreadable);
            } else if (*matched.match == PasswordMatch::No) {
                noteWrong();
                answer(Check::Wrong);
            } else {
                noteRight(matched.newHash);
                answer(Check::Right);
            }
        });
    }
    return promise->future();
}

void SeatPassword::noteWrong()
{
    KeptLock kept = readKept(m_file);
    ++kept.wrong;
    m_next = m_now() + pauseAfter(kept.wrong);
    (void)writeKept(m_file, kept); // where it cannot be kept, this start of the program still remembers its pause
}

void SeatPassword::noteRight(const QByteArray& newHash)
{
    KeptLock kept = readKept(m_file);
    if (kept.wrong != 0 || !newHash.isEmpty()) {
        kept.wrong = 0;
        kept.hash = newHash.isEmpty() ? kept.hash : newHash;
        (void)writeKept(m_file, kept); // a full disk keeps nobody out
    }
}

qint64 SeatPassword::pauseMs() const
{
    return std::max<qint64>(0, m_next - m_now());
}

int SeatPassword::idleMinutes() const
{
    return readKept(m_file).idleMinutes;
}

Result<void> SeatPassword::setIdleMinutes(int minutes)
{
    KeptLock kept = readKept(m_file);
    if (!kept.isReadable) {
        return fail(ErrorCode::Damaged, m_file);
    }
    kept.idleMinutes = minutes;
    ZHIKE_CHECK(writeKept(m_file, kept));
    Q_EMIT changed();
    return {};
}

} // namespace zhike
