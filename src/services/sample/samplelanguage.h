#pragma once

#include <QString>
#include <string_view>

namespace zhike::sample {

/// In which language the people of the sample company write.
enum class SampleLanguage { Chinese, English };

[[nodiscard]] inline QString plainText(std::u16string_view text)
{
    return QStringView(text).toString();
}

/// The part of "中文|English" in a language; a text without a stroke is the same in both.
[[nodiscard]] inline QString inLanguage(std::u16string_view both, SampleLanguage language)
{
    const QStringView text(both);
    const qsizetype stroke = text.indexOf(u'|');
    if (stroke < 0) {
        return text.toString();
    }
    return (language == SampleLanguage::Chinese ? text.first(stroke) : text.sliced(stroke + 1)).toString();
}

} // namespace zhike::sample
