#pragma once

#include "documents/charts/chart.h"
#include "documents/theme.h"
#include "domain/base/result.h"

#include <QString>
#include <memory>
#include <variant>
#include <vector>

namespace zhike {

/// A report before it is laid out: blocks in reading order, all text plain. One description for paper and for HTML.
struct Report {
    struct Heading {
        QString text;
        QString measure; ///< quiet words after it
    };
    struct Paragraph {
        QString text;
        bool quiet = false;
    };
    struct Figure {
        QString label;
        QString figure;
        QString note;
    };
    struct Figures {
        std::vector<Figure> items; ///< side by side, at most five
    };
    struct Picture {
        std::shared_ptr<const Chart> chart;
        double height = 300; ///< in units of 1/96 inch
    };
    struct Table {
        ChartTable content;
        int strongRows = 0; ///< so many rows at the end are DemiBold: sums
    };
    struct PageBreak { };
    using Block = std::variant<Heading, Paragraph, Figures, Picture, Table, PageBreak>;

    QString title;
    QString subtitle; ///< as of, who, from how many
    QString foot; ///< on each page, left of the page number
    std::vector<Block> blocks;
};

/// Writes A4 pages with the light theme's inks. @param theme a light one; its fonts decide the Han shapes.
/// @return `Io` or `NoSpace` when the file cannot be written; nothing of it is left then.
[[nodiscard]] Result<void> writePdf(const Report& report, const QString& path, const Theme& theme);

/// One HTML page that needs nothing from outside: text escaped, charts as embedded pictures.
[[nodiscard]] QByteArray toHtml(const Report& report, const Theme& theme);

} // namespace zhike
