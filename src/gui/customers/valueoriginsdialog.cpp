#include "gui/customers/valueoriginsdialog.h"

#include "gui/calendar/plandialog.h"
#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"
#include "repositories/stores.h"
#include "services/jobs/whendone.h"

#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// What a part is, in a sentence over its rows.
QString meaningOf(ValuePart part)
{
    switch (part) {
    case ValuePart::FirstPurchase:
        return ValueOriginsDialog::tr("The margin of the first day of purchase, each line at its product's mean price "
                                      "of that quarter.");
    case ValuePart::Repeat:
        return ValueOriginsDialog::tr("The margin of later days in the categories of the first day, at mean prices.");
    case ValuePart::CrossSell:
        return ValueOriginsDialog::tr("The margin of later days in other categories than those of the first day, at "
                                      "mean prices.");
    case ValuePart::LowerCost:
        return ValueOriginsDialog::tr("What serving a customer of this revenue costs on average, less what serving "
                                      "this one really took.");
    case ValuePart::Premium:
        return ValueOriginsDialog::tr("What was paid above or below the mean price of the product in that quarter.");
    case ValuePart::StandardCost:
        return ValueOriginsDialog::tr("What serving a customer of this revenue costs on average, order by order.");
    case ValuePart::Historic:
        return ValueOriginsDialog::tr("The margin of every line as it was paid, less what serving took.");
    case ValuePart::Referral:
        return ValueOriginsDialog::tr("A share of what those have brought who came through this customer; it stands "
                                      "beside the sum, so that totals count each order once.");
    }
    Q_UNREACHABLE();
}

QString baseHead(ValuePart part)
{
    switch (part) {
    case ValuePart::LowerCost:
    case ValuePart::StandardCost:
        return ValueOriginsDialog::tr("Revenue");
    case ValuePart::Referral:
        return ValueOriginsDialog::tr("Has brought");
    default:
        return ValueOriginsDialog::tr("Paid");
    }
}

std::vector<Column> originColumns(ValuePart part)
{
    std::vector<Column> columns(5);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    const bool isReferral = part == ValuePart::Referral;
    set(0, u"day"_s, ValueOriginsDialog::tr("Day"), CellKind::DayCell, 96);
    columns[0].shown = !isReferral;
    set(1, u"from"_s,
        isReferral ? ValueOriginsDialog::tr("Customer") : ValueOriginsDialog::tr("From", "head of a column: a record"),
        CellKind::Text, 190);
    columns[1].strong = true;
    set(2, u"what"_s, ValueOriginsDialog::tr("What"), CellKind::Text, 220);
    columns[2].stretches = true;
    set(3, u"base"_s, baseHead(part), CellKind::ExactMoney, 120);
    set(4, u"adds"_s, ValueOriginsDialog::tr("Adds"), CellKind::ExactMoney, 120);
    return columns;
}

QString effortOf(const ValueOrigin& origin)
{
    const QString minutes = ValueOriginsDialog::tr("%Ln minute(s)", nullptr, int(origin.minutes));
    return origin.isVisit ? ValueOriginsDialog::tr("%1 and the way there", "%1: minutes of a visit").arg(minutes)
                          : minutes;
}

QString whatOf(const ValueOrigin& origin)
{
    const Formats& formats = LanguageManager::formats();
    switch (origin.kind) {
    case ValueOrigin::Kind::Line:
        return origin.about.isEmpty() ? ValueOriginsDialog::tr("a line without a product")
                                      : ValueOriginsDialog::tr("%1 × %2", "a quantity, a product")
                                            .arg(formats.quantity(Quantity{origin.quantity}), origin.about);
    case ValueOrigin::Kind::Rest:
        return ValueOriginsDialog::tr("what the order holds beyond its lines");
    case ValueOrigin::Kind::WholeOrder:
        return ValueOriginsDialog::tr("by its revenue");
    case ValueOrigin::Kind::Standard:
        return ValueOriginsDialog::tr("of a customer with this revenue");
    case ValueOrigin::Kind::Effort:
        return effortOf(origin);
    case ValueOrigin::Kind::Entry:
        return ValueOriginsDialog::tr("%1, %2", "minutes, subject of a case").arg(effortOf(origin), origin.about);
    case ValueOrigin::Kind::Returned:
        return origin.about.isEmpty()
            ? ValueOriginsDialog::tr("handling of what came back")
            : ValueOriginsDialog::tr("handling of %1 that came back", "%1: a product").arg(origin.about);
    case ValueOrigin::Kind::Referred:
        return origin.ring == 1
            ? ValueOriginsDialog::tr("came directly")
            : ValueOriginsDialog::tr("came through others, step %1", "%1: 2, 3").arg(formats.number(origin.ring));
    }
    Q_UNREACHABLE();
}

QString fromOf(const ValueOrigin& origin)
{
    if (origin.kind == ValueOrigin::Kind::Standard) {
        return ValueOriginsDialog::tr("Standard cost");
    }
    return origin.name.isEmpty() ? ValueOriginsDialog::tr("without a subject") : origin.name;
}

} // namespace

