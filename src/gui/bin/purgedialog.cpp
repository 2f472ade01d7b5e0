#include "gui/bin/purgedialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

PurgeDialog::PurgeDialog(qsizetype records, const QString& name, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Delete for good"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    inside->setSpacing(theme.px(12));
    auto* title = new Label(
        records == 1 ? tr("Delete “%1” for good?").arg(name)
                     : tr("Delete %n record(s) for good?", nullptr, int(records)),
        FontRole::Title);
    title->setWordWrap(true);
    inside->addWidget(title);
    auto* words = new Label(
        tr("Everything that belongs to it goes along: of a customer also contacts, orders, cases and activities. "
           "Undo does not bring it back, only a backup does. The log keeps that it was deleted, when and by whom."),
        FontRole::Body, Ink::Text2);
    words->setWordWrap(true);
    inside->addWidget(words);
    const QString wanted = tr("delete for good", "what a person types to confirm");
    m_words = new QLineEdit;
    m_words->setObjectName(u"purgeWords"_s);
    inside->addWidget(new FieldRow(tr("To go on, type: %1", "%1: what is to be typed").arg(wanted), m_words));
    column->addLayout(inside);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    auto* cancel = new Button(tr("Cancel"));
    m_purge = new Button(tr("Delete for good"), ButtonRole::Danger);
    m_purge->setObjectName(u"purge"_s);
    m_purge->setEnabled(false);
    m_purge->setAutoDefault(false);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_purge);
    column->addWidget(foot);
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
