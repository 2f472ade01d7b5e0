#include "exchange/subjectguess.h"

#include "exchange/orderlogmapping.h"
#include "exchange/recordmapping.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// How many columns a kind has a field for; 0 when it lacks one that it needs.
int fittingColumns(RecordKind subject, const QStringList& header)
{
    if (subject == RecordKind::Order) {
        const OrderLogMapping mapping = guessOrderLogMapping(header);
        int columns = 0;
        for (int field = 0; field < kOrderFields; ++field) {
            columns += mapping.has(OrderField(field)) ? 1 : 0;
        }
        return missingFields(mapping).isEmpty() ? columns : 0;
    }
    const RecordMapping mapping = guessRecordMapping(subject, header);
    const bool isWhole
        = missingFields(subject, mapping).isEmpty() && (!isOfCustomer(subject) || mapping.has(u"customer"_s));
    return isWhole ? int(mapping.columns().size()) : 0;
}

} // namespace

bool isOfCustomer(RecordKind kind)
{
    return kind == RecordKind::Contact || kind == RecordKind::Opportunity || kind == RecordKind::Case
        || kind == RecordKind::Activity;
}

RecordKind guessSubject(const QStringList& header)
{
    RecordKind best = RecordKind::Order;
    int most = 0;
    for (const RecordKind subject : kImportSubjects) {
        if (const int columns = fittingColumns(subject, header); columns > most) {
            best = subject;
            most = columns;
        }
    }
    return best;
}

} // namespace zhike
