#include "services/calls/runningwindow.h"

#include "support/eventloop.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtConcurrent>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A window over a company, and somebody who talks to it from another thread, as another program does.
class Seat : public ::testing::Test {
protected:
    Seat()
    {
        application();
        m_window = std::make_unique<RunningWindow>(company());
        QObject::connect(m_window.get(), &RunningWindow::requested, m_window.get(), [this](const SeatRequest& request) {
            heard.append(request);
        });
    }
    [[nodiscard]] QString company() const { return m_folder.filePath(u"company.zhike"_s); }
    bool ask(const SeatRequest& request)
    {
        const auto asked = QtConcurrent::run([request, name = company()] { return askRunningWindow(name, request); });
        EXPECT_TRUE(waitFor([&asked] { return asked.isFinished(); }));
        return asked.result();
    }
    void close() { m_window.reset(); }
    QList<SeatRequest> heard;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RunningWindow> m_window;
};

} // namespace

TEST(SeatRequestLine, ReadsWhatItWrites)
{
    for (const SeatRequest& request :
         {SeatRequest{}, SeatRequest{SeatRequest::Kind::Call, u"+8613800164421"_s},
          SeatRequest{SeatRequest::Kind::Call, u"110"_s}}) {
        EXPECT_EQ(requestOf(lineOf(request)), request);
    }
}

TEST(SeatRequestLine, RefusesEverythingElse)
{
    for (const char* line :
         {"", "\n", "front", "front \n", "FRONT\n", "call\n", "call \n", "call 12\n", "call +86 138\n", "call abc\n",
          "call 13800164421", "call 13800164421\nfront\n", "call 138;rm\n", "open /etc/passwd\n",
          "call 123456789012345678901234567890\n"}) {
        EXPECT_EQ(requestOf(line), std::nullopt) << line;
    }
}

TEST_F(Seat, HearsACall)
{
    EXPECT_TRUE(ask({SeatRequest::Kind::Call, u"+8613800164421"_s}));

    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.first().number, u"+8613800164421"_s);
}

TEST_F(Seat, IsBroughtToTheFront)
{
    EXPECT_TRUE(ask({}));

    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.first().kind, SeatRequest::Kind::Front);
}

TEST_F(Seat, SaysNoToWhatItDoesNotKnow)
{
    EXPECT_FALSE(ask({SeatRequest::Kind::Call, u"who's there"_s}));
    EXPECT_FALSE(ask({SeatRequest::Kind::Call, QString(100'000, u'1')}));
    EXPECT_TRUE(heard.isEmpty());
    EXPECT_TRUE(ask({})); // and listens on
}

TEST_F(Seat, IsNotThereWhenItIsClosed)
{
    close();

    EXPECT_FALSE(ask({}));
}

TEST_F(Seat, DoesNotMindManyWhoSayNothing)
{
    const QByteArray path = company().toUtf8();
    const QString ear = u"zhike-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16))
        + QString::number(qHash(QDir::homePath()), 16);
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 20; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(ear);
    }
    ASSERT_TRUE(waitFor([&silent] { // all but the first few are hung up on at once, these after two seconds
        return std::ranges::all_of(
            silent, [](const auto& socket) { return socket->state() == QLocalSocket::UnconnectedState; });
    }));

    EXPECT_TRUE(ask({}));
}

} // namespace zhike::testing
