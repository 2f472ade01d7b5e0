#include "gui/insight/actionruleseditor.h"

#include "documents/fieldwords.h"
#include "domain/customers/standing.h"
#include "gui/common/button.h"
#include "gui/common/flowlayout.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace models = analytics;

namespace {

/// How a figure of a rule is named and written.
struct FigureWords {
    QString name;
    double factor = 1; ///< what is shown / what is kept
    int decimals = 0;
    double most = 1e12; ///< as shown
    QString suffix;
};

FigureWords figureWords(models::ActionFigure figure, Currency currency)
{
    using Figure = models::ActionFigure;
    const double major = 1.0 / double(currency.minorPerMajor());
    const QString code = u' ' + currency.code();
    switch (figure) {
    case Figure::PAlive:
        return {ActionRulesEditor::tr("P(alive)"), 100, 0, 100, u" %"_s};
    case Figure::ValueAtRisk:
        return {ActionRulesEditor::tr("Value at risk"), major, 0, 1e12, code};
    case Figure::Current:
        return {ActionRulesEditor::tr("Value to come"), major, 0, 1e12, code};
    case Figure::Historic:
        return {ActionRulesEditor::tr("Value so far"), major, 0, 1e12, code};
    case Figure::Growth:
        return {ActionRulesEditor::tr("Room to grow"), major, 0, 1e12, code};
    case Figure::OpenComplaints:
        return {ActionRulesEditor::tr("Open complaints"), 1, 0, 1000, {}};
    case Figure::SilentDays:
        return {ActionRulesEditor::tr("Days since the last purchase"), 1, 0, 36500, {}};
    case Figure::SilentGaps:
        return {ActionRulesEditor::tr("Silence, in own gaps between purchases"), 1, 1, 1000, {}};
    case Figure::PurchaseDays:
        return {ActionRulesEditor::tr("Days with a purchase"), 1, 0, 1e6, {}};
    case Figure::Attitude:
        return {ActionRulesEditor::tr("Attitude"), 1, 0, 100, {}};
    }
    return {};
}

QString actionWords(const std::string& action)
{
    const auto choice = fromKey<ActionChoice>(QString::fromStdString(action));
    return choice ? labelOf(kChoicesOf<ActionChoice>[size_t(*choice)]) : QString::fromStdString(action);
}

template <class Choice, class Kind> QString listOf(const std::vector<Kind>& kinds)
{
    QStringList words;
    for (const Kind kind : kinds) {
        words.append(labelOf(kChoicesOf<Choice>[size_t(kind)]));
    }
    return words.join(ActionRulesEditor::tr(", ", "between the parts of a list"));
}

/// The first value of a limit that does not count: the box says so.
double nothingOf(const FigureWords& words)
{
    return -words.most - 1;
}

} // namespace

