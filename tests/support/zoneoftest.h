#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <ctime>

namespace zhike::testing {

/// Where the program runs, until the end of the test.
class ZoneOfTest {
public:
    explicit ZoneOfTest(const char* zone) { use(zone); }
    ~ZoneOfTest()
    {
        if (m_before.isNull()) {
            qunsetenv("TZ");
        } else {
            qputenv("TZ", m_before);
        }
        tzset();
    }
    Q_DISABLE_COPY_MOVE(ZoneOfTest)
    static void use(const char* zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

private:
    QByteArray m_before = qgetenv("TZ");
};

} // namespace zhike::testing
