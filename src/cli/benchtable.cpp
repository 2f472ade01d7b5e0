#include "cli/benchtable.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <ctime>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhatWidth = 62;

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QString benchFigure(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0).rightJustified(9);
}

QString headText()
{
    return u"what"_s.leftJustified(kWhatWidth) + u"   median       p95       p99  cpu p95      count    budget"_s;
}

QString lineText(const BenchLine& line)
{
    QString text = line.what.leftJustified(kWhatWidth) + benchFigure(BenchLine::percentile(line.values, 0.5)) + u' '
        + benchFigure(BenchLine::percentile(line.values, 0.95)) + u' '
        + benchFigure(BenchLine::percentile(line.values, 0.99))
        + (line.cpu.empty() ? QString(9, u' ') : benchFigure(BenchLine::percentile(line.cpu, 0.95)))
        + QString::number(line.values.size()).rightJustified(11);
    text += line.budget
        ? benchFigure(line.budget->value) + u' ' + line.unit + (line.isMet() ? u"  met"_s : u"  MISSED"_s)
        : QString(10, u' ') + line.unit;
    return line.note.isEmpty() ? text : text + u"  "_s + line.note;
}

QJsonObject lineJson(const BenchLine& line)
{
    QJsonObject json{
        {u"what"_s, line.what},
        {u"unit"_s, line.unit},
        {u"median"_s, BenchLine::percentile(line.values, 0.5)},
        {u"p95"_s, BenchLine::percentile(line.values, 0.95)},
        {u"p99"_s, BenchLine::percentile(line.values, 0.99)},
        {u"count"_s, qint64(line.values.size())}};
    if (!line.cpu.empty()) {
        json.insert(u"cpuMedian"_s, BenchLine::percentile(line.cpu, 0.5));
        json.insert(u"cpuP95"_s, BenchLine::percentile(line.cpu, 0.95));
    }
    if (line.budget) {
        json.insert(u"budget"_s, line.budget->value);
        json.insert(u"met"_s, line.isMet());
    }
    if (!line.note.isEmpty()) {
        json.insert(u"note"_s, line.note);
    }
    return json;
}

} // namespace

double BenchLine::percentile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) {
        return 0;
    }
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<size_t>(rank, 1, sorted.size()) - 1];
}

bool BenchLine::isMet() const
{
    if (!budget) {
        return true;
    }
    return budget->isLeast ? percentile(values, 0.5) >= budget->value
                           : percentile(values, budget->share) <= budget->value;
}

void BenchTable::add(BenchLine line)
{
    std::ranges::sort(line.values);
    std::ranges::sort(line.cpu);
    if (onLine) {
        onLine(m_lines.empty() ? headText() + u'\n' + lineText(line) : lineText(line));
    }
    m_lines.push_back(std::move(line));
}

Result<BenchLine> BenchTable::time(
    const QString& what, std::optional<double> budgetMs, int times, const std::function<Result<void>(int)>& work)
{
    BenchLine line;
    line.what = what;
    line.unit = u"ms"_s;
    if (budgetMs) {
        line.budget = BenchBudget{*budgetMs};
    }
    for (int i = 0; i < times; ++i) {
        QElapsedTimer wall;
        const double cpuBefore = threadCpuMs();
        wall.start();
        ZHIKE_CHECK(work(i));
        if (i > 0 || times <= 3) {
            line.values.push_back(double(wall.nsecsElapsed()) / 1e6);
            line.cpu.push_back(threadCpuMs() - cpuBefore);
        }
    }
    add(line);
    return m_lines.back();
}

void BenchTable::sumUp(const QString& what, double budgetMs, const std::vector<BenchLine>& lines)
{
    BenchLine all;
    all.what = what;
    all.unit = u"ms"_s;
    all.budget = BenchBudget{budgetMs};
    for (const BenchLine& line : lines) {
        all.values.insert(all.values.end(), line.values.begin(), line.values.end());
        all.cpu.insert(all.cpu.end(), line.cpu.begin(), line.cpu.end());
    }
    add(std::move(all));
}

void BenchTable::note(const QString& what, const QString& unit, double value, std::optional<BenchBudget> budget)
{
    BenchLine line;
    line.what = what;
    line.unit = unit;
    line.values = {value};
    line.budget = budget;
    add(std::move(line));
}

QStringList BenchTable::toText() const
{
    QStringList text{headText()};
    for (const BenchLine& line : m_lines) {
        text.append(lineText(line));
    }
    return text;
}

QJsonObject BenchTable::toJson() const
{
    QJsonArray array;
    for (const BenchLine& line : m_lines) {
        array.append(lineJson(line));
    }
    return {{u"lines"_s, array}};
}

} // namespace zhike::cli
