#include "exchange/fault.h"

#include "exchange/utf8.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

void appendEscaped(QString& out, char32_t codePoint)
{
    if (codePoint == U'\\') {
        out += "\\\\"_L1;
    } else if (codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0)) {
        out += u"\\x%1"_s.arg(uint(codePoint), 2, 16, QChar(u'0'));
    } else if (isInvisible(codePoint) || isNoncharacter(codePoint) || QChar::isSurrogate(codePoint)) {
        out += u"\\u{%1}"_s.arg(uint(codePoint), 4, 16, QChar(u'0'));
    } else {
        out += QStringView(QChar::fromUcs4(codePoint));
    }
}

ErrorCode errorCodeOf(FileProblem problem)
{
    switch (problem) {
    case FileProblem::CannotOpen:
    case FileProblem::ReadFailed:
        return ErrorCode::Io;
    case FileProblem::NotAFile:
    case FileProblem::Spreadsheet:
    case FileProblem::NotText:
    case FileProblem::NotASpreadsheet:
    case FileProblem::OldSpreadsheet:
    case FileProblem::Macros:
        return ErrorCode::Unsupported;
    case FileProblem::Changed:
        return ErrorCode::Conflict;
    case FileProblem::Cancelled:
        return ErrorCode::Cancelled;
    case FileProblem::Empty:
    case FileProblem::OnlyByteOrderMark:
    case FileProblem::UnclosedQuote:
    case FileProblem::LineTooLong:
    case FileProblem::TooManyColumns:
    case FileProblem::BadHeader:
    case FileProblem::BadArchive:
    case FileProblem::BadXml:
    case FileProblem::TooDeep:
    case FileProblem::NoSuchSheet:
    case FileProblem::NotJson:
    case FileProblem::TooLarge:
        return ErrorCode::InvalidInput;
    }
    return ErrorCode::Internal;
}

} // namespace

