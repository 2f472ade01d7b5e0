#include "services/segments/segmentkeeper.h"

#include "repositories/stores.h"
#include "services/jobs/whendone.h"
#include "services/segments/segmentrules.h"

#include <QDateTime>
#include <algorithm>
#include <chrono>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonMs = 400;
constexpr auto kLookAtTheDay = std::chrono::minutes(10);
/// More touched customers than this are everybody.
constexpr qsizetype kFewCustomers = 400;

Instant instantOfNow()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

} // namespace

/// The segments that are still to be gone through, and the plan that is being written.
struct SegmentKeeper::Run {
    QList<RuleSegment> segments;
    QList<CustomerSegmentId> gone;
    std::shared_ptr<MembershipPlan> plan;
};

FilterContext segmentContext()
{
    FilterContext context;
    context.today = Day::from(QDate::currentDate()).value_or(Day(0));
    context.zone = QTimeZone::systemTimeZone();
    return context;
}

SegmentKeeper::SegmentKeeper(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_daily.setInterval(kLookAtTheDay);
    connect(&m_soon, &QTimer::timeout, this, &SegmentKeeper::work);
    connect(&m_daily, &QTimer::timeout, this, &SegmentKeeper::start);
    connect(&company, &Company::changed, this, &SegmentKeeper::changed);
}

SegmentKeeper::~SegmentKeeper()
{
    m_cancelled->store(true);
}

void SegmentKeeper::start()
{
    m_daily.start();
    using Stale = bool;
    whenDone(
        m_company.read([today = segmentContext().today](SqlSession& session) -> Result<Stale> {
            ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
            ZHIKE_TRY(const QList<SegmentState> states, segmentStates(session));
            return std::ranges::any_of(all, [&](const RuleSegment& segment) {
                const auto state = std::ranges::find(states, segment.id, &SegmentState::segment);
                return segment.details.isActive
                    && (state == states.end() || state->ruleRevision != segment.revision || state->asOf != today);
            });
        }),
        this, [this](const Result<Stale>& stale) {
            if (stale && *stale) {
                refreshAll();
            }
        });
}

void SegmentKeeper::refreshAll()
{
    m_everybody = true;
    m_soon.start();
}

void SegmentKeeper::changed(const ChangeReceipt& receipt)
{
    if (receipt.everything) {
        refreshAll();
        return;
    }
    for (const RecordRef& record : receipt.touched) {
        switch (record.kind) {
        case RecordKind::CustomerSegment:
            m_everybody = true;
            break;
        case RecordKind::Product: // a category or brand may be asked for
        case RecordKind::Category:
            m_everybody = m_everybody || record.kind == RecordKind::Product;
            break;
        default:
            if (record.customer != 0) {
                m_customers.insert(record.customer);
            }
        }
    }
    if (m_everybody || !m_customers.isEmpty()) {
        m_soon.start();
    }
}

void SegmentKeeper::work()
{
    if (m_running) {
        return; // end() comes back here
    }
    m_running = true;
    if (!m_everybody && m_customers.size() <= kFewCustomers) {
        refreshSome();
        return;
    }
    m_everybody = false;
    m_customers.clear();
    using Read = std::shared_ptr<Run>;
    whenDone(
        m_company.read([](SqlSession& session) -> Result<Read> {
            auto run = std::make_shared<Run>();
            ZHIKE_TRY(run->gone, segmentsInBinWithMembers(session));
            ZHIKE_TRY(const QList<RuleSegment> all, CustomerSegmentStore(session).all());
            for (const RuleSegment& segment : inOrderOfRules(all)) {
                if (segment.details.isActive) {
                    run->segments.append(segment);
                }
            }
            return run;
        }),
        this, [this](const Result<Read>& run) {
            if (run) {
                goThroughNext(*run);
            } else {
                end(tl::unexpected(run.error()));
            }
        });
}

void SegmentKeeper::refreshSome()
{
    std::vector<qint64> customers(m_customers.cbegin(), m_customers.cend());
    m_customers.clear();
    std::ranges::sort(customers);
    whenDone(
        m_company.executor().write(
            [customers = std::move(customers)](SqlSession& session) {
                return refreshSegmentsOf(session, customers, segmentContext(), instantOfNow());
            },
            WritePriority::Batch),
        this, [this](const Result<MembershipChange>& change) {
            end(change ? Result<void>() : Result<void>(tl::unexpected(change.error())));
        });
}

void SegmentKeeper::goThroughNext(const std::shared_ptr<Run>& run)
{
    if (run->gone.isEmpty() && run->segments.isEmpty()) {
        end({});
        return;
    }
    const auto gone = run->gone.isEmpty() ? std::nullopt : std::optional(run->gone.takeFirst());
    const auto next = gone ? std::nullopt : std::optional(run->segments.takeFirst());
    using Made = std::shared_ptr<MembershipPlan>;
    whenDone(
        m_company.analyse([gone, next](SqlSession& session) -> Result<Made> {
            auto made = gone ? MembershipPlan::ending(session, *gone, instantOfNow())
                             : MembershipPlan::make(session, *next, segmentContext(), instantOfNow());
            ZHIKE_TRY(MembershipPlan plan, std::move(made));
            return std::make_shared<MembershipPlan>(std::move(plan));
        }),
        this, [this, run](const Result<Made>& made) {
            if (!made) {
                end(tl::unexpected(made.error()));
                return;
            }
            run->plan = *made;
            write(run);
        });
}

void SegmentKeeper::write(const std::shared_ptr<Run>& run)
{
    whenDone(
        m_company.executor().write(
            [plan = run->plan, cancelled = m_cancelled](SqlSession& session) -> Result<bool> {
                if (cancelled->load()) {
                    return fail(ErrorCode::Cancelled);
                }
                return plan->writeSome(session);
            },
            WritePriority::Batch),
        this, [this, run](const Result<bool>& isDone) {
            if (!isDone) {
                end(tl::unexpected(isDone.error()));
            } else if (*isDone) {
                goThroughNext(run);
            } else {
                write(run);
            }
        });
}

void SegmentKeeper::end(const Result<void>& result)
{
    m_running = false;
    if (result) {
        Q_EMIT refreshed();
    } else if (result.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(result.error());
    }
    if (m_everybody || !m_customers.isEmpty()) {
        m_soon.start();
    }
}

} // namespace zhike
