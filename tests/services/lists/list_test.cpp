#include "services/lists/list.h"

#include "repositories/insight/insightstore.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class ListTest : public ServiceTest {
protected:
    CustomerId customerIn(const QString& name, const QString& city)
    {
        CustomerDraft draft = customerNamed(name);
        draft.city = city;
        return made<CustomerId>(createCustomer(draft));
    }
    void giveFigures(CustomerId id, const QString& segment, std::optional<double> pAlive, std::optional<qint64> value)
    {
        StoredFigures figures;
        figures.customer = id.value();
        figures.r = figures.f = figures.m = 3;
        figures.segment = segment;
        figures.pAlive = pAlive;
        figures.value = value;
        const auto written = writeFigures(writer(), 1, std::span(&figures, 1));
        ASSERT_TRUE(written.has_value()) << written.error().detail.toStdString();
    }
    ListQuery query(RecordKind kind = RecordKind::Customer)
    {
        ListQuery all;
        all.kind = kind;
        all.context = {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()};
        return all;
    }
    /// The texts of one field in the order of the list.
    QStringList shown(const ListQuery& asked, const QString& field = u"name"_s)
    {
        const auto list = snapshot(writer(), asked);
        EXPECT_TRUE(list.has_value()) << (list ? "" : list.error().detail.toStdString());
        if (!list) {
            return {};
        }
        EXPECT_EQ(list->total, qint64(list->rows.size()));
        EXPECT_EQ(valueOf(countOf(writer(), asked)), list->total);
        return texts(*list, field);
    }
    QStringList firstShown(const ListQuery& asked, int count, const QString& field = u"name"_s)
    {
        return texts(valueOf(firstRows(writer(), asked, count)), field);
    }
    QStringList texts(const ListSnapshot& list, const QString& field)
    {
        QStringList found;
        const auto refs = list.rows.refs(0, list.rows.size());
        for (const ListRow& row : valueOf(page(writer(), list.rows.kind(), {field}, refs, now()))) {
            found.append(std::get<QString>(row.values.front()));
        }
        return found;
    }
    static ListQuery sortedBy(ListQuery asked, const QString& field, Qt::SortOrder order = Qt::AscendingOrder)
    {
        asked.sort = {{field, order}};
        return asked;
    }
    static ListQuery limitedTo(ListQuery asked, const QString& field, FilterOperator op, QList<Value> values)
    {
        asked.filter = Filter::where(field, op, std::move(values));
        return asked;
    }

    /// Four customers: figures for two of them, orders for two.
    void makeFour()
    {
        m_acme = customerIn(u"Acme Trading"_s, u"Shanghai"_s);
        m_zhang = customerIn(u"张伟"_s, u"Beijing"_s);
        m_eder = customerIn(u"éder"_s, u"shanghai"_s);
        m_brandt = customerIn(u"Brandt & Söhne"_s, QString());
        giveFigures(m_acme, u"champions"_s, 0.9, 500);
        giveFigures(m_zhang, u"at_risk"_s, 0.3, 900);
        apply(createOrder(m_zhang, orderOf(1, 10, dayOf(2026, 3, 1))));
        apply(createOrder(m_brandt, orderOf(1, 30, dayOf(2026, 5, 1))));
    }
    CustomerId m_acme{0};
    CustomerId m_zhang{0};
    CustomerId m_eder{0};
    CustomerId m_brandt{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, ListTest, kBothEngines, engineName);

TEST_P(ListTest, ShowsCustomersByNameAsAPersonExpects)
{
    makeFour();

    const QStringList names{u"张伟"_s, u"Acme Trading"_s, u"Brandt & Söhne"_s, u"éder"_s};
    EXPECT_EQ(shown(query()), names);
    EXPECT_EQ(firstShown(query(), 2), names.first(2));
    QStringList reversed = names;
    std::reverse(reversed.begin(), reversed.end());
    EXPECT_EQ(shown(sortedBy(query(), u"name"_s, Qt::DescendingOrder)), reversed);
}

