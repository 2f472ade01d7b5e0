#include "gui/pool/poolruledialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/filters/filterdialog.h"
#include "gui/filters/filterwords.h"
#include "services/jobs/whendone.h"
#include "services/lists/filterquery.h"
#include "storage/filterjson.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QSpinBox* daysBox(int least, int most, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setObjectName(name);
    return box;
}

} // namespace

PoolRuleDialog::PoolRuleDialog(Workplace& workplace, std::optional<PoolRule> rule, QWidget* parent)
    : SheetDialog(rule ? tr("Rule of the pool") : tr("New rule of the pool"), parent), m_workplace(workplace),
      m_rule(std::move(rule))
{
    setObjectName(u"poolRuleDialog"_s);
    addFields(content());
    m_problem = addProblem();
    m_problem->setObjectName(u"ruleProblem"_s);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"savePoolRule"_s);
    m_save->setDefault(true);
    addButtons({cancel, m_save});
    setFixedWidth(ThemeManager::theme().px(560));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &PoolRuleDialog::save);
    show(m_rule ? m_rule->details : PoolRuleDraft());
    m_name->setFocus();
}

void PoolRuleDialog::addFields(QVBoxLayout& column)
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"ruleName"_s);
    m_nameRow = new FieldRow(tr("Name"), m_name);
    column.addWidget(m_nameRow);
    auto* whom = new QHBoxLayout;
    m_filterWords = new Label({}, FontRole::Body);
    m_filterWords->setObjectName(u"ruleFilter"_s);
    auto* filter = new Button(tr("Whom it is about…"));
    filter->setObjectName(u"ruleFilterButton"_s);
    filter->setAutoDefault(false);
    whom->addWidget(m_filterWords, 1);
    whom->addWidget(filter);
    column.addLayout(whom);
    connect(filter, &QAbstractButton::clicked, this, &PoolRuleDialog::editFilter);
    m_days = daysBox(1, kMostPoolDays, u"ruleDays"_s);
    m_warning = daysBox(0, kMostWarningDays, u"ruleWarning"_s);
    m_orders = daysBox(0, kMostPoolDays, u"ruleOrders"_s);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(16);
    numbers->addWidget(new FieldRow(tr("Days without a follow-up"), m_days));
    numbers->addWidget(new FieldRow(tr("Warning, days before"), m_warning));
    numbers->addWidget(new FieldRow(tr("Orders protect for days"), m_orders));
    column.addLayout(numbers);
    column.addWidget(new Label(tr("What is a follow-up"), FontRole::Body, Ink::Text2));
    auto* kinds = new QHBoxLayout;
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = new QCheckBox(labelOf(ActivityKind(i)));
        m_kinds[i]->setObjectName(u"ruleKind_"_s + QString::fromLatin1(keyOf(ActivityKind(i))));
        kinds->addWidget(m_kinds[i]);
    }
    kinds->addStretch(1);
    column.addLayout(kinds);
    m_attempts = new QCheckBox(tr("Attempts that nobody answered count too"));
    m_attempts->setObjectName(u"ruleAttempts"_s);
    column.addWidget(m_attempts);
    m_opportunities = new QCheckBox(tr("Whoever has an open opportunity stays"));
    m_opportunities->setObjectName(u"ruleOpportunities"_s);
    column.addWidget(m_opportunities);
}

void PoolRuleDialog::show(const PoolRuleDraft& draft)
{
    m_name->setText(draft.name);
    m_days->setValue(draft.days);
    m_warning->setValue(draft.warningDays);
    m_orders->setValue(draft.orderDays);
    const QList<ActivityKind> kinds = followUpKinds(draft);
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i]->setChecked(kinds.contains(ActivityKind(i)));
    }
    m_attempts->setChecked(draft.countsAttempts);
    m_opportunities->setChecked(draft.sparesOpportunities);
    m_filter = draft.filter.isEmpty() ? Filter() : filterFromText(draft.filter).value_or(Filter());
    showFilter();
}

PoolRuleDraft PoolRuleDialog::draft() const
{
    PoolRuleDraft draft = m_rule ? m_rule->details : PoolRuleDraft();
    draft.name = m_name->text().trimmed();
    draft.filter = m_filter.isEmpty() ? QString() : filterText(m_filter);
    draft.days = m_days->value();
    draft.warningDays = m_warning->value();
    draft.orderDays = m_orders->value();
    QList<ActivityKind> kinds;
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds[i]->isChecked()) {
            kinds.append(ActivityKind(i));
        }
    }
    draft.kinds = keysOfKinds(kinds);
    draft.countsAttempts = m_attempts->isChecked();
    draft.sparesOpportunities = m_opportunities->isChecked();
    return draft;
}

void PoolRuleDialog::showFilter()
{
    if (m_filter.isEmpty()) {
        m_filterWords->setText(tr("All customers who have an owner"));
        return;
    }
    whenDone(
        m_workplace.company().read(
            [filter = m_filter](SqlSession& session) { return linkNames(session, RecordKind::Customer, filter); }),
        this, [this, filter = m_filter](const Result<LinkNames>& names) {
            if (names && filter == m_filter) {
                m_filterWords->setText(
                    FilterWords(RecordKind::Customer, *names, m_workplace.company().baseCurrency()).sentence(filter));
            }
        });
}

void PoolRuleDialog::editFilter()
{
    ListQuery query;
    query.context.today = Day::from(QDate::currentDate()).value_or(Day(0));
    auto* dialog = new FilterDialog(m_workplace, query, m_filter, this);
    connect(dialog, &FilterDialog::applied, this, [this](const Filter& filter) {
        m_filter = filter;
        showFilter();
    });
    dialog->open();
}

void PoolRuleDialog::save()
{
    const PoolRuleDraft written = draft();
    m_nameRow->setError(
        written.name.isEmpty() ? tr("The rule needs a name: it is the reason that people read.") : QString());
    if (written.name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    const auto say = [this](const QString& words) {
        m_problem->setText(words);
        m_problem->setVisible(!words.isEmpty());
    };
    const Faults faults = faultsOf(written);
    if (!faults.isEmpty()) {
        say(faults.first().field == "kinds"_L1 ? tr("Choose what is a follow-up.")
                                               : tr("The warning has to come after the last follow-up: fewer days."));
        return;
    }
    m_save->setEnabled(false);
    whenDone(
        m_workplace.company().apply(
            m_rule ? editPoolRule(m_rule->id, m_rule->revision, written) : createPoolRule(written)),
        this, [this, say](const Result<ChangeReceipt>& receipt) {
            m_save->setEnabled(true);
            if (receipt) {
                accept();
            } else {
                say(receipt.error().code == ErrorCode::Conflict ? tr("There is a rule of this name already.")
                        : receipt.error().code == ErrorCode::InvalidInput
                        ? tr("A rule is the same for everybody: its filter cannot ask for \"me\".")
                        : messageFor(receipt.error()));
            }
        });
}

} // namespace zhike
