#include "services/changes/erasure.h"

#include "domain/catalogue.h"
#include "repositories/customers/relationreads.h"
#include "services/changes/personrecords.h"
#include "services/quality/quality.h"
#include "storage/searchindex.h"

#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What becomes of a row of a person who is erased.
enum class RowFate {
    Remove,
    Blank ///< the row stays without the person's words and without a link to the person
};

struct PersonRow {
    RecordRef record;
    RowFate fate = RowFate::Remove;
};

constexpr std::array kIdentifying = {"name"_L1,         "second_name"_L1, "legal_name"_L1, "tax_id"_L1,
                                     "external_key"_L1, "phones"_L1,      "mails"_L1,      "wechat"_L1};

Value emptied(const Field& field)
{
    if (field.type == FieldType::Choice) {
        return QString::fromLatin1(field.choices.front().key);
    }
    return field.has(kRequired) ? Value(kErasedText.toString()) : Value();
}

/// A company's own field that is marked so; what nobody knows any more goes too.
bool isOfPerson(RecordKind kind, const QString& key)
{
    const Field* field = findField(kind, key);
    return field == nullptr || field->has(kPersonal);
}

template <class Draft> void clearWords(Draft& draft)
{
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (column.field.has(kPersonal) && !column.field.has(kHoldsCustom)) {
            column.write(draft, emptied(column.field));
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        for (const QString& key : draft.custom.all().keys()) {
            if (isOfPerson(Catalogue<Draft>::kKind, key)) {
                draft.custom.set(key, {});
            }
        }
    }
}

/// The words of a company's order lines are its goods; those of a person's are the person's.
bool linesAreWords(const RecordRef& person)
{
    return person.kind == RecordKind::Customer;
}

template <class Draft> Draft blanked(Draft draft, const RecordRef& person)
{
    clearWords(draft);
    if constexpr (requires { draft.contact; }) {
        if (person.kind == RecordKind::Customer || draft.contact == ContactId(person.id)) {
            draft.contact.reset();
        }
    }
    if constexpr (std::same_as<Draft, OrderDraft>) {
        if (person.kind == RecordKind::Customer) {
            draft.opportunity.reset();
        }
        if (linesAreWords(person)) {
            for (OrderLineDraft& line : draft.lines) {
                clearWords(line);
            }
        }
    }
    return draft;
}

/// The personal fields that hold something, each with null: which ones, and nothing of what.
template <class Draft> QJsonObject namesOfWords(const Draft& draft)
{
    QJsonObject names;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        if (column.field.has(kPersonal) && !column.field.has(kHoldsCustom)
            && column.read(draft) != emptied(column.field) && column.read(draft) != Value(QString())) {
            names.insert(QLatin1StringView(column.field.key), QJsonValue::Null);
        }
    }
    if constexpr (HasCustomValues<Draft>) {
        for (const QString& key : draft.custom.all().keys()) {
            if (isOfPerson(Catalogue<Draft>::kKind, key)) {
                names.insert(key, QJsonValue::Null);
            }
        }
    }
    return names;
}

/// The person's words taken out of a record's image in the log, and whatever the catalogue does not know (any more).
QJsonObject withoutWords(RecordKind kind, const QJsonObject& image, const RecordRef& person)
{
    QJsonObject clean;
    for (auto value = image.constBegin(); value != image.constEnd(); ++value) {
        if (kind == RecordKind::Order && value.key() == u"lines"_s) {
            QJsonArray lines;
            for (const QJsonValue& line : value->toArray()) {
                lines.append(
                    linesAreWords(person) ? withoutWords(RecordKind::OrderLine, line.toObject(), person)
                                          : line.toObject());
            }
            clean.insert(value.key(), lines);
            continue;
        }
        const Field* field = findField(kind, value.key());
        if (field != nullptr) {
            clean.insert(value.key(), field->has(kPersonal) ? QJsonValue(QJsonValue::Null) : value.value());
        }
    }
    return clean;
}

