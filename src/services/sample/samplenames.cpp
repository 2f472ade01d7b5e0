#include "services/sample/samplenames.h"

#include "domain/customers/taxid.h"
#include "services/sample/sampleproducts.h"
#include "text/folding.h"
#include "text/pinyin.h"

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

QString characterOf(SampleRandom& random, Word list, double steepness)
{
    return QString(QChar(random.ofRanked(list, steepness)));
}

QString digits(SampleRandom& random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(char16_t(u'0' + random.below(10)));
    }
    return text;
}

QString capitalised(QString word)
{
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

/// Lower-case ASCII letters and digits, everything else as single hyphens.
QString asciiLabel(const QString& text, QChar gap)
{
    QString label;
    for (const QChar c : folded(text)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) {
            label += c;
        } else if (!label.isEmpty() && !label.endsWith(gap)) {
            label += gap;
        }
    }
    while (label.endsWith(gap)) {
        label.chop(1);
    }
    return label;
}

SamplePerson chinesePerson(SampleRandom& random)
{
    SamplePerson person;
    person.isWoman = random.chance(0.45);
    const Word pool = person.isWoman ? kWomensCharacters : kMensCharacters;
    const QString surname
        = random.chance(0.006) ? plainText(random.of(kDoubleSurnames)) : characterOf(random, kSurnames, 2.2);
    QString given = characterOf(random, pool, 1.4);
    if (random.chance(0.78)) {
        given.prepend(characterOf(random, random.chance(0.5) ? kGenerationCharacters : pool, 1.2));
    }
    person.name = surname + given;
    person.latin = latinName(person.name, surname.size());
    return person;
}

SamplePerson taiwanesePerson(SampleRandom& random)
{
    SamplePerson person;
    person.name = characterOf(random, kTaiwanSurnames, 1.8) + plainText(random.of(kTaiwanGivenNames));
    person.isWoman = random.chance(0.5);
    person.latin = latinName(person.name, 1);
    return person;
}

SamplePerson latinPerson(SampleRandom& random, const Nation& nation)
{
    SamplePerson person;
    person.isWoman = random.chance(0.42);
    person.name = plainText(random.of(person.isWoman ? nation.womensNames : nation.mensNames)) + u' '
        + plainText(random.ofRanked(nation.surnames, 1.3));
    return person;
}

void nameChineseFirm(SampleRandom& random, const City& city, const Trade& trade, CustomerDraft& draft)
{
    const QString place = plainText(city.name);
    const QString brand = characterOf(random, kBrandFirst, 1.2) + characterOf(random, kBrandSecond, 1.2);
    const QString core = brand + plainText(trade.name);
    draft.name = random.chance(0.35) ? place + core : core;
    draft.secondName = latinWord(brand) + u' ' + plainText(trade.english);
    draft.legalName = (draft.name == core ? place : QString()) + draft.name
        + (random.chance(0.15) ? u"股份有限公司"_s : u"有限公司"_s);
}

void nameTaiwaneseFirm(SampleRandom& random, const Trade& trade, CustomerDraft& draft)
{
    const QString brand = characterOf(random, kTaiwanBrandFirst, 1) + characterOf(random, kTaiwanBrandSecond, 1);
    draft.name = brand + plainText(trade.name);
    draft.secondName = latinWord(brand) + u' ' + plainText(trade.english);
    draft.legalName = draft.name + u"股份有限公司"_s;
}

void nameInstitution(const City& city, const Trade& kind, CustomerDraft& draft)
{
    draft.name = plainText(city.name) + plainText(kind.name);
    draft.secondName = plainText(city.latin) + u' ' + plainText(kind.english);
    draft.legalName = draft.name;
}

void nameLatinFirm(SampleRandom& random, const SampleOrigin& origin, CustomerDraft& draft)
{
    const Nation& nation = *origin.nation;
    const QString core = plainText(random.of(nation.surnames)) + u' ' + plainText(random.of(nation.trades));
    draft.legalName = core + u' ' + plainText(random.of(nation.forms));
    draft.name = random.chance(0.5) ? draft.legalName : core;
    if (!origin.isAbroad()) {
        draft.secondName = plainText(origin.city->latin);
        draft.legalName += u" ("_s + plainText(origin.city->latin) + u')';
    }
}

/// @return the category it buys most.
int nameOrganisation(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft)
{
    if (origin.script == SampleOrigin::Script::Latin) {
        nameLatinFirm(random, origin, draft);
        draft.industry = inLanguage(random.of(trades()).industry, style.language);
        return int(random.below(kServiceCategory));
    }
    if (origin.script == SampleOrigin::Script::Taiwanese) {
        const Trade& trade = random.of(taiwanTrades());
        nameTaiwaneseFirm(random, trade, draft);
        draft.industry = inLanguage(trade.industry, style.language);
        return trade.line;
    }
    const bool isInstitution = random.chance(0.06);
    const Trade& trade = random.of(isInstitution ? institutions() : trades());
    if (isInstitution) {
        nameInstitution(*origin.city, trade, draft);
        draft.ownership = Ownership::State;
    } else {
        nameChineseFirm(random, *origin.city, trade, draft);
        draft.ownership = random.chance(0.8) ? Ownership::Private : Ownership::Public;
    }
    draft.industry = inLanguage(trade.industry, style.language);
    return trade.line;
}

