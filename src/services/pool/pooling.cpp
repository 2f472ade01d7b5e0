#include "services/pool/pooling.h"

#include "repositories/customers/customerreads.h"
#include "repositories/pool/poolreads.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Sales people move their own customers; who leads them, everybody's.
bool mayMove(const Author& author, const CustomerDraft& customer)
{
    return author.role == Role::Manager || author.role == Role::Administrator || !customer.owner
        || customer.owner == author.user;
}

Change eachCustomer(
    const ChangeTitle& title, QList<CustomerId> customers, std::function<Result<void>(ChangeContext&, Customer)> move)
{
    return {title, [customers = std::move(customers), move = std::move(move)](ChangeContext& context) -> Result<void> {
                for (const CustomerId id : customers) {
                    ZHIKE_TRY(Customer customer, CustomerStore(context.session()).get(id, id));
                    ZHIKE_CHECK(move(context, std::move(customer)));
                }
                return {};
            }};
}

Result<void> save(ChangeContext& context, const Customer& read, CustomerDraft draft)
{
    ZHIKE_CHECK(context.update(read.id, read.id, read.revision, std::move(draft)));
    return {};
}

} // namespace

Change returnToPool(QList<CustomerId> customers, const QString& reason, const QString& subject)
{
    const ChangeTitle title{ChangeAction::ReturnCustomers, subject, customers.size()};
    return eachCustomer(
        title, std::move(customers),
        [reason = reason.trimmed()](ChangeContext& context, const Customer& customer) -> Result<void> {
            if (reason.isEmpty()) {
                return fail(ErrorCode::InvalidInput, u"a return needs a reason"_s);
            }
            if (!mayMove(context.author(), customer.details)) {
                return fail(ErrorCode::NotAllowed, u"customer %1 is a colleague's"_s.arg(customer.id.value()));
            }
            if (customer.details.poolSince) {
                return {};
            }
            CustomerDraft draft = customer.details;
            draft.owner.reset();
            draft.poolSince = context.now();
            draft.poolReason = reason;
            context.endTenureAs(TenureEnd::Returned, reason);
            return save(context, customer, std::move(draft));
        });
}

Change handOver(QList<CustomerId> customers, UserId to, const QString& note, const QString& subject)
{
    const ChangeTitle title{ChangeAction::HandOverCustomers, subject, customers.size()};
    return eachCustomer(
        title, std::move(customers),
        [to, note = note.trimmed()](ChangeContext& context, const Customer& customer) -> Result<void> {
            ZHIKE_TRY(const User receiver, UserStore(context.session()).get(CustomerId(0), to));
            if (!receiver.details.isActive) {
                return fail(ErrorCode::NotFound, u"user %1 does not work here any more"_s.arg(to.value()));
            }
            // what lies in the pool is claimed, not handed to oneself past the limits
            const bool isLed = context.author().role == Role::Manager || context.author().role == Role::Administrator;
            if (!mayMove(context.author(), customer.details) || (customer.details.poolSince && !isLed)) {
                return fail(ErrorCode::NotAllowed, u"customer %1 is not one's own"_s.arg(customer.id.value()));
            }
            CustomerDraft draft = customer.details;
            draft.owner = to;
            context.endTenureAs(TenureEnd::HandedOver, note);
            return save(context, customer, std::move(draft));
        });
}

Change
protectCustomers(QList<CustomerId> customers, std::optional<Day> until, const QString& reason, const QString& subject)
{
    const ChangeTitle title{ChangeAction::ProtectCustomers, subject, customers.size()};
    return eachCustomer(
        title, std::move(customers),
        [until, reason = reason.trimmed()](ChangeContext& context, const Customer& customer) -> Result<void> {
            const auto today = Day::from(context.now().local().date());
            if (until && (reason.isEmpty() || (today && *until < *today))) {
                return fail(ErrorCode::InvalidInput, u"a protection needs a reason and a day to come"_s);
            }
            CustomerDraft draft = customer.details;
            draft.protectedUntil = until;
            draft.protectionReason = until ? reason : QString();
            return save(context, customer, std::move(draft));
        });
}

Result<QList<HeldTime>> heldTimesOf(SqlSession& session, CustomerId id)
{
    ZHIKE_TRY(const auto customer, CustomerStore(session).findAnywhere(id, id));
    ZHIKE_TRY(const QList<Tenure> past, tenuresOf(session, id));
    ZHIKE_TRY(const auto users, userNames(session));
    QList<HeldTime> times;
    if (customer && customer->details.owner) {
        HeldTime now;
        now.holder = users.value(customer->details.owner->value());
        now.from = customer->details.ownerSince;
        now.wasClaimed = customer->details.claimedAt.has_value();
        times.append(now);
    }
    for (const Tenure& tenure : past) {
        const TenureDraft& held = tenure.details;
        times.append(
            {users.value(held.holder.value()), held.from, held.until, held.wasClaimed, held.end, held.note,
             held.endedBy ? users.value(held.endedBy->value()) : QString()});
    }
    return times;
}

} // namespace zhike
