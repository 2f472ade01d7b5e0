#include "services/importing/recordresolver.h"

#include "exchange/recordidentity.h"
#include "repositories/bin/binreads.h"
#include "repositories/companyidentity.h"
#include "repositories/customers/customerreads.h"
#include "repositories/privacy/consentreads.h"
#include "services/bin/bin.h"
#include "services/changes/treecheck.h"
#include "services/importing/batchrecords.h"
#include "services/importing/partresolver.h"
#include "services/importing/recordkeys.h"
#include "services/importing/recordlinks.h"
#include "services/importing/recordsettling.h"
#include "services/importing/relationresolver.h"
#include "text/mail.h"
#include "text/phone.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMsPerSecond = 1000;

/// A file that tells a moment to the second says nothing against the same one known more exactly.
Value asExactAs(const Value& told, const Value& known)
{
    Instant toldAt{0};
    Instant knownAt{0};
    if (!fromValue(told, toldAt) || !fromValue(known, knownAt)) {
        return told;
    }
    const qint64 more = knownAt.msSinceEpoch() - toldAt.msSinceEpoch();
    const bool isWhole = toldAt.msSinceEpoch() % kMsPerSecond == 0;
    return isWhole && more >= 0 && more < kMsPerSecond ? known : told;
}

RowProblem problemOf(FaultCode code)
{
    switch (code) {
    case FaultCode::Missing:
        return RowProblem::Missing;
    case FaultCode::TooLong:
        return RowProblem::TextTooLong;
    case FaultCode::BadCharacter:
        return RowProblem::ControlCharacter;
    case FaultCode::OutOfRange:
        return RowProblem::OutOfRange;
    case FaultCode::CurrencyMismatch:
        return RowProblem::OtherCurrency;
    case FaultCode::NotAMail:
        return RowProblem::NotAMail;
    case FaultCode::NotAPhone:
        return RowProblem::NotAPhone;
    case FaultCode::Cycle:
        return RowProblem::OwnParent;
    case FaultCode::NotALink:
        return RowProblem::NotALink;
    case FaultCode::NotAChoice:
    case FaultCode::Inconsistent:
    case FaultCode::UnknownField:
    case FaultCode::WrongType:
        return RowProblem::NotAChoice;
    }
    return RowProblem::NotAChoice;
}

/// Brings phones or mails of one use in: what is there in any use stays as it is, the first other one of this use is
/// replaced, or one is added.
void mergeReaches(Reaches& reaches, const ImportField& field, const QStringList& wanted)
{
    const auto keyOfReach = [&field](const QString& value) { return reachKey(field, value); };
    QStringList wantedKeys;
    for (const QString& value : wanted) {
        wantedKeys.append(keyOfReach(value));
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto isThis = [&](const Reach& reach) { return keyOfReach(reach.value) == wantedKeys[i]; };
        if (std::ranges::any_of(reaches, isThis)) {
            continue;
        }
        const auto isOld = [&](const Reach& reach) {
            return reach.use == field.use && !wantedKeys.contains(keyOfReach(reach.value));
        };
        const auto old = std::ranges::find_if(reaches, isOld);
        if (old != reaches.end()) {
            old->value = wanted[i];
        } else {
            reaches.append({field.use, wanted[i]});
        }
    }
}

/// Does the column hold all phones, or mails, of every use in their order?
bool isOfEveryUse(const ImportField& field)
{
    return field.type == FieldType::Reaches && field.key == field.target;
}

/// Puts phones or mails in the order of a list that names all of them; of any other list the order says nothing.
void putInOrder(Reaches& reaches, const ImportField& field, const QStringList& order)
{
    QStringList keys;
    for (const QString& value : order) {
        keys.append(reachKey(field, value));
    }
    const auto placeOf = [&](const Reach& reach) { return keys.indexOf(reachKey(field, reach.value)); };
    const bool areAllNamed = std::ranges::all_of(reaches, [&](const Reach& reach) { return placeOf(reach) >= 0; });
    if (areAllNamed) {
        std::ranges::stable_sort(reaches, {}, placeOf);
    }
}

/// What persons objected to outlives them and comes back with them.
Result<void> heedObjections(SqlSession& session, std::vector<Contact>& contacts)
{
    ZHIKE_TRY(const bool anyObjections, contacts.empty() ? Result<bool>(false) : hasObjections(session));
    for (size_t i = 0; anyObjections && i < contacts.size(); ++i) {
        ZHIKE_CHECK(applyObjections(session, contacts[i].details));
    }
    return {};
}

const std::optional<CustomerId>& aboveIn(const CustomerDraft& draft, CustomerTree tree)
{
    return tree == CustomerTree::Companies ? draft.parent
        : tree == CustomerTree::Households ? draft.household
                                           : draft.referredBy;
}

