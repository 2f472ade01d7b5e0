#pragma once

#include "services/bin/bin.h"
#include "services/importing/batchrecords.h"
#include "services/importing/recordlinks.h"
#include "services/importing/recordresolver.h"
#include "services/importing/recordsettling.h"

namespace zhike {

/// The frame of resolvers for what is told of another record and found by what it says: entries of cases, needs of
/// customers.
template <class Draft> class PartResolver : public RecordResolver {
public:
    using Record = typename StoreOf<Draft>::Record;
    static constexpr RecordKind kKind = Catalogue<Draft>::kKind;

    Result<void> start(SqlSession& session) override { return m_links.start(session); }
    Result<bool> readKeys(SqlSession& /*session*/) override { return false; }

    Result<void> take(
        SqlSession& session, std::vector<RecordRow> rows, const NumberSource& numbers, Target* target,
        RejectLog& rejects) override
    {
        m_created.clear();
        m_updated.clear();
        for (RecordRow& row : rows) {
            if (row.faults.empty()) {
                ZHIKE_CHECK(takeRow(session, row, numbers));
            }
            if (!row.faults.empty()) {
                ZHIKE_CHECK(rejects.reject(row.number, row.line, row.raw, row.faults));
            }
        }
        m_sums.customersCreated = m_links.customersMade();
        m_sums.unknownNames = m_links.unknownNames();
        const std::vector<Customer> customers = m_links.takeCustomers();
        const QList<RecordRef> restored = m_links.takeRestored();
        if (target == nullptr) {
            return {};
        }
        for (const RecordRef& record : restored) {
            ZHIKE_TRY([[maybe_unused]] const bool isOut, restoreFromBin(target->context, record));
        }
        ZHIKE_CHECK(insertAll<CustomerDraft>(session, customers, target->batch));
        ZHIKE_CHECK(insertAll<Draft>(session, m_created, target->batch));
        for (Record& record : m_updated) {
            ZHIKE_CHECK(target->context.update(record.customer, record.id, record.revision, std::move(record.details)));
        }
        return settle(session, target->context);
    }

protected:
    PartResolver(const RecordImportPlan& plan, const Author& author, Instant now)
        : m_plan(plan), m_now(now), m_fields(importFieldsOf(kKind)), m_links(m_plan, author, now)
    {
    }

    virtual Result<void> takeRow(SqlSession& session, RecordRow& row, const NumberSource& numbers) = 0;
    /// What the new records mean for others; after they are written.
    virtual Result<void> settle(SqlSession& /*session*/, ChangeContext& /*context*/) { return {}; }

    [[nodiscard]] static int place(QStringView key) { return importFieldIndex(kKind, key); }
    [[nodiscard]] static const RecordCell* cellOf(const RecordRow& row, QStringView key)
    {
        return row.cell(place(key));
    }
    void addFault(RecordRow& row, QStringView key, RowProblem problem, const QString& detail = {})
    {
        row.faults.push_back(faultAt(m_plan, row, place(key), problem, detail));
    }
    /// Notes what is missing. @return whether all of it is there
    bool hasAll(RecordRow& row, std::initializer_list<QStringView> keys)
    {
        for (const QStringView key : keys) {
            if (cellOf(row, key) == nullptr) {
                addFault(row, key, RowProblem::Missing);
            }
        }
        return row.faults.empty();
    }

    /// @return the id that a cell names; nothing after noting the fault; 0 for an empty or ignored one
    Result<std::optional<qint64>> idOf(
        SqlSession& session, RecordRow& row, QStringView key, std::optional<CustomerId> customer,
        const NumberSource& numbers)
    {
        const RecordCell* cell = cellOf(row, key);
        if (cell == nullptr) {
            return std::optional<qint64>(0);
        }
        ZHIKE_TRY(
            const RecordLinks::Answer answer,
            m_links.find(session, m_fields[place(key)], cell->text, customer, numbers));
        return accepted(row, key, answer);
    }
    std::optional<qint64> accepted(RecordRow& row, QStringView key, const RecordLinks::Answer& answer)
    {
        switch (answer.state) {
        case RecordLinks::State::Found:
        case RecordLinks::State::Gone: // who has left wrote what he wrote
            return answer.id;
        case RecordLinks::State::Ignored:
            return 0;
        case RecordLinks::State::Several:
            addFault(row, key, RowProblem::AmbiguousRecord);
            break;
        case RecordLinks::State::InBin:
            addFault(row, key, RowProblem::InBin);
            break;
        default:
            addFault(row, key, RowProblem::NoSuchRecord);
        }
        return std::nullopt;
    }

    /// Writes the cells of the fields that are the draft's own and no links; empty ones keep what is there.
    void fillIn(Draft& draft, const RecordRow& row) const
    {
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            const RecordCell* cell = column.field.type == FieldType::Link
                ? nullptr
                : row.cell(place(QString::fromLatin1(column.field.key)));
            if (cell != nullptr) {
                (void)column.write(draft, cell->value);
            }
        }
    }

    bool hasFaults(RecordRow& row, const Draft& draft)
    {
        for (const Fault& fault : faultsOf(draft)) {
            addFault(
                row, QString(fault.field),
                fault.code == FaultCode::Missing            ? RowProblem::Missing
                    : fault.code == FaultCode::TooLong      ? RowProblem::TextTooLong
                    : fault.code == FaultCode::BadCharacter ? RowProblem::ControlCharacter
                                                            : RowProblem::NotAChoice,
                QString(fault.field));
        }
        return !row.faults.empty();
    }

    Result<void> make(CustomerId customer, Draft draft, const NumberSource& numbers)
    {
        constexpr qint64 kIdsAtOnce = 100; // nobody sees the few that are left over
        if (m_idsLeft == 0) {
            ZHIKE_TRY(m_nextId, numbers(QString::fromLatin1(Catalogue<Draft>::kTable), kIdsAtOnce));
            m_idsLeft = kIdsAtOnce;
        }
        --m_idsLeft;
        Record record{decltype(Record::id)(m_nextId++)};
        record.customer = customer;
        record.details = std::move(draft);
        record.createdAt = record.modifiedAt = m_now;
        m_created.push_back(std::move(record));
        ++m_sums.created;
        return {};
    }

    const RecordImportPlan m_plan;
    Instant m_now;
    const QList<ImportField>& m_fields;
    RecordLinks m_links;
    std::vector<Record> m_created; ///< of the rows at hand, as the next one
    std::vector<Record> m_updated; ///< with what they say now

private:
    qint64 m_nextId = 0;
    qint64 m_idsLeft = 0;
};

// The resolvers themselves.
[[nodiscard]] std::unique_ptr<RecordResolver>
caseEntryResolver(const RecordImportPlan& plan, const Author& author, Instant now);
[[nodiscard]] std::unique_ptr<RecordResolver>
needResolver(const RecordImportPlan& plan, const Author& author, Instant now);

} // namespace zhike
