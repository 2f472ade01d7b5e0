#include "exchange/vcardcells.h"

#include "exchange/choicewords.h"
#include "exchange/plaincharacters.h"
#include "exchange/recordrows.h"
#include "exchange/values.h"

#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kWantedProperties
    = {"FN",
       "N",
       "NICKNAME",
       "ORG",
       "TITLE",
       "ROLE",
       "TEL",
       "EMAIL",
       "ADR",
       "URL",
       "BDAY",
       "NOTE",
       "UID",
       "IMPP",
       "LANG",
       "CATEGORIES",
       "X-ABLABEL",
       "KIND",
       "X-ADDRESSBOOKSERVER-KIND",
       "X-ZHIKE-KIND",
       "X-ZHIKE-CARD",
       "X-ZHIKE-CUSTOMER",
       "X-ZHIKE-DISTRICT",
       "VERSION",
       "BEGIN",
       "END",
       "X-WECHAT",
       "X-SOCIALPROFILE",
       "X-QQ",
       "X-SKYPE",
       "X-SKYPE-USERNAME"};

/// Properties whose value is one text, in which a semicolon means nothing.
bool isOneText(QByteArrayView name)
{
    return name != "N" && name != "ORG" && name != "ADR";
}

/// Labels that people and phones give to numbers and addresses, as types.
QString typeOfLabel(QString label)
{
    if (label.startsWith("_$!<"_L1) && label.endsWith(">!$_"_L1)) {
        label = label.mid(4).chopped(4);
    }
    label = label.toLower().remove(u' ');
    struct Words {
        QLatin1StringView type;
        QStringView words;
    };
    static constexpr std::array kWords = {
        Words{"fax"_L1, u"传真|傳真|ファックス"}, Words{"cell"_L1, u"mobile|iphone|手机|手機|移动电话|行動電話|携帯"},
        Words{"home"_L1, u"住宅|家庭|家|自宅|住家|個人|个人|private"},
        Words{"work"_L1, u"工作|公司|单位|單位|办公|辦公|勤務先|office|business|main"},
        Words{"other"_L1, u"其他|其它|その他"}};
    if (label.contains("fax"_L1)) {
        return u"fax"_s;
    }
    for (const Words& each : kWords) {
        if (label.contains(each.type) || std::ranges::any_of(each.words.split(u'|'), [&](QStringView word) {
                return word.size() > 1 ? label.contains(word) : label == word;
            })) {
            return each.type;
        }
    }
    return {};
}

/// `tel:`, `mailto:` and the like before a value; a number's extension is said as people write it.
QString withoutScheme(const QString& value, QLatin1StringView scheme)
{
    if (!value.startsWith(scheme, Qt::CaseInsensitive)) {
        return value;
    }
    QString plain = QUrl::fromPercentEncoding(value.mid(scheme.size()).toUtf8());
    const qsizetype parameters = plain.indexOf(u';');
    const qsizetype extension = plain.indexOf(";ext="_L1, 0, Qt::CaseInsensitive);
    if (extension >= 0) {
        const QString digits = plain.mid(extension + 5).section(u';', 0, 0);
        return plain.first(parameters) + " ext. "_L1 + digits;
    }
    return scheme == "tel:"_L1 && parameters >= 0 ? plain.first(parameters) : plain;
}

QString onOneLine(const QString& text)
{
    return text.simplified();
}

/// Parts of a structured value; commas within a part make a list.
std::vector<QString> partsOf(QByteArrayView text)
{
    std::vector<QString> parts;
    for (const QByteArrayView part : splitUnescaped(text, ';')) {
        QStringList values;
        for (const QByteArrayView value : splitUnescaped(part, ',')) {
            if (const QString plain = unescaped(value).trimmed(); !plain.isEmpty()) {
                values.append(plain);
            }
        }
        parts.push_back(values.join(", "_L1));
    }
    return parts;
}

QString part(const std::vector<QString>& parts, size_t index)
{
    return index < parts.size() ? parts[index] : QString();
}

QString joined(std::initializer_list<QString> texts, QLatin1StringView between)
{
    QStringList filled;
    std::ranges::copy_if(texts, std::back_inserter(filled), [](const QString& text) { return !text.isEmpty(); });
    return filled.join(between);
}

