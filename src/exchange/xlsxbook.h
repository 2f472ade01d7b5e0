#pragma once

#include "exchange/xmlsource.h"

#include <QList>
#include <string>
#include <vector>

namespace zhike {

/// How a number in a cell is meant, from the cell's number format.
enum class XlsxNumber : std::uint8_t { Plain, Day, Time };

struct XlsxSheet {
    QString name;
    QByteArray part; ///< name of its entry in the archive
    bool isHidden = false;
};

/// The parts of an XLSX workbook that its sheets refer to (ECMA-376): names, shared texts, number formats, epoch.
/// Refused: workbooks with macros or a password, .xls, and zip archives that are none.
class XlsxBook {
public:
    [[nodiscard]] static FileResult<XlsxBook> open(const QString& path, const ZipLimits& limits = {});

    [[nodiscard]] const QList<XlsxSheet>& sheets() const noexcept { return m_sheets; }
    [[nodiscard]] bool countsFrom1904() const noexcept { return m_from1904; }
    [[nodiscard]] ZipArchive& archive() noexcept { return m_archive; }

    /// @return the shared text as UTF-8, or nothing when there is none of this number.
    [[nodiscard]] std::optional<std::string_view> text(size_t number) const noexcept;
    /// @return what a number in a cell of this style means.
    [[nodiscard]] XlsxNumber meaning(size_t style) const noexcept;

private:
    explicit XlsxBook(ZipArchive archive) : m_archive(std::move(archive)) { }
    ZipArchive m_archive;
    QList<XlsxSheet> m_sheets;
    bool m_from1904 = false;
    std::string m_texts; ///< all shared texts, one after the other
    std::vector<size_t> m_textEnds;
    std::vector<XlsxNumber> m_styles;
};

/// @return what a number format code means: "yyyy-mm-dd" a day, "h:mm" a time, "0.00" a plain number.
[[nodiscard]] XlsxNumber meaningOfFormat(std::string_view code);

/// Undoes `_x000D_` and the like, by which a workbook writes what XML cannot hold.
void appendUnescaped(std::string& to, std::string_view text);

/// A day or time in a workbook as text: "2024-03-05", "2024-03-05 14:30:00", "14:30:00"; nothing for what is no day
/// (serial 60 of the 1900 calendar, negative ones, beyond the year 9999).
[[nodiscard]] std::optional<std::string> serialText(double serial, XlsxNumber meaning, bool from1904);

/// The number as it is shown with up to 15 digits, without exponent: "0.1" for 0.10000000000000001.
[[nodiscard]] std::string numberText(std::string_view raw);

} // namespace zhike
