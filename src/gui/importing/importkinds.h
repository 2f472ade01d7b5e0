#pragma once

#include "gui/common/workplace.h"

namespace zhike {

/// How the window calls rows of a kind.
[[nodiscard]] QString wordsOfSubject(RecordKind subject);

} // namespace zhike
