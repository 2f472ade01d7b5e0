#include "storage/migration.h"
#include "storage/store.h"

#include <QtGlobal>
#include <array>

// The resource of a static library is taken in only when it is asked for, and only from outside a namespace.
static void takeInMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace zhike {

namespace {

constexpr std::array kSteps{
    Migration{1, "0001_first"},          Migration{2, "0002_search"},       Migration{3, "0003_segments"},
    Migration{4, "0004_standing"},       Migration{5, "0005_batches"},      Migration{6, "0006_privacy"},
    Migration{7, "0007_duplicates"},     Migration{8, "0008_consent"},      Migration{9, "0009_views"},
    Migration{10, "0010_activities"},    Migration{11, "0011_relations"},   Migration{12, "0012_attachments"},
    Migration{13, "0013_custom_fields"}, Migration{14, "0014_public_pool"}, Migration{15, "0015_quality"},
    Migration{16, "0016_timelines"},
};

} // namespace

const MigrationPlan& companySchema()
{
    static const MigrationPlan plan = [] {
        takeInMigrations();
        return MigrationPlan{QStringLiteral(":/sql/migrations"), kSteps};
    }();
    return plan;
}

int currentSchemaVersion()
{
    return companySchema().latestVersion();
}

} // namespace zhike
