#pragma once

#include "domain/base/result.h"
#include "domain/base/time.h"

#include <QString>
#include <optional>

/// What is left of a program that ended by a fault: a text on this computer with the signal, the version and the places
/// in the program; no path, no record, nothing typed. It is sent nowhere.
namespace zhike {

/// From now on a fault (a signal such as SIGSEGV, or an exception nobody takes) writes a report into the folder before
/// the program ends as it would have. Called once, first thing; the folder is made. Does nothing under a sanitizer,
/// which reports more.
[[nodiscard]] Result<void> watchForCrashes(const QString& folder, const QString& version);

struct CrashReport {
    QString path;
    Instant at{0};
    QString text;
};

/// The newest report that nobody has seen yet.
[[nodiscard]] std::optional<CrashReport> unseenCrash(const QString& folder);
/// Marks every report as seen; the ten newest stay.
void markCrashesSeen(const QString& folder);

} // namespace zhike
