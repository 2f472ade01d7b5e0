#include "gui/privacy/exportlogdialog.h"

#include "gui/bin/binwords.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "repositories/changes/exportreads.h"
#include "services/exporting/exportlog.h"
#include "services/jobs/whendone.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostExports = 1000;

std::vector<Column> exportLogColumns()
{
    Column file{u"file"_s, ExportLogDialog::tr("File"), CellKind::Text, 200};
    file.stretches = true;
    return {
        {u"when"_s, ExportLogDialog::tr("When"), CellKind::InstantCell, 150},
        {u"who"_s, ExportLogDialog::tr("Who"), CellKind::Text, 150},
        {u"what"_s, ExportLogDialog::tr("What"), CellKind::Text, 130},
        {u"rows"_s, ExportLogDialog::tr("How many"), CellKind::Number, 90},
        {u"format"_s, ExportLogDialog::tr("Format"), CellKind::Text, 100},
        file};
}

/// An entry that another version wrote in another way is shown as it stands.
Row rowOf(const NamedChange& each)
{
    const LoggedChange& change = each.change;
    const ExportNote note = exportNoteFrom(change.title).value_or(ExportNote{});
    const bool isKnown = exportNoteFrom(change.title).has_value();
    return {
        qint64(change.id.value()),
        {change.at, each.who.isEmpty() ? ExportLogDialog::tr("The command line") : each.who,
         isKnown ? WordsOfBin::kind(note.kind) : QString(), change.title.rows,
         isKnown ? nameOf(note.format) : QString(), isKnown ? note.fileName : change.title.subject},
        RowTone::Normal};
}

} // namespace

ExportLogDialog::ExportLogDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Exports"), parent), m_workplace(workplace)
{
    setObjectName(u"exportLogDialog"_s);
    const Theme& theme = ThemeManager::theme();
    m_words = addWords({}, u"exportLogWords"_s);
    m_rows = new MemoryRows(exportLogColumns(), this);
    m_table = new RecordTable;
    m_table->setSource(m_rows);
    m_table->setObjectName(u"exportLogTable"_s);
    content().addWidget(m_table, 1);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closeExportLog"_s);
    addButtons({close});
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    resize(theme.px(860), theme.px(480));
    load();
}

void ExportLogDialog::load()
{
    whenDone(
        m_workplace.company().analyse(
            [](SqlSession& session) { return newestOf(session, ChangeAction::ExportRecords, kMostExports); }),
        this, [this](const Result<QList<NamedChange>>& found) {
            if (!found) {
                m_words->setText(messageFor(found.error()));
                return;
            }
            std::vector<Row> rows;
            for (const NamedChange& each : *found) {
                rows.push_back(rowOf(each));
            }
            m_rows->setRows(std::move(rows));
            m_words->setText(
                found->isEmpty() ? tr("Nobody has exported anything yet.")
                                 : tr("Who took records out of the company, newest first. What was in the file is kept "
                                      "nowhere. Nothing removes an entry."));
        });
}

} // namespace zhike
