#pragma once

#include "domain/base/reach.h"
#include "domain/base/validation.h"
#include "domain/customfields/customcatalogue.h"
#include "gui/common/workplace.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>
#include <functional>

class QGridLayout;

namespace zhike {

class FieldRow;
class Label;

/// A form over fields of the catalogue: an editor for each by its type, the fault beside it. It holds stored values by
/// key and knows no record.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    /// @param keys of the kind's catalogue, in reading order; columns: how many stand side by side
    FieldForm(Workplace& workplace, RecordKind kind, const QStringList& keys, int columns, QWidget* parent = nullptr);

    /// Shows the fields that the company made for itself in a group of their own, with what new records have in them,
    /// and follows them when they change. Called once, behind read() of a new record and before that of an existing
    /// one.
    void addOwnFields();
    /// Amounts are read and shown in this currency; the base currency until set.
    void setCurrency(Currency currency);
    void setValue(const QString& key, const Value& value);
    /// @return the stored value; nothing for an empty field and for text that cannot be one (see unreadable()).
    [[nodiscard]] Value value(const QString& key) const;
    /// Marks and counts fields whose text cannot be a value of their type.
    [[nodiscard]] bool markUnreadable();
    void showFaults(const Faults& faults);
    void clearFaults();
    void focusFirst();
    void focusField(const QString& key);
    [[nodiscard]] QWidget* editor(const QString& key) const;
    void setFieldVisible(const QString& key, bool visible);
    /// Puts a widget below a field, for what is to be said about it.
    void addBelow(const QString& key, QWidget* widget);
    /// Restricts a Link to contacts, orders or opportunities of one customer.
    void setCustomer(std::optional<CustomerId> customer);

    /// Texts as typed, for drafts.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);

    /// Takes from a draft what the form shows, and puts into one what was typed.
    template <class Draft> void read(const Draft& draft)
    {
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            setValue(QString::fromLatin1(column.field.key), column.read(draft));
        }
        if constexpr (HasCustomValues<Draft>) {
            setOwnValues(draft.custom);
        }
    }
    template <class Draft> void writeTo(Draft& draft) const
    {
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            const QString key = QString::fromLatin1(column.field.key);
            if (editor(key) != nullptr) {
                column.write(draft, value(key));
            }
        }
        if constexpr (HasCustomValues<Draft>) {
            takeOwnValues(draft.custom);
        }
    }

Q_SIGNALS:
    /// A person changed a field.
    void edited(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        Field field;
        FieldRow* row = nullptr;
        QWidget* editor = nullptr;
    };
    void addEntry(const Field& field, int& at);
    void showOwnFields();
    void setOwnValues(const CustomValues& values);
    void takeOwnValues(CustomValues& values) const;
    [[nodiscard]] bool isMissing(const Entry& entry) const;
    QWidget* makeEditor(const Field& field);
    /// @param held is offered even when it is out of use
    void fillChoices(const Entry& entry, const QString& held = {});
    void loadLinks();
    void retranslate();
    [[nodiscard]] const Entry* find(const QString& key) const;

    Workplace& m_workplace;
    RecordKind m_kind;
    Currency m_currency;
    std::optional<CustomerId> m_customer;
    int m_columns;
    QList<Entry> m_entries;
    Label* m_ownHead = nullptr; ///< of the company's own fields, while there are any
    int m_firstOwnRow = 0; ///< of the grid
    CustomValues m_own; ///< as they were set, for fields that come later
    QHash<QString, Reaches> m_reaches; ///< as they were set, with their uses
    QHash<QString, Value> m_pending; ///< links whose choices are still on the way
};

} // namespace zhike
