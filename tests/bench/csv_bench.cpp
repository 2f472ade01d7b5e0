#include "exchange/csvdetect.h"
#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"
#include "exchange/orderlog.h"
#include "exchange/values.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <random>

namespace {

using namespace zhike;
using namespace Qt::StringLiterals;

/// An order log of 12 columns, about 120 bytes a row: quoted names with separators in them, every fourth in Chinese.
QString orderLog(const QTemporaryDir& folder, qint64 rows)
{
    const QString path = folder.filePath(u"orders.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    std::mt19937 random(42);
    QByteArray block = "order,line,customer,name,day,product,description,quantity,price,amount,country,note\n";
    for (qint64 i = 0; i < rows; ++i) {
        const auto customer = random() % 100'000;
        const auto product = random() % 4'000;
        block += QByteArray::number(536365 + i / 4) + ',' + QByteArray::number(i % 4 + 1) + ','
            + QByteArray::number(customer) + ',';
        block += customer % 4 == 0 ? QByteArray("\"宏远贸易, 上海\"") : QByteArray("\"Harper, Lee \"\"Jr\"\"\"");
        block += ",2024-03-05 08:26:00,P" + QByteArray::number(product)
            + ",WHITE HANGING HEART T-LIGHT HOLDER,6,2.55,15.30,United Kingdom,\n";
        if (block.size() > (1 << 20)) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
    return path;
}

void csvRows(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = orderLog(folder, state.range(0));
    qint64 bytes = 0;
    for (auto _ : state) {
        auto reader = CsvReader::open(path);
        TableRecord record;
        qint64 cells = 0;
        while (reader->next(record) == CsvReader::Step::Record) {
            cells += record.size();
        }
        bytes += reader->fileSize();
        benchmark::DoNotOptimize(cells);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(bytes);
}
BENCHMARK(csvRows)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void orderRowsInterpreted(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = orderLog(folder, state.range(0));
    qint64 amount = 0;
    for (auto _ : state) {
        auto reader = CsvReader::open(path);
        const OrderLogMapping mapping = guessOrderLogMapping(reader->header());
        TableRecord record;
        while (reader->next(record) == CsvReader::Step::Record) {
            const auto row = interpretOrderRow(record, mapping, {});
            amount += row ? row->amount : 0;
        }
        benchmark::DoNotOptimize(amount);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(orderRowsInterpreted)->Arg(200'000)->Unit(benchmark::kMillisecond);

void fileDetected(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = orderLog(folder, state.range(0));
    for (auto _ : state) {
        const auto detection = detectCsv(path);
        state.counters["rows"] = double(detection->estimatedRows);
    }
    state.SetBytesProcessed(state.iterations() * QFileInfo(path).size());
}
BENCHMARK(fileDetected)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void csvRowsOfGb18030(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = orderLog(folder, state.range(0)); // ASCII mostly; the converter runs over all of it
    for (auto _ : state) {
        auto reader = CsvReader::open(path, {.encoding = TextEncoding::Gb18030});
        TableRecord record;
        while (reader->next(record) == CsvReader::Step::Record) { }
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(csvRowsOfGb18030)->Arg(200'000)->Unit(benchmark::kMillisecond);

void amountsParsed(benchmark::State& state)
{
    const QStringList texts = {u"2.55"_s, u"1,234.56"_s, u"-17.10"_s, u"¥12.00"_s};
    for (auto _ : state) {
        for (const QString& text : texts) {
            benchmark::DoNotOptimize(parseAmount(text, {}, kCny));
        }
    }
    state.SetItemsProcessed(state.iterations() * texts.size());
}
BENCHMARK(amountsParsed);

void daysParsed(benchmark::State& state)
{
    const QStringList texts = {u"2010-12-01 08:26:00"_s, u"11/8/2018"_s, u"2024年3月5日"_s, u"20240305"_s};
    for (auto _ : state) {
        for (const QString& text : texts) {
            benchmark::DoNotOptimize(parseDay(text, {.order = DateOrder::MonthDayYear}));
        }
    }
    state.SetItemsProcessed(state.iterations() * texts.size());
}
BENCHMARK(daysParsed);

void csvRowsWritten(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QStringList row = {u"536365"_s, u"17850"_s, u"Harper, Lee"_s, u"2024-03-05"_s, u"WHITE HANGING HEART"_s,
                             u"6"_s,      u"2.55"_s,  u"15.30"_s};
    for (auto _ : state) {
        auto writer = CsvWriter::create(folder.filePath(u"out.csv"_s), {.purpose = CsvPurpose::ForSpreadsheets});
        for (qint64 i = 0; i < state.range(0); ++i) {
            benchmark::DoNotOptimize(writer->row(row));
        }
        benchmark::DoNotOptimize(writer->commit());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(csvRowsWritten)->Arg(200'000)->Unit(benchmark::kMillisecond);

} // namespace
