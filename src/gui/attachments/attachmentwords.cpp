#include "gui/attachments/attachmentwords.h"

#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"

#include <QFileInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestShownName = 60;

/// Short enough for a sentence, and one line.
QString shownName(const QString& name)
{
    const QString shown = displayFileName(QFileInfo(name).fileName().isEmpty() ? name : QFileInfo(name).fileName());
    return shown.size() > kLongestShownName ? shown.left(kLongestShownName) + u"…"_s : shown;
}

} // namespace

QString WordsOfAttachments::size(qint64 bytes)
{
    return bytes < 1024
        ? tr("%Ln byte(s)", nullptr, int(bytes))
        : LanguageManager::formats().locale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString WordsOfAttachments::details(const AttachmentLine& line)
{
    const AttachmentDraft& file = line.attachment.details;
    QStringList parts{size(file.size)};
    if (const auto day = Day::from(file.addedAt.local().date())) {
        parts.append(LanguageManager::formats().day(*day, today()));
    }
    for (const QString& part : {line.who, line.host, file.note}) {
        if (!part.isEmpty()) {
            parts.append(part.simplified());
        }
    }
    return parts.join(u" · "_s);
}

QString WordsOfAttachments::refusal(const RefusedSource& refused)
{
    const QString name = shownName(refused.name);
    switch (refused.error.code) {
    case ErrorCode::Overflow:
        return tr("“%1” is larger than %2 and was not attached.", "%1: a file; %2: 25 MB")
            .arg(name, size(kMostAttachedBytes));
    case ErrorCode::Unsupported:
        return tr("“%1” is a folder or no plain file and was not attached.", "%1: a file").arg(name);
    case ErrorCode::NotFound:
        return tr("“%1” is not there any more and was not attached.", "%1: a file").arg(name);
    case ErrorCode::Conflict:
        return tr("“%1” changed while it was read. Attach it again when it is finished.", "%1: a file").arg(name);
    case ErrorCode::NotAllowed:
        return tr("“%1” may not be read by you and was not attached.", "%1: a file").arg(name);
    default:
        return tr("“%1” was not attached. %2", "%1: a file; %2: a sentence that says why")
            .arg(name, messageFor(refused.error));
    }
}

QString WordsOfAttachments::outcome(const Attaching::Outcome& outcome)
{
    return outcome.attached == 0 ? QString() : tr("%Ln file(s) attached.", nullptr, outcome.attached);
}

QStringList WordsOfAttachments::doubts(const QString& name, const OpeningDoubts& doubts)
{
    QStringList sentences;
    if (doubts.isProgram) {
        sentences.append(
            tr("“%1” is a program, or has the name of one. Zhike opens no programs; you can save it.", "%1: a file")
                .arg(shownName(name)));
        return sentences;
    }
    if (doubts.tricks.turnsDirection) {
        sentences.append(tr("Its name came with characters that turn the direction of writing, so that another ending "
                            "could seem to be its own."));
    }
    if (doubts.tricks.hidesCharacters) {
        sentences.append(tr("Its name came with characters that are not seen."));
    }
    if (doubts.tricks.hasTwoEndings) {
        sentences.append(tr("Its name has two endings; only the last one counts."));
    }
    if (doubts.isOtherKind) {
        sentences.append(tr("It is not what its name says: by its content it is %1.", "%1: a type like image/png")
                             .arg(doubts.media));
    }
    if (doubts.mayHoldScripts) {
        sentences.append(tr("Files of its kind can hold scripts, which the program that shows it may run."));
    }
    return sentences;
}

QString WordsOfAttachments::failure(const QString& name, const Error& error)
{
    const QString shown = shownName(name);
    switch (error.code) {
    case ErrorCode::StateNotAllowed:
        return doubts(name, {true, {}, false, false, {}}).join(u' ');
    case ErrorCode::Damaged:
        return tr("“%1” is damaged: its content is not what was attached. A backup may have it as it was.",
                  "%1: a file")
            .arg(shown);
    case ErrorCode::NotFound:
        return tr("“%1” is not there any more.", "%1: a file").arg(shown);
    default:
        return messageFor(error);
    }
}

QString WordsOfAttachments::weight(const AttachmentWeight& weight)
{
    return weight.isMuch()
        ? tr("All files of this company together weigh %1. Every backup carries them.", "%1: a size like 5.2 GB")
              .arg(size(weight.totals.bytes))
        : QString();
}

QString WordsOfAttachments::icon(const QString& mediaType)
{
    if (mediaType.startsWith("message/"_L1)) {
        return u"mail"_s;
    }
    if (mediaType.startsWith("text/"_L1)) {
        return u"note"_s;
    }
    if (mediaType.contains("spreadsheet"_L1) || mediaType.contains("excel"_L1)) {
        return u"list"_s;
    }
    return u"file"_s;
}

} // namespace zhike
