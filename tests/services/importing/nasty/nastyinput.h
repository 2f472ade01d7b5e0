#pragma once

#include "services/importing/recordimporttest.h"

#include <QElapsedTimer>

/// The 98 nasty inputs and what must become of each. Rows stand in files by their subject; nastyinputs_test.cpp has the
/// whole table and runs it.
namespace zhike::testing {

/// What a row runs: an input, made on the spot, through the importer for its kind of file.
class NastyTest;
using NastyRun = std::function<void(NastyTest&)>;

struct NastyInput {
    int number; ///< in the list of nasty inputs; several rows may have one
    const char* what;
    /// What must become of it, one letter each: F the file is refused before any write, R the row is rejected and the
    /// others stand, A taken exactly, N normalised, W taken after a warning or a question, X disarmed where it goes
    /// out.
    const char* outcome;
    NastyRun run; ///< empty: see `elsewhere`
    const char* elsewhere = ""; ///< a test that holds what this one cannot: "path under tests: name"
};
using NastyInputs = std::vector<NastyInput>;

[[nodiscard]] NastyInputs nastyStructures(); ///< 1 to 25: separated text
[[nodiscard]] NastyInputs nastyMarkup(); ///< 26 to 40: formulas, markup, words of query languages
[[nodiscard]] NastyInputs nastyTexts(); ///< 41 to 52
[[nodiscard]] NastyInputs nastyNumbers(); ///< 53 to 68: numbers, money, dates
[[nodiscard]] NastyInputs nastyContainers(); ///< 69 to 78: workbooks
[[nodiscard]] NastyInputs nastyRecords(); ///< 79 to 85: cards, calendars, JSON, mails
[[nodiscard]] NastyInputs nastyStates(); ///< 92 to 98: what the company is and becomes

/// A new company that nasty files are imported into.
class NastyTest : public RecordImportTest {
public:
    static constexpr qint64 kLongestMs = 10'000; ///< until a person knows what is wrong

    QString path(const QByteArray& content, const char* name = "nasty") { return file(content, name); }
    QString scratch() const { return folder(); }
    SqlSession& db() { return writer(); }
    std::unique_ptr<SqlSession> reading() { return reader(); }

    /// Neither a look, nor a check, nor an import may change anything, and each says what is wrong and where.
    void expectRefused(RecordKind kind, const QString& path, FileProblem problem, qint64 line = 0);
    /// The same of a plan that was made beforehand, so that a broken file is not first asked what it is.
    void expectPlanRefused(const RecordImportPlan& plan, FileProblem problem, qint64 line = 0);
    /// The row of the line is rejected for its column, the others can be taken, and the rejected rows are a file that
    /// is rejected again. @param others rows that can be taken
    void expectRejected(
        RecordKind kind, const QString& path, RowProblem problem, qint64 line, const QString& column, qint64 others);
    void
    expectRejected(const RecordImportPlan& plan, RowProblem problem, qint64 line, const QString& column, qint64 others);
    /// Every row can be taken; a check writes nothing. @return the plan, to be imported
    RecordImportPlan expectTaken(RecordKind kind, const QString& path, qint64 rows);
    /// A text in quotes is the name of a customer, letter for letter, and the file a second time changes nothing.
    void expectNamed(const QByteArray& name, const QString& stored);
    /// What a spreadsheet is given of a list of all customers.
    QByteArray sheetOfCustomers();

    void expectOrderRejected(const QByteArray& row, RowProblem problem, int column);
    OrderImportPlan orderPlan(const QByteArray& rows);

    [[nodiscard]] RecordImportPlan planFrom(RecordKind kind, const QString& from) { return recordPlanOf(kind, from); }
    [[nodiscard]] RecordImportSummary check(const RecordImportPlan& plan) { return checked(plan); }
    [[nodiscard]] RecordImportSummary import(const RecordImportPlan& plan) { return imported(plan); }
    [[nodiscard]] ImportResult<RecordImportSummary>
    tryImport(const RecordImportPlan& plan, const Author& author = kAuthor, const ProgressSink& progress = {})
    {
        return importRecords(writerThrough(writer()), plan, author, kNow, progress);
    }
    [[nodiscard]] Customer called(const QString& name) { return customerCalled(name); }
    [[nodiscard]] qint64 count(const QString& sql) { return number(sql); }
    [[nodiscard]] static Author author() { return kAuthor; }
    [[nodiscard]] static Instant now() { return kNow; }
    void expectCompanySound() { expectSound(); }

private:
    void expectSlowNever(const QElapsedTimer& clock);
};

// Rows that say everything by what they are called with. `content` is a file of customers unless a kind is given.
[[nodiscard]] NastyRun refuses(const QByteArray& content, FileProblem problem, qint64 line = 0);
[[nodiscard]] NastyRun
rejects(const QByteArray& content, RowProblem problem, qint64 line, const char* column, qint64 others = 1);
[[nodiscard]] NastyRun takes(const QByteArray& content, qint64 rows);
[[nodiscard]] NastyRun names(const QByteArray& name);
[[nodiscard]] NastyRun names(const QByteArray& name, const QString& stored);
/// Row 2 of an order log with the columns order,date,customer,name,quantity,price,discount,currency.
[[nodiscard]] NastyRun rejectsOrder(const QByteArray& row, RowProblem problem, int column);

/// A zip archive byte by byte, to say in it what no honest program says.
struct ZipPart {
    QByteArray name;
    QByteArray bytes;
    bool isPacked = false;
    quint32 mode = 0; ///< of Unix: a link is 0120777
    quint16 flags = 0;
    qint64 claimed = -1; ///< unpacked size that it claims in both places
    qint64 claimedAbove = -1; ///< only in the directory
    qint64 place = -1; ///< where it claims to stand; -1: where it does
};
[[nodiscard]] QByteArray zipOf(const QList<ZipPart>& parts, bool is64 = false);
/// The parts of a workbook with one sheet of these rows (XML).
[[nodiscard]] QList<ZipPart> workbookOf(const QByteArray& rows);
[[nodiscard]] ZipPart& partOf(QList<ZipPart>& parts, const char* name);

} // namespace zhike::testing
