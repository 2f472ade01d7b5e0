#include "gui/lists/bulkeditdialog.h"

#include "domain/catalogue.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/fieldform.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookSoonMs = 250;

/// What one value may stand in for many records: no names, no numbers that are one record's own, no links inside a
/// customer.
bool isSetForMany(const Field& field)
{
    const QLatin1StringView key(field.key);
    const bool isOwn = key == "name"_L1 || key == "number"_L1 || key == "subject"_L1 || key == "sku"_L1
        || key == "external_key"_L1 || key == "barcode"_L1 || key == "tax_id"_L1;
    const bool isForeignLink = field.type == FieldType::Link && field.linkTo != RecordKind::User
        && field.linkTo != RecordKind::Stage && field.linkTo != RecordKind::Category
        && field.linkTo != RecordKind::Product;
    return field.has(kEditable) && !field.has(kHidden) && field.source == FieldSource::Own && !isOwn && !isForeignLink
        && field.type != FieldType::Reaches;
}

} // namespace

BulkEditDialog::BulkEditDialog(Workplace& workplace, RecordKind kind, QList<RecordRef> records, QWidget* parent)
    : SheetDialog(tr("Set a field"), parent), m_workplace(workplace), m_kind(kind), m_records(std::move(records))
{
    const Theme& theme = ThemeManager::theme();
    setHeading(tr("Set a field of %Ln record(s)", nullptr, int(m_records.size())));
    m_field = new QComboBox;
    m_field->setObjectName(u"bulkField"_s);
    for (const Field& one : fieldsOf(kind)) {
        if (isSetForMany(one)) {
            m_field->addItem(labelOf(one), QString::fromLatin1(one.key));
        }
    }
    if (const int owner = m_field->findData(u"owner_id"_s); owner >= 0) {
        m_field->setCurrentIndex(owner);
    }
    content().addWidget(new FieldRow(tr("Field"), m_field));
    m_formPlace = new QVBoxLayout;
    content().addLayout(m_formPlace);
    m_preview = addWords({}, u"bulkPreview"_s);
    content().addStretch(1);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_apply = new Button({}, ButtonRole::Primary);
    m_apply->setObjectName(u"bulkApply"_s);
    m_apply->setDefault(true);
    addButtons({cancel, m_apply});
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLookSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &BulkEditDialog::look);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::makeForm);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QAbstractButton::clicked, this, &BulkEditDialog::apply);
    setFixedWidth(theme.px(480));
    setMinimumHeight(theme.px(300));
    makeForm();
}

QString BulkEditDialog::field() const
{
    return m_field->currentData().toString();
}

void BulkEditDialog::makeForm()
{
    if (m_form != nullptr) {
        m_form->hide();
        m_formPlace->removeWidget(m_form);
        m_form->deleteLater();
    }
    m_form = new FieldForm(m_workplace, m_kind, {field()}, 1, this);
    m_form->setCurrency(m_workplace.company().baseCurrency());
    m_formPlace->addWidget(m_form);
    connect(m_form, &FieldForm::edited, &m_soon, qOverload<>(&QTimer::start));
    look();
}

void BulkEditDialog::look()
{
    const quint64 generation = ++m_generation;
    m_apply->setEnabled(false);
    m_apply->setText(tr("Change"));
    if (!m_form->markUnreadable()) {
        m_preview->setText({});
        return;
    }
    m_preview->setText(tr("Looking what that changes…"));
    whenDone(
        m_workplace.company().executor().analyse(
            QuestionKey{u"bulk edit"_s},
            [kind = m_kind, records = m_records, key = field(), value = m_form->value(field())](SqlSession& session) {
                return editPreview(session, kind, records, key, value);
            }),
        this, [this, generation](const Result<EditPreview>& preview) {
            if (generation != m_generation) {
                return;
            }
            if (preview) {
                show(*preview);
            } else {
                m_preview->setText(messageFor(preview.error()));
            }
        });
}

void BulkEditDialog::show(const EditPreview& preview)
{
    const Field* one = findField(m_kind, field());
    const Currency base = m_workplace.company().baseCurrency();
    const Formats& formats = LanguageManager::formats();
    const Value value = m_form->value(field());
    const auto* choices = qobject_cast<QComboBox*>(m_form->editor(field()));
    const QString name = one->type == FieldType::Link && choices != nullptr ? choices->currentText() : QString();
    QStringList lines;
    for (const EditPreview::Item& item : preview.from) {
        lines.append(tr("%1: %2 → %3", "%1: how many records, %2: value of now, %3: value to be")
                         .arg(
                             formats.number(item.count), wordsOf(*one, item.value, item.name, base),
                             wordsOf(*one, value, name, base)));
    }
    if (preview.fromOthers > 0) {
        lines.append(tr("%Ln record(s) with other values", nullptr, int(preview.fromOthers)));
    }
    if (preview.changing < preview.total) {
        lines.append(tr("%Ln record(s) stay as they are", nullptr, int(preview.total - preview.changing)));
    }
    m_preview->setText(lines.join(u'\n'));
    m_apply->setEnabled(preview.changing > 0);
    m_apply->setText(preview.changing > 0 ? tr("Change %Ln record(s)", nullptr, int(preview.changing)) : tr("Change"));
}

void BulkEditDialog::apply()
{
    if (m_form->markUnreadable()) {
        Q_EMIT chosen(m_records, field(), m_form->value(field()));
        accept();
    }
}

} // namespace zhike
