#include "gui/attachments/attachmentspanel.h"

#include "gui/attachments/attachmentdialog.h"
#include "gui/attachments/attachmentview.h"
#include "gui/attachments/attachmentwords.h"
#include "gui/attachments/openattachment.h"
#include "gui/attachments/safeimage.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "services/attachments/attachmentchanges.h"
#include "services/jobs/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRefusalsShown = 3;
constexpr QSize kPictureBox(280, 170);
constexpr int kCompactRows = 2;

} // namespace

AttachmentsPanel::AttachmentsPanel(Workplace& workplace, const RecordRef& host, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_host(host)
{
    setObjectName(u"attachmentsPanel"_s);
    setAcceptDrops(true);
    build();
    connect(m_plus, &QAbstractButton::clicked, this, &AttachmentsPanel::choose);
    connect(m_view, &AttachmentView::chosenChanged, this, &AttachmentsPanel::chosenChanged);
    connect(m_view, &QListView::activated, this, &AttachmentsPanel::openChosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AttachmentsPanel::openMenu);
    connect(m_open, &QAbstractButton::clicked, this, &AttachmentsPanel::openChosen);
    connect(
        m_save, &QAbstractButton::clicked, this, [this] { saveAttachments(m_workplace, m_view->chosen(), window()); });
    connect(m_remove, &QAbstractButton::clicked, this, &AttachmentsPanel::removeChosen);
    connect(&m_workplace.company(), &Company::changed, this, [this](const ChangeReceipt& receipt) {
        if (receipt.touchesCustomer(m_host.customer)) {
            load();
        }
    });
    retranslate();
    load();
}

void AttachmentsPanel::build()
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead({});
    m_plus = &m_head->addPlus({});
    m_plus->setObjectName(u"addAttachment"_s);
    column->addWidget(m_head);
    m_view = new AttachmentView;
    m_view->installEventFilter(this);
    column->addWidget(m_view);
    m_bar = new QWidget;
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, theme.px(2), 0, theme.px(2));
    bar->setSpacing(theme.px(4));
    m_open = new Button({}, ButtonRole::Quiet);
    m_open->setObjectName(u"openAttachment"_s);
    m_save = new Button({}, ButtonRole::Quiet);
    m_save->setObjectName(u"saveAttachmentAs"_s);
    m_remove = new Button({}, ButtonRole::Quiet);
    m_remove->setObjectName(u"removeAttachment"_s);
    for (Button* button : {m_open, m_save, m_remove}) {
        button->setSmall(true);
        button->setAutoDefault(false);
        bar->addWidget(button);
    }
    bar->addStretch(1);
    m_bar->hide();
    column->addWidget(m_bar);
    m_picture = new QLabel;
    m_picture->setObjectName(u"attachmentPicture"_s);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setContentsMargins(0, theme.px(4), 0, theme.px(4));
    m_picture->hide();
    column->addWidget(m_picture);
    m_hint = new Label({}, FontRole::Small, Ink::Text2);
    m_problem = new Label({}, FontRole::Small, Ink::Danger);
    m_problem->setObjectName(u"attachmentProblem"_s);
    m_weight = new Label({}, FontRole::Small, Ink::Warn);
    m_weight->setObjectName(u"attachmentWeight"_s);
    for (Label* label : {m_hint, m_problem, m_weight}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AttachmentsPanel::setCompact()
{
    m_isCompact = true;
    m_view->setMostRowsShown(kCompactRows);
}

void AttachmentsPanel::attach(const QList<AttachSource>& sources)
{
    if (sources.isEmpty()) {
        return;
    }
    m_problem->hide();
    const Attaching* attaching = attachInBackground(m_workplace, m_host, sources);
    connect(attaching, &Attaching::finished, this, &AttachmentsPanel::say);
}

void AttachmentsPanel::say(const Attaching::Outcome& outcome)
{
    QStringList sentences;
    for (const RefusedSource& refused : outcome.refused.first(std::min(kMostRefusalsShown, outcome.refused.size()))) {
        sentences.append(WordsOfAttachments::refusal(refused));
    }
    if (const auto more = outcome.refused.size() - sentences.size(); more > 0) {
        sentences.append(tr("%Ln more file(s) were not attached.", nullptr, int(more)));
    }
    m_problem->setText(sentences.join(u'\n'));
    m_problem->setVisible(!sentences.isEmpty());
}

void AttachmentsPanel::load()
{
    const quint64 generation = ++m_generation;
    whenDone(
        m_workplace.company().read([host = m_host](SqlSession& session) -> Result<Loaded> {
            Loaded loaded;
            ZHIKE_TRY(loaded.list, attachmentList(session, host));
            ZHIKE_TRY(loaded.weight, attachmentWeight(session));
            return loaded;
        }),
        this, [this, generation](const Result<Loaded>& loaded) {
            if (loaded && generation == m_generation) {
                show(*loaded);
            }
        });
}

void AttachmentsPanel::show(const Loaded& loaded)
{
    m_weighed = loaded.weight;
    m_view->setLines(loaded.list.lines);
    m_view->setVisible(!loaded.list.lines.isEmpty());
    m_hint->setVisible(loaded.list.lines.isEmpty());
    m_head->setCount(LanguageManager::formats().number(loaded.list.lines.size()));
    m_head->setNote(loaded.list.bytes > 0 ? WordsOfAttachments::size(loaded.list.bytes) : QString());
    const QString weight = WordsOfAttachments::weight(m_weighed);
    m_weight->setText(weight);
    m_weight->setVisible(!weight.isEmpty());
    Q_EMIT shown();
}

void AttachmentsPanel::choose()
{
    auto* dialog = new QFileDialog(
        window(), tr("Attach files"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"attachFiles"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) { attach(sourcesOf(paths)); });
    dialog->open();
}

void AttachmentsPanel::openMenu(const QPoint& place)
{
    const qsizetype count = m_view->chosen().size();
    if (count == 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, const QKeySequence& keys, bool isEnabled, auto work) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys);
        action->setEnabled(isEnabled);
        QObject::connect(action, &QAction::triggered, menu, work);
    };
    add(tr("Open"), Qt::Key_Return, count == 1, [this] { openChosen(); });
    add(tr("Save as…"), {}, true, [this] { saveAttachments(m_workplace, m_view->chosen(), window()); });
    add(tr("Copy"), QKeySequence::Copy, true, [this] { copyAttachments(m_workplace, m_view->chosen(), this); });
    add(tr("Name and note…"), Qt::Key_F2, count == 1, [this] { renameChosen(); });
    menu->addSeparator();
    add(tr("Remove"), Qt::Key_Delete, true, [this] { removeChosen(); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void AttachmentsPanel::openChosen()
{
    if (const QList<Attachment> chosen = m_view->chosen(); chosen.size() == 1) {
        openAttachment(m_workplace, chosen.first(), window());
    }
}

void AttachmentsPanel::renameChosen()
{
    if (const QList<Attachment> chosen = m_view->chosen(); chosen.size() == 1) {
        (new AttachmentDialog(m_workplace, chosen.first(), window()))->open();
    }
}

void AttachmentsPanel::removeChosen()
{
    const QList<Attachment> chosen = m_view->chosen();
    if (chosen.isEmpty()) {
        return;
    }
    whenDone(
        m_workplace.company().apply(removeAttachments(chosen)), this,
        [this, count = int(chosen.size())](const Result<ChangeReceipt>& receipt) {
            if (!receipt) {
                m_workplace.complain(receipt.error());
                load();
                return;
            }
            m_workplace.toast(tr("%Ln file(s) removed.", nullptr, count), Workplace::Offer::Undo);
        });
}

void AttachmentsPanel::paste()
{
    const QMimeData* held = QApplication::clipboard()->mimeData();
    if (held == nullptr || !holdsFiles(*held)) {
        m_problem->setText(tr("There is no file and no picture to paste. Copy one first."));
        m_problem->show();
        return;
    }
    attach(sourcesIn(*held));
}

bool AttachmentsPanel::handleKey(QKeyEvent& key)
{
    if (key.matches(QKeySequence::Paste)) {
        paste();
    } else if (key.matches(QKeySequence::Copy)) {
        copyAttachments(m_workplace, m_view->chosen(), this);
    } else if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::NoModifier) {
        removeChosen();
    } else if (key.key() == Qt::Key_F2) {
        renameChosen();
    } else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        openChosen(); // before a form's default button takes it
    } else {
        return false;
    }
    return true;
}

