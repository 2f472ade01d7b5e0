#include "services/privacy/personreport.h"

#include "documents/fieldwords.h"
#include "domain/catalogue.h"
#include "domain/customers/standing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::PersonReport)
};

constexpr qsizetype kCellLength = 60; ///< a longer text gets a paragraph of its own: cells are cut
constexpr qsizetype kParagraphLength = 1500; ///< a paragraph stays on one page

/// Long texts in pieces, at the ends of lines where there are any.
void addParagraphs(const QString& text, std::vector<Report::Block>& blocks)
{
    for (const QString& line : text.split(u'\n')) {
        for (qsizetype at = 0; at < line.size() || at == 0; at += kParagraphLength) {
            if (const QString piece = line.mid(at, kParagraphLength); !piece.isEmpty()) {
                blocks.emplace_back(Report::Paragraph{piece});
            }
        }
    }
}

void addFields(
    const QList<HeldField>& fields, Currency currency, const Formats& formats, std::vector<Report::Block>& blocks)
{
    Report::Table table;
    table.content.heads = {PersonWords::tr("Field"), PersonWords::tr("Content")};
    table.content.wordColumns = 2;
    std::vector<Report::Block> texts;
    for (const HeldField& held : fields) {
        const QString words = fieldWords(*held.field, held.value, held.linkName, currency, formats);
        if (words.size() <= kCellLength && !words.contains(u'\n')) {
            table.content.rows.push_back({labelOf(*held.field), words});
        } else {
            texts.emplace_back(Report::Paragraph{labelOf(*held.field), true});
            addParagraphs(words, texts);
        }
    }
    if (!table.content.rows.empty()) {
        blocks.emplace_back(std::move(table));
    }
    blocks.insert(blocks.end(), texts.begin(), texts.end());
}

QString operationWords(RowOperation operation)
{
    switch (operation) {
    case RowOperation::Insert:
        return PersonWords::tr("made");
    case RowOperation::Update:
        return PersonWords::tr("changed");
    case RowOperation::Delete:
        return PersonWords::tr("put into the bin");
    case RowOperation::Restore:
        return PersonWords::tr("taken out of the bin");
    case RowOperation::Erase:
        return PersonWords::tr("erased");
    case RowOperation::Move:
        return PersonWords::tr("given to another customer");
    }
    return {};
}

QString valueWords(const Field* field, const QJsonValue& value, Currency currency, const Formats& formats)
{
    if (value.isArray()) {
        return PersonWords::tr("%Ln line(s)", nullptr, int(value.toArray().size()));
    }
    if (field == nullptr) {
        return value.toVariant().toString();
    }
    const QString id = value.isDouble() ? QString::number(value.toInteger()) : QString();
    return fieldWords(*field, valueOf(value), id, currency, formats);
}

QString changeWords(const HeldChange& change, Currency currency, const Formats& formats)
{
    QStringList parts;
    const QJsonObject& to = change.row.newValues;
    const QJsonObject& values = to.isEmpty() ? change.row.oldValues : to;
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        const Field* field = findField(change.row.record.kind, value.key());
        const QString label = field != nullptr ? labelOf(*field) : value.key();
        const QString now = valueWords(field, *value, currency, formats);
        const auto before = change.row.oldValues.constFind(value.key());
        parts.append(
            change.row.operation == RowOperation::Update && before != change.row.oldValues.constEnd()
                ? PersonWords::tr("%1: %2 → %3", "%1: a field; %2, %3: its old and its new content")
                      .arg(label, valueWords(field, *before, currency, formats), now)
                : PersonWords::tr("%1: %2", "%1: a field; %2: its content").arg(label, now));
    }
    return parts.join(u"; "_s);
}

void addChanges(const PersonFile& file, const Formats& formats, std::vector<Report::Block>& blocks)
{
    if (file.changes.isEmpty()) {
        return;
    }
    blocks.emplace_back(Report::Heading{PersonWords::tr("Change log"), formats.number(qint64(file.changes.size()))});
    for (const HeldChange& change : file.changes) {
        const QString head = QStringList{
            formats.exactInstant(change.at), change.who.isEmpty() ? u"–"_s : change.who,
            kindWords(change.row.record.kind), operationWords(change.row.operation)}.join(u" · "_s);
        blocks.emplace_back(Report::Paragraph{head, true});
        addParagraphs(changeWords(change, file.base, formats), blocks);
    }
}

QString stageLabel(LifecycleChoice stage)
{
    return labelOf(kChoicesOf<LifecycleChoice>[size_t(stage)]);
}

