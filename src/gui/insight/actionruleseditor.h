#pragma once

#include "analytics/nextaction.h"
#include "domain/base/money.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QListWidget;
class QVBoxLayout;

namespace zhike {

class Button;
class Label;

/// The table that says what to do next with a customer: the first rule that fits counts. Rules are moved, added,
/// removed, and what each asks for is set below the list.
class ActionRulesEditor : public QWidget {
    Q_OBJECT
public:
    explicit ActionRulesEditor(Currency currency, QWidget* parent = nullptr);

    void setRules(const std::vector<analytics::ActionRule>& rules);
    [[nodiscard]] const std::vector<analytics::ActionRule>& rules() const { return m_rules; }
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int current() const;
    void showList(int selected);
    void showRule();
    void showLimits();
    void addLimitRow(size_t limit);
    void move(int by);
    void add(const QString& action);
    void remove();
    /// The rule that is shown was changed.
    void told();
    [[nodiscard]] QString wordsOf(const analytics::ActionRule& rule) const;

    Currency m_currency;
    std::vector<analytics::ActionRule> m_rules;
    bool m_isShowing = false;
    bool m_isReadOnly = false;
    QListWidget* m_list;
    Button* m_up;
    Button* m_down;
    Button* m_add;
    Button* m_remove;
    QWidget* m_details;
    std::vector<QCheckBox*> m_stages;
    std::vector<QCheckBox*> m_classes;
    QWidget* m_limits;
    QComboBox* m_newLimit;
};

} // namespace zhike
