#include "services/importing/ordernamesakes.h"

#include "repositories/importing/customernames.h"
#include "repositories/importing/importreads.h"
#include "repositories/importing/recordlookup.h"
#include "text/mail.h"
#include "text/phone.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyInNumber = 40; ///< of the 60 characters that an order's number has
constexpr QChar kNameEnd(u'\x1f');

QString plainMark(const QString& text)
{
    return text.simplified().toUpper().remove(u' ');
}

QStringList reachKeysOf(const Reaches& reaches, QString (*keyOf)(QStringView))
{
    QStringList keys;
    for (const Reach& reach : reaches) {
        keys.append(keyOf(reach.value));
    }
    return keys;
}

QString orderKey(const QString& number, OrderKind kind)
{
    return QString::fromLatin1(keyOf(kind)) + kNameEnd + number;
}

Namesake namesakeOf(const Customer& customer)
{
    const CustomerDraft& details = customer.details;
    return {
        details.number, details.city, details.phones.isEmpty() ? QString() : details.phones.first().value,
        details.taxId};
}

} // namespace

QString plainName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C).simplified();
}

QString orderNumberOf(const OrderLogRow& row, const OrderImportPlan& plan)
{
    if (!row.orderNumber.isEmpty()) {
        return row.orderNumber;
    }
    QString number = row.customerKey.left(kKeyInNumber) + u'-' + row.day.date().toString(u"yyyyMMdd");
    if (row.currency != plan.options.currency) {
        number += u'-' + row.currency.code();
    }
    return number;
}

/// Looks through the file for names that need a decision. Reads few columns of each row, and keeps hashes of those.
class OrderNamesakes::Survey {
public:
    Survey(OrderNamesakes& into, const QSet<QString>& shared) : m_into(into), m_plan(into.m_plan), m_shared(shared) { }

    /// Which names the file has with different marks, or the company several times.
    ImportResult<void> findNames()
    {
        return forRows([this](const QString& name, const Marks& marks) {
            if (m_shared.contains(name) && !m_into.m_splits.contains(name)) {
                m_into.m_splits.insert(name, -1);
            }
            for (int mark = 0; mark < kMarks; ++mark) {
                if (!marks[size_t(mark)].isEmpty()) {
                    noteMark(name, mark, marks[size_t(mark)]);
                }
            }
        });
    }

    /// Who they are: one of each name, or of each mark that parts a name.
    ImportResult<void> gatherEntries()
    {
        return forRows([this](const QString& name, const Marks& marks) {
            const auto split = m_into.m_splits.constFind(name);
            if (split == m_into.m_splits.cend()) {
                return;
            }
            const QString key = name + kNameEnd + (*split < 0 ? QString() : marks[size_t(*split)]);
            auto place = m_into.m_places.constFind(key);
            if (place == m_into.m_places.cend()) {
                place = m_into.m_places.insert(key, int(m_into.m_entries.size()));
                m_into.m_entries.push_back({name, {}, *split, {}, {}});
            }
            Entry& entry = m_into.m_entries[size_t(*place)];
            for (int mark = 0; mark < kMarks; ++mark) {
                if (entry.marks[size_t(mark)].isEmpty()) {
                    entry.marks[size_t(mark)] = marks[size_t(mark)];
                }
            }
        });
    }

private:
    void noteMark(const QString& name, int mark, const QString& value)
    {
        const KeyMap::Place place = m_seen.place(KeyHasher().add(name).add(qint64(mark)).hash());
        const auto content = qint64(KeyHasher().add(value).hash().low | 1U);
        if (place.isNew) {
            place.value = content;
        } else if (place.value != content) {
            const int before = m_into.m_splits.value(name, -1);
            m_into.m_splits.insert(name, before < 0 ? mark : std::min(before, mark));
        }
    }

    template <class Visit> ImportResult<void> forRows(Visit visit)
    {
        ZHIKE_TRY(const std::unique_ptr<TableReader> reader, openTable(m_plan.path, m_plan.form));
        TableRecord record;
        for (;;) {
            const TableReader::Step step = reader->next(record);
            if (step == TableReader::Step::Failed) {
                return tl::unexpected(ImportFailure(reader->fault().value_or(FileFault{})));
            }
            if (step == TableReader::Step::End) {
                return {};
            }
            if (!record.isSound()) {
                continue;
            }
            if (const auto mended = m_plan.mends.constFind(record.number()); mended != m_plan.mends.cend()) {
                record.mend(*mended);
            }
            OrderLogRow row;
            row.customerName = textIn(record, OrderField::CustomerName);
            if (row.customerName.isEmpty()) {
                row.customerName = textIn(record, OrderField::CustomerKey);
            }
            if (row.customerName.isEmpty()) {
                continue; // it belongs to the row before, or to nobody
            }
            row.customerNumber = textIn(record, OrderField::CustomerNumber);
            row.taxId = textIn(record, OrderField::TaxId);
            row.phone = textIn(record, OrderField::Phone);
            row.mail = textIn(record, OrderField::Mail);
            visit(plainName(row.customerName), marksOf(row));
        }
    }