void addProfile(const PersonFile& file, const Formats& formats, std::vector<Report::Block>& blocks)
{
    if (!file.figures.isEmpty()) {
        blocks.emplace_back(Report::Heading{PersonWords::tr("What the orders and the models say"), {}});
        addFields(file.figures, file.base, formats, blocks);
    }
    if (!file.segments.isEmpty()) {
        blocks.emplace_back(Report::Heading{PersonWords::tr("Segments"), {}});
        Report::Table table;
        table.content.heads = {PersonWords::tr("Segment"), PersonWords::tr("Since"), PersonWords::tr("Until")};
        table.content.wordColumns = 3;
        for (const SegmentStay& stay : file.segments) {
            table.content.rows.push_back(
                {stay.name, formats.exactInstant(stay.since), stay.until ? formats.exactInstant(*stay.until) : u"–"_s});
        }
        blocks.emplace_back(std::move(table));
    }
    if (!file.stages.isEmpty()) {
        blocks.emplace_back(Report::Heading{PersonWords::tr("Stages of life"), {}});
        Report::Table table;
        table.content.heads = {PersonWords::tr("Day"), PersonWords::tr("From"), PersonWords::tr("To")};
        table.content.wordColumns = 3;
        for (const StageChange& step : file.stages) {
            table.content.rows.push_back({formats.longDay(step.day), stageLabel(step.from), stageLabel(step.to)});
        }
        blocks.emplace_back(std::move(table));
    }
}

void addDrafts(const PersonFile& file, const Formats& formats, std::vector<Report::Block>& blocks)
{
    if (file.drafts.isEmpty()) {
        return;
    }
    blocks.emplace_back(Report::Heading{PersonWords::tr("Forms not yet saved"), {}});
    for (const HeldDraft& held : file.drafts) {
        blocks.emplace_back(Report::Paragraph{formats.exactInstant(held.draft.savedAt) + u" · "_s + held.who, true});
        addParagraphs(held.draft.content, blocks);
    }
}

} // namespace

QString kindWords(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return PersonWords::tr("Customer");
    case RecordKind::Contact:
        return PersonWords::tr("Contacts");
    case RecordKind::Order:
        return PersonWords::tr("Orders");
    case RecordKind::Activity:
        return PersonWords::tr("Activities");
    case RecordKind::Opportunity:
        return PersonWords::tr("Opportunities");
    case RecordKind::Case:
        return PersonWords::tr("Cases");
    case RecordKind::CaseEntry:
        return PersonWords::tr("Entries of cases");
    case RecordKind::Need:
        return PersonWords::tr("Needs, expectations, complaints");
    case RecordKind::Consent:
        return PersonWords::tr("Consent");
    case RecordKind::Relationship:
        return PersonWords::tr("Relations");
    case RecordKind::Attachment:
        return PersonWords::tr("Attachments");
    case RecordKind::Tenure:
        return PersonWords::tr("Who looked after the customer");
    default:
        return QString::fromLatin1(tableOf(kind));
    }
}

Report personReport(const PersonFile& file, const Formats& formats, const QString& company)
{
    Report report;
    report.title = PersonWords::tr("Personal data of %1", "%1: a person").arg(file.name);
    report.subtitle = PersonWords::tr("Everything held in %1 on %2", "%1: a company; %2: a moment")
                          .arg(company, formats.exactInstant(file.asOf));
    report.foot = report.title;
    std::optional<RecordKind> kind;
    for (const HeldRow& row : file.rows) {
        const auto sameKind = [&row](const HeldRow& other) { return other.record.kind == row.record.kind; };
        if (kind != row.record.kind) {
            kind = row.record.kind;
            const auto count = std::count_if(file.rows.cbegin(), file.rows.cend(), sameKind);
            report.blocks.emplace_back(Report::Heading{kindWords(*kind), formats.number(count)});
        }
        const QString since = PersonWords::tr("Since %1", "%1: a moment").arg(formats.exactInstant(row.createdAt));
        report.blocks.emplace_back(
            Report::Paragraph{row.isInBin ? since + u" · "_s + PersonWords::tr("in the bin") : since, true});
        addFields(row.fields, row.currency, formats, report.blocks);
        for (const QList<HeldField>& line : row.lines) {
            addFields(line, row.currency, formats, report.blocks);
        }
    }
    addProfile(file, formats, report.blocks);
    addDrafts(file, formats, report.blocks);
    addChanges(file, formats, report.blocks);
    return report;
}

} // namespace zhike
