#include "gallery/pages.h"

#include "gallery/samplerows.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/countlabel.h"
#include "gui/common/draftsign.h"
#include "gui/common/emptystate.h"
#include "gui/common/fieldrow.h"
#include "gui/common/flowlayout.h"
#include "gui/common/icons.h"
#include "gui/common/label.h"
#include "gui/common/noteeditor.h"
#include "gui/common/pagehead.h"
#include "gui/common/popuplist.h"
#include "gui/common/progress.h"
#include "gui/common/recordfoot.h"
#include "gui/common/recordtable.h"
#include "gui/common/sectionhead.h"
#include "gui/common/sparkline.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/common/timeline.h"
#include "gui/common/toast.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace zhike::gallery {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Panel> block(Qt::Edges lines = Qt::BottomEdge)
{
    auto panel = std::make_unique<Panel>(Surface::Raised, lines);
    auto* column = new QVBoxLayout(panel.get());
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(4);
    return panel;
}

QWidget* previewHead()
{
    auto panel = block();
    auto* column = static_cast<QVBoxLayout*>(panel->layout());
    auto* name = new QHBoxLayout;
    name->addWidget(new Label(u"宏远贸易 Acme Trading"_s, FontRole::Title), 1);
    name->addWidget(new ToolButton(u"star"_s, u"Pin"_s));
    name->addWidget(new ToolButton(u"more"_s, u"More"_s));
    name->setSpacing(0);
    column->addLayout(name);
    column->addWidget(new Label(u"Customer · Shanghai · owner 王芳"_s, FontRole::Small, Ink::Text2));
    auto* chips = new FlowLayout;
    chips->addWidget(new SegmentChip(int(Segment::AtRisk), MarkNames::of(Segment::AtRisk)));
    chips->addWidget(new ValueChip(u"MVC"_s));
    chips->addWidget(new ValueChip(u"Decline"_s));
    column->addSpacing(2);
    column->addLayout(chips);
    auto* buttons = new QHBoxLayout;
    for (const auto& [icon, text] :
         {std::pair{u"call"_s, u"Call"_s}, std::pair{u"mail"_s, u"Mail"_s}, std::pair{u"note"_s, u"Log"_s},
          std::pair{u"orders"_s, u"Order"_s}}) {
        auto* button = new Button(text);
        button->setIconName(icon);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addSpacing(4);
    column->addLayout(buttons);
    return panel.release();
}

QWidget* previewFigures()
{
    auto panel = block();
    auto* row = new QHBoxLayout;
    auto* value = new FigureBlock(u"Value, 3 years"_s);
    value->setFigure(u"¥42,300"_s);
    value->setNote(u"56 % since 20 Aug"_s, Ink::Danger, FigureBlock::Trend::Down);
    row->addWidget(value, 1);
    row->addWidget(new Hairline(Qt::Vertical));
    auto* alive = new FigureBlock(u"P(alive)"_s);
    alive->setFigure(u"0.41"_s);
    alive->setNote(u"1.6 orders in 13 weeks"_s);
    auto* line = new Sparkline(Sparkline::Scale::Chance);
    line->setValues({.96, .96, .95, .93, .88, .8, .7, .6, .52, .47, .44, .42, .41});
    alive->setBeside(line);
    row->setSpacing(16);
    row->addWidget(alive, 1);
    static_cast<QVBoxLayout*>(panel->layout())->addLayout(row);
    return panel.release();
}

QWidget* previewWhy()
{
    auto panel = block();
    panel->layout()->addWidget(new Label(u"Why"_s, FontRole::SmallStrong, Ink::Text2));
    auto* why = new SpanLabel;
    why->setSpans(spansOf(
        u"Silent for *%1*; used to order every *%2*. %3 of value is at risk."_s,
        {u"12 weeks"_s, u"3 weeks"_s, u"¥24,957"_s}));
    panel->layout()->addWidget(why);
    return panel.release();
}

QWidget* previewNext()
{
    auto panel = block();
    panel->layout()->addWidget(new Label(u"Next"_s, FontRole::SmallStrong, Ink::Text2));
    auto* next = new SpanLabel;
    next->setSpans(spansOf(u"Call 陈洁 about Q4 electrodes: stock for 8 weeks should be used up."_s, {}));
    panel->layout()->addWidget(next);
    auto* row = new QHBoxLayout;
    auto* call = new Button(u"Call now"_s, ButtonRole::Primary);
    call->setIconName(u"call"_s);
    call->setKeysText(u"Ctrl+L"_s);
    row->addWidget(call);
    auto* when = new Button(u"Mon 10:00"_s);
    when->setMenu(new QMenu(when));
    row->addWidget(when);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(panel->layout())->addLayout(row);
    return panel.release();
}

std::vector<TimelineItem> timelineItems()
{
    const auto day = [](int month, int date) { return *Day::from(QDate(2026, month, date)); };
    return {
        {1,
         u"call"_s,
         u"Call 陈洁: Q4 electrodes"_s,
         u"王芳 · next best action: stock should be used up"_s,
         day(11, 23),
         u"10:00"_s,
         true,
         State::None,
         {}},
        {2,
         u"truck"_s,
         u"Planned visit: yearly calibration"_s,
         u"contract SC-77 · technician 何俊"_s,
         day(12, 8),
         {},
         true,
         State::None,
         {}},
        {3,
         u"call"_s,
         u"Call to 陈洁,"_s,
         u"王芳 · front desk: in a meeting until 16:00"_s,
         day(11, 20),
         {},
         false,
         State::Danger,
         u"not reached"_s},
        {4,
         u"mail"_s,
         u"Mail “pH electrodes, new prices”"_s,
         u"王芳 to 陈洁 · opened twice"_s,
         day(11, 12),
         {},
         false,
         State::None,
         {}},
        {5,
         u"flag"_s,
         u"Case C-311 closed: balance drifts after move"_s,
         u"solved in 2 d · promised 3 d · CSAT 3 of 5"_s,
         day(11, 2),
         {},
         false,
         State::None,
         {}},
        {6,
         u"insight"_s,
         u"Segment Loyal → At risk"_s,
         u"P(alive) fell below 0.50"_s,
         day(10, 13),
         {},
         false,
         State::None,
         {}},
        {7, u"orders"_s, u"Order SO-1042 · ¥16,480 · 6 lines"_s, {}, day(8, 28), {}, false, State::None, {}},
    };
}

QWidget* preview()
{
    auto* panel = new Panel(Surface::Raised, Qt::LeftEdge);
    panel->setFixedWidth(352);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(previewHead());
    column->addWidget(previewFigures());
    column->addWidget(previewWhy());
    column->addWidget(previewNext());
    auto* head = new SectionHead(u"Timeline"_s);
    head->setContentsMargins(16, 0, 12, 0);
    head->addLink(u"All kinds"_s);
    column->addWidget(head);
    auto* timeline = new TimelineView;
    timeline->setOnRaised(true);
    timeline->setItems(timelineItems());
    column->addWidget(timeline, 1);
    auto* note = new NoteEditor;
    auto* foot = new Panel(Surface::Raised, Qt::TopEdge);
    auto* footRow = new QVBoxLayout(foot);
    footRow->setContentsMargins(12, 8, 12, 8);
    footRow->addWidget(note);
    column->addWidget(foot);
    return panel;
}

} // namespace

