#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

namespace zhike {

/// Finds texts that are one letter apart among many, without comparing each with each: two of them share what is left
/// when one letter is taken out of either. Keeps the texts, two bytes a letter.
class SlipFinder {
public:
    void add(std::uint32_t number, QStringView text);
    [[nodiscard]] qsizetype size() const { return qsizetype(m_texts.size()); }

    /// Goes through one of kParts parts of the work.
    /// @param found gets each pair of numbers, some more than once
    void searchPart(int part, const std::function<void(std::uint32_t, std::uint32_t)>& found) const;
    static constexpr int kParts = 8;

private:
    struct Text {
        std::uint32_t number;
        std::uint32_t begin;
        std::uint32_t length;
    };
    [[nodiscard]] QStringView textOf(const Text& text) const;

    std::vector<char16_t> m_letters;
    std::vector<Text> m_texts;
};

} // namespace zhike
