#include "gui/common/charts/chartview.h"

#include "documents/charts/axis.h"
#include "gui/common/button.h"
#include "gui/common/charts/chartcanvas.h"
#include "gui/common/label.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget* parent)
    : Panel(Surface::Base, {}, parent), m_title(new Label({}, FontRole::BodyStrong)),
      m_measure(new Label({}, FontRole::Small, Ink::Text2)), m_note(new Label({}, FontRole::Small, Ink::Text2)),
      m_refusal(new Label({}, FontRole::Body, Ink::Text2)), m_asTable(new ToolButton(u"list"_s, {})),
      m_more(new ToolButton(u"more"_s, {})), m_stack(new QStackedWidget), m_canvas(new ChartCanvas),
      m_table(new RecordTable), m_rows(new MemoryRows({}, this))
{
    const Theme& theme = ThemeManager::theme();
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(m_title);
    head->addWidget(m_measure, 1);
    head->addWidget(m_asTable);
    head->addWidget(m_more);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_asTable->setCheckable(true);
    m_refusal->setWordWrap(true);
    m_refusal->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_refusal);
    m_table->setSource(m_rows);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    connect(m_canvas, &ChartCanvas::markActivated, this, &ChartView::markActivated);
    connect(m_asTable, &QAbstractButton::toggled, this, &ChartView::setShowsTable);
    connect(m_more, &QAbstractButton::clicked, this, &ChartView::openMenu);
    retranslate();
}

ChartView::~ChartView()
{
    m_canvas->setChart(nullptr);
    m_table->setSource(nullptr);
}

void ChartView::setHeading(const QString& title, const QString& measure)
{
    m_title->setText(title);
    m_measure->setText(measure);
    m_canvas->setAccessibleName(title + u". "_s + measure);
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
        fillTable();
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(m_canvas);
    }
}

void ChartView::fillTable()
{
    const ChartTable table = m_chart->table();
    std::vector<Column> columns;
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        Column column;
        column.key = QString::number(i);
        column.title = table.heads[i];
        column.kind = CellKind::Text;
        column.sortable = false; // the cells are words by now
        column.stretches = i == 0;
        column.wordsRight = i >= table.wordColumns;
        columns.push_back(std::move(column));
    }
    std::vector<Row> rows;
    for (const QStringList& cells : table.rows) {
        Row row;
        row.id = qint64(rows.size());
        for (const QString& cell : cells) {
            row.cells.emplace_back(cell);
        }
        rows.push_back(std::move(row));
    }
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    m_table->resetColumns();
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
    Q_EMIT menuAboutToShow(menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ChartView::retranslate()
{
    m_asTable->setTip(tr("Show the same numbers as a table"));
    m_more->setTip(tr("More"));
}

void ChartView::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace zhike
