#include "gui/service/casewords.h"

#include "gui/common/languagemanager.h"

#include <QCoreApplication>

namespace zhike {

namespace {
struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::CaseWords)
};
} // namespace

StateText promiseWords(const PromiseView& promise)
{
    const QString time = LanguageManager::formats().duration(std::abs(promise.msLeft));
    switch (promise.state) {
    case PromiseState::None:
        return {State::None, CaseWords::tr("nothing promised")};
    case PromiseState::OnTrack:
        return {State::Info, CaseWords::tr("%1 left", "%1: time").arg(time)};
    case PromiseState::AtRisk:
        return {State::Warn, CaseWords::tr("%1 left", "%1: time").arg(time)};
    case PromiseState::Breached:
        return {State::Danger, CaseWords::tr("%1 late", "%1: time").arg(time)};
    case PromiseState::Paused:
        return {State::Neutral, CaseWords::tr("paused")};
    case PromiseState::Fulfilled:
        return {State::Ok, CaseWords::tr("in time")};
    }
    return {};
}

} // namespace zhike
