#include "gui/common/sheetdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/leaving.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

SheetDialog::SheetDialog(const QString& title, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(title);
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    m_content->setSpacing(theme.px(12));
    m_heading = new Label(title, FontRole::Title);
    m_heading->setWordWrap(true);
    m_content->addWidget(m_heading);
    column->addLayout(m_content, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    m_foot = new QHBoxLayout(foot);
    m_foot->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    m_foot->addStretch(1);
    column->addWidget(foot);
}

SheetDialog::~SheetDialog()
{
    stopListening(this);
}

void SheetDialog::setHeading(const QString& heading)
{
    m_heading->setText(heading);
}

Label* SheetDialog::addWords(const QString& words, const QString& name)
{
    auto* label = new Label(words, FontRole::Body, Ink::Text2);
    label->setWordWrap(true);
    label->setObjectName(name);
    m_content->addWidget(label);
    return label;
}

Label* SheetDialog::addProblem()
{
    auto* label = new Label({}, FontRole::Small, Ink::Danger);
    label->setWordWrap(true);
    label->hide();
    m_content->addWidget(label);
    return label;
}

void SheetDialog::addButtons(std::initializer_list<Button*> buttons)
{
    for (Button* button : buttons) {
        m_foot->addWidget(button);
    }
}

void SheetDialog::addAside(QWidget* widget)
{
    m_foot->insertWidget(m_asides++, widget);
}

} // namespace zhike
