// The lines of orders and the entries of cases go out with what they are parts of, and lines come in again.
#include "exchange/csvreader.h"
#include "repositories/lists/partrows.h"
#include "services/customers/customerchanges.h"
#include "services/exporting/listexport.h"
#include "services/importing/importtest.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <random>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class PartExportTest : public ImportTest {
protected:
    RecordRef applied(const Change& change)
    {
        const auto done = runChange(writer(), change, kAuthor, kNow, kUsd);
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        return done && !done->touched.isEmpty() ? done->touched.first() : RecordRef();
    }
    CustomerId customer(const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        return CustomerId(applied(createCustomer(draft)).id);
    }
    template <class Draft> auto stored(CustomerId customer, Draft draft)
    {
        using Record = typename StoreOf<Draft>::Record;
        std::optional<Record> made;
        const Change change{{ChangeAction::CreateCustomer, u"made"_s, 0}, [&](ChangeContext& context) -> Result<void> {
                                ZHIKE_TRY(made, context.insert(customer, draft));
                                return {};
                            }};
        (void)applied(change);
        return made ? *made : Record{decltype(Record::id)(0)};
    }
    QString exported(RecordKind kind, TableFormat format, std::function<bool(qint64)> chosen = {})
    {
        ExportRows rows({}, std::move(chosen));
        rows.query.kind = kind;
        rows.detail = ExportDetail::Parts;
        const QString path = folder() + u"/parts%1"_s.arg(int(format));
        const auto summary = exportList(*reader(), exporter(), rows, {}, path, ExportForm{format});
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
        m_rows = summary ? summary->rows : -1;
        return path;
    }
    static QList<QStringList> rowsOf(const QString& path)
    {
        QList<QStringList> rows;
        auto opened = CsvReader::open(path);
        EXPECT_TRUE(opened.has_value());
        TableRecord record;
        while (opened->next(record) == CsvReader::Step::Record) {
            QStringList cells;
            for (int i = 0; i < record.size(); ++i) {
                cells.append(record.text(i));
            }
            rows.append(cells);
        }
        return rows;
    }
    /// Every order with its lines as a person sees them.
    QStringList seen()
    {
        QStringList rows;
        auto lines = writer().query(
            u"SELECT o.number, c.name, o.kind, o.status, o.currency, coalesce(o.note, ''), coalesce(p.sku, ''),"
            " coalesce(l.description, ''), coalesce(l.unit, ''), o.order_day, o.net, o.tax, o.total, l.position,"
            " l.quantity, l.unit_price, l.discount, l.tax_rate, l.net, coalesce(l.cost, -1)"
            " FROM sales_order o JOIN customer c ON c.id = o.customer_id JOIN order_line l ON l.customer_id ="
            " o.customer_id AND l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id"_s);
        EXPECT_TRUE(lines.has_value());
        while (lines->next().value_or(false)) {
            QStringList cells;
            for (int i = 0; i < 9; ++i) {
                cells.append(lines->text(i));
            }
            for (int i = 9; i < 20; ++i) {
                cells.append(QString::number(lines->integer(i)));
            }
            rows.append(cells.join(u'|'));
        }
        rows.sort();
        return rows;
    }
    void makeOrders()
    {
        std::mt19937 random{20'261'129};
        const auto below = [&random](int limit) { return std::uniform_int_distribution(0, limit - 1)(random); };
        const QStringList texts{u""_s, u"蓝色, 大号"_s, u"\"soft\"; on Monday"_s, u"=1+1"_s, u"12.5 %"_s};
        QList<Product> products;
        for (int i = 0; i < 3; ++i) {
            ProductDraft draft;
            draft.sku = u"PH-%1"_s.arg(i);
            draft.name = u"灯 %1"_s.arg(i);
            draft.currency = kUsd;
            applyCurrency(draft);
            products.append(stored(CustomerId(0), draft));
        }
        for (int i = 0; i < 20; ++i) {
            const CustomerId buyer = customer(u"Buyer %1"_s.arg(i));
            OrderDraft draft;
            draft.number = u"SO-%1"_s.arg(100 - i);
            draft.kind = i % 5 == 4 ? OrderKind::Return : OrderKind::Order;
            draft.status = i % 3 == 0 ? OrderStatus::Cancelled : OrderStatus::Closed;
            draft.day = Day(19'723 + below(300));
            draft.currency = kUsd;
            draft.note = texts[below(5)];
            for (int n = 0; n <= below(4); ++n) {
                OrderLineDraft line;
                if (below(4) != 0) {
                    line.product = products[below(3)].id;
                }
                line.description = line.product ? texts[below(5)] : texts[1 + below(4)];
                const qint64 pieces = 1 + below(20'000);
                line.quantity = Quantity{draft.kind == OrderKind::Return ? -pieces : pieces};
                line.unit = n % 2 == 0 ? u"箱"_s : QString();
                line.unitPrice = Money(1 + below(100'000), kUsd);
                line.discount = Rate{below(3) == 0 ? below(10) * 25 : 0};
                line.taxRate = Rate{below(2) * 1'300};
                draft.lines.append(line);
            }
            applyCurrency(draft);
            const auto whole = computed(draft, kUsd);
            ASSERT_TRUE(whole.has_value());
            (void)stored(buyer, *whole);
        }
    }
    qint64 m_rows = 0;
};
INSTANTIATE_TEST_SUITE_P(Engines, PartExportTest, kBothEngines, engineName);

TEST_P(PartExportTest, BringsOrdersWithTheirLinesBack)
{
    makeOrders();
    const QStringList before = seen();
    ListQuery people;
    people.kind = RecordKind::Customer;
    ListQuery goods;
    goods.kind = RecordKind::Product;
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::JsonLines}) {
        SCOPED_TRACE(int(format));
        const QString path = exported(RecordKind::Order, format);
        EXPECT_EQ(m_rows, before.size());

        const OrderImportSummary again = imported(path);
        EXPECT_EQ(again.rowsAlreadyThere, before.size());
        EXPECT_EQ(again.ordersDiffering, 0);
        EXPECT_EQ(seen(), before);
        EXPECT_EQ(again.customersCreated, 0);
        EXPECT_EQ(again.productsCreated, 0);
    }
    const QString kept = exported(RecordKind::Order, TableFormat::Csv);
    closeAll();
    SetUp();

    const OrderImportSummary first = imported(kept);

    EXPECT_EQ(first.rowsRejected, 0);
    EXPECT_EQ(first.customersCreated, 20);
    EXPECT_EQ(first.productsCreated, 3);
    EXPECT_EQ(seen(), before);
    expectSound();
}

TEST_P(PartExportTest, WritesLinesOfAnOrderBelowEachOther)
{
    makeOrders();

    const QList<QStringList> rows = rowsOf(exported(RecordKind::Order, TableFormat::Csv));

    for (qsizetype i = 1; i < rows.size(); ++i) {
        const bool isSameOrder = rows[i][0] == rows[i - 1][0];
        EXPECT_EQ(rows[i][8].toInt(), isSameOrder ? rows[i - 1][8].toInt() + 1 : 1) << i;
    }
}

TEST_P(PartExportTest, WritesEntriesOfCasesInTheOrderOfTheirTime)
{
    const CustomerId acme = customer(u"Acme"_s);
    CaseDraft question;
    question.number = u"C-7"_s;
    question.subject = u"Lamp is dark"_s;
    question.openedAt = kNow;
    const Case row = stored(acme, question);
    for (const int minute : {20, 10}) {
        CaseEntryDraft entry;
        entry.serviceCase = row.id;
        entry.text = u"After %1 minutes\nagain"_s.arg(minute);
        entry.minutes = minute;
        entry.at = Instant(kNow.msSinceEpoch() + minute * 60'000);
        entry.author = UserId(1);
        (void)stored(acme, entry);
    }

    const QList<QStringList> rows = rowsOf(exported(RecordKind::Case, TableFormat::Csv));

    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0][2], u"C-7"_s);
    EXPECT_EQ(rows[0][4], u"Acme"_s);
    EXPECT_EQ(rows[0].last(), u"After 10 minutes\nagain"_s);
    EXPECT_EQ(rows[1].last(), u"After 20 minutes\nagain"_s);
}

TEST_P(PartExportTest, LeavesOutWhatIsNotChosenAndRefusesKindsWithoutParts)
{
    makeOrders();
    (void)exported(RecordKind::Order, TableFormat::Csv, [](qint64) { return false; });
    EXPECT_EQ(m_rows, 0);
    ExportRows rows({});
    rows.query.kind = RecordKind::Customer;
    rows.detail = ExportDetail::Parts;

    const auto refused = exportList(*reader(), exporter(), rows, {}, folder() + u"/x"_s, ExportForm{TableFormat::Csv});

    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
}

/// What an export reads in blocks is what the pages of the list show.
TEST_P(PartExportTest, WritesWhatThePagesOfTheListShow)
{
    makeOrders();
    for (const RecordKind kind : {RecordKind::Customer, RecordKind::Order, RecordKind::Product}) {
        SCOPED_TRACE(int(kind));
        QStringList fields;
        for (const QString& key : exportFields(kind)) {
            if (const Field* field = findField(kind, key); field != nullptr && field->type != FieldType::Reaches) {
                fields.append(key);
            }
        }
        ListQuery query;
        query.kind = kind;
        const auto list = snapshot(*reader(), query);
        ASSERT_TRUE(list.has_value());
        const auto shown = page(*reader(), kind, fields, list->rows.refs(0, list->rows.size()), Instant(0));
        ASSERT_TRUE(shown.has_value());
        const QString path = folder() + u"/list"_s;

        ASSERT_TRUE(exportList(*reader(), exporter(), query, fields, path, ExportForm{TableFormat::JsonLines}));

        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (const ListRow& row : *shown) {
            const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
            EXPECT_EQ(json[u"id"_s].toInteger(), row.record.id);
            for (qsizetype i = 0; i < fields.size(); ++i) {
                const Value& value = row.values[size_t(i)];
                EXPECT_EQ(json[fields[i]].isNull(), isNull(value)) << fields[i].toStdString();
                if (const auto* text = std::get_if<QString>(&value)) {
                    EXPECT_EQ(json[fields[i]].toString(), *text);
                }
                if (findField(kind, fields[i])->type == FieldType::Link && fields[i].endsWith("_id"_L1)) {
                    EXPECT_EQ(json[fields[i].chopped(3)].toString(), row.names[size_t(i)]);
                }
            }
        }
        EXPECT_TRUE(file.atEnd());
    }
}

} // namespace

} // namespace zhike::testing
