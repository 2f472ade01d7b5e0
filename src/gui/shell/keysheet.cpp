#include "gui/shell/keysheet.h"

#include "gui/common/chip.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

KeySheet::KeySheet(QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("All keys"));
    struct Line {
        QString keys;
        QString what;
    };
    const QList<Line> lines
        = {{u"Ctrl+K"_s, tr("Find anyone or anything")},
           {u"Ctrl+N"_s, tr("New, then its letter")},
           {u"Ctrl+L"_s, tr("Log a call on whoever is selected")},
           {u"Ctrl+S"_s, tr("Save")},
           {u"Ctrl+Enter"_s, tr("Save and close; save a note")},
           {u"Ctrl+Z"_s, tr("Undo, also imports")},
           {u"Ctrl+Y"_s, tr("Redo")},
           {u"Ctrl+H"_s, tr("The last steps, to take several back")},
           {u"Ctrl+Shift+H"_s, tr("Who changed what of this record")},
           {u"Del"_s, tr("Delete the selected records")},
           {u"Ctrl+I"_s, tr("Import")},
           {u"Ctrl+V"_s, tr("Import a copied file, or over a list a copied table")},
           {u"Ctrl+Alt+L"_s, tr("Lock Zhike")},
           {u"Ctrl+1…9"_s, tr("Sections")},
           {u"Alt+← →"_s, tr("Back and forward")},
           {u"Esc"_s, tr("Back from a record")},
           {u"/"_s, tr("Filter the list")},
           {u"J K ↓ ↑"_s, tr("Next and previous record")},
           {u"Enter"_s, tr("Open the record")},
           {u"Space"_s, tr("Peek")},
           {u"F2"_s, tr("Edit the cell")},
           {u"Ctrl+A"_s, tr("Select everything found")},
           {u"Ctrl+C"_s, tr("Copy rows")},
           {u"T D W M"_s, tr("In the calendar: today, day, week, month")},
           {u"Ctrl+← → ↑ ↓"_s, tr("In the calendar: move the plan")}};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(new Label(tr("All keys"), FontRole::Title));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    const int half = int(lines.size() + 1) / 2;
    for (int i = 0; i < lines.size(); ++i) {
        const int at = i < half ? 0 : 3;
        grid->addWidget(new KeyCap(lines[i].keys), i % half, at, Qt::AlignLeft);
        grid->addWidget(new Label(lines[i].what), i % half, at + 1);
    }
    grid->setColumnMinimumWidth(2, ThemeManager::theme().px(24));
    column->addLayout(grid);
}

} // namespace zhike
