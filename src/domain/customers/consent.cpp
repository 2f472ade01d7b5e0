#include "domain/customers/consent.h"

#include <algorithm>

namespace zhike {

const Consent* standingConsent(std::span<const Consent> log, ConsentChannel channel, ConsentPurpose purpose)
{
    const auto counts = [channel, purpose](const Consent& entry) {
        const ConsentDraft& said = entry.details;
        return said.channel == channel && (said.purpose == purpose || said.purpose == ConsentPurpose::Anything);
    };
    const auto found = std::ranges::find_if(log, counts);
    return found == log.end() ? nullptr : &*found;
}

bool isObjected(std::span<const Consent> log, ConsentChannel channel)
{
    const Consent* entry = standingConsent(log, channel, ConsentPurpose::Offers);
    return entry != nullptr && entry->details.state == ConsentState::Withdrawn;
}

} // namespace zhike
