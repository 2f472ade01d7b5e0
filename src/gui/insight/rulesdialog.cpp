#include "gui/insight/rulesdialog.h"

#include "documents/fieldwords.h"
#include "domain/customers/standing.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/insight/actionruleseditor.h"
#include "services/jobs/whendone.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTryRulesSoonMs = 350;

/// A wheel that passes over it scrolls the form; only a box that is being edited turns.
class CalmSpin : public QDoubleSpinBox {
public:
    CalmSpin() { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus()) {
            QDoubleSpinBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

QString wordsOf(RuleGroup group)
{
    switch (group) {
    case RuleGroup::Model:
        return RulesDialog::tr("Value to come");
    case RuleGroup::Lifecycle:
        return RulesDialog::tr("Lifecycle");
    case RuleGroup::Classes:
        return RulesDialog::tr("Value classes");
    case RuleGroup::Loyalty:
        return RulesDialog::tr("Loyalty");
    case RuleGroup::Retention:
        return RulesDialog::tr("Whom to keep");
    case RuleGroup::Costs:
        return RulesDialog::tr("Cost to serve and referrals");
    }
    return {};
}

QString wordsOf(RuleMove::Of question)
{
    switch (question) {
    case RuleMove::Of::Lifecycle:
        return RulesDialog::tr("Lifecycle");
    case RuleMove::Of::ValueClass:
        return RulesDialog::tr("Value class");
    case RuleMove::Of::Loyalty:
        return RulesDialog::tr("Loyalty");
    case RuleMove::Of::Keep:
        return RulesDialog::tr("Whom to keep");
    case RuleMove::Of::Action:
        return RulesDialog::tr("Next action");
    }
    return {};
}

template <class Choice> QString choiceWords(const QByteArray& key)
{
    const auto choice = fromKey<Choice>(QString::fromLatin1(key));
    return choice ? labelOf(kChoicesOf<Choice>[size_t(*choice)]) : RulesDialog::tr("none");
}

QString answerWords(RuleMove::Of question, const QByteArray& key)
{
    switch (question) {
    case RuleMove::Of::Lifecycle:
        return choiceWords<LifecycleChoice>(key);
    case RuleMove::Of::ValueClass:
        return choiceWords<ValueClassChoice>(key);
    case RuleMove::Of::Loyalty:
        return choiceWords<LoyaltyChoice>(key);
    case RuleMove::Of::Keep:
        return choiceWords<KeepChoice>(key);
    case RuleMove::Of::Action:
        return choiceWords<ActionChoice>(key);
    }
    return {};
}

QString labelOf(const RuleNumber& number)
{
    return QCoreApplication::translate("InsightRules", number.label);
}

std::vector<Column> moveColumns()
{
    std::vector<Column> columns(5);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"of"_s, RulesDialog::tr("Figure"), CellKind::Text, 96);
    set(1, u"from"_s, RulesDialog::tr("Today"), CellKind::Text, 160);
    set(2, u"to"_s, RulesDialog::tr("Then"), CellKind::Text, 120);
    columns[2].stretches = true;
    set(3, u"customers"_s, RulesDialog::tr("Customers"), CellKind::Number, 84);
    set(4, u"value"_s, RulesDialog::tr("Value to come"), CellKind::Money, 104);
    return columns;
}

/// How a number is written into its box.
double dress(QDoubleSpinBox& spin, const RuleNumber& number, Currency currency)
{
    double factor = 1;
    spin.setDecimals(0);
    switch (number.unit) {
    case RuleUnit::Share:
    case RuleUnit::Ratio:
        factor = 100;
        spin.setDecimals(1);
        spin.setSuffix(u" %"_s);
        break;
    case RuleUnit::Gaps:
        spin.setDecimals(1);
        spin.setSingleStep(0.5);
        spin.setSuffix(RulesDialog::tr(" gaps", "behind a number: of the usual time between two purchases"));
        break;
    case RuleUnit::Days:
        spin.setSuffix(RulesDialog::tr(" days"));
        break;
    case RuleUnit::Weeks:
        spin.setSuffix(RulesDialog::tr(" weeks"));
        break;
    case RuleUnit::Amount:
        factor = 1.0 / double(currency.minorPerMajor());
        spin.setDecimals(int(std::lround(std::log10(double(currency.minorPerMajor())))));
        spin.setSuffix(u' ' + currency.code());
        spin.setGroupSeparatorShown(true);
        break;
    case RuleUnit::Factor:
        spin.setDecimals(1);
        spin.setSingleStep(0.5);
        break;
    case RuleUnit::Count:
    case RuleUnit::Index:
        break;
    }
    spin.setRange(number.least * factor, number.most * factor);
    return factor;
}

} // namespace

