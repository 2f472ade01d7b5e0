#pragma once

#include "documents/charts/relationchart.h"
#include "documents/formats.h"
#include "services/relations/relationgraph.h"

#include <QCoreApplication>

namespace zhike {

/// What is said of relations; plain text.
class RelationWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::RelationWords)
public:
    [[nodiscard]] static QString together(const QString& whom, const TogetherWorth& worth, Currency base);
    [[nodiscard]] static QString group(const TogetherWorth& worth, Currency base);
    [[nodiscard]] static QString chain(const TogetherWorth& worth, Currency base);
    [[nodiscard]] static QString details(const RelationLine& line, Day today);
    [[nodiscard]] static QString through(const TogetherWorth& under, Currency base);
};

/// "王伟 · since 2019 · ended 2025 · steel"
[[nodiscard]] inline QString relationDetails(const RelationLine& line, Day today)
{
    return RelationWords::details(line, today);
}
/// Lifetime value, else revenue; empty where there is neither.
[[nodiscard]] QString relationFigure(const RelatedCustomer& about, Currency base);
/// "The group of 3 customers: revenue ¥12,000, lifetime value ¥40,000."; empty for one that stands alone.
[[nodiscard]] inline QString groupSentence(const TogetherWorth& worth, Currency base)
{
    return RelationWords::group(worth, base);
}
/// The same of all who came through the customer.
[[nodiscard]] inline QString chainSentence(const TogetherWorth& worth, Currency base)
{
    return RelationWords::chain(worth, base);
}
[[nodiscard]] RelationChartData chartDataOf(const RelationGraph& graph, Currency base);

} // namespace zhike
