#include "gui/forms/fieldform.h"

#include "domain/base/reach.h"
#include "domain/catalogue.h"
#include "exchange/values.h"
#include "gui/common/fieldrow.h"
#include "gui/common/icons.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/openlink.h"
#include "gui/common/plaintip.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/dayedit.h"
#include "gui/forms/linkedit.h"
#include "repositories/stores.h"
#include "services/customers/customerpage.h"
#include "services/jobs/whendone.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/productchanges.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoteLines = 4;

NumberFormat numberFormatOf(const QLocale& locale)
{
    return {locale.decimalPoint() == ","_L1 ? DecimalMark::Comma : DecimalMark::Point};
}

/// Reaches as one line of text: values parted by commas or semicolons.
QString reachText(const Value& value)
{
    Reaches reaches;
    QStringList parts;
    if (fromValue(value, reaches)) {
        for (const Reach& reach : reaches) {
            parts.append(reach.value);
        }
    }
    return parts.join(u", "_s);
}

/// @param known what stood there: a number that stays keeps its use
Value reachValue(const QString& text, const QLatin1StringView key, const Reaches& known)
{
    Reaches reaches;
    static const QRegularExpression kParts(u"[,;，；]"_s);
    for (const QString& part : text.split(kParts, Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        if (trimmed.isEmpty()) {
            continue;
        }
        const bool mobile = key == "phones"_L1 && trimmed.startsWith(u'1') && trimmed.size() == 11;
        const auto same = std::ranges::find(known, trimmed, &Reach::value);
        reaches.append({same != known.end() ? same->use : mobile ? ReachUse::Mobile : ReachUse::Work, trimmed});
    }
    return toValue(reaches);
}

/// @return the stored value of a typed number, or nothing when it cannot be one.
std::optional<Value> numberFrom(const Field& field, const QString& text, Currency currency)
{
    const NumberFormat format = numberFormatOf(LanguageManager::formats().locale());
    switch (field.type) {
    case FieldType::Money:
        if (const auto amount = parseAmount(text, format, currency)) {
            return Value(qint64(amount->minor));
        }
        return std::nullopt;
    case FieldType::Quantity:
        if (const auto quantity = parseQuantity(text, format)) {
            return Value(qint64(quantity->thousandths));
        }
        return std::nullopt;
    case FieldType::Rate:
        if (const auto rate = parseRate(text, RateForm::Percent, format)) {
            return Value(qint64(rate->basisPoints));
        }
        return std::nullopt;
    default:
        if (const auto number = parseInteger(text, format)) {
            return Value(qint64(*number));
        }
        return std::nullopt;
    }
}

QString numberText(const Field& field, qint64 stored, Currency currency)
{
    const Formats& formats = LanguageManager::formats();
    switch (field.type) {
    case FieldType::Money:
        return formats.exactAmount(Money(stored, currency));
    case FieldType::Quantity:
        return formats.quantity(Quantity{stored});
    case FieldType::Rate:
        return formats.rate(Rate{std::int32_t(stored)});
    default:
        return formats.number(stored);
    }
}

bool isNumber(FieldType type)
{
    return type == FieldType::Money || type == FieldType::Quantity || type == FieldType::Rate
        || type == FieldType::Integer;
}

/// A company's own field may say yes, no, or nothing.
bool isOwnYesNo(const Field& field)
{
    return field.type == FieldType::YesNo && field.has(kCustom);
}

/// A line whose address is opened by a click on its sign, and by nothing else.
QLineEdit* addressEdit(QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    QAction* open = edit->addAction(themedIcon(u"link"_s), QLineEdit::TrailingPosition);
    open->setObjectName(u"openLink"_s);
    const auto follow = [edit, open] {
        open->setText(FieldForm::tr("Open %1", "%1: the address of a page or a mailbox").arg(edit->text().trimmed()));
        open->setToolTip(plainTip(open->text()));
        open->setVisible(isOpenableLink(edit->text().trimmed()));
    };
    QObject::connect(edit, &QLineEdit::textChanged, open, follow);
    QObject::connect(open, &QAction::triggered, edit, [edit] { openLink(edit->text().trimmed()); });
    follow();
    return edit;
}

bool isPickedFromAList(const Field& field)
{
    return field.type == FieldType::Link
        && (field.linkTo == RecordKind::User || field.linkTo == RecordKind::Stage
            || field.linkTo == RecordKind::Category);
}

using LinkChoices = QList<std::pair<qint64, QString>>;

Result<LinkChoices> linkChoices(SqlSession& session, RecordKind kind)
{
    LinkChoices choices;
    if (kind == RecordKind::User) {
        ZHIKE_TRY(const QList<User> users, UserStore(session).all());
        for (const User& user : users) {
            choices.append({user.id.value(), user.details.name});
        }
    } else if (kind == RecordKind::Stage) {
        ZHIKE_TRY(const QList<Stage> all, stages(session));
        for (const Stage& stage : all) {
            choices.append({stage.id.value(), stage.details.name});
        }
    } else {
        ZHIKE_TRY(const QList<Category> all, categories(session));
        for (const Category& category : all) {
            choices.append({category.id.value(), category.details.name});
        }
    }
    return choices;
}

} // namespace

