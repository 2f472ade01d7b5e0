#pragma once

#include "domain/base/result.h"

#include <QString>

namespace zhike {

/// @return a translated sentence that says what happened and, where a person can do something about it, what. The
/// detail of the error is for the log and not in it.
[[nodiscard]] QString messageFor(const Error& error);

} // namespace zhike
