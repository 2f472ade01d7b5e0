#pragma once

#include "cli/command.h"

#include <span>

namespace zhike::cli {

extern const Command kImportOrders;
extern const Command kImportCustomers;
extern const Command kImportContacts;
extern const Command kImportProducts;
extern const Command kImportOpportunities;
extern const Command kImportCases;
extern const Command kImportActivities;
extern const Command kImportUsers;
extern const Command kImportRelations;
extern const Command kImportEntries;
extern const Command kImportNeeds;
extern const Command kExportCustomers;
extern const Command kExportContacts;
extern const Command kExportActivities;
extern const Command kExportOrders;
extern const Command kExportProducts;
extern const Command kExportOpportunities;
extern const Command kExportCases;
extern const Command kExportUsers;
extern const Command kExportRelations;
extern const Command kExportNeeds;
extern const Command kExportAttachments;
extern const Command kVerify;
extern const Command kSalvage;
extern const Command kModelFit;
extern const Command kExportInsight;
extern const Command kReportSegments;
extern const Command kSegmentCount;
extern const Command kSegmentList;
extern const Command kSegmentRefresh;
extern const Command kBackupMake;
extern const Command kBackupList;
extern const Command kBackupRestore;
extern const Command kPersonShow;
extern const Command kPersonExport;
extern const Command kPersonErase;
extern const Command kPoolList;
extern const Command kPoolRun;
extern const Command kPoolSimulate;
extern const Command kRetentionPreview;
extern const Command kRetentionRun;
extern const Command kCall;
extern const Command kChangesList;
extern const Command kBenchMake;
extern const Command kBenchRun;

/// Every command, in the order of the help text.
[[nodiscard]] std::span<const Command* const> commands();

} // namespace zhike::cli
