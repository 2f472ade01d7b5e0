#include "gui/importing/importsubject.h"

#include "exchange/orderownfields.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/importing/importwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct ImportSubjectWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::ImportSubjectWords)
};

template <class T> ImportResult<FileInspection> asFile(ImportResult<T> inspection)
{
    return inspection ? ImportResult<FileInspection>(*std::move(inspection))
                      : tl::unexpected(std::move(inspection).error());
}

template <class T> ImportResult<FileImportSummary> asSummary(ImportResult<T> summary)
{
    return summary ? ImportResult<FileImportSummary>(*std::move(summary)) : tl::unexpected(std::move(summary).error());
}

QString amountsOf(const OrderImportSummary& summary)
{
    QStringList amounts;
    for (auto total = summary.totals.cbegin(); total != summary.totals.cend(); ++total) {
        const auto currency = Currency::fromCode(total.key());
        if (currency) {
            amounts.append(LanguageManager::formats().exactMoney(Money(total->net, *currency)));
        }
    }
    return amounts.join(u" + "_s);
}

QString number(qint64 value)
{
    return LanguageManager::formats().number(value);
}

QString wordsOfCheck(const OrderImportSummary& summary)
{
    return ImportSubjectWords::tr(
               "%1 rows read: %2 can be imported, %3 were rejected, %4 are there already.", "%1 to %4: numbers")
               .arg(
                   number(summary.rowsRead), number(summary.rowsImported), number(summary.rowsRejected),
                   number(summary.rowsAlreadyThere))
        + u'\n'
        + ImportSubjectWords::tr(
              "New: %1 orders, %2 returns, %3 customers, %4 products. Sum: %5.", "%1 to %4: numbers, %5: money")
              .arg(
                  number(summary.ordersCreated), number(summary.returnsCreated), number(summary.customersCreated),
                  number(summary.productsCreated), amountsOf(summary));
}

/// What is made along with the records: a sentence, or nothing.
QString wordsOfOthers(const RecordImportSummary& summary)
{
    QStringList parts;
    if (summary.customersCreated > 0) {
        parts.append(ImportSubjectWords::tr("%Ln customer(s)", nullptr, int(summary.customersCreated)));
    }
    if (summary.contactsCreated > 0) {
        parts.append(ImportSubjectWords::tr("%Ln contact(s)", nullptr, int(summary.contactsCreated)));
    }
    if (summary.productsCreated > 0) {
        parts.append(ImportSubjectWords::tr("%Ln product(s)", nullptr, int(summary.productsCreated)));
    }
    if (summary.categoriesCreated > 0) {
        parts.append(ImportSubjectWords::tr("%Ln category(s)", nullptr, int(summary.categoriesCreated)));
    }
    return parts.isEmpty()
        ? QString()
        : u'\n' + ImportSubjectWords::tr("New beside them: %1.", "%1: a list").arg(parts.join(u", "_s));
}

/// "5 new, 3 changed", of those that are not zero.
QString wordsOfParts(const RecordImportSummary& summary)
{
    QStringList parts;
    const auto add = [&parts](qint64 rows, const QString& words) {
        if (rows > 0) {
            parts.append(words.arg(number(rows)));
        }
    };
    add(summary.created, ImportSubjectWords::tr("%1 new", "%1: how many records"));
    add(summary.updated, ImportSubjectWords::tr("%1 changed", "%1: how many records"));
    add(summary.unchanged, ImportSubjectWords::tr("%1 there already and the same", "%1: how many records"));
    add(summary.restored, ImportSubjectWords::tr("%1 out of the bin", "%1: how many records"));
    add(summary.left, ImportSubjectWords::tr("%1 left alone", "%1: how many records"));
    add(summary.repeated, ImportSubjectWords::tr("%1 like an earlier row", "%1: how many rows"));
    add(summary.rowsRejected, ImportSubjectWords::tr("%1 rejected", "%1: how many rows"));
    return parts.join(ImportSubjectWords::tr(", ", "between parts of a list"));
}

QString wordsOfCheck(const RecordImportSummary& summary)
{
    qint64 warned = 0;
    for (const qint64 rows : summary.warnings) {
        warned += rows;
    }
    QString words = ImportSubjectWords::tr("Rows read: %1. Of these: %2.", "%1: a number, %2: a list")
                        .arg(number(summary.rowsRead), wordsOfParts(summary))
        + wordsOfOthers(summary);
    if (warned > 0) {
        words += u'\n'
            + ImportSubjectWords::tr(
                     "%Ln value(s) are left out or changed; they are listed below.", nullptr, int(warned));
    }
    return words;
}

QString wordsOfDone(const OrderImportSummary& summary)
{
    return ImportSubjectWords::tr(
               "%1 orders and %2 returns with %3 lines are in, from %4 new and %5 known customers. Sum: %6. It took "
               "%7.",
               "%1 to %5: numbers, %6: money, %7: time")
        .arg(
            number(summary.ordersCreated), number(summary.returnsCreated), number(summary.linesCreated),
            number(summary.customersCreated), number(summary.customersMatched), amountsOf(summary),
            LanguageManager::formats().duration(summary.milliseconds));
}

