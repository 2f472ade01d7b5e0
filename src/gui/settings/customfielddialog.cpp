#include "gui/settings/customfielddialog.h"

#include "exchange/values.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/customfields/customfieldchanges.h"
#include "services/jobs/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChoiceKey = Qt::UserRole;

NumberFormat numbersHere()
{
    const QLocale& locale = LanguageManager::formats().locale();
    return {locale.decimalPoint() == ","_L1 ? DecimalMark::Comma : DecimalMark::Point};
}

} // namespace

CustomFieldDialog::CustomFieldDialog(
    Workplace& workplace, RecordKind kind, std::optional<CustomField> field, QWidget* parent)
    : SheetDialog(field ? tr("Edit field") : tr("New field"), parent), m_workplace(workplace), m_kind(kind),
      m_field(std::move(field))
{
    setObjectName(u"customFieldDialog"_s);
    const Theme& theme = ThemeManager::theme();
    m_name = new QLineEdit;
    m_name->setObjectName(u"fieldName"_s);
    m_name->setMaxLength(CustomLimits::kLabel);
    m_nameRow = new FieldRow(tr("Name"), m_name);
    content().addWidget(m_nameRow);
    m_type = new QComboBox;
    m_type->setObjectName(u"fieldType"_s);
    for (size_t i = 0; i < kChoicesOf<CustomType>.size(); ++i) {
        m_type->addItem(labelOf(kChoicesOf<CustomType>[i]), int(i));
    }
    auto* typeRow = new FieldRow(tr("Type"), m_type);
    typeRow->setHint(m_field ? tr("The type stays: what records hold would be something else.") : QString());
    content().addWidget(typeRow);
    m_choicesPart = choicesPart();
    content().addWidget(m_choicesPart, 1);
    m_decimals = new QSpinBox;
    m_decimals->setObjectName(u"fieldDecimals"_s);
    m_decimals->setRange(0, CustomLimits::kDecimals);
    m_decimalsRow = new FieldRow(tr("Decimal places shown"), m_decimals);
    content().addWidget(m_decimalsRow);
    m_default = new QLineEdit;
    m_default->setObjectName(u"fieldDefault"_s);
    m_default->setMaxLength(CustomLimits::kText);
    m_defaultRow = new FieldRow(tr("Value in new forms"), m_default);
    content().addWidget(m_defaultRow);
    m_defaultChoice = new QComboBox;
    m_defaultChoice->setObjectName(u"fieldDefaultChoice"_s);
    m_defaultChoiceRow = new FieldRow(tr("Value in new forms"), m_defaultChoice);
    content().addWidget(m_defaultChoiceRow);
    m_required = new QCheckBox(tr("Has to be filled in before a form is saved"));
    m_required->setObjectName(u"fieldRequired"_s);
    m_personal = new QCheckBox(tr("Personal data: goes into a person's report and is erased with the person"));
    m_personal->setObjectName(u"fieldPersonal"_s);
    m_indexed = new QCheckBox(tr("Fast to search and sort by, with an index"));
    m_indexed->setObjectName(u"fieldIndexed"_s);
    for (QCheckBox* box : {m_required, m_personal, m_indexed}) {
        content().addWidget(box);
    }
    m_problem = addProblem();
    m_problem->setObjectName(u"fieldProblem"_s);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setObjectName(u"saveField"_s);
    m_save->setDefault(true);
    addButtons({cancel, m_save});
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &CustomFieldDialog::save);
    connect(m_type, &QComboBox::currentIndexChanged, this, &CustomFieldDialog::showType);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameRow->clearError(); });
    const CustomFieldDraft shown = m_field ? m_field->details : CustomFieldDraft();
    m_name->setText(shown.label);
    m_type->setCurrentIndex(int(shown.type));
    m_type->setEnabled(!m_field);
    m_decimals->setValue(shown.decimals);
    m_required->setChecked(shown.isRequired);
    m_personal->setChecked(m_field ? shown.isPersonal : kind == RecordKind::Customer || kind == RecordKind::Contact);
    m_indexed->setChecked(shown.isIndexed);
    for (const CustomChoice& choice : choicesOf(shown)) {
        addChoice(choice);
    }
    setFixedWidth(theme.px(520));
    showType();
    showDefault(defaultOf(shown));
    m_name->setFocus();
}

