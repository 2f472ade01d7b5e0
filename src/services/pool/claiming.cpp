#include "services/pool/pooling.h"

#include "repositories/customers/customerreads.h"
#include "repositories/people/calendarreads.h"
#include "repositories/pool/poolreads.h"
#include "services/pool/poolsettings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Instant claimDayStart(Instant now, int daysLater = 0)
{
    return Instant::from(now.local().date().addDays(daysLater).startOfDay());
}

Result<void> refused(const ClaimRefusal& refusal)
{
    return tl::unexpected(errorOf(refusal));
}

/// Those whose holding of a customer keeps a person waiting.
Result<std::vector<UserId>> heldBefore(SqlSession& session, const PoolSettings& settings, UserId user)
{
    if (settings.waitsTeam) {
        return teamOf(session, user);
    }
    return std::vector<UserId>{user};
}

/// One person's claim of some customers inside one transaction.
class Claim {
public:
    Claim(ChangeContext& context, PoolSettings settings) : m_context(context), m_settings(std::move(settings)) { }

    Result<void> checkCaps(int wanted)
    {
        const UserId user = m_context.author().user;
        ZHIKE_TRY(const ClaimAllowance allowance, claimAllowance(m_context.session(), user, m_context.now()));
        if (allowance.today && *allowance.today < wanted) {
            ClaimRefusal refusal{ClaimRefusal::Why::DayCap, m_settings.claimsADay, *allowance.today};
            refusal.freesAt = claimDayStart(m_context.now(), 1);
            return refused(refusal);
        }
        if (allowance.held && *allowance.held < wanted) {
            return refused({ClaimRefusal::Why::HeldCap, m_settings.mostHeldOf(user), *allowance.held});
        }
        ZHIKE_TRY(m_waiting, heldBefore(m_context.session(), m_settings, user));
        return {};
    }

    Result<void> take(CustomerId id)
    {
        SqlSession& session = m_context.session();
        ZHIKE_TRY(const Customer customer, CustomerStore(session).get(id, id));
        ZHIKE_CHECK(checkIsFree(customer));
        ZHIKE_CHECK(checkWaiting(customer));
        CustomerDraft draft = customer.details;
        draft.owner = m_context.author().user;
        draft.claimedAt = m_context.now();
        const auto taken = m_context.update(id, id, customer.revision, std::move(draft));
        if (taken) {
            return {};
        }
        if (taken.error().code == ErrorCode::Conflict) { // another session was faster between the two statements
            ZHIKE_TRY(const Customer now, CustomerStore(session).get(id, id));
            ZHIKE_CHECK(checkIsFree(now));
        }
        return tl::unexpected(taken.error());
    }

private:
    Result<void> checkIsFree(const Customer& customer)
    {
        if (customer.details.poolSince && !customer.details.owner) {
            return {};
        }
        ClaimRefusal refusal;
        refusal.customer = customer.details.name;
        if (customer.details.owner) {
            ZHIKE_TRY(const auto users, userNames(m_context.session()));
            refusal.why = ClaimRefusal::Why::Taken;
            refusal.who = users.value(customer.details.owner->value());
        }
        return refused(refusal);
    }

    Result<void> checkWaiting(const Customer& customer)
    {
        if (m_settings.waitDays == 0) {
            return {};
        }
        ZHIKE_TRY(const auto held, lastHeldUntil(m_context.session(), customer.id, m_waiting));
        const Instant frees = held ? Instant::from(held->local().addDays(m_settings.waitDays)) : Instant(0);
        if (frees <= m_context.now()) {
            return {};
        }
        ClaimRefusal refusal{ClaimRefusal::Why::Waiting, m_settings.waitDays};
        refusal.freesAt = frees;
        refusal.customer = customer.details.name;
        return refused(refusal);
    }

    ChangeContext& m_context;
    PoolSettings m_settings;
    std::vector<UserId> m_waiting;
};

constexpr auto kRefusalKey = "claim_refused"_L1;

} // namespace

Error errorOf(const ClaimRefusal& refusal)
{
    const QJsonObject json{{kRefusalKey, int(refusal.why)}, {"limit"_L1, refusal.limit},
                           {"left"_L1, refusal.left},       {"frees_at"_L1, qint64(refusal.freesAt.msSinceEpoch())},
                           {"who"_L1, refusal.who},         {"customer"_L1, refusal.customer}};
    return {ErrorCode::StateNotAllowed, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))};
}

std::optional<ClaimRefusal> claimRefusalOf(const Error& error)
{
    const QJsonObject json = QJsonDocument::fromJson(error.detail.toUtf8()).object();
    if (error.code != ErrorCode::StateNotAllowed || !json.contains(kRefusalKey)) {
        return std::nullopt;
    }
    return ClaimRefusal{
        ClaimRefusal::Why(json.value(kRefusalKey).toInt()),
        json.value("limit"_L1).toInt(),
        json.value("left"_L1).toInt(),
        Instant(json.value("frees_at"_L1).toInteger()),
        json.value("who"_L1).toString(),
        json.value("customer"_L1).toString()};
}

Result<ClaimAllowance> claimAllowance(SqlSession& session, UserId user, Instant now)
{
    ZHIKE_TRY(const PoolSettings settings, poolSettings(session));
    ZHIKE_TRY(const qint64 claimed, countClaimedSince(session, user, claimDayStart(now)));
    ZHIKE_TRY(const qint64 holds, countHeld(session, user));
    ClaimAllowance allowance;
    allowance.claimedToday = int(claimed);
    allowance.holds = int(holds);
    if (settings.claimsADay > 0) {
        allowance.today = std::max(0, settings.claimsADay - int(claimed));
    }
    if (const int most = settings.mostHeldOf(user); most > 0) {
        allowance.held = std::max(0, most - int(holds));
    }
    return allowance;
}

Change claimCustomers(QList<CustomerId> customers, const QString& subject)
{
    const ChangeTitle title{ChangeAction::ClaimCustomers, subject, customers.size()};
    return {title, [customers = std::move(customers)](ChangeContext& context) -> Result<void> {
                ZHIKE_CHECK(lockClaimant(context.session(), context.author().user));
                ZHIKE_TRY(PoolSettings settings, poolSettings(context.session()));
                Claim claim(context, std::move(settings));
                ZHIKE_CHECK(claim.checkCaps(int(customers.size())));
                for (const CustomerId id : customers) {
                    ZHIKE_CHECK(claim.take(id));
                }
                return {};
            }};
}

} // namespace zhike