QString wordsOfDone(const RecordImportSummary& summary)
{
    if (!summary.change) {
        return ImportSubjectWords::tr("Nothing changed: everything in the file is there already.");
    }
    return ImportSubjectWords::tr("Done: %1. It took %2.", "%1: a list, %2: time")
               .arg(wordsOfParts(summary), LanguageManager::formats().duration(summary.milliseconds))
        + wordsOfOthers(summary);
}

/// A name of somebody who works here, without which a row may count.
bool isOfUser(const UnknownName& name)
{
    return name.field == "owner"_L1 || name.field == "author"_L1;
}

} // namespace

ImportResult<FileInspection>
inspectFile(SqlSession& session, const QString& path, const CsvChoices& choices, std::optional<RecordKind> subject)
{
    if (!subject) {
        ZHIKE_TRY(const CsvDetection detection, detectTable(path, choices));
        subject = guessSubject(detection.header);
    }
    return *subject == RecordKind::Order ? asFile(inspectOrderLog(session, path, choices))
                                         : asFile(inspectRecords(session, *subject, path, choices));
}

RecordKind subjectOf(const FileInspection& inspection)
{
    const auto* records = std::get_if<RecordInspection>(&inspection);
    return records == nullptr ? RecordKind::Order : records->plan.kind;
}

const CsvDetection& detectionOf(const FileInspection& inspection)
{
    return std::visit([](const auto& each) -> const CsvDetection& { return each.detection; }, inspection);
}

bool isSavedPlan(const FileInspection& inspection)
{
    return std::visit([](const auto& each) { return each.isSavedPlan; }, inspection);
}

QList<FieldChoice> fieldChoices(RecordKind subject)
{
    QList<FieldChoice> choices;
    if (subject == RecordKind::Order) {
        for (int i = 0; i < kOrderFields; ++i) {
            choices.append({QString(keyOf(OrderField(i))), wordsOf(OrderField(i))});
        }
        for (const OwnOrderField& own : ownOrderFields()) {
            const QString name = labelText(own.field.label);
            choices.append(
                {own.key,
                 own.of == RecordKind::Customer
                     ? ImportSubjectWords::tr("%1 (of the customer)", "%1: an own field").arg(name)
                     : name});
        }
        return choices;
    }
    for (const ImportField& field : importFieldsOf(subject)) {
        choices.append({QString(field.key), labelText(field.label)});
    }
    return choices;
}

QString mappedField(const FileInspection& inspection, int column)
{
    if (const auto* records = std::get_if<RecordInspection>(&inspection)) {
        return records->plan.mapping.fieldOf(column);
    }
    const OrderLogMapping& mapping = std::get<OrderLogInspection>(inspection).plan.mapping;
    const auto field = mapping.fieldOf(column);
    return field ? QString(keyOf(*field)) : mapping.ownFieldOf(column);
}

void mapColumns(FileInspection& inspection, const QMap<QString, int>& columns)
{
    if (auto* records = std::get_if<RecordInspection>(&inspection)) {
        RecordMapping mapping;
        for (auto each = columns.cbegin(); each != columns.cend(); ++each) {
            mapping.set(each.key(), *each);
        }
        mapAgain(*records, mapping);
        return;
    }
    OrderLogMapping mapping;
    for (auto each = columns.cbegin(); each != columns.cend(); ++each) {
        if (const auto field = orderFieldFromKey(each.key())) {
            mapping.set(*field, *each);
        } else {
            mapping.setOwn(each.key(), *each);
        }
    }
    mapAgain(std::get<OrderLogInspection>(inspection), mapping);
}

QStringList missingWords(const FileInspection& inspection)
{
    QStringList words;
    if (const auto* records = std::get_if<RecordInspection>(&inspection)) {
        const RecordImportPlan& plan = records->plan;
        QStringList missing
            = plan.mode == ImportMode::UpdateOnly ? QStringList() : missingFields(plan.kind, plan.mapping);
        const bool isNobodys = isOfCustomer(plan.kind) && !mayNameCustomer(plan.kind, plan.mapping);
        if (isNobodys && plan.withoutCustomer.isEmpty() && plan.mode != ImportMode::UpdateOnly) {
            missing.append(u"customer"_s);
        }
        for (const QString& key : missing) {
            words.append(labelText(importFieldsOf(plan.kind)[importFieldIndex(plan.kind, key)].label));
        }
        return words;
    }
    const OrderImportPlan& orders = std::get<OrderLogInspection>(inspection).plan;
    for (const OrderField field : missingFields(orders.mapping, orders.columns)) {
        words.append(wordsOf(field));
    }
    return words;
}

