#include "gui/common/noteeditor.h"

#include "documents/painting.h"
#include "gui/common/button.h"
#include "gui/common/chip.h"
#include "gui/common/draftsign.h"
#include "gui/common/icons.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 8;

} // namespace

NoteEditor::NoteEditor(QWidget* parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_kind(new QToolButton), m_sign(new DraftSign),
      m_save(new Button({}, ButtonRole::Primary)), m_bar(new QWidget(this))
{
    m_edit->setObjectName(u"noteText"_s);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->document()->setDocumentMargin(0);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_kind->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_kind->setPopupMode(QToolButton::InstantPopup);
    m_kind->setIcon(themedIcon(u"note"_s));
    m_kind->setFocusPolicy(Qt::TabFocus);
    m_kind->hide();
    m_save->setSmall(true);
    m_save->setKeysText(u"Ctrl+Enter"_s);
    m_bar->setCursor(Qt::ArrowCursor);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_kind);
    bar->addWidget(m_sign);
    bar->addStretch(1);
    bar->addWidget(m_save);

    connect(m_save, &QAbstractButton::clicked, this, &NoteEditor::save);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_save->setEnabled(!m_edit->document()->isEmpty());
        updateGeometry();
        arrange();
        Q_EMIT textEdited();
    });
    m_save->setEnabled(false);
    retranslate();
    arrange();
}

void NoteEditor::setKinds(std::vector<Kind> kinds)
{
    m_kinds = std::move(kinds);
    m_kind->setVisible(!m_kinds.empty());
    auto* menu = new QMenu(m_kind);
    for (const Kind& kind : m_kinds) {
        connect(menu->addAction(kind.label), &QAction::triggered, this, [this, key = kind.key] { setKind(key); });
    }
    delete m_kind->menu();
    m_kind->setMenu(menu);
    const bool stays = std::ranges::find(m_kinds, m_chosen, &Kind::key) != m_kinds.end();
    setKind(stays ? m_chosen : m_kinds.empty() ? QString() : m_kinds.front().key);
}

QString NoteEditor::kind() const
{
    return m_chosen;
}

void NoteEditor::setKind(const QString& key)
{
    m_chosen = key;
    for (const Kind& kind : m_kinds) {
        if (kind.key == key) {
            m_kind->setText(kind.label);
        }
    }
    Q_EMIT kindChosen(key);
}

QString NoteEditor::text() const
{
    return m_edit->toPlainText();
}

void NoteEditor::setText(const QString& text)
{
    m_edit->setPlainText(text);
}

void NoteEditor::clear()
{
    m_edit->clear();
    m_sign->setNothing();
}

void NoteEditor::clearSaved(const QString& saved)
{
    const QString now = text();
    clear();
    if (now != saved) {
        setText(now.startsWith(saved) ? now.mid(saved.size()) : now);
        m_edit->moveCursor(QTextCursor::End);
    }
}

void NoteEditor::startWriting()
{
    m_edit->setFocus();
    m_edit->moveCursor(QTextCursor::End);
}

bool NoteEditor::isOpen() const
{
    return m_edit->hasFocus() || m_save->hasFocus() || m_kind->hasFocus() || !m_edit->document()->isEmpty();
}

QSize NoteEditor::sizeHint() const
{
    const Theme& theme = ThemeManager::theme();
    if (!isOpen()) {
        return {theme.px(240), theme.px(28)};
    }
    int lines = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(1, block.layout()->lineCount());
    }
    const int lineHeight = int(std::ceil(QFontMetricsF(m_edit->font()).lineSpacing()));
    return {theme.px(240), theme.px(10) + std::clamp(lines, 2, kMostLines) * lineHeight + theme.px(6 + 24 + 8)};
}

QSize NoteEditor::minimumSizeHint() const
{
    return {ThemeManager::theme().px(160), sizeHint().height()};
}

void NoteEditor::arrange()
{
    const Theme& theme = ThemeManager::theme();
    const bool open = isOpen();
    m_bar->setVisible(open);
    m_edit->setVisible(true);
    if (open) {
        const int bar = theme.px(24);
        m_bar->setGeometry(theme.px(8), height() - bar - theme.px(8), width() - theme.px(16), bar);
        m_edit->setGeometry(theme.px(12), theme.px(9), width() - theme.px(20), m_bar->y() - theme.px(9 + 4));
    } else {
        const int line = int(std::ceil(QFontMetricsF(m_edit->font()).lineSpacing()));
        m_edit->setGeometry(theme.px(32), (height() - line) / 2, width() - theme.px(32 + 90), line + 1);
    }
    update();
}

void NoteEditor::save()
{
    if (!m_edit->toPlainText().trimmed().isEmpty()) {
        Q_EMIT saveRequested(m_edit->toPlainText(), m_chosen);
    }
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        switch (event->type()) {
        case QEvent::FocusIn:
        case QEvent::FocusOut:
            QMetaObject::invokeMethod(
                this,
                [this] {
                    updateGeometry();
                    arrange();
                },
                Qt::QueuedConnection);
            break;
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress: {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
            const bool saves = enter && key->modifiers().testFlag(Qt::ControlModifier);
            if (saves) {
                event->accept();
                if (event->type() == QEvent::KeyPress) {
                    save();
                }
                return true;
            }
            if (key->key() == Qt::Key_Escape && event->type() == QEvent::KeyPress) {
                m_edit->clearFocus();
                if (parentWidget() != nullptr) {
                    parentWidget()->setFocus();
                }
                return true;
            }
            break;
        }
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteEditor::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    const bool focused = m_edit->hasFocus();
    paintBox(
        painter, rect(), {theme.base, focused ? theme.accent : theme.field, double(theme.px(4)), focused ? 2.0 : 0.0});
    if (!isOpen()) {
        paintIcon(painter, QRect(theme.px(8), 0, theme.px(20), height()), u"note"_s, theme.text2, theme.px(14));
        paintKeyCap(painter, rect(), width() - theme.px(8), u"Ctrl+Enter"_s);
    }
}

void NoteEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void NoteEditor::mousePressEvent(QMouseEvent*)
{
    startWriting();
}

void NoteEditor::retranslate()
{
    m_edit->setPlaceholderText(tr("Write a note…"));
    m_edit->setAccessibleName(tr("Note"));
    m_save->setText(tr("Save"));
    m_kind->setAccessibleName(tr("Kind of entry"));
}

void NoteEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace zhike