bool AttachmentsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste) || key->matches(QKeySequence::Copy) || key->key() == Qt::Key_Delete
            || key->key() == Qt::Key_F2) {
            event->accept(); // the window has other uses for them
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event))) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// The window would import what is pasted: with the + or a button in focus it is attached.
bool AttachmentsPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void AttachmentsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return;
    }
    QWidget::keyPressEvent(event);
}

void AttachmentsPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (holdsFiles(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction); // a move would let the other program delete the file
        event->accept();
        m_isOver = true;
        update();
    }
}

void AttachmentsPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void AttachmentsPanel::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(sourcesIn(*event->mimeData()));
}

void AttachmentsPanel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_isOver) {
        const Theme& theme = ThemeManager::theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(theme.accentTint);
        painter.setPen(QPen(theme.accent, 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(4), theme.px(4));
    }
}

void AttachmentsPanel::chosenChanged()
{
    const QList<Attachment> chosen = m_view->chosen();
    m_bar->setVisible(!chosen.isEmpty());
    m_open->setEnabled(chosen.size() == 1);
    if (!m_isCompact && chosen.size() == 1 && isPicture(chosen.first().details.mediaType)) {
        if (m_shownPicture != chosen.first().id) {
            showPicture(chosen.first());
        }
    } else {
        hidePicture();
    }
}

