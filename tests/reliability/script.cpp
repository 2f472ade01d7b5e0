#include "reliability/script.h"

#include "repositories/attachments/contentstore.h"
#include "repositories/changes/changelog.h"
#include "services/attachments/attachmentchanges.h"
#include "services/bin/bin.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/importing/orderimport.h"
#include "services/importing/undoimport.h"
#include "services/jobs/whendone.h"
#include "services/lists/celledit.h"
#include "services/people/userchanges.h"
#include "services/relations/relations.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/verify/verify.h"
#include "support/eventloop.h"

#include <QFile>
#include <array>

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kRegulars = 8; ///< customers that stay
constexpr int kImportedCustomers = 20;
constexpr int kImportedOrders = 40;
constexpr qint64 kOrderValue = 60'000; ///< three lines
constexpr std::array kNames{
    "save",      "order",      "edit",        "opportunity",  "move",        "bulk",        "undo bulk",
    "redo bulk", "import",     "undo import", "delete",       "undo delete", "redo delete", "case",
    "answer",    "person",     "twin",        "twin's order", "twin's note", "twin's file", "twin's relation",
    "merge",     "undo merge", "redo merge",  "erase",        "purge"};
static_assert(kNames.size() == kActions);

QString nameOfRound(qint64 round)
{
    return u"Round %1"_s.arg(round);
}

QString personOf(qint64 round)
{
    return u"Person %1"_s.arg(round);
}

QString twinOf(qint64 round)
{
    return u"Twin %1"_s.arg(round);
}

QString territoryOf(qint64 round)
{
    return round < 0 ? QString() : u"T%1"_s.arg(round);
}

QByteArray importFile()
{
    QByteArray text = "order,date,customer,product,quantity,price\n";
    for (int i = 0; i < kImportedOrders; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray customer = QByteArray::number(i % kImportedCustomers);
        for (int line = 0; line < 3; ++line) {
            text += "IMP-" + n + ",2024-02-" + QByteArray::number(1 + i % 28) + ",X" + customer + ",P"
                + QByteArray::number(line) + ",2,10.50\n";
        }
    }
    return text;
}

/// The texts of a statement's rows, joined.
Result<QString> rowsOf(SqlSession& session, QStringView sql)
{
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    QStringList rows;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return rows.join(u' ');
        }
        QStringList cells;
        for (int column = 0; column < statement.columnCount(); ++column) {
            cells.append(statement.text(column));
        }
        rows.append(cells.join(u'='));
    }
}

struct Trace {
    const char* name;
    const char16_t* sql;
};

