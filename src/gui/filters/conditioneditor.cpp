#include "gui/filters/conditioneditor.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/filters/filterwords.h"
#include "gui/forms/dayedit.h"
#include "gui/forms/linkedit.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/lists/relations.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 180;
constexpr int kOperatorWidth = 170;
constexpr int kValueWidth = 150;
constexpr int kMostDays = 99'999;

/// Several keys of a field of choices, ticked in a menu.
class ChoicesButton : public QPushButton {
public:
    ChoicesButton(const Field& field, const QStringList& chosen, QWidget* parent) : QPushButton(parent)
    {
        auto* menu = new QMenu(this);
        for (const auto& [key, words] : choicesWithWords(field)) {
            QAction* action = menu->addAction(words);
            action->setCheckable(true);
            action->setChecked(chosen.contains(key));
            action->setData(key);
        }
        setMenu(menu);
        showChosen();
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList keys;
        for (const QAction* action : menu()->actions()) {
            if (action->isChecked()) {
                keys.append(action->data().toString());
            }
        }
        return keys;
    }
    void showChosen()
    {
        QStringList words;
        for (const QAction* action : menu()->actions()) {
            if (action->isChecked()) {
                words.append(action->text());
            }
        }
        setText(words.isEmpty() ? ConditionEditor::tr("Choose…") : words.join(u", "_s));
    }
};

bool isPicked(const Field& field)
{
    return field.type == FieldType::Choice || field.type == FieldType::YesNo
        || (field.type == FieldType::Link
            && (field.linkTo == RecordKind::User || field.linkTo == RecordKind::Stage
                || field.linkTo == RecordKind::Category || field.linkTo == RecordKind::CustomerSegment));
}

bool isMoment(const Field& field)
{
    return operatorsOf(field).contains(FilterOperator::LastDays);
}

QString operatorWords(FilterOperator op)
{
    return labelOf(op).replace("%1"_L1, u"…"_s);
}

} // namespace

ConditionEditor::ConditionEditor(
    Workplace& workplace, const LinkNames& names, RecordKind kind, const QString& relation, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_names(names), m_kind(kind), m_relation(relation)
{
    const Theme& theme = ThemeManager::theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(6));
    m_field = new QComboBox(this);
    m_field->setObjectName(u"field"_s);
    m_field->setFixedWidth(theme.px(kFieldWidth));
    m_field->setMaxVisibleItems(20);
    m_field->setAccessibleName(tr("Field"));
    m_operator = new QComboBox(this);
    m_operator->setObjectName(u"operator"_s);
    m_operator->setFixedWidth(theme.px(kOperatorWidth));
    m_operator->setMaxVisibleItems(30);
    m_operator->setAccessibleName(tr("Comparison"));
    m_values = new QHBoxLayout;
    m_values->setSpacing(theme.px(6));
    auto* away = new ToolButton(u"close"_s, tr("Take this condition away"), this);
    away->setObjectName(u"away"_s);
    row->addWidget(m_field);
    row->addWidget(m_operator);
    row->addLayout(m_values);
    row->addStretch(1);
    row->addWidget(away);
    fillFields();
    fillOperators();
    makeValues({});
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        fillOperators();
        makeValues({});
        Q_EMIT changed();
    });
    connect(m_operator, &QComboBox::currentIndexChanged, this, [this] {
        makeValues({});
        Q_EMIT changed();
    });
    connect(away, &QAbstractButton::clicked, this, &ConditionEditor::removed);
}

void ConditionEditor::fillFields()
{
    std::vector<std::pair<QString, QString>> offered;
    const auto offer = [&offered](const Field& field) {
        if (!field.has(kHidden) && QLatin1StringView(field.key) != kSegmentsField) {
            offered.emplace_back(labelOf(field), QString::fromLatin1(field.key));
        }
    };
    if (const Relation* relation = findRelation(m_relation)) {
        for (const Field& field : relatedFields(*relation)) {
            offer(field);
        }
    } else {
        for (const Field& field : fieldsOf(m_kind)) {
            offer(field);
        }
        std::ranges::sort(
            offered, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    }
    const QSignalBlocker quiet(m_field);
    const QString before = m_field->currentData().toString();
    m_field->clear();
    for (const auto& [label, key] : offered) {
        m_field->addItem(label, key);
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(before)));
}

const Field* ConditionEditor::field() const
{
    return conditionField(m_kind, m_relation, m_field->currentData().toString());
}

FilterOperator ConditionEditor::op() const
{
    return FilterOperator(m_operator->currentData().toInt());
}

void ConditionEditor::fillOperators()
{
    const QSignalBlocker quiet(m_operator);
    const QVariant before = m_operator->currentData();
    m_operator->clear();
    if (const Field* chosen = field()) {
        for (const FilterOperator each : operatorsOf(*chosen)) {
            m_operator->addItem(operatorWords(each), int(each));
        }
    }
    m_operator->setCurrentIndex(std::max(0, before.isValid() ? m_operator->findData(before) : 0));
}

