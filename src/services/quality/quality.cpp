#include "services/quality/quality.h"

#include "repositories/changes/recordhistory.h"
#include "repositories/customers/customerreads.h"
#include "repositories/settings.h"
#include "services/customers/activitychanges.h"
#include "text/mail.h"
#include "text/phone.h"

#include "domain/customers/taxid.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kRulesSetting = u"data_quality"_s;
const QString kNotedSetting = u"data_quality_noted"_s;
const QString kConfirmedKey = u"confirmed:"_s;
constexpr int kContactsLookedAt = 10;
constexpr int kConfirmationsLookedAt = 20;
constexpr int kRowsLookedAt = 100;

/// One number or address that can be right is enough.
template <class IsPlausible> PartState stateOf(const Reaches& reaches, IsPlausible isPlausible)
{
    if (reaches.isEmpty()) {
        return PartState::Missing;
    }
    return std::ranges::any_of(reaches, [&](const Reach& reach) { return isPlausible(reach.value); })
        ? PartState::There
        : PartState::Wrong;
}

PartState stateOfPhones(const Reaches& phones)
{
    return stateOf(phones, [](const QString& number) {
        constexpr qsizetype kFewestDigits = 5;
        const qsizetype digits = phoneDigits(number).size();
        return digits >= kFewestDigits && digits <= 15; // the most that a number has (E.164)
    });
}

PartState stateOfMails(const Reaches& mails)
{
    return stateOf(mails, [](const QString& mail) { return isPlausibleMail(normalMail(mail)); });
}

PartState presence(bool isThere)
{
    return isThere ? PartState::There : PartState::Missing;
}

PartState stateOfTaxId(const CustomerDraft& draft)
{
    switch (taxIdState(draft.taxId, draft.country)) {
    case TaxIdState::Empty:
        return PartState::Missing;
    case TaxIdState::Wrong:
        return PartState::Wrong;
    case TaxIdState::Right:
    case TaxIdState::Unchecked:
        break;
    }
    return PartState::There;
}

void fillParts(QualityFacts& facts, const CustomerDraft& draft, const QList<Contact>& contacts)
{
    facts.kind = draft.kind;
    facts.part(QualityPart::Phone) = stateOfPhones(draft.phones);
    facts.part(QualityPart::Mail) = stateOfMails(draft.mails);
    const bool isReachable = std::ranges::any_of(contacts, [](const Contact& contact) {
        return stateOfPhones(contact.details.phones) == PartState::There
            || stateOfMails(contact.details.mails) == PartState::There;
    });
    facts.part(QualityPart::ReachableContact) = presence(isReachable);
    facts.part(QualityPart::Address) = presence(
        !draft.city.isEmpty() && (!draft.street.isEmpty() || !draft.district.isEmpty() || !draft.postalCode.isEmpty()));
    facts.part(QualityPart::Industry) = presence(!draft.industry.isEmpty());
    facts.part(QualityPart::Employees) = presence(draft.employees != Headcount::Unknown);
    facts.part(QualityPart::TaxId) = stateOfTaxId(draft);
    facts.part(QualityPart::Owner) = presence(draft.owner.has_value());
    facts.part(QualityPart::Origin) = presence(draft.source != Source::Unknown);
    facts.part(QualityPart::Language) = presence(!draft.language.isEmpty());
}

std::optional<Day> dayOf(Instant moment)
{
    return Day::from(moment.local().date());
}

void raise(std::optional<Day>& day, const std::optional<Instant>& moment)
{
    const std::optional<Day> later = moment ? dayOf(*moment) : std::nullopt;
    if (later && (!day || *later > *day)) {
        day = later;
    }
}

/// The newest rows of a record in the log, and whether these are all.
struct Edits {
    QList<HistoryRow> rows;
    bool isWhole = true;
};
Result<Edits> editsOf(SqlSession& session, const RecordRef& record)
{
    ZHIKE_TRY(QList<HistoryRow> rows, readHistory(session, record, {}, {}, kRowsLookedAt));
    const bool isWhole = rows.size() < kRowsLookedAt;
    return Edits{std::move(rows), isWhole};
}

/// The last edit of one of these fields. An import that changed a record is no person who has looked.
std::optional<Instant> lastEdit(const Edits& edits, std::initializer_list<QLatin1StringView> fields)
{
    for (const HistoryRow& row : edits.rows) {
        const bool isPersons = row.change.title.action != ChangeAction::ImportRecords
            && (row.row.operation == RowOperation::Insert || row.row.operation == RowOperation::Update);
        const auto names = [&row](QLatin1StringView field) { return row.row.newValues.contains(field); };
        if (isPersons && std::ranges::any_of(fields, names)) {
            return row.change.at;
        }
    }
    return std::nullopt;
}

