#include "services/recovery/recovery.h"

#include "services/search/rebuild.h"
#include "storage/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kListedPages = 100;

Result<void> makeSearchable(const QString& path)
{
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::MustExist));
    ZHIKE_TRY(const auto writer, store->session(SessionKind::Writer));
    ZHIKE_TRY([[maybe_unused]] const qint64 indexed, rebuildSearch(*writer));
    return {};
}

} // namespace

Result<SalvageReport> salvageCompany(const QString& damaged, const QString& target, const SalvageProgress& progress)
{
    ZHIKE_TRY(SalvageReport report, salvageInto(damaged, target, companySchema(), progress));
    if (const auto searchable = makeSearchable(target); !searchable) {
        QFile::remove(target); // made by us a moment ago
        return tl::unexpected(searchable.error());
    }
    return report;
}

QByteArray supportBundle(const FileDiagnosis& found, const QString& programVersion)
{
    QJsonArray pages;
    for (const BrokenPage& page : found.brokenPages.first(std::min(found.brokenPages.size(), kListedPages))) {
        pages.append(page.number);
    }
    QJsonObject owners;
    for (const auto& [table, count] : found.brokenPagesOf.asKeyValueRange()) {
        owners.insert(table, count);
    }
    QJsonObject rows;
    for (const auto& [table, count] : found.rows.asKeyValueRange()) {
        rows.insert(table, count);
    }
    const QJsonObject bundle{
        {u"program"_s, u"zhike "_s + programVersion},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelVersion()},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"problem"_s, int(found.problem.code)}, // its detail names the file
        {u"bytes"_s, found.bytes},
        {u"schema"_s, found.schemaVersion},
        {u"knownSchema"_s, currentSchemaVersion()},
        {u"pages"_s, found.pages},
        {u"brokenPages"_s, qint64(found.brokenPages.size())},
        {u"firstBrokenPages"_s, pages},
        {u"brokenPagesOf"_s, owners},
        {u"structure"_s, QJsonArray::fromStringList(found.structure)},
        {u"rows"_s, rows}};
    return QJsonDocument(bundle).toJson();
}

} // namespace zhike
