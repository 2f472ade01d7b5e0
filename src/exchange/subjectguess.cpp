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
        = missingFields(subject, mapping).isEmpty() && (!isOfCustomer(subject) || mayNameCustomer(subject, mapping));
    // what is said of a customer counts for his own kind
    int columns = 0;
    for (auto each = mapping.columns().cbegin(); each != mapping.columns().cend(); ++each) {
        columns += importFieldsOf(subject)[importFieldIndex(subject, each.key())].ofCustomer.isEmpty() ? 1 : 0;
    }
    const bool lacksNames = isNamed && subject == RecordKind::Customer && !mapping.has(u"name"_s);
    return isWhole && !lacksNames ? columns : 0;
}

} // namespace

bool isOfCustomer(RecordKind kind)
{
    return kind == RecordKind::Contact || kind == RecordKind::Opportunity || kind == RecordKind::Case
        || kind == RecordKind::Activity || kind == RecordKind::Relationship || kind == RecordKind::Need;
}

bool mayNameCustomer(RecordKind kind, const RecordMapping& mapping)
{
    return mapping.has(u"customer"_s) || mapping.has(u"contact_mail"_s)
        || (kind != RecordKind::Contact && mapping.has(u"customer_mail"_s));
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
