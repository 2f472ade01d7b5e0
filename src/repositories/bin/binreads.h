#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <QList>
#include <array>
#include <functional>
#include <vector>

namespace zhike {

/// The kinds of record that are shown in the bin: what people write. What hangs on nothing else goes first when they
/// leave for good.
inline constexpr std::array kBinKinds
    = {RecordKind::Attachment,      RecordKind::Relationship, RecordKind::Need,    RecordKind::Activity,
       RecordKind::CaseEntry,       RecordKind::Case,         RecordKind::Order,   RecordKind::Opportunity,
       RecordKind::Contact,         RecordKind::Customer,     RecordKind::Product, RecordKind::Category,
       RecordKind::CustomerSegment, RecordKind::ListView,     RecordKind::CustomField, RecordKind::User};

/// A record in the bin and since when.
struct BinRow {
    RecordRef record;
    Instant deletedAt{0};
    friend bool operator==(const BinRow&, const BinRow&) = default;
};

/// Calls the visitor with every record of a kind that is in the bin; the text is its name (of orders and cases the
/// number), with the subject of a case and the customer's name after it. Without texts no row of a table is read.
enum class BinTexts { None, Read };
using BinVisitor = std::function<void(const BinRow& row, const QString& name, const QString& more)>;
[[nodiscard]] Result<void> visitBin(SqlSession& session, RecordKind kind, BinTexts texts, const BinVisitor& visitor);

/// What a record is called, also in the bin, and what else it is known by.
struct BinWords {
    QString name;
    QString more;
    QString customer; ///< empty for records that belong to none
    bool isCustomerInBin = false;
};
[[nodiscard]] Result<BinWords> wordsInBin(SqlSession& session, const RecordRef& record);
/// How many lines an order has, or entries a case.
[[nodiscard]] Result<qint64> partsOf(SqlSession& session, const RecordRef& record);

/// How many records of a kind are in the bin.
[[nodiscard]] Result<qint64> countInBin(SqlSession& session, RecordKind kind);
/// Those of a kind that lie in the bin since before a moment, the oldest first, after the given one; at most `limit`.
[[nodiscard]] Result<QList<BinRow>>
binRowsBefore(SqlSession& session, RecordKind kind, Instant before, const std::optional<BinRow>& after, int limit);

/// How a record of any kind stands, wherever it is; nothing where it left for good.
struct RecordState {
    int revision = 1;
    std::optional<Instant> deletedAt; ///< in the bin
};
[[nodiscard]] Result<std::optional<RecordState>> stateOf(SqlSession& session, const RecordRef& record);

/// Which person wrote a change at a moment; of two at the same one the later number.
struct AuthoredMoment {
    Instant at{0};
    UserId user{0};
};
/// Every change since a moment, ascending.
[[nodiscard]] Result<std::vector<AuthoredMoment>> authorsSince(SqlSession& session, Instant from);

/// A record that names another one, with the revision that cutting the link leaves.
struct CutLink {
    RecordRef record;
    int revision = 1;
    QString field; ///< empty now
    qint64 was = 0;
};
/// Empties the links of other records of the customer to one that leaves for good; customers: the links of other
/// customers. What is in the bin is cut too and not named. @return those outside of the bin
[[nodiscard]] Result<QList<CutLink>> cutLinksTo(SqlSession& session, const RecordRef& record, Instant now);

/// Does a record of another kind name it whose link cannot be emptied? Asked of products and categories.
[[nodiscard]] Result<bool> isKeptByOthers(SqlSession& session, const RecordRef& record);

/// Takes a record away for good with everything that is a part of it: the lines of an order, the entries of a case,
/// everything of a customer. Search tokens and links of others are the caller's.
[[nodiscard]] Result<void> purgeRow(SqlSession& session, const RecordRef& record);
/// Takes the values out of a record's rows in the change log, and out of everything's of a customer; which fields
/// changed when and by whom stays.
[[nodiscard]] Result<void> clearLoggedValues(SqlSession& session, const RecordRef& record);

} // namespace zhike
