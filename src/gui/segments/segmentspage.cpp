#include "gui/segments/segmentspage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/formkeeper.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/filters/filtereditor.h"
#include "gui/filters/filterwords.h"
#include "services/jobs/whendone.h"
#include "services/lists/list.h"
#include "services/segments/segmentkeeper.h"
#include "services/segments/segmentrules.h"
#include "storage/filterjson.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;
using Op = FilterOperator;

namespace {

constexpr int kCountMembersAfterMs = 150;
constexpr int kReloadAfterMs = 250;
constexpr int kListWidth = 440;
constexpr int kMoves = 200;
constexpr int kFlowDays = 30;
constexpr int kMovesHeight = 200;

std::vector<Column> ruledSegmentColumns()
{
    return {
        {u"name"_s, SegmentsPage::tr("Segment"), CellKind::Text, 170, true, true, false, true, true},
        {u"members"_s, SegmentsPage::tr("Customers"), CellKind::Number, 84},
        {u"entered"_s, SegmentsPage::tr("Came, 30 days"), CellKind::Number, 96},
        {u"left"_s, SegmentsPage::tr("Went, 30 days"), CellKind::Number, 96}};
}

std::vector<Column> moveColumns()
{
    return {
        {u"customer"_s, SegmentsPage::tr("Customer"), CellKind::Text, 200, true, true, false, true},
        {u"move"_s, SegmentsPage::tr("Came or went"), CellKind::State, 130},
        {u"at"_s, SegmentsPage::tr("When"), CellKind::InstantCell, 130}};
}

/// Rules to begin with.
Filter starterRule(int starter)
{
    switch (starter) {
    case 0:
        return Filter::all(
            {Filter::where(u"segment"_s, Op::OneOf, {u"champions"_s, u"loyal"_s, u"cannot_lose"_s}),
             Filter::where(u"last_day"_s, Op::OlderThanDays, {qint64(90)})});
    case 1:
        return Filter::any(
            {Filter::related(
                 u"cases"_s,
                 Filter::all(
                     {Filter::where(u"is_open"_s, Op::Is, {qint64(1)}),
                      Filter::where(u"type"_s, Op::Is, {u"complaint"_s})})),
             Filter::related(
                 u"needs"_s,
                 Filter::all(
                     {Filter::where(u"kind"_s, Op::Is, {u"complaint"_s}),
                      Filter::where(u"state"_s, Op::Is, {u"open"_s})}))});
    default:
        return Filter::where(u"first_day"_s, Op::ThisQuarter);
    }
}

} // namespace

SegmentsPage::SegmentsPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_new = new Button({}, ButtonRole::Primary, this);
    m_new->setObjectName(u"newSegment"_s);
    m_new->setIconName(u"plus"_s);
    m_head->addAction(m_new);
    column->addWidget(m_head);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_content = new QWidget(this);
    m_empty = new EmptyState({}, {}, this);
    m_views->addWidget(m_content);
    m_views->addWidget(m_empty);
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rows = new MemoryRows(ruledSegmentColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"segments"_s);
    m_table->setSource(m_rows);
    m_table->setFixedWidth(theme.px(kListWidth));
    row->addWidget(m_table);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    buildEditor(*right);
    row->addLayout(right, 1);

    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountMembersAfterMs);
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(kReloadAfterMs);
    connect(&m_counting, &QTimer::timeout, this, &SegmentsPage::count);
    connect(&m_refreshing, &QTimer::timeout, this, &SegmentsPage::load);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_views->setCurrentWidget(m_content);
        edit(std::nullopt);
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(m_empty, &EmptyState::chosen, this, &SegmentsPage::startFrom);
    connect(m_table, &RecordTable::currentRecordChanged, this, [this](int at) {
        if (!m_isFilling && at >= 0 && at < m_overviews.size()) {
            const qint64 id = m_rows->idAt(at);
            const auto found = std::ranges::find(
                m_overviews, id, [](const SegmentOverview& overview) { return overview.segment.id.value(); });
            if (found != m_overviews.end() && (!m_isEditing || !m_edited || m_edited->id != found->segment.id)) {
                edit(found->segment);
            }
        }
    });
    connect(m_table, &RecordTable::opened, this, &SegmentsPage::showCustomers);
    connect(&company(), &Company::changed, this, [this] { m_refreshing.start(); });
    retranslate();
}