Result<void>
addEdits(SqlSession& session, const Customer& customer, const QList<Contact>& contacts, QualityFacts& facts)
{
    ZHIKE_TRY(const Edits edits, editsOf(session, customer.ref()));
    if (!edits.isWhole) { // older rows said something already
        ZHIKE_TRY(const auto before, readQuality(session, customer.id));
        if (before) {
            facts.phoneDay = std::max(facts.phoneDay, before->phoneDay);
            facts.mailDay = std::max(facts.mailDay, before->mailDay);
            facts.addressDay = std::max(facts.addressDay, before->addressDay);
        }
    }
    raise(facts.phoneDay, lastEdit(edits, {"phones"_L1}));
    raise(facts.mailDay, lastEdit(edits, {"mails"_L1}));
    raise(facts.addressDay, lastEdit(edits, {"street"_L1, "city"_L1, "district"_L1, "postal_code"_L1}));
    for (const Contact& contact : contacts) {
        ZHIKE_TRY(const Edits own, editsOf(session, contact.ref()));
        raise(facts.phoneDay, lastEdit(own, {"phones"_L1}));
        raise(facts.mailDay, lastEdit(own, {"mails"_L1}));
    }
    return {};
}

Result<void> addContacts(SqlSession& session, CustomerId customer, QualityFacts& facts)
{
    ZHIKE_TRY(const ContactDays days, lastContactDays(session, customer));
    raise(facts.phoneDay, days.phone);
    raise(facts.mailDay, days.mail);
    raise(facts.addressDay, days.address);
    ZHIKE_TRY(const auto confirmed, confirmationsOf(session, customer, kConfirmedKey, kConfirmationsLookedAt));
    for (const auto& [at, key] : confirmed) {
        const QStringList parts = key.mid(kConfirmedKey.size()).split(u',');
        for (const auto& [part, day] :
             {std::pair("phone"_L1, &facts.phoneDay), {"mail"_L1, &facts.mailDay}, {"address"_L1, &facts.addressDay}}) {
            if (parts.contains(part)) {
                raise(*day, at);
            }
        }
    }
    return {};
}

bool mayConcern(RecordKind kind)
{
    return kind == RecordKind::Customer || kind == RecordKind::Contact || kind == RecordKind::Activity;
}

/// Did a row of the log write something that the figures are made of?
bool concernsQuality(const ChangeRow& row)
{
    constexpr std::array kCustomerFields
        = {"kind"_L1,        "phones"_L1,   "mails"_L1,     "street"_L1, "city"_L1,     "district"_L1, "country"_L1,
           "postal_code"_L1, "industry"_L1, "employees"_L1, "tax_id"_L1, "owner_id"_L1, "source"_L1,   "language"_L1};
    if (!mayConcern(row.record.kind)) {
        return false;
    }
    const auto names = [&row](QLatin1StringView field) { return row.newValues.contains(field); };
    if (row.record.kind != RecordKind::Activity) {
        return row.operation != RowOperation::Update || std::ranges::any_of(kCustomerFields, names);
    }
    if (row.operation == RowOperation::Update) {
        return names("status"_L1) || names("at"_L1) || names("kind"_L1) || names("direction"_L1);
    }
    const QJsonObject& image = row.newValues.isEmpty() ? row.oldValues : row.newValues;
    const QString kind = image.value("kind"_L1).toString();
    return kind == u"call"_s || kind == u"mail"_s || kind == u"visit"_s
        || image.value("external_key"_L1).toString().startsWith(kConfirmedKey);
}

/// A change of very many sets one field of all of them, or is a batch: its last row speaks for the others.
Result<bool> manyConcern(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(const QList<PlacedRow> last, readChangeRowsBefore(session, change, std::nullopt, 1));
    return last.isEmpty() || concernsQuality(last.first().row);
}

} // namespace

Result<QualityRules> qualityRules(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> stored, readSetting(session, kRulesSetting));
    return qualityRulesFrom(QJsonDocument::fromJson(stored.value_or(QString()).toUtf8()).object());
}

Change setQualityRules(const QualityRules& rules)
{
    return {{ChangeAction::EditSettings}, [rules](ChangeContext& context) -> Result<void> {
                if (!isUsable(rules)) {
                    return fail(ErrorCode::InvalidInput, kRulesSetting);
                }
                const QString json = QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact));
                ZHIKE_CHECK(writeSetting(context.session(), kRulesSetting, json));
                return markAllForCounting(context.session());
            }};
}

