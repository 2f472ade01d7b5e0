#include "gui/pipeline/pipelinepage.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordwords.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/lists/recordlistpage.h"
#include "gui/pipeline/boardlane.h"
#include "gui/timeline/recordpreview.h"
#include "services/jobs/whendone.h"
#include "services/sales/opportunitychanges.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

enum BoardTab { kAllDeals, kMyDeals };

QString stageWords(const QString& name)
{
    return QCoreApplication::translate("Stage", name.toUtf8().constData());
}

/// Names of the stages of a new company, for the translators.
[[maybe_unused]] constexpr std::array kStageNames
    = {QT_TRANSLATE_NOOP("Stage", "Qualify"),    QT_TRANSLATE_NOOP("Stage", "Needs"),
       QT_TRANSLATE_NOOP("Stage", "Proposal"),   QT_TRANSLATE_NOOP("Stage", "Negotiation"),
       QT_TRANSLATE_NOOP("Stage", "Verbal yes"), QT_TRANSLATE_NOOP("Stage", "Won"),
       QT_TRANSLATE_NOOP("Stage", "Lost")};

/// The same opportunities as rows, with the timeline of the selected one.
class OpportunityList : public RecordListPage {
public:
    explicit OpportunityList(Workplace& workplace) : RecordListPage(workplace, RecordKind::Opportunity)
    {
        constexpr int kPreviewWidth = 352;
        m_preview = new RecordPreview(workplace, this);
        setSidePanel(m_preview, kPreviewWidth);
        OpportunityList::retranslate();
    }
    [[nodiscard]] QString title() const override { return PipelinePage::tr("Opportunities"); }

protected:
    void recordSelected(const std::optional<RecordRef>& record) override { m_preview->setSubject(record); }
    void openRecord(const RecordRef& record) override { workplace().write(Form::NewOpportunity, {record, record, {}}); }
    [[nodiscard]] QStringList summedFields() const override { return {u"amount"_s}; }

private:
    RecordPreview* m_preview;
};

QString sumWords(const QList<Money>& sums)
{
    QStringList words;
    for (const Money& sum : sums) {
        words.append(LanguageManager::formats().money(sum));
    }
    return words.isEmpty() ? LanguageManager::formats().money(Money(0, LanguageManager::formats().base()))
                           : words.join(u" + "_s);
}

} // namespace

PipelinePage::PipelinePage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_head->tabs().addTab({});
    m_head->tabs().addTab({});
    auto* list = new ToolButton(u"list"_s, {}, m_head);
    list->setCheckable(true);
    list->setObjectName(u"asList"_s);
    m_head->addAction(list);
    auto* fresh = new Button({}, ButtonRole::Primary);
    fresh->setObjectName(u"newOpportunity"_s);
    fresh->setIconName(u"plus"_s);
    m_head->addAction(fresh);
    column->addWidget(m_head);
    m_progress = new ProgressLine(this);
    column->addWidget(m_progress);
    m_views = new QStackedLayout;
    m_boardBox = new Panel(Surface::Window);
    auto* boardColumn = new QVBoxLayout(m_boardBox);
    boardColumn->setContentsMargins(0, 0, 0, 0);
    boardColumn->setSpacing(0);
    m_lanes = new QHBoxLayout;
    m_lanes->setSpacing(0);
    boardColumn->addLayout(m_lanes, 1);
    auto* foot = new Panel(Surface::Window, Qt::TopEdge);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 4, 16, 4);
    m_foot = new Label({}, FontRole::Small, Ink::Text2);
    footRow->addWidget(m_foot);
    boardColumn->addWidget(foot);
    m_views->addWidget(m_boardBox);
    m_list = new OpportunityList(workplace);
    m_views->addWidget(m_list);
    column->addLayout(m_views, 1);
    connect(list, &QAbstractButton::toggled, this, [this](bool asList) {
        m_views->setCurrentIndex(asList ? 1 : 0);
        if (asList) {
            m_list->arrive({Section::Pipeline});
        }
    });
    connect(fresh, &QAbstractButton::clicked, this, [this] { PipelinePage::workplace().write(Form::NewOpportunity); });
    connect(&m_head->tabs(), &QTabBar::currentChanged, this, &PipelinePage::load);
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    retranslate();
}

QString PipelinePage::title() const
{
    return tr("Pipeline");
}

void PipelinePage::arrive(const Place&)
{
    load();
}

void PipelinePage::focusFilter()
{
    if (m_views->currentIndex() == 1) {
        m_list->focusFilter();
    }
}

void PipelinePage::save()
{
    if (m_views->currentIndex() == 1) {
        m_list->save();
    }
}

std::optional<RecordRef> PipelinePage::subject() const
{
    if (m_views->currentIndex() == 1) {
        return m_list->subject();
    }
    for (const BoardLaneView* lane : m_laneViews) {
        if (lane->hasFocus()) {
            if (const auto card = lane->currentCard()) {
                return RecordRef{RecordKind::Opportunity, card->customer.value(), card->id.value()};
            }
        }
    }
    return std::nullopt;
}