ActionRulesEditor::ActionRulesEditor(Currency currency, QWidget* parent) : QWidget(parent), m_currency(currency)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    auto* words
        = new Label(tr("The first rule that fits a customer says what to do next."), FontRole::Small, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    m_list = new QListWidget;
    m_list->setObjectName(u"actionRules"_s);
    m_list->setWordWrap(true);
    m_list->setSpacing(theme.px(2));
    m_list->setMinimumHeight(theme.px(210));
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(4));
    const auto button = [&](const QString& text, const QString& icon, const QString& name) {
        auto* one = new Button(text, ButtonRole::Quiet);
        one->setObjectName(name);
        one->setIconName(icon);
        one->setAutoDefault(false);
        buttons->addWidget(one);
        return one;
    };
    m_up = button(tr("Up"), u"up"_s, u"ruleUp"_s);
    m_down = button(tr("Down"), u"down"_s, u"ruleDown"_s);
    m_add = button(tr("Add"), u"plus"_s, u"ruleAdd"_s);
    m_remove = button(tr("Remove"), u"trash"_s, u"ruleRemove"_s);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* menu = new QMenu(m_add);
    for (const Choice& action : kChoicesOf<ActionChoice>) {
        menu->addAction(labelOf(action), this, [this, key = QString::fromLatin1(action.key)] { add(key); });
    }
    m_add->setMenu(menu);
    m_details = new QWidget;
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(theme.px(6));
    const auto boxes = [&](const QString& title, const auto& choices, const QString& name, auto& into) {
        details->addWidget(new Label(title, FontRole::Small, Ink::Text2));
        auto* flow = new FlowLayout(nullptr, theme.px(10));
        for (const Choice& choice : choices) {
            auto* box = new QCheckBox(labelOf(choice));
            box->setObjectName(name + QLatin1StringView(choice.key));
            flow->addWidget(box);
            into.push_back(box);
            connect(box, &QCheckBox::toggled, this, &ActionRulesEditor::told);
        }
        details->addLayout(flow);
    };
    boxes(tr("In these stages (none ticked: in any)"), kChoicesOf<LifecycleChoice>, u"ruleStage_"_s, m_stages);
    boxes(tr("Of these value classes (none ticked: of any)"), kChoicesOf<ValueClassChoice>, u"ruleClass_"_s, m_classes);
    m_limits = new QWidget;
    new QVBoxLayout(m_limits);
    m_limits->layout()->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_limits);
    m_newLimit = new QComboBox;
    m_newLimit->setObjectName(u"ruleNewLimit"_s);
    m_newLimit->addItem(tr("And a figure within limits…"));
    for (size_t i = 0; i < models::kActionFigures; ++i) {
        m_newLimit->addItem(figureWords(models::ActionFigure(i), currency).name, int(i));
    }
    details->addWidget(m_newLimit);
    column->addWidget(m_details);
    connect(m_list, &QListWidget::currentRowChanged, this, &ActionRulesEditor::showRule);
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QAbstractButton::clicked, this, &ActionRulesEditor::remove);
    connect(m_newLimit, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && current() >= 0) {
            const auto figure = models::ActionFigure(m_newLimit->itemData(index).toInt());
            m_rules[size_t(current())].limits.push_back({figure, {}, {}});
            m_newLimit->setCurrentIndex(0);
            showLimits();
            told();
        }
    });
}

int ActionRulesEditor::current() const
{
    const int row = m_list->currentRow();
    return row < int(m_rules.size()) ? row : -1;
}

void ActionRulesEditor::setRules(const std::vector<models::ActionRule>& rules)
{
    if (rules != m_rules || m_list->count() == 0) {
        m_rules = rules;
        showList(0);
    }
}

void ActionRulesEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_add->setEnabled(!isReadOnly);
    m_details->setEnabled(!isReadOnly);
    showRule();
}

QString ActionRulesEditor::wordsOf(const models::ActionRule& rule) const
{
    QStringList parts;
    if (!rule.stages.empty()) {
        parts.append(listOf<LifecycleChoice>(rule.stages));
    }
    if (!rule.classes.empty()) {
        parts.append(listOf<ValueClassChoice>(rule.classes));
    }
    const QLocale locale;
    for (const models::ActionLimit& limit : rule.limits) {
        const FigureWords words = figureWords(limit.figure, m_currency);
        const auto number
            = [&](double kept) { return locale.toString(kept * words.factor, 'f', words.decimals) + words.suffix; };
        if (limit.least && limit.most) {
            parts.append(tr("%1 from %2 to %3", "a figure and its limits")
                             .arg(words.name, number(*limit.least), number(*limit.most)));
        } else if (limit.least) {
            parts.append(tr("%1 at least %2", "a figure and its limit").arg(words.name, number(*limit.least)));
        } else if (limit.most) {
            parts.append(tr("%1 at most %2", "a figure and its limit").arg(words.name, number(*limit.most)));
        }
    }
    return parts.isEmpty() ? tr("everybody") : parts.join(tr("; ", "between the conditions of a rule"));
}

void ActionRulesEditor::showList(int selected)
{
    m_isShowing = true;
    m_list->clear();
    for (const models::ActionRule& rule : m_rules) {
        m_list->addItem(u"%1. %2\n%3"_s.arg(m_list->count() + 1).arg(actionWords(rule.action), wordsOf(rule)));
    }
    m_list->setCurrentRow(std::min(selected, int(m_rules.size()) - 1));
    m_isShowing = false;
    showRule();
}

