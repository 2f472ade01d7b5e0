#include "gui/reports/savereport.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "services/reports/rulesegmentsreport.h"
#include "services/reports/segmentreport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysOfMovement = 30; ///< of segments, where no two days are compared

struct SaveWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::SaveReport)
};

Result<void> writeReport(const Report& report, const QString& path, const Theme& theme)
{
    if (!path.endsWith(".html"_L1)) {
        return writePdf(report, path, theme);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toHtml(report, theme)) < 0 || !file.commit()) {
        return fail(ErrorCode::Io, file.errorString());
    }
    return {};
}

void writeAndTell(
    Workplace& workplace, const std::shared_ptr<const Report>& report, const QString& path, const Theme& theme)
{
    whenDone(
        QtConcurrent::run([report, theme, path] { return writeReport(*report, path, theme); }), &workplace,
        [&workplace, path](const Result<void>& written) {
            if (written) {
                workplace.toast(SaveWords::tr("Report saved as %1.", "%1: a file").arg(path));
            } else {
                workplace.complain(written.error());
            }
        });
}

} // namespace

void saveSegmentReport(
    Workplace& workplace, const InsightSummary& summary, const std::shared_ptr<const InsightComparison>& comparison,
    QWidget* parent)
{
    auto* dialog = new QFileDialog(
        parent, SaveWords::tr("Save the report"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        u"PDF (*.pdf);;HTML (*.html)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"segments-%1.pdf"_s.arg(summary.asOf.date().toString(Qt::ISODate)));
    ThemeSettings settings = ThemeManager::theme().settings();
    settings.appearance = Appearance::Light;
    settings.pointSize = 10;
    const Theme theme = Theme::make(settings);
    const QString company = QFileInfo(workplace.company().address().path).completeBaseName();
    auto report
        = std::make_shared<Report>(segmentReport(summary, comparison.get(), LanguageManager::formats(), company));
    const Day to = summary.asOf;
    const Day from = comparison ? comparison->before.asOf : to.plus(-kDaysOfMovement);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &workplace, [&workplace, report, theme, from, to](const QString& path) {
            whenDone(
                workplace.company().analyse(
                    [from, to](SqlSession& session) { return segmentTrends(session, from, to); }),
                &workplace, [&workplace, report, theme, from, to, path](const Result<QList<SegmentTrend>>& trends) {
                    if (trends) {
                        addRuleSegments(
                            *report, *trends, from, to, workplace.company().baseCurrency(), LanguageManager::formats());
                    }
                    writeAndTell(workplace, report, path, theme);
                });
        });
    dialog->open();
}

} // namespace zhike
