#include "domain/attachments/filename.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestKept = 1000;
constexpr qsizetype kLongestShown = 200;
constexpr qsizetype kLongestEnding = 20; ///< a longer one is no ending
constexpr qsizetype kLongestSafeBytes = 180;
constexpr qsizetype kSpacesOutOfSight = 8;

bool turnsDirection(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Characters that take no place. Joiners stay: names in Persian, Hindi and emoji need them.
bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x180E || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE007F);
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool isNoText(char32_t c)
{
    return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF) || c > 0x10FFFF;
}

/// Calls f with each code point; halves of pairs come as they are.
template <class F> void forCodePoints(QStringView text, F f)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            f(QChar::surrogateToUcs4(c, text[++i]));
        } else {
            f(char32_t(c.unicode()));
        }
    }
}

void append(QString& text, char32_t c)
{
    text += QStringView(QChar::fromUcs4(c));
}

/// Cuts between characters as people see them.
QString cutTo(const QString& text, qsizetype units)
{
    if (text.size() <= units) {
        return text;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(units);
    const qsizetype at = finder.isAtBoundary() ? units : std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    return text.left(at);
}

QString cutToBytes(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes) {
        text = cutTo(text, text.size() - 1);
    }
    return text;
}

struct NameParts {
    QString stem;
    QString ending; ///< with its dot
};
NameParts partsOf(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.size() - dot > kLongestEnding || name.mid(dot).contains(u' ')) {
        return {name, {}};
    }
    return {name.left(dot), name.mid(dot)};
}

void trimEnd(QString& name)
{
    while (!name.isEmpty() && (name.back() == u'.' || name.back().isSpace())) {
        name.chop(1);
    }
}

bool isDeviceName(QStringView name)
{
    const QString stem = name.toString().section(u'.', 0, 0).trimmed().toUpper();
    if (stem == "CON"_L1 || stem == "PRN"_L1 || stem == "AUX"_L1 || stem == "NUL"_L1) {
        return true;
    }
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)) && stem.back().isDigit();
}

constexpr std::array kProgramEndings
    = {"exe"_L1, "com"_L1,  "bat"_L1,     "cmd"_L1, "msi"_L1,         "msp"_L1,     "scr"_L1,      "pif"_L1,
       "cpl"_L1, "ps1"_L1,  "psm1"_L1,    "vb"_L1,  "vbs"_L1,         "vbe"_L1,     "js"_L1,       "jse"_L1,
       "wsf"_L1, "wsh"_L1,  "wsc"_L1,     "hta"_L1, "lnk"_L1,         "url"_L1,     "jar"_L1,      "jnlp"_L1,
       "sh"_L1,  "bash"_L1, "zsh"_L1,     "csh"_L1, "ksh"_L1,         "fish"_L1,    "run"_L1,      "bin"_L1,
       "elf"_L1, "so"_L1,   "dll"_L1,     "sys"_L1, "drv"_L1,         "desktop"_L1, "appimage"_L1, "deb"_L1,
       "rpm"_L1, "snap"_L1, "flatpak"_L1, "pkg"_L1, "dmg"_L1,         "app"_L1,     "command"_L1,  "py"_L1,
       "pyc"_L1, "pyw"_L1,  "pl"_L1,      "rb"_L1,  "php"_L1,         "phar"_L1,    "lua"_L1,      "tcl"_L1,
       "reg"_L1, "inf"_L1,  "gadget"_L1,  "msc"_L1, "application"_L1, "scf"_L1,     "workflow"_L1, "action"_L1,
       "osx"_L1, "out"_L1,  "apk"_L1,     "xpi"_L1};

constexpr std::array kDocumentEndings
    = {"pdf"_L1,  "doc"_L1,  "docx"_L1, "odt"_L1, "rtf"_L1,  "txt"_L1, "xls"_L1, "xlsx"_L1, "ods"_L1, "csv"_L1,
       "ppt"_L1,  "pptx"_L1, "odp"_L1,  "jpg"_L1, "jpeg"_L1, "png"_L1, "gif"_L1, "bmp"_L1,  "tif"_L1, "tiff"_L1,
       "heic"_L1, "webp"_L1, "mp3"_L1,  "mp4"_L1, "avi"_L1,  "mov"_L1, "eml"_L1, "msg"_L1,  "zip"_L1, "html"_L1};

/// Endings that say how the file before them is packed or signed.
constexpr std::array kOuterEndings = {"gz"_L1,  "xz"_L1,  "bz2"_L1, "zst"_L1, "zip"_L1, "7z"_L1,
                                      "asc"_L1, "sig"_L1, "gpg"_L1, "p7s"_L1, "p7m"_L1, "bak"_L1};

template <class List> bool isIn(const List& list, QStringView ending)
{
    return std::ranges::any_of(list, [ending](QLatin1StringView one) { return one == ending; });
}

} // namespace

QString keptFileName(QStringView original)
{
    QString kept;
    forCodePoints(original, [&kept](char32_t c) {
        if (isControl(c) || isNoText(c)) {
            kept += u"%%1"_s.arg(uint(c), 2, 16, QLatin1Char('0')).toUpper();
        } else {
            append(kept, c);
        }
    });
    return cutTo(kept.trimmed(), kLongestKept);
}

QString displayFileName(QStringView original)
{
    QString name;
    forCodePoints(original, [&name](char32_t c) {
        if (c == U'/' || c == U'\\') {
            name += u'_';
        } else if (isControl(c)) {
            name += u' ';
        } else if (isNoText(c)) {
            name += QChar(QChar::ReplacementCharacter);
        } else if (!turnsDirection(c) && !isInvisible(c)) {
            append(name, c);
        }
    });
    name = name.simplified();
    trimEnd(name);
    const NameParts parts = partsOf(name);
    name = cutTo(parts.stem, kLongestShown - parts.ending.size()) + parts.ending;
    trimEnd(name);
    return name.isEmpty() || name.count(u'.') == name.size() ? u"file"_s : name;
}

QString safeFileName(QStringView shown)
{
    QString name = displayFileName(shown);
    for (QChar& c : name) {
        if (QStringView(u"<>:\"|?*").contains(c)) {
            c = u'_';
        }
    }
    if (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u'~') || isDeviceName(name)) {
        name.prepend(u'_');
    }
    const NameParts parts = partsOf(name);
    name = cutToBytes(parts.stem, kLongestSafeBytes - parts.ending.toUtf8().size()) + parts.ending;
    trimEnd(name);
    return name;
}

QString endingOf(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 ? QString() : name.mid(dot + 1).trimmed().toString().toLower();
}

FileNameTricks tricksIn(QStringView original)
{
    FileNameTricks tricks;
    qsizetype spaces = 0;
    forCodePoints(original, [&](char32_t c) {
        tricks.turnsDirection = tricks.turnsDirection || turnsDirection(c);
        spaces = QChar::isSpace(c) ? spaces + 1 : 0;
        tricks.hidesCharacters
            = tricks.hidesCharacters || isInvisible(c) || isControl(c) || spaces >= kSpacesOutOfSight;
    });
    const QString shown = displayFileName(original);
    const QString last = endingOf(shown);
    const QString before = endingOf(shown.left(std::max<qsizetype>(shown.lastIndexOf(u'.'), 0)));
    tricks.hasTwoEndings = !last.isEmpty() && last != before && isIn(kDocumentEndings, before)
        && !isIn(kOuterEndings, last) && (isIn(kDocumentEndings, last) || isIn(kProgramEndings, last));
    return tricks;
}

bool isProgramName(QStringView name)
{
    return isIn(kProgramEndings, endingOf(displayFileName(name)));
}

} // namespace zhike
