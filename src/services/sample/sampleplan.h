#pragma once

#include "domain/base/time.h"
#include "services/sample/samplenames.h"

#include <vector>

namespace zhike::sample {

/// How the sample's customers buy: BG/NBD for the days, Gamma-Gamma for the amounts, so that a fit can be held against
/// what made the data. Time in weeks, money in whole units of CNY. Returns, cancelled orders, weekends and Spring
/// Festival are laid over it.
struct BuyingProcess {
    double r = 1.0;
    double alpha = 10; ///< set so that the wanted number of orders comes out
    double a = 0.6;
    double b = 6.0;
    double p = 6.0;
    double q = 4.0;
    double gamma = 1500;
};

/// How many records are wanted; what is drawn comes within a few percent.
struct SampleSizes {
    qint64 customers = 3'000;
    qint64 contacts = 5'400;
    qint64 orders = 24'000;
    qint64 lines = 45'000;
    qint64 activities = 15'000;
    qint64 cases = 1'500;
    qint64 opportunities = 700;
    qint64 openOpportunities = 30;
    double withNextStep = 0.06; ///< share of customers with a planned activity
    int salesPeople = 6;
};

/// What a sample company is made from: the same options give the same records.
struct SampleOptions {
    quint64 seed = 1;
    SampleSizes sizes;
    Instant now{0}; ///< the last order is of this moment's day, plans lie around it
    int utcOffsetMinutes = 480; ///< of the office: working hours are its
    int days = 5 * 365; ///< from the first order to the last
    BuyingProcess process;
    SampleStyle style;
    bool tellsStory = true; ///< with the named customers of Haiyue Instruments
    bool hasExternalKeys = false; ///< customers carry the key of the system that they came from
    bool isThrowaway = false; ///< written as BulkLoad does: fast, and to be thrown away when it fails
};

enum class PlannedOrderKind { Purchase, Cancelled, Return };

/// Day numbers are days since 1970-01-01 where the office is.
struct PlannedOrder {
    qint32 day = 0;
    double spend = 0; ///< net, CNY
    PlannedOrderKind kind = PlannedOrderKind::Purchase;
};
struct PlannedActivity {
    qint32 createdDay = 0;
    qint32 day = 0; ///< when it happened or is due
    bool isPlanned = false;
    int story = -1; ///< index into storyActivities()
};
struct PlannedCase {
    qint32 day = 0;
    int entries = 1;
    int story = -1; ///< index into storyCases()
};
struct PlannedOpportunity {
    qint32 day = 0; ///< of its creation
    bool isOpen = false;
    int story = -1; ///< index into storyDeals()
};

/// When what happens with one customer: all that has to be known to number the records of the whole company by time
/// before the first of them is made. Each list is sorted by (creation) day.
struct CustomerPlan {
    qint64 index = 0;
    qint32 createdDay = 0;
    int contacts = 1;
    std::vector<PlannedOrder> orders;
    std::vector<PlannedActivity> activities;
    std::vector<PlannedCase> cases;
    std::vector<PlannedOpportunity> opportunities;
};

/// Draws plans. Immutable after construction and so safe on every thread.
class SamplePlanner {
public:
    explicit SamplePlanner(const SampleOptions& options);
    [[nodiscard]] const SampleOptions& options() const { return m_options; }
    /// With the alpha that was found.
    [[nodiscard]] const BuyingProcess& process() const { return m_options.process; }
    [[nodiscard]] qint32 firstDay() const { return m_lastDay - m_options.days + 1; }
    [[nodiscard]] qint32 lastDay() const { return m_lastDay; }

    /// The plan of customer `index`; the lists keep their room from plan to plan.
    void plan(qint64 index, CustomerPlan& plan) const;

private:
    void planOrders(SampleRandom& random, CustomerPlan& plan) const;
    void addExceptions(SampleRandom& random, CustomerPlan& plan) const;
    void planActivities(SampleRandom& random, CustomerPlan& plan) const;
    void planNextStep(SampleRandom& random, CustomerPlan& plan) const;
    void planCases(SampleRandom& random, CustomerPlan& plan) const;
    void planOpportunities(SampleRandom& random, CustomerPlan& plan) const;
    [[nodiscard]] qint32 workingDay(SampleRandom& random, qint32 day) const;
    [[nodiscard]] double ordersOfPilot() const;
    void findAlpha();

    SampleOptions m_options;
    qint32 m_lastDay = 0;
};

/// The day on which a moment falls at an office.
[[nodiscard]] qint32 officeDay(Instant moment, int utcOffsetMinutes);

} // namespace zhike::sample
