#include "gui/quality/qualityrulesdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"
#include "services/quality/quality.h"

#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

QualityRulesDialog::QualityRulesDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("What is wanted of a customer"), parent), m_workplace(workplace)
{
    setObjectName(u"qualityRulesDialog"_s);
    const Theme& theme = ThemeManager::theme();
    addWords(tr("Complete is the weight of what is there, of all weights. With 0 a part is not wanted."));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(4));
    const QString firm = tr("Firm");
    const QString person = tr("Person, household");
    grid->addWidget(new Label(firm, FontRole::Small, Ink::Text2), 0, 1);
    grid->addWidget(new Label(person, FontRole::Small, Ink::Text2), 0, 2);
    for (size_t i = 0; i < kQualityParts; ++i) {
        const QString label = labelOf(QualityPart(i));
        const QString key = QString::fromLatin1(keyOf(QualityPart(i)));
        m_firm[i] = weightBox(u"firm_"_s + key, label + u", "_s + firm);
        m_person[i] = weightBox(u"person_"_s + key, label + u", "_s + person);
        grid->addWidget(new Label(label), int(i) + 1, 0);
        grid->addWidget(m_firm[i], int(i) + 1, 1);
        grid->addWidget(m_person[i], int(i) + 1, 2);
    }
    const QString stale = tr("Goes stale in a year, in percent");
    m_stale = weightBox(u"stale"_s, stale);
    m_stale->setRange(0, 90);
    grid->addWidget(new Label(stale), int(kQualityParts) + 1, 0);
    grid->addWidget(m_stale, int(kQualityParts) + 1, 1);
    grid->setColumnStretch(0, 1);
    content().addLayout(grid);
    m_problem = addProblem();
    auto* close = new Button(tr("Close"));
    close->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveQualityRules"_s);
    m_save->setDefault(true);
    addButtons({close, m_save});
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &QualityRulesDialog::save);
    setMinimumWidth(theme.px(460));
    show(QualityRules());
    m_save->setEnabled(false);
    whenDone(
        workplace.company().read([](SqlSession& session) { return qualityRules(session); }), this,
        [this](const Result<QualityRules>& rules) {
            if (!rules) {
                m_problem->setText(messageFor(rules.error()));
                m_problem->show();
                return;
            }
            show(*rules);
            m_save->setEnabled(true);
        });
}

QSpinBox* QualityRulesDialog::weightBox(const QString& name, const QString& said)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(0, kMostQualityWeight);
    box->setAccessibleName(said);
    return box;
}

void QualityRulesDialog::show(const QualityRules& rules)
{
    for (size_t i = 0; i < kQualityParts; ++i) {
        m_firm[i]->setValue(rules.firm[i]);
        m_person[i]->setValue(rules.person[i]);
    }
    m_stale->setValue(rules.staleYearlyPercent);
}

QualityRules QualityRulesDialog::typed() const
{
    QualityRules rules;
    for (size_t i = 0; i < kQualityParts; ++i) {
        rules.firm[i] = m_firm[i]->value();
        rules.person[i] = m_person[i]->value();
    }
    rules.staleYearlyPercent = m_stale->value();
    return rules;
}

void QualityRulesDialog::save()
{
    const QualityRules rules = typed();
    if (!isUsable(rules)) {
        m_problem->setText(tr("Something must be wanted of firms and of persons: give at least one part a weight."));
        m_problem->show();
        return;
    }
    m_save->setEnabled(false);
    whenDone(m_workplace.company().apply(setQualityRules(rules)), this, [this](const Result<ChangeReceipt>& receipt) {
        m_save->setEnabled(true);
        if (!receipt) {
            m_problem->setText(messageFor(receipt.error()));
            m_problem->show();
            return;
        }
        m_workplace.toast(tr("Saved. Customers are counted again in the background."));
        accept();
    });
}

} // namespace zhike