void ConditionEditor::makeValues(const QList<Value>& values)
{
    for (QWidget* editor : std::as_const(m_editors)) {
        m_values->removeWidget(editor);
        editor->setObjectName({});
        editor->hide();
        editor->deleteLater();
    }
    m_editors.clear();
    const Field* chosen = field();
    if (chosen == nullptr) {
        return;
    }
    const int count = valuesOf(op());
    if (count < 0) {
        QStringList keys;
        for (const Value& value : values) {
            keys.append(plainText(*chosen, value, m_workplace.company().baseCurrency()));
        }
        auto* button = new ChoicesButton(*chosen, keys, this);
        connect(button->menu(), &QMenu::triggered, this, [this, button] {
            button->showChosen();
            Q_EMIT changed();
        });
        m_editors.append(button);
    }
    for (int i = 0; i < count; ++i) {
        m_editors.append(makeValue(*chosen, op(), values.value(i)));
    }
    for (QWidget* editor : std::as_const(m_editors)) {
        editor->setObjectName(u"value"_s);
        editor->setAccessibleName(tr("Value"));
        editor->setFixedWidth(ThemeManager::theme().px(takesDays(op()) ? kValueWidth / 2 : kValueWidth));
        m_values->addWidget(editor);
        editor->show();
    }
}

QWidget* ConditionEditor::makeValue(const Field& chosen, FilterOperator operation, const Value& value)
{
    const auto told = [this] { Q_EMIT changed(); };
    const auto* whole = std::get_if<qint64>(&value);
    const Currency base = m_workplace.company().baseCurrency();
    if (takesDays(operation)) {
        auto* edit = new QLineEdit(whole != nullptr ? QString::number(*whole) : QString(), this);
        edit->setValidator(new QIntValidator(0, kMostDays, edit));
        connect(edit, &QLineEdit::textChanged, this, told);
        return edit;
    }
    if (isPicked(chosen)) {
        auto* box = new QComboBox(this);
        if (chosen.type == FieldType::YesNo) {
            box->addItem(tr("yes"), qint64(1));
            box->addItem(tr("no"), qint64(0));
        } else if (chosen.type == FieldType::Choice) {
            for (const auto& [key, words] : choicesWithWords(chosen)) {
                box->addItem(words, key);
            }
        } else {
            for (const auto& [id, name] : m_names.all(chosen.linkTo)) {
                box->addItem(name, id);
            }
        }
        const QVariant wanted
            = whole != nullptr ? QVariant::fromValue(*whole) : QVariant(plainText(chosen, value, base));
        box->setCurrentIndex(std::max(box->count() > 0 ? 0 : -1, box->findData(wanted)));
        connect(box, &QComboBox::currentIndexChanged, this, told);
        return box;
    }
    if (chosen.type == FieldType::Link) {
        auto* link = new LinkEdit(m_workplace, chosen.linkTo, this);
        link->setLink(whole != nullptr ? std::optional(*whole) : std::nullopt);
        connect(link, &LinkEdit::linked, this, told);
        return link;
    }
    if (isMoment(chosen)) {
        auto* day = new DayEdit(this);
        day->setDay(whole != nullptr ? std::optional(Day(std::int32_t(*whole))) : std::nullopt);
        connect(day, &QLineEdit::textChanged, this, told);
        return day;
    }
    auto* edit = new QLineEdit(plainText(chosen, value, base), this);
    edit->setMaxLength(FilterLimits::kTextUnits);
    connect(edit, &QLineEdit::textChanged, this, told);
    return edit;
}

void ConditionEditor::setCondition(const FilterCondition& condition)
{
    const QSignalBlocker quietField(m_field);
    const QSignalBlocker quietOperator(m_operator);
    m_field->setCurrentIndex(m_field->findData(condition.field));
    fillOperators();
    m_operator->setCurrentIndex(m_operator->findData(int(condition.op)));
    makeValues(condition.values);
}

std::optional<FilterCondition> ConditionEditor::condition() const
{
    const Field* chosen = field();
    if (chosen == nullptr || m_operator->currentIndex() < 0) {
        return std::nullopt;
    }
    FilterCondition condition{QString::fromLatin1(chosen->key), op(), {}};
    for (QWidget* editor : m_editors) {
        std::optional<Value> value;
        if (auto* choices = dynamic_cast<ChoicesButton*>(editor)) {
            for (const QString& key : choices->keys()) {
                condition.values.append(key);
            }
            if (condition.values.isEmpty()) {
                return std::nullopt;
            }
            continue;
        }
        if (auto* box = qobject_cast<QComboBox*>(editor)) {
            const QVariant chosenData = box->currentData();
            value = !chosenData.isValid()           ? std::optional<Value>()
                : chosen->type == FieldType::Choice ? std::optional<Value>(chosenData.toString())
                                                    : std::optional<Value>(chosenData.toLongLong());
        } else if (auto* link = qobject_cast<LinkEdit*>(editor)) {
            value = link->link() ? std::optional<Value>(*link->link()) : std::nullopt;
        } else if (auto* day = qobject_cast<DayEdit*>(editor)) {
            value = day->day() ? std::optional<Value>(qint64(day->day()->sinceEpoch())) : std::nullopt;
        } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
            const QString text = edit->text().trimmed();
            if (!text.isEmpty()) {
                value = takesDays(op()) ? std::optional<Value>(text.toLongLong())
                                        : valueFromPlainText(*chosen, text, m_workplace.company().baseCurrency());
            }
        }
        if (!value) {
            return std::nullopt;
        }
        condition.values.append(*value);
    }
    return condition;
}

void ConditionEditor::focusFirst()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void ConditionEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const auto kept = condition();
        fillFields();
        if (kept) {
            setCondition(*kept);
        } else {
            fillOperators();
        }
    }
    QWidget::changeEvent(event);
}

} // namespace zhike
