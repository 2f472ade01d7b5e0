#include "exchange/mailreader.h"
#include "exchange/recordrows.h"
#include "exchange/utf8.h"
#include "fuzz/fuzzfile.h"

#include <algorithm>

// A mail, whatever its first bytes say.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    constexpr size_t kHead = 4096;
    (void)looksLikeMail({reinterpret_cast<const char*>(data), qsizetype(std::min(size, kHead))});
    const CsvLimits limits{.cellBytes = 2000, .lineBytes = 8000};
    auto reader = MailReader::open(fuzz::inputAsFile(data, size), limits);
    if (!reader) {
        return 0;
    }
    const RecordMapping mapping = guessRecordMapping(RecordKind::Activity, reader->header());
    const RecordRowReader rows(RecordKind::Activity, mapping, {});
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    int records = 0;
    while ((step = reader->next(record)) == TableReader::Step::Record) {
        fuzz::mustHold(++records == 1, "a mail is one row");
        fuzz::mustHold(record.size() == reader->columns(), "a cell for each column");
        for (int i = 0; record.isSound() && i < record.size(); ++i) {
            fuzz::mustHold(record.utf8(i).size() <= limits.cellBytes, "cells within the limit");
            fuzz::mustHold(!firstBadText(record.utf8(i).begin(), record.utf8(i).end()), "cells are sound text");
        }
        (void)rows.read(record);
    }
    fuzz::mustHold(step == TableReader::Step::End, "no mail aborts the file");
    return 0;
}
