// The table of nasty inputs (the 98 of the test plan): what each is, what must become of it, and that it does. A number
// without a row fails; what only another test can hold is named by its row.
#include "services/importing/nasty/nastyinput.h"

#include <QSet>

namespace zhike::testing {

namespace {

constexpr int kNumbers = 98;
/// Attachments: names of files, empty and endless ones, pipes, the same content twice, wrong magic. They go another way
/// in than rows of files and have their tests beside them, in tests/services/attachments.
constexpr std::array kOfAttachments = {86, 87, 88, 89, 90, 91};

/// Runs rows of the table, each in a new company: what one leaves is not found by the next.
class NastyRows : public NastyTest {
protected:
    void run(const NastyInputs& inputs)
    {
        for (const NastyInput& input : inputs) {
            SCOPED_TRACE(::testing::Message() << input.number << ' ' << input.what << " -> " << input.outcome);
            closeAll();
            SetUp();
            if (!HasFatalFailure()) {
                input.run(*this);
            }
        }
    }
};

/// Look at files alone; one engine is as good as the other.
class NastyFiles : public NastyRows { };
INSTANTIATE_TEST_SUITE_P(Engines, NastyFiles, ::testing::Values(Engine::Sqlite), engineName);

/// Depend on what the company holds.
class NastyStates : public NastyRows { };
INSTANTIATE_TEST_SUITE_P(Engines, NastyStates, kBothEngines, engineName);

NastyInputs wholeTable()
{
    NastyInputs all;
    for (const NastyInputs& part :
         {nastyStructures(), nastyMarkup(), nastyTexts(), nastyNumbers(), nastyContainers(), nastyRecords(),
          nastyStates()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

/// @param place "path under tests: name of a test"
bool isTestThere(const QString& place)
{
    QFile file(QStringLiteral(ZHIKE_SOURCE_DIR "/tests/") + place.section(u": "_s, 0, 0));
    const QByteArray name = ", " + place.section(u": "_s, 1).toUtf8() + ')';
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(name);
}

} // namespace

TEST(NastyTable, HasARowForEveryNumber)
{
    QSet<int> numbers(kOfAttachments.begin(), kOfAttachments.end());
    for (const NastyInput& input : wholeTable()) {
        EXPECT_FALSE(std::ranges::count(kOfAttachments, input.number)) << input.what;
        numbers.insert(input.number);
    }

    for (int number = 1; number <= kNumbers; ++number) {
        EXPECT_TRUE(numbers.contains(number)) << "no row for " << number;
    }
    EXPECT_EQ(numbers.size(), kNumbers);
}

TEST(NastyTable, SaysOfEveryRowWhatMustBecomeOfIt)
{
    for (const NastyInput& input : wholeTable()) {
        SCOPED_TRACE(input.what);
        EXPECT_TRUE(input.run);
        EXPECT_FALSE(QByteArrayView(input.outcome).isEmpty());
        EXPECT_TRUE(std::ranges::all_of(QByteArrayView(input.outcome), [](char c) {
            return QByteArrayView("FRANWX").contains(c);
        })) << input.outcome;
        if (!QByteArrayView(input.elsewhere).isEmpty()) {
            EXPECT_TRUE(isTestThere(QString::fromUtf8(input.elsewhere))) << input.elsewhere;
        }
    }
}

TEST_P(NastyFiles, OfSeparatedTextHaveTheirOutcome)
{
    run(nastyStructures());
}

TEST_P(NastyFiles, OfFormulasAndMarkupHaveTheirOutcome)
{
    run(nastyMarkup());
}

TEST_P(NastyFiles, OfTextsHaveTheirOutcome)
{
    run(nastyTexts());
}

TEST_P(NastyFiles, OfNumbersAndDaysHaveTheirOutcome)
{
    run(nastyNumbers());
}

TEST_P(NastyFiles, OfWorkbooksHaveTheirOutcome)
{
    run(nastyContainers());
}

TEST_P(NastyFiles, OfCardsCalendarsJsonAndMailsHaveTheirOutcome)
{
    run(nastyRecords());
}

TEST_P(NastyStates, HaveTheirOutcome)
{
    run(nastyStates());
}

} // namespace zhike::testing
