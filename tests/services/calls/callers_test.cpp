#include "services/calls/callers.h"

#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

TEST(CalledNumber, IsReadFromLinksAndTelephones)
{
    EXPECT_EQ(calledNumber(u"tel:+86-138-0016-4421"), u"+8613800164421"_s);
    EXPECT_EQ(calledNumber(u"TEL:+49%20(30)%20123;phone-context=x;ext=12"), u"+4930123"_s);
    EXPECT_EQ(calledNumber(u" 021 5555.1234 "), u"02155551234"_s);
    EXPECT_EQ(calledNumber(u"110"), u"110"_s);
}

TEST(CalledNumber, IsNothingElse)
{
    for (const char16_t* text :
         {u"", u"12", u"tel:", u"+", u"1+234", u"call me", u"12345; rm -rf", u"12345\n67", u"123456789012345678901",
          u"tel:%00123456", u"１２３４５６"}) {
        EXPECT_EQ(calledNumber(QStringView(text)), std::nullopt) << QStringView(text).toString().toStdString();
    }
    EXPECT_EQ(calledNumber(QString(100'000, u'1')), std::nullopt);
}

class Callers : public ServiceTest {
protected:
    CustomerId customerWith(const QString& name, const QString& phone)
    {
        CustomerDraft draft = customerNamed(name);
        draft.phones = {{ReachUse::Work, phone}};
        return made<CustomerId>(createCustomer(draft));
    }
    QStringList names(const QString& number)
    {
        QStringList found;
        for (const Caller& caller : valueOf(callersOf(writer(), number))) {
            found.append(caller.name);
        }
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, Callers, kBothEngines, engineName);

TEST_P(Callers, AreFoundHoweverTheNumberIsWritten)
{
    customerWith(u"宏远贸易"_s, u"138 0016 4421"_s);
    customerWith(u"Acme"_s, u"021-5555 1234"_s);
    customerWith(u"Other"_s, u"138 0016 4422"_s);

    EXPECT_EQ(names(u"+8613800164421"_s), QStringList{u"宏远贸易"_s});
    EXPECT_EQ(names(u"8613800164421"_s), QStringList{u"宏远贸易"_s});
    EXPECT_EQ(names(u"13800164421"_s), QStringList{u"宏远贸易"_s});
    EXPECT_EQ(names(u"+862155551234"_s), QStringList{u"Acme"_s});
    EXPECT_TRUE(names(u"+8613800164499"_s).isEmpty());
}

TEST_P(Callers, AreContactsFirstAndEachCustomerOnce)
{
    const CustomerId acme = customerWith(u"Acme"_s, u"021 5555 1234"_s);
    customerWith(u"Neighbour"_s, u"021 5555 1234"_s);
    ContactDraft contact = contactNamed(u"陈洁"_s);
    contact.phones = {{ReachUse::Mobile, u"+86 21 5555 1234"_s}};
    apply(createContact(acme, contact));

    const QList<Caller> found = valueOf(callersOf(writer(), u"+862155551234"_s));

    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].name, u"陈洁"_s);
    EXPECT_EQ(found[0].customerName, u"Acme"_s);
    EXPECT_EQ(found[0].record.kind, RecordKind::Contact);
    EXPECT_EQ(found[1].name, u"Neighbour"_s);
}

} // namespace zhike::testing
