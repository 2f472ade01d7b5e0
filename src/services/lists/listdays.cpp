#include "services/lists/listdays.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/listscan.h"
#include "repositories/stores.h"
#include "services/customers/activitychanges.h"
#include "services/lists/celledit.h"
#include "services/lists/idset.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kFewDated = 20'000; ///< up to here values are read by id, as lists do

bool isNextStep(RecordKind kind, QStringView key)
{
    return kind == RecordKind::Customer && key == u"next_step";
}

/// Fields by which something is to be done, and the moment that says that it was.
struct PromisedDay {
    RecordKind kind;
    QLatin1StringView field;
    QLatin1StringView keptBy;
};
constexpr std::array kPromisedDays
    = {PromisedDay{RecordKind::Opportunity, "expected_close"_L1, "closed_at"_L1},
       PromisedDay{RecordKind::Case, "response_due"_L1, "first_responded_at"_L1},
       PromisedDay{RecordKind::Case, "resolution_due"_L1, "resolved_at"_L1}};

QString keptBy(RecordKind kind, QStringView field)
{
    const auto found = std::ranges::find_if(
        kPromisedDays, [&](const PromisedDay& day) { return day.kind == kind && day.field == field; });
    return found == kPromisedDays.end() ? QString() : QString(found->keptBy);
}

/// Where the days of a question begin, as the field is stored.
class DayBounds {
public:
    DayBounds(const DaysQuestion& question, bool isMoment) : m_first(question.first)
    {
        for (int day = 0; day <= question.days; ++day) {
            const Day begin = question.first.plus(day);
            m_begins.push_back(
                isMoment ? begin.date().startOfDay(question.list.context.zone).toMSecsSinceEpoch()
                         : qint64(begin.sinceEpoch()));
        }
    }
    /// @return how many days after the first one, or -1.
    [[nodiscard]] int placeOf(qint64 value) const
    {
        const auto after = std::ranges::upper_bound(m_begins, value);
        return after == m_begins.begin() || after == m_begins.end() ? -1 : int(after - m_begins.begin()) - 1;
    }
    [[nodiscard]] Day dayAt(int place) const { return m_first.plus(place); }

private:
    Day m_first;
    std::vector<qint64> m_begins;
};

/// One record in the days asked for: when, and which.
struct DatedRow {
    qint64 value = 0;
    RowKey key;
    friend auto operator<=>(const DatedRow&, const DatedRow&) = default;
};

class DaysReading {
public:
    DaysReading(SqlSession& session, const DaysQuestion& question, const ListColumn& column, Currency base)
        : m_session(session), m_question(question), m_column(column), m_base(base),
          m_isMoment(column.type == FieldType::Instant), m_bounds(question, m_isMoment)
    {
    }

    Result<ListDays> read()
    {
        ZHIKE_TRY(const std::vector<DatedRow> rows, datedRows());
        ListDays days;
        days.counts.assign(size_t(m_question.days), 0);
        std::vector<DatedRow> told;
        for (const DatedRow& row : rows) {
            const int place = m_bounds.placeOf(row.value);
            if (place >= 0) {
                ++days.records;
                if (++days.counts[size_t(place)] <= m_question.mostADay) {
                    told.push_back(row);
                }
            }
        }
        ZHIKE_TRY(days.cards, cardsOf(told));
        return days;
    }

private:
    [[nodiscard]] RecordKind kind() const { return m_question.list.kind; }

    Result<std::vector<DatedRow>> datedRows()
    {
        ListQuery narrowed = m_question.list;
        const Day last = m_question.first.plus(m_question.days - 1);
        const Filter days = Filter::where(
            m_question.field, FilterOperator::Between,
            {qint64(m_question.first.sinceEpoch()), qint64(last.sinceEpoch())});
        narrowed.filter = narrowedBy(narrowed.filter, days);
        ZHIKE_TRY(std::vector<qint64> ids, idsOf(m_session, narrowed));
        ListScan scan;
        scan.kind = kind();
        scan.context = m_question.list.context;
        scan.fields = {m_question.field};
        std::vector<DatedRow> rows;
        rows.reserve(ids.size());
        const auto take = [&rows](const RowKey& key, const Statement& row, int first) {
            if (!row.isNull(first)) {
                rows.push_back({row.integer(first), key});
            }
        };
        if (ids.size() <= kFewDated) {
            ZHIKE_CHECK(scanIds(m_session, scan, ids, take));
        } else {
            const bool isOwn = m_column.source == ListSource::Own || m_column.source == ListSource::Related;
            scan.source = isOwn ? ListSource::Own : m_column.source;
            scan.filter = days;
            const IdSet wanted(std::move(ids));
            ZHIKE_CHECK(scanRows(m_session, scan, [&](const RowKey& key, const Statement& row, int first) {
                if (wanted.contains(key.id)) {
                    take(key, row, first);
                }
            }));
        }
        std::ranges::sort(rows);
        return rows;
    }

    /// What cards need of a record, as far as its kind has it.
    [[nodiscard]] QStringList cardFields() const
    {
        QStringList keys;
        for (const QString& key : {u"subject"_s, u"name"_s, u"customer_name"_s, u"total"_s, u"amount"_s}) {
            if (findField(kind(), key) != nullptr) {
                keys.append(key);
            }
        }
        if (const QString kept = keptBy(kind(), m_question.field); !kept.isEmpty()) {
            keys.append(kept);
        }
        if (isNextStep(kind(), m_question.field)) {
            keys.append(m_question.field);
        }
        return keys;
    }

