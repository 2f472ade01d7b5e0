#include "reliability/campaign.h"
#include "services/customers/customerchanges.h"
#include "services/importing/orderimport.h"
#include "services/lists/celledit.h"
#include "services/people/seed.h"
#include "services/sales/opportunitychanges.h"
#include "storage/store.h"

#include <QFile>
#include <array>
#include <map>

// Two or three people edit the same few records by every way there is: forms, cells, bulk edits, cards on the board,
// imports, undo. A model that knows only the rules says what must come of each step: what only one of two changed comes
// together, what both changed is refused. Records and model are compared after each. Nothing may be overwritten in
// silence.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kCustomers = 3;
constexpr int kStepsEach = 14;
constexpr int kInterleavingsPerStore = 200;
constexpr Instant kNow{1'790'000'000'000};
/// The fields that the editors use, by key; the model's own order.
constexpr std::array kFields{"city", "industry", "territory"};

/// A record as somebody has seen it: a customer's three fields, or an opportunity's stage and name.
struct Seen {
    int revision = 0;
    std::array<QString, 3> fields;
    friend bool operator==(const Seen&, const Seen&) = default;
};

struct DoneChange {
    ChangeId id{0};
    std::map<qint64, std::pair<Seen, Seen>> records; ///< before and after
};

struct Editor {
    std::map<qint64, Seen> seen;
    QList<DoneChange> done;
};

class Interleaving {
public:
    Interleaving(
        SqlSession& session, const CampaignOptions& options, Random& random, Report& report, const QString& folder)
        : m_session(session), m_options(options), m_random(random), m_report(report), m_folder(folder)
    {
    }

    void run(qint64 number)
    {
        m_number = number;
        if (!prepare()) {
            return;
        }
        std::vector<Editor> editors(2 + m_random() % 2);
        for (int step = 0; step < kStepsEach && !m_report.isOver(); ++step) {
            Editor& editor = editors[m_random() % editors.size()];
            act(editor);
            compare();
        }
    }

    qint64 applied = 0;
    qint64 conflicts = 0;

private:
    using Expected = std::map<qint64, Seen>;

    bool prepare()
    {
        const auto lanes = stages(m_session);
        if (!lanes || lanes->size() < 4) {
            m_report.fault(u"no stages"_s);
            return false;
        }
        m_stages = *lanes;
        for (int i = 0; i < kCustomers; ++i) {
            CustomerDraft draft;
            draft.name = u"Customer %1 of %2"_s.arg(i).arg(m_number);
            draft.externalKey = u"E%1-%2"_s.arg(m_number).arg(i);
            const auto made = runChange(m_session, createCustomer(draft), m_author, kNow, kCny);
            if (!made) {
                m_report.fault(made.error().detail);
                return false;
            }
            m_customers.append(made->touched.first().id);
            m_model[m_customers.last()] = {1, {}};
        }
        OpportunityDraft draft;
        draft.name = u"Deal"_s;
        draft.stage = m_stages[0].id;
        const auto made
            = runChange(m_session, createOpportunity(CustomerId(m_customers[0]), draft), m_author, kNow, kCny);
        if (!made) {
            m_report.fault(made.error().detail);
            return false;
        }
        m_card = made->touched.first().id;
        m_model[kCardKey] = {1, {QString::number(m_stages[0].id.value()), u"Deal"_s, QString()}};
        return true;
    }

    void act(Editor& editor)
    {
        switch (m_random() % 20) {
        case 0:
        case 1:
        case 2:
        case 3:
            look(editor);
            break;
        case 4:
        case 5:
        case 6:
        case 7:
            saveForm(editor);
            break;
        case 8:
        case 9:
        case 10:
            editOneCell(editor);
            break;
        case 11:
        case 12:
            editMany(editor);
            break;
        case 13:
        case 14:
        case 15:
            dragCard(editor);
            break;
        case 16:
            import();
            break;
        default:
            undoLast(editor);
        }
    }

    void look(Editor& editor) { editor.seen = m_model; }

    qint64 someCustomer() { return m_customers[qsizetype(m_random() % kCustomers)]; }
    QString newText() { return u"v%1"_s.arg(++m_texts); }
    /// The revision that a save names: what the editor has seen, or, for the control, whatever stands there.
    int revisionFor(const Seen& seen, qint64 record)
    {
        return m_options.control == u"last-save-wins"_s ? m_model[record].revision : seen.revision;
    }

    /// Nobody else gave the field another value since.
    static bool mayTouch(const Seen& since, const Seen& now, size_t field)
    {
        return since.fields[field] == now.fields[field];
    }
    static Seen changed(Seen record, size_t field, const QString& text)
    {
        record.fields[field] = text;
        ++record.revision;
        return record;
    }

