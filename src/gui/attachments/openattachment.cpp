#include "gui/attachments/openattachment.h"

#include "gui/attachments/attachmentwords.h"
#include "gui/attachments/safeimage.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/thememanager.h"
#include "services/attachments/copies.h"
#include "services/jobs/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct OpenWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::OpenAttachment)
};

/// One folder of copies for the program, gone when the last job and the application are.
class CopiesOfProgram : public QObject {
public:
    explicit CopiesOfProgram(QObject* parent) : QObject(parent), copies(std::make_shared<OpenedCopies>()) { }
    /// Nothing of an erased person stays in a copy.
    void hear(const ChangeReceipt& receipt)
    {
        if (receipt.title.action == ChangeAction::ErasePerson) {
            copies->clear();
        }
    }
    std::shared_ptr<OpenedCopies> copies;
};

std::shared_ptr<OpenedCopies> copiesOfProgram(Company& company)
{
    static QPointer<CopiesOfProgram> holder;
    if (!holder) {
        holder = new CopiesOfProgram(qApp);
    }
    QObject::connect(&company, &Company::changed, holder, &CopiesOfProgram::hear, Qt::UniqueConnection);
    return holder->copies;
}

void showCopy(Workplace& workplace, const Attachment& attachment)
{
    whenDone(
        workplace.company().read([attachment, copies = copiesOfProgram(workplace.company())](SqlSession& session) {
            return copies->write(session, attachment);
        }),
        &workplace, [&workplace, name = attachment.details.name](const Result<QString>& path) {
            if (!path) {
                workplace.toast(WordsOfAttachments::failure(name, path.error()));
            } else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path))) {
                workplace.toast(
                    OpenWords::tr("This computer has no program that shows “%1”. Save it to pass it on.", "%1: a file")
                        .arg(name));
            }
        });
}

/// Says what is odd and asks what to do.
class OpeningDialog : public QDialog {
public:
    OpeningDialog(Workplace& workplace, const Attachment& attachment, const OpeningDoubts& doubts, QWidget* parent)
        : QDialog(parent)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setModal(true);
        setObjectName(u"openingDialog"_s);
        const QString title = doubts.isProgram ? OpenWords::tr("Not opened") : OpenWords::tr("Open this file?");
        setWindowTitle(title);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(20, 16, 20, 16);
        column->setSpacing(12);
        column->addWidget(new Label(title, FontRole::Title));
        column->addWidget(new Label(attachment.details.name, FontRole::BodyStrong));
        auto* words = new Label(WordsOfAttachments::doubts(attachment.details.name, doubts).join(u'\n'));
        words->setObjectName(u"openingDoubts"_s);
        words->setWordWrap(true);
        column->addWidget(words);
        auto* buttons = new QHBoxLayout;
        auto* save
            = new Button(OpenWords::tr("Save as…"), doubts.isProgram ? ButtonRole::Primary : ButtonRole::Standard);
        save->setObjectName(u"saveInstead"_s);
        auto* open = new Button(OpenWords::tr("Open anyway"), ButtonRole::Danger);
        open->setObjectName(u"openAnyway"_s);
        open->setAutoDefault(false);
        open->setVisible(!doubts.isProgram);
        auto* cancel = new Button(OpenWords::tr("Cancel"));
        cancel->setObjectName(u"openNot"_s);
        cancel->setDefault(true);
        cancel->setFocus();
        buttons->addWidget(open);
        buttons->addStretch(1);
        buttons->addWidget(save);
        buttons->addWidget(cancel);
        column->addLayout(buttons);
        setFixedWidth(ThemeManager::theme().px(460));
        connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
        connect(open, &QAbstractButton::clicked, this, [this, &workplace, attachment] {
            accept();
            showCopy(workplace, attachment);
        });
        connect(save, &QAbstractButton::clicked, this, [this, &workplace, attachment] {
            accept();
            saveAttachments(workplace, {attachment}, parentWidget());
        });
    }
};