void SegmentsPage::buildEditor(QVBoxLayout& column)
{
    const Theme& theme = ThemeManager::theme();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_editor = new QWidget(area);
    auto* content = new QVBoxLayout(m_editor);
    content->setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14));
    content->setSpacing(theme.px(8));
    const auto field = [this, content](Label*& label) {
        auto* edit = new QLineEdit(m_editor);
        label = new Label({}, FontRole::SmallStrong, Ink::Text2, m_editor);
        label->setBuddy(edit);
        content->addWidget(label);
        content->addWidget(edit);
        connect(edit, &QLineEdit::textEdited, this, &SegmentsPage::edited);
        return edit;
    };
    m_name = field(m_nameLabel);
    m_name->setObjectName(u"segmentName"_s);
    m_name->setMaxLength(100);
    m_description = field(m_descriptionLabel);
    m_description->setMaxLength(300);
    m_filter = new FilterEditor(workplace(), RecordKind::Customer, m_editor);
    content->addWidget(m_filter);
    content->addStretch(1);
    area->setWidget(m_editor);
    column.addWidget(area, 1);

    auto* bar = new Panel(Surface::Base, Qt::TopEdge, this);
    auto* buttons = new QHBoxLayout(bar);
    buttons->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    m_countLabel = new Label({}, FontRole::BodyStrong, Ink::Text, bar);
    m_countLabel->setObjectName(u"segmentCount"_s);
    m_problem = new Label({}, FontRole::Small, Ink::Danger, bar);
    m_problem->hide();
    m_save = new Button({}, ButtonRole::Standard, bar);
    m_save->setObjectName(u"saveSegment"_s);
    m_save->setKeysText(u"Ctrl+S"_s);
    m_revert = new Button({}, ButtonRole::Quiet, bar);
    m_show = new Button({}, ButtonRole::Standard, bar);
    m_show->setObjectName(u"showCustomers"_s);
    m_delete = new Button({}, ButtonRole::Danger, bar);
    buttons->addWidget(m_countLabel);
    buttons->addWidget(m_problem, 1);
    buttons->addStretch(1);
    for (Button* button : {m_delete, m_revert, m_show, m_save}) {
        buttons->addWidget(button);
    }
    column.addWidget(bar);
    m_movesTitle = new Label({}, FontRole::SmallStrong, Ink::Text2, this);
    auto* head = new Panel(Surface::Window, Qt::TopEdge, this);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6));
    headRow->addWidget(m_movesTitle);
    column.addWidget(head);
    m_moveRows = new MemoryRows(moveColumns(), this);
    m_moves = new RecordTable(this);
    m_moves->setSource(m_moveRows);
    m_moves->setFixedHeight(theme.px(kMovesHeight));
    column.addWidget(m_moves);

    connect(m_filter, &FilterEditor::changed, this, &SegmentsPage::edited);
    connect(m_save, &QAbstractButton::clicked, this, &SegmentsPage::save);
    connect(m_show, &QAbstractButton::clicked, this, &SegmentsPage::showCustomers);
    connect(m_delete, &QAbstractButton::clicked, this, &SegmentsPage::remove);
    connect(m_revert, &QAbstractButton::clicked, this, [this] {
        if (m_keeper != nullptr) {
            m_keeper->discard();
        }
        edit(m_edited);
    });
    connect(m_moves, &RecordTable::opened, this, [this](qint64 id) {
        workplace().open({RecordKind::Customer, id, id});
    });
}

QString SegmentsPage::title() const
{
    return tr("Segments");
}

void SegmentsPage::arrive(const Place& place)
{
    if (place.record && place.record->kind == RecordKind::CustomerSegment && place.record->id != 0) {
        m_wanted = place.record->id;
    }
    load();
}

std::optional<RecordRef> SegmentsPage::subject() const
{
    return std::nullopt;
}

void SegmentsPage::load()
{
    const Instant since = Instant::from(QDateTime::currentDateTimeUtc().addDays(-kFlowDays));
    whenDone(
        company().read([since](SqlSession& session) { return segmentOverviews(session, since); }), this,
        [this](const Result<QList<SegmentOverview>>& overviews) {
            if (!overviews) {
                workplace().complain(overviews.error());
                return;
            }
            m_overviews = *overviews;
            fill();
        });
}

