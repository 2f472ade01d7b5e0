#include "services/calls/callers.h"

#include "services/duplicates/similar.h"

#include <QByteArray>
#include <QUrl>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestCallText = 200;
constexpr qsizetype kLeastDigits = 3;
constexpr qsizetype kMostDigits = 20;

bool hasNumber(const SimilarRecord& record)
{
    return record.reasons.contains(MatchReason::SamePhone);
}

Result<QList<Caller>> callersWith(SqlSession& session, const QString& number, int limit)
{
    ContactDraft contact;
    contact.phones = {{ReachUse::Work, number}};
    CustomerDraft customer;
    customer.phones = contact.phones;
    ZHIKE_TRY(const QList<SimilarRecord> contacts, similarContacts(session, contact, std::nullopt, limit));
    ZHIKE_TRY(const QList<SimilarRecord> customers, similarCustomers(session, customer, std::nullopt, limit));
    QList<Caller> callers;
    for (const SimilarRecord& record : contacts) {
        if (hasNumber(record)) {
            callers.append({record.record, record.name, record.whose});
        }
    }
    for (const SimilarRecord& record : customers) {
        const bool isNamed = std::ranges::any_of(
            callers, [&](const Caller& caller) { return caller.record.customer == record.record.customer; });
        if (hasNumber(record) && !isNamed) {
            callers.append({record.record, record.name, {}});
        }
    }
    return callers.mid(0, limit);
}

} // namespace

std::optional<QString> calledNumber(QStringView text)
{
    if (text.size() > kLongestCallText) {
        return std::nullopt;
    }
    QString number = text.trimmed().toString();
    if (number.startsWith("tel:"_L1, Qt::CaseInsensitive)) {
        number = QUrl::fromPercentEncoding(number.mid(4).section(u';', 0, 0).toUtf8());
    }
    QString digits;
    for (const QChar letter : std::as_const(number)) {
        if (letter >= u'0' && letter <= u'9') {
            digits.append(letter);
        } else if (letter == u'+' && digits.isEmpty()) {
            digits.append(letter);
        } else if (!u"-. ()/\u00a0"_s.contains(letter)) {
            return std::nullopt;
        }
    }
    const qsizetype count = digits.size() - (digits.startsWith(u'+') ? 1 : 0);
    return count < kLeastDigits || count > kMostDigits ? std::nullopt : std::optional(digits);
}

Result<QList<Caller>> callersOf(SqlSession& session, const QString& number, int limit)
{
    ZHIKE_TRY(QList<Caller> callers, callersWith(session, number, limit));
    if (callers.isEmpty() && !number.startsWith(u'+')) { // exchanges leave the + out
        return callersWith(session, u'+' + number, limit);
    }
    return callers;
}

} // namespace zhike
