#include "gui/common/sectionhead.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

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
      m_middle(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ThemeManager::theme().px(1));
    column->addWidget(m_label);
    m_middle->setSpacing(ThemeManager::theme().px(8));
    m_middle->addWidget(m_figure);
    m_middle->addStretch(1);
    column->addLayout(m_middle);
    column->addWidget(m_note);
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
    const QString arrow = trend == Trend::Up ? u"▲ "_s : trend == Trend::Down ? u"▼ "_s : QString();
    m_note->setText(arrow + note);
    m_note->setInk(ink);
    describe();
}

void FigureBlock::setBeside(QWidget* widget)
{
    m_middle->insertWidget(1, widget, 1);
}

void FigureBlock::describe()
{
    setAccessibleName(u"%1: %2. %3"_s.arg(m_label->text(), m_figure->text(), m_note->text()));
}

} // namespace zhike
