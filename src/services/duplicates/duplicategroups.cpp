#include "services/duplicates/duplicategroups.h"

#include "repositories/customers/customerreads.h"
#include "repositories/customers/verdicts.h"
#include "repositories/lists/searchrecords.h"

#include <QSet>
#include <algorithm>

namespace zhike {

namespace {

constexpr qsizetype kGroupsAtATime = 500;

using PairOfIds = std::pair<qint64, qint64>; // the smaller first

bool isSettled(const QList<DuplicateMember>& members, const QSet<PairOfIds>& verdicts)
{
    for (qsizetype i = 0; i < members.size(); ++i) {
        for (qsizetype j = i + 1; j < members.size(); ++j) {
            if (!verdicts.contains({members[i].customer.value(), members[j].customer.value()})) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

Result<CurrentGroups> groupsOfNow(SqlSession& session, const QList<DuplicateGroup>& found, qsizetype limit)
{
    CurrentGroups current;
    ZHIKE_TRY(const QList<CustomerPair> pairs, notDuplicates(session));
    QSet<PairOfIds> verdicts;
    for (const CustomerPair& pair : pairs) {
        verdicts.insert({pair.one.value(), pair.other.value()});
    }
    static constexpr std::array kNameFields = {"name"};
    SearchRecords<CustomerDraft> records(session, kNameFields);
    qsizetype looked = 0;
    while (looked < found.size() && current.groups.size() < limit) {
        QList<DuplicateGroup> some = found.mid(looked, kGroupsAtATime);
        looked += some.size();
        std::vector<qint64> ids;
        for (const DuplicateGroup& group : std::as_const(some)) {
            for (const DuplicateMember& member : group.members) {
                ids.push_back(member.customer.value());
            }
        }
        ZHIKE_CHECK(records.byId(ids, [&current](const RowKey& key, const CustomerDraft& draft) {
            current.names.insert(key.id, draft.name);
            return Result<void>();
        }));
        for (DuplicateGroup& group : some) {
            group.members.removeIf(
                [&current](const DuplicateMember& member) { return !current.names.contains(member.customer.value()); });
            if (group.members.size() > 1 && !isSettled(group.members, verdicts)) {
                current.groups.append(std::move(group));
            }
        }
    }
    current.left = found.size() - looked;
    return current;
}

Result<QList<GroupMember>> groupMembers(SqlSession& session, const QList<CustomerId>& customers)
{
    ZHIKE_TRY(const auto owners, userNames(session));
    QList<GroupMember> members;
    for (const CustomerId id : customers) {
        ZHIKE_TRY(const std::optional<Customer> customer, CustomerStore(session).find(id, id));
        if (customer) {
            GroupMember member{*customer, {}, {}, {}};
            if (customer->details.owner) {
                member.owner = owners.value(customer->details.owner->value());
            }
            ZHIKE_TRY(member.stats, readStats(session, id));
            ZHIKE_TRY(member.belongings, belongingsOf(session, id));
            members.append(std::move(member));
        }
    }
    return members;
}

} // namespace zhike
