#include "exchange/csvdetect.h"
#include "exchange/orderlog.h"
#include "exchange/orderlogmapping.h"
#include "exchange/tables.h"
#include "fuzz/fuzzfile.h"

// A file of rows as the import meets it: what it is, what its columns hold, every row, every order of it.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    const QString path = fuzz::inputAsFile(data, size);
    const auto detection = detectTable(path);
    if (!detection) {
        return 0;
    }
    fuzz::mustHold(detection->columns >= 0 && detection->columns <= CsvLimits().columns, "columns within the limit");
    const TableForm form{detection->format, detection->dialect, detection->sheet};
    const OrderLogMapping mapping = guessOrderLogMapping(detection->header, detection->inference);
    const OrderLogOptions options = guessOrderLogOptions(mapping, detection->inference).options;
    const auto reader = openTable(path, form);
    if (!reader) {
        return 0;
    }
    TableRecord record;
    qint64 rows = 0;
    while ((*reader)->next(record) == TableReader::Step::Record) {
        const auto row = interpretOrderRow(record, mapping, options);
        fuzz::mustHold(row.has_value() || !row.error().empty(), "a rejected row has a reason");
        ++rows;
    }
    const auto survey = surveyTable(path, form);
    fuzz::mustHold(!survey || survey->rows == rows, "both ways count the same rows");
    return 0;
}
