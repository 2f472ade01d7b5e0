#pragma once

#include "domain/sales/order.h"
#include "gui/common/page.h"
#include "services/changes/change.h"

#include <functional>

namespace zhike {

class Badge;
class Button;
class DraftSign;
class FieldForm;
class FormKeeper;
class Label;
class LinkEdit;
class OrderLines;
class PageHead;

/// One order: written anew (record id 0) or shown and edited. Totals as typed; every key without the mouse.
class OrderPageView : public Page {
    Q_OBJECT
public:
    OrderPageView(Workplace& workplace, const RecordRef& record, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    void save() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isNew() const { return m_record.id == 0; }
    void load();
    void show(const Order& order, const QString& customerName);
    [[nodiscard]] std::optional<OrderDraft> typedDraft();
    void offerDraft();
    /// What the page holds, as typed: the draft.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject& content);
    /// Saves what was typed into the order, and what comes after it as the same step.
    void applyEdit(const OrderDraft& draft, std::optional<Change> then, const QString& said);
    void apply(Change change, const QString& said, const std::function<void()>& onConflict = {});
    void confirm();
    void moveTo(OrderStatus status);
    void showTotals();
    void showSteps();
    void startAgain();
    void retranslate();

    RecordRef m_record;
    std::optional<Order> m_order;
    PageHead* m_head;
    Badge* m_status;
    LinkEdit* m_customer;
    Label* m_customerProblem;
    FieldForm* m_form;
    OrderLines* m_lines;
    Label* m_problem;
    DraftSign* m_sign;
    Label* m_net;
    Label* m_tax;
    Label* m_total;
    Button* m_save;
    Button* m_confirm;
    Button* m_ship;
    Button* m_close;
    Button* m_cancel;
    FormKeeper* m_keeper;
    int m_revision = 0; ///< of the order that the typed text was made of
    bool m_touched = false;
    QJsonObject m_typedSince; ///< while saving; shown again over what was saved
};

} // namespace zhike
