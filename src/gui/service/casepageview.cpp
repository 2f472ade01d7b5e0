#include "gui/service/casepageview.h"

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
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/customers/customerwords.h"
#include "gui/forms/conflictdialog.h"
#include "gui/forms/fieldform.h"
#include "gui/forms/linkedit.h"
#include "gui/history/openhistory.h"
#include "gui/service/casethreadview.h"
#include "gui/service/casewords.h"
#include "gui/timeline/recordtimeline.h"
#include "services/jobs/whendone.h"
#include "services/service/casechanges.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <utility>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Whose timeline stands beside the text.
enum TimelineTab { kOfCase, kOfCustomer };

} // namespace

CasePageView::CasePageView(Workplace& workplace, const RecordRef& record, QWidget* parent)
    : Page(workplace, parent), m_record(record)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_status = new Badge({}, State::Info);
    m_promise = new StateLabel;
    m_head->addAfterTabs(m_status);
    m_head->addAfterTabs(m_promise);
    m_save = new Button({}, isNew() ? ButtonRole::Primary : ButtonRole::Standard);
    m_save->setKeysText(u"Ctrl+S"_s);
    m_save->setObjectName(u"saveCase"_s);
    m_reopen = new Button;
    m_solve = new Button;
    m_solve->setObjectName(u"solveCase"_s);
    if (!isNew()) {
        m_head->addAction(historyButton(workplace, [record] { return record; }));
    }
    for (Button* button : {m_save, m_reopen, m_solve}) {
        m_head->addAction(button);
    }
    column->addWidget(m_head);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    column->addLayout(body, 1);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(16, 12, 16, 12);
    left->setSpacing(8);
    body->addLayout(left, 1);
    m_customer = new LinkEdit(workplace, RecordKind::Customer, this);
    m_customer->setObjectName(u"caseCustomer"_s);
    auto* customerRow = new FieldRow({}, m_customer);
    customerRow->setObjectName(u"caseCustomerRow"_s);
    left->addWidget(customerRow);
    m_form = new FieldForm(
        workplace, RecordKind::Case,
        {u"subject"_s, u"type"_s, u"priority"_s, u"channel"_s, u"contact_id"_s, u"product_id"_s, u"owner_id"_s}, 3,
        this);
    m_form->addOwnFields();
    left->addWidget(m_form);
    m_thread = new CaseThreadView(workplace);
    left->addWidget(m_thread, 1);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"caseText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme.px(120));
    left->addWidget(m_text);
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setWordWrap(true);
    left->addWidget(m_problem);
    auto* actions = new QHBoxLayout;
    m_sign = new DraftSign;
    m_note = new Button;
    m_send = new Button({}, ButtonRole::Primary);
    m_send->setObjectName(u"sendAnswer"_s);
    actions->addWidget(m_sign, 1);
    actions->addWidget(m_note);
    actions->addWidget(m_send);
    left->addLayout(actions);
    buildSide(*body);

    m_keeper = new FormKeeper(
        workplace, {u"case"_s, RecordKind::Case, record.customer, record.id}, 0,
        [this] { return m_touched ? typed() : QJsonObject(); }, this);
    const auto touched = [this] {
        m_touched = true;
        m_keeper->touch();
    };
    connect(m_form, &FieldForm::edited, this, touched);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, touched] {
        if (m_text->hasFocus()) {
            touched();
        }
    });
    connect(m_customer, &LinkEdit::linked, this, [this, touched, customerRow](std::optional<qint64> id) {
        customerRow->clearError();
        m_form->setCustomer(id ? std::optional(CustomerId(*id)) : std::nullopt);
        showCustomer();
        touched();
    });
    connect(
        m_keeper, &FormKeeper::kept, this, [this](const QDateTime& at) { m_sign->setDraftKept(Instant::from(at)); });
    connect(m_save, &QAbstractButton::clicked, this, &CasePageView::save);
    connect(m_send, &QAbstractButton::clicked, this, [this] { answer(std::nullopt, EntryVisibility::Public); });
    connect(m_note, &QAbstractButton::clicked, this, [this] { answer(std::nullopt, EntryVisibility::Internal); });
    connect(m_solve, &QAbstractButton::clicked, this, &CasePageView::solve);
    connect(m_reopen, &QAbstractButton::clicked, this, [this] {
        moveTo(CaseStatus::Open, tr("%1 opened again.").arg(m_overview->serviceCase.details.number));
    });
    startAgain();
    retranslate();
}