FieldForm::FieldForm(Workplace& workplace, RecordKind kind, const QStringList& keys, int columns, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_kind(kind), m_currency(workplace.company().baseCurrency()),
      m_columns(columns)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ThemeManager::theme().px(16));
    grid->setVerticalSpacing(ThemeManager::theme().px(8));
    int at = 0;
    for (const QString& key : keys) {
        const Field* field = findField(kind, key);
        Q_ASSERT(field != nullptr);
        addEntry(*field, at);
    }
    for (int i = 0; i < columns; ++i) {
        grid->setColumnStretch(i, 1);
    }
    retranslate();
    loadLinks();
}

void FieldForm::addEntry(const Field& field, int& at)
{
    auto* grid = qobject_cast<QGridLayout*>(layout());
    Entry entry{field, nullptr, makeEditor(field)};
    entry.editor->setObjectName(QString::fromLatin1(field.key));
    entry.row = new FieldRow({}, entry.editor, this);
    const bool wide = field.type == FieldType::Note;
    if (wide && at % m_columns != 0) {
        at += m_columns - at % m_columns;
    }
    grid->addWidget(entry.row, at / m_columns, at % m_columns, 1, wide ? m_columns : 1);
    at += wide ? m_columns : 1;
    m_entries.append(entry);
}

QWidget* FieldForm::makeEditor(const Field& field)
{
    const QString key = QString::fromLatin1(field.key);
    const auto told = [this, key] { Q_EMIT edited(key); };
    if (field.type == FieldType::Note) {
        auto* edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(ThemeManager::theme().px(18 * kNoteLines + 12));
        connect(edit, &QPlainTextEdit::textChanged, this, told);
        return edit;
    }
    if (field.type == FieldType::Choice || isPickedFromAList(field) || isOwnYesNo(field)) {
        auto* box = new QComboBox(this);
        connect(box, &QComboBox::activated, this, told);
        return box;
    }
    if (field.type == FieldType::YesNo) {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::clicked, this, told);
        return box;
    }
    if (field.type == FieldType::Instant) {
        auto* edit = new QDateTimeEdit(this);
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, told);
        return edit;
    }
    QLineEdit* edit = nullptr;
    if (field.type == FieldType::Day) {
        edit = new DayEdit(this);
    } else if (field.type == FieldType::Link) {
        auto* link = new LinkEdit(m_workplace, field.linkTo, this);
        connect(link, &LinkEdit::linked, this, told);
        edit = link;
    } else {
        edit = field.has(kAddress) ? addressEdit(this) : new QLineEdit(this);
        edit->setMaxLength(std::max(field.maxLength, 20));
    }
    if (isNumber(field.type)) {
        edit->setAlignment(Qt::AlignRight);
    }
    connect(edit, &QLineEdit::textEdited, this, told);
    return edit;
}

const FieldForm::Entry* FieldForm::find(const QString& key) const
{
    for (const Entry& entry : m_entries) {
        if (key == QLatin1StringView(entry.field.key)) {
            return &entry;
        }
    }
    return nullptr;
}

QWidget* FieldForm::editor(const QString& key) const
{
    const Entry* entry = find(key);
    return entry != nullptr ? entry->editor : nullptr;
}

void FieldForm::setCurrency(Currency currency)
{
    m_currency = currency;
}

void FieldForm::setCustomer(std::optional<CustomerId> customer)
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (auto* link = qobject_cast<LinkEdit*>(entry.editor)) {
            link->setCustomer(customer);
        }
    }
}

void FieldForm::addBelow(const QString& key, QWidget* widget)
{
    if (const Entry* entry = find(key)) {
        entry->row->addBelow(widget);
    }
}

void FieldForm::setFieldVisible(const QString& key, bool visible)
{
    if (const Entry* entry = find(key)) {
        entry->row->setVisible(visible);
    }
}

