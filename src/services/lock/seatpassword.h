#pragma once

#include "domain/base/result.h"

#include <QFuture>
#include <QObject>
#include <functional>

namespace zhike {

/// The password that closes the window at this seat, if there is one, in a small file of this account that only its
/// owner may read: its Argon2id hash, after how many idle minutes the window closes by itself, and how many wrong
/// passwords came last. It protects against eyes and hands at this desk and encrypts nothing. GUI thread; hashes are
/// made beside it.
class SeatPassword : public QObject {
    Q_OBJECT
public:
    /// What is told of a password that was typed.
    enum class Check {
        Right,
        Wrong,
        TooEarly, ///< a pause is not over; it was not looked at
        Unreadable ///< the file cannot be read: no password opens
    };
    static constexpr int kShortest = 6; ///< characters
    static constexpr int kIdleMinutes = 5; ///< until somebody sets another number

    /// @param now milliseconds of a clock that only goes forward
    explicit SeatPassword(QString file, std::function<qint64()> now = {}, QObject* parent = nullptr);

    [[nodiscard]] const QString& file() const { return m_file; }
    /// Whether the window can be closed. A file that cannot be read counts as a password nobody knows.
    [[nodiscard]] bool isSet() const;
    /// Sets or changes it; whoever asks has checked the old one. An empty text takes it away.
    /// The text is overwritten, wherever its bytes are shared.
    [[nodiscard]] QFuture<Result<void>> set(QString password);

    /// Overwrites what was typed, wherever its bytes are shared.
    [[nodiscard]] QFuture<Check> check(QString typed);
    /// Until the next password is looked at: nothing after four wrong ones, then 2, 4, 8... seconds, five minutes at
    /// most, also after the program was started again. The right one sets it back.
    [[nodiscard]] qint64 pauseMs() const;

    [[nodiscard]] int idleMinutes() const; ///< 0: never
    [[nodiscard]] Result<void> setIdleMinutes(int minutes);

Q_SIGNALS:
    /// Set, changed or taken away; or other minutes.
    void changed();

private:
    void noteWrong();
    void noteRight(const QByteArray& newHash);

    QString m_file;
    std::function<qint64()> m_now;
    qint64 m_next; ///< on that clock: when a password is looked at again
};

} // namespace zhike
