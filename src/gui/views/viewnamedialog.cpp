#include "gui/views/viewnamedialog.h"

#include "domain/people/listview.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/thememanager.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ViewNameDialog::ViewNameDialog(const QString& title, const QString& name, bool isShared, QWidget* parent)
    : SheetDialog(title, parent)
{
    const Theme& theme = ThemeManager::theme();
    m_name = new QLineEdit(name);
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(Catalogue<ListViewDraft>::kFields.front().field.maxLength);
    m_name->selectAll();
    content().addWidget(new FieldRow(tr("Name"), m_name));
    m_shared = new QCheckBox(tr("Everybody sees it"));
    m_shared->setObjectName(u"viewShared"_s);
    m_shared->setChecked(isShared);
    content().addWidget(m_shared);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveName"_s);
    m_save->setDefault(true);
    addButtons({cancel, m_save});
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
