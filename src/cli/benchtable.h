#pragma once

#include "domain/base/result.h"

#include <QJsonObject>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace zhike::cli {

/// What a line has to reach.
struct BenchBudget {
    double value = 0;
    bool isLeast = false; ///< true: at least so much (a rate); false: at most (a time, a size)
    double share = 0.95; ///< of all times that must keep within it
};

/// One line of the table: how long something took each time, or a figure of its own.
struct BenchLine {
    QString what;
    QString unit; ///< of the figures: "ms", "rows/s", "MB"
    std::vector<double> values; ///< as a clock on the wall shows, sorted
    std::vector<double> cpu; ///< milliseconds of the thread's own work, sorted; empty for other units
    std::optional<BenchBudget> budget;
    QString note;

    /// @param share 0.5 for the median. The smallest value that so many of all do not exceed.
    [[nodiscard]] static double percentile(const std::vector<double>& sorted, double share);
    [[nodiscard]] bool isMet() const;
};

/// The lines in the order in which they were measured.
class BenchTable {
public:
    /// Runs `work` so many times with 0, 1, 2 ... and notes how long each took. The first is a warm-up and not counted
    /// when there are more than three. @return the line, or the first error.
    Result<BenchLine>
    time(const QString& what, std::optional<double> budgetMs, int times, const std::function<Result<void>(int)>& work);
    /// The times of several lines as one: what people feel when they do all of it.
    void sumUp(const QString& what, double budgetMs, const std::vector<BenchLine>& lines);
    /// A series of figures that was measured elsewhere, in any order.
    void add(BenchLine line);
    /// A figure that is no series of times.
    void note(const QString& what, const QString& unit, double value, std::optional<BenchBudget> budget = std::nullopt);

    [[nodiscard]] const std::vector<BenchLine>& lines() const { return m_lines; }
    [[nodiscard]] QStringList toText() const;
    [[nodiscard]] QJsonObject toJson() const;

    /// Told each line as soon as it is there.
    std::function<void(const QString&)> onLine;

private:
    std::vector<BenchLine> m_lines;
};

} // namespace zhike::cli
