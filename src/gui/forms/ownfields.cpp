#include "domain/catalogue.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/forms/fieldform.h"

#include <QGridLayout>

namespace zhike {

using namespace Qt::StringLiterals;

// The part of FieldForm that shows what a company made for itself: these fields come and go while the form is open.

void FieldForm::addOwnFields()
{
    m_firstOwnRow = qobject_cast<QGridLayout*>(layout())->rowCount();
    showOwnFields();
    setOwnValues(customDefaults(m_kind));
    connect(&m_workplace.company(), &Company::customFieldsChanged, this, [this] {
        const QJsonObject kept = typed();
        showOwnFields();
        setOwnValues(m_own);
        setTyped(kept);
    });
}

void FieldForm::showOwnFields()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.field.has(kCustom)) {
            entry.row->hide();
            layout()->removeWidget(entry.row);
            entry.row->deleteLater();
        }
    }
    m_entries.removeIf([](const Entry& entry) { return entry.field.has(kCustom); });
    const QList<Field> fields = customFieldsOf(m_kind);
    if (m_ownHead == nullptr && !fields.isEmpty()) {
        m_ownHead = new Label({}, FontRole::BodyStrong, Ink::Text2, this);
        m_ownHead->setObjectName(u"ownFields"_s);
        qobject_cast<QGridLayout*>(layout())->addWidget(m_ownHead, m_firstOwnRow, 0, 1, m_columns);
    }
    if (m_ownHead != nullptr) {
        m_ownHead->setVisible(!fields.isEmpty());
    }
    int at = (m_firstOwnRow + 1) * m_columns;
    for (const Field& field : fields) {
        addEntry(field, at);
        m_entries.last().row->show();
    }
    retranslate();
}

void FieldForm::setOwnValues(const CustomValues& values)
{
    m_own = values;
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.field.has(kCustom)) {
            const QString key = QString::fromLatin1(entry.field.key);
            setValue(key, values.value(key));
        }
    }
}

void FieldForm::takeOwnValues(CustomValues& values) const
{
    for (const Entry& entry : m_entries) {
        if (entry.field.has(kCustom)) {
            const QString key = QString::fromLatin1(entry.field.key);
            values.set(key, value(key));
        }
    }
}

/// The program's own fields are checked with their draft, which others write too; these are asked of people alone.
bool FieldForm::isMissing(const Entry& entry) const
{
    if (!entry.field.has(kCustom) || !entry.field.has(kRequired)) {
        return false;
    }
    const Value held = value(QString::fromLatin1(entry.field.key));
    const auto* text = std::get_if<QString>(&held);
    return isNull(held) || (text != nullptr && text->isEmpty());
}

} // namespace zhike