constexpr std::array kTraces{
    Trace{"customers", u"SELECT count(*) FROM customer WHERE deleted_at IS NULL AND external_key IS NULL"},
    Trace{"deleted", u"SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL"},
    Trace{"edited", u"SELECT count(*) FROM customer WHERE industry = 'edited'"},
    Trace{"orders", u"SELECT count(*) FROM sales_order WHERE batch_id IS NULL"},
    Trace{
        "lines",
        u"SELECT count(*) FROM order_line l JOIN sales_order o ON o.customer_id = l.customer_id"
        u" AND o.id = l.order_id WHERE o.batch_id IS NULL"},
    Trace{
        "revenue",
        u"SELECT coalesce(sum(s.revenue), 0) FROM customer_stats s JOIN customer c"
        u" ON c.id = s.customer_id WHERE c.external_key IS NULL"},
    Trace{"opportunities", u"SELECT count(*) FROM opportunity"},
    Trace{"moved", u"SELECT count(*) FROM opportunity o JOIN stage s ON s.id = o.stage_id WHERE s.position > 1"},
    Trace{
        "territories",
        u"SELECT coalesce(territory, '') || '*' || count(*) FROM customer"
        u" WHERE name LIKE 'Regular %' GROUP BY territory ORDER BY territory"},
    Trace{"imported", u"SELECT count(*) FROM customer WHERE external_key IS NOT NULL"},
    Trace{"imported orders", u"SELECT count(*) FROM sales_order WHERE batch_id IS NOT NULL"},
    Trace{"cases", u"SELECT count(*) FROM service_case"},
    Trace{"entries", u"SELECT count(*) FROM case_entry"},
    Trace{"waiting", u"SELECT count(*) FROM service_case WHERE status = 'in_progress'"},
    Trace{"persons", u"SELECT count(*) FROM customer WHERE deleted_at IS NULL AND name LIKE 'Person %'"},
    Trace{"twins", u"SELECT count(*) FROM customer WHERE deleted_at IS NULL AND name LIKE 'Twin %'"},
    Trace{"twins in the bin", u"SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL AND name LIKE 'Twin %'"},
    Trace{
        "orders of persons",
        u"SELECT count(*) FROM sales_order o JOIN customer c ON c.id = o.customer_id WHERE c.name LIKE 'Person %'"},
    Trace{
        "revenue of persons",
        u"SELECT coalesce(sum(s.revenue), 0) FROM customer_stats s JOIN customer c"
        u" ON c.id = s.customer_id WHERE c.name LIKE 'Person %'"},
    Trace{"notes", u"SELECT count(*) FROM activity WHERE subject LIKE 'Call of %'"},
    Trace{
        "notes of persons",
        u"SELECT count(*) FROM activity a JOIN customer c ON c.id = a.customer_id WHERE c.name LIKE 'Person %'"},
    Trace{"files", u"SELECT count(*) FROM attachment"},
    Trace{
        "files of persons",
        u"SELECT count(*) FROM attachment a JOIN customer c ON c.id = a.customer_id WHERE c.name LIKE 'Person %'"},
    Trace{"contents", u"SELECT count(*) FROM attachment_content"},
    Trace{"pieces", u"SELECT count(*) FROM attachment_piece"},
    Trace{"relations", u"SELECT count(*) FROM relationship WHERE deleted_at IS NULL"},
    Trace{
        "relations of persons",
        u"SELECT count(*) FROM relationship r JOIN customer c ON c.id = r.customer_id WHERE c.name LIKE 'Person %'"
        u" AND r.deleted_at IS NULL"},
    Trace{"erased", u"SELECT count(*) FROM customer WHERE name = '—' AND deleted_at IS NULL"},
    Trace{"erasures", u"SELECT count(*) FROM erasure"},
    Trace{
        "half changes",
        u"SELECT count(*) FROM change c WHERE batch_state IS NULL AND NOT EXISTS (SELECT 1 FROM"
        u" change b WHERE b.id = c.undoes AND b.batch_state IS NOT NULL) AND row_count <>"
        u" (SELECT count(DISTINCT kind * 1000000000 + record_id) FROM change_row r"
        u" WHERE r.change_id = c.id)"},
    Trace{
        "rows without change",
        u"SELECT count(*) FROM change_row r WHERE NOT EXISTS"
        u" (SELECT 1 FROM change c WHERE c.id = r.change_id)"},
    Trace{"running batches", u"SELECT count(*) FROM change WHERE batch_state IN ('running', 'undoing')"},
};

constexpr QStringView kWordsOfTheErased
    = u"SELECT count(*) FROM change_row r WHERE NOT EXISTS (SELECT 1 FROM customer WHERE name LIKE 'Person %')"
      u" AND (instr(r.old_values, 'Person ') > 0 OR instr(r.new_values, 'Person ') > 0"
      u" OR instr(r.old_values, 'Twin ') > 0 OR instr(r.new_values, 'Twin ') > 0)";

} // namespace

const char* nameOf(Action action)
{
    return kNames[size_t(action)];
}

