#pragma once

#include "domain/customers/customermerge.h"
#include "gui/common/workplace.h"
#include "services/duplicates/duplicategroups.h"

#include <QDialog>
#include <QHash>

class QGridLayout;
class QScrollArea;

namespace zhike {

class Button;
class Label;

/// Makes one customer of several: which record stays, which value of each field that differs, and what comes along.
/// Deletes itself when closed; nothing is written before Merge is pressed, and Undo takes it back as one step.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(Workplace& workplace, QList<CustomerId> customers, QWidget* parent);

    /// More than these are not laid side by side.
    static constexpr qsizetype kMostCustomers = 12;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();
    /// Lays out the choices anew: they depend on who stays.
    void fill();
    int addHeads(QGridLayout& grid);
    void addField(QGridLayout& grid, int row, qsizetype at);
    [[nodiscard]] QString words(const Field& field, const Value& value) const;
    void chooseSurvivor(qsizetype at);
    void merge();
    void showProblem(const Error& error);

    Workplace& m_workplace;
    QList<CustomerId> m_customers;
    QList<GroupMember> m_members;
    QHash<qint64, QString> m_customerNames;
    QHash<qint64, QString> m_userNames;
    qsizetype m_survivor = 0;
    bool m_survivorChosen = false; ///< by a person
    QList<MergeField> m_fields;
    QHash<QString, qsizetype> m_chosen; ///< by a person, by field
    Label* m_explanation;
    QScrollArea* m_area;
    Label* m_problem;
    Button* m_merge;
};

} // namespace zhike
