#include "services/attachments/filetype.h"

#include "domain/attachments/filename.h"

#include <QMimeDatabase>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kUnknown = u"application/octet-stream"_s;

constexpr std::array kProgramTypes
    = {"application/x-executable"_L1,
       "application/x-pie-executable"_L1,
       "application/x-sharedlib"_L1,
       "application/x-object"_L1,
       "application/x-elf"_L1,
       "application/x-mach-binary"_L1,
       "application/x-dosexec"_L1,
       "application/x-msdownload"_L1,
       "application/x-ms-dos-executable"_L1,
       "application/vnd.microsoft.portable-executable"_L1,
       "application/x-msi"_L1,
       "application/x-ms-shortcut"_L1,
       "application/x-mswinurl"_L1,
       "application/x-bat"_L1,
       "application/x-shellscript"_L1,
       "application/x-desktop"_L1,
       "application/x-java"_L1,
       "application/x-java-archive"_L1,
       "application/java-archive"_L1,
       "application/x-java-jnlp-file"_L1,
       "application/javascript"_L1,
       "text/javascript"_L1,
       "application/x-perl"_L1,
       "application/x-php"_L1,
       "application/x-ruby"_L1,
       "application/x-csh"_L1,
       "application/x-fishscript"_L1,
       "application/x-powershell"_L1,
       "application/hta"_L1,
       "text/vbscript"_L1,
       "text/x-python"_L1,
       "text/x-python3"_L1,
       "application/x-python-bytecode"_L1,
       "application/vnd.appimage"_L1,
       "application/x-iso9660-appimage"_L1,
       "application/vnd.debian.binary-package"_L1,
       "application/x-rpm"_L1,
       "application/vnd.flatpak"_L1,
       "application/vnd.snap"_L1,
       "application/x-apple-diskimage"_L1,
       "application/vnd.android.package-archive"_L1};

constexpr std::array kScriptedEndings
    = {"htm"_L1,  "html"_L1, "xhtml"_L1, "mht"_L1,  "mhtml"_L1, "svg"_L1,  "svgz"_L1, "docm"_L1,
       "dotm"_L1, "xlsm"_L1, "xltm"_L1,  "xlam"_L1, "pptm"_L1,  "ppam"_L1, "chm"_L1,  "swf"_L1};

/// Kinds of file whose beginning is always known: bytes that nobody knows are none of them.
bool alwaysHasMagic(const QString& media)
{
    static constexpr std::array kKnown
        = {"image/png"_L1,  "image/jpeg"_L1,      "image/gif"_L1,       "image/bmp"_L1,       "image/tiff"_L1,
           "image/webp"_L1, "application/pdf"_L1, "application/zip"_L1, "application/gzip"_L1};
    return std::ranges::any_of(kKnown, [&media](QLatin1StringView one) { return one == media; })
        || media.startsWith("application/vnd.openxmlformats"_L1) || media.startsWith("application/vnd.oasis"_L1);
}

} // namespace

bool beginsLikeProgram(QByteArrayView head)
{
    static constexpr std::array kBeginnings
        = {QByteArrayView("\x7f"
                          "ELF"),
           QByteArrayView("MZ"),
           QByteArrayView("#!"),
           QByteArrayView("[Desktop Entry]"),
           QByteArrayView("\xca\xfe\xba\xbe"),
           QByteArrayView("\xcf\xfa\xed\xfe"),
           QByteArrayView("\xce\xfa\xed\xfe")};
    if (head.startsWith(QByteArrayView("\xef\xbb\xbf"))) {
        head = head.sliced(3);
    }
    return std::ranges::any_of(kBeginnings, [head](QByteArrayView one) { return head.startsWith(one); });
}

bool isProgramType(const QString& media)
{
    return std::ranges::any_of(kProgramTypes, [&media](QLatin1StringView one) { return one == media; });
}

bool mayHoldScripts(const QString& name, const QString& media)
{
    const QString ending = endingOf(name);
    return media == "text/html"_L1 || media == "application/xhtml+xml"_L1 || media.startsWith("image/svg"_L1)
        || media.contains("macroenabled"_L1, Qt::CaseInsensitive)
        || std::ranges::any_of(kScriptedEndings, [&ending](QLatin1StringView one) { return one == ending; });
}

FileType fileTypeOf(const QString& name, const QByteArray& head)
{
    const QMimeDatabase types;
    const QMimeType byBytes = types.mimeTypeForData(head);
    const QList<QMimeType> byName = types.mimeTypesForFileName(name);
    FileType type{kUnknown, byBytes.name(), true, false};
    if (head.isEmpty()) { // nothing can be said against its name
        type.media = byName.isEmpty() ? kUnknown : byName.first().name();
        type.mediaByBytes = kUnknown;
    } else if (byBytes.isDefault()) {
        type.fitsName = std::ranges::none_of(byName, [](const QMimeType& one) { return alwaysHasMagic(one.name()); });
    } else {
        const auto refines = [&byBytes](const QMimeType& one) {
            return one == byBytes || one.inherits(byBytes.name()) || byBytes.inherits(one.name());
        };
        const auto fitting = std::ranges::find_if(byName, refines);
        type.fitsName = byName.isEmpty() || fitting != byName.end();
        type.media = fitting != byName.end() && fitting->inherits(byBytes.name()) ? fitting->name() : byBytes.name();
    }
    type.isProgram = beginsLikeProgram(head) || isProgramType(type.media) || isProgramType(type.mediaByBytes)
        || isProgramName(name);
    return type;
}

} // namespace zhike
