#include "documents/report.h"

#include "documents/charts/axis.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUnitsPerInch = 96;
constexpr double kPageWidth = 794; ///< A4 in units
constexpr double kPageHeight = 1123;
constexpr double kMargin = 56;
constexpr double kFootHeight = 28;
constexpr double kRowHeight = 24;
constexpr double kGap = 10;
constexpr int kPdfDpi = 1200;

/// Lays blocks out from top to bottom and begins a page where the next one does not fit.
class Pages {
public:
    Pages(QPagedPaintDevice& device, QPainter& painter, const Report& report, const Theme& theme)
        : m_device(device), m_painter(painter), m_report(report), m_theme(theme)
    {
        m_painter.scale(m_device.logicalDpiX() / kUnitsPerInch, m_device.logicalDpiY() / kUnitsPerInch);
        paintTitle();
    }

    void operator()(const Report::Heading& heading)
    {
        need(120); // a heading does not stand alone at the end of a page
        m_y += 8;
        double x = text({heading.text}, FontRole::BodyStrong, m_theme.text, kMargin);
        text({heading.measure}, FontRole::Small, m_theme.text2, x + 10);
        m_y += 24;
    }

    void operator()(const Report::Paragraph& paragraph)
    {
        QTextLayout layout(paragraph.text, m_theme.font(FontRole::Body));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(contentWidth());
            line.setPosition({0, height});
            height += 18;
        }
        layout.endLayout();
        need(height);
        m_painter.setPen(paragraph.quiet ? m_theme.text2 : m_theme.text);
        layout.draw(&m_painter, {kMargin, m_y});
        m_y += height + kGap;
    }

    void operator()(const Report::Figures& figures)
    {
        need(72);
        const double width = contentWidth() / double(std::max<size_t>(1, figures.items.size()));
        for (size_t i = 0; i < figures.items.size(); ++i) {
            const Report::Figure& figure = figures.items[i];
            const double x = kMargin + width * double(i);
            if (i > 0) {
                m_painter.fillRect(QRectF(x - 10, m_y, 1, 56), m_theme.line);
            }
            line(QRectF(x, m_y, width - 16, 16), FontRole::Small, m_theme.text2, figure.label);
            line(QRectF(x, m_y + 16, width - 16, 26), FontRole::Figure, m_theme.text, figure.figure);
            line(QRectF(x, m_y + 42, width - 16, 16), FontRole::Small, m_theme.text2, figure.note);
        }
        m_y += 72;
    }

    void operator()(const Report::Picture& picture)
    {
        need(picture.height);
        const QRectF area(kMargin, m_y, contentWidth(), picture.height);
        m_painter.save();
        picture.chart->paint(m_painter, area, m_theme);
        m_painter.restore();
        m_y += picture.height + kGap;
    }

    void operator()(const Report::Table& table)
    {
        const size_t columns = size_t(table.content.heads.size());
        const std::vector<double> widths = columnWidths(table);
        const auto row = [&](const QStringList& cells, FontRole role, const QColor& ink) {
            double x = kMargin;
            for (size_t i = 0; i < columns; ++i) {
                const bool isNumber = int(i) >= table.content.wordColumns;
                const QRectF cell(x, m_y, widths[i] - (isNumber ? 0 : 8), kRowHeight);
                line(cell, role, ink, cells.value(qsizetype(i)), isNumber ? Qt::AlignRight : Qt::AlignLeft);
                x += widths[i];
            }
            m_y += kRowHeight;
        };
        const auto head = [&] {
            row(table.content.heads, FontRole::SmallMedium, m_theme.text2);
            m_painter.fillRect(QRectF(kMargin, m_y, contentWidth(), 1), m_theme.line2);
        };
        need(kRowHeight * 3);
        head();
        const int strongFrom = int(table.content.rows.size()) - table.strongRows;
        for (int i = 0; i < int(table.content.rows.size()); ++i) {
            if (m_y + kRowHeight > bottom()) {
                nextPage();
                head();
            }
            row(table.content.rows[size_t(i)], i >= strongFrom ? FontRole::BodyStrong : FontRole::Body, m_theme.text);
            m_painter.fillRect(QRectF(kMargin, m_y - 0.5, contentWidth(), 0.5), m_theme.line);
        }
        m_y += kGap;
    }

    void operator()(const Report::PageBreak&)
    {
        if (m_y > kMargin + 1) {
            nextPage();
        }
    }

    void finish() { paintFoot(); }