void placeInChina(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft)
{
    const City& city = *origin.city;
    const bool isTaiwan = origin.script == SampleOrigin::Script::Taiwanese;
    const bool isChinese = style.language == SampleLanguage::Chinese;
    const QString province = plainText(city.province);
    draft.city = plainText(isChinese ? city.name : city.latin);
    draft.province = isChinese ? province : latinWord(province.chopped(1));
    draft.country = isTaiwan ? inLanguage(u"台湾|Taiwan", style.language) : inLanguage(u"中国|China", style.language);
    draft.territory = inLanguage(city.territory, style.language);
    draft.postalCode = plainText(city.postalPrefix) + digits(random, isTaiwan ? 1 : 2);
    if (!isTaiwan) {
        draft.district = plainText(random.of(kDistricts));
    }
    draft.street = u"%1 %2 号"_s.arg(plainText(random.of(kRoads))).arg(random.between(1, 899));
}

void giveJob(SampleRandom& random, SampleLanguage language, int position, ContactDraft& contact)
{
    const JobTitle& job = position == 0 ? jobTitles().front() : random.of(jobTitles());
    contact.title = inLanguage(job.title, language);
    contact.department = inLanguage(job.department, language);
    contact.role = BuyingRole(job.role);
}

void placeAbroad(SampleRandom& random, const SampleStyle& style, const Nation& nation, CustomerDraft& draft)
{
    const QStringView city(random.of(nation.cities));
    const qsizetype split = city.indexOf(u'|');
    draft.city = city.first(split).toString();
    draft.postalCode = city.sliced(split + 1).toString();
    draft.country = plainText(nation.country);
    draft.territory = inLanguage(u"海外|Overseas", style.language);
    const QString street = plainText(random.of(nation.streets));
    const qint64 number = random.between(1, 240);
    const bool isNumberFirst = nation.code == u"GB" || nation.code == u"FR";
    draft.street = isNumberFirst ? u"%1 %2"_s.arg(number).arg(street) : u"%1 %2"_s.arg(street).arg(number);
}

} // namespace

QString latinWord(const QString& word)
{
    return capitalised(pinyinOf(word, NameKind::Other).full.remove(u' '));
}

QString latinName(const QString& name, qsizetype surnameLength)
{
    const QStringList syllables = pinyinOf(name, NameKind::Person).full.split(u' ', Qt::SkipEmptyParts);
    return capitalised(syllables.first(std::min(surnameLength, syllables.size())).join(QString())) + u' '
        + capitalised(syllables.mid(surnameLength).join(QString()));
}

SampleOrigin drawOrigin(SampleRandom& random, const SampleStyle& style)
{
    const double draw = random.unit();
    SampleOrigin origin;
    if (draw < style.latin) {
        origin.script = SampleOrigin::Script::Latin;
        origin.nation = &random.ofRanked(nations(), 1.6);
        origin.city = random.chance(0.45) ? &random.ofRanked(cities(), 2) : nullptr;
    } else if (draw < style.latin + style.taiwanese) {
        origin.script = SampleOrigin::Script::Taiwanese;
        origin.city = &random.of(taiwanCities());
    } else {
        origin.city = &random.ofRanked(cities(), 1.7);
    }
    return origin;
}

SamplePerson drawPerson(SampleRandom& random, const SampleOrigin& origin)
{
    SamplePerson person;
    switch (origin.script) {
    case SampleOrigin::Script::Chinese:
        person = chinesePerson(random);
        break;
    case SampleOrigin::Script::Taiwanese:
        person = taiwanesePerson(random);
        break;
    case SampleOrigin::Script::Latin:
        person = latinPerson(random, *origin.nation);
        break;
    }
    person.mailName = asciiLabel(person.latin.isEmpty() ? person.name : person.latin, u'.');
    return person;
}

