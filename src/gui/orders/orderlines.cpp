#include "gui/orders/orderlines.h"

#include "exchange/values.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"
#include "gui/common/style/properties.h"
#include "gui/forms/linkedit.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QGridLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

enum LineColumn {
    kNumberColumn,
    kProductColumn,
    kQuantityColumn,
    kPriceColumn,
    kDiscountColumn,
    kTaxColumn,
    kAmountColumn
};

NumberFormat typedFormat()
{
    return {LanguageManager::formats().locale().decimalPoint() == ","_L1 ? DecimalMark::Comma : DecimalMark::Point};
}

QLineEdit* numberEdit(QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setAlignment(Qt::AlignRight);
    edit->setFont(ThemeManager::theme().numberFont(FontRole::Body));
    return edit;
}

void mark(QWidget* field, bool atFault, const QString& why = {})
{
    field->setProperty(style::kErrorProperty, atFault);
    field->setToolTip(plainTip(why));
    field->update();
}

} // namespace

bool OrderLines::Line::isEmpty() const
{
    return product->text().trimmed().isEmpty();
}

OrderLines::OrderLines(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_currency(workplace.company().baseCurrency())
{
    const Theme& theme = ThemeManager::theme();
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(16, 8, 16, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    for (int column = kNumberColumn; column <= kAmountColumn; ++column) {
        auto* head = new Label({}, FontRole::SmallMedium, Ink::Text2);
        head->setAlignment((column >= kQuantityColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        m_grid->addWidget(head, 0, column);
        m_heads.push_back(head);
    }
    m_grid->setColumnStretch(kProductColumn, 1);
    for (const auto& [column, width] :
         {std::pair{int(kNumberColumn), 24},
          {int(kQuantityColumn), 76},
          {int(kPriceColumn), 110},
          {int(kDiscountColumn), 84},
          {int(kTaxColumn), 76},
          {int(kAmountColumn), 120}}) {
        m_grid->setColumnMinimumWidth(column, theme.px(width));
    }
    m_grid->setRowStretch(1000, 1);
    addLine();
    retranslate();
}

OrderLines::Line& OrderLines::addLine()
{
    const int at = int(m_lines.size());
    const int row = at + 1;
    Line line;
    line.number = new Label(QString::number(row), FontRole::Body, Ink::Text2);
    line.product = new LinkEdit(m_workplace, RecordKind::Product, this);
    line.product->setObjectName(u"product%1"_s.arg(row));
    line.quantity = numberEdit(this);
    line.quantity->setObjectName(u"quantity%1"_s.arg(row));
    line.price = numberEdit(this);
    line.price->setObjectName(u"price%1"_s.arg(row));
    line.discount = numberEdit(this);
    line.tax = numberEdit(this);
    line.amount = new Label({}, FontRole::BodyStrong);
    line.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const std::array<QWidget*, 7> widgets
        = {line.number, line.product, line.quantity, line.price, line.discount, line.tax, line.amount};
    for (int column = 0; column < int(widgets.size()); ++column) {
        m_grid->addWidget(widgets[size_t(column)], row, column);
    }
    for (QLineEdit* edit :
         {static_cast<QLineEdit*>(line.product), line.quantity, line.price, line.discount, line.tax}) {
        edit->setReadOnly(m_readOnly);
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, this, [this, at] { lineEdited(at); });
    }
    connect(line.product, &LinkEdit::linked, this, [this, at](std::optional<qint64> id) {
        if (id) {
            productChosen(at, *id);
        }
    });
    m_lines.push_back(line);
    return m_lines.back();
}

void OrderLines::setCurrency(Currency currency)
{
    m_currency = currency;
    for (const Line& line : m_lines) {
        showAmount(line);
    }
}

void OrderLines::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Line& line : m_lines) {
        for (QLineEdit* edit :
             {static_cast<QLineEdit*>(line.product), line.quantity, line.price, line.discount, line.tax}) {
            edit->setReadOnly(readOnly);
        }
    }
}

void OrderLines::setLines(const QList<OrderLineDraft>& lines)
{
    const Formats& formats = LanguageManager::formats();
    while (m_lines.size() < size_t(lines.size()) + 1) {
        addLine();
    }
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line& line = m_lines[i];
        const bool filled = i < size_t(lines.size());
        const OrderLineDraft draft = filled ? lines[qsizetype(i)] : OrderLineDraft();
        line.product->setLink(draft.product ? std::optional(draft.product->value()) : std::nullopt, draft.description);
        if (filled && !draft.product) {
            line.product->setText(draft.description);
        }
        line.unit = draft.unit;
        line.quantity->setText(filled ? formats.quantity(draft.quantity) : QString());
        line.price->setText(filled ? formats.exactAmount(draft.unitPrice) : QString());
        line.discount->setText(draft.discount.basisPoints != 0 ? formats.rate(draft.discount) : QString());
        line.tax->setText(draft.taxRate.basisPoints != 0 ? formats.rate(draft.taxRate) : QString());
        showAmount(line);
    }
}

