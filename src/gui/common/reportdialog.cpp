#include "gui/common/reportdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(
    const QString& title, const QString& words, const QString& privacy, const QString& text, const QString& file,
    QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(new Label(title, FontRole::Title));
    for (const auto& [sentence, ink] : {std::pair{words, Ink::Text}, std::pair{privacy, Ink::Text2}}) {
        auto* label = new Label(sentence, FontRole::Body, ink);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto* box = new QPlainTextEdit(text);
    box->setReadOnly(true);
    box->setObjectName(u"reportText"_s);
    box->setAccessibleName(title);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    box->setMinimumHeight(ThemeManager::theme().px(200));
    column->addWidget(box, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    if (!file.isEmpty()) {
        auto* folder = new Button(tr("Show folder"));
        buttons->addWidget(folder);
        connect(folder, &QAbstractButton::clicked, this, [file] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
        });
    }
    auto* copy = new Button(tr("Copy"));
    auto* close = new Button(tr("Close"), ButtonRole::Primary);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    setMinimumWidth(ThemeManager::theme().px(560));
    connect(copy, &QAbstractButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    close->setObjectName(u"closeReport"_s);
    close->setFocus();
}

} // namespace zhike
