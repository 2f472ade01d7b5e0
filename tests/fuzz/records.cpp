#include "domain/catalogue.h"
#include "domain/customers/contact.h"
#include "domain/customers/customer.h"
#include "domain/sales/opportunity.h"
#include "fuzz/fuzzfile.h"
#include "repositories/recordjson.h"

#include <QJsonDocument>

// JSON of records, as change rows and drafts of forms keep it.

namespace {

template <class Draft> void readAndWrite(const QJsonObject& json)
{
    using namespace zhike;
    const auto draft = fromJson<Draft>(json);
    if (!draft) {
        return;
    }
    const QJsonObject written = toJson(*draft);
    const auto again = fromJson<Draft>(written);
    fuzz::mustHold(again.has_value() && *again == *draft, "a record comes back as it was written");
    fuzz::mustHold(differenceOf(written, toJson(*again)).to.isEmpty(), "and is no change");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    readAndWrite<zhike::CustomerDraft>(json);
    readAndWrite<zhike::ContactDraft>(json);
    readAndWrite<zhike::OpportunityDraft>(json);
    return 0;
}
