#include "exchange/vcardwriter.h"

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
    ZHIKE_CHECK(m_file.text("UID;VALUE=text"_L1, card.uid));
    if (contact.name.isEmpty()) {
        m_file.plain("FN:"_L1); // a card must have one
    }
    ZHIKE_CHECK(m_file.text("FN"_L1, contact.name));
    ZHIKE_CHECK(m_file.text("NICKNAME"_L1, contact.secondName));
    const QString company = card.customer ? card.customer->name : QString();
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
            "ADR;TYPE=work"_L1, {QString(), QString(), at.street, city, at.province, at.postalCode, at.country}));
        ZHIKE_CHECK(m_file.text("URL;VALUE=text"_L1, at.website));
    }
    ZHIKE_CHECK(m_file.text("NOTE"_L1, contact.description));
    m_file.plain("END:VCARD"_L1);
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
