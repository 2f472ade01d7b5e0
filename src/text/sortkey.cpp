#include "text/sortkey.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <unicode/coll.h>
#include <unicode/locid.h>

namespace zhike {

namespace {

constexpr int kRulesVersion = 1;

/// Set up once and only read from then on, which ICU allows from many threads.
const icu::Collator& chineseCollator()
{
    static const std::unique_ptr<const icu::Collator> kCollator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> collator(
            icu::Collator::createInstance(icu::Locale("zh", nullptr, nullptr, "collation=pinyin"), status));
        Q_ASSERT_X(U_SUCCESS(status), "chineseCollator", u_errorName(status)); // only when ICU's data are not there
        collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
        return collator;
    }();
    return *kCollator;
}

} // namespace

int sortKeyVersion()
{
    UVersionInfo version{};
    chineseCollator().getVersion(version);
    return (kRulesVersion << 24) ^ (version[0] << 16) ^ (version[1] << 8) ^ version[2];
}

QByteArray sortKey(QStringView text)
{
    // A character gives the key a byte at least, save the few that collation ignores.
    const QStringView trimmed = text.trimmed();
    const QStringView begin = trimmed.first(std::min<qsizetype>(trimmed.size(), 2 * kSortKeyBytes));
    std::array<std::uint8_t, 4096> key; // not set: ICU writes what it returns, and a long key is cut
    const int32_t size = chineseCollator().getSortKey(
        reinterpret_cast<const UChar*>(begin.utf16()), int32_t(begin.size()), key.data(), int32_t(key.size()));
    const qsizetype kept = std::clamp<qsizetype>(size - 1, 0, kSortKeyBytes); // without ICU's closing NUL
    return QByteArray(reinterpret_cast<const char*>(key.data()), kept);
}

} // namespace zhike