/// What a person is called and reached by, now and before: by these unsaved texts are found.
class KnownNames {
public:
    void add(const QJsonObject& image)
    {
        for (const QLatin1StringView key : kIdentifying) {
            const QString text = image.value(key).toString();
            if (!key.endsWith('s'_L1)) {
                addText(text);
                continue;
            }
            Reaches reaches;
            if (fromValue(text.isEmpty() ? Value() : Value(text), reaches)) {
                for (const Reach& reach : reaches) {
                    addText(reach.value);
                }
            }
        }
    }
    [[nodiscard]] bool areIn(const QString& text) const
    {
        return std::ranges::any_of(m_names, [&text](const QString& name) { return holds(text, name); });
    }

private:
    void addText(const QString& text)
    {
        if (const QString name = text.trimmed(); name.size() > 1 && name != kErasedText) {
            m_names.insert(name);
        }
    }
    static bool isWordCharacter(QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); }
    /// "Li" is not in "Life", and 王伟 is in 找王伟谈.
    static bool holds(const QString& text, const QString& name)
    {
        for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(name, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + name.size();
            const bool begins = at == 0 || !isWordCharacter(name.front()) || !isWordCharacter(text[at - 1]);
            const bool ends = end == text.size() || !isWordCharacter(name.back()) || !isWordCharacter(text[end]);
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    QSet<QString> m_names;
};

bool namesContact(const QJsonValue& value, qint64 contact)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::any_of(array, [contact](const QJsonValue& one) { return namesContact(one, contact); });
    }
    const QJsonObject object = value.toObject();
    for (auto one = object.constBegin(); one != object.constEnd(); ++one) {
        if ((one.key().startsWith("contact"_L1) && one->isDouble() && one->toInteger() == contact)
            || namesContact(*one, contact)) {
            return true;
        }
    }
    return false;
}

/// Texts inside JSON as people read them, each on its own line.
void addTexts(const QJsonValue& value, QString& into)
{
    if (value.isString()) {
        into += value.toString() + u'\n';
    } else if (value.isArray()) {
        for (const QJsonValue& one : value.toArray()) {
            addTexts(one, into);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue& one : object) {
            addTexts(one, into);
        }
    }
}

QString textsIn(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    QString texts;
    addTexts(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), texts);
    return texts + json;
}

/// What is known of the person's own record before anything is written.
struct Known {
    Instant createdAt{0};
    KnownNames names;
};

Result<Known> knownPerson(SqlSession& session, const RecordRef& person)
{
    Known known;
    if (person.kind == RecordKind::Contact) {
        ZHIKE_TRY(const Contact contact, readAnywhere<ContactDraft>(session, person));
        known.createdAt = contact.createdAt;
        known.names.add(toJson(contact.details));
    } else {
        ZHIKE_TRY(const Customer customer, readAnywhere<CustomerDraft>(session, person));
        known.createdAt = customer.createdAt;
        known.names.add(toJson(customer.details));
    }
    ZHIKE_TRY(const QList<PlacedChangeRow> log, changeRowsOf(session, person));
    for (const PlacedChangeRow& placed : log) {
        known.names.add(placed.row.oldValues);
        known.names.add(placed.row.newValues);
    }
    return known;
}

Result<RowFate> fateOf(SqlSession& session, const RecordRef& record, const RecordRef& person, bool hasDocuments)
{
    if (record == person) {
        return hasDocuments ? RowFate::Blank : RowFate::Remove;
    }
    if (record.kind == RecordKind::Consent || record.kind == RecordKind::Relationship
        || record.kind == RecordKind::Attachment) {
        return RowFate::Remove; // nobody's but the person's; what a file says cannot be blanked
    }
    if (person.kind == RecordKind::Contact) {
        return RowFate::Blank; // of the company, and about more than one person
    }
    if (record.kind != RecordKind::Order) {
        return RowFate::Remove;
    }
    ZHIKE_TRY(const Order order, readAnywhere<OrderDraft>(session, record));
    return order.details.status == OrderStatus::Draft ? RowFate::Remove : RowFate::Blank;
}

