#include "services/relations/relationreading.h"

#include "repositories/lists/displaynames.h"

#include <QSet>
#include <algorithm>
#include <functional>

namespace zhike {

namespace {

/// The tree that a kind belongs to, and whether it looks up in it.
std::optional<std::pair<CustomerTree, bool>> treeOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::SubsidiaryOf:
    case RelationKind::ParentOf:
        return std::pair(CustomerTree::Companies, kind == RelationKind::SubsidiaryOf);
    case RelationKind::MemberOf:
    case RelationKind::HasMember:
        return std::pair(CustomerTree::Households, kind == RelationKind::MemberOf);
    case RelationKind::ReferredBy:
    case RelationKind::Referred:
        return std::pair(CustomerTree::Referrals, kind == RelationKind::ReferredBy);
    default:
        return std::nullopt;
    }
}

/// Names and figures of the others, and of the contacts that work at both.
Result<void> nameLines(SqlSession& session, QList<RelationLine>& lines)
{
    QList<qint64> customers;
    QList<qint64> contacts;
    for (const RelationLine& line : lines) {
        customers.append(line.other.value());
        if (line.record) {
            const auto& contact
                = line.record->details.contact ? line.record->details.contact : line.record->details.otherContact;
            contacts.append(contact.value_or(ContactId(0)).value());
        }
    }
    ZHIKE_TRY(const auto about, relatedCustomers(session, customers));
    ZHIKE_TRY(const auto names, displayNames(session, RecordKind::Contact, contacts));
    for (RelationLine& line : lines) {
        line.about = about.value(line.other.value());
        if (line.record) {
            const auto& contact
                = line.record->details.contact ? line.record->details.contact : line.record->details.otherContact;
            line.contact = names.value(contact.value_or(ContactId(0)).value());
        }
    }
    return {};
}

/// Sums up customers who are found one level after the other.
class Together {
public:
    explicit Together(SqlSession& session) : m_session(session) { }

    /// @return those of the level that were not met before
    QList<qint64> meet(const QList<qint64>& level)
    {
        QList<qint64> fresh;
        for (const qint64 customer : level) {
            if (m_met.size() >= kMostTogether) {
                m_worth.isCut = m_worth.isCut || !m_met.contains(customer);
            } else if (!m_met.contains(customer)) {
                m_met.insert(customer);
                fresh.append(customer);
            }
        }
        return fresh;
    }
    Result<void> add(const QList<qint64>& customers)
    {
        ZHIKE_TRY(const auto about, relatedCustomers(m_session, customers));
        for (const RelatedCustomer& one : about) {
            if (!one.isInBin) {
                addTo(m_worth, one);
            }
        }
        return {};
    }
    [[nodiscard]] const TogetherWorth& worth() const { return m_worth; }

    static void addTo(TogetherWorth& worth, const RelatedCustomer& one)
    {
        ++worth.customers;
        worth.revenue += one.revenue;
        if (one.value) {
            worth.value = worth.value.value_or(0) + *one.value;
        }
    }

private:
    SqlSession& m_session;
    QSet<qint64> m_met;
    TogetherWorth m_worth;
};

Result<TogetherWorth> groupWorth(SqlSession& session, CustomerId customer)
{
    Together together(session);
    QList<qint64> level = together.meet({customer.value()});
    while (!level.isEmpty()) {
        ZHIKE_CHECK(together.add(level));
        QList<qint64> next;
        for (const CustomerTree tree : {CustomerTree::Companies, CustomerTree::Households}) {
            ZHIKE_CHECK(linksUp(session, tree, level, [&next](qint64, qint64 above) { next.append(above); }));
            ZHIKE_CHECK(linksDown(session, tree, level, [&next](qint64 below, qint64) { next.append(below); }));
        }
        level = together.meet(next);
    }
    return together.worth();
}

Result<TogetherWorth> chainWorth(SqlSession& session, CustomerId customer)
{
    Together together(session);
    QList<qint64> level = together.meet({customer.value()});
    while (!level.isEmpty()) {
        QList<qint64> next;
        ZHIKE_CHECK(
            linksDown(session, CustomerTree::Referrals, level, [&next](qint64 below, qint64) { next.append(below); }));
        level = together.meet(next);
        ZHIKE_CHECK(together.add(level));
    }
    return together.worth();
}

