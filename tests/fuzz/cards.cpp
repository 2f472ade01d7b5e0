#include "exchange/csvdetect.h"
#include "exchange/recordrows.h"
#include "exchange/tables.h"
#include "exchange/utf8.h"
#include "fuzz/fuzzfile.h"

// A file of cards, whatever its first bytes say, in every encoding that a person may choose for it.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    if (size == 0) {
        return 0;
    }
    const TextEncoding encoding = kTextEncodings[data[0] % kTextEncodings.size()];
    const QString path = fuzz::inputAsFile(data + 1, size - 1);
    const CsvLimits limits{.cellBytes = 2000, .lineBytes = 8000};
    const auto reader = openTable(path, {TableFormat::VCard, {.encoding = encoding}, {}}, limits);
    if (!reader) {
        return 0;
    }
    const RecordMapping mapping = guessRecordMapping(RecordKind::Contact, (*reader)->header());
    const RecordRowReader rows(RecordKind::Contact, mapping, {});
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    qint64 line = 0;
    while ((step = (*reader)->next(record)) == TableReader::Step::Record) {
        fuzz::mustHold(record.size() == (*reader)->columns(), "a cell for each column");
        fuzz::mustHold(record.line() > line, "cards follow each other");
        line = record.line();
        for (int i = 0; record.isSound() && i < record.size(); ++i) {
            fuzz::mustHold(record.utf8(i).size() <= limits.cellBytes, "cells within the limit");
            fuzz::mustHold(!firstBadText(record.utf8(i).begin(), record.utf8(i).end()), "cells are sound text");
        }
        (void)rows.read(record);
    }
    fuzz::mustHold(step == TableReader::Step::End, "no card aborts the file");
    return 0;
}