/// What other customers have of the person's relations.
Result<QList<RecordRef>> otherSidesOf(SqlSession& session, const RecordRef& person)
{
    ZHIKE_TRY(
        const QList<Relationship> sides,
        person.kind == RecordKind::Customer
            ? relationsAbout(session, CustomerId(person.customer))
            : relationsAboutContact(session, CustomerId(person.customer), ContactId(person.id)));
    QList<RecordRef> records;
    for (const Relationship& side : sides) {
        records.append(side.ref());
    }
    return records;
}

/// The rows of a person in the order in which they can go, those in the bin too.
Result<QList<PersonRow>> rowsToErase(SqlSession& session, const RecordRef& person)
{
    QList<PersonRow> rows;
    bool hasDocuments = false;
    for (const RecordKind kind : kPersonKinds) {
        if (kind == RecordKind::Customer) {
            break;
        }
        ZHIKE_TRY(QList<RecordRef> records, rowsOfPerson(session, kind, person));
        if (kind == RecordKind::Relationship) {
            ZHIKE_TRY(const QList<RecordRef> others, otherSidesOf(session, person));
            records += others;
        }
        for (const RecordRef& record : records) {
            ZHIKE_TRY(const RowFate fate, fateOf(session, record, person, false));
            rows.append({record, fate});
            hasDocuments = hasDocuments || (person.kind == RecordKind::Customer && fate == RowFate::Blank);
        }
    }
    if (person.kind == RecordKind::Customer) {
        ZHIKE_TRY(const RowFate fate, fateOf(session, person, person, hasDocuments));
        rows.append({person, fate});
    }
    return rows;
}

bool isDraftOf(const FormDraft& draft, const RecordRef& person, const QSet<RecordRef>& rows, const KnownNames& names)
{
    const DraftKey& key = draft.key;
    if ((person.kind == RecordKind::Customer && key.customer == person.customer)
        || rows.contains({key.kind, key.customer, key.record})
        || (key.kind == RecordKind::Customer && rows.contains({key.kind, key.record, key.record}))) {
        return true;
    }
    return (person.kind == RecordKind::Contact && key.customer == person.customer
            && namesContact(QJsonDocument::fromJson(draft.content.toUtf8()).object(), person.id))
        || names.areIn(textsIn(draft.content));
}

Result<QList<KeptDraft>>
draftsOf(SqlSession& session, const RecordRef& person, const QList<PersonRow>& rows, const KnownNames& names)
{
    QSet<RecordRef> own;
    for (const PersonRow& row : rows) {
        own.insert(row.record);
    }
    ZHIKE_TRY(QList<KeptDraft> drafts, allDrafts(session));
    drafts.removeIf([&](const KeptDraft& kept) { return !isDraftOf(kept.draft, person, own, names); });
    return drafts;
}

Result<QList<KeptMapping>> mappingsNaming(SqlSession& session, const KnownNames& names)
{
    ZHIKE_TRY(QList<KeptMapping> mappings, allImportMappings(session));
    mappings.removeIf([&names](const KeptMapping& kept) {
        return !names.areIn(textsIn(kept.headers)) && !names.areIn(textsIn(kept.mapping));
    });
    return mappings;
}

QList<ErasureCount> countsOf(const QList<PersonRow>& rows)
{
    QList<ErasureCount> counts;
    for (const RecordKind kind : kPersonKinds) {
        ErasureCount count{kind, 0, 0};
        for (const PersonRow& row : rows) {
            if (row.record.kind == kind) {
                ++(row.fate == RowFate::Remove ? count.removed : count.blanked);
            }
        }
        if (count.removed + count.blanked > 0) {
            counts.prepend(count);
        }
    }
    return counts;
}

