#include "exchange/orderownfields.h"

#include "domain/base/validation.h"
#include "domain/customfields/customcatalogue.h"
#include "exchange/columnnames.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOfOrders = "own:"_L1;
constexpr auto kOfCustomers = "customer:"_L1;

QLatin1StringView startOf(RecordKind kind)
{
    return kind == RecordKind::Order ? kOfOrders : kOfCustomers;
}

QString plainNameOf(const OwnOrderField& own)
{
    return plainColumnName(plainLabel(own.field.label));
}

/// Can a column with these values fill the field? The name alone may mislead.
bool mayFillOwn(const ImportField& field, const ColumnInference& column)
{
    const bool isNumber = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal
        || (column.filled > 0 && column.digitsOnly == column.filled);
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Quantity:
    case FieldType::Money:
    case FieldType::Rate:
        return isNumber || column.kind == ColumnKind::Empty;
    case FieldType::Day:
        return column.kind == ColumnKind::Empty || column.kind == ColumnKind::Day || column.areSerials
            || column.days * 3 >= column.filled;
    default:
        return true;
    }
}

RecordMapping mappingOf(RecordKind kind, const OrderLogMapping& mapping)
{
    RecordMapping columns;
    for (auto own = mapping.own().cbegin(); own != mapping.own().cend(); ++own) {
        const QLatin1StringView start = startOf(kind);
        const QString key = own.key().startsWith(start) ? own.key().sliced(start.size()) : QString();
        if (!key.isEmpty() && importFieldIndex(kind, key) >= 0) {
            columns.set(key, *own);
        }
    }
    return columns;
}

RecordOptions optionsOf(const OrderLogOptions& options)
{
    RecordOptions how;
    how.numbers = options.numbers;
    how.days = options.days;
    how.currency = options.currency;
    how.emptyWords = options.emptyWords;
    return how;
}

} // namespace

QList<OwnOrderField> ownOrderFields()
{
    QList<OwnOrderField> fields;
    for (const RecordKind kind : {RecordKind::Order, RecordKind::Customer}) {
        for (const ImportField& field : importFieldsOf(kind)) {
            if (isCustomKey(QString(field.key))) {
                fields.append({startOf(kind) + QString(field.key), kind, field});
            }
        }
    }
    return fields;
}

QString ownFieldFromKey(QStringView text)
{
    const QList<OwnOrderField> fields = ownOrderFields();
    for (const OwnOrderField& own : fields) {
        if (own.key == text) {
            return own.key;
        }
    }
    const bool isCustomers = text.startsWith(kOfCustomers, Qt::CaseInsensitive);
    const QString plain = plainColumnName(isCustomers ? text.sliced(kOfCustomers.size()) : text);
    for (const OwnOrderField& own : fields) {
        if ((!isCustomers || own.of == RecordKind::Customer) && !plain.isEmpty() && plainNameOf(own) == plain) {
            return own.key;
        }
    }
    return {};
}

void guessOwnColumns(OrderLogMapping& mapping, const QStringList& header, std::span<const ColumnInference> inference)
{
    static constexpr QStringView kCustomerWords[]
        = {u"customer", u"client", u"buyer", u"客户", u"买家", u"会员", u"客戶", u"買家", u"會員"};
    for (const OwnOrderField& own : ownOrderFields()) {
        QStringList names{plainNameOf(own), plainColumnName(QString(own.field.key))};
        for (const QStringView word : kCustomerWords) {
            if (own.of == RecordKind::Customer) {
                names.append(word.toString() + names.first());
            }
        }
        for (int column = 0; column < header.size() && !mapping.own().contains(own.key); ++column) {
            const bool fits = size_t(column) >= inference.size() || mayFillOwn(own.field, inference[size_t(column)]);
            const bool isFree = !mapping.fieldOf(column) && mapping.ownFieldOf(column).isEmpty();
            if (fits && isFree && names.contains(plainColumnName(header[column]))) {
                mapping.setOwn(own.key, column);
            }
        }
    }
}

OwnFieldReader::OwnFieldReader(const OrderLogMapping& mapping, const OrderLogOptions& options)
{
    for (const auto& [kind, into] :
         {std::pair{RecordKind::Order, &OrderLogRow::ownOfOrder},
          std::pair{RecordKind::Customer, &OrderLogRow::ownOfCustomer}}) {
        const RecordMapping columns = mappingOf(kind, mapping);
        if (!columns.columns().isEmpty()) {
            m_parts.push_back({kind, columns, RecordRowReader(kind, columns, optionsOf(options)), into});
        }
    }
}

std::vector<RowFault> OwnFieldReader::read(const TableRecord& record, OrderLogRow& row) const
{
    std::vector<RowFault> faults;
    for (const Part& part : m_parts) {
        const RecordRow cells = part.reader.read(record);
        faults.insert(faults.end(), cells.faults.begin(), cells.faults.end());
        CustomValues& values = row.*part.into;
        for (const RecordCell& cell : cells.cells) {
            values.set(QString(importFieldsOf(part.kind)[cell.field].key), cell.value);
        }
        for (const Fault& fault : customFaults(part.kind, toValue(values))) {
            const int column = part.columns.column(QString(fault.field));
            const QString cell = column < 0 ? QString() : escapedUtf8(record.utf8(column));
            faults.push_back(
                {fault.code == FaultCode::OutOfRange ? RowProblem::OutOfRange : RowProblem::NotAChoice,
                 column,
                 -1,
                 cell,
                 {}});
        }
    }
    return faults;
}

} // namespace zhike
