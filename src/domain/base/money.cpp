#include "domain/base/money.h"

#include <algorithm>

namespace zhike {

namespace {

struct CurrencyRow {
    Currency currency;
    int minorDigits;
};

constexpr CurrencyRow row(const char (&code)[4], int digits)
{
    return {Currency({code[0], code[1], code[2]}), digits};
}

// ISO 4217 list one, the codes in use for trade; digits are the standard's minor unit.
constexpr std::array kCurrencies
    = {row("AED", 2), row("ARS", 2), row("AUD", 2), row("BDT", 2), row("BGN", 2), row("BHD", 3), row("BRL", 2),
       row("CAD", 2), row("CHF", 2), row("CLP", 0), row("CNY", 2), row("COP", 2), row("CZK", 2), row("DKK", 2),
       row("EGP", 2), row("EUR", 2), row("GBP", 2), row("HKD", 2), row("HUF", 2), row("IDR", 2), row("ILS", 2),
       row("INR", 2), row("ISK", 0), row("JPY", 0), row("KES", 2), row("KRW", 0), row("KWD", 3), row("KZT", 2),
       row("LKR", 2), row("MAD", 2), row("MNT", 2), row("MOP", 2), row("MXN", 2), row("MYR", 2), row("NGN", 2),
       row("NOK", 2), row("NZD", 2), row("OMR", 3), row("PEN", 2), row("PHP", 2), row("PKR", 2), row("PLN", 2),
       row("QAR", 2), row("RON", 2), row("RSD", 2), row("RUB", 2), row("SAR", 2), row("SEK", 2), row("SGD", 2),
       row("THB", 2), row("TND", 3), row("TRY", 2), row("TWD", 2), row("UAH", 2), row("USD", 2), row("UYU", 2),
       row("VND", 0), row("ZAR", 2)};

using Wide = __int128_t;

constexpr std::array<std::int64_t, 4> kPowers = {1, 10, 100, 1000};

Result<Money> checked(Wide minor, Currency currency)
{
    if (minor > kMaxMinor || minor < -kMaxMinor) {
        return fail(ErrorCode::Overflow, QStringLiteral("amount outside of +-9e14 minor units"));
    }
    return Money(static_cast<std::int64_t>(minor), currency);
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3) {
        return std::nullopt;
    }
    std::array<char, 3> letters{};
    for (qsizetype i = 0; i < 3; ++i) {
        letters[size_t(i)] = code[i].toUpper().toLatin1();
    }
    const Currency wanted(letters);
    const auto found = std::ranges::find(kCurrencies, wanted, &CurrencyRow::currency);
    return found == kCurrencies.end() ? std::nullopt : std::optional(wanted);
}

QString Currency::code() const
{
    return QString::fromLatin1(m_letters.data(), 3);
}

int Currency::minorDigits() const noexcept
{
    const auto found = std::ranges::find(kCurrencies, *this, &CurrencyRow::currency);
    return found == kCurrencies.end() ? 2 : found->minorDigits;
}

std::int64_t Currency::minorPerMajor() const noexcept
{
    return kPowers[size_t(minorDigits())];
}

std::span<const Currency> currencies()
{
    static const auto kList = [] {
        std::array<Currency, kCurrencies.size()> list{[]<size_t... I>(std::index_sequence<I...>){
            return std::array<Currency, kCurrencies.size()>{kCurrencies[I].currency...};
    }(std::make_index_sequence<kCurrencies.size()>())
};
return list;
}
();
return kList;
}

Result<Money> add(Money a, Money b)
{
    if (a.currency() != b.currency()) {
        return fail(
            ErrorCode::CurrencyMismatch, QStringLiteral("%1 and %2").arg(a.currency().code(), b.currency().code()));
    }
    return checked(static_cast<Wide>(a.minor()) + b.minor(), a.currency());
}

Result<Money> subtract(Money a, Money b)
{
    return add(a, Money(-b.minor(), b.currency()));
}

Result<Money> scaled(Money a, std::int64_t numerator, std::int64_t denominator)
{
    Q_ASSERT(denominator > 0);
    const Wide product = static_cast<Wide>(a.minor()) * numerator;
    const Wide half = denominator / 2;
    const Wide rounded = product >= 0 ? (product + half) / denominator : -((-product + half) / denominator);
    return checked(rounded, a.currency());
}

} // namespace zhike
