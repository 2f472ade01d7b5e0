#include "exchange/examplefile.h"

#include "exchange/csvwriter.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Header and rows, cells parted by bars.
QStringList exampleLines(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Order:
        return {
            u"order_number|order_date|customer_id|customer_name|product_code|product_name|quantity|unit_price"_s,
            u"SO-1001|2026-05-04|A-1|Acme Lighting|L-100|Desk lamp|2|59.90"_s,
            u"SO-1001|2026-05-04|A-1|Acme Lighting|L-200|Floor lamp|1|129.00"_s};
    case RecordKind::Customer:
        return {
            u"name|external_key|kind|phone|mail|website|street|city|postal_code|country|tags|description"_s,
            u"Acme Lighting|A-1|organisation|617-555-0100|info@acme.example|https://acme.example|1 Main St|Boston|02110|US|lamps|"_s,
            u"王芳|A-2|person|021-5555-0100|wang@home.example||人民路 1 号|上海|200000|CN||"_s};
    case RecordKind::Contact:
        return {
            u"customer|name|title|department|mobile|mail|birthday|description"_s,
            u"Acme Lighting|Ann Miller|Buyer|Purchasing|617-555-0101|ann@acme.example|1985-04-30|"_s,
            u"Acme Lighting|Bo Chen|Engineer||617-555-0102|bo@acme.example||"_s};
    case RecordKind::Product:
        return {
            u"sku|name|category|unit|list_price|cost|tax_rate|barcode"_s,
            u"L-100|Desk lamp|Light / Table|pc|59.90|31.00|13|"_s,
            u"L-200|Floor lamp|Light / Floor|pc|129.00|70.00|13|"_s};
    case RecordKind::Opportunity:
        return {
            u"customer|name|external_key|stage|amount|expected_close|next_step"_s,
            u"Acme Lighting|Lamps for the new office|O-1|Proposal|12000|2027-06-30|Send the drawings"_s,
            u"Acme Lighting|Spare parts|O-2|Negotiation|800|2027-03-31|"_s};
    case RecordKind::Case:
        return {
            u"customer|subject|external_key|type|priority|channel|opened_at|description"_s,
            u"Acme Lighting|Lamp flickers|T-1|incident|high|phone|2026-05-04 09:30|Two lamps of the last delivery"_s,
            u"Acme Lighting|Where is the invoice?|T-2|question|normal|mail|2026-05-05 11:00|"_s};
    case RecordKind::Activity:
        return {
            u"customer|kind|subject|at|minutes|text"_s,
            u"Acme Lighting|call|Offer explained|2026-05-04 15:00|20|They decide in June"_s,
            u"Acme Lighting|visit|Showroom|2026-05-12 10:00|90|"_s};
    case RecordKind::User:
        return {u"login|name|role|team"_s, u"ann|Ann Example|sales|North"_s, u"bo|Bo Example|support|"_s};
    case RecordKind::Relationship:
        return {
            u"customer|kind|other|since_day|note"_s, u"Acme Lighting|supplier_of|Beta Trading|2024-01-01|"_s,
            u"Acme Lighting|partner_of|Gamma Design||Trade fairs together"_s};
    case RecordKind::CaseEntry:
        return {
            u"case|at|author|channel|visibility|minutes|text"_s,
            u"T-1|2026-05-04 09:30||phone|public|0|The lamp flickers"_s,
            u"T-1|2026-05-04 10:15||phone|internal|10|Known fault of this batch"_s};
    case RecordKind::Need:
        return {
            u"customer|kind|text|state|source|since_day"_s,
            u"Acme Lighting|need|Spare lamps within a day|open|told|2026-05-04"_s,
            u"Acme Lighting|expectation|A call before each delivery|open|observed|2026-05-05"_s};
    default:
        return {};
    }
}

} // namespace

Result<void> writeExampleFile(RecordKind kind, const QString& path)
{
    const QStringList lines = exampleLines(kind);
    if (lines.isEmpty()) {
        return fail(ErrorCode::Unsupported, u"this kind of record is not imported"_s);
    }
    ZHIKE_TRY(CsvWriter file, CsvWriter::create(path, {CsvPurpose::Exact, ',', true}));
    for (const QString& line : lines) {
        ZHIKE_CHECK(file.row(line.split(u'|')));
    }
    return file.commit();
}

} // namespace zhike
