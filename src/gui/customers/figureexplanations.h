#pragma once

#include "services/customers/customerpage.h"

namespace zhike {

class FigureBlock;

/// The figures in the head of a customer's page.
struct CustomerFigures {
    FigureBlock* value = nullptr;
    FigureBlock* alive = nullptr;
    FigureBlock* revenue = nullptr;
    FigureBlock* lastOrder = nullptr;
    FigureBlock* openCases = nullptr;
    FigureBlock* nextStep = nullptr;
};
/// Says of each, on request, in one sentence how it is computed.
void explainFigures(const CustomerFigures& figures, const CustomerOverview& page);

} // namespace zhike