void SegmentsPage::fill()
{
    m_isFilling = true;
    std::vector<Row> rows;
    for (const SegmentOverview& overview : std::as_const(m_overviews)) {
        rows.push_back(
            {overview.segment.id.value(),
             {overview.segment.details.name, overview.state ? CellValue(overview.state->members) : CellValue(),
              overview.entered, overview.left},
             overview.segment.details.isActive ? RowTone::Normal : RowTone::Quiet});
    }
    m_rows->setRows(std::move(rows));
    m_isFilling = false;
    const bool isNew = m_isEditing && !m_edited;
    m_views->setCurrentWidget(m_overviews.isEmpty() && !isNew ? static_cast<QWidget*>(m_empty) : m_content);
    if (m_overviews.isEmpty() || isNew) {
        if (!isNew) {
            m_isEditing = false;
        }
        return;
    }
    const qint64 wanted = m_wanted ? *m_wanted
        : m_edited                 ? m_edited->id.value()
                                   : m_overviews.front().segment.id.value();
    m_wanted.reset();
    auto found = std::ranges::find(
        m_overviews, wanted, [](const SegmentOverview& overview) { return overview.segment.id.value(); });
    if (found == m_overviews.end()) {
        found = m_overviews.begin();
    }
    m_isFilling = true;
    m_table->goTo(found->segment.id.value());
    m_isFilling = false;
    const bool isOther = !m_isEditing || !m_edited || m_edited->id != found->segment.id;
    if (isOther || (m_edited->revision != found->segment.revision && !isChanged())) {
        edit(found->segment);
    } else {
        showMoves();
    }
}

void SegmentsPage::startFrom(int starter)
{
    const QStringList names = {tr("Good customers gone silent"), tr("Unsettled complaints"), tr("New this quarter")};
    m_views->setCurrentWidget(m_content);
    edit(std::nullopt);
    m_name->setText(names.value(starter));
    m_filter->setFilter(starterRule(starter));
    edited();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SegmentsPage::edit(const std::optional<RuleSegment>& segment)
{
    if (m_keeper != nullptr) {
        m_keeper->keepNow();
        m_keeper->deleteLater();
    }
    m_isFilling = true;
    m_isEditing = true;
    m_edited = segment;
    m_saved = segment ? segment->details : CustomerSegmentDraft();
    const Filter rule = filterFromText(m_saved.rule).value_or(Filter());
    m_saved.rule = filterText(rule);
    m_name->setText(m_saved.name);
    m_description->setText(m_saved.description);
    m_filter->setFilter(rule);
    m_isFilling = false;
    m_problem->hide();
    const qint64 id = segment ? segment->id.value() : 0;
    m_keeper = new FormKeeper(
        workplace(), {u"segment"_s, RecordKind::CustomerSegment, 0, id}, segment ? segment->revision : 0,
        [this] {
            const CustomerSegmentDraft now = draft();
            return isChanged()
                ? QJsonObject{{u"name"_s, now.name}, {u"description"_s, now.description}, {u"rule"_s, now.rule}}
                : QJsonObject();
        },
        this);
    m_keeper->lookForDraft([this](const QJsonObject& kept, const FormDraft&) {
        if (isChanged()) {
            return; // somebody types already
        }
        m_isFilling = true;
        m_name->setText(kept.value("name"_L1).toString());
        m_description->setText(kept.value("description"_L1).toString());
        m_filter->setFilter(filterFromText(kept.value("rule"_L1).toString()).value_or(Filter()));
        m_isFilling = false;
        edited();
    });
    showButtons();
    m_counting.start();
    showMoves();
}

CustomerSegmentDraft SegmentsPage::draft() const
{
    CustomerSegmentDraft now = m_saved;
    now.name = m_name->text().trimmed();
    now.description = m_description->text().trimmed();
    now.rule = filterText(m_filter->filter());
    return now;
}

bool SegmentsPage::isChanged() const
{
    return draft() != m_saved;
}

void SegmentsPage::edited()
{
    if (m_isFilling || !m_isEditing) {
        return;
    }
    m_problem->hide();
    showButtons();
    m_counting.start();
    if (m_keeper != nullptr && isChanged()) {
        m_keeper->touch();
    }
}

void SegmentsPage::showButtons()
{
    const bool changed = isChanged();
    m_save->setEnabled(changed && m_filter->isComplete() && !m_name->text().trimmed().isEmpty());
    m_revert->setVisible(changed && m_edited);
    m_delete->setVisible(m_edited.has_value());
}

void SegmentsPage::count()
{
    const quint64 generation = ++m_generation;
    ListQuery query;
    query.filter = m_filter->filter();
    query.context = segmentContext();
    m_countLabel->setText(tr("counting…"));
    struct Counted {
        qint64 customers = 0;
        qint64 milliseconds = 0;
    };
    whenDone(
        company().ask(
            QuestionKey{u"segment count"_s},
            [query](SqlSession& session) -> Result<Counted> {
                QElapsedTimer clock;
                clock.start();
                ZHIKE_TRY(const qint64 customers, countOf(session, query));
                return Counted{customers, clock.elapsed()};
            }),
        this, [this, generation](const Result<Counted>& counted) {
            if (generation != m_generation) {
                return;
            }
            if (!counted) {
                if (counted.error().code != ErrorCode::Cancelled) {
                    m_countLabel->setText(u"–"_s);
                    m_problem->setText(messageFor(counted.error()));
                    m_problem->show();
                }
                return;
            }
            const Formats& formats = LanguageManager::formats();
            m_countLabel->setText(tr("Customers now: %1 · %2 ms", "%1, %2: numbers")
                                      .arg(formats.number(counted->customers), formats.number(counted->milliseconds)));
        });
}

void SegmentsPage::showMoves()
{
    if (!m_edited) {
        m_moveRows->setRows({});
        return;
    }
    whenDone(
        company().read([id = m_edited->id](SqlSession& session) { return newestMoves(session, id, kMoves); }), this,
        [this, id = m_edited->id](const Result<QList<SegmentMove>>& moves) {
            if (!moves || !m_edited || m_edited->id != id) {
                return;
            }
            std::vector<Row> rows;
            for (const SegmentMove& move : *moves) {
                rows.push_back(
                    {move.customer.value(),
                     {move.name,
                      move.entered ? StateText{State::Ok, tr("came")} : StateText{State::Neutral, tr("went")}, move.at},
                     RowTone::Normal});
            }
            m_moveRows->setRows(std::move(rows));
        });
}

void SegmentsPage::save()
{
    if (!m_isEditing || !m_save->isEnabled()) {
        return;
    }
    const CustomerSegmentDraft written = draft();
    Change change = m_edited ? editSegment(m_edited->id, m_edited->revision, written) : createSegment(written);
    change.draft = m_keeper->key();
    whenDone(company().apply(std::move(change)), this, [this, written](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            m_problem->setText(
                receipt.error().code == ErrorCode::StateNotAllowed
                    ? tr("The rule asks for its own segment. Choose another.")
                    : receipt.error().code == ErrorCode::Conflict && !m_edited
                    ? tr("Another segment has this name already. Choose another.")
                    : messageFor(receipt.error()));
            m_problem->show();
            return;
        }
        m_keeper->forget();
        m_saved = written;
        if (!receipt->touched.isEmpty()) {
            m_wanted = receipt->touched.first().id;
        }
        m_isEditing = false;
        workplace().toast(tr("%1 saved.", "%1: a segment").arg(written.name), Workplace::Offer::Undo);
        load();
    });
}