private:
    /// What the words of each column need, and an equal part of the room that is left.
    [[nodiscard]] std::vector<double> columnWidths(const Report::Table& table) const
    {
        constexpr double kBetween = 14;
        const size_t columns = size_t(table.content.heads.size());
        std::vector<double> widths(columns);
        double sum = 0;
        for (size_t i = 0; i < columns; ++i) {
            const auto at = qsizetype(i);
            widths[i] = chartTextWidth(m_theme.font(FontRole::SmallMedium), table.content.heads[at]);
            for (const QStringList& row : table.content.rows) {
                widths[i]
                    = std::max(widths[i], chartTextWidth(m_theme.numberFont(FontRole::BodyStrong), row.value(at)));
            }
            widths[i] += kBetween;
            sum += widths[i];
        }
        for (double& width : widths) {
            width = sum > contentWidth() ? width * contentWidth() / sum
                                         : width + (contentWidth() - sum) / double(columns);
        }
        return widths;
    }
    [[nodiscard]] static double contentWidth() { return kPageWidth - 2 * kMargin; }
    [[nodiscard]] static double bottom() { return kPageHeight - kMargin - kFootHeight; }

    void need(double height)
    {
        if (m_y + height > bottom()) {
            nextPage();
        }
    }

    void nextPage()
    {
        paintFoot();
        m_device.newPage();
        ++m_page;
        m_y = kMargin;
    }

    void paintTitle()
    {
        m_y = kMargin;
        line(QRectF(kMargin, m_y, contentWidth(), 28), FontRole::Figure, m_theme.text, m_report.title);
        m_y += 30;
        line(QRectF(kMargin, m_y, contentWidth(), 18), FontRole::Body, m_theme.text2, m_report.subtitle);
        m_y += 26;
        m_painter.fillRect(QRectF(kMargin, m_y, contentWidth(), 1), m_theme.line2);
        m_y += 14;
    }

    void paintFoot()
    {
        const QRectF foot(kMargin, kPageHeight - kMargin - 8, contentWidth(), 16);
        m_painter.fillRect(QRectF(kMargin, foot.top() - 6, contentWidth(), 1), m_theme.line);
        line(foot, FontRole::Small, m_theme.text2, m_report.foot);
        line(foot, FontRole::Small, m_theme.text2, QString::number(m_page), Qt::AlignRight);
    }

    void
    line(const QRectF& area, FontRole role, const QColor& ink, const QString& words, Qt::Alignment side = Qt::AlignLeft)
    {
        const QFont font = side == Qt::AlignRight ? m_theme.numberFont(role) : m_theme.font(role);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QString fitting = QFontMetricsF(font).elidedText(words, Qt::ElideRight, area.width());
        m_painter.drawText(area, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
    }

    /// @return where the text ended.
    double text(const QString& words, FontRole role, const QColor& ink, double x)
    {
        const QFont font = m_theme.font(role);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(x, m_y, contentWidth(), 20), int(Qt::AlignVCenter) | Qt::TextSingleLine, words);
        return x + QFontMetricsF(font).horizontalAdvance(words);
    }

    QPagedPaintDevice& m_device;
    QPainter& m_painter;
    const Report& m_report;
    const Theme& m_theme;
    double m_y = kMargin;
    int m_page = 1;
};

