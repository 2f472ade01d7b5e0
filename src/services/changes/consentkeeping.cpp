#include "services/changes/consentkeeping.h"

#include "repositories/privacy/consentreads.h"
#include "repositories/settings.h"
#include "services/changes/personrecords.h"
#include "text/mail.h"
#include "text/phone.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKeySetting = u"objection_key";
constexpr qsizetype kKeyBytes = 32;

/// The company's own key: hashes of two companies do not match, and a list of all numbers hashed beforehand is of no
/// use. Who has the file has the key too.
Result<QByteArray> objectionKey(SqlSession& session)
{
    const QString name = QStringView(kKeySetting).toString();
    ZHIKE_TRY(const std::optional<QString> stored, readSetting(session, name));
    if (stored) {
        return QByteArray::fromHex(stored->toLatin1());
    }
    QByteArray key(kKeyBytes, '\0');
    QRandomGenerator::system()->generate(key.begin(), key.end());
    ZHIKE_CHECK(writeSetting(session, name, QString::fromLatin1(key.toHex())));
    return key;
}

QString objectionDigest(const QByteArray& key, ConsentChannel channel, const QString& normal)
{
    const QByteArray message = QByteArray(keyOf(channel)) + '\n' + normal.toUtf8();
    return QString::fromLatin1(QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256).toHex());
}

QStringList objectionDigests(const QByteArray& key, ConsentChannel channel, const Reaches& reaches)
{
    QStringList digests;
    for (const Reach& reach : reaches) {
        const QString normal = channel == ConsentChannel::Mail ? mailKey(reach.value) : phoneKey(reach.value);
        if (!normal.isEmpty()) {
            digests.append(objectionDigest(key, channel, normal));
        }
    }
    return digests;
}

Result<bool> isAnyListed(SqlSession& session, const QStringList& digests)
{
    for (const QString& digest : digests) {
        ZHIKE_TRY(const bool isListed, isObjection(session, digest));
        if (isListed) {
            return true;
        }
    }
    return false;
}

ConsentDraft objectionEntry(std::optional<ContactId> contact, ConsentChannel channel, ConsentSource source, Instant now)
{
    ConsentDraft entry;
    entry.contact = contact;
    entry.channel = channel;
    entry.state = ConsentState::Withdrawn;
    entry.at = now;
    entry.source = source;
    return entry;
}

template <class Draft>
Result<void> keepObjectionsTo(SqlSession& session, const Draft& draft, std::span<const Consent> log, Instant now)
{
    QStringList digests;
    const bool noMail = isObjected(log, ConsentChannel::Mail);
    const bool noCall = isObjected(log, ConsentChannel::Phone) || isObjected(log, ConsentChannel::Message);
    if (!noMail && !noCall) {
        return {};
    }
    ZHIKE_TRY(const QByteArray key, objectionKey(session));
    if (noMail) {
        digests += objectionDigests(key, ConsentChannel::Mail, draft.mails);
    }
    if (noCall) {
        digests += objectionDigests(key, ConsentChannel::Phone, draft.phones);
    }
    for (const QString& digest : std::as_const(digests)) {
        ZHIKE_CHECK(keepObjection(session, digest, now));
    }
    return {};
}

} // namespace

Result<ReachesObjected> objectionsTo(SqlSession& session, const Reaches& phones, const Reaches& mails)
{
    ReachesObjected objected;
    ZHIKE_TRY(const bool any, hasObjections(session));
    if (!any) {
        return objected;
    }
    ZHIKE_TRY(const QByteArray key, objectionKey(session));
    ZHIKE_TRY(objected.phone, isAnyListed(session, objectionDigests(key, ConsentChannel::Phone, phones)));
    ZHIKE_TRY(objected.mail, isAnyListed(session, objectionDigests(key, ConsentChannel::Mail, mails)));
    return objected;
}

Result<void> applyObjections(SqlSession& session, ContactDraft& draft)
{
    ZHIKE_TRY(const ReachesObjected objected, objectionsTo(session, draft.phones, draft.mails));
    draft.doNotCall = draft.doNotCall || objected.phone;
    draft.doNotMail = draft.doNotMail || objected.mail;
    return {};
}

Result<void> keepObjectionsOf(SqlSession& session, const RecordRef& person, Instant now)
{
    ZHIKE_TRY(const QList<Consent> log, consentLog(session, person));
    if (log.isEmpty()) {
        return {};
    }
    if (person.kind == RecordKind::Contact) {
        ZHIKE_TRY(const Contact contact, readAnywhere<ContactDraft>(session, person));
        return keepObjectionsTo(session, contact.details, log, now);
    }
    ZHIKE_TRY(const Customer customer, readAnywhere<CustomerDraft>(session, person));
    return keepObjectionsTo(session, customer.details, log, now);
}

Result<ConsentRepair>
consentRepair(SqlSession& session, const Contact& contact, const ConsentWatch& watch, ConsentSource source, Instant now)
{
    ConsentRepair repair{{}, contact.details};
    ZHIKE_TRY(const QList<Consent> log, consentLog(session, contact.ref()));
    ZHIKE_TRY(const ReachesObjected listed, objectionsTo(session, contact.details.phones, contact.details.mails));
    for (size_t i = 0; i < kConsentMarks.size(); ++i) {
        const auto& [mark, channel] = kConsentMarks[i];
        const bool isSaid = standingConsent(log, channel, ConsentPurpose::Offers) != nullptr;
        const bool isForbidden = isObjected(log, channel);
        if (contact.details.*mark && !isForbidden && (watch.rose[i] || !isSaid)) {
            const bool isListed = channel == ConsentChannel::Mail ? listed.mail : listed.phone;
            repair.missing.append(objectionEntry(contact.id, channel, isListed ? ConsentSource::Kept : source, now));
        } else if (isSaid) {
            repair.after.*mark = isForbidden;
        }
    }
    return repair;
}

Result<QList<ConsentDraft>> missingConsent(SqlSession& session, const Customer& customer, Instant now)
{
    QList<ConsentDraft> missing;
    ZHIKE_TRY(const ReachesObjected listed, objectionsTo(session, customer.details.phones, customer.details.mails));
    if (customer.details.kind != CustomerKind::Person || listed == ReachesObjected()) {
        return missing;
    }
    ZHIKE_TRY(const QList<Consent> log, consentLog(session, customer.ref()));
    for (const auto& [channel, isListed] :
         {std::pair(ConsentChannel::Phone, listed.phone), std::pair(ConsentChannel::Mail, listed.mail)}) {
        if (isListed && standingConsent(log, channel, ConsentPurpose::Offers) == nullptr) {
            missing.append(objectionEntry(std::nullopt, channel, ConsentSource::Kept, now));
        }
    }
    return missing;
}

} // namespace zhike
