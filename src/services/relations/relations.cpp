#include "services/relations/relations.h"

#include "repositories/customers/relationreads.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

using LinkUp = std::optional<CustomerId> CustomerDraft::*;

Error relationFault(const char* field, FaultCode code)
{
    return {ErrorCode::InvalidInput, u"%1:%2"_s.arg(QLatin1StringView(field)).arg(int(code))};
}

/// The column that says it, and whether this customer is the one below, whose column it is.
struct TreeRelation {
    LinkUp link;
    bool isBelow = true;
};
TreeRelation treeRelation(RelationKind kind)
{
    switch (kind) {
    case RelationKind::SubsidiaryOf:
    case RelationKind::ParentOf:
        return {&CustomerDraft::parent, kind == RelationKind::SubsidiaryOf};
    case RelationKind::MemberOf:
    case RelationKind::HasMember:
        return {&CustomerDraft::household, kind == RelationKind::MemberOf};
    default:
        return {&CustomerDraft::referredBy, kind == RelationKind::ReferredBy};
    }
}

Result<void> setAbove(ChangeContext& context, CustomerId self, const RelationEdit& edit)
{
    const TreeRelation tree = treeRelation(edit.kind);
    const CustomerId below = tree.isBelow ? self : edit.other;
    const CustomerId above = tree.isBelow ? edit.other : self;
    CustomerStore store(context.session());
    ZHIKE_TRY(Customer customer, store.get(below, below));
    std::optional<CustomerId>& link = customer.details.*tree.link;
    if (link == above) {
        return fail(ErrorCode::Constraint, u"related already"_s);
    }
    if (link) {
        return fail(ErrorCode::StateNotAllowed, QStringView(kHasAnotherAbove).toString());
    }
    link = above;
    ZHIKE_CHECK(context.update(below, below, customer.revision, std::move(customer.details)));
    return {};
}

Result<void> clearAbove(ChangeContext& context, CustomerId self, const RelationAddress& relation)
{
    const TreeRelation tree = treeRelation(relation.kind);
    const CustomerId below = tree.isBelow ? self : relation.other;
    const CustomerId above = tree.isBelow ? relation.other : self;
    ZHIKE_TRY(Customer customer, CustomerStore(context.session()).get(below, below));
    std::optional<CustomerId>& link = customer.details.*tree.link;
    if (link != above) {
        return fail(ErrorCode::Conflict, u"customer %1 has another one above by now"_s.arg(below.value()));
    }
    link.reset();
    ZHIKE_CHECK(context.update(below, below, customer.revision, std::move(customer.details)));
    return {};
}

/// A contact that is named has to be one of its customer.
Result<void>
checkContact(SqlSession& session, CustomerId customer, const std::optional<ContactId>& contact, const char* field)
{
    if (!contact) {
        return {};
    }
    ZHIKE_TRY(const auto found, ContactStore(session).find(customer, *contact));
    return found ? Result<void>() : tl::unexpected(relationFault(field, FaultCode::NotAChoice));
}

Result<bool> standsAlready(SqlSession& session, CustomerId self, const RelationshipDraft& draft)
{
    ZHIKE_TRY(
        const QList<Relationship> between,
        RelationshipStore(session).readWhere(
            u" WHERE other_id = $1 AND customer_id = $2 AND deleted_at IS NULL"_s, draft.other, self));
    return std::ranges::any_of(between, [&draft](const Relationship& side) {
        return !side.details.until && !draft.until && isSameRelation(side.details, draft);
    });
}

Result<void> writePair(ChangeContext& context, CustomerId self, const RelationEdit& edit)
{
    SqlSession& session = context.session();
    RelationshipDraft draft{edit.other, edit.kind,  edit.contact, edit.otherContact,
                            edit.since, edit.until, edit.note,    0};
    ZHIKE_CHECK(checkContact(session, self, draft.contact, "contact_id"));
    ZHIKE_CHECK(checkContact(session, draft.other, draft.otherContact, "other_contact_id"));
    ZHIKE_TRY(const bool isThere, standsAlready(session, self, draft));
    if (isThere) {
        return fail(ErrorCode::Constraint, u"related already"_s);
    }
    ZHIKE_TRY(draft.link, takeNumbers(session, u"relationship_link"_s));
    ZHIKE_CHECK(context.insert(self, draft));
    ZHIKE_CHECK(context.insert(draft.other, mirrored(draft, self)));
    return {};
}

