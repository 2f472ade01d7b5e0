#include "domain/customers/consent.h"

#include <gtest/gtest.h>
#include <vector>

namespace zhike {

namespace {

Consent saidOf(ConsentChannel channel, ConsentPurpose purpose, ConsentState state)
{
    Consent entry{ConsentId(1)};
    entry.details.channel = channel;
    entry.details.purpose = purpose;
    entry.details.state = state;
    return entry;
}

} // namespace

TEST(Consent, IsNotObjectedWhereNobodySaidAnything)
{
    EXPECT_FALSE(isObjected({}, ConsentChannel::Mail));
}

TEST(Consent, TheNewestEntryOfTheChannelCounts)
{
    const std::vector<Consent> newestFirst{
        saidOf(ConsentChannel::Mail, ConsentPurpose::Anything, ConsentState::Withdrawn),
        saidOf(ConsentChannel::Mail, ConsentPurpose::Offers, ConsentState::Given)};

    EXPECT_TRUE(isObjected(newestFirst, ConsentChannel::Mail));
    EXPECT_FALSE(isObjected(newestFirst, ConsentChannel::Phone));
}

TEST(Consent, AnEntryForOnePurposeSaysNothingOfAnother)
{
    const std::vector<Consent> log{saidOf(ConsentChannel::Mail, ConsentPurpose::Surveys, ConsentState::Withdrawn)};

    EXPECT_FALSE(isObjected(log, ConsentChannel::Mail));
    EXPECT_NE(standingConsent(log, ConsentChannel::Mail, ConsentPurpose::Surveys), nullptr);
    EXPECT_EQ(standingConsent(log, ConsentChannel::Mail, ConsentPurpose::Anything), nullptr);
}

} // namespace zhike