OrderLineDraft OrderLines::draftOf(const Line& line) const
{
    OrderLineDraft draft;
    if (line.product->link()) {
        draft.product = ProductId(*line.product->link());
    }
    draft.description = line.product->text().trimmed();
    draft.unit = line.unit;
    draft.quantity = parseQuantity(line.quantity->text(), typedFormat()).value_or(Quantity::whole(0));
    const auto price = parseAmount(line.price->text(), typedFormat(), m_currency);
    draft.unitPrice = Money(price ? price->minor : 0, m_currency);
    draft.discount = parseRate(line.discount->text(), RateForm::Percent, typedFormat()).value_or(Rate{});
    draft.taxRate = parseRate(line.tax->text(), RateForm::Percent, typedFormat()).value_or(Rate{});
    draft.net = lineNet(draft).value_or(Money(0, m_currency));
    return draft;
}

QList<OrderLineDraft> OrderLines::lines() const
{
    QList<OrderLineDraft> drafts;
    for (const Line& line : m_lines) {
        if (!line.isEmpty()) {
            drafts.append(draftOf(line));
        }
    }
    return drafts;
}

QString OrderLines::unreadable()
{
    QString problem;
    for (const Line& line : m_lines) {
        if (line.isEmpty()) {
            continue;
        }
        const auto check = [&problem](QLineEdit* edit, bool readable, const QString& why) {
            mark(edit, !readable, readable ? QString() : why);
            if (!readable && problem.isEmpty()) {
                problem = why;
                edit->setFocus();
            }
        };
        const NumberFormat format = typedFormat();
        check(
            line.quantity, parseQuantity(line.quantity->text(), format).has_value(),
            tr("Type how many, like 3 or 0.5."));
        check(
            line.price, parseAmount(line.price->text(), format, m_currency).has_value(),
            tr("Type a price, like 12.50."));
        check(
            line.discount,
            line.discount->text().trimmed().isEmpty()
                || parseRate(line.discount->text(), RateForm::Percent, format).has_value(),
            tr("Type a discount in percent, like 10."));
        check(
            line.tax,
            line.tax->text().trimmed().isEmpty() || parseRate(line.tax->text(), RateForm::Percent, format).has_value(),
            tr("Type a tax in percent, like 13."));
    }
    return problem;
}

void OrderLines::showFaults(const Faults& faults)
{
    for (const Line& line : m_lines) {
        for (QWidget* field :
             {static_cast<QWidget*>(line.product), static_cast<QWidget*>(line.quantity),
              static_cast<QWidget*>(line.price), static_cast<QWidget*>(line.discount),
              static_cast<QWidget*>(line.tax)}) {
            mark(field, false);
        }
    }
    std::vector<const Line*> filled;
    for (const Line& line : m_lines) {
        if (!line.isEmpty()) {
            filled.push_back(&line);
        }
    }
    for (const Fault& fault : faults) {
        if (fault.row < 0 || size_t(fault.row) >= filled.size()) {
            continue;
        }
        const Line& line = *filled[size_t(fault.row)];
        QWidget* field = fault.field == "quantity"_L1 ? static_cast<QWidget*>(line.quantity)
            : fault.field == "unit_price"_L1          ? line.price
            : fault.field == "discount"_L1            ? line.discount
            : fault.field == "tax_rate"_L1            ? line.tax
                                                      : line.product;
        mark(field, true, tr("This cannot be right."));
    }
}

