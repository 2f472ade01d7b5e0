#include "gui/common/sectionhead.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

/// ▲ or ▼ as a shape: fonts draw the characters in too many sizes.
class FigureBlock::TrendArrow : public QWidget {
public:
    TrendArrow() { setFixedSize(ThemeManager::theme().px(9), ThemeManager::theme().px(16)); }

    void setLook(Ink ink, Trend trend)
    {
        m_ink = ink;
        m_trend = trend;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColor(ThemeManager::theme(), m_ink));
        const double w = width();
        const double top = height() / 2.0 - w * 0.42;
        const double bottom = height() / 2.0 + w * 0.42;
        if (m_trend == Trend::Up) {
            painter.drawPolygon(QPolygonF({{w / 2, top}, {w, bottom}, {0, bottom}}));
        } else {
            painter.drawPolygon(QPolygonF({{0, top}, {w, top}, {w / 2, bottom}}));
        }
    }

private:
    Ink m_ink = Ink::Text2;
    Trend m_trend = Trend::None;
};

SectionHead::SectionHead(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new Label(title, FontRole::BodyStrong)),
      m_count(new Label({}, FontRole::Body, Ink::Text2)), m_note(new Label({}, FontRole::Small, Ink::Text2)),
      m_row(new QHBoxLayout(this))
{
    const Theme& theme = ThemeManager::theme();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme.px(5));
    m_row->addWidget(m_title);
    m_row->addWidget(m_count);
    m_row->addStretch(1);
    m_row->addWidget(m_note);
    m_count->hide();
    m_note->hide();
    setMinimumHeight(theme.px(28));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHead::setCount(const QString& count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void SectionHead::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

Button& SectionHead::addLink(const QString& text)
{
    auto* link = new Button(text, ButtonRole::Quiet);
    link->setSmall(true);
    m_row->addWidget(link);
    return *link;
}

ToolButton& SectionHead::addPlus(const QString& tip)
{
    auto* plus = new ToolButton(u"plus"_s, tip);
    m_row->addWidget(plus);
    return *plus;
}

FigureBlock::FigureBlock(const QString& label, QWidget* parent)
    : QWidget(parent), m_label(new Label(label, FontRole::SmallStrong, Ink::Text2)),
      m_figure(new Label({}, FontRole::Figure)), m_note(new Label({}, FontRole::Small, Ink::Text2)),
      m_arrow(new TrendArrow), m_middle(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ThemeManager::theme().px(1));
    column->addWidget(m_label);
    m_middle->setSpacing(ThemeManager::theme().px(8));
    m_middle->addWidget(m_figure);
    m_middle->addStretch(1);
    column->addLayout(m_middle);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(ThemeManager::theme().px(4));
    foot->addWidget(m_arrow);
    foot->addWidget(m_note, 1);
    column->addLayout(foot);
    m_arrow->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void FigureBlock::setLabel(const QString& label)
{
    m_label->setText(label);
    describe();
}

void FigureBlock::setFigure(const QString& figure)
{
    m_figure->setText(figure);
    describe();
}

void FigureBlock::setNote(const QString& note, Ink ink, Trend trend)
{
    m_note->setText(note);
    m_note->setInk(ink);
    m_arrow->setVisible(trend != Trend::None);
    m_arrow->setLook(ink, trend);
    describe();
}

void FigureBlock::setBeside(QWidget* widget)
{
    m_middle->insertWidget(1, widget, 1);
    m_middle->setStretch(2, 0);
}

void FigureBlock::describe()
{
    setAccessibleName(u"%1: %2. %3"_s.arg(m_label->text(), m_figure->text(), m_note->text()));
}

} // namespace zhike
