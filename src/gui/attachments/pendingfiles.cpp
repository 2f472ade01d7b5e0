#include "gui/attachments/pendingfiles.h"

#include "gui/common/button.h"
#include "gui/common/flowlayout.h"
#include "gui/common/plaintip.h"
#include "services/attachments/copies.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestChip = 32;

QString chipWords(const AttachSource& source)
{
    const QString name = displayFileName(source.isFile() ? QFileInfo(source.name).fileName() : source.name);
    return name.size() > kLongestChip ? name.left(kLongestChip) + u"…"_s : name;
}

} // namespace

PendingFiles::PendingFiles(QPlainTextEdit* edit, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_chips(new FlowLayout(this))
{
    setObjectName(u"pendingFiles"_s);
    hide();
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
}

void PendingFiles::add(const QList<AttachSource>& sources)
{
    m_sources += sources;
    arrange();
    Q_EMIT changed();
}

void PendingFiles::clear()
{
    m_sources.clear();
    arrange();
}

void PendingFiles::arrange()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its click may have led here
        delete item;
    }
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const QString words = chipWords(m_sources[i]);
        auto* chip = new Button(words);
        chip->setObjectName(u"pendingFile"_s);
        chip->setIconName(u"close"_s);
        chip->setSmall(true);
        chip->setAutoDefault(false);
        chip->setAccessibleName(tr("Do not attach %1", "%1: a file").arg(words));
        chip->setToolTip(plainTip(tr("Do not attach %1", "%1: a file").arg(words)));
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            m_sources.removeAt(i);
            arrange();
            m_edit->setFocus();
        });
        m_chips->addWidget(chip);
    }
    setVisible(!m_sources.isEmpty());
}

bool PendingFiles::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!holdsFiles(*drop->mimeData())) {
            break;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop) {
            add(sourcesIn(*drop->mimeData()));
        }
        return true;
    }
    case QEvent::KeyPress:
        if (const QMimeData* held = QApplication::clipboard()->mimeData(); watched == m_edit
            && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && held != nullptr && holdsFiles(*held)
            && (held->hasUrls() || !held->hasText())) {
            add(sourcesIn(*held));
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace zhike
