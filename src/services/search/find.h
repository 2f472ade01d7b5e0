#pragma once

#include "domain/base/field.h"
#include "domain/customers/contact.h"
#include "domain/sales/order.h"
#include "domain/service/case.h"
#include "storage/sqlsession.h"
#include "text/searchquery.h"

#include <QList>
#include <variant>

namespace zhike {

/// What the right side of a hit may show beside its name; empty where a kind has none of it.
struct HitFacts {
    QString city; ///< of a customer
    QString owner; ///< name
    QString segment; ///< key
    std::optional<qint64> value; ///< lifetime value, minor units of the base currency
    QString phone; ///< the first one
    QString title; ///< of a contact
    QString stage; ///< name, of an opportunity
    BuyingRole role = BuyingRole::Unknown;
    std::optional<Money> amount; ///< order's total, opportunity's amount, product's price
    std::optional<Day> day; ///< of an order
    std::optional<Instant> at; ///< a case was opened
    std::optional<OrderStatus> orderStatus;
    std::optional<CaseStatus> caseStatus;
};

/// A part of a text that answers to what was typed, in UTF-16 units.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// A text of the hit with what to mark in it.
struct MarkedText {
    TextKind kind = TextKind::Text;
    QString text;
    QList<TextSpan> marks;
};

struct SearchHit {
    RecordRef record;
    QString title; ///< name, number or subject
    QString secondTitle; ///< the name in the other script, a case's subject, a product's article number
    QString customerName; ///< whose record it is; empty for customers and products
    QList<TextSpan> titleMarks; ///< in title
    QList<TextSpan> secondMarks; ///< in secondTitle
    QList<TextSpan> customerMarks; ///< in customerName
    std::optional<MarkedText> why; ///< the text that matched when it is none of these: a phone, a mail, a legal name
    MatchRank rank = MatchRank::Inside;
    int distance = 0;
    bool throughCustomer = false; ///< found because its customer was: its contacts, last orders and open cases
    HitFacts facts;
};

struct SearchGroup {
    RecordKind kind = RecordKind::Customer;
    QList<SearchHit> hits; ///< best first
    bool hasMore = false; ///< the limit cut it off
};

/// What the find box shows. Groups without hits are left out.
struct SearchAnswer {
    QList<SearchGroup> groups; ///< customers, contacts, orders, cases, opportunities, products
    double elapsedMs = 0;
    qsizetype rowsRead = 0; ///< to verify candidates: does not depend on what else the machine does
    [[nodiscard]] qsizetype count() const
    {
        qsizetype sum = 0;
        for (const SearchGroup& group : groups) {
            sum += group.hits.size();
        }
        return sum;
    }
};

/// Finds anyone and anything while a person types: customers, contacts, products and opportunities by their texts,
/// orders and cases by number ("SO-1042", "1042", "so-10") and, with the contacts, through the best customer found.
/// Every hit is verified on its row; a few milliseconds at a million customers. On a reader, under one QuestionKey.
[[nodiscard]] Result<SearchAnswer> find(SqlSession& session, const QString& typed, int perKindLimit = 6);
/// The same for one kind ("Tab: one kind").
[[nodiscard]] Result<SearchGroup> findKind(SqlSession& session, RecordKind kind, const QString& typed, int limit = 50);

} // namespace zhike
