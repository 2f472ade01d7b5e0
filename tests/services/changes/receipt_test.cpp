#include "services/changes/change.h"

#include <gtest/gtest.h>

using namespace zhike;

namespace {

constexpr RecordRef kCall{RecordKind::Activity, 7, 3};

ChangeReceipt receiptOf(const RecordRef& record)
{
    ChangeReceipt receipt;
    receipt.touched = {record};
    return receipt;
}

} // namespace

TEST(ChangeReceipt, TouchesTheCustomerOfWhatItWrote)
{
    EXPECT_TRUE(receiptOf(kCall).touchesCustomer(kCall.customer));
    EXPECT_FALSE(receiptOf(kCall).touchesCustomer(kCall.customer + 1));
}

TEST(ChangeReceipt, TouchesTheRecordThatItWrote)
{
    EXPECT_TRUE(receiptOf(kCall).touches(kCall));
    EXPECT_FALSE(receiptOf(kCall).touches(RecordRef{RecordKind::Order, 7, 3}));
}

TEST(ChangeReceipt, OfABatchMayHaveTouchedAnything)
{
    ChangeReceipt batch;
    batch.everything = true;
    EXPECT_TRUE(batch.touchesCustomer(1));
    EXPECT_TRUE(batch.touches(kCall));
    EXPECT_TRUE(batch.touches([](const RecordRef& record) { return record.kind == RecordKind::ListView; }));
}
