#include "gui/common/emptystate.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/button.h"
#include "gui/common/icons.h"
#include "gui/common/label.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A list in which one row comes forward; decoration only.
class EmptyPicture : public QWidget {
public:
    EmptyPicture() { setFixedSize(ThemeManager::theme().px(160), ThemeManager::theme().px(104)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = ThemeManager::theme();
        QPainter painter(this);
        painter.scale(theme.scale(), theme.scale());
        paintBox(painter, QRectF(18, 4, 140, 96), {theme.raised, theme.line2, 5, 1.5});
        for (const double y : {26.0, 48.0, 70.0, 84.0}) {
            paintHorizontal(painter, 19.5, 156.5, y, theme.line);
        }
        const auto bar = [&](double x, double y, double width, const QColor& color) {
            paintBox(painter, QRectF(x, y, width, 4), {color, QColor(), 1});
        };
        bar(46, 13, 44, theme.line2);
        bar(112, 13, 32, theme.line);
        bar(30, 75, 54, theme.line2);
        bar(112, 75, 14, theme.bar);
        bar(30, 57, 40, theme.line2);
        bar(112, 57, 28, theme.bar);
        paintState(painter, QRectF(28, 10, 10, 10), State::Info, theme.line2);
        paintBox(painter, QRectF(2, 36, 128, 24), {theme.base, theme.accent, 4, 2});
        paintState(painter, QRectF(12, 42, 12, 12), State::Neutral, theme.accent);
        bar(30, 46, 44, theme.text2);
        bar(88, 46, 28, theme.accent);
    }
};

class IconPicture : public QWidget {
public:
    explicit IconPicture(QString name) : m_name(std::move(name))
    {
        setFixedSize(ThemeManager::theme().px(20), ThemeManager::theme().px(20));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, ThemeManager::theme().accent, ThemeManager::theme().px(20));
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_title(new Label({}, FontRole::Figure)), m_text(new Label({}, FontRole::Body, Ink::Text2)),
      m_ways(new QVBoxLayout), m_foot(new SpanLabel(FontRole::Small))
{
    const Theme& theme = ThemeManager::theme();
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(theme.px(540));
    m_foot->setAlignment(Qt::AlignHCenter);
    m_ways->setSpacing(0);

    auto* ways = new QWidget;
    ways->setFixedWidth(theme.px(680));
    ways->setLayout(m_ways);
    m_ways->setContentsMargins(0, 0, 0, 0);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(new EmptyPicture, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(24));
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(6));
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(16));
    column->addWidget(ways, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(12));
    column->addWidget(m_foot);
    column->addStretch(3);
    connect(m_foot, &SpanLabel::linkActivated, this, &EmptyState::linkActivated);
    setTexts(title, text);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(m_text->width())));
}

void EmptyState::setWays(std::vector<Way> ways)
{
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may have led here
        delete item;
    }
    const Theme& theme = ThemeManager::theme();
    m_ways->addWidget(new Hairline);
    for (size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, theme.px(11), 0, theme.px(11));
        line->setSpacing(theme.px(14));
        line->addWidget(new IconPicture(way.icon));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new Label(way.what, FontRole::BodyStrong));
        auto* explanation = new Label(way.explanation, FontRole::Body, Ink::Text2);
        explanation->setWordWrap(true);
        // a row of a column does not ask for the height of its width: room for the width beside the widest button
        explanation->setMinimumHeight(explanation->heightForWidth(theme.px(490)));
        words->addWidget(explanation);
        line->addLayout(words, 1);
        auto* button = new Button(way.button, i == 0 ? ButtonRole::Primary : ButtonRole::Standard);
        button->setKeysText(way.keys);
        button->setObjectName(u"way%1"_s.arg(i));
        button->setAccessibleDescription(way.what + u". "_s + way.explanation);
        if (i == 0) {
            button->setIconName(way.icon);
        }
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(int(i)); });
        line->addWidget(button);
        m_ways->addWidget(row);
        m_ways->addWidget(new Hairline);
    }
}

} // namespace zhike