void PipelinePage::load()
{
    m_progress->start();
    const auto owner
        = m_head->tabs().currentIndex() == kMyDeals ? std::optional(company().author().user) : std::nullopt;
    whenDone(
        company().ask(
            QuestionKey{u"board"_s},
            [owner, now = Instant::from(QDateTime::currentDateTimeUtc())](SqlSession& session) {
                return board(session, {}, owner, now);
            }),
        this, [this](const Result<BoardView>& view) {
            m_progress->finish();
            if (view) {
                show(*view);
            } else {
                workplace().complain(view.error());
            }
        });
}

void PipelinePage::show(const BoardView& view)
{
    m_board = view;
    while (QLayoutItem* item = m_lanes->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_laneViews.clear();
    const Formats& formats = LanguageManager::formats();
    for (int i = 0; i < view.lanes.size(); ++i) {
        const BoardLane& lane = view.lanes[i];
        auto* box = new Panel(Surface::Window, i + 1 < view.lanes.size() ? Qt::Edges(Qt::RightEdge) : Qt::Edges());
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 1, 0);
        column->setSpacing(0);
        auto* head = new Panel(Surface::Base, Qt::BottomEdge);
        auto* headColumn = new QVBoxLayout(head);
        headColumn->setContentsMargins(10, 8, 10, 8);
        headColumn->setSpacing(2);
        auto* first = new QHBoxLayout;
        first->addWidget(
            new Label(
                u"%1  %2"_s.arg(stageWords(lane.stage.details.name), formats.number(lane.count)), FontRole::BodyStrong),
            1);
        first->addWidget(new Label(formats.rate(lane.stage.details.probability), FontRole::Small, Ink::Text2));
        auto* second = new QHBoxLayout;
        second->addWidget(new Label(sumWords(lane.sums), FontRole::BodyStrong), 1);
        second->addWidget(
            new Label(tr("weighted %1", "%1: money").arg(sumWords(lane.weighted)), FontRole::Small, Ink::Text2));
        headColumn->addLayout(first);
        headColumn->addLayout(second);
        column->addWidget(head);
        auto* cards = new BoardLaneView;
        cards->setAccessibleName(stageWords(lane.stage.details.name));
        cards->setCards(lane.cards);
        column->addWidget(cards, 1);
        if (lane.count > lane.cards.size()) {
            column->addWidget(
                new Label(tr("%Ln more", nullptr, int(lane.count - lane.cards.size())), FontRole::Small, Ink::Text2), 0,
                Qt::AlignCenter);
        }
        connect(cards, &BoardLaneView::opened, this, [this](const BoardCard& card) {
            const RecordRef record{RecordKind::Opportunity, card.customer.value(), card.id.value()};
            workplace().write(Form::NewOpportunity, {record, record, {}});
        });
        connect(cards, &BoardLaneView::dropped, this, [this, i](qint64 id) { moveById(id, m_board->lanes[i].stage); });
        connect(cards, &BoardLaneView::moveAsked, this, [this, i](const BoardCard& card, int step) {
            QList<Stage> all;
            for (const BoardLane& each : m_board->lanes) {
                all.append(each.stage);
            }
            all += m_board->ends;
            if (const int to = i + step; to >= 0 && to < all.size()) {
                move(card, all[to]);
            }
        });
        m_laneViews.append(cards);
        m_lanes->addWidget(box, 1);
    }
    m_foot->setText(
        tr("%Ln open", nullptr, int(view.count)) + u" · "_s
        + tr("sum %1 · weighted %2", "%1, %2: money").arg(sumWords(view.sums), sumWords(view.weighted)) + u" · "_s
        + tr("Ctrl+← → moves a card, Enter opens it"));
}

void PipelinePage::moveById(qint64 opportunity, const Stage& stage)
{
    for (const BoardLane& lane : m_board->lanes) {
        for (const BoardCard& card : lane.cards) {
            if (card.id.value() == opportunity && lane.stage.id != stage.id) {
                move(card, stage);
                return;
            }
        }
    }
}

void PipelinePage::move(const BoardCard& card, const Stage& stage)
{
    whenDone(
        company().apply(moveOpportunity(card.customer, card.id, card.revision, stage.id, card.name)), this,
        [this, name = card.name, to = stageWords(stage.details.name)](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                workplace().toast(
                    tr("%1 is now in %2.", "%1: an opportunity, %2: a stage").arg(name, to), Workplace::Offer::Undo);
            } else {
                workplace().complain(receipt.error());
                load();
            }
        });
}

void PipelinePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

void PipelinePage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(kAllDeals, tr("All"));
    m_head->tabs().setTabText(kMyDeals, tr("My own"));
    findChild<Button*>(u"newOpportunity"_s)->setText(tr("New opportunity"));
    findChild<ToolButton*>(u"asList"_s)->setTip(tr("As a list"));
    if (m_board) {
        show(*m_board);
    }
}

} // namespace zhike
