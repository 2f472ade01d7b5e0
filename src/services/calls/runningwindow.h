#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>

class QLocalServer;
class QLocalSocket;

namespace zhike {

/// What another program of the same person may ask of the window that has a company open. One line each: "front", or
/// "call" with a number.
struct SeatRequest {
    enum class Kind { Front, Call };
    Kind kind = Kind::Front;
    QString number; ///< of a call: an optional + and digits
    bool operator==(const SeatRequest&) const = default;
};
[[nodiscard]] QByteArray lineOf(const SeatRequest& request);
/// @return nothing for a line that is none of these.
[[nodiscard]] std::optional<SeatRequest> requestOf(const QByteArray& line);

/// Asks the window that has the company of this address open, and waits two seconds for its word at most.
/// @return false when there is no window, or it does not know the request.
[[nodiscard]] bool askRunningWindow(const QString& company, const SeatRequest& request);

/// The window's ear: only programs of the same person reach it, and all that they can say is a SeatRequest. Lines that
/// are longer than any, senders that say nothing and more than a few at a time are hung up on. GUI thread.
class RunningWindow : public QObject {
    Q_OBJECT
public:
    /// @param company its file, or a server's address. One that crashed left its ear behind, which is taken away: ask
    /// a living one before.
    explicit RunningWindow(const QString& company, QObject* parent = nullptr);
    ~RunningWindow() override;

Q_SIGNALS:
    void requested(const zhike::SeatRequest& request);

private:
    void greet(QLocalSocket& socket);
    void hear(QLocalSocket& socket);

    std::unique_ptr<QLocalServer> m_server;
    int m_talking = 0;
};

} // namespace zhike
