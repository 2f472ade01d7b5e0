#include "services/lists/editpreview.h"

#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class EditPreviewTest : public ServiceTest {
protected:
    RecordRef inCity(const QString& city)
    {
        CustomerDraft draft = customerNamed(u"Acme"_s);
        draft.city = city;
        return apply(createCustomer(draft)).touched.first();
    }
    EditPreview look(const QList<RecordRef>& records, const QString& field, const Value& value)
    {
        return valueOf(editPreview(writer(), RecordKind::Customer, records, field, value));
    }
};

TEST_P(EditPreviewTest, CountsWhatSaysSomethingElseNow)
{
    const QList<RecordRef> all{inCity(u"Berlin"_s), inCity(u"上海"_s), inCity(u"Berlin"_s), inCity({})};

    const EditPreview preview = look(all, u"city"_s, u"上海"_s);

    EXPECT_EQ(preview.total, 4);
    EXPECT_EQ(preview.changing, 3);
    ASSERT_EQ(preview.from.size(), 2);
    EXPECT_EQ(preview.from[0].value, Value(u"Berlin"_s));
    EXPECT_EQ(preview.from[0].count, 2);
    EXPECT_EQ(look(all, u"city"_s, Value()).changing, 3) << "an empty text is no value";
}

TEST_P(EditPreviewTest, CallsPersonsByTheirNames)
{
    const QList<RecordRef> all{inCity(u"Berlin"_s)};

    const EditPreview preview = look(all, u"owner_id"_s, Value());

    ASSERT_EQ(preview.from.size(), 1);
    EXPECT_FALSE(preview.from[0].name.isEmpty());
}

TEST_P(EditPreviewTest, ListsTheFiveMostFrequentValues)
{
    QList<RecordRef> all;
    for (int i = 0; i < 8; ++i) {
        all.append(inCity(u"city %1"_s.arg(i)));
    }

    const EditPreview preview = look(all, u"city"_s, u"elsewhere"_s);

    EXPECT_EQ(preview.from.size(), EditPreview::kMostValues);
    EXPECT_EQ(preview.fromOthers, 3);
}

INSTANTIATE_TEST_SUITE_P(Engines, EditPreviewTest, kBothEngines, engineName);

} // namespace zhike::testing