int drawCustomer(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft)
{
    int line = int(random.below(kServiceCategory));
    if (random.chance(style.organisations)) {
        draft.kind = CustomerKind::Organisation;
        line = nameOrganisation(random, style, origin, draft);
        draft.website = u"www."_s + domainOf(draft);
        draft.phones = {{ReachUse::Work, landlineNumber(random, origin)}};
        draft.mails = {{ReachUse::Work, u"info@"_s + domainOf(draft)}};
        draft.employees = Headcount(1 + random.weighted({30, 30, 20, 10, 6, 4}));
        if (origin.script == SampleOrigin::Script::Chinese) {
            draft.taxId = u"9131"_s + digits(random, 14).first(13);
            draft.taxId += creditCodeCheck(draft.taxId).value_or(u'0');
        }
    } else {
        draft.kind = CustomerKind::Person;
        const SamplePerson person = drawPerson(random, origin);
        draft.name = person.name;
        draft.secondName = person.latin;
        draft.phones = {{ReachUse::Mobile, mobileNumber(random, origin)}};
        draft.mails = {{ReachUse::Home, u"%1%2@mail.example"_s.arg(person.mailName).arg(random.below(1000))}};
    }
    placeCustomer(random, style, origin, draft);
    draft.language = origin.script == SampleOrigin::Script::Chinese ? u"zh_CN"_s
        : origin.script == SampleOrigin::Script::Taiwanese          ? u"zh_TW"_s
                                                                    : plainText(origin.nation->language);
    return line;
}

void placeCustomer(SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, CustomerDraft& draft)
{
    if (origin.isAbroad()) {
        placeAbroad(random, style, *origin.nation, draft);
    } else {
        placeInChina(random, style, origin, draft);
    }
}

ContactDraft drawContact(
    SampleRandom& random, const SampleStyle& style, const SampleOrigin& origin, const CustomerDraft& customer,
    int position)
{
    const bool isFirm = customer.kind == CustomerKind::Organisation;
    // Half of the people in a foreign firm's Chinese daughter have Chinese names.
    SampleOrigin own = origin;
    if (isFirm && origin.script == SampleOrigin::Script::Latin && !origin.isAbroad() && random.chance(0.5)) {
        own.script = SampleOrigin::Script::Chinese;
    }
    const SamplePerson person = drawPerson(random, own);
    ContactDraft contact;
    contact.name = person.name;
    contact.secondName = person.latin;
    contact.salutation = person.isWoman ? Salutation::Ms : Salutation::Mr;
    contact.isPrimary = position == 0;
    contact.language = customer.language;
    contact.phones = {{ReachUse::Mobile, mobileNumber(random, own)}};
    if (isFirm) {
        giveJob(random, languageFor(style, own), position, contact);
    } else if (position == 0) { // the customer in person
        contact.name = customer.name;
        contact.secondName = customer.secondName;
        contact.salutation = Salutation::None;
        contact.phones = customer.phones;
        contact.mails = customer.mails;
    }
    if (isFirm && random.chance(0.3)) {
        contact.phones.append({ReachUse::Work, landlineNumber(random, own)});
    }
    if (contact.mails.isEmpty() && random.chance(0.85)) {
        contact.mails = {{ReachUse::Work, person.mailName + u'@' + (isFirm ? domainOf(customer) : u"mail.example"_s)}};
    }
    if (own.script != SampleOrigin::Script::Latin && random.chance(0.4)) {
        contact.wechat = asciiLabel(person.mailName, u'_') + digits(random, 3);
    }
    return contact;
}

QString mobileNumber(SampleRandom& random, const SampleOrigin& origin)
{
    static constexpr Word kPrefixes[]
        = {u"138", u"139", u"136", u"137", u"135", u"158", u"159", u"186", u"188", u"177"};
    if (origin.script == SampleOrigin::Script::Taiwanese) {
        return u"+886 9%1 %2 %3"_s.arg(digits(random, 2), digits(random, 3), digits(random, 3));
    }
    if (origin.isAbroad()) {
        const Nation& nation = *origin.nation;
        return u"+%1 %2 %3"_s.arg(
            plainText(nation.dialling), plainText(nation.mobilePrefix), digits(random, nation.mobileDigits));
    }
    return u"%1 %2 %3"_s.arg(plainText(random.of(kPrefixes)), digits(random, 4), digits(random, 4));
}

QString landlineNumber(SampleRandom& random, const SampleOrigin& origin)
{
    if (origin.isAbroad()) {
        return u"+%1 %2 %3"_s.arg(plainText(origin.nation->dialling))
            .arg(random.between(20, 89))
            .arg(random.between(1000000, 9999999));
    }
    const QString area = plainText(origin.city->areaCode);
    if (origin.script == SampleOrigin::Script::Taiwanese) {
        return u"+886 %1 %2"_s.arg(area).arg(random.between(22000000, 28999999));
    }
    return u"0%1-%2"_s.arg(area).arg(random.between(52000000, 88999999));
}

QString domainOf(const CustomerDraft& customer)
{
    const bool isLatinSecond
        = !customer.secondName.isEmpty() && !customer.name.isEmpty() && customer.name.front().unicode() > 0x2E80;
    const QString label = asciiLabel(isLatinSecond ? customer.secondName : customer.name, u'-');
    return (label.isEmpty() ? u"firm"_s : label.left(40)) + u".example"_s;
}

} // namespace zhike::sample
