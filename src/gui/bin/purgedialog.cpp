#include "gui/bin/purgedialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/thememanager.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

PurgeDialog::PurgeDialog(qsizetype records, const QString& name, QWidget* parent)
    : SheetDialog(tr("Delete for good"), parent)
{
    const Theme& theme = ThemeManager::theme();
    setHeading(
        records == 1 ? tr("Delete “%1” for good?").arg(name)
                     : tr("Delete %Ln record(s) for good?", nullptr, int(records)));
    addWords(
        tr("Everything that belongs to it goes along: of a customer also contacts, orders, cases and activities. "
           "Undo does not bring it back, only a backup does. The log keeps that it was deleted, when and by whom."));
    const QString wanted = tr("delete for good", "what a person types to confirm");
    m_words = new QLineEdit;
    m_words->setObjectName(u"purgeWords"_s);
    content().addWidget(new FieldRow(tr("To go on, type: %1", "%1: what is to be typed").arg(wanted), m_words));
    auto* cancel = new Button(tr("Cancel"));
    m_purge = new Button(tr("Delete for good"), ButtonRole::Danger);
    m_purge->setObjectName(u"purge"_s);
    m_purge->setEnabled(false);
    m_purge->setAutoDefault(false);
    addButtons({cancel, m_purge});
    connect(m_words, &QLineEdit::textChanged, this, [this, wanted](const QString& typed) {
        m_purge->setEnabled(typed.simplified().compare(wanted, Qt::CaseInsensitive) == 0);
    });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_purge, &QAbstractButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
    setFixedWidth(theme.px(480));
    m_words->setFocus();
}

} // namespace zhike