void CasePageView::buildSide(QHBoxLayout& row)
{
    const Theme& theme = ThemeManager::theme();
    auto* side = new Panel(Surface::Raised, Qt::LeftEdge);
    side->setFixedWidth(theme.px(352));
    auto* beside = new QVBoxLayout(side);
    beside->setContentsMargins(16, 12, 16, 12);
    beside->setSpacing(4);
    m_customerName = new Label({}, FontRole::Title);
    m_customerPlace = new Label({}, FontRole::Small, Ink::Text2);
    m_customerFigures = new Label;
    m_customerFigures->hide();
    for (Label* line : {m_customerName, m_customerPlace, m_customerFigures}) {
        beside->addWidget(line);
    }
    beside->addWidget(new Hairline);
    if (!isNew()) {
        auto* attachments = new AttachmentsPanel(workplace(), m_record);
        attachments->setCompact();
        beside->addWidget(attachments);
        beside->addWidget(new Hairline);
    }
    m_whose = new TabRow;
    m_whose->setObjectName(u"whoseTimeline"_s);
    m_whose->addTab({});
    m_whose->addTab({});
    m_whose->setVisible(!isNew());
    beside->addWidget(m_whose);
    m_timeline = new RecordTimeline(workplace(), RecordTimeline::Extent::Beside);
    beside->addWidget(m_timeline, 1);
    row.addWidget(side);
    connect(m_whose, &QTabBar::currentChanged, this, &CasePageView::showTimeline);
    connect(m_timeline, &RecordTimeline::entryChosen, this, [this](CaseEntryId entry) { m_thread->showEntry(entry); });
}

void CasePageView::startAgain()
{
    CaseDraft fresh;
    if (company().author().user.value() != 0) {
        fresh.owner = company().author().user;
    }
    fresh.custom = customDefaults(RecordKind::Case);
    m_form->read(fresh);
    m_text->clear();
    m_touched = false;
    if (m_record.customer != 0) {
        m_customer->setLink(m_record.customer);
        m_form->setCustomer(CustomerId(m_record.customer));
    }
    m_problem->setText({});
    m_sign->setNothing();
    m_status->setContent(labelOf(CaseStatus::New), State::Info);
    m_send->setVisible(!isNew());
    m_note->setVisible(!isNew());
    m_solve->setVisible(false);
    m_reopen->setVisible(false);
}

QString CasePageView::title() const
{
    return m_overview ? tr("Case %1").arg(m_overview->serviceCase.details.number) : tr("New case");
}

std::optional<RecordRef> CasePageView::subject() const
{
    return isNew() ? customer() : std::optional(m_record);
}

std::optional<RecordRef> CasePageView::customer() const
{
    const qint64 id = m_customer->link().value_or(m_record.customer);
    return id != 0 ? std::optional(RecordRef{RecordKind::Customer, id, id}) : std::nullopt;
}

void CasePageView::arrive(const Place&)
{
    if (!isNew()) {
        load();
    } else {
        showCustomer();
        offerDraft();
    }
    if (!isNew()) {
        m_text->setFocus();
    } else if (m_customer->link()) {
        m_form->focusFirst();
    } else {
        m_customer->setFocus();
    }
}

QJsonObject CasePageView::typed() const
{
    return {
        {u"fields"_s, m_form->typed()},
        {u"text"_s, m_text->toPlainText()},
        {u"customer"_s, m_customer->link().value_or(0)},
        {u"customerText"_s, m_customer->text()}};
}

void CasePageView::setTyped(const QJsonObject& content)
{
    m_form->setTyped(content.value("fields"_L1).toObject());
    const qint64 customer = content.value("customer"_L1).toInteger();
    if (isNew() && customer != 0) {
        m_customer->setLink(customer, content.value("customerText"_L1).toString());
        showCustomer();
    }
    m_text->setPlainText(content.value("text"_L1).toString());
    m_touched = true;
}

void CasePageView::offerDraft()
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

void CasePageView::load()
{
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    whenDone(
        company().read([record = m_record, now](SqlSession& session) {
            return casePage(session, CustomerId(record.customer), CaseId(record.id), now);
        }),
        this, [this](const Result<CaseOverview>& overview) {
            m_isSaving = false;
            const bool solvesNext = std::exchange(m_solvesNext, false);
            if (!overview && overview.error().code == ErrorCode::NotFound) {
                workplace().miss(m_record);
                return;
            }
            if (!overview) {
                workplace().complain(overview.error());
                return;
            }
            show(*overview);
            if (!m_typedSince.isEmpty()) {
                setTyped(std::exchange(m_typedSince, {}));
                m_keeper->touch();
            }
            if (solvesNext && clockOf(overview->serviceCase.details.status) != PromiseClock::Stopped) {
                solve();
            } else {
                offerDraft();
            }
        });
}

