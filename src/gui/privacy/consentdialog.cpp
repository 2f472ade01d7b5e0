#include "gui/privacy/consentdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/dayedit.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QVBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kOfferedPurposes = {ConsentPurpose::Offers, ConsentPurpose::Surveys, ConsentPurpose::Anything};

std::vector<Column> consentColumns()
{
    std::vector<Column> columns(7);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"at"_s, ConsentDialog::tr("When"), CellKind::InstantCell, 140);
    set(1, u"channel"_s, ConsentDialog::tr("Channel"), CellKind::Text, 80);
    set(2, u"purpose"_s, ConsentDialog::tr("For"), CellKind::Text, 120);
    set(3, u"state"_s, ConsentDialog::tr("State"), CellKind::Text, 130);
    set(4, u"source"_s, ConsentDialog::tr("Source"), CellKind::Text, 120);
    set(5, u"note"_s, ConsentDialog::tr("Note"), CellKind::Text, 120);
    columns[5].stretches = true;
    set(6, u"by"_s, ConsentDialog::tr("Recorded by"), CellKind::QuietText, 110);
    return columns;
}

Row consentRow(const ConsentEntry& each)
{
    const ConsentDraft& said = each.entry.details;
    return {
        each.entry.id.value(),
        {said.at, labelOf(said.channel), labelOf(said.purpose), labelOf(said.state), labelOf(said.source), said.note,
         each.recordedBy},
        RowTone::Normal};
}

} // namespace

ConsentDialog::ConsentDialog(Workplace& workplace, const RecordRef& person, QWidget* parent)
    : SheetDialog(tr("Consent"), parent), m_workplace(workplace), m_person(person)
{
    setObjectName(u"consentDialog"_s);
    const Theme& theme = ThemeManager::theme();
    m_words = addWords(
        tr("What the person agreed or objected to. The newest entry counts; nothing is ever written over. A mark \"Do "
           "not call\" or \"Do not mail\" of a contact follows by itself."),
        u"consentWords"_s);
    m_purpose = new QComboBox;
    m_purpose->setObjectName(u"consentPurpose"_s);
    for (const ConsentPurpose purpose : kOfferedPurposes) {
        m_purpose->addItem(labelOf(purpose), int(purpose));
    }
    content().addWidget(new FieldRow(tr("Approached for"), m_purpose));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    for (size_t i = 0; i < m_channels.size(); ++i) {
        addChannel(*grid, ConsentChannel(i));
    }
    content().addLayout(grid);
    auto* details = new QHBoxLayout;
    details->setSpacing(12);
    m_note = new QLineEdit;
    m_note->setObjectName(u"consentNote"_s);
    details->addWidget(new FieldRow(tr("Note for the next entry"), m_note), 2);
    m_day = new DayEdit;
    m_day->setObjectName(u"consentDay"_s);
    m_day->setPlaceholderText(tr("now"));
    m_dayRow = new FieldRow(tr("Said on"), m_day);
    details->addWidget(m_dayRow, 1);
    content().addLayout(details);
    m_rows = new MemoryRows(consentColumns(), this);
    m_table = new RecordTable;
    m_table->setSource(m_rows);
    m_table->setObjectName(u"consentLog"_s);
    content().addWidget(m_table, 1);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closeConsent"_s);
    close->setAutoDefault(false);
    addButtons({close});
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &ConsentDialog::showBook);
    connect(m_day, &QLineEdit::textEdited, this, [this] { m_dayRow->clearError(); });
    connect(&m_workplace.company(), &Company::changed, this, &ConsentDialog::load); // undo among others
    resize(theme.px(880), theme.px(600));
    load();
}

ConsentDialog::~ConsentDialog()
{
    m_table->disconnect(this);
    m_table->setSource(nullptr);
}

ConsentPurpose ConsentDialog::purpose() const
{
    return ConsentPurpose(m_purpose->currentData().toInt());
}

