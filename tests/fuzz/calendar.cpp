#include "exchange/calendarreader.h"
#include "exchange/utf8.h"
#include "fuzz/fuzzfile.h"

// A file of calendar entries, whatever its first bytes say.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    const CsvLimits limits{.cellBytes = 2000, .lineBytes = 8000};
    auto reader = CalendarReader::open(fuzz::inputAsFile(data, size), TextEncoding::Gb18030, limits);
    if (!reader) {
        return 0;
    }
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    qint64 line = 0;
    while ((step = reader->next(record)) == TableReader::Step::Record) {
        fuzz::mustHold(record.size() == reader->columns(), "a cell for each column");
        fuzz::mustHold(record.line() > line, "entries follow each other");
        line = record.line();
        for (int i = 0; record.isSound() && i < record.size(); ++i) {
            fuzz::mustHold(record.utf8(i).size() <= limits.cellBytes, "cells within the limit");
            fuzz::mustHold(!firstBadText(record.utf8(i).begin(), record.utf8(i).end()), "cells are sound text");
        }
    }
    fuzz::mustHold(step == TableReader::Step::End, "no entry aborts the file");
    return 0;
}