void CasePageView::show(const CaseOverview& overview)
{
    m_overview = overview;
    const Case& serviceCase = overview.serviceCase;
    m_head->setTitle(title());
    const bool stopped = clockOf(serviceCase.details.status) == PromiseClock::Stopped;
    m_status->setContent(labelOf(serviceCase.details.status), stopped ? State::Ok : State::Info);
    const StateText promise = promiseWords(overview.resolution);
    m_promise->setState(promise.state, promise.words);
    m_customer->setLink(serviceCase.customer.value(), overview.customer.details.name);
    m_customer->setReadOnly(true);
    m_form->setCustomer(serviceCase.customer);
    m_form->read(serviceCase.details);
    m_revision = serviceCase.revision;
    m_keeper->setBaseRevision(m_revision);
    m_solve->setVisible(!stopped);
    m_reopen->setVisible(stopped);
    m_send->setEnabled(!stopped);
    m_thread->show(overview);
    workplace().visited({Section::Service, serviceCase.ref()}, serviceCase.details.number);
    showCustomer();
}

void CasePageView::showCustomer()
{
    const auto about = customer();
    const quint64 generation = ++m_generation;
    showTimeline();
    if (!about) {
        m_customerName->setText({});
        m_customerPlace->setText(tr("The customer's history stands here."));
        m_customerFigures->hide();
        return;
    }
    const Instant now = Instant::from(QDateTime::currentDateTimeUtc());
    whenDone(
        company().read(
            [id = CustomerId(about->customer), now](SqlSession& session) { return customerPreview(session, id, now); }),
        this, [this, generation](const Result<CustomerOverview>& page) {
            if (!page || generation != m_generation) {
                return;
            }
            m_customerName->setText(page->customer.details.name);
            m_customerPlace->setText(placeLine(*page));
            m_customerFigures->setVisible(page->insight && page->insight->value);
            if (page->insight && page->insight->value) {
                m_customerFigures->setText(
                    tr("%1 · value %2 · P(alive) %3", "%1: segment")
                        .arg(
                            segmentWords(page->insight->segment),
                            LanguageManager::formats().money(Money(*page->insight->value, company().baseCurrency())),
                            LanguageManager::formats().probability(page->insight->pAlive.value_or(0))));
            }
        });
}

void CasePageView::showTimeline()
{
    const bool isOfCase = !isNew() && m_whose->currentIndex() == kOfCase;
    const std::optional<RecordRef> shown = isOfCase ? std::optional(m_record) : customer();
    m_timeline->setVisible(shown.has_value());
    m_timeline->setSubject(shown);
}

void CasePageView::save()
{
    if (isNew()) {
        saveNew();
        return;
    }
    if (const auto draft = typedCase()) {
        applyEdit(*draft, {}, tr("Case saved."));
    }
}

std::optional<CaseDraft> CasePageView::typedCase()
{
    if (!m_form->markUnreadable()) {
        return std::nullopt;
    }
    CaseDraft draft = m_overview->serviceCase.details;
    m_form->writeTo(draft);
    if (const Faults faults = faultsOf(draft); !faults.isEmpty()) {
        m_form->showFaults(faults);
        return std::nullopt;
    }
    return draft;
}

void CasePageView::moveTo(CaseStatus status, const QString& said)
{
    const Case& serviceCase = m_overview->serviceCase;
    applyWithFields(
        moveCase(serviceCase.customer, serviceCase.id, m_revision, status, serviceCase.details.number), said);
}

void CasePageView::applyWithFields(Change change, const QString& said)
{
    if (!m_touched) {
        apply(std::move(change), said);
    } else if (const auto draft = typedCase()) {
        applyEdit(*draft, std::move(change), said);
    }
}

void CasePageView::applyEdit(const CaseDraft& draft, std::optional<Change> then, const QString& said)
{
    const Case read = m_overview->serviceCase;
    Change edit = editCase(read.customer, read.id, m_revision, draft);
    apply(then ? inOneStep(std::move(edit), *then) : std::move(edit), said, [=, this] {
        resolveConflict<Case, CaseDraft>(
            workplace(), this, read, m_revision, draft,
            [=, this](const Case& now, const CaseDraft& chosen) {
                m_overview->serviceCase = now;
                m_revision = now.revision;
                applyEdit(chosen, then, said);
            },
            [this](const Error& error) { m_problem->setText(messageFor(error)); });
    });
}