void ConsentDialog::addChannel(QGridLayout& grid, ConsentChannel channel)
{
    const int line = int(channel);
    ChannelRow& row = m_channels[size_t(channel)];
    grid.addWidget(new Label(labelOf(channel)), line, 0);
    row.state = new Label;
    row.state->setObjectName(u"state_"_s + QLatin1StringView(keyOf(channel)));
    row.state->setMinimumWidth(ThemeManager::theme().px(150));
    grid.addWidget(row.state, line, 1);
    row.since = new Label({}, FontRole::Body, Ink::Text2);
    row.since->setObjectName(u"since_"_s + QLatin1StringView(keyOf(channel)));
    grid.addWidget(row.since, line, 2);
    row.given = recordButton(channel, ConsentState::Given, tr("Given…"));
    row.withdrawn = recordButton(channel, ConsentState::Withdrawn, tr("Withdrawn…"));
    grid.addWidget(row.given, line, 3);
    grid.addWidget(row.withdrawn, line, 4);
}

Button* ConsentDialog::recordButton(ConsentChannel channel, ConsentState state, const QString& text)
{
    auto* button = new Button(text);
    button->setAutoDefault(false);
    button->setSmall(true);
    button->setObjectName(QLatin1StringView(keyOf(state)) + u'_' + QLatin1StringView(keyOf(channel)));
    button->setAccessibleName(
        tr("%1: %2", "%1: a channel, Mail; %2: given or withdrawn").arg(labelOf(channel), labelOf(state)));
    auto* menu = new QMenu(button);
    for (size_t i = 0; i < kTypedSources; ++i) {
        const auto source = ConsentSource(i);
        connect(menu->addAction(labelOf(source)), &QAction::triggered, this, [this, channel, state, source] {
            record(channel, state, source);
        });
    }
    connect(button, &QAbstractButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height()))); // setMenu() would wait in an event loop
    });
    return button;
}

void ConsentDialog::record(ConsentChannel channel, ConsentState state, ConsentSource source)
{
    const std::optional<Day> today = Day::from(QDate::currentDate());
    if (!m_day->isReadable() || (m_day->day() && m_day->day() > today)) {
        m_dayRow->setError(tr("Type a day that is not still to come, or nothing for now."));
        m_day->setFocus();
        return;
    }
    ConsentWish wish{channel, purpose(), state, source, m_day->day(), m_note->text()};
    whenDone(
        m_workplace.company().apply(recordConsent(m_person, std::move(wish))), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                m_words->setText(messageFor(receipt.error()));
                return;
            }
            m_note->clear();
            m_day->setDay(std::nullopt);
        });
}

void ConsentDialog::load()
{
    whenDone(
        m_workplace.company().read([person = m_person](SqlSession& session) { return consentBook(session, person); }),
        this, [this](const Result<ConsentBook>& book) {
            if (!book) {
                m_words->setText(messageFor(book.error()));
                return;
            }
            m_book = *book;
            showBook();
            Q_EMIT shown();
        });
}

void ConsentDialog::showBook()
{
    setHeading(tr("Consent of %1", "%1: a person").arg(m_book.name));
    for (size_t i = 0; i < m_channels.size(); ++i) {
        showState(ConsentChannel(i));
    }
    std::vector<Row> rows;
    std::ranges::transform(std::as_const(m_book.entries), std::back_inserter(rows), consentRow);
    m_rows->setRows(std::move(rows));
}

void ConsentDialog::showState(ConsentChannel channel)
{
    const ChannelRow& row = m_channels[size_t(channel)];
    const ConsentEntry* entry = m_book.standing(channel, purpose());
    if (entry == nullptr) {
        row.state->setText(tr("Nothing recorded"));
        row.state->setInk(Ink::Text2);
        row.since->setText({});
        return;
    }
    const ConsentDraft& said = entry->entry.details;
    row.state->setText(labelOf(said.state));
    row.state->setInk(said.state == ConsentState::Given ? Ink::Ok : Ink::Danger);
    row.since->setText(tr("since %1 · %2", "%1: a moment; %2: from where, Phone call")
                           .arg(LanguageManager::formats().exactInstant(said.at), labelOf(said.source)));
}

} // namespace zhike