void FieldForm::setValue(const QString& key, const Value& value)
{
    const Entry* entry = find(key);
    if (entry == nullptr) {
        return;
    }
    const QSignalBlocker quiet(entry->editor);
    const auto* text = std::get_if<QString>(&value);
    const auto* number = std::get_if<qint64>(&value);
    if (auto* box = qobject_cast<QComboBox*>(entry->editor)) {
        if (entry->field.type == FieldType::Link) {
            const int at = number != nullptr ? box->findData(*number) : 0;
            if (at < 0) {
                m_pending.insert(key, value);
            }
            box->setCurrentIndex(std::max(0, at));
        } else if (isOwnYesNo(entry->field)) {
            box->setCurrentIndex(number == nullptr ? 0 : *number != 0 ? 1 : 2);
        } else {
            const QString stored = text != nullptr ? *text : QString();
            if (box->findData(stored) < 0) { // a choice out of use is offered where it is held
                fillChoices(*entry, stored);
            }
            box->setCurrentIndex(std::max(0, box->findData(stored)));
        }
    } else if (auto* note = qobject_cast<QPlainTextEdit*>(entry->editor)) {
        note->setPlainText(text != nullptr ? *text : QString());
    } else if (auto* check = qobject_cast<QCheckBox*>(entry->editor)) {
        check->setChecked(number != nullptr && *number != 0);
    } else if (auto* moment = qobject_cast<QDateTimeEdit*>(entry->editor)) {
        moment->setDateTime(number != nullptr ? Instant(*number).local() : QDateTime::currentDateTime());
    } else if (auto* day = qobject_cast<DayEdit*>(entry->editor)) {
        day->setDay(number != nullptr ? std::optional(Day(qint32(*number))) : std::nullopt);
    } else if (auto* link = qobject_cast<LinkEdit*>(entry->editor)) {
        link->setLink(number != nullptr ? std::optional(*number) : std::nullopt);
    } else if (auto* line = qobject_cast<QLineEdit*>(entry->editor)) {
        if (entry->field.type == FieldType::Reaches) {
            Reaches reaches;
            m_reaches.insert(key, fromValue(value, reaches) ? reaches : Reaches());
            line->setText(reachText(value));
        } else if (number != nullptr) {
            line->setText(numberText(entry->field, *number, m_currency));
        } else {
            line->setText(text != nullptr ? *text : QString());
        }
    }
}

Value FieldForm::value(const QString& key) const
{
    const Entry* entry = find(key);
    if (entry == nullptr) {
        return {};
    }
    if (const auto* box = qobject_cast<QComboBox*>(entry->editor)) {
        if (isOwnYesNo(entry->field)) {
            return box->currentIndex() <= 0 ? Value() : Value(qint64(box->currentIndex() == 1));
        }
        if (entry->field.type != FieldType::Link) {
            return box->currentData().toString();
        }
        if (box->count() == 0 || m_pending.contains(key)) {
            return m_pending.value(key); // the list is still on the way: what was set stands
        }
        return box->currentData().isValid() ? Value(box->currentData().toLongLong()) : Value();
    }
    if (const auto* note = qobject_cast<QPlainTextEdit*>(entry->editor)) {
        return note->toPlainText();
    }
    if (const auto* check = qobject_cast<QCheckBox*>(entry->editor)) {
        return qint64(check->isChecked());
    }
    if (const auto* moment = qobject_cast<QDateTimeEdit*>(entry->editor)) {
        return qint64(moment->dateTime().toMSecsSinceEpoch());
    }
    if (const auto* day = qobject_cast<DayEdit*>(entry->editor)) {
        return day->day() ? Value(qint64(day->day()->sinceEpoch())) : Value();
    }
    if (const auto* link = qobject_cast<LinkEdit*>(entry->editor)) {
        return link->link() ? Value(*link->link()) : Value();
    }
    const QString text = qobject_cast<QLineEdit*>(entry->editor)->text().trimmed();
    if (entry->field.type == FieldType::Reaches) {
        return reachValue(text, QLatin1StringView(entry->field.key), m_reaches.value(key));
    }
    if (isNumber(entry->field.type)) {
        return text.isEmpty() ? Value() : numberFrom(entry->field, text, m_currency).value_or(Value());
    }
    return text;
}

bool FieldForm::markUnreadable()
{
    bool allReadable = true;
    for (const Entry& entry : std::as_const(m_entries)) {
        bool readable = true;
        if (const auto* day = qobject_cast<DayEdit*>(entry.editor)) {
            readable = day->isReadable();
        } else if (const auto* link = qobject_cast<LinkEdit*>(entry.editor)) {
            readable = !link->isUnresolved();
        } else if (const auto* line = qobject_cast<QLineEdit*>(entry.editor);
                   line != nullptr && isNumber(entry.field.type)) {
            const QString text = line->text().trimmed();
            readable = text.isEmpty() || numberFrom(entry.field, text, m_currency);
        }
        if (!readable || isMissing(entry)) {
            entry.row->setError(
                isMissing(entry) ? messageFor(Fault{QLatin1StringView(entry.field.key), FaultCode::Missing}, m_kind)
                    : entry.field.type == FieldType::Link ? tr("Nothing is called like that. Choose one from the list.")
                    : entry.field.type == FieldType::Day  ? tr("This is no day. Type it like 2026-12-31, or +3d.")
                                                          : tr("This is no number. Type digits only."));
            if (allReadable) {
                entry.editor->setFocus(Qt::OtherFocusReason);
            }
            allReadable = false;
        }
    }
    return allReadable;
}

