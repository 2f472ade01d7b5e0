#include "gui/insight/rulesegmentsview.h"

#include "documents/charts/axis.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/insight/insightlists.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostMoves = 500;
constexpr int kUsualDays = 30;
constexpr int kReloadTrendsAfterMs = 400;

std::vector<Column> trendColumns()
{
    std::vector<Column> columns(7);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"name"_s, RuleSegmentsView::tr("Segment"), CellKind::Text, 150);
    columns[0].stretches = true;
    set(1, u"members"_s, RuleSegmentsView::tr("Customers"), CellKind::Number, 78);
    set(2, u"value"_s, RuleSegmentsView::tr("Value"), CellKind::Money, 92);
    set(3, u"risk"_s, RuleSegmentsView::tr("At risk"), CellKind::Money, 82);
    set(4, u"came"_s, RuleSegmentsView::tr("Came"), CellKind::Number, 60);
    set(5, u"went"_s, RuleSegmentsView::tr("Went"), CellKind::Number, 60);
    set(6, u"change"_s, RuleSegmentsView::tr("Change"), CellKind::Text, 66);
    columns[6].wordsRight = true;
    return columns;
}

std::vector<Column> valuedMoveColumns()
{
    std::vector<Column> columns(4);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"customer"_s, RuleSegmentsView::tr("Customer"), CellKind::Text, 150);
    columns[0].stretches = true;
    set(1, u"move"_s, RuleSegmentsView::tr("Came or went"), CellKind::State, 104);
    set(2, u"at"_s, RuleSegmentsView::tr("When"), CellKind::InstantCell, 124);
    set(3, u"value"_s, RuleSegmentsView::tr("Value now"), CellKind::Money, 96);
    return columns;
}

/// "+12", "−3"; of a segment whose history begins in between no change can be said.
QString changeWords(const SegmentTrend& trend)
{
    if (trend.isYounger) {
        return RuleSegmentsView::tr("new", "a segment, in place of the change of its size");
    }
    return signedNumber(LanguageManager::formats(), trend.movement.after - trend.movement.before);
}

} // namespace

RuleSegmentsView::RuleSegmentsView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_head(new SectionHead({})), m_rules(&m_head->addLink({})),
      m_hint(new Label({}, FontRole::Small, Ink::Text2)), m_rows(new MemoryRows(trendColumns(), this)),
      m_table(new RecordTable), m_movesHead(new SectionHead({})), m_customers(&m_movesHead->addLink({})),
      m_movesHint(new Label({}, FontRole::Small, Ink::Text2)), m_moveRows(new MemoryRows(valuedMoveColumns(), this)),
      m_moves(new RecordTable)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSegments(), 6);
    row->addWidget(buildMoves(), 5);
    setMinimumHeight(ThemeManager::theme().px(240));
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadTrendsAfterMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            load();
        } else {
            m_isStale = true;
        }
    });
    connect(&m_workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        // members that followed a change come as a change that touches no record
        const bool concerns = receipt.everything || receipt.touched.isEmpty()
            || std::ranges::any_of(receipt.touched, [](const RecordRef& record) {
                                  return record.kind == RecordKind::CustomerSegment;
                              });
        if (concerns && m_to != Day(0)) {
            m_reload.start();
        }
    });
    connect(m_rules, &QAbstractButton::clicked, this, &RuleSegmentsView::editRules);
    connect(m_customers, &QAbstractButton::clicked, this, [this] {
        if (const SegmentTrend* trend = inHand()) {
            openCustomers(trend->segment.id.value());
        }
    });
    connect(m_table, &RecordTable::currentRecordChanged, this, &RuleSegmentsView::showMoves);
    connect(m_table, &RecordTable::opened, this, &RuleSegmentsView::openCustomers);
    connect(m_moves, &RecordTable::opened, this, [this](qint64 id) {
        m_workplace.open({RecordKind::Customer, id, id});
    });
}

namespace {

/// A panel of a head, a line of words and a list.
Panel* listPanel(Qt::Edges lines, SectionHead* head, Label* hint, RecordTable* table)
{
    const Theme& theme = ThemeManager::theme();
    auto* panel = new Panel(Surface::Base, lines);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, theme.px(8), 0, 0);
    column->setSpacing(theme.px(2));
    auto* words = new QVBoxLayout;
    words->setContentsMargins(theme.px(20), 0, theme.px(16), theme.px(4));
    words->setSpacing(0);
    words->addWidget(head);
    words->addWidget(hint);
    column->addLayout(words);
    column->addWidget(table, 1);
    return panel;
}

} // namespace

QWidget* RuleSegmentsView::buildSegments()
{
    m_rules->setObjectName(u"editSegmentRules"_s);
    m_table->setObjectName(u"ruleSegments"_s);
    m_table->setSource(m_rows);
    return listPanel(Qt::TopEdge | Qt::RightEdge, m_head, m_hint, m_table);
}

QWidget* RuleSegmentsView::buildMoves()
{
    m_customers->setObjectName(u"segmentCustomers"_s);
    m_moves->setObjectName(u"segmentMoves"_s);
    m_moves->setSource(m_moveRows);
    return listPanel(Qt::TopEdge, m_movesHead, m_movesHint, m_moves);
}

void RuleSegmentsView::fill(std::optional<Day> from, Day to)
{
    m_from = from.value_or(to.plus(-kUsualDays));
    m_to = to;
    m_isStale = true;
    if (isVisible()) {
        load();
    }
}

void RuleSegmentsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        load();
    }
}

void RuleSegmentsView::load()
{
    m_isStale = false;
    whenDone(
        m_workplace.company().analyse(
            [from = m_from, to = m_to](SqlSession& session) { return segmentTrends(session, from, to); }),
        this, [this, generation = ++m_generation](const Result<QList<SegmentTrend>>& trends) {
            if (generation != m_generation) {
                return;
            }
            if (!trends) {
                m_workplace.complain(trends.error());
                return;
            }
            m_trends = *trends;
            show();
        });
}

void RuleSegmentsView::show()
{
    const Formats& formats = LanguageManager::formats();
    const Currency base = m_workplace.company().baseCurrency();
    const std::optional<qint64> inHand = m_table->currentId();
    std::vector<Row> rows;
    for (const SegmentTrend& trend : std::as_const(m_trends)) {
        const auto known = [&trend](CellValue value) { return trend.isKnown ? std::move(value) : CellValue(); };
        rows.push_back(
            {trend.segment.id.value(),
             {trend.segment.details.name, known(trend.movement.after), known(Money(trend.value.value, base)),
              known(Money(trend.value.atRisk, base)), known(trend.movement.entered), known(trend.movement.left),
              known(changeWords(trend))},
             trend.segment.details.isActive ? RowTone::Normal : RowTone::Quiet});
    }
    m_rows->setRows(std::move(rows));
    m_head->setCount(m_trends.isEmpty() ? QString() : formats.number(m_trends.size()));
    m_hint->setText(
        m_trends.isEmpty()
            ? tr("There are none yet. A segment is a rule that says who belongs together; its members are kept "
                 "current.")
            : tr("Came and went from %1 to %2. Enter opens the customers.", "two days")
                  .arg(formats.day(m_from, m_to), formats.day(m_to, m_to)));
    if (!inHand || !m_table->goTo(*inHand)) {
        m_table->goToRow(0);
    }
    showMoves(m_table->currentRow());
}

const SegmentTrend* RuleSegmentsView::inHand() const
{
    const std::optional<qint64> id = m_table->currentId();
    const auto found = std::ranges::find(
        m_trends, id.value_or(0), [](const SegmentTrend& trend) { return trend.segment.id.value(); });
    return id && found != m_trends.end() ? &*found : nullptr;
}

void RuleSegmentsView::showMoves(int)
{
    const SegmentTrend* trend = inHand();
    m_customers->setVisible(trend != nullptr);
    if (trend == nullptr) {
        m_moveRows->setRows({});
        m_movesHead->setTitle(tr("Who came and went"));
        m_movesHead->setCount({});
        m_movesHint->setText({});
        return;
    }
    whenDone(
        m_workplace.company().read([id = trend->segment.id, from = m_from, to = m_to](SqlSession& session) {
            return segmentMoves(session, id, from, to, kMostMoves);
        }),
        this, [this, trend = *trend, generation = ++m_movesGeneration](const Result<QList<ValuedMove>>& moves) {
            if (generation != m_movesGeneration) {
                return;
            }
            if (moves) {
                listMoves(trend, *moves);
            } else {
                m_workplace.complain(moves.error());
            }
        });
}

void RuleSegmentsView::listMoves(const SegmentTrend& trend, const QList<ValuedMove>& moves)
{
    const Formats& formats = LanguageManager::formats();
    const Currency base = m_workplace.company().baseCurrency();
    std::vector<Row> rows;
    for (const ValuedMove& moved : moves) {
        rows.push_back(
            {moved.move.customer.value(),
             {moved.move.name,
              moved.move.entered ? StateText{State::Ok, tr("came")} : StateText{State::Neutral, tr("went")},
              moved.move.at, moved.value ? CellValue(Money(*moved.value, base)) : CellValue()},
             RowTone::Normal});
    }
    m_moveRows->setRows(std::move(rows));
    m_movesHead->setTitle(tr("%1: who came and went", "%1: a segment").arg(trend.segment.details.name));
    m_movesHead->setCount(formats.number(trend.movement.entered + trend.movement.left));
    m_movesHint->setText(
        trend.isYounger ? tr("Its history begins on %1: everybody who was in it then came that day.", "%1: a day")
                              .arg(formats.longDay(Day::from(trend.segment.createdAt.local().date()).value_or(m_to)))
            : moves.size() == kMostMoves
            ? tr("The newest %1 are listed.", "%1: a number").arg(formats.number(qint64(kMostMoves)))
            : tr("Newest first. Enter opens a customer."));
}

void RuleSegmentsView::editRules()
{
    const qint64 id = m_table->currentId().value_or(0);
    m_workplace.go({Section::Customers, RecordRef{RecordKind::CustomerSegment, 0, id}});
}

void RuleSegmentsView::openCustomers(qint64 segment)
{
    openRuleSegment(m_workplace, CustomerSegmentId(segment));
}

void RuleSegmentsView::retranslate()
{
    m_head->setTitle(tr("Segments by your own rules"));
    m_rules->setText(tr("Rules"));
    m_customers->setText(tr("Its customers"));
    m_rows->setColumns(trendColumns());
    m_table->resetColumns();
    m_table->setAccessibleName(tr("Segments by your own rules"));
    m_moveRows->setColumns(valuedMoveColumns());
    m_moves->resetColumns();
    m_moves->setAccessibleName(tr("Who came and went"));
    show();
}

} // namespace zhike
