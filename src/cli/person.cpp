#include "cli/commands.h"
#include "documents/translations.h"
#include "domain/catalogue.h"
#include "exchange/atomicfile.h"
#include "repositories/stores.h"
#include "services/privacy/personerasure.h"
#include "services/privacy/personfile.h"
#include "services/privacy/personreport.h"
#include "services/search/recordname.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declarePerson(Options& options)
{
    // clang-format off
    options.named.add_options()
        ("contact", po::value<qint64>()->value_name("ID"), "a contact")
        ("customer", po::value<qint64>()->value_name("ID"), "a customer of kind person");
    // clang-format on
}

/// The person on the command line, wherever its customer is.
Result<RecordRef> personOf(SqlSession& session, const Invocation& invocation)
{
    if (invocation.has("contact") == invocation.has("customer")) {
        return zhike::fail(ErrorCode::InvalidInput, u"name one --contact ID or one --customer ID"_s);
    }
    const bool isContact = invocation.has("contact");
    const auto id = invocation.value<qint64>(isContact ? "contact" : "customer");
    ZHIKE_TRY(
        const std::optional<RecordRef> person,
        placeOfPerson(session, {isContact ? RecordKind::Contact : RecordKind::Customer, 0, id}));
    if (!person) {
        return zhike::fail(ErrorCode::NotFound, u"%1 %2"_s.arg(isContact ? u"contact"_s : u"customer"_s).arg(id));
    }
    return *person;
}

Instant currentInstant()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

Result<PersonFile> fileOf(SqlSession& session, const Invocation& invocation)
{
    ZHIKE_TRY(const RecordRef person, personOf(session, invocation));
    return personFile(session, person, currentInstant());
}

Result<PersonFile> fileOf(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::ReadOnly));
    return fileOf(*open.session, invocation);
}

ExitCode runShow(Invocation& invocation)
{
    const Result<PersonFile> file = fileOf(invocation);
    if (!file) {
        return invocation.fail(file.error());
    }
    invocation.print(toJson(*file));
    return ExitCode::Done;
}

void declareExport(Options& options)
{
    declarePerson(options);
    // clang-format off
    options.named.add_options()
        ("out-json", po::value<std::string>()->value_name("OUT"), "for other programs")
        ("pdf", po::value<std::string>()->value_name("OUT"), "to be read on paper")
        ("language", po::value<std::string>()->value_name("CODE"), "en, zh_CN or zh_TW");
    // clang-format on
}

Result<void> writeFiles(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::ReadOnly));
    ZHIKE_TRY(const PersonFile file, fileOf(*open.session, invocation));
    const QString first = invocation.text(invocation.has("out-json") ? "out-json" : "pdf");
    ZHIKE_CHECK(saveFilesOf(*open.session, file, folderForFilesOf(first)));
    if (invocation.has("out-json")) {
        ZHIKE_TRY(AtomicFile out, AtomicFile::create(invocation.text("out-json")));
        ZHIKE_CHECK(out.write(QJsonDocument(toJson(file)).toJson()));
        ZHIKE_CHECK(out.commit());
    }
    if (!invocation.has("pdf")) {
        return {};
    }
    const UiLanguage language = languageFromCode(invocation.text("language")).value_or(UiLanguage::English);
    Translations translations;
    translations.use(language);
    ThemeSettings look;
    look.language = language;
    const QString company = QFileInfo(invocation.text("db")).completeBaseName();
    const Report report = personReport(file, Formats(language, file.base), company);
    return writePdf(report, invocation.text("pdf"), Theme::make(look));
}

ExitCode runExport(Invocation& invocation)
{
    if (!invocation.has("out-json") && !invocation.has("pdf")) {
        return invocation.misused(u"name at least one of --out-json, --pdf"_s);
    }
    if (const Result<void> written = writeFiles(invocation); !written) {
        return invocation.fail(written.error());
    }
    return ExitCode::Done;
}

void declareErase(Options& options)
{
    declarePerson(options);
    options.named.add_options()(
        "confirm", po::value<std::string>()->value_name("NAME"),
        "the person's name as it stands there; without it nothing is written and the counts are shown");
}

QJsonObject summaryJson(const ErasureSummary& summary)
{
    QJsonObject rows;
    for (const ErasureCount& count : summary.rows) {
        rows.insert(
            QString::fromLatin1(tableOf(count.kind)),
            QJsonObject{{u"removed"_s, count.removed}, {u"emptied"_s, count.blanked}});
    }
    return {
        {u"records"_s, rows},
        {u"changes"_s, summary.changes},
        {u"drafts"_s, summary.drafts},
        {u"import_settings"_s, summary.mappings}};
}

Result<QJsonObject> erased(const Invocation& invocation)
{
    ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::MustExist));
    SqlSession& session = *open.session;
    ZHIKE_TRY(const RecordRef person, personOf(session, invocation));
    if (!invocation.has("confirm")) {
        ZHIKE_TRY(const ErasureSummary summary, erasurePreview(session, person));
        QJsonObject json = summaryJson(summary);
        json.insert(u"erased"_s, false);
        return json;
    }
    ZHIKE_TRY(const QString name, recordName(session, person));
    if (invocation.text("confirm") != name) {
        return zhike::fail(ErrorCode::InvalidInput, u"--confirm is not the name of that person"_s);
    }
    const Author author{UserId(0), Role::Administrator};
    ZHIKE_TRY(
        const ErasedEverywhere done,
        erasePersonEverywhere(session, open.store->address(), person, author, currentInstant()));
    QJsonObject json = summaryJson(done.erased.summary);
    json.insert(u"erased"_s, true);
    json.insert(u"cleaned_copies"_s, QJsonArray::fromStringList(done.traces.cleanedCopies));
    json.insert(u"other_copies"_s, QJsonArray::fromStringList(done.traces.otherCopies));
    if (!done.traces.isListed) {
        json.insert(u"listed_beside_backups"_s, false);
    }
    return json;
}

ExitCode runErase(Invocation& invocation)
{
    const Result<QJsonObject> done = erased(invocation);
    if (!done) {
        return invocation.fail(done.error());
    }
    invocation.print(*done);
    return ExitCode::Done;
}

} // namespace

const Command kPersonShow{
    "person show", "--contact ID | --customer ID", "Prints everything that is held of a person as JSON.", declarePerson,
    runShow};
const Command kPersonExport{
    "person export",
    "--contact ID | --customer ID --out-json OUT --pdf OUT [--language CODE]",
    "Writes everything that is held of a person into files, to hand out.",
    declareExport,
    runExport,
    ApplicationKind::Offscreen};
const Command kPersonErase{
    "person erase", "--contact ID | --customer ID [--confirm NAME]",
    "Erases a person for good: records, change log, search, drafts, older copies, and backups when they are put back.",
    declareErase, runErase};

} // namespace zhike::cli
