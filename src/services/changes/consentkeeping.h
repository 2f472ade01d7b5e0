#pragma once

#include "domain/customers/consent.h"
#include "repositories/stores.h"

/// Objections that outlive an erasure, and how a contact's "do not call" and "do not mail" follow the consent log.
namespace zhike {

struct ReachesObjected {
    bool phone = false;
    bool mail = false;
    friend bool operator==(const ReachesObjected&, const ReachesObjected&) = default;
};

/// Does one of these numbers or addresses belong to somebody who was erased and did not want to be approached by it?
[[nodiscard]] Result<ReachesObjected> objectionsTo(SqlSession& session, const Reaches& phones, const Reaches& mails);
/// Marks a contact whose numbers or addresses are on the list.
[[nodiscard]] Result<void> applyObjections(SqlSession& session, ContactDraft& draft);
/// Keeps what the person objected to, as keyed hashes of the numbers and addresses. Before the erasure of the rows.
[[nodiscard]] Result<void> keepObjectionsOf(SqlSession& session, const RecordRef& person, Instant now);

/// A mark of a contact and the channel of the log that it stands for.
struct ConsentMark {
    bool ContactDraft::*mark;
    ConsentChannel channel;
};
inline constexpr std::array kConsentMarks
    = {ConsentMark{&ContactDraft::doNotCall, ConsentChannel::Phone},
       ConsentMark{&ContactDraft::doNotMail, ConsentChannel::Mail}};

/// What writes of one change did to the marks of a contact, or that a person came new.
struct ConsentWatch {
    std::array<bool, kConsentMarks.size()> rose{}; ///< by kConsentMarks: was unset before, and is set
};

/// What brings the log and the marks together again.
struct ConsentRepair {
    QList<ConsentDraft> missing; ///< entries that somebody who wrote a mark left out
    ContactDraft after; ///< with the marks as the log has them; the log wins where it says anything
};
[[nodiscard]] Result<ConsentRepair> consentRepair(
    SqlSession& session, const Contact& contact, const ConsentWatch& watch, ConsentSource source, Instant now);
/// Entries that the list of objections asks for at a customer who is a person.
[[nodiscard]] Result<QList<ConsentDraft>> missingConsent(SqlSession& session, const Customer& customer, Instant now);

} // namespace zhike
