#include "gui/common/recordfoot.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QPainter>

namespace zhike {

using namespace Qt::StringLiterals;

RecordFoot::RecordFoot(QWidget* parent) : Panel(Surface::Window, Qt::TopEdge, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(ThemeManager::theme().px(28));
}

void RecordFoot::watch(RecordTable& table)
{
    m_table = &table;
    connect(&table, &RecordTable::rowSelectionChanged, this, [this] {
        describe();
        update();
    });
    describe();
}

void RecordFoot::setSums(std::vector<FootSum> sums)
{
    m_sums = std::move(sums);
    m_computing = false;
    describe();
    update();
}

void RecordFoot::setComputing()
{
    m_computing = true;
    update();
}

QSize RecordFoot::sizeHint() const
{
    return {ThemeManager::theme().px(200), ThemeManager::theme().px(28)};
}

void RecordFoot::describe()
{
    QStringList words;
    if (m_table) {
        words.append(tr("%Ln selected", nullptr, int(m_table->selectedCount())));
    }
    for (const FootSum& sum : m_sums) {
        words.append(sum.label + u' ' + sum.value);
    }
    setAccessibleName(words.join(u", "_s));
}

void RecordFoot::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    const QFont quiet = theme.numberFont(FontRole::Small);
    const QFont strong = theme.numberFont(FontRole::SmallStrong);
    const QFontMetrics quietMetrics(quiet);
    const QFontMetrics strongMetrics(strong);
    int left = theme.px(16);
    if (m_table && m_table->selectedCount() > 0) {
        const QString number = LanguageManager::formats().number(m_table->selectedCount());
        //: beside the number of selected records in the foot of a list; %1 is the number, printed in bold
        const QString pattern = tr("%1 selected");
        const qsizetype place = pattern.indexOf(u"%1"_s);
        const auto part = [&](const QFont& font, const QColor& ink, const QString& text) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text);
            left += QFontMetrics(font).horizontalAdvance(text);
        };
        part(quiet, theme.text2, pattern.left(place));
        part(strong, theme.text, number);
        part(quiet, theme.text2, pattern.mid(place + 2));
    }
    int right = width() - theme.px(16);
    for (auto sum = m_sums.rbegin(); sum != m_sums.rend(); ++sum) {
        const int valueWidth = strongMetrics.horizontalAdvance(sum->value);
        const int labelWidth = quietMetrics.horizontalAdvance(sum->label + u' ');
        if (right - valueWidth - labelWidth < left + theme.px(16)) {
            return; // the first ones stand aside when it gets narrow
        }
        painter.setFont(strong);
        painter.setPen(m_computing ? theme.text3 : theme.text);
        painter.drawText(
            QRect(right - valueWidth, 0, valueWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, sum->value);
        right -= valueWidth + labelWidth;
        painter.setFont(quiet);
        painter.setPen(theme.text2);
        painter.drawText(QRect(right, 0, labelWidth + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, sum->label);
        right -= theme.px(18);
    }
}

void RecordFoot::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setFixedHeight(ThemeManager::theme().px(28));
    } else if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

} // namespace zhike
