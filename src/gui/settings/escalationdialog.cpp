#include "gui/settings/escalationdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "services/people/escalation.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

EscalationDialog::EscalationDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Unanswered attempts"), parent), m_workplace(workplace)
{
    m_words = addWords(
        tr("A customer who was tried so often within so many days, and did not answer, stands on the manager's page "
           "with the count. A call that is answered begins anew."));
    const auto spin = [](int most, const QString& name) {
        auto* box = new QSpinBox;
        box->setRange(1, most);
        box->setObjectName(name);
        return box;
    };
    m_attempts = spin(50, u"escalationAttempts"_s);
    m_days = spin(90, u"escalationDays"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new FieldRow(tr("Attempts"), m_attempts));
    row->addWidget(new FieldRow(tr("Within days"), m_days));
    content().addLayout(row);
    auto* cancel = new Button(tr("Cancel"));
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveEscalation"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(460));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &EscalationDialog::save);
    whenDone(m_workplace.company().read(escalationRule), this, [this](const Result<EscalationRule>& rule) {
        if (rule) {
            m_attempts->setValue(rule->attempts);
            m_days->setValue(rule->days);
            m_save->setEnabled(true);
        } else {
            m_words->setText(messageFor(rule.error()));
        }
    });
}

void EscalationDialog::save()
{
    whenDone(
        m_workplace.company().apply(setEscalationRule({m_attempts->value(), m_days->value()})), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("Saved."));
                accept();
            } else {
                m_words->setText(messageFor(receipt.error()));
            }
        });
}

} // namespace zhike
