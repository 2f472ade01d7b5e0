#include "services/lock/seatpassword.h"

#include "storage/passwordhash.h"
#include "support/eventloop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

class SeatPasswordTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        testing::application();
        start();
    }
    /// As a new start of the program does.
    void start()
    {
        m_password = std::make_unique<SeatPassword>(m_folder.filePath(u"zhike/lock.json"_s), [this] { return m_now; });
    }
    void set(const QString& password)
    {
        auto done = m_password->set(password);
        ASSERT_TRUE(testing::waitFor([&] { return done.isFinished(); }));
        ASSERT_TRUE(done.result().has_value()) << done.result().error().detail.toStdString();
    }
    SeatPassword::Check check(const QString& typed)
    {
        auto done = m_password->check(typed);
        EXPECT_TRUE(testing::waitFor([&] { return done.isFinished(); }));
        return done.result();
    }
    void write(const QJsonObject& content)
    {
        QDir().mkpath(QFileInfo(m_password->file()).absolutePath());
        QFile file(m_password->file());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(content).toJson());
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_password->file());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// A hash that costs next to nothing.
    static QString cheapHash(const QString& password)
    {
        return QString::fromLatin1(passwordHash(password, {1, 8}).value());
    }

    QTemporaryDir m_folder;
    qint64 m_now = 1'000'000;
    std::unique_ptr<SeatPassword> m_password;
};

} // namespace

TEST_F(SeatPasswordTest, IsNotSetAtFirst)
{
    EXPECT_FALSE(m_password->isSet());
    EXPECT_EQ(m_password->idleMinutes(), 5);
    EXPECT_FALSE(QFile::exists(m_password->file()));
}

TEST_F(SeatPasswordTest, OpensToThePasswordThatWasSetAlsoAfterANewStart)
{
    set(u"open sesame"_s);
    start();

    EXPECT_TRUE(m_password->isSet());
    EXPECT_EQ(check(u"open sesam"_s), SeatPassword::Check::Wrong);
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Right);
    EXPECT_FALSE(content().contains("sesame"));
    EXPECT_EQ(
        QFile::permissions(m_password->file())
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
}

TEST_F(SeatPasswordTest, AfterAChangeTheOldOneIsWrong)
{
    set(u"the old one"_s);
    set(u"the new one"_s);

    EXPECT_EQ(check(u"the old one"_s), SeatPassword::Check::Wrong);
    EXPECT_EQ(check(u"the new one"_s), SeatPassword::Check::Right);
}

TEST_F(SeatPasswordTest, IsGoneWhenTakenAwayAndKeepsTheMinutes)
{
    set(u"open sesame"_s);
    ASSERT_TRUE(m_password->setIdleMinutes(30).has_value());
    int changes = 0;
    QObject::connect(m_password.get(), &SeatPassword::changed, [&changes] { ++changes; });

    set({});

    EXPECT_FALSE(m_password->isSet());
    EXPECT_EQ(m_password->idleMinutes(), 30);
    EXPECT_TRUE(testing::waitFor([&] { return changes == 1; }));
}

TEST_F(SeatPasswordTest, AHashOfAnotherCostIsMadeAnewWhenItOpens)
{
    write({{u"password"_s, cheapHash(u"open sesame"_s)}});
    ASSERT_FALSE(content().contains("m=65536,t=3"));

    EXPECT_EQ(check(u"wrong"_s), SeatPassword::Check::Wrong);
    EXPECT_FALSE(content().contains("m=65536,t=3"));
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Right);

    EXPECT_TRUE(content().contains("m=65536,t=3")) << content().toStdString();
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Right);
}

TEST_F(SeatPasswordTest, PausesGrowWithWrongPasswordsAndEndWithTheRightOne)
{
    write({{u"password"_s, cheapHash(u"open sesame"_s)}});
    QList<qint64> pauses;

    for (int i = 0; i < 14; ++i) {
        ASSERT_EQ(check(u"wrong"_s), SeatPassword::Check::Wrong);
        pauses.append(m_password->pauseMs() / 1000);
        m_now += m_password->pauseMs();
    }

    EXPECT_EQ(pauses, (QList<qint64>{0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}));
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Right);
    EXPECT_EQ(check(u"wrong"_s), SeatPassword::Check::Wrong);
    EXPECT_EQ(m_password->pauseMs(), 0);
}

TEST_F(SeatPasswordTest, DoesNotLookAtAPasswordBeforeThePauseIsOverNotEvenAfterANewStart)
{
    write({{u"password"_s, cheapHash(u"open sesame"_s)}, {u"wrong"_s, 7}});
    start();

    EXPECT_EQ(m_password->pauseMs(), 8000);
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::TooEarly);
    m_now += 7999;
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::TooEarly);
    m_now += 1;
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Right);
}

TEST_F(SeatPasswordTest, AFileThatCannotBeReadOpensToNoPasswordAndIsLeftAlone)
{
    set(u"open sesame"_s);
    QFile file(m_password->file());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{ damaged");
    file.close();

    EXPECT_TRUE(m_password->isSet());
    EXPECT_EQ(check(u"open sesame"_s), SeatPassword::Check::Unreadable);
    EXPECT_FALSE(m_password->setIdleMinutes(1).has_value());
    EXPECT_EQ(content(), "{ damaged");
    ASSERT_TRUE(QFile::remove(m_password->file())); // as the window tells to
    EXPECT_FALSE(m_password->isSet());
}

} // namespace zhike