/// What kinds of records have of their own beside their fields.
template <class Draft> class ResolverOf final : public RecordResolver {
    using Record = typename StoreOf<Draft>::Record;
    using IdType = decltype(Record::id);
    static constexpr RecordKind kKind = Catalogue<Draft>::kKind;
    static constexpr bool kOwned = Catalogue<Draft>::kOwnedByCustomer;

public:
    ResolverOf(const RecordImportPlan& plan, const Author& author, Instant now)
        : m_plan(plan), m_author(author), m_now(now), m_fields(importFieldsOf(kKind)), m_links(m_plan, author, now)
    {
        for (const ImportField& field : m_fields) {
            const BoundField<Draft>* bound = nullptr;
            for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
                bound = field.target == QLatin1StringView(column.field.key) ? &column : bound;
            }
            m_bound.push_back(bound);
            m_isCustom.push_back(isCustomKey(QString(field.target)));
            const bool isOfCustomer = field.type == FieldType::Link && field.linkTo == RecordKind::Customer;
            m_namesCustomers = m_namesCustomers || (isOfCustomer && plan.mapping.has(QString(field.key)));
        }
        for (const QString& key : plan.keys) {
            if (const int field = importFieldIndex(kKind, key); field >= 0 && isMapped(key)) {
                m_keys.push_back(field);
                // with a customer his few records are read, without one all that have the key
                const bool isOfCustomer = kOwned && (plan.mapping.has(u"customer"_s) || key == "at"_L1);
                if (!isIndexedKey(kKind, key) && !isOfCustomer) {
                    m_indexes.emplace_back(kKind, m_fields[field]);
                }
                if (key != "at"_L1) {
                    m_binIndexes.emplace_back(kKind, m_fields[field], Whence::Bin);
                }
            }
        }
        m_needsMails = kOwned && !plan.mapping.has(u"customer"_s)
            && (plan.mapping.has(u"contact_mail"_s) || isCustomerMailKey());
    }

    Result<void> start(SqlSession& session) override
    {
        ZHIKE_TRY(m_company, companyIdentity(session));
        ZHIKE_TRY(const qint64 binned, countInBin(session, kKind));
        if (binned == 0 || m_plan.binned == BinnedRecords::MakeNew) {
            m_binIndexes.clear();
        }
        return m_links.start(session);
    }

    Result<bool> readKeys(SqlSession& session) override
    {
        const size_t all = m_indexes.size() + m_binIndexes.size();
        if (m_indexRead < all) {
            KeyIndex& index = m_indexRead < m_indexes.size() ? m_indexes[m_indexRead]
                                                             : m_binIndexes[m_indexRead - m_indexes.size()];
            ZHIKE_TRY(const bool more, index.readPiece(session));
            m_indexRead += more ? 0 : 1;
            return true;
        }
        return m_needsMails && !m_links.knowsMails() ? m_links.readMails(session) : Result<bool>(false);
    }

    Result<void> take(
        SqlSession& session, std::vector<RecordRow> rows, const NumberSource& numbers, Target* target,
        RejectLog& rejects) override
    {
        m_created.clear();
        m_updated.clear();
        m_restored.clear();
        for (RecordRow& row : rows) {
            if (isOfOtherKind(row)) {
                ++m_sums.left;
                continue;
            }
            if (row.faults.empty()) {
                ZHIKE_CHECK(takeRow(session, row, numbers));
            }
            if (!row.faults.empty()) {
                ZHIKE_CHECK(rejects.reject(row.number, row.line, row.raw, row.faults));
            } else {
                warn(row);
            }
        }
        ZHIKE_CHECK(numberRecords(session, numbers));
        m_sums.customersCreated = m_links.customersMade();
        m_sums.contactsCreated = m_links.contactsMade();
        m_sums.categoriesCreated = m_links.categoriesMade();
        m_sums.productsCreated = m_links.productsMade();
        m_sums.unknownNames = m_links.unknownNames();
        const QList<Category> categories = m_links.takeCategories();
        const std::vector<Product> products = m_links.takeProducts();
        const std::vector<Customer> customers = m_links.takeCustomers();
        std::vector<Contact> contacts = m_links.takeContacts();
        const QList<RecordRef> restored = m_links.takeRestored() + m_restored;
        if (target == nullptr) {
            return {};
        }
        for (const RecordRef& record : restored) {
            ZHIKE_TRY([[maybe_unused]] const bool isOut, restoreFromBin(target->context, record));
        }
        // Reference tables first, then rows of customers: what a spread database wants.
        ZHIKE_CHECK(insertAll<CategoryDraft>(session, categories, target->batch));
        ZHIKE_CHECK(insertAll<ProductDraft>(session, products, target->batch));
        ZHIKE_CHECK(insertAll<CustomerDraft>(session, customers, target->batch));
        if constexpr (std::same_as<Draft, ContactDraft>) {
            ZHIKE_CHECK(heedObjections(session, m_created));
        }
        ZHIKE_CHECK(heedObjections(session, contacts));
        ZHIKE_CHECK(insertAll<ContactDraft>(session, contacts, target->batch));
        ZHIKE_CHECK(insertAll<Draft>(session, m_created, target->batch));
        for (auto& [before, after] : m_updated) {
            int revision = before.revision;
            if (m_restored.contains(before.ref())) { // coming out of the bin has raised it
                ZHIKE_TRY(const Record now, StoreOf<Draft>(session).get(before.customer, before.id));
                revision = now.revision;
            }
            ZHIKE_CHECK(target->context.update(before.customer, before.id, revision, std::move(after)));
        }
        for (const Customer& customer : customers) {
            target->context.watchConsent<CustomerDraft>(customer.ref(), nullptr, &customer.details);
        }
        for (const Contact& contact : contacts) {
            target->context.watchConsent<ContactDraft>(contact.ref(), nullptr, &contact.details);
        }
        for (const Record& record : m_created) {
            target->context.watchConsent<Draft>(record.ref(), nullptr, &record.details);
        }
        return target->context.settleConsent(ConsentSource::Import, target->batch);
    }

