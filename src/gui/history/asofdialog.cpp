#include "gui/history/asofdialog.h"

#include "domain/catalogue.h"
#include "gui/calendar/plantimes.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/leaving.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/dayedit.h"
#include "gui/history/historywords.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> asOfColumns()
{
    Column today{u"today"_s, AsOfDialog::tr("Today"), CellKind::Text, 260};
    today.stretches = true;
    std::vector<Column> columns{
        {u"field"_s, AsOfDialog::tr("Field"), CellKind::QuietText, 170},
        {u"then"_s, AsOfDialog::tr("Then"), CellKind::Text, 280},
        today,
        {u"mark"_s, AsOfDialog::tr("Since then"), CellKind::State, 110}};
    for (Column& column : columns) {
        column.sortable = false;
    }
    return columns;
}

/// The fields that hold something on either side, in the order of the catalogue.
QStringList fieldsToShow(const PastAndPresent& record)
{
    QStringList keys;
    const auto holds = [](const QJsonObject& image, const QString& key) {
        const QJsonValue value = image.value(key);
        return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString());
    };
    for (const Field& field : fieldsOf(record.record.kind)) {
        const QString key = QString::fromLatin1(field.key);
        if (!field.has(kHidden) && field.source == FieldSource::Own
            && (holds(record.past.image, key) || holds(record.imageToday, key) || record.past.erased.contains(key))) {
            keys.append(key);
        }
    }
    return keys;
}

} // namespace