/// One erasure inside its transaction.
class PersonErasure {
public:
    PersonErasure(SqlSession& session, const RecordRef& person, ChangeId change, Instant now)
        : m_session(session), m_person(person), m_change(change), m_now(now)
    {
    }

    Result<ErasureSummary> run()
    {
        ZHIKE_TRY(const Known known, knownPerson(m_session, m_person));
        m_createdAt = known.createdAt;
        ZHIKE_CHECK(keepObjectionsOf(m_session, m_person, m_now));
        ZHIKE_TRY(const QList<PersonRow> rows, rowsToErase(m_session, m_person));
        ErasureSummary summary;
        summary.rows = countsOf(rows);
        ZHIKE_TRY(const QList<KeptDraft> drafts, draftsOf(m_session, m_person, rows, known.names));
        for (const KeptDraft& kept : drafts) {
            ZHIKE_CHECK(removeDraft(m_session, kept.user, kept.draft.key));
        }
        summary.drafts = drafts.size();
        ZHIKE_TRY(const QList<KeptMapping> mappings, mappingsNaming(m_session, known.names));
        for (const KeptMapping& kept : mappings) {
            ZHIKE_CHECK(removeImportMapping(m_session, kept.headers));
        }
        summary.mappings = mappings.size();
        ZHIKE_TRY(const QList<ChangeSubject> subjects, subjectsOfBatches(m_session));
        for (const ChangeSubject& one : subjects) {
            if (known.names.areIn(one.subject)) {
                ZHIKE_CHECK(clearSubject(m_session, one.change));
            }
        }
        if (m_person.kind == RecordKind::Customer) {
            ZHIKE_CHECK(removeProfile(m_session, CustomerId(m_person.customer)));
            ZHIKE_CHECK(cutLinks());
        }
        for (const PersonRow& row : rows) {
            ZHIKE_CHECK(visitKind(row.record.kind, [&]<class Draft>(const Draft*) { return erase<Draft>(row); }));
        }
        summary.changes = m_changes.size();
        return summary;
    }

    [[nodiscard]] const QList<RecordRef>& touched() const { return m_touched; }
    [[nodiscard]] Instant createdAt() const { return m_createdAt; }

private:
    template <class Draft> Result<void> erase(const PersonRow& row)
    {
        using Record = typename StoreOf<Draft>::Record;
        StoreOf<Draft> store(m_session);
        ZHIKE_TRY(const Record read, readAnywhere<Draft>(m_session, row.record));
        ZHIKE_TRY(const std::optional<Record> outOfBin, store.find(read.customer, read.id));
        const Draft after = blanked(read.details, m_person);
        if constexpr (requires { searchTexts(read.details); }) {
            if (outOfBin) { // what is in the bin is in no index
                const Draft* left = row.fate == RowFate::Blank ? &after : nullptr;
                ZHIKE_CHECK(changeTokens(row.record, read.details, left));
            }
        }
        if (row.fate == RowFate::Remove) {
            ZHIKE_CHECK(removeRow(m_session, row.record));
            if (row.record.kind == RecordKind::Customer) {
                ZHIKE_CHECK(removeStatistics(m_session, CustomerId(row.record.customer)));
            }
        } else {
            ZHIKE_CHECK(store.update(read, after, m_now));
        }
        ZHIKE_CHECK(clearLog(row.record));
        return log({row.record, RowOperation::Erase, read.revision + 1, {}, namesOfWords(read.details)});
    }

    template <class Draft> Result<void> changeTokens(const RecordRef& record, const Draft& before, const Draft* after)
    {
        // the index keeps no copy: it forgets only what it is told once more
        if (const QByteArray tokens = indexTokens(searchTexts(before)); !tokens.isEmpty()) {
            ZHIKE_CHECK(removeFromSearch(m_session, record, tokens));
        }
        const QByteArray tokens = after != nullptr ? indexTokens(searchTexts(*after)) : QByteArray();
        return tokens.isEmpty() ? Result<void>() : addToSearch(m_session, record, tokens);
    }

