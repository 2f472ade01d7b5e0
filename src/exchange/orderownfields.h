#pragma once

#include "exchange/orderlog.h"
#include "exchange/recordrows.h"

namespace zhike {

/// A field that the company made for itself and a column of an order log can fill: of the order, or of its customer
/// when he is made.
struct OwnOrderField {
    QString key; ///< as on the command line and in a saved mapping: "own:c_1a", of customers "customer:c_1a"
    RecordKind of = RecordKind::Order;
    ImportField field;
};
/// Those in use, for this thread (see CustomFields): of orders, then of customers.
[[nodiscard]] QList<OwnOrderField> ownOrderFields();
/// @return the key of the field that is meant by its key, or by its name where no other has that ("Seats"); or an empty
/// text. "customer:Seats" is the customer's.
[[nodiscard]] QString ownFieldFromKey(QStringView text);

/// Maps columns that are called as such a field is and whose values could be its own. Of one name the order's wins.
void guessOwnColumns(
    OrderLogMapping& mapping, const QStringList& header, std::span<const ColumnInference> inference = {});

/// Reads the own fields of rows. What a row does not change is worked out once.
class OwnFieldReader {
public:
    OwnFieldReader(const OrderLogMapping& mapping, const OrderLogOptions& options);

    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    /// Puts the values into the row. @return what is wrong with them
    [[nodiscard]] std::vector<RowFault> read(const TableRecord& record, OrderLogRow& row) const;

private:
    struct Part {
        RecordKind kind = RecordKind::Order;
        RecordMapping columns;
        RecordRowReader reader;
        CustomValues OrderLogRow::*into = nullptr;
    };
    std::vector<Part> m_parts;
};

} // namespace zhike