TEST_P(ListTest, PutsCustomersWithoutAFigureLastInBothDirections)
{
    makeFour();

    EXPECT_EQ(
        shown(sortedBy(query(), u"value"_s)),
        (QStringList{u"Acme Trading"_s, u"张伟"_s, u"éder"_s, u"Brandt & Söhne"_s}));
    EXPECT_EQ(
        shown(sortedBy(query(), u"value"_s, Qt::DescendingOrder)),
        (QStringList{u"张伟"_s, u"Acme Trading"_s, u"Brandt & Söhne"_s, u"éder"_s}));
    EXPECT_EQ(
        shown(sortedBy(query(), u"revenue"_s, Qt::DescendingOrder)).first(2),
        (QStringList{u"Brandt & Söhne"_s, u"张伟"_s}));
    EXPECT_EQ(
        firstShown(sortedBy(query(), u"value"_s, Qt::DescendingOrder), 2), (QStringList{u"张伟"_s, u"Acme Trading"_s}));
}

TEST_P(ListTest, CountsNothingOfACustomerInTheBin)
{
    makeFour();
    apply(createContact(m_acme, contactNamed(u"陈洁"_s)));
    const qint64 before = valueOf(countOf(writer(), query(RecordKind::Contact)));
    const Customer acme = customer(m_acme);

    apply(deleteCustomer(m_acme, acme.revision, acme.details.name));

    EXPECT_EQ(valueOf(countOf(writer(), query(RecordKind::Contact))), before - 1);
    for (const RecordKind kind : {RecordKind::Customer, RecordKind::Order, RecordKind::Activity, RecordKind::Case}) {
        EXPECT_EQ(valueOf(countOf(writer(), query(kind))), valueOf(snapshot(writer(), query(kind))).total);
    }
}

TEST_P(ListTest, SortsByEveryFieldOfTheCatalogue)
{
    makeFour();
    apply(createOpportunity(m_acme, opportunityOf(u"deal"_s, 5)));
    apply(createContact(m_acme, contactNamed(u"陈洁"_s)));
    apply(createCase(m_acme, caseAbout(u"case"_s)));
    apply(logActivity(m_acme, callAbout(u"call"_s)));
    for (const RecordKind kind :
         {RecordKind::Customer, RecordKind::Contact, RecordKind::Product, RecordKind::Category, RecordKind::Order,
          RecordKind::Activity, RecordKind::Opportunity, RecordKind::Case, RecordKind::User, RecordKind::Stage,
          RecordKind::Segment}) {
        const qint64 total = valueOf(countOf(writer(), query(kind)));
        QStringList keys;
        for (const Field& field : fieldsOf(kind)) {
            const QString key = QString::fromLatin1(field.key);
            keys.append(key);
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const auto list = snapshot(writer(), sortedBy(query(kind), key, order));
                ASSERT_TRUE(list.has_value()) << field.key << ": " << list.error().detail.toStdString();
                EXPECT_EQ(list->total, total) << field.key;
            }
        }
        const ListSnapshot list = valueOf(snapshot(writer(), query(kind)));
        const auto refs = list.rows.refs(0, list.rows.size());
        const auto rows = valueOf(page(writer(), kind, keys, refs, now()));
        EXPECT_EQ(qint64(rows.size()), total) << tableOf(kind);
    }
}

TEST_P(ListTest, SortsBySeveralKeys)
{
    makeFour();
    ListQuery asked = query();
    asked.sort = {{u"city"_s, Qt::AscendingOrder}, {u"name"_s, Qt::DescendingOrder}};

    EXPECT_EQ(shown(asked), (QStringList{u"张伟"_s, u"éder"_s, u"Acme Trading"_s, u"Brandt & Söhne"_s}))
        << "Beijing, the two of Shanghai, none";
}

TEST_P(ListTest, SortsChoicesAndStagesInTheirOwnOrder)
{
    makeFour();
    giveFigures(m_eder, u"lost"_s, 0.1, 1);

    EXPECT_EQ(
        shown(sortedBy(query(), u"segment"_s)),
        (QStringList{u"Acme Trading"_s, u"张伟"_s, u"éder"_s, u"Brandt & Söhne"_s}))
        << "champions before at_risk before lost, as the segments stand";

    const auto deal = made<OpportunityId>(createOpportunity(m_acme, opportunityOf(u"won"_s, 5)));
    apply(createOpportunity(m_acme, opportunityOf(u"new"_s, 5)));
    const QList<Stage> lanes = valueOf(stages(writer()));
    apply(moveOpportunity(m_acme, deal, 1, lanes[5].id, u"won"_s));
    EXPECT_EQ(shown(sortedBy(query(RecordKind::Opportunity), u"stage_id"_s)), (QStringList{u"new"_s, u"won"_s}));
}

