#include "services/views/views.h"

#include "services/servicetest.h"
#include "storage/filterjson.h"

namespace zhike::testing {

namespace {

class ViewsTest : public ServiceTest {
protected:
    static ListViewDraft viewCalled(const QString& name, ViewSharing sharing = ViewSharing::Private)
    {
        ListViewDraft draft;
        draft.name = name;
        draft.list = int(RecordKind::Customer);
        draft.sharing = sharing;
        draft.filter = filterText(Filter::where(u"city"_s, FilterOperator::Is, {u"上海"_s}));
        draft.layout = u"{}"_s;
        return draft;
    }
    ViewList seen(RecordKind list = RecordKind::Customer) { return valueOf(viewsOf(writer(), author().user, list)); }
    QStringList names()
    {
        QStringList names;
        for (const ViewList::Item& item : seen().items) {
            names.append(item.view.details.name);
        }
        return names;
    }
};

} // namespace

TEST_P(ViewsTest, AViewIsKeptAsItWasSavedAndIsATabOfWhoMadeIt)
{
    const auto id = made<ListViewId>(createView(viewCalled(u"Shanghai"_s)));

    const ViewList views = seen();
    ASSERT_EQ(views.items.size(), 1);
    ListViewDraft expected = viewCalled(u"Shanghai"_s);
    expected.owner = author().user;
    EXPECT_EQ(views.items[0].view.details, expected);
    EXPECT_TRUE(views.items[0].isOwn);
    EXPECT_TRUE(views.items[0].choice.isPinned);
    EXPECT_NE(views.find(id), nullptr);
    EXPECT_TRUE(seen(RecordKind::Order).items.isEmpty());
}

TEST_P(ViewsTest, PrivateOnesAreSeenByTheirOwnerAndTeamOnesByAll)
{
    apply(createView(viewCalled(u"Mine"_s)));
    apply(createView(viewCalled(u"Ours"_s, ViewSharing::Team)));
    EXPECT_EQ(names(), (QStringList{u"Mine"_s, u"Ours"_s}));

    actAs(Role::Support);

    EXPECT_EQ(names(), QStringList{u"Ours"_s});
    EXPECT_FALSE(seen().items[0].isOwn);
    EXPECT_FALSE(seen().items[0].ownerName.isEmpty());
    EXPECT_FALSE(seen().items[0].choice.isPinned) << "each chooses their own tabs";
}

TEST_P(ViewsTest, OthersMayNotChangeAViewUnlessTheyHaveASay)
{
    const auto ours = made<ListViewId>(createView(viewCalled(u"Ours"_s, ViewSharing::Team)));
    const auto mine = made<ListViewId>(createView(viewCalled(u"Mine"_s)));
    ListViewDraft edited = viewCalled(u"Theirs"_s, ViewSharing::Team);

    actAs(Role::Support);
    EXPECT_EQ(errorOf(editView(ours, 1, edited)).code, ErrorCode::NotAllowed);
    EXPECT_EQ(errorOf(deleteView(ours, {})).code, ErrorCode::NotAllowed);
    actAs(Role::Manager);
    EXPECT_EQ(errorOf(editView(mine, 1, edited)).code, ErrorCode::NotAllowed);
    apply(editView(ours, 1, edited));
    EXPECT_EQ(names(), QStringList{u"Theirs"_s});
    EXPECT_FALSE(seen().items[0].isOwn) << "its owner stays";
}

TEST_P(ViewsTest, ADeletedViewComesBackWithUndoAndIsATabAgain)
{
    const auto id = made<ListViewId>(createView(viewCalled(u"Shanghai"_s)));
    const ChangeReceipt deleted = apply(deleteView(id, u"Shanghai"_s));
    EXPECT_TRUE(seen().items.isEmpty());

    undo(deleted);

    ASSERT_EQ(seen().items.size(), 1);
    EXPECT_TRUE(seen().items[0].choice.isPinned);
}

TEST_P(ViewsTest, OnlyOneOpensFirst)
{
    const auto one = made<ListViewId>(createView(viewCalled(u"One"_s)));
    const auto two = made<ListViewId>(createView(viewCalled(u"Two"_s)));
    apply(chooseView(RecordKind::Customer, {one, true, true}));
    apply(chooseView(RecordKind::Customer, {two, false, true}));

    ASSERT_NE(seen().first(), nullptr);
    EXPECT_EQ(seen().first()->view.id, two);
    EXPECT_FALSE(seen().find(one)->choice.isDefault);
    EXPECT_TRUE(seen().find(one)->choice.isPinned);
}

TEST_P(ViewsTest, AFilterThatIsNoneIsRefused)
{
    ListViewDraft draft = viewCalled(u"Broken"_s);
    draft.filter = u"{\"any\": 3}"_s;
    EXPECT_EQ(errorOf(createView(draft)).code, ErrorCode::InvalidInput);
    draft = viewCalled({});
    EXPECT_EQ(errorOf(createView(draft)).code, ErrorCode::InvalidInput);
}

INSTANTIATE_TEST_SUITE_P(Engines, ViewsTest, kBothEngines, engineName);

} // namespace zhike::testing
