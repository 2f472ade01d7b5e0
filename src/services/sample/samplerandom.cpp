#include "services/sample/samplerandom.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhike::sample {

namespace {

constexpr quint64 kGoldenStep = 0x9E3779B97F4A7C15U;

quint64 mixed(quint64 z) noexcept
{
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

} // namespace

SampleRandom SampleRandom::stream(quint64 seed, quint64 purpose, quint64 index) noexcept
{
    return SampleRandom(mixed(mixed(mixed(seed + kGoldenStep) + purpose * kGoldenStep) + index * kGoldenStep));
}

quint64 SampleRandom::next() noexcept
{
    m_state += kGoldenStep;
    return mixed(m_state);
}

double SampleRandom::unit() noexcept
{
    return (double(next() >> 11U) + 0.5) * 0x1.0p-53;
}

qint64 SampleRandom::below(qint64 end) noexcept
{
    return std::min(end - 1, qint64(unit() * double(end)));
}

double SampleRandom::exponential() noexcept
{
    return -std::log(unit());
}

double SampleRandom::normal() noexcept
{
    return std::sqrt(2 * exponential()) * std::cos(2 * std::numbers::pi * unit());
}

double SampleRandom::gamma(double shape) noexcept
{
    if (shape < 1) {
        return gamma(shape + 1) * std::pow(unit(), 1 / shape); // section 6 of the paper
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double t = 1 + c * x;
        if (t <= 0) {
            continue;
        }
        const double v = t * t * t;
        if (std::log(unit()) < x * x / 2 + d - d * v + d * std::log(v)) {
            return d * v;
        }
    }
}

double SampleRandom::beta(double a, double b) noexcept
{
    const double x = gamma(a);
    return x / (x + gamma(b));
}

int SampleRandom::poisson(double mean) noexcept
{
    int count = 0;
    for (double rest = mean - exponential(); rest > 0; rest -= exponential()) {
        ++count;
    }
    return count;
}

int SampleRandom::weighted(std::span<const double> weights) noexcept
{
    double sum = 0;
    for (const double weight : weights) {
        sum += weight;
    }
    double rest = unit() * sum;
    for (size_t i = 0; i + 1 < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0) {
            return int(i);
        }
    }
    return int(weights.size()) - 1;
}

qint64 SampleRandom::ranked(qint64 count, double steepness) noexcept
{
    return std::min(count - 1, qint64(std::pow(unit(), steepness) * double(count)));
}

} // namespace zhike::sample