void OrderLines::focusLast()
{
    for (const Line& line : m_lines) {
        if (line.isEmpty()) {
            line.product->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QJsonArray OrderLines::typed() const
{
    QJsonArray array;
    for (const Line& line : m_lines) {
        if (!line.isEmpty()) {
            array.append(QJsonArray{
                line.product->link().value_or(0), line.product->text(), line.quantity->text(), line.price->text(),
                line.discount->text(), line.tax->text(), line.unit});
        }
    }
    return array;
}

void OrderLines::setTyped(const QJsonArray& typed)
{
    while (m_lines.size() < size_t(typed.size()) + 1) {
        addLine();
    }
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QJsonArray kept = typed[i].toArray();
        Line& line = m_lines[size_t(i)];
        const qint64 id = kept.at(0).toInteger();
        line.product->setLink(id != 0 ? std::optional(id) : std::nullopt, kept.at(1).toString());
        line.product->setText(kept.at(1).toString());
        line.quantity->setText(kept.at(2).toString());
        line.price->setText(kept.at(3).toString());
        line.discount->setText(kept.at(4).toString());
        line.tax->setText(kept.at(5).toString());
        line.unit = kept.at(6).toString();
        showAmount(line);
    }
    Q_EMIT edited();
}

void OrderLines::lineEdited(int at)
{
    if (!m_lines[size_t(at)].isEmpty() && size_t(at) + 1 == m_lines.size()) {
        addLine();
    }
    showAmount(m_lines[size_t(at)]);
    Q_EMIT edited();
}

void OrderLines::productChosen(int at, qint64 product)
{
    whenDone(
        m_workplace.company().read(
            [product](SqlSession& session) { return ProductStore(session).get(CustomerId(0), ProductId(product)); }),
        this, [this, at, product](const Result<Product>& found) {
            Line& line = m_lines[size_t(at)];
            if (!found || line.product->link() != product) {
                return;
            }
            const Formats& formats = LanguageManager::formats();
            line.unit = found->details.unit;
            if (line.quantity->text().trimmed().isEmpty()) {
                line.quantity->setText(u"1"_s);
            }
            if (found->details.currency == m_currency) {
                line.price->setText(formats.exactAmount(found->details.listPrice));
            }
            if (found->details.taxRate.basisPoints != 0) {
                line.tax->setText(formats.rate(found->details.taxRate));
            }
            lineEdited(at);
            line.quantity->setFocus(Qt::OtherFocusReason);
            line.quantity->selectAll();
        });
}

void OrderLines::showAmount(const Line& line)
{
    line.amount->setText(line.isEmpty() ? QString() : LanguageManager::formats().exactAmount(draftOf(line).net));
}

bool OrderLines::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            if (const auto* link = qobject_cast<LinkEdit*>(watched); link != nullptr && link->takesEnter()) {
                return false;
            }
            for (size_t i = 0; i < m_lines.size(); ++i) {
                if (watched == m_lines[i].quantity || watched == m_lines[i].tax) {
                    focusLast(); // the line is done: on to the next product
                    return true;
                }
            }
            focusNextChild();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OrderLines::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OrderLines::retranslate()
{
    const QStringList heads = {u"#"_s, tr("Product"), tr("Qty"), tr("Price"), tr("Discount"), tr("Tax"), tr("Amount")};
    for (size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i]->setText(heads[qsizetype(i)]);
    }
    for (const Line& line : m_lines) {
        line.product->setAccessibleName(heads[kProductColumn]);
        line.quantity->setAccessibleName(heads[kQuantityColumn]);
        line.price->setAccessibleName(heads[kPriceColumn]);
        line.discount->setAccessibleName(heads[kDiscountColumn]);
        line.tax->setAccessibleName(heads[kTaxColumn]);
    }
}

} // namespace zhike
