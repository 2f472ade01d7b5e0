#include "gui/orders/orderpageview.h"

#include "gui/attachments/attachmentspanel.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/draftsign.h"
#include "gui/common/fieldrow.h"
#include "gui/common/formkeeper.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/conflictdialog.h"
#include "gui/forms/fieldform.h"
#include "gui/forms/linkedit.h"
#include "gui/history/openhistory.h"
#include "gui/orders/orderlines.h"
#include "services/jobs/whendone.h"
#include "services/sales/orderchanges.h"
#include "services/sales/salespages.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

State stateOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
        return State::Info;
    case OrderStatus::Confirmed:
        return State::Warn;
    case OrderStatus::Shipped:
    case OrderStatus::Closed:
        return State::Ok;
    case OrderStatus::Cancelled:
        break;
    }
    return State::Neutral;
}

} // namespace

OrderPageView::OrderPageView(Workplace& workplace, const RecordRef& record, QWidget* parent)
    : Page(workplace, parent), m_record(record)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_status = new Badge({}, State::Info);
    m_head->addAfterTabs(m_status);
    m_save = new Button;
    m_save->setKeysText(u"Ctrl+S"_s);
    m_confirm = new Button({}, ButtonRole::Primary);
    m_confirm->setKeysText(u"Ctrl+Enter"_s);
    m_confirm->setObjectName(u"confirmOrder"_s);
    m_ship = new Button({}, ButtonRole::Primary);
    m_close = new Button;
    m_cancel = new Button({}, ButtonRole::Danger);
    if (record.id != 0) {
        m_head->addAction(historyButton(workplace, [record] { return record; }));
    }
    for (Button* button : {m_cancel, m_save, m_close, m_ship, m_confirm}) {
        m_head->addAction(button);
    }
    column->addWidget(m_head);
    auto* fields = new QWidget;
    auto* grid = new QVBoxLayout(fields);
    grid->setContentsMargins(16, 12, 16, 12);
    m_customer = new LinkEdit(workplace, RecordKind::Customer, this);
    m_customer->setObjectName(u"orderCustomer"_s);
    auto* customerRow = new FieldRow({}, m_customer);
    customerRow->setObjectName(u"customerRow"_s);
    grid->addWidget(customerRow);
    m_form = new FieldForm(
        workplace, RecordKind::Order,
        {u"order_day"_s, u"contact_id"_s, u"customer_reference"_s, u"requested_day"_s, u"payment_terms"_s,
         u"owner_id"_s},
        3, fields);
    m_form->addOwnFields();
    grid->addWidget(m_form);
    column->addWidget(fields);
    column->addWidget(new Hairline);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_lines = new OrderLines(workplace);
    area->setWidget(m_lines);
    column->addWidget(area, 1);
    auto* foot = new Panel(Surface::Raised, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 10, 16, 10);
    auto* left = new QVBoxLayout;
    m_problem = new Label({}, FontRole::Body, Ink::Danger);
    m_problem->setWordWrap(true);
    m_sign = new DraftSign;
    left->addWidget(m_problem);
    left->addWidget(m_sign);
    left->addStretch(1);
    footRow->addLayout(left, 1);
    if (record.id != 0) {
        auto* attachments = new AttachmentsPanel(workplace, record);
        attachments->setCompact();
        attachments->setFixedWidth(ThemeManager::theme().px(330));
        footRow->addWidget(attachments, 0, Qt::AlignTop);
        footRow->addSpacing(ThemeManager::theme().px(24));
    }
    auto* totals = new QGridLayout;
    totals->setHorizontalSpacing(40);
    totals->setVerticalSpacing(2);
    m_net = new Label;
    m_tax = new Label;
    m_total = new Label({}, FontRole::Figure);
    int at = 0;
    for (Label* amount : {m_net, m_tax, m_total}) {
        amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* name = new Label({}, at == 2 ? FontRole::BodyStrong : FontRole::Body, at == 2 ? Ink::Text : Ink::Text2);
        name->setObjectName(u"totalName%1"_s.arg(at));
        totals->addWidget(name, at, 0);
        totals->addWidget(amount, at++, 1);
    }
    footRow->addLayout(totals);
    column->addWidget(foot);

    m_keeper = new FormKeeper(
        workplace, {u"order"_s, RecordKind::Order, record.customer, record.id}, 0,
        [this] { return m_touched ? typed() : QJsonObject(); }, this);
    const auto touched = [this] {
        m_touched = true;
        m_keeper->touch();
        showTotals();
    };
    connect(m_form, &FieldForm::edited, this, touched);
    connect(m_lines, &OrderLines::edited, this, touched);
    connect(m_customer, &LinkEdit::linked, this, [this, touched, customerRow](std::optional<qint64> id) {
        customerRow->clearError();
        m_form->setCustomer(id ? std::optional(CustomerId(*id)) : std::nullopt);
        touched();
    });
    connect(m_keeper, &FormKeeper::kept, this, [this](const QDateTime& moment) {
        m_sign->setDraftKept(Instant::from(moment));
    });
    connect(m_save, &QAbstractButton::clicked, this, &OrderPageView::save);
    connect(m_confirm, &QAbstractButton::clicked, this, &OrderPageView::confirm);
    connect(m_ship, &QAbstractButton::clicked, this, [this] { moveTo(OrderStatus::Shipped); });
    connect(m_close, &QAbstractButton::clicked, this, [this] { moveTo(OrderStatus::Closed); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { moveTo(OrderStatus::Cancelled); });
    auto* confirmKeys = new QAction(this);
    confirmKeys->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    confirmKeys->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(confirmKeys, &QAction::triggered, m_confirm, &QAbstractButton::click);
    addAction(confirmKeys);
    startAgain();
    retranslate();
}

