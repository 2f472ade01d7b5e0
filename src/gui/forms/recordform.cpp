#include "gui/forms/recordform.h"

#include "gui/common/button.h"
#include "gui/common/draftsign.h"
#include "gui/common/label.h"
#include "gui/common/panel.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/forms/formscroll.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

RecordForm::RecordForm(Workplace& workplace, FormFrame frame, QWidget* parent) : QWidget(parent), m_workplace(workplace)
{
    const bool inPlace = frame == FormFrame::InPlace;
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_content = new QVBoxLayout;
    if (inPlace) {
        column->addLayout(m_content, 1);
    } else {
        column->addWidget(new FormScroll(m_content), 1); // a company's own fields may be many
    }
    m_content->setContentsMargins(inPlace ? QMargins(0, 8, 0, 8) : QMargins(16, 16, 16, 16));
    m_content->setSpacing(8);
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* foot = new Panel(inPlace ? Surface::Raised : Surface::Base, inPlace ? Qt::BottomEdge : Qt::TopEdge);
    auto* row = new QHBoxLayout(foot);
    if (inPlace) {
        row->setContentsMargins(0, 0, 0, 12);
    } else {
        foot->setFixedHeight(theme.px(52));
        row->setContentsMargins(16, 0, 16, 0);
    }
    m_sign = new DraftSign;
    m_discard = new Button({}, ButtonRole::Quiet);
    m_discard->hide();
    m_close = new Button;
    m_close->setAutoDefault(false);
    m_save = new Button({}, ButtonRole::Primary);
    if (!inPlace) {
        m_save->setKeysText(u"Ctrl+Enter"_s);
    }
    m_save->setDefault(true);
    m_save->setObjectName(u"saveButton"_s);
    if (inPlace) {
        column->addWidget(m_sign, 0, Qt::AlignLeft);
    } else {
        row->addWidget(m_sign);
    }
    row->addWidget(m_discard);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    column->addWidget(foot);
    connect(m_close, &QAbstractButton::clicked, this, &RecordForm::closeRequested);
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        m_form->clearFaults();
        if (m_form->markUnreadable()) {
            Q_EMIT saveRequested();
        }
    });
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        m_keeper->discard();
        m_touched = false;
        Q_EMIT closeRequested();
    });
    retranslate();
}

void RecordForm::begin(DraftKey key, FieldForm* form, Extra extra)
{
    m_form = form;
    m_content->addWidget(form);
    m_content->addWidget(m_problem);
    m_content->addStretch(1);
    m_keeper = new FormKeeper(
        m_workplace, std::move(key), 0,
        [this, typed = std::move(extra.typed)] {
            return m_touched
                ? QJsonObject{{u"fields"_s, m_form->typed()}, {u"extra"_s, typed ? typed() : QJsonObject()}}
                : QJsonObject();
        },
        this);
    connect(m_keeper, &FormKeeper::kept, this, [this](const QDateTime& at) {
        m_sign->setDraftKept(Instant::from(at));
        m_discard->show();
    });
    connect(form, &FieldForm::edited, this, &RecordForm::touch);
    m_keeper->lookForDraft(
        [this, setTyped = std::move(extra.setTyped)](const QJsonObject& content, const FormDraft& draft) {
            if (m_touched) {
                return; // somebody types already
            }
            m_draftFields = content.value("fields"_L1).toObject();
            m_draftRevision = draft.baseRevision;
            m_revision = draft.baseRevision != 0 ? draft.baseRevision : m_revision;
            m_keeper->setBaseRevision(m_revision);
            m_form->setTyped(m_draftFields);
            if (setTyped) {
                setTyped(content.value("extra"_L1).toObject());
            }
            m_touched = true;
            m_sign->setDraftKept(draft.savedAt);
            m_discard->show();
        });
    form->focusFirst();
}

void RecordForm::touch()
{
    m_touched = true;
    m_keeper->touch();
}

void RecordForm::run(Change change, const QString& saidWhenDone, std::function<void()> onConflict)
{
    m_save->setEnabled(false);
    m_problem->hide();
    change.draft = m_keeper->key();
    whenDone(
        m_workplace.company().apply(std::move(change)), this,
        [this, saidWhenDone, onConflict = std::move(onConflict)](const Result<ChangeReceipt>& receipt) {
            m_save->setEnabled(true);
            if (!receipt) {
                m_keeper->keepNow();
                if (receipt.error().code == ErrorCode::Conflict && onConflict) {
                    onConflict();
                } else {
                    showProblem(receipt.error());
                }
                return;
            }
            m_keeper->forget();
            m_touched = false;
            m_workplace.toast(saidWhenDone, Workplace::Offer::Undo);
            Q_EMIT saved();
        });
}

void RecordForm::showProblem(const Error& error)
{
    m_problem->setText(messageFor(error));
    m_problem->show();
}

void RecordForm::leave()
{
    if (m_touched) {
        m_keeper->keepNow();
    }
}

void RecordForm::triggerSave()
{
    m_save->click();
}

void RecordForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void RecordForm::retranslate()
{
    m_discard->setText(tr("Discard draft"));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save"));
}

void RecordForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((enter || event->key() == Qt::Key_S) && event->modifiers() & Qt::ControlModifier) {
        triggerSave();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace zhike