std::unique_ptr<QWidget> customersPage()
{
    auto page = std::make_unique<Panel>(Surface::Base);
    auto* columns = new QHBoxLayout(page.get());
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);

    auto* head = new PageHead(u"Customers"_s);
    for (const QString& view : {u"All"_s, u"My customers"_s, u"At risk, MVC"_s, u"East China"_s}) {
        head->tabs().addTab(view);
    }
    head->tabs().setCurrentIndex(3);
    head->tabs().setUnsaved(3, true);
    head->addAfterTabs(new ToolButton(u"plus"_s, u"New view"_s));
    auto* list = new ToolButton(u"list"_s, u"As a list"_s);
    list->setCheckable(true);
    list->setChecked(true);
    head->addAction(list);
    for (const QString& icon : {u"pipeline"_s, u"map"_s, u"columns"_s, u"more"_s}) {
        head->addAction(new ToolButton(icon, icon));
    }
    middle->addWidget(head);
    auto* line = new ProgressLine;
    middle->addWidget(line);
    auto* filters = new FilterRow;
    filters->addChip(new ToolButton(u"filter"_s, u"Filter"_s));
    filters->addChip(new FilterChip(u"Team is"_s, u"East China"_s));
    filters->addChip(new FilterChip(u"Status is"_s, u"Customer"_s));
    filters->addChip(new FilterChip(u"P(alive) ≥"_s, u"0.20"_s));
    auto* more = new Button(u"Filter"_s, ButtonRole::Quiet);
    more->setIconName(u"plus"_s);
    more->setSmall(true);
    filters->addChip(more);
    auto* count = new CountLabel;
    count->setCount(118204, 1204331, 38);
    filters->addRight(count);
    middle->addWidget(filters);

    auto* table = new RecordTable;
    auto* rows = customers().release();
    rows->setParent(table);
    table->setSource(rows);
    table->sortBy({{u"value"_s, Qt::DescendingOrder}});
    table->goTo(13);
    middle->addWidget(table, 1);
    auto* foot = new RecordFoot;
    foot->watch(*table);
    foot->setSums({{u"CLV sum"_s, u"¥72,384,910"_s}, {u"mean"_s, u"612"_s}, {u"value at risk"_s, u"¥13,106,220"_s}});
    middle->addWidget(foot);
    columns->addLayout(middle, 1);
    columns->addWidget(preview());
    page->resize(1198, 724);
    table->setFocus();
    return page;
}

