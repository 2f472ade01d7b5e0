#include "exchange/xlsxbook.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kContentTypes = "[Content_Types].xml";

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// Where in the archive the target of a relation of the workbook is.
QByteArray partOf(const QByteArray& workbook, const QByteArray& target)
{
    if (target.startsWith('/')) {
        return target.sliced(1);
    }
    return workbook.left(workbook.lastIndexOf('/') + 1) + target;
}

class ContentTypes : public XmlListener {
public:
    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        const std::string_view type = attributes.value("ContentType");
        hasMacros
            |= type.find("macroEnabled") != std::string_view::npos || type.find("vbaProject") != std::string_view::npos;
        if (name == "Override" && type.find("sheet.main+xml") != std::string_view::npos) {
            workbook = bytesOf(attributes.value("PartName")).mid(1);
        }
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }

    QByteArray workbook; ///< part
    bool hasMacros = false;
};

class Relations : public XmlListener {
public:
    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External") {
            return;
        }
        const QByteArray target = bytesOf(attributes.value("Target"));
        targets.insert(bytesOf(attributes.value("Id")), target);
        const std::string_view type = attributes.value("Type");
        if (type.ends_with("/sharedStrings")) {
            texts = target;
        } else if (type.ends_with("/styles")) {
            styles = target;
        }
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }

    QHash<QByteArray, QByteArray> targets;
    QByteArray texts;
    QByteArray styles;
};

class Workbook : public XmlListener {
public:
    struct Entry {
        XlsxSheet sheet;
        QByteArray relation;
    };
    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr") {
            const std::string_view date1904 = attributes.value("date1904");
            from1904 = date1904 == "1" || date1904 == "true";
        } else if (name == "sheet") {
            const QByteArray title = bytesOf(attributes.value("name"));
            const std::string_view state = attributes.value("state");
            entries.append(
                {{QString::fromUtf8(title), {}, state == "hidden" || state == "veryHidden"},
                 bytesOf(attributes.value("id"))});
        }
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }

    QList<Entry> entries;
    bool from1904 = false;
};

/// <si> of sharedStrings: its runs one after the other, without the readings (<rPh>) that East Asian texts carry.
class SharedTexts : public XmlListener {
public:
    SharedTexts(std::string& bytes, std::vector<size_t>& ends) : m_bytes(bytes), m_ends(ends) { }
    void startElement(std::string_view name, const XmlAttributes&) override
    {
        if (name == "rPh") {
            m_isReading = true;
        } else if (name == "t") {
            m_isText = !m_isReading;
            m_run.clear();
        }
    }
    void endElement(std::string_view name) override
    {
        if (name == "t" && m_isText) {
            m_isText = false;
            appendUnescaped(m_bytes, m_run);
        } else if (name == "rPh") {
            m_isReading = false;
        } else if (name == "si") {
            m_ends.push_back(m_bytes.size());
        }
    }
    void text(std::string_view utf8) override
    {
        if (m_isText) {
            m_run += utf8;
        }
    }

private:
    std::string& m_bytes;
    std::vector<size_t>& m_ends;
    std::string m_run;
    bool m_isText = false;
    bool m_isReading = false;
};

/// The built-in formats that are days or times; those without a number here differ by language or are plain.
XlsxNumber meaningOfBuiltIn(int format)
{
    if ((format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36
        || (format >= 50 && format <= 54) || format == 57 || format == 58) {
        return XlsxNumber::Day;
    }
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47)
        || format == 55 || format == 56) {
        return XlsxNumber::Time;
    }
    return XlsxNumber::Plain;
}

class Styles : public XmlListener {
public:
    explicit Styles(std::vector<XlsxNumber>& meanings) : m_meanings(meanings) { }
    void startElement(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt") {
            m_own.insert(numberOf(attributes.value("numFmtId")), meaningOfFormat(attributes.value("formatCode")));
        } else if (name == "cellXfs") {
            m_isCells = true;
        } else if (name == "xf" && m_isCells) {
            const int format = numberOf(attributes.value("numFmtId"));
            const auto own = m_own.constFind(format);
            m_meanings.push_back(own != m_own.cend() ? *own : meaningOfBuiltIn(format));
        }
    }
    void endElement(std::string_view name) override
    {
        if (name == "cellXfs") {
            m_isCells = false;
        }
    }
    void text(std::string_view) override { }

