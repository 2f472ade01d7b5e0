#include "cli/commands.h"

#include <array>

namespace zhike::cli {

std::span<const Command* const> commands()
{
    // A new command: declared in commands.h, defined in a file of its own (modelfit.cpp), listed here.
    static constexpr std::array kCommands
        = {&kImportOrders,
           &kImportCustomers,
           &kImportContacts,
           &kImportProducts,
           &kImportOpportunities,
           &kImportCases,
           &kImportActivities,
           &kImportUsers,
           &kImportRelations,
           &kImportEntries,
           &kImportNeeds,
           &kExportCustomers,
           &kExportContacts,
           &kExportActivities,
           &kExportOrders,
           &kExportProducts,
           &kExportOpportunities,
           &kExportCases,
           &kExportUsers,
           &kExportRelations,
           &kExportNeeds,
           &kExportAttachments,
           &kVerify,
           &kSalvage,
           &kModelFit,
           &kExportInsight,
           &kReportSegments,
           &kSegmentCount,
           &kSegmentList,
           &kSegmentRefresh,
           &kBackupMake,
           &kBackupList,
           &kBackupRestore,
           &kPersonShow,
           &kPersonExport,
           &kPersonErase,
           &kPoolSimulate,
           &kPoolRun,
           &kPoolList,
           &kRetentionPreview,
           &kRetentionRun,
           &kCall,
           &kChangesList,
           &kBenchMake,
           &kBenchRun};
    return kCommands;
}

} // namespace zhike::cli