std::unique_ptr<QWidget> partsPage()
{
    auto page = std::make_unique<Panel>(Surface::Base);
    auto* grid = new QGridLayout(page.get());
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(14);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const ButtonRole role : {ButtonRole::Primary, ButtonRole::Standard, ButtonRole::Quiet, ButtonRole::Danger}) {
        const QString name = role == ButtonRole::Primary ? u"Save"_s
            : role == ButtonRole::Standard               ? u"Save draft"_s
            : role == ButtonRole::Quiet                  ? u"All 58"_s
                                                         : u"Delete…"_s;
        auto* button = new Button(name, role);
        button->setKeysText(role == ButtonRole::Quiet ? QString() : u"Ctrl+S"_s);
        buttons->addWidget(button);
    }
    auto* pale = new Button(u"Disabled"_s);
    pale->setEnabled(false);
    buttons->addWidget(pale);
    auto* small = new Button(u"Small"_s);
    small->setSmall(true);
    buttons->addWidget(small);
    buttons->addStretch(1);
    grid->addLayout(buttons, 0, 0, 1, 2);

    auto* name = new QLineEdit(u"宏远贸易有限公司"_s);
    grid->addWidget(new FieldRow(u"Customer"_s, name), 1, 0);
    auto* wrong = new QLineEdit(u"2023/02/30"_s);
    auto* wrongRow = new FieldRow(u"First order"_s, wrong);
    wrongRow->setError(u"There is no such day: February 2023 has 28 days. Write 2023/02/28 or leave it empty."_s);
    grid->addWidget(wrongRow, 1, 1);
    auto* terms = new QComboBox;
    terms->addItems({u"30 days net"_s, u"14 days net"_s});
    auto* termsRow = new FieldRow(u"Payment terms"_s, terms);
    termsRow->setHint(u"From the contract SC-77."_s);
    grid->addWidget(termsRow, 2, 0);
    auto* number = new QSpinBox;
    number->setValue(24);
    grid->addWidget(new FieldRow(u"Quantity"_s, number), 2, 1);
    auto* readOnly = new QLineEdit(u"SO-1188"_s);
    readOnly->setReadOnly(true);
    grid->addWidget(new FieldRow(u"Number"_s, readOnly), 3, 0);
    auto* hinted = new QLineEdit;
    hinted->setPlaceholderText(u"Find anyone or anything"_s);
    grid->addWidget(new FieldRow(u"Placeholder"_s, hinted), 3, 1);

    auto* choices = new QHBoxLayout;
    choices->setSpacing(14);
    auto* ticked = new QCheckBox(u"Ticked"_s);
    ticked->setChecked(true);
    choices->addWidget(ticked);
    choices->addWidget(new QCheckBox(u"Not ticked"_s));
    auto* radio = new QRadioButton(u"This one"_s);
    radio->setChecked(true);
    choices->addWidget(radio);
    choices->addWidget(new QRadioButton(u"That one"_s));
    choices->addStretch(1);
    grid->addLayout(choices, 4, 0);
    auto* states = new QHBoxLayout;
    states->setSpacing(10);
    states->addWidget(new StateLabel(State::Ok, u"paid"_s));
    states->addWidget(new StateLabel(State::Info, u"Call Mon"_s));
    states->addWidget(new StateLabel(State::Warn, u"due today"_s));
    states->addWidget(new StateLabel(State::Danger, u"3 d late"_s));
    states->addWidget(new StateLabel(State::Neutral, u"Visit Tue"_s));
    states->addWidget(new StateLabel(State::None, u"No next step"_s));
    grid->addLayout(states, 4, 1);

    auto* badges = new FlowLayout;
    badges->addWidget(new Badge(u"Draft"_s, State::Info));
    badges->addWidget(new Badge(u"14/12"_s, State::Warn, Badge::Mark::With));
    badges->addWidget(new Badge(u"overdue"_s, State::Danger));
    badges->addWidget(new Badge(u"在保，至 2027-03"_s, State::Ok));
    badges->addWidget(new Badge(u"user"_s));
    badges->addWidget(new KeyCap(u"Ctrl+K"_s));
    badges->addWidget(new KeyCap(u"Esc"_s));
    grid->addLayout(badges, 5, 0);
    auto* segments = new FlowLayout;
    for (const Segment segment : kSegments) {
        segments->addWidget(new SegmentChip(int(segment), MarkNames::of(segment)));
    }
    segments->addWidget(new SegmentChip(11, u"Own 1"_s));
    segments->addWidget(new SegmentChip(12, u"Own 2"_s));
    grid->addLayout(segments, 5, 1);

    auto* text = new QPlainTextEdit(u"A text of several lines,\nwith 中文 in it."_s);
    text->setFixedHeight(56);
    grid->addWidget(new FieldRow(u"Text"_s, text), 6, 0);
    auto* progress = new ProgressRow(u"Import customers.csv"_s);
    progress->setShare(.62);
    auto* saved = new DraftSign;
    saved->setSaved(Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 42))));
    auto* signs = new QVBoxLayout;
    signs->addWidget(progress);
    signs->addWidget(saved);
    grid->addLayout(signs, 6, 1);

    auto* note = new NoteEditor;
    note->setKinds({{u"note"_s, u"Note"_s}, {u"call"_s, u"Call"_s}});
    note->setText(u"Reception says 陈洁 is back after 16:00; ask about the lab move first."_s);
    note->draftSign().setDraftKept(Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 42))));
    grid->addWidget(note, 7, 0);
    auto* product = new QLineEdit(u"stir"_s);
    grid->addWidget(new FieldRow(u"Product"_s, product), 7, 1, Qt::AlignTop);
    grid->setRowMinimumHeight(8, 150);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    page->resize(1000, 820);
    page->show();
    auto* popup = new PopupList(product);
    popup->setHint(u"Often bought with PH-20: SB-25, 34 % of orders, lift 2.6"_s);
    popup->setItems(
        {{1, u"MS-300"_s, u"Magnetic stirrer, heated"_s, {}, u"2,180.00"_s, State::Ok, u"14 free"_s},
         {2, u"SB-25"_s, u"Stir bar set, PTFE"_s, {}, u"145.00"_s, State::Ok, u"82 free"_s},
         {3, u"OS-10"_s, u"Overhead stirrer 10 L"_s, {}, u"5,640.00"_s, State::Warn, u"due 9 Dec"_s}},
        u"stir"_s);
    auto* toast = new Toast(page.get());
    toast->show(u"Logged: call to 宏远贸易 not reached, next step Mon 10:00"_s, u"Undo"_s, u"Ctrl+Z"_s);
    name->setFocus();
    return page;
}