TEST_P(ListTest, FiltersByFieldsOfEachSource)
{
    makeFour();
    const auto expectShown = [this](const QString& field, FilterOperator op, QList<Value> values, QStringList names) {
        EXPECT_EQ(shown(limitedTo(query(), field, op, values)), names) << field.toStdString();
        EXPECT_EQ(firstShown(limitedTo(query(), field, op, values), 10), names) << field.toStdString();
    };

    expectShown(u"segment"_s, FilterOperator::Is, {u"at_risk"_s}, {u"张伟"_s});
    expectShown(
        u"segment"_s, FilterOperator::IsNot, {u"at_risk"_s}, {u"Acme Trading"_s, u"Brandt & Söhne"_s, u"éder"_s});
    expectShown(u"p_alive"_s, FilterOperator::Less, {0.5}, {u"张伟"_s});
    expectShown(u"value"_s, FilterOperator::IsEmpty, {}, {u"Brandt & Söhne"_s, u"éder"_s});
    expectShown(u"last_day"_s, FilterOperator::OlderThanDays, {qint64(250)}, {u"张伟"_s});
    expectShown(u"orders"_s, FilterOperator::AtLeast, {qint64(1)}, {u"张伟"_s, u"Brandt & Söhne"_s});
    expectShown(u"city"_s, FilterOperator::Is, {u"Shanghai"_s}, {u"Acme Trading"_s});
    expectShown(
        u"owner_id"_s, FilterOperator::IsMe, {}, {u"张伟"_s, u"Acme Trading"_s, u"Brandt & Söhne"_s, u"éder"_s});
}

TEST_P(ListTest, FiltersAcrossSources)
{
    makeFour();
    ListQuery asked = query();
    asked.filter = Filter::all(
        {Filter::where(u"city"_s, FilterOperator::IsNotEmpty), Filter::where(u"r"_s, FilterOperator::Is, {qint64(3)}),
         Filter::where(u"revenue"_s, FilterOperator::Greater, {qint64(0)})});
    EXPECT_EQ(shown(asked), QStringList{u"张伟"_s});

    asked.filter = Filter::any(
        {Filter::where(u"segment"_s, FilterOperator::Is, {u"champions"_s}),
         Filter::where(u"revenue"_s, FilterOperator::AtLeast, {qint64(3000)})});
    EXPECT_EQ(shown(asked), (QStringList{u"Acme Trading"_s, u"Brandt & Söhne"_s}));

    asked.filter = Filter::negated(asked.filter);
    EXPECT_EQ(shown(asked), (QStringList{u"张伟"_s, u"éder"_s}));
}

TEST_P(ListTest, FiltersByRelatedRecords)
{
    makeFour();
    apply(createCase(m_eder, caseAbout(u"open"_s)));
    const auto closed = made<CaseId>(createCase(m_acme, caseAbout(u"closed"_s)));
    apply(moveCase(m_acme, closed, 1, CaseStatus::Closed, {}));
    apply(logActivity(m_brandt, planFor(daysLater(-2), u"late"_s)));

    EXPECT_EQ(shown(limitedTo(query(), u"open_cases"_s, FilterOperator::Greater, {qint64(0)})), QStringList{u"éder"_s});
    EXPECT_EQ(
        shown(limitedTo(query(), u"next_step"_s, FilterOperator::OlderThanDays, {qint64(0)})),
        QStringList{u"Brandt & Söhne"_s});
    EXPECT_EQ(shown(limitedTo(query(), u"next_step"_s, FilterOperator::IsEmpty, {})).size(), 3);
}

TEST_P(ListTest, ShowsOnlyMine)
{
    makeFour();
    const UserId me = author().user;
    actAs(Role::Manager);
    const CustomerId theirs = customerIn(u"Theirs"_s, u"Shanghai"_s);
    apply(createContact(theirs, contactNamed(u"Not mine"_s)));
    apply(createContact(m_acme, contactNamed(u"Mine"_s)));
    ListQuery asked = query();
    asked.mine = me;

    EXPECT_EQ(shown(asked).size(), 4);
    asked.kind = RecordKind::Contact;
    EXPECT_EQ(shown(asked), QStringList{u"Mine"_s});
}

