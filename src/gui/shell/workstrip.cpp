#include "gui/shell/workstrip.h"

#include "gui/common/progress.h"

#include <QTimer>
#include <QVBoxLayout>

namespace zhike {

namespace {
constexpr int kShownAfterMs = 2000;
}

WorkStrip::WorkStrip(QWidget* parent) : Panel(Surface::Window, Qt::TopEdge, parent)
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(16, 4, 16, 4);
    m_rows->setSpacing(2);
    hide();
}

void WorkStrip::add(Work* work)
{
    work->setParent(this);
    auto* row = new ProgressRow(work->name(), this);
    row->hide();
    connect(work, &Work::shareChanged, row, [row](double done) { row->setShare(done); });
    connect(row, &ProgressRow::cancelled, work, &Work::cancel);
    connect(work, &Work::finished, this, [this, work, row] {
        m_rows->removeWidget(row);
        row->deleteLater();
        work->deleteLater();
        setVisible(m_rows->count() > 0);
    });
    QTimer::singleShot(kShownAfterMs, row, [this, row] {
        m_rows->addWidget(row);
        row->show();
        show();
    });
}

} // namespace zhike
