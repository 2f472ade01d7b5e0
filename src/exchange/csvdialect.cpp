#include "exchange/csvdialect.h"

#include <QString>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct EncodingName {
    QLatin1StringView name; ///< lower case, letters and digits only
    TextEncoding encoding;
};

constexpr std::array kEncodingNames
    = {EncodingName{"utf8"_L1, TextEncoding::Utf8},           EncodingName{"utf16le"_L1, TextEncoding::Utf16Le},
       EncodingName{"utf16"_L1, TextEncoding::Utf16Le},       EncodingName{"unicode"_L1, TextEncoding::Utf16Le},
       EncodingName{"utf16be"_L1, TextEncoding::Utf16Be},     EncodingName{"gb18030"_L1, TextEncoding::Gb18030},
       EncodingName{"gbk"_L1, TextEncoding::Gb18030},         EncodingName{"gb2312"_L1, TextEncoding::Gb18030},
       EncodingName{"cp936"_L1, TextEncoding::Gb18030},       EncodingName{"windows936"_L1, TextEncoding::Gb18030},
       EncodingName{"big5"_L1, TextEncoding::Big5},           EncodingName{"big5hkscs"_L1, TextEncoding::Big5},
       EncodingName{"cp950"_L1, TextEncoding::Big5},          EncodingName{"windows950"_L1, TextEncoding::Big5},
       EncodingName{"shiftjis"_L1, TextEncoding::ShiftJis},   EncodingName{"sjis"_L1, TextEncoding::ShiftJis},
       EncodingName{"cp932"_L1, TextEncoding::ShiftJis},      EncodingName{"windows31j"_L1, TextEncoding::ShiftJis},
       EncodingName{"euckr"_L1, TextEncoding::EucKr},         EncodingName{"cp949"_L1, TextEncoding::EucKr},
       EncodingName{"windows949"_L1, TextEncoding::EucKr},    EncodingName{"windows1252"_L1, TextEncoding::Windows1252},
       EncodingName{"cp1252"_L1, TextEncoding::Windows1252},  EncodingName{"latin1"_L1, TextEncoding::Windows1252},
       EncodingName{"iso88591"_L1, TextEncoding::Windows1252}};

} // namespace

QLatin1StringView nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8"_L1;
    case TextEncoding::Utf16Le:
        return "UTF-16LE"_L1;
    case TextEncoding::Utf16Be:
        return "UTF-16BE"_L1;
    case TextEncoding::Gb18030:
        return "GB18030"_L1;
    case TextEncoding::Big5:
        return "Big5"_L1;
    case TextEncoding::ShiftJis:
        return "Shift_JIS"_L1;
    case TextEncoding::EucKr:
        return "EUC-KR"_L1;
    case TextEncoding::Windows1252:
        return "windows-1252"_L1;
    }
    return {};
}

std::optional<TextEncoding> encodingFromName(QStringView name)
{
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            plain += c.toLower();
        }
    }
    const auto found
        = std::ranges::find_if(kEncodingNames, [&](const EncodingName& each) { return each.name == plain; });
    return found == kEncodingNames.end() ? std::nullopt : std::optional(found->encoding);
}

} // namespace zhike