    /// Runs a change that the model expects to go through or not. @return whether it went through as expected.
    std::optional<ChangeReceipt> expectOutcome(const char* what, const Change& change, bool mustPass)
    {
        const auto receipt = runChange(m_session, change, m_author, kNow, kCny);
        return judged(what, receipt, mustPass);
    }
    std::optional<ChangeReceipt> judged(const char* what, const Result<ChangeReceipt>& receipt, bool mustPass)
    {
        if (receipt.has_value() != mustPass || (!receipt && receipt.error().code != ErrorCode::Conflict)) {
            m_report.fault(u"interleaving %1: %2 %3"_s.arg(m_number).arg(
                QLatin1StringView(what),
                receipt ? u"went through over a newer revision"_s : u"failed: "_s + receipt.error().detail));
            return {};
        }
        ++(receipt ? applied : conflicts);
        return receipt ? std::optional(*receipt) : std::nullopt;
    }

    void remember(Editor& editor, const ChangeReceipt& receipt, const Expected& after)
    {
        DoneChange change{receipt.id, {}};
        for (const auto& [key, seen] : after) {
            change.records[key] = {m_model[key], seen};
            m_model[key] = seen;
            editor.seen[key] = seen; // the window refreshes what it has saved itself
        }
        editor.done.append(std::move(change));
    }

    void saveForm(Editor& editor)
    {
        const qint64 id = someCustomer();
        if (!editor.seen.contains(id)) {
            look(editor);
        }
        Seen seen = editor.seen[id];
        const auto row = CustomerStore(m_session).get(CustomerId(id), CustomerId(id));
        if (!row) {
            m_report.fault(row.error().detail);
            return;
        }
        // the form shows all that its editor has seen, and is saved as a whole
        const auto field = size_t(m_random() % kFields.size());
        seen.fields[field] = newText();
        CustomerDraft draft = row->details;
        draft.city = seen.fields[0];
        draft.industry = seen.fields[1];
        draft.territory = seen.fields[2];
        const auto receipt = expectOutcome(
            "a form", editCustomer(CustomerId(id), revisionFor(seen, id), draft),
            mayTouch(editor.seen[id], m_model[id], field));
        if (receipt) {
            remember(editor, *receipt, {{id, changed(m_model[id], field, seen.fields[field])}});
        }
    }

    void editOneCell(Editor& editor)
    {
        const qint64 id = someCustomer();
        if (!editor.seen.contains(id)) {
            look(editor);
        }
        const Seen seen = editor.seen[id];
        const auto field = size_t(m_random() % kFields.size());
        const QString text = newText();
        const auto receipt = expectOutcome(
            "a cell",
            editCell(
                {RecordKind::Customer, id, id}, revisionFor(seen, id), {}, QString::fromLatin1(kFields[field]), text),
            mayTouch(seen, m_model[id], field));
        if (receipt) {
            remember(editor, *receipt, {{id, changed(m_model[id], field, text)}});
        }
    }

    /// A bulk edit takes each record as it stands: it sets one field and leaves all others.
    void editMany(Editor& editor)
    {
        const auto field = size_t(m_random() % kFields.size());
        const QString text = newText();
        QList<RecordRef> records;
        Expected after;
        for (const qint64 id : m_customers) {
            records.append({RecordKind::Customer, id, id});
            after[id] = changed(m_model[id], field, text);
        }
        if (const auto receipt
            = expectOutcome("a bulk edit", editCells(records, QString::fromLatin1(kFields[field]), text), true)) {
            remember(editor, *receipt, after);
        }
    }

    void dragCard(Editor& editor)
    {
        if (!editor.seen.contains(kCardKey)) {
            look(editor);
        }
        const Seen seen = editor.seen[kCardKey];
        QString lane = seen.fields[0];
        while (lane == seen.fields[0] || lane == m_model[kCardKey].fields[0]) {
            lane = QString::number(m_stages[qsizetype(m_random() % 4)].id.value());
        }
        const auto receipt = expectOutcome(
            "a card",
            moveOpportunity(
                CustomerId(m_customers[0]), OpportunityId(m_card), revisionFor(seen, kCardKey),
                StageId(lane.toLongLong()), u"Deal"_s),
            mayTouch(seen, m_model[kCardKey], 0));
        if (receipt) {
            remember(editor, *receipt, {{kCardKey, changed(m_model[kCardKey], 0, lane)}});
        }
    }

