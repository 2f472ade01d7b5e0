#include "gui/calendar/plantimes.h"

#include "gui/common/fieldrow.h"
#include "gui/common/languagemanager.h"
#include "gui/forms/dayedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kLengths = {0, 15, 30, 45, 60, 90, 120, 180, 240, 480};

QString lengthWords(int minutes)
{
    if (minutes == 0) {
        return PlanTimes::tr("No length");
    }
    if (minutes % 1440 == 0) {
        return PlanTimes::tr("%Ln day(s)", nullptr, minutes / 1440);
    }
    return minutes % 60 == 0 ? PlanTimes::tr("%Ln hour(s)", nullptr, minutes / 60)
                             : PlanTimes::tr("%Ln minute(s)", nullptr, minutes);
}

} // namespace

std::optional<QTime> timeFromTyped(const QString& text)
{
    static const QRegularExpression kTime(u"^(\\d{1,2})(?:[:.：]?(\\d{2}))?\\s*(am|pm|a|p|点|點)?$"_s);
    const auto match = kTime.match(text.trimmed().toLower());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3);
    if (half.startsWith(u'p') || half.startsWith(u'a')) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

PlanTimes::PlanTimes(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_day = new DayEdit;
    m_day->setObjectName(u"planDay"_s);
    m_time = new QLineEdit;
    m_time->setObjectName(u"planTime"_s);
    m_time->setPlaceholderText(u"14:30"_s);
    m_length = new QComboBox;
    m_length->setObjectName(u"planLength"_s);
    m_wholeDay = new QCheckBox(tr("Whole day"));
    m_wholeDay->setObjectName(u"planWholeDay"_s);
    m_dayRow = new FieldRow(tr("Day"), m_day);
    m_timeRow = new FieldRow(tr("Time"), m_time);
    m_lengthRow = new FieldRow(tr("Length"), m_length);
    row->addWidget(m_dayRow, 3);
    row->addWidget(m_timeRow, 2);
    row->addWidget(m_lengthRow, 2);
    row->addWidget(m_wholeDay, 0, Qt::AlignBottom);
    for (QLineEdit* edit : {static_cast<QLineEdit*>(m_day), m_time}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_dayRow->clearError();
            m_timeRow->clearError();
            Q_EMIT edited();
        });
    }
    connect(m_time, &QLineEdit::editingFinished, this, [this] {
        if (const auto time = timeFromTyped(m_time->text())) {
            m_time->setText(time->toString(u"HH:mm"_s));
        }
    });
    connect(m_length, &QComboBox::activated, this, &PlanTimes::edited);
    connect(m_wholeDay, &QAbstractButton::clicked, this, [this] {
        showWholeDay();
        Q_EMIT edited();
    });
    setMinutes(30);
}

void PlanTimes::setMinutes(int minutes)
{
    m_length->clear();
    std::vector<int> lengths(kLengths.begin(), kLengths.end());
    if (std::ranges::find(lengths, minutes) == lengths.end()) {
        lengths.push_back(minutes);
        std::ranges::sort(lengths);
    }
    for (const int length : lengths) {
        m_length->addItem(lengthWords(length), length);
    }
    m_length->setCurrentIndex(m_length->findData(minutes));
}

void PlanTimes::showWholeDay()
{
    m_timeRow->setEnabled(!m_wholeDay->isChecked());
    m_lengthRow->setEnabled(!m_wholeDay->isChecked() || m_length->currentData().toInt() > 1440);
}

void PlanTimes::setSlot(const PlanSlot& slot)
{
    m_day->setDay(Day::from(slot.day));
    m_time->setText(QTime(0, 0).addSecs(slot.minute * 60).toString(u"HH:mm"_s));
    setMinutes(slot.minutes);
    m_wholeDay->setChecked(slot.allDay);
    showWholeDay();
}

QDate PlanTimes::day() const
{
    return m_day->day().value_or(today()).date();
}

std::optional<PlanSlot> PlanTimes::read()
{
    const auto day = m_day->day();
    const auto time = timeFromTyped(m_time->text());
    const bool isWhole = m_wholeDay->isChecked();
    if (!day) {
        m_dayRow->setError(tr("Type a day: 2026-12-31, +3d or mon."));
        m_day->setFocus();
        return std::nullopt;
    }
    if (!time && !isWhole) {
        m_timeRow->setError(tr("Type a time: 9, 930 or 14:30."));
        m_time->setFocus();
        return std::nullopt;
    }
    const QTime at = time.value_or(QTime(0, 0));
    return PlanSlot{day->date(), isWhole ? 0 : at.hour() * 60 + at.minute(), m_length->currentData().toInt(), isWhole};
}

QJsonObject PlanTimes::typed() const
{
    return {
        {u"day"_s, m_day->text()},
        {u"time"_s, m_time->text()},
        {u"minutes"_s, m_length->currentData().toInt()},
        {u"wholeDay"_s, m_wholeDay->isChecked()}};
}

void PlanTimes::setTyped(const QJsonObject& typed)
{
    m_day->setText(typed.value("day"_L1).toString());
    m_time->setText(typed.value("time"_L1).toString());
    setMinutes(typed.value("minutes"_L1).toInt());
    m_wholeDay->setChecked(typed.value("wholeDay"_L1).toBool());
    showWholeDay();
}

} // namespace zhike
