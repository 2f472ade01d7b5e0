#pragma once

#include "analytics/prediction.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

namespace zhike::analytics::test {

/// A CSV file of numbers: lines that begin with # are skipped, the first other one names the columns.
class NumberTable {
public:
    explicit NumberTable(const std::filesystem::path& path)
    {
        std::ifstream file(path);
        std::string line;
        while (std::getline(file, line)) {
            if (line.empty() || line.front() == '#') {
                continue;
            }
            std::istringstream fields(line);
            std::string field;
            if (m_columns.empty()) {
                for (std::size_t i = 0; std::getline(fields, field, ','); ++i) {
                    m_columns[field] = i;
                }
                continue;
            }
            std::vector<double> row;
            while (std::getline(fields, field, ',')) {
                row.push_back(std::stod(field));
            }
            m_rows.push_back(std::move(row));
        }
    }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] double at(std::size_t row, const std::string& column) const
    {
        return m_rows.at(row).at(m_columns.at(column));
    }
    [[nodiscard]] int wholeAt(std::size_t row, const std::string& column) const { return int(at(row, column)); }

private:
    std::map<std::string, std::size_t> m_columns;
    std::vector<std::vector<double>> m_rows;
};

inline std::filesystem::path testData(const char* name)
{
    return std::filesystem::path(ZHIKE_TEST_DATA) / name;
}

/// Where the complete reference tables are, on machines that have them; empty elsewhere.
inline std::filesystem::path sharedData()
{
    const char* named = std::getenv("ZHIKE_SHARED_DATA");
    const std::filesystem::path folder
        = named != nullptr ? std::filesystem::path(named) : std::filesystem::path(ZHIKE_SOURCE_DIR) / "../shared/data";
    return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

/// The CDNOW sample, one row per customer, and what each bought in the 39 weeks held out.
struct CdnowSample {
    std::vector<RepeatRow> rows;
    std::vector<double> heldOut;
};
inline CdnowSample cdnowSample()
{
    const NumberTable table(testData("cdnow_customers.csv"));
    CdnowSample sample;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const int repeats = table.wholeAt(i, "repeats");
        const double mean = repeats > 0 ? table.at(i, "repeat_cents") / 100 / repeats : 0;
        for (int customer = 0; customer < table.wholeAt(i, "customers"); ++customer) {
            sample.rows.push_back({repeats, table.wholeAt(i, "span_days"), table.wholeAt(i, "age_days"), mean});
            sample.heldOut.push_back(table.at(i, "held_out_days"));
        }
    }
    return sample;
}

/// Days since 1970-01-01.
inline int dayNumber(int year, int month, int day)
{
    const auto date = std::chrono::year(year) / month / day;
    return int(std::chrono::sys_days(date).time_since_epoch().count());
}

struct LogLine {
    int customer = 0;
    int day = 0;
    std::int64_t cents = 0;
};
/// cdnow_master.csv.gz, through gzip: customer_id, date, cds, amount.
inline std::vector<LogLine> cdnowMasterLog(const std::filesystem::path& file)
{
    std::vector<LogLine> log;
    const std::unique_ptr<FILE, int (*)(FILE*)> lines(popen(("gzip -dc " + file.string()).c_str(), "r"), pclose);
    char header[200];
    if (!lines || fgets(header, sizeof header, lines.get()) == nullptr) {
        return log;
    }
    int customer = 0, year = 0, month = 0, day = 0, pieces = 0;
    double amount = 0;
    while (fscanf(lines.get(), "%d,%d-%d-%d,%d,%lf", &customer, &year, &month, &day, &pieces, &amount) == 6) {
        log.push_back({customer, dayNumber(year, month, day), std::llround(amount * 100)});
    }
    return log;
}

/// The whole CDNOW file at 1997-09-30, through the accumulator.
inline std::vector<RepeatRow> cdnowMasterRows(const std::filesystem::path& file)
{
    std::vector<LogLine> log = cdnowMasterLog(file);
    std::stable_sort(log.begin(), log.end(), [](const LogLine& left, const LogLine& right) {
        return std::pair(left.customer, left.day) < std::pair(right.customer, right.day);
    });
    const int asOf = dayNumber(1997, 9, 30);
    StatisticsAccumulator accumulator(100, asOf, FreeDays::ArePurchases);
    for (const LogLine& line : log) {
        static_cast<void>(accumulator.add({line.customer, line.day, line.cents}));
    }
    std::vector<RepeatRow> rows;
    for (const CustomerWithStatistics& customer : accumulator.finish()) {
        rows.push_back(*repeatRow(customer.statistics, asOf));
    }
    return rows;
}

inline FittedModel aModel(BuyingModel kind, std::array<double, 4> parameters)
{
    FittedModel model;
    model.kind = kind;
    model.parameters = parameters;
    return model;
}
/// The maxima for the CDNOW sample.
inline FittedModel cdnowBgNbd()
{
    return aModel(BuyingModel::BgNbd, {0.2425945224, 4.413602019, 0.7929220172, 2.425906777});
}
inline FittedModel cdnowMbgNbd()
{
    return aModel(BuyingModel::MbgNbd, {0.5248431591, 6.183085280, 0.8913593907, 1.614002240});
}
inline FittedModel cdnowParetoNbd()
{
    return aModel(BuyingModel::ParetoNbd, {0.5532770469, 10.57768346, 0.6062399891, 11.66873529});
}
inline FittedModel cdnowNbd()
{
    return aModel(BuyingModel::Nbd, {0.3847661358, 12.07202284, 0, 0});
}
inline SpendModel cdnowSpend()
{
    SpendModel model;
    model.p = 6.249572271;
    model.q = 3.744224667;
    model.gamma = 15.44352096;
    return model;
}

/// Not the standard library's distributions, whose numbers differ between libraries: SplitMix64.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// @return a number within 0..1, neither of them.
    double uniform() { return (double(next() >> 12) + 0.5) * 0x1p-52; }
    double between(double low, double high) { return low + (high - low) * uniform(); }
    double logUniform(double low, double high) { return std::exp(between(std::log(low), std::log(high))); }
    int wholeBetween(int low, int high) { return low + int(uniform() * (high - low + 1)); }

private:
    std::uint64_t m_state;
};

} // namespace zhike::analytics::test
