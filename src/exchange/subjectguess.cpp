#include "exchange/subjectguess.h"

#include "exchange/orderlogmapping.h"
#include "exchange/recordmapping.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// How many columns a kind has a field for; 0 when it lacks one that it needs.
/// @param isNamed a list of customers has their names, as nearly every one does
int fittingColumns(RecordKind subject, const QStringList& header, bool isNamed)
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
    const bool lacksNames = isNamed && subject == RecordKind::Customer && !mapping.has(u"name"_s);
    return isWhole && !lacksNames ? int(mapping.columns().size()) : 0;
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
    for (const bool isNamed : {true, false}) {
        for (const RecordKind subject : kImportSubjects) {
            if (const int columns = fittingColumns(subject, header, isNamed); columns > most) {
                best = subject;
                most = columns;
            }
        }
        if (most > 0) {
            break;
        }
    }
    return best;
}

} // namespace zhike
