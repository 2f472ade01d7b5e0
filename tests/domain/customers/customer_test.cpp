#include "domain/customers/customer.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(CustomerFaults, NameEveryFieldAtFaultAtOnce)
{
    CustomerDraft draft;
    draft.city = QString(101, u'x');
    draft.taxId = u"1\u0000"_s;
    draft.creditLimit = Money(-1, kCny);

    const Faults faults = faultsOf(draft);

    ASSERT_EQ(faults.size(), 4);
    EXPECT_EQ(faults[0], (Fault{"name"_L1, FaultCode::Missing}));
    EXPECT_EQ(faults[1].field, "tax_id"_L1);
    EXPECT_EQ(faults[2], (Fault{"city"_L1, FaultCode::TooLong, 100}));
    EXPECT_EQ(faults[3].field, "credit_limit"_L1);
}

TEST(CustomerFaults, AcceptNamesThatLookLikeNothing)
{
    for (const auto& name : {u"Null"_s, u"None"_s, u"NaN"_s, u"0"_s, u"王"_s, u"<b>x</b>"_s, u"' OR 1=1 --"_s}) {
        CustomerDraft draft;
        draft.name = name;
        EXPECT_TRUE(faultsOf(draft).isEmpty()) << name.toStdString();
    }
}

TEST(TrimTexts, LeavesNotesAsTheyWereTyped)
{
    CustomerDraft draft;
    draft.name = u"  Acme "_s;
    draft.description = u"  indented"_s;

    trimTexts(draft);

    EXPECT_EQ(draft.name, u"Acme"_s);
    EXPECT_EQ(draft.description, u"  indented"_s);
}

} // namespace zhike
