#include "services/importing/orderlogchunks.h"

#include "domain/catalogue.h"

#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

qsizetype longestOf(RecordKind kind, const char* field)
{
    const Field* found = findField(kind, QString::fromLatin1(field));
    return found != nullptr ? found->maxLength : 0;
}

/// Does a row leave out whose it is?
template <class CellOf> bool isNobodys(const CellOf& cellOf)
{
    return cellOf(OrderField::CustomerKey).isEmpty() && cellOf(OrderField::CustomerName).isEmpty();
}

/// Does a field tell customers of one name apart?
bool isMark(std::optional<OrderField> field)
{
    return field == OrderField::CustomerNumber || field == OrderField::TaxId || field == OrderField::Phone
        || field == OrderField::Mail;
}

/// Would the two rows go into one order?
bool areOfOneOrder(const OrderLogRow& a, const OrderLogRow& b)
{
    return a.orderNumber == b.orderNumber && a.customerKey == b.customerKey
        && (!a.orderNumber.isEmpty() || a.day == b.day);
}

} // namespace

std::optional<qint64> rateOf(const OrderImportPlan& plan, Currency currency, Currency base)
{
    if (currency == base) {
        return kRateMicro;
    }
    const auto found = plan.ratesMicro.constFind(currency.code());
    return found == plan.ratesMicro.cend() ? std::nullopt : std::optional(*found);
}

ImportResult<OrderLogChunks>
OrderLogChunks::open(const OrderImportPlan& plan, Currency base, const OrderNamesakes& names)
{
    ZHIKE_TRY(std::unique_ptr<TableReader> reader, openTable(plan.path, plan.form));
    if (plan.stamp && stampOf(plan.path) != plan.stamp) {
        return tl::unexpected(ImportFailure(FileFault{FileProblem::Changed}));
    }
    for (int field = 0; field < kOrderFields; ++field) {
        if (plan.mapping.column(OrderField(field)) >= std::max(reader->columns(), 1)) {
            return tl::unexpected(ImportFailure(Error{
                ErrorCode::InvalidInput,
                u"the file has no column %1 (%2)"_s.arg(plan.mapping.column(OrderField(field)) + 1)
                    .arg(keyOf(OrderField(field)))}));
        }
    }
    for (auto own = plan.mapping.own().cbegin(); own != plan.mapping.own().cend(); ++own) {
        if (*own >= std::max(reader->columns(), 1)) {
            return tl::unexpected(ImportFailure(
                Error{ErrorCode::InvalidInput, u"the file has no column %1 (%2)"_s.arg(*own + 1).arg(own.key())}));
        }
    }
    OrderLogChunks chunks(std::move(reader), plan, base, names);
    ZHIKE_TRY(chunks.m_rejects, RejectLog::create(plan.rejectsPath, *chunks.m_reader));
    return chunks;
}

OrderLogChunks::OrderLogChunks(
    std::unique_ptr<TableReader> reader, const OrderImportPlan& plan, Currency base, const OrderNamesakes& names)
    : m_reader(std::move(reader)), m_plan(plan), m_base(base), m_names(&names), m_own(plan.mapping, plan.options)
{
    const bool keyIsName = plan.customers == CustomerMatch::Name || !plan.mapping.has(OrderField::CustomerKey);
    const qsizetype name = longestOf(RecordKind::Customer, "name");
    // clang-format off
    m_limits = {
        {OrderField::CustomerKey, &OrderLogRow::customerKey, keyIsName ? name : longestOf(RecordKind::Customer, "external_key")},
        {OrderField::CustomerName, &OrderLogRow::customerName, name},
        {OrderField::OrderNumber, &OrderLogRow::orderNumber, longestOf(RecordKind::Order, "number")},
        {OrderField::ProductKey, &OrderLogRow::productKey, longestOf(RecordKind::Product, "sku")},
        {OrderField::ProductName, &OrderLogRow::productName, longestOf(RecordKind::Product, "name")},
        {OrderField::ProductCategory, &OrderLogRow::category, longestOf(RecordKind::Category, "name")},
        {OrderField::ProductSubCategory, &OrderLogRow::subCategory, longestOf(RecordKind::Category, "name")},
        {OrderField::Country, &OrderLogRow::country, longestOf(RecordKind::Customer, "country")},
        {OrderField::Region, &OrderLogRow::region, longestOf(RecordKind::Customer, "province")},
        {OrderField::City, &OrderLogRow::city, longestOf(RecordKind::Customer, "city")},
        {OrderField::PostalCode, &OrderLogRow::postalCode, longestOf(RecordKind::Customer, "postal_code")},
        {OrderField::Address, &OrderLogRow::address, longestOf(RecordKind::Customer, "street")},
        {OrderField::CustomerSegment, &OrderLogRow::segment, longestOf(RecordKind::Customer, "tags")},
        {OrderField::Note, &OrderLogRow::note, longestOf(RecordKind::Order, "note")},
        {OrderField::LineText, &OrderLogRow::lineText, longestOf(RecordKind::OrderLine, "description")},
        {OrderField::Unit, &OrderLogRow::unit, longestOf(RecordKind::OrderLine, "unit")},
        {OrderField::TaxId, &OrderLogRow::taxId, longestOf(RecordKind::Customer, "tax_id")},
    };
    // clang-format on
    std::erase_if(m_limits, [&plan](const TextLimit& limit) { return !plan.mapping.has(limit.field); });
}

