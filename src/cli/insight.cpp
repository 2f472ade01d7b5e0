#include "services/insight/insight.h"

#include "analytics/bgbb.h"
#include "cli/commands.h"
#include "documents/formats.h"
#include "documents/theme.h"
#include "documents/translations.h"
#include "exchange/csvwriter.h"
#include "exchange/values.h"
#include "repositories/insight/insightstore.h"
#include "repositories/sales/customerstats.h"
#include "repositories/settings.h"
#include "services/exporting/exportlog.h"
#include "services/insight/comparison.h"
#include "services/insight/insightrules.h"
#include "services/insight/insightsummary.h"
#include "services/reports/rulesegmentsreport.h"
#include "services/reports/segmentreport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>
#include <cmath>

/// model fit, export insight, report segments: the figures of services/insight for scripts. They read, and write
/// nothing into the store but the entry of an export.
namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;
namespace models = analytics;

namespace {

const char* wordOf(models::FitFailureReason reason)
{
    using Reason = models::FitFailureReason;
    switch (reason) {
    case Reason::NoCustomers:
        return "no-customers";
    case Reason::InvalidHistory:
        return "invalid-history";
    case Reason::NobodyBoughtTwice:
        return "nobody-bought-twice";
    case Reason::TooFewRepeatCustomers:
        return "too-few-repeat-customers";
    case Reason::TooFewEnded:
        return "too-few-ended";
    case Reason::NobodyRenewed:
        return "nobody-renewed";
    case Reason::HistoryTooShort:
        return "history-too-short";
    case Reason::NoTimeObserved:
        return "no-time-observed";
    case Reason::AllHistoriesEqual:
        return "all-histories-equal";
    case Reason::AllSpendEqual:
        return "all-spend-equal";
    case Reason::ParameterAtBound:
        return "parameter-at-bound";
    case Reason::NotConverged:
        return "not-converged";
    case Reason::NotAMaximum:
        return "not-a-maximum";
    case Reason::NotFinite:
        return "not-finite";
    case Reason::LikelihoodDiffers:
        return "likelihood-differs";
    case Reason::SpendMeanInfinite:
        return "spend-mean-infinite";
    case Reason::InvalidParameters:
        return "invalid-parameters";
    case Reason::InvalidOptions:
        return "invalid-options";
    case Reason::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

QJsonObject refusalJson(const models::FitFailure& failure)
{
    return {
        {u"reason"_s, QString::fromLatin1(wordOf(failure.reason))},
        {u"found"_s, failure.found},
        {u"needed"_s, failure.needed},
        {u"sentence"_s, refusalSentence(failure)}};
}

Result<std::optional<Day>> dayOption(const Invocation& invocation)
{
    if (!invocation.has("as-of")) {
        return std::optional<Day>();
    }
    const auto day = parseDay(invocation.text("as-of"));
    if (!day) {
        return zhike::fail(
            ErrorCode::InvalidInput, u"'%1' is no day; write 1997-09-30"_s.arg(invocation.text("as-of")));
    }
    return std::optional<Day>(*day);
}

/// The open store, its currency, and what the options say.
struct Work {
    OpenStore store;
    Currency base = kCny;
    InsightSettings settings;
};

Result<Work> openWork(const Invocation& invocation)
{
    Work work;
    ZHIKE_TRY(work.store, invocation.open(OpenMode::MustExist));
    ZHIKE_TRY(work.base, baseCurrency(*work.store.session));
    ZHIKE_TRY(const InsightRules rules, insightRules(*work.store.session));
    work.settings = rules.models;
    ZHIKE_TRY(work.settings.asOf, dayOption(invocation));
    if (invocation.has("model")) {
        work.settings.kind = buyingModelFromKey(invocation.text("model"));
        if (!work.settings.kind) {
            return zhike::fail(ErrorCode::InvalidInput, u"--model takes bgnbd, mbgnbd, paretonbd or mbgcnbd"_s);
        }
    }
    if (invocation.has("horizon-weeks")) {
        const int weeks = invocation.value<int>("horizon-weeks");
        if (weeks < 1 || weeks > 5200) {
            return zhike::fail(ErrorCode::InvalidInput, u"--horizon-weeks takes 1 to 5200"_s);
        }
        work.settings.expectationWeeks = weeks;
        work.settings.valueHorizonWeeks = weeks;
    }
    if (invocation.has("margin-rate")) {
        work.settings.marginRate = invocation.value<double>("margin-rate");
    }
    return work;
}

void declareAsOf(Options& options)
{
    options.named.add_options()(
        "as-of", po::value<std::string>()->value_name("DAY"),
        "observation end, as 1997-09-30; usually the day of the newest order");
}

// ---- model fit

void declareModelFit(Options& options)
{
    options.named.add_options()(
        "kind", po::value<std::string>()->value_name("KIND")->required(),
        "bgnbd, mbgnbd, paretonbd, mbgcnbd, bgbb or gammagamma")(
        "occasion", po::value<std::string>()->value_name("PERIOD"), "bgbb: year (usual) or month");
    declareAsOf(options);
}

QJsonObject fitJson(const models::FittedModel& model)
{
    const QStringList names = model.kind == models::BuyingModel::ParetoNbd
        ? QStringList{u"r"_s, u"alpha"_s, u"s"_s, u"beta"_s}
        : QStringList{u"r"_s, u"alpha"_s, u"a"_s, u"b"_s};
    QJsonObject parameters;
    QJsonObject errors;
    for (int i = 0; i < models::parameterCount(model.kind); ++i) {
        parameters.insert(names[i], model.parameters[size_t(i)]);
        errors.insert(names[i], model.standardErrors[size_t(i)]);
    }
    return {
        {u"parameters"_s, parameters},
        {u"standard_errors"_s, errors},
        {u"log_likelihood"_s, model.logLikelihood},
        {u"aic"_s, model.aic},
        {u"cells"_s, qint64(model.cells)},
        {u"customers"_s, qint64(model.customers)},
        {u"repeat_customers"_s, qint64(model.repeatCustomers)},
        {u"iterations"_s, model.iterations},
        {u"evaluations"_s, model.evaluations},
        {u"gradient_norm"_s, model.gradientNorm}};
}

QJsonObject fitJson(const models::OccasionModel& model)
{
    const QStringList names{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s};
    QJsonObject parameters;
    QJsonObject errors;
    for (qsizetype i = 0; i < names.size(); ++i) {
        parameters.insert(names[i], model.parameters[size_t(i)]);
        errors.insert(names[i], model.standardErrors[size_t(i)]);
    }
    return {
        {u"parameters"_s, parameters},
        {u"standard_errors"_s, errors},
        {u"log_likelihood"_s, model.logLikelihood},
        {u"aic"_s, model.aic},
        {u"customers"_s, qint64(model.customers)},
        {u"repeat_customers"_s, qint64(model.repeatCustomers)},
        {u"iterations"_s, model.iterations},
        {u"evaluations"_s, model.evaluations},
        {u"gradient_norm"_s, model.gradientNorm}};
}

QJsonObject fitJson(const models::SpendModel& model)
{
    return {
        {u"parameters"_s, QJsonObject{{u"p"_s, model.p}, {u"q"_s, model.q}, {u"gamma"_s, model.gamma}}},
        {u"standard_errors"_s,
         QJsonObject{
             {u"p"_s, model.standardErrorP}, {u"q"_s, model.standardErrorQ}, {u"gamma"_s, model.standardErrorGamma}}},
        {u"log_likelihood"_s, model.logLikelihood},
        {u"aic"_s, model.aic},
        {u"customers"_s, qint64(model.customers)},
        {u"customers_left_out"_s, qint64(model.customersLeftOut)},
        {u"iterations"_s, model.iterations},
        {u"evaluations"_s, model.evaluations},
        {u"gradient_norm"_s, model.gradientNorm},
        {u"correlation"_s, model.correlation},
        {u"population_mean"_s, model.populationMean()}};
}

template <class Fit> ExitCode printFit(Invocation& invocation, const QString& kind, Day asOf, const Fit& fit)
{
    QJsonObject json{{u"kind"_s, kind}, {u"as_of"_s, asOf.date().toString(Qt::ISODate)}};
    if (!fit) {
        json.insert("refusal"_L1, refusalJson(fit.error()));
        if (invocation.wantsJson()) {
            invocation.print(json);
        }
        invocation.say(refusalSentence(fit.error()));
        return ExitCode::Failed;
    }
    const QJsonObject figures = fitJson(*fit);
    for (auto figure = figures.constBegin(); figure != figures.constEnd(); ++figure) {
        json.insert(figure.key(), figure.value());
    }
    if (invocation.wantsJson()) {
        invocation.print(json);
        return ExitCode::Done;
    }
    const QJsonObject parameters = json.value("parameters"_L1).toObject();
    const QJsonObject errors = json.value("standard_errors"_L1).toObject();
    for (auto parameter = parameters.constBegin(); parameter != parameters.constEnd(); ++parameter) {
        invocation.print(u"%1 %2 +- %3"_s.arg(parameter.key().leftJustified(6))
                             .arg(parameter.value().toDouble(), 0, 'g', 10)
                             .arg(errors.value(parameter.key()).toDouble(), 0, 'g', 4));
    }
    invocation.print(u"log-likelihood %1"_s.arg(json.value("log_likelihood"_L1).toDouble(), 0, 'f', 8));
    return ExitCode::Done;
}

/// BG/BB over calendar years or months; one that the observation ends within is left out.
ExitCode fitOccasions(Invocation& invocation, const Work& work, Day asOf)
{
    const QString period = invocation.has("occasion") ? invocation.text("occasion") : u"year"_s;
    if (period != "year"_L1 && period != "month"_L1) {
        return invocation.misused(u"--occasion takes year or month"_s);
    }
    const auto occasionOf = [byYear = period == "year"_L1](Day day) {
        const QDate date = day.date();
        return byYear ? date.year() : date.year() * 12 + date.month() - 1;
    };
    models::OccasionCounter counter(occasionOf(asOf.plus(1)) - 1);
    PurchaseDays days([&](const PurchaseDay& day) -> Result<void> {
        if (day.isPurchase()) {
            counter.add(day.customer, occasionOf(Day(qint32(day.day))));
        }
        return {};
    });
    auto read = purchasesUpTo(
        *work.store.session, asOf.sinceEpoch(), [&](const PurchaseRow& row) -> Result<void> { return days.add(row); });
    if (read) {
        read = days.finish();
    }
    if (!read) {
        return invocation.fail(read.error());
    }
    return printFit(invocation, u"bgbb"_s, asOf, models::fitOccasions(counter.finish()));
}

ExitCode runModelFit(Invocation& invocation)
{
    const QString kind = invocation.text("kind");
    const auto buying = buyingModelFromKey(kind);
    if (!buying && kind != "gammagamma"_L1 && kind != "bgbb"_L1) {
        return invocation.misused(u"--kind takes bgnbd, mbgnbd, paretonbd, mbgcnbd, bgbb or gammagamma"_s);
    }
    const auto work = openWork(invocation);
    if (!work) {
        return invocation.fail(work.error());
    }
    const auto history = purchaseHistory(*work->store.session, work->settings.asOf, work->base);
    if (!history) {
        return invocation.fail(history.error());
    }
    if (kind == "bgbb"_L1) {
        return fitOccasions(invocation, *work, history->asOf);
    }
    std::vector<models::RepeatRow> rows;
    for (const models::CustomerStatistics& statistics : history->statistics) {
        if (const auto row = models::repeatRow(statistics, history->asOf.sinceEpoch())) {
            rows.push_back(*row);
        }
    }
    if (!buying) {
        return printFit(invocation, kind, history->asOf, models::fitSpend(rows));
    }
    models::FitOptions options;
    options.logGapWeeks = history->regularity.logGapWeeks;
    return printFit(invocation, kind, history->asOf, models::fit(*buying, models::makeCells(rows), options));
}

// ---- export insight

void declareExportInsight(Options& options)
{
    declareAsOf(options);
    // clang-format off
    options.named.add_options()
        ("model", po::value<std::string>()->value_name("KIND"),
            "bgnbd, mbgnbd, paretonbd or mbgcnbd; usually the one with the smallest error on data held back")
        ("horizon-weeks", po::value<int>()->value_name("N"),
            "of expected purchases (52 unless given) and of the value (156)")
        ("margin-rate", po::value<double>()->value_name("R"), "of revenue; usually what the orders' costs say")
        ("csv", po::value<std::string>()->value_name("OUT")->required(), "the file to write");
    // clang-format on
}

QString figure(double value)
{
    return QString::number(value, 'g', 12);
}

Result<qint64> writeInsight(SqlSession& session, const InsightSnapshot& snapshot, CsvWriter& writer)
{
    ZHIKE_CHECK(writer.row(
        {u"key"_s, u"x"_s, u"t_x"_s, u"T"_s, u"m_x"_s, u"r"_s, u"f"_s, u"m"_s, u"segment"_s, u"p_alive"_s,
         u"expected_purchases"_s, u"expected_spend"_s, u"value"_s}));
    qint64 written = 0;
    size_t at = 0; // customers of the snapshot come by id, as the keys do
    ZHIKE_CHECK(readCustomerKeys(session, [&](qint64 id, const QString& key) -> Result<void> {
        while (at < snapshot.history.customers.size() && snapshot.history.customers[at] < id) {
            ++at;
        }
        ++written;
        if (at == snapshot.history.customers.size() || snapshot.history.customers[at] != id) {
            return writer.row(QStringList{key} + QStringList(12)); // has not bought
        }
        const models::RepeatRow& row = snapshot.rows[at];
        const models::RfmScore& score = snapshot.rfm.scores[at];
        const std::uint8_t segment = snapshot.segments[at];
        QStringList cells{
            key,
            QString::number(row.repeats),
            figure(row.spanDays / 7.0),
            figure(row.ageDays / 7.0),
            figure(row.meanRepeatSpend),
            QString::number(score.recency),
            QString::number(score.frequency),
            QString::number(score.monetary),
            segment == models::kNoSegment ? QString() : QString::fromStdString(snapshot.segmentTable.keys[segment])};
        if (snapshot.hasPredictions()) {
            const models::Prediction& prediction = snapshot.predictions[at];
            cells += {figure(prediction.pAlive), figure(prediction.expectedPurchases)};
            cells += snapshot.spend ? QStringList{figure(prediction.expectedSpend), figure(prediction.value[0])}
                                    : QStringList{{}, {}};
        } else {
            cells += {{}, {}, {}, {}};
        }
        return writer.row(cells);
    }));
    return written;
}

Result<InsightSnapshot> snapshotOf(Work& work)
{
    ZHIKE_TRY(PurchaseHistory history, purchaseHistory(*work.store.session, work.settings.asOf, work.base));
    ZHIKE_TRY(models::SegmentTable table, segmentTable(*work.store.session));
    return computeInsight(std::move(history), std::move(table), work.settings);
}

ExitCode runExportInsight(Invocation& invocation)
{
    auto work = openWork(invocation);
    if (!work) {
        return invocation.fail(work.error());
    }
    const auto snapshot = snapshotOf(*work);
    if (!snapshot) {
        return invocation.fail(snapshot.error());
    }
    auto writer = CsvWriter::create(invocation.text("csv"));
    if (!writer) {
        return invocation.fail(writer.error());
    }
    const auto written = writeInsight(*work->store.session, *snapshot, *writer);
    if (!written) {
        return invocation.fail(written.error());
    }
    const ExportNote note{
        RecordKind::Customer, TableFormat::Csv, QFileInfo(invocation.text("csv")).fileName(), *written};
    const auto logged = runChange(
        *work->store.session, recordExport(note), Author{UserId(0), Role::Administrator},
        Instant::from(QDateTime::currentDateTimeUtc()), work->base);
    if (!logged) {
        return invocation.fail(logged.error());
    }
    if (const auto closed = writer->commit(); !closed) {
        return invocation.fail(closed.error());
    }
    QJsonObject json{
        {u"rows"_s, *written},
        {u"as_of"_s, snapshot->history.asOf.date().toString(Qt::ISODate)},
        {u"model"_s, keyOf(snapshot->kind)},
        {u"file"_s, invocation.text("csv")}};
    if (!snapshot->model) {
        json.insert("refusal"_L1, refusalJson(snapshot->model.error()));
        invocation.say(refusalSentence(snapshot->model.error()));
    }
    if (invocation.wantsJson()) {
        invocation.print(json);
    } else {
        invocation.say(u"%1 customers as of %2, by %3"_s.arg(*written).arg(
            snapshot->history.asOf.date().toString(Qt::ISODate), modelName(keyOf(snapshot->kind))));
    }
    return ExitCode::Done;
}

// ---- report segments

void declareReportSegments(Options& options)
{
    declareAsOf(options);
    // clang-format off
    options.named.add_options()
        ("model", po::value<std::string>()->value_name("KIND"), "as for export insight")
        ("pdf", po::value<std::string>()->value_name("OUT"), "write the report to this PDF file")
        ("html", po::value<std::string>()->value_name("OUT"), "and, or, to this HTML file")
        ("csv", po::value<std::string>()->value_name("OUT"), "and, or, the table of segments to this CSV file")
        ("language", po::value<std::string>()->value_name("CODE"), "en, zh_CN or zh_TW");
    // clang-format on
}

Result<void> writeSegmentsCsv(const InsightSummary& summary, const QString& path)
{
    ZHIKE_TRY(CsvWriter writer, CsvWriter::create(path));
    ZHIKE_CHECK(writer.row(
        {u"segment"_s, u"customers"_s, u"revenue"_s, u"mean_p_alive"_s, u"value"_s, u"customer_share"_s,
         u"revenue_share"_s, u"value_share"_s}));
    const double perMajor = double(summary.base.minorPerMajor());
    for (const SegmentLine& line : summary.segments) {
        ZHIKE_CHECK(writer.row(
            {line.key, QString::number(line.customers), figure(double(line.revenue) / perMajor),
             figure(line.meanPAlive), figure(double(line.value) / perMajor), figure(line.customerShare),
             figure(line.revenueShare), figure(line.valueShare)}));
    }
    return writer.commit();
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return zhike::fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.commit() ? Result<void>() : zhike::fail(ErrorCode::Io, u"%1: %2"_s.arg(path, file.errorString()));
}

Result<void> writeReports(
    SqlSession& session, const Invocation& invocation, const InsightSummary& summary,
    const std::optional<InsightComparison>& comparison)
{
    const UiLanguage language = languageFromCode(invocation.text("language")).value_or(UiLanguage::English);
    Translations translations;
    translations.use(language);
    const Formats formats(language, summary.base);
    ThemeSettings look;
    look.language = language;
    const Theme theme = Theme::make(look);
    const QString company = QFileInfo(invocation.text("db")).completeBaseName();
    Report report = segmentReport(summary, comparison ? &*comparison : nullptr, formats, company);
    const Day from = comparison ? comparison->before.asOf : summary.asOf.plus(-30);
    ZHIKE_TRY(const QList<SegmentTrend> trends, segmentTrends(session, from, summary.asOf));
    addRuleSegments(report, trends, from, summary.asOf, summary.base, formats);
    if (invocation.has("pdf")) {
        ZHIKE_CHECK(writePdf(report, invocation.text("pdf"), theme));
    }
    if (invocation.has("html")) {
        ZHIKE_CHECK(writeFile(invocation.text("html"), toHtml(report, theme)));
    }
    return invocation.has("csv") ? writeSegmentsCsv(summary, invocation.text("csv")) : Result<void>();
}

ExitCode runReportSegments(Invocation& invocation)
{
    if (!invocation.has("pdf") && !invocation.has("html") && !invocation.has("csv")) {
        return invocation.misused(u"name at least one of --pdf, --html, --csv"_s);
    }
    auto work = openWork(invocation);
    if (!work) {
        return invocation.fail(work.error());
    }
    const auto snapshot = snapshotOf(*work);
    if (!snapshot) {
        return invocation.fail(snapshot.error());
    }
    const InsightSummary summary = summaryOf(*snapshot, work->base);
    const auto comparison = usualComparison(*work->store.session, summary, work->base);
    if (!comparison) {
        return invocation.fail(comparison.error());
    }
    if (const auto written = writeReports(*work->store.session, invocation, summary, *comparison); !written) {
        return invocation.fail(written.error());
    }
    if (invocation.wantsJson()) {
        invocation.print(toJson(summary));
    }
    return ExitCode::Done;
}

} // namespace

const Command kModelFit{
    "model fit", "--kind KIND [--as-of DAY]", "fit a buying model or the spend model on the company's orders",
    declareModelFit, runModelFit};
const Command kExportInsight{
    "export insight", "--csv OUT [--as-of DAY] [--model KIND] [--horizon-weeks N]",
    "every customer with scores, segment, P(alive), expected purchases and value", declareExportInsight,
    runExportInsight};
const Command kReportSegments{
    "report segments",
    "--pdf OUT | --html OUT | --csv OUT",
    "segments and lifetime value as a report",
    declareReportSegments,
    runReportSegments,
    ApplicationKind::Offscreen};

} // namespace zhike::cli
