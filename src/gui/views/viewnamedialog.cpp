#include "gui/views/viewnamedialog.h"

#include "domain/people/listview.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ViewNameDialog::ViewNameDialog(const QString& title, const QString& name, bool isShared, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(title);
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    inside->setSpacing(theme.px(12));
    inside->addWidget(new Label(title, FontRole::Title));
    m_name = new QLineEdit(name);
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(Catalogue<ListViewDraft>::kFields.front().field.maxLength);
    m_name->selectAll();
    inside->addWidget(new FieldRow(tr("Name"), m_name));
    m_shared = new QCheckBox(tr("Everybody sees it"));
    m_shared->setObjectName(u"viewShared"_s);
    m_shared->setChecked(isShared);
    inside->addWidget(m_shared);
    column->addLayout(inside);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveName"_s);
    m_save->setDefault(true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addWidget(foot);
    const auto check = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    check();
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        Q_EMIT named(m_name->text().trimmed(), m_shared->isChecked());
        accept();
    });
    setFixedWidth(theme.px(420));
    m_name->setFocus();
}

} // namespace zhike
