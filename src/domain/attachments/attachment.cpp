#include "domain/attachments/attachment.h"

#include "domain/attachments/filename.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr int kHashDigits = 64;

int hostsNamed(const AttachmentDraft& draft)
{
    return int(draft.contact.has_value()) + int(draft.opportunity.has_value()) + int(draft.order.has_value())
        + int(draft.serviceCase.has_value()) + int(draft.activity.has_value());
}

bool isFingerprint(QStringView hash)
{
    return hash.size() == kHashDigits
        && std::ranges::all_of(hash, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

bool mayHaveAttachments(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
    case RecordKind::Contact:
    case RecordKind::Opportunity:
    case RecordKind::Order:
    case RecordKind::Case:
    case RecordKind::Activity:
        return true;
    default:
        return false;
    }
}

void hangOn(AttachmentDraft& draft, const RecordRef& record)
{
    const auto idFor = [&record]<class IdType>(RecordKind kind, std::optional<IdType>& id) {
        id = record.kind == kind ? std::optional(IdType(record.id)) : std::nullopt;
    };
    idFor(RecordKind::Contact, draft.contact);
    idFor(RecordKind::Opportunity, draft.opportunity);
    idFor(RecordKind::Order, draft.order);
    idFor(RecordKind::Case, draft.serviceCase);
    idFor(RecordKind::Activity, draft.activity);
}

RecordRef hostOf(const Attachment& attachment)
{
    const AttachmentDraft& draft = attachment.details;
    const qint64 customer = attachment.customer.value();
    if (draft.contact) {
        return {RecordKind::Contact, customer, draft.contact->value()};
    }
    if (draft.opportunity) {
        return {RecordKind::Opportunity, customer, draft.opportunity->value()};
    }
    if (draft.order) {
        return {RecordKind::Order, customer, draft.order->value()};
    }
    if (draft.serviceCase) {
        return {RecordKind::Case, customer, draft.serviceCase->value()};
    }
    if (draft.activity) {
        return {RecordKind::Activity, customer, draft.activity->value()};
    }
    return {RecordKind::Customer, customer, customer};
}

Faults faultsOf(const AttachmentDraft& draft)
{
    Faults faults = catalogueFaults(draft);
    if (draft.size < 0 || draft.size > kMostAttachedBytes) {
        faults.append({QLatin1StringView("size"), FaultCode::OutOfRange, kMostAttachedBytes});
    }
    if (!draft.name.isEmpty() && displayFileName(draft.name) != draft.name) {
        faults.append({QLatin1StringView("name"), FaultCode::BadCharacter});
    }
    if (!draft.contentHash.isEmpty() && !isFingerprint(draft.contentHash)) {
        faults.append({QLatin1StringView("content_hash"), FaultCode::NotAChoice});
    }
    if (hostsNamed(draft) > 1) {
        faults.append({QLatin1StringView("contact_id"), FaultCode::Inconsistent});
    }
    return faults;
}

} // namespace zhike
