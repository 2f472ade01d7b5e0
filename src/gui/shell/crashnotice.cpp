#include "gui/shell/crashnotice.h"

#include "gui/common/languagemanager.h"
#include "gui/common/reportdialog.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct CrashWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::CrashNotice)
};

} // namespace

void showCrash(const CrashReport& report, QWidget* parent)
{
    auto* dialog = new ReportDialog(
        CrashWords::tr("Zhike ended by a fault"),
        CrashWords::tr(
            "It happened on %1. What was saved is there, and what was typed is offered again when its form is opened.",
            "%1: date and time")
            .arg(LanguageManager::formats().exactInstant(report.at)),
        CrashWords::tr(
            "This report stays on this computer. It names places in the program; no customer, no text of yours, no "
            "folder. It helps those who mend Zhike when you send it to them."),
        report.text, report.path, parent);
    dialog->open();
}

} // namespace zhike