std::vector<RowFault> OrderLogChunks::furtherFaults(const TableRecord& record, const OrderLogRow& row) const
{
    std::vector<RowFault> faults;
    const auto report = [&](RowProblem problem, OrderField field, const QString& detail) {
        const int column = m_plan.mapping.column(field);
        faults.push_back({problem, column, -1, column < 0 ? QString() : escapedUtf8(record.utf8(column)), detail});
    };
    for (const TextLimit& limit : m_limits) {
        if ((row.*limit.text).size() > limit.longest) {
            report(RowProblem::TextTooLong, limit.field, u"longer than %1 characters"_s.arg(limit.longest));
        }
    }
    if (!rateOf(m_plan, row.currency, m_base)) {
        report(
            RowProblem::OtherCurrency, OrderField::Currency,
            u"no exchange rate from %1 to %2 was given"_s.arg(row.currency.code(), m_base.code()));
    }
    return faults;
}

std::optional<RowFault> OrderLogChunks::openName(const TableRecord& record, const OrderLogRow& row)
{
    const OrderNamesakes::Meaning meaning = m_names->meaningOf(row);
    const bool isOpen = meaning.verdict == OrderNamesakes::Verdict::Open;
    if (!isOpen && meaning.verdict != OrderNamesakes::Verdict::Rejected) {
        return std::nullopt;
    }
    QStringList numbers;
    if (isOpen) {
        ++m_tally.openRows[meaning.question];
        for (const Namesake& each : m_names->questions()[meaning.question].customers) {
            numbers.append(each.number);
        }
    }
    const bool hasNames = m_plan.mapping.has(OrderField::CustomerName);
    const int column = m_plan.mapping.column(hasNames ? OrderField::CustomerName : OrderField::CustomerKey);
    const QString cell = column < 0 ? row.customerName : escapedUtf8(record.utf8(column));
    return RowFault{RowProblem::AmbiguousRecord, column, -1, cell, numbers.join(u", "_s)};
}

Result<void> OrderLogChunks::reject(const TableRecord& record, const std::vector<RowFault>& faults)
{
    return m_rejects.reject(record.number(), record.line(), record.raw(), faults);
}

