#include "gui/common/charts/chartview.h"

#include "documents/charts/axis.h"
#include "gui/common/button.h"
#include "gui/common/charts/chartcanvas.h"
#include "gui/common/charts/charttableview.h"
#include "gui/common/explanation.h"
#include "gui/common/label.h"
#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget* parent)
    : Panel(Surface::Base, {}, parent), m_head(new QGridLayout), m_title(new Label({}, FontRole::BodyStrong)),
      m_measure(new Label({}, FontRole::Small, Ink::Text2)), m_note(new Label({}, FontRole::Small, Ink::Text2)),
      m_refusal(new Label({}, FontRole::Body, Ink::Text2)), m_how(new ToolButton(u"info"_s, {})),
      m_asTable(new ToolButton(u"list"_s, {})), m_more(new ToolButton(u"more"_s, {})), m_stack(new QStackedWidget),
      m_canvas(new ChartCanvas), m_table(new ChartTableView)
{
    const Theme& theme = ThemeManager::theme();
    m_head->setHorizontalSpacing(theme.px(8));
    m_head->setVerticalSpacing(0);
    m_head->addWidget(m_title, 0, 0);
    m_head->addWidget(m_measure, 0, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(2));
    for (ToolButton* button : {m_how, m_asTable, m_more}) {
        buttons->addWidget(button);
    }
    m_head->addLayout(buttons, 0, 2);
    m_head->setColumnStretch(1, 1);
    m_how->hide();
    m_note->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_asTable->setCheckable(true);
    m_refusal->setWordWrap(true);
    m_refusal->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_refusal);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    column->addLayout(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    connect(m_canvas, &ChartCanvas::markActivated, this, &ChartView::markActivated);
    connect(m_asTable, &QAbstractButton::toggled, this, &ChartView::setShowsTable);
    connect(m_more, &QAbstractButton::clicked, this, &ChartView::openMenu);
    connect(m_how, &QAbstractButton::clicked, this, [this] { showExplanation(*m_how, m_explanation); });
    retranslate();
}

ChartView::~ChartView()
{
    m_canvas->setChart(nullptr);
}

void ChartView::setHeading(const QString& title, const QString& measure)
{
    m_title->setText(title);
    m_measure->setText(measure);
    m_canvas->setAccessibleName(title + u". "_s + measure);
    placeMeasure();
}

void ChartView::setExplanation(const QString& sentence)
{
    m_explanation = sentence;
    m_canvas->setWhatsThis(plainTip(sentence));
    m_how->setVisible(!sentence.isEmpty());
    placeMeasure();
}

void ChartView::placeMeasure()
{
    const Theme& theme = ThemeManager::theme();
    const int buttons = theme.px(28) * (m_how->isHidden() ? 2 : 3);
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_title->sizeHint().width() - buttons - theme.px(20);
    const bool below = m_measure->fontMetrics().horizontalAdvance(m_measure->text()) > room;
    if (below == m_measureIsBelow) {
        return;
    }
    m_measureIsBelow = below;
    m_head->removeWidget(m_measure);
    if (below) {
        m_head->addWidget(m_measure, 1, 0, 1, 3);
    } else {
        m_head->addWidget(m_measure, 0, 1);
    }
}

void ChartView::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ChartView::setChart(std::unique_ptr<Chart> chart)
{
    m_canvas->setChart(chart.get());
    m_chart = std::move(chart);
    m_asTable->setEnabled(m_chart != nullptr);
    setShowsTable(m_asTable->isChecked());
}

void ChartView::setRefusal(const QString& sentence)
{
    setChart(nullptr);
    m_refusal->setText(sentence);
    m_stack->setCurrentWidget(m_refusal);
}

bool ChartView::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartView::setShowsTable(bool table)
{
    m_asTable->setChecked(table);
    if (table && m_chart != nullptr) {
        m_table->setTable(m_chart->table());
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(m_canvas);
    }
}

QImage ChartView::picture() const
{
    const Theme& theme = ThemeManager::theme();
    constexpr int kRatio = 2;
    QImage image(size() * kRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(kRatio);
    image.fill(theme.base);
    if (m_chart == nullptr) {
        return image;
    }
    QPainter painter(&image);
    const QRectF area = QRectF(rect()).adjusted(theme.px(20), theme.px(12), -theme.px(20), -theme.px(12));
    const double top = area.top() + theme.px(9);
    paintChartText(
        painter, {area.left(), top}, TextSide::Left, theme.font(FontRole::BodyStrong), theme.text, m_title->text());
    const double after = chartTextWidth(theme.font(FontRole::BodyStrong), m_title->text()) + theme.px(8);
    paintChartText(
        painter, {area.left() + after, top}, TextSide::Left, theme.font(FontRole::Small), theme.text2,
        m_measure->text());
    const bool hasNote = !m_note->text().isEmpty();
    m_chart->paint(painter, area.adjusted(0, theme.px(28), 0, hasNote ? -theme.px(24) : 0), theme);
    if (hasNote) {
        paintChartText(
            painter, {area.left(), area.bottom() - theme.px(8)}, TextSide::Left, theme.font(FontRole::Small),
            theme.text2, m_note->text());
    }
    return image;
}

void ChartView::copyPicture() const
{
    QApplication::clipboard()->setImage(picture());
}

void ChartView::copyTable() const
{
    if (m_chart != nullptr) {
        QApplication::clipboard()->setText(m_chart->table().toText());
    }
}

void ChartView::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* picture = menu->addAction(tr("Copy as picture"));
    QAction* table = menu->addAction(tr("Copy as table"));
    picture->setEnabled(m_chart != nullptr);
    table->setEnabled(m_chart != nullptr);
    connect(picture, &QAction::triggered, this, &ChartView::copyPicture);
    connect(table, &QAction::triggered, this, &ChartView::copyTable);
    if (!m_explanation.isEmpty()) {
        addExplanation(*menu, *m_how, m_explanation);
    }
    Q_EMIT menuAboutToShow(menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ChartView::retranslate()
{
    m_asTable->setTip(tr("Show the same numbers as a table"));
    m_more->setTip(tr("More"));
    m_how->setTip(tr("How is this computed?"));
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    placeMeasure();
}

void ChartView::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace zhike