Result<std::optional<QualityFacts>> qualityFacts(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(const std::optional<Customer> found, CustomerStore(session).findAnywhere(customer, customer));
    if (!found) {
        return std::optional<QualityFacts>();
    }
    ZHIKE_TRY(const QList<Contact> contacts, contactsOf(session, customer, kContactsLookedAt));
    QualityFacts facts;
    fillParts(facts, found->details, contacts);
    // nobody may have looked at it since it was made, from a file perhaps
    facts.phoneDay = facts.mailDay = facts.addressDay = dayOf(found->createdAt);
    ZHIKE_CHECK(addEdits(session, *found, contacts, facts));
    ZHIKE_CHECK(addContacts(session, customer, facts));
    return std::optional(facts);
}

Result<void> countQuality(SqlSession& session, CustomerId customer, const QualityRules& rules, Day today)
{
    ZHIKE_TRY(const std::optional<QualityFacts> facts, qualityFacts(session, customer));
    if (!facts) {
        return removeQuality(session, customer);
    }
    const QualityFigures figures = qualityOf(*facts, rules, today);
    return writeQuality(
        session,
        {customer, figures.completeness, figures.freshness, storedGaps(figures), facts->phoneDay, facts->mailDay,
         facts->addressDay, today});
}

Result<void> settleQuality(SqlSession& session, ChangeId change, const QList<RecordRef>& touched, Instant now)
{
    QSet<qint64> customers;
    for (const RecordRef& record : touched) {
        if (mayConcern(record.kind)) {
            customers.insert(record.customer);
        }
    }
    if (customers.size() > kMostCountedAtOnce) {
        ZHIKE_TRY(const bool concerns, manyConcern(session, change));
        return concerns ? noteForCounting(session, change) : Result<void>();
    }
    if (customers.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(const QList<ChangeRow> rows, readChangeRows(session, change));
    QSet<qint64> concerned;
    for (const ChangeRow& row : rows) {
        if (concernsQuality(row)) {
            concerned.insert(row.record.customer);
        }
    }
    if (concerned.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(const QualityRules rules, qualityRules(session));
    const Day today = dayOf(now).value_or(Day(0));
    for (const qint64 customer : std::as_const(concerned)) {
        ZHIKE_CHECK(countQuality(session, CustomerId(customer), rules, today));
    }
    return {};
}

Result<void> noteForCounting(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(const std::optional<QString> noted, readSetting(session, kNotedSetting));
    QStringList changes = noted.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    changes.append(QString::number(change.value()));
    return writeSetting(session, kNotedSetting, changes.join(u' '));
}

Result<bool> isAnythingNoted(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<QString> noted, readSetting(session, kNotedSetting));
    return noted && !noted->isEmpty();
}

Result<qint64> countSomeNoted(SqlSession& session, const QualityRules& rules, Day today, int limit)
{
    ZHIKE_TRY(const std::optional<QString> noted, readSetting(session, kNotedSetting));
    QStringList changes = noted.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    if (changes.isEmpty()) {
        return 0;
    }
    const QStringList place = changes.takeFirst().split(u':'); // a change, and the row before which it goes on
    const ChangeId change(place.first().toLongLong());
    const std::optional<qint64> before
        = place.size() > 1 ? std::optional<qint64>(place.last().toLongLong()) : std::nullopt;
    ZHIKE_TRY(const QList<PlacedRow> rows, readChangeRowsBefore(session, change, before, limit));
    QSet<qint64> customers;
    for (const PlacedRow& placed : rows) {
        if (concernsQuality(placed.row)) {
            customers.insert(placed.row.record.customer);
        }
    }
    for (const qint64 customer : std::as_const(customers)) {
        ZHIKE_CHECK(countQuality(session, CustomerId(customer), rules, today));
    }
    if (rows.size() == limit) {
        changes.prepend(u"%1:%2"_s.arg(change.value()).arg(rows.last().seq));
    }
    ZHIKE_CHECK(writeSetting(session, kNotedSetting, changes.join(u' ')));
    return std::max<qint64>(1, customers.size()); // there may be more
}

Change
confirmData(CustomerId customer, const QString& customerName, const QList<QualityPart>& parts, const QString& words)
{
    QStringList keys;
    for (const QualityPart part : parts) {
        keys.append(QString::fromLatin1(keyOf(part)));
    }
    ActivityDraft note;
    note.kind = ActivityKind::Note;
    note.text = words;
    note.externalKey = kConfirmedKey + keys.join(u',');
    Change change = logActivity(customer, note);
    change.title.subject = customerName;
    return change;
}

Change askAtNextContact(CustomerId customer, const QString& subject, Instant when, UserId owner)
{
    ActivityDraft plan;
    plan.kind = ActivityKind::Task;
    plan.status = ActivityStatus::Planned;
    plan.subject = subject;
    plan.at = when;
    plan.owner = owner;
    return logActivity(customer, plan);
}

} // namespace zhike