    [[nodiscard]] QString textIn(const TableRecord& record, OrderField field) const
    {
        const int column = m_plan.mapping.column(field);
        const QString text = column < 0 || column >= record.size() ? QString() : record.text(column).trimmed();
        return m_plan.options.emptyWords.contains(text) ? QString() : text;
    }

    OrderNamesakes& m_into;
    const OrderImportPlan& m_plan;
    const QSet<QString>& m_shared;
    KeyMap m_seen; ///< the first value of each mark of each name
};

ImportResult<OrderNamesakes> OrderNamesakes::of(const BatchWriter& reader, const OrderImportPlan& plan)
{
    OrderNamesakes names(plan);
    const OrderLogMapping& mapping = plan.mapping;
    if (plan.customers == CustomerMatch::Key && mapping.has(OrderField::CustomerKey)) {
        return names; // keys tell them apart
    }
    QSet<QString> shared;
    ZHIKE_CHECK(reader([&shared](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(shared, sharedCustomerNames(session));
        return {};
    }));
    const bool hasMarks = mapping.has(OrderField::CustomerNumber) || mapping.has(OrderField::TaxId)
        || mapping.has(OrderField::Phone) || mapping.has(OrderField::Mail);
    if (shared.isEmpty() && !hasMarks) {
        return names;
    }
    if (const QString nobodys = plainName(plan.options.withoutCustomer); shared.contains(nobodys)) {
        names.m_splits.insert(nobodys, -1);
        names.m_places.insert(nobodys + kNameEnd, 0);
        names.m_entries.push_back({nobodys, {}, -1, {}, {}});
    }
    {
        Survey survey(names, shared); // nobody waits for the session meanwhile
        ZHIKE_CHECK(survey.findNames());
        if (!names.m_splits.isEmpty()) {
            ZHIKE_CHECK(survey.gatherEntries());
        }
    }
    constexpr size_t kEntriesAtATime = 100;
    for (size_t first = 0; first < names.m_entries.size(); first += kEntriesAtATime) {
        ZHIKE_CHECK(reader([&names, first](SqlSession& session) -> Result<void> {
            ZHIKE_TRY(Transaction transaction, Transaction::begin(session)); // one snapshot for many look-ups
            for (size_t i = first; i < std::min(first + kEntriesAtATime, names.m_entries.size()); ++i) {
                ZHIKE_CHECK(names.decide(session, names.m_entries[i]));
            }
            return transaction.commit();
        }));
    }
    return names;
}

OrderNamesakes::Marks OrderNamesakes::marksOf(const OrderLogRow& row)
{
    return {plainMark(row.customerNumber), plainMark(row.taxId), phoneKey(row.phone), mailKey(row.mail)};
}

QString OrderNamesakes::textOf(const Entry& entry) const
{
    const QString mark = entry.splitBy < 0 ? QString() : entry.marks[size_t(entry.splitBy)];
    return mark.isEmpty() ? entry.name : u"%1 (%2)"_s.arg(entry.name, mark);
}

