#pragma once

#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "services/sample/samplerandom.h"

#include <QList>
#include <QString>

namespace zhike::cli {

/// What people type into the find box, of one manner.
struct TypedClass {
    QString what;
    QStringList texts;
};

/// Someone who is looked for.
struct SoughtPerson {
    Customer customer{CustomerId(0)};
    QList<Contact> contacts;
};

/// Prefixes of one to seven characters, inner parts, pinyin, initials, telephone digits and mails of people who exist,
/// as they would be typed key by key.
[[nodiscard]] QList<TypedClass> typedClasses(const QList<SoughtPerson>& people, sample::SampleRandom& random);

} // namespace zhike::cli
