#include "exchange/tables.h"

#include "exchange/calendarreader.h"
#include "exchange/csvreader.h"
#include "exchange/jsonlines.h"
#include "exchange/mailreader.h"
#include "exchange/vcardreader.h"
#include "exchange/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

template <class Reader> FileResult<std::unique_ptr<TableReader>> held(FileResult<Reader> reader)
{
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    return std::unique_ptr<TableReader>(std::make_unique<Reader>(*std::move(reader)));
}

} // namespace

QLatin1StringView nameOf(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return "CSV"_L1;
    case TableFormat::Xlsx:
        return "XLSX"_L1;
    case TableFormat::JsonLines:
        return "JSON"_L1;
    case TableFormat::VCard:
        return "vCard"_L1;
    case TableFormat::ICalendar:
        return "iCalendar"_L1;
    case TableFormat::Mail:
        return "EML"_L1;
    }
    return {};
}

bool hasEncoding(TableFormat format)
{
    return format == TableFormat::Csv || format == TableFormat::VCard || format == TableFormat::ICalendar;
}

TableFormat tableFormatOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return TableFormat::Csv;
    }
    QByteArray head = file.read(4096);
    if (head.startsWith("PK\x03\x04") || head.startsWith("\xD0\xCF\x11\xE0")) {
        return TableFormat::Xlsx;
    }
    if (head.startsWith("\xEF\xBB\xBF")) {
        head.remove(0, 3);
    }
    const QByteArray text = head.trimmed();
    QByteArray letters = text.left(64).toUpper(); // without the zeros and marks of UTF-16
    letters.removeIf([](char c) { return c <= ' ' || c >= '\x7F'; });
    if (letters.startsWith("BEGIN:VCARD")) {
        return TableFormat::VCard;
    }
    if (letters.startsWith("BEGIN:VCALENDAR")) {
        return TableFormat::ICalendar;
    }
    if (looksLikeMail(head)) {
        return TableFormat::Mail;
    }
    // {"key": a column of a text file would not begin so
    return text.startsWith('{') && (text.mid(1).trimmed().startsWith('"') || text.mid(1).trimmed().startsWith('}'))
        ? TableFormat::JsonLines
        : TableFormat::Csv;
}

FileResult<std::unique_ptr<TableReader>> openTable(const QString& path, const TableForm& form, const CsvLimits& limits)
{
    switch (form.format) {
    case TableFormat::Csv:
        return held(CsvReader::open(path, form.dialect, limits));
    case TableFormat::Xlsx:
        return held(XlsxReader::open(path, form.sheet, limits));
    case TableFormat::JsonLines:
        return held(JsonLinesReader::open(path, limits));
    case TableFormat::VCard:
        return held(VCardReader::open(path, form.dialect.encoding, limits));
    case TableFormat::ICalendar:
        return held(CalendarReader::open(path, form.dialect.encoding, limits));
    case TableFormat::Mail:
        return held(MailReader::open(path, limits));
    }
    Q_UNREACHABLE();
}

} // namespace zhike