void OrderPageView::startAgain()
{
    OrderDraft fresh;
    fresh.day = today();
    fresh.currency = company().baseCurrency();
    if (company().author().user.value() != 0) {
        fresh.owner = company().author().user;
    }
    fresh.custom = customDefaults(RecordKind::Order);
    m_form->read(fresh);
    m_lines->setLines({});
    m_touched = false;
    if (m_record.customer != 0) {
        m_customer->setLink(m_record.customer);
        m_form->setCustomer(CustomerId(m_record.customer));
    }
    m_problem->setText({});
    m_sign->setNothing();
    showTotals();
    showSteps();
}

QString OrderPageView::title() const
{
    return m_order ? tr("Order %1").arg(m_order->details.number) : tr("New order");
}

void OrderPageView::arrive(const Place&)
{
    if (!isNew()) {
        load();
        return;
    }
    offerDraft();
    if (m_customer->link()) {
        m_lines->focusLast();
    } else {
        m_customer->setFocus();
    }
}

QJsonObject OrderPageView::typed() const
{
    return {
        {u"fields"_s, m_form->typed()},
        {u"lines"_s, m_lines->typed()},
        {u"customer"_s, m_customer->link().value_or(0)},
        {u"customerText"_s, m_customer->text()}};
}

void OrderPageView::setTyped(const QJsonObject& content)
{
    m_form->setTyped(content.value("fields"_L1).toObject());
    const qint64 customer = content.value("customer"_L1).toInteger();
    if (isNew() && customer != 0) {
        m_customer->setLink(customer, content.value("customerText"_L1).toString());
    }
    if (!m_order || m_order->details.status == OrderStatus::Draft) {
        m_lines->setTyped(content.value("lines"_L1).toArray());
    }
    m_touched = true;
    showTotals();
}

void OrderPageView::offerDraft()
{
    if (m_touched) {
        return;
    }
    m_keeper->lookForDraft([this](const QJsonObject& content, const FormDraft& draft) {
        if (m_touched) {
            return; // somebody types already
        }
        setTyped(content);
        m_revision = draft.baseRevision;
        m_keeper->setBaseRevision(m_revision);
        m_sign->setDraftKept(draft.savedAt);
    });
}

std::optional<RecordRef> OrderPageView::subject() const
{
    const qint64 customer = m_customer->link().value_or(m_record.customer);
    return customer != 0 ? std::optional(RecordRef{RecordKind::Customer, customer, customer}) : std::nullopt;
}

