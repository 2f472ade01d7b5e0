#include "gui/lists/listsummary.h"

#include "documents/charts/horizontalbars.h"
#include "documents/fieldwords.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"
#include "gui/filters/filterwords.h"
#include "services/jobs/whendone.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString settingKey(RecordKind kind, const char* what)
{
    return u"lists/%1/summary_%2"_s.arg(int(kind)).arg(QLatin1StringView(what));
}

bool isOfDays(const Field& field)
{
    return field.type == FieldType::Day || field.type == FieldType::Instant;
}

} // namespace

ListSummary::ListSummary(Workplace& workplace, RecordKind kind, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_kind(kind)
{
    setObjectName(u"listSummary"_s);
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* choices = new Panel(Surface::Base, Qt::BottomEdge);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(8));
    const auto box = [&](const QString& name) {
        auto* one = new QComboBox;
        one->setObjectName(name);
        one->setMinimumWidth(theme.px(150));
        row->addWidget(one);
        return one;
    };
    m_measure = box(u"summaryMeasure"_s);
    m_field = box(u"summaryField"_s);
    m_step = box(u"summaryStep"_s);
    row->addStretch(1);
    column->addWidget(choices);
    m_chart = new ChartView;
    m_chart->setObjectName(u"summaryChart"_s);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_chart);
    column->addWidget(area, 1);
    fillChoices();
    for (QComboBox* one : {m_field, m_step, m_measure}) {
        connect(one, &QComboBox::activated, this, [this] {
            QSettings settings;
            settings.setValue(settingKey(m_kind, "field"), m_field->currentData());
            settings.setValue(settingKey(m_kind, "step"), m_step->currentData());
            settings.setValue(settingKey(m_kind, "measure"), m_measure->currentData());
            read();
            Q_EMIT chosen();
        });
    }
    connect(m_chart, &ChartView::markActivated, this, [this](int key) {
        const Field* field = findField(m_kind, m_groups.by.field);
        if (field != nullptr && key >= 0 && key < int(m_groups.groups.size())) {
            Q_EMIT narrowed(filterOf(m_groups.groups[size_t(key)], m_groups.by, *field));
        }
    });
}

void ListSummary::fillChoices()
{
    const QSettings settings;
    const auto kept = [&settings, this](QComboBox& box, const char* what) {
        return box.count() > 0 ? box.currentData() : settings.value(settingKey(m_kind, what));
    };
    const QVariant field = kept(*m_field, "field");
    const QVariant step = kept(*m_step, "step");
    const QVariant measure = kept(*m_measure, "measure");
    m_field->clear();
    m_step->clear();
    m_measure->clear();
    m_measure->addItem(tr("Number of records"), QString());
    for (const Field& one : fieldsOf(m_kind)) {
        if (mayGroup(one)) {
            m_field->addItem(tr("by %1", "%1: a field").arg(labelOf(one)), QString::fromLatin1(one.key));
        }
        if (mayMeasure(one)) {
            m_measure->addItem(tr("%1, sum", "%1: a field").arg(labelOf(one)), QString::fromLatin1(one.key));
        }
    }
    m_step->addItem(tr("each month"), int(GroupStep::Month));
    m_step->addItem(tr("each quarter"), int(GroupStep::Quarter));
    m_step->addItem(tr("each year"), int(GroupStep::Year));
    const auto choose = [](QComboBox& box, const QVariant& value, int otherwise) {
        const int at = value.isValid() ? box.findData(value) : -1;
        box.setCurrentIndex(at >= 0 ? at : otherwise);
    };
    // a choice tells more at first sight than a link or a text
    int usual = 0;
    for (int i = m_field->count() - 1; i >= 0; --i) {
        if (const Field* one = findField(m_kind, m_field->itemData(i).toString());
            one != nullptr && one->type == FieldType::Choice) {
            usual = i;
        }
    }
    choose(*m_field, field, usual);
    choose(*m_step, step, 0);
    choose(*m_measure, measure, 0);
}

GroupBy ListSummary::chosenGroups() const
{
    return {
        m_field->currentData().toString(), GroupStep(m_step->currentData().toInt()),
        m_measure->currentData().toString()};
}

void ListSummary::choose(const GroupBy& by)
{
    fillChoices();
    m_field->setCurrentIndex(std::max(0, m_field->findData(by.field)));
    m_step->setCurrentIndex(std::max(0, m_step->findData(int(by.step))));
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(by.measure)));
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

