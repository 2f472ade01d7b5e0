#pragma once

#include <QtGlobal>
#include <initializer_list>
#include <span>

namespace zhike::sample {

/// A stream of random numbers that depends on its seed alone and is the same on every machine (the distributions of the
/// standard library differ from one library to the next). Cheap to make: every customer has streams of its own.
class SampleRandom {
public:
    explicit SampleRandom(quint64 seed) noexcept : m_state(seed) { }
    /// The stream of one thing (`index`) for one purpose.
    [[nodiscard]] static SampleRandom stream(quint64 seed, quint64 purpose, quint64 index) noexcept;

    [[nodiscard]] quint64 next() noexcept; ///< SplitMix64
    [[nodiscard]] double unit() noexcept; ///< within (0, 1), both ends left out
    [[nodiscard]] bool chance(double probability) noexcept { return unit() < probability; }
    [[nodiscard]] qint64 below(qint64 end) noexcept; ///< 0 .. end-1; `end` is greater than zero
    [[nodiscard]] qint64 between(qint64 first, qint64 last) noexcept { return first + below(last - first + 1); }
    [[nodiscard]] double exponential() noexcept; ///< mean 1
    [[nodiscard]] double normal() noexcept; ///< mean 0, deviation 1
    [[nodiscard]] double gamma(double shape) noexcept; ///< scale 1; Marsaglia and Tsang 2000
    [[nodiscard]] double beta(double a, double b) noexcept;
    [[nodiscard]] int poisson(double mean) noexcept; ///< for means up to some hundreds

    /// One of a list, each as likely as the other.
    template <class List> [[nodiscard]] const auto& of(const List& list) noexcept
    {
        return list[decltype(std::size(list))(below(qint64(std::size(list))))];
    }
    /// One of a list in which those further in front come more often, as surnames do; steepness 1 is even.
    template <class List> [[nodiscard]] const auto& ofRanked(const List& list, double steepness) noexcept
    {
        return list[decltype(std::size(list))(ranked(qint64(std::size(list)), steepness))];
    }
    /// The index of a weight, each as likely as its share of their sum.
    [[nodiscard]] int weighted(std::span<const double> weights) noexcept;
    [[nodiscard]] int weighted(std::initializer_list<double> weights) noexcept
    {
        return weighted(std::span<const double>(weights.begin(), weights.size()));
    }

private:
    qint64 ranked(qint64 count, double steepness) noexcept;

    quint64 m_state;
};

} // namespace zhike::sample
