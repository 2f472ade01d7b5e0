#include "gui/duplicates/duplicatespage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/duplicates/duplicatewords.h"
#include "gui/duplicates/mergedialog.h"
#include "services/duplicates/verdict.h"
#include "services/jobs/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupListWidth = 560;
constexpr int kReloadGroupsAfterMs = 250;
constexpr qsizetype kMostGroups = 2000; ///< in the list; the weaker ones come up when these are settled

std::vector<Column> groupColumns()
{
    Column names{u"names"_s, DuplicatesPage::tr("Customers"), CellKind::TwoPart, 230};
    names.stretches = true;
    return {
        names,
        {u"score"_s, DuplicatesPage::tr("Likely"), CellKind::Share, 72},
        {u"why"_s, DuplicatesPage::tr("Why"), CellKind::QuietText, 230}};
}

/// One keeper a window: pages of records come and go.
DuplicateKeeper* keeperOf(Workplace& workplace)
{
    auto* keeper = workplace.findChild<DuplicateKeeper*>();
    return keeper != nullptr ? keeper : new DuplicateKeeper(workplace.company(), &workplace);
}

const DuplicateMember* strongest(const DuplicateGroup& group)
{
    return &*std::ranges::max_element(group.members, {}, &DuplicateMember::score);
}

/// "K-17 · Shanghai · 021 5555 0101"
QString factsOfMember(const GroupMember& member)
{
    const CustomerDraft& draft = member.customer.details;
    QStringList facts{draft.number};
    for (const QString& fact :
         {draft.city, draft.street, draft.phones.isEmpty() ? QString() : draft.phones.first().value,
          draft.mails.isEmpty() ? QString() : draft.mails.first().value, draft.taxId}) {
        if (!fact.isEmpty()) {
            facts.append(fact);
        }
    }
    return facts.join(u" · "_s);
}

} // namespace

DuplicatesPage::DuplicatesPage(Workplace& workplace, QWidget* parent)
    : Page(workplace, parent), m_keeper(keeperOf(workplace))
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_search = new Button({}, ButtonRole::Standard, this);
    m_search->setObjectName(u"searchDuplicates"_s);
    m_search->setIconName(u"refresh"_s);
    m_head->addAction(m_search);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_content = new QWidget(this);
    m_empty = new EmptyState({}, {}, this);
    m_views->addWidget(m_content);
    m_views->addWidget(m_empty);
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* bar = new FilterRow(this);
    m_state = new Label({}, FontRole::Small, Ink::Text2);
    m_state->setObjectName(u"duplicatesState"_s);
    bar->addChip(m_state);
    left->addWidget(bar);
    m_rows = new MemoryRows(groupColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"duplicateGroups"_s);
    m_table->setSource(m_rows);
    left->addWidget(m_table, 1);
    auto* leftBox = new QWidget(m_content);
    leftBox->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setFixedWidth(theme.px(kGroupListWidth));
    row->addWidget(leftBox);
    row->addWidget(new Hairline(Qt::Vertical, this));
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    m_members = new QScrollArea(this);
    m_members->setFrameShape(QFrame::NoFrame);
    m_members->setWidgetResizable(true);
    m_members->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    right->addWidget(m_members, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge, this);
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    m_different = new Button({}, ButtonRole::Standard, foot);
    m_different->setObjectName(u"notDuplicates"_s);
    m_merge = new Button({}, ButtonRole::Primary, foot);
    m_merge->setObjectName(u"mergeGroup"_s);
    m_merge->setIconName(u"merge"_s);
    m_merge->setKeysText(u"Enter"_s);
    buttons->addStretch(1);
    buttons->addWidget(m_different);
    buttons->addWidget(m_merge);
    right->addWidget(foot);
    row->addLayout(right, 1);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kReloadGroupsAfterMs);
    connect(&m_refresh, &QTimer::timeout, this, &DuplicatesPage::load);
    connect(m_search, &QAbstractButton::clicked, this, &DuplicatesPage::search);
    connect(m_empty, &EmptyState::chosen, this, &DuplicatesPage::search);
    connect(m_merge, &QAbstractButton::clicked, this, &DuplicatesPage::merge);
    connect(m_different, &QAbstractButton::clicked, this, &DuplicatesPage::markDifferent);
    connect(m_table, &RecordTable::currentRecordChanged, this, &DuplicatesPage::showMembers);
    connect(m_table, &RecordTable::opened, this, &DuplicatesPage::merge);
    connect(&workplace.company(), &Company::changed, this, [this] {
        m_isLoaded = false;
        if (isVisible()) {
            m_refresh.start();
        }
    });
    connectKeeper();
    retranslate();
}