void OrderPageView::load()
{
    whenDone(
        company().read([record = m_record](SqlSession& session) {
            return orderPage(session, CustomerId(record.customer), OrderId(record.id));
        }),
        this, [this](const Result<OrderOverview>& overview) {
            if (!overview && overview.error().code == ErrorCode::NotFound) {
                workplace().miss(m_record);
                return;
            }
            if (!overview) {
                workplace().complain(overview.error());
                return;
            }
            show(overview->order, overview->customerName);
            if (!m_typedSince.isEmpty()) {
                setTyped(std::exchange(m_typedSince, {}));
                m_keeper->touch();
            }
            offerDraft();
        });
}

void OrderPageView::show(const Order& order, const QString& customerName)
{
    m_order = order;
    m_revision = order.revision;
    m_keeper->setBaseRevision(order.revision);
    m_customer->setLink(order.customer.value(), customerName);
    m_customer->setReadOnly(true);
    m_form->setCurrency(order.details.currency);
    m_form->setCustomer(order.customer);
    m_form->read(order.details);
    m_lines->setCurrency(order.details.currency);
    m_lines->setLines(order.details.lines);
    m_lines->setReadOnly(order.details.status != OrderStatus::Draft);
    m_touched = false;
    showTotals();
    showSteps();
    m_head->setTitle(title());
    workplace().visited({Section::Orders, order.ref()}, order.details.number);
}

void OrderPageView::showSteps()
{
    const OrderStatus status = m_order ? m_order->details.status : OrderStatus::Draft;
    m_status->setContent(labelOf(status), stateOf(status));
    m_confirm->setVisible(status == OrderStatus::Draft);
    m_save->setVisible(status != OrderStatus::Cancelled && status != OrderStatus::Closed);
    m_ship->setVisible(mayMove(status, OrderStatus::Shipped));
    m_close->setVisible(m_order && mayMove(status, OrderStatus::Closed));
    m_cancel->setVisible(m_order && mayMove(status, OrderStatus::Cancelled));
}

void OrderPageView::showTotals()
{
    const Formats& formats = LanguageManager::formats();
    OrderDraft draft = m_order ? m_order->details : OrderDraft();
    if (!m_order) {
        draft.currency = company().baseCurrency();
        applyCurrency(draft);
    }
    if (!m_order || m_order->details.status == OrderStatus::Draft) {
        draft.lines = m_lines->lines();
        const auto sums = computed(draft, company().baseCurrency());
        if (!sums) {
            m_problem->setText(messageFor(sums.error()));
            return;
        }
        draft = *sums;
    }
    m_net->setText(formats.exactAmount(draft.net));
    m_tax->setText(formats.exactAmount(draft.tax));
    m_total->setText(formats.exactMoney(draft.total));
}

std::optional<OrderDraft> OrderPageView::typedDraft()
{
    m_problem->setText({});
    auto* customerRow = findChild<FieldRow*>(u"customerRow"_s);
    if (!m_customer->link()) {
        customerRow->setError(tr("Say who orders: type a customer and choose one."));
        m_customer->setFocus();
        return std::nullopt;
    }
    if (!m_form->markUnreadable()) {
        return std::nullopt;
    }
    if (const QString problem = m_lines->unreadable(); !problem.isEmpty()) {
        m_problem->setText(problem);
        return std::nullopt;
    }
    OrderDraft draft = m_order ? m_order->details : OrderDraft();
    if (!m_order) {
        draft.currency = company().baseCurrency();
    }
    m_form->writeTo(draft);
    if (!m_order || m_order->details.status == OrderStatus::Draft) {
        draft.lines = m_lines->lines();
    }
    OrderDraft checkedDraft = draft;
    if (checkedDraft.number.isEmpty()) {
        checkedDraft.number = u"SO"_s; // given by the service
    }
    applyCurrency(checkedDraft);
    const Faults faults = faultsOf(checkedDraft);
    if (!faults.isEmpty()) {
        m_form->showFaults(faults);
        m_lines->showFaults(faults);
        m_problem->setText(messageFor(Error{ErrorCode::InvalidInput, {}}));
        return std::nullopt;
    }
    return draft;
}