QString expectedAfter(qint64 steps)
{
    const qint64 rounds = steps / kActions;
    const qint64 done = steps % kActions; // actions of the round that is not complete
    const auto did = [done](Action action) { return done > qint64(action); };
    // how often each action is there: complete rounds and the begun one
    const auto times = [&](Action action) { return rounds + (did(action) ? 1 : 0); };
    const bool isDeleted = did(Action::RedoDelete) || (did(Action::Delete) && !did(Action::UndoDelete));
    const bool isBulk = did(Action::RedoBulk) || (did(Action::BulkEdit) && !did(Action::UndoBulk));
    const bool isMerged = did(Action::RedoMerge) || (did(Action::Merge) && !did(Action::UndoMerge));
    const bool isErased = did(Action::Erase);
    const qint64 persons = did(Action::Person) && !isErased ? 1 : 0; // of all rounds: the earlier ones are erased
    const qint64 twins = did(Action::Twin) && !isErased ? 1 : 0; // in the bin, or not
    const qint64 notes = did(Action::TwinNote) && !isErased ? 1 : 0;
    const qint64 files = did(Action::TwinFile) && !isErased ? 1 : 0;
    const qint64 relations = did(Action::TwinRelation) && !isErased ? 1 : 0;
    const qint64 orders = times(Action::Order) - times(Action::Purge) + times(Action::TwinOrder);
    const qint64 ordersOfPersons = isMerged && !isErased ? 1 : 0;
    const bool isImported = did(Action::Import) && !did(Action::UndoImport);
    const qint64 deleted = rounds + (isDeleted ? 1 : 0); // or purged since
    const QStringList figures{
        u"customers=%1"_s.arg(
            kRegulars + times(Action::Save) - deleted + persons + (isMerged ? 0 : twins) + times(Action::Erase)),
        u"deleted=%1"_s.arg(deleted - times(Action::Purge) + (isMerged ? twins : 0)),
        u"edited=%1"_s.arg(times(Action::Edit) - times(Action::Purge)),
        u"orders=%1"_s.arg(orders),
        u"lines=%1"_s.arg(3 * orders),
        u"revenue=%1"_s.arg(kOrderValue * orders),
        u"opportunities=%1"_s.arg(times(Action::Opportunity)),
        u"moved=%1"_s.arg(times(Action::Move)),
        u"territories=%1*%2"_s.arg(territoryOf(isBulk ? rounds : rounds - 1)).arg(kRegulars),
        u"imported=%1"_s.arg(isImported ? kImportedCustomers : 0),
        u"imported orders=%1"_s.arg(isImported ? kImportedOrders : 0),
        u"cases=%1"_s.arg(times(Action::Case)),
        u"entries=%1"_s.arg(times(Action::Case) + times(Action::Answer)),
        u"waiting=%1"_s.arg(times(Action::Answer)),
        u"persons=%1"_s.arg(persons),
        u"twins=%1"_s.arg(isMerged ? 0 : twins),
        u"twins in the bin=%1"_s.arg(isMerged ? twins : 0),
        u"orders of persons=%1"_s.arg(ordersOfPersons),
        u"revenue of persons=%1"_s.arg(kOrderValue * ordersOfPersons),
        u"notes=%1"_s.arg(notes),
        u"notes of persons=%1"_s.arg(isMerged ? notes : 0),
        u"files=%1"_s.arg(files),
        u"files of persons=%1"_s.arg(isMerged ? files : 0),
        u"contents=%1"_s.arg(files),
        u"pieces=%1"_s.arg(2 * files),
        u"relations=%1"_s.arg(2 * relations),
        u"relations of persons=%1"_s.arg(isMerged ? relations : 0),
        u"erased=%1"_s.arg(times(Action::Erase)), // keeps the order, without words
        u"erasures=%1"_s.arg(2 * times(Action::Erase)),
        u"half changes=0"_s,
        u"rows without change=0"_s,
        u"running batches=0"_s,
    };
    return figures.join(u", "_s);
}

