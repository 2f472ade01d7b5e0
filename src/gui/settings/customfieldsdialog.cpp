#include "gui/settings/customfieldsdialog.h"

#include "gui/bin/binwords.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/settings/customfielddialog.h"
#include "services/customfields/customfieldchanges.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> fieldColumns()
{
    std::vector<Column> columns(4);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].width = width;
        columns[at].sortable = false; // their order is what is looked at
    };
    set(0, u"label"_s, CustomFieldsDialog::tr("Name"), 220);
    columns[0].stretches = true;
    set(1, u"type"_s, CustomFieldsDialog::tr("Type"), 110);
    set(2, u"marks"_s, CustomFieldsDialog::tr("Marks"), 260);
    set(3, u"use"_s, CustomFieldsDialog::tr("State"), 110);
    return columns;
}

QString marksOf(const CustomFieldDraft& draft)
{
    QStringList marks;
    if (draft.isRequired) {
        marks.append(CustomFieldsDialog::tr("must be filled in"));
    }
    if (draft.isPersonal) {
        marks.append(CustomFieldsDialog::tr("personal"));
    }
    if (draft.isIndexed) {
        marks.append(CustomFieldsDialog::tr("fast"));
    }
    return marks.join(u" · "_s);
}

Row rowOf(const CustomField& field)
{
    const CustomFieldDraft& draft = field.details;
    const QString state = draft.isRetired ? CustomFieldsDialog::tr("out of use") : CustomFieldsDialog::tr("in use");
    return {
        field.id.value(),
        {draft.label, labelOf(draft.type), marksOf(draft), state},
        draft.isRetired ? RowTone::Quiet : RowTone::Normal};
}

} // namespace

CustomFieldsDialog::CustomFieldsDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Own fields"), parent), m_workplace(workplace),
      m_mayEdit(mayDo(workplace.company().author().role, ChangeAction::EditField))
{
    setObjectName(u"customFieldsDialog"_s);
    const Theme& theme = ThemeManager::theme();
    m_words = addWords({}, u"ownFieldWords"_s);
    m_words->setMinimumHeight(theme.px(40)); // two lines: the table does not jump
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"fieldKind"_s);
    for (const RecordKind kind : kCustomKinds) {
        m_kind->addItem(WordsOfBin::kind(kind), int(kind));
    }
    content().addWidget(new FieldRow(tr("Fields of"), m_kind));
    m_rows = new MemoryRows(fieldColumns(), this);
    m_table = new RecordTable;
    m_table->setObjectName(u"fieldTable"_s);
    m_table->setSource(m_rows);
    content().addWidget(m_table, 1);
    auto* deeds = new QHBoxLayout;
    m_add = new Button(tr("New field…"), ButtonRole::Primary);
    m_add->setObjectName(u"newField"_s);
    m_edit = new Button(tr("Edit…"));
    m_edit->setObjectName(u"editField"_s);
    m_up = new Button(tr("Up"));
    m_up->setObjectName(u"fieldUp"_s);
    m_down = new Button(tr("Down"));
    m_down->setObjectName(u"fieldDown"_s);
    m_use = new Button;
    m_use->setObjectName(u"fieldUse"_s);
    m_delete = new Button({}, ButtonRole::Danger);
    m_delete->setObjectName(u"deleteField"_s);
    for (Button* button : {m_add, m_edit, m_up, m_down, m_use}) {
        button->setAutoDefault(false);
        deeds->addWidget(button);
    }
    deeds->addStretch(1);
    m_delete->setAutoDefault(false);
    deeds->addWidget(m_delete);
    content().addLayout(deeds);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closeFields"_s);
    close->setAutoDefault(false);
    addButtons({close});
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CustomFieldsDialog::load);
    connect(m_add, &QAbstractButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QAbstractButton::clicked, this, [this] { edit(false); });
    connect(m_table, &RecordTable::opened, this, [this] { edit(false); });
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_use, &QAbstractButton::clicked, this, &CustomFieldsDialog::switchUse);
    connect(m_delete, &QAbstractButton::clicked, this, &CustomFieldsDialog::askDelete);
    connect(m_table, &RecordTable::currentRecordChanged, this, &CustomFieldsDialog::showDeeds);
    connect(&m_workplace.company(), &Company::customFieldsChanged, this, &CustomFieldsDialog::load);
    resize(theme.px(820), theme.px(520));
    load();
}

RecordKind CustomFieldsDialog::kind() const
{
    return RecordKind(m_kind->currentData().toInt());
}

const CustomField* CustomFieldsDialog::chosen() const
{
    const std::optional<qint64> id = m_table->currentId();
    const auto found
        = std::ranges::find_if(m_fields, [&id](const CustomField& field) { return id && field.id.value() == *id; });
    return found == m_fields.end() ? nullptr : &*found;
}

