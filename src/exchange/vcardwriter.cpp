#include "exchange/vcardwriter.h"

#include <QUuid>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView typeOf(ReachUse use)
{
    switch (use) {
    case ReachUse::Work:
        return "work"_L1;
    case ReachUse::Mobile:
        return "cell"_L1;
    case ReachUse::Home:
        return "home"_L1;
    case ReachUse::Other:
        return "x-other"_L1;
    case ReachUse::Fax:
        return "fax"_L1;
    }
    return {};
}

QLatin1StringView kindWord(CustomerKind kind)
{
    switch (kind) {
    case CustomerKind::Organisation:
        return "KIND:org"_L1;
    case CustomerKind::Household:
        return "KIND:group"_L1;
    case CustomerKind::Person:
        break;
    }
    return "KIND:individual"_L1;
}

bool isUuid(const QString& uid)
{
    constexpr qsizetype kLength = 36;
    return uid.size() == kLength && !QUuid::fromString(uid).isNull();
}

} // namespace

Result<VCardWriter> VCardWriter::create(const QString& path)
{
    ZHIKE_TRY(ContentWriter file, ContentWriter::create(path));
    return VCardWriter(std::move(file));
}

Result<void> VCardWriter::card(const CardContact& card)
{
    m_file.beginRecord();
    if (auto written = write(card); !written) {
        m_file.cancelRecord();
        return written;
    }
    return m_file.endRecord();
}

Result<void> VCardWriter::write(const CardContact& card)
{
    const ContactDraft& contact = card.contact;
    m_file.plain("BEGIN:VCARD"_L1);
    m_file.plain("VERSION:4.0"_L1);
    ZHIKE_CHECK(
        isUuid(card.uid) ? m_file.value(u"UID"_s, u"urn:uuid:"_s + card.uid)
                         : m_file.text("UID;VALUE=text"_L1, card.uid));
    ZHIKE_CHECK(writeKind(card));
    if (contact.name.isEmpty()) {
        m_file.plain("FN:"_L1); // a card must have one
    }
    ZHIKE_CHECK(m_file.text("FN"_L1, contact.name));
    ZHIKE_CHECK(m_file.text("NICKNAME"_L1, contact.secondName));
    const bool isOfHousehold = !card.kind && card.customer && card.customer->kind == CustomerKind::Household;
    const QString company = card.customer && !isOfHousehold ? card.customer->name : QString();
    if (isOfHousehold) { // nobody works at his family
        ZHIKE_CHECK(m_file.text("X-ZHIKE-CUSTOMER"_L1, card.customer->name));
    }
    ZHIKE_CHECK(m_file.parts(
        "ORG"_L1, contact.department.isEmpty() ? QStringList{company} : QStringList{company, contact.department}));
    ZHIKE_CHECK(m_file.text("TITLE"_L1, contact.title));
    ZHIKE_CHECK(reaches("TEL;VALUE=text"_L1, contact.phones));
    ZHIKE_CHECK(reaches("EMAIL"_L1, contact.mails));
    ZHIKE_CHECK(m_file.text("X-WECHAT"_L1, contact.wechat));
    if (contact.birthday) {
        ZHIKE_CHECK(m_file.value(u"BDAY"_s, contact.birthday->date().toString(u"yyyyMMdd"_s)));
    }
    ZHIKE_CHECK(m_file.text("LANG"_L1, contact.language));
    if (card.customer) {
        const CustomerDraft& at = *card.customer;
        const QString city
            = at.district.isEmpty() || at.city.isEmpty() ? at.city + at.district : at.city + u' ' + at.district;
        ZHIKE_CHECK(m_file.parts(
            at.kind == CustomerKind::Organisation ? "ADR;TYPE=work"_L1 : "ADR;TYPE=home"_L1,
            {QString(), QString(), at.street, city, at.province, at.postalCode, at.country}));
        ZHIKE_CHECK(m_file.text("X-ZHIKE-DISTRICT"_L1, at.district)); // an address has no place for it
        ZHIKE_CHECK(m_file.text("URL;VALUE=text"_L1, at.website));
    }
    ZHIKE_CHECK(m_file.text("NOTE"_L1, contact.description));
    m_file.plain("END:VCARD"_L1);
    return {};
}

Result<void> VCardWriter::writeKind(const CardContact& card)
{
    if (card.kind) {
        m_file.plain(kindWord(*card.kind));
    }
    if (card.kind == CustomerKind::Household) {
        m_file.plain("X-ZHIKE-KIND:household"_L1); // other programs make groups of other things
        m_file.plain("X-ADDRESSBOOKSERVER-KIND:group"_L1);
    }
    if (card.isBeside || card.kind == CustomerKind::Household) {
        m_file.plain(card.kind ? "X-ZHIKE-CARD:customer"_L1 : "X-ZHIKE-CARD:contact"_L1);
    }
    for (const QString& member : card.members) {
        ZHIKE_CHECK(m_file.value(u"MEMBER"_s, u"urn:uuid:"_s + member));
        ZHIKE_CHECK(m_file.value(u"X-ADDRESSBOOKSERVER-MEMBER"_s, u"urn:uuid:"_s + member));
    }
    return {};
}

Result<void> VCardWriter::reaches(QLatin1StringView property, const Reaches& reaches)
{
    QString preference = u";PREF=1"_s; // the first is the usual one
    for (const Reach& reach : reaches) {
        const QString head = property + preference + ";TYPE="_L1 + typeOf(reach.use);
        ZHIKE_CHECK(m_file.text(QLatin1StringView(head.toLatin1()), reach.value));
        preference.clear();
    }
    return {};
}

} // namespace zhike
