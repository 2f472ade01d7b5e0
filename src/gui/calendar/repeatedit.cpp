#include "gui/calendar/repeatedit.h"

#include "domain/customers/repetition.h"
#include "gui/calendar/calendarwords.h"
#include "gui/common/fieldrow.h"
#include "gui/common/languagemanager.h"
#include "gui/forms/dayedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned kWorkDays = 0b11111;
constexpr int kMostTimes = 999;
enum RepeatEnd { kNever, kAfterTimes, kOnDay };

/// What is offered, without an end.
std::vector<Repetition> offeredFor(QDate first)
{
    std::vector<Repetition> offered = {{RepeatEvery::Day, 1, 0, false, {}, {}}};
    const unsigned own = 1U << unsigned(first.dayOfWeek() - 1);
    if ((kWorkDays & own) != 0) {
        offered.push_back({RepeatEvery::Week, 1, kWorkDays, false, {}, {}});
    }
    offered.push_back({RepeatEvery::Week, 1, own, false, {}, {}});
    offered.push_back({RepeatEvery::Week, 2, own, false, {}, {}});
    offered.push_back({RepeatEvery::Month, 1, 0, false, {}, {}});
    offered.push_back({RepeatEvery::Month, 1, 0, true, {}, {}});
    offered.push_back({RepeatEvery::Month, 3, 0, false, {}, {}});
    offered.push_back({RepeatEvery::Year, 1, 0, false, {}, {}});
    return offered;
}

/// The rule without its end.
QString endless(const QString& rule)
{
    RuleParts parts = ruleParts(rule).value_or(RuleParts());
    parts.remove(u"COUNT"_s);
    parts.remove(u"UNTIL"_s);
    return ruleText(parts);
}

} // namespace

RepeatEdit::RepeatEdit(QWidget* parent) : QWidget(parent), m_first(today().date())
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_often = new QComboBox;
    m_often->setObjectName(u"repeat"_s);
    m_end = new QComboBox;
    m_end->setObjectName(u"repeatEnd"_s);
    m_end->addItems({tr("Never"), tr("After so many"), tr("On a day")});
    m_until = new DayEdit;
    m_until->setObjectName(u"repeatUntil"_s);
    m_count = new QLineEdit;
    m_count->setObjectName(u"repeatCount"_s);
    m_count->setValidator(new QIntValidator(1, kMostTimes, m_count));
    row->addWidget(new FieldRow(tr("Repeats"), m_often), 4);
    m_endRow = new FieldRow(tr("Ends"), m_end);
    row->addWidget(m_endRow, 2);
    m_countRow = new FieldRow(tr("Times"), m_count);
    row->addWidget(m_countRow, 1);
    m_untilRow = new FieldRow(tr("Last day"), m_until);
    row->addWidget(m_untilRow, 2);
    for (QComboBox* box : {m_often, m_end}) {
        connect(box, &QComboBox::activated, this, [this] {
            showEnd();
            Q_EMIT edited();
        });
    }
    for (QLineEdit* edit : {m_count, static_cast<QLineEdit*>(m_until)}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_countRow->clearError();
            m_untilRow->clearError();
            Q_EMIT edited();
        });
    }
    fill({});
}

void RepeatEdit::fill(const QString& chosen)
{
    m_often->clear();
    m_often->addItem(tr("Does not repeat"), QString());
    for (const Repetition& repetition : offeredFor(m_first)) {
        const QString rule = repeatRule(repetition, m_first);
        m_often->addItem(repeatWords(rule, m_first), rule);
    }
    if (m_often->findData(chosen) < 0) {
        m_often->addItem(repeatWords(chosen, m_first), chosen);
    }
    m_often->setCurrentIndex(m_often->findData(chosen));
    showEnd();
}

void RepeatEdit::showEnd()
{
    const bool repeats = !m_often->currentData().toString().isEmpty();
    m_endRow->setVisible(repeats);
    m_countRow->setVisible(repeats && m_end->currentIndex() == kAfterTimes);
    m_untilRow->setVisible(repeats && m_end->currentIndex() == kOnDay);
}

void RepeatEdit::setRule(const QString& rule, QDate first)
{
    m_first = first;
    const auto parts = ruleParts(rule);
    const QString until = parts ? parts->value(u"UNTIL"_s) : QString();
    m_count->setText(parts ? parts->value(u"COUNT"_s) : QString());
    m_until->setDay(Day::from(QDate::fromString(until.left(8), u"yyyyMMdd"_s)));
    m_end->setCurrentIndex(!m_count->text().isEmpty() ? kAfterTimes : !until.isEmpty() ? kOnDay : kNever);
    fill(endless(rule));
}

void RepeatEdit::setFirst(QDate first)
{
    if (first == m_first || !first.isValid()) {
        return;
    }
    const int chosen = m_often->currentIndex();
    const QString rule = m_often->currentData().toString();
    const auto meant = repetitionOf(rule, m_first);
    m_first = first;
    if (meant && meant->every == RepeatEvery::Week && meant->weekdays != kWorkDays) {
        Repetition moved = *meant; // "every week on Fri" of a plan that goes to Monday
        moved.weekdays = 0;
        fill(repeatRule(moved, first));
    } else {
        fill(meant && chosen > 0 ? repeatRule(*meant, first) : rule);
    }
}

QString RepeatEdit::rule() const
{
    const QString often = m_often->currentData().toString();
    auto parts = ruleParts(often);
    if (!parts) {
        return {};
    }
    if (m_end->currentIndex() == kAfterTimes) {
        parts->insert(u"COUNT"_s, QString::number(m_count->text().toInt()));
    } else if (const auto until = m_until->day(); m_end->currentIndex() == kOnDay && until) {
        parts->insert(u"UNTIL"_s, until->date().toString(u"yyyyMMdd"_s));
    }
    return ruleText(*parts);
}

bool RepeatEdit::isReadable()
{
    if (m_often->currentData().toString().isEmpty()) {
        return true;
    }
    if (m_end->currentIndex() == kAfterTimes && !m_count->hasAcceptableInput()) {
        m_countRow->setError(tr("Type a number from 1 to 999."));
        m_count->setFocus();
        return false;
    }
    const auto until = m_until->day();
    if (m_end->currentIndex() == kOnDay && (!until || until->date() < m_first)) {
        m_untilRow->setError(tr("Type a day that is not before the first one."));
        m_until->setFocus();
        return false;
    }
    return true;
}

QJsonObject RepeatEdit::typed() const
{
    return {
        {u"often"_s, m_often->currentData().toString()},
        {u"end"_s, m_end->currentIndex()},
        {u"count"_s, m_count->text()},
        {u"until"_s, m_until->text()}};
}

void RepeatEdit::setTyped(const QJsonObject& typed, QDate first)
{
    m_first = first;
    const QString often = typed.value("often"_L1).toString();
    m_end->setCurrentIndex(std::clamp(typed.value("end"_L1).toInt(), int(kNever), int(kOnDay)));
    m_count->setText(typed.value("count"_L1).toString());
    m_until->setText(typed.value("until"_L1).toString());
    fill(isRepeatRule(often) ? often : QString());
}

} // namespace zhike
