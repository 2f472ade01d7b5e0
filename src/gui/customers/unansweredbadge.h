#pragma once

#include "gui/common/chip.h"
#include "gui/common/workplace.h"

namespace zhike {

/// How often a customer was tried since somebody last answered: "3 attempts unanswered". Reads it by itself, and is
/// not there while there are none.
class UnansweredBadge : public Badge {
    Q_OBJECT
public:
    UnansweredBadge(Workplace& workplace, CustomerId customer, QWidget* parent = nullptr);
};

} // namespace zhike