Result<void> relate(ChangeContext& context, CustomerId self, const RelationEdit& edit)
{
    if (edit.other == self || edit.other.value() <= 0) {
        return tl::unexpected(relationFault("other_id", edit.other == self ? FaultCode::Cycle : FaultCode::Missing));
    }
    for (const CustomerId id : {self, edit.other}) {
        ZHIKE_TRY(const auto found, CustomerStore(context.session()).find(id, id));
        if (!found) {
            return tl::unexpected(relationFault("other_id", FaultCode::NotAChoice));
        }
    }
    return isRecorded(edit.kind) ? writePair(context, self, edit) : setAbove(context, self, edit);
}

/// The other side says the same; one that somebody lost is made again.
Result<void> writeMirror(ChangeContext& context, const Relationship& side)
{
    RelationshipDraft draft = mirrored(side.details, side.customer);
    ZHIKE_TRY(const auto mirror, mirrorOf(context.session(), side));
    if (mirror) {
        ZHIKE_CHECK(context.update(mirror->customer, mirror->id, mirror->revision, std::move(draft)));
    } else {
        ZHIKE_CHECK(context.insert(side.details.other, std::move(draft)));
    }
    return {};
}

Result<void> removeBoth(ChangeContext& context, const Relationship& side)
{
    ZHIKE_TRY(const auto mirror, mirrorOf(context.session(), side));
    if (mirror) {
        ZHIKE_CHECK(context.remove<RelationshipDraft>(mirror->customer, mirror->id, mirror->revision));
    }
    return context.remove<RelationshipDraft>(side.customer, side.id, side.revision);
}

} // namespace

Change relateCustomers(CustomerId self, RelationEdit edit, const QString& subject)
{
    return {{ChangeAction::RelateCustomers, subject}, [self, edit = std::move(edit)](ChangeContext& context) {
                return relate(context, self, edit);
            }};
}

Change editRelation(CustomerId self, RelationshipId side, int revision, RelationshipDraft draft, const QString& subject)
{
    return {
        {ChangeAction::EditRelation, subject},
        [self, side, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const Relationship read, RelationshipStore(context.session()).get(self, side));
            RelationshipDraft mine = draft;
            mine.other = read.details.other; // moves with a merge
            mine.kind = read.details.kind;
            mine.link = read.details.link;
            ZHIKE_CHECK(checkContact(context.session(), self, mine.contact, "contact_id"));
            ZHIKE_CHECK(checkContact(context.session(), mine.other, mine.otherContact, "other_contact_id"));
            ZHIKE_TRY(const Relationship saved, context.update(self, side, revision, std::move(mine)));
            return writeMirror(context, saved);
        }};
}

Change removeRelation(CustomerId self, const RelationAddress& relation, const QString& subject)
{
    return {{ChangeAction::RemoveRelation, subject}, [self, relation](ChangeContext& context) -> Result<void> {
                if (!relation.side) {
                    return clearAbove(context, self, relation);
                }
                ZHIKE_TRY(const Relationship side, RelationshipStore(context.session()).get(self, *relation.side));
                if (side.revision != relation.revision) {
                    return fail(ErrorCode::Conflict, u"changed since"_s);
                }
                return removeBoth(context, side);
            }};
}

Result<void> mergeRelations(ChangeContext& context, CustomerId survivor, CustomerId going, const QSet<qint64>& all)
{
    RelationshipStore store(context.session());
    ZHIKE_TRY(const QList<Relationship> sides, store.ofCustomer(going));
    if (sides.isEmpty()) {
        return {};
    }
    ZHIKE_TRY(QList<Relationship> kept, store.ofCustomer(survivor));
    for (const Relationship& side : sides) {
        if (all.contains(side.details.other.value())) {
            ZHIKE_CHECK(removeBoth(context, side));
            continue;
        }
        const auto twin = std::ranges::find_if(
            kept, [&side](const Relationship& other) { return isSameRelation(other.details, side.details); });
        if (twin != kept.end()) {
            ZHIKE_CHECK(removeBoth(context, side));
            ZHIKE_TRY(*twin, context.update(survivor, twin->id, twin->revision, joined(twin->details, side.details)));
            ZHIKE_CHECK(writeMirror(context, *twin));
            continue;
        }
        ZHIKE_TRY(const auto mirror, mirrorOf(context.session(), side));
        if (mirror) {
            RelationshipDraft draft = mirror->details;
            draft.other = survivor;
            ZHIKE_CHECK(context.update(mirror->customer, mirror->id, mirror->revision, std::move(draft)));
        }
    }
    return {};
}

} // namespace zhike
