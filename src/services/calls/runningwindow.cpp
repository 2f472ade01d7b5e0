#include "services/calls/runningwindow.h"

#include "services/calls/callers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 300; ///< for a window that is there: it may be busy painting
constexpr int kSilenceMs = 2000; ///< of a sender; and how long a window is waited for that has taken the request
constexpr qint64 kLongestLine = 64;
constexpr int kMostTalking = 8;
constexpr auto kTaken = "ok\n";
constexpr auto kRefused = "no\n";

/// The same for every way of naming the file.
QString earOf(const QString& company)
{
    const bool isServer = company.startsWith("postgres"_L1) && company.contains("://"_L1);
    const QByteArray path = (isServer ? company : QFileInfo(company).absoluteFilePath()).toUtf8();
    return u"zhike-"_s + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16))
        + QString::number(qHash(QDir::homePath()), 16);
}

} // namespace

QByteArray lineOf(const SeatRequest& request)
{
    return request.kind == SeatRequest::Kind::Front ? QByteArray("front\n")
                                                    : "call " + request.number.toLatin1() + '\n';
}

std::optional<SeatRequest> requestOf(const QByteArray& line)
{
    if (line == "front\n") {
        return SeatRequest();
    }
    if (!line.startsWith("call ") || !line.endsWith('\n')) {
        return std::nullopt;
    }
    const QString said = QString::fromLatin1(line.mid(5).chopped(1));
    const auto number = calledNumber(said);
    return number == said ? std::optional(SeatRequest{SeatRequest::Kind::Call, said}) : std::nullopt;
}

bool askRunningWindow(const QString& company, const SeatRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(earOf(company));
    if (!socket.waitForConnected(kWaitMs)) {
        return false;
    }
    socket.write(lineOf(request));
    if (!socket.waitForBytesWritten(kWaitMs)) {
        return false;
    }
    while (!socket.canReadLine() && socket.waitForReadyRead(kSilenceMs)) { }
    const bool isStillBusy = !socket.canReadLine() && socket.state() == QLocalSocket::ConnectedState;
    return isStillBusy || socket.readLine(kLongestLine) == kTaken;
}

RunningWindow::RunningWindow(const QString& company, QObject* parent)
    : QObject(parent), m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(earOf(company));
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            greet(*socket);
        }
    });
    m_server->listen(earOf(company));
}

RunningWindow::~RunningWindow() = default;

void RunningWindow::greet(QLocalSocket& socket)
{
    if (m_talking >= kMostTalking) {
        socket.abort();
        socket.deleteLater();
        return;
    }
    ++m_talking;
    socket.setReadBufferSize(kLongestLine);
    connect(&socket, &QObject::destroyed, this, [this] { --m_talking; });
    connect(&socket, &QLocalSocket::disconnected, &socket, &QObject::deleteLater);
    connect(&socket, &QLocalSocket::readyRead, this, [this, &socket] { hear(socket); });
    QTimer::singleShot(kSilenceMs, &socket, [&socket] { socket.abort(); });
    if (socket.bytesAvailable() > 0) {
        hear(socket);
    }
}

void RunningWindow::hear(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= kLongestLine) {
            socket.abort();
        }
        return;
    }
    socket.disconnect(this); // one request each; only its going is still of interest
    connect(&socket, &QObject::destroyed, this, [this] { --m_talking; });
    const auto request = requestOf(socket.readLine(kLongestLine));
    socket.write(request ? kTaken : kRefused);
    socket.disconnectFromServer();
    if (request) {
        Q_EMIT requested(*request);
    }
}

} // namespace zhike