struct HtmlWriter {
    const Theme& theme;
    QString html = {};

    void operator()(const Report::Heading& heading)
    {
        html += u"<h2>%1 <small>%2</small></h2>\n"_s.arg(heading.text.toHtmlEscaped(), heading.measure.toHtmlEscaped());
    }
    void operator()(const Report::Paragraph& paragraph)
    {
        html += u"<p%1>%2</p>\n"_s.arg(
            paragraph.quiet ? u" class=\"quiet\""_s : QString(), paragraph.text.toHtmlEscaped());
    }
    void operator()(const Report::Figures& figures)
    {
        html += u"<div class=\"figures\">"_s;
        for (const Report::Figure& figure : figures.items) {
            html += u"<div><small>%1</small><b>%2</b><small>%3</small></div>"_s.arg(
                figure.label.toHtmlEscaped(), figure.figure.toHtmlEscaped(), figure.note.toHtmlEscaped());
        }
        html += u"</div>\n"_s;
    }
    void operator()(const Report::Picture& picture)
    {
        const QSizeF size(kPageWidth - 2 * kMargin, picture.height);
        QImage image((size * 2).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.base);
        {
            QPainter painter(&image);
            painter.scale(2, 2);
            picture.chart->paint(painter, QRectF({0, 0}, size), theme);
        }
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        html += u"<img width=\"%1\" alt=\"\" src=\"data:image/png;base64,%2\">\n"_s.arg(
            QString::number(size.width()), QString::fromLatin1(png.toBase64()));
    }
    void operator()(const Report::Table& table)
    {
        const auto row = [&](const QStringList& cells, const QString& tag) {
            html += u"<tr>"_s;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                html += u"<%1%2>%3</%1>"_s.arg(
                    tag, i >= table.content.wordColumns ? u" class=\"number\""_s : QString(), cells[i].toHtmlEscaped());
            }
            html += u"</tr>\n"_s;
        };
        html += u"<table>\n"_s;
        row(table.content.heads, u"th"_s);
        for (const QStringList& cells : table.content.rows) {
            row(cells, u"td"_s);
        }
        html += u"</table>\n"_s;
    }
    void operator()(const Report::PageBreak&) { }
};

} // namespace

Result<void> writePdf(const Report& report, const QString& path, const Theme& theme)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    }
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(kPdfDpi);
        writer.setTitle(report.title);
        QPainter painter(&writer);
        Pages pages(writer, painter, report, theme);
        for (const Report::Block& block : report.blocks) {
            std::visit(pages, block);
        }
        pages.finish();
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit()) {
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    }
    return {};
}

QByteArray toHtml(const Report& report, const Theme& theme)
{
    HtmlWriter writer{theme};
    for (const Report::Block& block : report.blocks) {
        std::visit(writer, block);
    }
    const QString style
        = u"body{font:13px/1.4 sans-serif;color:%1;max-width:720px;margin:32px auto}"
          "h1{font-size:21px;margin:0}h2{font-size:15px;margin:24px 0 8px}small,.quiet{color:%2;font-weight:normal}"
          "table{border-collapse:collapse;width:100%}th,td{padding:4px 6px;border-bottom:1px solid %3;text-align:left}"
          ".number{text-align:right;font-variant-numeric:tabular-nums}"
          ".figures{display:flex;gap:24px;margin:12px 0}.figures small,.figures b{display:block}.figures b{font-size:20px}"_s
              .arg(theme.text.name(), theme.text2.name(), theme.line.name());
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title><style>%2</style></head><body>\n"
           "<h1>%1</h1><p class=\"quiet\">%3</p>\n%4<p class=\"quiet\">%5</p>\n</body></html>\n"_s
               .arg(
                   report.title.toHtmlEscaped(), style, report.subtitle.toHtmlEscaped(), writer.html,
                   report.foot.toHtmlEscaped())
               .toUtf8();
}

} // namespace zhike
