#pragma once

#include "gui/common/workplace.h"
#include "services/lists/filterquery.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace zhike {

/// One line of a rule: field, operator, and the value in the way of the field's type.
class ConditionEditor : public QWidget {
    Q_OBJECT
public:
    /// @param relation whose fields are offered; empty: those of the kind
    ConditionEditor(
        Workplace& workplace, const LinkNames& names, RecordKind kind, const QString& relation,
        QWidget* parent = nullptr);

    void setCondition(const FilterCondition& condition);
    /// @return the condition, or nothing while its value is missing or cannot be one.
    [[nodiscard]] std::optional<FilterCondition> condition() const;
    void focusFirst();

Q_SIGNALS:
    void changed();
    void removed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillFields();
    void fillOperators();
    void makeValues(const QList<Value>& values);
    QWidget* makeValue(const Field& field, FilterOperator op, const Value& value);
    [[nodiscard]] const Field* field() const;
    [[nodiscard]] FilterOperator op() const;

    Workplace& m_workplace;
    const LinkNames& m_names; ///< of the editor that holds the line
    RecordKind m_kind;
    QString m_relation;
    QComboBox* m_field;
    QComboBox* m_operator;
    QHBoxLayout* m_values;
    QList<QWidget*> m_editors; ///< one per value
};

} // namespace zhike
