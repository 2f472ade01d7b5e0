#include "services/importing/relationresolver.h"

#include "repositories/customers/relationreads.h"
#include "services/bin/bin.h"
#include "services/changes/treecheck.h"
#include "services/importing/batchrecords.h"
#include "services/importing/recordlinks.h"
#include "services/importing/recordsettling.h"
#include "services/relations/relations.h"

#include <algorithm>
#include <map>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr RecordKind kRelations = RecordKind::Relationship;

/// A relation in a tree, as its columns say it.
struct TreeLink {
    CustomerTree tree = CustomerTree::Companies;
    std::optional<CustomerId> CustomerDraft::*column = nullptr;
    qint64 below = 0;
    qint64 above = 0;
};

TreeLink treeLink(RelationKind kind, qint64 self, qint64 other)
{
    switch (kind) {
    case RelationKind::SubsidiaryOf:
        return {CustomerTree::Companies, &CustomerDraft::parent, self, other};
    case RelationKind::ParentOf:
        return {CustomerTree::Companies, &CustomerDraft::parent, other, self};
    case RelationKind::MemberOf:
        return {CustomerTree::Households, &CustomerDraft::household, self, other};
    case RelationKind::HasMember:
        return {CustomerTree::Households, &CustomerDraft::household, other, self};
    case RelationKind::ReferredBy:
        return {CustomerTree::Referrals, &CustomerDraft::referredBy, self, other};
    default:
        return {CustomerTree::Referrals, &CustomerDraft::referredBy, other, self};
    }
}

/// The two ends of a row and what it says of them.
struct RelationRow {
    CustomerId self{0};
    RelationshipDraft draft;
};

class RelationResolver final : public RecordResolver {
public:
    RelationResolver(const RecordImportPlan& plan, const Author& author, Instant now)
        : m_plan(plan), m_now(now), m_fields(importFieldsOf(kRelations)), m_links(m_plan, author, now)
    {
    }

    Result<void> start(SqlSession& session) override { return m_links.start(session); }
    Result<bool> readKeys(SqlSession& /*session*/) override { return false; }

    Result<void> take(
        SqlSession& session, std::vector<RecordRow> rows, const NumberSource& numbers, Target* target,
        RejectLog& rejects) override
    {
        m_created.clear();
        m_changed.clear();
        m_below.clear();
        for (RecordRow& row : rows) {
            if (row.faults.empty()) {
                ZHIKE_CHECK(takeRow(session, row, numbers));
            }
            if (!row.faults.empty()) {
                ZHIKE_CHECK(rejects.reject(row.number, row.line, row.raw, row.faults));
            }
        }
        m_sums.customersCreated = m_links.customersMade();
        m_sums.contactsCreated = m_links.contactsMade();
        m_sums.unknownNames = m_links.unknownNames();
        const std::vector<Customer> customers = m_links.takeCustomers();
        const std::vector<Contact> contacts = m_links.takeContacts();
        const QList<RecordRef> restored = m_links.takeRestored();
        if (target == nullptr) {
            return {};
        }
        for (const RecordRef& record : restored) {
            ZHIKE_TRY([[maybe_unused]] const bool isOut, restoreFromBin(target->context, record));
        }
        ZHIKE_CHECK(insertAll<CustomerDraft>(session, customers, target->batch));
        ZHIKE_CHECK(insertAll<ContactDraft>(session, contacts, target->batch));
        ZHIKE_CHECK(insertAll<RelationshipDraft>(session, m_created, target->batch));
        return write(session, target->context);
    }

private:
    /// Customers who get somebody above them, and both sides of relations that say something else now.
    Result<void> write(SqlSession& session, ChangeContext& context)
    {
        for (const auto& [id, links] : m_below) {
            ZHIKE_TRY(Customer customer, CustomerStore(session).get(CustomerId(id), CustomerId(id)));
            for (const TreeLink& link : links) {
                customer.details.*link.column = CustomerId(link.above);
            }
            ZHIKE_CHECK(context.update(customer.id, customer.id, customer.revision, std::move(customer.details)));
        }
        for (const Relationship& side : m_changed) {
            ZHIKE_TRY(const auto mirror, mirrorOf(session, side));
            if (mirror) {
                RelationshipDraft draft = mirrored(side.details, side.customer);
                ZHIKE_CHECK(context.update(mirror->customer, mirror->id, mirror->revision, std::move(draft)));
            }
            ZHIKE_CHECK(context.update(side.customer, side.id, side.revision, RelationshipDraft(side.details)));
        }
        return {};
    }

    [[nodiscard]] static int place(QStringView key) { return importFieldIndex(kRelations, key); }
    void addFault(RecordRow& row, QStringView key, RowProblem problem, const QString& detail = {})
    {
        row.faults.push_back(faultAt(m_plan, row, place(key), problem, detail));
    }

    Result<void> takeRow(SqlSession& session, RecordRow& row, const NumberSource& numbers)
    {
        ZHIKE_TRY(const std::optional<RelationRow> read, readRow(session, row, numbers));
        if (!read) {
            return {};
        }
        return isRecorded(read->draft.kind) ? takeRecord(session, row, *read, numbers) : takeLink(session, row, *read);
    }