TEST_P(ListTest, FindsByTextWhatTheFindBoxFinds)
{
    makeFour();
    apply(createOrder(m_acme, orderOf(1, 10, dayOf(2026, 11, 1))));
    ListQuery asked = query();

    asked.quickText = u"zhangwei"_s;
    EXPECT_EQ(shown(asked), QStringList{u"张伟"_s});
    asked.quickText = u"sohne"_s;
    EXPECT_EQ(shown(asked), QStringList{u"Brandt & Söhne"_s});
    asked.quickText = u"nobody"_s;
    EXPECT_TRUE(shown(asked).isEmpty());

    ListQuery orders = query(RecordKind::Order);
    orders.quickText = u"SO-2"_s;
    EXPECT_EQ(shown(orders, u"number"_s), QStringList{u"SO-2"_s});
    orders.quickText = u"acme"_s;
    EXPECT_EQ(shown(orders, u"number"_s), QStringList{u"SO-3"_s});
    ListQuery people = query(RecordKind::User);
    people.quickText = u"supp"_s;
    EXPECT_EQ(shown(people), QStringList{u"Support"_s});
}

TEST_P(ListTest, ShowsDocumentsNewestFirst)
{
    makeFour();

    EXPECT_EQ(shown(query(RecordKind::Order), u"number"_s), (QStringList{u"SO-2"_s, u"SO-1"_s}));
    EXPECT_EQ(firstShown(query(RecordKind::Order), 1, u"number"_s), QStringList{u"SO-2"_s});
    EXPECT_EQ(
        shown(
            limitedTo(
                query(RecordKind::Order), u"order_day"_s, FilterOperator::Less,
                {qint64(dayOf(2026, 4, 1).sinceEpoch())}),
            u"number"_s),
        QStringList{u"SO-1"_s});
    EXPECT_EQ(
        shown(sortedBy(query(RecordKind::Order), u"customer_name"_s), u"number"_s), (QStringList{u"SO-1"_s, u"SO-2"_s}))
        << "张伟 before Brandt";
}

TEST_P(ListTest, SortsNumbersByTheirValue)
{
    const CustomerId id = customerIn(u"Acme"_s, {});
    for (int i = 0; i < 11; ++i) {
        apply(createOrder(id, orderOf(1, 10, dayOf(2026, 1, 1))));
    }

    const QStringList numbers = shown(sortedBy(query(RecordKind::Order), u"number"_s), u"number"_s);

    EXPECT_EQ(numbers.first(), u"SO-1"_s);
    EXPECT_EQ(numbers[1], u"SO-2"_s);
    EXPECT_EQ(numbers.last(), u"SO-11"_s);
}

TEST_P(ListTest, HidesWhatBelongsToACustomerInTheBin)
{
    makeFour();
    apply(createContact(m_zhang, contactNamed(u"陈洁"_s)));
    const ChangeReceipt deleted = apply(deleteCustomer(m_zhang, customer(m_zhang).revision, {}));

    EXPECT_EQ(shown(query()).size(), 3);
    EXPECT_EQ(shown(sortedBy(query(), u"value"_s)).size(), 3);
    EXPECT_EQ(shown(limitedTo(query(), u"segment"_s, FilterOperator::Is, {u"at_risk"_s})).size(), 0);
    EXPECT_EQ(shown(query(RecordKind::Order), u"number"_s), QStringList{u"SO-2"_s});
    EXPECT_TRUE(shown(query(RecordKind::Contact)).isEmpty());
    EXPECT_EQ(firstShown(query(RecordKind::Order), 5, u"number"_s), QStringList{u"SO-2"_s});

    undo(deleted);
    EXPECT_EQ(shown(query(RecordKind::Contact)), QStringList{u"陈洁"_s});
}

TEST_P(ListTest, ReadsAPageInTheOrderAskedForWithNamesAndNextSteps)
{
    makeFour();
    apply(logActivity(m_acme, planFor(daysLater(-1), u"late"_s)));
    CustomerDraft draft = customer(m_eder).details;
    draft.parent = m_acme;
    apply(editCustomer(m_eder, 1, draft));
    const std::vector<RecordRef> refs{
        {RecordKind::Customer, m_eder.value(), m_eder.value()},
        {RecordKind::Customer, 4711, 4711},
        {RecordKind::Customer, m_acme.value(), m_acme.value()}};

    const auto rows = valueOf(page(
        writer(), RecordKind::Customer, {u"name"_s, u"owner_id"_s, u"parent_id"_s, u"next_step"_s, u"value"_s}, refs,
        now()));

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].record, refs[0]);
    EXPECT_EQ(rows[0].revision, 2);
    EXPECT_EQ(rows[0].names[1], u"Sales"_s);
    EXPECT_EQ(rows[0].names[2], u"Acme Trading"_s);
    EXPECT_EQ(rows[0].due, DueState::None);
    EXPECT_EQ(rows[1].values[4], Value(qint64(500)));
    ASSERT_TRUE(rows[1].nextStep.has_value());
    EXPECT_EQ(rows[1].nextStep->subject, u"late"_s);
    EXPECT_EQ(rows[1].due, DueState::Overdue);
}

