#include "gui/relations/relationdialog.h"

#include "gui/common/label.h"
#include "gui/common/recordwords.h"
#include "gui/forms/linkedit.h"
#include "services/relations/relations.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

RelationDialog::RelationDialog(
    Workplace& workplace, CustomerId self, QString selfName, std::optional<RelationLine> edited, QWidget* parent)
    : RecordDialog(workplace, parent), m_self(self), m_selfName(std::move(selfName)), m_edited(std::move(edited))
{
    auto* fields = new FieldForm(
        workplace, RecordKind::Relationship,
        {u"kind"_s, u"other_id"_s, u"contact_id"_s, u"since_day"_s, u"until_day"_s, u"note"_s}, 2, this);
    fields->read(RelationshipDraft());
    fields->setValue(u"other_id"_s, {});
    const bool isEdit = m_edited && m_edited->record;
    begin(
        isEdit ? tr("Relation of %1", "%1: a customer").arg(m_selfName)
               : tr("New relation of %1", "%1: a customer").arg(m_selfName),
        {u"relation"_s, RecordKind::Relationship, self.value(), isEdit ? m_edited->record->id.value() : 0}, fields);
    if (isEdit) {
        body().show(*m_edited->record);
        for (const QString& key : {u"kind"_s, u"other_id"_s, u"contact_id"_s}) {
            form().editor(key)->setEnabled(false);
        }
    } else {
        offerTrees();
    }
    connect(&form(), &FieldForm::edited, this, [this](const QString& key) {
        if (key == "other_id"_L1) {
            showFields();
        }
    });
    connect( // also by typing the first letters of a kind
        qobject_cast<QComboBox*>(form().editor(u"kind"_s)), &QComboBox::currentIndexChanged, this,
        &RelationDialog::showFields);
    showFields();
    form().focusField(isEdit ? u"since_day"_s : u"kind"_s);
}

void RelationDialog::offerTrees()
{
    auto* box = qobject_cast<QComboBox*>(form().editor(u"kind"_s));
    for (size_t i = kRecordedRelations; i < kChoicesOf<RelationKind>.size(); ++i) {
        box->addItem(labelOf(RelationKind(i)), QString::fromLatin1(keyOf(RelationKind(i))));
    }
    box->setMaxVisibleItems(int(kChoicesOf<RelationKind>.size()));
}

RelationKind RelationDialog::kind() const
{
    const auto* box = findChild<QComboBox*>(u"kind"_s);
    return fromKey<RelationKind>(box->currentData().toString()).value_or(RelationKind::PartnerOf);
}

void RelationDialog::setExtra(const QJsonObject&)
{
    // the fields of a draft come in the same step
    QMetaObject::invokeMethod(this, &RelationDialog::showFields, Qt::QueuedConnection);
}

void RelationDialog::showFields()
{
    const bool isRecord = isRecorded(kind());
    for (const QString& key : {u"since_day"_s, u"until_day"_s, u"note"_s}) {
        form().setFieldVisible(key, isRecord);
    }
    const bool namesContact = kind() == RelationKind::WorksAt || kind() == RelationKind::ContactFrom;
    form().setFieldVisible(u"contact_id"_s, namesContact && !(m_edited && kind() == RelationKind::ContactFrom));
    auto* contact = qobject_cast<LinkEdit*>(form().editor(u"contact_id"_s));
    const auto* other = qobject_cast<LinkEdit*>(form().editor(u"other_id"_s));
    const auto otherId = other->link() ? std::optional(CustomerId(*other->link())) : std::nullopt;
    contact->setCustomer(kind() == RelationKind::ContactFrom ? otherId : std::optional(m_self));
}

QString RelationDialog::subject() const
{
    const auto* other = findChild<LinkEdit*>(u"other_id"_s);
    return m_selfName + u" – "_s + other->text().trimmed();
}

void RelationDialog::save()
{
    RelationEdit edit;
    RelationshipDraft draft = m_edited && m_edited->record ? m_edited->record->details : RelationshipDraft();
    const RelationKind chosen = kind();
    form().writeTo(draft); // the kind of a tree is none of a record's choices, and is read from the list below
    draft.kind = chosen;
    trimTexts(draft);
    if (m_edited && m_edited->record) {
        draft.otherContact = m_edited->record->details.otherContact;
        draft.contact = m_edited->record->details.contact;
    } else {
        draft.link = 1; // the number is given when it is written
        if (chosen == RelationKind::ContactFrom) {
            std::swap(draft.contact, draft.otherContact);
        } else if (chosen != RelationKind::WorksAt) {
            draft.contact.reset();
        }
    }
    Faults faults;
    if (draft.other.value() <= 0 || draft.other == m_self) {
        faults.append({QLatin1StringView("other_id"), FaultCode::Missing});
    } else if (isRecorded(chosen)) {
        faults = faultsOf(draft);
        for (Fault& fault : faults) {
            fault.field = fault.field == "other_contact_id"_L1 ? "contact_id"_L1 : fault.field;
        }
    }
    if (!faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited && m_edited->record) {
        body().applyEdit(
            *m_edited->record, draft,
            [self = m_self, id = m_edited->record->id, about = subject()](int revision, const RelationshipDraft& mine) {
                return editRelation(self, id, revision, mine, about);
            },
            tr("Relation saved."));
        return;
    }
    edit = {chosen, draft.other, draft.contact, draft.otherContact, draft.since, draft.until, draft.note};
    body().apply(relateCustomers(m_self, edit, subject()), tr("Relation saved."));
}

} // namespace zhike