void DuplicatesPage::connectKeeper()
{
    connect(m_keeper, &DuplicateKeeper::started, this, [this] {
        m_progress->start();
        auto* work = new Work(tr("Looking for duplicates"), &workplace());
        connect(m_keeper, &DuplicateKeeper::progressed, work, &Work::setShare);
        connect(m_keeper, &DuplicateKeeper::ended, work, &Work::finish);
        connect(work, &Work::cancelRequested, m_keeper, &DuplicateKeeper::cancel);
        DuplicatesPage::workplace().show(work);
        showState();
    });
    connect(m_keeper, &DuplicateKeeper::progressed, this, [this](double done) {
        m_progress->setShare(done);
        showState();
    });
    connect(m_keeper, &DuplicateKeeper::ended, this, [this] {
        m_progress->finish();
        load();
    });
    connect(m_keeper, &DuplicateKeeper::failed, this, [this](const Error& error) {
        DuplicatesPage::workplace().complain(error);
    });
}

QString DuplicatesPage::title() const
{
    return tr("Duplicates");
}

void DuplicatesPage::arrive(const Place& place)
{
    Q_UNUSED(place);
    if (!m_keeper->scan() && !m_keeper->isRunning()) {
        search();
    } else if (!m_isLoaded) {
        load();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::search()
{
    if (m_keeper->isRunning()) {
        m_keeper->cancel();
    } else {
        m_keeper->run();
    }
}

void DuplicatesPage::load()
{
    if (!m_keeper->scan()) {
        fill();
        return;
    }
    const quint64 generation = ++m_generation;
    whenDone(
        company().read([found = m_keeper->scan()->groups](SqlSession& session) {
            return groupsOfNow(session, found, kMostGroups);
        }),
        this, [this, generation](const Result<CurrentGroups>& now) {
            if (generation != m_generation) {
                return;
            }
            if (!now) {
                workplace().complain(now.error());
                return;
            }
            m_now = *now;
            m_isLoaded = true;
            fill();
        });
}

void DuplicatesPage::fill()
{
    const int before = m_table->currentRow();
    std::vector<Row> rows;
    for (const DuplicateGroup& group : std::as_const(m_now.groups)) {
        const QString first = m_now.names.value(group.members[0].customer.value());
        const QString second = m_now.names.value(group.members[1].customer.value());
        const auto more = int(group.members.size()) - 2;
        rows.push_back(
            {group.members.first().customer.value(),
             {TextPair{first, more > 0 ? tr("%1 and %Ln more", "%1: a customer", more).arg(second) : second},
              group.score, DuplicateWords::reasons(strongest(group)->reasons)},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    const bool isEmpty = m_now.groups.isEmpty();
    m_views->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_content);
    if (!isEmpty && m_table->currentRow() < 0) {
        m_table->goToRow(std::clamp(before, 0, int(m_now.groups.size()) - 1));
    }
    showState();
    showMembers();
}

DuplicatesPage::~DuplicatesPage()
{
    disconnect(m_table, nullptr, this, nullptr); // its rows go before it, and nothing is shown of that
    m_table->setSource(nullptr);
}

void DuplicatesPage::showState()
{
    const Formats& formats = LanguageManager::formats();
    const bool isRunning = m_keeper->isRunning();
    const auto& scan = m_keeper->scan();
    m_search->setText(isRunning ? tr("Stop") : tr("Search again"));
    if (isRunning) {
        m_state->setText(tr("Comparing all customers with each other…"));
        m_empty->setTexts(
            tr("Looking for duplicates"),
            tr("All customers are compared by name, phone, mail and tax id. You can go on working meanwhile."));
        m_empty->setWays({});
        return;
    }
    const qint64 groups = m_now.groups.size() + m_now.left;
    m_state->setText(
        scan ? tr("%1 groups among %2 customers, searched at %3", "%1, %2: numbers, %3: a time")
                   .arg(
                       formats.number(groups), formats.number(scan->customers),
                       formats.time(Instant::from(m_keeper->scannedAt())))
             : QString());
    m_empty->setTexts(
        scan ? tr("No duplicates") : tr("Not searched yet"),
        scan ? tr("No two customers look like one. While you write down a new one, Zhike tells you when it is there "
                  "already.")
             : tr("Customers that may be one stand here, with the reasons, to merge them or to say that they are "
                  "several."));
    m_empty->setWays(
        {{u"search"_s,
          scan ? tr("Search again") : tr("Search all customers"),
          tr("Compares them by name, phone, mail and tax id."),
          tr("Search"),
          {}}});
}

const DuplicateGroup* DuplicatesPage::current() const
{
    const auto id = m_table->currentId();
    const auto found = std::ranges::find_if(
        m_now.groups, [id](const DuplicateGroup& group) { return group.members.first().customer.value() == id; });
    return found == m_now.groups.end() ? nullptr : &*found;
}

void DuplicatesPage::showMembers()
{
    const DuplicateGroup* group = current();
    m_merge->setEnabled(group != nullptr);
    m_different->setEnabled(group != nullptr);
    if (group == nullptr) {
        m_members->setWidget(new QWidget);
        return;
    }
    QList<CustomerId> ids;
    for (const DuplicateMember& member : group->members) {
        ids.append(member.customer);
    }
    whenDone(
        company().ask(
            QuestionKey{u"duplicate members"_s},
            [ids](SqlSession& session) { return groupMembers(session, ids.mid(0, MergeDialog::kMostCustomers)); }),
        this, [this, id = m_table->currentId()](const Result<QList<GroupMember>>& members) {
            if (members && id == m_table->currentId()) {
                fillMembers(*members);
            }
        });
}

void DuplicatesPage::fillMembers(const QList<GroupMember>& members)
{
    const DuplicateGroup* group = current();
    if (group == nullptr) {
        return;
    }
    const Theme& theme = ThemeManager::theme();
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14));
    column->setSpacing(theme.px(12));
    for (const GroupMember& member : members) {
        const auto bond = std::ranges::find(group->members, member.customer.id, &DuplicateMember::customer);
        if (bond != group->members.end()) {
            column->addWidget(memberCard(member, *bond));
            column->addWidget(new Hairline);
        }
    }
    if (group->members.size() > members.size()) {
        column->addWidget(new Label(
            tr("%Ln more in this group", nullptr, int(group->members.size() - members.size())), FontRole::Small,
            Ink::Text2));
    }
    column->addStretch(1);
    m_members->setWidget(sheet); // the sheet of before goes
}

QWidget* DuplicatesPage::memberCard(const GroupMember& member, const DuplicateMember& bond)
{
    const Formats& formats = LanguageManager::formats();
    const CustomerDraft& draft = member.customer.details;
    auto* card = new QWidget;
    card->setObjectName(u"duplicateMember"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ThemeManager::theme().px(3));
    auto* name = new SpanLabel(FontRole::BodyStrong);
    name->setSpans({{draft.name, true, Ink::Accent, u"open"_s}, {u"  "_s + draft.secondName, false, Ink::Text2, {}}});
    connect(name, &SpanLabel::linkActivated, this, [this, ref = member.customer.ref()] { workplace().open(ref); });
    column->addWidget(name);
    const auto line = [column](const QString& words, Ink ink) {
        auto* label = new Label(words, FontRole::Small, ink);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    line(factsOfMember(member), Ink::Text2);
    QStringList figures{labelOf(draft.status)};
    if (member.stats && member.stats->orders > 0) {
        figures.append(tr("%Ln order(s)", nullptr, int(member.stats->orders)));
        figures.append(formats.money(Money(member.stats->revenue, company().baseCurrency())));
    }
    if (member.stats && member.stats->lastDay) {
        figures.append(tr("last order %1", "%1: a day").arg(formats.longDay(Day(*member.stats->lastDay))));
    }
    if (!member.owner.isEmpty()) {
        figures.append(member.owner);
    }
    line(figures.join(u" · "_s), Ink::Text2);
    line(u"%1 · %2"_s.arg(formats.percent(bond.score, 0), DuplicateWords::reasons(bond.reasons)), Ink::Text);
    return card;
}

void DuplicatesPage::merge()
{
    const DuplicateGroup* group = current();
    if (group == nullptr) {
        return;
    }
    QList<CustomerId> ids;
    for (const DuplicateMember& member : group->members.mid(0, MergeDialog::kMostCustomers)) {
        ids.append(member.customer);
    }
    (new MergeDialog(workplace(), ids, window()))->open();
}

void DuplicatesPage::markDifferent()
{
    const DuplicateGroup* group = current();
    if (group == nullptr) {
        return;
    }
    QList<CustomerId> ids;
    for (const DuplicateMember& member : group->members) {
        ids.append(member.customer);
    }
    const QString name = m_now.names.value(ids.first().value());
    whenDone(company().apply(markNotDuplicates(ids, name)), this, [this, name](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            workplace().complain(receipt.error());
            return;
        }
        workplace().toast(
            tr("%1 and the others stay apart and will not be shown again.", "%1: a customer").arg(name),
            Workplace::Offer::Undo);
    });
}

void DuplicatesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    Page::changeEvent(event);
}

void DuplicatesPage::retranslate()
{
    m_head->setTitle(title());
    m_rows->setColumns(groupColumns());
    m_merge->setText(tr("Merge…"));
    m_different->setText(tr("They are different"));
    m_table->setAccessibleName(title());
    showState();
}

} // namespace zhike
