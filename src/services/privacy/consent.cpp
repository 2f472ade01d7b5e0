#include "services/privacy/consent.h"

#include "repositories/customers/customerreads.h"
#include "repositories/privacy/consentreads.h"
#include "services/changes/consentkeeping.h"
#include "services/changes/personrecords.h"
#include "services/customers/customerchanges.h"
#include "services/search/recordname.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A day is as early as it can be meant, and today is now: of two entries of one day the later written one counts.
Result<Instant> momentOf(const std::optional<Day>& day, Instant now)
{
    const Day today = Day::from(now.local().date()).value_or(Day(0));
    if (day.value_or(today) > today) {
        return fail(ErrorCode::InvalidInput, u"at:%1"_s.arg(int(FaultCode::OutOfRange)));
    }
    return day.value_or(today) == today ? now : Instant::from(day->date().startOfDay());
}

} // namespace

Change recordConsent(const RecordRef& person, ConsentWish wish)
{
    return {
        {ChangeAction::RecordConsent, {}}, [person, wish = std::move(wish)](ChangeContext& context) -> Result<void> {
            SqlSession& session = context.session();
            ZHIKE_CHECK(checkIsPerson(session, person));
            ZHIKE_TRY(const QString name, recordName(session, person));
            context.setSubject(name);
            ConsentDraft entry;
            if (person.kind == RecordKind::Contact) {
                entry.contact = ContactId(person.id);
            }
            entry.channel = wish.channel;
            entry.purpose = wish.purpose;
            entry.state = wish.state;
            entry.source = wish.source;
            entry.note = wish.note;
            ZHIKE_TRY(entry.at, momentOf(wish.day, context.now()));
            if (context.author().user.value() != 0) {
                entry.recordedBy = context.author().user;
            }
            ZHIKE_CHECK(context.insert(CustomerId(person.customer), std::move(entry)));
            return {};
        }};
}

Change createContactWith(CustomerId customer, ContactDraft draft, QList<ConsentWish> said)
{
    // with its marks from the beginning: a record that is made and changed in one step cannot be undone as one
    for (const ConsentMark& mark : kConsentMarks) {
        draft.*mark.mark = draft.*mark.mark || std::ranges::any_of(said, [&mark](const ConsentWish& wish) {
                               return wish.channel == mark.channel && wish.state == ConsentState::Withdrawn;
                           });
    }
    Change create = createContact(customer, std::move(draft));
    const ChangeTitle title = create.title;
    return {title, [create = std::move(create), said = std::move(said)](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(create.apply(context));
                // others that were the main contact are touched after it
                const auto made = std::ranges::find(context.touched(), RecordKind::Contact, &RecordRef::kind);
                Q_ASSERT(made != context.touched().end());
                const RecordRef contact = *made;
                for (const ConsentWish& wish : said) {
                    ZHIKE_CHECK(recordConsent(contact, wish).apply(context));
                }
                return {};
            }};
}

const ConsentEntry* ConsentBook::standing(ConsentChannel channel, ConsentPurpose purpose) const
{
    for (const ConsentEntry& each : entries) {
        if (standingConsent({&each.entry, 1}, channel, purpose) != nullptr) {
            return &each;
        }
    }
    return nullptr;
}

Result<ConsentBook> consentBook(SqlSession& session, const RecordRef& person)
{
    ZHIKE_CHECK(checkIsPerson(session, person));
    ConsentBook book;
    ZHIKE_TRY(book.name, recordName(session, person));
    ZHIKE_TRY(const QList<Consent> log, consentLog(session, person));
    ZHIKE_TRY(const auto users, userNames(session));
    for (const Consent& entry : log) {
        const QString by = entry.details.recordedBy ? users.value(entry.details.recordedBy->value()) : QString();
        book.entries.append({entry, by});
    }
    return book;
}

} // namespace zhike