    Result<void> clearLog(const RecordRef& record)
    {
        ZHIKE_TRY(const QList<PlacedChangeRow> log, changeRowsOf(m_session, record));
        for (PlacedChangeRow placed : log) {
            placed.row.oldValues = withoutWords(record.kind, placed.row.oldValues, m_person);
            placed.row.newValues = withoutWords(record.kind, placed.row.newValues, m_person);
            ZHIKE_CHECK(rewriteChangeRow(m_session, placed));
            m_changes.insert(placed.change.value());
        }
        return closeChangesOf(m_session, log);
    }

    /// Others that named the person as parent, household or referrer: an ordinary change of a number.
    Result<void> cutLinks()
    {
        for (const BoundField<CustomerDraft>& column : Catalogue<CustomerDraft>::kFields) {
            if (column.field.type != FieldType::Link || column.field.linkTo != RecordKind::Customer) {
                continue;
            }
            ZHIKE_TRY(
                const QList<CustomerId> linked,
                customersLinkedBy(m_session, column.field, CustomerId(m_person.customer)));
            for (const CustomerId id : linked) {
                ZHIKE_TRY(
                    const Customer read,
                    readAnywhere<CustomerDraft>(m_session, {RecordKind::Customer, id.value(), id.value()}));
                CustomerDraft after = read.details;
                column.write(after, {});
                ZHIKE_CHECK(CustomerStore(m_session).update(read, after, m_now));
                const JsonDifference difference = differenceOf(read.details, after);
                ZHIKE_CHECK(log({read.ref(), RowOperation::Update, read.revision + 1, difference.from, difference.to}));
            }
        }
        return {};
    }

    Result<void> log(const ChangeRow& row)
    {
        ZHIKE_CHECK(writeChangeRow(m_session, m_change, ++m_seq, row));
        if (!m_known.contains(row.record)) {
            m_known.insert(row.record);
            m_touched.append(row.record);
        }
        return {};
    }

    SqlSession& m_session;
    RecordRef m_person;
    ChangeId m_change;
    Instant m_now;
    Instant m_createdAt{0};
    int m_seq = 0;
    QList<RecordRef> m_touched;
    QSet<RecordRef> m_known; ///< the same
    QSet<qint64> m_changes; ///< whose words were taken out
};

/// Inside the caller's transaction.
Result<ErasedPerson> eraseRecord(SqlSession& session, const RecordRef& person, const Author& author, Instant now)
{
    ZHIKE_TRY(const qint64 number, takeNumbers(session, u"change"_s));
    const ChangeId change(number);
    PersonErasure work(session, person, change, now);
    ErasedPerson erased;
    ZHIKE_TRY(erased.summary, work.run());
    const ChangeTitle title{ChangeAction::ErasePerson, {}, work.touched().size()};
    ZHIKE_CHECK(writeChange(session, {change, title, author.user, now, std::nullopt, u"erased"_s}));
    erased.erasure = {person, work.createdAt(), now, author.user};
    ZHIKE_CHECK(writeErasure(session, erased.erasure));
    ZHIKE_CHECK(settleQuality(session, change, work.touched(), now));
    erased.receipt = {change, title, work.touched(), false, std::nullopt};
    return erased;
}

} // namespace