std::unique_ptr<QWidget> menuSample()
{
    auto menu = std::make_unique<QMenu>();
    menu->addAction(themedIcon(u"call"_s), u"Log a call\tCtrl+L"_s);
    menu->addAction(themedIcon(u"orders"_s), u"New order\tCtrl+N  O"_s);
    menu->addSeparator();
    QAction* ticked = menu->addAction(u"Show the preview"_s);
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu->addAction(u"Not possible now"_s)->setEnabled(false);
    menu->addMenu(u"Columns"_s)->addAction(u"Name"_s);
    menu->setActiveAction(menu->actions().first());
    menu->resize(menu->sizeHint());
    return menu;
}

std::unique_ptr<QWidget> dialogSample()
{
    auto dialog = std::make_unique<QDialog>();
    auto* column = new QVBoxLayout(dialog.get());
    column->addWidget(new Label(u"Delete 214 customers for good?"_s, FontRole::Title));
    column->addWidget(new Label(u"They are in the bin since 3 October. This cannot be undone."_s));
    auto* tabs = new QTabWidget;
    auto* list = new QListWidget;
    list->addItems({u"宏远贸易"_s, u"Brandt & Söhne"_s, u"苏州工业大学"_s});
    list->setCurrentRow(1);
    tabs->addTab(list, u"Customers"_s);
    tabs->addTab(new QDateEdit(QDate(2026, 11, 20)), u"Since"_s);
    column->addWidget(tabs);
    auto* days = new QDateEdit(QDate(2026, 11, 20));
    days->setCalendarPopup(true);
    column->addWidget(days);
    auto* calendar = new QCalendarWidget;
    calendar->setSelectedDate(QDate(2026, 11, 20));
    column->addWidget(calendar);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    column->addWidget(box);
    dialog->resize(420, 520);
    return dialog;
}

