#include "gui/bin/binwords.h"

#include "gui/common/recordwords.h"

namespace zhike {

QString WordsOfBin::kind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return tr("Customer");
    case RecordKind::Contact:
        return tr("Contact");
    case RecordKind::Product:
        return tr("Product");
    case RecordKind::Category:
        return tr("Product category");
    case RecordKind::Order:
        return tr("Order");
    case RecordKind::OrderLine:
        return tr("Line of an order");
    case RecordKind::Activity:
        return tr("Activity");
    case RecordKind::Opportunity:
        return tr("Opportunity");
    case RecordKind::Case:
        return tr("Service case");
    case RecordKind::CaseEntry:
        return tr("Entry of a case");
    case RecordKind::User:
        return tr("Person at work");
    case RecordKind::CustomerSegment:
        return tr("Segment");
    case RecordKind::Need:
        return tr("Need");
    case RecordKind::Relationship:
        return tr("Relation");
    case RecordKind::ListView:
        return tr("View of a list");
    case RecordKind::Attachment:
        return tr("Attachment");
    case RecordKind::CustomField:
        return tr("Own field");
    default:
        return tr("Record");
    }
}

QString WordsOfBin::name(const BinEntry& entry)
{
    if (entry.record.kind == RecordKind::Relationship) {
        const auto relation = fromKey<RelationKind>(entry.name);
        return relation ? labelOf(*relation) : kind(entry.record.kind);
    }
    return entry.name.isEmpty() ? kind(entry.record.kind) : entry.name;
}

QString WordsOfBin::parts(const BinEntry& entry)
{
    const auto count = int(entry.parts);
    if (count == 0) {
        return {};
    }
    switch (entry.record.kind) {
    case RecordKind::Order:
        return tr("%Ln line(s)", nullptr, count);
    case RecordKind::Case:
        return tr("%Ln entry(s)", nullptr, count);
    default:
        return tr("%Ln record(s)", nullptr, count);
    }
}

QString WordsOfBin::leaving(Instant deletedAt, int days, Instant now)
{
    if (days == 0) {
        return tr("stays");
    }
    constexpr qint64 kMsPerDay = 24LL * 60 * 60 * 1000;
    const qint64 left = (deletedAt.msSinceEpoch() + days * kMsPerDay - now.msSinceEpoch() + kMsPerDay - 1) / kMsPerDay;
    return left <= 0 ? tr("any moment") : tr("in %Ln day(s)", nullptr, int(left));
}

QString WordsOfBin::term(int days)
{
    return days == 0 ? tr("Kept until somebody empties it") : tr("Kept for %Ln day(s)", nullptr, days);
}

} // namespace zhike