AsOfDialog::AsOfDialog(
    Workplace& workplace, const RecordRef& record, const QString& name, const std::optional<PastMoment>& moment,
    QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_record(record)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setObjectName(u"asOf"_s);
    setWindowTitle(tr("As it was"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    inside->setSpacing(theme.px(8));
    m_title
        = new Label(name.isEmpty() ? tr("As it was") : tr("%1, as it was", "%1: a record").arg(name), FontRole::Title);
    inside->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    m_day = new DayEdit;
    m_day->setObjectName(u"asOfDay"_s);
    m_time = new QLineEdit;
    m_time->setObjectName(u"asOfTime"_s);
    m_time->setPlaceholderText(tr("end of the day"));
    row->addWidget(new FieldRow(tr("On"), m_day));
    row->addWidget(new FieldRow(tr("At"), m_time));
    row->addStretch(1);
    inside->addLayout(row);
    m_said = new Label({}, FontRole::Body, Ink::Text2);
    m_said->setObjectName(u"asOfSaid"_s);
    m_said->setWordWrap(true);
    inside->addWidget(m_said);
    column->addLayout(inside);
    m_rows = new MemoryRows(asOfColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"asOfFields"_s);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    auto* close = new Button(tr("Close"));
    close->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addWidget(foot);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_day, &QLineEdit::editingFinished, this, &AsOfDialog::readMoment);
    connect(m_time, &QLineEdit::editingFinished, this, &AsOfDialog::readMoment);
    m_moment = moment.value_or(PastMoment{Instant::from(QDateTime::currentDateTime().addDays(-1))});
    m_day->setDay(Day::from(m_moment.at.local().date()));
    m_time->setText(m_moment.at.local().time().toString(u"HH:mm"));
    resize(theme.px(900), theme.px(580));
    load();
    m_day->setFocus();
}

AsOfDialog::~AsOfDialog()
{
    stopListening(this);
}

void AsOfDialog::readMoment()
{
    const std::optional<Day> day = m_day->day();
    const std::optional<QTime> time
        = m_time->text().trimmed().isEmpty() ? std::optional(QTime(23, 59)) : timeFromTyped(m_time->text());
    if (!day || !time) {
        m_said->setText(tr("That is no day and time. Type a day like 2026-11-20, mon or -3d, and a time like 14:30."));
        m_said->setInk(Ink::Warn);
        return;
    }
    // the whole minute: what was saved in it counts
    const Instant typed = Instant::from(QDateTime(day->date(), *time).addMSecs(59'999));
    if (typed.local().toString(u"yyyyMMddHHmm") != m_moment.at.local().toString(u"yyyyMMddHHmm")) {
        m_moment = {typed};
        load();
    }
}

void AsOfDialog::load()
{
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().read([record = m_record, moment = m_moment](SqlSession& session) {
            return recordAsOf(session, record, moment);
        }),
        this, [this, generation](const Result<RecordAsOf>& past) {
            if (generation != m_generation) {
                return;
            }
            if (!past) {
                m_said->setText(messageFor(past.error()));
                m_said->setInk(Ink::Warn);
                return;
            }
            show(*past);
        });
}

void AsOfDialog::show(const RecordAsOf& past)
{
    const PastAndPresent& record = past.itself;
    QStringList said;
    said.append(tr("As of %1.", "%1: day and time").arg(LanguageManager::formats().exactInstant(past.at)));
    said.append(WordsOfHistory::presence(record));
    if (!past.customerToday.isEmpty()) {
        said.append(tr("It belonged to %1; today it belongs to %2.", "%1, %2: customers")
                        .arg(past.customerName, past.customerToday));
    }
    if (!record.past.erased.isEmpty()) {
        said.append(tr("A person's data were erased since: nobody can show them any more."));
    }
    if (record.past.isPartial) {
        said.append(tr("What it held is not kept any more."));
    }
    if (past.hasMoreParts) {
        said.append(tr("Only the first %Ln parts are shown.", nullptr, kMostPastParts));
    }
    said.removeAll(QString());
    m_shown.clear();
    if (record.past.presence != Presence::NotYet) {
        addFields(past);
        addLines(past);
        addParts(past);
        const auto differs = std::ranges::count_if(
            m_shown, [](const Row& row) { return !std::holds_alternative<std::monostate>(row.cells.back()); });
        said.append(
            differs == 0 ? tr("Nothing differs from today.")
                         : tr("%Ln field(s) differ from today.", nullptr, int(differs)));
    }
    m_said->setText(said.join(u' '));
    m_said->setInk(Ink::Text2);
    m_rows->setRows(std::exchange(m_shown, {}));
}

void AsOfDialog::add(const QString& what, const QString& then, const QString& now)
{
    const bool differs = then != now;
    m_shown.push_back(
        {qint64(m_shown.size()),
         {what, then, now, differs ? CellValue(StateText{State::Info, tr("changed")}) : CellValue()},
         differs ? RowTone::Normal : RowTone::Quiet});
}

void AsOfDialog::addFields(const RecordAsOf& past)
{
    const PastAndPresent& record = past.itself;
    for (const QString& key : fieldsToShow(record)) {
        const auto words = [&](const QJsonObject& image) {
            return WordsOfHistory::value(record.record.kind, key, image.value(key), past.links, past.currency);
        };
        add(WordsOfHistory::field(record.record.kind, key),
            record.past.erased.contains(key) ? tr("erased") : words(record.past.image), words(record.imageToday));
    }
}

void AsOfDialog::addLines(const RecordAsOf& past)
{
    const QJsonArray then = past.itself.past.image.value("lines"_L1).toArray();
    const QJsonArray now = past.itself.imageToday.value("lines"_L1).toArray();
    const auto words = [&past](const QJsonArray& lines, qsizetype at) {
        return at < lines.size() ? WordsOfHistory::orderLine(lines[at].toObject(), past.links, past.currency) : u"–"_s;
    };
    for (qsizetype at = 0; at < std::max(then.size(), now.size()); ++at) {
        add(tr("Line %1", "of an order; %1: a number").arg(LanguageManager::formats().number(at + 1)), words(then, at),
            words(now, at));
    }
}

void AsOfDialog::addParts(const RecordAsOf& past)
{
    for (const PastAndPresent& part : past.parts) {
        const bool isEntry = part.record.kind == RecordKind::CaseEntry;
        const auto words = [isEntry](const QJsonObject& image) {
            QStringList texts;
            for (const auto key : {isEntry ? "text"_L1 : "name"_L1, "title"_L1}) {
                texts.append(image.value(key).toString().simplified());
            }
            texts.removeAll(QString());
            return texts.isEmpty() ? u"–"_s : texts.join(u" · "_s);
        };
        const bool wasThere = part.past.presence == Presence::Live;
        const QString then = !wasThere   ? tr("not there")
            : part.past.erased.isEmpty() ? words(part.past.image)
                                         : tr("erased");
        const QString now = part.today == Presence::Live ? words(part.imageToday)
            : part.today == Presence::InBin              ? tr("in the bin")
                                                         : tr("not there");
        add(isEntry ? tr("Entry") : tr("Contact"), then, now);
    }
}

} // namespace zhike