void OrderLogChunks::complete(TableRecord& record)
{
    constexpr std::array kOfOrder
        = {OrderField::CustomerKey,   OrderField::CustomerName, OrderField::Day,     OrderField::Currency,
           OrderField::Mail,          OrderField::Phone,        OrderField::Country, OrderField::Region,
           OrderField::City,          OrderField::PostalCode,   OrderField::Address, OrderField::CustomerSegment,
           OrderField::Channel,       OrderField::SalesPerson,  OrderField::Status,  OrderField::TaxId,
           OrderField::CustomerNumber};
    QMap<int, QString> texts = m_plan.mends.value(record.number());
    const auto cellOf = [&](OrderField field) -> QByteArray {
        const int column = m_plan.mapping.column(field);
        if (column < 0 || column >= record.size()) {
            return {};
        }
        const auto mended = texts.constFind(column);
        return mended != texts.cend() ? mended->toUtf8() : record.utf8(column).trimmed().toByteArray();
    };
    const QByteArray number = record.isSound() ? cellOf(OrderField::OrderNumber) : QByteArray();
    if (number.isEmpty()) {
        m_head = {};
    } else if (number != m_head.number) {
        m_head = {
            number, m_plan.mapping.has(OrderField::CustomerKey) ? QByteArray() : cellOf(OrderField::CustomerName), {}};
        for (const OrderField field : kOfOrder) {
            if (const QByteArray cell = cellOf(field); !cell.isEmpty()) {
                m_head.cells.emplace_back(m_plan.mapping.column(field), cell);
            }
        }
    } else if (const bool isBare = isNobodys(cellOf);
               isBare || (!m_head.name.isEmpty() && cellOf(OrderField::CustomerName) == m_head.name)) {
        for (const auto& [column, cell] : m_head.cells) {
            // who is named again in one order is the same one: what tells him apart holds for this row too
            if (!isBare && !isMark(m_plan.mapping.fieldOf(column))) {
                continue;
            }
            const bool isEmpty = !texts.contains(column) && record.utf8(column).trimmed().isEmpty();
            if (isEmpty) {
                texts.insert(column, QString::fromUtf8(cell));
            }
        }
    }
    if (!texts.isEmpty()) {
        record.mend(texts);
    }
}

void OrderLogChunks::countOrderNumber(const TableRecord& record)
{
    const int column = m_plan.mapping.column(OrderField::OrderNumber);
    if (column < 0 || column >= record.size()) {
        return;
    }
    const QByteArrayView number = record.utf8(column).trimmed();
    if (!number.isEmpty()) {
        if (const KeyMap::Place place = m_orderNumbers.place(KeyHasher().add(number).hash()); place.isNew) {
            place.value = 1;
            ++m_tally.orderNumbers;
        }
    }
}

ImportResult<OrderLogChunk> OrderLogChunks::next(qsizetype rows)
{
    OrderLogChunk chunk;
    chunk.rows.reserve(size_t(rows) + 64);
    if (m_ahead) {
        chunk.rows.push_back(*std::exchange(m_ahead, std::nullopt));
    }
    TableRecord record;
    for (qint64 read = 0;; ++read) {
        // A chunk of rejected rows ends too: its reader has to answer now and then.
        if (read >= 16 * qint64(rows)) {
            break;
        }
        const TableReader::Step step = m_reader->next(record);
        if (step == TableReader::Step::Failed) {
            return tl::unexpected(ImportFailure(m_reader->fault().value_or(FileFault{})));
        }
        if (step == TableReader::Step::End) {
            chunk.isLast = true;
            break;
        }
        ++m_tally.rowsRead;
        complete(record);
        countOrderNumber(record);
        OrderLogResult row = interpretOrderRow(record, m_plan.mapping, m_plan.options);
        if (!row) {
            ZHIKE_CHECK(reject(record, row.error()));
            continue;
        }
        std::vector<RowFault> faults = furtherFaults(record, *row);
        if (!m_own.isEmpty()) {
            const std::vector<RowFault> own = m_own.read(record, *row);
            faults.insert(faults.end(), own.begin(), own.end());
        }
        if (const auto open = faults.empty() ? openName(record, *row) : std::nullopt) {
            faults.push_back(*open);
        }
        if (!faults.empty()) {
            ZHIKE_CHECK(reject(record, faults));
            continue;
        }
        m_tally.roundedRows += row->isRounded ? 1 : 0;
        const qsizetype size = qsizetype(chunk.rows.size());
        if (size >= rows && (size >= 2 * rows || !areOfOneOrder(chunk.rows.back(), *row))) {
            m_ahead = *std::move(row);
            break;
        }
        chunk.rows.push_back(*std::move(row));
    }
    m_tally.rowsSkipped = m_reader->skippedRows();
    chunk.bytesRead = m_reader->bytesRead();
    chunk.rowsRead = m_tally.rowsRead;
    return chunk;
}

} // namespace zhike