RulesDialog::RulesDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("How customers are told apart"), parent), m_workplace(workplace),
      m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setObjectName(u"rulesDialog"_s);
    const bool mayEdit = mayDo(workplace.company().author().role, ChangeAction::EditSettings);
    const Theme& theme = ThemeManager::theme();
    addWords(
        mayEdit ? tr("Change a number and see who would stand elsewhere. Nothing changes before you apply it; then all "
                     "figures are computed again.")
                : tr("These numbers are for managers and administrators to change."));
    auto* parts = new QHBoxLayout;
    parts->setSpacing(theme.px(20));
    parts->addWidget(makeEditors());
    auto* right = new QVBoxLayout;
    right->setSpacing(theme.px(8));
    m_said = new Label(tr("Reading everybody's purchases…"), FontRole::BodyStrong);
    m_said->setObjectName(u"rulesSaid"_s);
    m_said->setWordWrap(true);
    right->addWidget(m_said);
    m_rows = new MemoryRows(moveColumns(), this);
    m_table = new RecordTable;
    m_table->setObjectName(u"rulesMoves"_s);
    m_table->setSource(m_rows);
    right->addWidget(m_table, 1);
    parts->addLayout(right, 1);
    content().addLayout(parts, 1);
    m_usual = new Button(tr("As usual"), ButtonRole::Quiet);
    m_usual->setObjectName(u"rulesUsual"_s);
    m_usual->setAutoDefault(false);
    m_usual->setEnabled(mayEdit);
    auto* cancel = new Button(mayEdit ? tr("Cancel") : tr("Close"));
    cancel->setAutoDefault(false);
    m_apply = new Button(tr("Apply"), ButtonRole::Primary);
    m_apply->setObjectName(u"rulesApply"_s);
    m_apply->setAutoDefault(false); // Enter ends the editing of a number
    m_apply->setEnabled(false);
    m_apply->setVisible(mayEdit);
    m_actions->setReadOnly(!mayEdit);
    addAside(m_usual);
    addButtons({cancel, m_apply});
    for (const Box& box : m_boxes) {
        box.spin->setReadOnly(!mayEdit);
        connect(box.spin, &QDoubleSpinBox::valueChanged, &m_soon, qOverload<>(&QTimer::start));
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTryRulesSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RulesDialog::look);
    connect(m_usual, &QAbstractButton::clicked, this, [this] { setRules({}); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QAbstractButton::clicked, this, &RulesDialog::apply);
    resize(theme.px(1120), theme.px(680));
    read();
}

RulesDialog::~RulesDialog()
{
    m_cancelled->store(true);
}

QWidget* RulesDialog::makeEditors()
{
    const Theme& theme = ThemeManager::theme();
    auto* box = new QWidget;
    box->setFixedWidth(theme.px(430));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    auto* tabs = new TabRow;
    tabs->setObjectName(u"rulesTabs"_s);
    tabs->addTab(tr("Numbers"));
    tabs->addTab(tr("Next actions"));
    column->addWidget(tabs);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeNumbers());
    m_actions = new ActionRulesEditor(m_workplace.company().baseCurrency());
    auto* pages = new QStackedWidget;
    pages->addWidget(area);
    pages->addWidget(m_actions);
    column->addWidget(pages, 1);
    connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(m_actions, &ActionRulesEditor::changed, &m_soon, qOverload<>(&QTimer::start));
    return box;
}

QWidget* RulesDialog::makeNumbers()
{
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, ThemeManager::theme().px(12), 0);
    column->setSpacing(ThemeManager::theme().px(8));
    for (const RuleGroup group :
         {RuleGroup::Model, RuleGroup::Lifecycle, RuleGroup::Classes, RuleGroup::Loyalty, RuleGroup::Retention,
          RuleGroup::Costs}) {
        addGroup(*column, group);
    }
    column->addStretch(1);
    return sheet;
}