void ActionRulesEditor::showRule()
{
    if (m_isShowing) {
        return;
    }
    m_isShowing = true;
    const int at = current();
    m_details->setVisible(at >= 0);
    m_up->setEnabled(!m_isReadOnly && at > 0);
    m_down->setEnabled(!m_isReadOnly && at >= 0 && at + 1 < int(m_rules.size()));
    m_remove->setEnabled(!m_isReadOnly && at >= 0);
    if (at >= 0) {
        const models::ActionRule& rule = m_rules[size_t(at)];
        for (size_t i = 0; i < m_stages.size(); ++i) {
            m_stages[i]->setChecked(std::ranges::count(rule.stages, models::LifecycleStage(i)) > 0);
        }
        for (size_t i = 0; i < m_classes.size(); ++i) {
            m_classes[i]->setChecked(std::ranges::count(rule.classes, models::ValueClass(i)) > 0);
        }
        showLimits();
    }
    m_isShowing = false;
}

void ActionRulesEditor::showLimits()
{
    QLayout* column = m_limits->layout();
    while (QLayoutItem* item = column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (size_t i = 0; i < m_rules[size_t(current())].limits.size(); ++i) {
        addLimitRow(i);
    }
}

void ActionRulesEditor::addLimitRow(size_t limit)
{
    models::ActionLimit& shown = m_rules[size_t(current())].limits[limit];
    const FigureWords words = figureWords(shown.figure, m_currency);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* name = new Label(words.name);
    name->setWordWrap(true);
    line->addWidget(name, 1);
    const auto box = [&](const std::optional<double>& value, const QString& nothing, const char* end,
                         std::optional<double> models::ActionLimit::*place) {
        auto* spin = new QDoubleSpinBox;
        spin->setObjectName(u"rule%1_%2"_s.arg(QLatin1StringView(end)).arg(limit));
        spin->setDecimals(words.decimals);
        spin->setRange(nothingOf(words), words.most);
        spin->setSpecialValueText(nothing);
        spin->setSuffix(words.suffix);
        spin->setMinimumWidth(ThemeManager::theme().px(104));
        spin->setValue(value ? *value * words.factor : nothingOf(words));
        line->addWidget(spin);
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this, limit, place, words](double typed) {
            models::ActionLimit& changed = m_rules[size_t(current())].limits[limit];
            changed.*place = typed <= nothingOf(words) ? std::nullopt : std::optional(typed / words.factor);
            told();
        });
    };
    box(shown.least, tr("from any"), "Least", &models::ActionLimit::least);
    box(shown.most, tr("to any"), "Most", &models::ActionLimit::most);
    auto* away = new ToolButton(u"close"_s, tr("Without this limit"));
    line->addWidget(away);
    connect(away, &QAbstractButton::clicked, this, [this, limit] {
        auto& limits = m_rules[size_t(current())].limits;
        limits.erase(limits.begin() + qsizetype(limit));
        showLimits();
        told();
    });
    m_limits->layout()->addWidget(row);
    row->show();
}

void ActionRulesEditor::move(int by)
{
    const int at = current();
    if (at >= 0 && at + by >= 0 && at + by < int(m_rules.size())) {
        std::swap(m_rules[size_t(at)], m_rules[size_t(at + by)]);
        showList(at + by);
        Q_EMIT changed();
    }
}

void ActionRulesEditor::add(const QString& action)
{
    const int at = current() + 1; // before the one that takes everybody else
    models::ActionRule rule;
    for (const models::ActionRule& usual : models::defaultActions()) {
        if (usual.action == action.toStdString()) {
            rule = usual;
        }
    }
    m_rules.insert(m_rules.begin() + std::max(0, at - 1), std::move(rule));
    showList(std::max(0, at - 1));
    Q_EMIT changed();
}

void ActionRulesEditor::remove()
{
    if (const int at = current(); at >= 0) {
        m_rules.erase(m_rules.begin() + at);
        showList(at);
        Q_EMIT changed();
    }
}

void ActionRulesEditor::told()
{
    const int at = current();
    if (m_isShowing || at < 0) {
        return;
    }
    models::ActionRule& rule = m_rules[size_t(at)];
    rule.stages.clear();
    for (size_t i = 0; i < m_stages.size(); ++i) {
        if (m_stages[i]->isChecked()) {
            rule.stages.push_back(models::LifecycleStage(i));
        }
    }
    rule.classes.clear();
    for (size_t i = 0; i < m_classes.size(); ++i) {
        if (m_classes[i]->isChecked()) {
            rule.classes.push_back(models::ValueClass(i));
        }
    }
    m_list->item(at)->setText(u"%1. %2\n%3"_s.arg(at + 1).arg(actionWords(rule.action), wordsOf(rule)));
    Q_EMIT changed();
}

} // namespace zhike
