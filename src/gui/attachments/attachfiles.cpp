#include "gui/attachments/attachfiles.h"

#include "gui/attachments/attachmentwords.h"

#include <QDateTime>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct AttachWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::AttachFiles)
};

bool isOfThisComputer(const QUrl& url)
{
    return url.isLocalFile() && url.host().isEmpty() && !url.toLocalFile().contains(QChar::Null);
}

} // namespace

bool holdsFiles(const QMimeData& data)
{
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : QList<QUrl>();
    return std::ranges::any_of(urls, isOfThisComputer) || (urls.isEmpty() && data.hasImage());
}

QList<AttachSource> sourcesIn(const QMimeData& data)
{
    QList<AttachSource> sources;
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : QList<QUrl>();
    for (const QUrl& url : urls) {
        if (isOfThisComputer(url)) {
            sources.append({url.toLocalFile(), {}});
        }
    }
    if (urls.isEmpty() && data.hasImage()) {
        if (const auto picture = qvariant_cast<QImage>(data.imageData()); !picture.isNull()) {
            const QString moment = QDateTime::currentDateTime().toString(u"yyyy-MM-dd hh.mm.ss"_s);
            sources.append(
                {AttachWords::tr("Picture %1", "%1: a moment; name of a file").arg(moment) + u".png"_s, picture});
        }
    }
    return sources;
}

QList<AttachSource> sourcesOf(const QStringList& paths)
{
    QList<AttachSource> sources;
    for (const QString& path : paths) {
        sources.append({path, {}});
    }
    return sources;
}

Attaching* attachInBackground(Workplace& workplace, const RecordRef& host, QList<AttachSource> sources)
{
    const int files = int(sources.size());
    auto* attaching = new Attaching(workplace.company(), host, std::move(sources), &workplace);
    auto* work = new Work(AttachWords::tr("Attaching %Ln file(s)", nullptr, files), &workplace);
    QObject::connect(attaching, &Attaching::progressed, work, [work](int done, int all, double part) {
        work->setShare((done + (done < all ? part : 0.0)) / std::max(all, 1));
    });
    QObject::connect(work, &Work::cancelRequested, attaching, &Attaching::cancel);
    QObject::connect(
        attaching, &Attaching::finished, &workplace,
        [attaching, work = QPointer(work), &workplace](const Attaching::Outcome& outcome) {
            if (work) {
                work->finish();
            }
            const QString said = WordsOfAttachments::outcome(outcome);
            if (!said.isEmpty()) {
                workplace.toast(said, Workplace::Offer::Undo);
            } else if (!outcome.refused.isEmpty()) {
                workplace.toast(WordsOfAttachments::refusal(outcome.refused.first()));
            }
            attaching->deleteLater();
        });
    workplace.show(work);
    attaching->start();
    return attaching;
}

} // namespace zhike
