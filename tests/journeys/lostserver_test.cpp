#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "support/postgres.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// A way to the server of this run that can be cut: a link to its socket that goes away, and with it every connection
/// that came by it.
class ServerLine {
public:
    explicit ServerLine(const QString& connection) : m_connection(connection), m_name(u"lost_%1"_s.arg(getpid()))
    {
        static const QRegularExpression host(u"host=(\\S+)"_s);
        m_server = host.match(connection).captured(1);
        connect();
    }
    void connect() { ASSERT_TRUE(QFile::link(m_server + kSocket, m_folder.path() + kSocket)); }
    void cut()
    {
        ASSERT_TRUE(QFile::remove(m_folder.path() + kSocket));
        const PostgresSchema beside(m_connection);
        auto store = Store::open(beside.address(), OpenMode::CreateIfMissing, MigrationPlan());
        ASSERT_TRUE(store.has_value());
        auto session = (*store)->session(SessionKind::Writer);
        ASSERT_TRUE(session.has_value());
        ASSERT_TRUE((*session)->executeScript(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '%1'"_s.arg(m_name)));
    }
    [[nodiscard]] QString connection() const
    {
        return QString(m_connection).replace(m_server, m_folder.path()) + u" application_name="_s + m_name;
    }

private:
    static constexpr auto kSocket = "/.s.PGSQL.5432"_L1;
    QString m_connection;
    QString m_name;
    QString m_server;
    QTemporaryDir m_folder{u"/tmp/zhike-line.XXXXXX"_s}; // a socket's path is short
};

} // namespace

TEST_F(Journey, AFormKeepsItsTextWhenTheServerIsGoneAndSavesItWhenItIsBack)
{
    const auto connection = postgresConnection();
    if (!connection) {
        GTEST_SKIP() << "no PostgreSQL in this run";
    }
    ServerLine line(*connection);
    const PostgresSchema schema(line.connection());
    Person sales(schema.address());
    sales.workAs(Role::Sales);
    CustomerDraft customer;
    customer.name = u"Acme"_s;
    const auto made = Person::answerOf(sales.company().apply(createCustomer(customer)));
    sales.window().workplace().write(Form::Call, {made.touched.first(), {}, {}});
    ASSERT_TRUE(Person::until([&] { return sales.dialog() != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"subject"_s));
    sales.type(u"asked for the new price list"_s);

    line.cut();
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    auto* problem = sales.dialog()->findChild<QWidget*>(u"formProblem"_s);
    ASSERT_TRUE(Person::until([&] { return problem->isVisible(); }));
    EXPECT_TRUE(sales.words().contains(u"database"_s) || sales.words().contains(u"server"_s))
        << sales.words().toStdString();
    EXPECT_EQ(sales.dialog()->findChild<QLineEdit*>(u"subject"_s)->text(), u"asked for the new price list"_s);

    line.connect();
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM activity WHERE subject = 'asked for the new price list'"_s), 1);
}

} // namespace zhike::testing