Result<QString> observed(SqlSession& session)
{
    ZHIKE_TRY(const Transaction moment, Transaction::begin(session));
    QStringList figures;
    for (const Trace& trace : kTraces) {
        ZHIKE_TRY(const QString rows, rowsOf(session, QStringView(trace.sql)));
        figures.append(u"%1=%2"_s.arg(QLatin1StringView(trace.name), rows));
    }
    return figures.join(u", "_s);
}

Result<QString> faultsIn(SqlSession& session)
{
    ZHIKE_TRY(const VerifyReport report, verifyStore(session));
    QStringList found;
    for (const VerifyFinding& finding : report.findings) {
        found.append(u"%1 (%2: %3)"_s.arg(finding.what).arg(finding.count).arg(finding.first.value(0)));
    }
    ZHIKE_TRY(const QString words, rowsOf(session, kWordsOfTheErased));
    if (words != u"0"_s) {
        found.append(u"%1 rows of the change log hold words of erased persons"_s.arg(words));
    }
    return found.join(u"; "_s);
}

Script::~Script() = default;

Result<void> Script::prepare(const QString& path)
{
    testing::application();
    ZHIKE_TRY(auto company, Company::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing));
    Script script(std::move(company));
    ZHIKE_CHECK(script.begin());
    for (int i = 0; i < kRegulars; ++i) {
        CustomerDraft draft;
        draft.name = u"Regular %1"_s.arg(i);
        ZHIKE_CHECK(script.apply(createCustomer(draft)));
    }
    return {};
}

Result<std::unique_ptr<Script>> Script::open(const QString& path)
{
    testing::application();
    ZHIKE_TRY(auto company, Company::open({Engine::Sqlite, path}, OpenMode::MustExist));
    std::unique_ptr<Script> script(new Script(std::move(company)));
    ZHIKE_CHECK(script->begin());
    return script;
}

Result<void> Script::begin()
{
    ZHIKE_TRY(const QList<User> everyone, ask([](SqlSession& session) { return users(session); }));
    for (const User& user : everyone) {
        if (user.details.role == Role::Manager) {
            bool isListed = false;
            const auto connection = QObject::connect(
                m_company.get(), &Company::undoListChanged, m_company.get(), [&isListed] { isListed = true; });
            m_company->setAuthor({user.id, Role::Manager});
            const bool answered = testing::waitFor([&isListed] { return isListed; });
            QObject::disconnect(connection);
            return answered ? Result<void>() : fail(ErrorCode::Internal, u"no undo list"_s);
        }
    }
    return fail(ErrorCode::NotFound, u"nobody to work here"_s);
}

Result<ChangeReceipt> Script::finished(QFuture<Result<ChangeReceipt>> future)
{
    // the company hears of the end before us, since it has asked before us
    std::optional<Result<ChangeReceipt>> answer;
    QObject receiver;
    whenDone(future, &receiver, [&answer](const Result<ChangeReceipt>& receipt) { answer = receipt; });
    if (!testing::waitFor([&answer] { return answer.has_value(); })) {
        return fail(ErrorCode::Internal, u"no answer in ten seconds"_s);
    }
    return *answer;
}

Result<void> Script::apply(Change change)
{
    ZHIKE_TRY([[maybe_unused]] const ChangeReceipt receipt, finished(m_company->apply(std::move(change))));
    return {};
}

Result<Customer> Script::customerNamed(const QString& name)
{
    ZHIKE_TRY(const QList<Customer> found, ask([name](SqlSession& session) {
                  return CustomerStore(session).readWhere(u" WHERE name = $1"_s, name);
              }));
    if (found.size() != 1) {
        return fail(ErrorCode::NotFound, u"%1 customers are called %2"_s.arg(found.size()).arg(name));
    }
    return found.first();
}

