#pragma once

#include "domain/sales/order.h"
#include "gui/common/workplace.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace zhike {

class Label;
class LinkEdit;

/// The lines of an order as one types them: product by number or name, quantity, price, discount, tax; the amount of
/// each as typed. There is always an empty line at the end; Enter goes on to the next field and line.
class OrderLines : public QWidget {
    Q_OBJECT
public:
    explicit OrderLines(Workplace& workplace, QWidget* parent = nullptr);

    void setCurrency(Currency currency);
    void setLines(const QList<OrderLineDraft>& lines);
    /// @return the lines that hold something.
    [[nodiscard]] QList<OrderLineDraft> lines() const;
    void setReadOnly(bool readOnly);
    /// Marks what is at fault; Fault::row counts lines().
    void showFaults(const Faults& faults);
    /// A sentence about the first text that is no number, or that names no product; empty when all can be read.
    [[nodiscard]] QString unreadable();
    void focusLast();

    /// Texts as typed, for the draft.
    [[nodiscard]] QJsonArray typed() const;
    void setTyped(const QJsonArray& typed);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        Label* number = nullptr;
        LinkEdit* product = nullptr;
        QLineEdit* quantity = nullptr;
        QLineEdit* price = nullptr;
        QLineEdit* discount = nullptr;
        QLineEdit* tax = nullptr;
        Label* amount = nullptr;
        QString unit;
        [[nodiscard]] bool isEmpty() const;
    };
    Line& addLine();
    void lineEdited(int at);
    void productChosen(int at, qint64 product);
    void showAmount(const Line& line);
    [[nodiscard]] OrderLineDraft draftOf(const Line& line) const;
    void retranslate();

    Workplace& m_workplace;
    Currency m_currency;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    std::vector<Label*> m_heads;
    bool m_readOnly = false;
};

} // namespace zhike