CellForms cellForms(const FileInspection& inspection)
{
    return std::visit(
        [](const auto& each) {
            const auto& options = each.plan.options;
            return CellForms{options.days.order, options.numbers.mark, options.currency};
        },
        inspection);
}

void setCellForms(FileInspection& inspection, const CellForms& forms)
{
    std::visit(
        [&forms](auto& each) {
            auto& options = each.plan.options;
            options.days.order = forms.dates;
            options.numbers.mark = forms.mark;
            options.currency = forms.currency;
        },
        inspection);
}

OpenForms openForms(const FileInspection& inspection)
{
    return std::visit(
        [](const auto& each) {
            return OpenForms{each.guess.isDateOrderOpen, each.guess.isDateOrderMixed, each.guess.isDecimalMarkOpen};
        },
        inspection);
}

Mends& mendsOf(FileInspection& inspection)
{
    return std::visit([](auto& each) -> Mends& { return each.plan.mends; }, inspection);
}

void setRejectsPath(FileInspection& inspection, const QString& path)
{
    std::visit([&path](auto& each) { each.plan.rejectsPath = path; }, inspection);
}

QString takeRejectsPath(FileInspection& inspection)
{
    return std::visit([](auto& each) { return std::exchange(each.plan.rejectsPath, QString()); }, inspection);
}

ImportResult<FileImportSummary>
checkFile(SqlSession& session, const FileInspection& inspection, const Author& author, const ProgressSink& progress)
{
    if (const auto* records = std::get_if<RecordInspection>(&inspection)) {
        return asSummary(checkRecords(session, records->plan, author, progress));
    }
    return asSummary(checkOrderLog(session, std::get<OrderLogInspection>(inspection).plan, author, progress));
}

ImportResult<FileImportSummary> importFile(
    const BatchWriter& writer, const FileInspection& inspection, const Author& author, Instant now,
    const ProgressSink& progress)
{
    if (const auto* records = std::get_if<RecordInspection>(&inspection)) {
        return asSummary(importRecords(writer, records->plan, author, now, progress));
    }
    return asSummary(importOrders(writer, std::get<OrderLogInspection>(inspection).plan, author, now, progress));
}

QString checkWords(const FileImportSummary& summary)
{
    return std::visit([](const auto& each) { return wordsOfCheck(each); }, summary);
}

QString doneWords(const FileImportSummary& summary)
{
    return std::visit([](const auto& each) { return wordsOfDone(each); }, summary);
}

bool hasWork(const FileImportSummary& summary)
{
    if (const auto* orders = std::get_if<OrderImportSummary>(&summary)) {
        return orders->rowsImported > 0;
    }
    const auto& records = std::get<RecordImportSummary>(summary);
    return records.created + records.updated + records.restored + records.customersCreated + records.contactsCreated
        + records.productsCreated
        > 0;
}

const QList<RejectedRow>& rejectedOf(const FileImportSummary& summary)
{
    return std::visit([](const auto& each) -> const QList<RejectedRow>& { return each.rejected; }, summary);
}

QList<RejectedRow> warnedOf(const FileImportSummary& summary)
{
    const auto* records = std::get_if<RecordImportSummary>(&summary);
    return records == nullptr ? QList<RejectedRow>() : records->warned;
}

QList<UnknownName> unknownNames(const FileImportSummary& summary)
{
    const auto* records = std::get_if<RecordImportSummary>(&summary);
    QList<UnknownName> names = records == nullptr ? QList<UnknownName>() : records->unknownNames;
    std::stable_partition(names.begin(), names.end(), [](const UnknownName& name) { return !isOfUser(name); });
    return names;
}

bool namesUnknownOwner(const FileImportSummary& summary)
{
    const QList<UnknownName> names = unknownNames(summary);
    return std::ranges::any_of(names, isOfUser);
}

bool meansBinned(const FileImportSummary& summary)
{
    if (const auto* orders = std::get_if<OrderImportSummary>(&summary)) {
        return orders->customersInBin > 0;
    }
    return std::get<RecordImportSummary>(summary).reasons.contains(QString(keyOf(RowProblem::InBin)));
}

std::optional<ChangeReceipt> receiptOf(const FileImportSummary& summary, const QString& fileName)
{
    const auto* orders = std::get_if<OrderImportSummary>(&summary);
    const auto* records = std::get_if<RecordImportSummary>(&summary);
    const std::optional<ChangeId> batch = orders != nullptr ? orders->change : records->change;
    if (!batch) {
        return std::nullopt;
    }
    ChangeReceipt receipt;
    receipt.id = *batch;
    receipt.title = orders != nullptr
        ? ChangeTitle{ChangeAction::ImportOrders, fileName, orders->ordersCreated}
        : ChangeTitle{ChangeAction::ImportRecords, fileName, records->created + records->updated + records->restored};
    receipt.everything = true;
    return receipt;
}

} // namespace zhike