Result<ErasureSummary> erasurePreview(SqlSession& session, const RecordRef& person)
{
    ZHIKE_CHECK(checkIsPerson(session, person));
    ZHIKE_TRY(const QList<PersonRow> rows, rowsToErase(session, person));
    ZHIKE_TRY(const Known known, knownPerson(session, person));
    ZHIKE_TRY(const QList<KeptDraft> drafts, draftsOf(session, person, rows, known.names));
    ZHIKE_TRY(const QList<KeptMapping> mappings, mappingsNaming(session, known.names));
    QSet<qint64> changes;
    for (const PersonRow& row : rows) {
        ZHIKE_TRY(const QList<PlacedChangeRow> log, changeRowsOf(session, row.record));
        for (const PlacedChangeRow& placed : log) {
            changes.insert(placed.change.value());
        }
    }
    return ErasureSummary{countsOf(rows), changes.size(), drafts.size(), mappings.size()};
}

Result<QList<KeptDraft>> draftsAbout(SqlSession& session, const RecordRef& person)
{
    ZHIKE_TRY(const QList<PersonRow> rows, rowsToErase(session, person));
    ZHIKE_TRY(const Known known, knownPerson(session, person));
    return draftsOf(session, person, rows, known.names);
}

namespace {

Result<ErasedPerson>
eraseWithMerged(SqlSession& session, const RecordRef& person, const Author& author, Instant now, bool compactsSearch)
{
    if (!mayDo(author.role, ChangeAction::ErasePerson)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::ErasePerson)));
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_CHECK(checkIsPerson(session, person));
    // what a merge put into the bin in the person's favour is the person too, and goes in the same transaction
    if (person.kind == RecordKind::Customer) {
        ZHIKE_TRY(const QList<CustomerId> merged, customersMergedInto(session, CustomerId(person.customer)));
        for (const CustomerId id : merged) {
            ZHIKE_CHECK(eraseRecord(session, {RecordKind::Customer, id.value(), id.value()}, author, now));
        }
    }
    ZHIKE_TRY(ErasedPerson erased, eraseRecord(session, person, author, now));
    if (compactsSearch) {
        ZHIKE_CHECK(compactSearch(session));
    }
    ZHIKE_CHECK(transaction.commit());
    return erased;
}

Result<void> compactInTransaction(SqlSession& session)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_CHECK(compactSearch(session));
    return transaction.commit();
}

} // namespace

Result<QList<ErasedPerson>>
erasePersons(SqlSession& session, const QList<RecordRef>& persons, const Author& author, Instant now)
{
    QList<ErasedPerson> erased;
    for (const RecordRef& person : persons) {
        const bool isLast = erased.size() + 1 == persons.size();
        Result<ErasedPerson> one = eraseWithMerged(session, person, author, now, isLast);
        if (!one) {
            if (!erased.isEmpty()) {
                ZHIKE_CHECK(compactInTransaction(session));
            }
            return tl::unexpected(one.error());
        }
        erased.append(*std::move(one));
    }
    return erased;
}

Result<ErasedPerson> erasePerson(SqlSession& session, const RecordRef& person, const Author& author, Instant now)
{
    ZHIKE_TRY(QList<ErasedPerson> erased, erasePersons(session, {person}, author, now));
    return std::move(erased.first());
}

Result<qint64> applyErasures(SqlSession& session, const QList<Erasure>& erasures, Instant now)
{
    qint64 count = 0;
    for (const Erasure& erasure : erasures) {
        // a merge may have given the record to another customer since the copy was made
        ZHIKE_TRY(const std::optional<RecordRef> person, placeOfPerson(session, erasure.person));
        if (!person) {
            continue;
        }
        ZHIKE_TRY(const Known known, knownPerson(session, *person));
        Erasure here = erasure;
        here.person = *person;
        ZHIKE_TRY(const bool isDone, isErased(session, here));
        if (isDone || known.createdAt != erasure.createdAt) { // or another record to which the number was given
            continue;
        }
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_CHECK(eraseRecord(session, *person, {erasure.user, Role::Administrator}, now));
        ZHIKE_CHECK(transaction.commit());
        ++count;
    }
    if (count > 0) {
        ZHIKE_CHECK(compactInTransaction(session));
    }
    return count;
}

} // namespace zhike