    Result<std::vector<DayCard>> cardsOf(const std::vector<DatedRow>& rows)
    {
        std::vector<RecordRef> refs;
        std::vector<qint64> ids;
        for (const DatedRow& row : rows) {
            refs.push_back({kind(), kind() == RecordKind::Customer ? row.key.id : row.key.customer, row.key.id});
            ids.push_back(row.key.id);
        }
        const QStringList fields = cardFields();
        const Instant now = Instant::from(m_question.list.context.today.date().startOfDay());
        ZHIKE_TRY(std::vector<ListRow> found, page(m_session, kind(), fields, refs, now));
        ZHIKE_TRY(const auto names, displayNames(m_session, kind(), ids));
        std::vector<DayCard> cards;
        size_t next = 0;
        for (ListRow& record : found) { // in the order asked for, without those that are gone
            while (rows[next].key.id != record.record.id) {
                ++next;
            }
            cards.push_back(cardOf(record, fields, rows[next].value, names.value(record.record.id)));
        }
        return cards;
    }

    [[nodiscard]] DayCard
    cardOf(const ListRow& record, const QStringList& fields, qint64 value, const QString& name) const
    {
        const auto textOf = [&](const QString& key) {
            const qsizetype column = fields.indexOf(key);
            const auto* text = column >= 0 ? std::get_if<QString>(&record.values[size_t(column)]) : nullptr;
            return text != nullptr ? *text : QString();
        };
        DayCard card;
        card.record = record.record;
        card.revision = record.revision;
        card.day = m_bounds.dayAt(m_bounds.placeOf(value));
        if (m_isMoment) {
            card.at = Instant(value);
        }
        card.customer = textOf(u"customer_name"_s);
        card.title = textOf(u"subject"_s);
        card.title = card.title.isEmpty() ? name : card.title;
        card.step = record.nextStep;
        for (const QString& key : {u"total"_s, u"amount"_s}) {
            const qsizetype column = fields.indexOf(key);
            const auto* minor = column >= 0 ? std::get_if<qint64>(&record.values[size_t(column)]) : nullptr;
            if (minor != nullptr) {
                card.amount = Money(*minor, record.currency.value_or(m_base));
            }
        }
        const QString kept = keptBy(kind(), m_question.field);
        card.isPromised = kept.isEmpty() ? isNextStep(kind(), m_question.field)
                                         : isNull(record.values[size_t(fields.indexOf(kept))]);
        return card;
    }

    SqlSession& m_session;
    const DaysQuestion& m_question;
    const ListColumn& m_column;
    Currency m_base;
    bool m_isMoment;
    DayBounds m_bounds;
};

/// The plan behind a next step goes to the other day; the others of a series stay where they are.
Change movePlan(CustomerId customer, ActivityId plan, Instant at)
{
    return {{ChangeAction::EditActivity, {}}, [customer, plan, at](ChangeContext& context) -> Result<void> {
                ZHIKE_TRY(const Activity now, StoreOf<ActivityDraft>(context.session()).get(customer, plan));
                PlanMove move{at};
                if (!now.details.repeatRule.isEmpty()) {
                    move.occurrence = now.details.at;
                }
                return moveActivity(customer, plan, now.revision, move).apply(context);
            }};
}

} // namespace

bool hasDays(RecordKind kind, const Field& field)
{
    const bool isOfDays = field.type == FieldType::Day || field.type == FieldType::Instant;
    return !field.has(kHidden) && (isOfDays || isNextStep(kind, QString::fromLatin1(field.key)));
}

Result<ListDays> listDays(SqlSession& session, const DaysQuestion& question, Currency base)
{
    const Field* field = findField(question.list.kind, question.field);
    const auto column = listColumn(question.list.kind, question.field);
    const bool isKnown = field != nullptr && column && hasDays(question.list.kind, *field);
    if (!isKnown || question.days < 1 || question.days > kMostListDays) {
        return fail(ErrorCode::InvalidInput, u"no days by %1"_s.arg(question.field));
    }
    return DaysReading(session, question, *column, base).read();
}

Filter filterOfDay(const QString& field, Day day)
{
    return Filter::where(field, FilterOperator::Is, {qint64(day.sinceEpoch())});
}

Filter narrowedBy(const Filter& filter, Filter condition)
{
    if (filter.isEmpty()) {
        return condition;
    }
    if (filter.kind == Filter::Kind::All) { // each part by itself is found by its own index
        Filter narrowed = filter;
        narrowed.parts.push_back(std::move(condition));
        return narrowed;
    }
    return Filter::all({filter, std::move(condition)});
}

bool mayMoveDay(RecordKind kind, const Field& field)
{
    return isNextStep(kind, QString::fromLatin1(field.key))
        || (field.has(kEditable) && field.source == FieldSource::Own && hasDays(kind, field));
}

Change moveToDay(const DayCard& card, const QString& field, Day day, const QTimeZone& zone)
{
    const auto sameHour = [&](Instant at) {
        const QTime hour = QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch(), zone).time();
        return Instant::from(QDateTime(day.date(), hour, zone));
    };
    if (card.step) {
        return movePlan(CustomerId(card.record.id), card.step->id, sameHour(card.step->at));
    }
    const Value value = card.at ? toValue(sameHour(*card.at)) : toValue(day);
    return editCell(card.record, card.revision, card.title, field, value);
}

} // namespace zhike