private:
    static int numberOf(std::string_view text)
    {
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    std::vector<XlsxNumber>& m_meanings;
    QHash<int, XlsxNumber> m_own;
    bool m_isCells = false;
};

/// A compound file (OLE2): .xls of before 2007, or a workbook with a password.
bool isCompoundFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(8) == QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
}

} // namespace

FileResult<XlsxBook> XlsxBook::open(const QString& path, const ZipLimits& limits)
{
    FileResult<ZipArchive> archive = ZipArchive::open(path, limits);
    if (!archive) {
        const bool isOld = archive.error().problem == FileProblem::BadArchive && isCompoundFile(path);
        return tl::unexpected(isOld ? FileFault{FileProblem::OldSpreadsheet} : archive.error());
    }
    XlsxBook book(*std::move(archive));
    if (!book.m_archive.has(kContentTypes)) {
        return tl::unexpected(FileFault{FileProblem::NotASpreadsheet});
    }
    ContentTypes types;
    ZHIKE_CHECK(readXml(book.m_archive, kContentTypes, types));
    if (types.hasMacros) {
        return tl::unexpected(FileFault{FileProblem::Macros});
    }
    if (types.workbook.isEmpty()) {
        return tl::unexpected(FileFault{FileProblem::NotASpreadsheet});
    }
    Workbook workbook;
    ZHIKE_CHECK(readXml(book.m_archive, types.workbook.constData(), workbook));
    book.m_from1904 = workbook.from1904;
    const qsizetype slash = types.workbook.lastIndexOf('/') + 1;
    const QByteArray relationsPart = types.workbook.left(slash) + "_rels/" + types.workbook.mid(slash) + ".rels";
    Relations relations;
    ZHIKE_CHECK(readXml(book.m_archive, relationsPart.constData(), relations));
    for (Workbook::Entry& entry : workbook.entries) {
        entry.sheet.part = partOf(types.workbook, relations.targets.value(entry.relation));
        if (book.m_archive.has(entry.sheet.part.constData())) { // a chart's own sheet has other parts
            book.m_sheets.append(std::move(entry.sheet));
        }
    }
    if (book.m_sheets.isEmpty()) {
        return tl::unexpected(FileFault{FileProblem::NotASpreadsheet, 0, -1, u"no sheet"_s});
    }
    if (!relations.texts.isEmpty()) {
        SharedTexts texts(book.m_texts, book.m_textEnds);
        ZHIKE_CHECK(readXml(book.m_archive, partOf(types.workbook, relations.texts).constData(), texts));
    }
    if (!relations.styles.isEmpty()) {
        Styles styles(book.m_styles);
        ZHIKE_CHECK(readXml(book.m_archive, partOf(types.workbook, relations.styles).constData(), styles));
    }
    return book;
}

std::optional<std::string_view> XlsxBook::text(size_t number) const noexcept
{
    if (number >= m_textEnds.size()) {
        return std::nullopt;
    }
    const size_t begin = number == 0 ? 0 : m_textEnds[number - 1];
    return std::string_view(m_texts).substr(begin, m_textEnds[number] - begin);
}

XlsxNumber XlsxBook::meaning(size_t style) const noexcept
{
    return style < m_styles.size() ? m_styles[style] : XlsxNumber::Plain;
}

