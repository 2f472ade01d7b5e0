#include "exchange/xlsxwriter.h"

#include "exchange/atomicfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <xlsxwriter.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 32'767; // UTF-16 units in a cell
constexpr int kEpochDays = 25'569; // from 1899-12-30 to 1970-01-01
constexpr int kFirstSafeDay = -25'508; // 1900-03-01: before it the spreadsheets' calendar has a day too many
constexpr qint64 kMostExact = 999'999'999'999'999; // 15 digits
constexpr double kSecondsPerDay = 86'400.0;
constexpr size_t kCurrencyDecimals = 5;

Error workbookError(lxw_error code)
{
    const bool isNoSpace
        = code == LXW_ERROR_ZIP_FILE_OPERATION || code == LXW_ERROR_ZIP_FILE_ADD || code == LXW_ERROR_CREATING_TMPFILE;
    return {isNoSpace ? ErrorCode::NoSpace : ErrorCode::Io, QString::fromUtf8(lxw_strerror(code))};
}

/// A text that looks like an escaped character ("_x000D_") is read as that character unless its first sign is escaped.
QByteArray escapedText(QStringView text)
{
    static const QRegularExpression kEscape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    if (!text.contains("_x"_L1)) {
        return text.toUtf8();
    }
    return text.toString().replace(kEscape, u"_x005F_"_s).toUtf8();
}

} // namespace

struct XlsxWriter::State {
    State(AtomicFile to, QTemporaryDir&& in) : target(std::move(to)), folder(std::move(in)) { }
    ~State()
    {
        if (workbook != nullptr) {
            lxw_workbook_free(workbook);
        }
    }
    Q_DISABLE_COPY_MOVE(State)

    [[nodiscard]] lxw_format* format(const char* code) const
    {
        lxw_format* made = workbook_add_format(workbook);
        if (code != nullptr) {
            format_set_num_format(made, code);
        }
        return made;
    }
    void makeFormats()
    {
        heading = format(nullptr);
        format_set_bold(heading);
        day = format("yyyy-mm-dd");
        instant = format("yyyy-mm-dd hh:mm:ss");
        constexpr std::array<const char*, kCurrencyDecimals> kAmounts
            = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"};
        for (size_t i = 0; i < kAmounts.size(); ++i) {
            amounts[i] = format(kAmounts[i]);
        }
    }

    [[nodiscard]] lxw_error write(lxw_col_t column, const XlsxValue& value)
    {
        const auto at = lxw_row_t(rows + 1);
        if (const auto* text = std::get_if<QString>(&value)) {
            return writeText(column, *text);
        }
        if (const auto* number = std::get_if<double>(&value)) {
            return std::isfinite(*number) ? worksheet_write_number(sheet, at, column, *number, nullptr) : LXW_NO_ERROR;
        }
        if (const auto* whole = std::get_if<qint64>(&value)) {
            return std::abs(*whole) > kMostExact ? writeText(column, QString::number(*whole))
                                                 : worksheet_write_number(sheet, at, column, double(*whole), nullptr);
        }
        if (const auto* money = std::get_if<Money>(&value)) {
            const double major = double(money->minor()) / double(money->currency().minorPerMajor());
            return worksheet_write_number(sheet, at, column, major, amounts[size_t(money->currency().minorDigits())]);
        }
        if (const auto* given = std::get_if<Day>(&value)) {
            return given->sinceEpoch() < kFirstSafeDay
                ? writeText(column, given->date().toString(Qt::ISODate))
                : worksheet_write_number(sheet, at, column, double(given->sinceEpoch() + kEpochDays), day);
        }
        if (const auto* moment = std::get_if<Instant>(&value)) {
            // whole seconds, never the one to come: a reader that rounds would tell another moment
            const qint64 seconds = moment->utc().toSecsSinceEpoch() + moment->utc().toLocalTime().offsetFromUtc();
            const double serial = double(seconds) / kSecondsPerDay + kEpochDays;
            return serial < kFirstSafeDay + kEpochDays ? writeText(column, moment->utc().toString(Qt::ISODate))
                                                       : worksheet_write_number(sheet, at, column, serial, instant);
        }
        if (const auto* yes = std::get_if<bool>(&value)) {
            return worksheet_write_boolean(sheet, at, column, *yes ? 1 : 0, nullptr);
        }
        return LXW_NO_ERROR;
    }