QString nameOf(ValuePart part)
{
    switch (part) {
    case ValuePart::FirstPurchase:
        return ValueOriginsDialog::tr("First purchase");
    case ValuePart::Repeat:
        return ValueOriginsDialog::tr("Repeat purchases");
    case ValuePart::CrossSell:
        return ValueOriginsDialog::tr("Cross-selling");
    case ValuePart::LowerCost:
        return ValueOriginsDialog::tr("Lower cost to serve");
    case ValuePart::Premium:
        return ValueOriginsDialog::tr("Price premium");
    case ValuePart::StandardCost:
        return ValueOriginsDialog::tr("Standard cost to serve");
    case ValuePart::Historic:
        return ValueOriginsDialog::tr("Historic value");
    case ValuePart::Referral:
        return ValueOriginsDialog::tr("Referral");
    }
    Q_UNREACHABLE();
}

ValueOriginsDialog::ValueOriginsDialog(
    Workplace& workplace, CustomerId customer, const QString& name, ValuePart part, QWidget* parent)
    : SheetDialog(nameOf(part), parent), m_workplace(workplace), m_customer(customer), m_part(part)
{
    setObjectName(u"valueOrigins"_s);
    const Theme& theme = ThemeManager::theme();
    setHeading(tr("%1: %2", "a part of the value, a customer").arg(nameOf(part), name));
    addWords(meaningOf(part));
    m_rows = new MemoryRows(originColumns(part), this);
    m_table = new RecordTable;
    m_table->setObjectName(u"valueOriginsTable"_s);
    m_table->setAccessibleName(nameOf(part));
    m_table->setSource(m_rows);
    content().addWidget(m_table, 1);
    m_sum = new Label({}, FontRole::BodyStrong);
    m_sum->setObjectName(u"valueOriginsSum"_s);
    m_sum->setWordWrap(true);
    content().addWidget(m_sum);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closeValueOrigins"_s);
    close->setAutoDefault(false);
    addButtons({close});
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_table, &RecordTable::opened, this, &ValueOriginsDialog::openRow);
    resize(theme.px(860), theme.px(520));
    m_table->setFocus();
    load();
}

void ValueOriginsDialog::load()
{
    whenDone(
        m_workplace.company().read([customer = m_customer, part = m_part](SqlSession& session) {
            return valueOrigins(session, customer, part);
        }),
        this, [this](const Result<ValueOrigins>& origins) {
            if (origins) {
                show(*origins);
            } else {
                m_sum->setText(messageFor(origins.error()));
            }
        });
}

void ValueOriginsDialog::show(const ValueOrigins& origins)
{
    const Formats& formats = LanguageManager::formats();
    const Currency base = m_workplace.company().baseCurrency();
    m_origins = origins.rows;
    std::vector<Row> rows;
    for (size_t i = 0; i < m_origins.size(); ++i) {
        const ValueOrigin& origin = m_origins[i];
        const bool hasBase = origin.kind != ValueOrigin::Kind::Effort && origin.kind != ValueOrigin::Kind::Entry
            && origin.kind != ValueOrigin::Kind::Returned;
        rows.push_back(
            {qint64(i),
             {origin.day ? CellValue(*origin.day) : CellValue(), fromOf(origin), whatOf(origin),
              hasBase ? CellValue(Money(origin.base, base)) : CellValue(), Money(origin.adds, base)},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    m_table->goToRow(0);
    QStringList words{tr("Together %1.", "%1: an amount").arg(formats.exactMoney(Money(origins.sum, base)))};
    if (origins.sum != origins.stored) {
        words.append(tr("The customer's figures say %1: the rest was logged since and counts from the next "
                        "computation on.",
                        "%1: an amount")
                         .arg(formats.exactMoney(Money(origins.stored, base))));
    }
    if (origins.cut > 0) {
        words.append(tr("%Ln row(s) that add least are not listed.", nullptr, int(origins.cut)));
    }
    if (m_origins.empty()) {
        words = QStringList(tr("There is nothing in this part."));
    }
    m_sum->setText(words.join(u' '));
}

void ValueOriginsDialog::openRow(qint64 row)
{
    const RecordRef record = m_origins[size_t(row)].record;
    if (record.id == 0) {
        return;
    }
    if (record.kind == RecordKind::Activity) {
        openActivity(record);
        return;
    }
    accept();
    m_workplace.open(record);
}

void ValueOriginsDialog::openActivity(const RecordRef& activity)
{
    whenDone(
        m_workplace.company().read([activity](SqlSession& session) {
            return ActivityStore(session).get(CustomerId(activity.customer), ActivityId(activity.id));
        }),
        this, [this](const Result<Activity>& found) {
            if (found) {
                (new PlanDialog(m_workplace, CalendarEntry{*found, {}, {}, false}, this))->open();
            } else {
                m_sum->setText(messageFor(found.error()));
            }
        });
}

} // namespace zhike
