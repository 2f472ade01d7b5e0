#pragma once

#include "gui/common/page.h"
#include "gui/lists/listrows.h"

#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace zhike {

class Button;
class CountLabel;
class EmptyState;
class Label;
class PageHead;
class ProgressLine;
class RecordTable;

/// Customers whom anybody may claim: a list of its own over the customers' list, in which phones and mails can be
/// masked, with the limits of the one who looks.
class PoolPage : public Page {
    Q_OBJECT
public:
    explicit PoolPage(Workplace& workplace, QWidget* parent = nullptr);
    [[nodiscard]] static Place place();

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    void focusFilter() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    /// The rows of customers with their phones and mails as the settings want them; nothing is edited here.
    class PoolRows;

    void addHead(QVBoxLayout& column);
    void addTable(QVBoxLayout& column);
    void ask();
    void loadLimits();
    void claimSelected();
    void say(const QString& words, bool isRefusal);
    void sayEmpty(bool isEmpty);
    void retranslate();

    PageHead* m_head;
    Button* m_claim;
    Button* m_rules;
    Button* m_limits;
    ProgressLine* m_progress;
    QLineEdit* m_quick;
    CountLabel* m_count;
    Label* m_allowance;
    Label* m_said;
    RecordTable* m_table;
    PoolRows* m_rows;
    bool m_saysEmpty = false;
    QTimer m_soon;
};

} // namespace zhike