TEST_P(ListTest, GivesMoneyItsCurrency)
{
    makeFour();
    const ListSnapshot orders = valueOf(snapshot(writer(), query(RecordKind::Order)));

    const auto rows
        = valueOf(page(writer(), RecordKind::Order, {u"total"_s, u"customer_name"_s}, orders.rows.refs(0, 9), now()));

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].currency, kCny);
    EXPECT_EQ(rows[0].values[0], Value(qint64(3000)));
    EXPECT_EQ(rows[0].values[1], Value(u"Brandt & Söhne"_s));
    EXPECT_EQ(rows[0].record.customer, m_brandt.value());
}

TEST_P(ListTest, AddsUpTheWholeResultExactly)
{
    makeFour();
    const auto all = valueOf(sums(writer(), query(), {u"value"_s, u"revenue"_s, u"p_alive"_s, u"city"_s}, kCny));
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].field, u"revenue"_s);
    EXPECT_EQ(all[0].money, QList<Money>{Money(4000, kCny)});
    EXPECT_EQ(all[1].money, QList<Money>{Money(1400, kCny)});
    EXPECT_EQ(all[1].count, 2);
    EXPECT_DOUBLE_EQ(all[2].real, 1.2);

    const ListQuery some = limitedTo(query(), u"city"_s, FilterOperator::Is, {u"Beijing"_s});
    EXPECT_EQ(valueOf(sums(writer(), some, {u"value"_s}, kCny)).first().money, QList<Money>{Money(900, kCny)});
}

TEST_P(ListTest, AddsUpEachCurrencyByItself)
{
    makeFour();
    OrderDraft dollars = orderOf(1, 0, dayOf(2026, 11, 1));
    dollars.currency = kUsd;
    dollars.rateMicro = 7'000'000;
    dollars.lines[0].unitPrice = Money(500, kUsd);
    dollars.lines[0].net = Money(0, kUsd);
    apply(createOrder(m_acme, dollars));

    const auto totals = valueOf(sums(writer(), query(RecordKind::Order), {u"net"_s}, kCny));

    ASSERT_EQ(totals.size(), 1);
    EXPECT_EQ(totals.first().money, (QList<Money>{Money(4000, kCny), Money(500, kUsd)}));
}

TEST_P(ListTest, RefusesFieldsThatAreNotThere)
{
    EXPECT_EQ(snapshot(writer(), sortedBy(query(), u"nonsense"_s)).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(
        snapshot(writer(), limitedTo(query(), u"nonsense"_s, FilterOperator::IsEmpty, {})).error().code,
        ErrorCode::InvalidInput);
    EXPECT_EQ(page(writer(), RecordKind::Customer, {u"nonsense"_s}, {}, now()).error().code, ErrorCode::InvalidInput);
}

TEST(RowAddresses, HoldsSmallAndLargeIdsInTheirOrder)
{
    RowAddresses rows(RecordKind::Order);
    rows.append(7, 1);
    rows.append(8, 2);
    rows.append(qint64(1) << 40, (qint64(1) << 40) + 5);
    rows.append(9, 3);

    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows.ref(0), (RecordRef{RecordKind::Order, 7, 1}));
    EXPECT_EQ(rows.ref(2), (RecordRef{RecordKind::Order, qint64(1) << 40, (qint64(1) << 40) + 5}));
    EXPECT_EQ(rows.rowOf(3), 3);
    EXPECT_EQ(rows.rowOf(4), -1);
    EXPECT_EQ(rows.refs(3, 10).size(), 1U);
}

TEST(RowAddresses, KeepsReferenceRecordsWithoutCustomer)
{
    RowAddresses products(RecordKind::Product);
    products.append(99, 5);
    RowAddresses customers(RecordKind::Customer);
    customers.append(0, 5);

    EXPECT_EQ(products.ref(0), (RecordRef{RecordKind::Product, 0, 5}));
    EXPECT_EQ(customers.ref(0), (RecordRef{RecordKind::Customer, 5, 5}));
}

} // namespace zhike::testing