/// A whole day of a birthday in any of its forms, or nothing: without a year or a day, or a text.
std::optional<QString> isoDay(QString text)
{
    text = text.section(u'T', 0, 0);
    const QString digits = QString(text).remove(u'-');
    const auto isDigit = [](QChar c) { return isPlainDigit(c.unicode()); };
    const bool hasForm = text.size() == 8 || (text.size() == 10 && text[4] == u'-' && text[7] == u'-');
    if (hasForm && digits.size() == 8 && std::ranges::all_of(digits, isDigit)) {
        return digits.first(4) + u'-' + digits.sliced(4, 2) + u'-' + digits.sliced(6);
    }
    return std::nullopt;
}

} // namespace

bool CardCells::isWanted(QByteArrayView name)
{
    return std::ranges::any_of(kWantedProperties, [name](const char* each) { return name == QByteArrayView(each); });
}

void CardCells::add(const ContentProperty& property, QByteArrayView text)
{
    Entry entry{property.group, property.name};
    for (const ContentProperty::Parameter& parameter : property.parameters) {
        const QString value = QString::fromUtf8(parameter.value).remove(u'"').trimmed();
        if (parameter.name.isEmpty() || parameter.name == "TYPE") {
            for (const QString& type : value.toLower().split(u',', Qt::SkipEmptyParts)) {
                entry.types.append(type.trimmed());
            }
        } else if (parameter.name == "PREF") {
            entry.preference = std::clamp(value.toInt(), 1, 100);
        } else if (parameter.name == "LANGUAGE") {
            entry.language = value;
        } else if (parameter.name == "X-SERVICE-TYPE") {
            entry.kind = value.toLower();
        } else if (parameter.name == "X-APPLE-OMIT-YEAR") {
            entry.isYearless = true;
        }
    }
    if (entry.types.contains("pref"_L1)) {
        entry.preference = std::min(entry.preference, 1);
    }
    if (property.name == "X-ABLABEL") {
        m_labels.emplace_back(property.group, unescaped(text).trimmed());
        return;
    }
    if (property.name == "CATEGORIES" || property.name == "NICKNAME") {
        entry.parts = {partsOf(QByteArray(text.toByteArray()).replace(';', ',')).front()};
    } else if (isOneText(property.name)) {
        entry.parts = {unescaped(text).trimmed()};
    } else {
        entry.parts = partsOf(text);
    }
    const bool isEmpty = std::ranges::all_of(entry.parts, [](const QString& each) { return each.isEmpty(); });
    if (!isEmpty) {
        m_entries.push_back(std::move(entry));
    }
}

std::vector<const CardCells::Entry*> CardCells::named(QByteArrayView name) const
{
    std::vector<const Entry*> found;
    for (const Entry& entry : m_entries) {
        if (entry.name == name) {
            found.push_back(&entry);
        }
    }
    std::ranges::stable_sort(found, {}, [](const Entry* entry) { return entry->preference; });
    return found;
}

void CardCells::addTo(Column column, const QString& value)
{
    if (!value.isEmpty()) {
        m_lists[size_t(column)].append(value);
    }
}

void CardCells::joinLists()
{
    for (size_t i = 0; i < m_lists.size(); ++i) {
        if (!m_lists[i].isEmpty()) {
            const bool areReaches = i >= size_t(Column::Phone) && i <= size_t(Column::OtherMail);
            m_lists[i].removeDuplicates();
            m_cells[i] = m_lists[i].join(areReaches ? "; "_L1 : ", "_L1);
        }
    }
}

void CardCells::keep(const Entry& entry, const QString& value)
{
    m_kept.append(QString::fromLatin1(entry.name) + ": "_L1 + onOneLine(value));
}

void CardCells::applyLabels()
{
    for (Entry& entry : m_entries) {
        const auto label = std::ranges::find_if(
            m_labels, [&](const auto& each) { return !entry.group.isEmpty() && each.first == entry.group; });
        if (label != m_labels.end()) {
            if (const QString type = typeOfLabel(label->second); !type.isEmpty()) {
                entry.types.append(type);
            }
        }
    }
}

/// A name of two parts in the order of its script.
static QString wholeName(const QString& first, const QString& last)
{
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    const QString& deciding = last.isEmpty() ? first : last;
    return std::ranges::any_of(deciding, isHan) ? last + first : (first + u' ' + last).trimmed();
}

