#include "gui/common/fieldrow.h"

#include "documents/marks.h"
#include "gui/common/chip.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"
#include "gui/common/style/properties.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>

namespace zhike {

namespace {

class ErrorMark : public QWidget {
public:
    ErrorMark() { setFixedSize(ThemeManager::theme().px(10), ThemeManager::theme().px(16)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = ThemeManager::theme();
        const int side = theme.px(9);
        paintState(painter, QRectF(0, (height() - side) / 2.0, side, side), State::Danger, theme.danger);
    }
};

} // namespace

FieldRow::FieldRow(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent), m_label(new Label({}, FontRole::Small, Ink::Text2)), m_field(field),
      m_foot(new Label({}, FontRole::Small, Ink::Text2)), m_mark(new ErrorMark)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(3));
    column->addWidget(m_label);
    column->addWidget(m_field);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.px(6));
    foot->addWidget(m_mark, 0, Qt::AlignTop);
    foot->addWidget(m_foot, 1);
    column->addLayout(foot);
    column->addStretch(0); // the field stays at its label where the row gets more height
    m_label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_foot->setWordWrap(true);
    m_label->setBuddy(m_field);
    setLabel(label);
    showFoot();
}

void FieldRow::setLabel(const QString& label)
{
    m_label->setText(label);
    QString plain = label;
    m_field->setAccessibleName(plain.remove(u'&'));
}

void FieldRow::setError(const QString& sentence)
{
    if (m_error == sentence) {
        return;
    }
    m_error = sentence;
    m_field->setProperty(style::kErrorProperty, !sentence.isEmpty());
    m_field->setAccessibleDescription(sentence.isEmpty() ? m_hint : sentence);
    m_field->update();
    showFoot();
}

bool FieldRow::hasError() const
{
    return !m_error.isEmpty();
}

void FieldRow::setHint(const QString& hint)
{
    m_hint = hint;
    if (m_error.isEmpty()) {
        m_field->setAccessibleDescription(hint);
    }
    showFoot();
}

void FieldRow::addBelow(QWidget* widget)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, widget); // before what takes the height that is left
}

void FieldRow::showFoot()
{
    const bool wrong = !m_error.isEmpty();
    m_mark->setVisible(wrong);
    m_foot->setInk(wrong ? Ink::Danger : Ink::Text2);
    m_foot->setText(wrong ? m_error : m_hint);
    m_foot->setVisible(wrong || !m_hint.isEmpty());
}

} // namespace zhike