    /// @return the id, or nothing after noting the fault; 0 for an empty cell
    Result<std::optional<qint64>> idOf(
        SqlSession& session, RecordRow& row, QStringView key, std::optional<CustomerId> customer,
        const NumberSource& numbers)
    {
        const RecordCell* cell = row.cell(place(key));
        if (cell == nullptr) {
            return std::optional<qint64>(0);
        }
        ZHIKE_TRY(
            const RecordLinks::Answer answer,
            m_links.find(session, m_fields[place(key)], cell->text, customer, numbers));
        switch (answer.state) {
        case RecordLinks::State::Found:
            return std::optional<qint64>(answer.id);
        case RecordLinks::State::Several:
            addFault(row, key, RowProblem::AmbiguousRecord);
            break;
        case RecordLinks::State::InBin:
            addFault(row, key, RowProblem::InBin);
            break;
        default:
            addFault(row, key, RowProblem::NoSuchRecord);
        }
        return std::optional<qint64>();
    }

    Result<std::optional<RelationRow>> readRow(SqlSession& session, RecordRow& row, const NumberSource& numbers)
    {
        for (const QStringView key : {u"customer", u"kind", u"other"}) {
            if (row.cell(place(key)) == nullptr) {
                addFault(row, key, RowProblem::Missing);
            }
        }
        if (!row.faults.empty()) {
            return std::optional<RelationRow>();
        }
        ZHIKE_TRY(const std::optional<qint64> self, idOf(session, row, u"customer", {}, numbers));
        ZHIKE_TRY(const std::optional<qint64> other, idOf(session, row, u"other", {}, numbers));
        if (!self || !other) {
            return std::optional<RelationRow>();
        }
        if (*self == *other) {
            addFault(row, u"other", RowProblem::OwnParent);
            return std::optional<RelationRow>();
        }
        RelationRow read{CustomerId(*self), {CustomerId(*other)}};
        (void)fromValue(row.cell(place(u"kind"))->value, read.draft.kind);
        ZHIKE_TRY(const auto contact, idOf(session, row, u"contact", read.self, numbers));
        ZHIKE_TRY(const auto otherContact, idOf(session, row, u"other_contact", read.draft.other, numbers));
        if (!contact || !otherContact) {
            return std::optional<RelationRow>();
        }
        if (*contact != 0) {
            read.draft.contact = ContactId(*contact);
        }
        if (*otherContact != 0) {
            read.draft.otherContact = ContactId(*otherContact);
        }
        fillIn(read.draft, row);
        return std::optional(std::move(read));
    }

    /// Writes the cells that both sides tell alike; empty ones keep what is there.
    void fillIn(RelationshipDraft& draft, const RecordRow& row) const
    {
        for (const BoundField<RelationshipDraft>& column : Catalogue<RelationshipDraft>::kFields) {
            const QLatin1StringView key(column.field.key);
            const RecordCell* cell = key == "since_day"_L1 || key == "until_day"_L1 || key == "note"_L1
                ? row.cell(place(QString(key)))
                : nullptr;
            if (cell != nullptr) {
                (void)column.write(draft, cell->value);
            }
        }
    }

    bool hasFaults(RecordRow& row, const RelationshipDraft& draft)
    {
        for (const Fault& fault : faultsOf(draft)) {
            const bool isContact = fault.field == "contact_id"_L1 || fault.field == "other_contact_id"_L1;
            addFault(
                row, isContact ? u"contact"_s : QString(fault.field),
                fault.code == FaultCode::Missing ? RowProblem::Missing : RowProblem::NotAChoice, QString(fault.field));
        }
        return !row.faults.empty();
    }

    /// Did an earlier row tell the same relation, from either end? Then this one is done with: equal, or at fault.
    bool isTold(RecordRow& row, const RelationRow& read)
    {
        const bool isTurned = read.self.value() > read.draft.other.value();
        const RelationshipDraft told = isTurned ? mirrored(read.draft, read.self) : read.draft;
        const qint64 first = isTurned ? read.draft.other.value() : read.self.value();
        const auto idIn = [](const std::optional<ContactId>& contact) { return contact ? contact->value() : 0; };
        const auto dayIn
            = [](const std::optional<Day>& day) { return day ? qint64(day->sinceEpoch()) + 1'000'000 : 0; };
        KeyHasher hasher;
        hasher.add(first).add(told.other.value()).add(qint64(told.kind));
        hasher.add(idIn(told.contact)).add(idIn(told.otherContact)).add(dayIn(told.since));
        const KeyMap::Place earlier = m_told.place(hasher.hash());
        const auto content = qint64(KeyHasher().add(dayIn(told.until)).add(told.note).hash().low | 1U);
        if (earlier.isNew) {
            earlier.value = content;
            return false;
        }
        if (earlier.value == content) {
            ++m_sums.repeated;
        } else {
            addFault(row, u"other", RowProblem::TwiceInFile);
        }
        return true;
    }