void CardCells::fillName()
{
    const auto names = named("FN");
    const auto structured = named("N");
    if (!names.empty()) {
        at(Column::Name) = onOneLine(names.front()->parts.front());
    }
    if (!structured.empty()) {
        const std::vector<QString>& parts = structured.front()->parts;
        at(Column::LastName) = onOneLine(joined({part(parts, 0), part(parts, 4)}, " "_L1));
        at(Column::FirstName) = onOneLine(joined({part(parts, 1), part(parts, 2)}, " "_L1));
        const ImportField& field
            = importFieldsOf(RecordKind::Contact)[importFieldIndex(RecordKind::Contact, u"salutation")];
        at(Column::Salutation) = choiceFromText(field, part(parts, 3)).value_or(QString());
        if (names.empty()) { // as the oldest cards may be; a customer has no name in parts
            at(Column::Name) = wholeName(at(Column::FirstName), at(Column::LastName));
        }
    }
    for (const Entry* other : names) {
        if (onOneLine(other->parts.front()) != at(Column::Name) && at(Column::SecondName).isEmpty()) {
            at(Column::SecondName) = onOneLine(other->parts.front());
        }
    }
    const auto nicknames = named("NICKNAME");
    if (!nicknames.empty() && at(Column::SecondName).isEmpty()) {
        at(Column::SecondName) = onOneLine(nicknames.front()->parts.front());
    }
}

void CardCells::fillWork()
{
    const auto organisations = named("ORG");
    if (!organisations.empty()) {
        const std::vector<QString>& parts = organisations.front()->parts;
        at(Column::Customer) = onOneLine(parts.front());
        QStringList units;
        for (size_t i = 1; i < parts.size(); ++i) {
            if (!parts[i].isEmpty()) {
                units.append(onOneLine(parts[i]));
            }
        }
        at(Column::Department) = units.join(" / "_L1);
    }
    for (const Entry* entry : named("TITLE")) {
        addTo(Column::Title, onOneLine(entry->parts.front()));
    }
    const bool hasTitle = !m_lists[size_t(Column::Title)].isEmpty();
    for (const Entry* entry : named("ROLE")) { // what somebody does, not the part in buying of ours
        if (const QString role = onOneLine(entry->parts.front()); hasTitle) {
            keep(*entry, role);
        } else {
            addTo(Column::Title, role);
        }
    }
    const bool hasNoName
        = at(Column::Name).isEmpty() && at(Column::FirstName).isEmpty() && at(Column::LastName).isEmpty();
    if (hasNoName) {
        at(Column::Name) = at(Column::Customer).isEmpty() ? at(Column::SecondName) : at(Column::Customer);
    }
}

void CardCells::fillReaches()
{
    for (const Entry* entry : named("TEL")) {
        const auto is = [entry](QLatin1StringView type) { return entry->types.contains(type); };
        const QString number = onOneLine(withoutScheme(entry->parts.front(), "tel:"_L1)).replace(u';', u' ');
        addTo(
            is("fax"_L1)                                                               ? Column::Fax
                : is("cell"_L1) || is("mobile"_L1) || is("iphone"_L1)                  ? Column::Mobile
                : is("home"_L1)                                                        ? Column::HomePhone
                : is("other"_L1) || is("x-other"_L1) || is("pager"_L1) || is("car"_L1) ? Column::OtherPhone
                                                                                       : Column::Phone,
            number);
    }
    for (const Entry* entry : named("EMAIL")) {
        QString mail = onOneLine(withoutScheme(entry->parts.front(), "mailto:"_L1));
        const qsizetype open = mail.lastIndexOf(u'<');
        if (open >= 0 && mail.endsWith(u'>')) {
            mail = mail.sliced(open + 1).chopped(1);
        }
        const bool isOfAnotherNet = !mail.contains(u'@') && std::ranges::any_of(entry->types, [](const QString& type) {
            return type != "internet"_L1 && type != "pref"_L1 && type != "work"_L1 && type != "home"_L1;
        });
        if (isOfAnotherNet) {
            keep(*entry, mail); // X.400 and other nets of the time
            continue;
        }
        addTo(
            entry->types.contains("home"_L1)                                               ? Column::HomeMail
                : entry->types.contains("other"_L1) || entry->types.contains("x-other"_L1) ? Column::OtherMail
                                                                                           : Column::Mail,
            mail.replace(u';', u' '));
    }
    for (const QByteArrayView name : {"IMPP", "X-WECHAT", "X-SOCIALPROFILE", "X-QQ", "X-SKYPE", "X-SKYPE-USERNAME"}) {
        for (const Entry* entry : named(name)) {
            const QString value = onOneLine(entry->parts.front());
            const QString scheme = value.section(u':', 0, 0).toLower();
            const auto isWeChat = [](const QString& text) {
                return text == "wechat"_L1 || text == "weixin"_L1 || text == "x-wechat"_L1;
            };
            const bool isWanted = name == "X-WECHAT" || isWeChat(scheme) || isWeChat(entry->kind)
                || std::ranges::any_of(entry->types, isWeChat);
            if (!isWanted || !at(Column::WeChat).isEmpty()) {
                keep(*entry, value);
            } else {
                const bool hasScheme = isWeChat(scheme) || scheme == "x-apple"_L1;
                at(Column::WeChat) = hasScheme ? value.mid(scheme.size() + 1) : value;
            }
        }
    }
}