void RulesDialog::addGroup(QVBoxLayout& column, RuleGroup group)
{
    column.addWidget(new Label(wordsOf(group), FontRole::BodyStrong));
    for (const RuleNumber& number : ruleNumbers()) {
        if (number.group != group) {
            continue;
        }
        auto* spin = new CalmSpin;
        spin->setObjectName(u"rule_"_s + QLatin1StringView(number.key));
        const double factor = dress(*spin, number, m_workplace.company().baseCurrency());
        auto* row = new FieldRow(labelOf(number), spin);
        column.addWidget(row);
        m_boxes.push_back({&number, spin, row, factor});
    }
    column.addSpacing(ThemeManager::theme().px(8));
}

void RulesDialog::setRules(const InsightRules& rules)
{
    m_rules = rules;
    for (const Box& box : m_boxes) {
        box.spin->setValue(box.number->read(rules) * box.factor);
    }
    m_actions->setRules(rules.standing.actions);
    m_soon.start();
}

InsightRules RulesDialog::typed() const
{
    InsightRules rules = m_rules;
    rules.standing.actions = m_actions->rules();
    for (const Box& box : m_boxes) {
        // what nobody touched stays as exact as it was
        const double shown = box.number->read(m_rules) * box.factor;
        if (std::abs(box.spin->value() - shown) > 0.5 * std::pow(10, -box.spin->decimals())) {
            box.number->write(rules, box.spin->value() / box.factor);
        }
    }
    return rules;
}

void RulesDialog::read()
{
    whenDone(
        m_workplace.company().analyse(
            [base = m_workplace.company().baseCurrency(), cancelled = m_cancelled](SqlSession& session) {
                return RulesTrial::read(session, base, [cancelled] { return cancelled->load(); });
            }),
        this, [this](const Result<std::shared_ptr<const RulesTrial>>& trial) {
            if (!trial) {
                m_said->setText(messageFor(trial.error()));
                return;
            }
            m_trial = *trial;
            setRules(m_trial->rules());
        });
}

void RulesDialog::look()
{
    if (!m_trial) {
        return;
    }
    m_cancelled->store(true);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const InsightRules rules = typed();
    const auto fault = faultOf(rules);
    for (const Box& box : m_boxes) {
        const bool isWrong = fault && box.number == fault->number;
        box.row->setError(
            !isWrong                      ? QString()
                : fault->other == nullptr ? tr("This cannot be.")
                                          : tr("Must be lower than “%1”.").arg(labelOf(*fault->other)));
    }
    m_apply->setEnabled(!fault && rules != m_trial->rules());
    if (fault) {
        return;
    }
    whenDone(
        m_workplace.company().analyse([trial = m_trial, rules, cancelled = m_cancelled](SqlSession& session) {
            return trial->moves(session, rules, [cancelled] { return cancelled->load(); });
        }),
        this, [this, asked = m_cancelled](const Result<RuleMoves>& moves) {
            if (asked != m_cancelled) {
                return; // a newer question is on its way
            }
            moves ? tell(*moves) : m_said->setText(messageFor(moves.error()));
        });
}

void RulesDialog::tell(const RuleMoves& moves)
{
    const Formats& formats = LanguageManager::formats();
    const Currency currency = m_workplace.company().baseCurrency();
    QString said = moves.moved == 0 ? tr("Nobody would stand elsewhere.")
                                    : tr("%1 of %2 customers would stand elsewhere.", "%1, %2: numbers")
                                          .arg(formats.number(moves.moved), formats.number(moves.customers));
    const auto addSum = [&](const QString& words, qint64 before, qint64 after) {
        if (before != after) {
            said += u'\n' + words.arg(formats.money({before, currency}), formats.money({after, currency}));
        }
    };
    addSum(tr("Value so far of all: %1, then %2.", "two amounts"), moves.historicBefore, moves.historicAfter);
    addSum(tr("Value to come of all: %1, then %2.", "two amounts"), moves.currentBefore, moves.currentAfter);
    m_said->setText(said);
    std::vector<Row> rows;
    for (const RuleMove& move : moves.moves) {
        rows.push_back(
            {qint64(rows.size()),
             {wordsOf(move.of), answerWords(move.of, move.from), answerWords(move.of, move.to), move.customers,
              Money{move.current, currency}},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
}

void RulesDialog::apply()
{
    m_apply->setEnabled(false);
    whenDone(m_workplace.company().apply(setInsightRules(typed())), this, [this](const Result<ChangeReceipt>& receipt) {
        if (receipt) {
            Q_EMIT decided();
            accept();
        } else {
            m_said->setText(messageFor(receipt.error()));
            m_apply->setEnabled(true);
        }
    });
}

} // namespace zhike
