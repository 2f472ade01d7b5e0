#include "gui/history/historywords.h"

#include "domain/catalogue.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"

#include <QJsonArray>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLinesKey = "lines"_L1;

/// Stages have names that the program gave and translates.
QString shownName(const Field& field, const QString& name)
{
    return field.type == FieldType::Link && field.linkTo == RecordKind::Stage
        ? QCoreApplication::translate("Stage", name.toUtf8().constData())
        : name;
}

} // namespace

QString WordsOfHistory::field(RecordKind kind, const QString& key)
{
    if (kind == RecordKind::Order && key == kLinesKey) {
        return tr("Lines");
    }
    const Field* found = findField(kind, key);
    return found != nullptr ? labelOf(*found) : key;
}

QString WordsOfHistory::orderLine(const QJsonObject& line, const LinkedNames& links, Currency currency)
{
    const Formats& formats = LanguageManager::formats();
    QString what = line.value("description"_L1).toString();
    if (what.isEmpty()) {
        what = linkName(links, RecordKind::OrderLine, u"product_id"_s, line.value("product_id"_L1));
    }
    return tr("%1 × %2 · %3", "a line of an order; %1: how many, %2: what, %3: an amount")
        .arg(
            formats.quantity(Quantity{line.value("quantity"_L1).toInteger()}), what.isEmpty() ? u"–"_s : what,
            formats.exactAmount(Money(line.value("net"_L1).toInteger(), currency)));
}

QString WordsOfHistory::value(
    RecordKind kind, const QString& key, const QJsonValue& value, const LinkedNames& links, Currency currency)
{
    if (value.isArray()) {
        QStringList lines;
        for (const QJsonValue& line : value.toArray()) {
            lines.append(orderLine(line.toObject(), links, currency));
        }
        return lines.isEmpty() ? u"–"_s : lines.join(tr("; ", "between two lines of an order"));
    }
    const Field* found = findField(kind, key);
    if (found == nullptr) { // a field that this version does not know
        return value.isNull() || value.isUndefined() ? u"–"_s : value.toVariant().toString();
    }
    return wordsOf(*found, valueOf(value), shownName(*found, linkName(links, kind, key, value)), currency);
}

QString WordsOfHistory::source(HistorySource source)
{
    switch (source) {
    case HistorySource::Form:
        return tr("Form");
    case HistorySource::BulkEdit:
        return tr("Bulk edit");
    case HistorySource::Import:
        return tr("Import");
    case HistorySource::Merge:
        return tr("Merge");
    case HistorySource::Undo:
        return tr("Undo");
    case HistorySource::Redo:
        return tr("Redo");
    case HistorySource::Bin:
        return tr("Bin");
    case HistorySource::Erasure:
        return tr("Erasure");
    case HistorySource::Program:
        return tr("Program");
    }
    return {};
}

QString WordsOfHistory::deed(const HistoryEntry& entry, const LinkedNames& links)
{
    switch (entry.operation) {
    case RowOperation::Insert:
        return tr("Created");
    case RowOperation::Delete:
        return tr("Put into the bin");
    case RowOperation::Restore:
        return tr("Taken out of the bin");
    case RowOperation::Erase:
        return tr("Erased for good");
    case RowOperation::Move: {
        const QString former = links.value({RecordKind::Customer, 0, entry.formerCustomer});
        return former.isEmpty() ? tr("Given to this customer") : tr("Came from %1", "%1: a customer").arg(former);
    }
    case RowOperation::Update:
        break;
    }
    return {};
}

QString WordsOfHistory::step(RecordKind kind, const FieldStep& step, const LinkedNames& links, Currency currency)
{
    const QString label = field(kind, step.field);
    if (step.isErased) {
        return tr("%1: erased", "%1: a field").arg(label);
    }
    return tr("%1: %2 → %3", "%1: a field, %2: its former value, %3: its new one")
        .arg(
            label, value(kind, step.field, step.from, links, currency),
            value(kind, step.field, step.to, links, currency));
}

QString WordsOfHistory::presence(const PastAndPresent& record)
{
    switch (record.past.presence) {
    case Presence::NotYet:
        return tr("It did not exist yet.");
    case Presence::InBin:
        return tr("It was in the bin.");
    case Presence::Gone:
        return tr("It had been erased or deleted for good.");
    case Presence::Live:
        break;
    }
    if (record.today == Presence::InBin) {
        return tr("Today it is in the bin.");
    }
    return record.today == Presence::Gone ? tr("Today it is erased or deleted for good.") : QString();
}

} // namespace zhike
