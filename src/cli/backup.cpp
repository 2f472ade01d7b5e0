#include "cli/commands.h"
#include "services/backup/restore.h"
#include "services/jobs/clock.h"
#include "storage/sealedfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

void declarePassword(Options& options)
{
    options.named.add_options()(
        "password-file", po::value<std::string>()->value_name("FILE"),
        "the first line of this file is the password; - reads it from the standard input");
}

/// A password never stands on a command line, where every process may read it.
Result<QString> passwordOf(const Invocation& invocation)
{
    QFile file;
    const QString path = invocation.text("password-file");
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly)
                                     : (file.setFileName(path), file.open(QIODevice::ReadOnly));
    if (!opened) {
        return fail(ErrorCode::Io, file.errorString());
    }
    const QString password = QString::fromUtf8(file.readLine(4096)).remove(u'\n').remove(u'\r');
    return password.isEmpty() ? Result<QString>(fail(ErrorCode::InvalidInput, u"the password is empty"_s))
                              : Result<QString>(password);
}

Result<QString> companyFileOf(const Invocation& invocation)
{
    ZHIKE_TRY(const StoreAddress address, invocation.address());
    if (address.engine != Engine::Sqlite) {
        return fail(ErrorCode::Unsupported, u"PostgreSQL is backed up with its own tools"_s);
    }
    return QFileInfo(address.path).absoluteFilePath();
}

QJsonObject backupJson(const KeptBackup& backup)
{
    QJsonObject json = toJson(backup.manifest);
    json.insert(u"file"_s, backup.path);
    json.insert(u"made"_s, backup.manifest.madeAt.utc().toString(Qt::ISODate));
    return json;
}

QString backupLine(const KeptBackup& backup)
{
    return u"%1  %2  %3 customers, %4 orders  %5 MB  %6"_s.arg(
        backup.manifest.madeAt.local().toString(u"yyyy-MM-dd HH:mm"_s), QString(keyOf(backup.manifest.occasion)),
        QString::number(backup.manifest.counts.value(u"customer"_s)),
        QString::number(backup.manifest.counts.value(u"sales_order"_s)),
        QString::number(backup.manifest.bytes / 1'000'000), backup.path);
}

ExitCode runMake(Invocation& invocation)
{
    const Result<QString> company = companyFileOf(invocation);
    if (!company) {
        return invocation.fail(company.error());
    }
    const auto make = [&]() -> Result<KeptBackup> {
        ZHIKE_TRY(const OpenStore open, invocation.open(OpenMode::MustExist));
        ZHIKE_TRY(const auto reader, open.store->session(SessionKind::Analytics));
        ZHIKE_TRY(KeptBackup backup, makeBackup(*reader, *company, BackupOccasion::ByHand, instantNow()));
        if (invocation.has("sealed")) {
            ZHIKE_TRY(const QString password, passwordOf(invocation));
            ZHIKE_CHECK(sealFile(backup.path, invocation.text("sealed"), password));
        }
        return backup;
    };
    const Result<KeptBackup> made = make();
    if (!made) {
        return invocation.fail(made.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(backupJson(*made));
    } else {
        invocation.print(backupLine(*made));
    }
    return ExitCode::Done;
}

ExitCode runList(Invocation& invocation)
{
    const Result<QString> company = companyFileOf(invocation);
    if (!company) {
        return invocation.fail(company.error());
    }
    QJsonArray list;
    bool isSound = true;
    for (const KeptBackup& backup : backupsOf(*company)) {
        QJsonObject json = backupJson(backup);
        QString line = backupLine(backup);
        if (invocation.has("verify")) {
            const Result<void> verified = verifyBackup(backup);
            isSound = isSound && verified.has_value();
            json.insert(u"ok"_s, verified.has_value());
            line += verified ? u"  ok"_s : u"  DAMAGED: "_s + verified.error().detail;
        }
        list.append(json);
        if (!invocation.wantsJson()) {
            invocation.print(line);
        }
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{{u"backups"_s, list}});
    }
    return isSound ? ExitCode::Done : ExitCode::Failed;
}

/// The backup named on the command line; an encrypted one is opened into a private folder first.
Result<KeptBackup> namedBackup(const Invocation& invocation, const QTemporaryDir& folder)
{
    const QString path = invocation.text("backup");
    if (!isSealed(path)) {
        return backupAt(path);
    }
    ZHIKE_TRY(const QString password, passwordOf(invocation));
    KeptBackup backup{folder.filePath(u"opened.zhike-backup"_s), {}};
    ZHIKE_CHECK(unsealFile(path, backup.path, password));
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, backup.path}, OpenMode::ReadOnly));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Analytics));
    ZHIKE_TRY(backup.manifest, factsOf(*session));
    backup.manifest.bytes = QFileInfo(backup.path).size();
    return backup;
}

ExitCode runRestore(Invocation& invocation)
{
    const Result<QString> company = companyFileOf(invocation);
    if (!company) {
        return invocation.fail(company.error());
    }
    const QTemporaryDir folder(QFileInfo(*company).absolutePath() + u"/.zhike-XXXXXX"_s);
    const auto restore = [&]() -> Result<QString> {
        ZHIKE_TRY(KeptBackup backup, namedBackup(invocation, folder));
        if (backup.manifest.digest.isEmpty()) { // the seal has vouched for every byte
            ZHIKE_TRY(backup.manifest.digest, digestOf(backup.path));
        }
        return restoreBackup(*company, backup, instantNow());
    };
    const Result<QString> kept = restore();
    if (!kept) {
        return invocation.fail(kept.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(QJsonObject{{u"restored"_s, invocation.text("backup")}, {u"old_file"_s, *kept}});
    } else {
        invocation.print(kept->isEmpty() ? u"restored"_s : u"restored; what was there is kept as %1"_s.arg(*kept));
    }
    return ExitCode::Done;
}

} // namespace

const Command kBackupMake{
    "backup make", "[--sealed OUT --password-file FILE] [--json]",
    "Copies the company into its folder of backups and checks the copy; with --sealed an encrypted copy too.",
    [](Options& options) {
        options.named.add_options()(
            "sealed", po::value<std::string>()->value_name("OUT"), "also write an encrypted copy to this new file");
        declarePassword(options);
    },
    runMake};
const Command kBackupList{
    "backup list", "[--verify] [--json]", "Lists the backups there are, newest first.",
    [](Options& options) {
        options.named.add_options()("verify", "read every byte of each and compare it with its manifest");
    },
    runList};
const Command kBackupRestore{
    "backup restore", "BACKUP [--password-file FILE] [--json]",
    "Puts a backup in the place of the company; what was there is kept beside it under another name.",
    [](Options& options) {
        options.named.add_options()("backup", po::value<std::string>()->required(), "");
        declarePassword(options);
        options.positional.add("backup", 1);
    },
    runRestore};

} // namespace zhike::cli