void FieldForm::showFaults(const Faults& faults)
{
    clearFaults();
    bool first = true;
    for (const Fault& fault : faults) {
        if (const Entry* entry = find(QString(fault.field))) {
            entry->row->setError(messageFor(fault, m_kind));
            if (first) {
                entry->editor->setFocus(Qt::OtherFocusReason);
                first = false;
            }
        }
    }
}

void FieldForm::clearFaults()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.row->clearError();
    }
}

void FieldForm::focusFirst()
{
    if (!m_entries.isEmpty()) {
        m_entries.first().editor->setFocus(Qt::OtherFocusReason);
    }
}

void FieldForm::focusField(const QString& key)
{
    if (QWidget* found = editor(key)) {
        found->setFocus(Qt::OtherFocusReason);
    }
}

QJsonObject FieldForm::typed() const
{
    QJsonObject json;
    for (const Entry& entry : m_entries) {
        const QString key = QString::fromLatin1(entry.field.key);
        if (const auto* link = qobject_cast<LinkEdit*>(entry.editor)) {
            json.insert(key, QJsonObject{{u"text"_s, link->text()}, {u"id"_s, link->link().value_or(0)}});
        } else if (const auto* line = qobject_cast<QLineEdit*>(entry.editor)) {
            json.insert(key, line->text());
        } else if (!qobject_cast<QDateTimeEdit*>(entry.editor) || entry.editor->isVisible()) {
            json.insert(key, jsonOf(value(key)));
        }
    }
    return json;
}

void FieldForm::setTyped(const QJsonObject& typed)
{
    for (const Entry& entry : std::as_const(m_entries)) {
        const QString key = QString::fromLatin1(entry.field.key);
        const auto found = typed.constFind(key);
        if (found == typed.constEnd()) {
            continue;
        }
        if (auto* link = qobject_cast<LinkEdit*>(entry.editor)) {
            const QJsonObject kept = found->toObject();
            const qint64 id = kept.value("id"_L1).toInteger();
            link->setLink(id != 0 ? std::optional(id) : std::nullopt, kept.value("text"_L1).toString());
        } else if (auto* line = qobject_cast<QLineEdit*>(entry.editor)) {
            line->setText(found->toString());
        } else {
            setValue(key, valueOf(*found));
        }
    }
}

void FieldForm::fillChoices(const Entry& entry, const QString& held)
{
    auto* box = qobject_cast<QComboBox*>(entry.editor);
    if (box == nullptr || (entry.field.type != FieldType::Choice && !isOwnYesNo(entry.field))) {
        return;
    }
    const QSignalBlocker quiet(box);
    const QVariant current = box->currentData();
    box->clear();
    if (isOwnYesNo(entry.field)) { // nobody said is neither
        box->addItem(QString());
        box->addItem(tr("Yes"), u"1"_s);
        box->addItem(tr("No"), u"0"_s);
    }
    for (const Choice& choice : entry.field.choices) {
        const QString key = QString::fromLatin1(choice.key);
        if (!isRetired(choice) || key == held || key == current.toString()) {
            box->addItem(labelOf(choice), key);
        }
    }
    box->setCurrentIndex(std::max(0, box->findData(current)));
}

void FieldForm::loadLinks()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (!isPickedFromAList(entry.field)) {
            continue;
        }
        whenDone(
            m_workplace.company().read(
                [kind = entry.field.linkTo](SqlSession& session) { return linkChoices(session, kind); }),
            this, [this, key = QString::fromLatin1(entry.field.key)](const Result<LinkChoices>& choices) {
                const Entry* found = find(key);
                auto* box = qobject_cast<QComboBox*>(found->editor);
                const QSignalBlocker quiet(box);
                if (!found->field.has(kRequired) && found->field.linkTo != RecordKind::Stage) {
                    box->addItem(QString());
                }
                for (const auto& [id, name] : choices ? *choices : LinkChoices()) {
                    box->addItem(
                        found->field.linkTo == RecordKind::Stage
                            ? QCoreApplication::translate("Stage", name.toUtf8().constData())
                            : name,
                        id);
                }
                if (m_pending.contains(key)) {
                    setValue(key, m_pending.take(key));
                }
            });
    }
}

void FieldForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FieldForm::retranslate()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.row->setLabel(labelOf(entry.field) + (entry.field.has(kRequired) ? u" *"_s : QString()));
        entry.editor->setAccessibleName(labelOf(entry.field));
        fillChoices(entry);
    }
    if (m_ownHead != nullptr) {
        m_ownHead->setText(tr("Own fields"));
    }
}

} // namespace zhike