Result<void> Script::run(qint64 step)
{
    const qint64 round = step / kActions;
    switch (actionAt(step)) {
    case Action::Save: {
        CustomerDraft draft;
        draft.name = nameOfRound(round);
        return apply(createCustomer(draft));
    }
    case Action::Order:
        return saveOrder(nameOfRound(round));
    case Action::Edit: {
        ZHIKE_TRY(Customer customer, customerNamed(nameOfRound(round)));
        customer.details.industry = u"edited"_s;
        customer.details.description = QString(2000, u'x');
        return apply(editCustomer(customer.id, customer.revision, customer.details));
    }
    case Action::Opportunity:
        return saveOpportunity(round);
    case Action::Move:
        return moveCard(round);
    case Action::BulkEdit:
        return editAll(territoryOf(round), 1);
    case Action::UndoBulk:
    case Action::UndoDelete:
    case Action::UndoMerge: {
        ZHIKE_TRY([[maybe_unused]] const ChangeReceipt receipt, finished(m_company->undo()));
        return {};
    }
    case Action::RedoBulk:
    case Action::RedoDelete:
    case Action::RedoMerge:
        return redo();
    case Action::Import:
        return import();
    case Action::UndoImport:
        return undoLastImport();
    case Action::Delete: {
        ZHIKE_TRY(const Customer customer, customerNamed(nameOfRound(round)));
        return apply(deleteCustomer(customer.id, customer.revision, customer.details.name));
    }
    case Action::Case: {
        ZHIKE_TRY(const Customer customer, customerNamed(u"Regular 1"_s));
        CaseDraft draft;
        draft.subject = nameOfRound(round);
        CaseEntryDraft entry;
        entry.text = u"It does not switch on."_s;
        return apply(createCase(customer.id, draft, entry));
    }
    case Action::Answer:
        return answer(round);
    case Action::Person:
        return savePerson(personOf(round));
    case Action::Twin:
        return savePerson(twinOf(round));
    case Action::TwinOrder:
        return saveOrder(twinOf(round));
    case Action::TwinNote:
        return saveNote(twinOf(round));
    case Action::TwinFile:
        return attachTo(twinOf(round));
    case Action::TwinRelation:
        return relate(twinOf(round));
    case Action::Merge:
        return merge(round);
    case Action::Erase:
        return erase(personOf(round));
    case Action::Purge:
        return purge(nameOfRound(round));
    }
    return fail(ErrorCode::Internal);
}

Result<void> Script::runInTwo(qint64 step)
{
    const qint64 round = step / kActions;
    switch (actionAt(step)) {
    case Action::BulkEdit:
        return editAll(territoryOf(round), 2);
    case Action::Erase:
        ZHIKE_CHECK(erase(twinOf(round)));
        return erase(personOf(round));
    default:
        return run(step);
    }
}