QLatin1StringView keyOf(FileProblem problem)
{
    switch (problem) {
    case FileProblem::CannotOpen:
        return "cannot-open"_L1;
    case FileProblem::NotAFile:
        return "not-a-file"_L1;
    case FileProblem::Empty:
        return "empty"_L1;
    case FileProblem::OnlyByteOrderMark:
        return "only-byte-order-mark"_L1;
    case FileProblem::Spreadsheet:
        return "spreadsheet"_L1;
    case FileProblem::NotText:
        return "not-text"_L1;
    case FileProblem::UnclosedQuote:
        return "unclosed-quote"_L1;
    case FileProblem::LineTooLong:
        return "line-too-long"_L1;
    case FileProblem::TooManyColumns:
        return "too-many-columns"_L1;
    case FileProblem::BadHeader:
        return "bad-header"_L1;
    case FileProblem::NotASpreadsheet:
        return "not-a-spreadsheet"_L1;
    case FileProblem::OldSpreadsheet:
        return "old-spreadsheet"_L1;
    case FileProblem::Macros:
        return "macros"_L1;
    case FileProblem::BadArchive:
        return "bad-archive"_L1;
    case FileProblem::BadXml:
        return "bad-xml"_L1;
    case FileProblem::TooDeep:
        return "too-deep"_L1;
    case FileProblem::NoSuchSheet:
        return "no-such-sheet"_L1;
    case FileProblem::NotJson:
        return "not-json"_L1;
    case FileProblem::TooLarge:
        return "too-large"_L1;
    case FileProblem::ReadFailed:
        return "read-failed"_L1;
    case FileProblem::Changed:
        return "changed"_L1;
    case FileProblem::Cancelled:
        return "cancelled"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView keyOf(RowProblem problem)
{
    switch (problem) {
    case RowProblem::ShortRow:
        return "short-row"_L1;
    case RowProblem::LongRow:
        return "long-row"_L1;
    case RowProblem::StrayQuote:
        return "stray-quote"_L1;
    case RowProblem::InvalidEncoding:
        return "invalid-encoding"_L1;
    case RowProblem::LoneSurrogate:
        return "lone-surrogate"_L1;
    case RowProblem::NulCharacter:
        return "nul-character"_L1;
    case RowProblem::ControlCharacter:
        return "control-character"_L1;
    case RowProblem::Noncharacter:
        return "noncharacter"_L1;
    case RowProblem::CellTooLarge:
        return "cell-too-large"_L1;
    case RowProblem::CellError:
        return "cell-error"_L1;
    case RowProblem::NoSuchText:
        return "no-such-text"_L1;
    case RowProblem::BadJson:
        return "bad-json"_L1;
    case RowProblem::BadRecord:
        return "bad-record"_L1;
    case RowProblem::Missing:
        return "missing"_L1;
    case RowProblem::NotANumber:
        return "not-a-number"_L1;
    case RowProblem::NotFinite:
        return "not-finite"_L1;
    case RowProblem::NegativeZero:
        return "negative-zero"_L1;
    case RowProblem::ScientificNotation:
        return "scientific-notation"_L1;
    case RowProblem::BadGrouping:
        return "bad-grouping"_L1;
    case RowProblem::TooManyDecimals:
        return "too-many-decimals"_L1;
    case RowProblem::OutOfRange:
        return "out-of-range"_L1;
    case RowProblem::NotWhole:
        return "not-whole"_L1;
    case RowProblem::NotADay:
        return "not-a-day"_L1;
    case RowProblem::NoSuchDay:
        return "no-such-day"_L1;
    case RowProblem::DayOutOfRange:
        return "day-out-of-range"_L1;
    case RowProblem::NoSuchTime:
        return "no-such-time"_L1;
    case RowProblem::UnknownCurrency:
        return "unknown-currency"_L1;
    case RowProblem::OtherCurrency:
        return "other-currency"_L1;
    case RowProblem::TextTooLong:
        return "text-too-long"_L1;
    case RowProblem::MissingCustomer:
        return "missing-customer"_L1;
    case RowProblem::MissingDay:
        return "missing-day"_L1;
    case RowProblem::MissingAmount:
        return "missing-amount"_L1;
    case RowProblem::NegativePrice:
        return "negative-price"_L1;
    case RowProblem::ZeroQuantity:
        return "zero-quantity"_L1;
    case RowProblem::DiscountOutOfRange:
        return "discount-out-of-range"_L1;
    case RowProblem::NotAChoice:
        return "not-a-choice"_L1;
    case RowProblem::NotYesNo:
        return "not-yes-or-no"_L1;
    case RowProblem::NotAMail:
        return "not-a-mail"_L1;
    case RowProblem::NotAPhone:
        return "not-a-phone"_L1;
    case RowProblem::NotALink:
        return "not-a-link"_L1;
    case RowProblem::NoSuchRecord:
        return "no-such-record"_L1;
    case RowProblem::AmbiguousRecord:
        return "ambiguous-record"_L1;
    case RowProblem::TwiceInFile:
        return "twice-in-file"_L1;
    case RowProblem::KeyTaken:
        return "key-taken"_L1;
    case RowProblem::OwnParent:
        return "own-parent"_L1;
    case RowProblem::InBin:
        return "in-bin"_L1;
    case RowProblem::Impossible:
        return "impossible"_L1;
    case RowProblem::PictureLeftOut:
        return "picture-left-out"_L1;
    case RowProblem::RuleLeftOut:
        return "rule-left-out"_L1;
    case RowProblem::PartsLeftOut:
        return "parts-left-out"_L1;
    case RowProblem::TimeShifted:
        return "time-shifted"_L1;
    case RowProblem::TimeTwice:
        return "time-twice"_L1;
    }
    return "unknown"_L1;
}

Error toError(const FileFault& fault)
{
    QString text = keyOf(fault.problem);
    if (fault.line > 0) {
        text += u" in line %1"_s.arg(fault.line);
    }
    if (!fault.detail.isEmpty()) {
        text += ": "_L1 + fault.detail;
    }
    return {errorCodeOf(fault.problem), text};
}

QString escaped(QStringView text, qsizetype maximum)
{
    QString out;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < text.size(); ++taken) {
        if (taken == maximum) {
            return out + u'…';
        }
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendEscaped(out, QChar::surrogateToUcs4(unit, text[i + 1]));
            i += 2;
        } else {
            appendEscaped(out, unit.unicode());
            ++i;
        }
    }
    return out;
}

QString escapedUtf8(QByteArrayView utf8, qsizetype maximum)
{
    QString out;
    const char* at = utf8.begin();
    for (qsizetype taken = 0; at < utf8.end(); ++taken) {
        if (taken == maximum) {
            return out + u'…';
        }
        const Utf8Step step = utf8Step(at, utf8.end());
        if (step.kind == Utf8Step::Kind::Valid) {
            appendEscaped(out, step.codePoint);
        } else if (const auto first = static_cast<unsigned char>(*at);
                   first == kInvalidMark || first == kSurrogateMark) {
            out += QChar(QChar::ReplacementCharacter); // the original bytes of another encoding are gone here
        } else {
            for (int i = 0; i < step.length; ++i) {
                out += u"\\x%1"_s.arg(uint(static_cast<unsigned char>(at[i])), 2, 16, QChar(u'0'));
            }
        }
        at += step.length;
    }
    return out;
}

} // namespace zhike