void CardCells::fillAddress()
{
    std::vector<const Entry*> addresses = named("ADR");
    std::ranges::stable_sort(addresses, {}, [](const Entry* entry) {
        return entry->preference <= 100 ? 0 : entry->types.contains("work"_L1) ? 1 : 2;
    });
    for (const Entry* entry : addresses) {
        const std::vector<QString>& parts = entry->parts;
        const QString street = joined({part(parts, 2), part(parts, 1), part(parts, 0)}, ", "_L1);
        if (entry != addresses.front()) {
            keep(*entry, joined({street, part(parts, 3), part(parts, 4), part(parts, 5), part(parts, 6)}, ", "_L1));
            continue;
        }
        at(Column::Street) = onOneLine(street);
        at(Column::City) = onOneLine(part(parts, 3));
        at(Column::Province) = onOneLine(part(parts, 4));
        at(Column::PostalCode) = onOneLine(part(parts, 5));
        at(Column::Country) = onOneLine(part(parts, 6));
    }
    if (const auto districts = named("X-ZHIKE-DISTRICT"); !districts.empty()) { // of our own writer: behind the city
        const QString district = onOneLine(districts.front()->parts.front());
        QString& city = at(Column::City);
        if (city.endsWith(district)) {
            at(Column::District) = district;
            city = city.chopped(district.size()).trimmed();
        }
    }
}

void CardCells::fillDay()
{
    for (const Entry* entry : named("BDAY")) {
        const QString text = onOneLine(entry->parts.front());
        const std::optional<QString> day = isoDay(text);
        if (day && !entry->isYearless && at(Column::Birthday).isEmpty()) {
            at(Column::Birthday) = *day;
        } else {
            keep(*entry, day && entry->isYearless ? u'-' + day->mid(4) : text);
        }
    }
}

void CardCells::fillRest()
{
    for (const Entry* entry : named("URL")) {
        const QString url = onOneLine(entry->parts.front());
        if (at(Column::Website).isEmpty()) {
            at(Column::Website) = url;
        } else if (at(Column::Website) != url) {
            keep(*entry, url);
        }
    }
    for (const Entry* entry : named("CATEGORIES")) {
        for (const QString& tag : entry->parts.front().split(", "_L1)) {
            addTo(Column::Tags, onOneLine(tag));
        }
    }
    if (const auto uids = named("UID"); !uids.empty()) {
        const QString uid = onOneLine(uids.front()->parts.front());
        at(Column::ExternalKey) = uid.startsWith("urn:uuid:"_L1, Qt::CaseInsensitive) ? uid.mid(9) : uid;
    }
    if (const auto languages = named("LANG"); !languages.empty()) {
        at(Column::Language) = onOneLine(languages.front()->parts.front());
    }
    QStringList texts;
    for (const Entry* entry : named("NOTE")) {
        texts.append(entry->parts.front());
    }
    texts += m_kept;
    at(Column::Description) = texts.join(u'\n');
}

void CardCells::fillKind()
{
    const auto wordOf = [this](QByteArrayView name) {
        const auto entries = named(name);
        return entries.empty() ? QString() : onOneLine(entries.front()->parts.front()).toLower();
    };
    const QString kind = wordOf("KIND");
    at(Column::Kind) = wordOf("X-ZHIKE-KIND") == "household"_L1 ? u"household"_s
        : kind == "org"_L1                                      ? u"organisation"_s
        : kind == "individual"_L1                               ? u"person"_s
                                                                : QString();
    at(Column::Card) = wordOf("X-ZHIKE-CARD");
    if (const auto households = named("X-ZHIKE-CUSTOMER"); !households.empty() && at(Column::Customer).isEmpty()) {
        at(Column::Customer) = onOneLine(households.front()->parts.front());
    }
}

std::array<QString, kCardColumns.size()> CardCells::cells()
{
    applyLabels();
    fillName();
    fillWork();
    fillReaches();
    fillAddress();
    fillDay();
    fillRest();
    fillKind();
    joinLists();
    return std::move(m_cells);
}

} // namespace zhike
