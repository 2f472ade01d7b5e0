#pragma once

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/people/userchanges.h"
#include "services/pool/pooling.h"
#include "services/pool/poolrules.h"
#include "services/pool/poolrun.h"
#include "services/pool/poolsettings.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"

namespace zhike::testing {

/// Sales people with customers, and a manager with rules.
class PoolTest : public ServiceTest {
protected:
    CustomerId firm(const QString& name, std::optional<UserId> owner)
    {
        CustomerDraft draft = customerNamed(name);
        draft.owner = owner;
        const CustomerId id = made<CustomerId>(createCustomer(draft));
        Customer row = customer(id);
        if (row.details.owner != owner) {
            row.details.owner = owner;
            apply(editCustomer(id, row.revision, row.details));
        }
        return id;
    }
    UserId person(const QString& name, const QString& team = {}, Role role = Role::Sales)
    {
        const Author before = author();
        actAs(Role::Manager);
        UserDraft draft;
        draft.name = name;
        draft.team = team;
        draft.role = role;
        const UserId id = made<UserId>(createUser(draft));
        actAs(before);
        return id;
    }
    /// From now on changes are made by this person.
    void be(UserId user, Role role = Role::Sales) { actAs(Author{user, role}); }

    PoolRule ruleOf(PoolRuleDraft draft)
    {
        actAs(Role::Manager);
        if (draft.name.isEmpty()) {
            draft.name = u"Quiet for %1 days"_s.arg(draft.days);
        }
        const PoolRuleId id = made<PoolRuleId>(createPoolRule(draft));
        return read<PoolRuleDraft>(CustomerId(0), id);
    }
    PoolRule switchedOn(const PoolRuleDraft& draft)
    {
        const PoolRule rule = ruleOf(draft);
        apply(switchOnPoolRule(rule.id, rule.revision, valueOf(simulatePoolRule(writer(), rule.details, now()))));
        return read<PoolRuleDraft>(CustomerId(0), rule.id);
    }
    void called(CustomerId id, Instant at, ActivityKind kind = ActivityKind::Call)
    {
        ActivityDraft draft = callAbout(u"Prices"_s);
        draft.kind = kind;
        draft.at = at;
        apply(logActivity(id, draft));
    }
    CustomerId inPool(const QString& name, UserId formerOwner)
    {
        const CustomerId id = firm(name, formerOwner);
        const Author before = author();
        actAs(Role::Manager);
        apply(returnToPool({id}, u"nobody calls"_s, name));
        actAs(before);
        return id;
    }
    qint64 runRules() { return valueOf(runPoolRules(writer(), now(), kCny)); }
    std::optional<ClaimRefusal> refusalOf(CustomerId id) { return claimRefusalOf(errorOf(claimCustomers({id}, {}))); }
    void set(const PoolSettings& settings)
    {
        const Author before = author();
        actAs(Role::Manager);
        apply(setPoolSettings(settings));
        actAs(before);
    }
    qint64 countOf(const QString& table)
    {
        return valueOf(writer().integer(u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL"_s.arg(table))).value_or(-1);
    }
    void expectSoundPool()
    {
        const VerifyReport report = valueOf(verifyStore(writer()));
        for (const VerifyFinding& finding : report.findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u", "_s).toStdString();
        }
    }
};

} // namespace zhike::testing
