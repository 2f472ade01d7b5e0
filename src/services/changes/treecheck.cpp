#include "services/changes/treecheck.h"

#include "domain/base/validation.h"
#include "repositories/counters.h"
#include "repositories/customers/relationreads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamesAlong = 7;

QString ringField(CustomerTree tree)
{
    return u"%1:%2:"_s.arg(treeField(tree)).arg(int(FaultCode::Cycle));
}

/// Reads level by level until nobody new is above.
Result<void> readAbove(SqlSession& session, CustomerTree tree, QSet<qint64> customers, AboveCustomers& above)
{
    QSet<qint64> asked;
    while (!customers.isEmpty()) {
        asked.unite(customers);
        const QList<qint64> level(customers.cbegin(), customers.cend());
        customers.clear();
        ZHIKE_CHECK(linksUp(session, tree, level, [&](qint64 customer, qint64 over) {
            if (!above.contains(customer)) {
                above.insert(customer, over);
            }
            if (!asked.contains(over)) {
                customers.insert(over);
            }
        }));
    }
    return {};
}

} // namespace

Result<void> refuseRings(SqlSession& session, const TreeWatch& watched)
{
    for (const CustomerTree tree : kCustomerTrees) {
        const QSet<qint64>& customers = watched[size_t(tree)];
        if (customers.isEmpty()) {
            continue;
        }
        ZHIKE_CHECK(takeNumbers(session, u"customer_tree"_s)); // its row is locked until the commit
        AboveCustomers above;
        ZHIKE_CHECK(readAbove(session, tree, customers, above));
        for (const QList<qint64>& ring : ringsIn(above)) {
            ZHIKE_TRY(const QStringList names, namesAlong(session, ring));
            const QByteArray json = QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact);
            return fail(ErrorCode::InvalidInput, ringField(tree) + QString::fromUtf8(json));
        }
    }
    return {};
}

Result<QList<qint64>>
ringThrough(SqlSession& session, CustomerTree tree, qint64 customer, const AboveCustomers& pending)
{
    AboveCustomers above;
    for (qint64 at = customer; !above.contains(at);) {
        std::optional<qint64> next;
        if (const auto written = pending.constFind(at); written != pending.cend()) {
            next = *written;
        } else {
            ZHIKE_CHECK(linksUp(session, tree, {&at, 1}, [&next](qint64, qint64 over) { next = over; }));
        }
        if (!next) {
            return QList<qint64>();
        }
        above.insert(at, *next);
        at = *next;
    }
    return ringAbove(above, customer);
}

Result<QStringList> namesAlong(SqlSession& session, const QList<qint64>& ring)
{
    ZHIKE_TRY(const auto known, relatedCustomers(session, ring));
    QStringList names;
    for (const qint64 customer : ring) {
        const auto found = known.constFind(customer);
        names.append(found != known.cend() ? found->name : u"#%1"_s.arg(customer));
    }
    if (names.size() > kNamesAlong) {
        const qsizetype left = kNamesAlong - 3;
        names = names.mid(0, left) + QStringList{u"…"_s} + names.mid(names.size() - 2);
    }
    return names;
}

std::optional<CustomerTree> treeOfRing(const Error& error)
{
    for (const CustomerTree tree : kCustomerTrees) {
        if (error.code == ErrorCode::InvalidInput && error.detail.startsWith(ringField(tree))) {
            return tree;
        }
    }
    return std::nullopt;
}

QStringList namesOfRing(const Error& error)
{
    QStringList names;
    if (const auto tree = treeOfRing(error)) {
        const QByteArray json = error.detail.mid(ringField(*tree).size()).toUtf8();
        for (const QJsonValue& name : QJsonDocument::fromJson(json).array()) {
            names.append(name.toString());
        }
    }
    return names;
}

} // namespace zhike