Result<QList<RelationLine>>
linesBelow(SqlSession& session, CustomerId customer, RelationKind kind, CustomerTree tree, qint64 after, int limit)
{
    ZHIKE_TRY(const QList<qint64> ids, customersUnder(session, tree, customer, after, limit));
    QList<RelationLine> lines;
    for (const qint64 id : ids) {
        lines.append({kind, CustomerId(id), {}, {}, {}, id});
    }
    return lines;
}

} // namespace

qint64 RelationOverview::count() const
{
    qint64 sum = 0;
    for (const RelationGroup& one : groups) {
        sum += one.count;
    }
    return sum;
}

Result<QList<RelationLine>>
moreRelations(SqlSession& session, CustomerId customer, RelationKind kind, qint64 after, int limit)
{
    QList<RelationLine> lines;
    if (const auto tree = treeOf(kind)) {
        if (!tree->second) {
            ZHIKE_TRY(lines, linesBelow(session, customer, kind, tree->first, after, limit));
        } else if (after <= 0) {
            const qint64 self = customer.value();
            ZHIKE_CHECK(linksUp(session, tree->first, {&self, 1}, [&lines, kind](qint64, qint64 above) {
                lines.append({kind, CustomerId(above), {}, {}, {}, above});
            }));
        }
    } else {
        ZHIKE_TRY(const QList<Relationship> sides, relationsOfKind(session, customer, kind, after, limit));
        for (const Relationship& side : sides) {
            lines.append({kind, side.details.other, {}, side, {}, side.id.value()});
        }
    }
    ZHIKE_CHECK(nameLines(session, lines));
    return lines;
}

Result<RelationOverview> relationOverview(SqlSession& session, CustomerId customer, int linesOfEach)
{
    RelationOverview overview;
    ZHIKE_TRY(const auto counts, relationCounts(session, customer));
    for (size_t i = 0; i < kChoicesOf<RelationKind>.size(); ++i) {
        const auto kind = RelationKind(i);
        const bool looksUp = treeOf(kind) && treeOf(kind)->second;
        if (!looksUp && counts.value(kind) == 0) {
            continue;
        }
        RelationGroup group{kind, counts.value(kind), {}};
        ZHIKE_TRY(group.lines, moreRelations(session, customer, kind, 0, linesOfEach));
        group.count = std::max(group.count, qint64(group.lines.size()));
        if (group.count > 0) {
            overview.groups.append(std::move(group));
        }
    }
    ZHIKE_TRY(overview.group, groupWorth(session, customer));
    ZHIKE_TRY(overview.chain, chainWorth(session, customer));
    return overview;
}

Result<ReferralTree> referralTree(SqlSession& session, CustomerId customer, qsizetype most)
{
    Together together(session);
    QHash<qint64, QList<qint64>> below;
    QList<qint64> all;
    QList<qint64> level = together.meet({customer.value()});
    while (!level.isEmpty()) {
        QList<qint64> next;
        QHash<qint64, qint64> above;
        ZHIKE_CHECK(linksDown(session, CustomerTree::Referrals, level, [&](qint64 one, qint64 over) {
            next.append(one);
            above.insert(one, over);
        }));
        level = together.meet(next);
        for (const qint64 one : std::as_const(level)) {
            below[above.value(one)].append(one);
        }
        all += level;
    }
    ZHIKE_TRY(const auto about, relatedCustomers(session, all));
    // who came last is under somebody before: from the end each is complete when it is added to the one above
    QHash<qint64, TogetherWorth> under;
    QHash<qint64, qint64> over;
    for (auto one = below.cbegin(); one != below.cend(); ++one) {
        for (const qint64 child : *one) {
            over.insert(child, one.key());
        }
    }
    for (auto one = all.crbegin(); one != all.crend(); ++one) {
        const TogetherWorth own = under.value(*one);
        TogetherWorth& sum = under[over.value(*one)];
        Together::addTo(sum, about.value(*one));
        sum.customers += own.customers;
        sum.revenue += own.revenue;
        if (own.value) {
            sum.value = sum.value.value_or(0) + *own.value;
        }
    }
    ReferralTree tree;
    QList<std::pair<qint64, int>> open;
    const auto push = [&](qint64 parent, int depth) {
        const QList<qint64> children = below.value(parent);
        for (auto child = children.crbegin(); child != children.crend(); ++child) {
            open.append({*child, depth});
        }
    };
    push(customer.value(), 1);
    while (!open.isEmpty() && tree.steps.size() < most) {
        const auto [one, depth] = open.takeLast();
        tree.steps.append({CustomerId(one), depth, about.value(one), under.value(one)});
        push(one, depth + 1);
    }
    tree.left = all.size() - tree.steps.size();
    return tree;
}

} // namespace zhike
