#include "analytics/buyingmodel.h"
#include "analytics/modelcheck.h"
#include "analytics/prediction.h"
#include "analytics/segments.h"
#include "analytics/spendmodel.h"
#include "analytics/valuecurve.h"
#include "bench/syntheticcustomers.h"

#include <benchmark/benchmark.h>
#include <map>

namespace zhike::bench {
namespace {

using namespace analytics;

constexpr std::uint64_t kSeed = 42;
constexpr std::int64_t kMany = 1'000'000;
constexpr std::int64_t kSome = 10'000;

const std::vector<CustomerStatistics>& customers(std::int64_t count)
{
    static std::map<std::int64_t, std::vector<CustomerStatistics>> made;
    auto& result = made[count];
    if (result.empty()) {
        result = syntheticCustomers(count, kSeed);
    }
    return result;
}

std::vector<RepeatRow> repeatRows(std::int64_t count)
{
    std::vector<RepeatRow> rows;
    rows.reserve(std::size_t(count));
    for (const CustomerStatistics& customer : customers(count)) {
        rows.push_back(*repeatRow(customer, observationEnd()));
    }
    return rows;
}

void rfmScoresAndSegments(benchmark::State& state)
{
    const auto& all = customers(state.range(0));
    for (auto _ : state) {
        std::vector<Activity> activities;
        activities.reserve(all.size());
        for (const CustomerStatistics& customer : all) {
            activities.push_back(activity(customer, observationEnd(), MonetaryMeasure::TotalRevenue));
        }
        const auto scores = rfmScores(activities);
        benchmark::DoNotOptimize(segmentsOf(scores->scores, defaultSegments()));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void statisticsFromPurchases(benchmark::State& state)
{
    std::vector<Purchase> log;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        log.push_back({i / 10, std::int32_t(i % 10 * 30), 1999});
    }
    for (auto _ : state) {
        StatisticsAccumulator accumulator(100);
        for (const Purchase& purchase : log) {
            benchmark::DoNotOptimize(accumulator.add(purchase));
        }
        benchmark::DoNotOptimize(accumulator.finish());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void cellsFromStatistics(benchmark::State& state)
{
    const auto& all = customers(state.range(0));
    std::size_t cells = 0;
    for (auto _ : state) {
        cells = makeCells(repeatRows(state.range(0))).size();
    }
    state.counters["cells"] = double(cells);
    state.SetItemsProcessed(state.iterations() * std::int64_t(all.size()));
}

/// From statistics to the checked model: rows, cells, fit.
void fitFromStatistics(benchmark::State& state)
{
    const auto kind = BuyingModel(state.range(0));
    const std::int64_t count = state.range(1);
    customers(count);
    Fitted<FittedModel> model;
    for (auto _ : state) {
        model = fit(kind, makeCells(repeatRows(count)));
    }
    if (!model) {
        state.SkipWithError("no fit");
        return;
    }
    for (std::size_t i = 0; i < std::size_t(parameterCount(kind)); ++i) {
        state.counters["parameter" + std::to_string(i + 1)] = model->parameters[i];
    }
    state.counters["evaluations"] = model->evaluations;
    state.counters["logLikelihood"] = model->logLikelihood;
    state.SetItemsProcessed(state.iterations() * count);
}

void fitSpendFromStatistics(benchmark::State& state)
{
    const std::vector<RepeatRow> rows = repeatRows(state.range(0));
    Fitted<SpendModel> model;
    for (auto _ : state) {
        model = fitSpend(rows);
    }
    if (!model) {
        state.SkipWithError("no fit");
        return;
    }
    state.counters["customers"] = double(model->customers);
    state.counters["evaluations"] = model->evaluations;
    state.counters["p"] = model->p;
    state.counters["q"] = model->q;
    state.counters["gamma"] = model->gamma;
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

FittedModel modelOf(BuyingModel kind)
{
    FittedModel model;
    model.kind = kind;
    model.parameters
        = kind == BuyingModel::ParetoNbd ? std::array{1.1, 7.0, 0.5, 12.0} : std::array{0.95, 6.9, 0.55, 3.2};
    return model;
}

/// P(alive) and the expectation for 52 weeks, with as many value horizons as asked.
void predictForAll(benchmark::State& state)
{
    const FittedModel model = modelOf(BuyingModel(state.range(0)));
    const std::vector<RepeatRow> rows = repeatRows(state.range(2));
    SpendModel spend;
    spend.p = 6.25;
    spend.q = 3.74;
    spend.gamma = 15.44;
    PredictionOptions options;
    options.valueHorizons = {52, 104, 156};
    options.valueHorizons.resize(std::size_t(state.range(1)));
    std::vector<Prediction> out(rows.size());
    for (auto _ : state) {
        benchmark::DoNotOptimize(predict(model, &spend, rows, options, out));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * state.range(2));
}

void paretoCurveOf(benchmark::State& state)
{
    std::vector<double> values;
    for (const CustomerStatistics& customer : customers(state.range(0))) {
        values.push_back(customer.revenue);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(paretoCurve(values));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void checkFrequenciesOf(benchmark::State& state)
{
    const FittedModel model = modelOf(BuyingModel(state.range(0)));
    const std::vector<Cell> cells = makeCells(repeatRows(state.range(1)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(checkFrequencies(model, cells));
    }
}

constexpr auto kBg = std::int64_t(BuyingModel::BgNbd);
constexpr auto kMbg = std::int64_t(BuyingModel::MbgNbd);
constexpr auto kPareto = std::int64_t(BuyingModel::ParetoNbd);

BENCHMARK(rfmScoresAndSegments)->Arg(kSome)->Arg(kMany)->Unit(benchmark::kMillisecond);
BENCHMARK(statisticsFromPurchases)->Arg(kMany)->Unit(benchmark::kMillisecond);
BENCHMARK(cellsFromStatistics)->Arg(kSome)->Arg(kMany)->Unit(benchmark::kMillisecond);
BENCHMARK(fitFromStatistics)
    ->ArgNames({"model", "customers"})
    ->ArgsProduct({{kBg, kMbg, kPareto}, {kSome, kMany}})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(fitSpendFromStatistics)->Arg(kSome)->Arg(kMany)->Unit(benchmark::kMillisecond);
BENCHMARK(predictForAll)
    ->ArgNames({"model", "valueHorizons", "customers"})
    ->ArgsProduct({{kBg, kMbg, kPareto}, {0, 1, 3}, {kMany}})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(paretoCurveOf)->Arg(kMany)->Unit(benchmark::kMillisecond);
BENCHMARK(checkFrequenciesOf)
    ->ArgNames({"model", "customers"})
    ->ArgsProduct({{kBg, kPareto}, {kMany}})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace zhike::bench
