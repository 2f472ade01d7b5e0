#include "gui/quality/gapsdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/quality/qualitywords.h"
#include "repositories/stores.h"
#include "services/customers/customerchanges.h"
#include "services/jobs/whendone.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The fields that fill a gap; none for a contact, who has a form of its own.
QStringList fieldsOfGap(QualityPart part)
{
    switch (part) {
    case QualityPart::Phone:
        return {u"phones"_s};
    case QualityPart::Mail:
        return {u"mails"_s};
    case QualityPart::Address:
        return {u"street"_s, u"postal_code"_s, u"city"_s, u"district"_s, u"country"_s};
    case QualityPart::Industry:
        return {u"industry"_s};
    case QualityPart::Employees:
        return {u"employees"_s};
    case QualityPart::TaxId:
        return {u"tax_id"_s};
    case QualityPart::Owner:
        return {u"owner_id"_s};
    case QualityPart::Origin:
        return {u"source"_s};
    case QualityPart::Language:
        return {u"language"_s};
    case QualityPart::ReachableContact:
        break;
    }
    return {};
}

QStringList fieldsOfGaps(const QualityGaps& gaps)
{
    QStringList fields;
    for (const QualityPart part : gaps.wrong + gaps.missing) {
        fields += fieldsOfGap(part);
    }
    return fields;
}

} // namespace

GapsDialog::GapsDialog(
    Workplace& workplace, CustomerId customer, const QString& name, const QualityGaps& gaps, QWidget* parent)
    : RecordDialog(workplace, parent)
{
    setObjectName(u"gapsDialog"_s);
    auto* words = new Label(tr("Missing or wrong: %1.", "%1: parts of the data").arg(WordsOfQuality::gaps(gaps)));
    words->setInk(Ink::Text2);
    words->setWordWrap(true);
    content().addWidget(words);
    auto* form = new FieldForm(workplace, RecordKind::Customer, fieldsOfGaps(gaps), 2, this);
    form->read(CustomerDraft());
    begin(
        tr("Complete %1", "%1: a customer").arg(name),
        {u"gaps"_s, RecordKind::Customer, customer.value(), customer.value()}, form);
    if (gaps.missing.contains(QualityPart::ReachableContact)) {
        auto* contact = new Button(tr("New contact…"), ButtonRole::Quiet, this);
        contact->setObjectName(u"gapContact"_s);
        contact->setAutoDefault(false);
        content().insertWidget(content().count() - 1, contact, 0, Qt::AlignLeft);
        connect(contact, &QAbstractButton::clicked, this, [this, customer] {
            Workplace& place = this->workplace();
            reject(); // what is typed is kept as a draft
            place.write(
                Form::NewContact, {RecordRef{RecordKind::Customer, customer.value(), customer.value()}, {}, {}, {}});
        });
    }
    whenDone(
        company().read([customer](SqlSession& session) { return CustomerStore(session).get(customer, customer); }),
        this, [this](const Result<Customer>& found) {
            if (!found) {
                this->workplace().complain(found.error());
                return;
            }
            m_edited = *found;
            body().show(*found);
            this->form().focusFirst();
        });
}

void GapsDialog::save()
{
    if (!m_edited) {
        return;
    }
    CustomerDraft draft = m_edited->details;
    form().writeTo(draft);
    CustomerDraft trimmed = draft;
    trimTexts(trimmed);
    if (const Faults faults = faultsOf(trimmed); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    body().applyEdit(
        *m_edited, draft,
        [id = m_edited->id](int revision, const CustomerDraft& mine) { return editCustomer(id, revision, mine); },
        tr("%1 saved.", "%1: a customer").arg(draft.name));
}

void openGaps(Workplace& workplace, CustomerId customer, const QString& name, const QualityGaps& gaps, QWidget* window)
{
    const RecordRef record{RecordKind::Customer, customer.value(), customer.value()};
    if (!fieldsOfGaps(gaps).isEmpty()) {
        (new GapsDialog(workplace, customer, name, gaps, window))->open();
    } else if (gaps.missing.contains(QualityPart::ReachableContact)) {
        workplace.write(Form::NewContact, {record, {}, {}, {}});
    } else { // everything is there and old: the whole form shows it
        workplace.write(Form::NewCustomer, {record, record, {}, {}});
    }
}

} // namespace zhike