    /// Orders for customers that are here already: their records stay as they are.
    void import()
    {
        const QString path = m_folder + u"/import.csv"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return;
        }
        QByteArray text = "order,date,customer,product,quantity,price\n";
        for (int i = 0; i < kCustomers; ++i) {
            text += u"I-%1-%2,2024-02-03,E%3-%4,P,2,10.50\n"_s.arg(m_number)
                        .arg(++m_texts)
                        .arg(m_number)
                        .arg(i)
                        .toUtf8();
        }
        file.write(text);
        file.close();
        auto inspection = inspectOrderLog(m_session, path);
        if (!inspection) {
            m_report.fault(inspection.error().error.detail);
            return;
        }
        inspection->plan.mayChooseBaseCurrency = false;
        const auto imported = importOrders(writerThrough(m_session), inspection->plan, m_author, kNow);
        if (!imported || imported->customersMatched != kCustomers) {
            m_report.fault(u"import: "_s + (imported ? u"customers not matched"_s : imported.error().error.detail));
        }
    }

    void undoLast(Editor& editor)
    {
        if (editor.done.isEmpty()) {
            return;
        }
        const DoneChange change = editor.done.takeLast();
        bool mustPass = true;
        Expected after;
        for (const auto& [key, states] : change.records) {
            Seen back = m_model[key];
            ++back.revision;
            for (size_t field = 0; field < back.fields.size(); ++field) {
                if (states.first.fields[field] != states.second.fields[field]) {
                    mustPass = mustPass && mayTouch(states.second, back, field);
                    back.fields[field] = states.first.fields[field];
                }
            }
            after[key] = back;
        }
        const auto receipt
            = judged("undo", undoChange(m_session, change.id, ChangeAction::Undo, m_author, kNow, kCny), mustPass);
        if (receipt) {
            for (const auto& [key, seen] : after) {
                m_model[key] = seen;
            }
        }
    }

    void compare()
    {
        for (const qint64 id : m_customers) {
            const auto row = CustomerStore(m_session).get(CustomerId(id), CustomerId(id));
            if (!row) {
                m_report.fault(row.error().detail);
                continue;
            }
            expectSame({row->revision, {row->details.city, row->details.industry, row->details.territory}}, id);
        }
        const auto card = OpportunityStore(m_session).get(CustomerId(m_customers[0]), OpportunityId(m_card));
        if (card) {
            const QString stage = QString::number(card->details.stage.value());
            expectSame({card->revision, {stage, card->details.name, QString()}}, kCardKey);
        } else {
            m_report.fault(card.error().detail);
        }
    }

    void expectSame(const Seen& there, qint64 key)
    {
        const Seen& model = m_model[key];
        if (there != model) {
            m_report.fault(u"interleaving %1: record %2 is at %3 (%4), the model at %5 (%6)"_s.arg(m_number)
                               .arg(key)
                               .arg(there.revision)
                               .arg(QStringList(there.fields.begin(), there.fields.end()).join(u'|'))
                               .arg(model.revision)
                               .arg(QStringList(model.fields.begin(), model.fields.end()).join(u'|')));
        }
    }

    static constexpr qint64 kCardKey = -1;

    SqlSession& m_session;
    const CampaignOptions& m_options;
    Random& m_random;
    Report& m_report;
    QString m_folder;
    Author m_author{UserId(1), Role::Manager};
    qint64 m_number = 0;
    QList<Stage> m_stages;
    QList<qint64> m_customers;
    qint64 m_card = 0;
    int m_texts = 0;
    std::map<qint64, Seen> m_model;
};

} // namespace

void editorsCampaign(const CampaignOptions& options, Report& report)
{
    Random random(options.seed);
    const Workplace place(report);
    qint64 applied = 0;
    qint64 conflicts = 0;
    qint64 number = 0;
    while (number < options.rounds && !report.isOver()) {
        const auto store = Store::open({Engine::Sqlite, u":memory:"_s}, OpenMode::CreateIfMissing);
        const auto session = store ? (*store)->session(SessionKind::Writer) : fail(ErrorCode::Internal);
        if (!session || !seedCompany(**session, kNow, kCny)) {
            report.fault(u"no store"_s);
            return;
        }
        for (int i = 0; i < kInterleavingsPerStore && number < options.rounds && !report.isOver(); ++i) {
            Interleaving interleaving(**session, options, random, report, place.path());
            interleaving.run(++number);
            applied += interleaving.applied;
            conflicts += interleaving.conflicts;
        }
    }
    if (options.control.isEmpty() && (applied == 0 || conflicts == 0)) {
        report.fault(u"nothing was tried"_s);
    }
    report.say(u"%1 interleavings: %2 changes applied, %3 refused as conflicts; faults %4"_s.arg(number)
                   .arg(applied)
                   .arg(conflicts)
                   .arg(report.faults()));
}

} // namespace zhike::reliability
