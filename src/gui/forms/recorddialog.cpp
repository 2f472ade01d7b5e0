#include "gui/forms/recorddialog.h"

#include "gui/common/button.h"
#include "gui/common/draftsign.h"
#include "gui/common/formkeeper.h"
#include "gui/common/label.h"
#include "gui/common/recordwords.h"
#include "gui/common/panel.h"
#include "gui/common/thememanager.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

RecordDialog::RecordDialog(Workplace& workplace, QWidget* parent) : QDialog(parent), m_workplace(workplace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(16, 16, 16, 16);
    m_content->setSpacing(8);
    m_title = new Label({}, FontRole::Title);
    m_about = new Label({}, FontRole::Body, Ink::Text2);
    m_content->addWidget(m_title);
    m_content->addWidget(m_about);
    m_about->hide();
    column->addLayout(m_content, 1);
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* foot = new Panel(Surface::Base, Qt::TopEdge);
    foot->setFixedHeight(theme.px(52));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    m_sign = new DraftSign;
    m_discard = new Button(tr("Discard draft"), ButtonRole::Quiet);
    m_discard->hide();
    auto* cancel = new Button(tr("Close"));
    cancel->setAutoDefault(false);
    m_save = new Button(tr("Save"), ButtonRole::Primary);
    m_save->setKeysText(u"Ctrl+Enter"_s);
    m_save->setDefault(true);
    m_save->setObjectName(u"saveButton"_s);
    row->addWidget(m_sign);
    row->addWidget(m_discard);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addWidget(foot);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        m_form->clearFaults();
        if (m_form->markUnreadable()) {
            save();
        }
    });
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        m_keeper->discard();
        m_touched = false;
        QDialog::reject();
    });
    setMinimumWidth(theme.px(560));
}

RecordDialog::~RecordDialog() = default;

void RecordDialog::begin(const QString& title, DraftKey key, int baseRevision, FieldForm* form)
{
    m_form = form;
    setWindowTitle(title);
    m_title->setText(title);
    m_content->addWidget(form);
    m_content->addWidget(m_problem);
    m_content->addStretch(1);
    m_keeper = new FormKeeper(
        m_workplace, std::move(key), baseRevision,
        [this] {
            return m_touched ? QJsonObject{{u"fields"_s, m_form->typed()}, {u"extra"_s, extra()}} : QJsonObject();
        },
        this);
    connect(m_keeper, &FormKeeper::kept, this, [this](const QDateTime& at) {
        m_sign->setDraftKept(Instant::from(at));
        m_discard->show();
    });
    connect(form, &FieldForm::edited, this, &RecordDialog::touch);
    m_keeper->lookForDraft([this](const QJsonObject& content, const FormDraft& draft) {
        if (m_touched) {
            return; // somebody types already
        }
        m_form->setTyped(content.value("fields"_L1).toObject());
        setExtra(content.value("extra"_L1).toObject());
        m_touched = true;
        m_sign->setDraftKept(draft.savedAt);
        m_discard->show();
    });
    form->focusFirst();
}

void RecordDialog::setAbout(const QString& line)
{
    m_about->setText(line);
    m_about->setVisible(!line.isEmpty());
}

void RecordDialog::touch()
{
    m_touched = true;
    m_keeper->touch();
}

void RecordDialog::apply(Change change, const QString& saidWhenDone)
{
    m_save->setEnabled(false);
    m_problem->hide();
    change.draft = m_keeper->key();
    whenDone(company().apply(std::move(change)), this, [this, saidWhenDone](const Result<ChangeReceipt>& receipt) {
        m_save->setEnabled(true);
        if (!receipt) {
            m_problem->setText(messageFor(receipt.error()));
            m_problem->show();
            m_keeper->keepNow();
            return;
        }
        m_keeper->forget();
        m_touched = false;
        m_workplace.toast(saidWhenDone, Workplace::Offer::Undo);
        accept();
    });
}

void RecordDialog::reject()
{
    if (m_keeper != nullptr && m_touched) {
        m_keeper->keepNow();
    }
    QDialog::reject();
}

void RecordDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((enter && event->modifiers() & Qt::ControlModifier)
        || (event->key() == Qt::Key_S && event->modifiers() & Qt::ControlModifier)) {
        m_save->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace zhike