    [[nodiscard]] lxw_error writeText(lxw_col_t column, const QString& text)
    {
        if (text.isEmpty()) {
            return LXW_NO_ERROR;
        }
        QStringView shown = text;
        if (shown.size() > kLongestText) {
            ++cut;
            shown = shown.first(kLongestText);
            if (shown.back().isHighSurrogate()) {
                shown.chop(1);
            }
        }
        return worksheet_write_string(sheet, lxw_row_t(rows + 1), column, escapedText(shown).constData(), nullptr);
    }

    AtomicFile target;
    QTemporaryDir folder; ///< where the workbook grows; beside the target, for its owner only
    QByteArray part;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* day = nullptr;
    lxw_format* instant = nullptr;
    std::array<lxw_format*, kCurrencyDecimals> amounts{};
    size_t columns = 0;
    qint64 rows = 0;
    qint64 cut = 0;
};

XlsxWriter::XlsxWriter(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
XlsxWriter::XlsxWriter(XlsxWriter&& other) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

Result<XlsxWriter> XlsxWriter::create(const QString& path, const QString& sheet, std::span<const XlsxColumn> columns)
{
    ZHIKE_TRY(AtomicFile target, AtomicFile::create(path));
    QTemporaryDir folder(QFileInfo(path).absolutePath() + u"/.zhike-XXXXXX"_s);
    if (!folder.isValid()) {
        return fail(ErrorCode::Io, folder.errorString());
    }
    auto state = std::make_unique<State>(std::move(target), std::move(folder));
    state->part = QFile::encodeName(state->folder.filePath(u"workbook.xlsx"_s));
    QByteArray scratch = QFile::encodeName(state->folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = scratch.data();
    state->workbook = workbook_new_opt(state->part.constData(), &options);
    if (state->workbook == nullptr) {
        return fail(ErrorCode::Io, u"the workbook cannot be made"_s);
    }
    state->sheet = workbook_add_worksheet(state->workbook, sheet.left(31).toUtf8().constData());
    if (state->sheet == nullptr) {
        return fail(ErrorCode::InvalidInput, u"'%1' is no name for a sheet"_s.arg(sheet));
    }
    state->makeFormats();
    state->columns = columns.size();
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto column = lxw_col_t(i);
        worksheet_set_column(state->sheet, column, column, columns[i].width, nullptr);
    }
    worksheet_freeze_panes(state->sheet, 1, 0);
    for (size_t i = 0; i < columns.size(); ++i) {
        const lxw_error code = worksheet_write_string(
            state->sheet, 0, lxw_col_t(i), columns[i].title.toUtf8().constData(), state->heading);
        if (code != LXW_NO_ERROR) {
            return tl::unexpected(workbookError(code));
        }
    }
    return XlsxWriter(std::move(state));
}

Result<void> XlsxWriter::row(std::span<const XlsxValue> cells)
{
    State& s = *m_state;
    if (s.rows == kMostRows) {
        return fail(ErrorCode::Overflow, u"a sheet holds at most %1 rows"_s.arg(kMostRows));
    }
    for (const XlsxValue& cell : cells) {
        const auto* text = std::get_if<QString>(&cell);
        if (text != nullptr && !text->isValidUtf16()) {
            return fail(ErrorCode::InvalidInput, u"row %1: lone surrogate"_s.arg(s.rows + 1));
        }
    }
    for (size_t i = 0; i < cells.size(); ++i) {
        if (const lxw_error code = s.write(lxw_col_t(i), cells[i]); code != LXW_NO_ERROR) {
            return tl::unexpected(workbookError(code));
        }
    }
    ++s.rows;
    return {};
}

Result<void> XlsxWriter::commit()
{
    State& s = *m_state;
    if (s.columns > 0) {
        worksheet_autofilter(s.sheet, 0, 0, lxw_row_t(s.rows), lxw_col_t(s.columns - 1));
    }
    if (const lxw_error code = workbook_close(std::exchange(s.workbook, nullptr)); code != LXW_NO_ERROR) {
        return tl::unexpected(workbookError(code));
    }
    QFile made(QFile::decodeName(s.part));
    if (!made.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, made.errorString());
    }
    constexpr qint64 kBlock = 1024LL * 1024;
    for (QByteArray block = made.read(kBlock); !block.isEmpty(); block = made.read(kBlock)) {
        ZHIKE_CHECK(s.target.write(block));
    }
    if (!made.atEnd()) {
        return fail(ErrorCode::Io, made.errorString());
    }
    ZHIKE_CHECK(s.target.commit());
    s.folder.remove();
    return {};
}

qint64 XlsxWriter::rows() const noexcept
{
    return m_state->rows;
}

qint64 XlsxWriter::cutTexts() const noexcept
{
    return m_state->cut;
}

} // namespace zhike
