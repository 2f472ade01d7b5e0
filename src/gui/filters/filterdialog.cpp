#include "gui/filters/filterdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"
#include "gui/filters/filtereditor.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCountAfterMs = 150;
constexpr QSize kUsualSize(760, 460);
} // namespace

FilterDialog::FilterDialog(Workplace& workplace, const ListQuery& query, const Filter& filter, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_query(query)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Filter"));
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(area);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    m_editor = new FilterEditor(workplace, query.kind, content);
    m_editor->setFilter(filter);
    inner->addWidget(m_editor);
    inner->addStretch(1);
    area->setWidget(content);
    column->addWidget(area, 1);
    auto* foot = new Panel(Surface::Base, Qt::TopEdge, this);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    m_count = new Label({}, FontRole::BodyStrong, Ink::Text, foot);
    m_count->setObjectName(u"filterCount"_s);
    auto* clear = new Button(tr("No filter"), ButtonRole::Quiet, foot);
    clear->setObjectName(u"clearFilter"_s);
    auto* close = new Button(tr("Close"), ButtonRole::Standard, foot);
    m_apply = new Button(tr("Apply"), ButtonRole::Primary, foot);
    m_apply->setObjectName(u"applyFilter"_s);
    m_apply->setKeysText(u"Ctrl+Enter"_s);
    for (Button* button : {clear, close, m_apply}) {
        button->setAutoDefault(false);
    }
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(clear);
    row->addWidget(close);
    row->addWidget(m_apply);
    column->addWidget(foot);
    resize(theme.px(kUsualSize.width()), theme.px(kUsualSize.height()));
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountAfterMs);
    connect(&m_counting, &QTimer::timeout, this, &FilterDialog::count);
    connect(m_editor, &FilterEditor::changed, this, [this] {
        m_apply->setEnabled(m_editor->isComplete());
        m_counting.start();
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(clear, &QAbstractButton::clicked, this, [this] {
        Q_EMIT applied(Filter());
        accept();
    });
    connect(m_apply, &QAbstractButton::clicked, this, [this] {
        Q_EMIT applied(m_editor->filter());
        accept();
    });
    m_counting.start();
}

void FilterDialog::count()
{
    const quint64 generation = ++m_generation;
    ListQuery query = m_query;
    query.filter = m_editor->filter();
    m_count->setText(tr("counting…"));
    whenDone(
        m_workplace.company().ask(
            QuestionKey{u"filter count"_s}, [query](SqlSession& session) { return countOf(session, query); }),
        this, [this, generation](const Result<qint64>& count) {
            if (generation != m_generation) {
                return;
            }
            if (count) {
                m_count->setText(tr("Rows: %1", "%1: a number").arg(LanguageManager::formats().number(*count)));
            } else if (count.error().code != ErrorCode::Cancelled) {
                m_count->setText(messageFor(count.error()));
            }
        });
}

void FilterDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0 && m_apply->isEnabled()) {
        m_apply->click();
        return;
    }
    if (!enter) { // Enter in a field is no answer to the dialog
        QDialog::keyPressEvent(event);
    }
}

} // namespace zhike