void OrderPageView::applyEdit(const OrderDraft& draft, std::optional<Change> then, const QString& said)
{
    const Order read = *m_order;
    Change edit = editOrder(read.customer, read.id, m_revision, draft);
    apply(then ? inOneStep(std::move(edit), *then) : std::move(edit), said, [=, this] {
        resolveConflict<Order, OrderDraft>(
            workplace(), this, read, m_revision, draft,
            [=, this](const Order& now, const OrderDraft& chosen) {
                m_order = now;
                m_revision = now.revision;
                applyEdit(chosen, then, said);
            },
            [this](const Error& error) { m_problem->setText(messageFor(error)); });
    });
}

void OrderPageView::apply(Change change, const QString& said, const std::function<void()>& onConflict)
{
    change.draft = m_keeper->key();
    const auto done = [this, said, onConflict, sent = typed()](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            m_keeper->keepNow();
            if (receipt.error().code == ErrorCode::Conflict && onConflict) {
                onConflict();
            } else {
                m_problem->setText(messageFor(receipt.error()));
            }
            return;
        }
        const QJsonObject now = typed();
        const QJsonObject since = now != sent ? now : QJsonObject(); // typed while the save was on its way
        m_keeper->forget();
        m_touched = false;
        workplace().toast(said, Workplace::Offer::Undo);
        if (isNew() && !receipt->touched.isEmpty()) {
            const RecordRef made = receipt->touched.first();
            if (!since.isEmpty()) {
                m_keeper->keepFor(made, since);
            }
            startAgain();
            workplace().go({Section::Orders, made});
        } else if (!isNew()) {
            m_typedSince = since;
            load();
        }
    };
    whenDone(company().apply(std::move(change)), this, done);
}

void OrderPageView::save()
{
    const auto draft = typedDraft();
    if (!draft) {
        return;
    }
    if (m_order) {
        applyEdit(*draft, {}, tr("Order saved."));
    } else {
        apply(createOrder(CustomerId(*m_customer->link()), *draft), tr("Order saved as a draft."));
    }
}

void OrderPageView::confirm()
{
    auto draft = typedDraft();
    if (!draft) {
        return;
    }
    if (draft->lines.isEmpty()) {
        m_problem->setText(tr("An order needs a line before it can be confirmed."));
        m_lines->focusLast();
        return;
    }
    if (m_order) {
        moveTo(OrderStatus::Confirmed);
        return;
    }
    draft->status = OrderStatus::Confirmed;
    apply(createOrder(CustomerId(*m_customer->link()), *draft), tr("Order confirmed."));
}

void OrderPageView::moveTo(OrderStatus status)
{
    Change move = moveOrder(m_order->customer, m_order->id, m_revision, status, m_order->details.number);
    const QString said
        = tr("%1: %2.", "%1: order number, %2: its new status").arg(m_order->details.number, labelOf(status));
    if (!m_touched) {
        apply(std::move(move), said);
    } else if (const auto draft = typedDraft()) {
        applyEdit(*draft, std::move(move), said);
    }
}

void OrderPageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showTotals();
    }
    Page::changeEvent(event);
}

void OrderPageView::retranslate()
{
    m_head->setTitle(title());
    findChild<FieldRow*>(u"customerRow"_s)->setLabel(tr("Customer"));
    m_save->setText(isNew() ? tr("Save draft") : tr("Save"));
    m_confirm->setText(tr("Confirm"));
    m_ship->setText(tr("Shipped"));
    m_close->setText(tr("Close order"));
    m_cancel->setText(tr("Cancel order"));
    const QStringList names = {tr("Net"), tr("Tax"), tr("Total")};
    for (int i = 0; i < names.size(); ++i) {
        findChild<Label*>(u"totalName%1"_s.arg(i))->setText(names[i]);
    }
    showSteps();
}

} // namespace zhike