/// A mark that one of them has says who it is; else an order that one of them has already; else a person. Only where
/// all that the company has are others by their marks, or there are none, is it a new one.
Result<void> OrderNamesakes::decide(SqlSession& session, Entry& entry)
{
    const QString part = entry.splitBy < 0 ? QString() : entry.marks[size_t(entry.splitBy)];
    entry.meaning.identity = KeyHasher().add(entry.name).add(part).hash();
    ZHIKE_TRY(
        const QList<Customer> customers,
        CustomerStore(session).readWhere(
            u" WHERE name_key = $1 AND name = $2 AND deleted_at IS NULL ORDER BY id LIMIT 100"_s, sortKey(entry.name),
            entry.name));
    const auto marksOfCustomer = [](const Customer& customer, int mark) -> QStringList {
        const CustomerDraft& details = customer.details;
        switch (mark) {
        case Number:
            return {plainMark(details.number)};
        case TaxId:
            return {plainMark(details.taxId)};
        case Phone:
            return reachKeysOf(details.phones, phoneKey);
        default:
            return reachKeysOf(details.mails, mailKey);
        }
    };
    QList<Customer> others = customers;
    for (int mark = 0; mark < kMarks; ++mark) {
        const QString& told = entry.marks[size_t(mark)];
        QList<Customer> alike;
        std::ranges::copy_if(others, std::back_inserter(alike), [&](const Customer& each) {
            return !told.isEmpty() && marksOfCustomer(each, mark).contains(told);
        });
        if (alike.size() == 1) {
            entry.meaning.verdict = Verdict::Known;
            entry.meaning.customer = alike.first().id.value();
            return {};
        }
        if (!alike.isEmpty()) {
            others = alike;
        } else if (mark == entry.splitBy && !told.isEmpty()) {
            others.removeIf([&](const Customer& each) { // what says something else is another one
                QStringList marks = marksOfCustomer(each, mark);
                marks.removeAll(QString());
                return !marks.isEmpty();
            });
        }
    }
    QSet<QString> several;
    for (const Customer& customer : customers) {
        ZHIKE_TRY(const QList<FoundOrder> orders, ordersForMatching(session, customer.id));
        for (const FoundOrder& order : orders) {
            const QString key = orderKey(order.number, order.kind);
            const auto known = entry.byOrder.constFind(key);
            if (known != entry.byOrder.cend() && *known != customer.id.value()) {
                several.insert(key);
            }
            entry.byOrder.insert(key, customer.id.value());
        }
    }
    for (const QString& key : several) {
        entry.byOrder.remove(key);
    }
    ZHIKE_TRY(const std::optional<Meaning> answer, answerFor(session, entry));
    if (answer) {
        entry.meaning = *answer;
    } else if (others.isEmpty() && (entry.splitBy < 0 || !part.isEmpty())) {
        entry.meaning.verdict = Verdict::New;
    } else if (others.size() == 1 && entry.splitBy < 0) {
        entry.meaning.verdict = Verdict::Known;
        entry.meaning.customer = others.first().id.value();
    } else {
        ask(entry, others.isEmpty() ? customers : others);
    }
    return {};
}

Result<std::optional<OrderNamesakes::Meaning>> OrderNamesakes::answerFor(SqlSession& session, const Entry& entry) const
{
    const QString answer = m_plan.namesakes.value(textOf(entry), m_plan.namesakes.value(entry.name));
    if (answer.isEmpty()) {
        return std::optional<Meaning>();
    }
    Meaning meaning = entry.meaning;
    if (answer == kNewNamesake || answer == kNoNamesake) {
        meaning.verdict = answer == kNewNamesake ? Verdict::New : Verdict::Rejected;
        return std::optional(meaning);
    }
    ZHIKE_TRY(const QList<FoundRecord> found, recordsWithKey(session, RecordKind::Customer, u"number"_s, answer));
    if (found.isEmpty()) { // who was meant the last time may be gone
        return std::optional<Meaning>();
    }
    meaning.verdict = Verdict::Known;
    meaning.customer = found.first().id;
    return std::optional(meaning);
}

void OrderNamesakes::ask(Entry& entry, const QList<Customer>& customers)
{
    entry.meaning.verdict = Verdict::Open;
    entry.meaning.question = int(m_questions.size());
    NamesakeQuestion question{textOf(entry), entry.name};
    question.unknown = m_plan.namesakes.value(question.text, m_plan.namesakes.value(entry.name));
    for (const Customer& customer : customers.first(std::min(customers.size(), kListedNames))) {
        question.customers.append(namesakeOf(customer));
    }
    m_questions.append(std::move(question));
}

OrderNamesakes::Meaning OrderNamesakes::meaningOf(const OrderLogRow& row) const
{
    if (m_entries.empty()) {
        return {};
    }
    const QString name = plainName(row.customerName.isEmpty() ? row.customerKey : row.customerName);
    const auto split = m_splits.constFind(name);
    if (split == m_splits.cend()) {
        return {};
    }
    const QString part = *split < 0 ? QString() : marksOf(row)[size_t(*split)];
    const auto place = m_places.constFind(name + kNameEnd + part);
    if (place == m_places.cend()) {
        return {};
    }
    const Entry& entry = m_entries[size_t(*place)];
    Meaning meaning = entry.meaning;
    const QString order = orderKey(orderNumberOf(row, m_plan), row.isReturn ? OrderKind::Return : OrderKind::Order);
    if (const auto owner = entry.byOrder.constFind(order); owner != entry.byOrder.cend()) {
        meaning.verdict = Verdict::Known;
        meaning.customer = *owner;
    }
    if (meaning.verdict == Verdict::Known) {
        meaning.identity = KeyHasher().add(name).add(meaning.customer).hash();
    }
    return meaning;
}

} // namespace zhike
