#include "services/customers/customerchanges.h"
#include "services/privacy/consent.h"
#include "services/servicetest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

class ContactEntryTest : public ServiceTest {
protected:
    static ConsentWish said(ConsentChannel channel, ConsentState state)
    {
        ConsentWish wish;
        wish.channel = channel;
        wish.state = state;
        wish.source = ConsentSource::Talk;
        return wish;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ContactEntryTest, kBothEngines, engineName);

TEST_P(ContactEntryTest, KeepsWhatANewContactSaidInOneStep)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    ContactDraft main = contactNamed(u"Li"_s);
    main.isPrimary = true;
    apply(createContact(acme, main));

    ContactDraft wang = contactNamed(u"Wang"_s);
    wang.isPrimary = true; // the other one is touched as well
    const ChangeReceipt receipt = apply(createContactWith(
        acme, wang,
        {said(ConsentChannel::Phone, ConsentState::Withdrawn), said(ConsentChannel::Mail, ConsentState::Given)}));

    const RecordRef made = receipt.touched.first();
    const ContactDraft kept = read<ContactDraft>(acme, ContactId(made.id)).details;
    EXPECT_EQ(kept.name, u"Wang"_s);
    EXPECT_TRUE(kept.doNotCall);
    EXPECT_FALSE(kept.doNotMail);
    EXPECT_EQ(valueOf(consentBook(writer(), made)).entries.size(), 2);

    undo(receipt);
    EXPECT_FALSE(StoreOf<ContactDraft>(writer()).get(acme, ContactId(made.id)).has_value());
}

TEST_P(ContactEntryTest, SaysNothingForOneWhoSaidNothing)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    const RecordRef made = apply(createContactWith(acme, contactNamed(u"Wang"_s), {})).touched.first();

    EXPECT_TRUE(valueOf(consentBook(writer(), made)).entries.isEmpty());
}

} // namespace zhike::testing
