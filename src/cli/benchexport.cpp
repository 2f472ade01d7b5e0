#include "cli/benchrun.h"
#include "services/exporting/listexport.h"

#include <QTemporaryDir>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExportMeasure {
    const char* what;
    TableFormat format;
    double rowsPerSecond; ///< the budget; 0: none
};
constexpr std::array kExportMeasures = {
    ExportMeasure{"export customers, CSV", TableFormat::Csv, 300'000},
    ExportMeasure{"export customers, XLSX", TableFormat::Xlsx, 50'000},
    ExportMeasure{"export customers, JSON lines", TableFormat::JsonLines, 0},
};

} // namespace

Result<void> BenchRun::exports()
{
    const QStringList shown{u"number"_s, u"name"_s,   u"kind"_s,     u"status"_s,
                            u"city"_s,   u"source"_s, u"owner_id"_s, u"last_day"_s};
    ListQuery query;
    query.kind = RecordKind::Customer;
    const Exporter exporter{writerThrough(*m_writer), m_author};
    QTemporaryDir folder;
    for (const ExportMeasure& measure : kExportMeasures) {
        for (const bool isAll : {false, true}) {
            const QStringList fields = isAll ? exportFields(query.kind) : shown;
            ZHIKE_TRY(
                const ExportSummary summary,
                exportList(*m_reader, exporter, query, fields, folder.filePath(u"out"_s), {.format = measure.format}));
            const double rate = double(summary.rows) * 1000 / double(std::max<qint64>(summary.milliseconds, 1));
            const QString what = u"%1, %2 columns"_s.arg(QLatin1StringView(measure.what)).arg(fields.size());
            const bool hasBudget = measure.rowsPerSecond > 0 && !isAll;
            m_table.note(
                what, u"rows/s"_s, rate,
                hasBudget ? std::optional(BenchBudget{measure.rowsPerSecond, true}) : std::nullopt);
        }
    }
    return {};
}

} // namespace zhike::cli
