#pragma once

#include "domain/base/validation.h"

namespace zhike {

/// The largest file that is kept.
inline constexpr qint64 kMostAttachedBytes = 25 * 1024 * 1024;

/// A file that hangs on a record: its name and what is known of it. The bytes lie beside, once for all that have the
/// same (repositories/attachments/contentstore). Where no record is named it hangs on the customer.
struct AttachmentDraft {
    std::optional<ContactId> contact;
    std::optional<OpportunityId> opportunity;
    std::optional<OrderId> order;
    std::optional<CaseId> serviceCase;
    std::optional<ActivityId> activity;
    QString name; ///< as it is shown and saved: displayFileName()
    QString originalName; ///< as it came: keptFileName()
    QString mediaType = QStringLiteral("application/octet-stream"); ///< by the bytes, not by the name
    qint64 size = 0;
    QString contentHash; ///< BLAKE2b-256 in hex
    Instant addedAt{0};
    std::optional<UserId> addedBy;
    QString note;
    bool operator==(const AttachmentDraft&) const = default;
};
using AttachmentId = Id<struct AttachmentTag>;
using Attachment = Saved<AttachmentDraft, AttachmentId>;

template <> struct Catalogue<AttachmentDraft> {
    using D = AttachmentDraft;
    static constexpr RecordKind kKind = RecordKind::Attachment;
    static constexpr const char* kTable = "attachment";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {
        bound<&D::name>(
            {"name", QT_TRANSLATE_NOOP("Field", "File name"), FieldType::Text,
             kRequired | kEditable | kDefault | kPersonal, 200}),
        bound<&D::originalName>(
            {"original_name", QT_TRANSLATE_NOOP("Field", "Name as it came"), FieldType::Text, kPersonal, 1000}),
        bound<&D::mediaType>(
            {"media_type", QT_TRANSLATE_NOOP("Field", "File type"), FieldType::Text, kRequired | kDefault, 127}),
        bound<&D::size>({"size", QT_TRANSLATE_NOOP("Field", "Size in bytes"), FieldType::Integer, kDefault}),
        bound<&D::contentHash>(
            {"content_hash", QT_TRANSLATE_NOOP("Field", "Fingerprint"), FieldType::Text,
             kRequired | kPersonal | kHidden, 64}),
        bound<&D::addedAt>(
            {"added_at", QT_TRANSLATE_NOOP("Field", "Attached on"), FieldType::Instant, kRequired | kDefault}),
        bound<&D::addedBy>(
            {"added_by_id",
             QT_TRANSLATE_NOOP("Field", "Attached by"),
             FieldType::Link,
             kDefault,
             0,
             {},
             RecordKind::User}),
        bound<&D::note>(
            {"note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::Text, kEditable | kDefault | kPersonal, 500}),
        bound<&D::contact>(
            {"contact_id", QT_TRANSLATE_NOOP("Field", "Contact"), FieldType::Link, 0, 0, {}, RecordKind::Contact}),
        bound<&D::opportunity>(
            {"opportunity_id",
             QT_TRANSLATE_NOOP("Field", "Opportunity"),
             FieldType::Link,
             0,
             0,
             {},
             RecordKind::Opportunity}),
        bound<&D::order>(
            {"order_id", QT_TRANSLATE_NOOP("Field", "Order"), FieldType::Link, 0, 0, {}, RecordKind::Order}),
        bound<&D::serviceCase>(
            {"case_id", QT_TRANSLATE_NOOP("Field", "Case"), FieldType::Link, 0, 0, {}, RecordKind::Case}),
        bound<&D::activity>(
            {"activity_id", QT_TRANSLATE_NOOP("Field", "Activity"), FieldType::Link, 0, 0, {}, RecordKind::Activity})};
};

/// The kinds of record that files hang on.
[[nodiscard]] bool mayHaveAttachments(RecordKind kind);
/// Hangs the file on a record of its customer.
void hangOn(AttachmentDraft& draft, const RecordRef& record);
/// The record that the file hangs on.
[[nodiscard]] RecordRef hostOf(const Attachment& attachment);

/// A file hangs on one record, is no larger than kMostAttachedBytes, and its name is one that displayFileName() makes.
[[nodiscard]] Faults faultsOf(const AttachmentDraft& draft);

} // namespace zhike
