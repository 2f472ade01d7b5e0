#include "gui/common/pagehead.h"

#include "gui/common/icons.h"
#include "gui/common/label.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>

namespace zhike {

PageHead::PageHead(const QString& title, QWidget* parent)
    : Panel(Surface::Base, Qt::BottomEdge, parent), m_title(new Label(title, FontRole::Title)), m_tabs(new TabRow),
      m_row(new QHBoxLayout(this)), m_afterTabs(new QHBoxLayout), m_actions(new QHBoxLayout)
{
    m_row->setSpacing(0);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_row->addWidget(m_title);
    m_row->addSpacing(ThemeManager::theme().px(14));
    m_row->addWidget(m_tabs);
    m_row->addLayout(m_afterTabs);
    m_row->addStretch(1);
    m_row->addLayout(m_actions);
    m_actions->setSpacing(ThemeManager::theme().px(4));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    measure();
}

void PageHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHead::addAfterTabs(QWidget* widget)
{
    m_afterTabs->addWidget(widget);
}

void PageHead::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}

QSize PageHead::sizeHint() const
{
    return {Panel::sizeHint().width(), ThemeManager::theme().px(40)};
}

void PageHead::measure()
{
    const Theme& theme = ThemeManager::theme();
    m_row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    setFixedHeight(theme.px(40));
}

void PageHead::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
    }
}

FilterRow::FilterRow(QWidget* parent)
    : Panel(Surface::Base, {}, parent), m_chips(new QHBoxLayout), m_right(new QHBoxLayout)
{
    const Theme& theme = ThemeManager::theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    row->setSpacing(theme.px(8));
    m_chips->setSpacing(theme.px(7));
    m_right->setSpacing(theme.px(8));
    row->addLayout(m_chips);
    row->addStretch(1);
    row->addLayout(m_right);
    setFixedHeight(theme.px(40));
}

void FilterRow::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setFixedHeight(ThemeManager::theme().px(40));
    }
}

void FilterRow::addChip(QWidget* chip)
{
    m_chips->addWidget(chip);
}

void FilterRow::addRight(QWidget* widget)
{
    m_right->addWidget(widget);
}

} // namespace zhike