void CasePageView::saveNew()
{
    if (!m_form->markUnreadable()) {
        return;
    }
    if (!m_customer->link()) {
        findChild<FieldRow*>(u"caseCustomerRow"_s)->setError(tr("Say who asks: type a customer and choose one."));
        m_customer->setFocus();
        return;
    }
    CaseDraft draft;
    m_form->writeTo(draft);
    draft.description = m_text->toPlainText();
    CaseDraft checkedDraft = draft;
    checkedDraft.number = u"C"_s; // given by the service
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        m_form->showFaults(faults);
        return;
    }
    apply(createCase(CustomerId(*m_customer->link()), draft), tr("Case recorded."));
}

void CasePageView::answer(std::optional<CaseStatus> moveTo, EntryVisibility visibility)
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty()) {
        m_problem->setText(tr("Write the text first."));
        m_text->setFocus();
        return;
    }
    const Case& serviceCase = m_overview->serviceCase;
    CaseEntryDraft entry;
    entry.serviceCase = serviceCase.id;
    entry.visibility = visibility;
    entry.channel = serviceCase.details.channel;
    entry.text = text;
    applyWithFields(
        addCaseEntry(serviceCase.customer, serviceCase.id, entry, EntryFrom::Us, serviceCase.details.number, moveTo),
        moveTo ? tr("%1 answered and solved.").arg(serviceCase.details.number)
               : tr("Entry added to %1.").arg(serviceCase.details.number));
}

void CasePageView::solve()
{
    if (m_isSaving) {
        m_solvesNext = true;
        return;
    }
    if (!m_text->toPlainText().trimmed().isEmpty()) {
        answer(CaseStatus::Resolved, EntryVisibility::Public);
        return;
    }
    moveTo(CaseStatus::Resolved, tr("%1 solved.").arg(m_overview->serviceCase.details.number));
}

void CasePageView::apply(Change change, const QString& said, const std::function<void()>& onConflict)
{
    if (m_isSaving) {
        return;
    }
    m_isSaving = true;
    m_problem->setText({});
    change.draft = m_keeper->key();
    const auto done = [this, said, onConflict, sent = typed()](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            m_isSaving = false;
            m_solvesNext = false;
            m_keeper->keepNow();
            if (receipt.error().code == ErrorCode::Conflict && onConflict) {
                onConflict();
            } else {
                m_problem->setText(messageFor(receipt.error()));
            }
            return;
        }
        QJsonObject since = typed();
        const bool typedMore = since != sent; // while the save was on its way
        const QString text = m_text->toPlainText();
        const QString sentText = sent.value("text"_L1).toString();
        since.insert("text"_L1, text.startsWith(sentText) ? text.mid(sentText.size()) : text);
        m_keeper->forget();
        m_touched = false;
        m_text->clear();
        workplace().toast(said, Workplace::Offer::Undo);
        if (isNew() && !receipt->touched.isEmpty()) {
            m_isSaving = false;
            const RecordRef made = receipt->touched.first();
            if (typedMore) {
                m_keeper->keepFor(made, since);
            }
            startAgain();
            workplace().go({Section::Service, made});
        } else {
            m_typedSince = typedMore ? since : QJsonObject();
            load();
        }
    };
    whenDone(company().apply(std::move(change)), this, done);
}

void CasePageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_overview) {
            const QJsonObject typed = m_form->typed();
            show(*m_overview);
            m_form->setTyped(typed);
        }
    }
    Page::changeEvent(event);
}

void CasePageView::retranslate()
{
    m_head->setTitle(title());
    findChild<FieldRow*>(u"caseCustomerRow"_s)->setLabel(tr("Customer"));
    m_text->setPlaceholderText(isNew() ? tr("What happened, in the customer's words") : tr("Answer or note"));
    m_text->setAccessibleName(tr("Text of the case"));
    m_save->setText(isNew() ? tr("Record case") : tr("Save"));
    m_send->setText(tr("Send answer"));
    m_note->setText(tr("Internal note"));
    m_solve->setText(tr("Solved"));
    m_reopen->setText(tr("Open again"));
    m_whose->setTabText(kOfCase, tr("This case"));
    m_whose->setTabText(kOfCustomer, tr("Customer"));
}

} // namespace zhike
