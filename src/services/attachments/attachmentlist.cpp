#include "services/attachments/attachmentlist.h"

#include "repositories/attachments/attachmentreads.h"
#include "repositories/customers/customerreads.h"
#include "repositories/lists/displaynames.h"
#include "repositories/settings.h"

#include <QMap>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kNoticeSetting = u"attachment_notice_mb"_s;

/// Names of the records that files hang on, a statement a kind.
Result<void> nameHosts(SqlSession& session, AttachmentList& list)
{
    QMap<int, std::vector<qint64>> idsByKind;
    for (const AttachmentLine& line : list.lines) {
        if (const RecordRef host = hostOf(line.attachment); host != list.host) {
            idsByKind[int(host.kind)].push_back(host.id);
        }
    }
    QHash<int, QHash<qint64, QString>> names;
    for (auto kind = idsByKind.cbegin(); kind != idsByKind.cend(); ++kind) {
        ZHIKE_TRY(names[kind.key()], displayNames(session, RecordKind(kind.key()), *kind));
    }
    for (AttachmentLine& line : list.lines) {
        const RecordRef host = hostOf(line.attachment);
        line.host = names.value(int(host.kind)).value(host.id);
    }
    return {};
}

} // namespace

Result<AttachmentList> attachmentList(SqlSession& session, const RecordRef& host)
{
    AttachmentList list;
    list.host = host;
    ZHIKE_TRY(const QList<Attachment> attachments, attachmentsOf(session, host));
    ZHIKE_TRY(const auto users, userNames(session));
    for (const Attachment& attachment : attachments) {
        const auto by = attachment.details.addedBy;
        list.lines.append({attachment, by ? users.value(by->value()) : QString(), {}});
        list.bytes += attachment.details.size;
    }
    ZHIKE_CHECK(nameHosts(session, list));
    return list;
}

Result<int> attachmentNoticeMb(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> text, readSetting(session, kNoticeSetting));
    bool isNumber = false;
    const int megabytes = text ? text->toInt(&isNumber) : 0;
    return isNumber && megabytes >= 0 && megabytes <= kMostNoticeMb ? megabytes : kUsualNoticeMb;
}

Change setAttachmentNoticeMb(int megabytes)
{
    return {{ChangeAction::EditSettings, {}}, [megabytes](ChangeContext& context) -> Result<void> {
                if (megabytes < 0 || megabytes > kMostNoticeMb) {
                    return fail(ErrorCode::InvalidInput, u"%1 MB"_s.arg(megabytes));
                }
                return writeSetting(context.session(), kNoticeSetting, QString::number(megabytes));
            }};
}

Result<AttachmentWeight> attachmentWeight(SqlSession& session)
{
    AttachmentWeight weight;
    ZHIKE_TRY(weight.totals, contentTotals(session));
    ZHIKE_TRY(weight.noticeMb, attachmentNoticeMb(session));
    return weight;
}

} // namespace zhike