void ListSummary::show(const ListQuery& query)
{
    m_query = query;
    m_isOld = true;
    if (isVisible()) {
        read();
    }
}

void ListSummary::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fillChoices(); // a company's own fields come and go
    if (m_isOld) {
        read();
    }
}

void ListSummary::read()
{
    m_isOld = false;
    const GroupBy by = chosenGroups();
    const Field* field = findField(m_kind, by.field);
    m_step->setVisible(field != nullptr && isOfDays(*field));
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"summary %1"_s.arg(int(m_kind))},
            [query = m_query, by, base = m_workplace.company().baseCurrency()](SqlSession& session) {
                return groups(session, query, by, base);
            }),
        this, [this, generation](const Result<ListGroups>& groups) {
            if (generation != m_generation) {
                return;
            }
            if (groups) {
                tell(*groups);
            } else if (groups.error().code != ErrorCode::Cancelled) {
                m_chart->setRefusal(messageFor(groups.error()));
            }
        });
}

QString ListSummary::wordsOf(const ListGroup& group, const GroupBy& by) const
{
    const Field* field = findField(m_kind, by.field);
    if (field == nullptr || isNull(group.value)) {
        return tr("none");
    }
    if (isOfDays(*field)) {
        const Day first(qint32(std::get<qint64>(group.value)));
        const QDate date = first.date();
        switch (by.step) {
        case GroupStep::Month:
            return QLocale().toString(date, tr("MMM yyyy", "a month, as QLocale reads it"));
        case GroupStep::Quarter:
            return tr("Q%1 %2", "%1: 1 to 4, %2: a year").arg((date.month() + 2) / 3).arg(date.year());
        case GroupStep::Year:
            return QString::number(date.year());
        }
    }
    if (field->type == FieldType::Link) {
        return group.name.isEmpty() ? tr("unknown") : group.name;
    }
    return fieldWords(*field, group.value, {}, m_workplace.company().baseCurrency(), LanguageManager::formats());
}

QString ListSummary::amountOf(const ListGroup& group, const GroupBy& by) const
{
    const Formats& formats = LanguageManager::formats();
    if (by.measure.isEmpty()) {
        return formats.number(group.records);
    }
    QStringList amounts;
    for (const Money& money : group.sum.money) {
        amounts.append(formats.money(money));
    }
    if (!amounts.isEmpty()) {
        return amounts.join(u" + "_s);
    }
    const Field* measure = findField(m_kind, by.measure);
    return measure == nullptr
        ? QString()
        : fieldWords(*measure, group.sum.whole, {}, m_workplace.company().baseCurrency(), formats);
}

void ListSummary::tell(const ListGroups& groups)
{
    m_groups = groups;
    const Formats& formats = LanguageManager::formats();
    const bool isCounted = groups.by.measure.isEmpty();
    std::vector<BarData> bars;
    const auto add = [&](const ListGroup& group, const QString& label, int key) {
        BarData bar;
        bar.label = label;
        bar.value = group.size(groups.by);
        bar.text = amountOf(group, groups.by);
        bar.second = isCounted ? formats.percent(double(group.records) / double(std::max<qint64>(1, groups.records)))
                               : formats.number(group.records);
        bar.key = key;
        bars.push_back(std::move(bar));
    };
    for (size_t i = 0; i < groups.groups.size(); ++i) {
        add(groups.groups[i], wordsOf(groups.groups[i], groups.by), int(i));
    }
    if (groups.others.records > 0) {
        add(groups.others,
            tr("%Ln other(s)", "groups beyond the largest", int(groups.distinct - qint64(groups.groups.size()))), -1);
    }
    m_chart->setHeading(m_field->currentText(), m_measure->currentText());
    m_chart->setNote(tr("%1 records. Click a bar to see them.", "%1: a number").arg(formats.number(groups.records)));
    if (bars.empty()) {
        m_chart->setRefusal(tr("The list is empty."));
        return;
    }
    const QStringList heads{
        m_field->currentText(), m_measure->currentText(), isCounted ? tr("Share") : tr("Number of records")};
    m_chart->setChart(std::make_unique<HorizontalBars>(std::move(bars), heads, formats));
}

void ListSummary::retranslate()
{
    fillChoices();
    if (isVisible()) {
        read();
    } else {
        m_isOld = true;
    }
}

} // namespace zhike
