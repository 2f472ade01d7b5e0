#include "gui/forms/recorddialog.h"

#include "gui/common/label.h"
#include "gui/common/thememanager.h"
#include "gui/forms/formscroll.h"

#include <QShowEvent>
#include <QVBoxLayout>

namespace zhike {

RecordDialog::RecordDialog(Workplace& workplace, QWidget* parent) : QDialog(parent), m_workplace(workplace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_body = new RecordForm(workplace, FormFrame::Dialog, this);
    m_title = new Label({}, FontRole::Title);
    content().addWidget(m_title);
    column->addWidget(m_body);
    connect(m_body, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_body, &RecordForm::saved, this, &QDialog::accept);
    connect(m_body, &RecordForm::closeRequested, this, &QDialog::reject);
    setMinimumWidth(ThemeManager::theme().px(560));
}

void RecordDialog::begin(const QString& title, DraftKey key, FieldForm* form)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_body->begin(
        std::move(key), form, {[this] { return extra(); }, [this](const QJsonObject& typed) { setExtra(typed); }});
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
