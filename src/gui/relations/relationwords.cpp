#include "gui/relations/relationwords.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"

namespace zhike {

using namespace Qt::StringLiterals;

QString RelationWords::details(const RelationLine& line, Day today)
{
    QStringList parts;
    if (line.about.isInBin) {
        parts.append(tr("in the bin"));
    }
    if (!line.contact.isEmpty()) {
        parts.append(line.contact);
    }
    if (line.record) {
        const Formats& formats = LanguageManager::formats();
        const RelationshipDraft& details = line.record->details;
        if (details.until && *details.until < today) {
            parts.append(tr("ended %1", "%1: a day").arg(formats.day(*details.until, today)));
        } else if (details.until) {
            parts.append(tr("until %1", "%1: a day").arg(formats.day(*details.until, today)));
        } else if (details.since) {
            parts.append(tr("since %1", "%1: a day").arg(formats.day(*details.since, today)));
        }
        if (!details.note.isEmpty()) {
            parts.append(details.note);
        }
    }
    return parts.join(u" · "_s);
}

QString RelationWords::together(const QString& whom, const TogetherWorth& worth, Currency base)
{
    const Formats& formats = LanguageManager::formats();
    const QString revenue = formats.money(Money(worth.revenue, base));
    const QString sentence = worth.value
        ? tr("%1: revenue %2, lifetime value %3.", "%1: whose it is together, %2 and %3: amounts")
              .arg(whom, revenue, formats.money(Money(*worth.value, base)))
        : tr("%1: revenue %2.", "%1: whose it is together, %2: an amount").arg(whom, revenue);
    return worth.isCut ? sentence + u' ' + tr("There are more, which are not counted here.") : sentence;
}

QString RelationWords::group(const TogetherWorth& worth, Currency base)
{
    return worth.customers < 2
        ? QString()
        : together(tr("The group of %Ln customer(s)", nullptr, int(worth.customers)), worth, base);
}

QString RelationWords::chain(const TogetherWorth& worth, Currency base)
{
    return worth.customers < 1
        ? QString()
        : together(tr("%Ln customer(s) came through this one", nullptr, int(worth.customers)), worth, base);
}

QString RelationWords::through(const TogetherWorth& under, Currency base)
{
    if (under.customers == 0) {
        return {};
    }
    return tr("brought %Ln more with %1", "%1: their revenue", int(under.customers))
        .arg(LanguageManager::formats().money(Money(under.revenue, base)));
}

QString relationFigure(const RelatedCustomer& about, Currency base)
{
    if (!about.value && about.revenue == 0) {
        return {};
    }
    return LanguageManager::formats().money(Money(about.value.value_or(about.revenue), base));
}

RelationChartData chartDataOf(const RelationGraph& graph, Currency base)
{
    RelationChartData data;
    for (const RelationGraph::Node& node : graph.nodes) {
        data.nodes.push_back({node.about.name, relationFigure(node.about, base), node.steps, node.more});
    }
    for (const RelationGraph::Edge& edge : graph.edges) {
        data.edges.push_back(
            {size_t(edge.from), size_t(edge.to), labelOf(edge.kind), labelOf(reversed(edge.kind)),
             !isRecorded(edge.kind), edge.isOver});
    }
    return data;
}

} // namespace zhike
