#include "gui/settings/settingspage.h"

#include "gui/attachments/attachmentweightdialog.h"
#include "gui/common/button.h"
#include "gui/common/flowlayout.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/privacy/exportlogdialog.h"
#include "gui/privacy/retentiondialog.h"
#include "gui/settings/backupsdialog.h"
#include "gui/settings/customfieldsdialog.h"
#include "gui/settings/escalationdialog.h"
#include "gui/settings/userdialog.h"

#include <QBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(Workplace& workplace, QWidget* parent) : RecordListPage(workplace, RecordKind::User, parent)
{
    m_import = new Button;
    m_import->setIconName(u"import"_s);
    m_add = new Button({}, ButtonRole::Primary);
    m_add->setIconName(u"plus"_s);
    m_backups = new Button;
    m_backups->setIconName(u"shield"_s);
    m_backups->setObjectName(u"backups"_s);
    m_lock = new Button;
    m_lock->setIconName(u"lock"_s);
    m_lock->setObjectName(u"lockSettings"_s);
    m_keeping = new Button;
    m_keeping->setObjectName(u"keepingRules"_s);
    m_exports = new Button;
    m_exports->setIconName(u"export"_s);
    m_exports->setObjectName(u"exportLog"_s);
    m_exports->setVisible(mayDo(workplace.company().author().role, ChangeAction::EditUsers));
    connect(m_exports, &QAbstractButton::clicked, this, [this] {
        (new ExportLogDialog(SettingsPage::workplace(), window()))->open();
    });
    m_attempts = new Button;
    m_attempts->setIconName(u"call"_s);
    m_attempts->setObjectName(u"escalation"_s);
    connect(m_attempts, &QAbstractButton::clicked, this, [this] {
        (new EscalationDialog(SettingsPage::workplace(), window()))->open();
    });
    m_files = new Button;
    m_files->setIconName(u"clip"_s);
    m_files->setObjectName(u"attachmentSettings"_s);
    connect(m_files, &QAbstractButton::clicked, this, [this] {
        (new AttachmentWeightDialog(SettingsPage::workplace(), window()))->open();
    });
    m_fields = new Button;
    m_fields->setIconName(u"tag"_s);
    m_fields->setObjectName(u"ownFieldSettings"_s);
    connect(m_fields, &QAbstractButton::clicked, this, [this] {
        (new CustomFieldsDialog(SettingsPage::workplace(), window()))->open();
    });
    // what rules the whole company stands below the head, which would be wider than a small screen
    auto* rules = new Panel(Surface::Base, Qt::BottomEdge);
    auto* row = new FlowLayout(rules);
    row->setContentsMargins(16, 8, 16, 8);
    for (Button* button : {m_fields, m_keeping, m_exports, m_attempts, m_files}) {
        row->addWidget(button);
    }
    qobject_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->insertWidget(1, rules); // above the list
    head().addAction(m_lock);
    head().addAction(m_backups);
    head().addAction(m_import);
    head().addAction(m_add);
    connect(m_import, &QAbstractButton::clicked, this, [this] { SettingsPage::workplace().write(Form::Import); });
    connect(m_backups, &QAbstractButton::clicked, this, [this] {
        (new BackupsDialog(SettingsPage::workplace(), window()))->open();
    });
    connect(m_keeping, &QAbstractButton::clicked, this, [this] {
        (new RetentionDialog(SettingsPage::workplace(), window()))->open();
    });
    connect(m_lock, &QAbstractButton::clicked, this, &SettingsPage::lockSettingsRequested);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        (new UserDialog(SettingsPage::workplace(), std::nullopt, window()))->open();
    });
    SettingsPage::retranslate();
}

QString SettingsPage::title() const
{
    return tr("Settings · people");
}

void SettingsPage::openRecord(const RecordRef& record)
{
    (new UserDialog(workplace(), UserId(record.id), window()))->open();
}

void SettingsPage::retranslate()
{
    RecordListPage::retranslate();
    m_add->setText(tr("New person"));
    m_lock->setText(tr("Lock…"));
    m_keeping->setText(tr("Keeping rules…"));
    m_exports->setText(tr("Exports…"));
    m_attempts->setText(tr("Unanswered…"));
    m_files->setText(tr("Attachments…"));
    m_fields->setText(tr("Own fields…"));
    m_backups->setText(tr("Backups…"));
    m_import->setText(tr("Import…"));
}

} // namespace zhike
