#include "gui/forms/recorddialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/leaving.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"
#include "gui/forms/formscroll.h"
#include "gui/history/openhistory.h"
#include "gui/timeline/recordtimeline.h"
#include "services/history/presentrecord.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QShowEvent>
#include <QVBoxLayout>

namespace zhike {

namespace {
constexpr int kBesideWidth = 352;
} // namespace

RecordDialog::RecordDialog(Workplace& workplace, QWidget* parent) : QDialog(parent), m_workplace(workplace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_body = new RecordForm(workplace, FormFrame::Dialog, this);
    m_title = new Label({}, FontRole::Title);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    m_history = historyButton(workplace, [this] { return m_record; });
    m_history->setFocusPolicy(Qt::NoFocus); // the first field keeps the keys; there are keys of its own
    m_history->hide();
    head->addWidget(m_history);
    content().addLayout(head);
    m_row->addWidget(m_body, 1);
    connect(m_body, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_body, &RecordForm::saved, this, &QDialog::accept);
    connect(m_body, &RecordForm::closeRequested, this, &QDialog::reject);
    setMinimumWidth(ThemeManager::theme().px(560));
}

RecordDialog::~RecordDialog()
{
    stopListening(this);
}

void RecordDialog::begin(const QString& title, DraftKey key, FieldForm* form)
{
    setWindowTitle(title);
    m_title->setText(title);
    if (key.record != 0 && hasHistory(key.kind)) {
        m_record = {key.kind, key.customer, key.record};
        m_history->show();
        auto* keys = new QShortcut(QKeySequence(kHistoryKeys), this);
        connect(keys, &QShortcut::activated, m_history, &QAbstractButton::click);
    }
    m_body->begin(
        std::move(key), form, {[this] { return extra(); }, [this](const QJsonObject& typed) { setExtra(typed); }});
}

void RecordDialog::addTimeline()
{
    const Theme& theme = ThemeManager::theme();
    auto* beside = new Panel(Surface::Raised, Qt::LeftEdge, this);
    beside->setFixedWidth(theme.px(kBesideWidth));
    auto* column = new QVBoxLayout(beside);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    auto* timeline = new RecordTimeline(m_workplace, RecordTimeline::Extent::Beside);
    column->addWidget(timeline);
    m_row->addWidget(beside);
    setMinimumWidth(minimumWidth() + beside->width());
    timeline->setSubject(m_record);
    connect(timeline, &RecordTimeline::leaving, this, &RecordDialog::reject); // what is typed is kept as a draft
}

void RecordDialog::showEvent(QShowEvent* event)
{
    if (!event->spontaneous()) { // as high as the form is, if the screen has the room
        const auto* scroll = findChild<FormScroll*>();
        resize(width(), std::min(sizeHint().height(), scroll->mostHeight()));
    }
    QDialog::showEvent(event);
}

void RecordDialog::reject()
{
    m_body->leave();
    QDialog::reject();
}

} // namespace zhike
