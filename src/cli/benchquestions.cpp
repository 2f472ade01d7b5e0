#include "cli/benchquestions.h"

#include "text/phone.h"
#include "text/pinyin.h"

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPrefix = 7;

bool isHanName(const QString& name)
{
    return !name.isEmpty() && name.front().unicode() > 0x2E80;
}

void addPrefixes(QStringList& texts, const QString& word, qsizetype longest)
{
    for (qsizetype length = 1; length <= std::min(longest, word.size()); ++length) {
        texts.append(word.first(length));
    }
}

void addNames(QList<TypedClass>& classes, const QString& name, NameKind kind)
{
    if (!isHanName(name)) {
        addPrefixes(classes[4].texts, name, kLongestPrefix);
        return;
    }
    addPrefixes(classes[0].texts, name, 4);
    if (name.size() > 4) {
        classes[1].texts.append(name.mid(2, 4));
    }
    const Pinyin pinyin = pinyinOf(name, kind);
    addPrefixes(classes[2].texts, QString(pinyin.full).remove(u' '), kLongestPrefix);
    classes[3].texts.append(pinyin.initials.left(4));
}

void addReaches(QList<TypedClass>& classes, const Reaches& phones, const Reaches& mails, sample::SampleRandom& random)
{
    for (const Reach& phone : phones) {
        const QString digits = phoneDigits(phone.value);
        if (digits.size() >= 8) {
            classes[5].texts.append(digits.right(4));
            classes[6].texts.append(digits.mid(random.below(digits.size() - 6), 7));
        }
    }
    for (const Reach& mail : mails) {
        addPrefixes(classes[7].texts, mail.value, kLongestPrefix);
    }
}

} // namespace

QList<TypedClass> typedClasses(const QList<SoughtPerson>& people, sample::SampleRandom& random)
{
    QList<TypedClass> classes{
        {u"find: Chinese name, 1 to 4 characters"_s, {}}, {u"find: 4 characters inside a firm's name"_s, {}},
        {u"find: pinyin, 1 to 7 letters"_s, {}},          {u"find: initials of pinyin"_s, {}},
        {u"find: Latin name, 1 to 7 letters"_s, {}},      {u"find: last 4 digits of a phone"_s, {}},
        {u"find: 7 digits inside a phone"_s, {}},         {u"find: mail, 1 to 7 characters"_s, {}}};
    for (const SoughtPerson& person : people) {
        const CustomerDraft& customer = person.customer.details;
        const bool isPerson = customer.kind == CustomerKind::Person;
        addNames(classes, customer.name, isPerson ? NameKind::Person : NameKind::Other);
        addReaches(classes, customer.phones, {}, random);
        for (const Contact& contact : person.contacts) {
            addNames(classes, contact.details.name, NameKind::Person);
            addReaches(classes, contact.details.phones, contact.details.mails, random);
        }
    }
    return classes;
}

} // namespace zhike::cli