Result<void> Script::saveOrder(const QString& customerName)
{
    ZHIKE_TRY(const Customer customer, customerNamed(customerName));
    OrderDraft draft;
    draft.day = Day(20'000);
    draft.status = OrderStatus::Confirmed;
    for (int i = 1; i <= 3; ++i) {
        OrderLineDraft line;
        line.description = u"line %1"_s.arg(i);
        line.quantity = Quantity::whole(i);
        line.unitPrice = Money(10'000, kCny);
        draft.lines.append(line);
    }
    return apply(createOrder(customer.id, draft));
}

Result<void> Script::savePerson(const QString& name)
{
    CustomerDraft draft;
    draft.kind = CustomerKind::Person;
    draft.name = name;
    draft.description = name + u" asked for a leaflet."_s;
    return apply(createCustomer(draft));
}

Result<void> Script::saveNote(const QString& customerName)
{
    ZHIKE_TRY(const Customer customer, customerNamed(customerName));
    ActivityDraft note;
    note.subject = u"Call of "_s + customerName;
    note.at = Instant(1'700'000'000'000);
    return apply(logActivity(customer.id, note));
}

Result<void> Script::attachTo(const QString& customerName)
{
    ZHIKE_TRY(const Customer customer, customerNamed(customerName));
    const QByteArray words = customerName.toUtf8() + '\n';
    ZHIKE_TRY(
        const NewAttachment letter,
        attachmentOf(customerName + u".txt"_s, words.repeated(kPieceBytes / words.size() + 1)));
    return apply(attachFiles(customer.ref(), {letter}));
}

Result<void> Script::relate(const QString& customerName)
{
    ZHIKE_TRY(const Customer customer, customerNamed(customerName));
    ZHIKE_TRY(const Customer partner, customerNamed(u"Regular 2"_s));
    RelationEdit edit;
    edit.kind = RelationKind::PartnerOf;
    edit.other = partner.id;
    edit.note = customerName + u" and they share a warehouse."_s;
    return apply(relateCustomers(customer.id, edit, customerName));
}

Result<void> Script::purge(const QString& name)
{
    ZHIKE_TRY(const Customer customer, customerNamed(name));
    return apply(purgeFromBin({customer.ref()}, name));
}

Result<void> Script::merge(qint64 round)
{
    ZHIKE_TRY(const Customer person, customerNamed(personOf(round)));
    ZHIKE_TRY(const Customer twin, customerNamed(twinOf(round)));
    CustomerDraft draft = person.details;
    draft.description += u"\n"_s + twin.details.description;
    return apply(mergeCustomers({{person.id, person.revision}, {{twin.id, twin.revision}}, draft}));
}

Result<void> Script::erase(const QString& name)
{
    ZHIKE_TRY(const std::optional<qint64> id, ask([name](SqlSession& session) { // the bin, too
                  return session.integer(u"SELECT id FROM customer WHERE name = $1"_s, name);
              }));
    if (!id) {
        return fail(ErrorCode::NotFound, u"nobody to erase"_s);
    }
    auto future = m_company->erase({RecordKind::Customer, *id, *id});
    std::optional<Result<ErasedEverywhere>> answer;
    QObject receiver;
    whenDone(future, &receiver, [&answer](const Result<ErasedEverywhere>& erased) { answer = erased; });
    if (!testing::waitFor([&answer] { return answer.has_value(); })) {
        return fail(ErrorCode::Internal, u"no answer in ten seconds"_s);
    }
    return *answer ? Result<void>() : tl::unexpected(answer->error());
}

Result<void> Script::saveOpportunity(qint64 round)
{
    ZHIKE_TRY(const Customer customer, customerNamed(u"Regular 0"_s));
    OpportunityDraft draft;
    draft.name = nameOfRound(round);
    draft.amount = Money(500'000, kCny);
    return apply(createOpportunity(customer.id, draft));
}

Result<void> Script::moveCard(qint64 round)
{
    ZHIKE_TRY(const QList<Opportunity> found, ask([round](SqlSession& session) {
                  return OpportunityStore(session).readWhere(u" WHERE name = $1"_s, nameOfRound(round));
              }));
    ZHIKE_TRY(const QList<Stage> lanes, ask([](SqlSession& session) { return stages(session); }));
    if (found.size() != 1 || lanes.size() < 2) {
        return fail(ErrorCode::NotFound, u"no card to move"_s);
    }
    const Opportunity& card = found.first();
    return apply(moveOpportunity(card.customer, card.id, card.revision, lanes[1].id, card.details.name));
}

Result<void> Script::editAll(const QString& territory, int parts)
{
    ZHIKE_TRY(const QList<Customer> regulars, ask([](SqlSession& session) {
                  return CustomerStore(session).readWhere(u" WHERE name LIKE 'Regular %' ORDER BY id"_s);
              }));
    const qsizetype perPart = regulars.size() / parts;
    for (qsizetype first = 0; first < regulars.size(); first += perPart) {
        QList<RecordRef> records;
        for (const Customer& customer : regulars.mid(first, perPart)) {
            records.append(customer.ref());
        }
        ZHIKE_CHECK(apply(editCells(records, u"territory"_s, territory)));
    }
    return {};
}

Result<void> Script::redo()
{
    if (m_company->redoTitle()) {
        ZHIKE_TRY([[maybe_unused]] const ChangeReceipt receipt, finished(m_company->redo()));
        return {};
    }
    // the program that undid it is gone, and its redo list with it
    auto future = m_company->executor().write([author = m_company->author()](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(const QList<LoggedChange> newest, newestChanges(session, 1));
        if (newest.isEmpty()) {
            return fail(ErrorCode::NotFound);
        }
        ZHIKE_TRY(
            [[maybe_unused]] const ChangeReceipt receipt,
            undoChange(session, newest.first().id, ChangeAction::Redo, author, newest.first().at, kCny));
        return {};
    });
    future.waitForFinished();
    return future.result();
}

Result<void> Script::import()
{
    const QString path = m_company->address().path + u".import.csv"_s;
    if (QFile file(path); !file.open(QIODevice::WriteOnly) || file.write(importFile()) < 0) {
        return fail(ErrorCode::Io, file.errorString());
    }
    const auto failure = [](const ImportFailure& problem) { return tl::unexpected<Error>(problem.error); };
    auto inspection = ask([path](SqlSession& session) -> Result<OrderImportPlan> {
        const auto looked = inspectOrderLog(session, path);
        if (!looked) {
            return tl::unexpected(looked.error().error);
        }
        return looked->plan;
    });
    ZHIKE_TRY(OrderImportPlan plan, std::move(inspection));
    plan.mayChooseBaseCurrency = false;
    plan.options.currency = kCny;
    const auto imported
        = importOrders(writerThrough(m_company->executor()), plan, m_company->author(), Instant(1'700'000'000'000));
    if (!imported) {
        return failure(imported.error());
    }
    return imported->ordersCreated == kImportedOrders
        ? Result<void>()
        : fail(ErrorCode::Internal, u"%1 orders imported"_s.arg(imported->ordersCreated));
}

Result<void> Script::undoLastImport()
{
    ZHIKE_TRY(
        const QList<LoggedChange> batches, ask([](SqlSession& session) { return batchesInState(session, u"done"_s); }));
    if (batches.isEmpty()) {
        return fail(ErrorCode::NotFound, u"no import to undo"_s);
    }
    ZHIKE_TRY(
        const UndoneImport undone,
        undoImport(
            writerThrough(m_company->executor()), batches.first().id, m_company->author(), Instant(1'700'000'000'000)));
    return undone.kept == 0 ? Result<void>() : fail(ErrorCode::Internal, u"%1 rows kept"_s.arg(undone.kept));
}

Result<void> Script::answer(qint64 round)
{
    ZHIKE_TRY(const QList<Case> found, ask([round](SqlSession& session) {
                  return CaseStore(session).readWhere(u" WHERE subject = $1"_s, nameOfRound(round));
              }));
    if (found.size() != 1) {
        return fail(ErrorCode::NotFound, u"no case to answer"_s);
    }
    const Case& open = found.first();
    CaseEntryDraft entry;
    entry.text = u"Please hold the button for ten seconds."_s;
    return apply(
        addCaseEntry(open.customer, open.id, entry, EntryFrom::Us, open.details.number, CaseStatus::InProgress));
}

Result<QString> Script::state()
{
    return ask([](SqlSession& session) { return observed(session); });
}

Result<std::optional<qint64>> Script::stepsDone(qint64 least)
{
    ZHIKE_TRY(const QString now, state());
    for (const qint64 steps : {least, least + 1}) {
        if (now == expectedAfter(steps)) {
            return std::optional(steps);
        }
    }
    return std::optional<qint64>();
}

Result<QString> Script::faults()
{
    return ask([](SqlSession& session) { return faultsIn(session); });
}

} // namespace zhike::reliability