void CustomFieldsDialog::load()
{
    whenDone(
        m_workplace.company().read([kind = kind()](SqlSession& session) { return customFieldList(session, kind); }),
        this, [this, generation = ++m_generation](const Result<QList<CustomField>>& fields) {
            if (generation != m_generation) {
                return;
            }
            if (fields) {
                showFields(*fields);
            } else {
                m_words->setText(messageFor(fields.error()));
            }
        });
}

void CustomFieldsDialog::showFields(const QList<CustomField>& fields)
{
    const std::optional<qint64> before = m_table->currentId();
    m_fields = fields;
    std::vector<Row> rows;
    for (const CustomField& field : fields) {
        rows.push_back(rowOf(field));
    }
    m_rows->setRows(std::move(rows));
    if (!before || !m_table->goTo(*before)) {
        m_table->goToRow(fields.isEmpty() ? -1 : 0);
    }
    showDeeds();
}

void CustomFieldsDialog::showDeeds()
{
    const CustomField* field = chosen();
    const bool mayChange = m_mayEdit && field != nullptr;
    m_asked.reset();
    m_add->setEnabled(m_mayEdit && m_fields.size() < CustomLimits::kFields);
    m_edit->setEnabled(mayChange);
    m_up->setEnabled(mayChange && field->id != m_fields.first().id);
    m_down->setEnabled(mayChange && field->id != m_fields.last().id);
    m_use->setEnabled(mayChange);
    m_use->setText(field != nullptr && field->details.isRetired ? tr("Use again") : tr("Take out of use"));
    m_delete->setEnabled(mayChange);
    m_delete->setText(tr("Delete…"));
    m_words->setText(
        !m_mayEdit ? tr("Managers and administrators make these fields.")
            : m_fields.size() >= CustomLimits::kFields
            ? tr("There are %1 fields already, as many as there may be.", "%1: a number").arg(CustomLimits::kFields)
            : tr(
                "A field is in forms, lists, filters, imports and exports as soon as it is saved. One out of use keeps "
                "its values and is not shown."));
}

void CustomFieldsDialog::edit(bool isNew)
{
    const CustomField* field = isNew ? nullptr : chosen();
    if (m_mayEdit && (isNew || field != nullptr)) {
        (new CustomFieldDialog(m_workplace, kind(), field != nullptr ? std::optional(*field) : std::nullopt, this))
            ->open();
    }
}

void CustomFieldsDialog::move(int by)
{
    const CustomField* field = chosen();
    QList<CustomFieldId> order;
    for (const CustomField& each : std::as_const(m_fields)) {
        order.append(each.id);
    }
    const qsizetype from = field != nullptr ? order.indexOf(field->id) : -1;
    if (from < 0 || from + by < 0 || from + by >= order.size()) {
        return;
    }
    order.move(from, from + by);
    apply(orderCustomFields(kind(), field->details.label, order));
}

void CustomFieldsDialog::switchUse()
{
    if (const CustomField* field = chosen()) {
        CustomFieldDraft draft = field->details;
        draft.isRetired = !draft.isRetired;
        apply(editCustomField(field->id, field->revision, draft));
    }
}

/// Says what goes with the field; the button then means it.
void CustomFieldsDialog::askDelete()
{
    const CustomField* field = chosen();
    if (field == nullptr) {
        return;
    }
    if (m_asked == field->id) {
        remove();
        return;
    }
    m_delete->setEnabled(false);
    whenDone(
        m_workplace.company().read([kind = kind(), key = customKey(field->id)](SqlSession& session) {
            return countHolders(session, kind, key);
        }),
        this, [this, id = field->id, label = field->details.label](const Result<qint64>& holders) {
            const CustomField* now = chosen();
            if (now == nullptr || now->id != id) {
                return;
            }
            m_delete->setEnabled(true);
            if (!holders) {
                m_words->setText(messageFor(holders.error()));
                return;
            }
            m_asked = id;
            m_delete->setText(tr("Delete it"));
            m_words->setText(
                *holders == 0
                    ? tr("No record holds anything in %1.", "%1: a field").arg(label)
                    : tr("%Ln record(s) hold something in %1. It goes into the bin with the field, and leaves "
                         "with it for good when the bin is emptied.",
                         "%1: a field", int(*holders))
                          .arg(label));
        });
}

void CustomFieldsDialog::remove()
{
    if (const CustomField* field = chosen()) {
        apply(deleteCustomField(field->id, field->revision, field->details.label));
    }
}

void CustomFieldsDialog::apply(Change change)
{
    whenDone(m_workplace.company().apply(std::move(change)), this, [this](const Result<ChangeReceipt>& done) {
        if (!done) {
            m_words->setText(messageFor(done.error()));
        }
    });
}

} // namespace zhike
