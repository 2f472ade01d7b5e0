#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QComboBox;
class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace zhike {

class Button;
class DayEdit;
class FieldRow;
class Label;

/// What is done with customers beside claiming them, each with a reason: back to the pool, to a colleague, or kept from
/// the rules for a while.
enum class PoolDeed { Return, HandOver, Protect };

/// Deletes itself when closed.
class PoolDeedDialog : public SheetDialog {
    Q_OBJECT
public:
    /// @param name of the customer, where it is one
    PoolDeedDialog(
        Workplace& workplace, PoolDeed deed, QList<CustomerId> customers, const QString& name, QWidget* parent);

private:
    void addFields(QVBoxLayout& column);
    void fillPeople();
    void accept() override;
    [[nodiscard]] std::optional<Change> change();
    [[nodiscard]] QString doneWords() const;

    Workplace& m_workplace;
    PoolDeed m_deed;
    QList<CustomerId> m_customers;
    QString m_name;
    QLineEdit* m_reason;
    FieldRow* m_reasonRow;
    QComboBox* m_person = nullptr;
    DayEdit* m_until = nullptr;
    FieldRow* m_untilRow = nullptr;
    Label* m_problem;
    Button* m_do;
};

/// Adds what one may do with the selected customers to a row's menu.
void offerPoolDeeds(QMenu& menu, Workplace& workplace, const QList<CustomerId>& customers, QWidget* window);

} // namespace zhike