XlsxNumber meaningOfFormat(std::string_view code)
{
    bool hasDay = false;
    bool hasTime = false;
    for (size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
        case '"': // words between quotes mean nothing
            i = std::min(code.find('"', i + 1), code.size());
            break;
        case '\\':
        case '_':
        case '*': // the next character is shown, left as a gap, or repeated
            ++i;
            break;
        case '[': { // a colour, a condition, a language; or hours beyond 24
            const size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            hasTime |= !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
            i = end;
            break;
        }
        case 'y':
        case 'Y':
        case 'd':
        case 'D':
        case 'e':
        case 'E':
        case 'g':
        case 'G': {
            // E+ and E- are exponents; "General" is no era
            const bool isExponent = (code[i] == 'E' || code[i] == 'e') && i + 1 < code.size()
                && (code[i + 1] == '+' || code[i + 1] == '-');
            if (code.substr(i, 7) == "General") {
                i += 6;
            } else if (!isExponent) {
                hasDay = true;
            }
            break;
        }
        case 'h':
        case 'H':
        case 's':
        case 'S':
            hasTime = true;
            break;
        case 'm':
        case 'M': // a month, unless hours or seconds stand beside it
            hasDay |= code.find_first_of("hHsS") == std::string_view::npos;
            break;
        case ';': // the forms for negative numbers and zero say nothing more
            i = code.size();
            break;
        default:
            break;
        }
    }
    return hasDay ? XlsxNumber::Day : hasTime ? XlsxNumber::Time : XlsxNumber::Plain;
}

void appendUnescaped(std::string& to, std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_') {
            unsigned unit = 0;
            const char* const from = text.data() + i + 2;
            const auto [end, problem] = std::from_chars(from, from + 4, unit, 16);
            if (problem == std::errc() && end == from + 4 && !QChar::isSurrogate(unit)) {
                to += QString(QChar(char16_t(unit))).toUtf8().toStdString();
                i += 6;
                continue;
            }
        }
        to += text[i];
    }
}

std::optional<std::string> serialText(double serial, XlsxNumber meaning, bool from1904)
{
    constexpr double kLast = 2958466; // the first day of the year 10000
    if (!(serial >= 0 && serial < kLast)) {
        return std::nullopt;
    }
    constexpr qint64 kSecondsADay = 86'400;
    const qint64 seconds = std::llround(serial * double(kSecondsADay));
    const qint64 day = seconds / kSecondsADay;
    const qint64 second = seconds % kSecondsADay;
    const std::string clock = QTime::fromMSecsSinceStartOfDay(int(second) * 1000).toString(Qt::ISODate).toStdString();
    if (meaning == XlsxNumber::Time && day == 0) {
        return clock;
    }
    // The 1900 calendar has a 29 February 1900 (serial 60) that never was; before it days count one less.
    if (!from1904 && (day == 60 || day == 0)) {
        return std::nullopt;
    }
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    std::string text = epoch.addDays(day).toString(Qt::ISODate).toStdString();
    return second == 0 ? text : text + ' ' + clock;
}

std::string numberText(std::string_view raw)
{
    const bool isShortWhole = raw.size() <= 15 && !raw.empty()
        && std::all_of(raw.begin() + (raw[0] == '-' ? 1 : 0), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
    double value = 0;
    const auto [end, problem] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    if (isShortWhole || problem != std::errc() || end != raw.data() + raw.size() || !std::isfinite(value)) {
        return std::string(raw);
    }
    if (value == 0) {
        return "0";
    }
    // d.dddde+xx, its 15 digits then set out around the mark
    std::array<char, 32> shown{};
    const auto written
        = std::to_chars(shown.data(), shown.data() + shown.size(), std::abs(value), std::chars_format::scientific, 14);
    const std::string_view all(shown.data(), size_t(written.ptr - shown.data()));
    const size_t mark = all.find('e');
    int exponent = 0;
    const char* const sign = all.data() + mark + 1;
    std::from_chars(*sign == '+' ? sign + 1 : sign, written.ptr, exponent);
    std::string digits = std::string(all.substr(0, 1)) + std::string(all.substr(2, mark - 2));
    digits.erase(std::max<size_t>(digits.find_last_not_of('0'), 0) + 1);
    if (exponent < 0) {
        digits.insert(0, size_t(-exponent), '0');
        exponent = 0;
    }
    if (digits.size() <= size_t(exponent)) {
        digits.append(size_t(exponent) + 1 - digits.size(), '0');
    }
    std::string text = value < 0 ? "-" : "";
    text += digits.substr(0, size_t(exponent) + 1);
    if (digits.size() > size_t(exponent) + 1) {
        text += '.';
        text += digits.substr(size_t(exponent) + 1);
    }
    return text;
}

} // namespace zhike