    Result<void> takeRecord(SqlSession& session, RecordRow& row, const RelationRow& read, const NumberSource& numbers)
    {
        if (hasFaults(row, read.draft) || isTold(row, read)) {
            return {};
        }
        ZHIKE_TRY(const std::optional<Relationship> known, sameRelation(session, row, read));
        if (known) {
            RelationshipDraft draft = known->details;
            fillIn(draft, row);
            if (draft == known->details || m_plan.mode == ImportMode::CreateOnly) {
                ++(draft == known->details ? m_sums.unchanged : m_sums.left);
            } else if (!hasFaults(row, draft)) {
                m_changed.push_back(*known);
                m_changed.back().details = std::move(draft);
                ++m_sums.updated;
            }
            return {};
        }
        if (m_plan.mode == ImportMode::UpdateOnly) {
            ++m_sums.left;
            return {};
        }
        ZHIKE_TRY(const qint64 link, numbers(u"relationship_link"_s, 1));
        ZHIKE_TRY(const qint64 id, numbers(u"relationship"_s, 2));
        RelationshipDraft draft = read.draft;
        draft.link = link;
        m_created.push_back(made(id, read.self, draft));
        m_created.push_back(made(id + 1, draft.other, mirrored(draft, read.self)));
        ++m_sums.created;
        return {};
    }

    [[nodiscard]] Relationship made(qint64 id, CustomerId customer, RelationshipDraft draft) const
    {
        Relationship side{RelationshipId(id), customer, std::move(draft)};
        side.createdAt = side.modifiedAt = m_now;
        return side;
    }

    /// The relation that a row means: the one with its day of beginning, else the one that is not over. A row with
    /// another day than one that is over means a new one.
    static Result<std::optional<Relationship>>
    sameRelation(SqlSession& session, const RecordRow& row, const RelationRow& read)
    {
        ZHIKE_TRY(
            QList<Relationship> between,
            RelationshipStore(session).readWhere(
                u" WHERE other_id = $1 AND customer_id = $2 AND deleted_at IS NULL"_s, read.draft.other, read.self));
        between.removeIf([&read](const Relationship& side) { return !isSameRelation(side.details, read.draft); });
        const auto first = [&between](auto is) {
            const auto found = std::ranges::find_if(between, is);
            return found == between.end() ? std::nullopt : std::optional(*found);
        };
        const bool saysSince = row.cell(place(u"since_day")) != nullptr;
        if (const auto found = first([&](const Relationship& side) { return side.details.since == read.draft.since; });
            found && saysSince) {
            return found;
        }
        return first([&](const Relationship& side) { return !side.details.until || !saysSince; });
    }

    Result<void> takeLink(SqlSession& session, RecordRow& row, const RelationRow& read)
    {
        const TreeLink link = treeLink(read.draft.kind, read.self.value(), read.draft.other.value());
        AboveCustomers& pending = m_above[size_t(link.tree)];
        std::optional<qint64> above;
        if (const auto told = pending.constFind(link.below); told != pending.cend()) {
            above = *told;
        } else {
            ZHIKE_TRY(const auto customer, CustomerStore(session).find(CustomerId(link.below), CustomerId(link.below)));
            const std::optional<CustomerId> stored = customer ? customer->details.*link.column : std::nullopt;
            above = stored ? std::optional(qint64(stored->value())) : std::nullopt;
        }
        if (above == link.above) {
            ++(pending.contains(link.below) ? m_sums.repeated : m_sums.unchanged);
            return {};
        }
        if (above) {
            ZHIKE_TRY(const QStringList names, namesAlong(session, {link.below, *above}));
            addFault(row, u"other", RowProblem::KeyTaken, names.join(u" → "_s));
            return {};
        }
        if (m_plan.mode == ImportMode::UpdateOnly) {
            ++m_sums.left;
            return {};
        }
        pending.insert(link.below, link.above);
        ZHIKE_TRY(const QList<qint64> ring, ringThrough(session, link.tree, link.below, pending));
        if (!ring.isEmpty()) {
            pending.remove(link.below);
            ZHIKE_TRY(const QStringList names, namesAlong(session, ring));
            addFault(row, u"other", RowProblem::OwnParent, names.join(u" → "_s));
            return {};
        }
        m_below[link.below].push_back(link);
        ++m_sums.created;
        return {};
    }

    const RecordImportPlan m_plan;
    Instant m_now;
    const QList<ImportField>& m_fields;
    RecordLinks m_links;
    KeyMap m_told; ///< relations that a row told
    std::array<AboveCustomers, kCustomerTrees.size()> m_above; ///< whom the file put above customers
    std::vector<Relationship> m_created; ///< of the rows at hand, as the next two
    std::vector<Relationship> m_changed;
    std::map<qint64, std::vector<TreeLink>> m_below;
};

} // namespace

std::unique_ptr<RecordResolver> relationResolver(const RecordImportPlan& plan, const Author& author, Instant now)
{
    return std::make_unique<RelationResolver>(plan, author, now);
}

} // namespace zhike