void SegmentsPage::remove()
{
    if (!m_edited) {
        return;
    }
    const QString name = m_edited->details.name;
    whenDone(
        company().apply(deleteSegment(m_edited->id, m_edited->revision, name)), this,
        [this, name](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                m_problem->setText(
                    receipt.error().code == ErrorCode::StateNotAllowed
                        ? tr("The rule of another segment asks for this one. Change that rule first.")
                        : messageFor(receipt.error()));
                m_problem->show();
                return;
            }
            m_edited.reset();
            m_isEditing = false;
            workplace().toast(tr("%1 deleted.", "%1: a segment").arg(name), Workplace::Offer::Undo);
            load();
        });
}

void SegmentsPage::showCustomers()
{
    workplace().go({Section::Customers, {}, {{u"filter"_s, toJson(m_filter->filter())}}});
}

void SegmentsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

void SegmentsPage::retranslate()
{
    m_head->setTitle(title());
    m_new->setText(tr("New segment"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_descriptionLabel->setText(tr("What it is for"));
    m_description->setAccessibleName(tr("What it is for"));
    m_save->setText(tr("Save"));
    m_revert->setText(tr("Discard changes"));
    m_show->setText(tr("Show the customers"));
    m_delete->setText(tr("Delete"));
    m_movesTitle->setText(tr("Who came and went"));
    m_rows->setColumns(ruledSegmentColumns());
    m_moveRows->setColumns(moveColumns());
    m_empty->setTexts(
        tr("No segments yet"),
        tr("A segment is a rule that says who belongs together. Its members are kept current, with who came and who "
           "went when, and lists and exports can use it."));
    m_empty->setWays(
        {{u"bulb"_s,
          tr("Good customers gone silent"),
          tr("Among the best, and no order for 90 days."),
          tr("Start"),
          {}},
         {u"flag"_s, tr("Unsettled complaints"), tr("A case or a complaint of theirs is still open."), tr("Start"), {}},
         {u"star"_s, tr("New this quarter"), tr("The first order was in this quarter."), tr("Start"), {}}});
}

} // namespace zhike