/// "offer.pdf", "offer (2).pdf"...: none that is there.
QString freeName(const QDir& folder, const QString& wanted)
{
    const QFileInfo info(wanted);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString name = wanted;
    for (int n = 2; QFileInfo::exists(folder.filePath(name)); ++n) {
        name = u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(n).arg(ending);
    }
    return folder.filePath(name);
}

void writeTo(Workplace& workplace, const QList<Attachment>& attachments, const QString& path, bool isFolder)
{
    whenDone(
        workplace.company().read([attachments, path, isFolder](SqlSession& session) -> Result<qint64> {
            for (const Attachment& attachment : attachments) {
                const QString target = isFolder ? freeName(QDir(path), safeFileName(attachment.details.name)) : path;
                ZHIKE_CHECK(saveContent(session, attachment, target));
            }
            return qint64(attachments.size());
        }),
        &workplace, [&workplace, path, name = attachments.first().details.name](const Result<qint64>& saved) {
            workplace.toast(
                saved ? OpenWords::tr("Saved as %1.", "%1: a file or folder").arg(path)
                      : WordsOfAttachments::failure(name, saved.error()));
        });
}

/// What the clipboard gets of files.
struct Copied {
    QList<QUrl> urls;
    QImage picture;
};

Result<Copied> copiesForClipboard(
    SqlSession& session, const QList<Attachment>& attachments, const std::shared_ptr<OpenedCopies>& copies)
{
    Copied all;
    for (const Attachment& attachment : attachments) {
        ZHIKE_TRY(const QString path, copies->write(session, attachment));
        all.urls.append(QUrl::fromLocalFile(path));
    }
    if (attachments.size() == 1 && isPicture(attachments.first().details.mediaType)) {
        ZHIKE_TRY(const QByteArray bytes, wholeContent(session, attachments.first()));
        constexpr QSize kAsItIs(8192, 8192);
        all.picture = safeImage(bytes, kAsItIs);
    }
    return all;
}

} // namespace

void openAttachment(Workplace& workplace, const Attachment& attachment, QWidget* window)
{
    whenDone(
        workplace.company().read([attachment](SqlSession& session) { return openingDoubts(session, attachment); }),
        window, [&workplace, attachment, window](const Result<OpeningDoubts>& doubts) {
            if (!doubts) {
                workplace.toast(WordsOfAttachments::failure(attachment.details.name, doubts.error()));
            } else if (doubts->any()) {
                (new OpeningDialog(workplace, attachment, *doubts, window))->open();
            } else {
                showCopy(workplace, attachment);
            }
        });
}

void saveAttachments(Workplace& workplace, const QList<Attachment>& attachments, QWidget* window)
{
    if (attachments.isEmpty()) {
        return;
    }
    const bool isFolder = attachments.size() > 1;
    auto* dialog = new QFileDialog(
        window, isFolder ? OpenWords::tr("Save into a folder") : OpenWords::tr("Save as"),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"saveAttachment"_s);
    dialog->setAcceptMode(isFolder ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::AnyFile);
    if (!isFolder) {
        dialog->selectFile(safeFileName(attachments.first().details.name));
    }
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &workplace,
        [&workplace, attachments, isFolder](const QString& path) { writeTo(workplace, attachments, path, isFolder); });
    dialog->open();
}

void copyAttachments(Workplace& workplace, const QList<Attachment>& attachments, QWidget* window)
{
    if (attachments.isEmpty()) {
        return;
    }
    whenDone(
        workplace.company().read([attachments, copies = copiesOfProgram(workplace.company())](SqlSession& session) {
            return copiesForClipboard(session, attachments, copies);
        }),
        window, [&workplace, attachments](const Result<Copied>& all) {
            if (!all) {
                workplace.toast(WordsOfAttachments::failure(attachments.first().details.name, all.error()));
                return;
            }
            auto* data = new QMimeData;
            data->setUrls(all->urls);
            if (!all->picture.isNull()) {
                data->setImageData(all->picture);
            }
            QApplication::clipboard()->setMimeData(data);
            workplace.toast(OpenWords::tr("%Ln file(s) copied.", nullptr, int(attachments.size())));
        });
}

} // namespace zhike
