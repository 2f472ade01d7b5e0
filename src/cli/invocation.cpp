#include "cli/command.h"
#include "exchange/fault.h"
#include "repositories/customfields/customfieldreads.h"
#include "services/importing/undoimport.h"
#include "services/insight/modelrun.h"
#include "services/people/seed.h"

#include <QDateTime>
#include <QJsonDocument>
#include <ostream>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

struct CodeText {
    ErrorCode code;
    const char* word;
    const char* sentence;
};

constexpr CodeText kCodeTexts[] = {
    {ErrorCode::InvalidInput, "invalid-input", "this cannot be accepted"},
    {ErrorCode::CurrencyMismatch, "currency-mismatch", "amounts of two currencies cannot be added"},
    {ErrorCode::Overflow, "overflow", "an amount is too large"},
    {ErrorCode::NotFound, "not-found", "there is no such thing"},
    {ErrorCode::Conflict, "conflict", "someone else changed it first"},
    {ErrorCode::NotAllowed, "not-allowed", "this role may not do it"},
    {ErrorCode::StateNotAllowed, "state-not-allowed", "its state does not allow it"},
    {ErrorCode::Erased, "erased", "the data of this person were erased on purpose and cannot be brought back"},
    {ErrorCode::NotADatabase, "not-a-database", "the file is not one of Zhike"},
    {ErrorCode::NewerFile, "newer-file", "the file was written by a newer Zhike"},
    {ErrorCode::Damaged, "damaged", "the file is damaged"},
    {ErrorCode::ReadOnly, "read-only", "the place cannot be written to"},
    {ErrorCode::Locked, "locked", "another program has the file open"},
    {ErrorCode::NoSpace, "no-space", "the disk is full"},
    {ErrorCode::Io, "io", "reading or writing failed"},
    {ErrorCode::Constraint, "constraint", "a rule of the records refused it"},
    {ErrorCode::Connection, "connection", "the server cannot be reached"},
    {ErrorCode::Unsupported, "unsupported", "this is not supported"},
    {ErrorCode::Cancelled, "cancelled", "cancelled"},
    {ErrorCode::TooFewData, "too-few-data", "there are too few data"},
    {ErrorCode::Internal, "internal", "an error inside the program"},
};

const CodeText& textOf(ErrorCode code)
{
    for (const CodeText& text : kCodeTexts) {
        if (text.code == code) {
            return text;
        }
    }
    return std::end(kCodeTexts)[-1];
}

} // namespace

QString codeWord(ErrorCode code)
{
    return QString::fromLatin1(textOf(code).word);
}

QString sentenceOf(const Error& error)
{
    const QString sentence = QString::fromLatin1(textOf(error.code).sentence);
    return error.detail.isEmpty() ? sentence : sentence + u": "_s + error.detail;
}

QString Invocation::text(const char* name) const
{
    return has(name) ? QString::fromLocal8Bit(m_values[name].as<std::string>().c_str()) : QString();
}

Result<StoreAddress> Invocation::address() const
{
    const QString place = text("db");
    if (place.isEmpty()) {
        return zhike::fail(ErrorCode::InvalidInput, u"--db FILE is missing"_s);
    }
    const bool isServer
        = place.startsWith("postgresql://"_L1) || place.startsWith("postgres://"_L1) || place.contains("dbname="_L1);
    return StoreAddress{isServer ? Engine::PostgreSql : Engine::Sqlite, place};
}

Result<OpenStore> Invocation::open(OpenMode mode) const
{
    ZHIKE_TRY(const StoreAddress where, address());
    return openAt(where, mode);
}

Result<OpenStore> Invocation::openAt(const StoreAddress& address, OpenMode mode)
{
    OpenStore open;
    ZHIKE_TRY(open.store, Store::open(address, mode));
    if (mode == OpenMode::ReadOnly) {
        ZHIKE_TRY(open.session, open.store->session(SessionKind::Analytics));
        CustomFields::enter(readCustomFields(*open.session).value_or(CustomFields()));
        return open;
    }
    ZHIKE_TRY(open.session, open.store->session(SessionKind::Writer));
    ZHIKE_CHECK(seedCompany(*open.session, Instant::from(QDateTime::currentDateTimeUtc()), kCny));
    ZHIKE_CHECK(undoUnfinishedBatches(*open.session));
    ZHIKE_CHECK(endUnfinishedRun(*open.session));
    ZHIKE_TRY(const CustomFields fields, readCustomFields(*open.session));
    CustomFields::enter(fields); // the program has one company and one thread
    return open;
}

void Invocation::print(const QJsonObject& json)
{
    m_out << QJsonDocument(json).toJson(QJsonDocument::Indented).toStdString() << std::flush;
}

void Invocation::print(const QString& line)
{
    m_out << line.toStdString() << '\n';
}

void Invocation::say(const QString& line)
{
    m_err << "zhike-cli: " << escaped(line, 2000).toStdString() << '\n';
}

ExitCode Invocation::fail(const Error& error)
{
    say(sentenceOf(error));
    if (wantsJson()) {
        print(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, codeWord(error.code)}, {u"detail"_s, error.detail}}}});
    }
    return error.code == ErrorCode::Locked ? ExitCode::Busy : ExitCode::Failed;
}

ExitCode Invocation::misused(const QString& why)
{
    say(why);
    say(u"try 'zhike-cli --help'"_s);
    return ExitCode::Usage;
}

} // namespace zhike::cli