std::unique_ptr<QWidget> emptyPage()
{
    auto page = std::make_unique<Panel>(Surface::Base);
    auto* column = new QVBoxLayout(page.get());
    auto* state = new EmptyState(
        u"No customers yet"_s,
        u"The people and companies you deal with belong here, each with what they bought, what they were promised, "
        u"what "
        "they are worth and what to do next."_s);
    state->setWays(
        {{u"import"_s, u"Bring in a list"_s,
          u"Drop a CSV, Excel or vCard file anywhere in this window. Undo takes it all back."_s, u"Import…"_s,
          u"Ctrl+I"_s},
         {u"customers"_s, u"Write down the first one"_s, u"A name is enough. Duplicates are noticed while you type."_s,
          u"New customer"_s, u"Ctrl+N  C"_s},
         {u"sample"_s,
          u"Look around first"_s,
          u"A sample company with 2,000 customers and three years of orders."_s,
          u"Open sample"_s,
          {}}});
    Spans foot = spansOf(u"Everything is in one file on this computer: "_s, {}, Ink::Text2);
    foot.push_back({u"Haiyue.zhike"_s, false, Ink::Text, {}});
    foot.push_back({u" · backed up each day · "_s, false, Ink::Text2, {}});
    foot.push_back({u"Connect to a shared database instead"_s, false, Ink::Accent, u"connect"_s});
    state->foot().setSpans(std::move(foot));
    column->addWidget(state);
    page->resize(1198, 700);
    return page;
}

} // namespace zhike::gallery
