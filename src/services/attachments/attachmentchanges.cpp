#include "services/attachments/attachmentchanges.h"

#include "domain/attachments/filename.h"
#include "repositories/attachments/contentstore.h"
#include "repositories/bin/binreads.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkHost(SqlSession& session, const RecordRef& host)
{
    if (!mayHaveAttachments(host.kind)) {
        return fail(ErrorCode::Unsupported, u"no files on kind %1"_s.arg(int(host.kind)));
    }
    ZHIKE_TRY(const auto state, stateOf(session, host));
    return state && !state->deletedAt
        ? Result<void>()
        : fail(ErrorCode::NotFound, u"record %1 of kind %2"_s.arg(host.id).arg(int(host.kind)));
}

QString subjectOf(qsizetype count, const QString& first)
{
    return count == 1 ? first : QString();
}

} // namespace

Result<void> attachWithin(ChangeContext& context, const RecordRef& host, const QList<NewAttachment>& files)
{
    ZHIKE_CHECK(checkHost(context.session(), host));
    for (const NewAttachment& file : files) {
        AttachmentDraft draft = file.draft;
        hangOn(draft, host);
        draft.addedAt = context.now();
        if (context.author().user.value() > 0) {
            draft.addedBy = context.author().user;
        }
        ZHIKE_CHECK(keepContent(context.session(), draft.contentHash, file.content));
        ZHIKE_CHECK(context.insert(CustomerId(host.customer), std::move(draft)));
    }
    return {};
}

Change attachFiles(const RecordRef& host, QList<NewAttachment> files)
{
    const QString subject = files.isEmpty() ? QString() : subjectOf(files.size(), files.first().draft.name);
    const ChangeTitle title{ChangeAction::AddAttachment, subject, files.size()};
    return {title, [host, files = std::move(files)](ChangeContext& context) -> Result<void> {
                return attachWithin(context, host, files);
            }};
}

Change withAttachments(Change change, RecordKind host, QList<NewAttachment> files)
{
    if (!files.isEmpty()) {
        change.apply = [first = std::move(change.apply), host,
                        files = std::move(files)](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(first(context));
            const auto written = std::ranges::find(context.touched(), host, &RecordRef::kind);
            return written != context.touched().end() ? attachWithin(context, RecordRef(*written), files)
                                                      : fail(ErrorCode::Internal, u"no record for the files"_s);
        };
    }
    return change;
}

Change editAttachment(const Attachment& read, const AttachmentEdit& edit)
{
    AttachmentDraft draft = read.details;
    draft.name = displayFileName(edit.name);
    draft.note = edit.note;
    return {
        {ChangeAction::EditAttachment, draft.name},
        [customer = read.customer, id = read.id, revision = read.revision,
         draft](ChangeContext& context) -> Result<void> {
            ZHIKE_CHECK(context.update(customer, id, revision, draft));
            return {};
        }};
}

Change removeAttachments(QList<Attachment> read)
{
    const QString subject = read.isEmpty() ? QString() : subjectOf(read.size(), read.first().details.name);
    const ChangeTitle title{ChangeAction::DeleteAttachment, subject, read.size()};
    return {title, [read = std::move(read)](ChangeContext& context) -> Result<void> {
                for (const Attachment& one : read) {
                    ZHIKE_CHECK(context.remove<AttachmentDraft>(one.customer, one.id, one.revision));
                }
                return {};
            }};
}

} // namespace zhike