private:
    /// The row's links by field; nothing when it waits or has a fault.
    struct LinkedRow {
        std::vector<std::pair<int, qint64>> links;
        std::vector<std::pair<int, qint64>> gone; ///< of these, users who have left
        std::optional<CustomerId> customer;
    };
    struct Update {
        Record before;
        Draft after;
    };

    [[nodiscard]] bool isMapped(const QString& key) const
    {
        const RecordMapping& mapping = m_plan.mapping;
        return mapping.has(key) || (key == "name"_L1 && (mapping.has(u"first_name"_s) || mapping.has(u"last_name"_s)));
    }

    void addFault(RecordRow& row, int field, RowProblem problem, const QString& detail = {})
    {
        row.faults.push_back(faultAt(m_plan, row, field, problem, detail));
    }

    /// Tells what is left out of a row that is taken. One that waits has nothing to tell yet.
    void warn(const RecordRow& row)
    {
        for (const RowFault& warning : row.warnings) {
            ++m_sums.warnings[QString(keyOf(warning.code))];
            if (m_sums.warned.size() < kListedRejects) {
                m_sums.warned.append({row.number, row.line, warning});
            }
        }
    }

    RowInHand inHand(RecordRow& row) { return {m_plan, m_links, m_now, row, m_sums}; }

    Result<void> takeRow(SqlSession& session, RecordRow& row, const NumberSource& numbers)
    {
        ZHIKE_TRY(const std::optional<Record> own, ownRecord(session, row));
        ZHIKE_TRY(
            const std::optional<LinkedRow> linked,
            linksOf(session, row, own ? std::optional(own->customer) : std::nullopt, numbers));
        if (!linked) {
            return {};
        }
        if (own) {
            std::erase_if(row.cells, [this](const RecordCell& cell) { return isIdentity(m_fields[cell.field]); });
            return isTaken(row, -1, own->id.value()) ? Result<void>() : updateRecord(session, row, *linked, *own);
        }
        int keyField = keyOfRow(row);
        if (keyField < 0) {
            addFault(row, m_keys.empty() ? -1 : m_keys.front(), RowProblem::Missing, u"no key to find it by"_s);
            return {};
        }
        ZHIKE_TRY(QList<Record> found, findRecords(session, row, keyField, linked->customer));
        if (m_fields[keyField].onlyFinds) {
            // no row means by its number a record that was given it a moment ago
            found.removeIf([this](const Record& each) { return m_numbered.value(takenHash(each.id.value())) != 0; });
            const int next = keyOfRow(row, keyField);
            if (found.isEmpty() && next >= 0 && m_made.value(madeHash(row, keyField, linked->customer)) == 0) {
                keyField = next;
                ZHIKE_TRY(found, findRecords(session, row, keyField, linked->customer));
            }
        }
        if (kOwned && linked->customer && found.size() == 1 && found.first().customer != *linked->customer) {
            addFault(row, keyField, RowProblem::KeyTaken); // it is another customer's
            return {};
        }
        const qint64 made = m_made.value(madeHash(row, keyField, linked->customer));
        // a record that this file made may stand in the company by now, or not yet
        if (found.size() > 1 || (made != 0 && !found.isEmpty() && found.first().id.value() != made)) {
            addFault(row, keyField, RowProblem::AmbiguousRecord);
            return {};
        }
        const qint64 known = made != 0 ? made : found.isEmpty() ? 0 : found.first().id.value();
        if (known != 0 && isTaken(row, keyField, known)) {
            return {};
        }
        return found.isEmpty() ? createRecord(session, row, *linked, keyField, numbers)
                               : updateRecord(session, row, *linked, found.first());
    }

    /// A file of ours may have cards of contacts beside those of households.
    [[nodiscard]] bool isOfOtherKind(const RecordRow& row) const
    {
        const RecordCell* card = m_cardField < 0 ? nullptr : row.cell(m_cardField);
        return card != nullptr && card->text != QLatin1StringView(Catalogue<Draft>::kTable);
    }

    static bool isIdentity(const ImportField& field) { return field.key == "external_key"_L1 || field.key == "uid"_L1; }

    /// The record that a file says it is of, when the file is one of this company's own.
    Result<std::optional<Record>> ownRecord(SqlSession& session, const RecordRow& row)
    {
        for (const RecordCell& cell : row.cells) {
            const auto identity = isIdentity(m_fields[cell.field]) ? identityFromText(cell.text) : std::nullopt;
            if (!identity || identity->company != m_company || identity->kind != kKind) {
                continue;
            }
            ZHIKE_TRY(const std::optional<FoundRecord> place, recordWithId(session, kKind, identity->id));
            if (place) {
                return StoreOf<Draft>(session).find(CustomerId(place->customer), IdType(place->id));
            }
        }
        return std::optional<Record>();
    }

    /// @param known whose record it is, whatever the row says
    Result<std::optional<LinkedRow>>
    linksOf(SqlSession& session, RecordRow& row, std::optional<CustomerId> known, const NumberSource& numbers)
    {
        LinkedRow linked;
        linked.customer = kOwned ? known : std::nullopt;
        if constexpr (kOwned) {
            m_links.setHints(hintsOf(row), contactMailOf(row));
        }
        if (kOwned && !known && row.cell(m_customerField) == nullptr) {
            ZHIKE_TRY(const bool goesOn, linkByMail(session, row, linked, numbers));
            if (!goesOn) {
                return std::optional<LinkedRow>();
            }
        }
        for (const RecordCell& cell : row.cells) {
            const ImportField& field = m_fields[cell.field];
            const bool isKnown = known && field.key == "customer"_L1;
            if (field.type != FieldType::Link || isKnown) {
                continue;
            }
            ZHIKE_TRY(
                const RecordLinks::Answer answer, m_links.find(session, field, cell.text, linked.customer, numbers));
            switch (answer.state) {
            case RecordLinks::State::Found:
                if (field.key == "customer"_L1) {
                    linked.customer = CustomerId(answer.id);
                } else {
                    linked.links.emplace_back(cell.field, answer.id);
                }
                break;
            case RecordLinks::State::Several:
                addFault(row, cell.field, RowProblem::AmbiguousRecord);
                return std::optional<LinkedRow>();
            case RecordLinks::State::Missing:
            case RecordLinks::State::InBin:
                if (m_mayWait && field.linkTo == kKind) {
                    wait(row);
                } else if (field.linkTo == kKind && namesItself(row, cell.text)) {
                    addFault(row, cell.field, RowProblem::OwnParent);
                } else {
                    const bool isInBin = answer.state == RecordLinks::State::InBin;
                    addFault(row, cell.field, isInBin ? RowProblem::InBin : RowProblem::NoSuchRecord);
                }
                return std::optional<LinkedRow>();
            case RecordLinks::State::Gone:
                linked.links.emplace_back(cell.field, answer.id);
                linked.gone.emplace_back(cell.field, answer.id);
                break;
            case RecordLinks::State::Ignored:
                break;
            }
        }
        if (kOwned && !linked.customer) {
            ZHIKE_TRY(const RecordLinks::Answer answer, m_links.findDefaultCustomer(session, numbers));
            if (answer.state == RecordLinks::State::Found) {
                linked.customer = CustomerId(answer.id);
            }
        }
        return linked;
    }

    /// Does a row say that its record belongs to itself?
    [[nodiscard]] bool namesItself(const RecordRow& row, const QString& text) const
    {
        return std::ranges::any_of(m_keys, [&](int field) {
            const RecordCell* cell = row.cell(field);
            return cell != nullptr && m_fields[field].type == FieldType::Text
                && plainText(cell->text) == plainText(text);
        });
    }

    void wait(RecordRow& row)
    {
        m_waiting.push_back(std::move(row));
        row.faults.clear();
        row.warnings.clear();
        row.cells.clear();
    }

    /// Of cases and opportunities the mail of the customer tells who he is as well; of a contact it is made of.
    [[nodiscard]] bool isCustomerMailKey() const
    {
        return kKind != RecordKind::Contact && m_plan.mapping.has(u"customer_mail"_s);
    }

    /// A row that names no customer is of whoever has the mails in it. @return false: it waits, or is at fault
    Result<bool> linkByMail(SqlSession& session, RecordRow& row, LinkedRow& linked, const NumberSource& numbers)
    {
        for (const QStringView key : {u"contact_mail", u"customer_mail"}) {
            const int index = key == u"contact_mail" || isCustomerMailKey() ? importFieldIndex(kKind, key) : -1;
            const RecordCell* cell = index < 0 ? nullptr : row.cell(index);
            if (cell == nullptr) {
                continue;
            }
            if (!m_links.knowsMails()) { // the file names customers elsewhere: this row waits until they are read
                m_needsMails = true;
                if (m_mayWait) {
                    wait(row);
                    return false;
                }
            }
            ZHIKE_TRY(
                const RecordLinks::MailAnswer answer,
                m_links.findByMail(session, m_fields[index], cell->text, numbers));
            if (answer.customer.state == RecordLinks::State::Several) {
                addFault(row, index, RowProblem::AmbiguousRecord, answer.candidates);
                return false;
            }
            if (answer.customer.state == RecordLinks::State::Found) {
                linked.customer = CustomerId(answer.customer.id);
                const int contact = importFieldIndex(kKind, u"contact");
                if (answer.contact && contact >= 0 && row.cell(contact) == nullptr) {
                    linked.links.emplace_back(contact, answer.contact->value());
                }
                return true;
            }
        }
        return true;
    }

    /// The one plausible mail that a row gives its contact; of several nobody knows whose they are.
    [[nodiscard]] QString contactMailOf(const RecordRow& row) const
    {
        const int field = importFieldIndex(kKind, u"contact_mail");
        const RecordCell* cell = field < 0 ? nullptr : row.cell(field);
        const QString mail = cell == nullptr ? QString() : normalMail(cell->text);
        return isPlausibleMail(mail) ? mail : QString();
    }

    /// What a customer is given if the row has to make him. What is no address is left out: it is not his name.
    [[nodiscard]] CustomerDraft hintsOf(const RecordRow& row) const
    {
        CustomerDraft hints;
        hints.kind = m_plan.newCustomers;
        for (const RecordCell& cell : row.cells) {
            const ImportField& field = m_fields[cell.field];
            if (field.ofCustomer == "mails"_L1 && isPlausibleMail(normalMail(cell.text))) {
                hints.mails.append({ReachUse::Work, normalMail(cell.text)});
            } else if (field.ofCustomer == "phones"_L1 && !phoneDigits(cell.text).isEmpty()) {
                hints.phones.append({ReachUse::Work, cell.text.left(60)});
            }
            for (const BoundField<CustomerDraft>& column : Catalogue<CustomerDraft>::kFields) {
                const bool isThis = field.ofCustomer == QLatin1StringView(column.field.key);
                if (isThis && column.field.type != FieldType::Reaches) {
                    const auto* text = std::get_if<QString>(&cell.value);
                    (void)column.write(hints, text == nullptr ? cell.value : Value(plainText(*text)));
                }
            }
        }
        return hints;
    }

    /// The first key that the row fills, behind another one where one is given.
    [[nodiscard]] int keyOfRow(const RecordRow& row, int behind = -1) const
    {
        const auto place = std::ranges::find(m_keys, behind);
        for (auto key = place == m_keys.end() ? m_keys.begin() : std::next(place); key != m_keys.end(); ++key) {
            if (row.cell(*key) != nullptr && !keyTextOf(row, *key).isEmpty()) {
                return *key;
            }
        }
        return -1;
    }

    /// @pre the row fills the field
    [[nodiscard]] QString keyTextOf(const RecordRow& row, int field) const
    {
        const RecordCell& cell = *row.cell(field);
        if constexpr (std::same_as<Draft, ActivityDraft>) {
            if (m_fields[field].key == "at"_L1) { // a moment alone is none: a mailing goes to many at once
                return sameActivity(std::get<qint64>(cell.value), textOf(row, u"kind"), textOf(row, u"subject"));
            }
        }
        if (m_fields[field].type == FieldType::Reaches) {
            const QStringList parts = partsOf(cell);
            return parts.isEmpty() ? QString() : reachKey(m_fields[field], parts.first());
        }
        return plainText(cell.text);
    }

    static QString sameActivity(qint64 at, const QString& kind, const QString& subject)
    {
        return QString::number(at) + u'\n' + kind + u'\n' + plainText(subject);
    }

    /// The stored text of a cell, or an empty one.
    [[nodiscard]] QString textOf(const RecordRow& row, QStringView key) const
    {
        const RecordCell* cell = row.cell(importFieldIndex(kKind, key));
        const auto* text = cell == nullptr ? nullptr : std::get_if<QString>(&cell->value);
        return text == nullptr ? QString() : *text;
    }

    /// Keys that Zhike or another system gave are one's own, names only among the records of a customer.
    [[nodiscard]] bool isAmongCustomers(int field) const
    {
        return m_fields[field].key == "external_key"_L1 || m_fields[field].key == "number"_L1;
    }

    [[nodiscard]] KeyHash madeHash(const RecordRow& row, int field, std::optional<CustomerId> customer) const
    {
        return KeyHasher()
            .add(qint64(customer && kOwned && !isAmongCustomers(field) ? customer->value() : 0))
            .add(QString(m_fields[field].target))
            .add(keyTextOf(row, field))
            .hash();
    }

    /// @return the records that a row may mean; more than one: nobody can tell
    Result<QList<Record>>
    findRecords(SqlSession& session, const RecordRow& row, int field, std::optional<CustomerId> customer)
    {
        const QString key = keyTextOf(row, field);
        StoreOf<Draft> store(session);
        if constexpr (std::same_as<Draft, ActivityDraft>) {
            if (m_fields[field].key == "at"_L1) {
                return customer ? activitiesLike(session, *customer, row, field)
                                : Result<QList<Record>>(QList<Record>());
            }
        }
        if constexpr (kOwned) {
            if (customer && !isAmongCustomers(field)) {
                ZHIKE_TRY(const QList<Record> all, store.ofCustomer(*customer));
                QList<Record> found;
                for (const Record& record : all) {
                    if (keyForms(m_fields[field], m_bound[size_t(field)]->read(record.details)).contains(key)) {
                        found.append(record);
                    }
                }
                m_hasOthers = !all.isEmpty();
                return found;
            }
        }
        QList<FoundRecord> places;
        const auto index = std::ranges::find_if(
            m_indexes, [&](const KeyIndex& each) { return each.field().key == m_fields[field].key; });
        if (index != m_indexes.end()) {
            const QList<qint64> ids = index->find(key);
            if (!ids.isEmpty()) {
                ZHIKE_TRY(const std::optional<FoundRecord> place, recordWithId(session, kKind, ids.first()));
                places = QList<FoundRecord>(place ? ids.size() : 0, place.value_or(FoundRecord()));
            }
        } else {
            ZHIKE_TRY(places, recordsWithKey(session, kKind, QString(m_fields[field].target), key));
        }
        QList<Record> found;
        for (const FoundRecord& place : places) {
            ZHIKE_TRY(std::optional<Record> record, store.find(CustomerId(place.customer), IdType(place.id)));
            if (record) {
                found.append(*std::move(record));
            }
        }
        return found;
    }

    Result<QList<Record>> activitiesLike(
        SqlSession& session, CustomerId customer, const RecordRow& row,
        int field) requires(std::same_as<Draft, ActivityDraft>)
    {
        const qint64 at = std::get<qint64>(row.cell(field)->value);
        ZHIKE_TRY(QList<Record> found, activitiesAt(session, customer, Instant(at)));
        const QString key = keyTextOf(row, field);
        const bool hasKind = row.cell(importFieldIndex(kKind, u"kind")) != nullptr;
        found.removeIf([&](const Record& each) {
            const QString kind = hasKind ? QString::fromLatin1(keyOf(each.details.kind)) : QString();
            return sameActivity(at, kind, each.details.subject) != key;
        });
        return found;
    }

    /// Did an earlier row mean the same record? Then this one is done with: equal, or at fault.
    bool isTaken(RecordRow& row, int keyField, qint64 id)
    {
        const qint64 earlier = m_taken.value(takenHash(id));
        if (earlier == 0) {
            return false;
        }
        if (earlier == contentOf(row)) {
            ++m_sums.repeated;
        } else {
            addFault(row, keyField, RowProblem::TwiceInFile);
        }
        return true;
    }

    static KeyHash takenHash(qint64 id) { return KeyHasher().add(id).hash(); }
    void markTaken(const RecordRow& row, qint64 id) { m_taken.place(takenHash(id)).value = contentOf(row); }

    /// A number, never 0, that equal rows have in common.
    static qint64 contentOf(const RecordRow& row)
    {
        KeyHasher hasher;
        for (const RecordCell& cell : row.cells) {
            hasher.add(qint64(cell.field)).add(cell.text);
        }
        return qint64(hasher.hash().low | 1U);
    }

    Result<void> createRecord(
        SqlSession& session, RecordRow& row, const LinkedRow& linked, int keyField, const NumberSource& numbers)
    {
        ZHIKE_TRY(const std::optional<Record> binned, binnedRecord(session, row, linked.customer));
        if (binned) {
            return takeBinned(session, row, linked, keyField, *binned);
        }
        if (m_plan.mode == ImportMode::UpdateOnly) {
            ++m_sums.left;
            return {};
        }
        if (m_fields[keyField].onlyFinds) {
            addFault(row, keyField, RowProblem::NoSuchRecord);
            return {};
        }
        if (kOwned && !linked.customer) {
            addFault(row, m_customerField, RowProblem::MissingCustomer);
            return {};
        }
        Record record{IdType(0)};
        record.details = freshDraft(linked);
        if (!fill(record.details, nullptr, row, linked)) {
            return {};
        }
        ZHIKE_CHECK(checkLinks(session, row, std::nullopt, record.details));
        if (!row.faults.empty()) {
            return {};
        }
        ZHIKE_TRY(const qint64 id, nextId(numbers));
        record.id = IdType(id);
        noteAbove(id, record.details);
        record.customer = kKind == RecordKind::Customer ? CustomerId(id) : linked.customer.value_or(CustomerId(0));
        record.createdAt = record.modifiedAt = m_now;
        if (const RecordCell* made = row.cell(m_createdAtField)) {
            record.createdAt = Instant(std::get<qint64>(made->value));
        }
        ZHIKE_CHECK(complete(session, row, record));
        if (!row.faults.empty()) {
            return {};
        }
        for (const int field : m_keys) {
            if (row.cell(field) != nullptr) {
                if (const KeyMap::Place place = m_made.place(madeHash(row, field, linked.customer)); place.isNew) {
                    place.value = id;
                }
            }
        }
        markTaken(row, id);
        const RecordCell* number = row.cell(m_numberField);
        if constexpr (std::same_as<Draft, CaseDraft> || std::same_as<Draft, CustomerDraft>) {
            record.details.number = number == nullptr ? QString() : plainText(number->text).left(32);
        }
        if (number == nullptr && isMapped(u"number"_s)) {
            m_numbered.place(takenHash(id)).value = 1;
        }
        m_created.push_back(std::move(record));
        ++m_sums.created;
        return {};
    }

    /// The record in the bin that a row means, by the first of its keys that one has.
    Result<std::optional<Record>>
    binnedRecord(SqlSession& session, const RecordRow& row, std::optional<CustomerId> customer)
    {
        for (const KeyIndex& index : m_binIndexes) {
            const int field = importFieldIndex(kKind, QString(index.field().key));
            const QString key = row.cell(field) != nullptr ? keyTextOf(row, field) : QString();
            const QList<qint64> ids = key.isEmpty() ? QList<qint64>() : index.find(key);
            if (ids.isEmpty()) {
                continue;
            }
            ZHIKE_TRY(const std::optional<FoundRecord> place, binnedWithId(session, kKind, ids.first()));
            const bool isHis = place && (!kOwned || (customer && place->customer == customer->value()));
            if (isHis) {
                return StoreOf<Draft>(session).findAnywhere(CustomerId(place->customer), IdType(place->id));
            }
        }
        return std::optional<Record>();
    }

    Result<void>
    takeBinned(SqlSession& session, RecordRow& row, const LinkedRow& linked, int keyField, const Record& binned)
    {
        if (m_plan.binned == BinnedRecords::Reject) {
            addFault(row, keyField, RowProblem::InBin);
            return {};
        }
        if (isTaken(row, keyField, binned.id.value())) {
            return {};
        }
        const std::array counted{m_sums.updated, m_sums.unchanged, m_sums.left};
        ZHIKE_CHECK(updateRecord(session, row, linked, binned));
        if (row.faults.empty()) {
            std::tie(m_sums.updated, m_sums.unchanged, m_sums.left) = std::tuple_cat(counted);
            ++m_sums.restored;
            m_restored.append(binned.ref());
        }
        return {};
    }

    Result<void> updateRecord(SqlSession& session, RecordRow& row, const LinkedRow& linked, const Record& record)
    {
        if (m_plan.mode == ImportMode::CreateOnly) {
            markTaken(row, record.id.value());
            ++m_sums.left;
            return {};
        }
        Draft draft = record.details;
        if (!fill(draft, &record.details, row, linked)) {
            return {};
        }
        if constexpr (std::same_as<Draft, ContactDraft>) { // what the person objected to no old file takes back
            draft.doNotCall = draft.doNotCall || record.details.doNotCall;
            draft.doNotMail = draft.doNotMail || record.details.doNotMail;
        }
        if (draft == record.details) {
            markTaken(row, record.id.value());
            ++m_sums.unchanged;
            return {};
        }
        ZHIKE_CHECK(checkLinks(session, row, record.id, draft));
        ZHIKE_CHECK(checkUnique(session, row, record.id, draft));
        if (!row.faults.empty()) {
            return {};
        }
        for (const QString& key : differenceOf(record.details, draft).to.keys()) {
            ++m_sums.changedFields[key];
        }
        if constexpr (std::same_as<Draft, ContactDraft>) {
            if (draft.isPrimary && !record.details.isPrimary) {
                ZHIKE_CHECK(demoteOthers(session, record.customer, record.id));
            }
        }
        markTaken(row, record.id.value());
        m_updated.push_back({record, std::move(draft)});
        ++m_sums.updated;
        return {};
    }

    /// Ids are taken some at a time: nobody sees the few that are left over.
    Result<qint64> nextId(const NumberSource& numbers)
    {
        constexpr qint64 kIdsAtOnce = 100;
        if (m_idsLeft == 0) {
            ZHIKE_TRY(m_nextId, numbers(QString::fromLatin1(Catalogue<Draft>::kTable), kIdsAtOnce));
            m_idsLeft = kIdsAtOnce;
        }
        --m_idsLeft;
        return m_nextId++;
    }

    /// What a new record has before the file says anything.
    [[nodiscard]] Draft freshDraft(const LinkedRow& linked) const
    {
        Draft draft;
        if constexpr (std::same_as<Draft, CustomerDraft>) {
            if (m_author.role == Role::Sales && m_author.user.value() != 0) {
                draft.owner = m_author.user;
            }
        } else if constexpr (std::same_as<Draft, ContactDraft>) {
            // The first contact of a customer is its main one, unless the file has a column that says who is.
            const bool isFirst = !m_hasOthers && m_hasContacts.value(customerKey(*linked.customer)) == 0;
            draft.isPrimary = isFirst && !m_plan.mapping.has(u"is_primary"_s);
        } else if constexpr (std::same_as<Draft, ProductDraft>) {
            draft.currency = m_plan.options.currency;
            applyCurrency(draft);
        } else if constexpr (std::same_as<Draft, OpportunityDraft>) {
            draft.currency = m_plan.options.currency;
            applyCurrency(draft);
        }
        if constexpr (std::same_as<Draft, OpportunityDraft> || std::same_as<Draft, ActivityDraft>) {
            if (m_author.user.value() != 0) {
                draft.owner = m_author.user;
            }
        }
        return draft;
    }

    /// Writes the row's cells into a draft. @param before what the record says; nullptr for a new one
    /// @return false: something is at fault
    bool fill(Draft& draft, const Draft* before, RecordRow& row, const LinkedRow& linked)
    {
        if (hasOtherCurrency(draft, row)) {
            return false;
        }
        if constexpr (std::same_as<Draft, OpportunityDraft>) {
            std::optional<StageId> stage;
            for (const auto& [field, id] : linked.links) {
                stage = m_fields[field].linkTo == RecordKind::Stage ? std::optional(StageId(id)) : stage;
            }
            moveToStage(draft, stage, inHand(row)); // first, so that the cells have the last word
        }
        for (const RecordCell& cell : row.cells) {
            const ImportField& field = m_fields[cell.field];
            const BoundField<Draft>* bound = m_bound[size_t(cell.field)];
            if (m_isCustom[size_t(cell.field)]) { // its faults come with those of the whole draft
                (void)writeField(draft, QString(field.target), cell.value);
                continue;
            }
            if (bound == nullptr || field.onlyFinds || field.type == FieldType::Link) {
                continue;
            }
            if (Reaches* reaches = reachesOf(draft, field)) {
                const QStringList parts = partsOf(cell);
                mergeReaches(*reaches, field, parts);
                if (isOfEveryUse(field)) {
                    putInOrder(*reaches, field, parts);
                }
                continue;
            }
            Value value = cell.value;
            if (field.type == FieldType::Text && field.mayBeKey) {
                const Value known = bound->read(draft);
                const auto* stored = std::get_if<QString>(&known);
                value = plainText(cell.text);
                if (stored != nullptr && plainText(*stored) == plainText(cell.text)) {
                    value = known; // written another way by a person, and the same
                }
            } else if (field.type == FieldType::Instant) {
                value = asExactAs(value, bound->read(draft));
            }
            if (field.key == "is_primary"_L1 && !claimsMain(row, linked, value)) {
                continue;
            }
            if (!bound->write(draft, value)) {
                addFault(row, cell.field, RowProblem::NotAChoice);
            }
        }
        for (const auto& [field, id] : linked.gone) {
            if (before == nullptr || m_bound[size_t(field)]->read(*before) != Value(id)) {
                addFault(row, field, RowProblem::NoSuchRecord, u"has left"_s);
                m_links.noteUnknown(m_fields[field], row.cell(field)->text, {});
            }
        }
        for (const auto& [field, id] : linked.links) {
            if (m_fields[field].linkTo != RecordKind::Stage) {
                (void)m_bound[size_t(field)]->write(draft, Value(id));
            }
        }
        if constexpr (requires { applyCurrency(draft); }) {
            applyCurrency(draft);
        }
        if (before != nullptr) { // cells are trimmed
            trimTexts(draft);
        }
        if constexpr (requires(RowInHand & hand) { settle(draft, before, hand); }) {
            RowInHand hand = inHand(row);
            settle(draft, before, hand);
        }
        Draft checked = draft;
        if constexpr (std::same_as<Draft, ProductDraft>) {
            checked.sku = checked.sku.isEmpty() ? u"P"_s : checked.sku; // it is given one
        }
        if constexpr (std::same_as<Draft, CaseDraft>) {
            checked.number = checked.number.isEmpty() ? u"C"_s : checked.number; // so is it
        }
        for (const Fault& fault : faultsOf(checked)) {
            const auto field = std::ranges::find_if(
                m_fields, [&fault](const ImportField& each) { return each.target == fault.field; });
            addFault(
                row, field == m_fields.end() ? -1 : int(field - m_fields.begin()), problemOf(fault.code),
                QString(fault.field));
        }
        return row.faults.empty();
    }

    /// The phones or mails of a draft that a field has values for.
    static Reaches* reachesOf([[maybe_unused]] Draft& draft, const ImportField& field)
    {
        if constexpr (requires {
                          draft.phones;
                          draft.mails;
                      }) {
            if (field.type == FieldType::Reaches) {
                return field.target == "mails"_L1 ? &draft.mails : &draft.phones;
            }
        }
        return nullptr;
    }

    /// Amounts of a record stay in its currency.
    bool hasOtherCurrency(const Draft& draft, RecordRow& row)
    {
        if constexpr (std::same_as<Draft, ProductDraft> || std::same_as<Draft, OpportunityDraft>) {
            if (row.cell(importFieldIndex(kKind, u"currency")) != nullptr
                || draft.currency == m_plan.options.currency) {
                return false;
            }
            for (const QStringView key : {u"list_price", u"cost", u"amount"}) {
                if (const int field = importFieldIndex(kKind, key); field >= 0 && row.cell(field) != nullptr) {
                    addFault(row, field, RowProblem::OtherCurrency);
                    return true;
                }
            }
        }
        return false;
    }

    static KeyHash customerKey(CustomerId customer) { return KeyHasher().add(qint64(customer.value())).hash(); }

    /// Only one contact of a customer is the main one: of a file's rows the first that says so. "No" says nothing.
    bool claimsMain(const RecordRow& row, const LinkedRow& linked, const Value& value)
    {
        if (value != Value(qint64(1)) || !linked.customer) {
            return false;
        }
        const KeyMap::Place place = m_mainClaims.place(customerKey(*linked.customer));
        if (place.isNew) {
            place.value = row.number;
        }
        return place.value == row.number;
    }

    Result<void> demoteOthers(SqlSession& session, CustomerId customer, std::optional<ContactId> main)
    {
        if constexpr (std::same_as<Draft, ContactDraft>) {
            ZHIKE_TRY(const QList<Contact> contacts, mainContactsOf(session, customer));
            for (const Contact& contact : contacts) {
                if (contact.id != main) {
                    ContactDraft draft = contact.details;
                    draft.isPrimary = false;
                    m_updated.push_back({contact, std::move(draft)});
                }
            }
        }
        return {};
    }

    /// Nobody is above himself, however long the way: of what is stored and of what the file says before this row.
    Result<void> checkLinks(SqlSession& session, RecordRow& row, std::optional<IdType> self, const Draft& draft)
    {
        if constexpr (std::same_as<Draft, CustomerDraft>) {
            for (const CustomerTree tree : kCustomerTrees) {
                const int field = importFieldIndex(kKind, QString(treeField(tree).chopped(3))); // parent_id: parent
                const auto& above = aboveIn(draft, tree);
                if (row.cell(field) == nullptr || !self || !above) {
                    continue;
                }
                AboveCustomers& pending = m_above[size_t(tree)];
                const std::optional<qint64> before
                    = pending.contains(self->value()) ? std::optional(pending.value(self->value())) : std::nullopt;
                pending.insert(self->value(), above->value());
                ZHIKE_TRY(const QList<qint64> ring, ringThrough(session, tree, self->value(), pending));
                if (ring.isEmpty()) {
                    continue;
                }
                before ? void(pending.insert(self->value(), *before)) : void(pending.remove(self->value()));
                ZHIKE_TRY(const QStringList names, namesAlong(session, ring));
                addFault(row, field, RowProblem::OwnParent, names.join(u" → "_s));
            }
        }
        return {};
    }

    void noteAbove([[maybe_unused]] qint64 customer, [[maybe_unused]] const Draft& draft)
    {
        if constexpr (std::same_as<Draft, CustomerDraft>) {
            for (const CustomerTree tree : kCustomerTrees) {
                if (const auto& above = aboveIn(draft, tree)) {
                    m_above[size_t(tree)].insert(customer, above->value());
                }
            }
        }
    }

    /// No two products share an article number.
    Result<void> checkUnique(SqlSession& session, RecordRow& row, std::optional<IdType> self, const Draft& draft)
    {
        if constexpr (std::same_as<Draft, ProductDraft>) {
            const int skuField = importFieldIndex(kKind, u"sku");
            if (row.cell(skuField) == nullptr) {
                return {};
            }
            ZHIKE_TRY(const QList<FoundRecord> same, recordsWithKey(session, kKind, u"sku"_s, draft.sku));
            const bool isStored = std::ranges::any_of(
                same, [&self](const FoundRecord& each) { return !self || each.id != self->value(); });
            const KeyMap::Place place = m_skus.place(KeyHasher().add(draft.sku).hash());
            if (isStored || !place.isNew) {
                addFault(row, skuField, RowProblem::KeyTaken);
            }
            place.value = 1;
        }
        return {};
    }

    /// What Zhike gives a new record by itself.
    Result<void> complete(SqlSession& session, RecordRow& row, Record& record)
    {
        if constexpr (std::same_as<Draft, ContactDraft>) {
            m_hasContacts.place(customerKey(record.customer)).value = 1;
            if (record.details.isPrimary) {
                return demoteOthers(session, record.customer, std::nullopt);
            }
        } else if constexpr (std::same_as<Draft, ProductDraft>) {
            if (record.details.sku.isEmpty()) {
                record.details.sku = u"P-%1"_s.arg(record.id.value());
            }
            return checkUnique(session, row, std::nullopt, record.details);
        } else if constexpr (std::same_as<Draft, CustomerDraft>) {
            if (m_namesCustomers) {
                m_links.addCustomer(record);
            }
        }
        return {};
    }

    /// The numbers that people see. That of the row where nobody has it, so that what was exported comes back as it was
    /// and is found again; else the next one.
    Result<void> numberRecords(SqlSession& session, const NumberSource& numbers)
    {
        if constexpr (std::same_as<Draft, CaseDraft>) {
            return numberAll(session, numbers, u"case_number"_s, u"C-"_s);
        } else if constexpr (std::same_as<Draft, CustomerDraft>) {
            return numberAll(session, numbers, u"customer_number"_s, u"K-"_s);
        }
        return {};
    }

    Result<void>
    numberAll(SqlSession& session, const NumberSource& numbers, const QString& series, const QString& prefix)
    {
        QSet<QString> given;
        qint64 highest = 0;
        std::vector<QString*> open;
        for (Record& record : m_created) {
            QString& number = record.details.number;
            if (!number.isEmpty()) {
                ZHIKE_TRY(const QList<FoundRecord> same, recordsWithKey(session, kKind, u"number"_s, number));
                const bool isFree = same.isEmpty() && !given.contains(number);
                number = isFree ? number : QString();
                given.insert(number);
                highest = std::max(highest, ownNumber(number, prefix));
            }
            if (number.isEmpty()) {
                open.push_back(&number);
            }
        }
        if (highest > m_counted) { // nobody is given it later on
            ZHIKE_TRY(const qint64 next, numbers(series, 1));
            if (next < highest) {
                ZHIKE_TRY([[maybe_unused]] const qint64 passed, numbers(series, highest - next));
            }
            m_counted = std::max(highest, next);
        }
        if (!open.empty()) {
            ZHIKE_TRY(qint64 number, numbers(series, qint64(open.size())));
            for (QString* each : open) {
                *each = prefix + QString::number(number++);
            }
        }
        return {};
    }

    /// @return 7 of "K-7", 0 of what the counter will never come to
    static qint64 ownNumber(const QString& number, const QString& prefix)
    {
        constexpr qint64 kFarthest = 1'000'000'000;
        const qint64 value = number.startsWith(prefix) ? number.mid(prefix.size()).toLongLong() : 0;
        return value > 0 && value < kFarthest ? value : 0;
    }

    const RecordImportPlan m_plan;
    Author m_author;
    Instant m_now;
    const QList<ImportField>& m_fields;
    std::vector<const BoundField<Draft>*> m_bound; ///< by import field; nullptr where the field is none of the draft's
    std::vector<bool> m_isCustom; ///< by import field
    int m_cardField = importFieldIndex(kKind, u"card");
    int m_customerField = importFieldIndex(kKind, u"customer");
    int m_createdAtField = importFieldIndex(kKind, u"created_at");
    int m_numberField = importFieldIndex(kKind, u"number");
    std::vector<int> m_keys;
    std::vector<KeyIndex> m_indexes;
    std::vector<KeyIndex> m_binIndexes; ///< of what is in the bin, by every key
    size_t m_indexRead = 0; ///< of both, one after the other
    quint64 m_company = 0; ///< see companyIdentity()
    bool m_needsMails = false;
    bool m_namesCustomers = false; ///< whether a row can name another customer
    qint64 m_nextId = 0;
    qint64 m_idsLeft = 0;
    RecordLinks m_links;
    KeyMap m_made; ///< records that the file made, by customer, field and key
    KeyMap m_taken; ///< records that a row meant, with what it said
    KeyMap m_numbered; ///< records that were given a number, beside others that brought theirs
    qint64 m_counted = 0; ///< numbers up to this one are given or passed over
    KeyMap m_skus; ///< of products: those that the file gave
    KeyMap m_mainClaims; ///< of contacts: the row that makes one the main contact, by customer
    KeyMap m_hasContacts; ///< of contacts: customers that the file gave one
    bool m_hasOthers = false; ///< of contacts: whether the customer of the row at hand has any
    std::array<AboveCustomers, kCustomerTrees.size()> m_above; ///< of customers: whom the file put above them
    std::vector<Record> m_created; ///< of the rows at hand
    QList<RecordRef> m_restored;
    std::vector<Update> m_updated;
};

} // namespace

std::unique_ptr<RecordResolver> RecordResolver::of(const RecordImportPlan& plan, const Author& author, Instant now)
{
    switch (plan.kind) {
    case RecordKind::Customer:
        return std::make_unique<ResolverOf<CustomerDraft>>(plan, author, now);
    case RecordKind::Contact:
        return std::make_unique<ResolverOf<ContactDraft>>(plan, author, now);
    case RecordKind::Product:
        return std::make_unique<ResolverOf<ProductDraft>>(plan, author, now);
    case RecordKind::Opportunity:
        return std::make_unique<ResolverOf<OpportunityDraft>>(plan, author, now);
    case RecordKind::Case:
        return std::make_unique<ResolverOf<CaseDraft>>(plan, author, now);
    case RecordKind::Activity:
        return std::make_unique<ResolverOf<ActivityDraft>>(plan, author, now);
    case RecordKind::User:
        return std::make_unique<ResolverOf<UserDraft>>(plan, author, now);
    case RecordKind::Relationship:
        return relationResolver(plan, author, now);
    case RecordKind::CaseEntry:
        return caseEntryResolver(plan, author, now);
    case RecordKind::Need:
        return needResolver(plan, author, now);
    default:
        return nullptr;
    }
}

} // namespace zhike