void AttachmentsPanel::showPicture(const Attachment& attachment)
{
    m_shownPicture = attachment.id;
    const quint64 generation = ++m_pictureGeneration;
    const double ratio = devicePixelRatioF();
    whenDone(
        m_workplace.company().read([attachment](SqlSession& session) { return wholeContent(session, attachment); }),
        this, [this, generation, ratio, name = attachment.details.name](const Result<QByteArray>& bytes) {
            if (!bytes || generation != m_pictureGeneration) {
                return;
            }
            whenDone(
                QtConcurrent::run([bytes = *bytes, ratio] { return safeImage(bytes, kPictureBox * ratio); }), this,
                [this, generation, ratio, name](QImage picture) {
                    if (generation != m_pictureGeneration) {
                        return;
                    }
                    picture.setDevicePixelRatio(ratio);
                    m_picture->setAccessibleName(name);
                    if (picture.isNull()) {
                        m_picture->setText(tr("This picture cannot be shown here."));
                    } else {
                        m_picture->setPixmap(QPixmap::fromImage(picture));
                    }
                    m_picture->show();
                });
        });
}

void AttachmentsPanel::hidePicture()
{
    ++m_pictureGeneration;
    m_shownPicture.reset();
    m_picture->hide();
    m_picture->clear();
}

void AttachmentsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_view->retranslate();
    }
    QWidget::changeEvent(event);
}

void AttachmentsPanel::retranslate()
{
    m_head->setTitle(tr("Attachments"));
    m_plus->setTip(tr("Attach files"));
    m_view->setAccessibleName(tr("Attachments"));
    m_open->setText(tr("Open"));
    m_save->setText(tr("Save as…"));
    m_remove->setText(tr("Remove"));
    m_hint->setText(tr("Drop files here, or paste files and pictures with Ctrl+V."));
    m_weight->setText(WordsOfAttachments::weight(m_weighed));
}

} // namespace zhike
