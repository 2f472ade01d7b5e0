#pragma once

#include "domain/base/money.h"
#include "domain/base/result.h"
#include "domain/base/time.h"

#include <QString>
#include <QTemporaryDir>
#include <memory>
#include <span>
#include <variant>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace zhike {

/// A cell with its type, so that a spreadsheet adds up, sorts and filters it. A text is a text whatever it begins with:
/// nothing in it becomes a formula or a link.
using XlsxValue = std::variant<std::monostate, QString, double, qint64, Money, Day, Instant, bool>;

struct XlsxColumn {
    QString title;
    int width = 14; ///< characters
};

/// Writes one sheet row by row into a new workbook: header in bold and kept in view, filter over all columns, amounts
/// with their currency's decimals, days and instants as dates; these as local time, as the reader takes them (of an
/// hour that a clock strikes twice it is the first). Memory stays flat (libxlsxwriter's constant_memory). The file
/// appears whole or not at all, with mode 0600.
class XlsxWriter {
public:
    /// The most rows of data a sheet can have, below its header.
    static constexpr qint64 kMostRows = 1'048'575;

    [[nodiscard]] static Result<XlsxWriter>
    create(const QString& path, const QString& sheet, std::span<const XlsxColumn> columns);
    XlsxWriter(XlsxWriter&& other) noexcept;
    ~XlsxWriter();

    /// Texts are cut at the 32,767 characters that a cell can hold (counted in cutTexts()); whole numbers beyond 15
    /// digits, which a spreadsheet would round, become text. `Overflow` beyond kMostRows, `InvalidInput` for a lone
    /// surrogate.
    [[nodiscard]] Result<void> row(std::span<const XlsxValue> cells);
    /// Must be called for the file to exist.
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] qint64 rows() const noexcept;
    [[nodiscard]] qint64 cutTexts() const noexcept;

private:
    struct State;
    explicit XlsxWriter(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

} // namespace zhike
