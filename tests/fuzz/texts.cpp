#include "fuzz/fuzzfile.h"
#include "text/phone.h"
#include "text/searchquery.h"
#include "text/searchtokens.h"
#include "text/sortkey.h"

#include <array>

// What people type and what is found by it: folding, tokens, telephone numbers.

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace zhike;
    const QString text = fuzz::inputAsText(data, size);
    (void)sortKey(text);
    (void)phoneKey(text);
    if (const auto phone = parsedPhone(text.left(64), u"CN")) {
        fuzz::mustHold(phone->e164.startsWith(u'+'), "a stored number begins with +");
    }
    const SearchQuery query(text);
    const std::array texts{SearchText{TextKind::Name, text}, SearchText{TextKind::Text, text}};
    if (const auto match = query.match(texts)) {
        for (const MatchSpan& span : match->spans) {
            fuzz::mustHold(span.start >= 0 && span.length >= 0, "a span begins in its text");
            fuzz::mustHold(
                span.text < texts.size() && span.start + span.length <= text.size(), "a span ends in its text");
        }
    }
    return 0;
}
