#include "text/sortkey.h"

#include <QVarLengthArray>
#include <algorithm>
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
    const QStringView trimmed = text.trimmed();
    // Two units make a primary weight at least of the bytes that are kept, but for what collation ignores.
    const QStringView begin = trimmed.first(std::min<qsizetype>(trimmed.size(), 4 * kSortKeyBytes));
    QVarLengthArray<std::uint8_t, 512> key(512);
    int32_t size = chineseCollator().getSortKey(
        reinterpret_cast<const UChar*>(begin.utf16()), int32_t(begin.size()), key.data(), int32_t(key.size()));
    const auto kept = std::min({qsizetype(size) - 1, key.size(), kSortKeyBytes}); // without ICU's closing NUL
    return QByteArray(reinterpret_cast<const char*>(key.data()), std::max<qsizetype>(kept, 0));
}

} // namespace zhike