QWidget* CustomFieldDialog::choicesPart()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_choices = new QListWidget;
    m_choices->setObjectName(u"fieldChoices"_s);
    m_choices->setAccessibleName(tr("Choices"));
    m_choices->setMinimumHeight(ThemeManager::theme().px(120));
    m_choices->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    column->addWidget(new FieldRow(tr("Choices: ticked ones are offered"), m_choices), 1);
    auto* row = new QHBoxLayout;
    auto* add = new Button(tr("Add choice"));
    add->setObjectName(u"addChoice"_s);
    auto* up = new Button(tr("Up"));
    auto* down = new Button(tr("Down"));
    for (Button* button : {add, up, down}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(add, &QAbstractButton::clicked, this, [this] {
        addChoice({});
        m_choices->setCurrentRow(m_choices->count() - 1);
        m_choices->setFocus();
        m_choices->editItem(m_choices->currentItem());
    });
    connect(up, &QAbstractButton::clicked, this, [this] { moveChoice(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { moveChoice(1); });
    connect(m_choices, &QListWidget::itemChanged, this, &CustomFieldDialog::showDefaults);
    return part;
}

void CustomFieldDialog::addChoice(const CustomChoice& choice)
{
    auto* item = new QListWidgetItem(choice.label);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setCheckState(choice.isRetired ? Qt::Unchecked : Qt::Checked);
    item->setData(kChoiceKey, choice.key);
    m_choices->addItem(item);
}

void CustomFieldDialog::moveChoice(int by)
{
    const int from = m_choices->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_choices->count()) {
        return;
    }
    QListWidgetItem* item = m_choices->takeItem(from);
    m_choices->insertItem(to, item);
    m_choices->setCurrentRow(to);
}

CustomType CustomFieldDialog::type() const
{
    return CustomType(m_type->currentData().toInt());
}

void CustomFieldDialog::showType()
{
    const bool isPicked = type() == CustomType::Choice || type() == CustomType::YesNo;
    const bool isTyped = type() == CustomType::Text || type() == CustomType::Number || type() == CustomType::Link;
    m_choicesPart->setVisible(type() == CustomType::Choice);
    m_decimalsRow->setVisible(type() == CustomType::Number);
    m_defaultRow->setVisible(isTyped);
    m_defaultChoiceRow->setVisible(isPicked);
    showDefaults();
    adjustSize();
}

/// What is offered as the value of new forms: the choices of now that are known already, or yes and no.
void CustomFieldDialog::showDefaults()
{
    const QString kept = m_defaultChoice->currentData().toString();
    m_defaultChoice->clear();
    m_defaultChoice->addItem(QString(), QString());
    if (type() == CustomType::YesNo) {
        m_defaultChoice->addItem(tr("Yes"), u"1"_s);
        m_defaultChoice->addItem(tr("No"), u"0"_s);
    } else {
        for (const CustomChoice& choice : choices()) {
            if (!choice.isRetired && !choice.key.isEmpty()) {
                m_defaultChoice->addItem(choice.label, choice.key);
            }
        }
    }
    m_defaultChoice->setCurrentIndex(std::max(0, m_defaultChoice->findData(kept)));
}

QList<CustomChoice> CustomFieldDialog::choices() const
{
    QList<CustomChoice> choices;
    for (int i = 0; i < m_choices->count(); ++i) {
        const QListWidgetItem& item = *m_choices->item(i);
        if (const QString label = item.text().trimmed(); !label.isEmpty()) {
            choices.append({item.data(kChoiceKey).toString(), label, item.checkState() == Qt::Unchecked});
        }
    }
    return choices;
}

/// @return nothing for what cannot be read.
std::optional<Value> CustomFieldDialog::typedDefault() const
{
    const QString text = m_default->text().trimmed();
    const QString picked = m_defaultChoice->currentData().toString();
    switch (type()) {
    case CustomType::Text:
    case CustomType::Link:
        return Value(text);
    case CustomType::Number: {
        const auto quantity = parseQuantity(text, numbersHere());
        return text.isEmpty() ? std::optional(Value())
            : quantity        ? std::optional(Value(qint64(quantity->thousandths)))
                              : std::nullopt;
    }
    case CustomType::Choice:
        return Value(picked);
    case CustomType::YesNo:
        return picked.isEmpty() ? Value() : Value(qint64(picked == u"1"_s));
    case CustomType::Money:
    case CustomType::Day:
        break;
    }
    return Value();
}

void CustomFieldDialog::showDefault(const Value& value)
{
    const auto* number = std::get_if<qint64>(&value);
    const auto* text = std::get_if<QString>(&value);
    if (type() == CustomType::Number && number != nullptr) {
        m_default->setText(LanguageManager::formats().quantity(Quantity{*number}));
    } else if (text != nullptr && type() != CustomType::Choice) {
        m_default->setText(*text);
    }
    const QString picked = text != nullptr ? *text : number != nullptr ? QString::number(*number) : QString();
    m_defaultChoice->setCurrentIndex(std::max(0, m_defaultChoice->findData(picked)));
}

void CustomFieldDialog::save()
{
    CustomFieldDraft draft = m_field ? m_field->details : CustomFieldDraft();
    draft.of = int(m_kind);
    draft.label = m_name->text();
    draft.type = type();
    draft.decimals = type() == CustomType::Number ? m_decimals->value() : 0;
    draft.isRequired = m_required->isChecked();
    draft.isPersonal = m_personal->isChecked();
    draft.isIndexed = m_indexed->isChecked();
    if (draft.type == CustomType::Choice) {
        setChoices(draft, choices());
    }
    const std::optional<Value> value = typedDefault();
    m_defaultRow->setError(value ? QString() : tr("This is no number. Type digits only."));
    if (!value) {
        m_default->setFocus();
        return;
    }
    setDefault(draft, *value);
    CustomFieldDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        refuse(faults);
        return;
    }
    m_save->setEnabled(false);
    Change change = m_field ? editCustomField(m_field->id, m_field->revision, draft) : createCustomField(draft);
    whenDone(m_workplace.company().apply(std::move(change)), this, [this](const Result<ChangeReceipt>& done) {
        m_save->setEnabled(true);
        if (done) {
            accept();
        } else {
            showProblem(done.error());
        }
    });
}

void CustomFieldDialog::refuse(const Faults& faults)
{
    const Fault& first = faults.first();
    if (first.field == "label"_L1) {
        m_nameRow->setError(messageFor(first, RecordKind::CustomField));
        m_name->setFocus();
    } else if (first.field == "choices"_L1) {
        m_problem->setText(
            first.code == FaultCode::Missing ? tr("Say what can be chosen: add a choice.")
                                             : tr("Each choice needs a name of its own."));
        m_problem->show();
    } else {
        m_problem->setText(messageFor(first, RecordKind::CustomField));
        m_problem->show();
    }
}

void CustomFieldDialog::showProblem(const Error& error)
{
    if (error.code == ErrorCode::InvalidInput && error.detail.startsWith("label:"_L1)) {
        m_nameRow->setError(tr("Another field of these records is called like that. Choose another name."));
        m_name->setFocus();
        return;
    }
    m_problem->setText(
        error.code == ErrorCode::InvalidInput && error.detail.startsWith("of_kind:"_L1)
            ? tr("There are %1 fields already, as many as there may be.", "%1: a number").arg(CustomLimits::kFields)
            : messageFor(error));
    m_problem->show();
}

} // namespace zhike
