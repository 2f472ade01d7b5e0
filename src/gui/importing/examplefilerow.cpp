#include "gui/importing/examplefilerow.h"

#include "domain/catalogue.h"
#include "exchange/examplefile.h"
#include "exchange/subjectguess.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/importing/importkinds.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ExampleFileRow::ExampleFileRow(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"exampleKind"_s);
    for (const RecordKind subject : kImportSubjects) {
        m_kind->addItem(wordsOfSubject(subject), int(subject));
    }
    m_kind->setAccessibleName(tr("What the example shows"));
    auto* save = new Button(tr("Save an example…"));
    m_said = new Label;
    row->addWidget(new Label(tr("What a file may look like in which each row is"), FontRole::Body, Ink::Text2));
    row->addWidget(m_kind);
    row->addWidget(save);
    row->addWidget(m_said, 1);
    save->setAutoDefault(false);
    connect(save, &QAbstractButton::clicked, this, &ExampleFileRow::askWhere);
}

void ExampleFileRow::askWhere()
{
    const auto kind = RecordKind(m_kind->currentData().toInt());
    auto* dialog = new QFileDialog(
        this, tr("Where the example is saved"),
        QDir::home().filePath(u"example-%1.csv"_s.arg(QLatin1StringView(tableOf(kind)))));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExampleFileRow::save);
    dialog->open();
}

void ExampleFileRow::save(const QString& path)
{
    const Result<void> written = writeExampleFile(RecordKind(m_kind->currentData().toInt()), path);
    m_said->setInk(written ? Ink::Text2 : Ink::Danger);
    m_said->setText(
        written ? tr("The example is in %1.", "%1: a file").arg(QDir::toNativeSeparators(path))
                : messageFor(written.error()));
}

} // namespace zhike
