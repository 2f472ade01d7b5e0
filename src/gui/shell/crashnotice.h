#pragma once

#include "services/crash/crashreport.h"

class QWidget;

namespace zhike {

/// Says that the program ended by a fault last time, that nothing saved is lost, and what the report on this computer
/// holds; to look at and to copy, never sent.
void showCrash(const CrashReport& report, QWidget* parent);

} // namespace zhike
