#pragma once

#include "services/importing/keymap.h"
#include "services/importing/namesakes.h"
#include "services/importing/orderimport.h"

#include <QSet>
#include <array>
#include <optional>

namespace zhike {

/// One way of writing a name, so that "Zoë" typed with one or with two characters is one customer.
[[nodiscard]] QString plainName(const QString& name);
/// The number of a row's order; where the file gives none, one that the same rows have at any time.
[[nodiscard]] QString orderNumberOf(const OrderLogRow& row, const OrderImportPlan& plan);

/// Whom the rows of an order log mean whose customers are told apart by their names. Two customers have one name where
/// the company holds several of it, or where the file has it with different numbers, tax numbers, phones or mails. Made
/// before the file is read and the same from then on: any thread may ask.
class OrderNamesakes {
public:
    /// Reads the file for the names that need it: once where it has columns that tell customers apart or the company
    /// several of a name, twice where such a name is in it. Nothing of the kind in a log whose customers have keys.
    [[nodiscard]] static ImportResult<OrderNamesakes> of(const BatchWriter& reader, const OrderImportPlan& plan);

    enum class Verdict {
        ByName, ///< there is no other of this name
        Known, ///< it is this customer
        New, ///< none of those that the company holds
        Rejected, ///< a person said that these rows stay out
        Open ///< a person has to say
    };
    struct Meaning {
        Verdict verdict = Verdict::ByName;
        qint64 customer = 0; ///< of a known one
        KeyHash identity; ///< the same for all rows of one customer
        int question = -1; ///< of one that is open: its place in questions()
    };
    [[nodiscard]] Meaning meaningOf(const OrderLogRow& row) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Those without an answer, without their rows.
    [[nodiscard]] const QList<NamesakeQuestion>& questions() const { return m_questions; }

private:
    /// What a row may say beside the name, the surest first.
    enum Mark { Number, TaxId, Phone, Mail };
    static constexpr int kMarks = 4;
    using Marks = std::array<QString, kMarks>; ///< in the form in which two are equal

    /// One customer as the file has it.
    struct Entry {
        QString name;
        Marks marks;
        int splitBy = -1; ///< the mark that parts customers of this name in the file
        Meaning meaning;
        QHash<QString, qint64> byOrder; ///< whose the orders are that the company has of this name already
    };

    class Survey;
    explicit OrderNamesakes(const OrderImportPlan& plan) : m_plan(plan) { }
    static Marks marksOf(const OrderLogRow& row);
    [[nodiscard]] QString textOf(const Entry& entry) const;
    [[nodiscard]] Result<void> decide(SqlSession& session, Entry& entry);
    [[nodiscard]] Result<std::optional<Meaning>> answerFor(SqlSession& session, const Entry& entry) const;
    void ask(Entry& entry, const QList<Customer>& customers);

    OrderImportPlan m_plan;
    QHash<QString, int> m_splits; ///< names that need a decision, with the mark that parts them or -1
    QHash<QString, int> m_places; ///< of m_entries, by name and mark
    std::vector<Entry> m_entries;
    QList<NamesakeQuestion> m_questions;
};

} // namespace zhike
