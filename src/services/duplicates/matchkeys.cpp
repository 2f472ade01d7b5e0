#include "services/duplicates/matchkeys.h"

#include "text/mail.h"
#include "text/matchname.h"
#include "text/phone.h"

#include <algorithm>

namespace zhike {

namespace {

// Fewer digits are an extension, or half a number.
constexpr qsizetype kShortestPhone = 6;

void addMatchedName(MatchKeys& keys, const QString& name)
{
    MatchName match = matchName(name);
    if (match.core.isEmpty()) {
        return;
    }
    NameKey key{std::move(match.core), std::move(match.sorted), std::move(match.sound), match.isHan};
    if (!keys.names.contains(key)) {
        keys.names.append(std::move(key));
    }
}

void addMatchedReaches(MatchKeys& keys, const Reaches& phones, const Reaches& mails)
{
    for (const Reach& phone : phones) {
        if (QString key = phoneKey(phone.value); key.size() >= kShortestPhone) {
            keys.phones.append(std::move(key));
        }
    }
    for (const Reach& mail : mails) {
        if (QString key = mailKey(mail.value); isPlausibleMail(key)) {
            keys.mails.append(std::move(key));
        }
    }
}

/// 上海市 is 上海.
QString cityKey(const QString& city)
{
    QString key = plainLetters(city);
    if (key.size() > 2 && key.endsWith(u'市')) {
        key.chop(1);
    }
    return key;
}

} // namespace

MatchKeys matchKeys(const CustomerDraft& customer)
{
    MatchKeys keys;
    keys.isPerson = customer.kind == CustomerKind::Person;
    addMatchedName(keys, customer.name);
    addMatchedName(keys, customer.secondName);
    addMatchedName(keys, customer.legalName);
    addMatchedReaches(keys, customer.phones, customer.mails);
    keys.taxId = plainLetters(customer.taxId);
    keys.street = plainLetters(customer.street);
    keys.city = cityKey(customer.city);
    return keys;
}

MatchKeys matchKeys(const ContactDraft& contact)
{
    MatchKeys keys;
    keys.isPerson = true;
    addMatchedName(keys, contact.name);
    addMatchedName(keys, contact.secondName);
    addMatchedReaches(keys, contact.phones, contact.mails);
    return keys;
}

} // namespace zhike
