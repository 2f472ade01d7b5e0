#pragma once

#include "domain/base/validation.h"

#include <span>

namespace zhike {

enum class ConsentChannel { Mail, Phone, Message, Letter };
template <>
inline constexpr std::array kChoicesOf<ConsentChannel> = {
    Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")}, Choice{"phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
    Choice{"message", QT_TRANSLATE_NOOP("Choice", "Message")}, Choice{"letter", QT_TRANSLATE_NOOP("Choice", "Letter")}};

/// What the person may be approached for. An entry for anything counts for each of the others.
enum class ConsentPurpose { Anything, Offers, Surveys };
template <>
inline constexpr std::array kChoicesOf<ConsentPurpose> = {
    Choice{"any", QT_TRANSLATE_NOOP("Choice", "Anything")},
    Choice{"offers", QT_TRANSLATE_NOOP("Choice", "Offers and news")},
    Choice{"surveys", QT_TRANSLATE_NOOP("Choice", "Surveys")}};

enum class ConsentState { Given, Withdrawn };
template <>
inline constexpr std::array kChoicesOf<ConsentState> = {
    Choice{"given", QT_TRANSLATE_NOOP("Choice", "Consent given")},
    Choice{"withdrawn", QT_TRANSLATE_NOOP("Choice", "Consent withdrawn")}};

enum class ConsentSource { Form, Call, Mail, Letter, Talk, Other, Import, Earlier, Kept };
template <>
inline constexpr std::array kChoicesOf<ConsentSource> = {
    Choice{"form", QT_TRANSLATE_NOOP("Choice", "Form")},
    Choice{"call", QT_TRANSLATE_NOOP("Choice", "Phone call")},
    Choice{"mail", QT_TRANSLATE_NOOP("Choice", "Mail")},
    Choice{"letter", QT_TRANSLATE_NOOP("Choice", "Letter")},
    Choice{"talk", QT_TRANSLATE_NOOP("Choice", "Conversation")},
    Choice{"other", QT_TRANSLATE_NOOP("Choice", "Other")},
    Choice{"import", QT_TRANSLATE_NOOP("Choice", "Import")},
    Choice{"earlier", QT_TRANSLATE_NOOP("Choice", "Noted before there was a log")},
    Choice{"kept", QT_TRANSLATE_NOOP("Choice", "Kept from before an erasure")}};
/// Those that a person chooses from; the rest the program writes by itself.
inline constexpr size_t kTypedSources = size_t(ConsentSource::Other) + 1;

/// One entry of the consent log of a person: a contact, or the customer himself where there is none. Entries are
/// written and never changed; the newest one of a channel is what counts today.
struct ConsentDraft {
    std::optional<ContactId> contact;
    ConsentChannel channel = ConsentChannel::Mail;
    ConsentPurpose purpose = ConsentPurpose::Anything;
    ConsentState state = ConsentState::Given;
    Instant at{0}; ///< when the person said so
    ConsentSource source = ConsentSource::Form;
    QString note;
    std::optional<UserId> recordedBy;
    bool operator==(const ConsentDraft&) const = default;
};
using ConsentId = Id<struct ConsentTag>;
using Consent = Saved<ConsentDraft, ConsentId>;

template <> struct Catalogue<ConsentDraft> {
    using D = ConsentDraft;
    static constexpr RecordKind kKind = RecordKind::Consent;
    static constexpr const char* kTable = "consent";
    static constexpr bool kOwnedByCustomer = true;
    static constexpr std::array kFields = {
        bound<&D::contact>(
            {"contact_id", QT_TRANSLATE_NOOP("Field", "Contact"), FieldType::Link, 0, 0, {}, RecordKind::Contact}),
        bound<&D::channel>(
            {"channel", QT_TRANSLATE_NOOP("Field", "Channel"), FieldType::Choice, kDefault, 20,
             kChoicesOf<ConsentChannel>}),
        bound<&D::purpose>(
            {"purpose", QT_TRANSLATE_NOOP("Field", "For"), FieldType::Choice, kDefault, 20,
             kChoicesOf<ConsentPurpose>}),
        bound<&D::state>(
            {"state", QT_TRANSLATE_NOOP("Field", "State"), FieldType::Choice, kDefault, 20, kChoicesOf<ConsentState>}),
        bound<&D::at>({"at", QT_TRANSLATE_NOOP("Field", "When"), FieldType::Instant, kRequired | kDefault}),
        bound<&D::source>(
            {"source", QT_TRANSLATE_NOOP("Field", "Source"), FieldType::Choice, kDefault, 20,
             kChoicesOf<ConsentSource>}),
        bound<&D::note>({"note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::Text, kPersonal, 500}),
        bound<&D::recordedBy>(
            {"recorded_by_id",
             QT_TRANSLATE_NOOP("Field", "Recorded by"),
             FieldType::Link,
             0,
             0,
             {},
             RecordKind::User})};
};

[[nodiscard]] inline Faults faultsOf(const ConsentDraft& draft)
{
    return catalogueFaults(draft);
}

/// The entry that counts today for a channel and a purpose, or nullptr when nobody ever said anything.
/// @param log newest first
[[nodiscard]] const Consent*
standingConsent(std::span<const Consent> log, ConsentChannel channel, ConsentPurpose purpose);

/// Must the person not be approached with offers this way? What nobody said anything about is not forbidden here: the
/// law of the place decides that.
[[nodiscard]] bool isObjected(std::span<const Consent> log, ConsentChannel channel);

} // namespace zhike
